"""A text and a month in it in, whether what led to the review happened then out. dateline.py asks it.

Reviews open with it: "In October 2022 a baby boy, then 19 days old, was carried in to a minor injuries unit."
"""

from __future__ import annotations

import re

from pubcheck.recognisers.grammar import context, tables

_OPENS = re.compile(
    r"\b(?:why|summary|introduction|incident|happened|circumstances|background|story|events?|reason|overview|account"
    r"|trigger|brief"
    r"|about|case|child|facts|review|subject|notification|presentation|led to)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:\A|[.!?:]\)? +|[\n\t\x00](?:[ #*•–-]|\(?[A-Z]?\d{0,2}(?:\.\d{1,2}){0,2}[.)]? )*)(?:In|During|(?:One|On|Early"
    r"|Late|At)\b[^.\n\t]{0,40} (?:in|of))"
    r" (?:early |late |mid-|the (?:spring|summer|autumn|winter|middle|early hours|course|first week"
    r"|last week)[a-z ]{0,16} of )?\Z"
)
_WHO = re.compile(
    r",? (?:when (?:he|she|they) (?:was|were) [^,.]{3,24}, )?(?:(?:Child|Baby|Young Person|Sibling|Adult) [A-Z]"
    r"|(?:an?|the|two|three|this|both)"
    r" (?:[a-z-]+ ){0,3}?(?:baby|boy|girl|child|children|infant|twins?|brothers?|sisters?|teenager|young (?:person"
    r"|man|woman)|toddler|son|daughter"
    r"|subject)|[Hh]e\b|[Ss]he\b|[A-Z]{1,2}\d{0,2}\b|(?!The|There|This|It|Police|Concerns|Following|After|Agencies"
    r"|Mother|Father)[A-Z][a-z]+\b)"
)
_HARMED = re.compile(
    r"\b(?:died|dies|death|dead|injur\w+|hospital|found|fell|fall|collaps\w+|intensive care|ambulance|burn\w*"
    r"|scald\w*|harm\w*|overdose"
    r"|missing|admitted|swallow\w*|drown\w*|stabb\w+|shot|carried|climbed|walked|poison\w*|unconscious|unresponsive"
    r"|fracture\w*|999|brought)\b"
)
_PROCESS = re.compile(
    r"\b(?:commission\w*|panel|published|notif\w+|referred|referral|partnership|review (?:was|began|team)|agreed"
    r"|decided|moved|born|started"
    r"|transferred|conference|plan|strategy|assessment|order|arrived|came|married|separated|allocated)\b"
)
_WHEN = re.compile(
    r"(?:when|date|month|date of (?:the )?(?:incident|event|death|harm)|when did it happen\??)\W*\Z", re.IGNORECASE
)
_HEADING = re.compile(r"(?<=\n)[ #*\x00]*[A-Z0-9][^\n\t]{2,68}[^\n\t.;,](?=\n)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def of_incident(text: str, start: int, end: int) -> bool:
    """Whether a month is that of what led to the review: the first of an opening section, said of the child and
    of harm; or beside the label for it in a form. Bounded looks."""
    if _WHEN.match(tables.row(text, start).strip(" *\x00")) and _HARMED.search(text, max(0, start - 200), start):
        return True
    low = max(0, start - 900)
    headings = [match for match in _HEADING.finditer(text, low, start) if match.end() < start]
    if not headings or not _OPENS.search(headings[-1].group()) or _YEAR.search(text, headings[-1].end(), start):
        return False
    if _FIRST.search(text, max(0, start - 70), start) is None or _WHO.match(text, end) is None:
        return False
    _, right = context.sentence(text, start, end)
    if _PROCESS.search(text, end, right):
        return False
    return _HARMED.search(text, end, min(len(text), end + 300)) is not None
