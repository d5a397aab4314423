"""A text in, ages in the short forms of notes and days told by a birthday out. No recogniser; ages.py gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar.at_words import AtWords

_ONE = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight"
    r"|nine))?|a hundred(?: and \w+)?)"
)
NUMBER = rf"(?:\d{{1,3}}(?:\.5|½)?|{_ONE})"
BORN = re.compile(
    r"\b(?:gestation\w*|pregnan(?:t|cy)|premature(?:ly)?|pre-?term|born(?: early)?|deliver(?:ed|y)"
    r"|booked|booking|antenatal|dob|kg|scan|trimester|due date|birth|labour|midwi\w+|unborn|bump|concealed|expecting"
    r"|prem)\b",
    re.IGNORECASE,
)
_SHORT = AtWords(
    r"(?<![\w/.-])(?P<y>\d{1,2} ?y(?:rs?|ears?)?,? ?\d{1,2} ?m(?:ths?|onths?)?)(?![\w])"
    r"|(?<![\w/.-])(?P<m>\d{1,2}/(?:12|52|7|40)(?:\+\d)?)(?![\w/-]|\.\d)"
    r"|(?<![\w/.-])(?P<g>(?:[4-9]|[123]\d|4[0-3])\+[0-6](?:/40| weeks?| wks)?)(?![\w/-])"
    r"|(?<![\w/.-])(?P<c>\d{1,2}[;:]\d{1,2})(?= (?:years|yrs))"
)
_MORE_SHORT = AtWords(
    r"\b[Aa]ged? (?P<a>\d{1,2} ?(?:m|w|d|mo|mths|wks|/12|/52)(?: ?\d{1,2} ?[wd])?)(?![\w/])"
    r"|\b(?P<b>[Dd]ay \d{1,2} of (?:his|her|the)? ?life)|\b(?P<c>term (?:plus|minus|\+) (?:\w+|\d+)(?: days?)?)"
    r"|\b(?P<e>the (?:best|better) part of an? (?:week|fortnight|month))"
    r"|\b(?:[A-Z]\d|[A-Z]{2}|[Bb]aby|[Ss]ib(?:ling)?) (?P<f>\d{1,2}/(?:12|52))"
)
_IN_BRACKETS = re.compile(r"\((?P<d>\d{1,2}/(?:12|52|7|40))\)")
_NTH_DAY = heads.compile(r"(?:\(|\bon |\bat |: )(?P<day>[Dd]ay \d{1,2})\b(?! of (?:the|a) (?:trial|course|training))")
_NEWBORN = re.compile(r"\b(?:birth|born|baby|newborn|neonatal|midwi\w+|discharged|postnatal)\b", re.IGNORECASE)
_TURNED = AtWords(
    rf"\bturn(?:ed|ing|s) {NUMBER}(?= )(?: (?:just|only|some|about|on))?"
    rf"(?: (?:the|{NUMBER}|a|few|several|previous|next|same|that|before|after|days?|weeks?|months?|earlier|later"
    rf"|following|preceding)){{1,5}}",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    rf"(?:(?:{NUMBER}|the|a|a few|several)? ?(?:days?|weeks?|nights?) (?:before|after|of|short of)|\bon) (?:his|her"
    rf"|their|the child's|\w+'s) (?:\w+ )?birthday\Z",
    re.IGNORECASE,
)


def found(text: str) -> Iterator[Hit]:
    """Each that is an age by its form, or by the words before it where a number may be something else."""
    for match in _SHORT.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if match.lastgroup in ("y", "c"):
            yield Hit("age", *match.span(), 0.8, ("age or period", "an exact age"))
        elif match.lastgroup == "g" and (BORN.search(text, max(0, match.start() - 80), match.end() + 40)):
            yield Hit("age", *match.span(), 0.8, ("age or period", "a gestation"))
        elif match.lastgroup == "m" and re.search(
            r"\b(?:aged?|at|baby|gestation|booked|born|old|is|was) ?\Z", before, re.IGNORECASE
        ):
            yield Hit("age", *match.span(), 0.7, ("age or period", "an exact age"))
    for match in _NTH_DAY.finditer(text):
        if _NEWBORN.search(text, max(0, match.start() - 80), match.start()):
            yield Hit("age", *match.span("day"), 0.7, ("age or period", "an exact age"))
    for match in (*_MORE_SHORT.finditer(text), *_IN_BRACKETS.finditer(text)):
        yield Hit("age", *match.span(match.lastgroup or 0), 0.7, ("age or period", "an exact age"))
    for match in _TURNED.finditer(text):
        yield Hit("age", *match.span(), 0.6, ("age or period", "relative day", "a birthday"))
    at = text.find(" birthday")
    while at >= 0:
        low = max(0, at - 60)
        if birthday := _BIRTHDAY.search(text[low : at + 9]):
            words = birthday.group()
            start = low + birthday.start() + len(words) - len(words.lstrip())
            yield Hit("age", start, at + 9, 0.6, ("age or period", "relative day", "a birthday"))
        at = text.find(" birthday", at + 1)
