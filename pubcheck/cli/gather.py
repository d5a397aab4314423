"""The paths of a command line in, the documents to check out, in an order that is always the same.

In a folder, what .gitignore leaves out is left out; what pubcheck can not read and what must not lie there (a redaction
draft, a case key in the clear) is kept in, so that it is told.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pubcheck.errors import UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

RESTRICTED = "RESTRICTED-"
OUT = "pubcheck-out"

# What somebody may have left in a folder of drafts and pubcheck can not read: told, so that it is not passed over.
_READ = 16_384  # bytes of a file in which a key shows what it is
_MARKED = re.compile(r"^restricted[-_ ]|restricted[-_ ]redaction[-_ ]draft", re.IGNORECASE)

FOREIGN = (".doc", ".odt", ".rtf", ".docm", ".dotx", ".dotm", ".pages", ".wpd")
KEYS = (".csv", ".tsv", ".yaml", ".yml", ".json")


def documents(
    paths: Sequence[Path],
    *,
    since: str | None = None,
    leave: Sequence[Path] = (),
    ledgers: Path | None = None,
) -> tuple[Path, ...]:
    """The documents that the arguments name; folders are walked. `since`: only those that git says have changed since
    that revision, themselves or their decisions (in `ledgers`, else beside them); all of them where the settings have.
    Raises UsageError, with no path in its sentence."""
    from pubcheck.decisions import beside

    found: dict[Path, None] = {}
    for number, path in enumerate(paths, start=1):
        which = "the path given" if len(paths) == 1 else f"path {number} of {len(paths)}"
        if path.is_dir():
            inside = list(_walk(path, tuple(place.resolve() for place in leave)))
            if not inside:
                raise UsageError(
                    f"{which} is a folder with no .docx, .pdf, .txt or .md file in it. Nothing was checked."
                )
            found.update(dict.fromkeys(inside))
        elif path.exists():
            if (about := _about(path)) is not None:
                found[about] = None
            elif path.suffix.lower() not in KEYS or forbidden(path):  # a hook hands over every table of a commit
                found[path] = None
        else:
            raise UsageError(f"{which} is not there. Look at its spelling, and at the folder that you are in.")
    if since is None:
        return tuple(found)
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    changed = {place for folder in folders for place in _changed(folder, since)}
    if any(place.name in (".pubcheck.yaml", "pyproject.toml") for place in changed):
        return tuple(found)  # other settings, another result
    return tuple(path for path in found if {path.resolve(), beside(path, ledgers).resolve()} & changed)


def _about(path: Path) -> Path | None:
    """The document beside a decisions file: a hook that is handed new decisions alone must look at it."""
    from pubcheck.decisions import SUFFIX

    document = path.with_name(path.name.removesuffix(SUFFIX))
    return document if path.name.endswith(SUFFIX) and document.is_file() else None


def document(path: Path) -> Path:
    """The one document that an argument names. Raises UsageError for a folder and for what is not there."""
    if path.is_dir():
        raise UsageError("this command takes one document, and the path given is a folder. Name the document.")
    if not path.exists():
        raise UsageError("the path given is not there. Look at its spelling, and at the folder that you are in.")
    return path


def twins(paths: Sequence[Path]) -> dict[Path, int]:
    """Of documents with the very same bytes, how many come before each, by path. Only those of one size are read."""
    alike: defaultdict[object, list[Path]] = defaultdict(list)
    for path in paths:
        with suppress(OSError):
            alike[path.stat().st_size].append(path)
    same: defaultdict[object, list[Path]] = defaultdict(list)
    for path in (path for group in alike.values() if len(group) > 1 for path in group):
        with suppress(OSError):
            same[hashlib.sha256(path.read_bytes()).digest()].append(path)
    return {path: number for group in same.values() for number, path in enumerate(sorted(group, key=Path.resolve))}


def forbidden(path: Path) -> str | None:
    """Why this file must not lie among documents that are kept or published, in plain words."""
    if _MARKED.search(path.name):
        return "a redaction draft or a report marked RESTRICTED, with the names in it. Keep it where the original is"
    if path.suffix.lower() not in (".docx", ".pdf") and _is_key(path):
        return "a case key in the clear: a list of the real names. Encrypt it, or keep it elsewhere"
    return None


def _is_key(path: Path) -> bool:
    """Whether a file is a case key or a list of pseudonyms: by its columns or keys, never its values."""
    from pubcheck import mapping

    suffix = path.suffix.lower()
    if mapping.is_plain(path):  # whatever it is called
        return True
    if suffix not in KEYS:
        return False
    from pubcheck.recognisers.known.keyfile import COLUMNS

    try:
        with path.open("rb") as file:
            text = file.read(_READ).decode("utf-8-sig", "replace").casefold()
    except OSError:
        return False
    if suffix in (".csv", ".tsv"):
        head = text.lstrip().partition("\n")[0]
        columns = {cell.strip(' "\r') for cell in re.split(r"[,;\t]", head)}
        known = columns <= set(COLUMNS) and "name" in columns
        return known or {"name", "pseudonym"} <= columns or {"name", "role"} <= columns
    rows = _rows(text)
    keys = {str(key) for row in rows for key in row}
    return "name" in keys and (keys <= set(COLUMNS) or "pseudonym" in keys or "aliases" in keys)


def _rows(text: str) -> list[dict[object, object]]:
    """The first mappings of a list in YAML or JSON; none where it is something else."""
    import yaml

    if not re.match(r"(?:\s*(?:#[^\n]*|---[^\n]*|%[^\n]*)?\n)*\s*[-\[]", text):
        return []
    try:
        found = yaml.safe_load(text.rpartition("\n- ")[0] if len(text) >= _READ else text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return (
            [{"name": "", "pseudonym": ""}] if re.search(r"^[\s-]*name:.*\n\s+(pseudonym|aliases):", text, re.M) else []
        )
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _walk(folder: Path, leave: Sequence[Path]) -> Iterator[Path]:
    from pubcheck import formats

    suffixes = {suffix for form in formats.FORMATS for suffix in form.SUFFIXES} | set(FOREIGN)
    ignored = _Ignored(folder)
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not ignored(here / name, True) and (here / name).resolve() not in leave
        )
        for name in sorted(files):
            path = here / name
            if name.startswith((".", "~$")) or ignored(path, False):
                continue
            suffix = path.suffix.lower()
            if suffix in suffixes or forbidden(path):
                yield path


class _Ignored:
    """Whether git would ignore a path: by every .gitignore from the top of the repository (or the folder) down."""

    def __init__(self, folder: Path) -> None:
        top = folder.resolve()
        self.top = next((place for place in (top, *top.parents) if (place / ".git").exists()), top)

    def __call__(self, path: Path, folder: bool) -> bool:
        place = path.resolve()
        if not place.is_relative_to(self.top):
            return False
        verdict = False
        for parent in (*reversed([p for p in place.parents if p.is_relative_to(self.top)]),):
            rules = _rules(parent)
            if rules is None:
                continue
            relative = place.relative_to(parent).as_posix() + ("/" if folder else "")
            said = rules.check_file(relative).include
            verdict = verdict if said is None else said
        return verdict


@cache
def _rules(folder: Path) -> GitIgnoreSpec | None:
    from pathspec import GitIgnoreSpec

    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(lines)


def _changed(folder: Path, since: str) -> set[Path]:
    """What git says has changed since that revision, and what it does not know yet."""
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip("\n"))
    base = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}").strip()
    names = _git(top, "diff", "--name-only", "-z", "--diff-filter=d", base, "--")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return {(top / name).resolve() for name in names.split("\0") if name}


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        raise UsageError("--changed-since needs git, a folder in a repository, and a revision that is there.") from None
    return os.fsdecode(done.stdout)
