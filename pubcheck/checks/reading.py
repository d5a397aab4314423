"""A Document in, its Reading out: passages, sections, sentences and words, made once and looked at by every check.

Only what a reader of the page sees is read here; hidden surfaces are the disclosure check's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TypeVar, cast

from pubcheck.checks import people, vocabulary
from pubcheck.checks.passages import Passage, passages
from pubcheck.checks.phrases import Words, search
from pubcheck.checks.sentences import Sentence, indexed, sentences
from pubcheck.model import Decision, Document, Genre

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `kinds` are its own, or its parent's where its words say nothing."""

    index: int
    title: str = field(repr=False)
    heading: Passage | None
    level: int
    parent: int
    own: frozenset[str]
    kinds: frozenset[str]
    first: int
    last: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase said: in which sentence, by which words, and its number in the list looked for."""

    sentence: Sentence
    first: int
    last: int
    phrase: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is the same for every reading of one document."""

    passages: tuple[Passage, ...] = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    section_of: tuple[int, ...]
    sentences: tuple[Sentence, ...] = field(repr=False)
    words: Words = field(repr=False)


@lru_cache(maxsize=2)
def _parsed(document: Document) -> Parsed:
    """Read once: the kind of document is settled, and then its rules are judged, on the same reading."""
    items = passages(document.blocks)
    children = people.children(items)
    sections, section_of = _sections(items, children)
    items = _labelled(items, sections)
    told = tuple(sentences(items, section_of))
    return Parsed(items, sections, section_of, told, indexed(told, children))


class Reading:
    """One document, as a reader sees it. Everything is made when first asked for and never changed."""

    def __init__(
        self,
        document: Document,
        decisions: Sequence[Decision] = (),
        *,
        genre: Genre | None = None,
        beside: Reading | None = None,
    ) -> None:
        self.document = document
        self.decisions = tuple(decisions)
        self.genre = genre
        self.beside = beside
        parsed = _parsed(document)
        self.passages = parsed.passages
        self.sections = parsed.sections
        self.section_of = parsed.section_of
        self.sentences = parsed.sentences
        self.words = parsed.words
        self._hits: dict[tuple[str, ...], tuple[Hit, ...]] = {}
        self._made: dict[tuple[object, ...], object] = {}

    def hits(self, phrases: Sequence[str]) -> tuple[Hit, ...]:
        """Every place where a sentence (headings too) says one of the phrases."""
        key = tuple(phrases)
        if key not in self._hits:
            owner = self.words.sentence
            self._hits[key] = tuple(
                Hit(self.sentences[owner[match.first]], match.first, match.last, match.phrase)
                for match in search(self.words, key)
            )
        return self._hits[key]

    def remember(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key: several checks ask the same thing of one document."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    @cached_property
    def front(self) -> int:
        """The first passage after the title page: the first heading whose words open a known kind of section."""
        opening = (section for section in self.sections if section.own and section.level < 90)
        found = next((section.first for section in opening if not section.own <= {"publication", "author"}), 0)
        return min(found, 25)

    def kinds(self, sentence: Sentence) -> frozenset[str]:
        """The kinds of section that the sentence stands in."""
        return self.sections[sentence.section].kinds

    def titled(self, kind: str) -> tuple[Section, ...]:
        """The sections whose own heading opens that kind."""
        return tuple(section for section in self.sections if kind in section.own)

    def under(self, section: Section) -> tuple[Sentence, ...]:
        """The sentences under a heading, those of its subsections too; no headings."""
        return tuple(sentence for sentence in self._by_passage(section.first, section.last) if not sentence.heading)

    def _by_passage(self, first: int, last: int) -> Iterator[Sentence]:
        starts = self._starts
        for passage in range(first, last + 1):
            yield from self.sentences[starts[passage] : starts[passage + 1]]

    def of_passage(self, index: int) -> tuple[Sentence, ...]:
        """The sentences of one passage."""
        return self.sentences[self._starts[index] : self._starts[index + 1]]

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0] * (len(self.passages) + 1)
        for sentence in self.sentences:
            starts[sentence.passage + 1] += 1
        for at in range(1, len(starts)):
            starts[at] += starts[at - 1]
        return starts

    @cached_property
    def tables(self) -> tuple[tuple[tuple[Passage, ...], ...], ...]:
        """Each table as rows of cells, empty cells too, in order."""
        found: dict[int, dict[int, list[Passage]]] = {}
        for passage in self.passages:
            if passage.cell is not None:
                found.setdefault(passage.cell[0], {}).setdefault(passage.cell[1], []).append(passage)
        return tuple(tuple(tuple(row) for row in rows.values()) for rows in found.values())

    @cached_property
    def count(self) -> int:
        """Words that the reader sees."""
        return max(1, self.document.words)

    def words_of(self, sentence: Sentence) -> range:
        """The numbers of the sentence's words."""
        first, last = self._spans[sentence.index]
        return range(first, last)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        spans = [(0, 0)] * len(self.sentences)
        owner = self.words.sentence
        at = 0
        while at < len(owner):
            first, number = at, owner[at]
            while at < len(owner) and owner[at] == number:
                at += 1
            spans[number] = (first, at)
        return spans


