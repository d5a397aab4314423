"""Passages in, the section tree out: each heading with what stands under it and the kinds of section that it opens.

Besides lines that are headings: the title that all of the document stands under (it opens nothing), the name in the
first column of a form ("Publication | On the website from May"), and a heading inside a box of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pubcheck.checks import vocabulary
from pubcheck.checks.children import LABEL
from pubcheck.checks.grids import Table, tables
from pubcheck.checks.passages import Passage

FORM = 85  # the level of a name in a form, and of a heading in a box: below any heading on the page
BOX = 84  # the level of what heads a whole table: "Minute 4 | What the family said"
RUN_IN = 90
NAME_WORDS = 9
PART = re.compile(r"[^\W_]+")
COUNTED = re.compile(
    r"\W*(?:minute|box|step|part|question|section|q)?\s*(?:\d{1,2}|one|two|three|four|five|six|seven)\W*", re.I
)
HEAD_WORDS = 6
TITLES = 8
ANSWER = 40  # words under a heading, on average, that answer it rather than ask further
NOTES = "working-notes"
DIFFERENT = 3


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `kinds` are its own, or its parent's where its words say nothing."""

    index: int
    title: str = field(repr=False)
    heading: Passage | None
    level: int
    parent: int
    own: frozenset[str]
    kinds: frozenset[str]
    first: int
    last: int = 0


def sections(
    items: Sequence[Passage], children: frozenset[str]
) -> tuple[tuple[Passage, ...], tuple[Section, ...], tuple[int, ...]]:
    """The passages with their headings settled; the tree, section 0 being what stands before the first heading; and
    the section of each passage."""
    items = _with_forms(items, children)
    opening = [item for item in items if item.level or item.label]
    named = vocabulary.kinds([plain(item.title, children) for item in opening])
    kinds = dict(zip((item.index for item in opening), named, strict=True))
    for index in _titles(items, kinds):
        kinds[index] = frozenset()
    for index in _answered(items, kinds):
        kinds[index] = vocabulary.ANSWERED
    made = [Section(0, "", None, 0, 0, frozenset(), frozenset(), 0)]
    owner: list[int] = []
    stack = [0]
    for item in items:
        _leave(made, stack, item)
        if item.level or (item.label and (kinds[item.index] or item.depth)):
            level = item.level or RUN_IN
            while len(stack) > 1 and made[stack[-1]].level >= level:
                stack.pop()
            parent = made[stack[-1]]
            own = frozenset({NOTES}) if NOTES in parent.kinds else _among(item, kinds[item.index], parent)
            made.append(Section(len(made), item.title, item, level, parent.index, own, own or parent.kinds, item.index))
            stack.append(len(made) - 1)
        owner.append(stack[-1])
    opened = {section.first for section in made if section.heading is not None}
    # A run-in heading is kept only where it opened a section: "He died." opens none.
    kept = tuple(
        item.settled(0, 0) if item.label and not item.level and item.index not in opened else item for item in items
    )
    return kept, tuple(_closed(made, owner)), tuple(owner)


def plain(title: str, children: frozenset[str]) -> str:
    """A heading with the child's name or label as "child"."""
    title = LABEL.sub("child", title)
    low = title.lower()
    if not any(child in low for child in children):
        return title
    return PART.sub(lambda found: "child" if found[0].lower() in children else found[0], title)


def _leave(made: Sequence[Section], stack: list[int], item: Passage) -> None:
    """What ends without another heading: a run-in one at the next labelled paragraph, one in a table with its row."""
    while len(stack) > 1:
        top = made[stack[-1]]
        place = top.heading.cell if top.heading else None
        here = item.cell[:2] if item.cell else None
        whole = top.level == BOX and item.cell and place is not None and item.cell[0] == place[0]
        if place is not None and here != place[:2] and not whole:
            stack.pop()
        elif top.level >= RUN_IN and (item.marker or (item.cell is None and item.label)):
            stack.pop()
            return
        else:
            return


