"""What a relative does for a living; not what those who help a family do."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.jobs import work
from tests.recognisers.finding import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Father worked as a crane operator.", "crane operator", id="worked-as"),
        pytest.param("Mother has a job in a fish factory.", "fish factory", id="job-in"),
        pytest.param("His dad is a scaffolder.", "scaffolder", id="is-a"),
        pytest.param("Mother is a dog groomer and was away.", "dog groomer", id="unlisted-job"),
        pytest.param("Occupation\t\x00\tMarket trader\n", "Market trader", id="label"),
        pytest.param("Father earned his living by tree felling and paving.", "tree felling", id="trade"),
        pytest.param("Her step-father drove lorries.", "drove lorries", id="drove"),
    ],
)
def test_work(text: str, words: str) -> None:
    assert ("occupation", words) in found(work, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The social worker worked as a team with health.", id="a-team"),
        pytest.param("She told her midwife and the interpreter.", id="those-who-help"),
        pytest.param("He wants to be a mechanic.", id="a-wish"),
        pytest.param("Mother is a good listener and a young carer.", id="qualities"),
        pytest.param("The nurse manager worked in the hospital.", id="staff"),
        pytest.param("Safeguarding is everybody's business.", id="a-saying"),
    ],
)
def test_work_of_others_is_left_alone(text: str) -> None:
    assert found(work, text) == []
