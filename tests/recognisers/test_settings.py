"""Named settings by their grammar, by what is said, by the heading of their cell; kinds of setting with no name are none."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.where import settings
from tests.recognisers.finding import found

SETTINGS = [
    pytest.param("He started at Bramley Beck Primary School.", ("school", "Bramley Beck Primary School"), id="primary"),
    pytest.param(
        "She attends St Wilfrid's C of E Primary.", ("school", "St Wilfrid's C of E Primary"), id="church-school"
    ),
    pytest.param("He was excluded from Oaktree Academy", ("school", "Oaktree Academy"), id="academy"),
    pytest.param("at the Tiny Steps Day Nursery", ("school", "Tiny Steps Day Nursery"), id="nursery"),
    pytest.param("his tutor at Pellwick College rang", ("school", "Pellwick College"), id="college"),
    pytest.param(
        "She went to Bramley Beck primary school", ("school", "Bramley Beck primary school"), id="small-letters"
    ),
    pytest.param("Ysgol Glan Morfa wrote", ("school", "Ysgol Glan Morfa"), id="welsh-school"),
    pytest.param("taken to Pellwick General Hospital", ("health-setting", "Pellwick General Hospital"), id="hospital"),
    pytest.param(
        "to University Hospital of North Pell", ("health-setting", "University Hospital of North Pell"), id="of"
    ),
    pytest.param("admitted to Pellwick Royal.", ("health-setting", "Pellwick Royal"), id="royal"),
    pytest.param("He was nursed on Ward 7B.", ("health-setting", "Ward 7B"), id="ward"),
    pytest.param("her GP at Harbour Road Surgery", ("health-setting", "Harbour Road Surgery"), id="surgery"),
    pytest.param(
        "GP\t\x00\tThe Almond Practice\n", ("health-setting", "The Almond Practice"), id="practice-by-its-label"
    ),
    pytest.param("placed at Fenwick House in May", ("care-setting", "Fenwick House"), id="house-where-placed"),
    pytest.param("the Sandpiper Children's Centre", ("care-setting", "Sandpiper Children's Centre"), id="centre"),
    pytest.param("moved to Tern Supported Lodgings", ("care-setting", "Tern Supported Lodgings"), id="lodgings"),
    pytest.param("remanded to HMP Pellwick", ("org", "HMP Pellwick"), id="prison"),
    pytest.param("the family attend St Jude's Church", ("org", "St Jude's Church"), id="church"),
    pytest.param("the Church of God of Prophecy", ("org", "Church of God of Prophecy"), id="church-of"),
    pytest.param("at the Al Noor Mosque", ("org", "Al Noor Mosque"), id="mosque"),
    pytest.param("he boxed at Pellwick Boxing Club", ("org", "Pellwick Boxing Club"), id="club"),
    pytest.param("Father worked nights at Merrow Foods", ("org", "Merrow Foods"), id="employer"),
    pytest.param("Ysgol y Felin wrote", ("school", "Ysgol y Felin"), id="welsh-article"),
    pytest.param("A place at Larches UTC came up", ("school", "Larches UTC"), id="technical-college"),
    pytest.param("He was seen at Larches UTC", ("health-setting", "Larches UTC"), id="treatment-centre"),
    pytest.param("His sister is at Our Lady's now", ("school", "Our Lady's"), id="our-lady-s"),
    pytest.param("No\t\x00\tPlacement\n1\t\x00\tThe Alders\n", ("care-setting", "The Alders"), id="column"),
]

NOT_SETTINGS = [
    pytest.param("The school nurse saw him at primary school.", id="kinds"),
    pytest.param("School A, Hospital 1 and Nursery B", id="pseudonyms"),
    pytest.param("the Royal College of Paediatrics and the College of Policing", id="royal-colleges"),
    pytest.param("Child T's school and Linh's nursery", id="possessives"),
    pytest.param("Primary Care, Secondary Care and High Risk", id="levels-of-care"),
    pytest.param("Best Practice, Safeguarding Practice Review", id="practice-as-a-word"),
    pytest.param("the Crown Court, the High Court", id="courts"),
    pytest.param("Pellwick Hospitals NHS Foundation Trust", id="a-trust-is-an-agency"),
    pytest.param("the Virtual School Head and the Teaching School", id="posts"),
    pytest.param("Church of England guidance", id="a-denomination"),
    pytest.param("The church and the mosque were asked.", id="no-name"),
    pytest.param("House of Commons library", id="parliament"),
    pytest.param("A strategy meeting. School was told.", id="a-new-sentence"),
    pytest.param("the Emergency Department and the Neonatal Unit", id="departments"),
    pytest.param("on the children's ward", id="a-ward-with-no-name"),
]


@pytest.mark.parametrize(("text", "expected"), SETTINGS)
def test_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(settings, text)


@pytest.mark.parametrize("text", NOT_SETTINGS)
def test_left_alone(text: str) -> None:
    assert found(settings, text) == []


def test_the_short_name_is_found_again() -> None:
    text = "He was at Bramleigh Primary School. The head of Bramleigh rang."
    assert found(settings, text) == [("school", "Bramleigh Primary School"), ("school", "Bramleigh")]


def test_an_area_s_name_is_not_a_setting_s() -> None:
    text = "Bramleigh Borough Council. He was at Bramleigh Primary School. Roads in Bramleigh are long."
    assert found(settings, text) == [("school", "Bramleigh Primary School")]


def test_an_employer_says_so() -> None:
    (hit,) = settings.find("Mother worked at Merrow Foods for a year.", ())
    assert "employer" in hit.why
