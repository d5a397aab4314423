"""Sentences written to make a reason to stay let through what it should not, one table for each reason.

A line of tests/keep/*.txt is a document of its own: "bad: " and the words in double brackets must not stay, "good: " and they
must, or not be found at all. "bad title: " and "good title: " stand on the title page. To add a case, add a line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Document, Surface, Verdict
from tests.decide.marked import OPENING, read, rows, unfound

ROWS = rows(Path(__file__).with_name("keep"))


def put_to_somebody(text: str, *, title: bool) -> set[int]:
    """The places in a text of which pubcheck says that they have to go, or that a person has to say."""
    first = 2 if title else len(OPENING)
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    blocks = tuple(
        Block(n, line, Anchor("text", f"line {n}"), Surface.BODY)
        for n, line in enumerate((*OPENING[:first], *lines, *OPENING[first:]))
    )
    document = Document("draft.txt", "text", "0" * 64, blocks, ())
    found: set[int] = set()
    for decision in decide.decide(document, recognisers.detect(document), packs.load().identifiers):
        mention, line_number = decision.mention, decision.mention.block.index - first
        if 0 <= line_number < len(lines) and decision.verdict is not Verdict.KEEP:
            found.update(range(starts[line_number] + mention.start, starts[line_number] + mention.end))
    return found


@pytest.mark.parametrize("line", ROWS.values(), ids=ROWS)
def test_what_may_stay(line: str) -> None:
    word, _, marked = line.partition(": ")
    text, marks = read(marked)
    assert marks
    found = put_to_somebody(text, title=word.endswith(" title"))
    if word.startswith("bad"):
        assert unfound(marks, found) == []
    else:
        assert word.startswith("good")
        assert not any(found.intersection(mark) for mark in marks)


def test_each_reason_has_cases_of_both_kinds() -> None:
    for table in sorted(Path(__file__).with_name("keep").glob("*.txt")):
        words = [line.split(":")[0].split(" ")[0] for line in table.read_text("utf-8").splitlines()]
        assert words.count("bad") >= 8, table.stem
        assert words.count("good") >= 4, table.stem
