"""`pubcheck check`: drafts in; for each a report, and for Word files a redaction draft, out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common
from pubcheck.errors import UnreadableError
from pubcheck.model import Verdict

if TYPE_CHECKING:
    from pubcheck.model import Report
    from pubcheck.pipeline import Settings

DRAFT = f"{common.RESTRICTED}redaction-draft.docx"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=common.PATH, metavar="DOCUMENT...")
@click.option("--out", default=common.OUT, show_default=True, type=common.PATH, help="Folder for the reports.")
@click.option(
    "--type", "genre", type=common.GENRE, help="What the document is, if pubcheck takes it for something else."
)
@click.option("--known", type=common.PATH, help="The case key (.csv, .yaml): the real names, and what to say instead.")
@click.option("--rules", multiple=True, type=common.PATH, help="A further rule pack, or a folder of them; repeatable.")
@click.option("--show-values", is_flag=True, help="Show the identifying details. The reports are then RESTRICTED.")
@click.option("--no-draft", is_flag=True, help="Write no redaction drafts.")
def check(
    paths: tuple[Path, ...],
    out: Path,
    genre: str | None,
    known: Path | None,
    rules: tuple[Path, ...],
    show_values: bool,
    no_draft: bool,
) -> None:
    """Check drafts: .docx, .pdf, .txt, .md; files or folders.

    For each document a folder under --out gets report.html, report.json and, for a Word file, a redaction draft with
    tracked changes. The draft still holds the names: keep it where the original is kept.
    """
    found = common.documents(paths)
    settings = common.settings(genre, known, rules)
    common.prepare(out)
    screen = common.console()
    stems = Counter(path.name.casefold() for path in found)
    codes: list[int] = []
    with common.progress(len(found)) as advance:
        for number, path in enumerate(found, start=1):
            try:
                report, folder = _check(path, settings, out, clash=stems[path.name.casefold()] > 1, values=show_values)
                if not no_draft:
                    _draft(path, report, folder)
            except UnreadableError as trouble:
                which = f"document {number} of {len(found)}: " if len(found) > 1 else ""
                click.echo(f"pubcheck: {which}{trouble}", err=True)
                codes.append(trouble.exit_code)
            else:
                screen.print(_summary(report, folder, show_values))
                codes.append(common.EXIT_CODES[report.outcome])
            advance()
    if len(found) > 1:
        screen.print(_tally(codes))
    sys.exit(common.worst(codes))


def _check(path: Path, settings: Settings, out: Path, *, clash: bool, values: bool) -> tuple[Report, Path]:
    """Check one document and write its reports."""
    from pubcheck import pipeline
    from pubcheck.formats.output import whole
    from pubcheck.reports import html, json

    report = pipeline.check(path, settings)
    folder = out / _folder(report, clash=clash)
    common.prepare(folder)
    for form in (html, json):
        with whole(folder / f"report{form.SUFFIX}", source=path) as temporary:
            temporary.write_text(form.render(report, show_values=values), encoding="utf-8", newline="\n")
    return report, folder


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


def _summary(report: Report, folder: Path, show_values: bool) -> str:
    from pubcheck.reports import terminal

    return f"{terminal.render(report, show_values=show_values)}\n       [dim]report: {folder.name}/report.html[/]"


def _tally(codes: Sequence[int]) -> str:
    count = Counter(codes)
    return f"[bold]{len(codes)} documents:[/] {count[0]} ready, {count[1]} not ready, {count[3]} could not be checked"
