"""A font program in, the names that it bears out: not its licence, nor who drew it."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_FAMILY, _FULL, _POSTSCRIPT, _TYPOGRAPHIC = 1, 4, 6, 16
_BORNE = frozenset({_FAMILY, _FULL, _POSTSCRIPT, _TYPOGRAPHIC})
_TYPE1 = re.compile(rb"/(?:FontName|FullName|FamilyName)\s*(?:/(\S+)|\(([^)]*)\))")


def is_font(data: bytes) -> bool:
    return data[:4] in (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf") or _is_cff(data) or data.startswith(b"%!")


def names(data: bytes) -> Iterator[str]:
    """What the font is called, in each place where it says so. A damaged font yields what can be had."""
    if data.startswith(b"%!"):
        for found in _TYPE1.finditer(data[:20_000]):
            yield (found[1] or found[2]).decode("latin-1")
    elif _is_cff(data):
        yield re.sub(rb"[^\x20-\x7e]+", b"\n", data[:1000]).decode("ascii")
    else:
        try:
            yield from _of_table(data)
        except (struct.error, IndexError):
            return


def _is_cff(data: bytes) -> bool:
    return (
        data[:2] == b"\x01\x00"
        and data[2:3] in (b"\x04", b"\x05")
        and data[3:4] in (b"\x01", b"\x02", b"\x03", b"\x04")
    )


def _of_table(data: bytes) -> Iterator[str]:
    at = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    for number in range(struct.unpack_from(">H", data, at + 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, at + 12 + 16 * number)
        if tag != b"name":
            continue
        _, count, strings = struct.unpack_from(">HHH", data, offset)
        for record in range(min(count, 2000)):
            platform, _, _, meaning, length, start = struct.unpack_from(">6H", data, offset + 6 + 12 * record)
            if meaning in _BORNE:
                raw = data[offset + strings + start : offset + strings + start + length]
                yield raw.decode("latin-1" if platform == 1 else "utf-16-be", "replace")
