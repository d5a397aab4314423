"""A line and what goes from it in, the new place of everything that stays out.

The line is set anew: words keep their letters' distances, every gap between words becomes the same, and a label is as
wide as its own words make it. So nothing that is left (no gap, no line's end, no centred start) measures what went.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pubcheck.formats.pdf import fonts
from pubcheck.formats.pdf.lines import Line

_SPACE = 0.26
_NARROWEST = 0.5
_NARROWED = 0.86  # of its width: what no eye minds
_MARKER = re.compile(r"[^\w\s]{1,2}|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{1,4})[.)]?")


class Label(NamedTuple):
    """Text to put: in which font, where its left end and baseline are in the line's own direction, how large, how much
    narrowed."""

    text: str
    font: str
    x: float
    base: float
    size: float
    angle: int
    across: float
    near: int  # the place in the line of the first character that it stands for


class Setting(NamedTuple):
    """`moved[place]` is the new x of the character at that place of the text; `across` narrows the whole line."""

    line: Line
    moved: Mapping[int, float]
    labels: tuple[Label, ...]
    gone: frozenset[int]
    across: float


class Cut(NamedTuple):
    """`line.text[start:end]` goes; `label` comes instead, or nothing (the second half of a name over two lines)."""

    start: int
    end: int
    label: str


class _Token(NamedTuple):
    places: tuple[int, ...]
    label: str
    spaced: bool  # whether a space stands before it


def line(
    old: Line,
    cuts: Sequence[Cut],
    at: Sequence[tuple[float, float]],
    limit: float,
    *,
    margin: float,
    looks: Mapping[int, str],
    edges: Sequence[float],
    middle: float,
) -> Setting:
    """`at[place]` is (x, end) of each character; `limit` is how far right the line may reach, `margin` how far it
    should: to keep within, it is narrowed a little. `looks`: the font of each label, by where its cut begins; `edges`:
    where the other lines begin; `middle`: the middle of the page's text."""
    tokens = _tokens(old, cuts)
    size = old.size
    widths = [_width(token, at, size, looks) for token in tokens]
    gap = _SPACE * size
    total = sum(widths) + gap * sum(token.spaced for token in tokens[1:])
    indent = _indent(old, tokens, at, edges, gap)
    alone = not any(abs(edge - old.x0) < 1.5 for edge in edges)
    centred = alone and abs((old.x0 + old.x1) / 2 - middle) < 3
    # A centred line is centred again, within the page: its old start would tell its old width.
    start = middle - total / 2 if centred else old.x0
    start = max(start, min(old.x0, 12.0)) if centred else start
    across = 1.0
    for end, least in ((margin, _NARROWED), (limit, _NARROWEST)):
        room = end - start - indent
        across = min(across, max(least, room / total)) if total > 0 and room > 0 else across
    moved: dict[int, float] = {}
    labels: list[Label] = []
    x = start
    for n, (token, wide) in enumerate(zip(tokens, widths, strict=True)):
        x += gap * across if n and token.spaced else 0.0
        x += indent if n == 1 else 0.0
        if token.label:
            labels.append(
                Label(token.label, looks[token.places[0]], x, old.base, size, old.angle, across, token.places[0])
            )
        elif token.places:
            first = at[token.places[0]][0]
            moved.update((place, x + (at[place][0] - first) * across) for place in token.places)
        x += wide * across
    gone = frozenset(place for cut in cuts for place in range(cut.start, cut.end))
    return Setting(old, moved, tuple(labels), gone, across)


def _indent(
    old: Line, tokens: Sequence[_Token], at: Sequence[tuple[float, float]], edges: Sequence[float], gap: float
) -> float:
    """How much wider than a space the step from a list's marker to its text is, where other lines begin at that same
    place: then it is the list's, and measures no word."""
    if len(tokens) < 2 or tokens[0].label or not tokens[1].spaced:
        return 0.0
    marker = "".join(old.text[place] for place in tokens[0].places)
    begins = at[tokens[1].places[0]][0]
    if not _MARKER.fullmatch(marker) or not any(abs(edge - begins) < 1.5 for edge in edges):
        return 0.0
    return max(0.0, begins - at[tokens[0].places[-1]][1] - gap)


def _tokens(old: Line, cuts: Sequence[Cut]) -> list[_Token]:
    """Words that stay and labels, in order. The spaces themselves go: each gap is made anew."""
    tokens: list[_Token] = []
    places: list[int] = []
    spaced = False
    labelled = {place: cut for cut in cuts for place in range(cut.start, cut.end)}

    def close() -> None:
        nonlocal spaced
        if places:
            tokens.append(_Token(tuple(places), "", spaced))
            places.clear()
            spaced = False

    for place, char in enumerate(old.text):
        cut = labelled.get(place)
        if cut is not None:
            close()
            if place == cut.start and cut.label:
                tokens.append(_Token((place,), cut.label, spaced))
                spaced = False
        elif char == " ":
            close()
            spaced = True
        else:
            places.append(place)
    close()
    return tokens


def _width(token: _Token, at: Sequence[tuple[float, float]], size: float, looks: Mapping[int, str]) -> float:
    if token.label:
        return fonts.width(looks[token.places[0]], token.label) * size
    return at[token.places[-1]][1] - at[token.places[0]][0] if token.places else 0.0
