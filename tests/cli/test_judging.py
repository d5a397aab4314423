"""`decide`, `redact`, `verify`, `compare` and `signoff` as a business unit meets them."""

from __future__ import annotations

import datetime
import json
import zipfile
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


def test_a_copy_is_of_the_documents_own_kind(draft: Path) -> None:
    result = run("redact", draft, "--accept-proposed", "--out", draft.with_name("copy.pdf"))
    assert (result.exit_code, "must end as" in result.output) == (2, True)
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]
    assert run("redact", draft, "--accept-proposed", "--out", draft.with_name("copy.txt")).exit_code == 0


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
    result = run("redact", named, "--accept-proposed")
    made = [path.name for path in draft.parent.iterdir() if path != named]
    assert made == ["draft-clean.md"]
    assert "It is called draft-clean.md" in result.output


def test_the_clean_copy_of_a_draft_that_came_back_is_marked_as_none(draft: Path) -> None:
    named = draft.rename(draft.with_name("RESTRICTED-note-draft.md"))
    run("redact", named, "--accept-proposed")
    assert [path.name for path in draft.parent.iterdir() if path != named] == ["note-clean.md"]


def test_sister_documents_agree_on_who_is_called_what(draft: Path) -> None:
    sister = draft.with_name("sister.md")
    sister.write_text("# Note\n\nMr Abdi Warsame wrote to Dr Zofia Kowalczyk, who wrote back.\n", encoding="utf-8")
    table = draft.with_name("names.age")
    options = ["--accept-proposed", "--pseudonyms", table]
    assert run("redact", draft, *options, answers="correct horse\ncorect horse\n").exit_code == 2  # asked for twice
    for path, answers in ((draft, "correct horse\ncorrect horse\n"), (sister, "correct horse\n")):
        result = run("redact", path, *options, answers=answers)
        assert result.exit_code == 0, result.output
    first, second = (draft.with_name(f"{name}-clean.md").read_text(encoding="utf-8") for name in ("draft", "sister"))
    label = first.partition("ring ")[2].partition(" about")[0]
    assert label
    assert f"wrote to {label}, who" in second
    assert b"Kowalczyk" not in table.read_bytes()
    assert run("redact", sister, *options, "--force", answers="wrong\n").exit_code == 2


@pytest.mark.parametrize("place", ["repository", "nowhere"])
def test_no_copy_is_made_where_its_pseudonyms_could_not_be_kept(place: str, draft: Path) -> None:
    (draft.parent / "repository" / ".git").mkdir(parents=True)
    copy = draft.with_name("copy.md")
    options = ["--accept-proposed", "--plain", "--pseudonyms", draft.parent / place / "names.json", "--out", copy]
    assert run("redact", draft, *options).exit_code == 2
    assert not copy.exists()


def test_a_copy_made_by_hand_is_verified(draft: Path) -> None:
    good, bad = draft.with_name("good.md"), draft.with_name("bad.md")
    good.write_text(DRAFT.replace("Zofia Kowalczyk", "A").replace("Kowalczyk", "A"), encoding="utf-8")
    bad.write_text(DRAFT.replace("Zofia Kowalczyk", "A"), encoding="utf-8")
    assert run("verify", good, "--against", draft).exit_code == 0
    result = run("verify", bad, "--against", draft)
    assert result.exit_code == 3
    assert "kowalczyk" not in result.output.casefold()


@pytest.mark.parametrize("encrypted", [False, True])
def test_the_case_key_alone_decides(encrypted: bool, draft: Path) -> None:
    import pyrage

    key, rows = draft.with_name("key.csv.age" if encrypted else "key.csv"), b"name,role\nZofia Kowalczyk,a doctor\n"
    identity = pyrage.x25519.Identity.generate()  # a passphrase would take a busy machine seconds each time
    key.write_bytes(pyrage.encrypt(rows, [identity.to_public()]) if encrypted else rows)
    answers = f"{identity}\n" if encrypted else ""
    if encrypted:
        result = run("redact", draft, "--known", key)
        assert (result.exit_code, "Nobody gave the passphrase" in result.output) == (2, True)
    result = run("redact", draft, "--known", key, answers=answers)
    assert result.exit_code == 0, result.output
    copy = draft.with_name("draft-clean.md")
    assert not [secret for secret in SECRETS if secret in copy.read_text(encoding="utf-8").casefold()]
    assert run("verify", copy, "--known", key, answers=answers).exit_code == 0
    assert run("verify", draft, "--known", key, answers=answers).exit_code == 3


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["redact", "FOLDER"], id="redact"),
        pytest.param(["verify", "FOLDER", "--against", "DRAFT"], id="verify"),
        pytest.param(["verify", "DRAFT", "--against", "FOLDER"], id="verify against"),
        pytest.param(["inspect", "FOLDER"], id="inspect"),
        pytest.param(["compare", "FOLDER", "DRAFT"], id="compare"),
        pytest.param(["decide", "FOLDER", "--by", "A. Manager"], id="decide"),
        pytest.param(["signoff", "FOLDER", "--by", "A. Manager"], id="signoff"),
        pytest.param(["explain", "FOLDER", "--mention", "m1"], id="explain"),
        pytest.param(["actions", "FOLDER", "--out", "OUT"], id="actions"),
        pytest.param(["check", "DRAFT", "--rapid-review", "FOLDER"], id="beside"),
    ],
)
def test_a_folder_is_no_document(arguments: list[str], draft: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("one.md", "two.md"):
        (tmp_path / "folder" / name).write_text(DRAFT, encoding="utf-8")
    places = {"FOLDER": tmp_path / "folder", "DRAFT": draft, "OUT": tmp_path / "out.csv"}
    result = run(*(places.get(each, each) for each in arguments))
    assert result.exit_code == 2, result.output
    assert "takes one document" in result.output


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


SAME = [
    pytest.param("Please ring Dr Zofia Kowalczyk about it.", "Please ring Kowalczyk about it.", id="a shorter name"),
    pytest.param("Please ring Dr Zofia", "So that it is settled, somebody should ring Dr Zofia", id="another sentence"),
    pytest.param("# Note\n\n", "# Note\n\nA new paragraph stands here, and names nobody.\n\n", id="a new paragraph"),
    pytest.param("Please ring Dr Zofia Kowalczyk about it. ", "", id="one of them gone"),
    pytest.param("about it.", "about it:\n\n- at once;\n- and in writing.\n\n", id="made into a list"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_edits_around_a_mention_do_not_make_it_new(draft: Path, old: str, new: str) -> None:
    later = draft.with_name("later.md")
    assert old in DRAFT
    later.write_text(DRAFT.replace(old, new), encoding="utf-8")
    result = run("compare", draft, later)
    assert "New: 0" in result.output, result.output


def test_compare_says_what_was_fixed_and_waived_and_which_checks_changed(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(DRAFT, encoding="utf-8")
    family = "\n\n## Family views\n\nThe mother and father met the reviewer twice. They told the review that nobody had"
    review = QUIET.replace("# Note", "# Review")  # what stands under "Note" is no part of a review
    new.write_text(review + family + " listened, and they asked for one worker who stayed.\n", encoding="utf-8")
    result = run("compare", old, new, "--type", "lcspr")
    assert "Fixed: 2" in result.output
    assert "not found where looked before, " in result.output
    run("decide", old, "--mention", "m0001", "--keep", "--reason", "r", "--by", "A")
    assert "Kept by a person: 1" in run("compare", new, old).output


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
