"""A page's lines in, paragraphs out: by spacing, type, indent, and whether the next word would have fitted."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from pubcheck.formats.pdf.lines import Line

Rule = tuple[float, float, float]

_BULLET = re.compile(r"[•▪●◦‣·–—*\-o\uf0b7\uf0a7\u25a0\u25a1\u2713\u27a2➢✓]$")
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):]?$")
_LEADS = re.compile(r"[•▪●◦‣\uf0b7\uf0a7\u25a0➢✓]\s*(?=\S)|[–*\-o]\s+(?=\S)")
_STARTS = re.compile(
    r"[•▪●◦‣\uf0b7\uf0a7\u25a0➢✓]|[–*\-]\s|\d{1,2}(?:\.\d{1,3})+\.?\s|\d{1,2}[.)]\s+[A-Z]|\([a-z0-9]{1,3}\)\s|[a-h]\)\s|o\s+[A-Z]"
)

# A page of so many lines is a drawing: what would have fitted is not asked, as each answer looks at every line.
_CROWDED = 800


class Paragraph(NamedTuple):
    """Lines that belong together, in order. `marker` is a bullet that stood before them and is in no line's text."""

    lines: tuple[Line, ...]
    marker: str = ""
    cell: tuple[int, int, int] | None = None


def pitches(pages: Iterable[tuple[Sequence[Line], Sequence[Rule]]]) -> dict[int, float]:
    """For each size of type (rounded), the widest step that lines of one paragraph take.

    A step counts where lines that take it mostly end because the next word had no room; after the last line of a
    paragraph it mostly had.
    """
    steps: dict[int, Counter[float]] = {}
    wrapped: dict[int, Counter[float]] = {}
    for lines, walls in pages:
        page = _Page(tuple(lines), {}, (), tuple(walls))
        for above, below in pairwise(lines):
            step = round((above.base - below.base) / (above.size or 1), 2)
            if _alike(above, below) and 0.8 < step < 2.6 and _overlap(above, below) > 0:
                steps.setdefault(round(above.size), Counter())[step] += 1
                wrapped.setdefault(round(above.size), Counter())[step] += not _would_have_fitted(page, above, below)
    return {size: _widest(counted, wrapped[size]) for size, counted in steps.items()}


def build(
    lines: Sequence[Line], pitch: dict[int, float], floors: Sequence[Rule], walls: Sequence[Rule]
) -> list[Paragraph]:
    """The paragraphs of one page, in the file's order."""
    page = _Page(tuple(lines), pitch, tuple(floors), tuple(walls))
    out: list[tuple[list[Line], str]] = []
    for line, marker in _marked(lines):
        place = None if marker else _home(page, out, line)
        if place is None:
            out.append(([line], marker))
        else:
            out[place][0].append(line)
    return [Paragraph(tuple(group), marker) for group, marker in out]


class _Page(NamedTuple):
    lines: tuple[Line, ...]
    pitch: dict[int, float]
    floors: tuple[Rule, ...]
    walls: tuple[Rule, ...]


