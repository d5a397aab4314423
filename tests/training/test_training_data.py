"""How the training texts are made: alike each time, whole, and with a third that no training run sees."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if not (ROOT / "training" / "train.py").exists():
    pytest.skip(
        "the training folder is not in this copy of the source: run it from the repository", allow_module_level=True
    )
sys.path.insert(0, str(ROOT))

from training import names, passages, templates, train  # noqa: E402
from training.vocabulary import ordinary  # noqa: E402

ASKED_FOR = (
    "english welsh scottish irish irish_traveller gypsy_roma polish romanian pakistani bangladeshi indian somali "
    "eritrean_ethiopian nigerian ghanaian caribbean vietnamese chinese kurdish afghan_iranian arab turkish portuguese "
    "words nicknames"
).split()


def all_tokens(held: bool) -> set[str]:
    parts = (part for community in names.communities(held) for part in community.parts.values())
    return {token for part in parts for name in part for token in names.tokens(name)}


def test_no_name_is_on_both_sides() -> None:
    assert all_tokens(False) & all_tokens(True) == set()


def test_no_template_is_on_both_sides() -> None:
    trained = {line for group in templates.groups(False) for line in group.lines}
    held = {line for group in templates.groups(True) for line in group.lines}
    assert {line for line in trained & held if not re.fullmatch(r"\{\w+\}", line)} == set()


@pytest.mark.parametrize("community", ASKED_FOR)
@pytest.mark.parametrize("held", [False, True], ids=["trained", "kept aside"])
def test_every_community_has_names_on_both_sides(community: str, held: bool) -> None:
    side = next(c for c in names.communities(held) if c.name == community)
    assert all(len(part) >= 5 for part in side.parts.values())


def test_same_seed_same_texts() -> None:
    assert list(train.texts(7, 200, held=False)) == list(train.texts(7, 200, held=False))
    assert list(train.texts(7, 200, held=False)) != list(train.texts(8, 200, held=False))


@pytest.mark.parametrize("held", [False, True], ids=["trained", "kept aside"])
@pytest.mark.parametrize("group", [group.name for group in templates.groups(False)])
def test_every_template_is_filled(group: str, held: bool) -> None:
    side = next(g for g in templates.groups(held) if g.name == group)
    rng = random.Random(1)
    for line in side.lines:
        sample = templates.fill(line, side, rng, held)
        assert not re.search(r"[\[\]{}]", sample.text)
        ends = [0, *(span.end for span in sample.spans)]
        assert all(before <= span.start < span.end for before, span in zip(ends, sample.spans, strict=False))
        assert all(sample.text[span.start : span.end].strip() for span in sample.spans)


def test_no_ordinary_word_is_a_name() -> None:
    people = all_tokens(False) | all_tokens(True)
    assert people.isdisjoint(ordinary(False))
    assert people.isdisjoint(ordinary(True))


def test_people_are_only_what_a_slot_says_but_for_rehearsal() -> None:
    nlp = train.base()
    samples = [sample for sample in train.texts(3, 300, held=False) if sample.base != "own"]
    for sample, doc in zip(samples, train.answers(nlp, samples), strict=True):
        slots = [span for span in sample.spans if span.label == "PERSON"]
        for entity in doc.ents:
            if entity.label_ == "PERSON":
                assert any(span.start < entity.end_char and entity.start_char < span.end for span in slots)


def test_a_slip_changes_a_name_but_not_its_first_letter() -> None:
    rng = random.Random(5)
    for name in ("McDonagh", "Agnieszka Nowak", "Tuan"):
        slips = {names.misspelt(rng, name) for _ in range(40)}
        assert {slip[0] for slip in slips} == {name[0]}
        assert len(slips) > 3 or name == "Tuan"


def test_two_runs_make_the_same_weights(tmp_path: Path) -> None:
    made = []
    for run in ("1", "2"):  # each a process of its own, its hashes its own too
        few = ["--texts", "60", "--passages", "8"]
        command = [sys.executable, "-m", "training.train", *few, "--out", str(tmp_path / run)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": run})
        files = sorted(path for path in (tmp_path / run).rglob("*") if path.is_file())
        made.append({str(path.relative_to(tmp_path / run)): path.read_bytes() for path in files})
    assert made[0] == made[1]
    assert made[0]["ner/model"] != train.base().get_pipe("ner").model.to_bytes()


def test_what_is_saved_names_no_machine_and_nobody_elses_address(tmp_path: Path) -> None:
    train.save(train.base(), tmp_path / "out")
    meta = json.loads((tmp_path / "out" / "meta.json").read_text("utf-8"))
    assert (meta["email"], meta["url"], meta["license"]) == ("", "", "MIT")
    assert "pubcheck" in meta["author"]
    assert "Explosion" in meta["author"]
    config = (tmp_path / "out" / "config.cfg").read_text("utf-8")
    assert not re.search(r"= \"(/|\w:|[\w-]+/)", config)


def test_no_passage_is_on_both_sides() -> None:
    trained, held = ({sample.text for sample in passages.passages(side)} for side in (False, True))
    assert len(held) > 500
    assert {text for text in trained & held if len(text.split()) > 5} == set()


@pytest.mark.parametrize("held", [False, True], ids=["trained", "kept aside"])
def test_every_mark_of_a_passage_is_one_of_the_kinds(held: bool) -> None:
    for sample in passages.passages(held):
        assert not re.search(r"\[\[|\]\]", sample.text)
        assert {span.label for span in sample.spans} <= set(passages.KINDS)
        assert all(sample.text[span.start : span.end].strip() for span in sample.spans)


@pytest.mark.parametrize("kind", passages.KINDS)
def test_each_kind_is_taught_and_so_is_its_absence(kind: str) -> None:
    samples = passages.passages(False)
    assert sum(span.label == kind for sample in samples for span in sample.spans) > 300
    assert sum(not sample.spans for sample in samples) > len(samples) / 4