def _sections(items: Sequence[Passage], children: frozenset[str]) -> tuple[tuple[Section, ...], tuple[int, ...]]:
    """The section tree, the part before the first heading being section 0; and the section of each passage."""
    opening = [item for item in items if item.level or item.label]
    kinds = dict(
        zip(
            (item.index for item in opening),
            vocabulary.kinds([_plain(item.title, children) for item in opening]),
            strict=True,
        )
    )
    sections = [Section(0, "", None, 0, 0, frozenset(), frozenset(), 0)]
    owner: list[int] = []
    stack = [0]
    for item in items:
        run_in = item.label and (kinds[item.index] or item.depth)
        if sections[stack[-1]].level >= 90 and (item.marker or (item.cell is None and item.label)):
            stack.pop()  # a run-in heading holds until the next numbered or labelled paragraph
        if item.level or run_in:
            level = item.level or 90
            while len(stack) > 1 and sections[stack[-1]].level >= level:
                stack.pop()
            parent = sections[stack[-1]]
            own = _among(item, kinds[item.index], parent)
            sections.append(
                Section(len(sections), item.title, item, level, parent.index, own, own or parent.kinds, item.index)
            )
            stack.append(len(sections) - 1)
        owner.append(stack[-1])
    return tuple(_closed(sections, owner)), tuple(owner)


def _labelled(items: Sequence[Passage], sections: Sequence[Section]) -> tuple[Passage, ...]:
    """The passages, run-in headings kept only where they opened a section: "He died." opens none."""
    opened = {section.first for section in sections if section.heading is not None}
    return tuple(item if item.level or item.index in opened else replace(item, label=0) for item in items)


def _among(item: Passage, own: frozenset[str], parent: Section) -> frozenset[str]:
    """A run-in "Family:" or "Practitioners:" in a section on method is about their part in the review."""
    if item.level or not parent.kinds & {"method", "family", "practitioners", "agencies"}:
        return own
    name = item.title.lower().removeprefix("the ")
    if name in {"family", "parents", "mother", "father", "families", "relatives"}:
        return frozenset({"family"})
    return frozenset({"practitioners"}) if name in {"practitioners", "professionals", "staff"} else own


def _plain(title: str, children: frozenset[str]) -> str:
    """A heading with the child's name or label as "child"."""
    title = people.LABEL.sub("child", title)
    return re.sub(r"[^\W_]+", lambda found: "child" if found[0].lower() in children else found[0], title)


def _closed(sections: Sequence[Section], owner: Sequence[int]) -> Iterator[Section]:
    """Each section with its last passage, its subsections' included."""
    last = [section.first for section in sections]
    for passage, number in enumerate(owner):
        last[number] = max(last[number], passage)
    for section in reversed(sections):
        if section.index:
            last[section.parent] = max(last[section.parent], last[section.index])
    for section in sections:
        yield Section(
            section.index, section.title, section.heading, section.level, section.parent,
            section.own, section.kinds, section.first, min(last[section.index], max(0, len(owner) - 1)),
        )  # fmt: skip
