"""A mention in, the reason why it may stay out, if there is one. Each place of reasons is a module of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pubcheck import labels
from pubcheck.decide import authors, citations, days_told, months, of_case, public, review_dates, weighing
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

WEAK = "too little speaks for it"
LABEL = "a label that the report declares"
CODE = "a role or a code, not a name"
_POSTS = frozenset("GP SW HV IRO DSL MGM MGF PGM PGF ISW CSW FGC PC DC DS DI NOK YP MH CP".split())
_TITLE = 16  # blocks among which a report says which child it is about
WEAKEST = 0.5
# What a recogniser says of its own find, and why that lets it stand where a reader sees it.
_SAID = {
    "process date": "a date of the review itself",
    "guidance date": "a date of guidance, law or research",
    "role mailbox": "a mailbox of an organisation, not of a person",
}
_ALLOWED = "allowed: "
_REASONS: tuple[Callable[[Mention, Reading], str | None], ...] = (
    public.reason,
    authors.reason,
    citations.reason,
    review_dates.reason,
)
_LISTED = frozenset({authors.REASON, authors.THANKED, *citations.REASONS}) - {citations.LISTED}
_AND = re.compile(
    r",?;?(?: and| &| with)? ?(?:(?:Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Sir|Dame|Rev)\.? )?(?:the late )?", re.IGNORECASE
)


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why it may stay. A mention of the case key never may; on surfaces that no reader sees only public names may."""
    if mention.given is not None:
        return None
    if mention.score < WEAKEST:
        return authors.PERHAPS if _stands_as_name(mention, reading) else WEAK
    if mention.kind == "pseudonym":
        return LABEL
    if mention.kind in {"person", "initials", "place"} and mention.text.lower() in reading.names:
        return LABEL
    if mention.kind == "person" and labels.is_code(mention.text):
        # "Mother (LB)" may be a label or her initials, but not where nothing makes it somebody's: "LAC", "GP"
        letters = 1 < len(mention.text) < 4 and mention.text.isalpha() and not weighing.guessed(mention)
        told = mention.text in _POSTS or any(
            f"{child} {mention.text}" in text for text in reading.texts[:_TITLE] for child in ("Child", "Baby", "CHILD")
        )
        return authors.PERHAPS if letters and not told else CODE
    found = _said(mention, reading) or next(
        (found for reason_of in _REASONS if (found := reason_of(mention, reading)) is not None), None
    )
    return gated(mention, reading, found)


def _stands_as_name(mention: Mention, reading: Reading) -> bool:
    """Whether a word that may be a name stands where somebody of the case does: "the nurse saw Grace at home"."""
    if mention.kind != "person" or not mention.text.istitle() or " " in mention.text:
        return False
    before, after = reading.before(mention), reading.after(mention)
    inside = before[-1:] == " " and before[-2:-1].islower()  # the first word of a sentence has its capital anyhow
    return inside and (of_case.acts(after) or of_case.met(before, after))


def gated(mention: Mention, reading: Reading, found: str | None) -> str | None:
    """The reason why a date may stay, but for one whose clause tells of the case."""
    told = days_told.of_case_day(mention, reading) if found is not None and mention.kind == "date" else None
    return None if told == days_told.SURE else told or found


def _said(mention: Mention, reading: Reading) -> str | None:
    """What its recogniser says of it."""
    if mention.block.surface in HIDDEN:
        return None
    for word in mention.why:
        if word.startswith(_ALLOWED):
            return word.removeprefix(_ALLOWED)
        if word in _SAID and not _of_harm(mention, reading):
            return _SAID[word]
    return None


def _of_harm(mention: Mention, reading: Reading) -> bool:
    """Whether a month stands in a sentence or a row on the review, and is that of the harm all the same."""
    return "month-level" in mention.why and (months.of_cause(mention, reading) or months.when_it_was(mention, reading))


def beside(mentions: Sequence[Mention], reasons: Sequence[str | None]) -> list[str | None]:
    """The reasons, with those of a list of names given to all of it: "by X and Dr Y", "Rose and Barnes (2008)"."""
    out = list(reasons)
    for order in (range(1, len(mentions)), range(len(mentions) - 1, 0, -1)):
        for at in order:
            one, other = (at - 1, at) if order.step > 0 else (at, at - 1)
            if out[other] is None and out[one] in _LISTED and mentions[other].given is None:
                first, second = mentions[min(one, other)], mentions[max(one, other)]
                together = first.kind == second.kind == "person" and first.block is second.block
                if together and _AND.fullmatch(first.block.text[first.end : second.start]):
                    out[other] = out[one]
    return out
