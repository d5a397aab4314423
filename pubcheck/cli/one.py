"""Tasks in, what became of each out: one document after another, or several side by side in processes of their own."""

from __future__ import annotations

import gc
import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.cli import common, gather
from pubcheck.errors import PubcheckError, UnreadableError
from pubcheck.model import (
    Anchor,
    Classification,
    Decision,
    Document,
    Gap,
    Genre,
    Report,
    Severity,
    Status,
    Tool,
    Verdict,
    blocks,
)

if TYPE_CHECKING:
    from pubcheck.pipeline import Settings

_OF_MACHINES = ("sarif", "junit", "github")
_NO_HASH = "0" * 64
DRAFT = f"{gather.RESTRICTED}redaction-draft.docx"


@dataclass(frozen=True, slots=True)
class Task:
    """One document to check, and what to write about it."""

    path: Path
    shown: str  # its path as a machine that reads the outputs knows it; masked before it is shown
    alone: bool  # the only document of the run: then trouble with it is trouble with the run
    out: Path
    clash: bool  # another document's name would give the same folder
    twin: int  # how many documents with the very same bytes come before it, by path
    ledger: Path
    formats: tuple[str, ...]
    collected: tuple[str, ...]
    show_values: bool
    draft: bool
    published: bool
    beside: Path | None = None  # a second document to compare with
    url: str = ""  # of a document that is fetched where it is checked; `path` is then its name only


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written, and the hash of what is in it."""

    folder: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one document: its exit code, what to print, what was written. `counts`: details to take out, to
    decide, checks not found or to put right, parts not read."""

    code: int
    summary: str = ""
    trouble: str = ""
    note: str = ""
    counts: tuple[int, ...] = ()
    collected: tuple[str, ...] = ()
    written: tuple[Written, ...] = ()


def each(tasks: Sequence[Task], asked: common.Asked, jobs: int) -> Iterator[Done]:
    """The tasks' results, in the order of the tasks. Trouble with one document does not stop the others; trouble that
    holds for all (rules, the case key, the output folder) is raised."""
    if not tasks:
        return
    settings = asked.settings()  # so that wrong rules are told here, once, and not by each process
    if jobs == 1 or len(tasks) < 2:
        yield from each_with(settings, tasks)
        return
    yield from _side_by_side(tasks, asked, settings, jobs)


