"""A kept part and its relationships in; the copy's relationships out, the part's references cut or renumbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from pubcheck.formats.docx.allow import public
from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.keep import Keeping
from pubcheck.formats.docx.names import local, short
from pubcheck.formats.docx.package import Package
from pubcheck.formats.docx.revisions import remove

_REFERENCES = etree.XPath(
    "//*/@r:* | //*/@s:* | //*/@relId | //*/@o:relid",
    namespaces={
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "s": "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "o": "urn:schemas-microsoft-com:office:office",
    },
)
# These are found by their kind, with no reference in the text.
_IMPLIED = frozenset(
    "footnotes endnotes styles numbering settings fontTable theme themeOverride chartStyle chartColorStyle".split()
)
# An element whose relationship is gone says nothing any more.
_EMPTY = frozenset(
    "externalData printerSettings hlinkClick hlinkHover svgBlip imagedata headerReference footerReference userShapes"
    " embedRegular embedBold embedItalic embedBoldItalic attachedTemplate pict_fill relIds OLEObject".split()
)


class Link(NamedTuple):
    """A relationship of the copy. `target` is a part's full new name, or an address where `external`."""

    id: str
    type: str
    target: str
    external: bool


def relinked(
    package: Package, owner: str, root: etree._Element, keeping: Keeping, changed: frozenset[str]
) -> tuple[Link, ...]:
    """`changed`: ids of relationships whose target held something redacted: they are cut."""
    new: dict[str, Link] = {}
    referring = _referring(root)
    used = _used(referring)
    for relation in package.relations(owner):
        word = relation.type.rpartition("/")[2]
        if word not in _IMPLIED and relation.id not in used:
            continue
        number = f"rId{len(new) + 1}"
        if relation.external:
            if word == "hyperlink" and relation.id not in changed and public(relation.target):
                new[relation.id] = Link(number, relation.type, relation.target, True)
            continue
        target = keeping.leads(package, owner, relation)
        if target is not None:
            new[relation.id] = Link(number, relation.type, target, False)
    _renumber(referring, {old: link.id for old, link in new.items()})
    return tuple(new.values())


def _reference(key: str, tag: str) -> bool:
    return short(key).startswith("r:") or (key == "relId" and tag.endswith(":dataModelExt")) or short(key) == "o:relid"


def _referring(root: etree._Element) -> list[etree._Element]:
    """The elements that bear a reference."""
    found = _REFERENCES(root)
    holders = (
        each.getparent()
        for each in (found if isinstance(found, list) else ())
        if isinstance(each, etree._ElementUnicodeResult)
    )
    return list(dict.fromkeys(node for node in holders if node is not None))


def _used(referring: Sequence[etree._Element]) -> frozenset[str]:
    return frozenset(value for node in referring for key, value in attributes(node) if _reference(key, short(node.tag)))


def _renumber(referring: Sequence[etree._Element], ids: Mapping[str, str]) -> None:
    for node in referring:
        tag = short(node.tag)
        for key, value in list(attributes(node)):
            if not _reference(key, tag):
                continue
            if value in ids:
                node.set(key, ids[value])
                continue
            del node.attrib[key]
            if local(node.tag) in _EMPTY and node.getparent() is not None:
                _drop(node)
                break


def _drop(node: etree._Element) -> None:
    """With the extension that was made for it alone."""
    parent = node.getparent()
    if parent is not None and short(parent.tag) == "a:ext" and len(parent) == 1:
        remove(parent)
    else:
        remove(node)
