"""Over the same words one finding stands: the case key's, then what blocks, then the longer, then the surer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from pubcheck.decide import overlaps
from pubcheck.model import Anchor, Block, Mention, Severity, Surface

TEXT = "Seen at 4 Fallow Lane by Mr Fallow of Fallow Primary School, log 4418/2, on 4 May 2020."
BLOCK = Block(0, TEXT, Anchor("text", "line 1"), Surface.BODY)
GUESS = "the language model reads it as a person's name"


def over(words: str, kind: str, *, score: float = 0.9, why: str = "said") -> Mention:
    start = TEXT.index(words)
    return Mention(kind, BLOCK, start, start + len(words), score, (why,))


@pytest.mark.parametrize(
    ("mentions", "severities", "lost"),
    [
        pytest.param([over("Fallow Lane", "address"), over("Fallow", "person")], "bb", {1}, id="a-name-in-a-street"),
        pytest.param(
            [over("Fallow Primary School", "school"), over("Primary School", "org")], "br", {1}, id="the-longer"
        ),
        pytest.param([over("4 May 2020", "date"), over("4 May 2020", "age")], "br", {1}, id="what-blocks"),
        pytest.param(
            [over("4418/2", "case-ref"), over("4418/2", "crime-ref", score=0.8)], "bb", {0}, id="whose-number-it-is"
        ),
        pytest.param(
            [over("4 May 2020", "date", score=0.7), over("4 May 2020", "date", score=0.95)], "bb", {0}, id="the-surer"
        ),
        pytest.param(
            [over("Fallow Primary School", "school"), over("Fallow Primary", "person", why=GUESS)],
            "bb",
            {1},
            id="a-guess-inside-a-school",
        ),
        pytest.param(
            [over("Fallow Primary", "religion", why="by its full name"), over("Primary", "person", why=GUESS)],
            "rb",
            {1},
            id="a-guess-inside-the-name-of-a-faith",
        ),
        pytest.param(
            [
                over("Fallow", "care-setting", score=0.62, why="where such a name or a person stands"),
                over("Fallow", "person", score=0.85, why=GUESS),
            ],
            "bb",
            {0},
            id="a-guess-where-a-person-may-stand",
        ),
        pytest.param([over("Mr Fallow", "person"), over("4 May 2020", "date")], "bb", set(), id="apart"),
    ],
)
def test_which_loses(mentions: list[Mention], severities: str, lost: set[int]) -> None:
    order = sorted(range(len(mentions)), key=lambda at: (mentions[at].start, -mentions[at].end, mentions[at].kind))
    grades = [{"b": Severity.BLOCK, "r": Severity.REVIEW}[severities[at]] for at in order]
    losers = overlaps.covered([mentions[at] for at in order], grades)
    assert {order[at] for at in losers} == lost


def test_the_case_key_s_wins_over_all() -> None:
    whole = over("Fallow Primary School", "school", score=1.0)
    given = replace(over("Fallow", "person"), given="Uncle")
    given = replace(given, start=whole.start, end=whole.start + len("Fallow"))
    assert overlaps.covered([whole, given], [Severity.BLOCK, Severity.BLOCK]) == {0}


def test_what_stays_for_a_reason_neither_wins_nor_loses() -> None:
    mentions = [over("Fallow Primary School", "school"), over("Primary School", "org")]
    assert overlaps.covered(mentions, [Severity.BLOCK, Severity.REVIEW], {0}) == set()


def test_no_two_that_stand_overlap() -> None:
    words = ["4 Fallow Lane", "Fallow Lane", "Lane by Mr Fallow", "Mr Fallow", "Fallow of Fallow Primary School"]
    mentions = sorted((over(word, "person") for word in words), key=lambda one: (one.start, -one.end))
    losers = overlaps.covered(mentions, [Severity.BLOCK] * len(mentions))
    left = [one for at, one in enumerate(mentions) if at not in losers]
    assert left
    assert all(first.end <= second.start for first, second in pairwise(left))
