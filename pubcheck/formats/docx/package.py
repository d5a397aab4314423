"""The bytes of a .docx in, its parts, content types and relationships out; UnreadableError where it is none.

Nothing here trusts the file: sizes are bounded before anything is unpacked, and no XML parser that is made here
expands an entity, opens an address or loads a DTD.
"""

from __future__ import annotations

import hashlib
import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from pubcheck.errors import UnreadableError
from pubcheck.formats.docx import rooted
from pubcheck.formats.docx.names import short
from pubcheck.formats.docx.refusals import refusal

MOST_PARTS = 10_000
MOST_BYTES = 256 * 1024 * 1024
MOST_XML = 40 * 1024 * 1024
MOST_RATIO = 200
SMALL = 32 * 1024 * 1024  # below this no ratio is suspicious: blank rows pack very well

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError)

_STANDARD = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app|custom)\.xml|docProps/thumbnail\.\w{2,5}"
    r"|customXml/(item|itemProps)\d*\.xml|customXml/_rels/item\d*\.xml\.rels"
    r"|_xmlsignatures/(origin\.sigs|sig\d*\.xml|_rels/origin\.sigs\.rels)"
    r"|word/(glossary/)?(_rels/)?(document|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds"
    r"|commentsExtensible|styles|stylesWithEffects|settings|webSettings|numbering|fontTable|people|vbaProject|vbaData"
    r"|documenttasks|keyMapCustomizations|attachedToolbars)\d{0,4}\.(xml|bin)(\.rels)?"
    r"|word/glossary/(_rels/)?[a-zA-Z]{1,18}\d{0,4}\.xml(\.rels)?"
    r"|word/theme/(_rels/)?(theme|themeOverride)\d{0,4}\.xml(\.rels)?"
    r"|word/charts/(_rels/)?(chart|chartEx|style|colors)\d{0,4}\.xml(\.rels)?"
    r"|word/diagrams/(_rels/)?(data|layout|quickStyle|colors|drawing)\d{0,4}\.xml(\.rels)?"
    r"|word/drawings/(_rels/)?drawing\d{0,4}\.xml(\.rels)?|word/fonts/font\d{0,4}\.odttf"
    r"|word/media/image\d{0,5}\.\w{2,5}|word/printerSettings/printerSettings\d{0,4}\.bin"
    r"|word/embeddings/(oleObject|Microsoft_\w{2,40}?)\d{0,4}\.(bin|xlsx|docx|pptx|xlsm|docm|pptm|doc|xls|ppt)"
    r"|word/activeX/(_rels/)?activeX\d{0,4}\.(xml|bin)(\.rels)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a relationships part. `row` is its place in document order there."""

    id: str
    type: str
    target: str = field(repr=False)
    external: bool
    row: int


