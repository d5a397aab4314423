"""The glyphs that a page draws and the characters that PDFium sees on it in; which glyphs each character is, out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from pubcheck.errors import UnwritableError
from pubcheck.formats.pdf.content import Glyph, Read
from pubcheck.formats.pdf.sheets import Sheet

_ROW = 8.0


class _Row(NamedTuple):
    """The glyphs that stand about as high, from left to right, each with its number."""

    lefts: Sequence[float]
    glyphs: Sequence[tuple[float, float, int]]


def match(read: Read, sheet: Sheet, wanted: Set[int], beside: Set[int]) -> dict[int, list[int]]:
    """The numbers of the glyphs at each character's place: several where a letter was drawn twice to look bold.

    `beside` are the characters that stay on a line where some go. Where a font says nothing of its widths, each letter
    of a line may lie a little further from its place than the one before: `drift` follows it. Raises UnwritableError
    where one is not found."""
    matched: dict[int, list[int]] = {}
    if not wanted:
        return matched
    rows = _rows(read.glyphs)
    asked = wanted | beside
    drift, level = (0.0, 0.0), 0.0
    for char in sheet.glyphs:
        if char.at not in asked:
            continue
        if not char.style.key or char.char.isspace():  # a space of PDFium's making has its neighbour's place
            continue
        size = max(char.style.size, 1.0)
        if abs(char.y - level) > 0.5 * size:
            drift = (0.0, 0.0)
        level = char.y
        reach = 0.12 * size + 0.05
        near = _near(rows, char.x, char.y, reach)
        if abs(drift[0]) > reach / 3 or abs(drift[1]) > reach / 3:
            shifted = _near(rows, char.x + drift[0], char.y + drift[1], reach)
            near = min((each for each in (near, shifted) if each), key=lambda each: each[0][0], default=[])
        if near:
            matched[char.at] = [number for _, number in near]
            first = read.glyphs[near[0][1]]
            drift = first.x - char.x, first.y - char.y
        elif char.at in wanted or char.at not in sheet.unseen.hidden | sheet.unseen.covered:
            # What stays on the line would be lost if it were not found: that too is no copy.
            raise UnwritableError(
                f"Some words on page {sheet.number} could not be taken out safely, so no copy was written. "
                "Print the document to a new PDF, or use the Word document that it was made from."
            )
    return matched


def _rows(glyphs: Sequence[Glyph]) -> Mapping[float, _Row]:
    rows: dict[float, list[tuple[float, float, int]]] = defaultdict(list)
    for number, glyph in enumerate(glyphs):
        rows[glyph.y // _ROW].append((glyph.x, glyph.y, number))
    return {high: _Row([each[0] for each in row], row) for high, row in ((high, sorted(rows[high])) for high in rows)}


def _near(rows: Mapping[float, _Row], x: float, y: float, reach: float) -> list[tuple[float, int]]:
    """The glyphs within reach of a place, the nearest first, with how far each is."""
    low, high = y - reach, y + reach
    found = []
    for number in range(int(low // _ROW), int(high // _ROW) + 1):
        if number in rows:
            lefts, glyphs = rows[number]
            begins = bisect_left(lefts, x - reach)
            for across, over, glyph in glyphs[begins : bisect_right(lefts, x + reach, begins)]:
                if low <= over <= high:
                    found.append((max(abs(across - x), abs(over - y)), glyph))
    found.sort()
    return found
