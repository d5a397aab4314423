"""`pubcheck inspect`: what a file hides is told by its place, and taken out without touching what its pages show."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from pubcheck.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["inspect", *map(str, arguments)])


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    made = Document()
    run_ = made.add_paragraph("Seen by all.").add_run(" Zofia Kowalczyk")
    run_.font.hidden = True
    made.add_comment(made.paragraphs[0].runs[0], text="Ask Abdi", author="Hodan Warsame", initials="HW")
    made.core_properties.author = "Hodan Warsame"
    made.save(str(tmp_path / "draft.docx"))
    return tmp_path / "draft.docx"


def test_what_is_hidden_is_told_and_not_shown(draft: Path) -> None:
    result = run(draft)
    assert result.exit_code == 1
    for words in ("Comment", "Hidden text", "File properties", "property: author: 2 words"):
        assert words in result.output
    assert not [name for name in ("Zofia", "Abdi", "Hodan") if name in result.output]


def test_it_is_shown_on_request(draft: Path) -> None:
    assert "Zofia Kowalczyk" in run(draft, "--show-values").output


def test_a_copy_without_it(draft: Path, tmp_path: Path) -> None:
    result = run(draft, "--clean", tmp_path / "bare.docx")
    assert result.exit_code == 0, result.output
    assert "Nothing is hidden in it." in result.output
    shown = run(tmp_path / "bare.docx", "--show-values").output
    assert not [name for name in ("Zofia", "Abdi", "Hodan") if name in shown]
    assert [paragraph.text for paragraph in Document(str(tmp_path / "bare.docx")).paragraphs] == ["Seen by all."]


def test_nothing_is_replaced_unasked(draft: Path) -> None:
    assert run(draft, "--clean", draft).exit_code == 2


def test_a_plain_text_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Seen by all.\n", encoding="utf-8")
    result = run(tmp_path / "a.txt")
    assert (result.exit_code, result.output) == (0, "Nothing is hidden in this file.\n")
