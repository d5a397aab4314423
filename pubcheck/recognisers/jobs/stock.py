"""A text in, the beasts, the land and the rides that a family lives by out: "220 Texel ewes", "eighty acres of barley".

No recogniser of its own: told.py gives what it finds. The breeds are a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases

_MANY = (
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|a hundred|two hundred|three hundred|some|several|a few|a few hundred|a dozen|no)"
)
_BEASTS = (
    r"(?:(?:suckler|dairy|beef|milking|pedigree|breeding|laying|small)(?: [a-z]+)? (?:herd|flock)|ewes|sheep|lambs"
    r"|tups|cattle|cows|heifers|bullocks|calves|sucklers?|sows|pigs|goats|hens|layers|broilers|turkeys|geese|ducks"
    r"|alpacas|llamas|mares|racehorses|ponies|greyhounds|beehives|hives|colonies)"
)
_TOLD = AtWords(
    rf"\b(?P<what>{_MANY} (?:[a-z-]+ )?{_BEASTS}|{_MANY} (?:acres|hectares)(?: of (?:[a-z]+ )?[a-z]+)?"
    r"|(?:the|an?|two|three|four|six|their|his) (?:broiler|poultry|hen|chicken|laying|turkey|calf|pig|lambing|milking"
    r"|packing|mushroom|grain|potato) (?:sheds?|houses|units?|parlours?|stores?|tunnels?)"
    r"|(?:had|have|has|having|own(?:s|ed)?|open(?:s|ed)?|r[au]ns?|brought|build up|took) (?:had )?(?:the |an? |their )?"
    rf"(?:[a-z-]+ )?(?:{lexicon.alternatives('work', 'rides')}))(?![\w-])"
)
_BREEDS = Phrases({"what": lexicon.phrases("work", "breeds")}, {"what": "s?"})
_OF_BREED = re.compile(rf"(?: [a-z]+)? (?:{_BEASTS}|herd|flock)(?![\w-])")
_KEPT = re.compile(
    rf"\b(?:had|have|has|keeps?|kept|bred|breeds?|runs?|ran|milks?|milked|rears?|reared|showed|shows|and)"
    rf" (?:{_MANY} |pedigree )?\Z"
)
_COUNTED = re.compile(
    rf"(?<![\w£.,])(?P<what>\d[\d,]* (?:(?:[a-z-]+ )?{_BEASTS}|(?:acres|hectares) of [a-z]+))(?![\w-])"
)


def found(lowered: str) -> Iterator[tuple[int, int]]:
    """The span of each in a text in lower case, whosever it is."""
    for pattern in (_TOLD, _COUNTED):
        for match in pattern.finditer(lowered):
            yield match.span("what")
    for match in _BREEDS.finditer(lowered):
        start, end = match.span()
        if beasts := _OF_BREED.match(lowered, end):
            yield start, beasts.end()
        elif lowered[end - 1] == "s" and _KEPT.search(lowered, max(0, start - 40), start):
            yield start, end
