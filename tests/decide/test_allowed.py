"""Why a mention may stay: each reason by a sentence, and beside it the like that has none."""

from __future__ import annotations

import pytest

from pubcheck.decide import allowed, authors, citations, date_sentences
from pubcheck.model import Verdict
from tests.decide.marked import decisions

REASONS = [
    pytest.param("Lead reviewer: Marigold Wetherell.", "Marigold Wetherell", authors.REASON, id="reviewer"),
    pytest.param("Chaired by\tSir Ivo Tarrant", "Ivo Tarrant", authors.REASON, id="chair-with-a-rank"),
    pytest.param(
        "Brandon, M. and Sidebotham, P. (2020) found the same.", "Sidebotham, P", citations.REASON, id="a-work-cited"
    ),
    pytest.param("By 31 March 2024 every ward has a poster.", "31 March 2024", date_sentences.DUE, id="a-plan"),
    pytest.param(
        "On 23 March 2020 the country went into lockdown.", "23 March 2020", date_sentences.NEWS, id="known-to-all"
    ),
    pytest.param("We met the staff on 4 March 2024.", "4 March 2024", date_sentences.OWN, id="the-reviewers-work"),
    pytest.param("(RCPCH, 2 March 2021) says so.", "2 March 2021", date_sentences.CITED, id="a-thing-published"),
    pytest.param(
        "In this report she is called Petra. Petra was ten.", "Petra", allowed.LABEL, id="a-label-that-is-declared"
    ),
]
TAKEN_OUT = [
    pytest.param("The stepfather met the lead reviewer. Marigold Wetherell rang.", id="beside-a-reviewer"),
    pytest.param("The strategy meeting was chaired by Mr Ivo Tarrant.", id="chair-of-a-meeting-on-the-family"),
    pytest.param("Mrs Sidebotham (the neighbour) found him.", id="a-neighbour"),
    pytest.param("Mother had to leave by 31 March 2024.", id="a-deadline-of-the-family"),
    pytest.param("On 23 March 2020, in the lockdown, she was left alone.", id="a-day-in-the-lockdown"),
    pytest.param('She said: "We met him on 4 March 2024."', id="somebody-s-own-words"),
    pytest.param("(Ada Obi, 2 March 2021) is on the label.", id="a-birth-in-brackets"),
    pytest.param("At school she is called Petra by her friends.", id="a-name-that-others-use"),
]


@pytest.mark.parametrize(("text", "words", "reason"), REASONS)
def test_stays_and_says_why(text: str, words: str, reason: str) -> None:
    told = [one for one in decisions(text) if one.mention.text.strip(" .") in words or words in one.mention.text]
    assert told
    assert {one.verdict for one in told} == {Verdict.KEEP}
    assert reason in {one.reason for one in told}


@pytest.mark.parametrize("text", TAKEN_OUT)
def test_the_like_is_taken_out(text: str) -> None:
    assert Verdict.REDACT in {one.verdict for one in decisions(text)}


@pytest.mark.parametrize(
    "after", ["A" * 110, "AbCd" * 27, "A. " * 36, " and A.B" * 14], ids=["run", "humps", "dots", "and"]
)
def test_what_looks_like_a_list_of_authors_is_soon_judged(after: str) -> None:
    """A run of capitals once kept a check busy for minutes."""
    assert citations._AUTHOR_LIST.match(after) is None
    assert citations._AUTHOR_LIST.match(", S., Munro, E. and van der Berg, J.-P. (2008) x") is not None
