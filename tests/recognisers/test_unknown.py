"""The net under the grammars: names of organisations and places that only the language model sees."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit, unknown

NAMES = [
    ("She was in Year 8 at Thornwick's, which was told.", "Thornwick's", "ORG", "org"),
    ("A teaching assistant at Brackley Infants saw the mark.", "Brackley Infants", "ORG", "org"),
    ("He was seen behind Kebab Korner that night.", "Kebab Korner", "ORG", "org"),
    ("The funeral was held at the Ebenezer Tabernacle.", "Ebenezer Tabernacle", "ORG", "org"),
    ("The van was left in Nettlecombe overnight.", "Nettlecombe", "GPE", "place"),
    ("All of Priors Gate knew the family.", "Priors Gate", "GPE", "place"),
    ("They met under the Skelder Arches.", "Skelder Arches", "FAC", "org"),
]
NO_NEWS = [
    ("The report was sent to the Home Office.", "Home Office", "ORG"),
    ("Ofsted had inspected the home.", "Ofsted", "ORG"),
    ("Wexcombe Community Healthcare had no record.", "Wexcombe Community Healthcare", "ORG"),
    ("The DSL rang MASH.", "MASH", "ORG"),
    ("Severnside Constabulary took no action.", "Severnside Constabulary", "ORG"),
    ("Guidance in Wales is not the same.", "Wales", "GPE"),
    ("He grew up in Turkey.", "Turkey", "GPE"),
    ("Routine enquiry was not made.", "Routine", "ORG"),
    ("Research in Northgate shows that 40% of families move.", "Northgate", "GPE"),
    ("A panel of Marlsea Council met. The Marlsea protocol was used.", "Marlsea", "GPE"),
]


def _entity(text: str, name: str, label: str) -> Hit:
    start = text.rindex(name)
    return Hit(label, start, start + len(name), 0.85, ())


@pytest.mark.parametrize(("text", "name", "label", "kind"), NAMES)
def test_a_name_of_an_unknown_kind_is_put_to_a_person(text: str, name: str, label: str, kind: str) -> None:
    (hit,) = unknown.hits(text, [_entity(text, name, label)], [])
    assert (hit.kind, text[hit.start : hit.end]) == (kind, name)


@pytest.mark.parametrize(("text", "name", "label"), NO_NEWS)
def test_a_public_body_a_country_or_the_area_is_not(text: str, name: str, label: str) -> None:
    assert unknown.hits(text, [_entity(text, name, label)], []) == []


def test_what_another_recogniser_has_found_is_left_to_it() -> None:
    text = "She started at Thornwick's in May."
    start = text.index("Thornwick")
    found = [Hit("school", start, start + 9, 0.8, ())]
    assert unknown.hits(text, [_entity(text, "Thornwick's", "ORG")], found) == []


def test_the_article_is_outside_and_the_name_is_followed_through_the_document() -> None:
    text = "The Skelder Arches were searched. nobody sleeps at Skelder Arches now."
    hits = unknown.hits(text, [Hit("FAC", 0, 18, 0.85, ())], [])
    assert [(text[hit.start : hit.end], hit.why) for hit in hits] == [
        ("Skelder Arches", (unknown.WHY,)),
        ("Skelder Arches", (unknown.AGAIN,)),
    ]


def test_a_name_found_nowhere_is_no_finding() -> None:
    assert unknown.hits("", [], []) == []
    assert unknown.hits("The Skelder Arches", [], []) == []
