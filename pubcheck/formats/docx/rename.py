"""Names inside a clean copy in, names that tell nothing out: bookmarks, styles, and where they are used. In place."""

from __future__ import annotations

from collections.abc import Iterable

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


def styles(root: etree._Element, others: Iterable[etree._Element], touched: frozenset[str]) -> None:
    """Styles whose name or id (as in the source) held something redacted are named anew, wherever they are used."""
    new: dict[str, str] = {}
    for number, node in enumerate(root, 1):
        if short(node.tag) != "w:style":
            continue
        name = child(node, "w:name")
        old = val(node, "styleId")
        if old in touched or (name is not None and val(name) in touched):
            new[old] = f"Style{number}"
            _set(node, "styleId", new[old])
            if name is not None:
                _set(name, "val", f"Style {number}")
    for tree in (root, *others):
        for node in each(tree, *sorted(_STYLE_USERS)) if new else ():
            if val(node) in new:
                _set(node, "val", new[val(node)])


def orphans(root: etree._Element) -> None:
    """A bookmark's end without its start, and the other way round."""
    starts = {val(node, "id") for node in each(root, "w:bookmarkStart")}
    ends = {val(node, "id") for node in each(root, "w:bookmarkEnd")}
    for node in each(root, "w:bookmarkStart", "w:bookmarkEnd"):
        if val(node, "id") not in starts & ends:
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
