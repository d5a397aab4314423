"""Views of a file and Needles in, Leaks out: one pass over the words of each view, linear in its length."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from pubcheck.model import Leak
from pubcheck.verify.bodies import Body, named
from pubcheck.verify.fold import SEAM, common, english, fold, starts, words
from pubcheck.verify.needles import OTHERWISE, PART, SETTINGS, Needle, Needles

_ADDRESS = re.compile(r"[@._/\\:=]\w")
_NEWLINE = re.compile("\n")
_NEXT = re.compile(r"[A-Za-z]{2,}")
_SURE = 6  # letters in a row that do not come about by chance in an image or a font; one fewer with the right case
_SPLIT = 4  # letters that a string needs before odd gaps inside it are believed
_NUMBER = 9  # digits likewise
_FIGURES = 6  # digits of a date that may be written without gaps
_VERBS = frozenset({"may", "march"})  # months, with their capital


class Nature(Enum):
    """What kind of thing a view's text is, and so how much chance could play."""

    PROSE = "text"  # read by people, line by line
    VALUE = "value"  # attribute, property, name: written by a program or a person
    GLYPHS = "glyphs"  # drawn piece by piece: gaps inside words mean nothing
    BINARY = "binary"  # anything else that happened to decode


_LETTERS_BEFORE = re.compile(rf"(?:{SEAM}|[^\W\d_])*\Z")
_LETTERS_AFTER = re.compile(rf"(?:{SEAM}?[^\W\d_])*")
_READ = (Nature.PROSE, Nature.GLYPHS)


@dataclass(frozen=True, slots=True)
class View:
    """One way to read one part. `where` is for people; `unit` names what a line of the text is ("paragraph")."""

    part: str
    where: str
    text: str = field(repr=False)
    nature: Nature = Nature.PROSE
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that no code here could open: what it holds is not known."""

    part: str
    why: str


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    last: int  # one past the last word
    key: str


def leaks(views: Iterable[View | Unread], needles: Needles) -> tuple[Leak, ...]:
    """Every place where something survived, once for each string and part. None tells what was found."""
    seen: dict[tuple[str, str], tuple[Leak, Needle | None]] = {}
    areas: set[str] = set()
    for view in views:
        if isinstance(view, Unread):
            seen.setdefault((view.part, ""), (Leak(view.part, "the whole part", "unread", view.why), None))
            continue
        for key, place, needle, body in _found(view, needles):
            where = ", ".join(word for word in (view.where, place) if word)
            if body is Body.NONE:
                seen.setdefault((view.part, key), (Leak(view.part, where, needle.kind, needle.how), needle))
            elif body is Body.AREA:
                areas.add(key)
    return tuple(leak for (_, key), (leak, needle) in seen.items() if not (key in areas and _of_setting(needle)))


def _of_setting(needle: Needle | None) -> bool:
    """Part of a school's or other setting's name: it may be the name of the area too."""
    return needle is not None and needle.how == PART and needle.kind in SETTINGS


def _found(view: View, needles: Needles) -> Iterator[tuple[str, str, Needle, Body]]:
    folded = fold(view.text)
    lines: _Lines | None = None
    for place in places(folded, view.nature, needles):
        lines = lines or _Lines(folded)
        yield place.key, f"{view.unit} {lines.of(place.start)}" if view.unit else "", place.needle, place.body


class Place(NamedTuple):
    """Where in a folded text a needle stands. `body`: whose name it is part of there, if not of what was taken out."""

    key: str
    start: int
    end: int
    needle: Needle
    body: Body


def places(folded: str, nature: Nature, needles: Needles) -> Iterator[Place]:
    """Every place where something that should be gone stands, and not inside something that was kept."""
    written = words(folded)
    spelt = [word.casefold() for word in written]
    hits = [hit for hit in _hits(spelt, needles) if hit.key in needles.gone or hit.key in needles.kept]
    if not hits:
        return
    spans = sorted((hit.first, hit.last) for hit in hits if hit.key in needles.kept and _stays(hit, spelt, nature))
    at = starts(folded)
    number, reach = 0, -1
    for hit in hits:
        while number < len(spans) and spans[number][0] <= hit.first:
            reach = max(reach, spans[number][1])
            number += 1
        needle = needles.gone.get(hit.key)
        # Inside what was kept: that one stay reaches from before it to behind it.
        if needle is None or reach >= hit.last:
            continue
        # "Sibling 3", then "October 2021": the label's number is no day.
        if needle.kind in ("date", "dob") and hit.first < reach and spelt[hit.first].isdigit():
            continue
        if not _joined(spelt[hit.first : hit.last], hit.key, needle, nature):
            continue
        if not _meant(needle, hit, written, folded, at, nature):
            continue
        start, end = at[hit.first][0], at[hit.last - 1][1]
        yield Place(
            hit.key,
            start,
            end,
            needle,
            named(folded, start, end) if _of_setting(needle) and nature in _READ else Body.NONE,
        )


def local(place: Place, areas: Set[str]) -> bool:
    """Whether it is no sign of anybody: the name of an area, or of another body there."""
    return place.body is not Body.NONE or (place.key in areas and _of_setting(place.needle))


class _Lines:
    """Which line a place is in, without counting from the start each time."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in _NEWLINE.finditer(text)]

    def of(self, place: int) -> int:
        return bisect_left(self._ends, place) + 1


