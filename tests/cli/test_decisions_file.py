"""The decisions file beside a document: a broken one or that of another is refused, and where it lies is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import decisions
from tests.cli.judged import DRAFT, open_ones, run

BROKEN = [
    pytest.param("<<<<<<< ours\n", "merged", id="conflict marks"),
    pytest.param("surprise: x\n", "not known", id="a field by hand"),
]


@pytest.mark.parametrize(("line", "why"), BROKEN)
@pytest.mark.parametrize("command", [["check"], ["decide", "--by", "A"], ["redact"], ["signoff", "--by", "A"]])
def test_a_broken_decisions_file_is_refused_and_stays_as_it_is(
    draft: Path, command: list[str], line: str, why: str
) -> None:
    name = open_ones(draft)[0]
    run("decide", draft, "--mention", name, "--keep", "--reason", "r", "--by", "A")
    target = decisions.beside(draft)
    text = target.read_text(encoding="utf-8") + line
    target.write_text(text, encoding="utf-8")
    result = run(command[0], draft, *command[1:], *(["--out", draft.parent / "out"] if command == ["check"] else []))
    assert result.exit_code == 2
    assert f"line {text.count(chr(10))}" in result.stderr
    assert why in result.stderr
    assert target.read_text(encoding="utf-8") == text


def test_the_decisions_of_another_document_are_refused(draft: Path, tmp_path: Path) -> None:
    run("decide", draft, "--by", "A", answers="r\nIt goes.\n")
    other = tmp_path / "other.md"
    other.write_text(
        "# Note\n\nIn this county each school is asked to send its records on within five days.\n", "utf-8"
    )
    text = decisions.beside(draft).read_text(encoding="utf-8")
    decisions.beside(other).write_text(text, encoding="utf-8")
    result = run("check", other, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "another document" in result.stderr
    assert decisions.beside(other).read_text(encoding="utf-8") == text


def test_a_copy_says_which_decisions_it_does_not_follow(draft: Path) -> None:
    """The draft changed after they were made: a copy that is silent about it would look as if they held."""
    run("decide", draft, "--mention", open_ones(draft)[0], "--keep", "--reason", "She agreed.", "--by", "A")
    draft.write_text(DRAFT.replace("ring Dr Zofia Kowalczyk about", "ring them about"), encoding="utf-8")
    result = run("redact", draft, "--accept-proposed")
    assert result.exit_code == 0, result.output
    assert "1 entry of the decisions file did nothing" in result.stderr
    assert "it fits nothing in this version (1)" in result.stderr
    assert "pubcheck decide" in result.stderr


FOLDERS = [
    pytest.param("", 0, "no decisions under this document's name", id="a folder without them"),
    pytest.param("one.yaml", 2, "takes the folder", id="a file"),
    pytest.param("none", 2, "is not there", id="none"),
]


@pytest.mark.parametrize(("name", "code", "why"), FOLDERS)
def test_where_decisions_are_looked_for_is_told(draft: Path, tmp_path: Path, name: str, code: int, why: str) -> None:
    folder = tmp_path / "decided"
    folder.mkdir()
    (folder / "one.yaml").write_text("", encoding="utf-8")
    result = run("redact", draft, "--accept-proposed", "--decisions", folder / name)
    assert (result.exit_code, why in result.stderr) == (code, True)
