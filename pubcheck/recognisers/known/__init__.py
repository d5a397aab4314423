"""The case key in, every form of each of its entries in a text out: certain, and with the key's own replacement.

The business unit knows the real names. What it lists is found in any case, order, spacing and format, with titles,
initials, nicknames, slips of one letter, and inside addresses and file names. The key is never copied anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pubcheck.recognisers import Hit
from pubcheck.recognisers.known import days, names, things
from pubcheck.recognisers.known.keyfile import Entry, load

__all__ = ["Entry", "Known", "find", "load", "texts"]

WHY = "the case key lists it"


@dataclass(frozen=True, slots=True)
class Known:
    """What the partnership knows and must not publish."""

    entries: tuple[Entry, ...] = field(repr=False)


def find(text: str, known: Known) -> Iterator[tuple[Hit, str]]:
    """Every form of every entry, each with what stands in its place. Linear in the text."""
    people, listed, dated = _compiled(known)
    for kind, start, end, given in (*people.find(text), *listed.find(text), *dated.find(text)):
        yield Hit(kind, start, end, 1.0, (WHY,)), given


def texts(known: Known) -> Iterator[tuple[str, str]]:
    """All that the key lists, each with its kind: what must be nowhere in a copy."""
    for entry in known.entries:
        yield from ((text, entry.kind) for text in (entry.name, *entry.aliases))
        yield from ((text, "address") for text in entry.addresses)
        yield from ((text, "case-ref") for text in entry.numbers)
        yield from ((f"{day.day} {day:%B %Y}", "date") for day in (*entry.born, *entry.dates))


@lru_cache(maxsize=2)
def _compiled(known: Known) -> tuple[names.People, things.Things, days.Days]:
    return names.People(known.entries), things.Things(known.entries), days.Days(known.entries)
