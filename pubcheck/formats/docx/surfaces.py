"""The one table of surfaces: which parts of a package are read how, and which attributes hold words of a person.

What stands in neither table is still read: an attribute with a space between letters, and any text that no reader has
claimed, become blocks of their own (attributes.py); a part of unknown kind becomes a gap (reader.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from pubcheck.formats.docx import harmless
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


class Spot(NamedTuple):
    """An attribute that holds words of a person."""

    surface: Surface
    words: str
    harmless: Callable[[str], bool]


_META, _ALT, _LINK, _FIELD = Surface.METADATA, Surface.ALTTEXT, Surface.LINK, Surface.FIELD
_REV = Surface.REVISION


def _spots(surface: Surface, words: str, ok: Callable[[str], bool], *places: str) -> dict[str, Spot]:
    return {place: Spot(surface, words, ok) for place in places}


# "element@attribute" by short and by local name; "*@attribute" on any element.
SPOTS: dict[str, Spot] = {
    **_spots(_REV, "who made a tracked change", harmless.never, "*@w:author"),
    **_spots(Surface.COMMENT, "its author", harmless.never, "w:comment@w:author"),
    **_spots(Surface.COMMENT, "its author's initials", harmless.never, "*@w:initials"),
    **_spots(_META, "bookmark", harmless.bookmark, "w:bookmarkStart@w:name"),
    **_spots(_META, "moved text's name", harmless.move, "w:moveFromRangeStart@w:name", "w:moveToRangeStart@w:name"),
    **_spots(_LINK, "link to a bookmark", harmless.bookmark, "w:hyperlink@w:anchor", "w:hyperlink@w:docLocation"),
    **_spots(
        _LINK,
        "link's pop-up text",
        harmless.never,
        "w:hyperlink@w:tooltip",
        "a:hlinkClick@tooltip",
        "a:hlinkHover@tooltip",
    ),
    **_spots(
        _LINK, "link target", harmless.machine, "*@href", "*@o:href", "v:imagedata@src", "v:fill@src", "*@w:tgtFrame"
    ),
    **_spots(
        _ALT,
        "alternative text",
        harmless.shape,
        "*@descr",
        "*@alt",
        "*@o:title",
        "docPr@title",
        "cNvPr@title",
        "*@o:alt",
        "v:shape@title",
        "w:tblCaption@w:val",
        "w:tblDescription@w:val",
    ),
    **_spots(
        _ALT, "name of a drawing", harmless.shape, "docPr@name", "cNvPr@name", "w:control@w:name", "w:object@name"
    ),
    **_spots(
        _ALT,
        "name of a shape",
        harmless.shape,
        "v:shape@id",
        "v:rect@id",
        "v:oval@id",
        "v:group@id",
        "v:line@id",
        "v:roundrect@id",
        "v:shapetype@id",
        "v:polyline@id",
    ),
    **_spots(Surface.TEXTBOX, "decorated text", harmless.never, "v:textpath@string"),
    **_spots(_META, "content control's title", harmless.never, "w:alias@w:val", "w:tag@w:val"),
    **_spots(_META, "content control's date", harmless.never, "w:date@w:fullDate"),
    **_spots(
        _META,
        "content control's source",
        harmless.machine,
        "w:dataBinding@w:xpath",
        "w:dataBinding@w:prefixMappings",
        "w15:dataBinding@w:xpath",
        "w15:dataBinding@w:prefixMappings",
    ),
    **_spots(
        _FIELD,
        "choice in a list",
        harmless.never,
        "w:listItem@w:displayText",
        "w:listItem@w:value",
        "w:listEntry@w:val",
    ),
    **_spots(
        _FIELD,
        "form field",
        harmless.form,
        "w:ffData/w:name@w:val",
        "w:helpText@w:val",
        "w:statusText@w:val",
        "w:default@w:val",
        "w:entryMacro@w:val",
        "w:exitMacro@w:val",
    ),
    **_spots(_FIELD, "field code", harmless.field, "w:fldSimple@w:instr"),
    **_spots(
        _META,
        "smart tag",
        harmless.machine,
        "w:smartTag@w:element",
        "w:smartTag@w:uri",
        "w:customXml@w:element",
        "w:customXml@w:uri",
        "w:attr@w:name",
        "w:attr@w:val",
        "w:attr@w:uri",
        "w:smartTagType@w:name",
        "w:smartTagType@w:namespaceuri",
        "w:smartTagType@w:url",
        "w:attachedSchema@w:val",
        "w:schema@w:uri",
    ),
    **_spots(_META, "who may edit a part", harmless.never, "w:permStart@w:ed"),
    **_spots(_META, "style name", harmless.style, "w:style/w:name@w:val", "w:aliases@w:val", "w:lsdException@w:name"),
    **_spots(_META, "style id", harmless.style_id, "w:style@w:styleId"),
    **_spots(_META, "list name", harmless.style, "w:abstractNum/w:name@w:val"),
    **_spots(_META, "list label", harmless.label, "w:lvlText@w:val"),
    **_spots(
        _META,
        "font name",
        harmless.font,
        "w:font@w:name",
        "w:altName@w:val",
        "w:rFonts@w:ascii",
        "w:rFonts@w:hAnsi",
        "w:rFonts@w:cs",
        "w:rFonts@w:eastAsia",
        "w:sym@w:font",
        "a:latin@typeface",
        "a:ea@typeface",
        "a:cs@typeface",
        "a:sym@typeface",
        "a:buFont@typeface",
        "a:font@typeface",
        "m:mathFont@m:val",
    ),
    **_spots(
        _META, "theme name", harmless.theme, "a:theme@name", "a:clrScheme@name", "a:fontScheme@name", "a:fmtScheme@name"
    ),
    **_spots(_META, "document variable", harmless.never, "w:docVar@w:name", "w:docVar@w:val"),
    **_spots(
        _META,
        "mail merge",
        harmless.never,
        "w:connectString@w:val",
        "w:query@w:val",
        "w:addressFieldName@w:val",
        "w:mailSubject@w:val",
        "w:udl@w:val",
        "w:table@w:val",
        "w:fieldMapData/w:name@w:val",
        "w:mappedName@w:val",
        "w:odso/w:src@w:val",
    ),
    **_spots(
        _META,
        "setting",
        harmless.never,
        "w:caption@w:name",
        "w:autoCaption@w:name",
        "w:saveThroughXslt@w:solutionID",
        "w:frame/w:name@w:val",
        "w:sourceFileName@w:val",
        "w:docPart/w:docPartPr/w:name@w:val",
        "w:description@w:val",
        "w:category/w:name@w:val",
        "w:docPartPr/w:name@w:val",
        "w:documentType@w:name",
    ),
    **_spots(_META, "person", harmless.never, "w15:person@w15:author", "w15:presenceInfo@w15:userId"),
    **_spots(
        _META,
        "identity service",
        lambda value: value in ("None", "AD", "Windows Live"),
        "w15:presenceInfo@w15:providerId",
    ),
}

# Attributes whose values are codes, however many letters and spaces they hold.
CODES = frozenset(
    "style path formula Ignorable coordsize coordorigin adj adjustorigin points eqn textboxrect limo connectlocs"
    " connectangles wrapcoords gfxdata equationxml schemaLocation Requires ProcessContent PreserveElements"
    " PreserveAttributes d prst MustUnderstand viewBox transform spt hashData salt hash saltData from to"
    " control1 control2 colors rsid panose1 sig clr polar inset spid".split()
)
# Text that is a code by its element.
CODE_TEXTS = frozenset(
    {
        "wp:align",
        "wp:posOffset",
        "wp14:pctWidth",
        "wp14:pctHeight",
        "wp14:sizeRelH",
        "wp14:pctPosHOffset",
        "wp14:pctPosVOffset",
        "c:formatCode",
        "c:ptCount",
        "o:idmap",
        "o:LinkType",
        "o:LockedField",
        "x14:id",
    }
)
