"""Edits, or known texts with their kinds, in; the strings to look for out, each with what may count as finding it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pubcheck.model import Block, Edit
from pubcheck.verify.dates import forms
from pubcheck.verify.fold import common, english, fold, squeeze, towns, words

# What tells of somebody without naming anybody: the same words may rightly stand elsewhere ("nine months later"), so
# they are looked for only with the words that stood around them.
WEAK = frozenset(
    "age ethnicity religion language immigration family-structure occupation health-condition event-detail "
    "bad-redaction hidden-data".split()
)
SETTINGS = frozenset({"school", "health-setting", "care-setting", "org", "name", "place", "address", "operation"})
NAMES = frozenset({"person", "pseudonym"})
_LED = frozenset(
    "a an the mr mrs ms miss mx dr master sir dame lady lord prof professor rev reverend fr sr pc wpc dc ds di dci sgt "
    "nurse sister sw hv uncle auntie aunty aunt".split()
)
# What an edit of a name may have taken along from before it, though a name may be made of it too.
_ROLES = _LED | frozenset(
    "health visitor social worker police officer foster carer teacher neighbour mother mum father dad".split()
)
# What an edit of a date may have taken along from before it.
_BEFORE_DATE = re.compile(
    r"(?:(?:on|or|about|around|in|at|during|of|by|from|since|until|till|to|between|before|after|for|the|early|late"
    r"|morning|afternoon|evening|night)\s+)+",
    re.IGNORECASE,
)
PART = "a part of it"
OTHERWISE = "in another form"
_EDGE = 2  # how many words on each side make a place plain
_SHORT = 4  # letters: below this a word is no part that identifies
_ISOLATED = re.compile(r"\S+")


class Needle(NamedTuple):
    """One string to look for. No `repr` of it is ever shown: it is what must not be seen."""

    words: tuple[str, ...]
    kind: str
    how: str
    cased: bool = False  # also an everyday word: only with its capital, and not where a sentence begins
    exact: bool = False  # initials: only in capitals, only in text that is read
    capital: bool = False  # also a rarer word of the language: in prose only with its capital
    alone: bool = False  # only where it is the whole of a paragraph, cell or value

    def __repr__(self) -> str:
        return f"Needle({self.kind}, {self.how})"


@dataclass(frozen=True, slots=True)
class Needles:
    """What must be gone, what may stand, and every beginning of either: enough to look for all in one pass."""

    gone: dict[str, Needle] = field(repr=False)
    kept: frozenset[str] = field(repr=False)
    heads: frozenset[str] = field(repr=False)

    @property
    def longest(self) -> int:
        return max(map(len, self.gone), default=0)


def of_edits(edits: Sequence[Edit], kept: Iterable[str] = (), made: Sequence[Edit] = ()) -> Needles:
    """What a copy with these edits made must not hold; `kept` is what was decided to stay.

    `made`: all that was really done, where the same words were taken out in more places than were decided on.
    """
    texts = [(edit.text, edit.kind) for edit in strong(edits)]
    around = [needle for group in _by_block(made or edits) for needle in _around(group)]
    return _indexed(texts, around, list(kept), [edit.replacement for edit in edits])


def sources(edits: Sequence[Edit]) -> dict[str, Edit]:
    """For each string that these edits take out, by its letters, the edit that it comes from."""
    first: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        first.setdefault((edit.text, edit.kind), edit)
    out: dict[str, Edit] = {}
    for (text, kind), edit in first.items():
        for needle in _wholes(text, kind):
            out.setdefault("".join(needle.words), edit)
    for (text, kind), edit in first.items():
        for needle in _parts(text, kind, set()):
            out.setdefault("".join(needle.words), edit)
    return out


def strong(edits: Sequence[Edit]) -> list[Edit]:
    """Those whose words say something of this case wherever they stand; each text is judged once."""
    weak = {text: is_weak(*text) for text in {(edit.text, edit.kind) for edit in edits}}
    return [edit for edit in edits if not weak[edit.text, edit.kind]]


def of_texts(known: Iterable[tuple[str, str]], kept: Iterable[str] = ()) -> Needles:
    """What a copy must not hold, from texts with their kinds: a case key's forms, or another document's decisions.

    Where the text tells of somebody only through its place (an age, a language) and there is no place, it is left out.
    """
    return _indexed([(text, kind) for text, kind in known if not is_weak(text, kind)], [], list(kept), [])


def is_weak(text: str, kind: str) -> bool:
    """Whether these words, met elsewhere, would say nothing of this case."""
    spelt = [word.casefold() for word in words(fold(text))]
    if not spelt or kind in WEAK:
        return True
    if kind in ("date", "dob"):
        return not forms(text)  # "the 14th", "March 2023": no day of a known month
    plain = all(word in common() or word in _LED or (word.isdigit() and len(word) < _SHORT) for word in spelt)
    if kind in NAMES or kind == "initials":
        return all(word in _LED for word in spelt) or len("".join(spelt)) < 2
    if kind in SETTINGS:
        return plain and not _proper(text)
    return False


def _proper(text: str) -> bool:
    """A capital and more ("The Grange Surgery", "Ward 18"): a name, though of everyday words."""
    spelt = [word for word in words(fold(text)) if word.casefold() not in _LED]
    return len(spelt) > 1 and any(word[0].isupper() for word in spelt) and all(not word.islower() for word in spelt)


def _indexed(
    texts: Sequence[tuple[str, str]], around: Sequence[Needle], kept: Sequence[str], replacements: Sequence[str]
) -> Needles:
    stays = {squeeze(text) for text in kept}
    stay_words = {word.casefold() for text in (*kept, *replacements) for word in words(fold(text))}
    gone: dict[str, Needle] = {}
    wholes = [needle for text, kind in dict.fromkeys(texts) for needle in _wholes(text, kind)]
    parts = [needle for text, kind in dict.fromkeys(texts) for needle in _parts(text, kind, stay_words)]
    for needle in (*wholes, *parts, *around):
        key = "".join(needle.words)
        if key and key not in stays:
            gone.setdefault(key, needle)
    # A replacement may hold a word that is also a part; it may not be, whole, a string that had to go.
    stays |= {squeeze(text) for text in replacements} - gone.keys()
    stays.discard("")
    heads = {key[:end] for key in (*gone, *stays) for end in range(1, len(key) + 1)}
    return Needles(gone, frozenset(stays), frozenset(heads))


def _wholes(text: str, kind: str) -> Iterator[Needle]:
    """The string itself, and the other ways in which the same thing is written."""
    if kind in ("date", "dob"):
        text = text[led.end() :] if (led := _BEFORE_DATE.match(text)) else text
        for form in forms(text):
            yield Needle(_spelt(form), kind, "the whole of it" if squeeze(form) == squeeze(text) else OTHERWISE)
        return
    spelt = _trimmed(_spelt(text))
    if not spelt:
        return
    key = "".join(spelt)
    cased = all(word in common() or word in _LED or word.isdigit() for word in spelt) and not key.isdigit()
    exact = len(key) <= 3 and text.strip(" .").isupper() and not key.isdigit()
    if kind not in NAMES | SETTINGS | {"initials"}:
        cased = exact = False
    if len(key) < 2 or (key.isdigit() and len(key) < _SHORT):
        return  # a bare "14" proves nothing anywhere
    capital = not cased and len(spelt) == 1 and kind in NAMES | SETTINGS and key in english()
    yield Needle(spelt, kind, "the whole of it", cased=cased, exact=exact, capital=capital)
    if kind in NAMES and not exact:
        yield Needle((*spelt[:-1], spelt[-1] + "s"), kind, "as a plural", cased=cased, capital=capital)
        if spelt[-1].endswith(("s", "x", "z", "ch", "sh")):
            yield Needle((*spelt[:-1], spelt[-1] + "es"), kind, "as a plural", cased=cased)
    if kind == "phone" and key.startswith("0"):
        yield Needle(("44", key[1:]), kind, OTHERWISE)
    if kind == "phone" and key.startswith("44"):
        yield Needle(("0" + key[2:],), kind, OTHERWISE)


def _parts(text: str, kind: str, stay_words: set[str]) -> Iterator[Needle]:
    """The words of it that give it away: not everyday ones, none that was kept elsewhere or is in a replacement."""
    if kind in ("email", "handle"):
        text = text.strip("@").split("@")[0]
    elif kind not in NAMES | SETTINGS:
        return
    # "McDonagh" is one word here, though a change of case parts it.
    for spaced in re.split(r"[^\w'’]+" if kind in NAMES | SETTINGS else r"[\W_\d]+", fold(text)):
        pieces = tuple(word.casefold() for word in words(spaced) if word.casefold() != "s" or "'" not in spaced)
        word = "".join(pieces)
        if len(word) < _SHORT or not word.isalpha() or word in common() or word in _LED or word in stay_words:
            continue
        if kind in SETTINGS and word in towns():
            continue
        if any(piece in stay_words for piece in pieces if len(piece) >= _SHORT):
            continue
        capital = word in english() or (word[-1] == "s" and (word[:-1] in english() or word[:-1] in common()))
        yield Needle(pieces, kind, PART, capital=capital)
        if kind in NAMES and word[-1] != "s":
            yield Needle((*pieces[:-1], pieces[-1] + "s"), kind, PART, capital=capital)


def _spelt(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words(fold(text)))


def _trimmed(spelt: tuple[str, ...]) -> tuple[str, ...]:
    """Without the article or title before it and the possessive after it: the edit may have taken those along."""
    while len(spelt) > 1 and spelt[0] in _ROLES:
        spelt = spelt[1:]
    if len(spelt) > 1 and spelt[-1] == "s":
        spelt = spelt[:-1]
    return () if len(spelt) == 1 and spelt[0] in _LED else spelt


def _by_block(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    grouped: dict[int, list[Edit]] = {}
    for edit in edits:
        grouped.setdefault(id(edit.block), []).append(edit)
    for group in grouped.values():
        yield sorted(group, key=lambda edit: edit.start)


def _around(group: list[Edit]) -> Iterator[Needle]:
    """For each weak edit of a block: its words with their neighbours, as the source has them and as the copy would."""
    block: Block = group[0].block
    for number, edit in enumerate(group):
        if not is_weak(edit.text, edit.kind) or not squeeze(edit.text):
            continue
        bare = (block.text[: edit.start], block.text[edit.end :])
        done = (
            _applied(block.text, group[:number], 0, edit.start),
            _applied(block.text, group[number + 1 :], edit.end),
        )
        for before, after in dict.fromkeys((bare, done)):
            left = [found.group() for found in _ISOLATED.finditer(before[-80:])][-_EDGE:]
            right = [found.group() for found in _ISOLATED.finditer(after[:80])][:_EDGE]
            spelt = _spelt(" ".join([*left, edit.text, *right]))
            alone = not squeeze("".join(left + right))
            if alone and (key := "".join(spelt)).isdigit() and len(key) < _SHORT:
                continue  # a cell that says "3": any other cell may
            yield Needle(spelt, edit.kind, "with the words around it", alone=alone)


def _applied(text: str, edits: Sequence[Edit], start: int, end: int | None = None) -> str:
    """The stretch from `start` to `end` with these edits made."""
    out, last = [], start
    for edit in edits:
        out += [text[last : edit.start], edit.replacement]
        last = edit.end
    return "".join((*out, text[last:end]))
