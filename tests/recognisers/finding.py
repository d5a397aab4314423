"""How the tables of these tests are read: a text in, what one recogniser finds in it out."""

from __future__ import annotations

from pubcheck.recognisers import Recogniser


def found(module: Recogniser, text: str) -> list[tuple[str, str]]:
    """Kind and words of each hit that is not marked allowed, in order, no repeats."""
    hits = sorted(module.find(text, ()), key=lambda hit: (hit.start, hit.end))
    kept = [hit for hit in hits if not any(word.startswith("allowed") for word in hit.why)]
    return list(dict.fromkeys((hit.kind, text[hit.start : hit.end]) for hit in kept))


def why(module: Recogniser, text: str, words: str) -> tuple[str, ...]:
    """The reasons of the hit over just these words."""
    return next(hit.why for hit in module.find(text, ()) if text[hit.start : hit.end] == words)
