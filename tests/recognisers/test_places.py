"""Where the family lived and was; no office, publisher or country, and the area of the authority says that it is that."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.where import places
from tests.recognisers.finding import found, why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The family moved from Gatley Moss to Pellwick.", "Gatley Moss", id="from"),
        pytest.param("The family moved from Gatley Moss to Pellwick.", "Pellwick", id="to"),
        pytest.param("in the village of Nether Sorrel", "Nether Sorrel", id="village"),
        pytest.param("They lived on the Sorrelside estate.", "Sorrelside", id="estate"),
        pytest.param("at 14 Tannery Lane, Gatley Moss, Pellwick", "Gatley Moss", id="after-an-address"),
        pytest.param("He was arrested in Grimsby.", "Grimsby", id="arrested"),
        pytest.param("She took the number 42 bus to see her mother.", "number 42 bus", id="bus"),
        pytest.param("She died at Sorrel Weir.", "Sorrel Weir", id="weir"),
    ],
)
def test_places(text: str, words: str) -> None:
    assert ("place", words) in found(places, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The panel met in March in the Children's Services office.", id="offices"),
        pytest.param("Working Together applies in England.", id="the-country"),
        pytest.param("As found in SCRs, fathers are not seen.", id="abbreviations"),
        pytest.param("University Press, Bristol: 2014", id="a-publisher"),
    ],
)
def test_places_of_nobody_are_left_alone(text: str) -> None:
    assert found(places, text) == []


def test_the_authority_s_own_area_says_so() -> None:
    text = "Pellwick Safeguarding Children Partnership. The mother lived in Pellwick."
    assert "allowed: the area of the partnership" in why(places, text, "Pellwick")
