"""Initials that stand for a person: of a name that is in the text, or set beside somebody's role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, forms, people, words
from pubcheck.spelling import skeleton

KINDS = ("initials",)

OF_NAME = "the initials of a name elsewhere in the document"
POINTED = "letters with points where a name would stand"
BESIDE = "initials beside a word for a person"
AGAIN = "letters that stand beside somebody's role elsewhere in the document"
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){2,4}(?![\w.])|(?<![\w.])[A-Z]\.[A-Z](?![\w.])")
_BARE = re.compile(r"(?<![^\W\d_])[A-Z]{2,4}(?![^\W\d_]|['’](?!s\b)\w|\.?\w)(?! ?\d)")
_ROLE = re.compile(
    rf"(?:\b{people.NOUN}|[Ii]nitials?(?: of)?)(?:'s)?(?:,| \(|:| =|) ?(?P<initials>(?:[A-Z]\. ?){{2,3}}"
    rf"|[A-Z]{{2,3}})(?![\w.])"
)
_ABBREVIATED = frozenset(
    "u.k u.s u.s.a e.u n.b p.s a.m p.m i.e e.g q.c k.c b.a m.a u.n d.o.b n.h.s g.p c.v p.c d.c d.s d.i p.o r.e r.c"
    " n.i c.e r.i.p".split()
)
_DEFINED = re.compile(r"((?:[\w'&/-]+[ -]){1,6})\($")


_POINTED = re.compile(r"(?<![\w.@/-])(?:[A-Z]\.){2,3}(?![\w@])")
_SURNAME = re.compile(rf" (?P<word>[{forms.UPPER}][a-z'-]+)")
_BEFORE = re.compile(rf"(?:[{forms.UPPER}][\w'-]+,|\b(?:Mrs?|Ms|Miss|Dr)) $")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Initials beside a role, "mother (K.M.)", or with points in a name's place. Those of names are `of_names`."""
    for match in _POINTED.finditer(text):
        start, end = match.span()
        after = _SURNAME.match(text, end)
        named = after is not None and not words.ordinary(after.group("word"))
        if not named and not _BEFORE.search(text, max(0, start - 30), start) and _initials(text, start, end):
            yield Hit("initials", start, end, 0.75, (POINTED,))
    for match in _ROLE.finditer(text):
        start, end = match.span("initials")
        end = start + len(text[start:end].rstrip())
        if _initials(text, start, end) and not _defined(text, start, end):
            yield Hit("initials", start, end, 0.7, (BESIDE,))


def of_names(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """The initials of each full name found: with points anywhere, without them where three letters leave no doubt, or
    where two stand alone in brackets or in a cell; and letters that a role once made somebody's, everywhere."""
    theirs = {text[hit.start : hit.end]: hit.score for hit in found if hit.kind == "initials" and BESIDE in hit.why}
    names: defaultdict[str, float] = defaultdict(float)
    for hit in found:
        if hit.kind == "person" and hit.score >= 0.5:
            letters = [
                word[0] for word in re.findall(r"[^\W\d_]+", skeleton(text[hit.start : hit.end])) if len(word) > 1
            ]
            for short in {"".join(letters), letters[0] + letters[-1]} if 2 <= len(letters) <= 5 else ():
                names[short] = max(names[short], hit.score)
    if not names and not theirs:
        return
    spelt_out = {match.group() for match in _BARE.finditer(text) if _defined(text, *match.span())}
    for match in _DOTTED.finditer(text):
        letters_found = "".join(char for char in match.group().lower() if char.isalpha())
        if letters_found in names and not re.match(rf" ?[{forms.UPPER}][a-z]", text[match.end() : match.end() + 3]):
            end = match.start() + len(match.group().rstrip())
            yield Hit("initials", match.start(), end, names[letters_found] * 0.95, (OF_NAME,))
    for match in _BARE.finditer(text):
        start, end = match.span()
        if match.group() in theirs:
            yield Hit("initials", start, end, theirs[match.group()], (AGAIN,))
        if match.group().lower() not in names or not _initials(text, start, end) or match.group() in spelt_out:
            continue
        if len(match.group()) > 2 or _alone(text, start, end):
            yield Hit("initials", start, end, names[match.group().lower()] * 0.85, (OF_NAME,))


def _initials(text: str, start: int, end: int) -> bool:
    word = text[start:end].strip(". ").lower()
    return word.replace(".", "") not in words.ABBREVIATIONS and word.replace(" ", "") not in _ABBREVIATED


def _alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("(", "\t", "\n", "'", '"') and text[end : end + 1] in (
        ")",
        "\t",
        "\n",
        "'",
        '"',
        "",
    )


def _defined(text: str, start: int, end: int) -> bool:
    """Whether the letters stand in brackets for the words before them: "family support worker (FSW)"."""
    before = _DEFINED.search(text, max(0, start - 80), start)
    letters = text[start:end].lower()
    if before is None:
        return False
    spelt = re.findall(r"[^\W\d_]+", before.group(1))[-len(letters) - 1 :]  # one more, for an "of" or an "and"
    firsts = [word[0].lower() for word in spelt]
    if letters[0] not in firsts or letters[-1] != firsts[-1] or not text[start - 2].islower():
        return False
    return any(words.ordinary(word) for word in spelt[-len(letters) :])  # "Lee Stannard (LS)" is a person