def _stays(hit: _Hit, spelt: Sequence[str], nature: Nature) -> bool:
    return _joined(spelt[hit.first : hit.last], hit.key, None, nature)


def _hits(spelt: Sequence[str], needles: Needles) -> Iterator[_Hit]:
    """Every run of words that, set together, is a needle. Each word is tried against all needles at once."""
    heads, gone, kept = needles.heads, needles.gone, needles.kept
    for first, word in enumerate(spelt):
        if word not in heads:
            continue
        joined, last = word, first + 1
        while True:
            if joined in gone or joined in kept:
                yield _Hit(first, last, joined)
            if last == len(spelt):
                break
            joined += spelt[last]
            last += 1
            if joined not in heads:
                break


def _joined(pieces: Sequence[str], key: str, needle: Needle | None, nature: Nature) -> bool:
    """Whether the gaps inside the found run are such as this string, or a damaged one, would have."""
    cuts = _cuts(pieces)
    own = _cuts(needle.words) if needle is not None else cuts
    if nature is Nature.BINARY:
        return cuts <= own and len(key) >= _SURE - 1
    if cuts <= own:
        return True
    if any(piece.isdigit() for piece in pieces):
        return all(cut in own for cut in cuts if not _seam(key, cut)) or len(key) >= _NUMBER
    if all(len(piece) == 1 for piece in pieces):
        return len(key) >= _SPLIT - 1
    if len(key) < _SPLIT:
        return False
    # "in a", "to by": everyday words that happen to run together.
    return nature is Nature.GLYPHS or not any(piece in common() or piece in ("a", "i") for piece in pieces)


def _cuts(pieces: Sequence[str]) -> set[int]:
    cuts, length = set(), 0
    for piece in pieces[:-1]:
        length += len(piece)
        cuts.add(length)
    return cuts


def _seam(key: str, cut: int) -> bool:
    """Between a letter and a digit: "AB1" and "AB 1" are one."""
    return key[cut - 1].isdigit() != key[cut].isdigit()


