"""`pubcheck verify`: a copy that anybody made, and what should be gone from it, in; what survived out."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UsageError


@click.command()
@click.argument("copy", type=common.PATH)
@click.option("--against", type=common.PATH, metavar="DOCUMENT", help="The document from which the copy was made.")
@click.option("--known", type=common.PATH, help="The case key (.csv, .yaml).")
@common.decisions_option
@click.option("--rules", multiple=True, type=common.PATH, help="A further rule pack, or a folder of them; repeatable.")
def verify(copy: Path, against: Path | None, known: Path | None, ledgers: Path | None, rules: tuple[Path, ...]) -> None:
    """Prove that a copy holds nothing of what should be gone; made by pubcheck, or by hand in Word or Acrobat.

    Looks in every part of the file, decoded in every way that a program could decode it. Ends with 0 when nothing was
    found, with 3 when something survived.
    """
    from pubcheck import decisions, pipeline
    from pubcheck.reports.words import several

    if not against and not known:
        raise UsageError("Say what should be gone: --against the document, or --known the case key.")
    made = gather.document(copy)
    settings = common.Asked(None, known, rules).settings()
    leaks = list(pipeline.prove_known(made, settings.known)) if settings.known else []
    if against:
        document = gather.document(against)
        report = pipeline.check(document, settings, decisions.load(decisions.beside(document, ledgers)))
        leaks += pipeline.prove(made, report)
    if leaks:
        for line, count in Counter(f"{leak.part}, {leak.where}: {leak.kind}" for leak in leaks).items():
            click.echo(f"  survived in {line} ({count})")
        click.echo(f"{several(len(leaks), 'detail')} survived. Do not publish this copy.")
        sys.exit(3)
    if pages := pipeline.unproved(made):
        click.echo(f"Pictures, so not verified: {', '.join(pages)}. Look at them yourself, or install pubcheck[ocr].")
        sys.exit(3)
    click.echo("Nothing of what should be gone was found in any part of the copy.")
