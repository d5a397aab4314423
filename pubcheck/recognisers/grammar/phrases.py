"""A list of phrases and a text in, each place where one of them stands out. By their first words, so that a long list
costs no long pattern: only what begins with a word of the text is ever compiled or tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pubcheck.recognisers.grammar import context, index, lexicon

_FIRST = re.compile(r"\w+")
_TWO = re.compile(r"\w+(?:\W\w+)?")  # of any phrase, for each begins with a letter or a digit


class Phrases:
    """Phrases by group. `tails`: the pattern that may end those of a group; `then`: what has to follow all of them."""

    def __init__(
        self, groups: Mapping[str, Iterable[str]], tails: Mapping[str, str] | None = None, then: str = r"(?![\w-])"
    ) -> None:
        self._tails = dict(tails or {})
        self._then = then
        self._by_word: dict[str, dict[str, list[str]]] = {}
        self._heads: dict[str, tuple[str, ...]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                first = _FIRST.match(phrase)
                if first is None:
                    raise ValueError("a phrase begins with a letter or a digit")
                # A phrase of one word may stand with an "s".
                ends = ("", "s") if first.end() == len(phrase) else ("",)
                for end in ends:
                    self._by_word.setdefault(first.group().lower() + end, {}).setdefault(group, []).append(phrase)

    def everywhere(self, text: str) -> list[re.Match[str]]:
        """The match at each place, in order; one may reach into the next. Each has one group."""
        places, low = index.read(text).places, context.lower(text)
        found = []
        for word in self._by_word.keys() & places.keys():
            begins = self._begins(word)
            for start in places[word]:
                # What is behind a hyphen begins none.
                if text[start - 1 : start] == "-" or not low.startswith(begins, start):
                    continue
                if (match := self._pattern(word).match(text, start)) is not None:
                    found.append(match)
        return sorted(found, key=lambda match: match.start())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The same, none of which reaches into the next, as of a pattern."""
        return apart(self.everywhere(text))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match of what begins at a place, as of a pattern."""
        first = _FIRST.match(text, start)
        if first is None or (word := first.group().lower()) not in self._by_word:
            return None
        return self._pattern(word).match(text, start)

    def __contains__(self, words: str) -> bool:
        """Whether the words, and no more and no fewer, are one of the phrases."""
        match = self.match(words)
        return match is not None and match.end() == len(words)

    def _begins(self, word: str) -> tuple[str, ...]:
        """How the phrases with this first word begin, as far as their second: most need no pattern then."""
        if word not in self._heads:
            phrases = {phrase.lower() for group in self._by_word[word].values() for phrase in group}
            heads = {head for phrase in phrases for head in _TWO.findall(phrase)[:1]}
            self._heads[word] = tuple({head for each in heads for head in (each, each.replace(" ", "-"))})
        return self._heads[word]

    def _pattern(self, word: str) -> re.Pattern[str]:
        if word not in self._patterns:
            groups = [
                f"(?P<{group}>{lexicon.grouped(phrases)}){self._tails.get(group, '')}"
                for group, phrases in self._by_word[word].items()
            ]
            self._patterns[word] = re.compile(f"(?:{'|'.join(groups)}){self._then}")
        return self._patterns[word]


def apart(matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Of matches in order, those that do not begin in one before."""
    done = 0
    for match in matches:
        if match.start() >= done:
            done = match.end()
            yield match
