"""Folding: the same meaning in plain characters, and the way back to what is written."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck.recognisers.fold import fold
from pubcheck.spelling import skeleton

ODD = "\u00a0\u2009\u200b\u200d\u00ad\ufeff\u2019\u201c\u2011\ufb01\uff2a\u0301\u0411\u0430\u03bf\U0001f600\u05d0\u202e\x00\x0be\u0065"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Okon\u00adjo", "Okonjo"),
        ("999\u00a0652\u20090641", "999 652 0641"),
        ("Ok\u200bon\u200djo", "Okonjo"),
        ("\u041ekonjo", "Okonjo"),
        ("O\u2019Hara", "O'Hara"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\uff2f\uff4b", "Ok"),
        ("Adebayo\u2011Clarke", "Adebayo-Clarke"),
        ("gri\ufb03ths", "griffiths"),
        ("\u0412\u0430\u0441\u0438\u043b\u0438\u0439", "\u0412\u0430\u0441\u0438\u043b\u0438\u0439"),
    ],
    ids=[
        "soft-hyphen",
        "spaces",
        "zero-width",
        "cyrillic",
        "quote",
        "accent",
        "fullwidth",
        "hyphen",
        "ligature",
        "russian-stays",
    ],
)
def test_the_same_meaning_has_the_same_characters(written: str, plain: str) -> None:
    assert fold(written).text == plain


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from(ODD), st.sampled_from("abc XYZ.'-")), max_size=40))
def test_every_span_maps_back_into_the_text_in_order(text: str) -> None:
    folded = fold(text)
    last = 0
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.one_of(st.sampled_from(ODD), st.sampled_from("abc ")), max_size=20),
    st.text(alphabet="\u200b\u00ad\u0301 x", max_size=5),
)
def test_a_word_set_in_odd_text_maps_back_to_itself(before: str, after: str) -> None:
    text = f"{before}-Quibbley-{after}"
    folded = fold(text)
    at = folded.text.index("Quibbley")
    assert text[slice(*folded.span(at, at + 8))] == "Quibbley"


@given(st.text(max_size=60))
def test_a_skeleton_is_as_long_as_the_text(text: str) -> None:
    assert len(skeleton(text)) == len(text)


def test_accents_and_capitals_make_no_difference_to_a_skeleton() -> None:
    assert skeleton("NGUY\u1ec4N \u0110\u1ed7") == "nguyen do"


def test_time_grows_with_length_alone() -> None:
    odd = "Jos\u0301e\u200b \u041emar\u00ad " * 20_000
    began = time.process_time()
    folded = fold(odd)
    for at in range(0, len(folded.text), 997):
        folded.span(at, at + 1)
    assert time.process_time() - began < 5
    assert unicodedata.is_normalized("NFC", folded.text)
