"""Two Reports in, what is new, fixed, still open or waived out. Values are compared here and never shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pubcheck.model import Decision, Finding, Report, Status, Verdict


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of two versions of one document, set side by side."""

    new: tuple[Decision, ...]
    fixed: tuple[Decision, ...]
    still: tuple[Decision, ...]
    waived: tuple[Decision, ...]
    checks: tuple[tuple[Finding, Status | None], ...]  # as it is now, and what it was; None: it was not judged


def compare(old: Report, new: Report) -> Comparison:
    """The same value of the same kind is the same finding, whatever was written around it: first by its fingerprint,
    then in order. So text that is edited near a finding does not make it new."""
    before = _grouped(d for d in old.decisions if _open(d))
    fresh: list[Decision] = []
    still: list[Decision] = []
    for key, now in _grouped(d for d in new.decisions if _open(d)).items():
        earlier = before.pop(key, [])
        prints = {decision.fingerprint for decision in earlier}
        again = [decision for decision in now if decision.fingerprint in prints]
        rest = [decision for decision in now if decision.fingerprint not in prints]
        moved = max(0, len(earlier) - len(again))
        still += [*again, *rest[:moved]]
        fresh += rest[moved:]
        before[key] = earlier[len(now) :]
    fixed = [decision for decisions in before.values() for decision in decisions]
    paired = _spelt_otherwise(fresh, fixed)
    fresh, still = [d for d in fresh if id(d) not in paired], [*still, *(d for d in fresh if id(d) in paired)]
    fixed = [decision for decision in fixed if id(decision) not in paired]
    was = {finding.rule.id: finding.status for finding in old.findings}
    changed = [(f, was.get(f.rule.id)) for f in new.findings if was.get(f.rule.id) is not f.status]
    waived = [d for d in new.decisions if d.verdict is Verdict.KEEP and d.on]
    return Comparison(_sorted(fresh), _sorted(fixed), _sorted(still), tuple(waived), tuple(changed))


def _spelt_otherwise(fresh: Sequence[Decision], fixed: Sequence[Decision]) -> set[int]:
    """The ids of the pairs in which a detail stands shorter or longer than before: a name without its title, an address
    without its town. The detail is still there, so it is neither new nor fixed."""
    paired: set[int] = set()
    for new in fresh:
        now = _words(new)
        for old in fixed:
            was = _words(old)
            if id(old) not in paired and old.mention.kind == new.mention.kind and (now <= was or was <= now) and now:
                paired |= {id(new), id(old)}
                break
    return paired


def _words(decision: Decision) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", decision.mention.text.casefold()))


def _open(decision: Decision) -> bool:
    return decision.verdict is not Verdict.KEEP


def _grouped(decisions: Iterable[Decision]) -> dict[tuple[str, str], list[Decision]]:
    groups: defaultdict[tuple[str, str], list[Decision]] = defaultdict(list)
    for decision in decisions:
        value = "".join(decision.mention.text.casefold().split())
        groups[decision.mention.kind, value].append(decision)
    return groups


def _sorted(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(sorted(decisions, key=lambda d: (d.mention.block.index, d.mention.start)))
