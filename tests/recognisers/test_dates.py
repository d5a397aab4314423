"""Every spelling of a date to the day; what each is a date of; numbers and intervals that are none."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.when import dates
from tests.recognisers.finding import found, why

SPELLINGS = [
    "3 March 2021",
    "3rd March 2021",
    "3rd of March 2021",
    "3rd of March '21",
    "3 Mar 2021",
    "3-Mar-21",
    "03 MAR 2021",
    "3march 2021",
    "3rd march",
    "Tues 3 March",
    "Tues. 3rd Mar",
    "Tuesday, 3 March 2020",
    "Tuesday the 3rd of March",
    "March 3rd, 2021",
    "March 3, 2021",
    "the third of March 2021".removeprefix("the "),
    "twenty-first of March",
    "March the third",
    "3/3/21",
    "03/03/2021",
    "03.03.2021",
    "03.03.21",
    "03-03-2021",
    "2021-03-03",
    "10/25/2021",
    "3-4 March",
    "3rd to 5th May 2020",
    "3 and 4 March 2020",
    "Boxing Day 2020",
    "Christmas Eve",
    "Hogmanay",
    "Diwali",
    "the eve of Eid",
    "August Bank Holiday Monday",
    "May Day bank holiday",
    "Weds 3rd March",
    "17/9",
    "Tues 21/12",
    "Fri., July 9th",
    "13 08 2014",
    "22 / 9 / 1990",
    "Xmas Eve '18",
    "Harvest Monday, 4 Oct",
    "first Monday of the autumn term",
    "the Thursday of the first week back",
]

NOT_DATES = [
    pytest.param("the meeting at 10.10, and we met until 5.30", id="times-of-day"),
    pytest.param("a body mass of 29.3, and 5.1 2010. The family", id="decimals-and-paragraphs"),
    pytest.param("Learning point 1 (from 7.1): by 6.2, on 4.3", id="paragraphs-by-their-numbers"),
    pytest.param("the code 14 10 22 of the office", id="a-code-of-three-pairs"),
    pytest.param("signed off for 14/7 and on leave for 18/12", id="spells-of-days-and-months"),
    pytest.param("from the first day of term; the last week of term", id="days-of-everybody-s-term"),
    pytest.param("See paragraph 3.4.12 and 3.4.13.", id="paragraph-numbers"),
    pytest.param("3.4.12 The panel noted", id="a-paragraph-number-at-the-start"),
    pytest.param("version 1.2.21", id="a-version"),
    pytest.param("Scores of 4/10 and 12/40/60", id="scores"),
    pytest.param("the 2 may meet again", id="a-verb"),
    pytest.param("sort code 12-10-21", id="a-sort-code"),
    pytest.param("within 3 weeks, 14 days later", id="intervals"),
    pytest.param("at 10.30 on most days", id="clock-times"),
    pytest.param("the 9th centile and the 21st century", id="ordinals-of-other-things"),
    pytest.param("page 12 and the 2019 guidance", id="a-year"),
    pytest.param("aged 3 to 5 or 16/17", id="ages"),
    pytest.param("the Children Act 1989, section 17", id="a-statute"),
    pytest.param("£3,000 in 2020/21", id="a-financial-year"),
    pytest.param("Apr 05 - June 05", id="two-months-by-name"),
    pytest.param("He was watched 24/7 and on 3/4 of the visits was asleep.", id="round-the-clock"),
    pytest.param("The dose is for 06/12", id="a-spell-of-months"),
    pytest.param("Years 09 10 11 were taught", id="years-of-a-school"),
    pytest.param("in all 11 10 22 cases", id="how-many"),
    pytest.param("Grade 30/12", id="a-grade"),
    pytest.param("on 7/12 occasions, by 5/9 members", id="shares"),
]


@pytest.mark.parametrize("date", SPELLINGS)
def test_every_spelling_of_a_day(date: str) -> None:
    text = f"The baby was taken ill on {date}, and the ambulance came."
    assert ("date", date) in found(dates, text)


@pytest.mark.parametrize("text", NOT_DATES)
def test_left_alone(text: str) -> None:
    assert [hit for hit in dates.find(text, ()) if "day-level" in hit.why or "relative day" in hit.why] == []


@pytest.mark.parametrize(
    ("text", "date", "tags"),
    [
        pytest.param("He was born on 9 July 2014.", "9 July 2014", {"day-level", "birth"}, id="birth"),
        pytest.param("DOB 09/07/14", "09/07/14", {"day-level", "birth"}, id="dob-label"),
        pytest.param("Date of birth\t\x00\t9.7.14\n", "9.7.14", {"day-level", "birth"}, id="dob-in-the-next-cell"),
        pytest.param("She died on 4 May 2019.", "4 May 2019", {"day-level", "incident"}, id="death"),
        pytest.param("He died in February 2020.", "February 2020", {"month-level", "incident"}, id="month-of-death"),
        pytest.param("The Panel met on 4 May 2019.", "4 May 2019", {"day-level", "process date"}, id="panel"),
        pytest.param("Signed off on 4 May 2019.", "4 May 2019", {"process date"}, id="signed-off"),
        pytest.param("On 4 May 2019 the Panel agreed.", "4 May 2019", {"process date"}, id="governed-from-behind"),
        pytest.param("Published: 4 May 2019", "4 May 2019", {"process date"}, id="published"),
        pytest.param("in force from 4 May 2019", "4 May 2019", {"guidance date"}, id="in-force"),
        pytest.param("(accessed 4 May 2019)", "4 May 2019", {"guidance date"}, id="accessed"),
        pytest.param("Staff will be trained by 4 May 2019.", "4 May 2019", {"process date"}, id="a-promise"),
        pytest.param("The child was seen on the 14th.", "the 14th", {"relative day"}, id="a-day-of-the-month"),
        pytest.param("a visit, on the 14th K rang", "the 14th", {"relative day"}, id="a-day-before-a-letter"),
    ],
)
def test_says_what_it_is_a_date_of(text: str, date: str, tags: set[str]) -> None:
    assert tags <= set(why(dates, text, date))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A strategy meeting was held on 4 May 2019.", id="strategy-meeting"),
        pytest.param("The looked after review was on 4 May 2019.", id="looked-after-review"),
        pytest.param("The fostering panel met on 4 May 2019.", id="fostering-panel"),
        pytest.param("The review child protection conference on 4 May 2019 agreed.", id="review-conference"),
        pytest.param("Mother told the GP on 4 May 2019.", id="told"),
        pytest.param("The inquest was opened on 4 May 2019.", id="inquest"),
    ],
)
def test_meetings_about_the_child_are_not_the_review_s(text: str) -> None:
    assert "process date" not in why(dates, text, "4 May 2019")


def test_two_dates_in_one_sentence_each_have_their_own() -> None:
    text = "The rapid review was held on 3 March 2020 after Child D died on 12 February 2020."
    assert "process date" in why(dates, text, "3 March 2020")
    assert "incident" in why(dates, text, "12 February 2020")


@pytest.mark.parametrize(
    ("end", "tag"),
    [
        pytest.param("31 December 2019", "process date", id="the-end-of-a-month"),
        pytest.param("17 October 2019", "incident", id="a-day-of-no-other-meaning"),
    ],
)
def test_the_end_of_the_period_is_the_incident_s_unless_it_ends_a_month(end: str, tag: str) -> None:
    text = f"The period under review was 1 June 2018 to {end}."
    assert "process date" in why(dates, text, "1 June 2018")
    assert tag in why(dates, text, end)


@pytest.mark.parametrize("cell", ["\t", "\t\x00\t"], ids=["tabs", "blocks"])
def test_the_heading_of_a_column_tells(cell: str) -> None:
    rows = [["Action", "Owner", "Due"], ["Train all who see a child", "Head of Service", "4 May 2022"]]
    chronology = [["Date", "Agency", "Event"], ["5 May 2019", "School", "Absent"]]
    text = "\n".join(cell.join(row) for row in rows) + "\n\n\n" + "\n".join(cell.join(row) for row in chronology)
    assert "process date" in why(dates, text, "4 May 2022")
    assert "process date" not in why(dates, text, "5 May 2019")


def test_a_list_of_references_holds_no_dates_of_the_case() -> None:
    text = "She left on 2 May 2019.\n\nReferences\n\nBell, T. 'Seen', The Journal, 3 May 2019.\n"
    assert "guidance date" in why(dates, text, "3 May 2019")
    assert "guidance date" not in why(dates, text, "2 May 2019")


def test_a_date_on_the_title_page_is_the_review_s() -> None:
    text = (
        "Local Child Safeguarding Practice Review\n\n14 March 2023\n\n1. Introduction\n\nSeen on 15 March 2023 at home."
    )
    assert "process date" in why(dates, text, "14 March 2023")
    assert "process date" not in why(dates, text, "15 March 2023")


def test_no_date_crosses_a_block() -> None:
    assert found(dates, "There were 3\n\x00\nMarch 2020 was wet") == [("date", "March 2020")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("Handed over 9/7, 07:00. To", ["9/7"], id="before-a-time"),
        pytest.param("at 07:00 on 9/7 he", ["9/7"], id="after-a-time"),
        pytest.param("Tag fitted 05/03, unit", ["05/03"], id="padded"),
        pytest.param("recording 14 10 22, kept", ["14 10 22"], id="three-pairs"),
        pytest.param("Home visit 10.10, no answer", ["10.10"], id="visit-and-point"),
        pytest.param("the visit, for 29.3, was", ["29.3"], id="no-time-of-day"),
        pytest.param("the mother's text of 27/12, read", ["27/12"], id="no-spell"),
        pytest.param("Met on Diwali (the 24th). Then", ["Diwali", "24th"], id="feast-and-number"),
        pytest.param("Born / died\t060609 / 210723\n", ["060609", "210723"], id="figures-in-a-cell"),
    ],
)
def test_days_of_two_figures(text: str, days: list[str]) -> None:
    assert [words for _, words in found(dates, text)] == days