def _with_forms(items: Sequence[Passage], children: frozenset[str]) -> tuple[Passage, ...]:
    """The passages, those made headings that name a row of a form or stand at the head of a box."""
    made = tables(items)
    first = [cell.text for table in made if len(table[0]) == 2 for row in table for cell in (row[0], table[0][1])]
    names = list(dict.fromkeys(name for name in first if _short(name, NAME_WORDS)))
    opened = dict(zip(names, vocabulary.kinds([plain(name, children) for name in names]), strict=True))
    heads = {index for table in made for index in _heads(table, opened)}
    boxes = {index for table in made for index in _box(table)}
    levels = {**dict.fromkeys(heads, FORM), **dict.fromkeys(boxes, BOX)}
    return tuple(
        item.settled(levels[item.index], item.label) if item.index in levels and not item.level else item
        for item in items
    )


def _box(table: Table) -> Iterator[int]:
    """The heading beside the number in the first row of a box of two columns."""
    if len(table) > 1 and len(table[0]) == 2 and COUNTED.fullmatch(table[0][0].text):
        yield from (passage.index for passage in table[0][1].passages[:1] if _short(passage.text, NAME_WORDS + 3))


def _heads(table: Table, opened: Mapping[str, frozenset[str]]) -> Iterator[int]:
    for row in table:
        for cell in row:
            first = cell.passages[0] if len(cell.passages) > 1 else None
            if first and _short(first.text, NAME_WORDS) and not first.text.endswith((".", ",", ";")):
                yield first.index
    width = len(table[0])
    if width != 2 or _columns(table, opened):
        return
    for row in table:
        name, value = row
        if len(name.passages) == 1 and value.passages and _short(name.text, NAME_WORDS):
            head = row is table[0] and _short(value.text, 3)
            if not head and opened[name.text]:
                yield name.passages[0].index


def _columns(table: Table, opened: Mapping[str, frozenset[str]]) -> bool:
    """Whether the first row heads columns of findings and what is asked for: then no row is a form's."""
    heads = [cell.text for cell in table[0]]
    if not all(_short(head, HEAD_WORDS) for head in heads):
        return False
    return (
        any(opened[head] & {"learning", "findings", "recommendations", "actions", "chronology"} for head in heads)
        and len(table) > 2
    )


def _short(text: str, most: int) -> bool:
    return 0 < len(text.split()) <= most and "\n" not in text


def _titles(items: Sequence[Passage], kinds: Mapping[int, frozenset[str]]) -> Iterator[int]:
    """The headings at the front under which nearly all stands, sections of several kinds: they name the document."""
    for at, item in enumerate(items[:TITLES]):
        if not item.level:
            continue
        inside: list[Passage] = []
        for other in items[at + 1 :]:
            if other.level and other.level <= item.level:
                break
            if other.level and other.level < FORM:
                inside.append(other)
        different = {kind for other in inside for kind in kinds[other.index]} - kinds[item.index]
        if len(inside) > DIFFERENT and len(different) >= DIFFERENT:
            yield item.index


def _answered(items: Sequence[Passage], kinds: Mapping[int, frozenset[str]]) -> Iterator[int]:
    """The headings "Key lines of enquiry" under which each line has a heading and an answer: analysis, no list of
    questions."""
    for at, item in enumerate(items):
        if not item.level or kinds[item.index] != {"terms"}:
            continue
        heads = words = 0
        for other in items[at + 1 :]:
            if other.level and other.level <= item.level:
                break
            heads += bool(other.level and other.level < FORM)
            words += len(other.text.split())
        if heads > 1 and words > ANSWER * heads:
            yield item.index


def _among(item: Passage, own: frozenset[str], parent: Section) -> frozenset[str]:
    """A run-in "Family:" or "Practitioners:" in a section on method is about their part in the review."""
    if (item.level and item.level < FORM) or not parent.kinds & {"method", "family", "practitioners", "agencies"}:
        return own
    name = item.title.lower().removeprefix("the ")
    if name in {"family", "parents", "mother", "father", "families", "relatives"}:
        return frozenset({"family"})
    return frozenset({"practitioners"}) if name in {"practitioners", "professionals", "staff"} else own


def _closed(made: Sequence[Section], owner: Sequence[int]) -> Iterator[Section]:
    """Each section with its last passage, its subsections' included."""
    last = [section.first for section in made]
    for passage, number in enumerate(owner):
        last[number] = max(last[number], passage)
    for section in reversed(made):
        if section.index:
            last[section.parent] = max(last[section.parent], last[section.index])
    for one in made:
        end = min(last[one.index], max(0, len(owner) - 1))
        yield Section(one.index, one.title, one.heading, one.level, one.parent, one.own, one.kinds, one.first, end)
