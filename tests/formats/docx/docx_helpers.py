"""What the tests of Word documents share: files made from bits of XML, edits, and a scan that shares no code."""

from __future__ import annotations

import base64
import binascii
import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pubcheck.formats import docx
from pubcheck.model import Document, Edit, Surface


def plain(text: str) -> str:
    """Letters and digits alone, so that no space, hyphen, accent form or case hides a name."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def read(data: bytes, folder: Path, name: str = "file.docx") -> Document:
    path = folder / name
    path.write_bytes(data)
    return docx.read(path)


def texts(document: Document, surface: Surface) -> list[str]:
    return [block.text for block in document.blocks if block.surface is surface]


def spans(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text, through spaces, hyphens and accent forms."""
    flat: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        for part in unicodedata.normalize("NFKC", sign).casefold():
            if part.isalnum():
                flat.append(part)
                at.append(place)
    joined, wanted = "".join(flat), plain(name)
    found = joined.find(wanted)
    while found >= 0:
        yield at[found], at[found + len(wanted) - 1] + 1
        found = joined.find(wanted, found + 1)


def edits(document: Document, name: str, label: str = "[name]") -> list[Edit]:
    """An edit for each place where the name stands."""
    return [
        Edit(block, start, end, label, "A name. Decide whether it may stay.")
        for block in document.blocks
        for start, end in spans(block.text, name)
    ]


def scan(data: bytes, where: str = "") -> Iterator[tuple[str, str]]:
    """Everything in a package that could be read as text, by any decoding, tags left in and taken out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield f"{where}names", " ".join(archive.namelist()) + archive.comment.decode("latin-1")
        for name in archive.namelist():
            part = archive.read(name)
            if part.startswith(b"PK"):
                yield from scan(part, f"{where}{name}/")
            for encoding in ("utf-8", "utf-16-le", "latin-1"):
                text = html.unescape(part.decode(encoding, "ignore"))
                yield f"{where}{name}", text
                yield f"{where}{name}, joined", re.sub(r"<[^>]*>", "", text)
            signs = re.findall(rb'w:char="F0(..)"', part)
            yield f"{where}{name}, signs", "".join(chr(int(sign, 16)) for sign in signs)
            for packed in re.findall(rb"[A-Za-z0-9+/]{16,}={0,2}", part):
                try:
                    yield f"{where}{name}, packed", base64.b64decode(packed).decode("utf-16-le", "ignore")
                except binascii.Error:
                    continue


def survivors(data: bytes, *names: str) -> list[str]:
    """Where any of the names can still be read."""
    wanted = [plain(name) for name in names]
    return [where for where, text in scan(data) for name in wanted if name in plain(text)]
