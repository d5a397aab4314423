"""A text in, the numbers that lead to one case by the words before them out: "calling card no. 0071", "Niche occ 5221".

Read from the number back: numbers are rare, words for records are not. The words are in data/records.txt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.words import abbreviation, ordinary

POLICE, COURT, CASE = "crime-ref", "court-ref", "case-ref"
DEVICE, VEHICLE = "device", "vehicle"

# A police log has its number and its day: "0412 of 3 March 2022".
OF_DAY = re.compile(
    r" of (?:the )?(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December)(?: \d{4})?)(?![\w/])"
)
_WORDS = re.compile(r"[a-z]{3,}")
_FIGURES = re.compile(r"\d{2,}|\d(?=[/*-]\d)")
_LEFT = re.compile(r"[A-Za-z0-9#][A-Za-z0-9/_*.-]*\Z")
_PIECE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[/_*-](?=[A-Za-z0-9])|\.(?=\d))*")
_LETTERS = re.compile(r"(?<![\w/.'-])(?P<letters>[A-Z]{1,6}) \Z")
# What follows a piece and belongs to it: more figures, letters and then figures, the letters at the end of a plate.
_MORE = re.compile(r" (?=[A-Z]{0,3}\d|[A-Z]{1,3} \d|[A-Z]{1,3}(?=[.,;:)\n\t\]'\"]|\Z))(?P<more>[A-Z0-9][A-Z0-9/-]*)")
_OF_YEAR = re.compile(r" \((?:19|20)\d\d\)")
_NO_NUMBER = re.compile(
    r"(?:19|20)\d\d(?:[/-](?:\d\d?|(?:19|20)\d\d)|[a-z]\d?|/S \d{3}-\d{6})?|"
    r"\d{1,2}(?P<by>[./-])\d{1,2}(?P=by)(?:\d\d){1,2}|\d{1,3}(?:\.\d{1,2}){1,3}|"
    r"(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[/-]\d{1,2}|\d+(?:st|nd|rd|th|s|am|pm|km|kg|mg|ml|g|m|cm|p|k|x|bn|hrs?)"
    r"|\d{1,2}-(?:year|month|week|day|hour|minute|point|page|bed)\w*|0\d{2,4} ?\d{3,4} ?\d{2,4}|11[16] ?\d{3}"
)
_DATE_LAST = re.compile(r" (?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:\d\d){1,2}\Z")  # "RDSCP 14/03/23"
# Between the words and the number: "no.", a colon, brackets, "is"; but no full stop.
_LINK = re.compile(
    r"(?P<words>(?:[\w'/+-]+(?:\.(?= n))? ){0,4}[\w'/+-]+)(?:(?<=no)\.|(?<=ref)\.|(?<=nr)\.)?"
    r"(?:[:,][ \t]{1,2}| ?[\t ]\x00?\t?| ?\(|: ?\(?|,? ['\"(#]{1,2}|#)\Z"
)
# "Safeguarding referral 12345 cases", "record 12000 of the trust": how many, not which.
_COUNTED = re.compile(r" (?:cases|steps|children|people|families|referrals|pages|words|pupils|patients)\b")
_TOOK = re.compile(
    r"\b(?:took|answered|received|handled|made|passed|reached|counted) (?:its |their |the |an? )?(?:\w+ )?\w+\Z"
)
_COUNTING = frozenset("record event call family text shout".split())
_TO_TEXT = re.compile(r"\btext(?: [\w'-]+){0,3} (?:on|to) \Z")
_PUBLISHED_NOTE = re.compile(r"\b(?:guidance|practice|briefing|advice|technical) notes?(?: (?:no\.?|number))? \Z")
_BEFORE = 60
_LISTS = frozenset("register registration roll study archive".split())
_SAID = frozenset("no nos number numbers num nr ref refs reference references id identifier code urn uid".split())
_SAYS = frozenset("is was are were of as the under called marked reads read on".split())


@cache
def _labels() -> dict[str, tuple[str, bool]]:
    """The kind of each label, and whether a number right behind it is always one of its own."""
    found: dict[str, tuple[str, bool]] = {}
    for section, kind, sure in (
        ("devices", DEVICE, False),
        ("vehicles", VEHICLE, False),
        ("records", CASE, False),
        ("court", COURT, False),
        ("police", POLICE, False),
        ("systems", CASE, True),
        ("court systems", COURT, True),
        ("police systems", POLICE, True),
    ):
        found.update(dict.fromkeys(lexicon.phrases("records", section), (kind, sure)))
    return found


@cache
def _otherwise() -> frozenset[str]:
    return frozenset(lexicon.phrases("records", "numbered otherwise"))


class Labelled(NamedTuple):
    """A number, its kind, and where its label begins."""

    kind: str
    label: int
    start: int
    end: int


@lru_cache(maxsize=1)
def find(text: str) -> tuple[Labelled, ...]:
    """Every one, in order. Bounded looks at each number, so linear."""
    return tuple(_find(text, context.lower(text)))


def _find(text: str, low: str) -> Iterator[Labelled]:
    done = 0
    for figures in _FIGURES.finditer(text):
        if figures.start() < done:
            continue
        start, end = _whole(text, figures.start(), done)
        done = end
        named = _named(text, low, start, end)
        letters = _LETTERS.search(text, max(0, start - 7), start)
        if letters is not None and (named is None or _free(letters.group("letters").lower())):
            behind = _named(text, low, letters.start("letters"), end)
            if behind is not None and not abbreviation(letters.group("letters")):
                start, named = letters.start("letters"), behind
        if named is not None:
            kind, label = named
            if (year := _OF_YEAR.match(text, end)) is not None:
                end = done = year.end()
            yield Labelled(kind, label, start, end)


def within(text: str, start: int, end: int) -> bool:
    """Whether a number that words lead in stands between two places."""
    found = find(text)
    at = bisect_left(found, start, key=lambda one: one.end)
    return at < len(found) and found[at].start < end


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a word for a record stands between two places."""
    return any(
        word.rstrip("s") in _labels() or word in _labels() for word in _WORDS.findall(context.lower(text), start, end)
    )


