"""A text and a place in it in, the heading of the column that it stands in out. Rows are lines with tabs."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_TABLE = re.compile(r"(?:^[^\n]*\t[^\n]*(?:\n\x00)?(?:\n|\Z))+", re.MULTILINE)
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
            heads.append(tuple(part.strip(" *|\x00") for part in _NEXT.split(row)))
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
