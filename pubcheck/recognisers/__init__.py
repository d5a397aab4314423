"""A Document in, Mentions out. One module for each kind of identifier, listed in `recognisers`.

A recogniser module has KINDS and `find`. Presidio's registry holds them (presidio.py), so that a user's own Presidio
recogniser plugs in beside ours. The one NLP pass is ner.py's; no recogniser runs a model again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pubcheck.model import Document, Mention

if TYPE_CHECKING:
    from pubcheck.recognisers.known import Known

BREAK = "\n\x00\n"
"""Stands between two blocks in the text that recognisers read."""
NEXT_CELL = "\t\x00"
"""Stands, with a tab for each column, between two blocks in one row of a table. A row is a line."""
SAME_CELL = " \x00 "
"""Stands between two blocks in one cell."""


class Hit(NamedTuple):
    """One possible identifier in a text, before anything is decided. `why`: plain words, never the text itself."""

    kind: str
    start: int
    end: int
    score: float
    why: tuple[str, ...]


class Recogniser(Protocol):
    """What a module of this folder offers."""

    @property
    def KINDS(self) -> tuple[str, ...]:
        """The kinds it can find."""

    def find(self, text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
        """Every hit in the text. `text` is the whole document, folded to plain characters, its blocks set apart by
        BREAK, so that no pattern crosses from one to the next; `entities` is what the NLP pass saw, in order, each
        with the model's own label as its kind (PERSON, ORG, GPE, LOC, FAC, DATE, NORP ...). Linear time in the text,
        whatever it holds."""


@cache
def recognisers() -> tuple[Recogniser, ...]:
    """Every recogniser module of ours. Imported here, so that importing pubcheck compiles no pattern."""
    from pubcheck.recognisers.family import families, health, heritage, migration
    from pubcheck.recognisers.happened import events
    from pubcheck.recognisers.jobs import employers, work
    from pubcheck.recognisers.numbers import codes, contacts, devices, operations, personal_numbers, references
    from pubcheck.recognisers.when import ages, dates
    from pubcheck.recognisers.where import addresses, places, settings
    from pubcheck.recognisers.who import initials, jottings, people, scripts

    return (
        people,
        initials,
        jottings,
        scripts,
        dates,
        ages,
        addresses,
        settings,
        personal_numbers,
        contacts,
        devices,
        references,
        codes,
        operations,
        places,
        heritage,
        migration,
        work,
        employers,
        families,
        health,
        events,
    )


def detect(document: Document, known: Known | None = None) -> tuple[Mention, ...]:
    """Every possible identifier on every surface, in document order. Decides nothing; drops nothing but exact
    repeats. No mention crosses a block."""
    from pubcheck.recognisers import joined, phrase, presidio, surfaces, unexplained, unknown
    from pubcheck.recognisers.trained import ner, taught
    from pubcheck.recognisers.who import letters, spread

    whole = joined.join(document)
    entities = ner.entities(whole)
    hits = [*presidio.hits(whole.text, entities), *surfaces.hits(document, whole)]
    sure = _sure(whole.text, known) if known is not None else ()
    hits += spread.hits(whole.text, hits)
    hits += letters.hits(whole.text, hits)
    hits += unknown.hits(whole.text, entities, hits)
    hits += taught.hits(whole.text, entities, hits)
    hits += unexplained.hits(whole.text, hits)
    hits = phrase.hits(whole.text, taught.widened(whole.text, entities, hits))
    return joined.mentions(whole, document, hits, sure)


def _sure(text: str, known: Known) -> tuple[tuple[Hit, str], ...]:
    from pubcheck.recognisers import known as key

    return tuple(key.find(text, known))


def model_name() -> str:
    """Name and version of the language model in use."""
    from pubcheck.recognisers.trained import ner

    return ner.name()
