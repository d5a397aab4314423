"""A Report in, a CSV table of its findings out: for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from pubcheck.model import Report
from pubcheck.reports.view import view
from pubcheck.reports.words import kind_title

NAME = "csv"
SUFFIX = ".csv"

_HEAD = (
    "what",
    "id",
    "kind",
    "severity",
    "verdict",
    "place",
    "in these words",
    "reason",
    "decided by",
    "on",
    "instead",
)


def render(report: Report, *, show_values: bool = False) -> str:
    """Cells that a spreadsheet would run as a formula are defused."""
    data = view(report, show_values=show_values)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for m in data["mentions"]:
        kind, place = kind_title(m["kind"], policies), m["anchor"]["text"]
        row: tuple[str, ...] = (
            m["severity"],
            m["verdict"],
            place,
            m["context"],
            m["reason"],
            m["by"],
            m["on"],
            m["replacement"],
        )
        writer.writerow(_defused("identifier", m["id"], kind, *row))
    for c in data["checks"]:
        places = "; ".join(e["anchor"]["text"] for e in c["evidence"])
        row = (c["severity"], c["status"], places, "", c["note"], *_waiver(c["waiver"]))
        writer.writerow(_defused("check", c["rule"], c["title"], *row))
    for g in data["gaps"]:
        row = ("block", "review", g["anchor"]["text"], "", g["reason"], *_waiver(g["waiver"]))
        writer.writerow(_defused("not read", "", g["surface"], *row))
    for k in data["leaks"]:
        writer.writerow(_defused("survived", "", k["kind"], "block", "", k["part"], "", k["how"]))
    for e in data["idle"]:
        row = ("", "", "", "", e["why"], e["by"], e["on"])
        writer.writerow(_defused("decision that did nothing", e["key"], e["about"], *row))
    return out.getvalue()


def combine(parts: Sequence[str]) -> str:
    """One table, with its head once."""
    return "".join(part if not number else part.partition("\r\n")[2] for number, part in enumerate(parts))


def _waiver(said: dict[str, str] | None) -> tuple[str, str]:
    """Who answers for it, with the reason, and since when."""
    return (f"{said['by']}: {said['reason']}", said["on"]) if said else ("", "")


def _defused(*cells: str) -> list[str]:
    padded = [*cells, *[""] * (len(_HEAD) - len(cells))]
    return [defused(cell) for cell in padded]


def defused(cell: str) -> str:
    """The cell's text, with a mark before it where a spreadsheet would run it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
