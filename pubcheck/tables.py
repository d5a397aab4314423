"""A Document in, the cells of its tables out, each with what stands at the head of its row and of its column.

A table is a run of blocks with a place in one (`Layout.cell`), or, in plain text, a run of lines with tabs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pubcheck.model import Block, Document


@dataclass(frozen=True, slots=True)
class Cell:
    """`block.text[start:end]`. `label` and `head` say what it is; empty where it is such itself. `heads` are all of the
    table's, from left to right."""

    block: Block
    start: int
    end: int
    label: str = field(default="", repr=False)
    head: str = field(default="", repr=False)
    heads: tuple[str, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


Placed = tuple[int, int, Cell]  # row, column, what stands there; several where a cell has several paragraphs


def cells(document: Document) -> Mapping[int, tuple[Cell, ...]]:
    """The cells of each block that has any, by the block's index, from left to right."""
    found: defaultdict[int, list[Cell]] = defaultdict(list)
    for table in (*_laid_out(document), *_tabbed(document)):
        heads: dict[int, str] = {}
        labels: dict[int, str] = {}
        for row, column, cell in table:
            if row == 0:
                heads.setdefault(column, cell.text.strip())
            if column == 0:
                labels.setdefault(row, cell.text.strip())
        every = tuple(heads[column] for column in sorted(heads))
        for row, column, cell in table:
            label = labels.get(row, "") if column else ""
            head = heads.get(column, "") if row else ""
            found[cell.block.index].append(Cell(cell.block, cell.start, cell.end, label, head, every))
    return {index: tuple(many) for index, many in found.items()}


def _laid_out(document: Document) -> Iterable[list[Placed]]:
    tables: defaultdict[tuple[str, int], list[Placed]] = defaultdict(list)
    for block in document.blocks:
        if block.layout.cell is not None:
            table, row, column = block.layout.cell
            tables[block.anchor.part, table].append((row, column, Cell(block, 0, len(block.text))))
    return tables.values()


def _tabbed(document: Document) -> Iterator[list[Placed]]:
    table: list[Placed] = []
    row = 0
    for block in document.blocks:
        if "\t" not in block.text or block.layout.cell is not None:
            if table:
                yield table
            table, row = [], 0
            continue
        at = 0
        parts = block.text.split("\t")
        # A head line that begins with an empty cell has lost it with the spaces before its first word.
        if row == 1 and len(parts) == 1 + max(column for _, column, _ in table) + 1:
            table = [(0, column + 1, cell) for _, column, cell in table]
        for column, part in enumerate(parts):
            table.append((row, column, Cell(block, at, at + len(part))))
            at += len(part) + 1
        row += 1
    if table:
        yield table
