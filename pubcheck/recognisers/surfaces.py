"""A Document in, hits that follow from where its text stands out: covered text, personal metadata."""

from __future__ import annotations

from collections.abc import Iterator

from pubcheck.model import Document, Surface
from pubcheck.recognisers import Hit, registers
from pubcheck.recognisers.joined import Joined


def hits(document: Document, whole: Joined) -> Iterator[Hit]:
    """All that needs more than the text: what is covered, what a table says of its cells."""
    yield from _covered(document, whole)
    yield from registers.hits(document, whole)


def _covered(document: Document, whole: Joined) -> Iterator[Hit]:
    """Text that somebody covered, whole: whatever it says, it was meant to be gone."""
    for block, start, folded in zip(document.blocks, whole.starts, whole.folded, strict=True):
        if block.surface is Surface.COVERED and folded.text.strip():
            yield Hit("bad-redaction", start, start + len(folded.text), 1.0, ("covered, and still there to be read",))
