"""Passages in, tables out: rows of cells, each cell with all its paragraphs, an empty one where the file has none.

A cell may hold several paragraphs, and a row may have lost its empty cells on the way: a column is told by its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pubcheck.checks.passages import Passage


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one row and column; no passages, and no text, where it is empty."""

    row: int
    column: int
    passages: tuple[Passage, ...] = field(repr=False)
    text: str = field(repr=False)


Row = tuple[Cell, ...]
Table = tuple[Row, ...]


def tables(items: Sequence[Passage]) -> tuple[Table, ...]:
    """Every table, in order; all rows of one table have as many cells."""
    found: dict[int, dict[int, dict[int, list[Passage]]]] = {}
    for item in items:
        if item.cell is not None:
            table, row, column = item.cell
            found.setdefault(table, {}).setdefault(row, {}).setdefault(column, []).append(item)
    return tuple(_grid(rows) for rows in found.values())


def _grid(rows: dict[int, dict[int, list[Passage]]]) -> Table:
    width = 1 + max(column for row in rows.values() for column in row)
    return tuple(
        tuple(_cell(number, column, row.get(column, ())) for column in range(width)) for number, row in rows.items()
    )


def _cell(row: int, column: int, passages: Sequence[Passage]) -> Cell:
    return Cell(row, column, tuple(passages), "\n".join([passage.text for passage in passages]))
