"""A path in, a Report out: the one way that data takes. No stage knows another; here they are joined.

What only some commands need is imported where it is needed: to check a draft, nothing is written and nothing proved.

path --formats.read--> Document
     --recognisers.detect--> Mentions --decide--> Decisions --decisions.judged--> with what a person said
     --checks.run--> Findings
     --redact.plan--> Edits --formats.write--> a copy --verify--> Leaks
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck import __version__, checks, decide, formats, recognisers
from pubcheck import decisions as people
from pubcheck.decisions import Ledger
from pubcheck.formats import output
from pubcheck.model import UNSEEN, Block, Decision, Document, Edit, Genre, Leak, Mode, Report, Tool, Verdict
from pubcheck.packs import Packs

if TYPE_CHECKING:
    from pubcheck.checks.actions import Row
    from pubcheck.recognisers.known import Known


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every document of a run."""

    packs: Packs
    known: Known | None = None
    genre: Genre | None = None
    two_people: bool = False
    today: datetime.date = field(default_factory=datetime.date.today)


def check(
    path: Path,
    settings: Settings,
    ledger: Ledger = Ledger(),  # noqa: B008 - it is frozen
    beside: Path | None = None,
) -> Report:
    """Read, find, decide, judge, each with what a person said. Raises UnreadableError where nothing could be read.

    `beside`: a second document to compare with, the rapid review of a review or the review of a summary."""
    document = formats.read(path)
    second = formats.read(beside) if beside else None
    mentions = recognisers.detect(document, settings.known)
    proposed = decide.decide(document, mentions, settings.packs.identifiers)
    names = names_somebody(proposed, settings.known)
    said = people.standing(ledger, document, mentions, settings.today, names, two_people=settings.two_people)
    decisions = people.judged(proposed, said)
    classification = checks.classify(document, settings.genre)
    findings = people.waived(checks.run(document, classification, decisions, settings.packs.rules, second), said)
    gaps = people.looked_at(document.gaps, said)
    return Report(
        Tool(__version__, recognisers.model_name(), settings.packs.digest),
        replace(document, gaps=gaps),
        classification,
        decisions,
        findings,
        identifiers=tuple(settings.packs.identifiers.values()),
        idle=people.idle(said, decisions, findings, gaps),
        together=decide.together(decisions),
    )


def actions(report: Report, case: str) -> tuple[Row, ...]:
    """The recommendations as rows of a monitoring table."""
    from pubcheck.checks import actions as monitoring

    return monitoring.rows(report.document, case)


def draft(path: Path, report: Report, out: Path) -> Report:
    """Write the draft whose tracked changes an author accepts or refuses, wherever the words to be taken out stand. It
    still holds the names."""
    from pubcheck import redact

    report = _everywhere(report, redact.plan(report.decisions, Mode.CLEAN), redact.kept(report.decisions))
    formats.write(path, out, redact.plan(report.decisions, Mode.DRAFT), Mode.DRAFT)
    return report


def clean(path: Path, report: Report, out: Path, known: Known | None = None) -> Report:
    """Write the copy without what is to be redacted, wherever the same words stand; look in it for what survived, and
    for all that the case key lists. Where anything did, the copy is not put in place: the report that comes back has
    the leaks, and `out` is as it was."""
    from pubcheck import redact, verify
    from pubcheck.recognisers import known as case_key

    asked, stay = redact.plan(report.decisions, Mode.CLEAN), redact.kept(report.decisions)
    report = _everywhere(report, asked, stay)
    made = redact.plan(report.decisions, Mode.CLEAN)
    with output.staged(out, source=path) as copy:
        formats.write(path, copy, made, Mode.CLEAN)
        leaks = verify.survivors(copy, asked, kept=stay, made=made)
        if known and not leaks:
            leaks = verify.against(copy, case_key.texts(known), kept=stay)
        if not leaks:
            copy.replace(out)
    return replace(report, leaks=leaks)


def _everywhere(report: Report, asked: Sequence[Edit], stay: Sequence[str]) -> Report:
    """With a decision for each place that no recogniser marked, where the words stand that are to be taken out."""
    from pubcheck import redact, verify

    more = verify.elsewhere(report.document.blocks, asked, stay, drawn=report.document.format == "pdf")
    return replace(report, decisions=redact.completed(report.decisions, more))


def prove(copy: Path, report: Report) -> tuple[Leak, ...]:
    """What of a document's findings is still in a copy that anybody made, by hand too."""
    from pubcheck import redact, verify

    return verify.survivors(copy, redact.plan(report.decisions, Mode.CLEAN), kept=redact.kept(report.decisions))


def prove_known(copy: Path, known: Known) -> tuple[Leak, ...]:
    """What of the case key is in a copy."""
    from pubcheck import verify
    from pubcheck.recognisers import known as case_key

    return verify.against(copy, case_key.texts(known))


def names_somebody(decisions: Sequence[Decision], known: Known | None = None) -> Callable[[str], bool]:
    """Asks of what a person wrote whether it holds a detail of the document that the policy does not allow, or one of
    the case key: whole, in part, or in another form."""

    @cache
    def teller() -> Callable[[str], bool]:  # most runs have no reasons to ask about
        from pubcheck import verify
        from pubcheck.recognisers import known as case_key

        found = [decision.mention for decision in decisions if decision.verdict is not Verdict.KEEP or decision.on]
        texts = [(mention.text, mention.kind) for mention in found]
        return verify.teller([*texts, *(case_key.texts(known) if known else ())])

    return lambda text: teller()(text)


def unproved(copy: Path) -> tuple[str, ...]:
    """The pages of a copy that are pictures which nothing here could read."""
    from pubcheck import verify

    return verify.unproved(copy)


def inspect(path: Path) -> tuple[Document, tuple[Block, ...]]:
    """A document, and the blocks of it that its pages do not show, a surface after another."""
    document = formats.read(path)
    return document, tuple(sorted((b for b in document.blocks if b.surface in UNSEEN), key=lambda b: b.surface.value))


def bare(path: Path, out: Path) -> tuple[Document, tuple[Block, ...]]:
    """Write a copy with nothing hidden in it and the words of its pages as they were; the copy, inspected."""
    formats.write(path, out, (), Mode.CLEAN)
    return inspect(out)
