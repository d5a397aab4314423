"""A page's paragraphs in, the same with rows and columns out, where they stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from pubcheck.formats.pdf.paragraphs import Paragraph


def mark(paragraphs: Sequence[Paragraph], first: int) -> tuple[list[Paragraph], int]:
    """Paragraphs with `cell` set where at least two rows of two or more follow one another; the next table's number."""
    rows = _rows(paragraphs)
    out = list(paragraphs)
    table: list[list[int]] = []
    number = first
    for row in [*rows, []]:
        if len(row) > 1 or (table and row and _within(paragraphs, table, row[0])):
            table.append(row)
            continue
        if sum(len(each) > 1 for each in table) > 1:
            _number(out, table, number)
            number += 1
        table = []
    return out, number


def _rows(paragraphs: Sequence[Paragraph]) -> list[list[int]]:
    """Neighbours in the file whose first lines stand on one height, each to the right of the one before."""
    rows: list[list[int]] = []
    for n, paragraph in enumerate(paragraphs):
        line = paragraph.lines[0]
        before = paragraphs[rows[-1][-1]] if rows else None
        if before is not None:
            top = paragraphs[rows[-1][0]].lines[0]
            right = max(each.x1 for each in before.lines)
            if abs(top.base - line.base) < 0.6 * line.size and line.x0 > right - 1 and line.angle == top.angle:
                rows[-1].append(n)
                continue
        rows.append([n])
    return rows


def _within(paragraphs: Sequence[Paragraph], table: list[list[int]], n: int) -> bool:
    """A single paragraph under a cell of the table, at that cell's left edge, and no wider than its column."""
    line = paragraphs[n].lines[0]
    lefts = sorted({round(paragraphs[cell].lines[0].x0) for row in table for cell in row})
    at = next((k for k, left in enumerate(lefts) if abs(left - line.x0) < 4), None)
    if at is None:
        return False
    right = lefts[at + 1] if at + 1 < len(lefts) else float("inf")
    below = min(paragraphs[cell].lines[-1].base for cell in table[-1])
    near = abs(below - line.base) < 3 * line.size or line.base > below
    return near and max(each.x1 for each in paragraphs[n].lines) < right and (at > 0 or len(lefts) > 1)


def _number(out: list[Paragraph], table: list[list[int]], number: int) -> None:
    lefts: list[float] = []
    for left in sorted(out[cell].lines[0].x0 for row in table for cell in row):
        if not lefts or left - lefts[-1] > 6:
            lefts.append(left)
    row_number = -1
    for row in table:
        # A further paragraph of a cell is a row of one: it stays in the row of the cell above it.
        if len(row) > 1 or row_number < 0 or abs(out[row[0]].lines[0].x0 - lefts[0]) < 4:
            row_number += 1
        for cell in row:
            column = max(k for k, left in enumerate(lefts) if left <= out[cell].lines[0].x0 + 0.1)
            out[cell] = out[cell]._replace(cell=(number, row_number, column))
