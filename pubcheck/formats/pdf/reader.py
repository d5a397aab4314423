"""A PDF's path in, a Document out: pages first, then all that stands beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pubcheck.formats import filename, hyphens
from pubcheck.formats.pdf import (
    extras,
    glyphs,
    lines,
    opening,
    pages,
    paragraphs,
    running,
    shapes,
    tables,
    veils,
    woven,
)
from pubcheck.formats.pdf.lines import Line
from pubcheck.formats.pdf.paragraphs import Paragraph
from pubcheck.formats.strands import Strand, weave
from pubcheck.model import Anchor, Block, Document, Gap, Layout, Piece, Surface

if TYPE_CHECKING:
    import pypdfium2


class _Page(NamedTuple):
    number: int
    top: float
    bottom: float
    lines: list[Line]
    floors: tuple[tuple[float, float, float], ...]
    walls: tuple[tuple[float, float, float], ...]


class _Found(NamedTuple):
    """A block before it has its number."""

    text: str
    pieces: tuple[Piece, ...]
    anchor: Anchor
    surface: Surface
    layout: Layout = Layout()


def read(path: Path) -> Document:
    """Blocks in reading order. Raises UnreadableError where the file can not be opened at all."""
    data = opening.load(path)
    gaps: list[Gap] = []
    with opening.pdfium(data) as document:
        layered = veils.layered(data)
        found = [_page(document, number, layered, gaps) for number in range(1, len(document) + 1)]
    beside, beside_gaps = extras.find(data)
    blocks = [*_text(found), *(_Found(each.text, (), each.anchor, each.surface) for each in beside)]
    numbered = [
        Block(n, each.text, each.anchor, each.surface, each.pieces, each.layout) for n, each in enumerate(blocks)
    ]
    numbered.append(filename.block(path.name, len(numbered)))
    digest = hashlib.sha256(data).hexdigest()
    return Document(path.name, "pdf", digest, tuple(numbered), (*gaps, *beside_gaps), len(found))


def _page(document: pypdfium2.PdfDocument, number: int, layered: bool, gaps: list[Gap]) -> _Page:
    """One page, read and closed again: two thousand of them must fit."""
    import pypdfium2

    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        gaps.append(Gap(Anchor(f"page {number}", "page", number), "This page is damaged and could not be read."))
        return _Page(number, 0, 0, [], (), ())
    textpage = page.get_textpage()
    try:
        chars, unknown = glyphs.read(textpage)
        drawn = shapes.read(page)
        unseen = veils.find(page, chars, drawn, layered=layered)
        _, bottom, _, top = page.get_bbox()
    finally:
        textpage.close()
        page.close()
    built = lines.build(number, chars, walls=drawn.walls, covered=unseen.covered, hidden=unseen.hidden)
    gaps.extend(_unread(number, chars, unknown, drawn, unseen, top - bottom))
    return _Page(number, top, bottom, built, drawn.floors, drawn.walls)


def _unread(
    number: int,
    chars: Sequence[glyphs.Glyph],
    unknown: int,
    drawn: shapes.Drawn,
    unseen: veils.Unseen,
    height: float,
) -> Iterator[Gap]:
    anchor = Anchor(f"page {number}", "page", number)
    letters = sum(glyph.char.isalnum() for glyph in chars)
    pictured = sum((s.box[2] - s.box[0]) * (s.box[3] - s.box[1]) for s in drawn.shapes if s.kind == "image")
    if letters < 25 and pictured > 0.1 * height * height:
        yield Gap(anchor, "This page is a picture of text: its words could not be read.", Surface.IMAGE)
    elif unseen.pictured:
        reason = "This page is a picture with a hidden text layer: the layer was read, the picture itself was not."
        yield Gap(anchor, reason, Surface.IMAGE)
    elif letters < 5 and sum(shape.kind == "path" for shape in drawn.shapes) > 200:
        yield Gap(anchor, "This page holds drawn shapes and no text: words in it could not be read.", Surface.IMAGE)
    if unknown > max(5, 0.1 * len(chars)):
        yield Gap(
            anchor, "Letters on this page have no known meaning (a damaged font), so its words could not be read."
        )
    if not drawn.whole or len(chars) >= glyphs.MOST_ON_A_PAGE * 0.99:
        yield Gap(anchor, "This page holds more than pubcheck looks at, so part of it was not read.")


def _text(found: Sequence[_Page]) -> Iterator[_Found]:
    repeated, taken = running.split([page.lines for page in found], [p.top for p in found], [p.bottom for p in found])
    words = hyphens.vocabulary(line.text for page in found for line in page.lines)
    owned = [([line for line in page.lines if id(line) not in taken], page) for page in found]
    pitch = paragraphs.pitches((own, page.walls) for own, page in owned)
    built: list[list[Paragraph]] = []
    table = 0
    for own, page in owned:
        marked, table = tables.mark(paragraphs.build(own, pitch, page.floors, page.walls), table)
        built.append(marked)
    for page, group in zip(found, pages.join(built), strict=True):
        yield from (
            _running(each) for each in repeated if each.lines[0].page == page.number and not running.only_number(each)
        )
        for n, paragraph in enumerate(group, 1):
            yield from _paragraph(paragraph, n, words)


def _running(each: running.Running) -> _Found:
    first = each.lines[0]
    text, pieces = weave(woven.strands(first, 0, len(first.text)))
    others = tuple(
        piece
        for line in each.lines[1:]
        for start, end, at in running.stretches(each, line)
        for piece in woven.pieces(line, at, at + end - start, start)
    )
    numbers = sorted({line.page for line in each.lines})
    name = "header" if each.top else "footer"
    anchor = Anchor(f"page {first.page}", f"{name} of pages {woven.span(numbers)}", first.page)
    surface = Surface.HEADER if each.top else Surface.FOOTER
    return _Found(text, (*pieces, *others), anchor, surface, Layout(size=round(first.size, 1), bold=first.bold))


def _paragraph(paragraph: Paragraph, n: int, words: frozenset[str]) -> Iterator[_Found]:
    first = paragraph.lines[0]
    text, pieces = weave(woven.paragraph(paragraph.lines, words))
    if not text:
        return
    anchor = Anchor(f"page {first.page}", f"paragraph {n}", first.page)
    surface = Surface.HIDDEN if first.hidden else Surface.TABLE if paragraph.cell else Surface.BODY
    if not first.hidden and any(line.covered for line in paragraph.lines):
        yield from _covered(paragraph, n)
        if all(line.covered == ((0, len(line.text)),) for line in paragraph.lines):
            return
    bold = all(line.bold for line in paragraph.lines)
    yield _Found(text, pieces, anchor, surface, Layout(0, bold, round(first.size, 1), paragraph.marker, paragraph.cell))


def _covered(paragraph: Paragraph, n: int) -> Iterator[_Found]:
    """What somebody took from the eye and left in the file: each stretch a block of its own, over lines too."""
    strands: list[Strand] = []
    for line in paragraph.lines:
        for start, end in line.covered:
            if strands and not (start == 0 and strands[-1].text == " "):
                yield _veiled(strands, paragraph, n)
                strands = []
            strands.extend(woven.strands(line, start, end))
            if end == len(line.text):
                strands.append(Strand(" ", None))
    if strands:
        yield _veiled(strands, paragraph, n)


def _veiled(strands: Sequence[Strand], paragraph: Paragraph, n: int) -> _Found:
    text, pieces = weave(strands)
    page = paragraph.lines[0].page
    return _Found(text, pieces, Anchor(f"page {page}", f"paragraph {n}, covered text", page), Surface.COVERED)
