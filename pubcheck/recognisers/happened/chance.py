"""A text in, who came upon the harm by chance, and other things that stood out, out: "a man come to tune a harp".

No recogniser of its own: events.py gives what this finds. Whoever works with the family is no such person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import befell, happening

_STAFF = (
    r"(?!(?:[a-z-]+ ){0,3}(?:health visitor|social worker|support worker|key ?worker|practitioner|professional|midwife"
    r"|teacher|paediatrician|reviewer|manager|carer|officer|constable|nurse|doctor|consultant|gp|solicitor|interpreter"
    r"|mother|father|parent|child|sibling|brother|sister|aunt|uncle|partner|family|service|agency|team|school|worker"
    r"|mum|dad|baby|grandmother|grandfather|relative|person|people|friend)s?\b)"
)
_CAME = (
    r"(?:who (?:had (?:come|gone|called|stopped|turned up|got (?:off|down|out)|pulled (?:over|in)|been (?:out"
    r"|sent|asked"
    r"|passing|waiting|hired|called)|only (?:come|gone|stopped)|just)\b|happened to|was (?:passing|walking"
    r"|setting|there to"
    r"|looking for|waiting|out|selling|delivering|working|mending|painting|fixing|fishing|driving|cycling"
    r"|on (?:his|her)"
    r" way)|were (?:passing|walking|out|looking for|waiting|fishing)|came to (?:read|mend|fit|see about|look at|collect"
    r"|value|clean|paint|sweep|deliver))[^.,;\n\t]{3,50}"
    r"|(?:delivering|selling|walking|fishing|collecting|reading|mending|painting|sweeping|riding|flying|picking|digging"
    r"|cutting|setting|looking for|waiting for|on (?:his|her|their) way to) (?!(?:the child|him|her|them|for"
    r"|to)\b)[^.,;\n\t]{3,40}?)"
)
_SOMEBODY = AtWords(
    rf"\b(?:an?|two|three|some) (?P<what>{_STAFF}{happening.WORD}(?: {happening.WORD}){{0,2}} {_CAME})"
    r"(?=[.,;\n\t]|\Z| (?:and|heard|saw|found|noticed|rang|called|came|pulled|stopped|raised|dialled|took|got"
    r"|was|were)\b)"
)
_FOUND = re.compile(
    r"\b(?:found|heard|saw|noticed|rang|999|alarm|discovered|pulled|rescued|spotted|recogni[sz]ed|told|raised|came upon"
    r"|stopped|carried|tourniquet|cpr|first aid|died|dead|cold|body|cry|crying|alone|unconscious)\b"
)
_DRESSED = AtWords(
    r"\b(?P<what>dressed as (?:an? |the |one of the )?(?!(?:if|usual|normal|though|she|he"
    r"|they)\b)[a-z]+(?: [a-z]+){0,2}"
    r"|in fancy dress|in (?:his|her|their) (?:nativity|angel|shepherd|carnival|pantomime|halloween|world book day"
    r"|[a-z]+ fancy dress|school play) (?:costume|outfit|robes?|wings|dress))(?=[.,;:)\n\t]|\Z| (?:and|in|for"
    r"|on|at|when)\b)"
)
_RAN = AtWords(
    rf"\b(?:ran|run|walked|carried|crawled|cycled|brought|taken|fled|drove|wandered|made (?:his|her|their) way)"
    rf"(?: (?!to\b)[a-z]+){{0,7}}? (?:in)?to an? (?P<what>{happening.NOUNS})"
)
_HARM = re.compile(
    r"\b(?:died|dead|breathing|unconscious|hurt|injur\w+|bleeding|burn\w*|scald\w*|stabb\w+|blood|in (?:his|her) arms"
    r"|barefoot|naked|shoes|nightdress|pyjamas|help|999|alarm|snow|dark|night|limp|floppy|lifeless)\b"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Linear: bounded looks around a few words."""
    lowered = context.lower(text)
    for match in _SOMEBODY.finditer(lowered):
        span = match.span("what")
        if _FOUND.search(lowered, *context.sentence(text, *span)) and befell.theirs(text, lowered, *span):
            yield *span, "who came by chance"
    for match in _DRESSED.finditer(lowered):
        if befell.theirs(text, lowered, *match.span("what")):
            yield *match.span("what"), "an unusual thing or helper"
    for match in _RAN.finditer(lowered):
        span = match.span("what")
        if happening.usual(lowered[span[0] : span[1]]) or not befell.theirs(text, lowered, *span):
            continue
        if _HARM.search(lowered, *context.sentence(text, *span)):
            yield *span, "an unusual place, means or finder"
