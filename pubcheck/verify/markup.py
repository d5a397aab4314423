"""An XML part in, Views out: its paragraphs with runs joined, as they are and as they were, its values, its names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lxml import etree

from pubcheck.verify.fold import WALL
from pubcheck.verify.package import is_usual
from pubcheck.verify.search import Nature, Unread, View
from pubcheck.verify.views import Budget, decoded, escapes_undone, of_text, packed_in

_OURS = re.compile(
    r"http://(schemas\.(openxmlformats|microsoft)\.(org|com)|www\.w3\.org|purl\.(org|oclc\.org)|ns\.adobe\.com)/|urn:(schemas-microsoft-com|oasis):"
)
_DULL = re.compile(
    r"[-+]?\d{0,5}(\.\d*)?(%|pt|in|cm|mm|px|em)?|true|false|on|off|auto|none|0x[0-9A-Fa-f]+|[a-z]{2,3}-[A-Z]{2}|#[0-9A-Fa-f]{3,8}"
)
_HEXLIKE = re.compile(r"(?=[^0-9]*[0-9])(?=[^A-Fa-f]*[A-Fa-f])[{]?[0-9A-Fa-f-]{6,}[}]?")
_PACKED = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")
_FAMILY = re.compile(r"font-family:[^;}<]*")
_KEYWORDS = re.compile(r"^\s*[A-Z]{2,}\b|\\[*@#]\s*\"?\w+")  # of a field: "PAGE \* MERGEFORMAT"
_PATHS = frozenset(("Target", "PartName", "ContentType", "Extension"))
_MEDIA = re.compile(
    r"(?:application/(?:xml$|vnd\.(?:openxmlformats|ms-)|octet|rtf)|image/|text/|jpe?g$|png$|emf$|wmf$|bin$|xlsx$)"
)
# What people write: "Violet" may be a colour elsewhere, not here.
_FREE = frozenset("author initials descr title alt tooltip userId userName".split())
_FIGURES = re.compile(r"[\W\d_]+")
_CUT = re.compile(r"(?:bold|italic|oblique|regular|light|medium|semibold|narrow|condensed|black|mono|roman|mt|ps)+$")
_TEXT, _DELETED, _CODE = frozenset({"t"}), frozenset({"delText"}), frozenset({"instrText", "delInstrText"})
_SPACES = frozenset({"tab", "br", "cr", "ptab"})
_SPOKEN = _TEXT | _DELETED | _CODE | _SPACES | {"sym", "noBreakHyphen"}
_PARAGRAPHS = frozenset({"p", "rt"})  # what is set above a word is no part of it
_APART = frozenset("p div li td th tr dt dd h1 h2 h3 h4 h5 h6 title br hr option".split())  # of a web page


def of_xml(data: bytes, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """All that an XML part says. Where it is broken, what can be saved of it, and the bare text besides."""
    root = _parsed(data, recover=False)
    if root is None or b"<!DOCTYPE" in data[:2000] or b"<!ENTITY" in data:
        text = decoded(data) or data.decode("latin-1")
        yield from of_text(re.sub(r"<[^<>]*>", "", text), part, budget, depth=depth)
        yield View(part, "in its markup", _FAMILY.sub(" ", escapes_undone(text)), Nature.VALUE)
        root = _parsed(data, recover=True) if root is None else root
        if root is None:
            return
    told = _Told()
    _walk(root, told)
    yield View(part, "", "\n".join(told.now), Nature.PROSE, "paragraph")
    if told.was:
        yield View(part, "as it was before the tracked changes", "\n".join(told.was), Nature.PROSE)
    if told.codes:
        yield View(part, "in a field code", "\n".join(_KEYWORDS.sub(" ", code) for code in told.codes), Nature.PROSE)
    if told.other:
        yield View(part, "", "\n".join(told.other), Nature.PROSE)
        if not any(told.now):
            yield View(part, "with its pieces joined", "".join(told.together), Nature.PROSE)
    if told.remarks:
        yield View(part, "in a remark in its markup", "\n".join(told.remarks), Nature.PROSE)
    if told.names:
        yield View(part, "in a name in its markup", f"{WALL}\n".join(told.names), Nature.VALUE)
    for name, values in told.values.items():
        text = f"{WALL}\n".join(values)
        yield View(part, f"in the value of {name}", text, Nature.VALUE)
        undone = escapes_undone(text)
        if undone != text:
            yield View(part, f"in the value of {name}, written with escapes", undone, Nature.VALUE)
        if len(text) >= 12:
            yield from packed_in(text, part, budget, depth=depth)
    yield from packed_in("\n".join(told.packed), part, budget, depth=depth)
    if told.hexes:
        yield View(part, "in a number", f"{WALL}\n".join(told.hexes), Nature.BINARY)
    long = [line for line in (*told.other, *told.now) if len(line) >= 12]
    yield from packed_in("\n".join(long), part, budget, depth=depth)


@dataclass
class _Told:
    """What one walk over a part collects: lines in reading order; values once each, by the attribute they are in."""

    now: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    together: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    values: dict[str, dict[str, None]] = field(default_factory=dict)
    packed: dict[str, None] = field(default_factory=dict)
    hexes: dict[str, None] = field(default_factory=dict)
    judged: dict[bool, set[object]] = field(default_factory=lambda: {True: set(), False: set()})
    """Attributes of elements of the format and of others: most stand there a thousand times."""


@dataclass
class _Paragraph:
    now: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    changed: bool = False


def _walk(root: etree._Element, told: _Told) -> None:
    """Once over all elements. A paragraph inside a paragraph (a text box) is one of its own."""
    open_: list[_Paragraph] = [_Paragraph()]
    inserted = 0
    known: dict[str, tuple[str, bool]] = {}
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event in ("comment", "pi") or not isinstance(tag, str):
            told.remarks.append(str(element.text or ""))
            _loose(element.tail, told)
            continue
        local, ours = known.get(tag) or known.setdefault(tag, _named(tag, told))
        if local in _APART:
            told.together.append("\n")
        if event == "start":
            if local in _PARAGRAPHS:
                open_.append(_Paragraph())
            elif local in ("ins", "moveTo"):
                inserted += 1
            if local in _SPOKEN:
                _spoken(element, local, open_[-1], inserted=bool(inserted))
            elif text := element.text:
                _loose(text, told)
            _attributes(element, ours, told)
            continue
        if local in _PARAGRAPHS and len(open_) > 1:
            _close(open_.pop(), told)
        elif local in ("ins", "moveTo"):
            inserted -= 1
        if tail := element.tail:
            _loose(tail, told)
    _close(open_.pop(), told)


def _spoken(element: etree._Element, local: str, paragraph: _Paragraph, *, inserted: bool) -> None:
    text = element.text or ""
    if local in _DELETED:
        paragraph.was.append(text)
        paragraph.changed = True
    elif local in _CODE:
        paragraph.codes.append(text)
    else:
        if local == "sym":
            text = _symbol(element)
        elif local not in _TEXT:
            text = "-" if local == "noBreakHyphen" else " "
        paragraph.now.append(text)
        if inserted:
            paragraph.changed = True
        else:
            paragraph.was.append(text)


def _symbol(element: etree._Element) -> str:
    """`w:sym` draws one character by its code; fonts of symbols put the letter's code in the private area."""
    for name, value in element.attrib.items():
        if str(name).endswith("char"):
            try:
                code = int(str(value), 16)
            except ValueError:
                return ""
            return chr(code & 0xFF if 0xF000 <= code <= 0xF0FF else min(code, 0xFFFF))
    return ""


