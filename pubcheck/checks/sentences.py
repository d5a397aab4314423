"""Passages in, sentences and words out: where each sentence stands, and what its words read as.

What stands for the child reads as "child" and the family's short forms as who they are, so that one phrase fits all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pubcheck.checks.kin import ABROAD, SHORT
from pubcheck.checks.passages import Passage
from pubcheck.checks.words import WORD, Words, parts
from pubcheck.model import Block, Evidence

STOP = re.compile(r"[.!?][\"'”’)\]]*(?:\[\d+\])?\s+(?=[\"'“‘(\[]?[A-Z0-9£])|\n+")
SHORTENED = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|vs|al|cf|pp?|para|paras|ed|eds|vol|approx|Rev|Cllr|Supt|Insp|Sgt|e\.g|i\.e|etc|Env|Ch|Art|s|ss|reg)|\b[A-Z])\.$"
)
LONG = 7  # letters in a row are no short form

LABELLED = frozenset(
    {"child", "baby", "girl", "boy", "infant", "sibling", "mother", "father", "person", "yp", "family", "adult"}
)
RELATED = frozenset(
    "mother father mum dad parents parent grandmother grandfather aunt uncle sister brother family carer carers "
    "child".split()
)
TITLED = frozenset({"mr", "mrs", "ms", "miss", "adult", "parent", "person"})
AUTHORS = frozenset({"reviewer", "reviewers", "author", "authors"})
PRONOUNS = frozenset({"he", "she", "they"})
OPENING = 8


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `block.text[start:end]`."""

    index: int
    passage: int
    block: Block
    start: int
    end: int
    section: int
    heading: bool

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.block, self.start, self.end)


def sentences(items: Sequence[Passage], section_of: Sequence[int]) -> Iterator[Sentence]:
    number = 0
    for item in items:
        for start, end, heading in _split(item):
            yield Sentence(number, item.index, item.block, start, end, section_of[item.index], heading)
            number += 1


def _split(item: Passage) -> Iterator[tuple[int, int, bool]]:
    text, start = item.block.text, item.start
    if item.level:
        yield item.start, item.end, True
        return
    if item.label and text[item.label] in ".?":
        yield item.start, item.label, True
        start = item.label
        while start < item.end and text[start] in " .:?–-\n":
            start += 1
    for found in STOP.finditer(text, start, item.end):
        stop = found.start()
        if (
            text[stop] == "."
            and not (stop - start >= LONG and text[stop - LONG : stop].isalpha())
            and SHORTENED.search(text, max(start, stop - 8), stop + 1)
        ):
            continue
        end = found.start() + len(found[0].rstrip())
        if end > start:
            yield start, end, False
        start = found.end()
    if start < item.end:
        yield start, item.end, False


def indexed(told: Sequence[Sentence], children: frozenset[str], relatives: Mapping[str, str]) -> Words:
    """All words in order. What stands for the child reads as "child", the family's short forms as who they are, and
    "He" after a sentence about the reviewer as the reviewer."""
    said: list[str] = []
    spans: list[tuple[int, int]] = []
    owner: list[int] = []
    places: dict[str, list[int]] = {}
    reviewing = -1  # the passage in which "he" or "she" is the reviewer
    special = children | relatives.keys() | SHORT.keys() | ABROAD.keys() | PRONOUNS | {"cannot"}
    plain_words: set[str] = set()  # those that are what they are, wherever they stand
    for sentence in told:
        text, offset = sentence.text, sentence.start
        lower = text.lower()
        if len(lower) != len(text):
            lower = text  # a letter that is two in small letters: the places would be others
        begun = len(said)
        before = written = ""  # the word before, as it reads and as it is written
        for found in WORD.finditer(lower):
            token = found.group()
            start, end = found.span()
            if token in plain_words and before not in TITLED:
                places[token].append(len(said))
                said.append(token)
                spans.append((offset + start, offset + end))
                before = written = token
                continue
            token = token.lower()
            if len(token) > 2 and token.isalpha() and token not in special and before not in TITLED:
                plain_words.add(token)
                places.setdefault(token, []).append(len(said))
                said.append(token)
                spans.append((offset + start, offset + end))
                before = written = token
                continue
            for word in parts(token, written):
                if len(word) <= 2 and before in LABELLED and text[start].isupper():
                    spans[-1] = (spans[-1][0], offset + end)  # the letter of "Child T" is part of the label
                    continue
                if before in TITLED and (kin := relatives.get(f"{before} {word}")):
                    places[said[-1]].pop()
                    said[-1] = before = kin
                    places.setdefault(kin, []).append(len(said) - 1)
                    spans[-1] = (spans[-1][0], offset + end)
                    continue
                named = word in children and (len(word) > 1 or text[start].isupper())  # "R" is a child, "r" is none
                plain = "child" if named else SHORT.get(word, word)
                if word in ABROAD and text[start].isupper() and not named:
                    plain = ABROAD[word]
                if word in relatives and (text[start:end].isupper() or (len(word) > 2 and text[start].isupper())):
                    plain = relatives[word]
                if len(said) == begun and word in PRONOUNS and reviewing == sentence.passage:
                    plain = "reviewer"
                places.setdefault(plain, []).append(len(said))
                said.append(plain)
                spans.append((offset + start, offset + end))
                before = plain
            written = token
        owner += [sentence.index] * (len(said) - begun)
        opening = said[begun : begun + OPENING]
        # "She told the reviewer" is not about the reviewer.
        about = bool(AUTHORS & set(opening)) and opening[0] not in PRONOUNS and not RELATED & set(said[begun:])
        reviewing = sentence.passage if about else -1
    return Words(tuple(said), tuple(spans), tuple(owner), places, sorted(places))
