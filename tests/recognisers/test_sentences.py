"""Sentences of many voices, by kind: what stands in double brackets is found; in lines that begin with "- " nothing is.

A line without a mark has to yield something, whatever its span.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pubcheck.recognisers import (
    Recogniser,
    ages,
    employers,
    events,
    families,
    health,
    heritage,
    migration,
    places,
    work,
)
from tests.decide.marked import rows

KINDS = {
    "work": (work, employers),
    "health": (health,),
    "events": (events,),
    "migration": (migration,),
    "heritage": (heritage, families),
    "ages": (ages,),
    "places": (places,),
}
ROWS = rows(Path(__file__).with_name("sentences"))


def spans(name: str, text: str) -> list[tuple[int, int]]:
    modules: tuple[Recogniser, ...] = KINDS[name]
    return [(hit.start, hit.end) for module in modules for hit in module.find(text, ())]


@pytest.mark.parametrize(("row", "line"), ROWS.items(), ids=ROWS)
def test_sentence(row: str, line: str) -> None:
    name = row.partition("-")[0]
    if line.startswith("- "):
        assert spans(name, line[2:]) == []
        return
    parts = re.split(r"\[\[(.*?)\]\]", line)
    found = spans(name, "".join(parts))
    at = 0
    for index, part in enumerate(parts):
        if index % 2:
            assert any(start < at + len(part) and at < end for start, end in found)
        at += len(part)
    assert found
