"""A PDF's bytes in, what its earlier versions held and its last does not out.

Saving changes in a PDF often writes them behind the old file, which stays in it whole.
"""

from __future__ import annotations

import re

from pubcheck.errors import UnreadableError
from pubcheck.formats.pdf import glyphs, lines, opening
from pubcheck.formats.pdf.streams import Beside
from pubcheck.model import Anchor, Gap, Surface

_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s{0,2}")
_MOST = 12


def find(data: bytes, shown: frozenset[str]) -> tuple[list[Beside], list[Gap]]:
    """`shown`: every line that the last version shows. Lines of earlier ones that it does not, once each."""
    ends = [match.end() for match in _END.finditer(data)]
    earlier = [end for end in ends[:-1] if end > 200]
    if b"/Linearized" in data[:2048] and earlier:
        earlier = earlier[1:]  # the first end of a file made for the web is that of its first page
    found: dict[str, Beside] = {}
    for number, end in enumerate(earlier[-_MOST:], 1):
        try:
            with opening.pdfium(data[:end]) as document:
                for page in range(1, len(document) + 1):
                    for text in _lines(document, page):
                        if text not in shown:
                            anchor = Anchor("earlier version", f"earlier version {number}", page)
                            found.setdefault(text, Beside(text, anchor, Surface.HIDDEN))
        except UnreadableError:
            continue  # no version of its own: a part of one
    gaps = []
    if len(earlier) > _MOST:
        reason = "This PDF holds more earlier versions of itself than were read. Print it to a new PDF and check that."
        gaps.append(Gap(Anchor("earlier version", "earlier versions"), reason, Surface.HIDDEN))
    return list(found.values()), gaps


def _lines(document: object, number: int) -> list[str]:
    import pypdfium2

    assert isinstance(document, pypdfium2.PdfDocument)
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return []
    textpage = page.get_textpage()
    try:
        chars, _ = glyphs.read(textpage)
    finally:
        textpage.close()
        page.close()
    return [line.text.strip() for line in lines.build(number, chars)]
