"""Mentions in, one Decision for each out, by the policy in rules/identifiers.yaml and what a report may name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pubcheck import pseudonyms
from pubcheck.decide import (
    aftermath,
    allowed,
    authors,
    citations,
    days_told,
    jigsaw,
    overlaps,
    passages,
    public,
    reading,
    renamed,
    review_dates,
    weighing,
)
from pubcheck.decide.clusters import clusters
from pubcheck.decide.fingerprints import fingerprints
from pubcheck.model import Decision, Document, Identifier, Mention, Severity, Verdict

__all__ = ["decide", "together"]

together = jigsaw.together
POLICY = "policy"
KEY = "case key"
COVERED = "covered by a longer finding"
UNKNOWN = Identifier(
    "",
    "Something else",
    Severity.REVIEW,
    "A recogniser of your own found it; no policy names its kind.",
    "",
    "[removed]",
)
# What nothing but the words beside a name says, with what it is where another mention of the name is sure.
_THIN = {
    citations.UNDATED: citations.REASON,
    authors.PERHAPS: authors.REASON,
    public.PERHAPS: citations.PUBLIC,
    days_told.PERHAPS: review_dates.OWN,
}
_WRITERS = frozenset({authors.REASON, authors.THANKED, citations.REASON, citations.LISTED, citations.PUBLIC, *_THIN})
_CITED = frozenset({authors.REASON, citations.REASON, citations.LISTED})
_VERDICTS = {Severity.BLOCK: Verdict.REDACT, Severity.REVIEW: Verdict.REVIEW, Severity.ALLOW: Verdict.KEEP}


def decide(
    document: Document, mentions: Sequence[Mention], identifiers: Mapping[str, Identifier]
) -> tuple[Decision, ...]:
    """Exactly one decision for each mention, in document order. No two that are not `keep` overlap."""
    ordered = sorted(mentions, key=_order)
    read = reading.read(document)
    groups = clusters(ordered)
    passage = {**aftermath.days(ordered, read), **passages.reasons(ordered, read)}
    own = [
        allowed.reason(mention, read) or allowed.gated(mention, read, passage.get(index))
        for index, mention in enumerate(ordered)
    ]
    own = allowed.beside(ordered, own)
    reasons = _through_clusters(ordered, groups, own)
    weights = weighing.weigh(ordered, read, identifiers)
    for index, (_, kept) in enumerate(weights):
        reasons[index] = reasons[index] or kept
    weights = weighing.places(ordered, groups, reasons, weights)
    for index in renamed.given(ordered, read):
        weights[index] = (Severity.REVIEW, weights[index][1])
    for index in _doubted(ordered, groups, reasons):
        reasons[index], weights[index] = None, (Severity.REVIEW, None)
    reasons = [_THIN.get(reason or "", reason) for reason in reasons]
    losers = overlaps.covered(
        ordered,
        [severity for severity, _ in weights],
        {index for index, reason in enumerate(reasons) if reason is not None},
    )
    words = pseudonyms.replacements(document, ordered, groups, identifiers)
    prints = fingerprints(ordered, document.blocks)
    decisions = []
    for index, mention in enumerate(ordered):
        policy = identifiers.get(mention.kind, UNKNOWN)
        severity = Severity.BLOCK if mention.given is not None else weights[index][0]
        reason = COVERED if index in losers else reasons[index]
        verdict = Verdict.KEEP if reason is not None else _VERDICTS[severity]
        by = KEY if mention.given is not None else POLICY
        decisions.append(
            Decision(mention, severity, verdict, reason or policy.why, by, words[index], groups[index], prints[index])
        )
    return tuple(jigsaw.told(decisions))


def _order(mention: Mention) -> tuple[int, int, int, str]:
    return mention.block.index, mention.start, -mention.end, mention.kind


def _doubted(mentions: Sequence[Mention], groups: Sequence[str], reasons: Sequence[str | None]) -> Iterator[int]:
    """Names that would stay as an author's, while something else than the name says elsewhere that it is somebody of
    the case, and full names that nothing but the words beside them makes an author's. "The Brown report" may be
    Brown's, or on Brown: a person decides."""
    cited = {group for group, reason in zip(groups, reasons, strict=True) if reason in _CITED}
    of_case = {
        group
        for mention, group, reason in zip(mentions, groups, reasons, strict=True)
        if reason is None and mention.kind == "person" and not weighing.guessed(mention)
    }
    for index, (mention, group) in enumerate(zip(mentions, groups, strict=True)):
        thin = reasons[index] in _THIN and group not in cited
        if thin or (mention.kind == "person" and group in of_case and reasons[index] in _WRITERS):
            yield index


def _through_clusters(
    mentions: Sequence[Mention], groups: Sequence[str], reasons: Sequence[str | None]
) -> list[str | None]:
    """The reviewer is the reviewer all through. A name that was only followed from elsewhere goes as its sources go:
    it may stay where all of them may."""
    own: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for mention, group, reason in zip(mentions, groups, reasons, strict=True):
        told = reason == authors.REASON or not weighing.followed(
            mention
        )  # words that make an author speak for themselves
        if mention.kind == "person" and told and reason != allowed.WEAK:
            own[group][reason] += 1
    out = list(reasons)
    for index, mention in enumerate(mentions):
        if out[index] is not None or mention.given is not None or mention.kind not in {"person", "initials"}:
            continue
        sources = own[groups[index]]
        if not sources or allowed.LABEL in sources:
            continue  # a label stays where it is written as declared, and nowhere else
        if weighing.followed(mention) and None not in sources:
            out[index] = next(iter(sources))
        elif weighing.tied(mention):
            continue
        elif authors.REASON in sources:
            out[index] = authors.REASON
        elif passages.COMPOSITE in sources:
            out[index] = passages.COMPOSITE
        elif (
            sources[citations.REASON]
            and sources[citations.REASON] + sources[citations.UNDATED] > sources[None]
            and not weighing.of_family(mention)
        ):
            out[index] = citations.REASON
    return out
