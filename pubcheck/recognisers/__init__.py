"""A Document in, Mentions out. One module for each kind of identifier, listed in RECOGNISERS.

A recogniser module has KINDS and `find`. Presidio's registry holds them (presidio.py), so that a user's own Presidio
recogniser plugs in beside ours. The one NLP pass is ner.py's; no recogniser runs a model again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class Hit(NamedTuple):
    """One possible identifier in a text, before anything is decided. `why`: plain words, never the text itself."""

    kind: str
    start: int
    end: int
    score: float
    why: tuple[str, ...]


class Recogniser(Protocol):
    """What a module of this folder offers."""

    KINDS: tuple[str, ...]

    def find(self, text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
        """Every hit in the text. `text` is the whole document, folded to plain characters, its blocks set apart by
        a line that holds only BREAK, so that no pattern crosses from one to the next; `entities` is what the NLP
        pass saw, in order. Linear time in the text, whatever it holds."""
