"""One story part in, its blocks in reading order out: the one walker over paragraphs, tables and text boxes.

A paragraph's visible text (insertions accepted) is one block, however its runs cut it. What the eye does not see
there (deleted, hidden, covered, field codes) follows as blocks of its own, and so do the text boxes anchored in it.
"""

from __future__ import annotations

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.fields import Fields, unpacked
from pubcheck.formats.docx.looks import Seen, seen
from pubcheck.formats.docx.names import short
from pubcheck.formats.docx.numbering import Numbering
from pubcheck.formats.docx.place import Place
from pubcheck.formats.docx.signs import PICTURES, preserved, sign
from pubcheck.formats.docx.strand import Found, Part, Strand
from pubcheck.formats.docx.styles import Look, Styles, child, of_paragraph, of_run, shade, val
from pubcheck.model import Layout, Surface

_PROPS = frozenset(
    "w:pPr w:rPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:tblPrEx"
    " w:ffData".split()
)
_GONE = frozenset({"w:del", "w:moveFrom"})
_MARKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}


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
            self._paragraph(node, place, gone=gone)
            return
        for item in node:
            name = short(item.tag)
            if name == "w:tbl":
                self._table(item, place, gone=gone)
            elif name in _PROPS or name == "!":
                continue
            elif name in _GONE:
                self.story(item, place, gone=True)
            elif name in ("w:r", "w:t", "m:oMathPara", "m:oMath", "w:hyperlink"):
                self._loose(item, place, gone=gone)
            else:
                self.story(item, place, gone=gone)

    def _loose(self, node: etree._Element, place: Place, *, gone: bool) -> None:
        """Words outside any paragraph (damaged files): a paragraph of their own."""
        _Paragraph(self, place, place.words or "text outside paragraphs", Look()).read(node, gone=gone)

    def _paragraph(self, node: etree._Element, place: Place, *, gone: bool) -> None:
        words = place.next_paragraph()
        self.starts.append((self.part.at[node], words, self.page))
        props = child(node, "w:pPr")
        style = child(props, "w:pStyle")
        base = self.styles.look(val(style) if style is not None else self.styles.default_paragraph)
        look = of_paragraph(props).over(base)
        paragraph = _Paragraph(self, place, words, look)
        paragraph.marker = self.numbering.marker(look.num, look.level or 0)
        paragraph.read(node, gone=gone)

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


