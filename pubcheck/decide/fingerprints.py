"""Mentions in, a fingerprint for each out: the same finding is known again after an edit elsewhere, and nobody can try
a list of names against it, for it is made of the kind and the masked words around, never of the value or its length."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pubcheck import plainwords
from pubcheck.model import Block, Mention

WORDS = 6  # on either side, however far: a reach in characters would tell how long the names between are
_NEAR = 3  # blocks on either side that lend words to one that has few: a cell, a caption, a property


@dataclass(frozen=True, slots=True)
class _Plain:
    """The plain words of one block, and where each begins."""

    words: tuple[str, ...]
    starts: tuple[int, ...]


def fingerprints(mentions: Sequence[Mention], blocks: Sequence[Block] = ()) -> list[str]:
    """One for each mention, in their order. Those alike in kind and surroundings differ by their ordinal and hold how
    many they are: where one more comes or goes, none of them is taken for another, and a person is asked again."""
    masked = plainwords.masks(mentions)
    plain = {index: _plain(text) for index, text in masked.items()}
    around = [_around(mention, plain, blocks) for mention in mentions]
    total, seen = Counter(around), Counter[str]()
    out: list[str] = []
    for words in around:
        seen[words] += 1
        out.append(hashlib.sha256(f"{words}\0{seen[words]} of {total[words]}".encode()).hexdigest()[:20])
    return out


def _plain(text: str) -> _Plain:
    found = list(plainwords.PLAIN.finditer(text))
    return _Plain(tuple(each.group() for each in found), tuple(each.start() for each in found))


def _around(mention: Mention, plain: Mapping[int, _Plain], blocks: Sequence[Block]) -> str:
    block = mention.block
    here = plain[block.index]
    at = bisect_left(here.starts, mention.start)  # no plain word stands in a mention: it is blotted out
    before, after = here.words[max(0, at - WORDS) : at], here.words[at : at + WORDS]
    if len(before) + len(after) < WORDS:
        before = (*_lent(block, plain, blocks, -1), *before)[-WORDS:]
        after = (*after, *_lent(block, plain, blocks, 1))[:WORDS]
    return f"{mention.kind}\0{' '.join(before)}\0{' '.join(after)}"


def _lent(block: Block, plain: Mapping[int, _Plain], blocks: Sequence[Block], step: int) -> list[str]:
    """Words of the blocks before or after, in reading order."""
    near = range(block.index + step, block.index + step * (_NEAR + 1), step)
    inside = [blocks[at] for at in near if 0 <= at < len(blocks)]
    texts = [
        plain[other.index].words if other.index in plain else tuple(plainwords.words(other.text))
        for other in inside
        if other.surface is block.surface
    ]
    return [word for words in (texts if step > 0 else reversed(texts)) for word in words]
