"""Mentions in, for each how much it matters out: by the policy for its kind, and by what ties it to the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pubcheck.decide import month_forms, of_case
from pubcheck.decide.months import may_be_of_harm, month_of, of_another, of_cause, of_harm, of_step, when_it_was
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


# What dateline.py says of a month that is not the case's own.
_OTHERWISE = frozenset({"process date", "guidance date", "birth"})


# What a recogniser leaves to a person, though its kind blocks.
_OPEN = frozenset({"part of a number", "looks like a reference", "words in another script"})


def followed(mention: Mention) -> bool:
    """Whether it was found only because the same name stands elsewhere."""
    return bool(mention.why) and all(word in _FOLLOWED for word in mention.why)


def guessed(mention: Mention) -> bool:
    """Whether nothing but the language model, or a name elsewhere, says that it is somebody."""
    return all(word == _SEEN or word in _FOLLOWED for word in mention.why)


def tied(mention: Mention) -> bool:
    """Whether the words around the name say that it is somebody of the case."""
    return any(word in _STRONG for word in mention.why)


def of_family(mention: Mention) -> bool:
    """Whether the words close by speak of a family: then a name is not taken for an author's."""
    text = mention.block.text
    return of_case.one(text[max(0, mention.start - 60) : mention.end + 60])


def weigh(
    mentions: Sequence[Mention], reading: Reading, identifiers: Mapping[str, Identifier]
) -> list[tuple[Severity, str | None]]:
    """For each mention the severity, and a reason to keep it if it matters too little."""
    near = Near(reading.names)
    harms = [_of_harm(mention, reading) for mention in mentions]
    incidents = {
        month for mention, harm in zip(mentions, harms, strict=True) if harm and (month := month_of(mention.text))
    }
    if not incidents:
        incidents = set(_first(mentions, reading)) or set(_last(mentions))
    return [
        (Severity.REVIEW, None) if _respelt(mention, near) else _weigh(mention, identifiers, incidents, harm=harm)
        for mention, harm in zip(mentions, harms, strict=True)
    ]


def _first(mentions: Sequence[Mention], reading: Reading) -> Iterator[tuple[int, str]]:
    """The month that may be that of the harm where no date is known to be: the first such, or none."""
    for mention in mentions:
        if mention.kind != "date" or "month-level" not in mention.why or _OTHERWISE.intersection(mention.why):
            continue
        if (month := month_of(mention.text)) and may_be_of_harm(mention, reading):
            yield month
            return


def _last(mentions: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """The month in which the period that the review looks at ends: with the harm, where no date is known to be its."""
    for mention in mentions:
        last = mention.kind == "date" and {"month-level", "incident"} <= set(mention.why)
        if last and month_forms.ends_period(mention) and (month := month_of(mention.text)):
            yield month


def _of_harm(mention: Mention, reading: Reading) -> bool:
    """Whether a date is known to be that of the harm, by the words that govern it or by its sentence."""
    if "month-level" not in mention.why or mention.kind != "date":
        return "incident" in mention.why
    if "incident" in mention.why:
        return not (
            of_another(mention) or of_step(mention) or month_forms.of_work(mention) or month_forms.ends_period(mention)
        )
    if when_it_was(mention, reading):
        return True
    if _OTHERWISE.intersection(mention.why):
        return "birth" not in mention.why and of_cause(mention, reading)
    return of_harm(mention, reading)


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
    mention: Mention, identifiers: Mapping[str, Identifier], incidents: set[tuple[int, str]], *, harm: bool
) -> tuple[Severity, str | None]:
    policy = identifiers.get(mention.kind)
    severity = policy.severity if policy else Severity.REVIEW
    if mention.kind == "date" and "month-level" in mention.why:
        told = harm or month_of(mention.text) in incidents or mention.block.surface in HIDDEN
        return Severity.REVIEW, None if told else OTHER_MONTH
    # A month of birth singles out fewer than a day does, and may be a sister's: a person decides.
    if _OPEN.intersection(mention.why) or (mention.kind == "dob" and "month-level" in mention.why):
        return Severity.REVIEW, None
    return severity, None
