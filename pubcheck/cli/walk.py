"""A report in, one question after another about what is open, each answer into the decisions file at once.

The file is read anew before each answer is written into it, so that two people who decide at the same time do not lose
what the other said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.model import Entry, Report, Status, Verdict

if TYPE_CHECKING:
    from pubcheck.decisions import Ledger

_KEYS = {
    "k": "k keep",
    "r": "r redact",
    "a": "a the same for all like this",
    "l": "l look at the words",
    "s": "s skip",
    "u": "u undo",
    "q": "q stop here",
}
_OF_MENTIONS = ("r", "a")


@dataclass(frozen=True, slots=True)
class Book:
    """One decisions file: where it lies, and the sketch of its document."""

    target: Path
    sketch: tuple[int, ...]

    def ledger(self) -> Ledger:
        """What stands in it now."""
        from pubcheck import decisions

        return decisions.load(self.target)

    def put(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Writes these, each in the place of what stood there about the same thing, which comes back."""
        return self._write({(entry.about, entry.key) for entry in entries}, entries)

    def undo(self, entries: Sequence[Entry], before: Sequence[Entry]) -> None:
        """Takes these out and puts back what stood there before."""
        self._write({(entry.about, entry.key) for entry in entries}, before)

    def _write(self, about: set[tuple[str, str]], entries: Sequence[Entry]) -> tuple[Entry, ...]:
        from pubcheck import decisions
        from pubcheck.formats.output import whole

        now = self.ledger().entries
        before = tuple(entry for entry in now if (entry.about, entry.key) in about)
        others = tuple(entry for entry in now if (entry.about, entry.key) not in about)
        with whole(self.target) as temporary:
            text = decisions.dump(decisions.Ledger((*others, *entries), self.sketch))
            temporary.write_text(text, encoding="utf-8", newline="\n")
        return before


@dataclass(frozen=True, slots=True)
class Question:
    """One open finding: what to show, the key of the entry that answers it, and what else is like it."""

    about: str
    key: str
    kind: str
    shown: str
    seen: str
    alike: tuple[str, str] = ("", "")


def through(
    report: Report, book: Book, by: str, stamp: dict[str, str], names: Callable[[str], bool], *, show_values: bool
) -> None:
    """Asks until all is decided or skipped, or the person stops. Nothing that was answered is asked again. `names`:
    whether a reason names somebody."""
    questions = _open(report, show_values=show_values)
    answered: list[tuple[int, tuple[Entry, ...], tuple[Entry, ...]]] = []  # the place, what was said, what stood before
    skipped: set[int] = set()
    reason, at = "", 0
    with suppress(click.Abort):  # the window was closed, or Ctrl-C, while a reason was typed: the rest is saved
        while at < len(questions) or (answered and _prompt("uq") == "u"):
            if at >= len(questions):
                at = _taken_back(book, answered)
                continue
            question = questions[at]
            done = {entry.key for _, entries, _ in answered for entry in entries}
            if at in skipped or question.key in done:
                at += 1
                continue
            click.echo(f"\n{at + 1} of {len(questions)}  {question.shown}")
            choice = _prompt("".join(key for key in _KEYS if question.about == "mention" or key not in _OF_MENTIONS))
            if choice == "q":
                break
            if choice == "l":
                click.echo(f"   {question.seen}")
            elif choice == "s":
                skipped.add(at)
                at += 1
            elif choice == "u" and answered:
                at = _taken_back(book, answered)
                skipped = {place for place in skipped if place < at}
            elif choice == "u":
                click.echo("   There is nothing to undo.")
            else:
                told = [question]
                if choice == "a":
                    told = [other for other in questions if other.alike == question.alike and other.key not in done]
                    click.echo(f"   {len(told)} like this.")
                    choice = click.prompt("Keep or redact all like this?", type=click.Choice(["k", "r"]))
                reason = _reason(names, reason)
                verdict = "keep" if choice == "k" else "redact"
                entries = tuple(Entry(q.about, q.key, verdict, reason, by, kind=q.kind, **stamp) for q in told)
                answered.append((at, entries, book.put(entries)))
                at += 1
    decided = {entry.key for _, entries, _ in answered for entry in entries}
    click.echo(f"\n{len(decided)} decided now, {len(questions) - len(decided)} still open.")


def answer(question: str, default: str = "") -> str:
    """What a person types, asked for again while it is empty."""
    while not (text := str(click.prompt(question, default=default or None)).strip()):
        click.echo("   Something must stand here.")
    return text


def _taken_back(book: Book, answered: list[tuple[int, tuple[Entry, ...], tuple[Entry, ...]]]) -> int:
    """Undoes the last answer; its place."""
    at, entries, before = answered.pop()
    book.undo(entries, before)
    return at


def _prompt(keys: str) -> str:
    words = ", ".join(_KEYS[key] for key in keys)
    try:
        return str(click.prompt(f"({words})", type=click.Choice(list(keys)), show_choices=False))
    except click.Abort:  # the window was closed, or Ctrl-C: all that was said is saved
        click.echo("")
        return "q"


def _reason(names: Callable[[str], bool], default: str) -> str:
    while names(reason := answer("Reason", default)):
        click.echo("   That holds an identifying detail. Say it in words that name nobody.")
    return reason


def _open(report: Report, *, show_values: bool) -> list[Question]:
    """What nobody has decided yet: mentions in document order, then checks, then what could not be read."""
    from pubcheck.reports import masking
    from pubcheck.reports.words import kind_title, result

    found = masking.by_block(report.decisions)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    lapsed = {(entry.about, entry.key): why for entry, why in report.idle}
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
        if finding.status in (Status.FAIL, Status.NEEDS_PERSON) and finding.waiver is None:
            what = result(finding).capitalize() if finding.status is Status.FAIL else "For you to judge"
            shown = f"{what}: {finding.rule.title}. {finding.note} Keep means: it is in order as it is."
            questions.append(Question("check", finding.rule.id, "", shown, finding.rule.remedy))
    for gap in report.gaps:
        if gap.waiver is None and gap.fingerprint:
            shown = f"Not read, {gap.anchor}: {gap.reason} Keep means: I have looked at it myself."
            questions.append(Question("unread", gap.fingerprint, "", shown, gap.reason))
    return [replace(q, shown=f"{q.shown}{_again(lapsed.get((q.about, q.key)))}") for q in questions]


def _again(why: str | None) -> str:
    """Why a thing is asked about that was decided before."""
    return f"\n   It was decided before, but {why}." if why else ""
