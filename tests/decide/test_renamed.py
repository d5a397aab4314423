"""A report that says that all its names are changed: what it calls people goes to a person; a slip does not."""

from __future__ import annotations

import pytest

from pubcheck.model import Verdict
from tests.decide.marked import blocking, decisions

SAID = [
    "All names have been changed.",
    "All the names in this report have been changed to protect the family.",
    "Every name used here is made up.",
    "Names have been altered throughout.",
    "The names are not their own.",
]
OFTEN = "\nJuno was small. Juno liked the swings. Then Juno fell. The nurse saw Juno."


@pytest.mark.parametrize("said", SAID, ids=[f"said-{n}" for n in range(len(SAID))])
def test_a_name_that_stands_often_is_put_to_a_person(said: str) -> None:
    found = [each for each in decisions(said + OFTEN) if each.mention.text == "Juno"]
    assert [each.verdict for each in found] == [Verdict.REVIEW] * 4
    assert blocking(said + OFTEN) == []


def test_a_saying_that_names_none_of_them_is_enough() -> None:
    said = "The children were given other names."
    assert blocking(said + OFTEN + "\nThe door was shut." * 4) == []


def test_without_the_saying_it_is_somebody() -> None:
    assert len(blocking("All staff have been trained." + OFTEN)) == 4


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        pytest.param("Her aunt is Perpetua Oyelaran, who lives near.", "Perpetua Oyelaran", id="a-whole-name"),
        pytest.param("Thaddeus was at the door.", "Thaddeus", id="a-name-that-stands-once"),
        pytest.param("Mrs Thackray next door rang.", "Thackray", id="a-title"),
    ],
)
def test_a_slip_is_found_all_the_same(slip: str, name: str) -> None:
    found = [d for d in decisions(SAID[0] + OFTEN + "\n" + slip) if d.verdict.value == "redact"]
    assert [d.mention.text for d in found] == [name]


def test_a_name_that_is_somebody_s_whole_name_elsewhere_is_no_label() -> None:
    assert "person" in blocking(SAID[0] + OFTEN + "\nThe file is that of Juno Oyelaran.")


@pytest.mark.parametrize(
    "scheme",
    [
        pytest.param("Names have been replaced by letters.", id="letters"),
        pytest.param("Names have been replaced with initials.", id="initials"),
        pytest.param("All names have been changed to letters.", id="changed-to-letters"),
        pytest.param("All names have been replaced by roles.", id="roles"),
        pytest.param("Names have been changed and people are referred to by number.", id="numbers"),
        pytest.param("All names have been replaced.", id="by-nothing-that-it-says"),
    ],
)
def test_where_people_have_letters_or_roles_a_name_is_a_slip(scheme: str) -> None:
    found = [each for each in decisions(scheme + OFTEN) if each.mention.text == "Juno"]
    assert [each.verdict for each in found] == [Verdict.REDACT] * 4


def test_other_names_in_place_of_theirs_are_put_to_a_person() -> None:
    assert blocking("All names have been replaced by other names." + OFTEN) == []
