"""Headings however they are made, and what only looks like one."""

from __future__ import annotations

import pytest

from pubcheck.checks.headings import passages
from pubcheck.checks.reading import Reading
from pubcheck.model import Layout, Surface

BODY = (
    "The services that knew the family met once and wrote down what each of them had seen of the home and of the child."
)


@pytest.mark.parametrize(
    ("line", "level"),
    [
        pytest.param(("Methodology", Layout(heading=2)), 2, id="word-style"),
        pytest.param(("Methodology", Layout(bold=True)), 2, id="bold-line"),
        pytest.param(("Methodology", Layout(size=16.0)), 1, id="larger"),
        pytest.param("## Methodology", 2, id="markdown"),
        pytest.param("2. Methodology", 1, id="numbered"),
        pytest.param("2.3 Methodology and limits", 2, id="numbered-deep"),
        pytest.param("METHODOLOGY", 1, id="capitals"),
        pytest.param("Methodology", 2, id="short-line"),
        pytest.param("How did we work?", 2, id="question"),
        pytest.param("Section 4: Immediate safety", 1, id="section-word"),
        pytest.param("Appendix 1. Terms of reference", 1, id="appendix"),
        pytest.param("**Methodology**", 2, id="stars"),
        pytest.param(
            "2.1 The author was asked by the partners to look at what had happened.", 0, id="numbered-paragraph"
        ),
        pytest.param("- Methodology of the team", 0, id="list-entry"),
        pytest.param('"Nobody asked me."', 0, id="quotation"),
        pytest.param("Lead: the Trust", 0, id="field-line"),
        pytest.param("Contact a.example@example.org", 0, id="address-line"),
        pytest.param("He died.", 0, id="short-sentence"),
        pytest.param("1. When a child is not brought, who notices?", 0, id="numbered-question"),
    ],
)
def test_heading(make, line, level) -> None:
    document = make(line, (BODY, Layout(size=11.0)))
    assert passages(document.blocks)[0].level == level


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("7.2 Missed visits. The worker came late and wrote a note.", "Missed visits", id="numbered"),
        pytest.param("Good practice: the school rang every day of that week.", "Good practice", id="colon"),
        pytest.param("Recommendations. That the police look again at grading.", "Recommendations", id="one-word"),
        pytest.param("He left. The worker came late and wrote a note.", "", id="near-miss-sentence"),
        pytest.param("S1 and S2 are twins. The worker came late.", "", id="near-miss-verb"),
    ],
)
def test_run_in_heading_is_kept_where_it_opens_a_section(make, line, title) -> None:
    assert Reading(make("# Findings", line)).passages[1].title == title


def test_a_list_of_contents_holds_no_headings(make) -> None:
    document = make("CONTENTS", "Introduction 1", "Findings 4", "INTRODUCTION", BODY, "FINDINGS", BODY)
    levels = [item.level for item in passages(document.blocks)]
    assert levels == [1, 0, 0, 1, 0, 1, 0]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Agency\tRole", "Police\tOfficer"), id="tabs"),
        pytest.param(("| Agency | Role |", "| --- | --- |", "| Police | Officer |"), id="bars"),
        pytest.param(
            (
                ("Agency", Layout(cell=(0, 0, 0))), ("Role", Layout(cell=(0, 0, 1))),
                ("Police", Layout(cell=(0, 1, 0))), ("Officer", Layout(cell=(0, 1, 1))),
            ),
            id="cells",
        ),
    ],
)  # fmt: skip
def test_tables_come_out_alike(make, lines) -> None:
    (table,) = Reading(make(*lines)).tables
    assert [[cell.text for cell in row] for row in table] == [["Agency", "Role"], ["Police", "Officer"]]


def test_lines_of_wrapped_prose_stay_together_and_list_entries_do_not(make) -> None:
    wrapped = "The services that knew the family met once and wrote down what each\nof them had seen of the home."
    listed = "- the police\n- the school"
    texts = [item.text for item in passages(make(wrapped, listed).blocks)]
    assert texts == [wrapped, "the police", "the school"]


@pytest.mark.parametrize(
    "surface", [Surface.COMMENT, Surface.METADATA, Surface.HIDDEN, Surface.REVISION, Surface.COVERED]
)
def test_what_no_reader_sees_is_not_read(make, surface) -> None:
    assert passages(make("The family met the reviewer.", surface=surface).blocks) == ()
