"""A text and a place in it in, the heading of the column that it stands in out. Rows are lines with tabs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TABLE = re.compile(r"(?:^[^\n]*\t[^\n]*(?:\n\x00)?(?:\n|\Z))+", re.MULTILINE)
_COMMENTS = re.compile(r"\b(?:text|comments?|queries|query|message|changes?|note for|reply|response)\b", re.IGNORECASE)
_FROM = re.compile(r"from|who|by|author|reviewer|initials|name", re.IGNORECASE)
_NEXT = re.compile(r"\t(?:\x00\t)?")


@lru_cache(maxsize=1)
def _tables(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[tuple[str, ...], ...]]:
    """Where the tables begin and end, and the cells of their first rows. Linear."""
    starts: list[int] = []
    ends: list[int] = []
    heads: list[tuple[str, ...]] = []
    if "\t" in text:
        for match in _TABLE.finditer(text):
            first = text.find("\n", match.start(), match.end())
            starts.append(match.start())
            ends.append(match.end())
            row = text[match.start() : first if first >= 0 else match.end()][:2000]
            head = tuple(part.strip(" *|\x00") for part in _NEXT.split(row))
            # A reader that strips its lines takes the empty corner of a table with it, one cell or two.
            below = (
                text[first + 1 : min(match.end(), first + 4000)].lstrip("\x00\n").partition("\n")[0]
                if first >= 0
                else ""
            )
            short = len(_NEXT.split(below)) - len(head)
            heads.append(("",) * short + head if 0 < short < 3 else head)
    return tuple(starts), tuple(ends), tuple(heads)


def column(text: str, start: int) -> str | None:
    """The heading over a place in a table made with tabs; empty in its first row; None outside such a table."""
    starts, ends, heads = _tables(text)
    index = bisect_right(starts, start) - 1
    if index < 0 or start >= ends[index]:
        return None
    line = max(starts[index], text.rfind("\n", max(starts[index], start - 4000), start) + 1)
    if line == starts[index]:
        return ""
    place = text.count("\t", line, start) - text.count("\t\x00", line, start)
    return heads[index][place] if place < len(heads[index]) else ""


def headings(text: str, start: int) -> tuple[str, ...]:
    """The headings of the table that a place stands in, from left to right; none outside a table made with tabs."""
    starts, ends, heads = _tables(text)
    index = bisect_right(starts, start) - 1
    return heads[index] if index >= 0 and start < ends[index] else ()


def remarks(heads: tuple[str, ...]) -> bool:
    """Whether a table with these headings holds what was said of the draft, by whom and when."""
    return bool(heads) and bool(_FROM.fullmatch(heads[0])) and bool(_COMMENTS.search(heads[-1]))


def rows_beside(text: str, start: int) -> tuple[str, str]:
    """The first cells of the row above and of the row below; empty where there is none."""
    starts, ends, _ = _tables(text)
    index = bisect_right(starts, start) - 1
    if index < 0 or start >= ends[index]:
        return "", ""
    line = text.rfind("\n", max(starts[index], start - 4000), start) + 1
    stop = text.find("\n", start, ends[index])
    before = line - (3 if text[line - 2 : line - 1] == "\x00" else 1)  # a sign of its own parts rows that were blocks
    after = stop + (3 if text[stop + 1 : stop + 2] == "\x00" else 1)
    above = row(text, before) if before > starts[index] else ""
    tab = text.find("\t", after, ends[index]) if stop > 0 else -1
    return above, row(text, tab + 1) if tab > 0 else ""


def row(text: str, start: int) -> str:
    """The first cell of the row that a place stands in; empty outside a table made with tabs."""
    starts, ends, _ = _tables(text)
    index = bisect_right(starts, start) - 1
    if index < 0 or start >= ends[index]:
        return ""
    line = max(starts[index], text.rfind("\n", max(starts[index], start - 4000), start) + 1)
    stop = text.find("\t", line, start)
    return text[line:stop].strip(" *\x00")[:80] if stop >= 0 else ""


class Cell(NamedTuple):
    """One cell of a table: what stands over it, what stands before it in its row, and its span."""

    heading: str
    label: str
    start: int
    end: int


def cells(text: str) -> Iterator[Cell]:
    """Every cell but those of a first column, in order. A first row has no headings over it."""
    starts, ends, heads = _tables(text)
    for start, end, head in zip(starts, ends, heads, strict=True):
        line = start
        while line < end:
            stop = text.find("\n", line, end)
            stop = end if stop < 0 else stop
            label = ""
            at = line
            for index, part in enumerate(_NEXT.split(text[line:stop])):
                first = text.find(part, at, stop)
                if index and part.strip():
                    heading = head[index] if line > start and index < len(head) else ""
                    yield Cell(heading, label, first, first + len(part))
                elif not index:
                    label = part.strip(" *\x00")[:80]
                at = first + len(part)
            line = stop + 1
