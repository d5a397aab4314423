"""Mentions in, those that lose to another over the same words out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from pubcheck.model import Mention


def covered(mentions: Sequence[Mention], kept: Set[int] = frozenset()) -> set[int]:
    """Indexes of the mentions that lose to another over the same words: the case key's wins, then the longer, then the
    surer. Those of `kept` stand as they are: they win nothing and lose nothing.

    `mentions` is in document order. Linear but for the sorting inside each knot of overlapping mentions.
    """
    losers: set[int] = set()
    knot: list[int] = []
    stop = (-1, 0)
    for index, mention in enumerate(mentions):
        if index in kept:
            continue
        if knot and (mention.block.index, mention.start) >= stop:
            losers |= _settle(mentions, knot)
            knot = []
        stop = max(stop, (mention.block.index, mention.end)) if knot else (mention.block.index, mention.end)
        knot.append(index)
    return losers | _settle(mentions, knot)


def _settle(mentions: Sequence[Mention], knot: list[int]) -> set[int]:
    if len(knot) < 2:
        return set()
    winners: list[tuple[int, int, int]] = []  # start, end, index; no two overlap, so they are in order by end too
    for index in sorted(knot, key=lambda index: _rank(mentions[index])):
        mention = mentions[index]
        at = bisect_left(winners, (mention.start, mention.end, -1))
        free = (at == 0 or winners[at - 1][1] <= mention.start) and (
            at == len(winners) or mention.end <= winners[at][0]
        )
        if free:
            winners.insert(at, (mention.start, mention.end, index))
    return set(knot) - {index for _, _, index in winners}


def _rank(mention: Mention) -> tuple[bool, int, float, str]:
    return (mention.given is None, mention.start - mention.end, -mention.score, mention.kind)
