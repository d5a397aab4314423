"""A Document in, one folded text with its blocks set apart out; hits in that text in, Mentions out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pubcheck.model import Block, Document, Mention
from pubcheck.recognisers import BREAK, NEXT_CELL, SAME_CELL, Hit
from pubcheck.recognisers.fold import Folded, fold


@dataclass(frozen=True, slots=True)
class Joined:
    """The whole document as one text. `starts[i]` is where block i begins in it."""

    text: str = field(repr=False)
    starts: tuple[int, ...]
    folded: tuple[Folded, ...] = field(repr=False)


def join(document: Document) -> Joined:
    """All blocks, folded, in order. A row of a table is one line, whose cells stand apart by tabs."""
    folded = tuple(fold(block.text) for block in document.blocks)
    starts: list[int] = []
    parts: list[str] = []
    at = 0
    before: Block | None = None
    for block, part in zip(document.blocks, folded, strict=True):
        if before is not None:
            parts.append(_between(before, block))
            at += len(parts[-1])
        starts.append(at)
        parts.append(part.text)
        at += len(part.text)
        before = block
    return Joined("".join(parts), tuple(starts), folded)


def _between(one: Block, other: Block) -> str:
    """What stands between two blocks. No white space of a pattern crosses it; as many tabs as columns lie between."""
    cell, then = one.layout.cell, other.layout.cell
    if then is None:
        return BREAK
    if cell is None or cell[:2] != then[:2] or cell[2] > then[2]:
        return BREAK + "\t" * then[2]
    return SAME_CELL if cell[2] == then[2] else NEXT_CELL + "\t" * (then[2] - cell[2])


def mentions(
    whole: Joined, document: Document, hits: Iterable[Hit], sure: Iterable[tuple[Hit, str]] = ()
) -> tuple[Mention, ...]:
    """Each hit as a mention in its own block, in document order; a hit over several blocks becomes one in each.
    Of mentions alike in place and kind the surest stays, with the reasons of all. `sure` are the case key's."""
    found: dict[tuple[int, int, int, str], Mention] = {}
    for hit, given in [*((hit, None) for hit in hits), *sure]:
        for mention in _placed(whole, document, hit, given):
            place = (mention.block.index, mention.start, mention.end, mention.kind)
            found[place] = _surer(found[place], mention) if place in found else mention
    return tuple(found[place] for place in sorted(found))


def _placed(whole: Joined, document: Document, hit: Hit, given: str | None) -> Iterator[Mention]:
    start = hit.start
    while start < hit.end:
        index = bisect_right(whole.starts, start) - 1
        base, folded = whole.starts[index], whole.folded[index]
        stop = min(hit.end, base + len(folded.text))
        left, right = start - base, stop - base
        while left < right and folded.text[left].isspace():
            left += 1
        while left < right and folded.text[right - 1].isspace():
            right -= 1
        if left < right:
            yield Mention(hit.kind, document.blocks[index], *folded.span(left, right), hit.score, hit.why, given)
        start = whole.starts[index + 1] if index + 1 < len(whole.starts) else hit.end


def _surer(one: Mention, other: Mention) -> Mention:
    first, second = (
        (other, one) if (other.score, other.given is not None) > (one.score, one.given is not None) else (one, other)
    )
    why = (*first.why, *(word for word in second.why if word not in first.why))
    given = first.given if first.given is not None else second.given
    return Mention(first.kind, first.block, first.start, first.end, first.score, why, given)
