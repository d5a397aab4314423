"""A Document in, what deciding needs to know of it as a whole out: its tables, its area, its labels, its references."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pubcheck import labels
from pubcheck.labels import hints
from pubcheck.model import Block, Document, Mention, Surface
from pubcheck.tables import Cell, cells

REACH = 120
HIDDEN = frozenset({Surface.METADATA, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN, Surface.FILENAME})
_BODY = (
    r"(?:(?:Local |Area )?Safeguarding (?:Children|Child|Adults?)(?:'s|’s)?(?: and Adults?)? (?:Partnership|Board)"
    r"|(?:Borough|County|City|District"
    r"|Metropolitan Borough|Unitary) Council|Council|Constabulary|Police|SCP|LSCP|LSCB|SCB|CCG|ICB|Integrated Care"
    r" Board"
    r"|Clinical Commissioning Group|NHS|Children's Trust|Metropolitan|Fire|Ambulance)"
)
_AREA = re.compile(
    rf"(?<![\w'’-])(?P<area>(?:[^\W\d_a-z][\w'’-]{{1,40}}(?:,? and (?:the )?|,? & |, | of | on | upon | |-)){{1,5}})"
    rf"{_BODY}\b"
)
_AGENCY = re.compile(r"\b(?:Police|Council|Health|Housing|Education|NHS|Trust|Probation|School|Social Care)\b")
_AREA_CAPITALS = re.compile(r"(?<![\w'-])(?P<area>(?:[A-Z][A-Z'-]{1,40} (?:AND )?){1,5})SAFEGUARDING CHILDREN")
_BOROUGH = re.compile(
    r"\bBorough of (?P<area>[^\W\d_a-z][\w'’-]+(?: (?:and|upon|on|under|&) [^\W\d_a-z][\w'’-]+){0,2})"
)
_WORD = re.compile(r"[^\W\d_]+")
_GENERIC = frozenset(
    "and the of on upon district borough county city council local safeguarding children child metropolitan royal nhs"
    " north south east west central"
    " new great greater lower upper community partnership board police service services our this in for by from with"
    " national mr mrs ms miss"
    " dr both that former family social legal housing education department agency agencies metropolitan unitary each"
    " as to at his her clinical"
    " children's integrated care group commissioning fire rescue ambulance trust foundation hospital hospitals".split()
)
_FIRST = re.compile(
    r"[\W\d]*(?:introduction|executive summary|summary|background|foreword|the story|chapter|acknowledge?ments"
    r"|section 1)\b",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"\W*(?:(?:appendix|annex|section|chapter|part)? ?[\da-z.]{0,5}[.:)]? )?(?:(?:list of|selected|key|main|short"
    r"|select"
    r"|principal|our|the|some) ){0,2}(?:references?|bibliography|(?:further |background "
    r"|suggested )?reading(?: list)?|works"
    r" cited|endnotes|sources|reading and resources|useful (?:reading|links)|literature|authorities|legislation|law and"
    r" guidance|publications|documents(?= (?:cited|read|consulted|referred|relied|used))|(?:more|where|things"
    r"|what)? ?to read"
    r"(?: more| next)?|read more|what (?:we|i) (?:have )?(?:read|cited|quoted|drew on)|if you (?:want"
    r"|would like) to read"
    r" more)(?:(?: and|,|:|&) (?:further reading|bibliography|sources|resources|guidance|law|notes|legislation"
    r"|case law))*"
    r"(?: (?:cited|consulted|used|read|list|quoted|drawn on|relied (?:up)?on|referred to|that helped(?: us| me)?"
    r"|we used"
    r"|for this review))?\W*",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"\W*(?:\d{1,3}\W+)?(?:[^\W\d_a-z][\w'’-]+,? (?:[A-Z]\.? ?,? ?){1,4}(?:,|and|&|et al)?\s?.{0,160}"
    r"|.{3,120})\(?(?:19|20)\d\d[a-z]?\)?"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds for every mention of one document."""

    cells: Mapping[int, tuple[Cell, ...]] = field(repr=False)
    area: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    declared: tuple[labels.Declared, ...]
    hinted: frozenset[str] = field(repr=False)  # names that may be labels
    references: frozenset[int]
    texts: tuple[str, ...] = field(repr=False)
    opening: int  # the title page ends before this block

    def cell(self, mention: Mention) -> Cell | None:
        """The cell of a table that the mention stands in."""
        cells = self.cells.get(mention.block.index, ())
        at = bisect_right(cells, mention.start, key=lambda cell: cell.start) - 1
        return cells[at] if at >= 0 and mention.end <= cells[at].end else None

    def label(self, mention: Mention) -> str:
        """What the table says of the place, by column and row; outside tables a short line above it."""
        if cell := self.cell(mention):
            return f"{cell.head} \n {cell.label}"
        index = mention.block.index
        above = self.texts[index - 1] if index else ""
        alone = len(mention.block.text) - (mention.end - mention.start) < 40
        return above if alone and len(above) < 50 else ""

    def below(self, mention: Mention) -> str:
        """The short line under a name that has a line to itself: "Chair of the Partnership"."""
        index = mention.block.index + 1
        alone = len(mention.block.text) - (mention.end - mention.start) < 12
        below = self.texts[index] if alone and index < len(self.texts) else ""
        return below if len(below) < 70 and "\t" not in below else ""

    def before(self, mention: Mention, reach: int = REACH) -> str:
        """The words before the mention in its block, and in its cell."""
        cell = self.cell(mention)
        start = max(cell.start if cell else 0, mention.start - reach)
        return mention.block.text[start : mention.start]

    def after(self, mention: Mention, reach: int = REACH) -> str:
        """The words after the mention in its block, and in its cell."""
        cell = self.cell(mention)
        return mention.block.text[mention.end : min(cell.end if cell else len(mention.block.text), mention.end + reach)]


