"""The shape of a family that tells it from others: twins, order of birth, adoption; no policy, dog or count."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.family import families
from tests.recognisers.finding import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She and her brother are twins.", ["twins"], id="twins"),
        pytest.param("He was the youngest of seven.", ["youngest of seven"], id="order"),
        pytest.param("The girl was adopted at birth.", ["was adopted"], id="adopted"),
        pytest.param("The policy was adopted by the Board.", [], id="a-policy"),
        pytest.param("The family adopted a dog. Twin-track planning began.", [], id="other-uses"),
        pytest.param("Seven children lived with foster carers nationally.", [], id="a-count"),
    ],
)
def test_families(text: str, expected: list[str]) -> None:
    assert [words for _, words in found(families, text)] == expected
