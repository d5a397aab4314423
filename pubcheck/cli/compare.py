"""`pubcheck compare`: two versions of a draft in; what is new, fixed, still open or waived out, and never a value."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather
from pubcheck.model import blocks

if TYPE_CHECKING:
    from pubcheck.model import Decision


@click.command()
@click.argument("old", type=common.PATH)
@click.argument("new", type=common.PATH)
@common.decisions_option
@common.two_people_option
@common.document_options
def compare(
    old: Path,
    new: Path,
    ledgers: Path | None,
    asked: common.Asked,
) -> None:
    """Say what changed between two versions of a draft.

    Ends with 1 when something that stops publication is new or still open, 3 when a version was not read whole.
    """
    from pubcheck import decisions, pipeline
    from pubcheck.compare import compare as set_side_by_side
    from pubcheck.reports.words import STATUSES, kind_title

    settings = asked.settings()
    first, second = gather.document(old), gather.document(new)
    before, now = (
        pipeline.check(path, settings, decisions.load(decisions.beside(path, ledgers))) for path in (first, second)
    )
    result = set_side_by_side(before, now)
    policies = {identifier.kind: identifier for identifier in now.identifiers}
    words = {status.key: status.short for status in STATUSES}

    def show(title: str, rows: Sequence[Decision]) -> None:
        click.echo(f"{title}: {len(rows)}")
        for row in rows:
            stops = "  (stops publication)" if blocks(row) else ""
            click.echo(f"  {row.mention.block.anchor}: {kind_title(row.mention.kind, policies)}{stops}")

    show("New", result.new)
    show("Fixed", result.fixed)
    show("Still open", result.still)
    show("Kept by a person", result.waived)
    click.echo(f"Checks that changed: {len(result.checks)}")
    for finding, was in result.checks:
        earlier = words[was.value] if was else "not judged"
        click.echo(f"  {finding.rule.title}: {earlier} before, {words[finding.status.value]} now")
    if any(common.EXIT_CODES[report.outcome] == 3 for report in (before, now)):
        sys.exit(3)
    sys.exit(1 if any(blocks(row) for row in (*result.new, *result.still)) else 0)
