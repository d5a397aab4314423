"""The sentence around a place, and what ends one."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.grammar import context

FAR = "a" * 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She KEPT it. He came.", "She KEPT it."),
        ("He left. KEPT it. He came.", "He left. KEPT it."),  # what begins a sentence is read with the one before
        ("at St. mary's KEPT it", "at St. mary's KEPT it"),  # no capital follows
        ("(He left.) 'She KEPT it.' \"He came.", "'She KEPT it."),
        ("one\tshe KEPT it\ttwo", "she KEPT it\t"),
        ("one\nshe KEPT it|two", "she KEPT it|"),
        (f"{FAR}. {FAR} KEPT {FAR}", f"{'a' * 239} KEPT {'a' * 239}"),  # no farther than it looks
        ("KEPT", "KEPT"),
    ],
    ids=["between", "begins", "abbreviation", "quoted", "cells", "line", "far", "alone"],
)
def test_the_sentence_around_a_place(text: str, expected: str) -> None:
    start = text.index("KEPT")
    left, right = context.sentence(text, start, start + 4)
    assert text[left:right] == expected
