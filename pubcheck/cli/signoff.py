"""`pubcheck signoff`: a checked document in; a record of who signed exactly which file, under which rules, out."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UnwritableError, UsageError
from pubcheck.model import Outcome


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--by", help="Who signs: name and post.")
@click.option("--verify", is_flag=True, help="Say whether anything has changed since it was signed. Ends with 1 if so.")
@click.option("--force", is_flag=True, help="Sign again, in the place of an earlier sign-off.")
@common.decisions_option
@common.two_people_option
@common.document_options
def signoff(
    path: Path,
    by: str | None,
    verify: bool,
    force: bool,
    ledgers: Path | None,
    asked: common.Asked,
) -> None:
    """Sign a document off for publication, or verify that it is still the one that was signed.

    The record lies beside the document, ends in .signoff.yaml, and ties together the file, the rules and the decisions.
    A document that is not ready, or was not read whole, can not be signed off.
    """
    from pubcheck import __version__, decisions, packs, pipeline, recognisers
    from pubcheck import signoff as records
    from pubcheck.formats.output import whole

    document = gather.document(path)
    target = document.parent / f"{document.name}{records.SUFFIX}"
    ledger_path = decisions.beside(document, ledgers)
    judged = _judged(ledger_path)
    if verify:
        signed = records.load(target)
        now = {
            "document": _digest(document),
            "decisions": judged,
            "rules": packs.load(asked.rules).digest,
            "tool": __version__,
            "model": recognisers.model_name(),
        }
        changed = records.changes(signed, now)
        for line in changed or (f"Unchanged since it was signed off by {signed.by} on {signed.on}.",):
            click.echo(line)
        sys.exit(1 if changed else 0)
    by = (by or "").strip()
    if not by:
        raise UsageError("Say who signs, with --by.")
    if target.exists() and not force:
        raise UnwritableError("This document is signed off already. See with --verify by whom; --force signs it anew.")
    settings = asked.settings()
    report = pipeline.check(document, settings, decisions.load(ledger_path))
    if report.document.sha256 != _digest(document) or judged != _judged(ledger_path):
        raise UsageError("The document or its decisions changed while they were read. Nothing was signed.")
    if report.outcome is not Outcome.READY:
        click.echo(
            "Not signed off: the document is not ready. Run `pubcheck check` and work through its report.", err=True
        )
        sys.exit(common.EXIT_CODES[report.outcome])
    with whole(target, source=document) as temporary:
        text = records.dump(records.record(report, judged, by, settings.today.isoformat()))
        temporary.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Signed off by {by}. The record lies beside the document.")


def _judged(path: Path) -> str:
    """The hash of the decisions file; nothing where there is none."""
    return _digest(path) if path.exists() else ""


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise UsageError("The document or its decisions file can not be read.") from None
