"""What the model takes for a name and is none, and people who stand in the same places."""

from __future__ import annotations

import pytest

from pubcheck.model import Verdict
from tests.decide.marked import decisions


def _redacted(text: str, name: str) -> list[int]:
    """Where a name that stands in the text is to come out."""
    return sorted({d.mention.start for d in decisions(text) if d.mention.text == name and d.verdict is Verdict.REDACT})


@pytest.mark.parametrize(
    ("text", "name", "at"),
    [
        pytest.param("The neighbour heard Oyelaran speaking. Oyelaran was out.", "Oyelaran", [20, 39], id="speaking"),
        pytest.param("The nurse gave Grace medication. Then Grace told him.", "Grace", 15, id="gave"),
        pytest.param("Her mother denied Grace affection. Grace told her teacher.", "Grace", 18, id="denied"),
        pytest.param("Nobody gave Hope attention. Hope told her teacher.", "Hope", 12, id="gave-attention"),
        pytest.param("The nurse gave Grace medication.", "Grace", 15, id="gave-once"),
        pytest.param("Her mother denied Grace affection. Grace was six.", "Grace", 35, id="at-the-head"),
        pytest.param("Staff discussed the Darren Harlow allegation.", "Darren Harlow", 20, id="an-allegation"),
    ],
)
def test_somebody_is_found(text: str, name: str, at: int | list[int]) -> None:
    assert set([at] if isinstance(at, int) else at) <= set(_redacted(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Frank conversations were had with both agencies.", "Frank", id="a-word-of-a-thing"),
        pytest.param("They speak Orrumi at home. An Orrumi-speaking nurse came.", "Orrumi", id="a-language"),
    ],
)
def test_nobody_is_no_slip(text: str, name: str) -> None:
    assert _redacted(text, name) == []
