"""What several commands share: finding documents, reading settings, a console, a progress bar."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.errors import UnwritableError, UsageError
from pubcheck.model import Genre, Outcome

if TYPE_CHECKING:
    from rich.console import Console

    from pubcheck.pipeline import Settings
    from pubcheck.recognisers.known import Known

EXIT_CODES = {Outcome.READY: 0, Outcome.NOT_READY: 1, Outcome.COULD_NOT_CHECK: 3}
PATH = click.Path(path_type=Path)
GENRE = click.Choice([genre.value for genre in Genre])


def document_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that reads a draft as `check` does; it is handed them as one `asked`."""

    @functools.wraps(command)
    def told(
        *, genre: str | None, known: Path | None, rules: tuple[Path, ...], two_people: bool = False, **others: object
    ) -> None:
        command(asked=Asked(genre, known, rules, two_people), **others)

    for option in (
        click.option("--rules", multiple=True, type=PATH, help="A further rule pack, or a folder of them; repeatable."),
        click.option("--known", type=PATH, help="The case key (.csv, .yaml): the real names, and what to say instead."),
        click.option("--type", "genre", type=GENRE, help="What the document is, if pubcheck takes it for another."),
    ):
        told = option(told)
    return told


def decisions_option(command: Callable[..., None]) -> Callable[..., None]:
    """Where the decisions files lie."""
    words = "Folder of decisions files; else beside the document."
    return click.option("--decisions", "ledgers", type=PATH, help=words)(command)


def two_people_option(command: Callable[..., None]) -> Callable[..., None]:
    """The policy that a second person must have approved what may stay. Stands above `document_options`."""
    words = "What may stay counts only when a second person has approved it."
    return click.option("--two-people", is_flag=True, help=words)(command)


def worst(codes: Sequence[int]) -> int:
    """Wrong use before unread before unready: the order of precedence of the exit codes."""
    return next((code for code in (2, 3, 1) if code in codes), 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of a command ask for; small enough to hand to another process, which makes its own Settings."""

    genre: str | None
    known: Path | None
    rules: tuple[Path, ...]
    two_people: bool = False

    def settings(self) -> Settings:
        """What holds for all documents of this run. Raises UsageError or RulesError."""
        from pubcheck import packs, pipeline

        return pipeline.Settings(
            packs=packs.load(self.rules),
            known=_case_key(self.known) if self.known else None,
            genre=Genre(self.genre) if self.genre else None,
            two_people=self.two_people,
        )

    def basis(self) -> str:
        """All of this that a result depends on, in one line; cheap, for it is asked before the model is loaded."""
        from pubcheck import packs, recognisers

        rules = packs.load(self.rules).digest
        return repr((self.genre, self.two_people, rules, recognisers.model_name()))


def _case_key(path: Path) -> Known:
    from pubcheck.recognisers import known

    return known.load(path, lambda: secret("the case key"))


def secret(file: str, *, new: bool = False) -> str:
    """The passphrase or age identity of a file, not shown while it is typed; asked for twice where the file is `new`,
    for one mistyped would lock it for ever. Raises UsageError where nobody is there to be asked."""
    try:
        return str(click.prompt(f"Passphrase of {file}", hide_input=True, err=True, confirmation_prompt=new))
    except click.Abort:
        raise UsageError(f"Nobody gave the passphrase of {file}. Run this where it can be asked for.") from None


def prepare(out: Path, *, ignored: bool = False) -> None:
    """Make the output folder, or say at once that it can not be made: not after ten minutes of reading.

    `ignored`: git shall not see it, for a redaction draft in it still holds the names."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if ignored and not any(out.iterdir()):
            (out / ".gitignore").write_text("*\n", encoding="utf-8")
        if not os.access(out, os.W_OK | os.X_OK):
            raise PermissionError
    except OSError:
        raise UnwritableError("The folder given by --out can not be made or written to. Choose another.") from None


def console() -> Console:
    """For what a person reads; plain text when it goes to a file."""
    from rich.console import Console

    return Console(soft_wrap=True, highlight=False)


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error where there are several documents; for one, a sign of life after a second."""
    from rich.console import Console

    screen = Console(stderr=True)
    if not screen.is_terminal:
        yield lambda: None
        return
    if total == 1:
        status = screen.status("Reading the document")
        timer = threading.Timer(1.0, status.start)
        timer.start()
        try:
            yield lambda: None
        finally:
            timer.cancel()
            status.stop()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    with Progress("Checking", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=screen) as bar:
        task = bar.add_task("documents", total=total)
        yield lambda: bar.advance(task)
