"""A picture in, a Gap for what it shows and a block for the words in its metadata out."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from pubcheck.formats.docx.fields import strings
from pubcheck.formats.docx.package import Package
from pubcheck.formats.docx.strand import Found
from pubcheck.formats.docx.surfaces import Kind, Way
from pubcheck.formats.docx.unread import fingerprint, gap
from pubcheck.model import Anchor, Gap, Surface

# python-docx ships this thumbnail with its empty template: it shows nobody's page.
_KNOWN_EMPTY = frozenset({"96367138dc44ce09bf2c8f0f8e49348a1478d2c5c0af69bbc2bbc38b63cdcead"})
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_TEXT = re.compile(rb">([^<>]*[A-Za-z][^<>]*)<")
_CHUNK_TEXT = frozenset({b"tEXt", b"iTXt", b"zTXt", b"eXIf"})
_SMALL = 4  # a spacer of so few pixels shows nothing


def picture(package: Package, name: str, words: str) -> tuple[list[Found], list[Gap]]:
    """A picture that shows nothing (a spacer, an empty template's thumbnail) is no gap."""
    data = package.parts[name]
    found = []
    text = "\n".join(dict.fromkeys(line for line in _metadata(data) if line.strip() not in ("", "Exif")))
    if text:
        found.append(Found(text, Anchor(package.names[name], f"{words}, data inside it"), Surface.METADATA, ()))
    if fingerprint(data) in _KNOWN_EMPTY or _spacer(data):
        return found, []
    kind = Kind(Way.PICTURE, Surface.IMAGE, "picture")
    return found, [gap(package, name, "picture", kind, words)]


def _spacer(data: bytes) -> bool:
    """A PNG or GIF of a few pixels."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
    elif data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
    else:
        return False
    return bool(width <= _SMALL and height <= _SMALL)


def _metadata(data: bytes) -> Iterator[str]:
    """Words in EXIF, XMP, PNG text chunks and JPEG comments."""
    for packet in _XMP.findall(data):
        for text in _TEXT.findall(packet):
            yield text.decode("utf-8", "replace").strip()
    if data.startswith(b"\xff\xd8"):
        for marker, body in jpeg_segments(data):
            if marker == 0xFE or (marker == 0xE1 and body.startswith(b"Exif")) or marker == 0xED:
                yield strings(body)
    elif data.startswith(b"\x89PNG"):
        for kind, body in png_chunks(data):
            if kind in _CHUNK_TEXT:
                yield strings(body)


def jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(marker, body) up to the picture itself."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in (0xDA, 0xD9):
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2:
            return
        yield marker, data[at + 4 : at + 2 + size]
        at += 2 + size


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(kind, body) of each chunk."""
    at = 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += 12 + size


def stripped(data: bytes) -> bytes:
    """The picture without EXIF, XMP, comments and text: JPEG and PNG are taken apart, others stay as they are."""
    if data.startswith(b"\xff\xd8"):
        return _bare_jpeg(data)
    if data.startswith(b"\x89PNG"):
        return _bare_png(data)
    return data


def _bare_jpeg(data: bytes) -> bytes:
    """Application segments go, but JFIF (0), the colour profile (2) and Adobe's colour transform (14)."""
    out = bytearray(data[:2])
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        marker = data[at + 1]
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2:
            return data
        body = data[at + 4 : at + 2 + size]
        profile = marker == 0xE2 and body.startswith(b"ICC_PROFILE")
        if not (0xE1 <= marker <= 0xEF or marker == 0xFE) or profile or marker == 0xEE:
            out += data[at : at + 2 + size]
        at += 2 + size
    end = data.rfind(b"\xff\xd9")
    return bytes(out + data[at : end + 2 if end > at else len(data)])


def _bare_png(data: bytes) -> bytes:
    out = bytearray(data[:8])
    at = 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if kind not in _CHUNK_TEXT and kind != b"tIME":
            out += data[at : at + 12 + size]
        at += 12 + size
        if kind == b"IEND":
            break
    return bytes(out)
