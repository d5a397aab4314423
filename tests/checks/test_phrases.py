"""The notation of phrases, and what it does not reach over."""

from __future__ import annotations

import pytest

from pubcheck.checks.phrases import search
from pubcheck.checks.words import text_of


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        pytest.param("told us", "She told us.", True, id="words"),
        pytest.param("told us", "She told her.", False, id="other-word"),
        pytest.param("mother/father said", "Her father said so.", True, id="alternatives"),
        pytest.param("contribut*", "A contribution was made.", True, id="beginning"),
        pytest.param("contribut*", "A distribution list.", False, id="beginning-not-inside"),
        pytest.param("mother ... reviewer", "The mother, who was unwell, met the reviewer.", True, id="gap"),
        pytest.param(
            "mother ... reviewer", "The mother was unwell. The reviewer left.", False, id="gap-stops-at-sentence"
        ),
        pytest.param(
            "a ... b", "a one two three four five six seven eight nine ten eleven b", False, id="gap-too-wide"
        ),
        pytest.param("within # months", "within 6 months", True, id="number"),
        pytest.param("within # months", "within some months", False, id="number-wanted"),
        pytest.param("did not", "They didn't.", True, id="contraction"),
        pytest.param("did not", "They didn’t.", True, id="curly-contraction"),
        pytest.param("multi agency", "A multi-agency plan.", True, id="hyphen-in-text"),
        pytest.param("multi-agency", "A multi agency plan.", True, id="hyphen-in-phrase"),
        pytest.param("mother view", "In the mother's view.", True, id="possessive"),
        pytest.param("told the review", "told the reader the review", False, id="adjacent-words-only"),
        pytest.param("told ... the review", "told the reader of the review", True, id="gap-tries-again"),
        pytest.param("SECTION 47", "Under Section 47 it was.", True, id="case"),
        pytest.param("...", "anything", False, id="nothing-in-it"),
    ],
)
def test_notation(phrase: str, text: str, found: bool) -> None:
    sentences = [sentence for sentence in text.split(". ") if sentence]
    assert bool(search(text_of(sentences), (phrase,))) is found


def test_matches_say_where_and_which() -> None:
    text = text_of(["the nurse rang", "the nurse wrote"])
    assert search(text, ("nurse wrote", "nurse")) == [(1, 1, 1), (4, 4, 1), (4, 5, 0)]
    assert text.span(4) == (4, 9)
