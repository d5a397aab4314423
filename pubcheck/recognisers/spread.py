"""What was found in, the same names everywhere else out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, words
from pubcheck.recognisers.fold import skeleton

WHY = "the same name as elsewhere in the document"


def hits(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """Every other mention of each person found."""
    names: dict[str, float] = {}
    plain = skeleton(text)
    for hit in found:
        if hit.kind == "person":
            for word in {plain[hit.start : hit.end], *plain[hit.start : hit.end].split()}:
                if len(word) > 2 and not words.nameless(word):
                    names[word] = max(hit.score, names.get(word, 0.0))
    if not names:
        return
    longest = sorted(names, key=len, reverse=True)
    for match in re.finditer(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest))})(?![^\W_])", plain):
        if text[match.start()].isupper():
            yield Hit("person", *match.span(), names[match.group()], (WHY,))
