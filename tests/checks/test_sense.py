"""Denied, planned, called off, kept for later, said of others: the same words, another sense."""

from __future__ import annotations

import pytest

from pubcheck.checks import sense, speech

HELD = ("event ... held", "event was held", "practitioners ... took part", "practitioner event")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("A practitioner event was held.", True, id="said"),
        pytest.param("No practitioner event was held.", False, id="no"),
        pytest.param("A practitioner event was not held.", False, id="not-inside"),
        pytest.param("A practitioner event did not take place.", False, id="not-after"),
        pytest.param("A practitioner event wasn't held.", False, id="contraction"),
        pytest.param("Not only was a practitioner event held, it was full.", True, id="not-only"),
        pytest.param("The GP was not there, but a practitioner event was held.", True, id="turned-by-but"),
        pytest.param("A practitioner event was planned.", False, id="planned"),
        pytest.param("A practitioner event is to be held.", False, id="to-be"),
        pytest.param("A practitioner event was planned but was cancelled.", False, id="cancelled"),
        pytest.param("Practitioner event: to be added.", False, id="placeholder"),
        pytest.param("In other reviews a practitioner event was held.", False, id="other-reviews"),
        pytest.param("Research shows that a practitioner event held early helps.", False, id="research"),
    ],
)
def test_what_counts_as_said(read, text, counts) -> None:
    reading = read(f"# How the review was done\n{text}")
    assert bool(list(sense.real(reading, HELD))) is counts


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        pytest.param("To be added.", True, id="to-be-added"),
        pytest.param("TBC", True, id="tbc"),
        pytest.param("[Insert family views here]", True, id="insert"),
        pytest.param(
            "The date of publication is to be agreed with the coroner after the inquest has ended.",
            False,
            id="near-miss-says-something",
        ),
        pytest.param("The drawing was added to the file.", False, id="near-miss-added"),
    ],
)
def test_placeholders(read, text, placeholder) -> None:
    reading = read(f"# Publication\n{text}")
    assert sense.placeholder(reading, reading.sentences[-1]) is placeholder


@pytest.mark.parametrize(
    ("text", "past"),
    [
        pytest.param("# Chronology\nThe mother told the GP that she was low.", True, id="in-chronology"),
        pytest.param("# Analysis\nOn 4 May 2021 the mother rang.", True, id="led-by-a-date"),
        pytest.param("# Analysis\nThe mother rang on 4 May 2021.", False, id="near-miss-date-inside"),
    ],
)
def test_case_history(read, text, past) -> None:
    reading = read(text)
    assert sense.past(reading, reading.sentences[-1]) is past


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('Staff spoke of "professional curiosity" as a cure.', True, id="straight"),
        pytest.param("Staff spoke of ‘professional curiosity’ as a cure.", True, id="curly"),
        pytest.param("Staff spoke of 'professional curiosity' as a cure.", True, id="single"),
        pytest.param(
            "The child's worker showed professional curiosity at the parents' home.", False, id="near-miss-possessives"
        ),
    ],
)
def test_quotations(read, text, quoted) -> None:
    reading = read(f"# Analysis\n{text}")
    (hit,) = reading.hits(("professional curiosity",))
    assert speech.quoted(reading, hit) is quoted
