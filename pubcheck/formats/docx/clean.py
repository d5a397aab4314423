"""A path and edits in, a clean copy out: the words really replaced, and all that no reader of the page sees gone.

Built anew from an allow-list (allow.py), so that a kind of part, setting or id that is not known can not come along.
The same source and edits give the same bytes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from pubcheck.errors import UnreadableError, UnwritableError
from pubcheck.formats.docx import rename, scrub
from pubcheck.formats.docx.apply import apply
from pubcheck.formats.docx.changes import Change, changes
from pubcheck.formats.docx.concealed import concealed
from pubcheck.formats.docx.flatten import flatten
from pubcheck.formats.docx.keep import MAIN, Keeping, keeping
from pubcheck.formats.docx.links import Link, relinked
from pubcheck.formats.docx.names import CT, RELS, short
from pubcheck.formats.docx.package import Package, load, rels_of, unpack
from pubcheck.formats.docx.pictures import stripped
from pubcheck.formats.docx.revisions import accept
from pubcheck.formats.docx.strand import Part
from pubcheck.formats.docx.surfaces import Kind, Way, kind_of
from pubcheck.formats.docx.writing import main_type, packed, serialised, strict, well_formed
from pubcheck.formats.output import whole
from pubcheck.model import Edit, Surface

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_CORE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_DAMAGED = "The text of this Word document is damaged, so no copy was written."
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_DROPPED = frozenset({Surface.REVISION, Surface.FILENAME, Surface.COMMENT})


def write(path: Path, out: Path, edits: Sequence[Edit]) -> None:
    """The source is not touched. Raises UnwritableError, and leaves nothing behind, where the copy is not whole."""
    data = cleaned(load(path), edits, out.suffix)
    with whole(out, source=path) as temporary:
        temporary.write_bytes(data)


def strip_hidden(path: Path, out: Path) -> None:
    """A copy without hidden data (and covered words), every visible word kept: tracked changes are accepted."""
    write(path, out, ())


def cleaned(package: Package, edits: Sequence[Edit], suffix: str) -> bytes:
    """The bytes of the copy, read back."""
    main = package.main
    if main is None:
        raise UnreadableError(_DAMAGED)
    keep = keeping(package, main)
    plan = changes(edit for edit in edits if edit.block.surface not in _DROPPED)
    roots: dict[str, etree._Element] = {}
    touched = {edit.text for edit in edits}
    before: dict[etree._Element, str] = {}
    alive: list[Part] = []  # lxml makes each node's Python object anew unless somebody holds it
    for name in keep.names:
        tree = package.tree(name) if not keep.names[name].startswith(("word/media/", "word/fonts/")) else None
        if tree is None:
            continue
        part = Part(package.names[name], tree)
        alive.append(part)
        if short(tree.tag) == "w:styles":
            before.update(rename.ids(tree))
        wanted = list(plan.get(part.shown, ()))
        if _story(package, name, main):
            wanted = concealed(package, name, part, wanted)
        touched.update(apply(part.nodes, wanted))
        roots[name] = tree
    if main not in roots:
        raise UnreadableError(_DAMAGED)
    _tidy(package, roots, main, before, frozenset(touched))
    copy: dict[str, bytes] = {}
    relations: dict[str, tuple[Link, ...]] = {}
    for name, root in roots.items():
        relations[keep.names[name]] = relinked(package, name, root, keep, _changed(package, name, plan))
    rename.bookmarks(root for name, root in roots.items() if _story(package, name, main))
    for name, root in roots.items():
        rename.orphans(root)
        scrub.scrub(root)
        copy[keep.names[name]] = serialised(root)
    for name, new in keep.names.items():
        if new.startswith(("word/media/", "word/fonts/")):
            copy[new] = stripped(package.parts[name])
    top = _STRICT_REL if strict(roots[main]) else _MAIN_REL
    return _assembled(copy, relations, keep, _title(package, plan), Link("rId1", top, MAIN, False), suffix)


def _story(package: Package, name: str, main: str) -> bool:
    return name == main or kind_of(name, package.type_of(name)).way is Way.STORY


def _tidy(
    package: Package,
    roots: dict[str, etree._Element],
    main: str,
    before: Mapping[etree._Element, str],
    touched: frozenset[str],
) -> None:
    """Each part by its kind."""
    for name, root in roots.items():
        kind: Kind = kind_of(name, package.type_of(name))
        if _story(package, name, main):
            accept(root)
            flatten(root)
        if short(root.tag) == "w:settings":
            scrub.settings(root)
        elif kind.way is Way.FRAME:
            scrub.frame(root)
        scrub.drawings(root)
    rename.styles(roots.values(), before, touched)


def _changed(package: Package, name: str, plan: Mapping[str, tuple[Change, ...]]) -> frozenset[str]:
    """The relationships of a part whose targets are edited."""
    rels = rels_of(name)
    shown = package.names.get(rels)
    wanted = plan.get(shown, ()) if shown is not None else ()
    rows = {cut.path.partition("@")[0] for change in wanted for cut in change.cuts}
    return frozenset(relation.id for relation in package.relations(name) if str(relation.row) in rows)


def _title(package: Package, plan: Mapping[str, tuple[Change, ...]]) -> str:
    """The document's title, with its edits made: a screen reader says it first."""
    for relation in package.relations(""):
        name = package.target("", relation) if relation.type.endswith("/core-properties") else None
        root = package.tree(name) if name is not None else None
        if name is None or root is None:
            continue
        nodes = list(root.iter())
        apply(nodes, plan.get(package.names[name], ()))
        return next((node.text or "" for node in nodes if short(node.tag) == "dc:title"), "")
    return ""


def _assembled(
    copy: dict[str, bytes],
    relations: dict[str, tuple[Link, ...]],
    keep: Keeping,
    title: str,
    body: Link,
    suffix: str,
) -> bytes:
    for owner, links in relations.items():
        if links:
            copy[rels_of(owner)] = _rels(links, posixpath.dirname(owner))
    types = {**keep.types, MAIN: main_type(suffix)}
    top = [body]
    if title.strip():
        copy["docProps/core.xml"] = _core(title)
        types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        top.append(Link("rId2", _CORE_REL, "docProps/core.xml", False))
    copy["_rels/.rels"] = _rels(tuple(top), "")
    copy["[Content_Types].xml"] = _types({name: kind for name, kind in types.items() if name in copy})
    data = packed(copy)
    _read_back(data)
    return data


def _rels(links: Sequence[Link], folder: str) -> bytes:
    rows = "".join(
        f'<Relationship Id="{link.id}" Type={quoteattr(link.type)} '
        f"Target={quoteattr(link.target if link.external else posixpath.relpath(link.target, folder or '.'))}"
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if link.external else ''}/>"
        for link in links
    )
    return f'{_HEAD}<Relationships xmlns="{RELS}">{rows}</Relationships>'.encode()


def _types(types: dict[str, str]) -> bytes:
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(types.items()))
    head = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_HEAD}<Types xmlns="{CT}">{head}{rows}</Types>'.encode()


def _core(title: str) -> bytes:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}">'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    ).encode()


def _read_back(data: bytes) -> None:
    try:
        copy = unpack(data)
    except UnreadableError:
        raise UnwritableError("The clean copy could not be read back, so it was not written.") from None
    broken = [name for name, part in copy.parts.items() if name.endswith((".xml", ".rels")) and not well_formed(part)]
    if copy.main is None or broken:
        raise UnwritableError("The clean copy could not be read back, so it was not written.")
