"""Blocks in, passages out: each heading, paragraph, list item and table cell of a document, however its author made it.

A heading may be a Word style, a bold or large line, a numbered or capital line, a markdown line, or just a short line
before a paragraph; a table may be Word's or rows of tabs or bars. All of them come out alike. A few lines longer than
a room should be: what makes a heading is one table of signs, and is read best in one place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pubcheck.model import Block, Surface

SEEN = frozenset({Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX})
BULLET = re.compile(r"\s*(?:[-*•●▪◦‣–·o\uf0b7\uf0a7]|\[ ?\])\s+(?=\S)")
NUMBER = re.compile(
    r"\s*(?:\(?(?P<n>\d{1,2}(?:\.\d{1,2}){0,4}|[a-z]|[ivx]{1,4}|[A-Z])[.):](?:\s+|(?=[A-Za-z]{3}))"
    r"|(?P<d>\d{1,2}(?:\.\d{1,2}){0,4})\s+(?!(?:minute|week|month|year|day|hour|of))"
    r"|(?P<l>[A-H]\.\d{1,2}(?:\.\d{1,2})?)[.):]?\s+)(?=\S)",
    re.IGNORECASE,
)
MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")
STARS = re.compile(r"\*\*|__")
NAMED = re.compile(r"(?:section|part|chapter|appendix|annex|theme)\s+(?:\d+|[ivxl]+|[a-z])\b", re.I)
LISTED = re.compile(r"(?:finding|theme|lesson|learning|key|part|step|summary|briefing|review|lcspr)\b", re.IGNORECASE)
RUN_IN = re.compile(r"(?P<label>[A-Z\"“‘'][^.:?!\n\t]{2,70}?)(?:[.:?]| [–-])\s+(?=\S)")
CLOSED = (".", ";", ",", "!", ":")
FINITE = frozenset(
    "is are was were has had have did does do will would can could may should must might shall need needs went came "
    "told said made".split()
)
ASKING = frozenset("what how why who when where".split())
BLANK = re.compile(r"(?:n/?a|none|nil|tb[cda]|to be \w+|pending|see \w+(?: \w+)?|not applicable)\W*", re.IGNORECASE)
SMALL = frozenset(
    "a an and as at by for from in of on or the to with was were is are who what how why not we our its it's be".split()
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One heading, paragraph, list item or cell: `block.text[start:end]`, its marker left outside.

    `level` above 0 makes it a heading; `label` is where a run-in heading ("7.2 Missed visits. The worker ...") ends.
    """

    index: int
    block: Block
    start: int
    end: int
    marker: str = ""
    depth: int = 0
    level: int = 0
    label: int = 0
    cell: tuple[int, int, int] | None = None
    note: bool = field(default=False)

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def title(self) -> str:
        """The words of the heading that it is, or that it begins with; empty for any other passage."""
        if self.level:
            return STARS.sub("", self.text).strip()
        return STARS.sub("", self.block.text[self.start : self.label]).strip(" .:–-") if self.label else ""


