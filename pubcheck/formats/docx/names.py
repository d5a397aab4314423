"""XML names in, short names ("w:p") out: the strict and the transitional spelling of a name become one."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CT = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"

_OPEN = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_MS = "http://schemas.microsoft.com/office/"

PREFIXES = {
    W: "w",
    _STRICT + "wordprocessingml/main": "w",
    R: "r",
    _STRICT + "officeDocument/relationships": "r",
    CT: "ct",
    RELS: "rel",
    XML: "xml",
    _OPEN + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _OPEN + "drawingml/2006/main": "a",
    _STRICT + "drawingml/main": "a",
    _OPEN + "drawingml/2006/wordprocessingDrawing": "wp",
    _STRICT + "drawingml/wordprocessingDrawing": "wp",
    _OPEN + "drawingml/2006/picture": "pic",
    _STRICT + "drawingml/picture": "pic",
    _OPEN + "drawingml/2006/chart": "c",
    _STRICT + "drawingml/chart": "c",
    _OPEN + "drawingml/2006/diagram": "dgm",
    _STRICT + "drawingml/diagram": "dgm",
    _OPEN + "markup-compatibility/2006": "mc",
    _OPEN + "package/2006/metadata/core-properties": "cp",
    _OPEN + "officeDocument/2006/extended-properties": "ep",
    _STRICT + "officeDocument/extendedProperties": "ep",
    _OPEN + "officeDocument/2006/custom-properties": "op",
    _STRICT + "officeDocument/customProperties": "op",
    _OPEN + "officeDocument/2006/docPropsVTypes": "vt",
    _STRICT + "officeDocument/docPropsVTypes": "vt",
    _OPEN + "officeDocument/2006/customXml": "ds",
    _STRICT + "officeDocument/customXml": "ds",
    _OPEN + "officeDocument/2006/bibliography": "b",
    _OPEN + "spreadsheetml/2006/main": "x",
    _STRICT + "spreadsheetml/main": "x",
    _OPEN + "presentationml/2006/main": "p",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://www.w3.org/2000/09/xmldsig#": "sig",
    "http://www.w3.org/2000/svg": "svg",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "urn:schemas-microsoft-com:office:word": "w10",
    "urn:schemas-microsoft-com:office:smarttags": "st1",
    _MS + "word/2003/wordml": "wx",
    _MS + "word/2006/wordml": "wne",
    _MS + "word/2010/wordml": "w14",
    _MS + "word/2012/wordml": "w15",
    _MS + "word/2010/wordprocessingShape": "wps",
    _MS + "word/2010/wordprocessingGroup": "wpg",
    _MS + "word/2010/wordprocessingCanvas": "wpc",
    _MS + "word/2010/wordprocessingDrawing": "wp14",
    _MS + "drawing/2008/diagram": "dsp",
    _MS + "drawing/2014/chartex": "cx",
}


@lru_cache(maxsize=8192)
def short(tag: object) -> str:
    """The short name, "?:name" in a namespace not known here, "!" for comments and the like."""
    if not isinstance(tag, str):
        return "!"
    if not tag.startswith("{"):
        return tag
    space, _, local = tag[1:].partition("}")
    return f"{PREFIXES.get(space, '?')}:{local}"


@lru_cache(maxsize=512)
def _full(name: str) -> tuple[str, ...]:
    prefix, _, plain = name.partition(":")
    return tuple(f"{{{space}}}{plain}" for space, short_form in PREFIXES.items() if short_form == prefix)


def each(root: etree._Element, *names: str) -> list[etree._Element]:
    """All elements of these short names ("!" is comments and the like), in document order: a list, so that the tree
    may change on the way."""
    notes = (etree.Comment, etree.ProcessingInstruction, etree.Entity) if "!" in names else ()
    return list(root.iter(*notes, *(tag for name in names for tag in _full(name))))


def local(tag: object) -> str:
    """The name without its namespace; "!" for comments and the like."""
    return short(tag).rpartition(":")[2]


@lru_cache(maxsize=4096)
def beside(tag: str, name: str) -> str:
    """The full name of `name` in the namespace of `tag`: a strict file gets strict elements."""
    return f"{tag[: tag.index('}') + 1]}{name}" if tag.startswith("{") else name
