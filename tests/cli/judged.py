"""A note that names somebody, and the commands that judge it, for the tests of `decide`, `redact`, `compare` and `signoff`."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from pubcheck import decisions
from pubcheck.cli import main

DRAFT = """# Note

Please ring Dr Zofia Kowalczyk about it. The agencies met and agreed what to do about the letters.

Dr Kowalczyk said that the letters had not come, and that the telephone was not answered.
"""
QUIET = "# Note\n\nThe agencies met and agreed what to do about the letters, and all of them wrote it down.\n"
SECRETS = ("zofia", "kowalczyk")


def run(*arguments: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=answers)


def open_ones(draft: Path) -> list[str]:
    """The findings that nobody has decided, as the report calls them."""
    out = draft.parent / "seen"
    run("check", draft, "--out", out, "--no-cache")
    rows = json.loads((out / "draft-md" / "report.json").read_text(encoding="utf-8"))["mentions"]
    return [row["id"] for row in rows if row["verdict"] != "keep"]


def entries(draft: Path) -> tuple[decisions.Entry, ...]:
    return decisions.load(decisions.beside(draft)).entries
