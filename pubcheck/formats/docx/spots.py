"""The table of surfaces, second half: attributes that hold words of a person, and which values of them are harmless."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pubcheck.formats.docx import harmless
from pubcheck.model import Surface


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
        harmless.binding,
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
