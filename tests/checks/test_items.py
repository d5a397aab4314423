"""Recommendations and learning points, however they are set down; rows of the monitoring table."""

from __future__ import annotations

import pytest

from pubcheck.checks import actions, examples, items

TABLE = """# What needs to change
| No | Recommendation | Lead | Due | How we will know |
| --- | --- | --- | --- | --- |
| 1 | Write one form | Council, Head of Service | May | Dip sample |
| 2 | Ring on the day | Trust | June | Audit |
"""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("# Recommendations\n1. The Trust should ring.\n2. The Council should write.", 2, id="numbered"),
        pytest.param("# Recommendations\n- The Trust to ring.\n- The Council to write.", 2, id="to-do-list"),
        pytest.param("# Recommendations\nThe Trust should ring. The Council must write. It rained.", 2, id="prose"),
        pytest.param(
            "# Recommendations\nThat the police look at calls. That training be renewed.", 2, id="that-sentences"
        ),
        pytest.param(TABLE, 2, id="table"),
        pytest.param(
            "# Learning\nRecommendation 1: The Trust should ring.\n\nRecommendation 2: Write one form.", 2, id="labels"
        ),
        pytest.param(
            "# Analysis\nIt was late. Recommendation 1: Ring first. It was cold. Recommendation 2: Heat it.",
            2,
            id="labels-in-prose",
        ),
        pytest.param("# Findings\nIt is recommended that the Trust rings.", 1, id="in-so-many-words"),
        pytest.param("# Findings\nAgencies should ring. Staff should write. Schools should ask.", 3, id="embedded"),
        pytest.param("# Findings\nProfessionals must ask what life is like.", 0, id="near-miss-one-remark"),
        pytest.param(
            "# Findings\nThe nurse should have rung. The worker should have come.", 0, id="near-miss-hindsight"
        ),
        pytest.param(
            "# Questions for your team\n1. Who should ring?\n2. Who should write?", 0, id="near-miss-questions"
        ),
        pytest.param("# Recommendations\nTo be added.", 0, id="near-miss-placeholder"),
        pytest.param(
            "# What is changing\n| The Partnership will | Lead | By |\n| --- | --- | --- |\n| Replace the form | Trust | May |\n"
            "| Answer until midnight | Police | June |",
            2,
            id="a-column-under-will",
        ),
        pytest.param(
            "# Themes\n| What we think | Action |\n| --- | --- |\n| Nobody rang him at the weekend | Ring on the day |\n"
            "| The form is too long to read | Replace the form |",
            2,
            id="thoughts-beside-actions",
        ),
        pytest.param(
            "# Themes\n| What success will look like | Lead |\n| --- | --- |\n| Calls are answered at once | Trust |",
            0,
            id="near-miss-will-within-the-head",
        ),
        pytest.param(
            "# Recommendations\nTo the Board: (1) That training be given. (2) That a letter be written.\n\n"
            "To Health: (3) That young people be seen alone.",
            3,
            id="numbered-within-paragraphs",
        ),
        pytest.param(
            "# Recommendations\nThe Trust should ring (1) the mother and (2) the school.",
            1,
            id="near-miss-parts-of-one",
        ),
        pytest.param(
            "# Lessons and recommendations\nLessons were learned.\n\n1. Schools to be told.\n2. Police to share maps.\n"
            "3. Midwives to ask twice.\n4. The Board to check.",
            4,
            id="a-list-under-lessons-and-recommendations",
        ),
        pytest.param(
            "# Lessons and recommendations\n1. It was late.\n2. The form was long.\n3. Nobody rang.\n4. It was cold.",
            0,
            id="near-miss-a-list-of-lessons",
        ),
        pytest.param(
            "# Recommendations\n1. The Trust should ring.\n2. The Trust should write (by May)\n3. The Trust should call.",
            3,
            id="a-full-stop-forgotten",
        ),
        pytest.param(
            "# Recommendations\n1. The Trust should ring.\n2. The Council should write.\n"
            "3. The action plan will be published with this report.",
            2,
            id="near-miss-where-the-plan-stands",
        ),
        pytest.param(
            "# Straight away\n| Action | Who |\n| --- | --- |\n| Stop using children as interpreters | Partners |\n"
            "| Find out what it costs | Trust |",
            2,
            id="action-and-who",
        ),
        pytest.param(
            "# Now what?\n| You are | Do this | From |\n| --- | --- | --- |\n| A midwife | Ask to see the bed | May |\n"
            "| A landlord | Ring the same day | June |",
            2,
            id="you-are-do-this",
        ),
        pytest.param(
            "# Details\n| Question | Answer | Who | When |\n| --- | --- | --- | --- |\n"
            "| Was he seen? | Yes, twice at school | Nurse | May |",
            1,
            id="answers-with-lead-and-date",
        ),
        pytest.param(
            "# Details\n| Question | Answer |\n| --- | --- |\n| Was he seen? | Yes, twice at school in May |\n"
            "| By whom? | By the nurse of the school |",
            0,
            id="near-miss-a-form",
        ),
        pytest.param(
            "# Method\n| What we did | Who | How many |\n| --- | --- | --- |\n"
            "| Conversations with workers | The two authors | 17 |\n| Meetings with the family | The author | 4 |",
            0,
            id="near-miss-a-table-of-what-was-done",
        ),
    ],
)
def test_recommendations_are_found(read, text, count) -> None:
    assert len(items.recommendations(read(text))) == count


