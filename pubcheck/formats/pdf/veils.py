"""A page's characters and shapes in, which of them nobody can see out: under boxes or pictures, in the paper's own
colour, off the page, in layers that are switched off.

What is suspect is told from the drawing; whether it can be seen, from two pictures of the page, with and without it.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.glyphs import Glyph, Style
from pubcheck.formats.pdf.shapes import Drawn, Shape

if TYPE_CHECKING:
    import numpy
    import pypdfium2


class Unseen(NamedTuple):
    """Characters by PDFium's count. `covered`: somebody took them away from the eye alone; `hidden`: never to be seen;
    `pictured`: the page is a picture and these are what a machine read from it."""

    covered: frozenset[int]
    hidden: frozenset[int]
    pictured: bool


_INVISIBLE = frozenset({3, 7})
_LIGHT = 215
_TINY = 1.5
_ROW = 24.0
_SCALE = 2.0
_LARGEST_PICTURE = 6_000_000  # pixels; a larger page is looked at more coarsely
_MARKUP = frozenset({3, 4, 5, 6, 7, 8, 9, 13, 14, 15})  # PDFium's numbers for drawn notes: free text to ink, highlights


def find(
    page: pypdfium2.PdfPage, glyphs: Sequence[Glyph], drawn: Drawn, *, marked: Sequence[Box], layered: bool
) -> Unseen:
    """`marked`: where a mark to redact still lies over text. `layered`: any text may be in a layer that is off."""
    box = page.get_bbox()
    veils = _notes(page)
    styles = {glyph.style.key: glyph.style for glyph in glyphs if glyph.style.key}
    over = _over(drawn, styles, veils)
    suspect = {key for key, style in styles.items() if layered or over.get(key) or _faint(style)}
    scanned = pictured(drawn, box) > 0.5
    covered: set[int] = set()
    hidden: set[int] = set()
    seen = _Seen(page, frozenset(suspect), box) if suspect else None
    for glyph in glyphs:
        if not glyph.style.key or glyph.char.isspace():
            continue
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
        if not (box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1):
            hidden.add(glyph.at)
        elif marked and any(_inside(x, y, each) for each in marked):
            covered.add(glyph.at)
        elif glyph.style.key in suspect and seen is not None and not seen.shows(glyph):
            above = [shape for shape in over.get(glyph.style.key, ()) if _inside(x, y, shape.box)]
            if scanned and (glyph.style.mode in _INVISIBLE or any(shape.kind == "image" for shape in above)):
                continue
            blank = glyph.style.mode not in _INVISIBLE and glyph.style.size >= _TINY and not layered
            (covered if above or blank else hidden).add(glyph.at)
    layer = scanned and any(style.mode in _INVISIBLE for style in styles.values())
    return Unseen(frozenset(covered), frozenset(hidden), layer)


def _faint(style: Style) -> bool:
    """Whether the characters may be invisible of themselves: by mode, size, colour or see-through ink."""
    return style.mode in _INVISIBLE or style.size < _TINY or min(style.ink[:3]) > _LIGHT or style.ink[3] < 60


def _inside(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def pictured(drawn: Drawn, box: Box) -> float:
    """How much of the page pictures fill, 1 is all. A scan's text layer stands for what the eye does see."""
    area = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
    shown = 0.0
    for shape in drawn.shapes:
        if shape.kind == "image":
            left, low, right, high = shape.box
            shown += max(min(right, box[2]) - max(left, box[0]), 0) * max(min(high, box[3]) - max(low, box[1]), 0)
    return shown / area