@dataclass(frozen=True)
class Package:
    """An unpacked .docx: part names without the leading slash, in the order of the file."""

    sha256: str
    parts: Mapping[str, bytes] = field(repr=False)
    twice: tuple[str, ...] = field(default=(), repr=False)
    note: bytes = field(default=b"", repr=False)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each part's name as a report may show it: a name of no standard form may itself identify somebody."""
        shown, count = {}, 0
        for name in self.parts:
            if _STANDARD.fullmatch(name):
                shown[name] = name
            else:
                count += 1
                shown[name] = f"embedded item {count}"
        return shown

    @cached_property
    def parts_by_shown(self) -> Mapping[str, str]:
        """The way back: from a name in a report to the part."""
        return {shown: name for name, shown in self.names.items()}

    @cached_property
    def _types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        root = self.tree("[Content_Types].xml")
        for entry in root if root is not None else ():
            kind = entry.get("ContentType", "")
            if short(entry.tag) == "ct:Default":
                defaults[entry.get("Extension", "").lower()] = kind
            elif short(entry.tag) == "ct:Override":
                overrides[unquote(entry.get("PartName", "")).lstrip("/").lower()] = kind
        return defaults, overrides

    def type_of(self, name: str) -> str:
        """The content type that the package declares for a part, or ""; where its first element says that it can not
        be that, the one that it must be."""
        if name not in self._told:
            defaults, overrides = self._types
            found = overrides.get(name.lower()) or overrides.get(unquote(name).lower())
            declared = found or defaults.get(name.rpartition(".")[2].lower(), "")
            self._told[name] = rooted.type_of(self.parts.get(name, b""), declared)
        return self._told[name]

    @cached_property
    def _told(self) -> dict[str, str]:
        return {}

    def tree(self, name: str) -> etree._Element | None:
        """The part's root element, or None where it is missing, no XML, or holds a DTD (never allowed in OOXML)."""
        data = self.parts.get(name)
        return None if data is None else parse(data)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What the part ("" for the package itself) points to."""
        if name not in self._relations:
            self._relations[name] = self._related(name)
        return self._relations[name]

    @cached_property
    def _relations(self) -> dict[str, tuple[Relation, ...]]:
        return {}

    def _related(self, name: str) -> tuple[Relation, ...]:
        root = self.tree(rels_of(name))
        if root is None:
            return ()
        return tuple(
            Relation(
                node.get("Id", ""),
                node.get("Type", ""),
                node.get("Target", ""),
                node.get("TargetMode", "").lower() == "external",
                row,
            )
            for row, node in enumerate(root.iter())
            if short(node.tag) == "rel:Relationship"
        )

    def target(self, name: str, relation: Relation) -> str | None:
        """The part that an internal relation of the part `name` leads to, if it is there."""
        path = unquote(relation.target.split("#")[0]).replace("\\", "/")
        joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), path)).lstrip("/")
        return self._folded.get(joined.lower())

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {unquote(name).lower(): name for name in self.parts}

    @cached_property
    def main(self) -> str | None:
        """The part that holds the body, found as Word finds it: by relationship, then by content type."""
        for relation in self.relations(""):
            if relation.type.endswith("/officeDocument") and not relation.external:
                found = self.target("", relation)
                if found is not None:
                    return found
        return next((name for name in self.parts if self.type_of(name).endswith(".main+xml")), None)


def rels_of(name: str) -> str:
    """The name of a part's relationships part."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def owner_of(rels: str) -> str:
    """The part whose relationships these are; "" for the package."""
    folder, base = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def load(path: Path) -> Package:
    """Raises UnreadableError, with what to do, for anything that is not a whole Word document."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"The file could not be opened ({error.strerror or 'disk error'}). "
            "Check that it is there and that you may read it."
        ) from None
    package = unpack(data)
    if package.main is None:
        raise UnreadableError(refusal(data, frozenset(package.parts)))
    return package


def unpack(data: bytes) -> Package:
    """Any OPC package (a .docx, or a workbook embedded in one)."""
    if not data.startswith(b"PK"):
        raise UnreadableError(refusal(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _bounded(entries, len(data))
            parts: dict[str, bytes] = {}
            twice: list[str] = []
            for entry in entries:
                name = entry.filename.replace("\\", "/").lstrip("/")
                if name in parts:
                    twice.append(name)
                parts[name] = archive.read(entry)
            note = archive.comment
    except (*_BROKEN, NotImplementedError):
        raise UnreadableError(
            "This file is damaged: it can not be unpacked. "
            "Open it in Word, let Word repair it, save it and check again."
        ) from None
    return Package(hashlib.sha256(data).hexdigest(), parts, tuple(twice), note)


def _bounded(entries: list[zipfile.ZipInfo], packed: int) -> None:
    total = sum(entry.file_size for entry in entries)
    xml = max((entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))), default=0)
    if len(entries) > MOST_PARTS or total > MOST_BYTES or xml > MOST_XML:
        raise UnreadableError(
            "This file unpacks to far more than a report holds, so it was not opened. "
            "Split it, or save it anew in Word."
        )
    if total > SMALL and total > MOST_RATIO * packed:
        raise UnreadableError(
            "This file is packed in a way that is used to break programs (a zip bomb), so it was not opened. "
            "Ask whoever sent it for a fresh copy saved from Word."
        )


def parse(data: bytes) -> etree._Element | None:
    """The root of an XML part; None where it is not well formed or carries a DTD."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if _doctype(root) else root


def _doctype(root: etree._Element) -> bool:
    """Also one in UTF-16, which no search of the bytes would see."""
    info = root.getroottree().docinfo
    return bool(getattr(info, "doctype", ""))