def _side_by_side(tasks: Sequence[Task], asked: common.Asked, settings: Settings, jobs: int) -> Iterator[Done]:
    """In processes of their own. One that is killed (by a document that takes all memory, or by somebody) takes the
    results of the others under way with it: those are done again, the first of them alone, so that the guilty one is
    found out and no other is lost."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    start = multiprocessing.get_context("spawn")
    left, workers = list(tasks), jobs
    while left:
        batch = left if workers == jobs else left[:1]
        finished = 0
        with ProcessPoolExecutor(min(workers, len(batch)), start, initializer=_begin, initargs=(asked,)) as pool:
            try:
                for done in pool.map(_work, batch):
                    finished += 1
                    yield done
                broken = False
            except BrokenProcessPool:
                broken = True
        left = left[finished:]
        if broken and len(batch) == 1:
            yield refused(left[0], settings, 3, "the process that read this document was ended. It was not checked.")
            left = left[1:]
        workers = 1 if broken and len(batch) > 1 else jobs


def each_with(settings: Settings, tasks: Sequence[Task]) -> Iterator[Done]:
    """The tasks' results, one after another, in this process. Memory stays flat: what a document leaves behind is
    collected before the next, without a look at the model and the patterns, which stay."""
    for number, task in enumerate(tasks):
        if number:
            gc.collect()
        if number == 1:
            gc.freeze()
        yield _careful(task, settings)


_settings: list[Settings] = []  # of this worker process: made once, for the model is slow to load


def _begin(asked: common.Asked) -> None:
    from pubcheck.cli import hush

    hush()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _settings[:] = [asked.settings()]


def _end_with_parent() -> None:
    """A run that is killed leaves no process behind, with a document in its memory."""
    import multiprocessing

    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _work(task: Task) -> Done:
    return _careful(task, _settings[0])


def _careful(task: Task, settings: Settings) -> Done:
    if (why := gather.forbidden(task.path)) is not None:
        return refused(task, settings, 1, f"this is {why}.")
    try:
        return _one(task, settings)
    except UnreadableError as trouble:
        return refused(task, settings, trouble.exit_code, str(trouble))
    except PubcheckError as trouble:
        if task.alone:
            raise
        return refused(task, settings, trouble.exit_code, str(trouble))


def refused(task: Task, settings: Settings, code: int, why: str) -> Done:
    """A document that was not checked. It is in the reports over all documents too, as one that was not read."""
    from pubcheck import __version__, recognisers

    if not task.collected:
        return Done(code, trouble=why)
    gap = Gap(Anchor("file", "the whole file"), why)
    document = Document(task.path.name, task.path.suffix.lower().lstrip("."), _NO_HASH, (), (gap,))
    tool = Tool(__version__, recognisers.model_name(), settings.packs.digest)
    report = Report(tool, document, Classification(Genre.NOT_A_REVIEW, "It was not read."), (), ())
    collected = tuple(_rendered(name, task, report).decode("utf-8") for name in task.collected)
    return Done(code, trouble=why, collected=collected)


def _one(task: Task, settings: Settings) -> Done:
    from pubcheck import decisions, pipeline
    from pubcheck.formats.output import whole
    from pubcheck.reports import REPORTS, terminal
    from pubcheck.reports.words import several

    report = pipeline.check(task.path, settings, decisions.load(task.ledger), task.beside)
    left = sum(decision.verdict is not Verdict.KEEP for decision in report.decisions)
    notes = []
    if task.published and left:
        report = replace(report, decisions=tuple(map(_stopping, report.decisions)))
        notes.append(f"{several(left, 'detail')} undecided in a document that is marked as published")
    if report.idle and not task.alone:  # of one document the summary tells it
        notes.append(f"{several(len(report.idle), 'entry', 'entries')} of its decisions file did nothing")
    folder = task.out / _folder(report, clash=task.clash, twin=task.twin)
    common.prepare(folder)
    forms = {form.NAME: form for form in REPORTS}
    written = []
    for name in task.formats:
        marked = gather.RESTRICTED if task.show_values and name not in _OF_MACHINES else ""
        target = folder / f"{marked}report{forms[name].SUFFIX}"
        data = _rendered(name, task, report)
        with whole(target, source=task.path) as temporary:
            temporary.write_bytes(data)
        written.append(Written(folder.name, target.name, hashlib.sha256(data).hexdigest()))
    if task.draft and _draft(task.path, report, folder / DRAFT):
        data = (folder / DRAFT).read_bytes()
        written.append(Written(folder.name, DRAFT, hashlib.sha256(data).hexdigest()))
    return Done(
        common.EXIT_CODES[report.outcome],
        terminal.render(report, show_values=task.show_values),
        note="; ".join(notes),
        counts=_counts(report),
        collected=tuple(_rendered(name, task, report).decode("utf-8") for name in task.collected),
        written=tuple(written),
    )


def _stopping(decision: Decision) -> Decision:
    """What is open in a document that is published stops the gate, whatever its kind."""
    if decision.verdict is Verdict.KEEP:
        return decision
    reason = f"{decision.reason} It is open in a document that is marked as published."
    return replace(decision, severity=Severity.BLOCK, reason=reason)


def _rendered(name: str, task: Task, report: Report) -> bytes:
    """A report's bytes. What a machine reads has the document's path, so that it finds the file in its repository."""
    from pubcheck.reports import REPORTS, encoded

    form = next(form for form in REPORTS if name == form.NAME)
    if name in _OF_MACHINES:
        report = replace(report, document=replace(report.document, name=task.shown))
    return encoded(form.render(report, show_values=task.show_values))


def _counts(report: Report) -> tuple[int, ...]:
    stop = sum(blocks(decision) for decision in report.decisions)
    ask = sum(d.verdict is Verdict.REVIEW and not blocks(d) for d in report.decisions)
    unmet = sum(finding.status is Status.FAIL and finding.waiver is None for finding in report.findings)
    return stop, ask, unmet, sum(gap.waiver is None for gap in report.gaps)


def _folder(report: Report, *, clash: bool, twin: int) -> str:
    """A name for the document's folder that holds nothing masked, is the same in whatever order documents come, and no
    other document's: one with the same bytes may have other decisions."""
    from pubcheck.reports import masking

    name = masking.name(report.document.name, report.decisions)
    words = "".join(character if character.isascii() and character.isalnum() else "-" for character in name)
    slug = "-".join(word for word in words.split("-") if word) or "document"
    if not clash and masking.MASK not in name:
        return slug
    return f"{slug}-{report.document.sha256[:8]}" + (f"-{twin + 1}" if twin else "")


def _draft(path: Path, report: Report, target: Path) -> bool:
    """The redaction draft of a Word file that has something to change; an old one is never left standing."""
    from pubcheck import pipeline

    if report.document.format == "docx" and any(d.verdict is not Verdict.KEEP for d in report.decisions):
        pipeline.draft(path, report, target)
        return True
    target.unlink(missing_ok=True)
    return False
