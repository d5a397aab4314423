"""Mentions in, one Decision for each out, by the policy in rules/identifiers.yaml and what a report may name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pubcheck.decide import overlaps
from pubcheck.decide.fingerprints import fingerprints
from pubcheck.model import Decision, Document, Identifier, Mention, Severity, Verdict

VERDICTS = {Severity.BLOCK: Verdict.REDACT, Severity.REVIEW: Verdict.REVIEW, Severity.ALLOW: Verdict.KEEP}


def decide(
    document: Document, mentions: Sequence[Mention], identifiers: Mapping[str, Identifier]
) -> tuple[Decision, ...]:
    """Exactly one decision for each mention, in document order. No two that are not `keep` overlap."""
    ordered = sorted(mentions, key=lambda mention: (mention.block.index, mention.start, -mention.end, mention.kind))
    covered = overlaps.covered(ordered)
    prints = fingerprints(ordered)
    decisions = []
    for index, mention in enumerate(ordered):
        identifier = identifiers.get(mention.kind)
        severity = identifier.severity if identifier else Severity.REVIEW
        verdict = VERDICTS[severity]
        reason = identifier.why if identifier else "there is no policy for this kind"
        by = "policy"
        if index in covered:
            verdict, reason = Verdict.KEEP, "covered by a longer finding"
        replacement = identifier.replacement.replace("{n}", "1") if identifier else "[removed]"
        decisions.append(Decision(mention, severity, verdict, reason, by, replacement, "", prints[index]))
    return tuple(decisions)
