"""How the tables of these tests are read: texts in, a document of them or what one recogniser finds in one out."""

from __future__ import annotations

from pubcheck.model import Anchor, Block, Document, Surface
from pubcheck.recognisers import Recogniser


def document(*texts: str, surface: Surface = Surface.BODY, path: str = "line") -> Document:
    """A draft with each text as a block of its own, all on one surface."""
    blocks = (Block(n, text, Anchor("text", f"{path} {n + 1}"), surface) for n, text in enumerate(texts))
    return Document("draft.txt", "text", "0" * 64, tuple(blocks), ())


def found(module: Recogniser, text: str) -> list[tuple[str, str]]:
    """Kind and words of each hit that is not marked allowed, in order, no repeats."""
    hits = sorted(module.find(text, ()), key=lambda hit: (hit.start, hit.end))
    kept = [hit for hit in hits if not any(word.startswith("allowed") for word in hit.why)]
    return list(dict.fromkeys((hit.kind, text[hit.start : hit.end]) for hit in kept))


def why(module: Recogniser, text: str, words: str) -> tuple[str, ...]:
    """The reasons of the hit over just these words."""
    return next(hit.why for hit in module.find(text, ()) if text[hit.start : hit.end] == words)
