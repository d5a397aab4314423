"""Sentences in, their words out, as every rule reads them, whatever this author calls people.

What stands for the child reads as "child" and the family's short forms as who they are, so that one phrase fits all;
"He" after a sentence about the reviewer is the reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from pubcheck.checks.kin import ABROAD, SHORT
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.words import WORD, Words, as_written, gathered, listed, parts

LABELLED = frozenset(
    {"child", "baby", "girl", "boy", "infant", "sibling", "mother", "father", "person", "yp", "family", "adult"}
)
LETTER = re.compile(r"[^\W\d_a-z]\w?\b")  # one or two letters, the first a capital, as in "Child T"
RELATED = frozenset(
    "mother father mum dad parents parent grandmother grandfather aunt uncle sister brother family carer carers "
    "child".split()
)
TITLED = frozenset({"mr", "mrs", "ms", "miss", "adult", "parent", "person"})
AUTHORS = frozenset({"reviewer", "reviewers", "author", "authors"})
PRONOUNS = frozenset({"he", "she", "they"})
APART = frozenset({"of", "cannot"})  # words without an apostrophe that may stand for others
OPENING = 8


def indexed(told: Sequence[Sentence], children: frozenset[str], relatives: Mapping[str, str]) -> Words:
    """All words in order."""

    special = frozenset(children | relatives.keys() | SHORT.keys() | ABROAD.keys() | TITLED)

    def read(written: Sequence[str]) -> list[tuple[str, int, int]]:
        return _read(written, special, children, relatives)

    def written(number: int) -> list[tuple[int, int]]:
        one = told[number]
        found = [*WORD.finditer(one.text)]
        said = read([token.group() for token in found])
        return [(one.start + found[first].start(), one.start + found[last].end()) for _, first, last in said]

    return gathered(_worded(told, special, read), written)


def _worded(
    told: Sequence[Sentence], special: frozenset[str], read: Callable[[Sequence[str]], list[tuple[str, int, int]]]
) -> Iterator[list[str]]:
    reviewing = -1  # the passage in which "he" or "she" is the reviewer
    for sentence in told:
        text = sentence.text
        said = listed(text)
        # Few sentences hold a word that is not simply itself.
        if not special.isdisjoint(said) or (not LABELLED.isdisjoint(said) and LETTER.search(text, 1)):
            said = [word for word, _, _ in read(as_written(text))]
        if reviewing == sentence.passage and said and said[0] in PRONOUNS:
            said[0] = "reviewer"
        yield said
        # "She told the reviewer" is not about the reviewer.
        about = not AUTHORS.isdisjoint(said[:OPENING]) and said[0] not in PRONOUNS and RELATED.isdisjoint(said)
        reviewing = sentence.passage if about else -1


def _read(
    tokens: Sequence[str], special: frozenset[str], children: frozenset[str], relatives: Mapping[str, str]
) -> list[tuple[str, int, int]]:
    """The words of a sentence, each with the first and the last of the written ones that it stands for; `special`:
    those that may not be simply themselves."""
    said: list[tuple[str, int, int]] = []
    before = written = ""  # the word before, as it reads and as it is written
    for at, token in enumerate(tokens):
        low = token.lower()
        for word in (low,) if low.isalnum() and low not in APART else parts(low, written):
            if before in LABELLED and len(word) <= 2 and token[0].isupper():
                said[-1] = (said[-1][0], said[-1][1], at)  # the letter of "Child T" is part of the label
                continue
            if before in TITLED and (kin := relatives.get(f"{before} {word}")):
                before = kin
                said[-1] = (kin, said[-1][1], at)
                continue
            before = _meant(word, token, children, relatives) if word in special else word
            said.append((before, at, at))
        written = low
    return said


def _meant(word: str, written: str, children: frozenset[str], relatives: Mapping[str, str]) -> str:
    """Who is meant by the word, as it is written here; the word itself where it is nobody's."""
    capital = written[0].isupper()
    if word in relatives and (written.isupper() or (len(word) > 2 and capital)):
        return relatives[word]
    if word in children and (len(word) > 1 or capital):  # "R" is a child, "r" is none
        return "child"
    if word in ABROAD and capital:
        return ABROAD[word]
    return SHORT.get(word, word)
