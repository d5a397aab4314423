"""Edits in, a new PDF out from which the words are gone: glyphs out of the pages, only the pages into a new file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.errors import UnreadableError, UnwritableError
from pubcheck.formats.output import whole
from pubcheck.formats.pdf import copying, cutting, layers, opening, prepared, scans, sheets
from pubcheck.formats.pdf.copying import Kept
from pubcheck.formats.pdf.cutting import Left, Order
from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.sheets import Sheet
from pubcheck.model import Edit, Surface

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

_CHANGED = "The document has changed since it was checked, so no copy was written. Check it again first."
_DAMAGED = "Page {} is damaged, so no copy was written. Print the document to a new PDF first."


def write(path: Path, out: Path, edits: Sequence[Edit]) -> None:
    """`edits` must come from this very file, as `read` gave its blocks. Every page is copied, changed or not."""
    try:
        data = opening.load(path)
        with opening.qpdf(data) as pdf:
            ready = prepared.prepare(pdf, data)
            orders = _orders(edits)
            if max(orders, default=0) > len(pdf.pages):
                raise UnwritableError(_CHANGED)
            copying.inherit(pdf)
            hidden = layers.hidden(pdf)
            left: list[Left] = []
            shown = ""
            with opening.pdfium(ready.data) as seen:
                for number, page in enumerate(pdf.pages, 1):
                    sheet = sheets.read(seen, number, ready)
                    if sheet is None:
                        raise UnwritableError(_DAMAGED.format(number))
                    own = orders.get(number, [])
                    _checked(sheet, own)
                    if own and (sheet.by_machine or sheet.pictured > 0.5):
                        left.append(_scanned(pdf, page, seen, sheet, own, hidden))
                    else:
                        left.append(cutting.cut(pdf, page, sheet, own, hidden))
                    shown = shown or " ".join(line.text for line in sheet.lines)
            with whole(out, source=path) as temporary:
                copying.save(pdf, temporary, Kept(_said(edits), shown, _words(edits), left))
    except UnreadableError as error:
        raise UnwritableError(str(error)) from None


def _orders(edits: Sequence[Edit]) -> dict[int, list[Order]]:
    """By page: which characters go. A running head is labelled wherever it stands, on one page twice too; other text
    where it begins."""
    out: dict[int, list[Order]] = defaultdict(list)
    for edit in edits:
        everywhere = edit.block.surface in {Surface.HEADER, Surface.FOOTER}
        for n, (number, chars) in enumerate(_copies(edit)):
            label = edit.replacement if everywhere or n == 0 else ""
            out[number].append(Order(tuple(at for at, _ in chars), label, "".join(char for _, char in chars)))
    return out


def _copies(edit: Edit) -> list[tuple[int, list[tuple[int, str]]]]:
    """The page and the characters of each place where the edit's text stands: a running head's pieces begin again with
    every copy of it, and those of other text run on over lines and pages."""
    copies: dict[tuple[int, int], list[tuple[int, str]]] = defaultdict(list)
    reached: dict[int, tuple[int, int]] = {}  # by page: which copy, and how far into the text it has come
    for piece in edit.block.pieces:
        start, end = max(piece.start, edit.start), min(piece.end, edit.end)
        if start < end and piece.path.isdigit():
            number = int(piece.path)
            copy, last = reached.get(number, (0, 0))
            copy += start < last
            reached[number] = copy, end
            found = ((piece.offset + n - piece.start, edit.block.text[n]) for n in range(start, end))
            copies[number, copy].extend(found)
    return [(number, chars) for (number, _), chars in sorted(copies.items())]


def _checked(sheet: Sheet, orders: Sequence[Order]) -> None:
    """Raises UnwritableError where the page does not hold what the decisions were made on: it is another version."""
    chars = {glyph.at: glyph.char for glyph in sheet.glyphs} if orders else {}
    for order in orders:
        for at, was in zip(order.indices, order.was, strict=True):
            now = unicodedata.normalize("NFKC", chars.get(at, ""))
            if was.isalnum() and was not in now:
                raise UnwritableError(_CHANGED)


def _scanned(
    pdf: pikepdf.Pdf,
    page: pikepdf.Page,
    seen: pypdfium2.PdfDocument,
    sheet: Sheet,
    orders: Sequence[Order],
    hidden: Callable[[object], bool],
) -> Left:
    """A page that is a picture: boxes are drawn into it, and its text layer stays where it was, without the words.

    One whose words a machine read has no layer; the few letters of its own are in the new picture too."""
    going = frozenset(index for order in orders for index in order.indices)
    over: list[tuple[Box, str]] = []
    for order in orders:
        found = scans.boxes(sheet, order.indices)
        over.extend((box, "" if n else order.label) for n, box in enumerate(found))
    if sheet.by_machine:
        page.obj.Contents = pdf.make_stream(b"")
        scans.put(pdf, page, seen, sheet, over)
        return Left({}, [])
    unseen = sheet.unseen._replace(hidden=sheet.unseen.hidden | going)
    left = cutting.cut(pdf, page, sheet._replace(unseen=unseen), (), hidden)
    scans.put(pdf, page, seen, sheet, over)
    return left


def _words(edits: Sequence[Edit]) -> frozenset[str]:
    """The longer words that go: a font or a colour may be named after one."""
    return frozenset(word.casefold() for edit in edits for word in re.findall(r"[^\W\d_]{4,}", edit.text))


def _said(edits: Sequence[Edit]) -> dict[str, str]:
    """What texts beside the pages (outline, descriptions) become."""
    grouped: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        if not edit.block.pieces:
            grouped[edit.block.text].append(edit)
    return {text: "".join(_replaced(text, same)) for text, same in grouped.items()}


def _replaced(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start >= at:
            yield text[at : edit.start]
            yield edit.replacement
        at = max(at, edit.end)
    yield text[at:]
