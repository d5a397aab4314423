"""`pubcheck decide`: the open findings of a document, one by one; what a person says goes into its decisions file.

Each answer is saved at once, whole, so that nothing is lost when the window is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather, walk
from pubcheck.errors import UsageError
from pubcheck.model import Entry, Report

if TYPE_CHECKING:
    from pubcheck.model import Decision


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--by", help="Your name or post: it is recorded with each decision. Asked for when not given.")
@common.decisions_option
@click.option("--expires", help="Day on which these decisions must be looked at again, like 2027-05-31.")
@click.option(
    "--mention", "ids", multiple=True, help="Decide just this finding of the report (like m0007); repeatable."
)
@click.option("--check", "checks", multiple=True, help="Waive just this check (like family-views); repeatable.")
@click.option("--keep", "verdict", flag_value="keep", help="With --mention: it may stay. Needs --reason and --by.")
@click.option("--redact", "verdict", flag_value="redact", help="With --mention: it goes. Needs --reason and --by.")
@click.option("--reason", help="Why, for --mention and --check.")
@click.option("--approve", metavar="NAME", help="As a second person, go through what was kept and approve it.")
@click.option("--show-values", is_flag=True, help="Show the identifying details on the screen.")
@common.document_options
def decide(
    path: Path,
    by: str | None,
    ledgers: Path | None,
    expires: str | None,
    ids: tuple[str, ...],
    checks: tuple[str, ...],
    verdict: str | None,
    reason: str | None,
    approve: str | None,
    show_values: bool,
    asked: common.Asked,
) -> None:
    """Decide what may stay and what goes, one finding at a time.

    Answers: k keep, r redact, a the same for all like this, l look at the words, s skip, u undo, q stop here. Every
    decision needs a reason, in words that name nobody. Begin again at any time: what is decided is not asked twice.
    """
    from pubcheck import decisions, pipeline

    if expires and not decisions.is_day(expires):
        raise UsageError("--expires must be a day like 2027-05-31.")
    by, reason, approve = (text.strip() if text else text for text in (by, reason, approve))
    if approve == "":
        raise UsageError("--approve needs the name of the second person.")
    document = gather.document(path)
    target = decisions.beside(document, ledgers)
    ledger = decisions.load(target)
    settings = asked.settings()
    report = pipeline.check(document, settings, ledger)
    book = walk.Book(target, decisions.sketch(report.document, [d.mention for d in report.decisions]))
    stamp = {"on": settings.today.isoformat(), "expires": expires or ""}
    names = pipeline.names_somebody(report.decisions, settings.known)
    if approve:
        _approve(report, book, approve, show_values=show_values)
        return
    if ids or checks:
        if not reason or not by or (ids and not verdict):
            raise UsageError("--mention needs --keep or --redact; it and --check need --reason and --by.")
        if names(reason):
            raise UsageError("The reason holds an identifying detail. Say it in words that name nobody.")
        said = _said(report, ids, checks, verdict or "keep")
        book.put([replace(entry, reason=reason, by=by, **stamp) for entry in said])
        click.echo(f"{len(said)} decided.")
        return
    walk.through(report, book, by or _who(), stamp, names, show_values=show_values)


def _who() -> str:
    try:
        return walk.answer("Your name or post")
    except click.Abort:
        raise UsageError("Nobody said who decides. Give --by, or run this where it can be asked for.") from None


def _said(report: Report, ids: Sequence[str], checks: Sequence[str], verdict: str) -> list[Entry]:
    from pubcheck.reports.view import mention_id

    numbered: dict[str, Decision] = {mention_id(n): d for n, d in enumerate(report.decisions, start=1)}
    rules = {finding.rule.id for finding in report.findings}
    if unknown := [name for name in ids if name not in numbered] + [name for name in checks if name not in rules]:
        raise UsageError(f"The report has nothing called {', '.join(unknown)}.")
    mentions = [numbered[name] for name in ids]
    return [
        *(Entry("mention", d.fingerprint, verdict, "", "", "", kind=d.mention.kind) for d in mentions),
        *(Entry("check", name, "keep", "", "", "") for name in checks),
    ]


def _approve(report: Report, book: walk.Book, name: str, *, show_values: bool) -> None:
    """Each entry that keeps something and that this person has not made is shown and asked about."""
    from pubcheck import decisions
    from pubcheck.reports import masking

    found = masking.by_block(report.decisions)
    places = {decision.fingerprint: decision for decision in report.decisions}
    approved = 0
    naming = [entry for entry, why in report.idle if why == decisions.NAMING]
    for entry in book.ledger().entries:
        if entry.verdict != "keep" or entry.approved_by or decisions.same_person(entry.by, name):
            continue
        if entry in naming:
            click.echo(f"\n{entry.about}: {decisions.NAMING}. Decide it anew first.")
            continue
        words = entry.key
        if decision := places.get(entry.key):
            near = found[decision.mention.block.index]
            words = str(masking.context(decision, near, show_values=show_values))
        click.echo(f"\n{entry.about}: {words}\n   {entry.by}, {entry.on}: {entry.reason}")
        try:
            agreed = click.confirm("Approve?", default=False)
        except click.Abort:  # the window was closed, or Ctrl-C: all that was said is saved
            click.echo("")
            break
        if agreed:
            book.put([replace(entry, approved_by=name)])
            approved += 1
    click.echo(f"{approved} approved.")
