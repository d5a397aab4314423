"""Mentions in, a fingerprint for each out: the same finding is known again after an edit elsewhere, and nobody can try
a list of names against it, for it is made of the kind and the masked words around, never of the value."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from pubcheck.model import Block, Mention

WORDS = 6  # on either side
_WORD = re.compile(r"[^\W_]+")
_REACH = 120  # characters that are looked at for them


def fingerprints(mentions: Sequence[Mention]) -> list[str]:
    """One for each mention, in their order. Two alike in kind and surroundings differ by their ordinal alone."""
    spans: defaultdict[Block, list[tuple[int, int, str]]] = defaultdict(list)
    for mention in mentions:
        spans[mention.block].append((mention.start, mention.end, mention.kind))
    masked = {block: _masked(block.text, places) for block, places in spans.items()}
    seen: Counter[str] = Counter()
    out: list[str] = []
    for mention in mentions:
        text = masked[mention.block]
        before = _WORD.findall(text[max(0, mention.start - _REACH) : mention.start])[-WORDS:]
        after = _WORD.findall(text[mention.end : mention.end + _REACH])[:WORDS]
        around = f"{mention.kind}\0{' '.join(before)}\0{' '.join(after)}".lower()
        seen[around] += 1
        out.append(hashlib.sha256(f"{around}\0{seen[around]}".encode()).hexdigest()[:20])
    return out


def _masked(text: str, places: Sequence[tuple[int, int, str]]) -> str:
    """The text with each mention in it blotted out, as long as before, so that offsets hold."""
    parts: list[str] = []
    at = 0
    for start, end, _ in sorted(places):
        if end > at:
            parts += [text[at : max(at, start)], " " * (end - max(at, start))]
            at = end
    return "".join([*parts, text[at:]])
