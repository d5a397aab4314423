"""Packs are read strictly: what is not understood is refused, with file, line and what is legal."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import packs
from pubcheck.errors import RulesError
from pubcheck.model import Genre, Priority, Severity

RULE = """pack: house
rules:
  - id: tea-offered
    title: Tea was offered
    applies_to: [lcspr, summary]
    priority: could
    why: It helps.
    source: House rules
    check: cues
    params:
      wants: a sentence that says so
      strong: [tea was offered]
    remedy: "Offer tea. For example: Tea was offered twice."
    bad: ["# Method\\nNobody came.", "# Method\\nTo be added.", "# Method\\nNo tea was offered."]
    good: ["# Method\\nTea was offered.", "# Method\\nTea was offered twice.", "Tea was offered, late."]
"""
KIND = """pack: identifiers
kinds:
  - kind: person
    title: A name
    severity: review
    why: It identifies.
    source: House rules
    replacement: somebody
"""


def _write(folder: Path, text: str, name: str = "house.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    _, (rule,) = packs.read(_write(tmp_path, RULE))
    assert (rule.id, rule.pack, rule.priority) == ("tea-offered", "house", Priority.COULD)
    assert rule.applies_to == (Genre.LCSPR, Genre.SUMMARY)
    assert rule.params == {"wants": "a sentence that says so", "strong": ("tea was offered",)}
    assert len(rule.bad) == len(rule.good) == 3


def test_a_kind_of_identifier_is_read_whole(tmp_path: Path) -> None:
    (kind,), _ = packs.read(_write(tmp_path, KIND))
    assert (kind.kind, kind.severity, kind.replacement, kind.remedy) == ("person", Severity.REVIEW, "somebody", "")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param(RULE.replace("priority:", "prioritty:"), 6, "'prioritty' is not a key here", id="misspelt-key"),
        pytest.param(RULE.replace("priority: could", "priority: may"), 6, "must, should, could", id="illegal-priority"),
        pytest.param(RULE.replace("[lcspr, summary]", "[lcspr, letter]"), 5, "rapid-review", id="illegal-genre"),
        pytest.param(RULE.replace("check: cues", "check: queues"), 9, "'queues' is not legal", id="illegal-check"),
        pytest.param(RULE.replace("strong: [", "stong: ["), 12, "'stong' is not a key here", id="misspelt-parameter"),
        pytest.param(
            RULE.replace("strong: [tea was offered]", "strong: tea"), 12, "must be a list of phrases", id="wrong-shape"
        ),
        pytest.param(
            RULE.replace("      wants: a sentence that says so\n", ""), 11, "wants is missing", id="missing-parameter"
        ),
        pytest.param(RULE.replace("    why: It helps.\n", ""), 3, "why is missing", id="missing-key"),
        pytest.param(
            RULE.replace("    why: It helps.\n", "    why: It helps.\n    why: Twice.\n"),
            8,
            "given twice",
            id="key-twice",
        ),
        pytest.param(RULE + RULE.split("rules:\n")[1], 16, "in this pack twice", id="rule-twice"),
        pytest.param(RULE.replace("tea-offered", "Tea Offered"), 3, "small letters", id="not-a-slug"),
        pytest.param(
            RULE.replace("tea was offered]", "<drink> was offered]"), 12, "no word list 'drink'", id="unknown-word-list"
        ),
        pytest.param(RULE.replace("[tea was offered]", "[tea was offered"), 13, "not YAML", id="broken-yaml"),
        pytest.param(RULE.replace("pack: house\n", ""), 1, "pack is missing", id="no-name"),
        pytest.param(
            RULE.replace("pack: house", "pack: house\nrulez: []"), 2, "'rulez' is not a key", id="misspelt-top"
        ),
        pytest.param(KIND.replace("review\n", "warn\n"), 5, "block, review, allow", id="illegal-severity"),
        pytest.param(KIND.replace("    why: It identifies.\n", ""), 3, "why is missing", id="kind-missing-key"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(RulesError) as caught:
        packs.read(_write(tmp_path, text))
    assert str(caught.value).startswith(f"house.yaml, line {line}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"pack: caf\xe9", "not UTF-8", id="not-utf8"),
        pytest.param(b"pack: a\x00b", "does not allow", id="control-characters"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "house.yaml"
    path.write_bytes(content)
    with pytest.raises(RulesError, match=words):
        packs.read(path)


def test_a_misspelt_key_names_the_legal_ones(tmp_path: Path) -> None:
    with pytest.raises(
        RulesError, match="id, title, applies_to, priority, why, source, check, params, remedy, bad, good"
    ):
        packs.read(_write(tmp_path, RULE.replace("title:", "titel:")))


def test_word_lists_stand_in_phrases(tmp_path: Path) -> None:
    text = RULE.replace("rules:", "words:\n  drink: [tea, coffee]\nrules:").replace("[tea was", "[<drink> was")
    _, (rule,) = packs.read(_write(tmp_path, text))
    assert rule.params["strong"] == ("tea/coffee was offered",)


def test_extra_packs_add_rules_and_change_the_digest(tmp_path: Path) -> None:
    plain = packs.load()
    more = packs.load([_write(tmp_path, RULE)])
    assert {rule.id for rule in more.rules} - {rule.id for rule in plain.rules} == {"tea-offered"}
    assert more.digest != plain.digest
    assert packs.load().digest == plain.digest


def test_a_house_pack_replaces_a_rule_for_the_kinds_of_document_it_names(tmp_path: Path) -> None:
    house = packs.load([_write(tmp_path, RULE.replace("tea-offered", "family-views"))])
    asked = {genre: rule for rule in house.rules if rule.id == "family-views" for genre in rule.applies_to}
    assert asked[Genre.LCSPR].pack == asked[Genre.SUMMARY].pack == "house"
    assert asked[Genre.BRIEFING].pack == "lcspr"


def test_a_house_pack_replaces_the_policy_for_a_kind(tmp_path: Path) -> None:
    house = packs.load([_write(tmp_path, KIND)])
    assert house.identifiers["person"].severity is Severity.REVIEW
    assert packs.load().identifiers["person"].severity is Severity.BLOCK


@pytest.mark.parametrize("make", ["missing", "empty-folder"])
def test_a_place_without_packs_is_refused(tmp_path: Path, make: str) -> None:
    place = tmp_path / make
    if make == "empty-folder":
        place.mkdir()
    with pytest.raises(RulesError):
        packs.load([place])


def test_a_pack_s_examples_are_tried(tmp_path: Path) -> None:
    trials = packs.check_examples(_write(tmp_path, RULE))
    assert [(trial.kind, trial.number, trial.right) for trial in trials] == [
        ("bad", 1, True), ("bad", 2, True), ("bad", 3, True), ("good", 1, True), ("good", 2, True), ("good", 3, True),
    ]  # fmt: skip


def test_an_example_that_comes_out_wrong_is_told(tmp_path: Path) -> None:
    wrong = RULE.replace("Nobody came.", "Tea was offered.")
    assert not packs.check_examples(_write(tmp_path, wrong))[0].right
