"""Kinds of saying in pairs: one that counts, and beside it the near-miss that must not, each with why."""

from __future__ import annotations

import pytest

from tests.checks.judged import judged

MAN = (
    "# The family\nBabcia and {papa} live above the shop. {papa} is a tiler, and left school at fifteen. {papa} was born "
    "in Radom and drove a bus there for eleven years. "
)
PAIRS = [
    # The family's own word for the father is the father's; the same word of another language is nobody's.
    ("fathers-men-considered", "pass", MAN.format(papa="Tato") + "He told us that he had never been asked in. He would "
     "like a card with a name on it. He said that the night shift was known to everyone but the clinic, which rang at noon and wrote that nobody was "
     "in.", "own-word"),
    ("fathers-men-considered", "fail", MAN.format(papa="Stanza") + "She told us that she had never been asked in.",
     "no-kin-word"),
    # "He" after a sentence about the child is the child.
    ("fathers-men-considered", "fail", "# The boy\nThe boy is called Corin here. Corin lived with his mother and her "
     "partner in two rooms. He has asthma and eczema. He plays the cornet in a band. He likes trams and "
     "timetables. He was off school for a week.", "he-is-the-boy"),
    # Who cannot speak is heard where others watched; that the child was too young is an excuse by itself.
    ("child-voice", "pass", "# Findings\nThe baby cannot tell us what those weeks were like. We asked those who held "
     "him. He went stiff when a door closed, his foster carer said, and turned to the window when there was singing. "
     "He now reaches for whoever comes in.", "watched"),
    ("child-voice", "fail", "# Findings\nThe baby was too young to be spoken to. The home was clean.", "only-too-young"),
    # What is said of "Sam's father" is not said of Sam.
    ("child-voice", "fail", "# Fathers\nNobody sat down with Perran's father. He told the review that he liked early "
     "shifts. He wanted a letter. He said that he missed the boats.", "the-father-of"),
    ("child-voice", "pass", "# About Perran\nPerran's own views were sought by his teacher. He told her that he "
     "liked early mornings. He wanted a boat. He said that he missed the quay.", "own-views-of"),
    # What the child asks of others is the child's voice; what the review asks for is not.
    ("child-voice", "partial", "# The children\nThe children said that teachers should look at who is hungry.",
     "the-children-ask"),
    ("child-voice", "fail", "# The children\nTeachers should ask what the children said.", "the-review-asks"),
    # How it was recorded is a finding; a bare record, a label or a note in capitals is none.
    ("ethnicity-addressed", "pass", "# Findings\nThe family are Eritrean. She was recorded as \"African, other\" in "
     "four files. None of the services asked about the family's language. He was the only Black boy in the year, and "
     "said so to nobody.", "how-recorded"),
    ("ethnicity-addressed", "partial", "# Findings\nThe family are Eritrean.\n\n# Interpreters.\nInterpreters. "
     "SAY MORE ON CULTURE HERE PLEASE.", "label-and-shout"),
    # Causes without blame; the same beside what people ought to have done.
    ("systemic-why-analysis", "pass", "# Analysis\nThe rota had no line for the second visit, so that nobody owned it. "
     "Two vacancies meant that supervision had lapsed. The form had no box for a lodger. The database could not "
     "be read by the ward.", "no-blame"),
    ("systemic-why-analysis", "partial", "# Analysis\nThe rota had no line for the second visit, so that nobody owned "
     "it. Two vacancies meant that supervision had lapsed. The form had no box for a lodger. The database "
     "could not be read by the ward. The worker should have known better. The manager failed to act on the letter from the school.", "with-blame"),
    # What was done is a step; what another paper explains is not here.
    ("methodology-stated", "pass", "# How it was done\nA systems approach was used. We walked each street with a "
     "warden and read the files.", "walked"),
    ("methodology-stated", "fail", "# How it was done\nThe model used and the interviews held are explained in chapter 3 "
     "of the full report.", "elsewhere"),
    # A decision is not yet a reason.
    ("reason-for-review", "pass", "# Background to the review\nThe sub-committee recommended a review under paragraph "
     "8.6 of Working Together to Safeguard Children.", "under-paragraph"),
    ("reason-for-review", "partial", "# Background to the review\nA rapid review was sent in and it was agreed that a "
     "review be undertaken by the partners.", "only-decided"),
    # The scope in so many words, in whatever section; an event with a date is none.
    ("timeframe-stated", "pass", "# What happened\nThe scope is three years up to the birth of the twins.", "scope-is"),
    ("timeframe-stated", "fail", "# What happened\nThe telescope was sold three years before the twins were born.",
     "no-scope"),
    ("timeframe-stated", "fail", "# What happened\nHe was seen daily until 1 May, when the review period was made a week.",
     "another-review-period"),
    # Parents who want it published; parents who want something else published.
    ("publication-intent-or-reason", "pass", "# After\nBoth grandparents would like this report to be published.",
     "they-want-it"),
    ("publication-intent-or-reason", "fail", "# After\nThe mother asked whether her poem had been published.", "a-poem"),
    # Nobody came at the time is history; nobody answered the review is an absence.
    ("family-absence-reason", "fail", "# The family\nHis mother was never spoken to by any service that winter.",
     "by-services"),
    ("family-absence-reason", "pass", "# The family's part in the review\nHis mother was invited and declined, as the "
     "inquest was still to come.", "declined"),
    # What is believed of somebody is not what he believes.
    ("family-views", "fail", "# Family involvement\nThe father is believed to be in Goole. He was thought to be working.",
     "believed-of"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "status", "text"), [pytest.param(*row[:3], id=f"{row[0]}-{row[3]}") for row in PAIRS])
def test_one_that_counts_and_its_near_miss(name: str, status: str, text: str) -> None:
    found = judged(name, text)
    assert found.status.value == status, found.note