def read(document: Document) -> Reading:
    """One look over the whole document. Linear."""
    said = labels.declared(document)
    declared = tuple(one for one in said if one.sure)
    return Reading(
        cells(document),
        frozenset(_area(document)),
        labels.names(declared),
        declared,
        hints.names(document) | labels.names(one for one in said if not one.sure),
        frozenset(_references(document.blocks)),
        tuple(block.text for block in document.blocks),
        _opening(document.blocks),
    )


def _opening(blocks: tuple[Block, ...]) -> int:
    """Where the first long paragraph or the first chapter begins."""
    for block in blocks[:60]:
        if len(block.text) > 240 or _FIRST.match(block.text):
            return block.index
    return min(len(blocks), 60)


def _area(document: Document) -> Iterator[str]:
    """Words of the area that the partnership and the agencies are named after."""
    for block in document.blocks:
        if block.surface in HIDDEN:
            continue
        for pattern in (_AREA, _AREA_CAPITALS, _BOROUGH):
            for match in pattern.finditer(block.text):
                area = _AGENCY.split(match.group("area"))[-1]  # "Keeley Low, Police and Council": no area of Low's
                if not area.rstrip().endswith((",", " of")):  # "Craig, Vera Jean, NHS 999 ...", "Ann of Police": none
                    yield from {word.lower() for word in _WORD.findall(area)} - _GENERIC


def _references(blocks: tuple[Block, ...]) -> Iterator[int]:
    """The blocks of lists of references: from such a heading to the next heading."""
    inside = False
    for block in blocks:
        text = block.text.strip()
        if len(text) < 60 and _REFERENCES.fullmatch(text):
            inside = True
        elif inside and (block.layout.heading or _heading(text) or len(text) > 160) and not _ENTRY.match(text):
            inside = False
        elif inside:
            yield block.index


def _heading(text: str) -> bool:
    return len(text) < 70 and text[-1:] not in ".,;" and text[:1].isupper() and not re.search(r"https?:|\d{4}", text)
