"""Mentions in, a fingerprint for each out: the same finding is known again after an edit elsewhere, and nobody can try
a list of names against it, for it is made of the kind and the masked words around, never of the value."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from pubcheck import plainwords
from pubcheck.model import Block, Mention

WORDS = 6  # on either side
_REACH = 120  # characters that are looked at for them
_NEAR = 3  # blocks on either side that lend words to one that has few: a cell, a caption, a property


def fingerprints(mentions: Sequence[Mention], blocks: Sequence[Block] = ()) -> list[str]:
    """One for each mention, in their order. Those alike in kind and surroundings differ by their ordinal and hold how
    many they are: where one more comes or goes, none of them is taken for another, and a person is asked again."""
    masked = plainwords.masks(mentions)
    around = [_around(mention, masked, blocks) for mention in mentions]
    total, seen = Counter(around), Counter[str]()
    out: list[str] = []
    for words in around:
        seen[words] += 1
        out.append(hashlib.sha256(f"{words}\0{seen[words]} of {total[words]}".encode()).hexdigest()[:20])
    return out


def _around(mention: Mention, masked: Mapping[int, str], blocks: Sequence[Block]) -> str:
    block = mention.block
    text = masked[block.index]
    first = text.rfind(" ", 0, max(0, mention.start - _REACH)) + 1  # no word is cut: its rest would look plain
    last = text.find(" ", mention.end + _REACH)
    before = plainwords.words(text[first : mention.start])[-WORDS:]
    after = plainwords.words(text[mention.end : last if last >= 0 else None])[:WORDS]
    if len(before) + len(after) < WORDS:
        before = [*_lent(block, masked, blocks, -1), *before][-WORDS:]
        after = [*after, *_lent(block, masked, blocks, 1)][:WORDS]
    return f"{mention.kind}\0{' '.join(before)}\0{' '.join(after)}"


def _lent(block: Block, masked: Mapping[int, str], blocks: Sequence[Block], step: int) -> list[str]:
    """Words of the blocks before or after, in reading order."""
    near = range(block.index + step, block.index + step * (_NEAR + 1), step)
    inside = [blocks[at] for at in near if 0 <= at < len(blocks)]
    texts = [
        plainwords.words(masked.get(other.index, other.text)) for other in inside if other.surface is block.surface
    ]
    return [word for words in (texts if step > 0 else reversed(texts)) for word in words]
