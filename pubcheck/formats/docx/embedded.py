"""A file inside the file in, its blocks (surface `embedded`) and gaps out. What can not be opened is a Gap."""

from __future__ import annotations

import re

from lxml import etree

from pubcheck.errors import UnreadableError
from pubcheck.formats.docx.data import shared_strings, sheet_rows, telling
from pubcheck.formats.docx.names import local
from pubcheck.formats.docx.package import Package, unpack
from pubcheck.formats.docx.strand import Found
from pubcheck.formats.docx.surfaces import Kind, Way
from pubcheck.formats.docx.unread import gap
from pubcheck.model import Anchor, Gap, Layout, Surface

_KIND = Kind(Way.PACKAGE, Surface.EMBEDDED, "embedded file")
_DEEPEST = 3  # a file in a file in a file; below that it is a gap
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def embedded(package: Package, name: str, words: str, *, depth: int = 1) -> tuple[list[Found], list[Gap]]:
    """Its words can be found, not edited: the clean copy leaves such a file out."""
    data = package.parts[name]
    shown = package.names[name]
    if not data.startswith(b"PK"):
        text = _loose(name, data)
        if text is None:
            return [], [gap(package, name, "embedded file", _KIND, words)]
        return [_found(line, shown, f"{words}, line {number}") for number, line in text], []
    try:
        inner = unpack(data)
        if depth >= _DEEPEST:
            return [], [gap(package, name, "embedded file", _KIND, words)]
        return _inside(inner, shown, words, depth)
    except UnreadableError:
        return [], [gap(package, name, "embedded file", _KIND, words)]


def _inside(inner: Package, shown: str, words: str, depth: int) -> tuple[list[Found], list[Gap]]:
    if any(part.startswith("xl/") for part in inner.parts):
        return _workbook(inner, shown, words)
    if inner.main is not None and inner.main.startswith("word/"):
        from pubcheck.formats.docx.reader import contents

        found, gaps, _ = contents(inner)
        lifted = [_found(item.text, shown, f"{words}, {item.anchor.path}") for item in found]
        lost = [
            Gap(Anchor(shown, f"{words}, {hole.anchor.path}"), hole.reason, hole.surface, hole.fingerprint)
            for hole in gaps
        ]
        return lifted, lost
    return _any(inner, shown, words)


def _workbook(inner: Package, shown: str, words: str) -> tuple[list[Found], list[Gap]]:
    shared = shared_strings(inner.tree("xl/sharedStrings.xml"))
    found = []
    sheets = 0
    for part in inner.parts:
        if not _SHEET.fullmatch(part):
            continue
        sheets += 1
        root = inner.tree(part)
        for number, row in enumerate(sheet_rows(root, shared) if root is not None else (), 1):
            if telling(row):
                found.append(_found(row, shown, f"{words}, sheet {sheets}, row {number}"))
    rest, gaps = _any(inner, shown, words, skip=_SHEET)
    return found + rest, gaps


def _any(
    inner: Package, shown: str, words: str, *, skip: re.Pattern[str] | None = None
) -> tuple[list[Found], list[Gap]]:
    """Every text and word-bearing attribute of every XML part; anything else is a gap."""
    found: list[Found] = []
    gaps: list[Gap] = []
    for number, (part, data) in enumerate(inner.parts.items(), 1):
        if skip is not None and skip.fullmatch(part):
            continue
        root = inner.tree(part)
        where = f"{words}, part {number}"
        if root is None:
            if not part.endswith((".bin",)) or "printerSettings" not in part:
                gaps.append(Gap(Anchor(shown, where), _unknown(data), Surface.EMBEDDED, inner.sha256))
            continue
        for text in _texts(root):
            found.append(_found(text, shown, where))
    return found, gaps


def _unknown(data: bytes) -> str:
    return (
        "A file embedded in this one holds something that was not read. Open it by itself and check it, or take it out."
    )


def _texts(root: etree._Element) -> list[str]:
    out: list[str] = []
    for node in root.iter():
        for text in (node.text, node.tail):
            if text and text.strip() and telling(text):
                out.append(text)
        if isinstance(node.tag, str) and local(node.tag) in (
            "Relationship",
            "sheet",
            "cNvPr",
            "author",
            "table",
            "definedName",
        ):
            out.extend(str(value) for value in node.values() if telling(str(value)) and " " in str(value))
    return list(dict.fromkeys(out))


def _loose(name: str, data: bytes) -> list[tuple[int, str]] | None:
    """The lines of an altChunk of text or HTML; None for any other kind."""
    lower = name.lower()
    text = data.decode("utf-8-sig", "replace")
    if lower.endswith((".htm", ".html", ".xhtml")):
        text = re.sub(r"(?i)<br[^>]*>|</(p|div|li|tr|h\d)>", "\n", text)
        text = re.sub(r"<[^>]*>", "", text)
        for entity, sign in (("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
            text = text.replace(entity, sign)
    elif not lower.endswith(".txt"):
        return None
    return [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def _found(text: str, shown: str, words: str) -> Found:
    return Found(text, Anchor(shown, words), Surface.EMBEDDED, (), Layout())
