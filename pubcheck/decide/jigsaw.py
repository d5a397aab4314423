"""Decisions in, the same out, those for review told what else stands near: details that identify only together.

Which to make general first is the one that narrows most for the least loss. Ethnicity comes last: a report must look at
it, and striking it out is a failing of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pubcheck.model import Decision, Together, Verdict

ENOUGH = 3  # different kinds that stand together
APART = 1  # blocks between two that still stand together
LONGEST = 8  # blocks in one run
# How far a detail of the kind narrows down whose family it is, and its name in a sentence.
_POWER = {
    "event-detail": (9, "what happened"),
    "place": (8, "a place"),
    "org": (8, "an organisation"),
    "family-structure": (7, "the shape of the family"),
    "occupation": (6, "a job"),
    "health-condition": (6, "a health condition"),
    "immigration": (5, "how the family came"),
    "age": (4, "an exact age or time"),
    "date": (4, "a month"),
    "language": (3, "a language"),
    "religion": (2, "a religion"),
    "ethnicity": (1, "an ethnicity"),
}


def together(decisions: Sequence[Decision]) -> tuple[Together, ...]:
    """Every run of neighbouring blocks in which enough kinds of detail for review stand. In document order. A run is
    not longer than a page or so: a whole report is no place."""
    found: list[Together] = []
    run: list[int] = []
    for index, decision in enumerate(decisions):
        if decision.verdict is not Verdict.REVIEW or decision.mention.kind not in _POWER:
            continue
        here = decision.mention.block.index
        if run and (
            here - decisions[run[-1]].mention.block.index > APART
            or here - decisions[run[0]].mention.block.index >= LONGEST
        ):
            found += _enough(decisions, run)
            run = []
        run.append(index)
    return (*found, *_enough(decisions, run))


def told(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, with the reason of each that stands among others saying so, and saying which to make general."""
    out = list(decisions)
    for group in together(decisions):
        names = [_POWER[kind][1] for kind in group.kinds]
        for index in group.members:
            kind = decisions[index].mention.kind
            others = [name for name in names if name != _POWER[kind][1]]
            listed = f"{', '.join(others[:-1])} and {others[-1]}" if len(others) > 1 else others[0]
            first = _POWER[decisions[group.first].mention.kind][1]
            advice = "Make this one general first." if index == group.first else f"Begin with {first}."
            reason = f"{decisions[index].reason} It stands near {listed}: together they can identify. {advice}"
            out[index] = replace(decisions[index], reason=reason)
    return out


def _enough(decisions: Sequence[Decision], run: Sequence[int]) -> list[Together]:
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for index in run:
        by_kind[decisions[index].mention.kind].append(index)
    if len(by_kind) < ENOUGH:
        return []
    kinds = tuple(sorted(by_kind, key=lambda kind: -_POWER[kind][0]))
    return [Together(tuple(run), kinds, by_kind[kinds[0]][0])]
