"""PDF: a path in, a Document out; Edits in, a new PDF out from which the words are really gone.

`reader.py` is the page to read first. What needs PDFium or qpdf is loaded on first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pubcheck.errors import UnreadableError, UnwritableError
from pubcheck.model import Document, Edit, Mode

SUFFIXES = (".pdf",)
_DAMAGED = "This PDF is damaged, so {}. Print it to a new PDF in another program and try that one."


def read(path: Path) -> Document:
    """Every page's paragraphs and all that hides beside them; what could not be read as gaps."""
    import pikepdf

    from pubcheck.formats.pdf import reader

    try:
        return reader.read(path)
    except pikepdf.PdfError:
        raise UnreadableError(_DAMAGED.format("it was not read")) from None


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """The clean copy. A PDF has no tracked changes: a draft raises UnwritableError."""
    if mode is not Mode.CLEAN:
        raise UnwritableError(
            "A PDF has no tracked changes. For a redaction draft, use the Word document that the PDF was made from."
        )
    import pikepdf

    from pubcheck.formats.pdf import writer

    try:
        writer.write(path, out, edits)
    except pikepdf.PdfError:
        raise UnwritableError(_DAMAGED.format("no copy was written")) from None
