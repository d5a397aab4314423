"""A month is for review where the harm was done in it or came to light in it; months of an ordinary history may stay."""

from __future__ import annotations

import pytest

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Decision, Document, Surface, Verdict

OPENING = (
    "Local Child Safeguarding Practice Review",
    "Child R",
    "Introduction",
    "This review looks at how agencies worked together, and at what they can learn from what was done and what was not"
    " done in this case, and it was asked for by the partners.",
)
REST = ("Findings", "The partners did not share what each of them knew of the family.") * 8
HARM = [
    "The period ends in November 2022, when he was hurt.",
    "In June 2019 a girl of 13 was struck by a train near her home.",
    "The drowning was in July 2021, at the end of the school term.",
    "B was brought by ambulance in September 2020 with burns to her back and legs.",
    "In May 2018 Kai, who was four, fell from a third floor window.",
    "In November 2022 paramedics found D cold and not breathing in his cot.",
    "In March 2024 police were called to a flat, where a baby had stopped breathing.",
    "The boy was stabbed in April 2023 outside a takeaway.",
    "She took an overdose in January 2020 and did not recover.",
    "In August 2017, a neighbour found the two children locked in a bedroom.",
    "Child T was taken to hospital in February 2021 with bleeding behind both eyes.",
    "The assault took place in October 2020.",
    "In December 2016 he was pulled from the canal by a passer-by.",
    "T told her teacher in May 2019 what her uncle had done.",
    "In September 2023 the twins were found in a locked car.",
    "Samira went missing from her placement in June 2021.",
    "In July 2020 a postman heard crying and two small children were taken into police protection.",
    "E, who was fourteen, was found unresponsive in her room in April 2019.",
    "He came to the emergency department in January 2023 weighing 6 kilos.",
    "In March 2020, in the first week of lockdown, a baby was left alone in a stairwell.",
    "The house fire of November 2018 was not the first.",
    "This review was commissioned because a boy of eight was badly hurt in May 2023 by a falling gate.",
    "The partners agreed to look at how it came that she died in June 2021.",
    "He was taken into hospital in January 2023 with sepsis.",
    "In January 2024 a boiler engineer could not get through the front door.",
    "In October 2019 two joggers heard a cry.",
    "She was three when she died in the autumn of 2021.",
    "Early in 2020 the child drowned; by the end of March 2020 his uncle had been arrested.",
    "In the half-term week of May 2024 she was found unconscious at a bus stop.",
    "He was stabbed in the first week of August 2022.",
    "The partners asked for it because of what was found out as to the protection of Baby L in May 2021.",
    "The review followed a flood in February 2020 in which a brother and a sister were swept away.",
    "It was held under the regulations, following a gas leak, an explosion in June 2018 in which Child V was burned.",
    "In August 2021 Bel, then 7, was admitted for what had been planned as a short stay.",
    "In May 2022 a girl of fifteen was brought into hospital, as had been agreed with her school.",
    "Twins aged eleven weeks were brought to hospital in January 2020, and a plan was made.",
    "February 2023: three children under six are found alone in a locked flat.",
    "He has used a wheelchair since October 2021, when he fell from the roof of a works.",
    "She has been blind since July 2018, when her uncle shook her.",
    "A child of two swallowed a battery. It was in June 2021, and nobody saw it happen.",
    "She was subject to the child protection review and was killed (March 2021).",
    "The review was of a boy who was stabbed (April 2020).",
    "Month in the public version? I would say late in the year, not November 2023.",
]
# Further on, where the history is told, the lesser words are not enough.
HISTORY = [
    "The family moved to the area in March 2019 and registered with a GP.",
    "In June 2020 the health visitor made a referral to early help.",
    "The school wrote to the parents in May 2021 about attendance.",
    "She was referred to CAMHS in February 2020 and seen in July 2020.",
    "Mother attended a parenting course in September 2018.",
    "The trust opened a new clinic in October 2021.",
    "In March 2018 he was found a place at a nursery.",
    "Police were called to the home in June 2019; no offence was disclosed.",
    "Father was arrested in August 2020 for driving without insurance.",
    "Her grandmother died in March 2016 after a long illness.",
    "She was convicted in May 2022 of causing his death.",
    "The inquest in October 2023 found that the death could have been avoided.",
    "In November 2019 the school nurse found that he had grown well.",
    "The partners decided in October 2022 to hold a review because a child had been seriously injured.",
    "The family spent the summer of 2019 with an aunt.",
    "In spring 2021 the school made a plan for her attendance.",
    "The figures are those of the national alert to schools (April 2024) and of a thematic report (May 2022).",
    "He has been at this school since September 2019, when he was seen by its nurse.",
    "The report was agreed. It was in June 2023, and nobody was against it.",
    "The guidance on a fire in the home in March 2019 was not known to them.",
    "He was on a ward in April 2017 for a planned operation on his ears and was admitted overnight.",
]


