"""A section of recommendations in, its items out: list entries, numbered paragraphs, parts under headings of their
own, paragraphs of prose, or one sentence that strings them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pubcheck.checks import asking, sense
from pubcheck.checks.labelled import made
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sections import RUN_IN, Section
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.tabled import Item

LEADING = re.compile(
    r"\b(?:should|must|will|to|need to|that|(?:all|each|every|partner|both|the)? ?(?:agenc\w+|partners?|staff"
    r"|practitioners|professionals|schools|services|organisations|managers))"
    r"(?: (?:all|each|also|now|jointly))*\s*:\W*$",
    re.IGNORECASE,
)

ADDRESSED = re.compile(r"(?:For|To) (?:the )?[A-Z][^.:]{2,60}:\W*$")
MIXED = frozenset({"learning", "findings", "analysis"})
OTHER = frozenset(
    {"publication", "distribution", "working-notes", "references", "parallel", "help", "author", "method"}
)
MANY = 3
MOST = 0.8
INLINE = re.compile(r"(?:^|(?<=[\s*]))\((?P<n>\d{1,2})\)\s+(?=[A-Z])")
LED_TO = re.compile(r"\W*(?:(?:To|For) )?(?:the )?(?P<body>[A-Z][^.:()]{2,60}):\W*$")


def listed(reading: Reading, section: Section) -> list[Item]:
    """The items of one section, its subsections' included; none where nothing in it asks for anything."""
    parts = _parts(reading, section)
    if len(parts) > 1:
        found = [item for part in parts for item in _part(reading, part)]
        if found:
            return [*_entries(reading, section, _own(reading, section, parts)), *found]
    own = _own(reading, section, ())
    mixed = bool(section.kinds & MIXED)
    strung = [] if mixed else _strung(reading, own)
    numbered = list(_numbered(reading, own)) if "recommendations" in section.own else []
    entries = numbered or _entries(reading, section, own)
    if len(entries) < 2 and strung:
        return strung
    if entries and not mixed:
        return entries
    # Under "Lessons and recommendations" a list is one of recommendations where it holds more than the prose asks for.
    prose = list(_prose(reading, own, 1 if mixed else MANY))
    return entries if len(entries) > len(prose) else prose


def _parts(reading: Reading, section: Section) -> list[Section]:
    """The subsections with a heading of their own and text under it."""
    return [
        part
        for part in reading.sections[section.index + 1 :]
        if part.parent == section.index
        and part.level < RUN_IN
        and part.last > part.first
        and part.heading is not None
        and part.heading.cell is None
        and not part.own & (MIXED | {"references", "working-notes", "distribution", "appendix"})
    ]


def _part(reading: Reading, part: Section) -> list[Item]:
    """A part is one item with its heading, or a group of items asked of the body that its heading names."""
    inside = listed(reading, part)
    if len(inside) > 1:
        return [item if item.owner else replace(item, owner=_addressed(part.title)) for item in inside]
    members = list(reading.passages[part.first : part.last + 1])
    asked = inside or asking.bids(reading, members[0])
    if reading.sections[part.parent].own & MIXED:
        return inside
    return [made(reading, members[0].marker, members, "labelled")] if asked else []


def _addressed(title: str) -> str:
    """The body that a heading such as "For the Police" names; empty where it only names a subject."""
    found = re.match(r"(?:recommendations? |actions? )?(?:for|to) (?:the )?(?P<body>.{3,80})$", title, re.IGNORECASE)
    return found["body"] if found else ""


def _own(reading: Reading, section: Section, parts: Sequence[Section]) -> list[Passage]:
    """The passages of the section itself; a run-in heading's own paragraph too, one about something else not."""
    last = min((part.first for part in parts), default=section.last + 1)
    run_in = section.heading is not None and not section.heading.level
    return [
        passage
        for passage in reading.passages[section.first + (section.heading is not None and not run_in) : last]
        if passage.cell is None
        and not passage.level
        and not passage.note
        and (reading.section_of[passage.index] == section.index or _same_kind(reading, passage))
    ]


def _same_kind(reading: Reading, passage: Passage) -> bool:
    own = reading.sections[reading.section_of[passage.index]].own
    return "recommendations" in own or not own & OTHER


