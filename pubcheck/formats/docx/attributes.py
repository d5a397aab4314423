"""A part whose story has been read in; everything else in it that a person may have written, as blocks, out.

The attributes of the table of surfaces; any other attribute with words in it; any text that no reader has claimed;
XML comments. So what the walker does not know is still seen: unread is not clean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.names import PREFIXES, short
from pubcheck.formats.docx.spots import CODE_TEXTS, CODES, SPOTS, Spot
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.model import Anchor, Piece, Surface

_WORDS = re.compile(r"[^\W\d_]{2}\S*\s+\S*[^\W\d_]|[^\W\d_]\S*@\S")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FONTS = frozenset({"ascii", "hAnsi", "cs", "eastAsia"})
_RELATED = {f"r{n}": space for n, (space, prefix) in enumerate(PREFIXES.items()) if prefix == "r"}
_REFERENCES = etree.XPath(" | ".join(f"//*/@{prefix}:*" for prefix in _RELATED), namespaces=_RELATED)
_PARENTED = frozenset({"w:name", "w:docPartPr", "w:src"})


class Site(NamedTuple):
    """How a part's leftovers are told: their surface and the words for them."""

    surface: Surface
    words: str


def rest(part: Part, site: Site, starts: Sequence[tuple[int, str, int | None]] = ()) -> Iterator[Found]:
    """In document order. The same attribute with the same value counts once in a part: an edit of it holds for all."""
    told: set[tuple[str, str, str]] = set()
    dull: set[object] = set()  # what stands a hundred thousand times is judged once
    where = finder(site, starts)
    for place, node in enumerate(part.nodes):
        tag = short(node.tag)
        if tag == "!":
            yield from _texts(part, place, node.text, None, "!", where(place), site)
            yield from _texts(part, place, None, node.tail, "!", where(place), site)
            continue
        if node.text or node.tail:
            yield from _texts(part, place, node.text, node.tail, tag, where(place), site)
        for item in node.items():
            same = (tag, item)
            if same in dull:
                continue
            key, value = map(str, item)
            if f"{place}@{key}" in part.read:
                continue
            if tag not in _PARENTED:
                dull.add(same)
            spot = _spot(tag, key, value, node)
            if spot is None or spot.harmless(value) or (spot.words, alike(key), value) in told:
                continue
            if spot.words == "style id" and _as_named(node, value):
                continue
            told.add((spot.words, alike(key), value))
            words, page = where(place)
            anchor = Anchor(part.shown, f"{words}, {spot.words}" if words else spot.words, page)
            yield Found(value, anchor, spot.surface, (Piece(0, len(value), f"{place}@{key}"),))


def _as_named(node: etree._Element, value: str) -> bool:
    """Whether a style's id is its name without spaces: then the name tells all."""
    names = (str(item.get(item.keys()[0], "")) for item in node if short(item.tag) == "w:name" and item.keys())
    return any(name.replace(" ", "") == value for name in names)


def uses(part: Part, site: Site, starts: Sequence[tuple[int, str, int | None]]) -> Iterator[tuple[str, str]]:
    """(relationship id, words for where it is used) for each place of the part that points to another."""
    where = finder(site, starts)
    found = _REFERENCES(part.root)
    for value in found if isinstance(found, list) else ():
        if isinstance(value, etree._ElementUnicodeResult) and (node := value.getparent()) is not None:
            yield str(value), where(part.at[node])[0]


def attributes(node: etree._Element) -> list[tuple[str, str]]:
    """The attributes of an element; none for comments and the like."""
    if not isinstance(node.tag, str):
        return []
    return [(str(key), str(value)) for key, value in node.items()]


def alike(key: str) -> str:
    """An attribute by its plain name; the four of w:rFonts are one. An edit of one value holds for all of one kind."""
    name = key.rpartition("}")[2]
    return "font" if name in _FONTS else name


def finder(site: Site, starts: Sequence[tuple[int, str, int | None]]) -> Callable[[int], tuple[str, int | None]]:
    """From a node's place to the words and page of the paragraph that it stands in."""
    heads = [start[0] for start in starts]

    def where(place: int) -> tuple[str, int | None]:
        at = bisect_right(heads, place) - 1
        return (starts[at][1], starts[at][2]) if at >= 0 else (site.words, None)

    return where


def _texts(
    part: Part, place: int, text: str | None, tail: str | None, tag: str, at: tuple[str, int | None], site: Site
) -> Iterator[Found]:
    for value, path in ((text, str(place)), (tail, f"{place}~")):
        if not value or path in part.read or value.isspace() or not _LETTERS.search(value) or tag in CODE_TEXTS:
            continue
        if harmless.machine(value.strip()):
            continue
        surface = site.surface if site.surface in _OUTSIDE else Surface.HIDDEN
        name = "note in the file's code" if tag == "!" and not path.endswith("~") else "stray text"
        words = f"{at[0]}, {name}" if at[0] else name
        yield Found(value, Anchor(part.shown, words, at[1]), surface, (Piece(0, len(value), path),))


_OUTSIDE = frozenset({Surface.METADATA, Surface.EMBEDDED, Surface.COMMENT, Surface.IMAGE})
_OTHER = Spot(Surface.METADATA, "setting", harmless.machine)


@lru_cache(maxsize=8192)
def _names(tag: str, key: str) -> tuple[str, ...]:
    """An attribute's names in the table, the most exact first; last its own plain name."""
    name = short(key)
    plain, local = name.rpartition(":")[2], tag.rpartition(":")[2]
    return (f"{tag}@{name}", f"{local}@{name}", f"*@{name}", f"{local}@{plain}", f"*@{plain}", plain)


def _spot(tag: str, key: str, value: str, node: etree._Element) -> Spot | None:
    """The table's entry for this attribute, by the parent's name too where an element means many things."""
    names = _names(tag, key)
    if tag in _PARENTED:
        parent = node.getparent()
        above = short(parent.tag) if parent is not None else ""
        found = SPOTS.get(f"{above}/{tag}@{short(key)}")
        if found is not None:
            return found
    for name in names[:-1]:
        found = SPOTS.get(name)
        if found is not None:
            return found
    return _OTHER if names[-1] not in CODES and _WORDS.search(value) else None


def foreign_names(part: Part, site: Site) -> Iterator[Found]:
    """Namespaces of nobody's standard: whoever made them may have put a name there."""
    told: set[str] = set()
    for _, declared in etree.iterwalk(part.root, events=("start-ns",)):
        address = str(declared[1])
        if address in told or address in PREFIXES or not address or harmless.machine(address):
            continue
        told.add(address)
        yield Found(address, Anchor(part.shown, f"{site.words}, name of a format"), Surface.METADATA, ())
