"""A page in PDFium in, its characters with places and looks out. The only module that counts in PDFium's indices."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from functools import cache
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
    address = ctypes.cast(page, ctypes.c_void_p).value
    count = min(max(raw.FPDFText_CountChars(page), 0), MOST_ON_A_PAGE)
    unicode, text_object, box, origin, unmapped = _questions()
    # PDFium writes every answer into its own place, and all are taken out at once.
    boxes, origins = (ctypes.c_float * (4 * count))(), (ctypes.c_double * (2 * count))()
    boxes_at, origins_at = ctypes.addressof(boxes), ctypes.addressof(origins)
    styles: dict[int, Style] = {}
    fonts: dict[tuple[bytes, int], bool] = {}
    chars: list[tuple[int, str, Style]] = []
    unknown = 0
    pending = ""
    for index in range(count):
        code = unicode(address, index)
        if code in (10, 13):
            continue
        if 0xD800 <= code < 0xDC00:  # the first half of a letter beyond the basic plane; its second half has the place
            pending = chr(code)
            continue
        char = chr(code)
        if pending:
            char = (pending + char).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            pending = ""
        key = text_object(address, index)
        if not key:
            chars.append((index, char, _GENERATED))
            continue
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(raw, page, index, key, fonts)
        box(address, index, boxes_at + 16 * index)
        at = origins_at + 16 * index
        origin(address, index, at, at + 8)
        if code == 0 or 0xE000 <= code < 0xF900 or unmapped(address, index) == 1:
            unknown += 1
        chars.append((index, char, style))
    left, top, right, bottom = (boxes[side::4] for side in range(4))
    x, y = origins[::2], origins[1::2]
    return [
        Glyph(at, char, left[at], bottom[at], right[at], top[at], x[at], y[at], style) for at, char, style in chars
    ], unknown


@cache
def _questions() -> tuple[Callable[..., int], ...]:
    """What is asked of every character: its letter, text object, box, origin, and whether it has no known letter.

    By plain addresses: to wrap and check each of a page's ten thousand answers takes longer than to give it."""
    from pypdfium2 import raw

    page, index, place = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
    kinds = (
        (raw.FPDFText_GetUnicode, ctypes.c_uint, ()),
        (raw.FPDFText_GetTextObject, ctypes.c_void_p, ()),
        (raw.FPDFText_GetLooseCharBox, ctypes.c_int, (place,)),
        (raw.FPDFText_GetCharOrigin, ctypes.c_int, (place, place)),
        (raw.FPDFText_HasUnicodeMapError, ctypes.c_int, ()),
    )
    return tuple(
        ctypes.PYFUNCTYPE(answer, page, index, *places)(ctypes.cast(question, ctypes.c_void_p).value or 0)
        for question, answer, places in kinds
    )


def _style(raw, page, index: int, key: int, fonts: dict[tuple[bytes, int], bool]) -> Style:  # type: ignore[no-untyped-def]
    """Asked once for each text object: each question is a call into PDFium."""
    found = ctypes.cast(key, raw.FPDF_PAGEOBJECT)
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
