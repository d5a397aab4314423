"""A Report in, one self-contained page out: the verdict first, then what stops publication, then the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from pubcheck.model import Outcome, Priority, Report, Verdict
from pubcheck.reports import masking
from pubcheck.reports.view import untracked, view
from pubcheck.reports.words import (
    COVERED,
    EXPLANATIONS,
    GENRES,
    HEADLINES,
    NOT_REMARKED,
    NOT_TRACKED,
    OUT_OF_SIGHT,
    STATUSES,
    kind_title,
    result,
    several,
)

if TYPE_CHECKING:
    from jinja2 import Template

NAME = "html"
SUFFIX = ".html"

_COLUMNS = 125
_WIDTH, _HEIGHT = 1000, 52
_STOP, _ASK = "#a40e26", "#a86f00"


def render(report: Report, *, show_values: bool = False) -> str:
    """The page holds its own style, no script, and nothing that a browser would fetch."""
    data = view(report, show_values=show_values)
    mentions = data["mentions"]
    found = masking.by_block(report.decisions)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    order = {kind: place for place, kind in enumerate(policies)}
    for row, decision in zip(mentions, report.decisions, strict=True):
        row["words"] = masking.context(decision, found[decision.mention.block.index], show_values=show_values)
        row["order"] = order.get(row["kind"], len(order))
    places = {priority.value: place for place, priority in enumerate(Priority)}
    data["checks"].sort(key=lambda row: places[row["severity"]])  # what stops publication first
    unshown, bare = untracked(data)
    return _template().render(
        v=data,
        unshown=unshown,
        unshown_words=NOT_TRACKED,
        bare_words=NOT_REMARKED.format(several(bare, "change")) if bare else "",
        headline=HEADLINES[report.outcome],
        explanation=_explanation(report, data),
        type_title=GENRES[report.classification.genre],
        stopping=[row for row in mentions if row["blocks"]],
        asking=[row for row in mentions if row["verdict"] == Verdict.REVIEW.value and not row["blocks"]],
        kept=[row for row in mentions if row["verdict"] == Verdict.KEEP.value and row["reason"] != COVERED],
        failed=[row for row in data["checks"] if row["status"] == "fail" and not row["waiver"]],
        statuses=STATUSES,
        results={finding.rule.id: result(finding) for finding in report.findings},
        several=several,
        hidden=OUT_OF_SIGHT,
        policies=policies,
        title=lambda kind: kind_title(kind, policies),
        strip=_strip(report),
        show_values=show_values,
    )


def combine(parts: Sequence[str]) -> str:
    """There is no such thing: a page is about one document."""
    raise NotImplementedError


def _explanation(report: Report, data: dict[str, Any]) -> str:
    if report.outcome is Outcome.COULD_NOT_CHECK and report.leaks:
        return "A copy was written and read back, and something that should be gone is still in it."
    if report.outcome is Outcome.NOT_READY:
        blocking = sum(row["blocks"] for row in data["mentions"])
        failing = sum(
            row["status"] == "fail" and row["severity"] == "must" and not row["waiver"] for row in data["checks"]
        )
        parts = []
        if blocking:
            parts.append(f"{several(blocking, 'identifying detail')} to take out")
        if failing:
            parts.append(f"{several(failing, 'check')} marked as a must and still open")
        return "What stops it: " + " and ".join(parts) + "."
    return EXPLANATIONS[report.outcome]


def _strip(report: Report) -> list[dict[str, object]]:
    """Bars for the picture of where the details lie: red from the bottom, amber from the top."""
    length = sum(len(block.text) for block in report.document.blocks)
    if not length or not report.decisions:
        return []
    starts, at = [], 0
    for block in report.document.blocks:
        starts.append(at)
        at += len(block.text)
    red, amber = [0] * _COLUMNS, [0] * _COLUMNS
    for decision in report.decisions:
        if decision.verdict is Verdict.KEEP:
            continue
        place = starts[decision.mention.block.index] + decision.mention.start
        column = min(_COLUMNS - 1, place * _COLUMNS // length)
        (red if decision.verdict is Verdict.REDACT else amber)[column] += 1
    top = max((*red, *amber, 1))
    return [*_bars(red, top, _STOP, from_top=False), *_bars(amber, top, _ASK, from_top=True)]


def _bars(counts: Iterable[int], top: int, colour: str, *, from_top: bool) -> list[dict[str, object]]:
    step = _WIDTH / _COLUMNS
    bars: list[dict[str, object]] = []
    for column, count in enumerate(counts):
        if count:
            height = round(6 + 18 * count / top, 1)
            y = 0 if from_top else round(_HEIGHT - height, 1)
            bars.append({"x": round(column * step, 1), "y": y, "width": step - 1, "height": height, "colour": colour})
    return bars


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pubcheck.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")
