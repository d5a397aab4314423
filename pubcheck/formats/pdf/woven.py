"""Lines in, strands and pieces out: text with PDFium's index of each character, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.formats import hyphens
from pubcheck.formats.pdf.lines import Line
from pubcheck.formats.strands import Strand
from pubcheck.model import Piece

_BROKEN = re.compile(rf"([^\W_]+)([{hyphens.HYPHENS}])$")
_WORD = re.compile(r"[^\W_]+")
# An address on the internet at a line's end, with nothing that would end it, and what it may go on with.
_ADDRESS = re.compile(r"(?:https?://|www\.|(?:[\w-]+\.)+[a-z]{2,}/|[\w.+-]+@)[^\s,;()<>]*$", re.IGNORECASE)
_OPEN = re.compile(r"[/_=&?%@]$")
_GOES_ON = re.compile(
    r"(?!(?:and|or|but|for|from|in|on|to|the|an?|by|at|as|of|with|is|are|was|were|has|had|it|he|she|they|who|which|that"
    r"|when|where|so|if)(?![\w-]))[a-z0-9/_=&?%#~@.-]"
)
_UNSEEN = "\u00ad\u200b\u2060\ufeff\ufffe\u0002"


def paragraph(group: Sequence[Line], words: frozenset[str]) -> Iterator[Strand]:
    """The lines as one string: a space between two, or the halves of a broken word put together."""
    for n, line in enumerate(group):
        text = line.text.rstrip()
        if n + 1 < len(group) and _address_goes_on(text, line, group, n + 1):
            yield from strands(line, 0, len(text), last=True)
            continue
        broken = _BROKEN.search(text) if n + 1 < len(group) else None
        after = _WORD.match(group[n + 1].text) if broken else None
        if broken and after:
            # PDFium marks any hyphen at a line's end in its own way, so that mark says nothing about its softness.
            sign = "-" if broken[2] in "\ufffe\u0002" else broken[2]
            kept = hyphens.keeps(broken[1], sign, after[0], words)
            yield from strands(line, 0, len(text) - 1)
            if kept:
                yield Strand("-", str(line.page), line.indices[len(text) - 1])
        else:
            yield from strands(line, 0, len(text), last=n + 1 == len(group))
            if n + 1 < len(group):
                yield Strand(" ", None)


def _address_goes_on(text: str, line: Line, group: Sequence[Line], following: int) -> bool:
    """Whether a web or mail address is broken here: behind a sign of its own, or since it is longer than the line."""
    if not _ADDRESS.search(text) or not _GOES_ON.match(group[following].text):
        return False
    alone = " " not in text.strip() and line.x1 > max(other.x1 for other in group) - 0.6 * line.size
    return alone or bool(_OPEN.search(text))


def strands(line: Line, start: int, end: int, *, last: bool = False) -> Iterator[Strand]:
    """`line.text[start:end]`, parted wherever PDFium's count skips; signs without width are left out."""
    path = str(line.page)
    run: list[str] = []
    at = 0
    for place in range(start, end):
        char, index = line.text[place], line.indices[place]
        if char in _UNSEEN:
            if not (last and char == "\u0002" and place == end - 1):
                continue
            char = "-"
        if run and index != at + len(run):
            yield Strand("".join(run), path if at >= 0 else None, at)
            run = []
        if not run:
            at = index
        run.append(char)
        if index < 0:
            yield Strand("".join(run), None)
            run = []
    if run:
        yield Strand("".join(run), path, at)


def pieces(line: Line, start: int, end: int, shift: int) -> Iterator[Piece]:
    """Pieces for `line.text[start:end]` where it stands at `shift` in a block made from another line."""
    at = start
    for place in range(start + 1, end + 1):
        if place == end or line.indices[place] != line.indices[place - 1] + 1:
            if line.indices[at] >= 0:
                yield Piece(at - start + shift, place - start + shift, str(line.page), line.indices[at])
            at = place


def span(numbers: Sequence[int]) -> str:
    """ "1-4, 6": page numbers as people write them."""
    out: list[list[int]] = []
    for number in numbers:
        if out and number == out[-1][-1] + 1:
            out[-1].append(number)
        else:
            out.append([number])
    return ", ".join(f"{group[0]}-{group[-1]}" if len(group) > 1 else str(group[0]) for group in out)
