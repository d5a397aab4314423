"""`rules`, `actions`, `explain` and comparing with a second document, as a person meets them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from docx import Document

from pubcheck.cli import main

SAMPLES = ROOT / "sample_docs"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_every_rule_is_listed_and_can_be_shown() -> None:
    listed = [line.split()[0] for line in run("rules", "list").output.splitlines() if line.startswith("  ")]
    assert len(listed) > 50
    shown = run("rules", "show", "family-views").output
    assert "source:" in shown
    assert "what to do:" in shown


def test_an_unknown_rule() -> None:
    assert run("rules", "show", "nothing").exit_code == 2


def test_the_manual_has_every_rule() -> None:
    page = run("rules", "docs").output
    assert page.startswith("# The rules")
    assert page.count("- **source**") > 50


@pytest.mark.parametrize("pack", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_packs_that_ship_pass_their_own_examples(pack: Path) -> None:
    result = run("rules", "test", pack)
    if pack.stem == "identifiers":
        assert "0 examples" in result.output
    else:
        assert result.exit_code == 0, result.output


def test_a_pack_with_a_mistake_is_refused_with_its_line(tmp_path: Path) -> None:
    pack = tmp_path / "house.yaml"
    pack.write_text("pack: house\nrules:\n- id: x\n  titel: y\n", encoding="utf-8")
    result = run("rules", "test", pack)
    assert result.exit_code == 2
    assert "house.yaml, line 4" in result.stderr


def test_the_actions_of_a_review(tmp_path: Path) -> None:
    table = tmp_path / "actions.csv"
    result = run("actions", SAMPLES / "lcspr-ready.docx", "--out", table, "--case", "Rowan")
    assert result.exit_code == 0, result.output
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    head = ["Theme", "Case", "Agency", "Recommendation", "Action", "Timescale", "Lead officer", "Progress evidence"]
    assert rows[0] == head
    assert len(rows) == 6
    assert {row[1] for row in rows[1:]} == {"Rowan"}


def test_the_actions_as_a_word_file(tmp_path: Path) -> None:
    run("actions", SAMPLES / "lcspr-ready.docx", "--out", tmp_path / "actions.docx")
    made = Document(str(tmp_path / "actions.docx"))
    assert sum(len(table.rows) - 1 for table in made.tables) == 5


def test_a_table_of_actions_does_not_identify(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    text = "# LCSPR\n\n## Recommendations\n\n1. The Council should write to Zofia Kowalczyk by June 2026.\n"
    draft.write_text(text + "\nMother, Zofia Kowalczyk, agreed with the reviewer.\n", encoding="utf-8")
    result = run("actions", draft, "--out", tmp_path / "actions.csv", "--type", "lcspr")
    assert result.exit_code == 0, result.output
    made = (tmp_path / "actions.csv").read_text(encoding="utf-8-sig")
    assert "write to" in made
    assert "Kowalczyk" not in made


def test_a_review_beside_its_rapid_review(tmp_path: Path) -> None:
    result = run(
        "check", SAMPLES / "lcspr-ready.docx", "--rapid-review", SAMPLES / "rapid-review.docx", "--out", tmp_path
    )
    alone = run("check", SAMPLES / "lcspr-ready.docx", "--out", tmp_path, "--no-cache")
    assert result.exit_code in (0, 1)
    assert result.stdout != alone.stdout


def test_one_second_document_at_a_time(tmp_path: Path) -> None:
    sample = SAMPLES / "lcspr-ready.docx"
    assert run("check", sample, "--rapid-review", sample, "--review", sample, "--out", tmp_path).exit_code == 2


def test_explain_says_why_and_shows_no_value() -> None:
    result = run("explain", SAMPLES / "lcspr-needs-work.docx", "--mention", "m0004")
    assert result.exit_code == 0
    assert "found by" in result.output
    assert "policy" in result.output
    assert "Tannery" not in result.output


def test_explain_an_unknown_finding() -> None:
    assert run("explain", SAMPLES / "lcspr-ready.docx", "--mention", "m9999").exit_code == 2
