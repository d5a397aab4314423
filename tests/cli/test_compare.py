"""`compare`: what is new, what was fixed and what was waived between two drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.judged import DRAFT, QUIET, SECRETS, run


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
