"""A .docx in, its text with every tracked change accepted or rejected out, or whether it is whole. Shares no code with what it judges.

Stories are read with the standard library's XML parser; an accepted deletion and a rejected insertion are left out.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

STORIES = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_TEXT = {"t", "delText"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _space(tag: str) -> str:
    return tag.partition("}")[0]


def _text(node: ElementTree.Element, dropped: frozenset[str], out: list[str]) -> None:
    for item in node:
        name = _local(item.tag)
        if name in dropped:
            continue
        if "wordprocessingml" in _space(item.tag) and name in _TEXT:
            out.append(item.text or "")
        elif name == "sym":
            out.append(f"<{item.get(_space(item.tag) + '}char', '')}>")
        elif name in _SIGNS and _local(node.tag) == "r":
            out.append(_SIGNS[name])
        _text(item, dropped, out)
        if name == "p":
            out.append("\n")


def _story(data: bytes, dropped: frozenset[str]) -> str:
    out: list[str] = []
    _text(ElementTree.fromstring(data), dropped, out)
    return "".join(out)


def _all(path: Path, dropped: frozenset[str]) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: _story(archive.read(name), dropped) for name in archive.namelist() if STORIES.fullmatch(name)}


def accepted(path: Path) -> dict[str, str]:
    """Each story's text once every change is accepted."""
    return _all(path, frozenset({"del", "moveFrom"}))


def rejected(path: Path) -> dict[str, str]:
    """Each story's text once every change is rejected."""
    return _all(path, frozenset({"ins", "moveTo"}))


def whole(path: Path) -> bool:
    """Whether it can be unpacked and its text be parsed, and that text has no document type, which none may have."""
    types: list[str] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda name, *_: types.append(name)
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                return False
            parser.Parse(archive.read("word/document.xml"), True)
    except (zipfile.BadZipFile, KeyError, expat.ExpatError):
        return False
    return not types
