"""A Report in, report.json out: the view, written so that equal reports are equal bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pubcheck.model import Report
from pubcheck.reports.view import view

NAME = "json"
SUFFIX = ".json"


def render(report: Report, *, show_values: bool = False) -> str:
    """Text of schema "pubcheck.report/1"; holds no time stamp, so the same input gives the same bytes."""
    return json.dumps(view(report, show_values=show_values), ensure_ascii=False, indent=1) + "\n"


def combine(parts: Sequence[str]) -> str:
    """A list of the reports; one report stays as it is."""
    if len(parts) == 1:
        return parts[0]
    return json.dumps([json.loads(part) for part in parts], ensure_ascii=False, indent=1) + "\n"
