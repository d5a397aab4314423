"""A pattern that fills surfaces in; whether words are drawn in it, and the pattern without them, out.

PDFium gives no text of a pattern, so its words are told as unread and stay out of a clean copy.
"""

from __future__ import annotations

from typing import Any

from pubcheck.formats.pdf.values import integer, operator

_SHOWS = frozenset({"Tj", "TJ", "'", '"'})


def worded(stream: Any) -> bool:
    """Whether it is a tiling pattern that draws text; one that can not be taken apart may."""
    if integer(stream.get("/PatternType")) != 1:
        return False
    instructions = _instructions(stream)
    return instructions is None or any(operator(each) in _SHOWS for each in instructions)


def silence(stream: Any) -> None:
    """Without what it shows as text; empty where it can not be taken apart."""
    import pikepdf

    kept = [each for each in _instructions(stream) or () if operator(each) not in _SHOWS]
    stream.write(bytes(pikepdf.unparse_content_stream(kept)))


def _instructions(stream: Any) -> list[Any] | None:
    import pikepdf

    try:
        return list(pikepdf.parse_content_stream(stream))
    except (pikepdf.PdfError, TypeError, ValueError):
        return None