def _over(drawn: Drawn, styles: Mapping[int, Style], veils: Sequence[Box]) -> dict[int, list[Shape]]:
    """For each text object the shapes that may hide it: painted over it, or under it in its own colour."""
    rows: dict[int, list[Shape]] = defaultdict(list)
    notes = [Shape("note", box, len(drawn.shapes) + 1, 0) for box in veils]
    for shape in [*drawn.shapes, *notes]:
        left, low, right, high = shape.box
        solid = shape.kind != "path" or (shape.ink is not None and shape.ink[3] > 60)
        if shape.kind != "text" and solid and right - left > 2 and high - low > 2:
            for row in range(int(low // _ROW), min(int(high // _ROW), int(low // _ROW) + 400) + 1):
                rows[row].append(shape)
    over: dict[int, list[Shape]] = defaultdict(list)
    for text in drawn.shapes if rows else ():
        style = styles.get(text.key) if text.kind == "text" else None
        if style is None:
            continue
        left, low, right, high = text.box
        for row in range(int(low // _ROW), min(int(high // _ROW), int(low // _ROW) + 40) + 1):
            for shape in rows.get(row, ()):
                meets = shape.box[0] < right and shape.box[2] > left and shape.box[1] < high and shape.box[3] > low
                if meets and (shape.order > text.order or _same(shape.ink, style.ink)):
                    over[text.key].append(shape)
    return over


def _same(ink: tuple[int, int, int, int] | None, other: tuple[int, int, int, int]) -> bool:
    return ink is not None and max(abs(a - b) for a, b in zip(ink[:3], other[:3], strict=True)) < 48


def _notes(page: pypdfium2.PdfPage) -> list[Box]:
    """Where a drawn note may lie over text."""
    from pypdfium2 import raw

    veils: list[Box] = []
    for n in range(min(max(raw.FPDFPage_GetAnnotCount(page.raw), 0), 5000)):
        note = raw.FPDFPage_GetAnnot(page.raw, n)
        if not note:
            continue
        if raw.FPDFAnnot_GetSubtype(note) in _MARKUP:
            veils.extend(_rect(raw, note))
        raw.FPDFPage_CloseAnnot(note)
    return veils


def _rect(raw: Any, note: Any) -> list[Box]:
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(note, rect):
        return []
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    return [(left, bottom, right, top)]


class _Seen:
    """Two pictures of a page, with the suspect text and without: where they differ, it can be seen."""

    def __init__(self, page: pypdfium2.PdfPage, suspect: frozenset[int], box: Box) -> None:
        import numpy

        width, height = max(box[2] - box[0], 1.0), max(box[3] - box[1], 1.0)
        self._scale = min(_SCALE, (_LARGEST_PICTURE / (width * height)) ** 0.5)
        self._page = page
        with_text = self._picture()
        handles = list(_handles(page, suspect))
        _switch(handles, on=False)
        without = self._picture()
        _switch(handles, on=True)
        self._differs = numpy.abs(with_text - without) > 8

    def _picture(self) -> numpy.ndarray[Any, Any]:
        import numpy

        bitmap = self._page.render(scale=self._scale, grayscale=True)
        try:
            return numpy.array(bitmap.to_numpy(), dtype=numpy.int16).reshape(bitmap.height, bitmap.width)
        finally:
            bitmap.close()

    def shows(self, glyph: Glyph) -> bool:
        """Whether any of the glyph's own ink reaches the eye."""
        from pypdfium2 import raw

        inset = 0.1 * (glyph.x1 - glyph.x0)
        height, width = self._differs.shape
        xs, ys = [], []
        x, y = ctypes.c_int(), ctypes.c_int()
        for left, low in ((glyph.x0 + inset, glyph.y0), (glyph.x1 - inset, glyph.y1)):
            raw.FPDF_PageToDevice(self._page.raw, 0, 0, width, height, 0, left, low, x, y)
            xs.append(x.value)
            ys.append(y.value)
        part = self._differs[max(min(ys), 0) : max(ys) + 1, max(min(xs), 0) : max(xs) + 1]
        return bool(part.any())


def _handles(page: pypdfium2.PdfPage, suspect: frozenset[int]) -> Iterator[Any]:
    from pypdfium2 import raw

    for key in sorted(suspect):
        yield ctypes.cast(key, raw.FPDF_PAGEOBJECT)


def _switch(handles: Sequence[Any], *, on: bool) -> None:
    from pypdfium2 import raw

    for handle in handles:
        raw.FPDFPageObj_SetIsActive(handle, on)
