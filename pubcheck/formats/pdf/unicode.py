"""Fonts and the codes that are still used in, ToUnicode tables that tell of no other code out.

A font's table may turn one code into a whole word, and lists every letter that the document ever used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)
_SPACES = re.compile(rb"begincodespacerange.*?endcodespacerange", re.S)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_LARGEST = 4 << 20


def prune(font: Any, used: Iterable[bytes]) -> None:
    """The font's table with the used codes alone; taken off where it can not be read."""
    import pikepdf

    table = font.get("/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        if table is not None and not isinstance(table, pikepdf.Name):
            del font["/ToUnicode"]
        return
    try:
        data = bytes(table.read_bytes())[:_LARGEST]
    except (pikepdf.PdfError, ValueError, RuntimeError):
        del font["/ToUnicode"]
        return
    known = dict(_entries(data, frozenset(used)))
    spaces = _SPACES.findall(data)
    size = max((len(code) for code in known), default=1)
    usual = b"begincodespacerange\n<" + b"00" * size + b"> <" + b"ff" * size + b">\nendcodespacerange"
    lines = [b"<%s> <%s>" % (code.hex().encode(), text.hex().encode()) for code, text in sorted(known.items())]
    groups = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    chars = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(group), b"\n".join(group)) for group in groups)
    head = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
    count = len(re.findall(rb"<", spaces[0])) // 2 if spaces else 1
    body = b"%d " % max(count, 1) + (spaces[0] if spaces else usual)
    table.write(head + body + b"\n" + chars + b"\nendcmap\nend\nend\n")


def _entries(data: bytes, used: frozenset[bytes]) -> Iterable[tuple[bytes, bytes]]:
    for kind, body in _SECTION.findall(data):
        tokens = [_value(match) for match in _TOKEN.finditer(body)]
        at = 0
        while at + 1 < len(tokens):
            low = tokens[at]
            if not isinstance(low, bytes):
                at += 1
                continue
            if kind == b"bfchar":
                text = tokens[at + 1]
                if low in used and isinstance(text, bytes):
                    yield low, text
                at += 2
                continue
            high = tokens[at + 1]
            if at + 2 >= len(tokens) or not isinstance(high, bytes):
                return
            listed: list[bytes] = []
            third = tokens[at + 2]
            at += 3
            if third == "[":
                while at < len(tokens) and tokens[at] != "]":
                    listed.extend([token] if isinstance(token := tokens[at], bytes) else [])
                    at += 1
                at += 1
            for code in used:
                step = int.from_bytes(code, "big") - int.from_bytes(low, "big")
                if len(code) == len(low) and low <= code <= high:
                    if isinstance(third, bytes):
                        yield code, _plus(third, step)
                    elif step < len(listed):
                        yield code, listed[step]


def _value(match: re.Match[bytes]) -> bytes | str:
    if match[2] or match[3]:
        return "[" if match[2] else "]"
    digits = re.sub(rb"\s", b"", match[1])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _plus(text: bytes, step: int) -> bytes:
    if not text:
        return text
    value = (int.from_bytes(text[-2:], "big") + step) & 0xFFFF
    return text[:-2] + value.to_bytes(min(len(text), 2), "big") if len(text) > 1 else bytes([value & 0xFF])
