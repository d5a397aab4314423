"""The words that stand for what is taken out: roles and numbers, seasons, times from the incident, bands of age."""

from __future__ import annotations

import datetime

import pytest

from pubcheck import decide, packs, pseudonyms, recognisers, times
from pubcheck.model import Anchor, Block, Document, Mention, Surface


def mention(text: str, words: str, kind: str, *, why: tuple[str, ...] = ()) -> Mention:
    start = text.index(words)
    block = Block(0, text, Anchor("text", "line 1"), Surface.BODY)
    return Mention(kind, block, start, start + len(words), 0.9, why)


def general(text: str, words: str, kind: str, incident: datetime.date | None = None) -> str | None:
    return times.general(mention(text, words, kind), incident)


INCIDENT = datetime.date(2021, 3, 18)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("14 April 2020", "spring 2020", id="spring"),
        pytest.param("3rd of July '19", "summer 2019", id="short-year"),
        pytest.param("09.10.2018", "autumn 2018", id="numeric"),
        pytest.param("2019-11-30", "autumn 2019", id="iso"),
        pytest.param("5 December 2020", "winter 2020-21", id="december"),
        pytest.param("5 February 2021", "winter 2020-21", id="the-same-winter"),
        pytest.param("the twelfth of May 2017", "spring 2017", id="spelt"),
        pytest.param("12 August", "that summer", id="no-year"),
        pytest.param("June 2020", "summer 2020", id="month"),
    ],
)
def test_a_date_becomes_a_season(text: str, words: str) -> None:
    assert general(f"On {text} he was seen.", text, "date") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("18 March 2021", "the day of the incident", id="the-day"),
        pytest.param("16/03/2021", "in the days before the incident", id="days-before"),
        pytest.param("25 March 2021", "about 1 week after the incident", id="a-week"),
        pytest.param("25 February 2021", "about 3 weeks before the incident", id="weeks"),
        pytest.param("18 November 2020", "autumn 2020", id="far"),
    ],
)
def test_a_date_near_the_incident_is_told_from_it(text: str, words: str) -> None:
    assert general(f"On {text} he was seen.", text, "date", INCIDENT) == words


@pytest.mark.parametrize(
    ("text", "words", "out"),
    [
        pytest.param("She was eleven weeks old.", "eleven weeks", "under one", id="weeks"),
        pytest.param("a 19-month-old boy", "19-month", "under two", id="months"),
        pytest.param("He was 3 years and 4 months.", "3 years and 4 months", "under five", id="years-and-months"),
        pytest.param("born at 31 weeks", "31 weeks", "early", id="gestation"),
        pytest.param("missing for nine days", "nine days", "some days", id="missing"),
        pytest.param("a stay of 6 weeks on the ward", "6 weeks", "some weeks", id="stay"),
    ],
)
def test_an_age_becomes_a_band_and_a_stay_a_span(text: str, words: str, out: str) -> None:
    assert general(text, words, "age") == out


def test_what_can_not_be_read_is_left_to_the_policy() -> None:
    assert general("on the second Tuesday", "the second Tuesday", "date") is None
    assert general("in Year 9", "Year 9", "age") is None
    assert general("Kim", "Kim", "person") is None


def test_the_incident_is_the_day_that_most_mentions_give() -> None:
    days = ["18 March 2021", "19 March 2021", "18/03/2021"]
    rows = [mention(f"On {day}.", day, "date", why=("incident",)) for day in days]
    assert times.incident(rows) == INCIDENT
    assert times.incident([mention("On 1 May 2020.", "1 May 2020", "date")]) is None


DRAFT = (
    "Kofi Asante died on 18 March 2021. His mother, Abena Asante, had met Nurse Tamsin Orde on 4 March 2021.",
    "Mrs Asante told Nurse Orde that Kofi slept. On 4 March 2021 the nurse, Tamsin Orde, rang. His aunt Esi came.",
    "Kofi was 14 weeks old. On 04/03/2021 a second nurse, Priya Kanda, was there.",
)


def replaced() -> dict[str, set[str]]:
    """What is proposed for each string of the draft."""
    blocks = tuple(Block(i, text, Anchor("text", f"line {i + 1}"), Surface.BODY) for i, text in enumerate(DRAFT))
    document = Document("d", "text", "0", blocks, ())
    out: dict[str, set[str]] = {}
    for decision in decide.decide(document, recognisers.detect(document), packs.load().identifiers):
        out.setdefault(decision.mention.text, set()).add(decision.replacement)
    return out


def test_the_same_person_and_the_same_day_have_one_replacement_all_through() -> None:
    words = replaced()
    assert words["Tamsin Orde"] == words["Orde"] != words["Priya Kanda"]
    assert len(words["Tamsin Orde"]) == len(words["Orde"]) == 1
    assert words["4 March 2021"] == words["04/03/2021"] == {"about 2 weeks before the incident"}
    assert words["18 March 2021"] == {"the day of the incident"}


def test_no_replacement_holds_a_name_or_an_initial() -> None:
    for kept in replaced().values():
        for words in kept:
            assert not any(name in words for name in ("Kofi", "Asante", "Abena", "Tamsin", "Orde", "Esi", "Priya"))


def test_the_case_key_s_own_words_stand() -> None:
    text = "Kim was there."
    block = Block(0, text, Anchor("text", "line 1"), Surface.BODY)
    given = Mention("person", block, 0, 3, 1.0, ("case key",), given="Aunt 2")
    document = Document("d", "text", "0", (block,), ())
    assert pseudonyms.replacements(document, [given], ["person-1"], {}) == ["Aunt 2"]
