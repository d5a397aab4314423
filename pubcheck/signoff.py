"""A Report in, a sign-off record out, and the record and the file in, what has changed since out.

The record ties together the exact file, the rules and the decisions under which a named person signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from pubcheck.errors import UsageError
from pubcheck.model import Report, Status, Verdict

SCHEMA = "pubcheck.signoff/1"
SUFFIX = ".signoff.yaml"
_CHANGED = {
    "document": "the document has changed since it was signed",
    "decisions": "the decisions file has changed since it was signed",
    "rules": "the rules have changed since it was signed",
    "tool": "another version of pubcheck is in use than when it was signed",
    "model": "another language model is in use than when it was signed",
}
_HEAD = "# A sign-off, written by pubcheck. No name of the case is in it.\n"


@dataclass(frozen=True, slots=True)
class Record:
    """Who signed what, when, and under which rules."""

    schema: str
    document: str  # SHA-256 of the file
    decisions: str  # SHA-256 of the decisions file; empty where there is none
    rules: str
    tool: str
    model: str
    type: str
    verdict: str
    kept: int  # findings that a person kept
    to_decide: int  # findings left for a person's judgement
    checks_not_met: int
    by: str
    on: str


def record(report: Report, decisions: str, by: str, on: str) -> Record:
    """What is to be filed about this report."""
    return Record(
        SCHEMA,
        report.document.sha256,
        decisions,
        report.tool.rules,
        report.tool.version,
        report.tool.model,
        report.classification.genre.value,
        report.outcome.value,
        sum(bool(decision.on) for decision in report.decisions),
        sum(decision.verdict is Verdict.REVIEW for decision in report.decisions),
        sum(finding.status is Status.FAIL for finding in report.findings),
        by,
        on,
    )


def changes(signed: Record, now: Mapping[str, str]) -> tuple[str, ...]:
    """What is no longer as it was when it was signed, in plain words; nothing: all is as it was."""
    return tuple(words for name, words in _CHANGED.items() if getattr(signed, name) != now[name])


def dump(signed: Record) -> str:
    """The record as a small YAML file."""
    import yaml

    return _HEAD + yaml.safe_dump(asdict(signed), sort_keys=False)


def load(path: Path) -> Record:
    """A record that was written by `dump`. Raises UsageError where it is not one."""
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError("There is no sign-off record beside this document.") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise UsageError("The sign-off record can not be read.") from None
    names = {field.name for field in fields(Record)}
    texts = names - {"kept", "to_decide", "checks_not_met"}
    good = isinstance(data, dict) and set(data) == names and data["schema"] == SCHEMA
    if not good or not all(isinstance(data[name], str) for name in texts):
        raise UsageError("The sign-off record is damaged, or from another version of pubcheck.")
    return Record(**data)
