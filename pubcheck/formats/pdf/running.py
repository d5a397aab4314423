"""Lines of all pages in, running heads and feet out, once for each distinct text, and the lines that are left."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pubcheck.formats.pdf.lines import Line

_DIGITS = re.compile(r"\d+")
_ZONE = 0.15
_LEVEL = 0.6  # of the letters' size
_NEAR = 6  # pages: a head may be on one side only, and no chapter's first page has one


class Running(NamedTuple):
    """The same line on several pages. `slots` are the ranges of the first one's text that hold the page's number."""

    lines: tuple[Line, ...]
    top: bool
    slots: tuple[tuple[int, int], ...]


class _Edged(NamedTuple):
    """A line, and how far it is from the page's edge."""

    away: float
    line: Line


def split(
    pages: Sequence[Sequence[Line]], tops: Sequence[float], bottoms: Sequence[float]
) -> tuple[list[Running], set[int]]:
    """Running lines, and the `id` of each line that is one. A line is running where it stands at one height in the
    margin of three pages near each other, or of both pages of two, the same but for the page's number. A line that ends
    a page of several versions or chapters, or a cell of many tables, is none."""
    alike: dict[tuple[bool, str], list[_Edged]] = defaultdict(list)
    for lines, top, bottom in zip(pages, tops, bottoms, strict=True):
        height = top - bottom
        for line in lines:
            if line.hidden or line.covered or line.angle:
                continue
            away = min(top - line.base, line.base - bottom)
            if away < _ZONE * height:
                key = (line.base > bottom + height / 2, _DIGITS.sub("#", line.text))
                alike[key].append(_Edged(away, line))
    running: list[Running] = []
    taken: set[int] = set()
    for (top_zone, _), group in alike.items():
        for lines in _level(group):
            for same, slots in _same(lines):
                if _runs([line.page for line in same], len(pages)):
                    running.append(Running(tuple(same), top_zone, slots))
                    taken.update(map(id, same))
    return running, taken


def _level(lines: list[_Edged]) -> list[list[Line]]:
    """Those that are as far from the page's edge as one another, each group in the order of the pages."""
    levels: list[list[_Edged]] = []
    for each in sorted(lines, key=lambda edged: edged.away):
        if levels and each.away - levels[-1][-1].away <= _LEVEL * each.line.size:
            levels[-1].append(each)
        else:
            levels.append([each])
    return [sorted((edged.line for edged in level), key=lambda line: line.page) for level in levels]


def _runs(numbers: list[int], pages: int) -> bool:
    """Whether a line runs on from page to page somewhere, on every second one or with one left out too."""
    least, run = min(3, max(2, pages)), 1
    distinct = sorted(set(numbers))
    for before, number in pairwise(distinct):
        run = run + 1 if number - before <= _NEAR else 1
        if run >= least:
            return True
    return False


def _same(lines: list[Line]) -> list[tuple[list[Line], tuple[tuple[int, int], ...]]]:
    """Lines that differ in their figures at most, parted by what the figures say beside the page's number."""
    figures = [[int(digits[-9:]) for digits in _DIGITS.findall(line.text)] for line in lines]
    numbers = set()
    for slot in range(len(figures[0]) if figures else 0):
        steps = [values[slot] - line.page for values, line in zip(figures, lines, strict=True)]
        usual = max(set(steps), key=steps.count)
        if len(lines) > 1 and steps.count(usual) >= 0.8 * len(lines) and len({line.page for line in lines}) > 1:
            numbers.add(slot)
    parted: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        count = iter(range(100))
        parted[_DIGITS.sub(lambda digits: "" if next(count) in numbers else digits[0], line.text)].append(line)  # noqa: B023
    out = []
    for same in parted.values():
        spans = [digits.span() for digits in _DIGITS.finditer(same[0].text)]
        out.append((same, tuple(span for slot, span in enumerate(spans) if slot in numbers)))
    return out


def only_number(running: Running) -> bool:
    """Whether nothing but the page's number stands there."""
    text = running.lines[0].text
    rest = "".join(char for n, char in enumerate(text) if not any(start <= n < end for start, end in running.slots))
    return bool(running.slots) and not any(char.isalnum() for char in rest)


def stretches(running: Running, line: Line) -> list[tuple[int, int, int]]:
    """Which stretches (start, end) of the first line's text stand where in `line`'s text, page numbers left out."""
    out, at, shift = [], 0, 0
    others = [digits.span() for digits in _DIGITS.finditer(line.text)]
    mine = [digits.span() for digits in _DIGITS.finditer(running.lines[0].text)]
    for span, other in zip(mine, others, strict=True):
        if span in running.slots:
            out.append((at, span[0], at + shift))
            at, shift = span[1], other[1] - span[1]
    out.append((at, len(running.lines[0].text), at + shift))
    return [stretch for stretch in out if stretch[0] < stretch[1]]
