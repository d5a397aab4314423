"""A page that is a picture in, glyphs as a machine reads them out: what the reader and the writer take for its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING

from pubcheck import ocr
from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.glyphs import Glyph, Style
from pubcheck.ocr import Word

if TYPE_CHECKING:
    import pypdfium2

_LARGEST = 24_000_000  # pixels
_LIKE = 0.2  # lines whose heights differ by less are of one size: the boxes of a machine are never quite the same
_BLACK = (0, 0, 0, 255)
_GAP = Style(0, 0.0, False, 0, _BLACK, 0)  # a space drawn by nobody


def glyphs(page: pypdfium2.PdfPage, box: Box) -> list[Glyph]:
    """Each letter in its share of its word's box, counted from 0. Nothing where no engine is at hand."""
    if not ocr.at_hand():
        return []
    left, low, right, high = box
    scale = min(ocr.SCALE, (_LARGEST / max((right - left) * (high - low), 1.0)) ** 0.5)
    # Level, however the page is turned: places are those of the page's own drawing.
    bitmap = page.render(scale=scale, rotation=(360 - page.get_rotation()) % 360, draw_annots=False)
    picture = bitmap.to_pil()
    bitmap.close()
    across, down = (right - left) / picture.width, (high - low) / picture.height
    placed = [
        word._replace(
            x0=left + word.x0 * across, x1=left + word.x1 * across, y0=high - word.y1 * down, y1=high - word.y0 * down
        )
        for word in ocr.words(picture)
    ]
    return list(_letters(placed))


def _letters(words: Sequence[Word]) -> Iterator[Glyph]:
    usual = median([word.y1 - word.y0 for word in words]) if words else 0.0
    at, line = 0, -1
    style = _GAP
    for word in words:
        height = word.y1 - word.y0
        if word.line != line:
            line, size = word.line, usual if abs(height - usual) < _LIKE * usual else height
            style = Style(line + 1, 0.75 * size, False, 0, _BLACK, 0)
        else:
            yield Glyph(at, " ", 0, 0, 0, 0, 0, 0, _GAP)
            at += 1
        base, wide = word.y0 + 0.22 * height, (word.x1 - word.x0) / len(word.text)
        for n, char in enumerate(word.text):
            x0 = word.x0 + n * wide
            yield Glyph(at, char, x0, word.y0, x0 + wide, word.y1, x0, base, style)
            at += 1
