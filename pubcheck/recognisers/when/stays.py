"""The words around a period in, whether it is a length of stay or of an absence out. No recogniser; ages.py asks it."""

from __future__ import annotations

import re

from pubcheck.recognisers.grammar import tables

_FOUND_AFTER = re.compile(r"\b(?:found|traced|located|returned|came back|recovered)(?: \w+)? (?:after|within) \Z")
_LATER = re.compile(r"\A later\b")
_WAS_FOUND = re.compile(
    r"\b(?:was|were) (?:found|traced|located|recovered|seen again|returned|picked up)(?: \w+){0,3} \Z"
)
# "went home after", "discharged at", "left the unit after"
_AWAY_UNTIL = re.compile(
    r"\b(?:discharged|went home|came home|taken home|sent home|moved|went to|left|returned|transferred|stepped down"
    r"|released|placed with"
    r"|allowed home|let out)(?: (?!after\b|at\b)[\w'-]+){0,6} (?:after|at)(?: only| just| about| nearly)? \Z",
    re.IGNORECASE,
)
_LAST_OF = re.compile(r"\bfor (?:the|her|his|their) (?:last|first|final|whole|next) \Z", re.IGNORECASE)
_WERE_IN = re.compile(r"\A,? (?:he|she|they|[A-Z]\w*) (?:was|were|had been|lived|slept|stayed|had)\b")
_STAYS = re.compile(
    r"\b(?:stays?|stayed|length|duration|how long|nights|days|weeks|months|time (?:there|spent|in)|lasted)\b",
    re.IGNORECASE,
)
_HOMES = re.compile(
    r"\b(?:placements?|homes?|settings?|type|where|address|hostel|foster|carers?|hospital|ward|unit|lodgings"
    r"|accommodation|why it ended"
    r"|reason|ended|school|prison|hotel)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"\b(?:within|every|at least|up to|maximum of|minimum of|limit of|more than|less than) \Z")
_IN_BED = re.compile(
    r"\b(?:on (?:the|a) ward|in hospital|in intensive care|in custody|in care|in a (?:cell|hostel|refuge|hotel)) \Z"
)
_CLOSED = re.compile(r"\A[.,;)]")

_PREGNANT = re.compile(r"\s?(?:'|of|s')?\s?(?:gestation|pregnan|\+)")
_GESTATION = re.compile(
    r"\b(?:gestation|gest\.?)(?: (?:age|est\.?|estimated|about|approx\.?|around|at|was|of|by (?:scan|dates)))*:? \Z",
    re.IGNORECASE,
)
# "(6, 4 and 20 months)"; a cell of notes that begins with it: "5 wks. Crying"
_AMONG_AGES = re.compile(r"\((?:aged )?(?:\d{1,2}, )*\d{1,2},? and \Z")
_CELL_STARTS = re.compile(r"\t\x00? ?\Z|\n\x00? ?\Z")
_THEN_NOTES = re.compile(r"\A[.,] [A-Z]")
_BEEN_IN = re.compile(
    r"\b(?:SCBU|NICU|PICU|HDU|ICU|ITU|NNU|CAU|MBU|Ward|ward|Unit|unit)[,:]? (?:for )?\Z|"
    r"\b(?:been|was|were|is|are) (?:in|on the ward|an in-?patient)(?: for)? \Z|(?:'d|'s|had|has) been (?:there|here"
    r"|inside|away)(?: for)? \Z"
)
# "His sister was there for nine days, his brother sixteen"
_ALIKE = re.compile(
    r"(?:,|;|\band|\bbut) (?:his|her|the|their) (?:twin|brother|sister|sibling|mother|father|cousin"
    r"|other twin)(?: for)? \Z"
)
# "She was with us", "nobody had seen him for"; then the name of a ward: "on Sapphire".
_WITH_US = re.compile(
    r"\b(?:was|were|been|stayed|slept|kept) (?:with (?:us|them|her|him|me|[A-Z]\w+)|here|there)(?: for)? \Z"
)
_UNTIL_THEN = re.compile(r"\A(?:[.,;]| (?:before|until|when|and then|and|then)\b)")
_UNSEEN = re.compile(
    r"\b(?:(?:not|never|n't) (?:been )?(?:seen|heard|see|visited|checked|spoken)|set eyes on|nobody (?:had )?(?:seen"
    r"|saw"
    r"|spoke\w*)|no one (?:had )?(?:seen|saw)|heard nothing)(?: (?!after|before|until)[\w'-]+){0,4} (?:for|in) \Z"
)
_ON_WARD = re.compile(
    r"\A (?:on|in) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Children|Early|Child|Section|Tier|Year|English|UK)\b)"
    r"[A-Z][a-z]+(?! \d)(?=[.,;\n\t]|\Z| (?:Ward|ward|Unit|unit|and|to|then|before|with)\b)"
)


def missing(before: str, after: str, unit: str) -> bool:
    """Whether somebody was found at the end of it."""
    found = _FOUND_AFTER.search(before) or (_LATER.match(after) and _WAS_FOUND.search(before))
    return unit[0] in "dnh" and bool(found or _UNSEEN.search(before))


def ended(before: str, after: str, unit: str) -> bool:
    """Whether somebody went home or elsewhere at the end of it, or it was the last of their time there."""
    if unit[0] not in "dnwmh" or _RULE.search(before):
        return False
    last = _LAST_OF.search(before) and _WERE_IN.match(after)
    lain = _IN_BED.search(before) and _CLOSED.match(after)
    on_ward = unit[0] in "dn" and _ON_WARD.match(after)
    stayed = _WITH_US.search(before) and _UNTIL_THEN.match(after)
    return bool(_AWAY_UNTIL.search(before) or last or lain or on_ward or stayed)


def column(text: str, start: int) -> bool:
    """Whether a period stands in the column for how long, of a table of where somebody lived or was looked after."""
    column = tables.column(text, start)
    return (
        bool(column)
        and _STAYS.search(column or "") is not None
        and any(map(_HOMES.search, tables.headings(text, start)))
    )


def gestation(before: str, after: str) -> bool:
    """Whether a number of weeks is labelled as a gestation."""
    return bool(_GESTATION.search(before) or _PREGNANT.match(after))


def been_in(before: str) -> bool:
    """Whether it is how long somebody has been in, or there."""
    return _BEEN_IN.search(before) is not None


def alike(before: str) -> bool:
    """Whether it is told of another of the family what was told before it: "his brother sixteen days"."""
    return _ALIKE.search(before) is not None


def listed(before: str, after: str) -> bool:
    """Whether it stands among ages, or at the head of a note on that age in a table."""
    head = _CELL_STARTS.search(before) and "\t" in before + after and _THEN_NOTES.match(after)
    return bool(_AMONG_AGES.search(before) or head)
