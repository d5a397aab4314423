"""A folder of documents under git, for the tests of `pubcheck check` on a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from click.testing import CliRunner, Result

from pubcheck.cli import main

CLEAN = "# Practice guidance\n\nAgencies may read this note. It has no name in it.\n"
NAMED = "# Practice guidance\n\nPlease ring Dr Zofia Kowalczyk on 07700 900123.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True)


def write(folder: Path, name: str, text: str = CLEAN) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
