"""Sheets of a PDF in, blocks of its pages out: paragraphs, cells, running heads, and what was taken from the eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pubcheck.formats import hyphens
from pubcheck.formats.pdf import pages, paragraphs, running, tables, woven
from pubcheck.formats.pdf.paragraphs import Paragraph
from pubcheck.formats.pdf.sheets import Sheet
from pubcheck.formats.strands import Strand, weave
from pubcheck.model import Anchor, Layout, Piece, Surface


class Found(NamedTuple):
    """A block before it has its number."""

    text: str
    pieces: tuple[Piece, ...]
    anchor: Anchor
    surface: Surface
    layout: Layout = Layout()


def find(found: Sequence[Sheet]) -> Iterator[Found]:
    """In reading order, page by page; a running head comes on the first page that has it."""
    tops, bottoms = [sheet.box[3] for sheet in found], [sheet.box[1] for sheet in found]
    repeated, taken = running.split([sheet.lines for sheet in found], tops, bottoms)
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


def _running(each: running.Running) -> Found:
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
    return Found(text, (*pieces, *others), anchor, surface, Layout(size=round(first.size, 1), bold=first.bold))


def _paragraph(paragraph: Paragraph, n: int, words: frozenset[str]) -> Iterator[Found]:
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
    yield Found(text, pieces, anchor, surface, Layout(0, bold, round(first.size, 1), paragraph.marker, paragraph.cell))


def _covered(paragraph: Paragraph, n: int) -> Iterator[Found]:
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


def _veiled(strands: Sequence[Strand], paragraph: Paragraph, n: int) -> Found:
    text, pieces = weave(strands)
    page = paragraph.lines[0].page
    return Found(text, pieces, Anchor(f"page {page}", f"paragraph {n}, covered text", page), Surface.COVERED)
