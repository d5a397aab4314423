"""`decide`, `redact`, `verify`, `compare` and `signoff` as a business unit meets them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
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


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def open_ones(draft: Path) -> list[str]:
    """The findings that nobody has decided, as the report calls them."""
    out = draft.parent / "seen"
    run("check", draft, "--out", out, "--no-cache")
    rows = json.loads((out / "draft-md" / "report.json").read_text(encoding="utf-8"))["mentions"]
    return [row["id"] for row in rows if row["verdict"] != "keep"]


def entries(draft: Path) -> tuple[decisions.Entry, ...]:
    return decisions.load(decisions.beside(draft)).entries


def test_nothing_is_redacted_while_something_is_undecided(draft: Path) -> None:
    result = run("redact", draft)
    assert result.exit_code == 1
    assert "m0001" in result.stderr
    assert not [secret for secret in SECRETS if secret in result.output.casefold()]
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_the_clean_copy_is_clean_and_the_rest_is_as_it_was(draft: Path) -> None:
    result = run("redact", draft, "--accept-proposed")
    assert result.exit_code == 0, result.output
    text = (draft.parent / "draft-clean.md").read_text(encoding="utf-8")
    assert not [secret for secret in SECRETS if secret in text.casefold()]
    assert "The agencies met and agreed what to do about the letters." in text
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_a_copy_is_not_overwritten_unless_asked(draft: Path) -> None:
    target = draft.parent / "draft-clean.md"
    target.write_text("mine", encoding="utf-8")
    assert run("redact", draft, "--accept-proposed").exit_code == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("redact", draft, "--accept-proposed", "--force").exit_code == 0


def test_a_copy_in_which_something_survives_is_not_handed_over(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pubcheck import formats

    def forgetful(path: Path, out: Path, edits: object, mode: object) -> None:
        out.write_bytes(path.read_bytes())

    monkeypatch.setattr(formats, "write", forgetful)
    result = run("redact", draft, "--accept-proposed")
    assert result.exit_code == 3
    assert not [secret for secret in SECRETS if secret in result.output.casefold()]
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_the_name_of_the_copy_does_not_identify(draft: Path) -> None:
    named = draft.rename(draft.with_name("Kowalczyk draft.md"))
    run("redact", named, "--accept-proposed")
    made = [path.name for path in draft.parent.iterdir() if path != named]
    assert made == ["draft-clean.md"]


def test_sister_documents_agree_on_who_is_called_what(draft: Path) -> None:
    sister = draft.with_name("sister.md")
    sister.write_text("# Note\n\nMr Abdi Warsame wrote to Dr Zofia Kowalczyk, who wrote back.\n", encoding="utf-8")
    table = draft.with_name("names.age")
    for path in (draft, sister):
        options = ["--accept-proposed", "--pseudonyms", table]
        result = run("redact", path, *options, answers="correct horse\n")
        assert result.exit_code == 0, result.output
    first, second = (draft.with_name(f"{name}-clean.md").read_text(encoding="utf-8") for name in ("draft", "sister"))
    label = first.partition("ring ")[2].partition(" about")[0]
    assert label
    assert f"wrote to {label}, who" in second
    assert b"Kowalczyk" not in table.read_bytes()
    assert run("redact", sister, *options, "--force", answers="wrong\n").exit_code == 2


def test_a_copy_made_by_hand_is_verified(draft: Path) -> None:
    good, bad = draft.with_name("good.md"), draft.with_name("bad.md")
    good.write_text(DRAFT.replace("Zofia Kowalczyk", "A").replace("Kowalczyk", "A"), encoding="utf-8")
    bad.write_text(DRAFT.replace("Zofia Kowalczyk", "A"), encoding="utf-8")
    assert run("verify", good, "--against", draft).exit_code == 0
    result = run("verify", bad, "--against", draft)
    assert result.exit_code == 3
    assert "kowalczyk" not in result.output.casefold()


def test_verify_needs_something_to_look_for(draft: Path) -> None:
    assert run("verify", draft).exit_code == 2


def test_deciding_is_saved_answer_by_answer_and_goes_on_where_it_stopped(draft: Path) -> None:
    first = run("decide", draft, "--by", "A. Manager", answers="k\nA pseudonym.\nq\n")
    assert first.exit_code == 0, first.output
    assert [(entry.verdict, entry.reason, entry.by) for entry in entries(draft)] == [
        ("keep", "A pseudonym.", "A. Manager")
    ]
    second = run("decide", draft, "--by", "A. Manager", answers="r\nThe consultant.\n")
    assert "0 still open" in second.output
    assert [entry.verdict for entry in entries(draft)] == ["keep", "redact"]
    assert "still open" in run("decide", draft, "--by", "A. Manager").output


def test_all_like_this(draft: Path) -> None:
    run("decide", draft, "--by", "A. Manager", answers="a\nr\nThe consultant.\n")
    assert {entry.verdict for entry in entries(draft)} == {"redact"}
    assert len(entries(draft)) >= 1


def test_undo(draft: Path) -> None:
    run("decide", draft, "--by", "A. Manager", answers="k\nWrong.\nu\nr\nRight.\nq\n")
    assert [(entry.verdict, entry.reason) for entry in entries(draft)] == [("redact", "Right.")]


def test_the_screen_shows_a_value_only_when_asked(draft: Path) -> None:
    masked = run("decide", draft, "--by", "A. Manager", answers="q\n")
    looked = run("decide", draft, "--by", "A. Manager", answers="l\nq\n")
    assert "Zofia" not in masked.output
    assert "Zofia" in looked.output


def test_the_decisions_file_holds_no_value(draft: Path) -> None:
    run("decide", draft, "--by", "A. Manager", answers="k\nA reason.\nk\nA reason.\n")
    text = decisions.beside(draft).read_text(encoding="utf-8").casefold()
    assert not [secret for secret in SECRETS if secret in text]


def test_what_is_kept_no_longer_stops_publication(draft: Path) -> None:
    out = draft.parent / "out"
    before = run("check", draft, "--out", out)
    for name in open_ones(draft):
        run("decide", draft, "--mention", name, "--keep", "--reason", "A pseudonym.", "--by", "A. Manager")
    after = run("check", draft, "--out", out)
    assert (before.exit_code, after.exit_code) == (1, 0), after.output


def test_two_people(draft: Path) -> None:
    out = draft.parent / "out"
    for name in open_ones(draft):
        run("decide", draft, "--mention", name, "--keep", "--reason", "A pseudonym.", "--by", "A. Manager")
    assert run("check", draft, "--two-people", "--out", out).exit_code == 1
    assert "0 approved" in run("decide", draft, "--approve", "a. manager").output
    assert "2 approved" in run("decide", draft, "--approve", "B. Head", answers="y\ny\n").output
    assert run("check", draft, "--two-people", "--out", out).exit_code == 0


def test_an_expired_decision_comes_back_and_says_so(draft: Path) -> None:
    yesterday = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    for name in open_ones(draft):
        run("decide", draft, "--mention", name, "--keep", "--reason", "r", "--by", "A", "--expires", yesterday)
    result = run("check", draft, "--out", draft.parent / "out")
    assert result.exit_code == 1
    assert "entries of the decisions file did nothing" in result.stdout


NEEDS = [
    pytest.param(["--mention", "m0001"], id="no verdict"),
    pytest.param(["--mention", "m0001", "--keep", "--by", "A"], id="no reason"),
    pytest.param(["--mention", "m9999", "--keep", "--by", "A", "--reason", "r"], id="no such finding"),
    pytest.param(["--expires", "soon"], id="no such day"),
]


@pytest.mark.parametrize("options", NEEDS)
def test_what_a_decision_needs(draft: Path, options: list[str]) -> None:
    assert run("decide", draft, *options).exit_code == 2
    assert not decisions.beside(draft).exists()


def test_compare(draft: Path) -> None:
    new = draft.with_name("new.md")
    changed = DRAFT.replace("said that the letters had not come", "told us, when asked again, that no post had come")
    new.write_text(changed + "\nMr Abdi Warsame, the neighbour, agreed with her.\n", encoding="utf-8")
    result = run("compare", draft, new)
    assert "Fixed: 0" in result.output
    assert "Still open: 2" in result.output
    assert "New: 1" in result.output
    assert result.exit_code == 1
    assert not [secret for secret in (*SECRETS, "warsame") if secret in result.output.casefold()]


def test_signoff_and_what_has_changed_since(tmp_path: Path) -> None:
    path = tmp_path / "final.md"
    path.write_text(QUIET, encoding="utf-8")
    assert run("signoff", path, "--by", "C. Director").exit_code == 0
    assert run("signoff", path, "--verify").exit_code == 0
    path.write_text(QUIET + "One more line.\n", encoding="utf-8")
    result = run("signoff", path, "--verify")
    assert result.exit_code == 1
    assert "the document has changed" in result.output


def test_what_is_not_ready_is_not_signed_off(draft: Path) -> None:
    result = run("signoff", draft, "--by", "C. Director")
    assert result.exit_code == 1
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]
