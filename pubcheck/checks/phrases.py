"""Phrases of a pack in, the places where a text says them out.

The notation, for people who are not programmers: words stand as they are; `mother/father` is either word; `contribut*`
is any word that begins so; `#` is any number; `...` lets up to ten words stand between, within one sentence. Case,
hyphens, punctuation, possessive 's and contractions do not matter ("didn't" reads as "did not").

A text is indexed once. A phrase is filed under the two words in a row, or the one word, that tell most of it: where the
text does not have them it costs nothing. Else the sentences are read that hold its words, in whatever order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import pairwise, product
from operator import or_
from typing import NamedTuple

from pubcheck.checks.words import BEGINNING, COMMON, CONTRACTED, Key, Words, beginning, text_of, words

GAP = 10
FEW = 2  # so many sentences are sooner read than asked whether they hold every word
RARE = 100  # more letters than any word has
PAIRS = 24  # a phrase is filed under two words in a row where its alternatives make no more such pairs


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


class Group(NamedTuple):
    """A token of a phrase as what to file by: the words and beginnings it stands for, whether all are whole words, and
    how much the one tells that tells least."""

    words: tuple[str, ...]
    whole: bool
    tells: int


class Filing(NamedTuple):
    """A list of phrases under what has to be there for them to be said: the keys; with each its whole words and the
    numbers of its phrases; the numbers of those of which nothing tells; and for each phrase the tokens that are there
    wherever its key is, and what is left to ask for besides, made when first asked for."""

    keys: frozenset[Key]
    under: dict[Key, tuple[tuple[str, ...], tuple[int, ...]]]
    untold: tuple[int, ...]
    there: tuple[tuple[str, ...], ...]
    weighed: list[Phrase | None]


# The first and the last of the words of a text that say a phrase, and its number in the list searched for.
Match = tuple[int, int, int]


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
    filing = _filed(tuple(phrases))
    under, weighed = filing.under, filing.weighed
    # The sentences that hold what each phrase is filed under, then those that hold a word for each other element, in
    # whatever order: mostly none.
    within &= (1 << len(text.starts) - 1) - 1
    standing: dict[int, int] = {}
    for key in filing.keys & text.known:
        inside = within
        there, numbers = under[key]
        for word in there:
            inside &= holding[word]
        if inside:
            for number in numbers:
                standing[number] = standing.get(number, 0) | inside
    for number in filing.untold:
        standing[number] = within
    for number, inside in standing.items():
        elements, plain, several = weighed[number] or _weighed(phrases, filing, number)
        for word in plain:
            inside &= holding.get(word, 0)
        if inside.bit_count() > FEW:
            for element in several:
                inside &= (fitting.get(element.name) or _fitting(text, element))[0]
        if inside and elements:
            _state(text, elements, inside, number, found)
    found.sort()
    return found


def bits(number: int) -> Iterator[int]:
    """The places of the ones in a number that stands for a set of sentences."""
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low


def _state(text: Words, elements: Sequence[Element], inside: int, number: int, found: list[Match]) -> None:
    """Adds where those sentences say the elements one after another: from each first word that fits to the nearest
    last."""
    opening, rest = elements[0], len(elements) > 1
    first = _fitting(text, opening)[1] if opening.starts else opening.words
    said, starts = text.words, text.starts
    for sentence in bits(inside):
        start, stop = starts[sentence], starts[sentence + 1]
        for at, word in enumerate(said[start:stop], start):
            if word in first:
                last = _after(said, elements, at + 1, stop, 1) if rest else at
                if last >= 0:
                    found.append((at, last, number))


@lru_cache(maxsize=256)
def says(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a short text says one of the phrases: of one and the same several rules ask the same in turn."""
    return bool(search(_alone(text), phrases))


@lru_cache(maxsize=64)
def _alone(text: str) -> Words:
    return text_of([text])


