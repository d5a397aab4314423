"""A Report in, SARIF 2.1.0 out, for code-scanning pages. No snippet: it holds no word of the document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from pubcheck.model import Report
from pubcheck.reports.view import view
from pubcheck.reports.words import kind_title

NAME = "sarif"
SUFFIX = ".sarif"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_CHECK_LEVELS = {"must": "error", "should": "warning", "could": "note"}


def render(report: Report, *, show_values: bool = False) -> str:
    """One run with one result for each finding; what a person decided to keep is there, suppressed, with the reason."""
    data = view(report, show_values=False)  # this format never shows values: it is made to be uploaded
    uri = quote(data["document"]["name"])
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    rules: dict[str, dict[str, Any]] = {}
    results: list[dict[str, Any]] = []
    for row in data["mentions"]:
        if row["verdict"] == "keep" and not row["on"]:  # by the policy, not by a person
            continue
        title = kind_title(row["kind"], policies)
        policy = policies.get(row["kind"])
        rule = f"identifier/{row['kind']}"
        rules.setdefault(rule, _rule(rule, title, policy.why if policy else title))
        level = "error" if row["severity"] == "block" else "warning"
        result = _result(rule, level, f"{title}. {row['reason']}", uri, row["anchor"])
        result["partialFingerprints"] = {"pubcheck/v1": row["fingerprint"] or row["id"]}
        if row["verdict"] == "keep":
            _suppress(result, row)
        results.append(result)
    for row in data["checks"]:
        if row["status"] not in ("fail", "partial", "needs_person"):
            continue
        rule = f"check/{row['rule']}"
        rules.setdefault(rule, _rule(rule, row["title"], row["why"]))
        level = _CHECK_LEVELS[row["severity"]] if row["status"] == "fail" else "note"
        places = [evidence["anchor"] for evidence in row["evidence"][:1]]
        result = _result(rule, level, f"{row['title']}: {row['note']}", uri, places[0] if places else None)
        result["partialFingerprints"] = {"pubcheck/v1": row["rule"]}
        _suppress(result, row["waiver"])
        results.append(result)
    for row in data["gaps"]:
        rules.setdefault("unread", _rule("unread", "Not read", "What could not be read is not cleared."))
        result = _result("unread", "error", row["reason"], uri, row["anchor"])
        result["partialFingerprints"] = {"pubcheck/v1": row["fingerprint"] or row["anchor"]["text"]}
        _suppress(result, row["waiver"])
        results.append(result)
    for row in data["leaks"]:
        rules.setdefault("leak", _rule("leak", "Survived", "A copy still holds what was taken out."))
        results.append(
            _result("leak", "error", f"{kind_title(row['kind'], policies)} survived: {row['how']}", uri, None)
        )
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "pubcheck",
                        "version": data["tool"]["version"],
                        "rules": list(rules.values()),
                    }
                },
                "artifacts": [{"location": {"uri": uri}, "hashes": {"sha-256": data["document"]["sha256"]}}],
                "results": results,
                "properties": {"verdict": data["verdict"]},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def combine(parts: Sequence[str]) -> str:
    """One log with a run for each document."""
    logs = [json.loads(part) for part in parts]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run for log in logs for run in log["runs"]]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _suppress(result: dict[str, Any], said: dict[str, Any] | None) -> None:
    """What a person answers for stays in the log, suppressed, with the reason."""
    if said is not None:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": said["reason"]}]


def _rule(rule: str, title: str, why: str) -> dict[str, Any]:
    return {"id": rule, "shortDescription": {"text": title}, "fullDescription": {"text": why}}


def _result(rule: str, level: str, text: str, uri: str, anchor: dict[str, Any] | None) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri}}}
    if anchor is not None:
        if anchor["line"]:
            location["physicalLocation"]["region"] = {"startLine": anchor["line"]}
        location["logicalLocations"] = [
            {"fullyQualifiedName": f"{anchor['part']}: {anchor['text']}", "kind": "element"}
        ]
    return {"ruleId": rule, "level": level, "message": {"text": text}, "locations": [location]}
