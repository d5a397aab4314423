"""Parts that hold no paragraphs in, their values as blocks out: properties, custom data, charts, workbooks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.names import local, short
from pubcheck.formats.docx.strand import Found, Part, Strand
from pubcheck.model import Anchor, Piece, Surface

# Word writes these by itself; each is a number, a date of saving, or the program's own name.
_MACHINE_PROPERTIES = frozenset(
    "ep:Application ep:AppVersion ep:Pages ep:Words ep:Characters ep:CharactersWithSpaces ep:Lines ep:Paragraphs"
    " ep:TotalTime ep:DocSecurity ep:ScaleCrop ep:LinksUpToDate ep:SharedDoc ep:HyperlinksChanged cp:revision"
    " dcterms:created dcterms:modified cp:lastPrinted dc:language".split()
)
_PROPERTY_WORDS = {
    "dc:creator": "author",
    "cp:lastModifiedBy": "last saved by",
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:description": "comments",
    "cp:keywords": "keywords",
    "cp:category": "category",
    "cp:contentStatus": "status",
    "ep:Company": "company",
    "ep:Manager": "manager",
    "ep:Template": "template",
    "ep:HyperlinkBase": "base of links",
}
# A program that writes Word files says so where people write their remarks.
_WRITTEN_BY = re.compile(
    r"(?:generated|created|produced|converted|written|exported) (?:by|with|using|from) (?:python-docx|docx4j|docx\.js"
    r"|phpword|aspose\.words|pandoc|libreoffice|openoffice|apache poi|google docs|wps office|onlyoffice)\W?[\d.]*",
    re.IGNORECASE,
)
_TEMPLATES = frozenset({"normal.dotm", "normal.dot", "normal", "normal.wpt", "normal_wordconv.dotm"})


def properties(part: Part) -> Iterator[Found]:
    """Core, extended and custom properties: each value that a person, or their machine, may have put there."""
    custom = 0
    for place, node in enumerate(part.nodes):
        tag = short(node.tag)
        if tag == "op:property":
            custom += 1
            name = str(node.get("name") or "")
            part.read.add(f"{place}@name")
            if name and not harmless.property_name(name):
                yield Found(
                    name,
                    Anchor(part.shown, f"custom property {custom}, its name"),
                    Surface.METADATA,
                    (Piece(0, len(name), f"{place}@name"),),
                )
        text = node.text
        if not isinstance(node.tag, str) or not text or not text.strip():
            continue
        path = str(place)
        part.read.add(path)
        if tag in _MACHINE_PROPERTIES or (tag == "ep:Template" and text.strip().lower() in _TEMPLATES):
            continue
        if tag.startswith("vt:") and (text.isdigit() or text in ("Title", "true", "false", "Headings")):
            continue
        if tag == "dc:description" and _WRITTEN_BY.fullmatch(text.strip()):
            continue
        words = f"property: {_PROPERTY_WORDS[tag]}" if tag in _PROPERTY_WORDS else "property: other"
        if custom:
            words = f"custom property {custom}"
        yield Found(text, Anchor(part.shown, words), Surface.METADATA, (Piece(0, len(text), path),))


def values(part: Part, words: str, surface: Surface) -> Iterator[Found]:
    """Every text and every attribute with letters or a long number in it, in document order."""
    count = 0
    for place, node in enumerate(part.nodes):
        for text, path in ((node.text, str(place)), (node.tail, f"{place}~")):
            if path.endswith("~") and place == 0:
                continue
            if text and text.strip():
                part.read.add(path)
                if telling(text):
                    count += 1
                    anchor = Anchor(part.shown, f"{words}, item {count}")
                    yield Found(text, anchor, surface, (Piece(0, len(text), path),))
        for key, value in attributes(node):
            if telling(value) and not _own_setting(node, key):
                count += 1
                anchor = Anchor(part.shown, f"{words}, item {count}")
                yield Found(value, anchor, surface, (Piece(0, len(value), f"{place}@{key}"),))


def telling(text: str) -> bool:
    """Whether a value could tell something: letters, or digits enough for a telephone number."""
    return not harmless.machine(text.strip()) or sum(sign.isdigit() for sign in text) >= 6


def _own_setting(node: etree._Element, key: str) -> bool:
    """Word writes an empty list of sources with the name of a citation style into many files."""
    return short(node.tag) == "b:Sources" or short(key).startswith(("xsi:", "xml:"))


def drawing(part: Part, words: str) -> Iterator[Found]:
    """The text of a chart, SmartArt or drawing part: its paragraphs, cached labels and sheet names."""
    count = 0
    for place, node in enumerate(part.nodes):
        tag = short(node.tag)
        if tag == "a:p":
            strand = Strand(part)
            for inner in node.iter():
                if short(inner.tag) == "a:t":
                    strand.add(inner.text or "", str(part.at[inner]))
                elif short(inner.tag) == "a:br":
                    strand.add("\n", str(part.at[inner]))
            found = strand.found(f"{words}, text {count + 1}", Surface.EMBEDDED)
        elif tag in ("c:v", "c:f", "cx:pt", "cx:f") and node.text and node.text.strip():
            text = node.text
            part.read.add(str(place))
            if not telling(text):
                continue
            pieces = (Piece(0, len(text), str(place)),)
            found = Found(text, Anchor(part.shown, f"{words}, text {count + 1}"), Surface.EMBEDDED, pieces)
        else:
            continue
        if found is not None:
            count += 1
            yield found


def sheet_rows(root: etree._Element, shared: tuple[str, ...]) -> Iterator[str]:
    """A worksheet's rows as text, cells set apart by tabs."""
    for row in root.iter():
        if local(row.tag) != "row":
            continue
        cells = []
        for cell in row:
            text = "".join(str(t.text or "") for t in cell.iter() if local(t.tag) in ("v", "t"))
            if cell.get("t") == "s" and text.isdigit() and int(text) < len(shared):
                text = shared[int(text)]
            cells.append(text)
        yield "\t".join(cells)


def shared_strings(root: etree._Element | None) -> tuple[str, ...]:
    """A workbook's table of strings."""
    if root is None:
        return ()
    return tuple(
        "".join(str(text.text or "") for text in item.iter() if local(text.tag) == "t")
        for item in root
        if local(item.tag) == "si"
    )
