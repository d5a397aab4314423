"""The last net: a capital in the middle of a sentence that nothing explains."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit, unexplained

FOUND = [
    ("They had then been moved to Gannet House, which took older children.", "Gannet House"),
    ("He spent sixteen days at the Quillet before he was seen again.", "Quillet"),
    ("Most of the mothers met in the Reading Room after school.", "Reading Room"),
    ("The brass plate can be read (Porthmellion) in the photograph.", "Porthmellion"),
    ("the visit on the Eve of Epiphany was not written down", "Eve of Epiphany"),
    ("The figure has Breesha and her son in the same line.", "Breesha"),
    ("Mother said that Aarav's cot had been lent to her.", "Aarav's"),
    ("The van was kept behind “Tancred Yard” that winter.", "Tancred Yard"),
    ("the family's former address, then Bosun's Opes, was never visited", "Bosun's Opes"),
]
EXPLAINED = [
    ("It was sent to the Home Office and to the Department.", "a public body"),
    ("The plan was for the Social Worker and the Health Visitor to meet.", "roles"),
    ("All of them read the IMRs and the DNAs were not counted.", "abbreviations, with an s"),
    ("The clinic was open on Tuesdays and on Fridays only.", "days"),
    ("What was known of Child W's sleep was not shared.", "a label"),
    ("He lived with a Half-sibling and a Welsh-speaking aunt.", "said of somebody, no name"),
    ("Gannet was rung twice. Nobody answered.", "a capital that begins the sentence"),
    ("Learning from the Gannet Inquiry into Seven Deaths at Tarn Hall", "a title: most words have one"),
    ("she was asked for the Larder key; the larder was empty", "the same word without a capital elsewhere"),
    ("Research from Larchfield shows that families who move are seen less.", "of people in general"),
    ("A panel of Marlsea Council met. It was known across Marlsea for years.", "the area of the report"),
    ("The mother had a good rapport with Practitioner and Manager.", "ordinary words, none of them a name"),
]


@pytest.mark.parametrize(("text", "name"), FOUND, ids=[name for _, name in FOUND])
def test_a_name_that_nothing_explains_is_put_to_a_person(text: str, name: str) -> None:
    (hit,) = unexplained.hits(text, [])
    assert (text[hit.start : hit.end], hit.kind, hit.score) == (name, "name", unexplained.SURE)


@pytest.mark.parametrize(("text", "why"), EXPLAINED, ids=[why for _, why in EXPLAINED])
def test_what_explains_itself_is_not(text: str, why: str) -> None:
    assert unexplained.hits(text, []) == []


def test_what_another_recogniser_has_found_is_left_to_it() -> None:
    text = "Figure 2 has Breesha and Winston beside the cot."
    start = text.index("Winston")
    hits = unexplained.hits(text, [Hit("person", start, start + 7, 0.9, ())])
    assert [text[hit.start : hit.end] for hit in hits] == ["Breesha"]


def test_it_stays_linear() -> None:
    import time

    spent = []
    for times in (2_000, 8_000):
        text = "a Gannet of the Quillet, at Tancred Yard and " * times
        began = time.process_time()
        unexplained.hits(text, [])
        spent.append(time.process_time() - began)
    assert spent[1] < 12 * spent[0]
