"""A report's text in, the labels that it declares out: "referred to as Child T", "Noor is not the child's name"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pubcheck.labels import plain, wording
from pubcheck.model import Document, Surface
from pubcheck.tables import cells

_OPENING = 8  # blocks among which the title is
_UNSEEN = frozenset({Surface.METADATA, Surface.FILENAME, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN})


@dataclass(frozen=True, slots=True)
class Declared:
    """A label that the report says it uses, where it says so."""

    label: str = field(repr=False)
    block: int
    start: int
    end: int


def declared(document: Document) -> tuple[Declared, ...]:
    """Every label that the report declares, in order; never by a comment, or another thing that no reader sees."""
    found: dict[tuple[int, int], Declared] = {}
    about = listing = False
    for block in document.blocks:
        if block.surface in _UNSEEN:
            continue
        entry = plain.ENTRY.match(block.text) if listing else None
        if entry is not None:
            place = (block.index, entry.start("label"))
            found.setdefault(place, Declared(entry.group("label"), *place, entry.end("label")))
        elif len(block.text) < 60 and block.text.strip()[-1:] not in ".;,":
            about = bool(wording.ABOUT_NAMES.fullmatch(block.text))
            listing = bool(plain.ABOUT.fullmatch(block.text))
        run_in = wording.RUN_IN.match(block.text)
        for start, end in _places(block.text, run_in.end() if run_in else 0, about or run_in is not None):
            longest = found.get((block.index, start))
            if longest is None or longest.end < end:  # "Baby Isaac", not "Baby"
                found[block.index, start] = Declared(block.text[start:end], block.index, start, end)
    for index, start, end in (*_titled(document), *_alone(document)):
        found.setdefault((index, start), Declared(document.blocks[index].text[start:end], index, start, end))
    for index, row in cells(document).items():
        for cell in row:
            if wording.HEAD.fullmatch(cell.head) or plain.ROW.fullmatch(cell.label):
                for item in wording.LISTED.finditer(cell.text):
                    start, end = cell.start + item.start("label"), cell.start + item.end("label")
                    found.setdefault((index, start), Declared(cell.block.text[start:end], index, start, end))
    return tuple(found[place] for place in sorted(found))


def names(declared: Iterable[Declared]) -> frozenset[str]:
    """The labels that look like a person's name ("Sam"), in lower case: those that could be mistaken for one. With the
    bare name of "Baby Sam"."""
    labels = {one.label for one in declared if not is_code(one.label)}
    bare = {label.split(" ", 1)[1] for label in labels if " " in label}
    return frozenset(label.lower().removesuffix("'s").removesuffix("’s") for label in labels | bare)


def is_code(text: str) -> bool:
    """Whether a label is a role, a letter or a number, so that nobody could take it for a name."""
    return bool(wording.CODE.fullmatch(text))


def _titled(document: Document) -> Iterator[tuple[int, int, int]]:
    """A name in quotation marks in the report's title: a name that stands for another."""
    for block in document.blocks[:_OPENING]:
        match = wording.TITLE.fullmatch(block.text.strip()) if block.surface not in _UNSEEN else None
        if match:
            at = block.text.index(match.group()) + match.start("labels")
            for item in wording.LISTED.finditer(match.group("labels")):
                yield block.index, at + item.start("label"), at + item.end("label")


def _alone(document: Document) -> Iterator[tuple[int, int, int]]:
    """Where the report says that all its names are pseudonyms: those that are headings or the first cells of rows."""
    if not any(wording.ALL_NAMES.search(block.text) for block in document.blocks if block.surface not in _UNSEEN):
        return
    rows = cells(document)
    firsts = (
        (cell.block, cell.start, cell.text) for row in rows.values() for cell in row if cell.head and not cell.label
    )
    heads = ((block, 0, block.text) for block in document.blocks if block.index not in rows)
    for block, start, text in (*firsts, *heads):
        match = wording.ALONE.fullmatch(text) if len(text) < 40 and block.surface not in _UNSEEN else None
        if match and match.group("label").lower() not in wording.NO_LABEL | wording.OPENS:
            yield block.index, start + match.start("label"), start + match.end("label")


def _places(text: str, begin: int, about: bool) -> Iterator[tuple[int, int]]:
    """The spans of the labels in one block; `about`: it stands under a heading about names."""
    earlier: list[tuple[int, str]] = []
    goes_on = False
    for match in wording.SENTENCE.finditer(text, begin):
        sentence, at = match.group(), match.start()
        if not sentence.strip():
            continue
        places: list[tuple[int, int]] = []
        if plain.MAY.search(sentence) and not wording.OTHERS.search(sentence):
            places += _labels(sentence, plain.PLAIN)
        true = wording.TRUE.search(sentence)
        if about and not true:
            places += [*_labels(sentence), *_equated(sentence), *_standing(sentence)]
        elif wording.OF_REPORT.search(sentence):
            places += _labels(sentence)
        strong = (
            bool(wording.STRONG.search(sentence) or wording.MORE.search(sentence))
            and not wording.OTHERS.search(sentence)
        ) or (goes_on and bool(wording.CHOSEN.search(sentence) or wording.GOES_ON.search(sentence)))
        strong = strong and (not true or bool(wording.NOT_TRUE.search(sentence)))
        goes_on = goes_on or strong
        if strong:
            places += _standing(sentence)
        yield from ((at + start, at + end) for start, end in places)
        if wording.BACK.match(sentence):
            for before, told in earlier[-2:]:
                yield from ((before + start, before + end) for start, end in _standing(told))
        earlier.append((at, sentence))


def _standing(sentence: str) -> Iterator[tuple[int, int]]:
    """The words of a sentence that stand where a label would."""
    for match in wording.STANDS.finditer(sentence):
        if match.group("label").lower() not in wording.NO_LABEL | wording.OPENS:
            yield match.span("label")


def _labels(sentence: str, patterns: Sequence[re.Pattern[str]] = wording.DECLARED) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            group = "label" if "label" in pattern.groupindex else "labels"
            for item in wording.LISTED.finditer(match.group(group)):
                start, end = match.start(group) + item.start("label"), match.start(group) + item.end("label")
                if item.group("label").lower() not in wording.NO_LABEL and not wording.OF_OTHERS.match(sentence, end):
                    yield start, end


def _equated(sentence: str) -> Iterator[tuple[int, int]]:
    for match in wording.EQUATED.finditer(sentence):
        group = "label" if match.group("label") else "labels"
        for item in wording.LISTED.finditer(match.group(group)):
            if item.group("label").lower() not in wording.NO_LABEL:
                yield match.start(group) + item.start("label"), match.start(group) + item.end("label")
