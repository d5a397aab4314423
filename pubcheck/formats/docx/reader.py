"""A path in, a Document out: every part of the package is read in the way that the table of surfaces tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from pubcheck.errors import UnreadableError
from pubcheck.formats import filename
from pubcheck.formats.docx.attributes import Site, finder, foreign_names, rest, uses
from pubcheck.formats.docx.data import drawing, properties, values
from pubcheck.formats.docx.embedded import embedded
from pubcheck.formats.docx.fields import strings
from pubcheck.formats.docx.names import each, local, short
from pubcheck.formats.docx.numbering import Numbering
from pubcheck.formats.docx.package import Package, load, owner_of
from pubcheck.formats.docx.pictures import picture
from pubcheck.formats.docx.place import Place
from pubcheck.formats.docx.shapes import black_boxes, packed_shapes
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.formats.docx.styles import Styles, child, val
from pubcheck.formats.docx.surfaces import Kind, Way, kind_of
from pubcheck.formats.docx.unread import gap, labelled, unread
from pubcheck.formats.docx.walk import Walk
from pubcheck.model import Anchor, Block, Document, Gap, Piece, Surface

_BODY = Kind(Way.STORY, Surface.BODY, "")
_NOTE_WAYS = {"w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment", "w:docPart": "building block"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_ORDER = (
    Surface.BODY,
    Surface.NOTE,
    Surface.HEADER,
    Surface.FOOTER,
    Surface.COMMENT,
    Surface.EMBEDDED,
    Surface.IMAGE,
    Surface.LINK,
    Surface.METADATA,
)


@dataclass(slots=True)
class _Read:
    """What has been read so far."""

    package: Package
    found: list[Found] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    uses: dict[tuple[str, str], str] = field(default_factory=dict)  # (part, relation id) -> words for where it is used


def read(path: Path) -> Document:
    """The whole file. Raises UnreadableError with one plain sentence where it is no whole Word document."""
    package = load(path)
    found, gaps, pages = contents(package)
    blocks = [
        Block(index, item.text, item.anchor, item.surface, item.pieces, item.layout) for index, item in enumerate(found)
    ]
    blocks.append(filename.block(path.name, len(blocks)))
    return Document(path.name, "docx", package.sha256, tuple(blocks), tuple(gaps), pages)


def contents(package: Package) -> tuple[list[Found], list[Gap], int | None]:
    """All blocks and gaps of a package, in reading order; the number of pages if Word wrote it down."""
    state = _Read(package)
    main = package.main
    root = package.tree(main) if main is not None else None
    if main is None or root is None or not any(short(node.tag) == "w:body" for node in root):
        raise UnreadableError(
            "The text of this Word document is damaged, or holds something that no Word document may hold. "
            "Open it in Word, let Word repair it, save it and check again."
        )
    kinds = {name: kind_of(name, package.type_of(name)) for name in package.parts}
    if kinds[main].way is not Way.STORY:
        kinds[main] = _BODY
    labels = _labels(package, main, root)
    trees = {main: root}
    del root  # so that the largest tree is freed once it is read
    counts: dict[str, int] = {}
    pages = None
    for name in sorted(package.parts, key=lambda part: _rank(part, main, kinds[part])):
        kind = kinds[name]
        if kind.words:
            counts[kind.words] = counts.get(kind.words, 0) + 1
        words = labels.get(name) or _numbered(kind, counts.get(kind.words, 1))
        if name == main or kind.way is Way.STORY:
            read_pages = _story(state, name, kind, words, trees)
            pages = read_pages if name == main else pages
        else:
            _part(state, name, kind, words)
    state.gaps.extend((*unread(package), *labelled(package)))
    state.found.extend(_names(package))
    return state.found, state.gaps, pages


def _rank(name: str, main: str, kind: Kind) -> tuple[int, int, str, int, str]:
    """The body first, then what a reader of the page meets, then what stands behind it."""
    order = _ORDER.index(kind.surface)
    return (0 if name == main else 1, order, name.rstrip("0123456789.xml"), len(name), name)


def _numbered(kind: Kind, count: int) -> str:
    if kind.surface in (Surface.HEADER, Surface.FOOTER, Surface.EMBEDDED, Surface.IMAGE) or kind.words == "custom data":
        return f"{kind.words} {count}" if kind.words else ""
    return kind.words


def _labels(package: Package, main: str, root: etree._Element) -> dict[str, str]:
    """What each header and footer is for, from the sections that use it."""
    names = {"first": "first-page ", "even": "even-page "}
    targets = {relation.id: package.target(main, relation) for relation in package.relations(main)}
    labels: dict[str, str] = {}
    section = 1
    for node in each(root, "w:headerReference", "w:footerReference", "w:sectPr"):
        tag = short(node.tag)
        if tag in ("w:headerReference", "w:footerReference"):
            target = targets.get(val(node, "id"))
            what = "header" if tag == "w:headerReference" else "footer"
            if target is not None:
                where = f"section {section} " if section > 1 else ""
                labels.setdefault(target, f"{where}{names.get(val(node, 'type'), '')}{what}")
        else:
            parent = node.getparent()
            section += 1 if parent is not None and short(parent.tag) == "w:pPr" else 0
    return labels


def _story(state: _Read, name: str, kind: Kind, words: str, trees: dict[str, etree._Element]) -> int | None:
    """A part made of paragraphs. `trees`: what is parsed already; it is taken out."""
    package = state.package
    root = trees.pop(name, None)
    if root is None:
        root = package.tree(name)
    if root is None:
        state.gaps.append(gap(package, name, "damaged", kind))
        return None
    part = Part(package.names[name], root)
    walk = story_of(package, name, part, words)
    state.found.extend(walk.found)
    _leftovers(state, name, part, kind, words, walk.starts)
    where = finder(Site(kind.surface, words), walk.starts)
    state.found.extend(packed_shapes(part, where))
    state.gaps.extend(black_boxes(part, where))
    return walk.page


def story_of(package: Package, name: str, part: Part, words: str = "") -> Walk:
    """The walk over one story."""
    kind = kind_of(name, package.type_of(name)) if name != package.main else _BODY
    walk = Walk(part, styles_of(package, name), Numbering(_support(package, name, "/numbering")))
    if kind.words in ("footnote", "endnote", "comment", "building blocks"):
        _items(walk, part.root, kind)
    else:
        walk.story(part.root, Place(words, kind.surface, paper_of(part.root)))
    return walk


def paper_of(root: etree._Element) -> str:
    """The colour of the page."""
    background = child(root, "w:background")
    colour = val(background, "color").lower() if background is not None else ""
    return colour if colour not in ("", "auto") else "ffffff"


def styles_of(package: Package, name: str) -> Styles:
    """The styles that a story uses."""
    return Styles(_support(package, name, "/styles"))


def _items(walk: Walk, root: etree._Element, kind: Kind) -> None:
    """Notes, comments and building blocks: each a small story of its own."""
    count = 0
    for node in root.iter():
        word = _NOTE_WAYS.get(short(node.tag))
        if word is None:
            continue
        if val(node, "type") not in _SEPARATORS:
            count += 1
        ground = None if word == "building block" else "ffffff"  # nobody knows where a building block will stand
        place = Place(f"{word} {count}", kind.surface, ground, number=False)
        walk.starts.append((walk.part.at[node], place.words, None))
        walk.story(node, place)


def _leftovers(
    state: _Read, name: str, part: Part, kind: Kind, words: str, starts: list[tuple[int, str, int | None]]
) -> None:
    site = Site(kind.surface, words or ("" if kind.surface is Surface.BODY else kind.words))
    starts.sort(key=lambda start: start[0])
    state.found.extend(rest(part, site, starts))
    state.found.extend(foreign_names(part, site))
    for use, words in uses(part, site, starts):
        state.uses.setdefault((name, use), words)


def _support(package: Package, name: str, kind: str) -> etree._Element | None:
    """The styles or numbering that a story uses."""
    for owner in (name, package.main or ""):
        for relation in package.relations(owner):
            if relation.type.endswith(kind) and not relation.external:
                target = package.target(owner, relation)
                if target is not None:
                    return package.tree(target)
    return None


def _part(state: _Read, name: str, kind: Kind, words: str) -> None:
    """A part that is no story."""
    package = state.package
    match kind.way:
        case Way.NONE:
            return
        case Way.PICTURE:
            found, gaps = picture(package, name, words)
            state.found.extend(found)
            state.gaps.extend(gaps)
            return
        case Way.STRINGS:
            text = strings(package.parts[name])
            if text:
                state.found.append(Found(text, Anchor(package.names[name], words), kind.surface, ()))
            return
        case Way.PACKAGE:
            found, gaps = embedded(package, name, words)
            state.found.extend(found)
            state.gaps.extend(gaps)
            return
        case Way.GAP:
            state.gaps.append(gap(package, name, kind.words, kind))
            return
        case _:
            pass
    root = package.tree(name)
    if root is None:
        state.gaps.append(gap(package, name, "damaged", kind))
        return
    part = Part(package.names[name], root)
    if kind.way is Way.RELATIONS:
        state.found.extend(_links(state, name, part))
        return
    if kind.way is Way.DRAWING:
        state.found.extend(drawing(part, words))
    elif kind.way is Way.DATA:
        if local(root.tag) in ("coreProperties", "Properties"):
            state.found.extend(properties(part))
        else:
            state.found.extend(values(part, words, kind.surface))
            state.found.extend(foreign_names(part, Site(kind.surface, words)))
            return
    _leftovers(state, name, part, kind, words, [])


def _links(state: _Read, name: str, part: Part) -> Iterator[Found]:
    """Every target outside the file."""
    owner = owner_of(name)
    count = 0
    for place, node in enumerate(part.nodes):
        if not isinstance(node.tag, str) or node.get("TargetMode", "").lower() != "external":
            continue
        target = str(node.get("Target", ""))
        if not target:
            continue
        count += 1
        where = state.uses.get((owner, str(node.get("Id", ""))), "")
        path = f"{where}, link target" if where else f"link target {count}"
        kind = str(node.get("Type", ""))
        surface = Surface.LINK if kind.endswith(("/hyperlink", "/image")) else Surface.METADATA
        yield Found(target, Anchor(part.shown, path), surface, (Piece(0, len(target), f"{place}@Target"),))


def _names(package: Package) -> Iterator[Found]:
    """Part names of no standard form, and the note that a zip file may carry."""
    for name, shown in package.names.items():
        if shown != name:
            yield Found(name, Anchor(shown, f"{shown}, its name"), Surface.FILENAME, ())
    note = package.note.decode("utf-8", "replace")
    if note.strip():
        yield Found(note, Anchor("file", "note on the packed file"), Surface.METADATA, ())
