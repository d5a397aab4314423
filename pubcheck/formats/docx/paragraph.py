"""One paragraph in, its blocks out: what the eye sees, and each thing that it does not see, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.fields import Fields, unpacked
from pubcheck.formats.docx.looks import Seen, seen
from pubcheck.formats.docx.names import short
from pubcheck.formats.docx.place import Place
from pubcheck.formats.docx.signs import PICTURES, preserved, sign
from pubcheck.formats.docx.strand import Found, Part, Strand
from pubcheck.formats.docx.styles import Look, Styles, child, of_run, val
from pubcheck.model import Layout, Surface

PROPS = frozenset(
    "w:pPr w:rPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:tblPrEx"
    " w:ffData".split()
)
GONE = frozenset({"w:del", "w:moveFrom"})
_MARKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}


class Walker(Protocol):
    """What a paragraph needs of the walk that it is part of."""

    part: Part
    styles: Styles
    found: list[Found]

    @property
    def page(self) -> int | None: ...

    def box(self, node: etree._Element, place: Place) -> None: ...

    def fields(self) -> Fields: ...

    def turn(self) -> None: ...


class Paragraph:
    """One paragraph being read."""

    def __init__(self, walk: Walker, place: Place, words: str, look: Look) -> None:
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

    def read(self, nodes: Sequence[etree._Element], *, gone: bool) -> None:
        """Several where a deleted paragraph mark makes them one."""
        for node in nodes:
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
                    if name not in PROPS and name != "!":
                        self._inline(item, gone=gone or name in GONE)

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
            case _ if name in PROPS or name == "!":
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
