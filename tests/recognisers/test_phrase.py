"""A finding for a person's judgement covers the whole phrase that it stands in, and nothing beyond."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit, phrase

WHOLE = [
    ("occupation", "She was [clerk] to the parish council.", "clerk to the parish council"),
    ("occupation", "He served as an [interpreter] with British forces, then left.", "interpreter with British forces"),
    (
        "health-condition",
        "The boy has [beta thalassaemia] intermedia, and is seen often.",
        "beta thalassaemia intermedia",
    ),
    ("occupation", "At one time she packed [liquorice].", "packed liquorice"),
    ("occupation", "Her uncle commanded a [frigate], and was away.", "commanded a frigate"),
    ("health-condition", "She had nutritional [rickets] and two fractures.", "nutritional rickets"),
    ("event-detail", "Both were christened on the [steps] of the ride.", "christened on the steps of the ride"),
    ("event-detail", "It was heard in the [auction mart]'s boardroom because of damp.", "auction mart's boardroom"),
    ("event-detail", "She was the narrator in the school's [Coronation] play.", "school's Coronation play"),
    ("immigration", "They came under the [refugee] family reunion rules.", "refugee family reunion rules"),
    ("ethnicity", "They are White [Cornish] on both sides.", "White Cornish"),
    ("place", "They met beside the [Cutlass] Estate.", "Cutlass Estate"),
    ("school", "The head of Tipley Green [Juniors] wrote.", "Tipley Green Juniors"),
    ("case-ref", "The file is DAS [4471/KBo].", "DAS 4471/KBo"),
    ("person", "In the old version she is Patience [Ugwu] throughout.", "Patience Ugwu"),
    ("person", "The flat at St [Brannock]'s was let.", "St Brannock"),
]
AS_FOUND = [
    ("occupation", "He was a [roofer], of whom more is said.", "no phrase goes over a comma"),
    ("occupation", "The [roofer] was seen twice.", "what follows is said of him"),
    ("event-detail", "The [canal] and the weir were searched.", "two things"),
    ("language", "The home language is [Sorani] spoken slowly.", "a kind whose word is the whole detail"),
    ("date", "It was on [3 May] of that year.", "a kind that has its own ends"),
    ("person", "In May [Ugwu] came back.", "a month"),
    ("person", "In North [Strand] it was known.", "a point of the compass"),
    ("place", "They met in [Cutlass]. Mother left.", "the next sentence"),
    ("case-ref", "the reference is [4471/KBo].", "no letters before it"),
    ("case-ref", "At the school, UPN [B389304711018].", "letters that say what the number is"),
]


def read(text: str) -> tuple[str, int, int]:
    start = text.index("[")
    return text.replace("[", "").replace("]", ""), start, text.index("]") - 1


@pytest.mark.parametrize(("kind", "marked", "whole"), WHOLE, ids=[whole for _, _, whole in WHOLE])
def test_the_phrase_is_whole(kind: str, marked: str, whole: str) -> None:
    text, start, end = read(marked)
    (hit,) = phrase.hits(text, [Hit(kind, start, end, 0.6, ("why",))])
    assert text[hit.start : hit.end] == whole


@pytest.mark.parametrize(("kind", "marked", "why"), AS_FOUND, ids=[why for _, _, why in AS_FOUND])
def test_what_is_no_part_of_it_stays_outside(kind: str, marked: str, why: str) -> None:
    text, start, end = read(marked)
    assert phrase.hits(text, [Hit(kind, start, end, 0.6, (why,))]) == [Hit(kind, start, end, 0.6, (why,))]


def test_none_reaches_into_another_finding() -> None:
    text = "She was clerk to Amara Nwosu of the parish."
    job, name = Hit("occupation", 8, 13, 0.6, ()), Hit("person", 17, 28, 0.9, ())
    assert phrase.hits(text, [job, name]) == [job, name]


def test_it_is_bounded_by_length() -> None:
    text = "He kept " + "very " * 4_000 + "old hens " + "of the yard " * 4_000
    at = text.index("hens")
    (hit,) = phrase.hits(text, [Hit("event-detail", at, at + 4, 0.6, ())])
    assert hit.end - hit.start < 120
