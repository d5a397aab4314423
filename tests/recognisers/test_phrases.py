"""Phrases by their first words find what one long pattern finds."""

from __future__ import annotations

import re

import pytest

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.grammar.phrases import Phrases

JOBS = ("baker", "lorry driver", "driver", "lorry driver's mate", "x-ray clerk")
PLACES = ("bakery", "driver hire", "car park", "car")
TEXT = "two bakers, a baker's; the lorry-driver at a car park, ex-driver, lorry drivers mate: driver hires x-ray clerks car"


def test_they_find_what_a_pattern_finds() -> None:
    pattern = rf"(?<![\w-])(?:(?P<job>{lexicon.grouped(JOBS)})s?|(?P<place>{lexicon.grouped(PLACES)}))(?![\w-])"
    wanted = [(match.span(), match.lastgroup) for match in re.finditer(pattern, TEXT)]
    found = [(m.span(), m.lastgroup) for m in Phrases({"job": JOBS, "place": PLACES}, {"job": "s?"}).finditer(TEXT)]
    assert len(wanted) > 5
    assert found == wanted


def test_a_phrase_has_to_begin_with_a_letter() -> None:
    with pytest.raises(ValueError, match="begins with"):
        Phrases({"job": ("'baker",)}, {})
