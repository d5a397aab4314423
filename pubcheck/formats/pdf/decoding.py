"""A stream of a PDF in, its bytes unpacked out; nothing where it would unpack to far more than a document holds."""

from __future__ import annotations

import zlib
from typing import Any

LARGEST = 48 * 1024 * 1024
# What one packed byte may become, by the filters that we do not unpack ourselves.
_SWELLS = {"/LZWDecode": 1500, "/RunLengthDecode": 64}


def decoded(stream: Any, limit: int = LARGEST) -> bytes | None:
    """Nothing, too, for what is damaged beyond reading, or is a picture."""
    import pikepdf

    raw = bytes(stream.read_raw_bytes())
    filters = _filters(stream)
    if len(raw) > limit:
        return None
    if filters == ["/FlateDecode"] and "/DecodeParms" not in stream:
        return _inflated(raw, limit)
    worst = 1
    for name in filters:
        worst *= 1100 if name in {"/FlateDecode", "/Fl"} else _SWELLS.get(name, 1)
    if len(raw) * worst > limit and not _bounded(raw, filters, limit):
        return None
    try:
        return bytes(stream.read_bytes())
    except (pikepdf.PdfError, ValueError, RuntimeError, NotImplementedError):
        return None


def _filters(stream: Any) -> list[str]:
    import pikepdf

    found = stream.get("/Filter")
    listed = list(found.as_list()) if isinstance(found, pikepdf.Array) else [found]
    return [str(each) for each in listed if each is not None]


def _inflated(raw: bytes, limit: int) -> bytes | None:
    """As much as can be had of a damaged one: a missing end is common and harmless."""
    machine = zlib.decompressobj()
    try:
        data = machine.decompress(raw, limit + 1)
    except zlib.error:
        return None
    return data if len(data) <= limit else None


def _bounded(raw: bytes, filters: list[str], limit: int) -> bool:
    """Whether a first Flate layer (with a predictor, or before others) stays within the limit."""
    if not filters or filters[0] != "/FlateDecode" or len(filters) > 1:
        return False
    return _inflated(raw, limit) is not None
