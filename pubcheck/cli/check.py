"""`pubcheck check`: drafts in; for each a report, and for Word files a redaction draft, out."""

from __future__ import annotations

import fnmatch
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pubcheck.cli import common, gather, summary
from pubcheck.errors import UsageError

if TYPE_CHECKING:
    from pubcheck.cli.one import Done, Task

FORMATS = ("html", "docx", "json", "markdown", "csv", "sarif", "junit", "github")


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("--out", default=gather.OUT, show_default=True, type=common.PATH, help="Folder for the reports.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help=f"More reports: {', '.join(FORMATS)}; all documents in one FILE (- is the screen); repeatable.",
)
@common.decisions_option
@click.option("--rapid-review", type=common.PATH, help="The rapid review, to see which of its lines are taken up.")
@click.option("--review", type=common.PATH, help="The full review, to set a summary or briefing beside it.")
@common.two_people_option
@click.option("--changed-since", "since", metavar="REV", help="Only documents that git says have changed since REV.")
@click.option("--published", multiple=True, metavar="GLOB", help="Documents that are published: nothing may be open.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="Documents checked at a time.")
@click.option("--scheduler", metavar="ADDRESS", help="Work on a Dask cluster; 'local' makes one on this machine.")
@click.option("--no-cache", is_flag=True, help="Check again what has not changed since it was checked.")
@click.option(
    "--show-values", is_flag=True, help="Show the identifying details. The reports are then called RESTRICTED-."
)
@click.option("--no-draft", is_flag=True, help="Write no redaction drafts.")
@common.document_options
def check(
    places: tuple[str, ...],
    out: Path,
    formats: tuple[str, ...],
    ledgers: Path | None,
    rapid_review: Path | None,
    review: Path | None,
    since: str | None,
    published: tuple[str, ...],
    jobs: int,
    scheduler: str | None,
    no_cache: bool,
    show_values: bool,
    no_draft: bool,
    asked: common.Asked,
) -> None:
    """Check drafts: .docx, .pdf, .txt, .md; files or folders.

    For each document a folder under --out gets report.html, report.json and, for a Word file, a redaction draft with
    tracked changes. The draft still holds the names: keep it where the original is kept. In a folder, what .gitignore
    leaves out is left out. Defaults stand in .pubcheck.yaml or [tool.pubcheck] of pyproject.toml.
    """
    from pubcheck.cli import one
    from pubcheck.reports import masking

    wanted = [_format(text) for text in formats]
    paths = [Path(place) for place in places if "://" not in place]
    found = gather.documents(paths, since=since, leave=(out,), ledgers=ledgers) if paths else ()
    urls = _urls([place for place in places if "://" in place], scheduler)
    if not found and not urls:
        for name, file in wanted:
            if file:
                _together(name, file, [])
        click.echo("No document has changed. Nothing was checked.")
        return
    common.prepare(out, ignored=True)
    everything = [*((path, "") for path in found), *((Path(url.rpartition("/")[2]), url) for url in urls)]
    names = Counter(_plain(path.name) for path, _ in everything)
    twins = gather.twins([path for path, url in everything if not url])
    tasks = [
        one.Task(
            path=path,
            shown=_shown(path),
            alone=len(everything) == 1,
            out=out,
            clash=names[_plain(path.name)] > 1,
            twin=twins.get(path, 0),
            ledger=_ledger(path, ledgers),
            formats=tuple(dict.fromkeys(["html", "json", *(name for name, file in wanted if not file)])),
            collected=tuple(name for name, file in wanted if file),
            show_values=show_values,
            draft=not no_draft,
            published=_is_published(path, published),
            url=url,
            beside=_beside(rapid_review, review, scheduler),
        )
        for path, url in everything
    ]
    done: list[Done] = []
    uncached = no_cache or show_values or bool(asked.known or urls or rapid_review or review)
    with common.progress(len(tasks)) as advance:
        for result in _results(tasks, asked, jobs, scheduler, None if uncached else out / ".cache"):
            done.append(result)
            advance()
    for number, (task, result) in enumerate(zip(tasks, done, strict=True), start=1):
        if result.trouble:
            which = "" if task.alone else f"document {number} of {len(tasks)}, "
            called = str(task.path) if show_values else masking.name(task.shown, ())
            click.echo(f"pubcheck: {which}{called}: {result.trouble}", err=True)
    summary.show(done, out)
    for place, (name, file) in enumerate((name, file) for name, file in wanted if file):
        _together(name, file, [result.collected[place] for result in done if result.collected])
    sys.exit(common.worst([result.code for result in done]))


def _results(
    tasks: Sequence[Task], asked: common.Asked, jobs: int, scheduler: str | None, store: Path | None
) -> Iterator[Done]:
    """The results in the order of the tasks; what has not changed since it was checked comes from the cache."""
    from pubcheck.cli import cache

    if store is None:
        yield from _each(tasks, asked, jobs, scheduler)
        return
    basis = asked.basis()
    keys = [cache.key(task, basis) for task in tasks]
    kept = [cache.recall(store, key, task) for key, task in zip(keys, tasks, strict=True)]
    fresh = _each([task for task, old in zip(tasks, kept, strict=True) if old is None], asked, jobs, scheduler)
    for task, key, old in zip(tasks, keys, kept, strict=True):
        if old is not None:
            yield old
            continue
        new = next(fresh)
        if not new.trouble:
            cache.keep(store, key, task, new)
        yield new


def _urls(places: Sequence[str], scheduler: str | None) -> list[str]:
    """Documents at addresses that fsspec knows: only where a cluster was asked for; nothing else leaves the machine."""
    if not places:
        return []
    if not scheduler:
        raise UsageError("An address with :// is read by the workers of a cluster: give --scheduler too.")
    from pubcheck import formats
    from pubcheck.cli import cluster

    suffixes = [suffix for form in formats.FORMATS for suffix in form.SUFFIXES]
    return [url for place in places for url in cluster.listed(place, suffixes)]


def _each(tasks: Sequence[Task], asked: common.Asked, jobs: int, scheduler: str | None) -> Iterator[Done]:
    from pubcheck.cli import cluster, one

    return cluster.each(tasks, asked, scheduler) if scheduler and tasks else one.each(tasks, asked, jobs)


def _beside(rapid_review: Path | None, review: Path | None, scheduler: str | None) -> Path | None:
    """The second document to compare with."""
    if rapid_review and review:
        raise UsageError("Give --rapid-review or --review, not both.")
    if (rapid_review or review) and scheduler:
        raise UsageError("--rapid-review and --review can not be used together with --scheduler.")
    second = rapid_review or review
    return gather.document(second) if second else None


def _plain(name: str) -> str:
    """A file's name as it could become the name of its folder of reports."""
    return "-".join(re.findall(r"[a-z0-9]+", name.casefold()))


def _shown(path: Path) -> str:
    """The path from the working folder on, which in CI is the top of the repository; else the name alone."""
    place, here = path.resolve(), Path.cwd().resolve()
    return place.relative_to(here).as_posix() if place.is_relative_to(here) else path.name


def _is_published(path: Path, globs: Sequence[str]) -> bool:
    """Whether the file is one of those, or lies in a folder that is one of those."""
    place = path.resolve()
    wanted = [str(Path(form).resolve()) for glob in globs for form in (glob, glob.replace("**/", ""))]
    return any(fnmatch.fnmatch(str(part), glob) for glob in wanted for part in (place, *place.parents))


def _ledger(path: Path, folder: Path | None) -> Path:
    from pubcheck import decisions

    return decisions.beside(path, folder)


def _format(text: str) -> tuple[str, str]:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        raise UsageError(f"--format knows: {', '.join(FORMATS)}.")
    if name in ("html", "docx") and file:
        raise UsageError(f"--format {name} writes one for each document, and takes no FILE.")
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
        temporary.write_bytes(text.encode("utf-8"))
