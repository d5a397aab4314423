"""Details that identify only together: told together, with which to make general first, and not where one stands alone."""

from __future__ import annotations

import pytest
from conftest import block, decision

from pubcheck.decide import jigsaw
from pubcheck.model import Decision, Severity, Verdict

TEXT = "The father is a lift engineer, he speaks Tigrinya, and the family are Eritrean."
ROWS = (("lift engineer", "occupation"), ("Tigrinya", "language"), ("Eritrean", "ethnicity"))


def details(*rows: tuple[str, str], blocks: tuple[int, ...] = (0, 0, 0)) -> list[Decision]:
    places = {index: block(TEXT, index) for index in blocks}
    return [
        decision(places[index], value, kind, severity=Severity.REVIEW, verdict=Verdict.REVIEW)
        for (value, kind), index in zip(rows, blocks, strict=False)
    ]


def test_three_kinds_that_stand_together_are_weighed_together() -> None:
    job, tongue, ethnicity = jigsaw.told(details(*ROWS))
    assert "near a language and an ethnicity: together they can identify. Make this one general first." in job.reason
    assert tongue.reason.endswith("Begin with a job.")
    assert ethnicity.reason.endswith("Begin with a job.")
    assert [d.verdict for d in (job, tongue, ethnicity)] == [Verdict.REVIEW] * 3


@pytest.mark.parametrize(
    ("rows", "blocks"),
    [
        pytest.param(ROWS[:2], (0, 0), id="two kinds are not enough"),
        pytest.param(ROWS, (0, 1, 4), id="one of them is far away"),
        pytest.param((ROWS[0], ROWS[0], ROWS[0]), (0, 0, 0), id="one kind three times"),
    ],
)
def test_what_does_not_stand_together_is_left_as_it_was(
    rows: tuple[tuple[str, str], ...], blocks: tuple[int, ...]
) -> None:
    before = details(*rows, blocks=blocks)
    assert jigsaw.told(before) == before
