"""`redact` and `verify` as a business unit meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.judged import DRAFT, SECRETS, run


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
