"""A path in, a Document out; Edits in, a new file out. One module for each format, listed in FORMATS.

A format module has SUFFIXES, `read` and `write`. `read` makes every anchor and piece; `write` resolves pieces and never
searches. `write` puts the file in place whole (a temporary file beside it, then a rename) or not at all, and never
touches the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from pubcheck.errors import UnreadableError, UsageError
from pubcheck.formats import contents, docx, pdf, text
from pubcheck.model import Document, Edit, Mode


class Format(Protocol):
    """What a module of this folder offers."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]: ...

    def read(self, path: Path) -> Document:
        """The whole file as blocks and gaps. Raises UnreadableError with one plain sentence that says what to do."""

    def write(self, path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
        """A new file `out` with the edits made; raises UnwritableError where the format has no such mode."""


FORMATS: tuple[Format, ...] = (docx, pdf, text)
SUFFIXES: tuple[str, ...] = tuple(suffix for format in FORMATS for suffix in format.SUFFIXES)


def read(path: Path) -> Document:
    """The document at `path`. UsageError where there is no such file, UnreadableError where it can not be read."""
    return _format(path).read(path)


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """The document at `path` with `edits` made, as a new file `out`: the draft to decide on, or the clean copy."""
    _format(path).write(path, out, edits, mode)


def _format(path: Path) -> Format:
    """By what the file holds, not by its name alone: where the two differ, the name is refused with what to do."""
    if not path.exists():
        raise UsageError("There is no such file. Check the name and the folder.")
    if not path.is_file():
        raise UsageError("This is not a file. Name a document, or a folder with documents in it.")
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        reason = error.strerror or "disk error"
        raise UnreadableError(
            f"The file could not be opened ({reason}). Close it elsewhere, or copy it to a folder of yours."
        ) from None
    if not head:
        raise UnreadableError("This file is empty (zero bytes). Ask whoever sent it for a fresh copy.")
    suffix = path.suffix.lower()
    if refusal := contents.refusal(path, contents.kind(head), suffix):
        raise UnreadableError(refusal)
    for format in FORMATS:
        if suffix in format.SUFFIXES:
            return format
    raise UnreadableError(contents.unknown(suffix))
