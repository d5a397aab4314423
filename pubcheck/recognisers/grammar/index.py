"""A text in, where each of its words stands out. Made once for a document: every pattern of words asks it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pubcheck import heads
from pubcheck.recognisers.grammar import context

_WORD = re.compile(r"\w+")
# A letter first, and the look behind after it: so the engine passes over all others at once.
_CAPITAL = re.compile(r"[^\W\d_a-z](?<!\w.)")
_INITIAL = re.compile(r"[^\W\d_a-z](?<!\w.)(?![a-z])")
# Letters that are another's small or capital form to a pattern that reads either, though not to lower().
_OTHER_CASE = str.maketrans("ſ\u212aİı", "skii")


class Index(NamedTuple):
    """`places`: where each word begins, in small letters; `words`: those that begin with a part, 0 for any digit."""

    places: dict[str, list[int]]
    words: dict[str, list[str]]


def read(text: str) -> Index:
    """One index for the text and for the same in small letters."""
    return _read(context.lower(text))


@lru_cache(maxsize=1)
def _read(text: str) -> Index:
    places: dict[str, list[int]] = {}
    for match in _WORD.finditer(text if text.isascii() else text.translate(_OTHER_CASE)):
        places.setdefault(match.group(), []).append(match.start())
    words: dict[str, list[str]] = {}
    for word in places:
        part = heads.no_digits(word[: heads.DEPTH])
        for length in range(len(part)):
            words.setdefault(part[: length + 1], []).append(word)
    return Index(places, words)


@lru_cache(maxsize=1)
def capitals(text: str) -> list[int]:
    """Where each word begins that begins with no small letter."""
    return [match.start() for match in _CAPITAL.finditer(text)]


@lru_cache(maxsize=1)
def initials(text: str) -> list[int]:
    """Where each word begins that begins with a capital and no plain small letter after it."""
    return [match.start() for match in _INITIAL.finditer(text)]
