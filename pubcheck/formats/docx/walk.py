"""One story part in, its blocks in reading order out: the one walker over paragraphs, tables and text boxes.

A paragraph's visible text (insertions accepted) is one block, however its runs cut it. What the eye does not see
there (deleted, hidden, covered, field codes) follows as blocks of its own, and so do the text boxes anchored in it.
"""

from __future__ import annotations

from lxml import etree

from pubcheck.formats.docx.fields import Fields
from pubcheck.formats.docx.names import short
from pubcheck.formats.docx.numbering import Numbering
from pubcheck.formats.docx.paragraph import GONE, PROPS, Paragraph
from pubcheck.formats.docx.place import Place
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.formats.docx.styles import Look, Styles, child, of_paragraph, shade, val
from pubcheck.model import Surface


class Walk:
    """One pass over one part. `found` grows in reading order; `starts` tells which words lead to a node."""

    def __init__(self, part: Part, styles: Styles, numbering: Numbering) -> None:
        self.part = part
        self.styles = styles
        self.numbering = numbering
        self.found: list[Found] = []
        self.starts: list[tuple[int, str, int | None]] = []
        self._fields = Fields()
        self._paged = any(short(node.tag) == "w:lastRenderedPageBreak" for node in part.nodes)
        self._page = 1

    @property
    def page(self) -> int | None:
        """The page as Word last laid it out; None where Word did not say."""
        return self._page if self._paged else None

    def story(self, node: etree._Element, place: Place, *, gone: bool = False) -> None:
        """Everything in a container of paragraphs and tables."""
        if short(node.tag) == "w:p":
            self._paragraph([node], place, gone=gone)
            return
        held: list[etree._Element] = []
        for item in node:
            name = short(item.tag)
            if name == "w:p":
                held.append(item)
                if not _mark_gone(item) or _last(item):
                    self._paragraph(held, place, gone=gone)
                    held = []
            elif name == "w:tbl":
                self._table(item, place, gone=gone)
            elif name in PROPS or name == "!":
                continue
            elif name in GONE:
                self.story(item, place, gone=True)
            elif name in ("w:r", "w:t", "m:oMathPara", "m:oMath", "w:hyperlink"):
                self._loose(item, place, gone=gone)
            else:
                self.story(item, place, gone=gone)

    def _loose(self, node: etree._Element, place: Place, *, gone: bool) -> None:
        """Words outside any paragraph (damaged files): a paragraph of their own."""
        Paragraph(self, place, place.words or "text outside paragraphs", Look()).read([node], gone=gone)

    def _paragraph(self, nodes: list[etree._Element], place: Place, *, gone: bool) -> None:
        words = place.next_paragraph()
        self.starts.append((self.part.at[nodes[0]], words, self.page))
        props = child(nodes[-1], "w:pPr")
        style = child(props, "w:pStyle")
        base = self.styles.look(val(style) if style is not None else self.styles.default_paragraph)
        look = of_paragraph(props).over(base)
        paragraph = Paragraph(self, place, words, look)
        paragraph.marker = self.numbering.marker(look.num, look.level or 0)
        paragraph.read(nodes, gone=gone)

    def _table(self, node: etree._Element, place: Place, *, gone: bool) -> None:
        number = place.counts.tables
        place.counts.tables += 1
        style = child(child(node, "w:tblPr"), "w:tblStyle")
        ground = None if style is not None and self.styles.shades(val(style)) else place.ground
        words = place.within(f"table {number + 1}")
        for rows, (row, lost) in enumerate(_inner(node, "w:tr")):
            column = _skipped(row)
            removed = gone or lost or child(child(row, "w:trPr"), "w:del") is not None
            for cell, cut in _inner(row, "w:tc"):
                inside = Place(
                    f"{words}, row {rows + 1}, column {column + 1}",
                    Surface.TABLE if place.surface is Surface.BODY else place.surface,
                    _ground(cell, ground),
                    (number, rows, column),
                    place.counts,
                    number=False,
                )
                self.story(cell, inside, gone=removed or cut)
                column += _span(cell)

    def box(self, node: etree._Element, place: Place) -> None:
        """A text box: a story inside a paragraph, whose fields are its own."""
        place.counts.boxes += 1
        inside = Place(
            place.within(f"text box {place.counts.boxes}"),
            Surface.TEXTBOX,
            None,
            counts=place.counts,
            number=False,
        )
        outer, self._fields = self._fields, Fields()
        self.story(node, inside)
        self._fields = outer

    def fields(self) -> Fields:
        return self._fields

    def turn(self) -> None:
        """A page break that Word has laid out."""
        self._page += 1


def _mark_gone(node: etree._Element) -> bool:
    """Whether a tracked change joins this paragraph to the next."""
    mark = child(child(node, "w:pPr"), "w:rPr")
    return mark is not None and any(short(item.tag) in GONE for item in mark)


def _last(node: etree._Element) -> bool:
    """Whether no paragraph follows that this one could be joined to."""
    after = next(
        (item for item in node.itersiblings() if short(item.tag) in ("w:p", "w:tbl", "w:sdt", "w:sectPr")), None
    )
    return after is None or short(after.tag) != "w:p"


def _inner(node: etree._Element, name: str, *, gone: bool = False) -> list[tuple[etree._Element, bool]]:
    """The rows or cells of a table, through content controls and tracked changes, not into tables in its cells."""
    out: list[tuple[etree._Element, bool]] = []
    for item in node:
        tag = short(item.tag)
        if tag == name:
            out.append((item, gone))
        elif tag not in PROPS and tag not in ("w:tc", "w:p", "!"):
            out.extend(_inner(item, name, gone=gone or tag in GONE))
    return out


def _skipped(row: etree._Element) -> int:
    before = child(child(row, "w:trPr"), "w:gridBefore")
    return int(val(before)) if before is not None and val(before).isdigit() else 0


def _span(cell: etree._Element) -> int:
    span = child(child(cell, "w:tcPr"), "w:gridSpan")
    return max(1, int(val(span))) if span is not None and val(span).isdigit() else 1


def _ground(cell: etree._Element, ground: str | None) -> str | None:
    node = child(child(cell, "w:tcPr"), "w:shd")
    return (shade(node) or ground) if node is not None else ground
