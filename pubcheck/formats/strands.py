"""Stretches of a file in, one string with its pieces out: how a reader says where each character stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pubcheck.model import Piece


class Strand(NamedTuple):
    """Some text and its place in the file. `path` None: the text is not in the file (a joining space)."""

    text: str
    path: str | None
    offset: int = 0


def weave(strands: Iterable[Strand]) -> tuple[str, tuple[Piece, ...]]:
    """The text and its pieces, without white space at either end; strands that follow one another become one piece."""
    text: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for strand in strands:
        end = length + len(strand.text)
        if strand.path is not None and strand.text:
            last = pieces[-1] if pieces else None
            # A path that is not empty may be an address of its own length (an entity): only plain neighbours join.
            if (
                last
                and last.end == length
                and last.path == strand.path
                and last.offset + length - last.start == strand.offset
            ):
                pieces[-1] = Piece(last.start, end, last.path, last.offset)
            else:
                pieces.append(Piece(length, end, strand.path, strand.offset))
        text.append(strand.text)
        length = end
    return _trimmed("".join(text), pieces)


def _trimmed(text: str, pieces: list[Piece]) -> tuple[str, tuple[Piece, ...]]:
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    kept = []
    for piece in pieces:
        start, end = max(piece.start, left), min(piece.end, right)
        if start < end:
            kept.append(Piece(start - left, end - left, piece.path, piece.offset + start - piece.start))
    return text[left:right], tuple(kept)
