"""No text keeps a recogniser busy for longer than its length deserves."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from pubcheck import recognisers
from pubcheck.recognisers import Recogniser
from tests.recognisers.finding import document

_UNITS = (
    "mother is a ", "works as a ", "diagnosed with ", "in a ", "Aa Bb ", "12 weeks ", "twins, ", "A", "his mother and he ",
    "a-", "the driver ", "condition ", "Xx Ltd ", "Father: ", "syndrome ", "Aaaaa's ", "from ", "three days ", "itis ",
    "found in the ", "headline ", "the only one ", "talented ", "played for the ",
)  # fmt: skip
_WORST = {
    "one-word": "A" * 200_000,
    "titles": "Mr " * 60_000,
    "quotes": "O'" * 80_000,
    "names": "Mary Anne " * 20_000,
    "points": "a.b.c." * 30_000,
    "brackets": "(((((" * 30_000,
    "initials": "J. " * 50_000,
    "roles": "mother, " * 20_000,
    "dates": "1 March 2021, " * 8_000,
    "accents": "\u0301" * 50_000,
    "rtl": "\u202eabc\u202c " * 20_000,
    "emoji": "\U0001f600" * 50_000,
    "at": "x@" * 50_000,
    "schools": "school, " * 15_000,
    "labels": "we call him Tom, and " * 5_000,
    "rows": "\tDate\tx\n" * 10_000,
    "acts": "Hope was born " * 8_000,
    "days": "on 17/9 and " * 8_000,
    "joiners": "a\u200d" * 40_000,
    "thanks": "Thanks to Ann Bly and Spoke to AB and CD, " * 4_000,
    "feasts": "days after the day of Eid of " * 6_000,
    "columns": "\n06/05\tx\n16.05 to " * 8_000,
    "accounts": "serial number of a phone of an account his own is " * 4_000,
    "addresses": "Address\tLarkrise, 1 Low Row\n" * 6_000,
    "placements": "staff of The manager of Year 9 at the home, " * 4_000,
    "letters": "Bik W, Bik or Bik and " * 8_000,
}


@pytest.mark.parametrize("module", recognisers.recognisers(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_time_grows_as_the_text_does(module: Recogniser) -> None:
    for unit in _UNITS:
        text = unit * (60_000 // len(unit))
        assert _grows(lambda part: list(module.find(part, ())), text) < 10, unit


@pytest.mark.parametrize("text", _WORST.values(), ids=_WORST)
def test_the_worst_strings_take_no_longer_than_their_length_deserves(text: str) -> None:
    assert _grows(lambda part: recognisers.detect(document(part)), text) < 10


def _grows(read: Callable[[str], object], text: str) -> float:
    """How many times as long it takes to read a text as to read a quarter of it; 1 where it takes hardly any time."""
    took = []
    for part in (text[: len(text) // 4], text):
        began = time.process_time()
        read(part)
        took.append(time.process_time() - began)
    return took[1] / took[0] if took[1] > 0.5 else 1.0