def _marked(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Bullets taken off into their line's marker; a number in a column of its own put before its line."""
    out: list[tuple[Line, str]] = []
    lone: Line | None = None
    for line in lines:
        if lone is not None:
            if abs(lone.base - line.base) < 0.4 * line.size and 0 <= line.x0 - lone.x1 < 5 * line.size:
                if _BULLET.match(lone.text):
                    out.append((line, lone.text))
                else:
                    out.append((_beside(lone, line), ""))
                lone = None
                continue
            out.append((lone, ""))
            lone = None
        if len(line.text) <= 8 and (_BULLET.match(line.text) or _NUMBER.match(line.text)):
            lone = line
        elif lead := _LEADS.match(line.text):
            cut = lead.end()
            covered = tuple((start - cut, end - cut) for start, end in line.covered if start >= cut)
            rest = line._replace(text=line.text[cut:], indices=line.indices[cut:], covered=covered)
            out.append((rest, lead.group().strip()))
        else:
            out.append((line, ""))
    if lone is not None:
        out.append((lone, ""))
    return out


def _beside(left: Line, right: Line) -> Line:
    shift = len(left.text) + 1
    return right._replace(
        text=f"{left.text} {right.text}",
        indices=array("i", [*left.indices, -1, *right.indices]),
        x0=left.x0,
        covered=left.covered + tuple((start + shift, end + shift) for start, end in right.covered),
    )


def _home(page: _Page, out: list[tuple[list[Line], str]], line: Line) -> int | None:
    """The paragraph that this line goes on with: the one before, or, where a table is written row by row, one above."""
    if not out:
        return None
    if _goes_on(page, out[-1][0], line):
        return len(out) - 1
    for place in range(len(out) - 2, max(-1, len(out) - 14), -1):
        group = out[place][0]
        if abs(group[-1].x0 - line.x0) < 3 and group[-1].base > line.base:
            # Only where the file wrote something else on the same height as one of the two: cells side by side.
            beside = any(abs(other[0][-1].base - group[-1].base) < 2 for other in out[place + 1 :])
            return place if beside and _goes_on(page, group, line) else None
    return None


def _goes_on(page: _Page, group: list[Line], line: Line) -> bool:
    last = group[-1]
    step = last.base - line.base
    usual = page.pitch.get(round(last.size), 1.25) * last.size
    if not _alike(last, line) or not 0.5 * last.size < step <= max(usual * 1.12, usual + 0.8):
        return False
    if _overlap(last, line) <= 0 or _STARTS.match(line.text) or _ruled(page.floors, last, line):
        return False
    if len(group) > 1 and line.x0 > last.x0 + 0.9 * last.size and abs(_middle(last) - _middle(line)) > 3:
        return False
    return not _would_have_fitted(page, last, line)


def _alike(above: Line, below: Line) -> bool:
    same = above.angle == below.angle and above.bold == below.bold and above.hidden == below.hidden
    return same and abs(above.size - below.size) <= 0.1 * max(above.size, below.size)


def _overlap(above: Line, below: Line) -> float:
    return min(above.x1, below.x1) - max(above.x0, below.x0)


def _middle(line: Line) -> float:
    return (line.x0 + line.x1) / 2


def _ruled(floors: Sequence[Rule], above: Line, below: Line) -> bool:
    """A rule between the two that is not just the underlining of the upper one."""
    for y, left, right in floors:
        if below.base + 0.5 * below.size < y < above.base - 0.05 * above.size and min(right, above.x1) > max(
            left, above.x0
        ):
            under = y > above.base - 0.35 * above.size and left >= above.x0 - 2 and right <= above.x1 + 2
            if not under:
                return True
    return False


def _would_have_fitted(page: _Page, last: Line, line: Line) -> bool:
    """Whether the next line's first word had room at the end of the last: then somebody ended the paragraph there."""
    if len(page.lines) > _CROWDED:
        return False
    limit = min(
        [x for x, low, high in page.walls if x > last.x1 - 1 and low - 1 < last.base < high + 1]
        + [other.x0 for other in page.lines if other.x0 > last.x1 and abs(other.base - last.base) < 2],
        default=float("inf"),
    )
    column = [other.x1 for other in page.lines if abs(other.x0 - last.x0) < 3 and other.x1 <= limit]
    room = max([*column, line.x1 if line.x1 <= limit else 0.0])
    return last.x1 + 0.25 * last.size + line.first < room - 0.02 * last.size


def _widest(counted: Counter[float], wrapped: Counter[float]) -> float:
    total = sum(counted.values())
    fit = [1.25]
    for step in counted:
        near = [other for other in counted if abs(other - step) <= 0.03]
        many = sum(counted[other] for other in near)
        if many >= max(2, 0.05 * total) and sum(wrapped[other] for other in near) > 0.6 * many:
            fit.append(step)
    return max(fit)
