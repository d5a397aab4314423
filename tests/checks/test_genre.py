"""What kind of document it is: a review of a case, or something that only speaks about reviews."""

from __future__ import annotations

import pytest

from pubcheck import checks
from pubcheck.checks import examples
from pubcheck.model import Genre

CASE = (
    "\n\n# Introduction\nHe lived with his aunt. She rang the school when he was late. This review "
    "asks what was known of "
    "him and of her, and what his mother had asked for. He was seen twice. She was not asked. His "
    "views were not written "
    "down."
)
ABOUT = (
    "\n\n# Findings\nReviews were late. Serious case reviews make many recommendations. In most "
    "reviews the reviews before "
    "them were not read. Reviews cost money, and rapid reviews are sent late. Reviews of reviews are rare. The mother "
    "said that."
)


@pytest.mark.parametrize(
    ("title", "body", "genre"),
    [
        pytest.param("# Local Child Safeguarding Practice Review: Wren", CASE, Genre.LCSPR, id="lcspr"),
        pytest.param("# CSPR Child K", CASE, Genre.LCSPR, id="cspr"),
        pytest.param("# Wren: a learning review", CASE, Genre.LCSPR, id="learning-review"),
        pytest.param(
            "# Learning process\n\n# Overview report\n\nA child safeguarding practice review",
            CASE,
            Genre.LCSPR,
            id="lcspr-called-overview",
        ),
        pytest.param("# Rapid review", CASE, Genre.RAPID_REVIEW, id="rapid-review"),
        pytest.param("# Record of a rapid review: R1", CASE, Genre.RAPID_REVIEW, id="record-of-a-rapid-review"),
        pytest.param("# Serious case review: Child V", CASE, Genre.LEGACY_REVIEW, id="legacy"),
        pytest.param("# Executive summary of the serious case review", CASE, Genre.SUMMARY, id="summary"),
        pytest.param("# 7 minute briefing: Child C", CASE, Genre.BRIEFING, id="briefing"),
        pytest.param(
            "# Seven-minute briefing on a local child safeguarding practice review",
            CASE,
            Genre.BRIEFING,
            id="briefing-of-a-review",
        ),
        pytest.param(
            "# Local child safeguarding practice review: Wren\n\nCommissioned after a rapid review",
            CASE,
            Genre.LCSPR,
            id="near-miss-after-a-rapid-review",
        ),
        pytest.param("# Annual report on serious case reviews", ABOUT, Genre.NOT_A_REVIEW, id="annual-report"),
        pytest.param("# Local child safeguarding practice reviews: guidance", ABOUT, Genre.NOT_A_REVIEW, id="guidance"),
        pytest.param(
            "# Minutes of the swimming club",
            "\n\nThe water was cold and the lamps were lit.",
            Genre.NOT_A_REVIEW,
            id="something-else",
        ),
    ],
)
def test_genre(title, body, genre) -> None:
    found = checks.classify(examples.document(title + body)[0], None)
    assert found.genre is genre
    assert found.by == "pubcheck"
    assert found.note


def test_what_the_user_says_goes_first() -> None:
    found = checks.classify(examples.document("# Rapid review" + CASE)[0], Genre.SUMMARY)
    assert (found.genre, found.by) == (Genre.SUMMARY, "you")


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        pytest.param(
            "# Seven minutes on neglect\nIt comes from a Local Child Safeguarding Practice Review of Child A. She was "
            "four. Her mother met the reviewer.",
            Genre.BRIEFING,
            id="seven-minutes-on",
        ),
        pytest.param(
            "# Learning from a practice review\n"
            + "".join(
                f"\n# Minute {n}: her story\nShe was four and her mother met the reviewer.\n" for n in range(1, 8)
            ),
            Genre.BRIEFING,
            id="seven-headed-boxes",
        ),
        pytest.param(
            "# Serious case review: overview report\nExecutive summary under separate cover.\n\n# Introduction\nThis review "
            "is about Child K. He was two. His mother met the author.",
            Genre.LEGACY_REVIEW,
            id="near-miss-summary-elsewhere",
        ),
    ],
)
def test_boxes_and_what_is_elsewhere(text: str, genre: Genre) -> None:
    document, _ = examples.document(text)
    assert checks.classify(document, None).genre is genre
