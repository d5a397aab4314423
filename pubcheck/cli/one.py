"""Tasks in, what became of each out: one document after another, or several side by side in processes of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.cli import common, gather
from pubcheck.errors import PubcheckError, UnreadableError
from pubcheck.model import Verdict

if TYPE_CHECKING:
    from pubcheck.model import Report
    from pubcheck.pipeline import Settings

DRAFT = f"{gather.RESTRICTED}redaction-draft.docx"


@dataclass(frozen=True, slots=True)
class Task:
    """One document to check, and what to write about it."""

    path: Path
    number: str
    out: Path
    clash: bool
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
    """What became of one document: its exit code, what to print, what was written."""

    code: int
    summary: str = ""
    trouble: str = ""
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
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(tasks)), start, initializer=_begin, initargs=(asked,)) as pool:
        yield from pool.map(_work, tasks)


def each_with(settings: Settings, tasks: Sequence[Task]) -> Iterator[Done]:
    """The tasks' results, one after another, in this process."""
    for task in tasks:
        yield _careful(task, settings)


_settings: list[Settings] = []  # of this worker process: made once, for the model is slow to load


def _begin(asked: common.Asked) -> None:
    from pubcheck.cli import hush

    hush()
    _settings[:] = [asked.settings()]


def _work(task: Task) -> Done:
    return _careful(task, _settings[0])


def _careful(task: Task, settings: Settings) -> Done:
    if (why := gather.forbidden(task.path)) is not None:
        return Done(1, trouble=f"{task.number}this is {why}.")
    try:
        return _one(task, settings)
    except UnreadableError as trouble:
        return Done(trouble.exit_code, trouble=f"{task.number}{trouble}")
    except PubcheckError as trouble:
        if not task.number:
            raise
        return Done(trouble.exit_code, trouble=f"{task.number}{trouble}")


def _one(task: Task, settings: Settings) -> Done:
    from pubcheck import decisions, pipeline
    from pubcheck.formats.output import whole
    from pubcheck.reports import REPORTS, encoded, terminal

    report = pipeline.check(task.path, settings, decisions.load(task.ledger), task.beside)
    folder = task.out / _folder(report, clash=task.clash)
    common.prepare(folder)
    forms = {form.NAME: form for form in REPORTS}
    written = []
    for name in task.formats:
        target = folder / f"report{forms[name].SUFFIX}"
        data = encoded(forms[name].render(report, show_values=task.show_values))
        with whole(target, source=task.path) as temporary:
            temporary.write_bytes(data)
        written.append(Written(folder.name, target.name, hashlib.sha256(data).hexdigest()))
    if task.draft and _draft(task.path, report, folder / DRAFT):
        data = (folder / DRAFT).read_bytes()
        written.append(Written(folder.name, DRAFT, hashlib.sha256(data).hexdigest()))
    code = common.EXIT_CODES[report.outcome]
    summary = [terminal.render(report, show_values=task.show_values)]
    left = sum(decision.verdict is not Verdict.KEEP for decision in report.decisions)
    if task.published and left:
        code = code or 1
        summary.append(f"  [red]{left} details are undecided in a document that is marked as published[/]")
    summary.append(f"       [dim]{task.number}report in {folder.name}/report.html[/]")
    collected = tuple(
        encoded(forms[name].render(report, show_values=task.show_values)).decode("utf-8") for name in task.collected
    )
    return Done(code, "\n".join(summary), collected=collected, written=tuple(written))


def _folder(report: Report, *, clash: bool) -> str:
    """A name for the document's folder that holds nothing masked, and is the same in whatever order documents come."""
    from pubcheck.reports import masking

    name = masking.name(report.document.name, report.decisions)
    words = "".join(character if character.isascii() and character.isalnum() else "-" for character in name)
    slug = "-".join(word for word in words.split("-") if word) or "document"
    return f"{slug}-{report.document.sha256[:8]}" if clash or masking.MASK in name else slug


def _draft(path: Path, report: Report, target: Path) -> bool:
    """The redaction draft of a Word file that has something to change; an old one is never left standing."""
    from pubcheck import pipeline

    if report.document.format == "docx" and any(d.verdict is not Verdict.KEEP for d in report.decisions):
        pipeline.draft(path, report, target)
        return True
    target.unlink(missing_ok=True)
    return False
