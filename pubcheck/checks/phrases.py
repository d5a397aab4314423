"""Phrases of a pack in, the places where a text says them out.

The notation, for people who are not programmers: words stand as they are; `mother/father` is either word; `contribut*`
is any word that begins so; `#` is any number; `...` lets up to ten words stand between, within one sentence. Case,
hyphens, punctuation, possessive 's and contractions do not matter ("didn't" reads as "did not").

A text is indexed once, and a sentence is looked at only where it holds every word of the phrase, in whatever order; a
phrase whose words no sentence holds costs next to nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from pubcheck.checks.words import BEGINNING, COMMON, CONTRACTED, Words, beginning, text_of, words

GAP = 10


class Element(NamedTuple):
    """One word of a phrase: the words and beginnings that fit it, and whether other words may stand before it."""

    name: str
    words: frozenset[str]
    starts: tuple[str, ...]  # a number begins with a digit
    gap: bool


class Phrase(NamedTuple):
    """A parsed phrase: its elements; those of them that are one plain word, the most telling first; and the others."""

    elements: tuple[Element, ...]
    plain: tuple[str, ...]
    several: tuple[Element, ...]


class Match(NamedTuple):
    """Words `first` to `last` (inclusive) of a text say the phrase with that number in the list searched for."""

    first: int
    last: int
    phrase: int


@lru_cache(maxsize=16384)
def parse(phrase: str) -> Phrase:
    """The phrase as elements. A phrase with no word in it fits nothing."""
    elements: list[Element] = []
    gap = False
    for token in phrase.replace("...", " ... ").replace("-", " ").split():
        if token == "...":
            gap = bool(elements)
            continue
        for name, fitting, starts in _token(token):
            elements.append(Element(name, fitting, starts, gap))
            gap = False
    plain = {one.name for one in elements if one.words == {one.name}}
    several = tuple(one for one in elements if one.name not in plain)
    return Phrase(tuple(elements), tuple(sorted(plain, key=_telling, reverse=True)), several)


@lru_cache(maxsize=8192)
def _token(token: str) -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """What one token of a phrase stands for: one word or its alternatives, or the two words of a contraction."""
    texts = [text for text in token.lower().replace("’", "'").split("/") if text]
    if len(texts) == 1 and texts[0][-1] != "*" and texts[0] != "#":
        return tuple((part, frozenset((part,)), ()) for part, _, _ in words(texts[0]))
    exact = frozenset(text for text in texts if text[-1] != "*" and text != "#")
    starts = tuple(text[:-1] for text in texts if text[-1] == "*" and len(text) > 1)
    return ((token, exact, (*starts, *("0123456789" if "#" in texts else ()))),) if texts else ()


def search(text: Words, phrases: Sequence[str], within: int = -1) -> list[Match]:
    """Every place where the text says one of the phrases, in order; `within`: in those sentences alone, as bits."""
    found: list[Match] = []
    holding, fitting = text.holding, text.fitting
    filing, filed, others = _filed(tuple(phrases))
    for number in (*{number for word in filing & text.known for number in filed[word]}, *others):
        phrase = parse(phrases[number])
        # The sentences that hold a word for each element, in whatever order: mostly none.
        inside = within if phrase.elements else 0
        for word in phrase.plain:
            inside &= holding.get(word, 0)
            if not inside:
                break
        else:
            for element in phrase.several:
                inside &= (fitting.get(element.name) or _fitting(text, element))[0]
                if not inside:
                    break
        if inside:
            found += _stated(text, phrase.elements, inside, number)
    found.sort()
    return found


def bits(number: int) -> Iterator[int]:
    """The places of the ones in a number that stands for a set of sentences."""
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low


def _stated(text: Words, elements: Sequence[Element], inside: int, number: int) -> Iterator[Match]:
    """Where those sentences say the elements one after another: from each first word that fits to the nearest last."""
    fitting = [_fitting(text, one)[1] if one.starts else one.words for one in elements]
    first, rest = fitting[0], len(fitting) > 1
    for sentence in bits(inside):
        start, stop = text.starts[sentence], text.starts[sentence + 1]
        for at, word in enumerate(text.words[start:stop], start):
            if word in first:
                last = _after(text.words, elements, fitting, at + 1, stop, 1) if rest else at
                if last >= 0:
                    yield Match(at, last, number)


def says(text: str, phrases: Sequence[str]) -> bool:
    """Whether a short text says one of the phrases: of one and the same several rules ask in turn."""
    return bool(search(_alone(text), phrases))


@lru_cache(maxsize=64)
def _alone(text: str) -> Words:
    return text_of([text])


@lru_cache(maxsize=1024)
def _filed(phrases: tuple[str, ...]) -> tuple[frozenset[str], dict[str, tuple[int, ...]], tuple[int, ...]]:
    """The numbers of the phrases under the longest of their plain words, or each of a few words one of which has to be
    there, or so the beginnings of words; before them what they are filed under, after them the numbers of the rest.
    They are not parsed for that: of most of them a text holds no word."""
    filed: dict[str, list[int]] = {}
    rest: list[int] = []
    for number, phrase in enumerate(phrases):
        tokens = phrase.lower().replace("...", " ").replace("-", " ").split()
        plain = [token for token in tokens if token.isalnum() and token not in CONTRACTED]
        if plain:
            filed.setdefault(max(plain, key=_telling), []).append(number)
            continue
        groups = [words for token in tokens if (words := _one_of(token))]
        if groups:
            for word in max(groups, key=lambda words: min(map(_telling, words))):
                filed.setdefault(word, []).append(number)
        else:
            rest.append(number)
    return frozenset(filed), {word: tuple(numbers) for word, numbers in filed.items()}, tuple(rest)


def _one_of(token: str) -> list[str]:
    """The words and beginnings one of which has to be there for a token; none where that does not tell."""
    found = []
    for text in token.split("/") if "/" in token or "*" in token else ():
        if text.isalnum():
            found.append(text)
        elif len(text) > BEGINNING and text[-1] == "*" and text[:-1].isalnum():
            found.append(beginning(text))
        else:
            return []
    return found


def _telling(word: str) -> tuple[bool, int, str]:
    """How much it tells of a text that it holds the word: long ones are rare."""
    return word not in COMMON, len(word), word


def _fitting(text: Words, element: Element) -> tuple[int, frozenset[str]]:
    """The sentences that hold a word that fits the element, and all such words."""
    known = text.fitting.get(element.name)
    if known is None:
        holding = text.holding
        held = element.words & text.known
        if element.starts:
            held = held.union(*(_begun(text.vocabulary, start) for start in element.starts))
        known = text.fitting[element.name] = (reduce(or_, map(holding.__getitem__, held), 0), held)
    return known


def _begun(vocabulary: Sequence[str], start: str) -> Sequence[str]:
    """The words that begin so."""
    first = last = bisect_left(vocabulary, start)
    while last < len(vocabulary) and vocabulary[last].startswith(start):
        last += 1
    return vocabulary[first:last]


def _after(
    said: Sequence[str],
    elements: Sequence[Element],
    fitting: Sequence[frozenset[str]],
    at: int,
    stop: int,
    number: int,
) -> int:
    """The last word of the phrase's rest, from its element of that number on, which may begin at `at`; -1 where the
    sentence, which ends before `stop`, does not go on so."""
    words = fitting[number]
    for place in range(at, min(stop, at + GAP + 1 if elements[number].gap else at + 1)):
        if said[place] in words:
            if number + 1 == len(fitting):
                return place
            last = _after(said, elements, fitting, place + 1, stop, number + 1)
            if last >= 0:
                return last
    return -1
