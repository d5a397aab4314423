"""The table of surfaces, first half: which parts of a package are read how. The second half, attributes, is spots.py.

What stands in neither is still read: an attribute with a space between letters, and any text that no reader has
claimed, become blocks of their own (attributes.py); a part of unknown kind becomes a gap (reader.py).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from pubcheck.model import Surface

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OOX = "application/vnd.openxmlformats-officedocument."


class Way(Enum):
    """How a part is read."""

    STORY = "story"  # paragraphs and tables
    DRAWING = "drawing"  # charts and SmartArt: DrawingML paragraphs and cached values
    FRAME = "frame"  # styles, settings: only names and stray text count
    DATA = "data"  # every value counts
    RELATIONS = "relations"
    PACKAGE = "package"  # a file inside the file
    PICTURE = "picture"
    STRINGS = "strings"  # binary, but all the words in it can be listed
    NONE = "none"  # holds no words: the list of parts, embedded fonts
    GAP = "gap"


class Kind(NamedTuple):
    """How a part is read, on what surface its text stands, what a report calls it."""

    way: Way
    surface: Surface
    words: str


_KINDS: tuple[tuple[str, Kind], ...] = tuple(
    (pattern, Kind(way, surface, words))
    for pattern, way, surface, words in (
        (r".*wordprocessingml\.document\.glossary\+xml", Way.STORY, Surface.EMBEDDED, "building blocks"),
        (r".*(document|template|Document|Template)\.main\+xml", Way.STORY, Surface.BODY, ""),
        (re.escape(_WML) + r"header\+xml", Way.STORY, Surface.HEADER, "header"),
        (re.escape(_WML) + r"footer\+xml", Way.STORY, Surface.FOOTER, "footer"),
        (re.escape(_WML) + r"footnotes\+xml", Way.STORY, Surface.NOTE, "footnote"),
        (re.escape(_WML) + r"endnotes\+xml", Way.STORY, Surface.NOTE, "endnote"),
        (re.escape(_WML) + r"comments\+xml", Way.STORY, Surface.COMMENT, "comment"),
        (r".*drawingml\.chart\+xml|.*ms-office\.chartex\+xml", Way.DRAWING, Surface.EMBEDDED, "chart"),
        (r".*drawingml\.diagramData\+xml|.*drawingml\.diagramDrawing\+xml", Way.DRAWING, Surface.EMBEDDED, "diagram"),
        (r".*drawingml\.chartshapes\+xml|.*\.drawing\+xml", Way.DRAWING, Surface.EMBEDDED, "drawing"),
        (r".*wordprocessingml\.styles\+xml|.*stylesWithEffects\+xml", Way.FRAME, Surface.METADATA, "styles"),
        (r".*wordprocessingml\.numbering\+xml", Way.FRAME, Surface.METADATA, "list labels"),
        (r".*wordprocessingml\.(settings|webSettings)\+xml", Way.FRAME, Surface.METADATA, "settings"),
        (r".*wordprocessingml\.fontTable\+xml", Way.FRAME, Surface.METADATA, "fonts"),
        (r".*\.theme(Override)?\+xml", Way.FRAME, Surface.METADATA, "theme"),
        (r".*comments(Extended|Ids|Extensible)\+xml", Way.FRAME, Surface.COMMENT, "comment data"),
        (
            r".*(diagramLayout|diagramStyle|diagramColors|chartstyle|chartcolorstyle)\+xml",
            Way.FRAME,
            Surface.METADATA,
            "drawing style",
        ),
        (r".*\.people\+xml", Way.FRAME, Surface.METADATA, "people"),
        (r".*core-properties\+xml", Way.DATA, Surface.METADATA, "property"),
        (r".*extended-properties\+xml", Way.DATA, Surface.METADATA, "property"),
        (r".*custom-properties\+xml", Way.DATA, Surface.METADATA, "custom property"),
        (r".*customXmlProperties\+xml", Way.DATA, Surface.METADATA, "custom data"),
        (r".*relationships\+xml", Way.RELATIONS, Surface.LINK, "link"),
        (r"image/svg\+xml", Way.DATA, Surface.IMAGE, "drawing"),
        (r"image/.*", Way.PICTURE, Surface.IMAGE, "picture"),
        (r".*printerSettings", Way.STRINGS, Surface.METADATA, "printer settings"),
        (r".*obfuscatedFont|application/x-font.*", Way.NONE, Surface.METADATA, "font"),
        (
            r".*vbaProject|.*vbaData\+xml|.*keyMapCustomizations\+xml|.*attachedToolbars",
            Way.GAP,
            Surface.EMBEDDED,
            "macros",
        ),
        (r".*digital-signature.*", Way.GAP, Surface.METADATA, "signature"),
        (
            r".*(wordprocessingml\.(document|template)|spreadsheetml\.(sheet|template)|presentationml\.(presentation|template|slideshow))"
            r"|.*\.(sheet|document|presentation)\.macroEnabled\.12",
            Way.PACKAGE,
            Surface.EMBEDDED,
            "embedded file",
        ),
        (
            r".*oleObject|application/msword|application/vnd\.ms-(excel|powerpoint)",
            Way.GAP,
            Surface.EMBEDDED,
            "embedded file",
        ),
    )
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _KINDS)
_ANY_XML = Kind(Way.DATA, Surface.METADATA, "custom data")
_UNKNOWN = Kind(Way.GAP, Surface.EMBEDDED, "")
_BY_NAME = (
    (re.compile(r"\[Content_Types\]\.xml"), Kind(Way.NONE, Surface.METADATA, "")),
    (re.compile(r".*\.rels"), Kind(Way.RELATIONS, Surface.LINK, "link")),
    (re.compile(r"docProps/core\.xml"), Kind(Way.DATA, Surface.METADATA, "property")),
    (re.compile(r"(?i).*\.(docx|docm|dotx|xlsx|xlsm|pptx|pptm)"), Kind(Way.PACKAGE, Surface.EMBEDDED, "embedded file")),
    (
        re.compile(r"(?i).*\.(png|jpe?g|gif|bmp|tiff?|wmf|emf|jfif|ico|wdp|webp)"),
        Kind(Way.PICTURE, Surface.IMAGE, "picture"),
    ),
    (re.compile(r"(?i).*\.(html?|xhtml|txt|mht|rtf)"), Kind(Way.PACKAGE, Surface.EMBEDDED, "embedded file")),
)


def kind_of(name: str, declared: str) -> Kind:
    """By the content type that the package declares, else by name; any other XML is data, anything else a gap."""
    if name == "[Content_Types].xml":
        return _BY_NAME[0][1]
    for pattern, kind in _COMPILED:
        if pattern.fullmatch(declared):
            return kind
    for pattern, kind in _BY_NAME:
        if pattern.fullmatch(name):
            return kind
    return _ANY_XML if declared.endswith("xml") or name.endswith(".xml") else _UNKNOWN
