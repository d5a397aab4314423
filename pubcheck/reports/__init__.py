"""A Report in, text out. One module for each kind of report, listed in REPORTS.

A report module has NAME, SUFFIX, `render` and `combine`. What identifies is masked by masking.py and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pubcheck.model import Report
from pubcheck.reports import csv, docx, github, html, json, junit, markdown, sarif, terminal


class Renderer(Protocol):
    """What a module of this folder offers."""

    NAME: str
    SUFFIX: str

    def render(self, report: Report, *, show_values: bool = False) -> str | bytes:
        """The same report gives the same text or bytes. Values appear only with `show_values`."""

    def combine(self, parts: Sequence[str]) -> str:
        """The reports of several documents as one that is still of this format."""


REPORTS: tuple[Renderer, ...] = (terminal, html, json, markdown, csv, docx, sarif, junit, github)


def encoded(rendered: str | bytes) -> bytes:
    """A rendered report as it is written to a file."""
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8")


def combined(name: str, parts: Sequence[str]) -> str:
    """What `render` of the report called `name` gave for several documents, as one text of that format."""
    return next(form for form in REPORTS if name == form.NAME).combine(parts)
