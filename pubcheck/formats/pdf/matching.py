"""The glyphs that a page draws and the characters that PDFium sees on it in; which glyphs each character is, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from pubcheck.errors import UnwritableError
from pubcheck.formats.pdf.content import Read
from pubcheck.formats.pdf.sheets import Sheet

Place = tuple[int, int]  # the show, and the glyph in it
_CELL = 8.0


def match(read: Read, sheet: Sheet, wanted: Set[int], beside: Set[int]) -> dict[int, list[Place]]:
    """The glyphs at each character's place: several where a letter was drawn twice to look bold. `beside` are the
    characters that stay on a line where some go. Where a font says nothing of its widths, each letter of a line may lie
    a little further from its place than the one before: `drift` follows it. Raises UnwritableError where one is not
    found."""
    cells: dict[tuple[int, int], list[tuple[float, float, int, int]]] = defaultdict(list)
    matched: dict[int, list[Place]] = {}
    if not wanted:
        return matched
    for s, show in enumerate(read.shows):
        for g, glyph in enumerate(show.glyphs):
            cells[int(glyph.x // _CELL), int(glyph.y // _CELL)].append((glyph.x, glyph.y, s, g))
    drift, level = (0.0, 0.0), 0.0
    for char in sheet.glyphs:
        if not char.style.key or char.char.isspace():  # a space of PDFium's making has its neighbour's place
            continue
        if char.at not in wanted and char.at not in beside:
            continue
        if abs(char.y - level) > 0.5 * max(char.style.size, 1.0):
            drift = (0.0, 0.0)
        level = char.y
        reach = 0.12 * max(char.style.size, 1.0) + 0.05
        near = _near(cells, char.x, char.y, reach)
        if max(map(abs, drift)) > reach / 3:
            shifted = _near(cells, char.x + drift[0], char.y + drift[1], reach)
            near = min((each for each in (near, shifted) if each), key=lambda each: each[0][0], default=[])
        if near:
            matched[char.at] = [(s, g) for _, s, g in near]
            first = read.shows[near[0][1]].glyphs[near[0][2]]
            drift = first.x - char.x, first.y - char.y
        elif char.at in wanted or char.at not in sheet.unseen.hidden | sheet.unseen.covered:
            # What stays on the line would be lost if it were not found: that too is no copy.
            raise UnwritableError(
                f"Some words on page {sheet.number} could not be taken out safely, so no copy was written. "
                "Print the document to a new PDF, or use the Word document that it was made from."
            )
    return matched


def _near(
    cells: Mapping[tuple[int, int], list[tuple[float, float, int, int]]], x: float, y: float, reach: float
) -> list[tuple[float, int, int]]:
    """The glyphs within reach of a place, the nearest first, with how far each is."""
    left, right, low, high = x - reach, x + reach, y - reach, y + reach
    return sorted(
        (max(abs(at - x), abs(over - y)), s, g)
        for column in range(int(left // _CELL), int(right // _CELL) + 1)
        for row in range(int(low // _CELL), int(high // _CELL) + 1)
        for at, over, s, g in cells.get((column, row), ())
        if left <= at <= right and low <= over <= high
    )
