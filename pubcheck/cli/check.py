"""`pubcheck check`: drafts in; for each a report, and for Word files a redaction draft, out."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common
from pubcheck.errors import UsageError

if TYPE_CHECKING:
    from pubcheck.cli.one import Done

FORMATS = ("html", "json", "markdown", "csv", "sarif", "junit", "github")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=common.PATH, metavar="DOCUMENT...")
@click.option("--out", default=common.OUT, show_default=True, type=common.PATH, help="Folder for the reports.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help=f"More reports: {', '.join(FORMATS)}; all documents in one FILE (- is the screen); repeatable.",
)
@click.option("--decisions", "ledgers", type=common.PATH, help="Folder of decisions files; else beside each document.")
@click.option("--two-people", is_flag=True, help="What may stay counts only when a second person has approved it.")
@click.option("--show-values", is_flag=True, help="Show the identifying details. The reports are then RESTRICTED.")
@click.option("--no-draft", is_flag=True, help="Write no redaction drafts.")
@click.option(
    "--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="Documents checked side by side."
)
@common.document_options
def check(
    paths: tuple[Path, ...],
    out: Path,
    formats: tuple[str, ...],
    ledgers: Path | None,
    two_people: bool,
    show_values: bool,
    no_draft: bool,
    jobs: int,
    genre: str | None,
    known: Path | None,
    rules: tuple[Path, ...],
) -> None:
    """Check drafts: .docx, .pdf, .txt, .md; files or folders.

    For each document a folder under --out gets report.html, report.json and, for a Word file, a redaction draft with
    tracked changes. The draft still holds the names: keep it where the original is kept.
    """
    wanted = [_format(text) for text in formats]
    found = common.documents(paths)
    asked = common.Asked(genre, known, rules, two_people)
    from pubcheck.cli import one

    common.prepare(out)
    names = Counter(path.name.casefold() for path in found)
    tasks = [
        one.Task(
            path=path,
            number=f"document {number} of {len(found)}: " if len(found) > 1 else "",
            out=out,
            clash=names[path.name.casefold()] > 1,
            ledgers=ledgers,
            formats=tuple(dict.fromkeys(["html", "json", *(name for name, file in wanted if not file)])),
            collected=tuple(name for name, file in wanted if file),
            show_values=show_values,
            draft=not no_draft,
        )
        for number, path in enumerate(found, start=1)
    ]
    screen = common.console()
    done: list[Done] = []
    with common.progress(len(tasks)) as advance:
        for result in one.each(tasks, asked, jobs):
            if result.trouble:
                click.echo(f"pubcheck: {result.trouble}", err=True)
            else:
                screen.print(result.summary)
            done.append(result)
            advance()
    for place, (name, file) in enumerate((name, file) for name, file in wanted if file):
        _together(name, file, [result.collected[place] for result in done if result.collected])
    if len(done) > 1:
        count = Counter(result.code for result in done)
        screen.print(
            f"[bold]{len(done)} documents:[/] {count[0]} ready, {count[1]} not ready, "
            f"{count[3] + count[2]} could not be checked"
        )
    sys.exit(common.worst([result.code for result in done]))


def _format(text: str) -> tuple[str, str]:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        raise UsageError(f"--format knows: {', '.join(FORMATS)}.")
    return name, file or ("-" if name == "github" else "")


def _together(name: str, file: str, parts: list[str]) -> None:
    """One report over all documents, in the file that was named or on the screen."""
    from pubcheck.formats.output import whole
    from pubcheck.reports import combined

    text = combined(name, parts)
    if file == "-":
        click.echo(text, nl=False)
        return
    with whole(Path(file)) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
