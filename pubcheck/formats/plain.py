"""The text of a .txt in, Drafts of its blocks out: paragraphs, whether each is one long line or many short ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pubcheck.formats import hyphens
from pubcheck.formats.strands import Strand
from pubcheck.model import Layout, Surface


class Draft(NamedTuple):
    """A block before it has its number."""

    strands: tuple[Strand, ...]
    surface: Surface
    name: str
    line: int
    layout: Layout = Layout()


class Line(NamedTuple):
    """One line without its end: its number from 1, and the place of its first character in the file's text."""

    number: int
    offset: int
    text: str


_END = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"\s*([-*+•▪●◦‣·–o])[ \t]+(?=\S)")
_STARTS = re.compile(r"\s*(?:[-*+•▪●◦‣·–][ \t]|\d{1,3}(?:\.\d{1,3})+\.?\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s)", re.I)
_RULE = re.compile(r"\s*([-=_*~#])(?:\s*\1){2,}\s*$")
_BROKEN = re.compile(rf"([^\W_]+)([{hyphens.HYPHENS}])$")

# Below this a line is short of its own accord (an address, a list); above the other the text is not wrapped at all.
_NARROW, _WIDE = 45, 160


def lines(text: str) -> list[Line]:
    """Every line, by any kind of line end."""
    out, at = [], 0
    for number, end in enumerate(_END.finditer(text), 1):
        out.append(Line(number, at, text[at : end.start()]))
        at = end.end()
    out.append(Line(len(out) + 1, at, text[at:]))
    return out


def drafts(text: str) -> Iterator[Draft]:
    """Paragraphs in order. A line that ends before its neighbours' width, with room for the next word, ends one."""
    every = lines(text)
    words = hyphens.vocabulary(line.text for line in every)
    run: list[Line] = []
    for line in [*every, Line(0, 0, "")]:
        if line.text.strip() and not _RULE.match(line.text):
            run.append(line)
            continue
        heading = _underlined(line, run)
        yield from _run(run, words, heading)
        run = []


def joined(group: list[Line], words: frozenset[str]) -> Iterator[Strand]:
    """The lines of one paragraph as one string: a space between, or the halves of a broken word put together."""
    for n, line in enumerate(group):
        content = line.text.strip()
        offset = line.offset + len(line.text) - len(line.text.lstrip())
        broken = _BROKEN.search(content) if n + 1 < len(group) else None
        after = re.match(r"[^\W_]+", group[n + 1].text.lstrip()) if broken else None
        if broken and after:
            kept = hyphens.keeps(broken[1], broken[2], after[0], words)
            yield Strand(content if kept else content[:-1], "", offset)
        else:
            yield Strand(content, "", offset)
            if n + 1 < len(group):
                yield Strand(" ", None)


def _underlined(line: Line, run: list[Line]) -> int:
    """The level of the one line above a row of = or -; 0 where there is none."""
    sign = line.text.strip()[:1]
    return {"=": 1, "-": 2}.get(sign, 0) if len(run) == 1 and len(run[0].text) < 100 else 0


def _run(run: list[Line], words: frozenset[str], heading: int) -> Iterator[Draft]:
    width = max((len(line.text.rstrip()) for line in run), default=0)
    group: list[Line] = []
    for line in run:
        if group and not _goes_on(group[-1].text, line.text, width):
            yield _draft(group, words, heading)
            group = []
        group.append(line)
    if group:
        yield _draft(group, words, heading)


def _goes_on(above: str, below: str, width: int) -> bool:
    if not _NARROW <= width <= _WIDE or "\t" in above.strip() or "\t" in below.strip() or _STARTS.match(below):
        return False
    if _BROKEN.search(above.rstrip()) and below.lstrip()[:1].islower():
        return True
    return len(above.rstrip()) + 1 + len(below.split(None, 1)[0]) > width


def _draft(group: list[Line], words: frozenset[str], heading: int) -> Draft:
    first = group[0]
    marker = ""
    if bullet := _BULLET.match(first.text):
        marker = bullet[1]
        group = [Line(first.number, first.offset + bullet.end(), first.text[bullet.end() :]), *group[1:]]
    layout = Layout(heading=heading, marker=marker)
    return Draft(tuple(joined(group, words)), Surface.BODY, "text", first.number, layout)