def test_one_that_the_summary_repeats_is_counted_once(read) -> None:
    text = "Recommendation 1: The Trust should ring.\n\nRecommendation 2: The Council should write."
    assert len(items.recommendations(read(f"# Summary\n{text}\n\n# Recommendations\n{text}"))) == 2


def test_columns_become_the_item_s_own(read) -> None:
    first, second = items.recommendations(read(TABLE))
    assert (first.owner, first.due, first.measure) == ("Council, Head of Service", "May", "Dip sample")
    assert (second.number, second.text) == ("2", "Ring on the day")


def test_lines_under_an_item_become_its_own(read) -> None:
    text = "# Recommendations\nRecommendation 1: The Trust should ring.\nLead: Nurse\nTimescale: within six months"
    (item,) = items.recommendations(read(text))
    assert (item.owner, item.due) == ("Nurse", "within six months")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("# Recommendations\nThe full list of 17 recommendations is in the report.", 17, id="digits"),
        pytest.param("# Summary\nThis review makes nine recommendations.", 9, id="word"),
        pytest.param(
            "# Summary\nOther reviews made 47 recommendations.",
            0,
            id="near-miss-others",
        ),
    ],
)
def test_the_number_that_the_text_states(read, text, number) -> None:
    assert items.stated(read(text)) == number


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        pytest.param("The Trust should train all staff in a course.", "Training", id="training"),
        pytest.param("Managers should hold supervision each month.", "Management", id="management"),
        pytest.param("The Council should revise its policy and procedure.", "Procedures", id="procedures"),
        pytest.param("Workers should write it in the record.", "Recording", id="recording"),
        pytest.param("The hospital should share information with the school.", "Communication", id="communication"),
        pytest.param(
            "The Board should audit forty cases and monitor the data.", "Performance Management", id="performance"
        ),
        pytest.param("Children should be seen alone.", "Practice", id="practice"),
    ],
)
def test_themes(text, theme) -> None:
    assert actions.theme(text) == theme


def test_rows_hold_what_the_review_says_and_nothing_else() -> None:
    rows = actions.rows(examples.document(TABLE)[0], "Case 4")
    by_words = {row.recommendation: row for row in rows}
    row = by_words["Write one form"]
    assert row.cells == ("Case 4", "Council", "Write one form", "", "May", "Head of Service", "Dip sample")
    assert by_words["Ring on the day"].lead_officer == ""
    assert len(row.cells) == len(actions.COLUMNS)
    assert "form" not in repr(row)


def test_rows_stand_in_the_order_of_the_themes() -> None:
    text = "# Recommendations\n1. The Trust should train staff.\n2. The Trust should share information."
    assert [row.theme for row in actions.rows(examples.document(text)[0])] == ["Communication", "Training"]


def test_agency_and_timescale_are_read_out_of_the_sentence() -> None:
    text = "# Recommendations\n1. The Example Trust should ring families within six months."
    (row,) = actions.rows(examples.document(text)[0])
    assert (row.agency, row.timescale, row.lead_officer) == ("Example Trust", "within six months", "")


@pytest.mark.parametrize(
    ("asked", "agency"),
    [
        pytest.param("R2. The Example Trust to fund the clinic.", "Example Trust", id="label-and-infinitive"),
        pytest.param(
            "R1. The Example Academy, through its governors, to end the rule.",
            "Example Academy",
            id="through-another-body",
        ),
        pytest.param("Recommendation 3: The Example Council should write.", "Example Council", id="label-and-should"),
    ],
)
def test_the_agency_is_read_from_labels_and_asides(asked, agency) -> None:
    (row,) = actions.rows(examples.document(f"# Recommendations\n{asked}")[0])
    assert row.agency == agency


def test_a_dash_is_an_empty_cell() -> None:
    table = "# Recommendations\n| Recommendation | Lead | When |\n| --- | --- | --- |\n| Write one form | - | TBC |"
    (row,) = actions.rows(examples.document(table)[0])
    assert (row.agency, row.timescale, row.progress) == ("", "", "")
