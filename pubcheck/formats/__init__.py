"""A path in, a Document out; Edits in, a new file out. One module for each format, listed in FORMATS.

A format module has SUFFIXES, `read` and `write`. `read` makes every anchor and piece; `write` resolves pieces and never
searches. `write` puts the file in place whole (a temporary file beside it, then a rename) or not at all, and never
touches the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from pubcheck.model import Document, Edit, Mode


class Format(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def read(self, path: Path) -> Document:
        """The whole file as blocks and gaps. Raises UnreadableError with one plain sentence that says what to do."""

    def write(self, path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
        """A new file `out` with the edits made; raises UnwritableError where the format has no such mode."""