def _meant(
    needle: Needle, hit: _Hit, written: Sequence[str], folded: str, places: Sequence[tuple[int, int]], nature: Nature
) -> bool:
    """Whether this is the string, and not an everyday word that is spelt alike."""
    start, end = places[hit.first][0], places[hit.last - 1][1]
    if needle.alone and not _fills_line(folded, start, end):
        return False
    if needle.kind in ("date", "dob") and nature in _READ:
        found = written[hit.first : hit.last]
        if not _dated(found, needle) or (needle.how == OTHERWISE and _next_row(found, folded[start:end])):
            return False
    if needle.exact:
        return nature is Nature.PROSE and folded[start:end].isupper()
    if nature is Nature.BINARY and len(hit.key) < _SURE:
        return all(word.istitle() or word.isupper() or word.isdigit() for word in written[hit.first : hit.last])
    if nature is Nature.GLYPHS and _half(folded, start, end) and (len(hit.key) < _SURE or _word(folded, start, end)):
        return False
    short = len(hit.key) < _SPLIT and hit.key.isalpha()
    if needle.cased or (short and nature is Nature.VALUE):
        # Half of a name that a program made ("MaxWidth") is none of a person's.
        if folded[start - 1 : start].isalpha() or folded[end : end + 1].isalpha():
            return False
        if nature is Nature.VALUE:
            return written[hit.first][0].isupper()
    if needle.capital and nature in (Nature.PROSE, Nature.GLYPHS):
        if written[hit.first][0].islower():
            # "jo.lodge@example.org" is no word of a sentence.
            joined = _ADDRESS.match(folded, end) or _ADDRESS.match(folded[max(0, start - 2) : start][::-1])
            return joined is not None
        return needle.how != PART or not _ordinary(folded, start, end)
    if needle.cased:
        if not written[hit.first][0].isupper():
            return False
        return hit.last - hit.first > 1 or not _ordinary(folded, start, end)
    return True


def _dated(found: Sequence[str], needle: Needle) -> bool:
    """Whether this is the day: not "Child 30 may", nor "Doctor 82, 11" for 8/2/11."""
    if all(piece.isdigit() for piece in found):
        return len("".join(found)) >= _FIGURES or len(found) == len(needle.words)
    return any(len(piece) == 4 and piece.isdigit() for piece in found) or not _VERBS.intersection(found)


def _next_row(found: Sequence[str], text: str) -> bool:
    """A month that ends one line and the number that begins the next: "all by March", then row 3 of a table. Nobody
    who wrote "3 March" parts "March 3" so."""
    return len(found) == 2 and found[0].isalpha() and found[1].isdigit() and "\n" in text


def _half(folded: str, start: int, end: int) -> bool:
    """Whether the word may go on at a seam: "Lin", then "es"."""
    before = folded[start - 1 : start] == SEAM and folded[start - 2 : start - 1].isalpha()
    return before or (folded[end : end + 1] == SEAM and folded[end + 1 : end + 2].islower())


def _word(folded: str, start: int, end: int) -> bool:
    """Whether it is a piece of an everyday word that is drawn in pieces: "Compan", then "y"."""
    before = _LETTERS_BEFORE.search(folded, max(0, start - 24), start)
    after = _LETTERS_AFTER.match(folded, end, end + 24)
    whole = f"{before.group() if before else ''}{folded[start:end]}{after.group() if after else ''}".replace(SEAM, "")
    return whole.casefold() in common() or whole.casefold() in english()


def _fills_line(folded: str, start: int, end: int) -> bool:
    before, after = folded.rfind("\n", 0, start) + 1, folded.find("\n", end)
    rest = folded[before:start] + folded[end : after if after >= 0 else None]
    return not any(letter.isalnum() for letter in rest)


def _ordinary(folded: str, start: int, end: int) -> bool:
    """A capital that any word would have here: it opens a sentence, or stands in a title ("Young People's Service")."""
    before = folded[max(0, start - 8) : start].replace(SEAM, " ").rstrip(" \t\"'‘“([•-–")
    opens = not before or before[-1] in ".!?:;\n"
    after = folded[end : end + 40].replace(SEAM, " ").lstrip(" ")
    if opens and after and (after[0].islower() or after[0] == ","):
        return True
    following = _NEXT.match(after)
    if following and following.group().istitle() and following.group().casefold() in common():
        return True
    line = folded[folded.rfind("\n", 0, start) + 1 : (folded.find("\n", end) + 1 or len(folded) + 1) - 1]
    return folded[start:end].isupper() and line.isupper() and len(line.split()) > 2
