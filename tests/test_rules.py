"""The shipped packs: every rule has its parts, and every example comes out as it should."""

from __future__ import annotations

import re

import pytest

from pubcheck import packs
from pubcheck.checks import CHECKS
from pubcheck.checks.words import COMMON, words
from pubcheck.model import Genre, Priority

RULES = packs.load().rules
TRIALS = packs.check_examples(packs.shipped())
SCORED = """family-views family-absence-reason practitioner-involvement practitioner-roles-stated
recommendations-present recommendations-separate-from-learning recommendations-addressed-to-owner
recommendations-smart recommendation-count-manageable ethnicity-addressed child-voice
fathers-men-considered systemic-why-analysis methodology-stated timeframe-stated reason-for-review
good-practice-identified chronology-proportionate pseudonyms-declared publication-intent-or-reason
author-independence-stated agencies-listed cliche-use hindsight-or-blame-language action-plan-or-measures""".split()


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.rule.id}-{trial.kind}-{trial.number}")
def test_example_comes_out_as_it_should(trial: packs.Trial) -> None:
    assert trial.right, f"{trial.status.value}: {trial.note}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.pack}-{rule.id}")
def test_rule_has_all_its_parts(rule: packs.Rule) -> None:
    assert len(rule.bad) >= 3
    assert len(rule.good) >= 3
    assert rule.remedy.strip()
    assert "for example" in rule.remedy.lower(), "a remedy holds an invented example"
    assert len(re.findall(r"[.!?][\"”)]*(?:\s|$)|: ", rule.remedy.strip())) >= 2, "a remedy is two or three sentences"
    assert str(rule.params.get("wants", "")).strip()
    assert rule.source.strip()
    assert "compliant" not in " ".join((rule.title, rule.why, rule.remedy, str(rule.params))).lower()


def test_no_two_examples_of_a_rule_are_the_same() -> None:
    for rule in RULES:
        texts = [*rule.bad, *rule.good]
        assert len({" ".join(text.split()) for text in texts}) == len(texts), rule.id


def _content(text: str) -> set[str]:
    return {word for word, _, _ in words(text) if word not in COMMON and len(word) > 2}


def _near(rule: packs.Rule, bad: str, good: str) -> bool:
    """Whether the two could be taken for one another: by their words, or by their size where that is what is judged."""
    sizes = [re.search(r"\{words\} (\d+)", text) for text in (bad, good)]
    if rule.check == "length":
        few, many = sorted(int(size[1]) for size in sizes if size) if all(sizes) else (1, 9)
        return many <= 2 * few
    return len(_content(bad) & _content(good)) >= 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.pack}-{rule.id}")
def test_one_example_of_each_sort_is_a_near_miss(rule: packs.Rule) -> None:
    """A bad example that has the good one's words and is bad all the same, and so the other way about."""
    assert any(_near(rule, bad, good) for bad in rule.bad for good in rule.good)


def test_every_kind_of_rule_is_used_by_a_rule() -> None:
    assert {rule.check for rule in RULES} == set(CHECKS)


# How many entries each chapter of the catalogue of requirements has.
CATALOGUE = {"DOC": 20, "MET": 8, "FAM": 10, "PRA": 6, "ANA": 18, "REC": 19, "RR": 12, "BR": 5, "ID": 45, "OK": 13}


def _catalogue() -> list[tuple[str, str]]:
    """Each entry's id with what the table of rules/README.md says of it; "OK-01 to OK-13" would be no entry."""
    text = (packs.shipped() / "README.md").read_text("utf-8")
    return re.findall(r"^\| ([A-Z]{2,3}-\d\d)\b[^|]*\| (.+) \|$", text, re.MULTILINE)


def test_every_entry_of_the_catalogue_is_accounted_for_once() -> None:
    wanted = [f"{chapter}-{number:02}" for chapter, count in CATALOGUE.items() for number in range(1, count + 1)]
    assert sorted(entry for entry, _ in _catalogue()) == sorted(wanted)


@pytest.mark.parametrize(("entry", "told"), [pytest.param(*pair, id=pair[0]) for pair in _catalogue()])
def test_an_entry_names_what_there_is_or_says_why_it_is_for_a_person(entry: str, told: str) -> None:
    there = {rule.id for rule in RULES} | set(packs.load().identifiers)
    named = [name for name in re.findall(r"`([^`]+)`", told) if not name.startswith("pubcheck ")]
    assert set(named) <= there
    assert named or "*person*: " in told or entry.startswith(("OK-", "DOC-", "ID-"))


@pytest.mark.parametrize("name", SCORED)
def test_the_named_rules_are_there_for_every_kind_of_review(name: str) -> None:
    asked = {genre for rule in RULES if rule.id == name for genre in rule.applies_to}
    assert asked >= set(Genre) - {Genre.NOT_A_REVIEW}


def test_musts_are_few_and_rest_on_law_or_statutory_guidance() -> None:
    musts = [rule for rule in RULES if rule.priority is Priority.MUST]
    assert len(musts) <= 8
    for rule in musts:
        assert re.search(r"Act \d{4}|Working Together|\"Publication\"", rule.source), rule.id


def test_sources_that_were_not_confirmed_say_so() -> None:
    doubtful = [
        rule.id for rule in RULES if re.search(r"Education Act 2002|Contempt of Court|Female Genital", rule.source)
    ]
    assert doubtful
    assert all(rule.source.startswith("unconfirmed") for rule in RULES if rule.id in doubtful)


def test_no_example_holds_a_real_looking_identifier() -> None:
    text = "\n".join(text for rule in RULES for text in (*rule.bad, *rule.good, rule.remedy))
    assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", text), "a postcode"
    assert not re.search(r"\b07\d{3} ?\d{6}\b", text), "a telephone number"


def test_the_table_of_the_catalogue_names_every_rule_and_no_other() -> None:
    page = (packs.shipped() / "README.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", page))
    there = {rule.id for rule in RULES}
    assert named >= there
    assert named - there <= set(CHECKS) | set(packs.load().identifiers)
