"""A page in PDFium in, its characters with places and looks out. The only module that counts in PDFium's indices."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pypdfium2


class Style(NamedTuple):
    """What the characters of one text object share. `key` tells text objects apart; `ink` is the fill, 0-255 each."""

    key: int
    size: float
    bold: bool
    angle: int
    ink: tuple[int, int, int, int]
    mode: int


class Glyph(NamedTuple):
    """One character, `at` its place in PDFium's count. The box is the whole cell, descent to ascent."""

    at: int
    char: str
    x0: float
    y0: float
    x1: float
    y1: float
    x: float
    y: float
    style: Style


MOST_ON_A_PAGE = 250_000
_GENERATED = Style(0, 0.0, False, 0, (0, 0, 0, 255), 0)
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


def read(textpage: pypdfium2.PdfTextPage) -> tuple[list[Glyph], int]:
    """Every character in the file's order, and how many of them have no known letter.

    PDFium's own line ends are left out; a space of its making has an empty box and no object.
    """
    from pypdfium2 import raw

    page = textpage.raw
    styles: dict[int, Style] = {}
    fonts: dict[tuple[bytes, int], bool] = {}
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    unknown = 0
    pending = ""
    for index in range(min(max(raw.FPDFText_CountChars(page), 0), MOST_ON_A_PAGE)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (10, 13):
            continue
        if 0xD800 <= code < 0xDC00:  # the first half of a letter beyond the basic plane; its second half has the place
            pending = chr(code)
            continue
        char = chr(code)
        if pending:
            char = (pending + char).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            pending = ""
        found = raw.FPDFText_GetTextObject(page, index)
        key = ctypes.cast(found, ctypes.c_void_p).value or 0
        if not key:
            glyphs.append(Glyph(index, char, 0, 0, 0, 0, 0, 0, _GENERATED))
            continue
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(raw, page, index, found, key, fonts)
        raw.FPDFText_GetLooseCharBox(page, index, box)
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        if code == 0 or 0xE000 <= code < 0xF900 or raw.FPDFText_HasUnicodeMapError(page, index) == 1:
            unknown += 1
        glyphs.append(Glyph(index, char, box.left, box.bottom, box.right, box.top, x.value, y.value, style))
    return glyphs, unknown


def _style(raw, page, index: int, found, key: int, fonts: dict[tuple[bytes, int], bool]) -> Style:  # type: ignore[no-untyped-def]
    """Asked once for each text object: each question is a call into PDFium."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    size = raw.FPDFText_GetFontSize(page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    ink = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(found, *ink)
    mode = raw.FPDFTextObj_GetTextRenderMode(found)
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, name, 128, flags)
    font = name.value, flags.value
    if font not in fonts:
        heavy = raw.FPDFText_GetFontWeight(page, index) >= 600 or bool(flags.value & (1 << 18))
        fonts[font] = heavy or any(word in name.value.decode("latin-1").lower() for word in _BOLD)
    red, green, blue, alpha = (part.value for part in ink)
    return Style(key, abs(size), fonts[font] or mode == 2, angle, (red, green, blue, alpha), mode)
