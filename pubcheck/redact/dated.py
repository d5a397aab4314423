"""The words before a date and the less exact words for it in, both as they read out: "on 3 March" to "in spring 2021".

The labels are those of `times.general`: a season with or without its year, "during 2021", a time before or after the
incident, or its day.
"""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:\b(?P<preposition>on or (?:about|around)|on|in|at|during|of|by|from|since|until|till|to|between|before|after"
    r"|for)[ \u00a0]+)?(?P<the>\bthe[ \u00a0]+)?$",
    re.IGNORECASE,
)
# "On the night of 3 March": the night stays, its date goes.
_PART = re.compile(
    r"\b(?:on )?the (?P<part>(?:early |late )?(?:morning|afternoon|evening|night)) of (?:the )?$".replace(
        " ", "[ \u00a0]+"
    ),
    re.IGNORECASE,
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_BARE = re.compile(rf"that {_SEASON}")
_DATED = re.compile(rf"{_SEASON} \d{{4}}(?:-\d\d)?")
_OWN = re.compile(r"(?P<own>during|in) (?P<rest>\d{4}|the days (?:before|after) the incident)")
_ABOUT = re.compile(r"about \d+ weeks? (?:before|after) the incident")
_DAY = "the day of the incident"
_ON = frozenset({"on", "in", "at", "during"})
# What a date may stand before: "the 3 March meeting" is no meeting on the spring.
_NAMED = re.compile(
    r"[ \u00a0]+(?:\w+[ \u00a0]+)?(?:meetings?|conferences?|visits?|reports?|reviews?|assessments?|incidents?|calls?"
    r"|referrals?|letters?|e-?mails?|hearings?|panels?|discussions?|entr(?:y|ies)|minutes|records?|orders?|notes?"
    r"|appointments?|episodes?|inspections?|plans?|notifications?|admissions?|attendances?|drafts?|versions?)\b",
    re.IGNORECASE,
)


def fit(before: str, label: str, after: str) -> tuple[str, int]:
    """The label as it reads here, and how many of the characters before it it takes along.

    Limits: it knows prepositions and a few nouns, no grammar; what it does not know it leaves as it was.
    """
    if not (_BARE.fullmatch(label) or _DATED.fullmatch(label) or _OWN.fullmatch(label) or _ABOUT.fullmatch(label)):
        return _day(before, label) if label == _DAY else (label, 0)
    if part := _PART.search(before):
        return _cased(part, f"one {part['part'].lower()} {_when(label)}"), len(part.group())
    lead = _LEAD.search(before)
    if lead is None or not lead.group():
        return label, 0
    preposition = (lead["preposition"] or "").lower()
    said = _said(preposition, label, named=bool(lead["the"] and _NAMED.match(after)))
    return (label, 0) if said is None else (_cased(lead, said), len(lead.group()))


def _day(before: str, label: str) -> tuple[str, int]:
    """ "The night of the day of the incident" is "the night of the incident"."""
    part = re.search(
        r"\b(?:morning|afternoon|evening|night)[ \u00a0]+of[ \u00a0]+(?P<the>the[ \u00a0]+)?$", before, re.I
    )
    return ("the incident", len(part["the"] or "")) if part else (label, 0)


def _said(preposition: str, label: str, *, named: bool) -> str | None:
    """The preposition (or none), an article where one must stay, and the label; None where all is well as it is."""
    own = _OWN.fullmatch(label)
    if named:
        bare = own["rest"] if own and own["own"] == "during" else label
        # "that winter meeting", but "the spring 2021 meeting"
        return " ".join(filter(None, [preposition, "" if _BARE.fullmatch(label) else "the", bare]))
    if not preposition:
        return label
    if preposition.startswith("on or"):
        return f"around {own['rest'] if own else label.removeprefix('about ')}"
    if own and preposition not in _ON:
        return f"{preposition} {own['rest']}"
    if preposition in _ON and preposition != "during":
        return _when(label)
    if preposition == "during" and (own or _ABOUT.fullmatch(label)):
        return _when(label)
    return f"{preposition} {label}"


def _when(label: str) -> str:
    """The label as an answer to "when?"."""
    return f"in {label}" if _DATED.fullmatch(label) else label


def _cased(lead: re.Match[str], said: str) -> str:
    return said[0].upper() + said[1:] if lead.group()[0].isupper() else said
