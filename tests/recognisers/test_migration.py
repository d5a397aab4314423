"""Where a family came from and how; no country, guidance or agency that is spoken of in general."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.family import migration
from tests.recognisers.finding import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Mother came to the UK from Ghana in 2011.", "Ghana", id="country"),
        pytest.param("They fled from Kobani with an uncle.", "Kobani", id="town-abroad"),
        pytest.param("Father has indefinite leave to remain.", "indefinite leave to remain", id="status"),
        pytest.param("She joined him on a spouse visa.", "spouse visa", id="visa"),
        pytest.param("He was an unaccompanied asylum-seeking child.", "unaccompanied asylum-seeking child", id="route"),
        pytest.param("Immigration status\t\x00\tClaim pending\n", "Claim pending", id="label"),
        pytest.param("He crossed the Channel at 15.", "crossed the Channel", id="channel"),
    ],
)
def test_migration(text: str, words: str) -> None:
    assert ("immigration", words) in found(migration, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Children from Vietnam go missing, national figures show.", id="in-general"),
        pytest.param("Practitioners should know the asylum guidance.", id="guidance"),
        pytest.param("France and Spain have such laws.", id="countries"),
        pytest.param("UK Visas and Immigration took part.", id="an-agency"),
    ],
)
def test_migration_in_general_is_left_alone(text: str) -> None:
    assert found(migration, text) == []