def passages(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Every passage that a reader of the page sees, in order. Each character belongs to one passage at most."""
    rough = [*_cut(block for block in blocks if block.surface in SEEN)]
    sizes = sorted(item.block.layout.size for item in rough if item.block.layout.size and len(item.text) > 80)
    body = sizes[len(sizes) // 2] if sizes else 0.0
    made: list[Passage] = []
    for at, item in enumerate(rough):
        following = rough[at + 1] if at + 1 < len(rough) else None
        level = 0 if item.cell or item.note else _level(item, following, body)
        if level and _in_a_list(rough, at):
            level = 0
        label = 0 if level or item.note else _label(item)
        made.append(replace(item, index=at, level=level, label=label))
    return tuple(_without_contents(made))


def _without_contents(made: Sequence[Passage]) -> Iterator[Passage]:
    """The entries of a list of contents are no headings: each stands again later, where it is one."""
    listing = False
    later = Counter(_entry(item) for item in made if item.level)
    for item in made:
        entry = _entry(item)
        if listing and item.level and later[entry] > 1:
            later[entry] -= 1
            yield replace(item, level=0)
            continue
        if item.level:
            listing = entry in {"contents", "table of contents", "index"}
        yield item


def _entry(item: Passage) -> str:
    """A heading as a list of contents would repeat it: no case, no page number, no dotted leader."""
    return re.sub(r"[\s.…·]*\d*\s*$", "", item.text).lower()


def _cut(blocks: Iterator[Block]) -> Iterator[Passage]:
    table = 10_000  # tables made of tabs or bars are numbered after the format's own
    row = -1
    for block in blocks:
        if block.layout.cell is not None:
            yield from _plain(block, 0, len(block.text), cell=block.layout.cell)
            continue
        for start, end in _lines(block.text):
            line = block.text[start:end]
            cells = _cells(line)
            if cells is None:
                if row >= 0 and line.strip():
                    table, row = table + 1, -1
                yield from _plain(block, start, end)
                continue
            if not cells:
                continue
            row += 1
            for column, (first, last) in enumerate(cells):
                yield from _plain(block, start + first, start + last, cell=(table, row, column))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a block that stand apart on the page. Lines of wrapped prose stay together."""
    if "\n" not in text:
        yield 0, len(text)
        return
    start = at = 0
    lines = text.split("\n")
    widest = max(map(len, lines))
    for number, line in enumerate(lines[:-1]):
        at += len(line) + 1
        following = lines[number + 1]
        wraps = len(line) + len(following.split(" ", 1)[0]) + 1 > widest * 0.75 and not line.rstrip().endswith(
            (".", ":")
        )
        joined = wraps or (line.rstrip().endswith(".") and len(line) > widest * 0.75 and following[:1].isupper())
        apart = (
            not line.strip()
            or not following.strip()
            or "\t" in line + following
            or line.lstrip().startswith(("|", "#"))
        )
        if (
            apart
            or not joined
            or BULLET.match(following)
            or NUMBER.match(following)
            or following.lstrip().startswith(("|", "#"))
        ):
            yield start, at - 1
            start = at
    yield start, len(text)


def _cells(line: str) -> list[tuple[int, int]] | None:
    """The cells of a row of tabs or bars; empty for the ruling line of a markdown table; None for what is no row."""
    if "\t" in line.strip():
        mark = "\t"
    elif line.lstrip().startswith("|") and line.rstrip().endswith("|") and line.count("|") > 2:
        if not line.strip(" |:-"):
            return []
        mark = "|"
    else:
        return None
    bounds = [-1, *(at for at, letter in enumerate(line) if letter == mark), len(line)]
    if mark == "|":
        bounds = bounds[1:-1]
    return [(first + 1, last) for first, last in pairwise(bounds)]


def _plain(block: Block, start: int, end: int, cell: tuple[int, int, int] | None = None) -> Iterator[Passage]:
    text = block.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end and cell is None:
        return
    note = block.surface is Surface.NOTE
    if cell is not None or note:
        yield Passage(0, block, start, end, cell=cell, note=note)
        return
    marker, depth, begin = block.layout.marker.strip(), 0, start
    found = BULLET.match(text, start, end)
    if found:
        marker, begin = marker or "-", found.end()
    elif not marker and (found := NUMBER.match(text, start, end)):
        marker, begin = (found["n"] or found["d"] or found["l"]), found.end()
    if marker and marker[0].isdigit():
        depth = marker.strip(".)").count(".") + 1
    elif marker[1:2] == "." and marker[2:3].isdigit():
        depth = marker.count(".") + 1  # "C.4"
    if text.startswith("#", start) and MARKDOWN.match(text, start, end):
        begin = start
    yield Passage(0, block, begin, end, marker=marker, depth=depth)


def _level(item: Passage, following: Passage | None, body: float) -> int:
    """The heading level of a passage, 0 where it is none. Says yes to a short line only where text comes after it."""
    text, layout = item.text, item.block.layout
    if layout.heading:
        return layout.heading
    marks = MARKDOWN.match(text)
    if marks:
        return len(marks[1])
    words = text.split()
    if not words or len(words) > 14 or len(text) > 110 or "\t" in text or BLANK.fullmatch(text):
        return 0
    whole = item.block.text.strip() == text or item.start < 12
    if NAMED.match(text) and not text.endswith("."):
        return 1
    if text[0] in "\"'“‘•":
        return 0
    bold = (layout.bold and whole) or (text.startswith("**") and text.endswith("**"))
    if bold and not text.endswith((".", ",", ";")) and item.marker[:1] not in {"-", "•"}:
        return item.depth or 2
    if body and layout.size >= body + 1.5 and not text.endswith((".", ",", ";")):
        return item.depth or 1
    if item.block.layout.marker and not item.depth:
        return 0
    if item.depth and text.endswith(".") and len(words) <= 3 and text.count(".") == 1:
        return item.depth if following is not None and len(following.text) > 60 else 0
    if text.endswith(CLOSED) or (text.endswith("?") and item.marker):
        return 0
    if item.marker and not item.depth and not item.marker.isupper():
        return 0
    if following is None or (following.cell is not None and len(words) > 10):
        return 0
    if text.isupper() and len(text) > 4:
        return item.depth or 1
    if item.depth and following.depth == item.depth and following.start != 0 and len(following.text.split()) <= 14:
        return 0 if not _titled(words) else item.depth
    opens = len(following.text) > 60 or bool(following.marker) or following.cell is not None
    opens = opens or len(following.text.split()) <= 12
    plain = text[0].isupper() and len(words) <= 12 and (item.depth > 0 or not _sentence(words))
    return (item.depth or 2) if opens and plain else 0


def _in_a_list(rough: Sequence[Passage], at: int) -> bool:
    """Whether a short plain line is one of four or more in a row: entries of a list, and no headings."""
    if not _bare(rough[at]):
        return False
    first = last = at
    while first > 0 and _bare(rough[first - 1]):
        first -= 1
    while last + 1 < len(rough) and _bare(rough[last + 1]):
        last += 1
    # The first of them heads the list; the last may head what comes after.
    return last - first >= 3 and first < at < last


def _bare(item: Passage) -> bool:
    """A short line with nothing to show what it is: no style, number, mark or cell."""
    layout = item.block.layout
    styled = layout.heading or layout.bold or item.marker or item.cell or item.text.startswith(("#", "**"))
    return (
        not styled
        and len(item.text.split()) <= 8
        and not item.text.isupper()
        and not item.text.endswith((".", "?", ":"))
    )


def _titled(words: Sequence[str]) -> bool:
    return sum(word[0].isupper() or word.lower() in SMALL for word in words) >= len(words) * 0.7 or len(words) <= 6


def _sentence(words: Sequence[str]) -> bool:
    """Whether a short line is more likely a sentence or an entry ("Lead: the Trust", "Telephone 01632 960001")."""
    joined = " ".join(words)
    entry = ": " in joined and len(joined.split(": ", 1)[0].split()) <= 3 and not LISTED.match(joined)
    return "@" in joined or entry or sum(word[0].isdigit() for word in words) > 1


def _label(item: Passage) -> int:
    """Where the run-in heading of a paragraph ends; 0 where it has none."""
    text = item.text
    found = RUN_IN.match(text)
    if not found:
        return 0
    label = found["label"]
    words = label.split()
    count = len(words)
    if words[0].lower() in ASKING and count <= 9 and (item.depth or item.block.layout.bold or count <= 4):
        return item.start + found.end("label")
    if text[found.end("label")] == "." and (
        not ((item.depth and count <= 6) or item.block.layout.bold or count <= 3)
        or any(word.lower() in FINITE for word in words)
    ):
        return 0
    if text[found.end("label")] == "?" and count > 6:
        return 0
    return (
        item.start + found.end("label")
        if count <= 10 and not label.endswith((" Dr", " Mr", " Mrs", " St", " No"))
        else 0
    )
