"""Sentences of many voices, by kind: what stands in double brackets is found; in lines that begin with "- " nothing is.

A line without a mark has to yield something, whatever its span.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck.recognisers import Recogniser
from pubcheck.recognisers.family import families, health, heritage, migration
from pubcheck.recognisers.happened import events
from pubcheck.recognisers.jobs import employers, work
from pubcheck.recognisers.when import ages
from pubcheck.recognisers.where import places
from tests.decide.marked import read, rows, unfound

KINDS = {
    "work": (work, employers),
    "health": (health,),
    "events": (events,),
    "migration": (migration,),
    "heritage": (heritage, families),
    "peoples": (heritage, families, migration),
    "ages": (ages,),
    "places": (places,),
}
ROWS = rows(Path(__file__).with_name("sentences"))


@pytest.mark.parametrize(("row", "line"), ROWS.items(), ids=ROWS)
def test_sentence(row: str, line: str) -> None:
    modules: tuple[Recogniser, ...] = KINDS[row.partition("-")[0]]
    text, marks = read(line.removeprefix("- "))
    found = {at for module in modules for hit in module.find(text, ()) for at in range(hit.start, hit.end)}
    assert bool(found) is not line.startswith("- ")
    assert unfound(marks, found) == []
