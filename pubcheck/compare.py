"""Two Reports in, what is new, fixed, still open or waived out. Values are compared here and never shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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
    was = {finding.rule.id: finding.status for finding in old.findings}
    changed = [(f, was.get(f.rule.id)) for f in new.findings if was.get(f.rule.id) is not f.status]
    waived = [d for d in new.decisions if d.verdict is Verdict.KEEP and d.on]
    return Comparison(_sorted(fresh), _sorted(fixed), _sorted(still), tuple(waived), tuple(changed))


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