def _free(letters: str) -> bool:
    """Whether letters before a number may be part of it: they say nothing by themselves."""
    return not (letters in _labels() or letters in _SAID or abbreviation(letters))


def _whole(text: str, at: int, low: int) -> tuple[int, int]:
    """The span of the number that some figures are part of, without letters that stand before it apart."""
    left = _LEFT.search(text, max(low, at - 24), at)
    start = left.start() if left is not None else at
    piece = _PIECE.match(text, start + (text[start] == "#"))
    end = piece.end() if piece is not None else at + 1
    for _ in range(5):
        more = _MORE.match(text, end)
        if more is None or abbreviation(more.group("more")):
            break
        end = more.end()
    return start, end


def _named(text: str, low: str, start: int, end: int) -> tuple[str, int] | None:
    """The kind of a number by the words before it, and where those begin; None where they make it none."""
    number = text[start:end].lstrip("#")
    if len(number) < 3 or text[start - 1 : start] not in " \t(#'\"\x00":
        return None
    before = low[max(0, start - _BEFORE) : start]
    digits = sum(map(str.isdigit, number))
    if digits < 2 or _NO_NUMBER.fullmatch(number) or _DATE_LAST.search(number) or number[-1:] == "%":
        return None
    link = _LINK.search(before)
    if link is None or _TO_TEXT.search(before) or _PUBLISHED_NOTE.search(before):
        return None
    words = link.group("words").split(" ")
    said, spoken = False, list(words)
    while words and (words[-1] in _SAYS or words[-1] in _SAID):
        said = words[-1] in _SAID or said
        words.pop()
    words = [word.rstrip(".").removesuffix("'s") for word in words]
    kind, sure, width = _label(words)
    ahead = spoken[: max(0, len(words) - width)]
    at = start - len(before) + link.start("words") + sum(map(len, ahead)) + len(ahead)
    shaped = _shaped(number, digits) or OF_DAY.match(text, end) is not None
    if kind is None:
        last = words[-1] if words else ""
        if not said or last in _otherwise() or not shaped:
            return None
        return CASE, at
    if kind == VEHICLE:
        return (kind, at) if re.search(r"[A-Z]", number) and not number.startswith("#") and digits < 7 else None
    if number.isdigit() and digits < 5 and words[-1] in _LISTS:
        return None  # a public register
    if ", " in before[link.end("words") :] and digits < 4:
        return None
    if digits < 3 and not (sure and shaped and len(number) > 6):
        return None
    if len(number) < 4 and not ((sure and said) or OF_DAY.match(text, end)):
        return None
    if sure and width == 1 and ordinary(words[-1]) and not said and not text[at].isupper() and not shaped:
        return None  # "in the radar 1200 ..."
    bare = number.isdigit() and digits < 7 and not sure and not said and OF_DAY.match(text, end) is None
    counting = _COUNTED.match(text, end) or (words[-1] in _COUNTING and (number.endswith("000") or len(number) < 5))
    if bare and (counting or _TOOK.search(before[: link.end("words")])) and before[link.end("words") :] == " ":
        return None
    return (kind, at) if sure or said or shaped else None


def _label(words: list[str]) -> tuple[str | None, bool, int]:
    """The kind of the longest label that the words end with, whether it is a system's, and how many words it has. A
    record of a system is the system's: "Delius event"."""
    labels = _labels()
    for width in (3, 2, 1):
        if width <= len(words) and (found := labels.get(" ".join(words[-width:]))) is not None:
            kind, sure = found
            ahead = labels.get(words[-width - 1]) if width < len(words) else None
            if not sure and ahead is not None and ahead[1]:
                return ahead[0], True, width + 1
            return kind, sure, width
    if len(words) > 1 and (found := labels.get(words[-2])) is not None and found[1] and len(words[-1]) < 6:
        return found[0], True, 2  # "Niche occ"
    return None, False, 1


def _shaped(number: str, digits: int) -> bool:
    """Whether it is written as a reference is: letters and figures, parts, or five figures and more."""
    letters = any(map(str.isalpha, number))
    parted = any(sign in number for sign in "/-*_ ")
    return (letters and (digits > 2 or (parted and len(number) > 6))) or (parted and digits > 3) or digits > 4
