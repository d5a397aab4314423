"""Rows under themes in, a table as a Word document or as CSV out."""

from __future__ import annotations

import csv as writer
import io
from collections.abc import Sequence
from itertools import groupby

from pubcheck.reports import docx
from pubcheck.reports.csv import defused

Rows = Sequence[tuple[str, tuple[str, ...]]]


def word(columns: Sequence[str], rows: Rows) -> bytes:
    """A page on its side with a heading and a table for each theme."""
    from docx import Document
    from docx.enum.section import WD_ORIENT

    made = Document()
    page = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    made.core_properties.author = made.core_properties.last_modified_by = "pubcheck"
    made.core_properties.title = "Recommendations to monitor"
    made.core_properties.comments = ""
    made.add_heading("Recommendations to monitor", level=0)
    if not rows:
        made.add_paragraph("No recommendations were found.")
    widths = _widths([columns, *(cells for _, cells in rows)])
    for theme, group in groupby(rows, key=lambda row: row[0]):
        made.add_heading(theme, level=1)
        docx.table(made, tuple(columns), [cells for _, cells in group], widths)
    return docx.packed(made)


def _widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """How the columns share the page: no head is broken, and what holds most gets most, up to three times the least."""
    columns = tuple(zip(*rows, strict=True))
    longest = [max(len(word) for cell in column for word in (cell.split() or [""])) for column in columns]
    most = [max(len(cell) for cell in column) for column in columns]
    return tuple(max(13, word + 2, min(36, full // 4)) for word, full in zip(longest, most, strict=True))


def csv(columns: Sequence[str], rows: Rows) -> bytes:
    """One table with the theme in its first column; opened by Excel as UTF-8."""
    out = io.StringIO()
    table = writer.writer(out, lineterminator="\r\n")
    table.writerow(("Theme", *columns))
    table.writerows((defused(theme), *map(defused, cells)) for theme, cells in rows)
    return out.getvalue().encode("utf-8-sig")
