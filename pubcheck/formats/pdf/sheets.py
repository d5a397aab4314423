"""A page in PDFium in, a Sheet out: what the reader makes blocks of and the writer cuts in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pubcheck.formats.pdf import glyphs, lines, machine, shapes, stamps, veils
from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.glyphs import Glyph
from pubcheck.formats.pdf.lines import Line
from pubcheck.formats.pdf.prepared import Prepared

if TYPE_CHECKING:
    import pypdfium2

Rule = tuple[float, float, float]


class Sheet(NamedTuple):
    """A page as PDFium sees it. `pictured`: how much of it pictures fill; `whole`: whether all of it was looked at;
    `few`: it has next to no text of its own; `by_machine`: its glyphs are what a machine read in the picture.
    """

    number: int
    box: Box
    lines: Sequence[Line]
    walls: Sequence[Rule]
    floors: Sequence[Rule]
    glyphs: Sequence[Glyph]
    unseen: veils.Unseen
    unknown: int
    pictured: float
    paths: int
    whole: bool
    stamped: bool
    few: bool
    by_machine: bool


FEW = 25  # letters: a page number and a running head, but no text


def read(document: pypdfium2.PdfDocument, number: int, ready: Prepared) -> Sheet | None:
    """One page, read and closed again; None where PDFium can make nothing of it."""
    import pypdfium2

    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return None
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        return None
    try:
        chars, unknown = glyphs.read(textpage)
        drawn = shapes.read(page)
        unseen = veils.find(page, chars, drawn, marked=ready.marks.get(number, ()), layered=ready.layered)
        box = page.get_bbox()
        stamped = stamps.drawn(page)
        pictured = veils.pictured(drawn, box)
        few = sum(glyph.char.isalnum() for glyph in chars) < FEW
        seen = machine.glyphs(page, box) if few and pictured > 0.1 else []
    finally:
        textpage.close()
        page.close()
    if seen:
        chars, unseen = seen, veils.Unseen(frozenset(), frozenset(), False)
    built = lines.build(number, chars, walls=drawn.walls, covered=unseen.covered, hidden=unseen.hidden)
    paths = sum(shape.kind == "path" for shape in drawn.shapes)
    whole = drawn.whole and len(chars) < glyphs.MOST_ON_A_PAGE * 0.99
    return Sheet(
        number,
        box,
        built,
        drawn.walls,
        drawn.floors,
        chars,
        unseen,
        unknown,
        pictured,
        paths,
        whole,
        stamped,
        few,
        bool(seen),
    )
