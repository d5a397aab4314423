"""Mentions in, those that lose to another over the same words out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from pubcheck.decide import weighing
from pubcheck.model import Mention, Severity

# A person's name inside one of these is part of it: "Fallow Lane" is about no Mr Fallow.
NAMED = frozenset("place school health-setting care-setting org address operation url email handle case-ref".split())
SETTINGS = frozenset({"school", "health-setting", "care-setting"})
# What may be the better reading of words that another recogniser found too.
_READINGS = NAMED | {"initials", "court-ref", "crime-ref"}


# The name of a people or a faith, as lists have it: no part of it is anybody's name, whatever the model reads.
_FULL_NAME = "by its full name"
_BESIDE = frozenset({"where only such a name stands", "what it is stands beside it"})
# A person may stand there too: whoever is read as one there is one.
_OPEN = "where such a name or a person stands"
_OF_SETTING = _BESIDE | {_OPEN, "what is said of it", "the heading of its cell"}


def covered(mentions: Sequence[Mention], severities: Sequence[Severity], kept: Set[int] = frozenset()) -> set[int]:
    """Indexes of the mentions that lose to another over the same words. The case key's wins, then what blocks, then the
    longer, then the surer. Those of `kept` stand as they are: they win nothing and lose nothing.

    `mentions` is in document order. Linear but for the sorting inside each knot of overlapping mentions.
    """
    losers: set[int] = set()
    knot: list[int] = []
    stop = (-1, 0)
    for index, mention in enumerate(mentions):
        if index in kept:
            continue
        if knot and (mention.block.index, mention.start) >= stop:
            losers |= _settle(mentions, severities, knot)
            knot = []
        end = (mention.block.index, mention.end)
        stop = max(stop, end) if knot else end
        knot.append(index)
    return losers | _settle(mentions, severities, knot)


def _settle(mentions: Sequence[Mention], severities: Sequence[Severity], knot: list[int]) -> set[int]:
    if len(knot) < 2:
        return set()
    named = [mentions[index] for index in knot if mentions[index].kind in _READINGS or _full_name(mentions[index])]
    winners: list[tuple[int, int, int]] = []  # start, end, index; no two overlap, so they are in order by end too
    for index in sorted(knot, key=lambda index: _rank(mentions[index], severities[index], named)):
        mention = mentions[index]
        at = bisect_left(winners, (mention.start, mention.end, -1))
        free = (at == 0 or winners[at - 1][1] <= mention.start) and (
            at == len(winners) or mention.end <= winners[at][0]
        )
        if free:
            winners.insert(at, (mention.start, mention.end, index))
    return set(knot) - {index for _, _, index in winners}


def _rank(
    mention: Mention, severity: Severity, named: Sequence[Mention]
) -> tuple[bool, bool, bool, bool, int, float, str]:
    cuts = mention.kind not in _READINGS and any(
        mention.start < other.start < mention.end < other.end and other.score >= 0.8 for other in named[:8]
    )  # "evacuated to Polgarrow Methodist": no phrase ends in the middle of a name
    inside = mention.kind in {"person", "initials"} and any(
        other.start <= mention.start and mention.end <= other.end and other.score >= 0.5
        for other in named[:8]
        if (other.kind in NAMED and _OPEN not in other.why) or _full_name(other)
        if (other.start, other.end) != (mention.start, mention.end) or severity is Severity.REVIEW or _full_name(other)
    )
    weaker = any(
        (other.start, other.end) == (mention.start, mention.end) and _says_less(mention, other) for other in named[:8]
    )
    blocks = severity is Severity.BLOCK
    return (
        mention.given is None,
        inside or weaker,
        not blocks,
        cuts,
        mention.start - mention.end,
        -mention.score,
        mention.kind,
    )


def _full_name(mention: Mention) -> bool:
    return _FULL_NAME in mention.why


def _says_less(one: Mention, other: Mention) -> bool:
    """Whether `one` is the vaguer reading of the same words: a name that only the model sees, where the words around
    say what kind of setting it is; a case number, where they say whose."""
    if other.score < 0.5 or other.given is not None:
        return False
    if one.kind == "person":
        if _OPEN in other.why:
            return False
        plain = other.kind in {"org", "address"} and not _BESIDE.union({"its name and kind"}).isdisjoint(other.why)
        return (
            plain or other.kind in SETTINGS or other.kind in {"initials", "operation", "date"}
        ) and weighing.guessed(one)
    if one.kind == "address":
        return other.kind in SETTINGS and not _OF_SETTING.isdisjoint(other.why)
    return one.kind == "case-ref" and other.kind in {"court-ref", "crime-ref"}
