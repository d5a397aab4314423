"""Names to look for in, decisions out: it finds a name however it is written, by its letters alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from pubcheck.model import Block, Decision, Document, Mention, Severity, Verdict


def decisions(document: Document, names: Iterable[str]) -> tuple[Decision, ...]:
    """A decision to redact for each stretch where the letters of a name stand in a row, whatever stands between them.
    A name that runs on into the next block yields one for each half."""
    letters, places = [], []
    for block in document.blocks:
        for letter, place in _letters(block.text):
            letters.append(letter)
            places.append((block, place))
    joined = "".join(letters)
    return tuple(
        _redact(block, start, end, number)
        for number, name in enumerate(names, start=1)
        for spelt in ["".join(letter for letter, _ in _letters(name))]
        for at in _all(joined, spelt)
        for block, start, end in _halves(places[at : at + len(spelt)])
    )


def _redact(block: Block, start: int, end: int, number: int) -> Decision:
    mention = Mention("person", block, start, end, 1.0, ("in a test",))
    return Decision(mention, Severity.BLOCK, Verdict.REDACT, "It is a name.", "a test", f"Person {number}")


def _all(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _halves(places: list[tuple[Block, int]]) -> Iterator[tuple[Block, int, int]]:
    for block in dict.fromkeys(block for block, _ in places):
        own = [place for other, place in places if other is block]
        yield block, own[0], own[-1] + 1


def _letters(text: str) -> Iterator[tuple[str, int]]:
    for place, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKD", letter).casefold():
            if plain.isalnum():
                yield plain, place
