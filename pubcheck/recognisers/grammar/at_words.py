"""A pattern and a whole document in, its matches out: tried only at the words that it may begin with.

Most patterns here begin with a few words in some hundred forms, and stand nowhere in most documents. To read on through
a document for each of them is most of what they cost; where the words stand is told by one index for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from pubcheck import heads
from pubcheck.recognisers.grammar import index


class Finds(Protocol):
    """What AtWords and a plain pattern both do."""

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]:
        """Each match in a text, in order, none of which reaches into the next."""


def compile(pattern: str, flags: int = 0) -> Finds:
    """For a table of patterns, not all of which begin with a word: one that begins with a sign is quick by itself."""
    return AtWords(pattern, flags) if heads.beginnings(pattern, flags) else re.compile(pattern, flags)


class AtWords:
    """A pattern whose matches begin with a word, one of a few or of a shape; for a passage of a document use `plain`,
    for an index of a passage costs more than it saves."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        begins = heads.beginnings(pattern, flags)
        if begins is None:
            raise ValueError("it can not be told with which words this pattern begins")
        self.plain = re.compile(pattern, flags)
        self._begins = begins

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]:
        """Each match in a text, as of a pattern."""
        match_at = self.plain.match
        done = 0
        for place in self._places(text):
            if place >= done and (match := match_at(text, place)) is not None:
                yield match
                done = match.end()

    def search(self, text: str, /) -> re.Match[str] | None:
        """The first match in a text."""
        return next(self.finditer(text), None)

    def _places(self, text: str) -> list[int]:
        """Where a match may begin, in order."""
        places, words = index.read(text)
        begin = self._begins
        found = [place for word in begin.words if word in places for place in places[word]]
        found += [place for part in begin.parts if part in words for word in words[part] for place in places[word]]
        if begin.capital:
            found += index.capitals(text)
        elif begin.initial:
            found += index.initials(text)
        return sorted(set(found))
