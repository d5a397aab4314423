"""A Report in, text or bytes out. One module for each kind of report, listed in REPORTS.

A report module has NAME, SUFFIX and `render`. What identifies is masked by masking.py and nowhere else.
"""

from __future__ import annotations

from typing import Protocol

from pubcheck.model import Report
from pubcheck.reports import csv, github, html, json, junit, markdown, sarif, terminal


class Renderer(Protocol):
    """What a module of this folder offers."""

    NAME: str
    SUFFIX: str

    def render(self, report: Report, *, show_values: bool = False) -> str | bytes:
        """The same report gives the same text or bytes. Values appear only with `show_values`."""


REPORTS: tuple[Renderer, ...] = (terminal, html, json, markdown, csv, sarif, junit, github)
