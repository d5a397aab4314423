"""Kinds of wording and shape, each with what only looks like it: rows of (rule, status, text)."""

from __future__ import annotations

import pytest

from pubcheck import checks, packs
from pubcheck.checks import examples
from pubcheck.model import Classification, Genre, Rule

RULES: dict[str, Rule] = {rule.id: rule for rule in packs.load().rules if Genre.LCSPR in rule.applies_to}
LONG = "The records were read by the panel and the practitioners said what the days had been like for them. " * 3

SHAPES: dict[str, list[tuple[str, str, str]]] = {
    "a heading of two asking words is about the reason and the method": [
        ("timeframe-stated", "pass", "# Why and how\nIt covers from May 2021 until the day that he died."),
        ("practitioner-involvement", "pass", "# How, and why\nA half-day was held with nurses and teachers in June."),
        ("reason-for-review", "pass", "# Why and how\nThe criteria were met because neglect was suspected."),
        # near misses
        ("timeframe-stated", "fail", "# Why and how much\nIt covers all that is known of him."),
        ("practitioner-involvement", "fail", "# Why and how\nA day with nurses was planned and did not take place."),
        ("methodology-stated", "fail", "# Why and how\nTo be written."),
    ],
    "a line of enquiry with its answer is analysis, a list of them is none": [
        (
            "ethnicity-addressed",
            "pass",
            "# Facts\nThe family are Tamil.\n# Key lines of enquiry\n## KLOE 1. What did language have to do with it?\nStaff assumed that the mother understood. "
            "Nobody asked. She felt ashamed to say so, and the letters stayed in a drawer with the others. The school thought that the girl, who read them out, was proud to be asked.\n## KLOE 2. Who led?\n" + LONG,
        ),
        ("ethnicity-addressed", "fail", "# Key lines of enquiry\n- Was language understood?\n- Was faith considered?"),
        ("fathers-men-considered", "fail", "# Key lines of enquiry\n- Were fathers asked, met and assessed?\n- Who led?"),
        ("child-voice", "fail", "# Key lines of enquiry\n- What did she say, and to whom?\n- What did she want?"),
    ],
    "what its author marks for removal is no part of the review": [
        (
            "publication-intent-or-reason",
            "fail",
            "# Findings\nNobody led.\n# Sheet for trainers (take this off before launch)\nThe report will be published in May.",
        ),
        (
            "publication-intent-or-reason",
            "fail",
            "# Findings\nNobody led.\n# Still to do\nThe report is to be published on the website.",
        ),
        (
            "author-independence-stated",
            "fail",
            "# Findings\nNobody led.\n# File note to the chair (remove)\nThe author is independent of all agencies.",
        ),
        # near misses: the words in the heading are about the case
        ("systemic-why-analysis", "pass", "# The decision to remove the boys\n" + "Staff had high caseloads because three posts were vacant. " * 5),
        ("publication-intent-or-reason", "pass", "# Publication\nThe report will be published once the trial is over."),
        ("publication-intent-or-reason", "pass", "# What still has to be done\nThe report will be published in May."),
    ],
    "a note to oneself in square brackets keeps a place": [
        ("methodology-stated", "fail", "# Methodology\n[Standard paragraph to be pasted from the last review]"),
        ("child-voice", "fail", "# The child's voice\n[school to ask him what he liked?]"),
        ("family-views", "fail", "# Family views\nMother [IB has spoken to her once, bad line, notes to follow.]"),
        # near misses: a bracket inside a sentence, a note number, an editor's word
        ("timeframe-stated", "pass", "# Scope\nThe review covers March 2020 to May 2021 [see the chart]."),
        ("methodology-stated", "pass", "# Method\nThe review used Learning Together.[1] Records were read and practitioners met twice."),
        ("publication-intent-or-reason", "pass", "# Publication\nThe [final] report will be published in May."),
    ],
    "what was fixed for a day was not yet held": [
        ("practitioner-involvement", "fail", "# Approach\nA reflective session for practitioners was fixed for the spring."),
        ("practitioner-involvement", "fail", "# Approach\nA learning event had been pencilled in for May."),
        ("practitioner-involvement", "fail", "# Approach\nInterviews with staff were scheduled for the autumn."),
        ("practitioner-involvement", "pass", "# Approach\nA reflective session was held in the spring with nine practitioners."),
        ("practitioner-involvement", "pass", "# Approach\nEleven practitioners came to a workshop that one of them led."),
        ("practitioner-involvement", "pass", "# Approach\nFourteen practitioners had a conversation of an hour with us."),
    ],
    "reports whose own authors interviewed are not the review's hearing": [
        ("practitioner-involvement", "partial", "# Process\nIMR authors interviewed such staff as were in post."),
        ("practitioner-involvement", "partial", "# Process\nAgency authors spoke to some workers."),
        ("practitioner-involvement", "pass", "# Process\nThe authors interviewed eleven practitioners."),
    ],
    "labels paired with persons declare a scheme": [
        ("pseudonyms-declared", "pass", "# Introduction\nThe following are used: Child K, MK (mother), FK (father)."),
        ("pseudonyms-declared", "pass", "# Introduction\nL and M are the children. The adoptive parents are AF and AM."),
        ("pseudonyms-declared", "pass", "# Introduction\nHer mother is SO and her stepfather is KC."),
        # near misses: a body's letters, one label, a time
        ("pseudonyms-declared", "fail", "# History\nThe GP (mother's own) and the NHS (father's employer) were asked."),
        ("pseudonyms-declared", "fail", "# History\nThe nurse saw AB (sister) at home."),
        ("pseudonyms-declared", "fail", "# History\nThe children are safe and the mother is an HGV driver."),
    ],
    "a period has two ends, however they are put": [
        ("timeframe-stated", "pass", "# Why this review\nThe period is September 2019, when he started school, to the day on which he was taken ill."),
        ("timeframe-stated", "pass", "# What happened?\nThe partners asked for a review. It looked at the two years from September 2020."),
        ("timeframe-stated", "pass", "# Introduction\nThe review considers the eighteen months beginning in May 2021."),
        ("timeframe-stated", "fail", "# What happened?\nShe moved. It looked at first as if the two years from September 2020 were calm."),
        ("timeframe-stated", "fail", "# Introduction\nThe review looks at the days on which nobody came."),
        ("timeframe-stated", "partial", "# Introduction\nThe period under review is eighteen months."),
    ],
    "case history under the family's heading is not what the family told the review": [
        (
            "family-views",
            "fail",
            "# Family involvement\nThe parents were approved as adopters in 2015. They were well thought of in the village. The girl spoke Russian. "
            "Grandmother, who lives near by, said to police that she was not let in.",
        ),
        (
            "family-views",
            "fail",
            '# Views of the family\nFather has a good name. There is a word for such children, "barrel children", in the islands.',
        ),
        (
            "family-views",
            "pass",
            '# Family involvement\nWe spoke with both by video. He said that nobody had told him of the law. She said that she rang every evening. "I did not know it was that kitchen," she said.',
        ),
    ],
    "who took no part is known from the sentence before": [
        ("family-absence-reason", "pass", "# The family\nWe met the father twice. The mother was invited. She declined while the trial goes on."),
        ("family-absence-reason", "pass", "# The family\nWe met the father twice. Mother was too unwell to take part, her psychiatrist said."),
        ("family-absence-reason", "not_applicable", "# The family\nBoth parents met the reviewer. The lodger was written to. No reply."),
    ],
    "a column headed as agencies lists them": [
        ("agencies-listed", "pass", "# Panel\n| Name of agency | Role |\n| --- | --- |\n| Police | Sergeant |\n| Council | Manager |\n| School | Head |"),
        ("agencies-listed", "pass", "# Reports\n| Agency | Contact |\n| --- | --- |\n| Police | Two |\n| Council | One |\n| Hospital | One |"),
        ("agencies-listed", "fail", "# Who knew?\n| Who | What they knew |\n| --- | --- |\n| Police | Late |\n| Council | One |\n| Hospital | One |"),
        ("agencies-listed", "fail", "# Actions\n| Agency | Action |\n| --- | --- |\n| Police | Train |\n| Council | Train |\n| Hospital | Train |"),
    ],
    "a thin plan is not all that the text asks for": [
        (
            "recommendation-count-manageable",
            "fail",
            "# Findings\n" + " ".join(f"The {body} should change form {n}." for n, body in enumerate(["school", "police", "trust", "council", "nurse", "clinic", "court"] * 2))
            + "\n# Action plan\n| Action | Lead | When |\n| --- | --- | --- |\n| Training for all | Group | May |",
        ),
        (
            "recommendation-count-manageable",
            "pass",
            "# Findings\nThe school should have rung. Nobody led."
            "\n# Action plan\n| Action | Lead | When |\n| --- | --- | --- |\n| Training for all | Group | May |",
        ),
        ("recommendation-count-manageable", "fail", "# Recommendations\nFurther recommendations: " + "; ".join(f"form {n} should be changed" for n in range(14)) + "."),
    ],
    "a letter may be the child": [
        ("child-voice", "pass", '# Child R\nChild R is 13. R said "I was not a slave, put that." R would like teachers to know it. R laughed. R told us why.'),
        ("child-voice", "pass", '# Child Q7\nQ7 is a boy of six. Q7 said that his tooth was "like a wasp in my mouth". He told us that he ate on one side.'),
        ("child-voice", "fail", "# Findings\nNobody heard Child R. The nurse told us that plan R was lost."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule_id", "status", "text"),
    [
        pytest.param(*row, id=f"{number}-{at}-{row[0]}-{row[1]}")
        for number, rows in enumerate(SHAPES.values())
        for at, row in enumerate(rows)
    ],
)
def test_the_shape_is_understood_and_its_near_miss_is_not_taken_for_it(rule_id: str, status: str, text: str) -> None:
    document, decisions = examples.document(text)
    reading = checks.Reading(document, decisions, genre=Genre.LCSPR)
    found = checks.judge(RULES[rule_id], reading, Classification(Genre.LCSPR, "as given", by="you"))
    assert found.status.value == status, found.note
