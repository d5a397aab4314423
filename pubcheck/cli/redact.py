"""`pubcheck redact`: a document and what was decided about it in; a clean copy, proved to be clean, out."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UnwritableError
from pubcheck.model import UNTRACKED, Mode, Verdict

if TYPE_CHECKING:
    from pubcheck.model import Report

_ACCEPTED = "all proposals accepted at once"


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option(
    "--out", type=common.PATH, help="The copy's file name; else the document's, without what identifies, and -clean."
)
@click.option("--accept-proposed", is_flag=True, help="Take every proposal to redact. What is for you to decide stays.")
@click.option("--draft", is_flag=True, help="Write the draft with tracked changes instead (.docx only).")
@click.option(
    "--pseudonyms",
    type=common.PATH,
    help="A RESTRICTED file of who is called what, so that sister documents agree; made when it is not there.",
)
@click.option("--plain", is_flag=True, help="Do not encrypt the --pseudonyms file. Never in a git repository.")
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@common.decisions_option
@common.two_people_option
@common.document_options
def redact(
    path: Path,
    out: Path | None,
    accept_proposed: bool,
    draft: bool,
    pseudonyms: Path | None,
    plain: bool,
    force: bool,
    ledgers: Path | None,
    asked: common.Asked,
) -> None:
    """Write a clean copy: text really replaced, hidden data gone, and the copy searched for what should not be there.

    While anything that identifies is undecided no copy is written (exit 1). A copy in which something survived is not
    handed over (exit 3). The document itself is never changed.
    """
    from pubcheck import decisions, mapping, pipeline
    from pubcheck import redact as plans
    from pubcheck.reports import words

    document = gather.document(path)
    settings = asked.settings()
    ledger = decisions.beside(document, ledgers)
    report = pipeline.check(document, settings, decisions.load(ledger))
    if ledgers and not ledger.exists():
        click.echo("pubcheck: that folder holds no decisions under this document's name, so none were used.", err=True)
    _unused(report)
    secret, table = "", mapping.Table()
    if pseudonyms:
        mapping.ready(pseudonyms, plain=plain)
        secret = "" if plain else common.secret("the pseudonyms file", new=not pseudonyms.exists())
        table = mapping.load(pseudonyms, secret)
        report = replace(report, decisions=mapping.applied(report.decisions, table))
    target = out or document.parent / _name(report, draft=draft)
    if target.exists() and not force:
        raise UnwritableError("A file with the copy's name is already there. Give another with --out, or use --force.")
    if draft:
        report = pipeline.draft(document, report, target)
        click.echo("The draft is written. It still holds the names: keep it where the original is kept.")
        _called(target, out)
        unshown = sum(e.block.surface in UNTRACKED for e in plans.plan(report.decisions, Mode.DRAFT))
        if unshown:
            stand = words.several(unshown, "detail stands", "details stand")
            click.echo(f"{stand} where Word can track no change. The draft's first comment says where.")
        return
    if accept_proposed:
        report = replace(report, decisions=plans.accepted(report.decisions, _ACCEPTED))
    if undecided := plans.blockers(report.decisions):
        _refuse(report, undecided)
        sys.exit(1)
    result = pipeline.clean(document, report, target, settings.known)
    if result.leaks:
        for line, count in Counter(f"{leak.part}, {leak.where}: {leak.kind}" for leak in result.leaks).items():
            click.echo(f"  survived in {line} ({count})", err=True)
        click.echo(
            "pubcheck: the copy still held what should be gone, so it was not handed over. "
            "Take those words out of the document itself, or decide about them, and try again.",
            err=True,
        )
        sys.exit(3)
    if pseudonyms:
        mapping.save(pseudonyms, mapping.learnt(table, report.decisions), secret)
    left = sum(decision.verdict is Verdict.REVIEW for decision in report.decisions)
    made = sum(decision.verdict is Verdict.REDACT for decision in result.decisions)
    more = made - sum(decision.verdict is Verdict.REDACT for decision in report.decisions)
    click.echo(f"The clean copy is written: {words.several(made, 'detail')} replaced, none found in it afterwards.")
    if more:
        places = words.several(more, "of them is a place", "of them are places")
        click.echo(f"{places} that nobody had marked, where the same words stood.")
    if left:
        open_ones = words.several(
            left, "detail is still for you to decide; it is", "details are still for you to decide; they are"
        )
        click.echo(f"{open_ones} in the copy as before.")
    _called(target, out)
    unread = [gap for gap in report.gaps if gap.waiver is None]
    if unread:
        parts = words.several(len(unread), "part")
        click.echo(f"pubcheck: {parts} of the document could not be read. Look there yourself:", err=True)
        for line, count in Counter(f"{gap.anchor}: {gap.reason}" for gap in unread).items():
            click.echo(f"  {line}" + (f" ({count})" if count > 1 else ""), err=True)
        sys.exit(3)


def _called(target: Path, asked: Path | None) -> None:
    """What pubcheck called the file, where nobody gave a name for it: it has no word in it that identifies."""
    if asked is None:
        click.echo(f"It is called {target.name} and lies beside the document.")


def _unused(report: Report) -> None:
    """What a person decided and this copy does not follow, with why: the draft may have changed since."""
    from pubcheck.reports.words import several

    if not report.idle:
        return
    entries = several(len(report.idle), "entry", "entries")
    click.echo(f"pubcheck: {entries} of the decisions file did nothing:", err=True)
    for why, count in Counter(why for _, why in report.idle).items():
        click.echo(f"  {why} ({count})", err=True)
    click.echo("Look at those details in what is written, or decide them again with `pubcheck decide`.", err=True)


def _refuse(report: Report, undecided: tuple[object, ...]) -> None:
    from pubcheck.reports.view import mention_id
    from pubcheck.reports.words import kind_title, several

    policies = {identifier.kind: identifier for identifier in report.identifiers}
    open_ones = set(map(id, undecided))
    what = several(len(undecided), "detail that identifies", "details that identify")
    click.echo(f"Nobody has decided about {what}:", err=True)
    for number, decision in enumerate(report.decisions, start=1):
        if id(decision) in open_ones:
            mention = decision.mention
            title = kind_title(mention.kind, policies)
            click.echo(f"  {mention_id(number)}  {mention.block.anchor}: {title}", err=True)
    click.echo("Decide with `pubcheck decide`, or take all proposals with --accept-proposed.", err=True)


def _name(report: Report, *, draft: bool) -> str:
    """The document's name without what identifies in it: a copy's name is published with it."""
    from pubcheck.reports import masking

    stem = masking.name(report.document.name, report.decisions).replace(masking.MASK, "").rpartition(".")[0]
    if stem.startswith(gather.RESTRICTED):  # a draft that came back: its clean copy is marked so no more
        stem = stem.removeprefix(gather.RESTRICTED).removesuffix("-draft")
    words = "-".join("".join(c if c.isalnum() else " " for c in stem).split()) or "document"
    suffix = report.document.name.rpartition(".")[2].lower()
    return f"{gather.RESTRICTED}{words}-draft.{suffix}" if draft else f"{words}-clean.{suffix}"
