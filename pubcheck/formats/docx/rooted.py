"""An XML part and the content type declared for it in, the type that it really has out: by its first element.

Damage, or a program that takes little care, leaves a list of parts in which the fonts are "text/plain". Word goes by
what a part is; read as anybody's data, its numbers would be taken for references.
"""

from __future__ import annotations

import io

from lxml import etree

from pubcheck.formats.docx.names import short

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OPEN = "application/vnd.openxmlformats-officedocument."

# The short name of the first element: the last words of the types that such a part may have, the usual one in full.
_TYPES: dict[str, tuple[tuple[str, ...], str]] = {
    "w:hdr": ((".header+xml",), _WML + "header+xml"),
    "w:ftr": ((".footer+xml",), _WML + "footer+xml"),
    "w:footnotes": ((".footnotes+xml",), _WML + "footnotes+xml"),
    "w:endnotes": ((".endnotes+xml",), _WML + "endnotes+xml"),
    "w:comments": ((".comments+xml",), _WML + "comments+xml"),
    "w:glossaryDocument": ((".glossary+xml",), _WML + "document.glossary+xml"),
    "w:styles": ((".styles+xml", ".stylesWithEffects+xml"), _WML + "styles+xml"),
    "w:numbering": ((".numbering+xml",), _WML + "numbering+xml"),
    "w:settings": ((".settings+xml",), _WML + "settings+xml"),
    "w:webSettings": ((".webSettings+xml",), _WML + "webSettings+xml"),
    "w:fonts": ((".fontTable+xml",), _WML + "fontTable+xml"),
    "a:theme": ((".theme+xml",), _OPEN + "theme+xml"),
    "c:chartSpace": ((".chart+xml",), _OPEN + "drawingml.chart+xml"),
    "cp:coreProperties": ((".core-properties+xml",), "application/vnd.openxmlformats-package.core-properties+xml"),
    "ep:Properties": ((".extended-properties+xml",), _OPEN + "extended-properties+xml"),
    "op:Properties": ((".custom-properties+xml",), _OPEN + "custom-properties+xml"),
}


def type_of(data: bytes, declared: str) -> str:
    """The declared type, or that of the first element where the two can not go together. Reads no further than that."""
    ends, usual = _TYPES.get(_first(data), ((), ""))
    return declared if not usual or declared.lower().endswith(tuple(map(str.lower, ends))) else usual


def _first(data: bytes) -> str:
    """The short name of the first element; "" where the data is no XML."""
    if not data[:4].strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        return ""
    try:
        for _, node in etree.iterparse(
            io.BytesIO(data[:65_536]), events=("start",), resolve_entities=False, no_network=True, load_dtd=False
        ):
            return short(node.tag)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    return ""
