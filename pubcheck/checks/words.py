"""A text in, its words out: in lower case, contractions undone, each with its place and its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
CONTRACTED = {"can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not")}
ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'d": "", "'s": "", "'m": "am"}
SHOULD = frozenset({"should", "would", "could", "must", "might"})
COMMON = frozenset(
    "a an and as at be been by for had has have in is it its of on or that the this to was were with".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words: each word's place, and the sentence that it stands in."""

    words: tuple[str, ...] = field(repr=False)
    spans: tuple[tuple[int, int], ...] = field(repr=False)
    sentence: tuple[int, ...] = field(repr=False)
    places: dict[str, list[int]] = field(repr=False)
    vocabulary: list[str] = field(repr=False)
    fitting: dict[str, list[int]] = field(default_factory=dict, repr=False)  # made when first asked for
    holding: dict[str, int] = field(default_factory=dict, repr=False)  # likewise


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word in lower case with its place; a contraction gives two words at one place."""
    before = ""
    for found in WORD.finditer(text):
        word = found.group().lower()
        start, end = found.span()
        for part in parts(word, before):
            yield part, start, end
        before = word


def parts(word: str, before: str) -> tuple[str, ...]:
    """The words that one written word stands for, after the one before it: "can't" is two, and the "of" of "should of
    realised" is "have"."""
    if word == "of" and before in SHOULD:
        return ("have",)
    if "'" in word or "’" in word or word == "cannot":
        return _apart(word.replace("’", "'"))
    return (word,)


def text_of(sentences: Sequence[str]) -> Words:
    """Sentences as one text; a place (`spans`) counts from the start of its own sentence."""
    said: list[str] = []
    spans: list[tuple[int, int]] = []
    owner: list[int] = []
    places: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        for word, start, end in words(sentence):
            places.setdefault(word, []).append(len(said))
            said.append(word)
            spans.append((start, end))
            owner.append(number)
    return Words(tuple(said), tuple(spans), tuple(owner), places, sorted(places))


def _apart(word: str) -> tuple[str, ...]:
    if word in CONTRACTED:
        return CONTRACTED[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    for ending, full in ENDINGS.items():
        if word.endswith(ending):
            return (word[: -len(ending)], full) if full else (word[: -len(ending)],)
    return (word,)
