"""Addresses as far as the street, homes by number or name, postcodes; courts, councils and offices are none."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.where import addresses
from tests.recognisers.finding import found

ADDRESSES = [
    pytest.param("They lived at 14 Tannery Lane.", ("address", "14 Tannery Lane"), id="house-and-street"),
    pytest.param("at 14a Tannery Lane, Pell", ("address", "14a Tannery Lane"), id="not-the-locality"),
    pytest.param("Flat 3, 9 Tannery Court, Pell", ("address", "Flat 3, 9 Tannery Court"), id="flat"),
    pytest.param("Flat 11, Gannet House", ("address", "Flat 11, Gannet House"), id="flat-in-a-house"),
    pytest.param("Plot 4, Sorrel Lane", ("address", "Plot 4, Sorrel Lane"), id="site"),
    pytest.param("the occupier of No 29 said.", ("address", "No 29"), id="house-by-its-number"),
    pytest.param("the neighbour at number 31 rang", ("address", "number 31"), id="neighbour"),
    pytest.param("he moved to Tannery Lane in May", ("address", "Tannery Lane"), id="street-alone"),
    pytest.param("they lived at Sorrel Cottage, Pell", ("address", "Sorrel Cottage"), id="house-by-name"),
    pytest.param("found on the A4123 at night", ("address", "A4123"), id="road-by-number"),
    pytest.param("(LN60 7TB)", ("postcode", "LN60 7TB"), id="postcode"),
    pytest.param("postcode ln607tb", ("postcode", "ln607tb"), id="postcode-lower-case"),
    pytest.param("at SW1P3BT", ("postcode", "SW1P3BT"), id="postcode-unspaced"),
]

NOT_ADDRESSES = [
    pytest.param("at the Crown Court in 2019", id="a-court"),
    pytest.param("the Court of Appeal and the High Court", id="courts"),
    pytest.param("the Way forward, a Close call", id="words"),
    pytest.param("12 March and 14 March", id="dates"),
    pytest.param("4 Child Protection Conferences", id="a-count"),
    pytest.param("table 3 Road Safety", id="a-table"),
    pytest.param("the House of Lords", id="parliament"),
    pytest.param("in 2019 Working Together", id="a-year"),
    pytest.param("No 4 of the recommendations", id="a-number-of-something-else"),
    pytest.param("SW1, HV2 and GP3", id="codes"),
    pytest.param("Department for Education, 20 Great Smith Street, London SW1P 3BT", id="a-department"),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(addresses, text)


@pytest.mark.parametrize("text", NOT_ADDRESSES)
def test_left_alone(text: str) -> None:
    assert found(addresses, text) == []
