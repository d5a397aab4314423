"""Masking: every word that might name somebody goes, whether it was found or missed; plain words stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import block, decision

from pubcheck.model import Severity, Verdict
from pubcheck.reports import masking

QUOTES = [
    pytest.param(
        "Zofia said that she was tired.", ["Zofia"], "[person] said that she was tired.", id="a mention shows its kind"
    ),
    pytest.param(
        "Zofia said that she was tired.", [], "••• said that she was tired.", id="a missed name is masked too"
    ),
    pytest.param(
        "He met Anna Maria Kowal there.", ["Anna Maria Kowal"], "He met [person] there.", id="length does not show"
    ),
    pytest.param("He met Anna Maria Kowal there.", [], "He met ••• there.", id="nor the number of words"),
    pytest.param("seen on 14 March 2021", [], "seen on 14 •••", id="figures of more than two places"),
    pytest.param("The Mother of Child T", [], "The Mother of Child T", id="a role letter stays"),
    pytest.param("The letter T", [], "The letter •••", id="a letter alone does not"),
    pytest.param("call 07700 900123", [], "call •••", id="a telephone number"),
    pytest.param(
        "at Fern Ward today", ["Fern", "Fern Ward"], "at [person] today", id="of two from one place the longer is shown"
    ),
    pytest.param(
        "at Fern Ward East today",
        ["Fern Ward", "Ward East"],
        "at [person] today",
        id="two that overlap are one",
    ),
    pytest.param("in\u00a0the   house\n today", [], "in the house today", id="white space is one space"),
]


@pytest.mark.parametrize(("text", "found", "shown"), QUOTES)
def test_quote(text: str, found: list[str], shown: str) -> None:
    place = block(text)
    decisions = [decision(place, value) for value in found]
    assert masking.quote(place, 0, len(text), masking.hidden(decisions)) == shown


def test_quote_shows_values_only_on_request() -> None:
    place = block("Zofia said so.")
    assert masking.quote(place, 0, 14, masking.hidden([decision(place, "Zofia")]), show_values=True) == "Zofia said so."


def test_an_allowed_mention_is_still_masked_word_by_word() -> None:
    place = block("Report by Hilary Oakes, reviewer")
    kept = decision(place, "Hilary Oakes", severity=Severity.ALLOW, verdict=Verdict.KEEP)
    assert masking.quote(place, 0, len(place.text), masking.hidden([kept])) == "Report by •••, reviewer"


@pytest.mark.parametrize("length", [1, 5, 40])
def test_the_mask_of_a_context_is_the_same_whatever_its_length(length: int) -> None:
    value = "X" * length
    place = block(f"she saw {value} once")
    only = decision(place, value)
    assert str(masking.context(only, masking.hidden([only]))) == "she saw [PERSON] once"


def test_context_cuts_at_words_and_says_so() -> None:
    place = block("word " * 40 + "Zofia" + " word" * 40)
    only = decision(place, "Zofia")
    shown = str(masking.context(only, masking.hidden([only])))
    assert shown.startswith("… word ")
    assert shown.endswith(" word …")
    assert "[PERSON]" in shown
    assert len(shown) < 200


def test_the_mention_itself_stands_out_among_others() -> None:
    place = block("Zofia and Piotr, with Ewa")
    three = [decision(place, name) for name in ("Zofia", "Piotr", "Ewa")]
    near = masking.hidden(three)
    assert str(masking.context(three[1], near)) == "[person] and [PERSON], with [person]"
    assert masking.context(three[1], near, show_values=True) == ("Zofia and ", "Piotr", ", with Ewa")


def test_a_long_mention_hides_words_far_behind_where_it_begins() -> None:
    place = block("Anna said " + "so much " * 40 + "then Ewa left")
    long = decision(place, place.text[5:-9])
    near = masking.hidden([decision(place, "Anna"), long, decision(place, "said so"), decision(place, "Ewa")])
    start = place.text.index("then")
    assert masking.quote(place, start - 8, len(place.text), near) == "[person] [person] left"


def test_quoting_each_of_many_looks_at_few() -> None:
    place = block("Ewa saw him. " * 500)
    first = decision(place, "Ewa")
    many = [
        replace(first, mention=replace(first.mention, start=at, end=at + 3)) for at in range(0, len(place.text), 13)
    ]
    near = masking.hidden(many)
    assert max(len(near.within(d.mention.start - 70, d.mention.end + 70)) for d in many) < 15


NAMES = [
    pytest.param("Kowal review.docx", ["Kowal"], "••• review.docx", id="a found name"),
    pytest.param("kowal review.docx", ["Kowal"], "••• review.docx", id="in another case"),
    pytest.param("Kowal_v2.DOCX", [], "•••_v2.docx", id="a missed name"),
    pytest.param("draft report.pdf", [], "draft report.pdf", id="nothing to mask"),
]


@pytest.mark.parametrize(("filename", "found", "shown"), NAMES)
def test_name(filename: str, found: list[str], shown: str) -> None:
    place = block("Kowal")
    assert masking.name(filename, [decision(place, value) for value in found]) == shown
