"""Edits in, changes out: what is to be cut from which node of which part. Nothing is searched for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pubcheck.model import Block, Edit, Surface


class Cut(NamedTuple):
    """Characters `start` to `end` of the node (its text, tail or attribute) at `path`."""

    path: str
    start: int
    end: int


class Change(NamedTuple):
    """One edit, resolved to the places in one part."""

    cuts: tuple[Cut, ...]
    replacement: str
    comment: str
    surface: Surface


def changes(edits: Iterable[Edit]) -> Mapping[str, tuple[Change, ...]]:
    """By the part's name in reports, in document order. Edits that overlap become one, with the first's label."""
    by_block: dict[int, list[Edit]] = {}
    for edit in edits:
        if edit.start < edit.end and edit.block.pieces:
            by_block.setdefault(edit.block.index, []).append(edit)
    found: dict[str, list[Change]] = {}
    for index in sorted(by_block):
        for edit in _apart(by_block[index]):
            cuts = tuple(_cuts(edit.block, edit.start, edit.end))
            if cuts:
                change = Change(cuts, edit.replacement, edit.comment, edit.block.surface)
                found.setdefault(edit.block.anchor.part, []).append(change)
    return {part: tuple(items) for part, items in found.items()}


def _apart(edits: list[Edit]) -> list[Edit]:
    out: list[Edit] = []
    for edit in sorted(edits, key=lambda item: (item.start, -item.end)):
        last = out[-1] if out else None
        if last is not None and edit.start < last.end:
            end = max(edit.end, last.end)
            out[-1] = Edit(last.block, last.start, end, last.replacement, last.comment)
        else:
            out.append(edit)
    return out


def _cuts(block: Block, start: int, end: int) -> Iterable[Cut]:
    for piece in block.pieces:
        if piece.start < end and piece.end > start:
            first = max(start, piece.start) - piece.start + piece.offset
            last = min(end, piece.end) - piece.start + piece.offset
            yield Cut(piece.path, first, last)
