"""A text and a word in it in, the proper name that leads up to it or follows it out. Reads words, not patterns."""

from __future__ import annotations

import re
from collections.abc import Container

_WORD = re.compile(r"[^\s]+")
_JOINS = frozenset("of and the & upon on in le de la y yr cum next by with al under-".split())
_KEEP_DOT = re.compile(r"(?:St|Ss|Sts|C|R|E|Mt|[A-Z])\.")
_CODE = re.compile(r"(?:[A-Z]{1,3}\d{1,2}|[A-Z]|\d+)\Z")
_ARABIC = re.compile(r"(?:[aAeE][lnrsz]|[aA][sd]h|[aA]th)-[A-Z]")
REACH = 84
STOP = frozenset(
    "a an the at in on to from for of by with and or but as when while after before since until during near his "
    "her their our my its he she they it we you i this that these those there here where who which what why how"
    " mother father mum dad mam mummy daddy child baby adult sibling sister brother aunt uncle nan gran granny "
    "grandmother grandfather parent parents family mr mrs ms miss dr professor headteacher head deputy teacher"
    " police council school pupil staff social worker nurse doctor gp manager date agency event both all each "
    "every no not if then also only now one two three four five six seven eight nine ten was were is are had has "
    "have"
    " attends attended attending moved placed admitted seen visit visited visits referral referred letter call "
    "email meeting contact started starts named name called known name: setting address placement ward between via "
    "into"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december under through about within outside inside next"
    " despite although however because so such other another same some any many most more former previous current "
    "local nearby".split()
)


def before(text: str, end: int, generic: Container[str]) -> int | None:
    """Where the proper name begins whose last word ends at `end`; None where there is none. A name has a capital and at
    least one word that is neither a word of the field (`generic`) nor a code such as "A" or "SW1"."""
    low = max(0, end - REACH)
    for sign in "\n\t\x00|(":
        low = max(low, text.rfind(sign, low, end) + 1)
    words = list(_WORD.finditer(text, low, end))
    if low and low == end - REACH and words and not text[low - 1].isspace():
        words.pop(0)
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        plain = word.group().lstrip("'\"[*_")
        if plain[-1:] in ',;:.!?)"]' and not _KEEP_DOT.fullmatch(plain):
            break
        if not (plain[:1].isupper() or (plain in _JOINS and taken) or (plain[:1].isdigit() and len(plain) < 4)):
            break
        taken.append(word)
        if plain != word.group() and not word.group().startswith("'s"):
            break
    taken.reverse()
    while taken and _weak(taken[0].group()):
        taken.pop(0)
    if not any(_telling(word.group(), generic) for word in taken):
        return None
    start = taken[0].start()
    return start + len(taken[0].group()) - len(taken[0].group().lstrip("'\"[*_"))


def after(text: str, start: int, generic: Container[str], longest: int = 5) -> int | None:
    """Where the proper name ends that begins at `start`; None where there is none."""
    end = None
    telling = False
    pending = start
    for count, word in enumerate(_WORD.finditer(text, start, min(len(text), start + REACH))):
        plain = word.group().strip("'\"[(*_")
        bare = plain.rstrip(",;:.!?)]\"'")
        if (
            word.start() - pending > 1
            or count >= longest
            or not bare
            or any(sign in text[pending : word.start()] for sign in "\n\t\x00|")
        ):
            break
        if bare[:1].isupper() or _ARABIC.match(bare):
            telling = telling or _telling(bare, generic)
            end = word.start() + word.group().find(bare) + len(bare)
        elif bare.isdigit() and len(bare) < 3 and end is not None and text[end : word.start()].isspace():
            end = word.end() - len(plain) + len(bare)
        elif not (bare in _JOINS and end is not None):
            break
        if plain != bare and not _KEEP_DOT.fullmatch(plain):
            break
        pending = word.end()
    if end is None or not telling:
        return None
    return end - 2 if text[start:end].endswith("'s") else end


def _weak(word: str) -> bool:
    plain = word.strip("'\"[](*_,;:.")
    return plain.lower() in STOP or plain.lower().removesuffix("'s") in STOP or plain in _JOINS or plain in {"", "&"}


def _telling(word: str, generic: Container[str]) -> bool:
    plain = word.strip("'\"[](*_,;:.")
    lower = plain.lower()
    bare = plain.removesuffix("'s")
    if _CODE.match(bare) or (bare.isupper() and len(bare) <= 4 and bare.isalpha()):
        return False
    return (
        (plain[:1].isupper() or _ARABIC.match(plain) is not None)
        and lower not in STOP
        and lower not in generic
        and lower.removesuffix("'s") not in generic
    )
