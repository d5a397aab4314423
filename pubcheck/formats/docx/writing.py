"""A package taken apart for writing: parts, content types and relationships in, the bytes of a new .docx out.

The same parts give the same bytes: no clock, no order of chance.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from lxml import etree

from pubcheck.errors import UnwritableError
from pubcheck.formats.docx.names import CT, RELS, beside, short
from pubcheck.formats.docx.package import Package, parse, rels_of

_EPOCH = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
_MACRO = "application/vnd.ms-word.{}.macroEnabled.main+xml"
_MAIN_TYPES = {
    ".docx": _MAIN.format("document"),
    ".dotx": _MAIN.format("template"),
    ".docm": _MACRO.format("document"),
    ".dotm": _MACRO.format("template"),
}


class Draft:
    """The parts of a new package while it is made. Parsed parts are written back as they then stand."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.parts = dict(package.parts)
        self._trees: dict[str, etree._Element] = {}

    def tree(self, name: str) -> etree._Element | None:
        """The root of a part, to change; the same object each time."""
        if name not in self._trees:
            data = self.parts.get(name)
            root = None if data is None else parse(data)
            if root is None:
                return None
            self._trees[name] = root
        return self._trees[name]

    def put(self, name: str, root: etree._Element) -> None:
        """A new part, or a part anew."""
        self.parts[name] = b""
        self._trees[name] = root

    def drop(self, name: str) -> None:
        """A part, its relationships, and what the package says of it. What pointed to it is cut by `relink`."""
        for gone in (name, rels_of(name)):
            self.parts.pop(gone, None)
            self._trees.pop(gone, None)

    def declare(self, name: str, kind: str) -> None:
        """Give the part this content type."""
        root = self.tree(_TYPES)
        if root is None:
            raise UnwritableError("The file's list of parts is damaged, so no copy was written. Save it anew in Word.")
        for entry in list(root):
            if entry.get("PartName", "").lstrip("/").lower() == name.lower():
                root.remove(entry)
        entry = etree.SubElement(root, f"{{{CT}}}Override")
        entry.set("PartName", f"/{name}")
        entry.set("ContentType", kind)

    def relate(self, owner: str, kind: str, target: str) -> str:
        """A new relationship; its id."""
        name = rels_of(owner)
        root = self.tree(name)
        if root is None:
            root = etree.fromstring(f'<Relationships xmlns="{RELS}"/>')
            self.put(name, root)
        taken = {str(entry.get("Id")) for entry in root}
        number = next(number for number in range(1, len(taken) + 2) if f"rIdP{number}" not in taken)
        entry = etree.SubElement(root, f"{{{RELS}}}Relationship")
        entry.set("Id", f"rIdP{number}")
        entry.set("Type", kind)
        entry.set("Target", target)
        return f"rIdP{number}"

    def relink(self) -> None:
        """Forget relationships and content types of parts that are gone."""
        kept = {name.lower() for name in self.parts}
        for name in [part for part in self.parts if part.endswith(".rels")]:
            self._relink(name, kept)
        root = self.tree(_TYPES)
        for entry in list(root) if root is not None else ():
            part = entry.get("PartName")
            if part is not None and part.lstrip("/").lower() not in kept and root is not None:
                root.remove(entry)

    def _relink(self, name: str, kept: set[str]) -> None:
        from pubcheck.formats.docx.package import owner_of

        root = self.tree(name)
        if root is None:
            return
        owner = owner_of(name)
        for relation in self.package.relations(owner):
            target = None if relation.external else self.package.target(owner, relation)
            if target is not None and target.lower() not in kept:
                for entry in list(root):
                    if entry.get("Id") == relation.id:
                        root.remove(entry)

    def suffix(self, out: Path) -> None:
        """Word opens no file whose ending and content type differ."""
        main = self.package.main
        kind = main_type(out.suffix)
        if main is not None and self.package.type_of(main) != kind:
            self.declare(main, kind)

    def finished(self) -> bytes:
        """The new package."""
        for name, root in self._trees.items():
            if name in self.parts:
                self.parts[name] = serialised(root)
        return packed(self.parts)


def main_type(suffix: str) -> str:
    """The content type of the body in a file of this ending."""
    return _MAIN_TYPES.get(suffix.lower(), _MAIN_TYPES[".docx"])


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package: the list of parts first, then the rest by name, all of one age."""
    target = io.BytesIO()
    names = sorted(parts, key=lambda name: (name != _TYPES, name != "_rels/.rels", name))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, parts[name])
    return target.getvalue()


def serialised(root: etree._Element) -> bytes:
    """The XML of a part, in UTF-8, as Word writes it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def well_formed(data: bytes) -> bool:
    """Whether written XML can be read, by another parser than the one that wrote it."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(data, True)
    except expat.ExpatError:
        return False
    return True


def strict(root: etree._Element) -> bool:
    """Whether a part is written in the strict spelling of OOXML."""
    return str(root.tag).startswith("{http://purl.oclc.org/")


def child_of(root: etree._Element, name: str) -> etree._Element:
    """The first child of this local name, made at the end where there is none."""
    for item in root:
        if short(item.tag).rpartition(":")[2] == name:
            return item
    return etree.SubElement(root, beside(str(root.tag), name))
