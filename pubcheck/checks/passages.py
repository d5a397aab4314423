"""Blocks in, passages out: each paragraph, line, list item and table cell of a document, its mark left outside.

A table may be Word's or rows of tabs or bars; lines of wrapped prose stay together. Which passage is a heading is
settled in headings.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pubcheck.model import Block, Surface

BULLET = re.compile(r"\s*(?:[-*•●▪◦‣–·o\uf0b7\uf0a7]|\[ ?\])\s+(?=\S)")
NUMBER = re.compile(
    r"\s*(?:\(?(?P<n>\d{1,2}(?:\.\d{1,2}){0,4}|[a-z]|[ivx]{1,4}|[A-Z])[.):](?:\s+|(?=[A-Za-z]{3}))"
    r"|(?P<d>\d{1,2}(?:\.\d{1,2}){0,4})\s+(?!(?:minute|week|month|year|day|hour|of))"
    r"|(?P<l>[A-H]\.\d{1,2}(?:\.\d{1,2})?)[.):]?\s+|(?P<c>[A-EG-KM-QS-Z]\d{1,2})[.):]\s+)(?=\S)",
    re.IGNORECASE,
)
MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")
STARS = re.compile(r"\*\*|__")


@dataclass(frozen=True, slots=True)
class Passage:
    """One heading, paragraph, list item or cell: `text` is `block.text[start:end]`, its marker left outside.

    `level` above 0 makes it a heading; `label` is where a run-in heading ("7.2 Missed visits. The worker ...") ends.
    """

    index: int
    block: Block
    start: int
    end: int
    text: str = field(repr=False)
    marker: str = ""
    depth: int = 0
    level: int = 0
    label: int = 0
    cell: tuple[int, int, int] | None = None
    note: bool = field(default=False)

    def settled(self, level: int, label: int) -> Passage:
        """The same, as a heading of that level or with a run-in heading that ends there. No `replace`: that is slow."""
        return Passage(
            self.index, self.block, self.start, self.end, self.text,
            self.marker, self.depth, level, label, self.cell, self.note,
        )  # fmt: skip

    @property
    def title(self) -> str:
        """The words of the heading that it is, or that it begins with; empty for any other passage."""
        if self.level:
            return STARS.sub("", self.text).strip()
        return STARS.sub("", self.block.text[self.start : self.label]).strip(" .:–-") if self.label else ""


def cut(blocks: Iterable[Block]) -> list[Passage]:
    """The passages of the blocks, no heading settled yet: lines, list entries with their marks, cells of tables."""
    made: list[Passage] = []
    for block, start, end, cell in _stretches(blocks):
        found = _plain(len(made), block, start, end, cell)
        if found is not None:
            made.append(found)
    return made


def _stretches(blocks: Iterable[Block]) -> Iterator[tuple[Block, int, int, tuple[int, int, int] | None]]:
    """Each line, or cell with its table, row and column."""
    table = 10_000  # tables made of tabs or bars are numbered after the format's own
    row = -1
    for block in blocks:
        if block.layout.cell is not None:
            yield block, 0, len(block.text), block.layout.cell
            continue
        for start, end in _lines(block.text):
            line = block.text[start:end]
            cells = _cells(line)
            if cells is None:
                if row >= 0 and line.strip():
                    table, row = table + 1, -1
                yield block, start, end, None
                continue
            if not cells:
                continue
            row += 1
            for column, (first, last) in enumerate(cells):
                yield block, start + first, start + last, (table, row, column)


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


def _plain(index: int, block: Block, start: int, end: int, cell: tuple[int, int, int] | None) -> Passage | None:
    """What stands there, without the space around it and its mark; None for an empty line."""
    text = block.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end and cell is None:
        return None
    note = block.surface is Surface.NOTE
    if cell is not None or note:
        return Passage(index, block, start, end, text[start:end], cell=cell, note=note)
    marker, depth, begin = block.layout.marker.strip(), 0, start
    found = BULLET.match(text, start, end)
    if found:
        marker, begin = marker or "-", found.end()
    elif not marker and (found := NUMBER.match(text, start, end)):
        marker, begin = (found["n"] or found["d"] or found["l"] or found["c"]), found.end()
    if marker and marker[0].isdigit():
        depth = marker.strip(".)").count(".") + 1
    elif marker[1:2] == "." and marker[2:3].isdigit():
        depth = marker.count(".") + 1  # "C.4"
    if text.startswith("#", start) and MARKDOWN.match(text, start, end):
        begin = start
    return Passage(index, block, begin, end, text[begin:end], marker=marker, depth=depth)
