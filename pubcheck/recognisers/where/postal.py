"""A text and where its postcodes begin in, the houses and streets that lead up to them out, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pubcheck.recognisers.grammar import lexicon, names
from pubcheck.recognisers.where.house_names import NOT_HOME, STOP

_MOST = 5  # parts of an address
_LONGEST = 48  # letters of one
_PART = re.compile(
    r"(?:(?<=[,:;(\t\n\x00] )|(?<=[(\t\n\x00])|(?<=\b(?:at|of|to|is|in) )|(?<=\bc/o )|(?<=\bfrom ))"
    r"(?P<part>(?:[A-Z0-9]|above |rear of |over |behind )[\w'’./&-]*(?: (?:[A-Z0-9][\w'’./&-]*|of|the|and"
    r"|o'[A-Z]?\w*|old"
    r"|on|upon|le|by|y)){0,5}),? \Z"
)
_DWELLS = re.compile(r" (?:of|at) (?=Flat |\d|The )")
_LEAD = re.compile(r"(?:[:(\t\n\x00] ?|\b(?:at|of|to|is|in|from) |c/o )\Z")
_POST = re.compile(
    r"\b(?:c/o|post|letters?|parcels?|li(?:ve|ves|ved|ving)|address|moved|home|house|stay\w*|cards?|send|sent)\b",
    re.IGNORECASE,
)
_AFTER_NOTE = frozenset(")'\"")  # "the Copper Kettle (guest house), Upper Vineyard Steps, BA29"


def homes(text: str, postcodes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The span from the house to the last part before the town, which is the part right before the postcode."""
    for code in postcodes:
        parts = _parts(text, code)
        street = parts[:-1] or [
            part for part in parts if " " in text[slice(*part)] and text[part[0] - 3] in _AFTER_NOTE
        ]
        if not street or NOT_HOME.search(text, *street[0]) or all(town(text[slice(*part)]) for part in street):
            continue
        first = _home(text, street)
        numbered = text[first].isdigit()
        if not numbered and names.after(text, first, STOP) is None:
            continue
        told = _LEAD.search(text, max(0, first - 12), first) or _POST.search(text, max(0, first - 60), first)
        if numbered or len(street) > 1 or len(parts) == 1 or told:
            yield first, street[-1][1]


def _home(text: str, street: list[tuple[int, int]]) -> int:
    """Where the address itself begins: at its number, not at the name of who lives there."""
    for start, end in street:
        if text[start].isdigit() or text.startswith("Flat ", start):
            return start
        if (dwells := _DWELLS.search(text, start, end)) is not None:
            return dwells.end()
    return street[0][0]


def _parts(text: str, stop: int) -> list[tuple[int, int]]:
    """The parts between commas that lead up to a place, as long as each could be one of an address."""
    parts: list[tuple[int, int]] = []
    while len(parts) < _MOST and (part := _PART.search(text, max(0, stop - _LONGEST), stop)) is not None:
        parts.insert(0, part.span("part"))
        stop = part.start("part")
        if text[stop - 2 : stop] != ", ":
            break
    return parts


def town(name: str) -> bool:
    """Whether it is a town or a county of the map: a place, and no address."""
    return name in lexicon.phrases("gazetteer", "towns") or name in lexicon.phrases("gazetteer", "counties")
