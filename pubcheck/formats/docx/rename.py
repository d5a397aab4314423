"""Names inside a clean copy in, names that tell nothing out: bookmarks, styles, and where they are used. In place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.names import beside, each, local, short
from pubcheck.formats.docx.revisions import remove, unwrap
from pubcheck.formats.docx.styles import child, val

_STYLE_USERS = frozenset(
    "w:pStyle w:rStyle w:tblStyle w:basedOn w:next w:link w:numStyleLink w:styleLink w:clickAndTypeStyle"
    " w:defaultTableStyle".split()
)
_SHORT = 4  # letters: a shorter string is in half of all names


def bookmarks(roots: Iterable[etree._Element]) -> None:
    """Word's own names (_Toc123) stay; any other becomes a number, and the links to it follow."""
    roots = list(roots)
    names: dict[str, str] = {}
    for root in roots:
        for node in each(root, "w:bookmarkStart"):
            name = val(node, "name")
            if not harmless.bookmark(name):
                new = names.setdefault(name, f"place{len(names) + 1}")
                _set(node, "name", new)
            else:
                names[name] = name
    for root in roots:
        for node in each(root, "w:hyperlink"):
            anchor = val(node, "anchor")
            if anchor in names:
                _set(node, "anchor", names[anchor])
            elif anchor:
                _unset(node, "anchor")
            if not any(local(key) in ("id", "anchor") for key, _ in attributes(node)):
                unwrap(node)


def ids(root: etree._Element) -> dict[etree._Element, str]:
    """The id of each style, as `styles` must know it: from before any edit."""
    return {node: val(node, "styleId") for node in root if short(node.tag) == "w:style"}


def styles(roots: Iterable[etree._Element], before: Mapping[etree._Element, str], touched: frozenset[str]) -> None:
    """Styles whose name or id (as in the source) held something redacted are named anew, wherever they are used.

    `touched`: old and new values of what was edited. A use of a style that is not there goes: it shows nothing.
    """
    held = frozenset(plain for plain in map(_letters, touched) if len(plain) >= _SHORT)
    lengths = frozenset(map(len, held))
    new: dict[str, str] = {}
    for number, (node, old) in enumerate(before.items(), 1):
        name = child(node, "w:name")
        called = val(name) if name is not None else ""
        if name is not None and not harmless.style(called) and (called in touched or _holds(called, held, lengths)):
            _set(name, "val", f"Style {number}")
        elif old not in touched and (harmless.style_id(old) or not _holds(old, held, lengths)):
            new[old] = old
            continue
        new[old] = f"Style{number}"
        _set(node, "styleId", new[old])
    for root in roots:
        for node in each(root, *sorted(_STYLE_USERS)):
            used = val(node)
            if used in new and new[used] != used:
                _set(node, "val", new[used])
            elif used not in new and not harmless.style_id(used):
                remove(node)


def _holds(name: str, held: frozenset[str], lengths: frozenset[int]) -> bool:
    """Whether one of these stands in the name: by its stretches, for they are thousands and it is short."""
    plain = _letters(name)
    return any(plain[at : at + size] in held for size in lengths for at in range(len(plain) - size + 1))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def orphans(root: etree._Element) -> None:
    """A bookmark's end without its start, and the other way round."""
    marks = [(node, val(node, "id")) for node in each(root, "w:bookmarkStart", "w:bookmarkEnd")]
    starts = {number for node, number in marks if short(node.tag) == "w:bookmarkStart"}
    ends = {number for node, number in marks if short(node.tag) == "w:bookmarkEnd"}
    for node, number in marks:
        if number not in starts or number not in ends:
            remove(node)


def _set(node: etree._Element, name: str, value: str) -> None:
    for key, _ in attributes(node):
        if local(key) == name:
            node.set(key, value)
            return
    node.set(beside(str(node.tag), name), value)


def _unset(node: etree._Element, name: str) -> None:
    for key, _ in list(attributes(node)):
        if local(key) == name:
            del node.attrib[key]