@lru_cache(maxsize=1024)
def _filed(phrases: tuple[str, ...]) -> Filing:
    """The phrases under the most telling two words in a row, else the longest word or beginning, with all
    alternatives. They are not parsed for it: of most of them a text holds no word."""
    filed: dict[Key, list[int]] = {}
    covered: list[tuple[str, ...]] = []
    for number, phrase in enumerate(phrases):
        tokens = phrase.replace("...", " ... ").replace("-", " ").split()
        groups = [_one_of(token) for token in tokens]
        pairs = [
            (one.tells + two.tells, at)
            for at, (one, two) in enumerate(pairwise(groups))
            if one.whole and two.whole and len(one.words) * len(two.words) <= PAIRS
        ]
        keys: Sequence[Key] = ("",)
        there: tuple[str, ...] = ()
        if pairs:
            _, at = max(pairs)
            keys = [*product(groups[at].words, groups[at + 1].words)]
            there = (tokens[at], tokens[at + 1])
        elif ones := [(one.tells, at) for at, one in enumerate(groups) if one.words]:
            _, at = max(ones)
            keys, there = groups[at].words, (tokens[at],) if groups[at].whole else ()
        covered.append(there)
        for key in keys:
            filed.setdefault(key, []).append(number)
    untold = tuple(filed.pop("", ()))
    under = {key: (_whole(key), tuple(ones)) for key, ones in filed.items()}
    return Filing(frozenset(filed), under, untold, tuple(covered), [None] * len(phrases))


def _weighed(phrases: Sequence[str], filing: Filing, number: int) -> Phrase:
    """The phrase of that number, without what is there wherever its key is."""
    elements, plain, several = parse(phrases[number])
    there = filing.there[number]
    rest = tuple(word for word in plain if word not in there)
    phrase = Phrase(elements, rest, tuple(one for one in several if one.name not in there))
    filing.weighed[number] = phrase
    return phrase


def _whole(key: Key) -> tuple[str, ...]:
    """The whole words that a text holds where it holds what is filed so."""
    if isinstance(key, tuple):
        return key
    return () if key[-1] == "*" else (key,)


@lru_cache(maxsize=8192)
def _one_of(token: str) -> Group:
    """The words and beginnings one of which has to be there for a token; none where that does not tell."""
    token = token.lower()
    found = []
    for text in token.split("/") if token not in CONTRACTED else ():
        if text.isalnum():
            found.append(text)
        elif len(text) > BEGINNING and text[-1] == "*" and text[:-1].isalnum():
            found.append(beginning(text))
        else:
            return Group((), False, 0)
    whole = bool(found) and not any(word[-1] == "*" for word in found)
    return Group(tuple(found), whole, min(map(_telling, found), default=0))


def _telling(word: str) -> int:
    """How much it tells of a text that it holds the word: long ones are rare."""
    return len(word) if word in COMMON else RARE + len(word)


def _fitting(text: Words, element: Element) -> tuple[int, frozenset[str]]:
    """The sentences that hold a word that fits the element, and all such words."""
    known = text.fitting.get(element.name)
    if known is None:
        holding = text.holding
        held = element.words & text.known
        if element.starts:
            begun = [start for start in element.starts if len(start) < BEGINNING or beginning(start) in text.known]
            held = held.union(*[_begun(text.vocabulary, start) for start in begun])
        known = text.fitting[element.name] = (reduce(or_, map(holding.__getitem__, held), 0), held)
    return known


def _begun(vocabulary: Sequence[str], start: str) -> Sequence[str]:
    """The words that begin so."""
    first = last = bisect_left(vocabulary, start)
    while last < len(vocabulary) and vocabulary[last].startswith(start):
        last += 1
    return vocabulary[first:last]


def _after(said: Sequence[str], elements: Sequence[Element], at: int, stop: int, number: int) -> int:
    """The last word of the phrase's rest, from its element of that number on, which may begin at `at`; -1 where the
    sentence, which ends before `stop`, does not go on so."""
    _, words, starts, gap = elements[number]
    for word in said[at : min(stop, at + GAP + 1 if gap else at + 1)]:
        at += 1
        if word in words or (starts and word.startswith(starts)):
            if number + 1 == len(elements):
                return at - 1
            last = _after(said, elements, at, stop, number + 1)
            if last >= 0:
                return last
    return -1
