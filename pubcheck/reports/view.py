"""A Report in, the plain data of schema "pubcheck.report/1" out: what every report shows, masked once and for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pubcheck.model import (
    UNREMARKED,
    UNTRACKED,
    Decision,
    Entry,
    Evidence,
    Finding,
    Report,
    Surface,
    Together,
    Verdict,
    blocks,
)
from pubcheck.reports import masking
from pubcheck.reports.masking import Hidden

SCHEMA = "pubcheck.report/1"


def view(report: Report, *, show_values: bool = False) -> dict[str, Any]:
    """Keys and meaning are those of report.schema.json. Values appear only with `show_values`."""
    found = masking.by_block(report.decisions)
    document = report.document

    def said(text: str) -> str:
        return masking.printable(text if show_values else masking.spoken(text, report.decisions))

    return {
        "schema": SCHEMA,
        "tool": {"version": report.tool.version, "model": report.tool.model, "rules": report.tool.rules},
        "verdict": report.outcome.value,
        "document": {
            "name": masking.name(document.name, report.decisions, show_values=show_values),
            "sha256": document.sha256,
            "format": document.format,
            "type": report.classification.genre.value,
            "type_by": report.classification.by,
            "type_note": report.classification.note,
            "words": document.words,
            "pages": document.pages,
        },
        "mentions": [
            _mention(number, decision, found, show_values, document.format)
            | ({"reason": said(decision.reason), "by": said(decision.by)} if decision.on else {})
            for number, decision in enumerate(report.decisions, start=1)
        ],
        "together": [_together(group, report.decisions) for group in report.together],
        "checks": [_check(finding, found, show_values, said) for finding in report.findings],
        "gaps": [
            {
                "anchor": _anchor(gap.anchor.part, str(gap.anchor), gap.anchor.page, gap.anchor.line),
                "surface": gap.surface.value,
                "reason": gap.reason,
                "fingerprint": gap.fingerprint,
                "waiver": _waiver(gap.waiver, said),
            }
            for gap in report.gaps
        ],
        "leaks": [
            {"part": leak.part, "where": leak.where, "kind": leak.kind, "how": leak.how} for leak in report.leaks
        ],
        "idle": [{"about": e.about, "key": e.key, "by": said(e.by), "on": e.on, "why": why} for e, why in report.idle],
    }


def untracked(data: Mapping[str, Any]) -> tuple[list[dict[str, Any]], int]:
    """Of a view: the details that a redaction draft can not show, and how many it shows without a comment. A document
    that is no Word file has no draft."""
    rows = [row for row in data["mentions"] if row["verdict"] != Verdict.KEEP.value]
    if data["document"]["format"] != "docx":
        return [], 0
    unshown, bare = ({surface.value for surface in group} for group in (UNTRACKED, UNREMARKED))
    return [row for row in rows if row["surface"] in unshown], sum(row["surface"] in bare for row in rows)


def _waiver(entry: Entry | None, said: Callable[[str], str]) -> dict[str, str] | None:
    if entry is None:
        return None
    by = f"{entry.by}, approved by {entry.approved_by}" if entry.approved_by else entry.by
    return {"reason": said(entry.reason), "by": said(by), "on": entry.on, "expires": entry.expires}


def mention_id(number: int) -> str:
    """The name of a mention in one report: its place in document order, from 1."""
    return f"m{number:04d}"


def _mention(
    number: int, decision: Decision, found: Mapping[int, Hidden], show_values: bool, form: str
) -> dict[str, Any]:
    mention = decision.mention
    block = mention.block
    row: dict[str, Any] = {
        "id": mention_id(number),
        "kind": mention.kind,
        "severity": decision.severity.value,
        "verdict": decision.verdict.value,
        "blocks": blocks(decision),
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on,
        "why": list(mention.why),
        "score": round(mention.score, 3),
        "surface": block.surface.value,
        "anchor": _anchor(block.anchor.part, str(block.anchor), block.anchor.page, block.anchor.line),
        "block": block.index,
        "start": mention.start,
        # A masked value does not show its length, so the end is told only together with the value.
        "end": mention.end if show_values else None,
        "cluster": decision.cluster,
        "replacement": decision.replacement,
        "fingerprint": decision.fingerprint,
        "context": str(masking.context(decision, found[block.index], show_values=show_values)),
    }
    if show_values:
        row["text"] = mention.text
        if form in {"txt", "md"} and block.surface is not Surface.FILENAME:
            row["offset"], row["offset_end"] = _offset(decision)
    return row


def _together(group: Together, decisions: Sequence[Decision]) -> dict[str, Any]:
    """Details that identify only together: which, from where to where, and which one to make general first."""
    first, last = (decisions[place].mention.block.anchor for place in (group.members[0], group.members[-1]))
    return {
        "mentions": [mention_id(place + 1) for place in group.members],
        "kinds": list(group.kinds),
        "anchor": _anchor(first.part, str(first), first.page, first.line),
        "to": _anchor(last.part, str(last), last.page, last.line),
        "first": mention_id(group.first + 1),
    }


def _offset(decision: Decision) -> tuple[int | None, int | None]:
    """Where the mention stands in the text of a plain-text file; None where it is not in the file."""
    mention = decision.mention
    touched = [p for p in mention.block.pieces if p.start < mention.end and p.end > mention.start]
    if not touched:
        return None, None
    first, last = touched[0], touched[-1]
    begin = first.offset + max(0, mention.start - first.start)
    return begin, last.offset + min(mention.end, last.end) - last.start


def _check(
    finding: Finding, found: Mapping[int, Hidden], show_values: bool, said: Callable[[str], str]
) -> dict[str, Any]:
    rule = finding.rule
    return {
        "rule": rule.id,
        "title": rule.title,
        "pack": rule.pack,
        "status": finding.status.value,
        "severity": rule.priority.value,
        "note": finding.note,
        "looked": finding.looked,
        "why": rule.why,
        "evidence": [_evidence(evidence, found, show_values) for evidence in finding.evidence],
        "waiver": _waiver(finding.waiver, said),
        "remedy": rule.remedy,
        "source": rule.source,
    }


def _evidence(evidence: Evidence, found: Mapping[int, Hidden], show_values: bool) -> dict[str, Any]:
    block = evidence.block
    near = found.get(block.index, masking.hidden(()))
    return {
        "anchor": _anchor(block.anchor.part, str(block.anchor), block.anchor.page, block.anchor.line),
        "block": block.index,
        "text": masking.sentence(block, evidence.start, evidence.end, near, show_values=show_values),
    }


def _anchor(part: str, text: str, page: int | None, line: int | None) -> dict[str, Any]:
    return {"part": masking.printable(part), "text": masking.printable(text), "page": page, "line": line}
