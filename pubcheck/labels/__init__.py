"""A report's text in, the labels that it declares out: "referred to as Child T", "Noor is not the child's name"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pubcheck.labels import rows, ways, wording
from pubcheck.labels.sentences import Reader
from pubcheck.model import Document

_SHORT = 200  # characters of a block that goes on where the one before it told of names


@dataclass(frozen=True, slots=True)
class Declared:
    """A label that the report says it uses, where it says so; `sure`: nothing else can be meant. Of any other a person
    has to say whether it is a label or somebody's name."""

    label: str = field(repr=False)
    block: int
    start: int
    end: int
    sure: bool = True


def declared(document: Document) -> tuple[Declared, ...]:
    """Every label that the report declares, in order; never by a comment, or another thing that no reader sees."""
    found: dict[tuple[int, int], int] = {}
    sure: set[tuple[int, int]] = set()
    reader = Reader()
    about = prose = False
    for block in document.blocks:
        if block.surface in rows.UNSEEN:
            continue
        heading = rows.lists(block.text)
        entry = rows.entry(block.text) if about else None
        if entry is not None:
            found.setdefault((block.index, entry[0]), entry[1])
            if not block.text.startswith(",", entry[1]):  # "Sally, the health visitor, explained it"
                sure.add((block.index, entry[0]))
        elif heading is not None:
            about = heading
            prose = heading and not rows.list_only(block.text)
        if "\t" in block.text or len(block.text) > _SHORT or heading is False:
            reader.reach = 0
        if heading:
            continue
        run_in = rows.RUN_IN.match(block.text)
        begin, on_names = run_in.end() if run_in else 0, prose or run_in is not None
        changed = run_in is not None and (rows.names(run_in.group()) or ways.CHANGED.search(block.text) is not None)
        for start, end, only in reader.places(block.text, begin, about=on_names):
            place = (block.index, start)
            found[place] = max(found.get(place, 0), end)  # "Baby Isaac", not "Baby"
            if only or changed:
                sure.add(place)
    for index, start, end in rows.spots(document):
        found.setdefault((index, start), end)
        sure.add((index, start))
    return tuple(
        Declared(document.blocks[index].text[start:end], index, start, end, (index, start) in sure)
        for (index, start), end in sorted(found.items())
    )


def names(declared: Iterable[Declared]) -> frozenset[str]:
    """The labels that look like a person's name ("Sam"), in lower case: those that could be mistaken for one. With the
    bare name of "Baby Sam"."""
    labels = {one.label for one in declared if not is_code(one.label)}
    bare = {label.split(" ", 1)[1] for label in labels if " " in label}
    return frozenset(label.lower().removesuffix("'s").removesuffix("’s") for label in labels | bare)


def is_code(text: str) -> bool:
    """Whether a label is a role, a letter or a number, so that nobody could take it for a name."""
    return bool(wording.CODE.fullmatch(text))
