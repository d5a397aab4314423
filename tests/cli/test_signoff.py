"""`signoff`: the record ties file, rules and decisions together, and tells what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import decisions
from tests.cli.judged import QUIET, entries, run

HOUSE = """pack: house
about: What this house asks.
rules:
  - id: house-abbreviations
    title: Short forms are spelt out
    applies_to: [lcspr]
    priority: could
    why: So that all can read it.
    source: This house
    check: abbreviations
    params: {wants: each short form written out, known: [nhs], most: 3, partial_most: 6}
    remedy: Write it out.
    bad: ["# Facts\\nThe MASH sent it to the MARAC. The IRO, the SENCO and the EWO met with CAMHS and the LADO."]
    good: ["# Facts\\nThe school rang the clinic of the NHS."]
"""


def test_signoff_and_what_has_changed_since(tmp_path: Path) -> None:
    path = tmp_path / "final.md"
    path.write_text(QUIET, encoding="utf-8")
    assert run("signoff", path, "--by", "C. Director").exit_code == 0
    assert run("signoff", path, "--verify").exit_code == 0
    path.write_text(QUIET + "One more line.\n", encoding="utf-8")
    result = run("signoff", path, "--verify")
    assert result.exit_code == 1
    assert "the document has changed" in result.output


def test_a_signoff_tells_each_thing_that_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "final.md"
    path.write_text(QUIET, encoding="utf-8")
    run("signoff", path, "--by", "C. Director")
    assert "Unchanged since it was signed off by C. Director" in run("signoff", path, "--verify").output
    decisions.beside(path).write_text(decisions.dump(decisions.Ledger()), encoding="utf-8")
    pack = tmp_path / "house.yaml"
    pack.write_text(HOUSE, encoding="utf-8")
    monkeypatch.setattr("pubcheck.__version__", "9.9")
    monkeypatch.setattr("pubcheck.recognisers.model_name", lambda: "another 9.9")
    result = run("signoff", path, "--verify", "--rules", pack)
    assert result.exit_code == 1, result.output
    for word in ("decisions file has", "rules have", "another version", "another language model"):
        assert word in result.output
    assert "the document has" not in result.output


def test_an_earlier_signoff_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "final.md"
    path.write_text(QUIET, encoding="utf-8")
    run("signoff", path, "--by", "C. Director")
    before = (tmp_path / "final.md.signoff.yaml").read_bytes()
    result = run("signoff", path, "--by", "D. Other")
    assert result.exit_code == 2
    assert "signed off already" in result.stderr
    assert (tmp_path / "final.md.signoff.yaml").read_bytes() == before
    assert run("signoff", path, "--by", "D. Other", "--force").exit_code == 0
    assert "D. Other" in run("signoff", path, "--verify").output


DAMAGED = ["", "schema: pubcheck.signoff/1\n", "- a\n", "a: [", "\x07"]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_record_verifies_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "final.md"
    path.write_text(QUIET, encoding="utf-8")
    (tmp_path / "final.md.signoff.yaml").write_text(text, encoding="utf-8")
    assert run("signoff", path, "--verify").exit_code == 2


def test_what_is_not_ready_is_not_signed_off(draft: Path) -> None:
    result = run("signoff", draft, "--by", "C. Director")
    assert result.exit_code == 1
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_a_page_that_is_a_picture_may_be_looked_at_by_a_person(tmp_path: Path) -> None:
    """Of that very file: another one is asked about anew."""
    scan = tmp_path / "scan.pdf"
    scan.write_bytes((Path(__file__).parents[2] / "sample_docs" / "traps" / "pdf-picture.pdf").read_bytes())
    assert run("check", scan, "--out", tmp_path / "out").exit_code == 3
    said = run("decide", scan, "--by", "A. Manager", answers="k\nI read the page.\n" * 3).output
    assert "0 still open" in said
    assert [entry.about for entry in entries(scan)] == ["check", "unread", "unread"]
    result = run("check", scan, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    scan.write_bytes(scan.read_bytes() + b"\n")
    assert run("check", scan, "--out", tmp_path / "out").exit_code == 3
