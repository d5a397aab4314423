"""Mentions in, those that may be names which the report has given out: it says that names in it are changed, or holds
the name out in a passage on names.

It says so of names that it nowhere lists, so nobody can tell the one that was forgotten: they go to a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.labels import ways
from pubcheck.labels.rows import ALL_CHANGED
from pubcheck.model import Mention

OFTEN = 4  # a name that stands so often is what the report calls somebody, and no slip
AGAIN = 2  # and one that a passage on names holds out, if it stands elsewhere too
_FIRST = 8
_OPENING = 0.4  # of the blocks: where a report says that it gives people other names
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_SCHEME = re.compile(
    r"\b(?:letters?|initials?|numbers?|numerals?|cod(?:es?|ed)|ciphers?|roles?|job titles?|posts?|relationships?"
    r"|descriptions?|descriptors?|labels?|alphabet\w*|redacted|removed|anonymi[sz]ed|(?:Child|Adult|Sibling|Ms|Mr)"
    r" [A-Z0-9])\b",
    re.IGNORECASE,
)
_REPLACED = re.compile(r"\breplaced\b", re.IGNORECASE)
_OTHER = re.compile(r"\breplaced\b[^.;]*\b(?:names|ones|pseudonyms?|aliases)\b", re.IGNORECASE)
_TITLED = "a name after a title"
_LABELLED = "a name beside a label"  # "Child B (Corey)": the slip itself


def given(mentions: Sequence[Mention], reading: Reading) -> frozenset[int]:
    """Their indexes. Only first names that stand alone and often, never beside a surname or a title."""
    early = reading.texts[: max(_FIRST, int(len(reading.texts) * _OPENING))]
    told = any(_other_names(ALL_CHANGED, text) for text in reading.texts) or any(
        _other_names(ways.CHANGED, text) for text in early
    )
    if not told and not reading.hinted:
        return frozenset()
    uses: Counter[str] = Counter()
    named: set[str] = set()
    people = [(index, mention) for index, mention in enumerate(mentions) if mention.kind == "person"]
    spots = {(mention.block.index, mention.start): mention.text for _, mention in people}
    for _, mention in people:
        words = _plain(mention).split()
        if len(words) > 1 or mention.given is not None or _TITLED in mention.why or _LABELLED in mention.why:
            named.update(words)
    for text in spots.values():
        uses[text.lower().removesuffix("'s")] += 1
    return frozenset(
        index
        for index, mention in people
        if mention.given is None
        and mention.block.surface not in HIDDEN
        and (name := _plain(mention)) not in named
        and ((told and uses[name] >= OFTEN) or (name in reading.hinted and uses[name] >= AGAIN))
    )


def _other_names(saying: re.Pattern[str], text: str) -> bool:
    """Whether a sentence says that people have other names here: not letters or roles, where a name is a slip."""
    return any(
        saying.search(sentence)
        and not _SCHEME.search(sentence)
        and (_OTHER.search(sentence) or not _REPLACED.search(sentence))
        for sentence in _SENTENCE.split(text)
    )


def _plain(mention: Mention) -> str:
    return mention.text.lower().removesuffix("'s").removesuffix("’s")
