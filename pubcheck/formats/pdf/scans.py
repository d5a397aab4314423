"""A scanned page and what goes from its text layer in, the page as a new picture with boxes over those words out.

The old picture is gone, with all that is under the boxes; of the text layer stays what was not taken out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pubcheck import ocr
from pubcheck.formats.pdf import fonts
from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.sheets import Sheet
from pubcheck.formats.pdf.values import operator as spelt

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

_LARGEST = 24_000_000  # pixels
_FONT = "/PcScan"


def boxes(sheet: Sheet, indices: Iterable[int]) -> list[Box]:
    """One box for each stretch of a line, a little larger than its letters."""
    wanted = frozenset(indices)
    out: list[Box] = []
    before = None
    for glyph in sheet.glyphs:
        if glyph.at not in wanted or not glyph.style.key:
            before = None if not glyph.char.isspace() else before
            continue
        pad = 0.12 * glyph.style.size
        box = (glyph.x0 - pad, glyph.y0 - pad, glyph.x1 + pad, glyph.y1 + pad)
        if before is not None and abs(before.y - glyph.y) < 0.5 * glyph.style.size and glyph.x0 >= before.x0:
            last = out[-1]
            box = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
            out[-1] = box
        else:
            out.append(box)
        before = glyph
    return out


def put(
    pdf: pikepdf.Pdf,
    page: pikepdf.Page,
    seen: pypdfium2.PdfDocument,
    sheet: Sheet,
    over: Sequence[tuple[Box, str]],
) -> None:
    """The page's drawing gives way to a picture of it with boxes; its text, already cut, lies unseen over that."""
    import pikepdf

    image = pdf.make_stream(_picture(seen, sheet, [box for box, _ in over]))
    width, height = _size(sheet)
    image.Type, image.Subtype, image.Width, image.Height = pikepdf.Name.XObject, pikepdf.Name.Image, width, height
    image.ColorSpace, image.BitsPerComponent, image.Filter = pikepdf.Name.DeviceRGB, 8, pikepdf.Name.DCTDecode
    left, low, right, high = sheet.box
    drawing = f"q {right - left:.3f} 0 0 {high - low:.3f} {left:.3f} {low:.3f} cm /PcPage Do Q\n".encode()
    labels = "".join(_label(box, text) for box, text in over if text).encode("cp1252", "replace")
    page.obj.Contents = pdf.make_stream(drawing + labels + _text(page))
    resources = page.obj.Resources
    resources["/Font"] = resources.get("/Font", pikepdf.Dictionary())
    resources["/XObject"] = pikepdf.Dictionary({"/PcPage": image})
    resources["/Font"][_FONT] = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )


def _size(sheet: Sheet) -> tuple[int, int]:
    left, low, right, high = sheet.box
    scale = min(ocr.SCALE, (_LARGEST / max((right - left) * (high - low), 1.0)) ** 0.5)
    return max(round((right - left) * scale), 1), max(round((high - low) * scale), 1)


def _picture(seen: pypdfium2.PdfDocument, sheet: Sheet, over: Sequence[Box]) -> bytes:
    from PIL import Image, ImageDraw

    width, height = _size(sheet)
    left, low, right, high = sheet.box
    page = seen[sheet.number - 1]
    try:
        # Level, however the page is turned: the new picture is placed where the old drawing was.
        level = (360 - page.get_rotation()) % 360
        scale = width / max(right - left, 1.0)
        bitmap = page.render(scale=scale, rotation=level, may_draw_forms=False, draw_annots=False)
        picture = bitmap.to_pil().convert("RGB").resize((width, height), Image.Resampling.BILINEAR)
        bitmap.close()
    finally:
        page.close()
    draw = ImageDraw.Draw(picture)
    across, down = width / max(right - left, 1.0), height / max(high - low, 1.0)
    for box in over:
        corner = ((box[0] - left) * across, (high - box[3]) * down)
        draw.rectangle((corner, ((box[2] - left) * across, (high - box[1]) * down)), fill=(0, 0, 0))
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=80)
    return held.getvalue()


def _label(box: Box, text: str) -> str:
    """White on the box, as large as fits."""
    wide = fonts.width("Helvetica", text)
    size = min(0.7 * (box[3] - box[1]), (box[2] - box[0] - 2) / max(wide, 0.1))
    if size < 1:
        return ""
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    place = f"{box[0] + 1:.2f} {box[1] + 0.25 * (box[3] - box[1]):.2f}"
    return f"q BT 1 g {_FONT} {size:.2f} Tf 0 Tr 1 0 0 1 {place} Tm ({safe}) Tj ET Q\n"


_KEPT = frozenset("BT ET Tf Tm Td TD T* TL Tc Tw Tz Ts Tj TJ ' \" q Q cm".split())


def _text(page: pikepdf.Page) -> bytes:
    """The page's text instructions alone, drawn as what can not be seen. Text in forms is not kept."""
    import pikepdf

    out: list[Any] = [pikepdf.ContentStreamInstruction([3], pikepdf.Operator("Tr"))]
    out.extend(each for each in pikepdf.parse_content_stream(page) if spelt(each) in _KEPT)
    return bytes(pikepdf.unparse_content_stream(out))
