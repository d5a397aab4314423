"""How tables of sentences are read: lines with [[marks]] in, what of the marked was found out."""

from __future__ import annotations

import re
from pathlib import Path

from pubcheck import decide, packs, recognisers
from pubcheck.model import Anchor, Block, Decision, Document, Severity, Surface, Verdict

OPENING = (
    "Northshire Safeguarding Children Partnership",
    "Local Child Safeguarding Practice Review: Child T",
    "Introduction",
    "This review was held to learn from what happened to Child T, and it follows the guidance for such reviews, as"
    " partners agreed that it should be wide and short and that it should be read by many.",
)
_MARK = re.compile(r"\[\[(.+?)\]\]")


def rows(folder: Path) -> dict[str, str]:
    """The lines of the tables in a folder, each by its table and its number, "table-3". A line that begins with "# " is a
    heading, one that begins with "- " has nothing to be found. A tab, a break and what stands between two cells are
    written as backslash-t, backslash-n and backslash-0."""
    return {
        f"{table.stem}-{number}": line.replace(r"\t", "\t").replace(r"\n", "\n").replace(r"\0", "\0")
        for table in sorted(folder.glob("*.txt"))
        for number, line in enumerate(table.read_text("utf-8").splitlines(), start=1)
        if line and not line.startswith("# ")
    }


def read(text: str) -> tuple[str, list[range]]:
    """The text without its marks, and where what they mark stands in it."""
    shift = len("[[]]")
    marks = [range(m.start() - shift * n, m.end() - shift * (n + 1)) for n, m in enumerate(_MARK.finditer(text))]
    return _MARK.sub(r"\1", text), marks


def unfound(marks: list[range], found: set[int]) -> list[int]:
    """Which of the marks, counted from 0, are not found at least by eight characters in ten."""
    return [n for n, mark in enumerate(marks) if len(found.intersection(mark)) < 0.8 * len(mark)]


def decisions(text: str) -> list[Decision]:
    """The decisions on lines that stand in a review, each line a block."""
    lines = (*OPENING, *read(text)[0].split("\n"))
    blocks = tuple(Block(n, line, Anchor("text", f"line {n}"), Surface.BODY) for n, line in enumerate(lines))
    document = Document("draft.txt", "text", "0" * 64, blocks, ())
    decided = decide.decide(document, recognisers.detect(document), packs.load().identifiers)
    return [decision for decision in decided if decision.mention.block.index >= len(OPENING)]


def missed(text: str) -> list[int]:
    """Which of the marked places are not findings. There has to be one."""
    plain, marks = read(text)
    assert marks
    starts = [0]
    for line in plain.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: set[int] = set()
    for decision in decisions(text):
        if decision.verdict is not Verdict.KEEP:
            at = starts[decision.mention.block.index - len(OPENING)]
            found.update(range(at + decision.mention.start, at + decision.mention.end))
    return unfound(marks, found)


def blocking(text: str) -> list[str]:
    """The kinds of what blocks in these lines."""
    return [d.mention.kind for d in decisions(text) if d.severity is Severity.BLOCK and d.verdict is not Verdict.KEEP]
