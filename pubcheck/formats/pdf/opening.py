"""A path in, an open PDF out (PDFium's or qpdf's), or one plain sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.errors import UnreadableError

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

LARGEST = 512 * 1024 * 1024
_LOCKED = (
    "This PDF is protected with a password, so nothing in it could be read. "
    "Open it with the password, save or print it to a PDF without one, and check that."
)
_BROKEN = "This PDF is damaged or cut short. Export it again from the program that made it, and check that."
_RIGHTS = (
    "This PDF is protected in a way that pubcheck does not know. Export it again without protection, and check that."
)


def load(path: Path) -> bytes:
    """The file's bytes; both libraries read from these, so that the file can not change between them."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError("This PDF is too large to be read (over 512 MB). Split it, and check the parts.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"The file could not be opened ({error.strerror}). Close it elsewhere, or copy it to a folder of yours."
        ) from None


@contextmanager
def pdfium(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """PDFium's view: text with places, and pictures of pages. Not to be used from two threads."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableError(_LOCKED) from None
        raise UnreadableError(_RIGHTS if code == raw.FPDF_ERR_SECURITY else _BROKEN) from None
    try:
        if len(document) == 0:
            raise UnreadableError(
                "This PDF has no pages. Export it again from the program that made it, and check that."
            )
        yield document
    finally:
        document.close()


@contextmanager
def qpdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    """qpdf's view: every object of the file, damaged ones mended where they can be."""
    import io

    import pikepdf

    try:
        document = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise UnreadableError(_LOCKED) from None
    except (pikepdf.PdfError, ValueError, RuntimeError):
        raise UnreadableError(_BROKEN) from None
    try:
        yield document
    except pikepdf.PikepdfError:  # met on the way through its objects: a ring, a stream that can not be unpacked
        raise UnreadableError(_BROKEN) from None
    finally:
        document.close()
