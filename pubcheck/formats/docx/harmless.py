"""A name or value from inside a file in, whether Word itself (and not a person) put it there out.

Only what is known exactly is harmless: everything else is read. Without this each file would show some 400 "names"
(built-in styles, fonts, field codes), and a gate that cries wolf is switched off.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_STYLES = re.compile(
    r"normal( \(web\)| indent| table)?|default paragraph font|no (list|spacing)|table (normal|grid( light|\s?\d)?"
    r"|theme|contemporary|elegant|professional|of (figures|authorities)|(simple|classic|colorful|columns"
    r"|list|3d effects"
    r"|subtle|web)\s?\d)|table grid\s?\d|heading \d( char)?|title( char)?|subtitle( char)?|toc( heading"
    r"| \d)|toa heading"
    r"|index( heading| \d)|caption|header( char)?|footer( char)?|(footnote|endnote) (text|reference)( char)?"
    r"|(annotation|comment) (text|reference|subject)( char)?|page number|line number|placeholder text|strong|emphasis"
    r"|(subtle|intense) (emphasis|reference|quote)( char)?|quote( char)?|book title|bibliography|list( paragraph"
    r"|( bullet| number| continue)?( \d)?)|body text( \d| first indent( \d)?| indent( \d)?)?( char)?|closing|signature"
    r"|(message|note) (header|heading)|salutation|date|plain text( char)?|block text|hyperlink|followedhyperlink"
    r"|unresolved mention|smart (hyperlink|link)|mention|hashtag|document map( char)?|e-mail signature"
    r"|macro( text)?( char)?"
    r"|envelope (address|return)|balloon text( char)?|revision|html (top of form|bottom of form|acronym"
    r"|address|cite|code"
    r"|definition|keyboard|preformatted|sample|typewriter|variable)( char)?|outline list \d|article / section"
    r"|1 / (a / i|1\.1 / 1\.1\.1)|1 / 1\.1 / 1\.1\.1|(light|medium|dark|colorful) (shading|list|grid)( \d)?"
    r"( accent \d)?|(grid|list) table \d( (light|dark|colorful))?( accent \d)?|plain table \d"
    r"|default|standard|text ?body|table (contents|heading)|heading|frame contents",
    re.IGNORECASE,
)
_STYLE_IDS = re.compile(_STYLES.pattern.replace(" ", "[ -]?"), re.IGNORECASE)
_BOOKMARK = re.compile(r"_(Toc|Ref|Hlk|Hlt|MON_|DV_\w|PictureBullets)\d*|_GoBack|OLE_LINK\d+|(Text|Check|Dropdown)\d+")
_SHAPE = re.compile(
    r"((Picture|Image|Graphic|Text ?Box|Rectangle|Rounded Rectangle|Oval|Straight Connector"
    r"|Straight Arrow Connector|Line"
    r"|Group|Freeform|Freeform: Shape|Shape|Object|Chart|Diagram|AutoShape|Canvas|Arrow|Right Arrow"
    r"|Left Arrow|Arrow: \w+"
    r"|Content Placeholder|Title|Table|Elbow Connector|Connector: \w+|Isosceles Triangle|Rectangle: Rounded Corners"
    r"|_x0000_[a-zA-Z]+|docshape|Bild|Grafik|Frame|WordArt|PowerPlusWaterMarkObject)\s?\d*"
    r"|(picture|image|graphic|figure)\.(png|jpe?g|gif)|image\d+\.\w+|Picture \d+ \d+|_x0000_\w+|rect\d+|shape\d+)",
    re.IGNORECASE,
)
_MOVE = re.compile(r"move\d+")
_THEME = frozenset(
    {"office", "office theme", "office 2007-2010", "office 2013 - 2022", "larissa", "blank", "office 2013 - 2022 theme"}
)
_PROPERTY = frozenset({"contenttypeid", "_dlc_docidurl", "_dlc_docid", "_dlc_docidpersistid", "mediaserviceimagetags"})
_FIELD = re.compile(
    r"\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|PAGEREF|REF|NOTEREF|SEQ|DATE|TIME|CREATEDATE|SAVEDATE"
    r"|PRINTDATE|EDITTIME"
    r"|NUMWORDS|NUMCHARS|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|FILENAME|AUTHOR|TITLE|SUBJECT|LISTNUM|AUTONUM"
    r"|REVNUM|BIBLIOGRAPHY"
    r"|CITATION|INDEX|HYPERLINK|STYLEREF|=)(\s+(\\[*@#a-zA-Z]|\"?(MERGEFORMAT|CHARFORMAT|Arabic|roman"
    r"|ALPHABETIC|alphabetic"
    r"|Ordinal|OrdText|CardText|Upper|Lower|FirstCap|Caps|Figure|Table|[0-9][0-9,;-]*|_(Toc|Ref|Hlk)\d+"
    r"|Heading\s\d)\"?|\\@\s+\"?[dMyhHms/,.: '-]+(am/pm)?\"?))*\s*",
    re.IGNORECASE,
)
_SCHEMA = re.compile(
    r"(http://(schemas\.(openxmlformats|microsoft)\.(org|com)|purl\.(org/dc|oclc\.org/ooxml)"
    r"|www\.w3\.org)/|urn:schemas-microsoft"
    r"|application/|image/|text/|{?[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}}?$)[^\s]*"
)
_NAMESPACE = re.compile(
    r"(http://(schemas\.(openxmlformats|microsoft)\.(org|com)|purl\.org/dc)|urn:schemas-microsoft)[^\s'\"]*"
)
_PATH = re.compile(
    r"(ns\d+:)?(coreProperties|Properties|CoverPageProperties|title|subject|creator|description|keywords|category"
    r"|contentStatus|lastModifiedBy|Company|Manager|PublishDate|Abstract|CompanyAddress|CompanyPhone|CompanyFax"
    r"|CompanyEmail)\[1\]"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def style(value: str) -> bool:
    return bool(_STYLES.fullmatch(value))


def style_id(value: str) -> bool:
    """Word makes ids from names by leaving out spaces."""
    return bool(_STYLE_IDS.fullmatch(value)) or value.isdigit()


def bookmark(value: str) -> bool:
    return bool(_BOOKMARK.fullmatch(value))


def form(value: str) -> bool:
    """What Word calls a form field by itself, and the switches of a box."""
    return bookmark(value) or len(value) <= 2


def shape(value: str) -> bool:
    return bool(_SHAPE.fullmatch(value.strip()))


def move(value: str) -> bool:
    return bool(_MOVE.fullmatch(value))


@lru_cache(maxsize=1)
def _fonts() -> frozenset[str]:
    """Fonts that come with Windows, Office, macOS or LibreOffice."""
    return frozenset((files(__package__) / "fonts.txt").read_text("utf-8").splitlines())


def font(value: str) -> bool:
    return value.strip().lower().lstrip("@") in _fonts() or not value.strip("+-mnjltea")


def theme(value: str) -> bool:
    return value.strip().lower() in _THEME


def property_name(value: str) -> bool:
    return value.lower() in _PROPERTY


def field(value: str) -> bool:
    """A code that only counts, dates or points inside the document."""
    return bool(_FIELD.fullmatch(value))


def label(value: str) -> bool:
    """A list label of signs, slots and single letters."""
    return not _LETTERS.search(value)


def machine(value: str) -> bool:
    """A schema's address, a media type, a GUID, a number: nothing that a person would type."""
    return not _LETTERS.search(value) or bool(_SCHEMA.match(value))


def binding(value: str) -> bool:
    """The source of a content control that Word itself made: a document property, a cover page."""
    left = re.sub(r"xmlns:\w+\s*=|['\"]", " ", value)
    words = [word for word in re.split(r"[\s/]+", _NAMESPACE.sub(" ", left)) if _LETTERS.search(word)]
    return all(_PATH.fullmatch(word) for word in words)


def never(value: str) -> bool:
    return not value.strip()
