"""`pubcheck decide`: the open findings of a document, one by one; what a person says goes into its decisions file.

Each answer is saved at once, whole, so that nothing is lost when the window is closed.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather
from pubcheck.errors import UsageError
from pubcheck.model import Decision, Entry, Report, Status, Verdict

if TYPE_CHECKING:
    from pubcheck.decisions import Ledger

HELP = "k keep, r redact, a the same for all like this, l look at the words, s skip, u undo, q stop here"


@dataclass(frozen=True, slots=True)
class Question:
    """One open finding: what to show, the key of the entry that answers it, and what else is like it."""

    about: str
    key: str
    kind: str
    shown: str
    seen: str
    alike: tuple[str, str] = ("", "")


@click.command()
@click.argument("path", type=common.PATH, metavar="DOCUMENT")
@click.option("--by", help="Your name or post: it is recorded with each decision. Asked for when not given.")
@click.option("--decisions", "folder", type=common.PATH, help="Folder of decisions files; else beside the document.")
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
    folder: Path | None,
    expires: str | None,
    ids: tuple[str, ...],
    checks: tuple[str, ...],
    verdict: str | None,
    reason: str | None,
    approve: str | None,
    show_values: bool,
    genre: str | None,
    known: Path | None,
    rules: tuple[Path, ...],
) -> None:
    """Decide what may stay and what goes, one finding at a time.

    Answers: k keep, r redact, a the same for all like this, l look at the words, s skip, u undo, q stop here. Every
    decision needs a reason. Begin again at any time: what is decided is not asked twice.
    """
    from pubcheck import decisions, pipeline

    (document,) = gather.documents([path])
    target = decisions.beside(document, folder)
    ledger = decisions.load(target)
    settings = common.Asked(genre, known, rules).settings()
    report = pipeline.check(document, settings, ledger)
    ledger = replace(ledger, sketch=decisions.sketch(report.document))
    if expires:
        _day(expires)
    if approve:
        _approve(report, ledger, target, approve, show_values=show_values)
        return
    stamp = {"on": settings.today.isoformat(), "expires": expires or ""}
    if ids or checks:
        if not (reason and by and (verdict or not ids)):
            raise UsageError("--mention needs --keep or --redact; it and --check need --reason and --by.")
        said = _said(report, ids, checks, verdict or "keep")
        entries = tuple(replace(entry, reason=reason, by=by, **stamp) for entry in said)
        _save(target, _with(ledger, entries))
        click.echo(f"{len(entries)} decided.")
        return
    _walk(report, ledger, target, by or click.prompt("Your name or post"), stamp, show_values=show_values)


def _walk(report: Report, ledger: Ledger, target: Path, by: str, stamp: dict[str, str], *, show_values: bool) -> None:
    questions = list(_open(report, show_values=show_values))
    answered: list[tuple[int, tuple[Entry, ...]]] = []  # the place in the list, and what stood before
    skipped: set[int] = set()
    reason, at = "", 0
    while at < len(questions):
        question = questions[at]
        if at in skipped or any(entry.key == question.key for entry in ledger.entries):
            at += 1
            continue
        click.echo(f"\n{at + 1} of {len(questions)}  {question.shown}")
        answer = click.prompt(f"({HELP})", type=click.Choice(list("kralsuq")), show_choices=False)
        if answer == "q":
            break
        if answer == "l":
            click.echo(f"   {question.seen}")
        elif answer == "s":
            skipped.add(at)
            at += 1
        elif answer == "u" and answered:
            at, before = answered.pop()
            ledger = replace(ledger, entries=before)
            skipped = {place for place in skipped if place < at}
            _save(target, ledger)
        elif answer in "kra":
            everything = answer == "a"
            if everything:
                answer = click.prompt("Keep or redact all like this?", type=click.Choice(["k", "r"]))
            reason = click.prompt("Reason", default=reason or None)
            told = [q for q in questions if everything and q.alike == question.alike and q.alike[1]] or [question]
            verdict = "keep" if answer == "k" else "redact"
            entries = tuple(Entry(q.about, q.key, verdict, reason, by, kind=q.kind, **stamp) for q in told)
            answered.append((at, ledger.entries))
            ledger = _with(ledger, entries)
            _save(target, ledger)
            at += 1
    left = sum(all(entry.key != question.key for entry in ledger.entries) for question in questions)
    click.echo(f"\n{len(questions) - left} decided now, {left} still open.")


def _open(report: Report, *, show_values: bool) -> list[Question]:
    """What nobody has decided yet: mentions in document order, then checks, then what could not be read."""
    from pubcheck.reports import masking
    from pubcheck.reports.words import kind_title

    found = masking.by_block(report.decisions)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    questions = []
    for decision in report.decisions:
        if decision.verdict is Verdict.KEEP or decision.on:
            continue
        mention = decision.mention
        near = found[mention.block.index]
        seen = str(masking.context(decision, near, show_values=True))
        words = seen if show_values else str(masking.context(decision, near))
        shown = f"{kind_title(mention.kind, policies)}, {mention.block.anchor}: {words}"
        alike = decision.cluster or mention.text.casefold()
        questions.append(Question("mention", decision.fingerprint, mention.kind, shown, seen, (mention.kind, alike)))
    for finding in report.findings:
        if finding.status is Status.FAIL and finding.waiver is None:
            shown = f"Check not met: {finding.rule.title}. {finding.note}"
            questions.append(Question("check", finding.rule.id, "", shown, finding.rule.remedy))
    for gap in report.gaps:
        if gap.waiver is None and gap.fingerprint:
            shown = f"Not read, {gap.anchor}: {gap.reason} Keep means: I have looked at it myself."
            questions.append(Question("unread", gap.fingerprint, "", shown, gap.reason))
    return questions


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


def _approve(report: Report, ledger: Ledger, target: Path, name: str, *, show_values: bool) -> None:
    from pubcheck.reports import masking

    found = masking.by_block(report.decisions)
    places = {decision.fingerprint: decision for decision in report.decisions}
    approved = 0
    for entry in ledger.entries:
        if entry.verdict != "keep" or entry.approved_by or entry.by.casefold() == name.casefold():
            continue
        words = entry.key
        if decision := places.get(entry.key):
            near = found[decision.mention.block.index]
            words = str(masking.context(decision, near, show_values=show_values))
        click.echo(f"\n{entry.about}: {words}\n   {entry.by}, {entry.on}: {entry.reason}")
        if click.confirm("Approve?", default=False):
            after = tuple(replace(e, approved_by=name) if e is entry else e for e in ledger.entries)
            ledger = replace(ledger, entries=after)
            entry = next(e for e in after if e.key == entry.key and e.about == entry.about)
            _save(target, ledger)
            approved += 1
    click.echo(f"{approved} approved.")


def _with(ledger: Ledger, entries: Sequence[Entry]) -> Ledger:
    """The ledger with these entries; a new word about the same thing takes the place of the old."""
    new = {(entry.about, entry.key) for entry in entries}
    return replace(ledger, entries=(*(e for e in ledger.entries if (e.about, e.key) not in new), *entries))


def _save(target: Path, ledger: Ledger) -> None:
    from pubcheck import decisions
    from pubcheck.formats.output import whole

    with whole(target) as temporary:
        temporary.write_text(decisions.dump(ledger), encoding="utf-8", newline="\n")


def _day(text: str) -> None:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError("--expires must be a day like 2027-05-31.") from None
