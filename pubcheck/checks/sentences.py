"""Passages in, sentences out: where each begins and ends, and in which section it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pubcheck.checks.passages import Passage
from pubcheck.model import Block, Evidence

# A sign to look for first: the engine then goes from sign to sign.
STOP = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"'”’)\]]*(?:\[\d+\])?\s+(?=[\"'“‘(\[]?[A-Z0-9£]))")
SHORTENED = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|vs|al|cf|pp?|para|paras|ed|eds|vol|approx|Rev|Cllr|Supt|Insp|Sgt|e\.g|i\.e|etc|Env|Ch|Art|s|ss|reg)|\b[A-Z])\.$"
)
LONG = 7  # letters in a row are no short form


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `text` is `block.text[start:end]`, which every check reads."""

    index: int
    passage: int
    block: Block
    start: int
    end: int
    section: int
    heading: bool
    text: str = field(repr=False)

    def part(self, start: int, end: int) -> Sentence:
        """What stands between two places of its block, as a sentence."""
        return replace(self, start=start, end=end, text=self.block.text[start:end])

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.block, self.start, self.end)


def sentences(items: Sequence[Passage], section_of: Sequence[int]) -> Iterator[Sentence]:
    number = 0
    for item in items:
        section, text = section_of[item.index], item.block.text
        for start, end, heading in _split(item):
            yield Sentence(number, item.index, item.block, start, end, section, heading, text[start:end])
            number += 1


def _split(item: Passage) -> Iterator[tuple[int, int, bool]]:
    text, start = item.block.text, item.start
    if item.level:
        yield item.start, item.end, True
        return
    if item.label and text[item.label] in ".?":
        yield item.start, item.label, True
        start = item.label
        while start < item.end and text[start] in " .:?–-\n":
            start += 1
    for found in STOP.finditer(text, start, item.end):
        stop = found.start()
        if (
            text[stop] == "."
            and not (stop - start >= LONG and text[stop - LONG : stop].isalpha())
            and SHORTENED.search(text, max(start, stop - 8), stop + 1)
        ):
            continue
        end = found.start() + len(found[0].rstrip())
        if end > start:
            yield start, end, False
        start = found.end()
    if start < item.end:
        yield start, item.end, False
