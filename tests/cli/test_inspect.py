"""`pubcheck inspect`: what a file hides is told by its place, and taken out without touching what its pages show."""

from __future__ import annotations

import zipfile
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


def test_a_copy_with_an_unread_part_is_not_called_bare(tmp_path: Path) -> None:
    """Its picture may show a name: the copy has it too."""
    from PIL import Image

    made = Document()
    made.add_paragraph("Seen by all.")
    Image.new("RGB", (600, 400), "white").save(tmp_path / "letter.png")
    made.add_picture(str(tmp_path / "letter.png"))
    made.save(str(tmp_path / "draft.docx"))
    result = run(tmp_path / "draft.docx", "--clean", tmp_path / "bare.docx")
    assert result.exit_code == 3, result.output
    assert "The copy is written." in result.output
    assert "not read in the copy: " in result.output
    assert "Nothing is hidden" not in result.output


def test_an_unread_part_that_is_not_in_the_copy_is_no_fault_of_it(tmp_path: Path) -> None:
    made = Document()
    made.add_paragraph("Seen by all.")
    made.save(str(tmp_path / "plain.docx"))
    with zipfile.ZipFile(tmp_path / "plain.docx", "a") as package:
        package.writestr("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0" + bytes(600))
    assert run(tmp_path / "plain.docx").exit_code == 3
    result = run(tmp_path / "plain.docx", "--clean", tmp_path / "bare.docx")
    assert result.exit_code == 0, result.output
    assert "Nothing is hidden in it." in result.output


def test_nothing_is_replaced_unasked(draft: Path) -> None:
    assert run(draft, "--clean", draft).exit_code == 2


def test_a_plain_text_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Seen by all.\n", encoding="utf-8")
    result = run(tmp_path / "a.txt")
    assert (result.exit_code, result.output) == (0, "Nothing is hidden in this file.\n")
