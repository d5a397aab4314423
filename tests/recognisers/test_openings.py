"""The month of what led to a review, by the sentence that opens it."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.when import openings


@pytest.mark.parametrize(
    ("text", "month", "expected"),
    [
        pytest.param(
            "Draft\n\nWhy this review\n\n1.1 In {} a baby boy, then five weeks old, was carried in to a hospital.",
            "March 2022",
            True,
            id="a-baby",
        ),
        pytest.param(
            "Draft\n\nThe incident\n\nOn a wet morning in {} Child Q walked out of school and was found by the river.",
            "May 2021",
            True,
            id="a-walk",
        ),
        pytest.param(
            "Draft\n\nSummary\n\nIn {} the Partnership commissioned a review of what had led to the injury.",
            "June 2022",
            False,
            id="the-commission-is-of-the-review",
        ),
        pytest.param(
            "Draft\n\nSummary\n\nIn 2019 the family moved. In {} Child Q was found by the river.",
            "June 2022",
            False,
            id="another-year-came-first",
        ),
        pytest.param(
            "Draft\n\nRecommendations\n\nIn {} Child Q was found by the river.",
            "June 2022",
            False,
            id="no-opening-section",
        ),
        pytest.param(
            "Draft\n\nBackground\n\nIn {} Child Q was born and went home from hospital.",
            "June 2014",
            False,
            id="a-birth-is-no-incident",
        ),
    ],
)
def test_month_of_the_incident(text: str, month: str, expected: bool) -> None:
    start = text.index("{}")
    assert openings.of_incident(text.format(month), start, start + len(month)) is expected
