"""Decisions in, Edits out: which characters go, what stands there instead. Knows no file format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pubcheck.model import Decision, Edit, Mention, Mode, Severity, Verdict, blocks
from pubcheck.redact import wording

PROPOSED = "policy"  # the `by` of a decision that nobody has taken yet


@dataclass(frozen=True, slots=True)
class _Span:
    """One stretch to take out, and the decisions that ask for it, the widest first."""

    start: int
    end: int
    decisions: tuple[Decision, ...]
    label: str = field(repr=False)


def plan(decisions: Sequence[Decision], mode: Mode) -> tuple[Edit, ...]:
    """The edits in document order; no two overlap, and every character that was to go is in one of them.

    A draft proposes what is still to be decided too; a clean copy takes out only what is to be redacted. An edit may
    reach a little further than its mention ("an", "Mrs", an apostrophe), so that the sentence still reads.
    """
    wanted = {Verdict.REDACT, Verdict.REVIEW} if mode is Mode.DRAFT else {Verdict.REDACT}
    grouped: dict[int, list[Decision]] = {}
    for decision in decisions:
        mention = decision.mention
        if decision.verdict in wanted and mention.start < mention.end:
            grouped.setdefault(mention.block.index, []).append(decision)
    surnames = frozenset(
        decision.mention.text.split()[-1].casefold()
        for group in grouped.values()
        for decision in group
        if decision.mention.kind == "person" and decision.mention.text.split()
    )
    return tuple(edit for index in sorted(grouped) for edit in _block_edits(grouped[index], surnames))


def blockers(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """What nobody has decided yet and must not be published: while one is left, no clean copy is written."""
    return tuple(each for each in decisions if blocks(each) and (each.verdict is Verdict.REVIEW or each.by == PROPOSED))


def accepted(decisions: Sequence[Decision], by: str) -> tuple[Decision, ...]:
    """The same with every proposal taken: `by` says who took them all. What is merely for review stays open."""
    return tuple(
        replace(each, verdict=Verdict.REDACT, by=by)
        if each.by == PROPOSED
        and (each.verdict is Verdict.REDACT or (blocks(each) and each.severity is Severity.BLOCK))
        else each
        for each in decisions
    )


def completed(decisions: Sequence[Decision], more: Sequence[tuple[Mention, Edit]]) -> tuple[Decision, ...]:
    """With a decision for each further place where the words of an edit stand: as was decided for those words."""
    first: dict[tuple[int, str], list[Decision]] = {}
    for each in decisions:
        if each.verdict is Verdict.REDACT:
            first.setdefault((each.mention.block.index, each.mention.kind), []).append(each)
    made = []
    for mention, edit in more:
        alike = first.get((edit.block.index, edit.kind), [])
        was = next((d for d in alike if d.mention.start < edit.end and edit.start < d.mention.end), None)
        if was is not None:
            made.append(replace(was, mention=mention, reason=mention.why[0].capitalize() + ".", fingerprint=""))
    return (*decisions, *made)


def kept(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """The texts that were decided to stay: verification must not report them."""
    return tuple(dict.fromkeys(each.mention.text for each in decisions if each.verdict is Verdict.KEEP))


def _block_edits(decisions: list[Decision], surnames: frozenset[str]) -> Iterator[Edit]:
    block = decisions[0].mention.block
    last = 0
    spans = _spans(decisions)
    for number, span in enumerate(spans):
        limit = spans[number + 1].start if number + 1 < len(spans) else len(block.text)
        first = span.decisions[0]
        end = wording.aged(block.text, span.end, limit) if first.mention.kind == "age" else span.end
        fitted = wording.fit(
            block.text,
            span.start,
            end,
            span.label,
            kind=first.mention.kind,
            within=(last, limit),
            surnames=surnames,
        )
        yield Edit(block, fitted.start, fitted.end, fitted.text, _comment(span), first.mention.kind)
        last = fitted.end


def _spans(decisions: list[Decision]) -> list[_Span]:
    """Overlapping mentions become one span, and so do the names of one person that stand side by side."""
    spans: list[_Span] = []
    text = decisions[0].mention.block.text
    ordered = sorted(decisions, key=lambda each: (each.mention.start, *_rank(each)))
    for decision in ordered:
        mention, label = decision.mention, wording.safe(decision)
        new = _Span(mention.start, mention.end, (decision,), label)
        if spans and mention.start < spans[-1].end:
            spans[-1] = _joined(spans[-1], new)
        elif spans and _one_name(spans[-1], new, text):
            spans[-1] = _Span(spans[-1].start, new.end, (*spans[-1].decisions, decision), spans[-1].label)
        else:
            spans.append(new)
    return spans


def _joined(left: _Span, right: _Span) -> _Span:
    """Both must go whole. The label is that of what is certain to go, then of the wider."""
    ranked = sorted((*left.decisions, *right.decisions), key=_rank)
    return _Span(left.start, max(left.end, right.end), tuple(ranked), wording.safe(ranked[0]))


def _rank(decision: Decision) -> tuple[object, ...]:
    """The same order whatever order they come in."""
    mention = decision.mention
    sure = decision.verdict is Verdict.REDACT
    return (not sure, mention.start - mention.end, mention.start, decision.replacement, mention.kind, decision.reason)


def _one_name(left: _Span, right: _Span, text: str) -> bool:
    """ "Jo" and "Bloggs", found apart, with one label: "Child A", not "Child A Child A"."""
    between = text[left.end : right.start]
    same = left.label == right.label and left.decisions[0].mention.kind == right.decisions[0].mention.kind
    return same and 0 < len(between) <= 2 and not between.strip(" \u00a0-\u2010\u2011")


def _comment(span: _Span) -> str:
    """Kind and reason in plain words, once for each decision in the span. A reason that quotes the text is left out."""
    told: dict[str, None] = {}
    for decision in span.decisions:
        title = wording.kind_in_words(decision.mention.kind)
        asked = "For you to decide" if decision.verdict is Verdict.REVIEW else "To be taken out"
        reason = decision.reason.strip()
        if reason and wording.quotes(reason, decision.mention.text):
            reason = ""
        told.setdefault(f"{asked}: {title}." + (f" {reason[0].upper()}{reason[1:]}" if reason else ""))
    return " ".join(line if line.endswith((".", "!", "?")) else line + "." for line in told)
