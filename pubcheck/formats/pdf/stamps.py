"""A page with drawn notes in, the words in their pictures out: stamps and filled fields whose text is nowhere else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pubcheck.formats.pdf import glyphs, lines
from pubcheck.formats.pdf.glyphs import Glyph
from pubcheck.formats.pdf.lines import Line

if TYPE_CHECKING:
    import pypdfium2

_NO_PICTURE = frozenset({1, 2, 16})  # sticky notes, links, pop-ups


def drawn(page: pypdfium2.PdfPage) -> bool:
    """Whether any note on the page has a picture that could hold words."""
    from pypdfium2 import raw

    for n in range(min(max(raw.FPDFPage_GetAnnotCount(page.raw), 0), 5000)):
        note = raw.FPDFPage_GetAnnot(page.raw, n)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        has = bool(raw.FPDFAnnot_HasKey(note, b"AP"))
        raw.FPDFPage_CloseAnnot(note)
        if has and kind not in _NO_PICTURE:
            return True
    return False


def read(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    """Lines that are on the page only when its notes are made part of it. Changes the open document, not the file."""
    from pypdfium2 import raw

    known = _glyphs(document, number)
    page = document[number - 1]
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    page.close()
    flat = _glyphs(document, number)
    before = Counter((glyph.char, round(glyph.x), round(glyph.y)) for glyph in known)
    new = []
    for glyph in flat:
        key = (glyph.char, round(glyph.x), round(glyph.y))
        if before[key] > 0:
            before[key] -= 1
        else:
            new.append(glyph)
    return [line for line in lines.build(number, new) if any(char.isalnum() for char in line.text)]


def _glyphs(document: pypdfium2.PdfDocument, number: int) -> list[Glyph]:
    page = document[number - 1]
    textpage = page.get_textpage()
    try:
        return glyphs.read(textpage)[0]
    finally:
        textpage.close()
        page.close()
