"""A JPEG in, the same picture without what the camera wrote beside it out."""

from __future__ import annotations

_ADOBE = 0xEE  # says how the colours are coded: without it they come out wrong
_SCAN = 0xDA


def bare(data: bytes) -> bytes:
    """Place, time, camera, comments and small pictures gone. What is no whole JPEG comes back as it is."""
    if data[:2] != b"\xff\xd8":
        return data
    out, at = [data[:2]], 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return data
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _SCAN:
            return b"".join([*out, data[at:]])
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2 or at + 2 + size > len(data):
            return data
        beside = marker == 0xFE or (0xE1 <= marker <= 0xEF and marker != _ADOBE)
        if not beside:
            out.append(data[at : at + 2 + size])
        at += 2 + size
    return data
