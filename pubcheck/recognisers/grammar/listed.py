"""Lists of plain phrases in small letters and a text in, where each stands out. No pattern is made of them: one is read
letter by letter where its first word stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pubcheck.recognisers.grammar import context, index

_FIRST = re.compile(r"\w+")


class Place(NamedTuple):
    """Where a phrase stands, and which list it is of."""

    group: str
    start: int
    end: int


class Listed:
    """Phrases by list; each begins with a letter or a digit."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[tuple[str, str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                first = _FIRST.match(phrase)
                if first is None:
                    raise ValueError("a phrase begins with a letter or a digit")
                self._by_word.setdefault(first.group(), []).append((phrase, group))
        for found in self._by_word.values():
            found.sort(key=lambda one: -len(one[0]))

    def everywhere(self, text: str) -> Iterator[Place]:
        """The longest phrase at each place, in order; one may reach into the next."""
        places, low = index.read(text).places, context.lower(text)
        starts = sorted((start, word) for word in self._by_word.keys() & places.keys() for start in places[word])
        for start, word in starts:
            for phrase, group in self._by_word[word]:
                end = start + len(phrase)
                # What is behind a hyphen begins none, and a word does not go on behind it.
                if low.startswith(phrase, start) and text[start - 1 : start] != "-" and not _goes_on(text, end):
                    yield Place(group, start, end)
                    break


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "_")