def decided(*paragraphs: str) -> list[Decision]:
    blocks = (Block(n, text, Anchor("text", f"line {n}"), Surface.BODY) for n, text in enumerate(paragraphs))
    document = Document("draft.txt", "text", "0" * 64, tuple(blocks), ())
    decisions = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    return [one for one in decisions if one.mention.kind == "date"]


@pytest.mark.parametrize("sentence", HARM, ids=[f"harm-{n}" for n in range(len(HARM))])
def test_the_month_of_the_harm_is_for_review(sentence: str) -> None:
    assert [one.verdict for one in decided(*OPENING, sentence, *REST)] == [Verdict.REVIEW]


@pytest.mark.parametrize("sentence", HISTORY, ids=[f"history-{n}" for n in range(len(HISTORY))])
def test_the_months_of_a_history_may_stay(sentence: str) -> None:
    assert {one.verdict for one in decided(*OPENING, *REST, sentence)} == {Verdict.KEEP}


def test_the_month_of_the_harm_is_known_wherever_it_stands() -> None:
    harm = "In March 2022 a girl of six was badly burned at home."
    found = decided(*OPENING, harm, *REST, "A health visitor called in March 2022 and in May 2022.")
    assert [one.verdict for one in found] == [Verdict.REVIEW, Verdict.REVIEW, Verdict.KEEP]


def test_the_first_month_told_of_the_child_is_asked_about_where_no_other_is_known() -> None:
    told = "In May 2021 her teacher saw that the child had stopped talking."
    assert [one.verdict for one in decided(*OPENING, told, *REST)] == [Verdict.REVIEW]
    known = "She died in June 2021."
    assert [one.verdict for one in decided(*OPENING, known, told, *REST)] == [Verdict.REVIEW, Verdict.KEEP]


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ("What happened\tA baby died\nWhen\tFebruary 2021", Verdict.REVIEW),
        ("What we shall do\tTrain new staff\nWhen\tFebruary 2021", Verdict.KEEP),
    ],
    ids=["harm", "plan"],
)
def test_the_row_that_says_when(rows: str, verdict: Verdict) -> None:
    assert {one.verdict for one in decided(*OPENING, *rows.split("\n"), *REST)} == {verdict}


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("What happened\tA grave illness in March 2023 after her diet had not been kept", Verdict.REVIEW),
        ("Reason for the review\tA near drowning in March 2023 while his carer was out", Verdict.REVIEW),
        ("Reason for the move\tA new post in March 2023", Verdict.KEEP),
        ("3\tNovember 2014\tOn 3 November, the boy is seen by a teacher", Verdict.REVIEW),
        ("3\tNovember 2014\tOn the ward for a month", Verdict.KEEP),
    ],
    ids=["what-happened", "reason", "another-reason", "a-day-beside", "no-day-beside"],
)
def test_a_month_in_a_row(row: str, verdict: Verdict) -> None:
    others = [one for one in decided(*OPENING, *REST, row) if "month-level" in one.mention.why]
    assert [one.verdict for one in others] == [verdict]


def test_the_month_in_which_the_period_ends_is_that_of_the_harm_where_no_other_is_known() -> None:
    scope = "The review covers the time from September 2022, when B started school, to February 2024."
    verdicts = {one.mention.text: one.verdict for one in decided(*OPENING, *REST, scope)}
    assert verdicts["February 2024"] is Verdict.REVIEW
    known = {one.mention.text: one.verdict for one in decided(*OPENING, "She died in May 2023.", *REST, scope)}
    assert known["February 2024"] is Verdict.KEEP


def test_a_month_of_birth_is_for_a_person() -> None:
    blocks = tuple(
        Block(n, text, Anchor("text", f"line {n}"), Surface.BODY)
        for n, text in enumerate((*OPENING, "His sister was born in June 2019."))
    )
    document = Document("draft.txt", "text", "0" * 64, blocks, ())
    found = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    assert [one.verdict for one in found if one.mention.kind == "dob"] == [Verdict.REVIEW]
