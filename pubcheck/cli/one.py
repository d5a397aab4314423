"""Tasks in, what became of each out: one document after another, or several side by side in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.cli import common
from pubcheck.errors import PubcheckError, UnreadableError
from pubcheck.model import Verdict

if TYPE_CHECKING:
    from pubcheck.model import Report
    from pubcheck.pipeline import Settings

DRAFT = f"{common.RESTRICTED}redaction-draft.docx"


@dataclass(frozen=True, slots=True)
class Task:
    """One document to check, and what to write about it."""

    path: Path
    number: str
    out: Path
    clash: bool
    ledgers: Path | None
    formats: tuple[str, ...]
    collected: tuple[str, ...]
    show_values: bool
    draft: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one document: its exit code, and what to print."""

    code: int
    summary: str = ""
    trouble: str = ""
    collected: tuple[str, ...] = ()


def each(tasks: Sequence[Task], asked: common.Asked, jobs: int) -> Iterator[Done]:
    """The tasks' results, in the order of the tasks. Trouble with one document does not stop the others; trouble that
    holds for all (rules, the case key, the output folder) is raised."""
    if jobs == 1 or len(tasks) < 2:
        settings = asked.settings()
        for task in tasks:
            yield _careful(task, settings)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    asked.settings()  # so that wrong rules are told here, once, and not by each process
    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(tasks)), start, initializer=_begin, initargs=(asked,)) as pool:
        yield from pool.map(_work, tasks)


_settings: list[Settings] = []  # of this worker process: made once, for the model is slow to load


def _begin(asked: common.Asked) -> None:
    from pubcheck.cli import hush

    hush()
    _settings[:] = [asked.settings()]


def _work(task: Task) -> Done:
    return _careful(task, _settings[0])


def _careful(task: Task, settings: Settings) -> Done:
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
    from pubcheck.reports import REPORTS, terminal

    ledger = decisions.load(decisions.beside(task.path, task.ledgers))
    report = pipeline.check(task.path, settings, ledger)
    folder = task.out / _folder(report, clash=task.clash)
    common.prepare(folder)
    forms = {form.NAME: form for form in REPORTS}
    for name in task.formats:
        with whole(folder / f"report{forms[name].SUFFIX}", source=task.path) as temporary:
            text = forms[name].render(report, show_values=task.show_values)
            temporary.write_text(text, encoding="utf-8", newline="\n")
    if task.draft:
        _draft(task.path, report, folder)
    summary = terminal.render(report, show_values=task.show_values)
    return Done(
        common.EXIT_CODES[report.outcome],
        f"{summary}\n       [dim]report: {folder.name}/report.html[/]",
        collected=tuple(forms[name].render(report, show_values=task.show_values) for name in task.collected),
    )


def _folder(report: Report, *, clash: bool) -> str:
    """A name for the document's folder that holds nothing masked, and is the same in whatever order documents come."""
    from pubcheck.reports import masking

    name = masking.name(report.document.name, report.decisions)
    words = "".join(character if character.isascii() and character.isalnum() else "-" for character in name)
    slug = "-".join(word for word in words.split("-") if word) or "document"
    return f"{slug}-{report.document.sha256[:8]}" if clash or masking.MASK in name else slug


def _draft(path: Path, report: Report, folder: Path) -> None:
    """The redaction draft of a Word file that has something to change; an old one is never left standing."""
    from pubcheck import pipeline

    target = folder / DRAFT
    if report.document.format == "docx" and any(d.verdict is not Verdict.KEEP for d in report.decisions):
        pipeline.draft(path, report, target)
    else:
        target.unlink(missing_ok=True)