def _close(paragraph: _Paragraph, told: _Told) -> None:
    told.now.append("".join(paragraph.now))
    if paragraph.changed:
        told.was.append("".join(paragraph.was))
    if paragraph.codes:
        told.codes.append("".join(paragraph.codes))


def _loose(text: str | None, told: _Told) -> None:
    if text and not text.isspace():
        told.other.append(text)
        told.together.append(text)


def _named(tag: str, told: _Told) -> tuple[str, bool]:
    """An element's own name, and whether the format defines it: names of anybody's own making may tell."""
    space, _, local = tag.rpartition("}")
    ours = bool(_OURS.match(space[1:]))
    if not ours:
        told.names.setdefault(f"{space[1:]} {local}")
    return local, ours


def _attributes(element: etree._Element, ours: bool, told: _Told) -> None:
    judged = told.judged[ours]
    for item in element.items():
        if item in judged:
            continue
        judged.add(item)
        name, value = map(str, item)
        local = name.rpartition("}")[2]
        if _DULL.fullmatch(value) or (local not in _FREE and (is_standard(value) or _OURS.match(value))):
            continue
        if local in _PATHS and (_MEDIA.match(value) or is_usual(value)):
            continue
        if len(value) >= 64 and _PACKED.fullmatch(value):
            told.packed.setdefault(re.sub(r"\s", "", value))
            continue
        if local == "style":
            value = _FAMILY.sub(" ", value)
        elif local == "instr":
            value = _KEYWORDS.sub(" ", value)
        if not ours:
            told.names.setdefault(local)
        if _HEXLIKE.fullmatch(value):
            told.hexes.setdefault(value)
            continue
        told.values.setdefault(local if ours else "an attribute", {}).setdefault(value)


def is_standard(value: str) -> bool:
    """Whether the value, its figures aside ("Heading 2", "Georgia"), is one that any file may hold."""
    bare = _plain(value)
    return bare in _standard() or _CUT.sub("", bare) in _standard()


def _plain(value: str) -> str:
    return _FIGURES.sub("", value).casefold()


@cache
def _standard() -> frozenset[str]:
    lines = Path(__file__).with_name("standard.txt").read_text("utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if line and not line.startswith("#"))


def _parsed(data: bytes, *, recover: bool) -> etree._Element | None:
    """Nothing is fetched and no entity is opened: a document must not be able to make us read another file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=recover)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