def _entries(reading: Reading, section: Section, body: Sequence[Passage]) -> list[Item]:
    """The list entries or numbered paragraphs. Under a heading that says nothing but "Recommendations" each is an item,
    whatever its mood; elsewhere most must ask for something."""
    marked = [passage for passage in body if passage.marker and len(passage.text.split()) > 1]
    full = [passage for passage in marked if not asking.empty(reading, passage)]
    wanted = [passage for passage in full if asking.bids(reading, passage)]
    sure = "recommendations" in section.own and not section.own & MIXED
    led = [passage for passage in full if _leads(passage)]
    leading = [passage for passage in body if _leads(passage)]
    if not (len(wanted) >= max(1, len(full) / 2) or (sure and len(full) > 1) or leading):
        return []
    asking_list = "recommendations" in section.own and len(full) >= MANY and len(wanted) >= MOST * len(full)
    if section.kinds & MIXED and not leading and not asking_list:
        return []
    starts = full if sure and len(wanted) < len(full) / 2 else wanted
    if leading:
        starts = list({passage.index: passage for passage in (*leading, *full)}.values())
        starts.sort(key=lambda passage: passage.index)
    return list(_grouped(reading, body, starts, frozenset(passage.index for passage in (*leading, *led))))


def _leads(passage: Passage) -> bool:
    return ":" in passage.text and bool(LEADING.search(passage.text) or ADDRESSED.match(passage.text))


def _grouped(
    reading: Reading, body: Sequence[Passage], starts: Sequence[Passage], leading: frozenset[int]
) -> Iterator[Item]:
    """An item for each start, with the paragraphs up to the next; one that only leads into a list lends its owner."""
    owner = ""
    for at, passage in enumerate(starts):
        if passage.index in leading:
            owner = passage.text.rstrip(" :")
            continue
        if passage.depth and owner and not passage.text[0].islower():
            owner = ""
        until = starts[at + 1].index if at + 1 < len(starts) else body[-1].index + 1
        members = [
            passage,
            *(one for one in body if passage.index < one.index < until and not asking.PLAN.match(one.text)),
        ]
        several = [one for one in reading.of_passage(passage.index) if asking.asks(reading, one)]
        if len(members) == 1 and len(several) >= MANY and passage.depth:
            yield from (Item("", (one,), one.section, "prose") for one in several)
            continue
        yield made(reading, "", members, "listed", owner)


def _numbered(reading: Reading, body: Sequence[Passage]) -> list[Item]:
    """ "To the Board: (1) That training be given. (2) That a letter be written": an item for each number in the
    paragraphs, its owner what leads to the first."""
    found: list[Item] = []
    for passage in body:
        text = passage.block.text
        marks = list(INLINE.finditer(text, passage.start, passage.end))
        first = next(iter(reading.of_passage(passage.index)), None)
        if not marks or first is None:
            continue
        led = LED_TO.match(text[passage.start : marks[0].start()])
        ends = [*(mark.start() for mark in marks[1:]), passage.end]
        for mark, end in zip(marks, ends, strict=True):
            one = first.part(mark.end(), end)
            found.append(Item(mark["n"], (one,), one.section, "listed", owner=led["body"] if led else ""))
    return found if len(found) >= MANY else []


def _strung(reading: Reading, body: Sequence[Passage]) -> list[Item]:
    """ "In short they are: one lead (the Council, by May); scales at home; and interpreters": each part is an item."""
    for passage in body:
        for sentence in reading.of_passage(passage.index):
            colon = sentence.text.find(": ")
            pieces = list(_pieces(sentence, sentence.start + colon + 2)) if colon > 0 else []
            if len(pieces) >= MANY and not sense.placeholder(reading, sentence):
                return [Item("", (piece,), sentence.section, "listed") for piece in pieces]
    return []


def _pieces(sentence: Sentence, start: int) -> Iterator[Sentence]:
    text = sentence.block.text
    for end in [
        *(found.start() for found in re.finditer(";", text) if start < found.start() < sentence.end),
        sentence.end,
    ]:
        if end - start > 3:
            yield sentence.part(start, end)
        start = end + 1
        while start < sentence.end and text[start] == " ":
            start += 1


def _prose(reading: Reading, body: Sequence[Passage], many: int) -> Iterator[Item]:
    """Paragraphs that ask: an item each where there are several, and where not, or where one asks for `many` things,
    each sentence that asks."""
    asked = [
        (passage, [one for one in reading.of_passage(passage.index) if asking.asks(reading, one)]) for passage in body
    ]
    full = [passage for passage, found in asked if found]
    for passage, found in asked:
        if len(full) > 1 and 0 < len(found) < many:
            yield made(reading, "", [passage], "prose")
        else:
            yield from (Item("", (one,), one.section, "prose") for one in found)
