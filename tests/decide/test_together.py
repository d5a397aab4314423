"""Details that identify only together: where they stand, which to make general first, and that every report says so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pubcheck import packs, pipeline
from pubcheck.decide import jigsaw
from pubcheck.model import Decision, Report, Severity, Verdict
from pubcheck.reports import html, markdown
from pubcheck.reports import json as plain
from tests.conftest import block, decision, report

ASKED = [
    ("event-detail", "an air ambulance"),
    ("occupation", "a farrier"),
    ("ethnicity", "Eritrean"),
    ("religion", "Coptic"),
    ("place", "Sorrel Weir"),
]


def asked(*kinds: str, apart: int = 0) -> list[Decision]:
    """One detail for review of each kind, a block each where they stand apart."""
    words = dict(ASKED)
    rows = []
    for number, kind in enumerate(kinds):
        place = block(f"It says {words[kind]} here.", index=number * (apart + 1))
        rows.append(decision(place, words[kind], kind, severity=Severity.REVIEW, verdict=Verdict.REVIEW))
    return rows


def test_three_kinds_in_neighbouring_blocks_stand_together() -> None:
    (group,) = jigsaw.together(asked("ethnicity", "occupation", "religion"))
    assert group.members == (0, 1, 2)
    assert group.kinds == ("occupation", "religion", "ethnicity")
    assert group.first == 1


def test_what_happened_is_made_general_before_a_job_and_ethnicity_last() -> None:
    (group,) = jigsaw.together(asked("ethnicity", "occupation", "event-detail", "place"))
    assert group.kinds == ("event-detail", "place", "occupation", "ethnicity")
    assert group.first == 2


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(asked("ethnicity", "religion"), id="two-kinds-are-too-few"),
        pytest.param(asked("ethnicity", "religion", "occupation", apart=3), id="too-far-apart"),
        pytest.param(asked("ethnicity", "ethnicity", "ethnicity"), id="one-kind-three-times"),
        pytest.param(
            [replace(row, verdict=Verdict.KEEP) for row in asked("ethnicity", "religion", "occupation")], id="kept"
        ),
        pytest.param(
            [replace(row, verdict=Verdict.REDACT) for row in asked("ethnicity", "religion", "occupation")],
            id="taken-out-anyway",
        ),
    ],
)
def test_nothing_stands_together(rows: list[Decision]) -> None:
    assert jigsaw.together(rows) == ()
    assert jigsaw.told(rows) == rows


def test_a_run_is_not_as_long_as_the_report() -> None:
    rows = asked(*["ethnicity", "religion", "occupation"] * 10)
    groups = jigsaw.together(rows)
    spans = [rows[g.members[-1]].mention.block.index - rows[g.members[0]].mention.block.index for g in groups]
    assert len(groups) > 1
    assert max(spans) < jigsaw.LONGEST


def test_each_member_is_told_of_the_others_and_where_to_begin() -> None:
    rows = jigsaw.told(asked("ethnicity", "occupation", "religion"))
    assert "a job and a religion" in rows[0].reason
    assert "Begin with a job." in rows[0].reason
    assert "Make this one general first." in rows[1].reason


def joined() -> Report:
    rows = asked("ethnicity", "occupation", "religion")
    return replace(report(*rows), together=jigsaw.together(rows))


def test_the_json_report_has_them_by_their_ids() -> None:
    (group,) = json.loads(plain.render(joined()))["together"]
    assert group["mentions"] == ["m0001", "m0002", "m0003"]
    assert group["first"] == "m0002"
    assert group["anchor"]["text"] == "paragraph 1"
    assert group["to"]["text"] == "paragraph 3"


def test_the_pages_have_a_section_that_shows_no_value() -> None:
    for page in (html.render(joined()), markdown.render(joined())):
        assert "Details that stand together" in page
        assert "farrier" not in page
        assert "Coptic" not in page
    assert 'href="#m0002"' in html.render(joined())
    assert "Details that stand together" not in html.render(report(*asked("ethnicity")))


def test_a_document_is_read_for_them(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "The mother is Eritrean and speaks Tigrinya.\n\nThe father was a farrier.\n\n"
        "The child was flown to hospital by air ambulance.\n"
    )
    (group,) = pipeline.check(draft, pipeline.Settings(packs.load())).together
    assert set(group.kinds) >= {"ethnicity", "language", "occupation", "event-detail"}
