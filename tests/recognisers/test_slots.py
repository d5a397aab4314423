"""Settings and homes by the slot before their names, and by what stands beside them; what fills such a slot and is none."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit
from pubcheck.recognisers.where import glosses, slots
from pubcheck.recognisers.where.slots import WHY
from tests.recognisers.finding import found

SLOTS = [
    pytest.param("a place at the Bridge came up", ("school", "Bridge"), id="an-ordinary-word-with-the"),
    pytest.param("First morning at Busy Otters.", ("school", "Busy Otters"), id="first-morning"),
    pytest.param("Until Year 9 QMA, then nothing", ("school", "QMA"), id="letters"),
    pytest.param("Repatriated to Pell & District, then home", ("health-setting", "Pell & District"), id="and-sign"),
    pytest.param("They were seen on Heron that night", ("health-setting", "Heron"), id="a-ward"),
    pytest.param("screening at St Blaise's.", ("health-setting", "St Blaise's"), id="the-s-belongs-to-it"),
    pytest.param(
        "She was registered with Orme, Tully and Partners",
        ("health-setting", "Orme, Tully and Partners"),
        id="partners",
    ),
    pytest.param("by ambulance to the Royal Pell", ("health-setting", "Royal Pell"), id="by-ambulance"),
    pytest.param("weekends at Badgers", ("care-setting", "Badgers"), id="weekends"),
    pytest.param("A hostel, managed by Three Oaks Housing", ("care-setting", "Three Oaks Housing"), id="keeps-homes"),
    pytest.param("The club is run by Three Oaks", ("org", "Three Oaks"), id="keeps-none"),
    pytest.param("The wake was in the Plough", ("org", "Plough"), id="wake"),
    pytest.param("cars in the doorway of Bargain Barn", ("org", "Bargain Barn"), id="a-shop"),
    pytest.param("The grandparents' place is Low Thwaite;", ("address", "Low Thwaite"), id="a-farm"),
    pytest.param("On board MV Petrel", ("address", "MV Petrel"), id="a-boat"),
]

NOT_SLOTS = [
    pytest.param("Pupils at Key Stage 2 and students at Level 3", id="stages"),
    pytest.param("admitted to Leeds and repatriated to Spain", id="towns-and-countries"),
    pytest.param("Referral and registered with Children's Social Care", id="a-service"),
    pytest.param("an appointment at Christmas, shifts at Easter", id="feasts"),
    pytest.param("a place at Strategy Meeting and at Panel", id="meetings"),
    pytest.param("Pellwick Borough Council. Staff at Pellwick", id="the-area"),
    pytest.param("run by Pellwick Borough Council", id="a-council"),
    pytest.param("The Downs Provider Collaborative Review", id="a-cue-inside-a-name"),
    pytest.param("registered with Dr Orme, a place at Child B's", id="titles"),
    pytest.param("research on children placed at Oakfield", id="people-in-general"),
]

GLOSSES = [
    pytest.param("The hospice [check: Lamp House, may we?] rang", ("health-setting", "Lamp House"), id="a-query"),
    pytest.param("taken to hospital [check: PRI first?]", ("health-setting", "PRI"), id="letters"),
    pytest.param("alternative provision (the Quay)", ("school", "Quay"), id="brackets"),
    pytest.param("Secure: Ravensdale, welfare bed", ("care-setting", "Ravensdale"), id="a-colon"),
    pytest.param("kept a smallholding, Crag Bottom\t", ("address", "Crag Bottom"), id="a-comma"),
    pytest.param("She lived over the salon, Snipped, on the hill", ("org", "Snipped"), id="a-shop-by-name"),
    pytest.param("then Bluebell (transitional care).", ("health-setting", "Bluebell"), id="in-brackets-after"),
    pytest.param("\tThornby, four-bedded, near", ("care-setting", "Thornby"), id="between-commas"),
    pytest.param("'in Moss Thwaite' means the prison", ("org", "Moss Thwaite"), id="means"),
]

NOT_GLOSSES = [
    pytest.param("Tom (nursery) and Ella, school age", id="what-a-child-is-at"),
    pytest.param("at the hospital, Police and Housing met", id="agencies"),
    pytest.param("neonatal (Pellwick Hospitals)", id="a-trust"),
    pytest.param("Grange Rd, HD11 4TS (shared house)", id="a-postcode"),
    pytest.param("the flat, which is small", id="no-name"),
]

SAID_OF_SETTINGS = [
    "The unit was Inadequate.",
    "The unit is Closed.",
    "The hospital was Outstanding.",
    "She attended Incredible Years with her son.",
    "Part of Operation Encompass.",
    "Part of Right Care Right Person.",
    "Provider of Last Resort.",
    "Run by Volunteers.",
]
PEOPLE = [
    "He was discharged to Leanne.",
    "The house is Leanne's.",
    "A tenant of Leanne.",
    "She was booked with Leanne.",
    "He was sacked by Leanne.",
    "He was dismissed by Leanne.",
]


@pytest.mark.parametrize(("text", "expected"), SLOTS)
def test_a_slot_tells(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(slots, text)


@pytest.mark.parametrize("text", NOT_SLOTS)
def test_a_slot_tells_nothing(text: str) -> None:
    assert found(slots, text) == []


@pytest.mark.parametrize(("text", "expected"), GLOSSES)
def test_a_gloss_tells(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(glosses, text)


@pytest.mark.parametrize("text", NOT_GLOSSES)
def test_a_gloss_tells_nothing(text: str) -> None:
    people = tuple(
        Hit("PERSON", text.index(name), text.index(name) + len(name), 0.85, ()) for name in ("Tom",) if name in text
    )
    assert list(glosses.find(text, people)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [("He went to live with Aisha at home; visits to Aisha", False), ("A place at Aisha was found", True)],
    ids=["where-a-person-may-stand", "where-none-may"],
)
def test_who_the_model_takes_for_a_person(text: str, kept: bool) -> None:
    people = [Hit("PERSON", at, at + 5, 0.85, ()) for at in range(len(text)) if text.startswith("Aisha", at)]
    assert bool(list(slots.find(text, people))) is kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some young children were attending SureStart or other facilities", []),
        ("She is attending Starlings.", [("school", "Starlings")]),
        ("from the School of Nursing, Institute of Clinical Sciences, University of Pellwick", []),
    ],
    ids=["a-national-service", "a-child-of-the-case", "where-an-author-works"],
)
def test_said_of_the_case(text: str, expected: list[tuple[str, str]]) -> None:
    assert [*found(slots, text), *found(glosses, text)] == expected


@pytest.mark.parametrize("text", SAID_OF_SETTINGS)
def test_a_grade_and_a_national_scheme_are_no_names(text: str) -> None:
    assert found(slots, text) == []


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_may_stand_after_to_with_by_and_of(text: str) -> None:
    at = text.index("Leanne")
    assert list(slots.find(text, [Hit("PERSON", at, at + 6, 0.85, ())])) == []
    assert all(WHY not in hit.why for hit in slots.find(text, []))
