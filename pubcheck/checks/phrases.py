"""Phrases of a pack in, the places where a text says them out.

The notation, for people who are not programmers: words stand as they are; `mother/father` is either word; `contribut*`
is any word that begins so; `#` is any number; `...` lets up to ten words stand between, within one sentence. Case,
hyphens, punctuation, possessive 's and contractions do not matter ("didn't" reads as "did not").

A text is indexed once and every phrase is looked up by the word of it that the text holds least often, so a phrase
whose words the text does not hold costs next to nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pubcheck.checks.words import COMMON, CONTRACTED, Words, text_of, words

GAP = 10
OFTEN = 12


class Element(NamedTuple):
    """One word of a phrase: the words and beginnings that fit it, and whether other words may stand before it."""

    name: str
    words: frozenset[str]
    starts: tuple[str, ...]
    numeral: bool
    gap: bool
    single: bool  # one plain word, which is its name
    plain: bool  # words alone, no beginnings and no numbers

    def fits(self, word: str) -> bool:
        return (
            word in self.words
            or (bool(self.starts) and word.startswith(self.starts))
            or (self.numeral and word[0].isdigit())
        )


class Phrase(NamedTuple):
    """A parsed phrase: its elements; what a sentence needs for it, each by its name and number, plain words (that are
    no `Element` there) first; and whether other words may stand inside."""

    elements: tuple[Element, ...]
    needs: tuple[tuple[str, Element | None, int], ...]
    gapped: bool


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
        for name, exact, starts, numeral in _token(token):
            single = len(exact) == 1 and not starts and not numeral and name in exact
            elements.append(Element(name, exact, starts, numeral, gap, single, not starts and not numeral))
            gap = False
    plain = [(one.name, None, at) for at, one in enumerate(elements) if one.single]
    several = [(one.name, one, at) for at, one in enumerate(elements) if not one.single]
    return Phrase(tuple(elements), (*plain, *several), any(one.gap for one in elements))


@lru_cache(maxsize=8192)
def _token(token: str) -> tuple[tuple[str, frozenset[str], tuple[str, ...], bool], ...]:
    """What one token of a phrase stands for: one word or its alternatives, or the two words of a contraction."""
    texts = [text for text in token.lower().replace("’", "'").split("/") if text]
    if len(texts) == 1 and texts[0][-1] != "*" and texts[0] != "#":
        return tuple((part, frozenset((part,)), (), False) for part, _, _ in words(texts[0]))
    exact = frozenset(text for text in texts if text[-1] != "*" and text != "#")
    starts = tuple(text[:-1] for text in texts if text[-1] == "*" and len(text) > 1)
    return ((token, exact, starts, "#" in texts),) if texts else ()


def search(text: Words, phrases: Sequence[str]) -> list[Match]:
    """Every place where the text says one of the phrases, in order of place."""
    found: list[Match] = []
    places, holding, sentence = text.places, text.holding, text.sentence
    filed, others = _filed(tuple(phrases))
    for number in (*{number for word in filed.keys() & places.keys() for number in filed[word]}, *others):
        elements, needs, gapped = parse(phrases[number])
        # The sentences that hold a word for each element, in whatever order, as the bits of a number: mostly none.
        inside = -1 if needs else 0
        for name, element, _ in needs:
            known = holding.get(name)
            inside &= _holding(text, name, element) if known is None else known
            if not inside:
                break
        if not inside:
            continue
        key, spots = _rarest(text, needs)
        for at in spots:
            if not inside >> sentence[at] & 1:
                continue
            if not gapped:
                first, last = at - key, at - key + len(elements) - 1
                if _stands(text, elements, first):
                    found.append(Match(first, last, number))
                continue
            first = _before(text, elements, key, at)
            last = _after(text, elements, key + 1, at + 1) if first >= 0 else -1
            if last >= 0:
                found.append(Match(first, last, number))
    found.sort()
    return found


def says(text: str, phrases: Sequence[str]) -> bool:
    """Whether a short text says one of the phrases: of one and the same several rules ask in turn."""
    return bool(search(_alone(text), phrases))


@lru_cache(maxsize=64)
def _alone(text: str) -> Words:
    return text_of([text])


@lru_cache(maxsize=1024)
def _filed(phrases: tuple[str, ...]) -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    """The numbers of the phrases under the longest of their plain words, or each of a few words one of which has to be
    there; and the numbers of the rest. They are not parsed for that: of most of them a text holds no word."""
    filed: dict[str, list[int]] = {}
    rest: list[int] = []
    for number, phrase in enumerate(phrases):
        tokens = phrase.lower().replace("...", " ").replace("-", " ").split()
        plain = [token for token in tokens if token.isalnum() and token not in CONTRACTED]
        if plain:
            filed.setdefault(max(plain, key=_telling), []).append(number)
            continue
        groups = [token.split("/") for token in tokens if "/" in token and token.replace("/", "").isalnum()]
        if groups:
            for word in max(groups, key=lambda words: min(map(_telling, words))):
                filed.setdefault(word, []).append(number)
        else:
            rest.append(number)
    return {word: tuple(numbers) for word, numbers in filed.items()}, tuple(rest)


def _telling(word: str) -> tuple[bool, int, str]:
    """How much it tells of a text that it holds the word: long ones are rare."""
    return word not in COMMON, len(word), word


def _holding(text: Words, name: str, element: Element | None) -> int:
    """The sentences that hold the word of that name, or one that fits the element."""
    bits, holding, places = 0, text.holding, text.places
    if element is None:
        for number in {text.sentence[at] for at in places.get(name, ())}:
            bits |= 1 << number
    else:
        for word in element.words if element.plain else _held(text, element):
            if word in places:
                known = holding.get(word)
                bits |= _holding(text, word, None) if known is None else known
    holding[name] = bits
    return bits


def _rarest(text: Words, needs: Sequence[tuple[str, Element | None, int]]) -> tuple[int, Sequence[int]]:
    """The number of the element that the text holds least often, and where it stands; a plain word if one is rare."""
    choices = [(len(spots := text.places[name]), key, spots) for name, element, key in needs if element is None]
    if not choices or min(choices)[0] > OFTEN:
        choices += [(len(spots := _fitting(text, one)), key, spots) for _, one, key in needs if one is not None]
    _, key, spots = min(choices)
    return key, spots


def _stands(text: Words, elements: tuple[Element, ...], first: int) -> bool:
    """Whether the elements stand there one after another, in one sentence."""
    words, last = text.words, first + len(elements) - 1
    if first < 0 or last >= len(words):
        return False
    for at, element in enumerate(elements, first):
        if words[at] != element.name if element.single else not element.fits(words[at]):
            return False
    return text.sentence[first] == text.sentence[last]


def _fitting(text: Words, element: Element) -> list[int]:
    """Where in the text a word stands that fits one of several, in order."""
    known = text.fitting.get(element.name)
    if known is None:
        places = {at for word in _held(text, element) for at in text.places[word]}
        known = text.fitting[element.name] = sorted(places)
    return known


def _held(text: Words, element: Element) -> Iterator[str]:
    """The words of the text that fit one of several."""
    yield from text.places.keys() & element.words
    for start in element.starts:
        at = bisect_left(text.vocabulary, start)
        while at < len(text.vocabulary) and text.vocabulary[at].startswith(start):
            yield text.vocabulary[at]
            at += 1
    if element.numeral:
        yield from (word for word in text.vocabulary if word[0].isdigit())


def _after(text: Words, elements: tuple[Element, ...], number: int, at: int) -> int:
    """The last word of the phrase's rest, which may begin at `at`; -1 where the text does not go on so."""
    if number == len(elements):
        return at - 1
    element = elements[number]
    limit = min(len(text.words), at + GAP + 1 if element.gap else at + 1)
    sentence = text.sentence[at - 1]
    while at < limit and text.sentence[at] == sentence:
        if element.fits(text.words[at]):
            last = _after(text, elements, number + 1, at + 1)
            if last >= 0:
                return last
        at += 1
    return -1


def _before(text: Words, elements: tuple[Element, ...], number: int, at: int) -> int:
    """The first word of the phrase whose element of that number stands at `at`; -1 where the words before do not
    fit."""
    if number == 0:
        return at
    element = elements[number - 1]
    reach = GAP if elements[number].gap else 0
    for place in range(at - 1, max(-1, at - 2 - reach), -1):
        if text.sentence[place] != text.sentence[at]:
            return -1
        if element.fits(text.words[place]):
            first = _before(text, elements, number - 1, place)
            if first >= 0:
                return first
    return -1
