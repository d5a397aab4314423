"""What a person has to judge: places, heritage, migration, work, family shape, health, circumstances. Only of the family."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import events, families, health, heritage, migration, places, work
from tests.recognisers.finding import found, why

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She and her brother are twins.", ["twins"], id="twins"),
        pytest.param("He was the youngest of seven.", ["youngest of seven"], id="order"),
        pytest.param("The girl was adopted at birth.", ["was adopted"], id="adopted"),
        pytest.param("The policy was adopted by the Board.", [], id="a-policy"),
        pytest.param("The family adopted a dog. Twin-track planning began.", [], id="other-uses"),
        pytest.param("Seven children lived with foster carers nationally.", [], id="a-count"),
    ],
)
def test_families(text: str, expected: list[str]) -> None:
    assert [words for _, words in found(families, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The boy has cystic fibrosis.", ["cystic fibrosis"], id="condition"),
        pytest.param("Mother was diagnosed with bipolar disorder.", ["bipolar disorder"], id="parent"),
        pytest.param("She had severe Sturm-Ostrow syndrome.", ["Sturm-Ostrow syndrome"], id="by-grammar"),
        pytest.param("His sister has type 1 diabetes.", ["type 1 diabetes"], id="type"),
        pytest.param("The diabetes nurse rang.", [], id="a-service"),
        pytest.param("About 1 in 200 children have epilepsy, research says.", [], id="in-general"),
        pytest.param("He had a cold, low mood and anaemia.", [], id="minor"),
        pytest.param("Her hearing aids were lost.", [], id="an-abbreviation-in-small-letters"),
    ],
)
def test_health(text: str, expected: list[str]) -> None:
    hits = [words.removeprefix("severe ") for _, words in found(health, text)]
    assert hits == expected


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
