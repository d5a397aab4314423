"""A Document in, hits that follow from where its text stands out: covered text, the people in its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.model import Block, Document, Surface
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.joined import Joined
from pubcheck.recognisers.who import registers, trim

UNSEEN = frozenset({Surface.METADATA, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN, Surface.EMBEDDED})
# How the readers call the properties of a file that name a person.
_PERSON = re.compile(
    r"\b(?:author|saved by|last saved|who made|creator|manager|owner|writer|editor|checked by|reviewed by|modified by"
    r"|person)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\binitials\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\W*(?:python-docx|openpyxl|apache poi|libreoffice.*|openoffice.*|microsoft.*|ms office.*|office.*user|adobe.*"
    r"|google.*|acrobat.*|pdf.*|.*\b(?:team|unit|council|partnership|user|admin\w*"
    r"|office|service|board|default|unknown|anonymous|author|template|guest|owner|trust)\b.*|user ?\d*|\W*)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:[Ww]ith|[Bb]y|[Tt]o|[Ff]rom|[Aa]sk|[Pp]er|[Cc]c|[Ss]ee|[Tt]ell|[Ff]or|[Tt]hanks|[Hh]i"
    rf"|[Dd]ear|@) ?(?P<name>{forms.NAME})"
)


def hits(document: Document, whole: Joined) -> Iterator[Hit]:
    """All that needs more than the text: what is covered, who made the file, what a table says of its cells."""
    for block, start, folded in zip(document.blocks, whole.starts, whole.folded, strict=True):
        if not folded.text.strip():
            continue
        if block.surface is Surface.COVERED:
            yield Hit("bad-redaction", start, start + len(folded.text), 1.0, ("covered, and still there to be read",))
        elif block.surface in UNSEEN:
            yield from _unseen(block, start, whole.text[start : start + len(folded.text)], whole.text)
    yield from registers.hits(document, whole)


def _unseen(block: Block, start: int, text: str, whole: str) -> Iterator[Hit]:
    """Whoever is named by a property, as a whole; in other hidden text whoever it is said to be to, from or with."""
    if _INITIALS.search(block.anchor.path):
        if text.strip().isalpha() and len(text.strip()) < 6:
            yield Hit("initials", start, start + len(text), 0.95, ("the property that holds somebody's initials",))
    elif _PERSON.search(block.anchor.path):
        if not _NOBODY.fullmatch(text) and len(text) < 80 and not words.nameless(text):
            yield Hit("person", start, start + len(text), 0.95, ("the property that says who made it",))
    else:
        for match in _TOLD.finditer(text):
            span = trim.trimmed(whole, start + match.start("name"), start + match.end("name"))
            if span is not None and not trim.unlikely(whole, *span):
                yield Hit("person", *span, 0.65, ("whom hidden text is to, from or about",))
