"""A Report in, a few lines for the terminal out: the verdict, what stops publication, where to read on."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence

from pubcheck.model import Outcome, Priority, Report, Status, Verdict, blocks
from pubcheck.reports import masking
from pubcheck.reports.words import GENRES, HEADLINES, RIGHT, kind_title, result, several

NAME = "terminal"
SUFFIX = ""

_STYLE = {Outcome.READY: "bold green", Outcome.NOT_READY: "bold red", Outcome.COULD_NOT_CHECK: "bold yellow"}
_LINES = 5  # of one sort: the report has them all
_WIDE = 80


def render(report: Report, *, show_values: bool = False) -> str:
    """Lines in rich's markup. A terminal is looked at over shoulders: counts and kinds; values only on request."""
    from rich.markup import escape

    name = masking.name(report.document.name, report.decisions, show_values=show_values)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    genre = GENRES[report.classification.genre]
    head = f"[{_STYLE[report.outcome]}]{HEADLINES[report.outcome]}[/]  {escape(name)}"
    lines = [f"{head} [dim]({genre}, {report.document.words:,} words)[/]"]
    for title, wanted in (("to take out", True), ("to decide", False)):
        kinds = Counter(
            d.mention.kind for d in report.decisions if blocks(d) == wanted and (wanted or d.verdict is Verdict.REVIEW)
        )
        if kinds:
            words = ", ".join(f"{kind_title(kind, policies)} ({count})" for kind, count in _ordered(kinds))
            lines.extend(map(escape, _wrapped(f"  {kinds.total():>4} {title}: {words}")))
        if show_values and wanted:
            values = dict.fromkeys(" ".join(d.mention.text.split()) for d in report.decisions if blocks(d))
            lines.extend(f"         {escape(value)}" for value in values)
    statuses = Counter(finding.status for finding in report.findings if finding.waiver is None)
    count = sum(finding.waiver is not None for finding in report.findings)
    waived = f", {count} waived" if count else ""
    if report.findings:
        wrong = sum(f.status is Status.FAIL and f.waiver is None and result(f) == RIGHT for f in report.findings)
        lines.append(
            f"  checks: evidence found for {statuses[Status.PASS]}, in part for {statuses[Status.PARTIAL]}; "
            f"{statuses[Status.FAIL] - wrong} not found where looked,"
        )
        lines.append(f"          {wrong} {RIGHT}, {statuses[Status.NEEDS_PERSON]} for a person{waived}")
    failed = [finding for finding in report.findings if finding.status is Status.FAIL and finding.waiver is None]
    failed.sort(key=lambda finding: finding.rule.priority is not Priority.MUST)
    shown = max(_LINES, sum(finding.rule.priority is Priority.MUST for finding in failed))
    for finding in failed[:shown]:
        style = "red" if finding.rule.priority is Priority.MUST else "yellow"
        title = f"{finding.rule.title} ({finding.rule.priority.value})"
        word = RIGHT if result(finding) == RIGHT else "not found"
        lines.append(f"       [{style}]{word}[/] {escape(title)}")
    if len(failed) > shown:
        lines.append(f"       [yellow]and {len(failed) - shown} more[/]: see the report")
    gaps = [gap for gap in report.gaps if gap.waiver is None]
    for gap in gaps[:_LINES]:
        lines.append(f"       [yellow]not read[/] {escape(str(gap.anchor))}: {escape(gap.reason)}")
    if len(gaps) > _LINES:
        lines.append(f"       [yellow]not read[/] and {len(gaps) - _LINES} more places: see the report")
    if report.idle:
        entries = several(len(report.idle), "entry", "entries")
        lines.append(f"       {entries} of the decisions file did nothing: see the report")
    if report.leaks:
        lines.append(f"  [red]{several(len(report.leaks), 'detail')} survived in the copy: it was not handed over[/]")
    return "\n".join(lines)


def combine(parts: Sequence[str]) -> str:
    """One after another."""
    return "\n".join(parts)


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, _WIDE, subsequent_indent=" " * 9, break_long_words=False, break_on_hyphens=False)


def _ordered(kinds: Counter[str]) -> list[tuple[str, int]]:
    return sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
