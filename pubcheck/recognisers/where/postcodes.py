"""A text in, its postcodes out: full ones, by the grammar and the areas that there are, or said to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pubcheck.recognisers.grammar.at_words import AtWords

_POSTCODE = re.compile(
    r"(?<![\w-])(?P<area>[A-PR-UWYZa-pr-uwyz][A-HK-Ya-hk-y]?)(?P<district>\d[\dA-HJKPSTUWa-hjkpstuw]?"
    r"|\d[ABEHMNPRVWXYabehmnprvwxy])(?P<gap>[ ]{0,2})(?P<inward>\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\w-])"
)
# A digit first, for there are few, and the letters of the area are then looked for before it.
_DIGIT = re.compile(r"\d(?=[\dA-Za-z]?[ ]{0,2}\d[A-Za-z]{2}(?![\w-]))")
_AREAS = frozenset(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
    "FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN "
    "NP NR NW"
    " OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA "
    "WC WD WF WN WR WS WV YO ZE".split()
)
# Said to be a postcode it is one, with letters that the Royal Mail never gives too.
_SAID = AtWords(r"\b[Pp]ost ?code(?:,|:| is| was)? (?P<code>[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2})(?![\w-])")
# With letters that the Royal Mail never gives, after a line of an address.
_MISTYPED = re.compile(
    r", (?<=[A-Za-z\d], )(?P<code>(?P<area>[A-PR-UWYZ][A-HK-Y]?)\d[\dA-Z]? \d(?=[A-Z]?[CIKMOV])(?!AM"
    r"|PM)[A-Z]{2})(?![\w-])"
)


def found(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Every postcode, with how sure it is and why."""
    for match in everywhere(text):
        if _written_as_one(text, match):
            yield *match.span(), 0.9, "its grammar"
    for match in _MISTYPED.finditer(text):
        if match.group("area") in _AREAS:
            yield *match.span("code"), 0.75, "where a postcode stands"
    for match in _SAID.finditer(text):
        yield *match.span("code"), 0.85, "named before it"


@lru_cache(maxsize=1)
def everywhere(text: str) -> tuple[re.Match[str], ...]:
    """Whatever has the grammar of a postcode and begins with an area that there is."""
    found = (
        match
        for digit in _DIGIT.finditer(text)
        for letters in (2, 1)
        if digit.start() >= letters and (match := _POSTCODE.match(text, digit.start() - letters))
        if match.end("area") == digit.start()
    )
    return tuple(match for match in found if match.group("area").upper() in _AREAS)


def begins(text: str, start: int) -> bool:
    """Whether a postcode begins here."""
    match = _POSTCODE.match(text, start)
    return match is not None and match.group("area").upper() in _AREAS


def _written_as_one(text: str, match: re.Match[str]) -> bool:
    """Whether a form is a postcode: in capitals, or in small letters and said or spaced to be one."""
    found = match.group()
    if found.isupper():
        return (
            bool(match.group("gap")) or len(found) >= 6 or "ostcode" in text[max(0, match.start() - 30) : match.start()]
        )
    named = "ostcode" in text[max(0, match.start() - 30) : match.start()]
    return named or (found.islower() and bool(match.group("gap")) and len(found) >= 6)
