"""Bytes of any kind in, Views out: zips, PDF, XML, text and what else decodes, each opened as far as it goes."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from pubcheck.verify.fold import WALL
from pubcheck.verify.search import Nature, Unread, View

_DEPTH = 6  # a file in a file in a file: deeper is an attack or a mistake
_NOTE = re.compile(r"[\x20-\x7e]{4,}")
_PRINTABLE = re.compile(r"[\x20-\x7e\xa0-\u024f]{6,}")
_WIDE = re.compile(
    rb"(?:[\x20-\x7e\xa0-\xff]\x00|[\x00-\x7f]\x01){4,}|(?:\x00[\x20-\x7e\xa0-\xff]|\x01[\x00-\x7f]){4,}"
)
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/_-])")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}\s?){6,}(?![0-9A-Za-z])")
# In nearly every JPEG: the usual table of its codes, which looks like a row of letters.
_TABLES = (b"456789:CDEFGHIJSTUVWXYZcdefghijstuvwxyz", b"56789:CDEFGHIJSTUVWXYZcdefghijstuvwxyz")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|\\'([0-9A-Fa-f]{2})")


@dataclass
class Budget:
    """How much may still be unpacked: a small file can hold a very large one. The one mutable thing in this room."""

    left: int = 1_500_000_000
    seen: set[int] = field(default_factory=set)

    def take(self, data: bytes) -> bool:
        self.left -= len(data)
        return self.left >= 0


def of_blob(data: bytes, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """Everything that can be read out of some bytes, whatever they are."""
    if depth > _DEPTH or not budget.take(data):
        yield Unread(part, "too much is packed inside it")
        return
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        from pubcheck.verify.package import of_zip

        yield from of_zip(data, part, budget, depth=depth)
    elif b"%PDF-" in data[:1024]:
        from pubcheck.verify.pdf import of_pdf

        yield from of_pdf(data, part, budget, depth=depth)
    elif data[:2] == b"\x1f\x8b":
        yield from _of_gzip(data, part, budget, depth=depth)
    elif looks_like_xml(data):
        from pubcheck.verify.markup import of_xml

        yield from of_xml(data, part, budget, depth=depth)
    elif (text := decoded(data)) is not None:
        yield from of_text(text, part, budget, depth=depth)
    else:
        yield from of_binary(data, part, budget, depth=depth)


def of_text(text: str, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """Text as it stands, and once more with its escapes undone."""
    packed = list(_BASE64.finditer(text)) if len(text) >= 40 else []
    bare = _BASE64.sub(" ", text) if packed else text
    yield View(part, "", bare, Nature.PROSE, "line")
    undone = escapes_undone(bare)
    if undone != bare:
        yield View(part, "written with escapes", undone, Nature.PROSE, "line")
    yield from packed_in(text, part, budget, depth=depth)


def packed_in(text: str, part: str, budget: Budget, *, depth: int) -> Iterator[View | Unread]:
    """What is written into a text as base64 or hexadecimal."""
    for found in _BASE64.finditer(text):
        try:
            data = base64.b64decode(found.group(), validate=True)
        except (binascii.Error, ValueError):
            yield View(part, "in a long run of letters", found.group(), Nature.BINARY)
            continue
        yield from of_blob(data, part, budget, depth=depth + 1)
    for found in _HEX.finditer(text):
        data = bytes.fromhex(re.sub(r"\s", "", found.group()))
        if (inner := decoded(data)) is not None and sum(map(str.isalpha, inner)) >= 4:
            yield View(part, "written in hexadecimal", inner, Nature.VALUE)


def escapes_undone(text: str) -> str:
    """Entities, percent signs and backslash codes as the letters that they stand for."""
    if "&" in text:
        text = unescape(text)
    if _PERCENT.search(text):
        text = unquote(text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), text)
    return text


def of_binary(data: bytes, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """Letters that stand in bytes of unknown kind, in one byte each, in two, or in PNG's compressed text."""
    for table in _TABLES:
        data = data.replace(table, b" ")
    narrow = "\n".join(_PRINTABLE.findall(data.decode("latin-1")))
    yield View(part, "in its bytes", narrow, Nature.BINARY)
    if any(byte > 0x7F for byte in data[:4096]) and (utf8 := data.decode("utf-8", "ignore")) and not utf8.isascii():
        yield View(part, "in its bytes", utf8, Nature.BINARY)
    if wide := wide_runs(data):
        yield View(part, "in its bytes, two to a letter", wide, Nature.VALUE)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        for text in _png_texts(data):
            yield from of_text(text, part, budget, depth=depth + 1)
    elif data[:2] == b"\xff\xd8":
        yield View(part, "in the notes of a picture", f"{WALL}\n".join(_jpeg_texts(data)), Nature.VALUE)


def wide_runs(data: bytes) -> str:
    """Runs of letters in UTF-16, in either order and at any alignment."""
    lines = []
    for found in _WIDE.finditer(data):
        run = found.group()
        lines.append(run.decode("utf-16-le" if run[1] in (0, 1) and run[0] > 1 else "utf-16-be", "ignore"))
    return "\n".join(lines)


def decoded(data: bytes) -> str | None:
    """Bytes as text, or None where they are not text. Byte order marks first, then what fits."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if b"\x00" in data[:4096]:
        even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
        if min(len(data), 4096) >= 4 and max(even, odd) > min(len(data), 4096) * 0.35:
            return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    control = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096])
    return data.decode("cp1252", "replace") if control * 50 < min(len(data), 4096) else None


def looks_like_xml(data: bytes) -> bool:
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<?xml", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00?\x00", b"\x00<\x00?")) or (
        head[:1] == b"<" and bool(re.match(rb"<[A-Za-z_!]", head))
    )


def _of_gzip(data: bytes, part: str, budget: Budget, *, depth: int) -> Iterator[View | Unread]:
    try:
        inner = zlib.decompressobj(31).decompress(data, max(budget.left, 1))
    except zlib.error:
        yield Unread(part, "packed, and could not be unpacked")
        return
    yield from of_blob(inner, part, budget, depth=depth + 1)


def _jpeg_texts(data: bytes) -> Iterator[str]:
    """What stands before the picture itself: Exif, XMP, IPTC, remarks. Not its colour profile."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != 0xDA:
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xE0 <= data[place + 1] <= 0xFE and not data.startswith(b"ICC_PROFILE", place + 4):
            for note in _NOTE.findall(data[place + 4 : place + 2 + size].decode("latin-1")):
                # A small picture inside the notes is noise.
                if sum(letter.isalnum() or letter == " " for letter in note) >= 0.8 * len(note):
                    yield note
        place += size + 2


def _png_texts(data: bytes) -> Iterator[str]:
    """tEXt, zTXt and iTXt chunks: what a camera or a drawing program wrote into a picture."""
    place = 8
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += size + 12
        if name == b"tEXt":
            yield body.replace(b"\x00", b"\n").decode("latin-1")
        elif name in (b"zTXt", b"iTXt"):
            yield body.decode("utf-8", "ignore").replace("\x00", "\n")
            if (at := body.find(b"\x78")) >= 0:
                try:
                    yield zlib.decompressobj().decompress(body[at:], 1_000_000).decode("utf-8", "replace")
                except zlib.error:
                    continue
