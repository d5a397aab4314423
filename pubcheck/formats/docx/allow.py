"""The allow-list of a clean copy: which parts, settings and kinds of relationship may be in it. All else stays out."""

from __future__ import annotations

import re
from typing import NamedTuple

WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OOX = "application/vnd.openxmlformats-officedocument."
DML = OOX + "drawingml."
MSO = "application/vnd.ms-office."


class Kept(NamedTuple):
    """What a kept part is called in a clean copy ("{}" stands for its number), and its content type ("" as it was)."""

    name: str
    type: str


_PARTS: tuple[tuple[str, Kept], ...] = (
    (r".*wordprocessingml\.header\+xml", Kept("word/header{}.xml", WML + "header+xml")),
    (r".*wordprocessingml\.footer\+xml", Kept("word/footer{}.xml", WML + "footer+xml")),
    (r".*wordprocessingml\.footnotes\+xml", Kept("word/footnotes.xml", WML + "footnotes+xml")),
    (r".*wordprocessingml\.endnotes\+xml", Kept("word/endnotes.xml", WML + "endnotes+xml")),
    (r".*wordprocessingml\.styles\+xml", Kept("word/styles.xml", WML + "styles+xml")),
    (r".*wordprocessingml\.numbering\+xml", Kept("word/numbering.xml", WML + "numbering+xml")),
    (r".*wordprocessingml\.settings\+xml", Kept("word/settings.xml", WML + "settings+xml")),
    (r".*wordprocessingml\.fontTable\+xml", Kept("word/fontTable.xml", WML + "fontTable+xml")),
    (r".*\.theme\+xml", Kept("word/theme/theme{}.xml", OOX + "theme+xml")),
    (r".*\.themeOverride\+xml", Kept("word/theme/themeOverride{}.xml", OOX + "themeOverride+xml")),
    (r".*drawingml\.chart\+xml", Kept("word/charts/chart{}.xml", DML + "chart+xml")),
    (r".*drawingml\.chartshapes\+xml", Kept("word/drawings/drawing{}.xml", DML + "chartshapes+xml")),
    (r".*\.chartstyle\+xml", Kept("word/charts/style{}.xml", MSO + "chartstyle+xml")),
    (
        r".*ms-office\.chartcolorstyle\+xml",
        Kept("word/charts/colors{}.xml", MSO + "chartcolorstyle+xml"),
    ),
    (r".*\.diagramData\+xml", Kept("word/diagrams/data{}.xml", DML + "diagramData+xml")),
    (r".*\.diagramLayout\+xml", Kept("word/diagrams/layout{}.xml", DML + "diagramLayout+xml")),
    (r".*\.diagramStyle\+xml", Kept("word/diagrams/quickStyle{}.xml", DML + "diagramStyle+xml")),
    (r".*\.diagramColors\+xml", Kept("word/diagrams/colors{}.xml", DML + "diagramColors+xml")),
    (
        r".*\.diagramDrawing\+xml",
        Kept("word/diagrams/drawing{}.xml", MSO + "drawingml.diagramDrawing+xml"),
    ),
    (r"image/(png|x-png)", Kept("word/media/image{}.png", "image/png")),
    (r"image/(jpeg|jpg|pjpeg)", Kept("word/media/image{}.jpeg", "image/jpeg")),
    (r"image/gif", Kept("word/media/image{}.gif", "image/gif")),
    (r"image/(bmp|x-ms-bmp)", Kept("word/media/image{}.bmp", "image/bmp")),
    (r"image/tiff?", Kept("word/media/image{}.tiff", "image/tiff")),
    (r"image/(x-emf|emf)", Kept("word/media/image{}.emf", "image/x-emf")),
    (r"image/(x-wmf|wmf)", Kept("word/media/image{}.wmf", "image/x-wmf")),
    (r".*obfuscatedFont", Kept("word/fonts/font{}.odttf", OOX + "obfuscatedFont")),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), kept) for pattern, kept in _PARTS)

# The last word of the kinds of relationship that lead to a kept part.
RELATIONS = frozenset(
    "header footer footnotes endnotes styles numbering settings fontTable theme themeOverride chart"
    " chartUserShapes image font chartStyle chartColorStyle diagramData diagramLayout diagramQuickStyle"
    " diagramColors diagramDrawing hyperlink".split()
)
SETTINGS = frozenset(
    "zoom view removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries"
    " displayBackgroundShape mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader"
    " bordersDoNotSurroundFooter gutterAtTop formsDesign defaultTabStop autoHyphenation"
    " consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders bookFoldRevPrinting"
    " bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing"
    " displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery"
    " doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin"
    " doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne"
    " strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture footnotePr endnotePr"
    " compat mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator saveSubsetFonts"
    " embedTrueTypeFonts embedSystemFonts".split()
)
_PAGE = re.compile(r"\s*https?://([^/?#@\s]+\.[a-z]{2,})(:\d+)?([/?#]|\s*$)", re.IGNORECASE)
_PRIVATE = re.compile(
    r"(sharepoint|onedrive|1drv|dropbox|drive\.google|docs\.google|box|wetransfer|teams\.microsoft|facebook|instagram|tiktok"
    r"|twitter|x|linkedin|snapchat|whatsapp|wa)\.(com|ms|live|me|net)$|\.(local|internal|intranet|lan|corp)$|^\d+(\.\d+){3}$",
    re.IGNORECASE,
)


def kept(declared: str) -> Kept | None:
    """How a part of this content type is kept; None: it stays out."""
    return next((item for pattern, item in _COMPILED if pattern.fullmatch(declared)), None)


def public(target: str) -> bool:
    """Whether a link may stay: a web page anybody can open; no mail address, no file, no shared drive, no profile."""
    found = _PAGE.match(target)
    return found is not None and _PRIVATE.search(found.group(1)) is None
