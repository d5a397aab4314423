"""A text in, its words out: in lower case, contractions undone, each with its place and its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}
CONTRACTED = {"can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not")}
ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'d": "", "'s": "", "'m": "am"}
BEGINNING = 4
SHOULD = frozenset({"should", "would", "could", "must", "might"})
COMMON = frozenset(
    "a an and as at be been by for had has have in is it its of on or that the this to was were with".split()
)
# What a text may be asked for at once: a word, the beginning of one ("cont*"), or two in a row ("the", "child").
Key = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words, a sentence after another.

    A set of sentences is one number here, whose bits they are: to ask which hold two words takes one "and" of two
    numbers. Where a word is written is made out only for a sentence that somebody asks about.
    """

    words: tuple[str, ...] = field(repr=False)
    sentence: tuple[int, ...] = field(repr=False)  # in which sentence each word stands
    starts: tuple[int, ...] = field(repr=False)  # the number of each sentence's first word, and of the word after all
    holding: dict[str, int] = field(repr=False)  # in which sentences each word stands
    vocabulary: tuple[str, ...] = field(repr=False)  # the different words, by the alphabet
    known: frozenset[Key] = field(repr=False)  # the same, their beginnings, and all two words in a row
    written: Callable[[int], Sequence[tuple[int, int]]] = field(repr=False)  # the places of a sentence's words
    # Both are made when first asked for: what fits a word of a phrase, and the places of a sentence's words.
    fitting: dict[str, tuple[int, frozenset[str]]] = field(default_factory=dict, repr=False)
    places: dict[int, Sequence[tuple[int, int]]] = field(default_factory=dict, repr=False)

    def span(self, at: int) -> tuple[int, int]:
        """Where in its block (for a text of its own: in its sentence) the word of that number is written."""
        number = self.sentence[at]
        if number not in self.places:
            self.places[number] = self.written(number)
        return self.places[number][at - self.starts[number]]


def gathered(told: Iterable[Sequence[str]], written: Callable[[int], Sequence[tuple[int, int]]]) -> Words:
    """The words of each sentence, as one text."""
    said: list[str] = []
    owner: list[int] = []
    starts = [0]
    holding: dict[str, int] = {}
    bit = 1
    for number, tokens in enumerate(told):
        said += tokens
        owner += [number] * len(tokens)
        starts.append(len(said))
        for word in tokens:
            if word in holding:
                holding[word] |= bit
            else:
                holding[word] = bit
        bit <<= 1
    beginnings = [word[:BEGINNING] + "*" for word in holding]
    known: frozenset[Key] = frozenset((*holding, *beginnings, *pairwise(said)))
    return Words(tuple(said), tuple(owner), tuple(starts), holding, tuple(sorted(holding)), known, written)


def beginning(word: str) -> str:
    """The first letters of a word as a phrase writes a beginning: "cont*"."""
    return word[:BEGINNING] + "*"


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


def as_written(text: str) -> list[str]:
    """The words as they are written."""
    if text.isascii() and "'" not in text:  # most texts: a third of the time that the pattern takes
        return text.translate(SIGNS).split()
    return WORD.findall(text)


def listed(text: str) -> list[str]:
    """The words alone, as `words` gives them."""
    found = as_written(text.lower()) if text.isascii() else [*map(str.lower, as_written(text))]
    if "'" in text or "’" in text or "cannot" in found or ("of" in found and not SHOULD.isdisjoint(found)):
        return [part for before, word in pairwise(("", *found)) for part in parts(word, before)]
    return found  # most texts hold nothing to take apart


def text_of(sentences: Sequence[str]) -> Words:
    """Sentences as one text; a place (`span`) counts from the start of its own sentence."""
    return gathered(map(listed, sentences), lambda at: [(start, end) for _, start, end in words(sentences[at])])


def _apart(word: str) -> tuple[str, ...]:
    if word in CONTRACTED:
        return CONTRACTED[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    for ending, full in ENDINGS.items():
        if word.endswith(ending):
            return (word[: -len(ending)], full) if full else (word[: -len(ending)],)
    return (word,)
