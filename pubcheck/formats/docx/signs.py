"""Characters that are not plain text in the file in, the characters that the eye sees out."""

from __future__ import annotations

from lxml import etree

from pubcheck.formats.docx.names import XML

# In these fonts a letter's code shows a picture: a tick, a bullet, a telephone.
PICTURES = frozenset(
    {"wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "mt extra", "marlett", "ms outlook"}
)


def sign(code: str) -> str:
    """The character of a w:sym: symbol fonts keep theirs in F000-F0FF. "" where the code is none."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= point <= 0xF0FF:
        point -= 0xF000
    if not 0x20 <= point <= 0x10FFFF or 0xD800 <= point <= 0xDFFF:
        return ""
    return chr(point)


def preserved(node: etree._Element) -> tuple[str, int]:
    """A w:t's text as Word shows it, and where it starts: the line breaks of indented XML are not in the sentence."""
    text = node.text or ""
    if "\n" not in text or node.get(f"{{{XML}}}space") == "preserve":
        return text, 0
    lead = text.lstrip()
    return lead.rstrip(), len(text) - len(lead)
