"""A document's blocks and the edits planned in; the places that they leave out, where the same words stand, out.

A recogniser may find "Mrs Shave" and pass over "Shave," at the start of a line, or a name that begins in one paragraph
and ends in the next. Verification would find it in the copy, and nothing could be handed over: so the same search goes
over the source first, and those places go too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from pubcheck.model import Block, Edit, Mention, Surface
from pubcheck.verify.bodies import Body
from pubcheck.verify.fold import WALL, placed
from pubcheck.verify.needles import Needles, of_texts, sources, strong
from pubcheck.verify.search import Nature, Place, local, places

_VALUES = frozenset({Surface.METADATA, Surface.LINK, Surface.ALTTEXT})
_PAGE = frozenset({Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX, Surface.HEADER, Surface.FOOTER})
_ROUNDS = 3
_WHY = ("the same words are taken out elsewhere in the document",)


def elsewhere(
    blocks: Sequence[Block], edits: Sequence[Edit], kept: Iterable[str], *, drawn: bool
) -> tuple[tuple[Mention, Edit], ...]:
    """Each place that no edit covers, with the edit whose words it repeats. `drawn`: in a PDF gaps in words mean
    little. Words that were decided to stay are left alone, and so is what tells of somebody only in its own place."""
    telling = strong(edits)
    needles = of_texts([(edit.text, edit.kind) for edit in telling], kept)
    if not needles.gone:
        return ()
    going: dict[int, list[tuple[int, int]]] = {}
    for edit in edits:
        going.setdefault(edit.block.index, []).append((edit.start, edit.end))
    known, out = sources(telling), []
    left: Sequence[Block] = blocks
    for _ in range(_ROUNDS):  # what goes may part words that were kept, and bare what stood in them
        found = [
            (block, *each) for block in left for each in _in(block, going.get(block.index, ()), needles, drawn=drawn)
        ]
        areas = {place.key for _, place, _, _ in found if place.body is Body.AREA}
        more = []
        for block, place, start, end in sorted(found, key=lambda each: (each[0].index, each[2], -each[3])):
            spans = going.setdefault(block.index, [])
            if place.key in known and not local(place, areas) and not any(a < end and start < b for a, b in spans[-1:]):
                more.append((Mention(place.needle.kind, block, start, end, 1.0, _WHY), known[place.key]))
                spans.append((start, end))
        out += more
        left = list(dict.fromkeys(mention.block for mention, _ in more))
    for place, halves in _over(blocks, going, needles, drawn=drawn):
        if place.key in known and place.body is Body.NONE:
            out += [(Mention(place.needle.kind, *half, 1.0, _WHY), known[place.key]) for half in halves]
    return tuple(out)


def _over(
    blocks: Sequence[Block], going: Mapping[int, Sequence[tuple[int, int]]], needles: Needles, *, drawn: bool
) -> Iterator[tuple[Place, tuple[tuple[Block, int, int], ...]]]:
    """What begins at the end of a block and ends in the next one, as the half in each; no two that overlap."""
    reach = needles.longest * 2
    for left, right in _neighbours(blocks, drawn=drawn):
        before, after = (_walled(block.text, going.get(block.index, ())) for block in (left, right))
        cut = before.find(" ", len(before) - reach) + 1 if len(before) > reach else 0
        tail = before[cut:].rstrip()
        head = after[: after.rfind(" ", 0, reach) + 1] if len(after) > reach else after
        folded, origins = placed(f"{tail}\n{head}")
        last = 0
        for nature in _natures(left, drawn=drawn):
            for place in places(folded, nature, needles):
                start, end = origins[place.start], origins[place.end - 1] + 1
                if last <= start < len(tail) < end:
                    last = end
                    indent = len(head) - len(head.lstrip())
                    yield (
                        place,
                        ((left, cut + start, cut + len(tail)), (right, indent, max(end - len(tail) - 1, indent + 1))),
                    )


def _neighbours(blocks: Sequence[Block], *, drawn: bool) -> Iterator[tuple[Block, Block]]:
    """Blocks that a reader reads one after the other: in a part of the file; in a PDF over the end of a page too."""
    shown = [block for block in blocks if block.surface in _PAGE and block.pieces and block.text.strip()]
    body = [block for block in shown if block.surface is Surface.BODY]
    pairs = dict.fromkeys((*pairwise(shown), *pairwise(body)))
    yield from ((left, right) for left, right in pairs if drawn or left.anchor.part == right.anchor.part)


def _in(
    block: Block, going: Sequence[tuple[int, int]], needles: Needles, *, drawn: bool
) -> Iterator[tuple[Place, int, int]]:
    folded, origins = placed(_walled(block.text, going))
    for nature in _natures(block, drawn=drawn):
        for place in places(folded, nature, needles):
            yield place, origins[place.start], max(origins[place.end], origins[place.end - 1] + 1)


def _walled(text: str, going: Sequence[tuple[int, int]]) -> str:
    """What goes parts the words around it, as its label will."""
    for start, end in going:
        text = text[:start] + WALL * (end - start) + text[end:]
    return text


def _natures(block: Block, *, drawn: bool) -> tuple[Nature, ...]:
    """In each of the ways in which the copy's text will be looked through."""
    if block.surface in _VALUES:
        # A property may be an element's text, and is then read as prose.
        return (Nature.VALUE,) if any("@" in piece.path for piece in block.pieces) else (Nature.VALUE, Nature.PROSE)
    return (Nature.GLYPHS, Nature.PROSE) if drawn and block.pieces else (Nature.PROSE,)
