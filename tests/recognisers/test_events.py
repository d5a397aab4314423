"""Circumstances that a neighbour or a newspaper would know, in the list or told; no budget, advice or research."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.happened import events
from tests.recognisers.finding import found


@pytest.mark.parametrize("said", ["half marathon", "half-marathon", "half-marathons", "hit and run", "flash-floods"])
def test_a_phrase_with_a_hyphen_or_a_plural_is_one_of_the_list(said: str) -> None:
    assert events._listed(said) in events._WHICH


def test_a_text_with_a_hyphen_where_the_list_has_a_space_is_read() -> None:
    text = "She was found beside the road on the day of the half-marathon."
    assert found(events, text) == [("event-detail", "day of the half-marathon")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He was found in a slurry pit by a dog walker.", "slurry pit", id="place"),
        pytest.param("He was found in a slurry pit by a dog walker.", "dog walker", id="finder"),
        pytest.param("The child was flown by air ambulance.", "air ambulance", id="transport"),
        pytest.param("The boy was attacked by a bull mastiff.", "bull mastiff", id="animal"),
        pytest.param("He owed his cousin twelve thousand pounds.", "twelve thousand pounds", id="money-in-words"),
        pytest.param("Mother had won £250,000.", "£250,000", id="money"),
        pytest.param("The family's vigil was on the front page.", "front page", id="coverage"),
    ],
)
def test_events(text: str, words: str) -> None:
    assert ("event-detail", words) in found(events, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The budget for the team was £250,000.", id="a-budget"),
        pytest.param("Dog attacks are rising nationally, research shows.", id="in-general"),
        pytest.param("Practitioners should ask about swimming pools.", id="advice"),
    ],
)
def test_events_of_nobody_are_left_alone(text: str) -> None:
    assert found(events, text) == []
