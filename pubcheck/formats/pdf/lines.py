"""A page's characters in, lines out: what stands on one baseline with no gap like that between two cells."""

from __future__ import annotations

import math
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from pubcheck.formats.pdf.glyphs import Glyph

_ODD = re.compile("[\ufb00-\ufb06\0]|[^\\S ]")


class Line(NamedTuple):
    """`indices[i]` is the place of `text[i]` in PDFium's count; -1 where a space was put in.

    The box is in the text's own direction: x along the line, y across it, so that turned text is a line like any other.
    `covered` are the ranges of `text` that something on the page hides; `hidden`: nobody can see any of it.
    """

    page: int
    text: str
    indices: array[int]
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool
    angle: int
    first: float  # the width of its first word
    hidden: bool = False
    covered: tuple[tuple[int, int], ...] = ()


def build(
    page: int,
    glyphs: Sequence[Glyph],
    *,
    walls: Sequence[tuple[float, float, float]] = (),
    covered: frozenset[int] = frozenset(),
    hidden: frozenset[int] = frozenset(),
) -> list[Line]:
    """Lines in the file's order. `walls` are upright rules (x, bottom, top): no line crosses one."""
    out: list[Line] = []
    run: list[Glyph] = []
    tail: list[Glyph] = []  # spaces since the last letter: they belong to the line only if it goes on
    walls = sorted(walls)
    plain = not hidden
    for glyph in glyphs:
        if glyph.char.isspace() or not glyph.style.key:
            tail.append(glyph)
            continue
        if run and not (plain and _next(run[-1], glyph)) and _breaks(run[-1], glyph, walls, hidden):
            out.append(_line(page, run, covered, hidden))
            run = []
        if run:
            run.extend(tail or _gap(run[-1], glyph))
        tail = []
        run.append(glyph)
    if run:
        out.append(_line(page, run, covered, hidden))
    return [line for line in out if line.text.strip()]


def _next(before: Glyph, after: Glyph) -> bool:
    """The usual case, told quickly: the next letter of the same stretch of level text."""
    if before.y != after.y or before.style is not after.style or before.style.angle:
        return False
    return -0.1 * before.style.size < after.x0 - before.x1 < 0.3 * before.style.size


def turned(glyph: Glyph) -> tuple[float, float, float, float, float]:
    """The glyph's box and baseline as if its text ran level: x0, y0, x1, y1, base."""
    if glyph.style.angle == 0:
        return glyph.x0, glyph.y0, glyph.x1, glyph.y1, glyph.y
    turn = math.radians(-glyph.style.angle)
    cos, sin = math.cos(turn), math.sin(turn)
    corners = [(x * cos - y * sin, x * sin + y * cos) for x in (glyph.x0, glyph.x1) for y in (glyph.y0, glyph.y1)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys), glyph.x * sin + glyph.y * cos


def _breaks(before: Glyph, after: Glyph, walls: Sequence[tuple[float, float, float]], hidden: frozenset[int]) -> bool:
    if before.style.angle != after.style.angle or (before.at in hidden) != (after.at in hidden):
        return True
    a, b = turned(before), turned(after)
    size = max(before.style.size, after.style.size, 1.0)
    overlap = min(a[3], b[3]) - max(a[1], b[1])
    if abs(a[4] - b[4]) > 0.1 * size and overlap < 0.5 * min(a[3] - a[1], b[3] - b[1]):
        return True
    if abs(a[4] - b[4]) > 0.6 * size or b[0] - a[2] > 1.6 * size or b[0] < a[0] - 0.5 * size:
        return True
    if before.style.angle:
        return False
    at = bisect_left(walls, (a[2] - 0.5,))
    return any(low - 1 < a[4] < high + 1 for x, low, high in walls[at : at + 40] if x < b[0] + 0.5)


def _gap(before: Glyph, after: Glyph) -> list[Glyph]:
    """A space where the eye sees one and the file has none."""
    level = not before.style.angle
    step = after.x0 - before.x1 if level else turned(after)[0] - turned(before)[2]
    wide = step > 0.22 * max(before.style.size, after.style.size)
    return [Glyph(-1, " ", 0, 0, 0, 0, 0, 0, before.style._replace(key=0))] if wide else []


def _line(page: int, run: list[Glyph], covered: frozenset[int], hidden: frozenset[int]) -> Line:
    text, indices = _spelt(run)
    inked = [glyph for glyph in run if glyph.style.key and not glyph.char.isspace()]
    x0, y0, x1, y1, bases = zip(*map(turned, inked), strict=True)
    bold = sum(glyph.style.bold for glyph in inked) > 0.8 * len(inked)
    sizes = sorted(glyph.style.size for glyph in inked)
    return Line(
        page,
        text,
        array("i", indices),
        min(x0),
        min(y0),
        max(x1),
        max(y1),
        sorted(bases)[len(bases) // 2],
        sizes[len(sizes) // 2],
        bold,
        inked[0].style.angle,
        _first(run),
        inked[0].at in hidden,
        _ranges(indices, covered) if covered else (),
    )


def _spelt(run: list[Glyph]) -> tuple[str, list[int]]:
    """The text, and for each of its letters the place in PDFium's count."""
    text, indices = "".join([glyph.char for glyph in run]), [glyph.at for glyph in run]
    if len(text) == len(run) and not _ODD.search(text):
        return text, indices
    parts = []
    indices = []
    for glyph in run:
        # A ligature is one character of the file and several of the text.
        char = unicodedata.normalize("NFKC", glyph.char) if "\ufb00" <= glyph.char <= "\ufb06" else glyph.char
        char = " " if char.isspace() or not char.strip("\0") else char
        parts.append(char)
        indices.extend([glyph.at] * len(char))
    return "".join(parts), indices


def _first(run: list[Glyph]) -> float:
    word = list(takewhile(lambda glyph: not glyph.char.isspace(), run))
    boxes = [turned(glyph) for glyph in word]
    return max(box[2] for box in boxes) - min(box[0] for box in boxes)


def _ranges(indices: Sequence[int], chosen: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The ranges of positions whose index is chosen; a space between two of them belongs to them."""
    found: list[tuple[int, int]] = []
    for at, index in enumerate(indices):
        if index in chosen:
            if found and at - found[-1][1] <= 1:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return tuple(found)
