"""PDF: a path in, a Document out; Edits in, a new PDF out from which the words are really gone.

`reader.py` is the page to read first. What needs PDFium or qpdf is loaded on first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pubcheck.errors import UnwritableError
from pubcheck.model import Document, Edit, Mode

SUFFIXES = (".pdf",)


def read(path: Path) -> Document:
    """Every page's paragraphs and all that hides beside them; what could not be read as gaps."""
    from pubcheck.formats.pdf import reader

    return reader.read(path)


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """The clean copy. A PDF has no tracked changes: a draft raises UnwritableError."""
    if mode is not Mode.CLEAN:
        raise UnwritableError(
            "A PDF has no tracked changes. For a redaction draft, use the Word document that the PDF was made from."
        )
    from pubcheck.formats.pdf import writer

    writer.write(path, out, edits)
