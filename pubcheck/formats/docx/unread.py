"""A part that no reader can read in, a Gap out: what it is, in plain words, and a fingerprint of its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from pubcheck.formats.docx.package import Package
from pubcheck.formats.docx.surfaces import Kind
from pubcheck.model import Anchor, Gap, Surface

_REASONS = {
    "damaged": "This part of the file is damaged, so it was not read. Open it in Word, let Word repair it and save it.",
    "macros": "The file holds macros, which are not read. Save it as a Word document without macros (.docx).",
    "signature": "The file is digitally signed. The signature names the signer in a form that is not read; "
    "take it off in Word (File, Info, View Signatures) and check again.",
    "embedded file": "A file is embedded here and could not be read. Open it by itself and check it, or take it out.",
    "picture": "A picture was not read: look at it yourself (faces, names, places, text in it).",
    "": "Something of an unknown kind is embedded in the file and was not read. Take it out, or ask what it is.",
}


def gap(package: Package, name: str, reason: str, kind: Kind, words: str = "") -> Gap:
    """`reason` is a key of this module's table."""
    shown = package.names[name]
    surface = kind.surface if kind.surface is not Surface.METADATA else Surface.EMBEDDED
    path = words or (f"{kind.words} ({shown})" if kind.words else shown)
    return Gap(Anchor(shown, path), _REASONS[reason], surface, fingerprint(package.parts[name]))


LABEL = "RESTRICTED: this redaction draft still holds the names. Do not publish it or pass it on."


def labelled(package: Package) -> Iterator[Gap]:
    """A redaction draft is never ready, whatever its file is called now."""
    for name in package.parts:
        data = package.parts[name] if package.type_of(name).endswith("core-properties+xml") else b""
        if LABEL.encode() in data:
            shown = package.names[name]
            yield Gap(
                Anchor(shown, "property: status"),
                "This is a redaction draft: it still holds the names. Decide on its changes and publish a clean copy.",
                Surface.METADATA,
                fingerprint(data),
            )


def fingerprint(data: bytes) -> str:
    """So that a person's decision on exactly these bytes can be known again."""
    return hashlib.sha256(data).hexdigest()


def unread(package: Package) -> Iterator[Gap]:
    """What no part stands for: a second entry of the same name hides the first one from every program but a thief's."""
    for name in package.twice:
        shown = package.names[name]
        yield Gap(
            Anchor(shown, f"{shown}, packed twice"),
            "The file holds two parts of the same name, and only one can be read. Open it in Word and save it anew.",
            Surface.EMBEDDED,
            fingerprint(package.parts[name]),
        )
