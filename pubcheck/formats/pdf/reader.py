"""A PDF's path in, a Document out: pages first, then all that stands beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.formats import filename
from pubcheck.formats.pdf import blocks, extras, opening, prepared, revisions, sheets, stamps
from pubcheck.formats.pdf.blocks import Found
from pubcheck.formats.pdf.prepared import Prepared
from pubcheck.formats.pdf.sheets import Sheet
from pubcheck.formats.pdf.streams import Beside
from pubcheck.model import Anchor, Block, Document, Gap, Surface

if TYPE_CHECKING:
    import pypdfium2


def read(path: Path) -> Document:
    """Blocks in reading order. Raises UnreadableError where the file can not be opened at all."""
    data = opening.load(path)
    digest = hashlib.sha256(data).hexdigest()
    with opening.qpdf(data) as pdf:
        ready = prepared.prepare(pdf, data)
        beside, gaps = extras.find(pdf)
    spoken = [
        Beside(text, Anchor(f"page {n}", "text for a screen reader", n), Surface.ALTTEXT) for n, text in ready.spoken
    ]
    with opening.pdfium(ready.data) as document:
        number = len(document)
        found = list(_sheets(document, ready, gaps, digest))
        stamped = list(_stamps(document, found))
    shown = frozenset(line.text.strip() for sheet in found for line in sheet.lines)
    earlier, more = revisions.find(data, shown)
    told = {each.text for each in beside}
    texts = [*spoken, *beside, *(each for each in stamped if each.text not in told), *earlier]
    made = [*blocks.find(found), *(Found(each.text, (), each.anchor, each.surface) for each in texts)]
    if not any(sheet.lines for sheet in found) and not gaps:
        gaps.append(_of_file(Gap(Anchor("document", "pages"), "No words were found on any page of this PDF."), digest))
    numbered = [Block(n, each.text, each.anchor, each.surface, each.pieces, each.layout) for n, each in enumerate(made)]
    numbered.append(filename.block(path.name, len(numbered)))
    return Document(path.name, "pdf", digest, tuple(numbered), (*gaps, *more), number)


def _of_file(gap: Gap, digest: str) -> Gap:
    """So that whoever has looked at the page can say so, of this very file: what a page shows stands in no one part."""
    told = f"{digest} {gap.anchor} {gap.reason}"
    return replace(gap, fingerprint=hashlib.sha256(told.encode()).hexdigest())


def _sheets(document: pypdfium2.PdfDocument, ready: Prepared, gaps: list[Gap], digest: str) -> Iterator[Sheet]:
    """Pages without their single characters: two thousand pages must fit."""
    for number in range(1, len(document) + 1):
        sheet = sheets.read(document, number, ready)
        if sheet is None:
            gaps.append(Gap(Anchor(f"page {number}", "page", number), "This page is damaged and could not be read."))
            continue
        gaps.extend(_of_file(gap, digest) for gap in _unread(sheet))
        yield sheet._replace(glyphs=())


def _stamps(document: pypdfium2.PdfDocument, found: Sequence[Sheet]) -> Iterator[Beside]:
    for sheet in found:
        if sheet.stamped:
            anchor = Anchor(f"page {sheet.number}", "stamp or filled field", sheet.number)
            for line in stamps.read(document, sheet.number):
                yield Beside(line.text, anchor, Surface.TEXTBOX)


def _unread(sheet: Sheet) -> Iterator[Gap]:
    anchor = Anchor(f"page {sheet.number}", "page", sheet.number)
    letters = sum(glyph.char.isalnum() for glyph in sheet.glyphs)
    if sheet.by_machine:
        reason = "This page is a picture. Its words were read by machine, which makes mistakes: compare them yourself."
        yield Gap(anchor, reason, Surface.IMAGE)
    elif sheet.few and sheet.pictured > 0.1:
        yield Gap(anchor, "This page is a picture of text: its words could not be read.", Surface.IMAGE)
    elif sheet.unseen.pictured:
        reason = "This page is a picture with a hidden text layer: the layer was read, the picture itself was not."
        yield Gap(anchor, reason, Surface.IMAGE)
    elif letters < 5 and sheet.paths > 200:
        yield Gap(anchor, "This page holds drawn shapes and no text: words in it could not be read.", Surface.IMAGE)
    if sheet.unknown > max(5, 0.1 * len(sheet.glyphs)):
        reason = "Letters on this page have no known meaning (a damaged font), so its words could not be read."
        yield Gap(anchor, reason)
    if not sheet.whole:
        yield Gap(anchor, "This page holds more than pubcheck looks at, so part of it was not read.")
