"""Mentions in, for each how much it matters out: by the policy for its kind, and by what ties it to the case."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Identifier, Mention, Severity
from pubcheck.spelling import skeleton
from pubcheck.spelling.misspelt import Near

UNTIED = "nothing near it ties it to the child or the family"
OTHER_MONTH = "the month of another event"
_FOLLOWED = frozenset(
    {
        "the same name as elsewhere in the document",
        "one slip away from a name elsewhere in the document",
        "a short form of a name elsewhere in the document",
        "holds a name that is elsewhere in the document",
    }
)
_SEEN = "the language model reads it as a person's name"
_STRONG = frozenset(
    {"a name beside a label", "a name after a word for a person", "a name in a field for names", "a family's name"}
)
_FAMILY = re.compile(
    r"\b(?:mother|father|mum|dad|parents|sister|brother|siblings?|grand\w+|aunt|uncle|partner|he|she|his|her|him|aged"
    r"|born|school|baby)\b",
    re.IGNORECASE,
)
_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)\d{1,2}[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)(\d\d)(?!\d)|'(\d\d)(?!\d)")


def followed(mention: Mention) -> bool:
    """Whether it was found only because the same name stands elsewhere."""
    return bool(mention.why) and all(word in _FOLLOWED for word in mention.why)


def guessed(mention: Mention) -> bool:
    """Whether nothing but the language model, or a name elsewhere, says that it is somebody."""
    return all(word == _SEEN or word in _FOLLOWED for word in mention.why)


def of_case(mention: Mention) -> bool:
    """Whether the words around the name say that it is somebody of the case."""
    return any(word in _STRONG for word in mention.why)


def of_family(mention: Mention) -> bool:
    """Whether the words close by speak of a family: then a name is not taken for an author's."""
    text = mention.block.text
    return _FAMILY.search(text[max(0, mention.start - 60) : mention.end + 60]) is not None


def weigh(
    mentions: Sequence[Mention], reading: Reading, identifiers: Mapping[str, Identifier]
) -> list[tuple[Severity, str | None]]:
    """For each mention the severity, and a reason to keep it if it matters too little."""
    near = Near(reading.names)
    incidents = {month for mention in mentions if "incident" in mention.why and (month := month_of(mention.text))}
    return [
        (Severity.REVIEW, None) if _respelt(mention, near) else _weigh(mention, identifiers, incidents)
        for mention in mentions
    ]


def places(
    mentions: Sequence[Mention],
    groups: Sequence[str],
    reasons: Sequence[str | None],
    weights: Sequence[tuple[Severity, str | None]],
) -> list[tuple[Severity, str | None]]:
    """The weights, where a name that only the model took for a person's, and that is a place somewhere in the document,
    is for review like the place."""
    spans = {
        (mention.block.index, mention.start, mention.end)
        for mention, reason in zip(mentions, reasons, strict=True)
        if mention.kind == "place" and reason is None
    }
    sure = {
        group
        for mention, group in zip(mentions, groups, strict=True)
        if mention.kind == "person" and (mention.given is not None or not guessed(mention))
    }
    twins = {
        group
        for mention, group in zip(mentions, groups, strict=True)
        if mention.kind == "person" and (mention.block.index, mention.start, mention.end) in spans
    }
    return [
        (Severity.REVIEW, kept) if mention.kind == "person" and group in twins - sure else (severity, kept)
        for mention, group, (severity, kept) in zip(mentions, groups, weights, strict=True)
    ]


def _respelt(mention: Mention, labels: Near) -> bool:
    """Whether it is a declared label with one slip: two spellings of a label, or a real name near to it."""
    return mention.kind == "person" and mention.given is None and labels.find(skeleton(mention.text)) is not None


def _weigh(
    mention: Mention, identifiers: Mapping[str, Identifier], incidents: set[tuple[int, str]]
) -> tuple[Severity, str | None]:
    policy = identifiers.get(mention.kind)
    severity = policy.severity if policy else Severity.REVIEW
    if mention.kind == "date" and "month-level" in mention.why:
        of_incident = "incident" in mention.why or month_of(mention.text) in incidents
        if mention.block.surface in HIDDEN:
            return Severity.REVIEW, None
        return Severity.REVIEW, None if of_incident else OTHER_MONTH
    if "part of a number" in mention.why:
        return Severity.REVIEW, None
    return severity, None


def month_of(date: str) -> tuple[int, str] | None:
    """The month and the last two digits of the year of a date as written; None where either is missing."""
    if match := _NUMERIC.search(date):
        return int(match.group(1)), match.group(2)[-2:]
    month, year = _MONTH.search(date), _YEAR.search(date)
    if month and year:
        return _MONTHS[month.group(1).lower()], year.group(1) or year.group(2)
    return None
