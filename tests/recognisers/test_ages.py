"""Ages in months, weeks or days, gestations, stays and days missing; not whole years, intervals, or routine checks."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.when import ages
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
    pytest.param("She recovered after three weeks in hospital.", "three weeks", id="she-recovered-after-three-weeks-0"),
    pytest.param(
        "Kofi was brought to hospital by his parents, at 9 weeks, with a swelling.",
        "9 weeks",
        id="kofi-was-brought-to-hospital-1",
    ),
    pytest.param("Mother booked at 11+4 weeks.", "11+4 weeks", id="mother-booked-at-weeks-weeks-2"),
    pytest.param("Baby was 36 to 38 weeks.", "36 to 38 weeks", id="baby-was-to-weeks-to-3"),
    pytest.param("Baby AA died at 15 weeks and 3 days.", "15 weeks and 3 days", id="baby-aa-died-at-weeks-4"),
    pytest.param(
        "He went missing nineteen times. The longest was six days.", "six days", id="he-went-missing-nineteen-times-5"
    ),
    pytest.param("Admitted to Heron Ward; four nights", "four nights", id="admitted-to-heron-ward-four-6"),
    pytest.param("Admitted with asthma, 3 nights.", "3 nights", id="admitted-with-asthma-nights-nights-7"),
    pytest.param("The infant, then 13 weeks, had a bruise.", "13 weeks", id="the-infant-then-weeks-had-8"),
    pytest.param("at the age of four and a half months", "four and a half months", id="at-the-age-of-four-9"),
    pytest.param("She was ten days old when discharged.", "ten days", id="she-was-ten-days-old-10"),
    pytest.param("The baby died aged 26 days.", "26 days", id="the-baby-died-aged-days-11"),
    pytest.param("born prematurely at 28 weeks", "28 weeks", id="born-prematurely-at-weeks-weeks-12"),
    pytest.param("He spent 41 days in a neonatal unit.", "41 days", id="he-spent-days-in-a-13"),
    pytest.param("Their son was just seven weeks old.", "seven weeks", id="their-son-was-just-seven-14"),
    pytest.param("The boy, 22 months, was found alone.", "22 months", id="the-boy-months-was-found-15"),
    pytest.param("They stayed in a hotel for eleven nights.", "eleven nights", id="they-stayed-in-a-hotel-16"),
    pytest.param("She was on remand for 64 days.", "64 days", id="she-was-on-remand-for-17"),
    pytest.param("He was missing for nine days.", "nine days", id="he-was-missing-for-nine-18"),
    pytest.param("a 5-month-old girl", "5-month", id="a-month-old-girl-month-19"),
    pytest.param("her 18 month old brother", "18 month", id="her-month-old-brother-month-20"),
    pytest.param("Age at death: 7 weeks 2 days", "7 weeks 2 days", id="age-at-death-weeks-days-21"),
    pytest.param("His second placement lasted five weeks.", "five weeks", id="his-second-placement-lasted-five-22"),
    pytest.param("Twins delivered at 33 weeks by caesarean.", "33 weeks", id="twins-delivered-at-weeks-by-23"),
    pytest.param("Mother was 30 weeks pregnant when she booked.", "30 weeks", id="mother-was-weeks-pregnant-when-24"),
    pytest.param("At 19 days he was taken to the emergency department.", "19 days", id="at-days-he-was-taken-25"),
    pytest.param("She had been in the refuge for six weeks.", "six weeks", id="she-had-been-in-the-26"),
    pytest.param("Name\t\x00\tAge\nBrother\t\x00\t8 months\n", "8 months", id="under-its-heading"),
]

NOT_AGES = [
    pytest.param("The strategy meeting was held within two days.", id="the-strategy-meeting-was-held"),
    pytest.param("The review took six months to complete.", id="the-review-took-six-months"),
    pytest.param("Visits took place every ten days.", id="visits-took-place-every-ten"),
    pytest.param("The social worker was on leave for three weeks.", id="the-social-worker-was-on"),
    pytest.param("The assessment was completed in 45 days.", id="the-assessment-was-completed-in"),
    pytest.param("Three weeks later he was seen by the GP.", id="three-weeks-later-he-was"),
    pytest.param("The plan was reviewed after three months.", id="the-plan-was-reviewed-after"),
    pytest.param("Supervision should be at least every four weeks.", id="supervision-should-be-at-least"),
    pytest.param("Records were requested for the 12 months before the incident.", id="records-were-requested-for-the"),
    pytest.param("The post was vacant for eight months.", id="the-post-was-vacant-for"),
    pytest.param("Children under 12 months are at the greatest risk.", id="children-under-months-are-at"),
    pytest.param("The 12-week antenatal appointment.", id="the-week-antenatal-appointment"),
    pytest.param("The waiting list was 18 weeks.", id="the-waiting-list-was-weeks"),
    pytest.param("Police responded two days after the call.", id="police-responded-two-days-after"),
    pytest.param("The pilot ran for nine months in two areas.", id="the-pilot-ran-for-nine"),
    pytest.param("Practitioners had two days of training on neglect.", id="practitioners-had-two-days-of"),
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
