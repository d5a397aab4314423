"""Mentions in, the text around them without what could name anybody out: what a hash in a decisions file is made of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pubcheck.model import Block, Mention

# A name that nobody detected has a capital, an address or number a figure or a mark: no such word is used.
PLAIN = re.compile(r"(?<![\w@/'’-])(?<!\w[.:])[a-z]+(?![\w@/'’-]|[.:]\w)")


def words(text: str) -> list[str]:
    """The plain lower-case words."""
    return PLAIN.findall(text)


def masks(mentions: Iterable[Mention]) -> Mapping[int, str]:
    """The text of each block that has mentions, by its index, with each of them blotted out; offsets still hold."""
    spans: defaultdict[Block, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        spans[mention.block].append((mention.start, mention.end))
    return {block.index: _masked(block.text, sorted(places)) for block, places in spans.items()}


def _masked(text: str, places: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in places:
        if end > at:
            parts += [text[at : max(at, start)], " " * (end - max(at, start))]
            at = end
    return "".join([*parts, text[at:]])
