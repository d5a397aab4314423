"""A Document in, its Reading out: passages, sections, sentences and words, made once and looked at by every check.

Only what a reader of the page sees is read here; hidden surfaces are the disclosure check's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar, cast

from pubcheck.checks.children import children
from pubcheck.checks.grids import Table, tables
from pubcheck.checks.headings import passages
from pubcheck.checks.passages import Passage
from pubcheck.checks.phrases import Match, bits, search
from pubcheck.checks.relatives import relatives
from pubcheck.checks.sections import Section, sections
from pubcheck.checks.sentences import Sentence, sentences
from pubcheck.checks.wording import indexed
from pubcheck.checks.words import Words
from pubcheck.model import Decision, Document, Genre

T = TypeVar("T")
TITLES = 4


class Hit(NamedTuple):
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
    count: int  # the words that the reader sees


@dataclass(frozen=True, slots=True)
class _This:
    """A document as a key: this very one. To compare two by what they hold would take as long as to read them."""

    document: Document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


@lru_cache(maxsize=2)
def _parsed(this: _This) -> Parsed:
    """Read once: the kind of document is settled, and then its rules are judged, on the same reading."""
    items = passages(this.document.blocks)
    kids = children(items)
    items, tree, section_of = sections(items, kids)
    told = tuple(sentences(items, section_of))
    read = indexed(told, kids, relatives(items))
    return Parsed(items, tree, section_of, told, read, this.document.words)


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
        parsed = _parsed(_This(document))
        self.passages = parsed.passages
        self.sections = parsed.sections
        self.section_of = parsed.section_of
        self.sentences = parsed.sentences
        self.words = parsed.words
        self.count = parsed.count
        self._made: dict[tuple[object, ...], object] = {}
        # Asked so often that the tuple itself is the key; it is kept, so that its id stays.
        self._matches: dict[int, tuple[tuple[str, ...], Sequence[Match]]] = {}
        self._hits: dict[int, tuple[Hit, ...]] = {}
        self._saying: dict[int, frozenset[int]] = {}

    def hits(self, phrases: tuple[str, ...]) -> tuple[Hit, ...]:
        """Every place where a sentence (headings too) says one of the phrases."""
        known = self._hits.get(id(phrases))
        if known is None:
            known = self._hits[id(phrases)] = self._found(self._said(phrases))
        return known

    def inside(self, passages: frozenset[int], phrases: tuple[str, ...]) -> tuple[Hit, ...]:
        """Every place where a sentence of those passages says one of the phrases."""

        def found() -> tuple[Hit, ...]:
            within = sum(1 << sentence.index for at in passages for sentence in self.of_passage(at))
            return self._found(search(self.words, phrases, within))

        return self.remember(("inside", passages, phrases), found)

    def _found(self, matches: Sequence[Match]) -> tuple[Hit, ...]:
        owner, sentences = self.words.sentence, self.sentences
        return tuple([Hit(sentences[owner[first]], first, last, number) for first, last, number in matches])

    def saying(self, phrases: tuple[str, ...]) -> frozenset[int]:
        """The numbers of the sentences that say one of the phrases."""
        known = self._saying.get(id(phrases))
        if known is None:
            owner = self.words.sentence
            known = self._saying[id(phrases)] = frozenset([owner[first] for first, _, _ in self._said(phrases)])
        return known

    def _said(self, phrases: tuple[str, ...]) -> Sequence[Match]:
        known = self._matches.get(id(phrases))
        if known is None:
            known = self._matches[id(phrases)] = (phrases, search(self.words, phrases))
        return known[1]

    def holding(self, words: Iterable[str]) -> frozenset[int]:
        """The numbers of the sentences that hold one of the words, for a closer look."""
        inside = 0
        for word in words:
            inside |= self.words.holding.get(word, 0)
        return frozenset(bits(inside))

    def remember(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key: several checks ask the same thing of one document."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    @cached_property
    def front(self) -> int:
        """The first passage after the title page: the first heading whose words open a known kind of section, or the
        first after as many as a title page has."""
        headed = [section for section in self.sections if section.heading is not None and section.level < 90]
        known = (one.first for one in headed if one.own and not one.own <= {"publication", "author"})
        return min(next(known, 0), *(one.first for one in headed[TITLES : TITLES + 1]), 25)

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
    def tables(self) -> tuple[Table, ...]:
        """Each table as rows of cells, empty cells too, in order."""
        return tables(self.passages)

    def words_of(self, sentence: Sentence) -> range:
        """The numbers of the sentence's words."""
        starts = self.words.starts
        return range(starts[sentence.index], starts[sentence.index + 1])
