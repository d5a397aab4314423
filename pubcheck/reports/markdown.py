"""A Report in, Markdown out: for a pull request or a page in a wiki."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pubcheck.model import Report
from pubcheck.reports.view import view
from pubcheck.reports.words import GENRES, HEADLINES, kind_title, result

NAME = "markdown"
SUFFIX = ".md"


def render(report: Report, *, show_values: bool = False) -> str:
    """Short: counts by kind, every check, every gap, who decided what. Text is escaped, so a document can
    not add markup of its own."""
    data = view(report, show_values=show_values)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    document = data["document"]
    genre = GENRES[report.classification.genre]
    lines = [
        f"# {HEADLINES[report.outcome]}",
        "",
        f"{_text(document['name'])}: {genre}, {document['words']:,} words.",
    ]
    for title, rows in (
        ("Identifying details to take out", [row for row in data["mentions"] if row["blocks"]]),
        ("Details for a person to decide", [row for row in data["mentions"] if row["verdict"] == "review"]),
    ):
        lines += ["", f"## {title}", ""]
        kinds = Counter(kind_title(row["kind"], policies) for row in rows)
        if not kinds:
            lines.append("None found.")
            continue
        lines += ["| Kind | Number |", "|---|---|"]
        lines += [f"| {_text(kind)} | {count} |" for kind, count in sorted(kinds.items(), key=lambda i: (-i[1], i[0]))]
        if show_values:
            lines += ["", *(f"- {_text(row['anchor']['text'])}: {_text(row['text'])}" for row in rows)]
    if data["together"]:
        kinds_of = {row["id"]: row["kind"] for row in data["mentions"]}
        lines += [
            "",
            "## Details that stand together",
            "",
            "| Place | What stands there | Make general first |",
            "|---|---|---|",
        ]
        for group in data["together"]:
            shown = "; ".join(kind_title(kind, policies) for kind in group["kinds"])
            first = kind_title(kinds_of[group["first"]], policies)
            lines.append(f"| {_text(group['anchor']['text'])} | {_text(shown)} | {_text(first)} |")
    if data["gaps"]:
        lines += ["", "## What could not be read", ""]
        lines += [f"- {_text(row['anchor']['text'])}: {_text(row['reason'])}" for row in data["gaps"]]
    if data["leaks"]:
        lines += ["", "## What survived in the copy", ""]
        lines += [f"- {_text(row['part'])}: {_text(kind_title(row['kind'], policies))}" for row in data["leaks"]]
    words = {finding.rule.id: result(finding) for finding in report.findings}
    lines += ["", "## What a review must contain", "", "| Check | Result | |", "|---|---|---|"]
    lines += [f"| {_text(row['title'])} | {words[row['rule']]} | {_text(row['note'])} |" for row in data["checks"]]
    said = [(kind_title(row["kind"], policies), row["verdict"], row) for row in data["mentions"] if row["on"]]
    said += [(row["title"], "waived", row["waiver"]) for row in data["checks"] if row["waiver"]]
    said += [(row["anchor"]["text"], "looked at", row["waiver"]) for row in data["gaps"] if row["waiver"]]
    if said:
        lines += ["", "## Decided by a person", "", "| What | Decision | Reason | Who and when | Number |"]
        lines.append("|---|---|---|---|---|")
        alike = Counter((what, verdict, row["reason"], f"{row['by']}, {row['on']}") for what, verdict, row in said)
        lines += [f"| {' | '.join(map(_text, cells))} | {count} |" for cells, count in alike.items()]
    if data["idle"]:
        lines += ["", "## Entries of the decisions file that did nothing", "", "| About | By | Why |", "|---|---|---|"]
        lines += [
            f"| {_text(row['about'])} {_text(row['key'])} | {_text(row['by'])}, {row['on']} | {_text(row['why'])} |"
            for row in data["idle"]
        ]
    tool = data["tool"]
    lines += ["", f"pubcheck {tool['version']}, model {tool['model']}, rules {tool['rules'][:12]}. A person decides."]
    return "\n".join(lines) + "\n"


def combine(parts: Sequence[str]) -> str:
    """One after another."""
    return "\n".join(parts)


def _text(text: str) -> str:
    """With every character that Markdown or HTML would read as markup escaped."""
    escaped = "".join(f"\\{character}" if character in "\\`*_[]#|<>~" else character for character in text)
    return " ".join(escaped.replace("&", "&amp;").split())
