"""Sentences of many voices, by what they speak of: what is marked is a finding, found whole, and other lines block nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.decide.marked import blocking, missed, rows

ROWS = rows(Path(__file__).with_name("sentences"))


@pytest.mark.parametrize("line", ROWS.values(), ids=ROWS)
def test_sentence(line: str) -> None:
    if line.startswith("- "):
        assert blocking(line[2:]) == []
    else:
        assert missed(line) == []
