"""Bits of text with their places in a part in, blocks without an index out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from pubcheck.model import Anchor, Layout, Piece, Surface


class Found(NamedTuple):
    """A block that does not know its place among all blocks yet."""

    text: str
    anchor: Anchor
    surface: Surface
    pieces: tuple[Piece, ...]
    layout: Layout = Layout()


class Part:
    """One parsed XML part. A piece's path is a node's place here: "17" its text, "17~" its tail,
    "17@name" an attribute.

    The writer parses the same bytes and so finds the same nodes at the same places.
    """

    def __init__(self, shown: str, root: etree._Element) -> None:
        self.shown = shown
        self.root = root
        self.nodes = list(root.iter())
        self.read: set[str] = set()  # the paths that a reader has claimed

    @cached_property
    def at(self) -> Mapping[etree._Element, int]:
        """The place of each node."""
        return {node: place for place, node in enumerate(self.nodes)}


class Strand:
    """A text under construction."""

    __slots__ = ("_bits", "_part", "_pieces", "length", "where")

    def __init__(self, part: Part, where: str = "") -> None:
        self._part = part
        self._bits: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0
        self.where = where

    def add(self, text: str, path: str, offset: int = 0) -> None:
        """Text that stands in the file at `path`."""
        self._part.read.add(path)
        if text:
            end = self.length + len(text)
            self._bits.append(text)
            self._pieces.append(Piece(self.length, end, path, offset))
            self.length = end

    def join(self, text: str) -> None:
        """Text that is not in the file."""
        self._bits.append(text)
        self.length += len(text)

    def found(self, path: str, surface: Surface, layout: Layout | None = None, page: int | None = None) -> Found | None:
        """None where there is nothing but white space."""
        text = "".join(self._bits)
        if not text.strip():
            return None
        anchor = Anchor(self._part.shown, path, page)
        return Found(text, anchor, surface, tuple(self._pieces), layout or Layout())
