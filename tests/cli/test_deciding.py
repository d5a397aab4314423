"""`decide`: every answer is kept, and a reason names nobody."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from pubcheck import decisions
from pubcheck.cli import main
from tests.cli.judged import DRAFT, QUIET, SECRETS, entries, open_ones, run


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


def test_an_expired_decision_is_asked_again(draft: Path) -> None:
    yesterday = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    for name in open_ones(draft):
        run("decide", draft, "--mention", name, "--keep", "--reason", "r", "--by", "A", "--expires", yesterday)
    result = run("decide", draft, "--by", "B. Head", answers="r\nIt goes.\nr\nIt goes.\n")
    assert "It was decided before, but it expired on" in result.output
    assert "0 still open" in result.output
    assert [(entry.verdict, entry.by) for entry in entries(draft)] == [("redact", "B. Head")] * 2


def test_of_several_documents_it_is_told_too_whose_decisions_did_nothing(draft: Path) -> None:
    (draft.parent / "quiet.md").write_text(QUIET, "utf-8")
    yesterday = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    name = open_ones(draft)[0]
    run("decide", draft, "--mention", name, "--keep", "--reason", "r", "--by", "A", "--expires", yesterday)
    said = [run("check", draft.parent, "--out", draft.parent / "out").stdout for _ in range(2)]  # from the cache too
    assert ["1 entry of its decisions file did nothing" in each for each in said] == [True, True]


def test_it_must_be_known_who_decides(draft: Path) -> None:
    result = run("decide", draft, answers="")
    assert result.exit_code == 2
    assert "who decides" in result.output


def test_approving_that_stops_midway_loses_nothing(draft: Path) -> None:
    for name in open_ones(draft):
        run("decide", draft, "--mention", name, "--keep", "--reason", "r", "--by", "A. Manager")
    result = run("decide", draft, "--approve", "B. Head", answers="y\n")
    assert result.exit_code == 0
    assert "1 approved." in result.output
    assert [entry.approved_by for entry in entries(draft)].count("B. Head") == 1


def test_a_check_is_asked_about_and_can_not_be_redacted(tmp_path: Path) -> None:
    path = tmp_path / "review.md"
    path.write_text(QUIET, encoding="utf-8")
    options = ["--type", "lcspr", "--by", "A. Manager"]
    result = run("decide", path, *options, answers="r\na\nk\nIt is said in the annex.\nq\n")
    assert result.exit_code == 0, result.output
    assert [(entry.about, entry.verdict) for entry in entries(path)] == [("check", "keep")]


def test_a_reason_must_stand_there_and_must_name_nobody(draft: Path) -> None:
    said = "k\n \nKowalczyk is the agreed name.\nIt is the agreed name.\nq\n"
    result = run("decide", draft, "--by", "A. Manager", answers=said)
    assert "Something must stand here." in result.output
    assert "Say it in words that name nobody." in result.output
    assert [entry.reason for entry in entries(draft)] == ["It is the agreed name."]
    (name,) = open_ones(draft)
    options = ["--mention", name, "--keep", "--by", "A. Manager", "--reason"]
    assert run("decide", draft, *options, "Zofia Kowalczyk agreed.").exit_code == 2
    assert run("decide", draft, *options, "  ").exit_code == 2
    assert len(entries(draft)) == 1


PARTS = [
    "Kowalczyk asked.",
    "zofia agreed",
    "The Kowalczyks know.",
    "Z.Kowalczyk said so",
    "Ring 07700900123.",
    "KOWALCZYK-file",
]


@pytest.mark.parametrize("reason", PARTS)
def test_a_part_of_a_detail_names_somebody_too(draft: Path, reason: str) -> None:
    draft.write_text(DRAFT.replace("about it", "on 07700 900123 about it"), "utf-8")
    name = open_ones(draft)[0]
    assert run("decide", draft, "--mention", name, "--keep", "--by", "A", "--reason", reason).exit_code == 2
    assert entries(draft) == ()


def test_a_reason_of_everyday_words_names_nobody(draft: Path) -> None:
    name = open_ones(draft)[0]
    reason = "The doctor is a public person; the panel rang about it on 5 May 2025 and agreed."
    assert run("decide", draft, "--mention", name, "--keep", "--by", "A", "--reason", reason).exit_code == 0


@pytest.mark.parametrize("reason", ["Kowalczyk asked.", "Ring 07700900123."])
def test_a_reason_written_by_hand_that_names_somebody_counts_for_nothing_and_is_shown_nowhere(
    draft: Path, reason: str
) -> None:
    draft.write_text(DRAFT.replace("about it", "on 07700 900123 about it"), "utf-8")
    name = open_ones(draft)[0]
    run("decide", draft, "--mention", name, "--keep", "--by", "A", "--reason", "It is agreed.")
    before = len(open_ones(draft))
    ledger = decisions.beside(draft)
    ledger.write_text(ledger.read_text("utf-8").replace("It is agreed.", reason), "utf-8")
    assert len(open_ones(draft)) == before + 1
    out = draft.parent / "all"
    formats = [f"--format={form}" for form in ("docx", "markdown", "csv", "sarif", "junit", "github")]
    said = run("check", draft, "--out", out, *formats).output
    said += run("decide", draft, "--approve", "B. Head", answers="y\n").output
    said += run("decide", draft, "--by", "A", answers="q\n").output
    assert reason not in said
    assert "its reason holds an identifying detail" in said
    assert entries(draft)[0].approved_by == ""
    for path in (path for path in out.rglob("*") if path.is_file()):
        data = path.read_bytes()
        texts = [data] if path.suffix != ".docx" else [zipfile.ZipFile(path).read("word/document.xml")]
        assert not [text for text in texts if reason.encode() in text], path.suffix


def test_undo_puts_back_what_stood_before(draft: Path) -> None:
    first, second = open_ones(draft)
    run("decide", draft, "--mention", first, "--keep", "--reason", "r", "--by", "A", "--expires", "2020-01-01")
    before = entries(draft)
    result = run("decide", draft, "--by", "B", answers="u\na\nk\nWrong.\nu\nq\n")
    assert "nothing to undo" in result.output
    assert entries(draft) == before
    assert second in open_ones(draft)


def test_skip_leaves_it_open(draft: Path) -> None:
    result = run("decide", draft, "--by", "A", answers="s\nr\nIt goes.\n")
    assert "1 decided now, 1 still open" in result.output
    assert len(open_ones(draft)) == 2
    assert [entry.verdict for entry in entries(draft)] == ["redact"]


def test_the_end_of_the_input_loses_nothing(draft: Path) -> None:
    result = run("decide", draft, "--by", "A", answers="r\nIt goes.\n")
    assert result.exit_code == 0
    assert len(entries(draft)) == 1


@pytest.mark.parametrize("answers", ["k\nAgreed.\nk\n", "k\nAgreed.\na\n", "k\nAgreed.\na\nk\n"])
def test_the_end_of_the_input_amid_an_answer_loses_no_other(draft: Path, answers: str) -> None:
    result = run("decide", draft, "--by", "A", answers=answers)
    assert result.exit_code == 0
    assert "1 decided now, 1 still open." in result.output
    assert [entry.reason for entry in entries(draft)] == ["Agreed."]


def test_two_people_who_decide_at_the_same_time_lose_nothing(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the first is asked for a reason, the second has decided about the other finding."""
    from pubcheck.cli import walk

    (_, second), real = open_ones(draft), walk.answer
    other = ["--mention", second, "--redact", "--reason", "It goes.", "--by", "B. Head"]

    def meanwhile(question: str, default: str = "") -> str:
        if question == "Reason":
            assert CliRunner().invoke(main, ["decide", str(draft), *other]).exit_code == 0
        return real(question, default)

    monkeypatch.setattr(walk, "answer", meanwhile)
    run("decide", draft, "--by", "A. Manager", answers="k\nThe agreed name.\nq\n")
    assert {entry.by for entry in entries(draft)} == {"A. Manager", "B. Head"}


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
