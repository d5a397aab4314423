"""Words in, the word that each is one slip away from out: a letter too many, too few, another, or two changed about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

SHORTEST = 5  # a slip in a shorter word makes another word
LONGEST = 60  # no name is longer; looking one up takes time by the square of its length


class Near:
    """Words to find again. Looking one up takes time by its length alone, however many there are."""

    __slots__ = ("_shorter",)

    def __init__(self, words: Iterable[str]) -> None:
        self._shorter: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(set(words)):
            if SHORTEST <= len(word) <= LONGEST:
                for form in {word, *_shortened(word)}:
                    self._shorter[form].append(word)

    def find(self, word: str) -> str | None:
        """The first of the words that `word` is one slip from; None for a word that is exact, too short or too long."""
        if not SHORTEST <= len(word) <= LONGEST:
            return None
        for form in (word, *_shortened(word)):
            for other in self._shorter.get(form, ()):
                if other != word and one_slip(word, other):
                    return other
        return None


def one_slip(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution, or swap of neighbours makes `one` into `other`."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) > len(other):
        return one[at + 1 :] == other[at:]
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped


def _shortened(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
