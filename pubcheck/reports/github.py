"""A Report in, GitHub workflow commands out: an annotation for all that stops publication or asks for a person,
and for each entry of the decisions file that did nothing."""

from __future__ import annotations

from collections.abc import Sequence

from pubcheck.model import Report
from pubcheck.reports.view import view
from pubcheck.reports.words import kind_title

NAME = "github"
SUFFIX = ".txt"


def render(report: Report, *, show_values: bool = False) -> str:
    """Escaped so that nothing in a message can end the command or begin another. Never shows values."""
    data = view(report, show_values=False)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    name = data["document"]["name"]
    lines = []
    for row in data["mentions"]:
        if row["verdict"] != "keep":
            level = "error" if row["blocks"] else "warning"
            text = f"{row['anchor']['text']}: {kind_title(row['kind'], policies)}"
            lines.append(_command(level, name, "Identifying detail", text, row["anchor"]["line"]))
    for row in data["checks"]:
        if row["status"] == "fail" and not row["waiver"]:
            level = "error" if row["severity"] == "must" else "warning"
            lines.append(_command(level, name, row["title"], row["note"]))
    for row in [gap for gap in data["gaps"] if not gap["waiver"]]:
        lines.append(_command("error", name, "Not read", f"{row['anchor']['text']}: {row['reason']}"))
    for row in data["leaks"]:
        lines.append(
            _command("error", name, "Survived in the copy", f"{row['part']}: {kind_title(row['kind'], policies)}")
        )
    for row in data["idle"]:
        text = f"{row['about']} {row['key']}, {row['by']}, {row['on']}: {row['why']}"
        lines.append(_command("notice", name, "Entry of the decisions file that did nothing", text))
    return "".join(f"{line}\n" for line in lines)


def combine(parts: Sequence[str]) -> str:
    """One after another."""
    return "".join(parts)


def _command(level: str, name: str, title: str, text: str, line: int | None = None) -> str:
    place = f",line={line}" if line else ""
    return f"::{level} file={_property(name)}{place},title={_property(title)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
