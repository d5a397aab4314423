"""Mentions in, those that may be names which the report has given out, where it says that all its names are changed.

It says so of names that it nowhere lists, so nobody can tell the one that was forgotten: they go to a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.labels.plain import ALL_CHANGED
from pubcheck.model import Mention

OFTEN = 4  # a name that stands so often is what the report calls somebody, and no slip


def given(mentions: Sequence[Mention], reading: Reading) -> frozenset[int]:
    """Their indexes. Only first names that stand alone and often, never beside a surname or a title."""
    told = any(ALL_CHANGED.search(text) for text in reading.texts)
    if not told:
        return frozenset()
    uses: Counter[str] = Counter()
    named: set[str] = set()
    people = [(index, mention) for index, mention in enumerate(mentions) if mention.kind == "person"]
    spots = {(mention.block.index, mention.start): mention.text for _, mention in people}
    for _, mention in people:
        words = mention.text.removesuffix("'s").lower().split()
        if len(words) > 1 or mention.given is not None or "a name after a title" in mention.why:
            named.update(words)
    for text in spots.values():
        uses[text.lower()] += 1
    return frozenset(
        index
        for index, mention in people
        if mention.given is None
        and mention.block.surface not in HIDDEN
        and mention.text.lower() not in named
        and uses[mention.text.lower()] >= OFTEN
    )
