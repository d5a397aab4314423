"""`pubcheck actions`: a review in; its recommendations as a monitoring table, as .docx or .csv, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UnwritableError, UsageError
from pubcheck.model import Verdict

if TYPE_CHECKING:
    from pubcheck.model import Decision


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--out", type=common.PATH, required=True, help="The table's file name, ending in .docx or .csv.")
@click.option("--case", default="", help="What the case is called in the table's first column.")
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@common.document_options
def actions(path: Path, out: Path, case: str, force: bool, asked: common.Asked) -> None:
    """Write the recommendations as a table to monitor: agency, action, timescale, lead officer, progress.

    Grouped under themes; a cell is empty where the review says nothing. What identifies is replaced.
    """
    from pubcheck import pipeline
    from pubcheck.checks.actions import COLUMNS
    from pubcheck.formats.output import whole
    from pubcheck.reports import tables

    if out.suffix.lower() not in (".docx", ".csv"):
        raise UsageError("--out must end in .docx or .csv.")
    if out.exists() and not force:
        raise UnwritableError("A file with that name is already there. Give another with --out, or use --force.")
    document = gather.document(path)
    report = pipeline.check(document, asked.settings())
    rows = [
        (row.theme, tuple(_replaced(cell, report.decisions) for cell in row.cells))
        for row in pipeline.actions(report, case)
    ]
    made = tables.word(COLUMNS, rows) if out.suffix.lower() == ".docx" else tables.csv(COLUMNS, rows)
    with whole(out, source=document) as temporary:
        temporary.write_bytes(made)
    click.echo(f"{len(rows)} recommendations are in the table.")


def _replaced(cell: str, decisions: Sequence[Decision]) -> str:
    """The cell's words with what identifies replaced: a table of actions is handed round."""
    labels = {d.mention.text: d.replacement for d in decisions if d.verdict is not Verdict.KEEP and d.mention.text}
    if not labels or not cell:
        return cell
    pattern = "|".join(re.escape(text) for text in sorted(labels, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda found: labels[found.group()], cell)