class _Paragraph:
    """One paragraph being read."""

    def __init__(self, walk: Walk, place: Place, words: str, look: Look) -> None:
        self.walk = walk
        self.part = walk.part
        self.place = place
        self.words = words
        self.look = look
        self.page = walk.page
        self.marker = ""
        self.visible = Strand(self.part)
        self.asides: list[tuple[Surface, Strand]] = []
        self.boxes: list[etree._Element] = []
        self.bold: list[bool] = []
        self.sizes: list[tuple[int, float]] = []
        self._open: Surface | None = None
        self._branch = False

    def read(self, node: etree._Element, *, gone: bool) -> None:
        if short(node.tag) == "w:r":
            self._run(node, gone=gone)
        else:
            self._inline(node, gone=gone)
        size = max(self.sizes)[1] if self.sizes else 0.0
        layout = Layout(self.look.heading or 0, bool(self.bold) and all(self.bold), size, self.marker, self.place.cell)
        self._keep(self.visible.found(self.words, self.place.surface, layout, self.page))
        for surface, strand in self.asides:
            aside = strand.found(f"{self.words}, {strand.where}", surface, None, self.page)
            if aside is not None and surface is Surface.FIELD and harmless.field(aside.text):
                continue
            self._keep(aside)
        for box in self.boxes:
            self.walk.box(box, self.place)

    def _keep(self, found: Found | None) -> None:
        if found is not None:
            self.walk.found.append(found)

    def _inline(self, node: etree._Element, *, gone: bool) -> None:
        for item in node:
            name = short(item.tag)
            match name:
                case "w:r":
                    self._run(item, gone=gone)
                case "w:txbxContent" | "w:p" | "w:tbl":
                    self.boxes.append(item)
                case "m:t" | "a:t":
                    self._plain(item, name, gone=gone)
                case "w:fldData":
                    self._data(item)
                case "w:rt":
                    self._aside_all(item, self.place.surface, "reading aid")
                case "mc:Fallback":
                    self._second(item, gone=gone)
                case _:
                    if name not in _PROPS and name != "!":
                        self._inline(item, gone=gone or name in _GONE)

    def _second(self, node: etree._Element, *, gone: bool) -> None:
        """The other branch of an mc:AlternateContent: its words must be read, but not twice into one sentence."""
        outer, self._branch = self._branch, True
        self._inline(node, gone=gone)
        self._branch = outer

    def _run(self, node: etree._Element, *, gone: bool) -> None:
        props = child(node, "w:rPr")
        style = child(props, "w:rStyle")
        direct = of_run(props)
        named = self.walk.styles.look(val(style)) if style is not None else None
        look = direct.over(named) if named is not None else direct
        own_fill = look.fill
        look = look.over(self.look).over(self.walk.styles.base)
        ground = self.look.fill or self.place.ground
        surface = self._surface(
            Look(None, look.bold, look.vanish, look.size, look.color, own_fill, look.highlight), ground, gone=gone
        )
        before = self.visible.length
        for item in node:
            self._piece(item, surface, gone=gone)
        grown = self.visible.length - before
        if grown:
            self.bold.append(bool(look.bold))
            self.sizes.append((grown, look.size or 0.0))

    def _piece(self, item: etree._Element, surface: Surface, *, gone: bool) -> None:
        name = short(item.tag)
        path = str(self.part.at[item])
        fields = self.walk.fields()
        match name:
            case "w:t":
                text, offset = preserved(item)
                self._add(surface, text, path, offset)
            case "w:delText":
                self._add(Surface.REVISION, *_whole(item, path))
            case "w:instrText" | "w:delInstrText":
                self._add(Surface.FIELD, *_whole(item, path))
            case "w:fldChar":
                fields.mark(val(item, "fldCharType"))
                self._inline_data(item)
            case "w:sym":
                self._sign(item, surface, path)
            case "w:softHyphen" | "w:rPr":
                pass
            case "w:lastRenderedPageBreak":
                self.walk.turn()
            case _ if name in _MARKS:
                self._add(surface, _MARKS[name], path)
            case _ if name in _PROPS or name == "!":
                pass
            case "w:drawing" | "w:pict" | "w:object" | "mc:AlternateContent" | "w:ruby":
                self._inline_one(item, gone=gone)
            case _:
                self._inline_one(item, gone=gone)

    def _inline_one(self, item: etree._Element, *, gone: bool) -> None:
        if short(item.tag) == "w:t":
            self._plain(item, "w:t", gone=gone)
        else:
            self._inline(item, gone=gone)

    def _inline_data(self, item: etree._Element) -> None:
        for inner in item:
            if short(inner.tag) == "w:fldData":
                self._data(inner)

    def _data(self, item: etree._Element) -> None:
        """Form and citation data, packed: its words have no place that an edit could reach."""
        self.part.read.add(str(self.part.at[item]))
        strand = self._aside(Surface.FIELD, "field data", fresh=True)
        strand.join(unpacked(item.text or ""))

    def _plain(self, item: etree._Element, name: str, *, gone: bool) -> None:
        path = str(self.part.at[item])
        seen_as = Surface.TEXTBOX if name == "a:t" else self.place.surface
        surface = Surface.REVISION if gone else seen_as
        self._add(surface, item.text or "", path)

    def _sign(self, item: etree._Element, surface: Surface, path: str) -> None:
        letter = sign(val(item, "char"))
        if letter and val(item, "font").lower() in PICTURES and not _spelt(item):
            letter = "•"
        self._add(surface, letter, path)

    def _aside_all(self, node: etree._Element, surface: Surface, where: str) -> None:
        strand = self._aside(surface, where, fresh=True)
        for item in node.iter():
            if short(item.tag) == "w:t":
                strand.add(item.text or "", str(self.part.at[item]))
        self._open = None

    def _surface(self, look: Look, ground: str | None, *, gone: bool) -> Surface:
        if gone:
            return Surface.REVISION
        match seen(look, ground):
            case Seen.HIDDEN:
                return Surface.HIDDEN
            case Seen.COVERED:
                return Surface.COVERED
            case _:
                return self.place.surface

    def _add(self, surface: Surface, text: str, path: str, offset: int = 0) -> None:
        if self.walk.fields().code and surface is not Surface.REVISION:
            surface = Surface.FIELD
        if surface is self.place.surface and not self._branch:
            self.visible.add(text, path, offset)
            if text.strip():
                self._open = None
            return
        where = _WHERE.get(surface, "other version")
        self._aside(surface, where).add(text, path, offset)

    def _aside(self, surface: Surface, where: str, *, fresh: bool = False) -> Strand:
        """The strand that grows now: hidden words that a visible word parts are two strands."""
        if fresh or self._open is not surface or not self.asides:
            self.asides.append((surface, Strand(self.part, where)))
        self._open = surface
        return self.asides[-1][1]


_WHERE = {
    Surface.REVISION: "deleted text",
    Surface.HIDDEN: "hidden text",
    Surface.COVERED: "covered text",
    Surface.FIELD: "field code",
    Surface.TEXTBOX: "drawing",
}


def _whole(item: etree._Element, path: str) -> tuple[str, str]:
    return item.text or "", path


def _spelt(item: etree._Element) -> bool:
    """Whether a sign stands in a row of signs: then it may spell a word, even in a font of pictures."""
    return any(near is not None and short(near.tag) == "w:sym" for near in (item.getprevious(), item.getnext()))


def _inner(node: etree._Element, name: str, *, gone: bool = False) -> list[tuple[etree._Element, bool]]:
    """The rows or cells of a table, through content controls and tracked changes, not into tables in its cells."""
    out: list[tuple[etree._Element, bool]] = []
    for item in node:
        tag = short(item.tag)
        if tag == name:
            out.append((item, gone))
        elif tag not in _PROPS and tag not in ("w:tc", "w:p", "!"):
            out.extend(_inner(item, name, gone=gone or tag in _GONE))
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
