"""Ages in months, weeks or days, gestations, stays and days missing; not whole years, intervals, or routine checks."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import ages
from tests.recognisers.finding import found

AGES = [
    pytest.param("He was eleven weeks old.", "eleven weeks", id="weeks-old"),
    pytest.param("a 7-week-old baby", "7-week", id="hyphens"),
    pytest.param("Her sister, aged 19 months, slept.", "19 months", id="aged"),
    pytest.param("a baby of five months", "five months", id="of"),
    pytest.param("who are 12 years and 4 months now", "12 years and 4 months", id="years-and-months"),
    pytest.param("The baby was three days old", "three days", id="days-old"),
    pytest.param("He was nearly a month old", "nearly a month", id="a-month"),
    pytest.param("born at 29 weeks", "29 weeks", id="born-at"),
    pytest.param("at 34 weeks' gestation", "34 weeks", id="gestation"),
    pytest.param("Mother booked at 27 weeks of pregnancy", "27 weeks", id="booking"),
    pytest.param("She was delivered at 31+4.", "31+4", id="gestation-in-notation"),
    pytest.param("He had been missing for 23 days.", "23 days", id="missing"),
    pytest.param("She was on the ward for nine days", "nine days", id="ward"),
    pytest.param("the placement lasted six weeks", "six weeks", id="placement"),
    pytest.param("They stayed at the hotel for 19 nights", "19 nights", id="hotel"),
    pytest.param("Name\t\x00\tAge\nBrother\t\x00\t8 months\n", "8 months", id="under-its-heading"),
]

NOT_AGES = [
    pytest.param("Three weeks later he moved.", id="an-interval"),
    pytest.param("two months before the birth of the policy", id="an-interval-before"),
    pytest.param("within 15 working days", id="a-limit"),
    pytest.param("He is 14 and she is aged 9.", id="whole-years"),
    pytest.param("the 6-8 week check", id="a-routine-check"),
    pytest.param("the two-year review", id="a-universal-review"),
    pytest.param("Plans are reviewed every six months.", id="a-rhythm"),
    pytest.param("research on babies under 12 months", id="babies-in-general"),
    pytest.param("for several years the team", id="years"),
    pytest.param("a three-month delay in the service", id="a-delay"),
    pytest.param("over the last 18 months of the programme", id="a-span"),
]


@pytest.mark.parametrize(("text", "words"), AGES)
def test_found(text: str, words: str) -> None:
    assert ("age", words) in found(ages, text)


@pytest.mark.parametrize("text", NOT_AGES)
def test_left_alone(text: str) -> None:
    assert found(ages, text) == []


def test_a_birthday_fixes_an_age() -> None:
    assert ("age", "turned 15 the week before") in found(ages, "She turned 15 the week before.")
    assert found(ages, "three days before his second birthday") == [("age", "three days before his second birthday")]
