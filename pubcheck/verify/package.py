"""A zip package (.docx and its kin, or any other) in, Views out: every part, every name, and what the index hides."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from pubcheck.verify.fold import WALL
from pubcheck.verify.search import Nature, Unread, View
from pubcheck.verify.views import Budget, of_blob

_LOCAL = b"PK\x03\x04"
# A part that bears a name of somebody's own making is called by its number: its name may be what must not be told.
_STEMS = frozenset(
    "word xl ppt docprops customxml rels media embeddings charts diagrams drawings theme fonts glossary activex "
    "printersettings ink webextensions worksheets slides slidelayouts slidemasters notesslides document header footer "
    "footnotes endnotes comments commentsextended commentsids commentsextensible people settings styles numbering "
    "styleswitheffects fonttable websettings core app custom thumbnail item itemprops image chart colors style data "
    "drawing layout quickstyle vbaproject vbadata workbook sheet sharedstrings content types font "
    "microsoftexcelworksheet microsoftexcelsheet microsoftwordstylesheet oleobject vmldrawing presentation slide "
    "afchunk footnote endnote".split()
)


def of_zip(data: bytes, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """Each entry, opened as far as it goes; the names, remarks and extra fields; entries that the index leaves out."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error):
        yield Unread(part, "a damaged package")
        yield from _unlisted(data, part, budget, set(), depth=depth)
        return
    with package:
        entries = package.infolist()
        names = [entry.filename for entry in entries if not is_usual(entry.filename)]
        names += [_lettered(entry.comment) for entry in entries if entry.comment]
        names += [_lettered(entry.extra) for entry in entries if entry.extra]
        names += [_lettered(package.comment)]
        yield View(part, "in the names of its parts", f"{WALL}\n".join(name for name in names if name), Nature.VALUE)
        for number, entry in enumerate(entries, start=1):
            called = _called(entry.filename, number)
            called = f"{part}: {called}" if depth else called
            if entry.is_dir():
                continue
            if entry.flag_bits & 1:
                yield Unread(called, "locked with a password")
                continue
            if entry.file_size > budget.left:
                yield Unread(called, "too much is packed inside it")
                continue
            try:
                body = package.read(entry)
            except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
                yield Unread(called, "damaged, and could not be unpacked")
                continue
            yield from of_blob(body, called, budget, depth=depth + 1)
        yield from _unlisted(data, part, budget, {entry.header_offset for entry in entries}, depth=depth)


def _unlisted(data: bytes, part: str, budget: Budget, listed: set[int], *, depth: int) -> Iterator[View | Unread]:
    """Entries that are in the file and not in its index: an older version left behind, for anybody to unpack."""
    place = data.find(_LOCAL)
    while place >= 0:
        # A listed entry that is stored as it is may itself be a package: its entries were opened with it.
        if place not in listed and not _inside(data, place, listed):
            body = _inflated(data, place, budget)
            if body:
                yield from of_blob(body, f"{part}: an entry that its index leaves out", budget, depth=depth + 1)
        place = data.find(_LOCAL, place + 4)


def _inside(data: bytes, place: int, listed: set[int]) -> bool:
    """Whether this place lies in the body of a listed entry."""
    before = max((offset for offset in listed if offset < place), default=None)
    if before is None or before + 30 > len(data):
        return False
    size, name, extra = struct.unpack_from("<IxxxxHH", data, before + 18)
    return place < before + 30 + int(name) + int(extra) + int(size)


def _inflated(data: bytes, place: int, budget: Budget) -> bytes:
    if place + 30 > len(data):
        return b""
    method, size, name, extra = struct.unpack_from("<8xH8xIxxxxHH", data, place)
    body = data[place + 30 + name + extra :]
    if method == 0:
        return bytes(body[:size])
    try:
        return zlib.decompressobj(-15).decompress(body, max(1, min(budget.left, 200_000_000)))
    except zlib.error:
        return b""


def _called(name: str, number: int) -> str:
    return name if is_usual(name) else f"embedded item {number}"


def is_usual(name: str) -> bool:
    """Whether every step of a part's name is one that programs give, whoever wrote the document."""
    bare = re.sub(
        r"\.(?:xml|rels|bin|jpe?g|png|emf|wmf|gif|tiff?|xlsx|docx|vml|odttf|txt|rtf|html?)$", "", name, flags=re.I
    )
    return all(stem in _STEMS or not stem for stem in (_plain(step) for step in re.split(r"[/\\]", bare)))


def _plain(step: str) -> str:
    return re.sub(r"[\d_\W]+", "", step).casefold()


def _lettered(raw: bytes) -> str:
    text = raw.decode("utf-8", "ignore")
    return text if sum(map(str.isalpha, text)) >= 3 else ""
