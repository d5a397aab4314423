"""A path in, a Document out; Edits in, a new file out. One module for each format, listed in FORMATS.

A format module has SUFFIXES, `read` and `write`. `read` makes every anchor and piece; `write` resolves pieces and never
searches. `write` puts the file in place whole (a temporary file beside it, then a rename) or not at all, and never
touches the source.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from pubcheck.errors import UnreadableError, UnwritableError, UsageError
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
    form = _format(path)
    with _odd(UnreadableError, "it was not read"):
        return form.read(path)


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """The document at `path` with `edits` made, as a new file `out`: the draft to decide on, or the clean copy."""
    form = _format(path)
    if out.suffix.lower() not in form.SUFFIXES:
        raise UnwritableError(
            f"The copy's name must end as the document's kind does ({', '.join(form.SUFFIXES)}): one kind of file is "
            "not turned into another."
        )
    with _odd(UnwritableError, "no copy was written"):
        form.write(path, out, edits, mode)


# How the libraries say that a thing in a file is of another kind than its format knows.
_ODD = (AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError)


@contextmanager
def _odd(kind: type[UnreadableError] | type[UnwritableError], result: str) -> Iterator[None]:
    """A file may break every rule of its format: that is a sentence and no crash. Its place in the code is told, for
    where a sound file is refused so, the fault is ours."""
    try:
        yield
    except _ODD as trouble:
        frame = traceback.extract_tb(trouble.__traceback__)[-1]
        raise kind(
            f"This file is damaged, or made in a way that pubcheck does not know, so {result}. Open it in the program "
            f"that made it, save it anew and try again. (Met at {Path(frame.filename).name}, line {frame.lineno}.)"
        ) from None


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
