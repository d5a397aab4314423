"""`pubcheck inspect`: a document in; all that its file holds and its pages do not show, in plain words, out."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UnwritableError

if TYPE_CHECKING:
    from pubcheck.model import Block


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--clean", type=common.PATH, metavar="FILE", help="Write a copy without it; what the pages show stays.")
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@click.option("--show-values", is_flag=True, help="Show what is hidden. It may name people.")
def inspect(path: Path, clean: Path | None, force: bool, show_values: bool) -> None:
    """List what is hidden in a file: comments, tracked changes, properties, hidden and covered text, links, and more.

    Ends with 0 when nothing is hidden or a copy was written, 1 when something is, 3 when a part was not read: of the
    copy, where one was written.
    """
    from pubcheck import pipeline
    from pubcheck.reports.words import SURFACES, several

    document = gather.document(path)
    if clean and clean.exists() and not force:
        raise UnwritableError("A file with that name is already there. Give another, or use --force.")
    read, hidden = pipeline.inspect(document)
    for surface, group in groupby(hidden, key=lambda block: block.surface):
        rows = list(group)
        click.echo(f"{SURFACES[surface.value].capitalize()}: {len(rows)}")
        for block in rows:
            click.echo(f"  {_line(block, show_values=show_values)}")
    for gap in read.gaps:
        click.echo(f"Not read: {gap.anchor}: {gap.reason}")
    if not hidden and not read.gaps:
        click.echo("Nothing is hidden in this file.")
    if clean:
        copy, left = pipeline.bare(document, clean)
        kept = "" if copy.gaps else "Nothing is hidden in it."
        if left:
            items = several(len(hidden), "item")
            kept = f"Left in it, for readers and their aids: {len(left)} of {items}."
        click.echo(f"The copy is written. {kept}".strip())
        for block in left:
            click.echo(f"  left: {_line(block, show_values=show_values)}")
        for gap in copy.gaps:
            click.echo(f"  not read in the copy: {gap.anchor}: {gap.reason} Look at it yourself.")
        sys.exit(3 if copy.gaps else 0)
    sys.exit(3 if read.gaps else 1 if hidden else 0)


def _line(block: Block, *, show_values: bool) -> str:
    from pubcheck.reports.words import several

    shown = " ".join(block.text.split()) if show_values else several(len(block.text.split()), "word")
    return f"{block.anchor}: {shown}"
