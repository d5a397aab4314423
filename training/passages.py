"""Marked passages (passages/*.txt) in, texts with the spans of the kinds that no list of words holds out.

A passage is a line in which `[[KIND|words]]` marks a detail of a family: the job of a relative, an illness that lasts,
the route by which they came, a circumstance by which a neighbour would know the case. Almost half of the lines hold no
mark: the same words where they tell of nobody. What stands unmarked is learned as such. The annotated drafts that rules
are developed on (benchmarks/drafts/tune) are read beside them, for they show how seldom such details are.
"""

from __future__ import annotations

import random
import re
import zlib
from functools import cache
from pathlib import Path

from pubcheck.recognisers.grammar import lexicon
from training.measure import blocks
from training.templates import Sample, Span

FOLDER = Path(__file__).parent / "passages"
DRAFTS = Path(__file__).parent.parent / "benchmarks" / "drafts" / "tune"
EXTRACTS = Path(__file__).parent.parent / "benchmarks" / "extracts" / "tune"
KINDS = ("OCCUPATION", "HEALTH_CONDITION", "IMMIGRATION", "EVENT_DETAIL")
CHANGED = 0.5  # of the marks of a passage, each time that it is read
_MARK = re.compile(r"\[\[(\w+)\|(?:(?:direct|quasi|allowed)\|)?(?:(?:an?|the) (?=[a-z]))?(.*?)\]\]")
_MARKDOWN = re.compile(r"\A(?:#+|[-*>]) +|\*\*")
_ORIGIN = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")  # a bare country or town stays a place
_ARTICLE = re.compile(r"\b(an?) \Z")
_LAST = re.compile(r"([\w'&]*)\W?\Z")
Fillings = dict[tuple[str, str], tuple[str, ...]]


@cache
def passages(held: bool) -> tuple[Sample, ...]:
    """Every passage on one side of the split, a row of a table cut into its cells as the reader cuts it. One in six is
    kept aside."""
    lines = [line for path in sorted(FOLDER.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    chosen = [line for line in lines if (zlib.crc32(line.encode()) % 6 == 0) == held]
    return tuple(marked(cell) for line in chosen for cell in line.split("\t") if len(cell) > 2)


@cache
def drafts() -> tuple[Sample, ...]:
    """Every paragraph and cell of the drafts to develop on. Only the marks of our kinds are learned from them."""
    texts = [path.read_text("utf-8") for path in sorted(DRAFTS.glob("*.gold.md"))]
    return tuple(marked(_MARKDOWN.sub("", block)) for text in texts for block in blocks(text) if len(block) > 2)


def marked(line: str) -> Sample:
    """A passage without its marks, and where those of our kinds were. An article is outside."""
    text, spans, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()] + _article(match)
        kind, words = match.groups()
        if kind in KINDS and words and not (kind == "IMMIGRATION" and _ORIGIN.fullmatch(words)):
            spans.append(Span(len(text), len(text) + len(words), kind))
        text, at = text + words, match.end()
    return Sample(text + line[at:], tuple(spans), "taught", "passages")


def _article(match: re.Match[str]) -> str:
    """What stands inside the mark before the words."""
    return match.group()[: -len(match.group(2)) - 2].rsplit("|", 1)[-1]


@cache
def fillings() -> Fillings:
    """What stands marked after each word, in the passages to train on, with pubcheck's own jobs and illnesses."""
    found: dict[tuple[str, str], set[str]] = {}
    for sample in passages(held=False):
        for span in sample.spans:
            found.setdefault(_place(sample.text, span), set()).add(sample.text[span.start : span.end])
    found.setdefault(("OCCUPATION", "a"), set()).update(lexicon.phrases("work", "jobs"))
    for (label, _), words in found.items():
        if label == "HEALTH_CONDITION":
            words.update(lexicon.phrases("conditions", "conditions"))
    return {place: tuple(sorted(words)) for place, words in found.items()}


def _place(text: str, span: Span) -> tuple[str, str]:
    match = _LAST.search(text, 0, span.start)
    before = match.group(1).lower() if match else ""
    return span.label or "", "a" if before == "an" else before


def varied(rng: random.Random, sample: Sample) -> Sample:
    """The passage with other words in some of its marks, such as stood after the same word elsewhere: what is learned
    then is where such words stand, more than which they are."""
    text, spans, at = "", [], 0
    for span in sample.spans:
        text += sample.text[at : span.start]
        words = sample.text[span.start : span.end]
        if rng.random() < CHANGED:
            words = rng.choice(fillings()[_place(sample.text, span)])
            if _ARTICLE.search(text):
                text = _ARTICLE.sub("an " if words[0] in "aeiouAEIO" else "a ", text)
        spans.append(Span(len(text), len(text) + len(words), span.label))
        text, at = text + words, span.end
    return Sample(text + sample.text[at:], tuple(spans), sample.base, sample.group)
