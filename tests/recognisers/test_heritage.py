"""Ethnicity, language and religion of the family; nothing that is said of peoples, governments or journals."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.family import heritage
from tests.recognisers.finding import found

HERITAGE = [
    pytest.param("The family are Irish Travellers.", [("ethnicity", "Irish Travellers")], id="travellers"),
    pytest.param("Ethnic origin\t\x00\tWhite Romanian\n", [("ethnicity", "White Romanian")], id="label"),
    pytest.param("Ethnicity\t\x00\tDOB\nBlack African\t\x00\t\n", [("ethnicity", "Black African")], id="heading"),
    pytest.param(
        "Mother is Somali and speaks some Arabic.", [("ethnicity", "Somali"), ("language", "Arabic")], id="both"
    ),
    pytest.param("She was given a leaflet in Tigrinya.", [("language", "Tigrinya")], id="leaflet"),
    pytest.param("a Polish-speaking interpreter sat with Mother", [("language", "Polish-speaking")], id="speaking"),
    pytest.param("First language\t\x00\tPahari\n", [("language", "Pahari")], id="language-label"),
    pytest.param("His parents are Jehovah's Witnesses.", [("religion", "Jehovah's Witnesses")], id="faith"),
    pytest.param("Religion\t\x00\tSikh\n", [("religion", "Sikh")], id="faith-label"),
]
NOT_HERITAGE = [
    pytest.param("Research shows that many Somali families (Bell, 2019) are missed.", id="research"),
    pytest.param("Training on Gypsy, Roma and Traveller culture is planned.", id="training"),
    pytest.param("The Scottish Government publishes guidance.", id="a-government"),
    pytest.param("a white van and a black coat", id="colours"),
    pytest.param("in plain English", id="plain-english"),
    pytest.param("The British Medical Journal", id="a-journal"),
]


@pytest.mark.parametrize(("text", "expected"), HERITAGE)
def test_heritage(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(heritage, text) == expected


@pytest.mark.parametrize("text", NOT_HERITAGE)
def test_heritage_in_general_is_left_alone(text: str) -> None:
    assert found(heritage, text) == []


@pytest.mark.parametrize("text", [" and English", "They speak Twi and English at home.", "and English. "])
def test_english_beside_another_language(text: str) -> None:
    told = [text[hit.start : hit.end] for hit in heritage.find(text, [])]
    assert ("English" in told) == ("Twi" in text)


@pytest.mark.parametrize(
    ("text", "people"), [("Sami is 15. Sami likes football.", 0), ("The family are Sami and came from Norway.", 1)]
)
def test_a_people_that_is_somebodys_name(text: str, people: int) -> None:
    assert sum(hit.kind == "ethnicity" for hit in heritage.find(text, [])) == people
