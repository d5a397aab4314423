"""A font of a PDF in, the codes in its strings and their widths out: what it takes to know where each glyph stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pubcheck.formats.pdf.values import integer, number


class Font(NamedTuple):
    """`spaces` are the code ranges of a composite font as (bytes, low, high); none for a simple one."""

    widths: Mapping[int, float]
    usual: float
    spaces: tuple[tuple[int, int, int], ...]
    cids: Mapping[int, int] | None
    name: str

    def codes(self, data: bytes) -> Iterator[tuple[int, int, float, bool]]:
        """Each code of a string: where it begins and ends there, its width in text space for size 1, whether it is a
        space. A code that fits no range is as long as the shortest."""
        if not self.spaces:
            for n, value in enumerate(data):
                yield n, n + 1, self.widths.get(value, self.usual), value == 32
            return
        at = 0
        while at < len(data):
            length, value = self._one(data, at)
            cid = self.cids.get(value, 0) if self.cids is not None else value
            wide = self.widths.get(cid, self.usual)
            yield at, min(at + length, len(data)), wide, length == 1 and value == 32
            at += length

    def _one(self, data: bytes, at: int) -> tuple[int, int]:
        for length, low, high in self.spaces:
            value = int.from_bytes(data[at : at + length], "big")
            if at + length <= len(data) and low <= value <= high:
                return length, value
        shortest = min(length for length, _, _ in self.spaces)
        return shortest, int.from_bytes(data[at : at + shortest], "big")


_USUAL = {"courier": 0.6, "dingbats": 0.761}  # most signs of ZapfDingbats are as wide as its squares


def read(font: Any) -> Font:
    """Any kind of font. One that says nothing of its widths gets those of the standard font most like it."""
    import pikepdf

    name = str(font.get("/BaseFont", "")).lstrip("/")
    subtype = str(font.get("/Subtype", ""))
    if subtype == "/Type0":
        return _composite(font, name)
    scale = 0.001
    if subtype == "/Type3":
        matrix = font.get("/FontMatrix")
        scale = number(matrix[0], 0.001) if isinstance(matrix, pikepdf.Array) and len(matrix) == 6 else 0.001
    first = integer(font.get("/FirstChar"))
    given = font.get("/Widths")
    descriptor = font.get("/FontDescriptor")
    missing = number(descriptor.get("/MissingWidth", 0)) if isinstance(descriptor, pikepdf.Dictionary) else 0.0
    if isinstance(given, pikepdf.Array):
        widths = {first + n: number(width) * scale for n, width in enumerate(given.as_list()) if n < 256}
        return Font(widths, missing * scale, (), None, name)
    usual = next((width for word, width in _USUAL.items() if word in name.lower()), 0.5)
    return Font(_standard(name, font), usual, (), None, name)


def _composite(font: Any, name: str) -> Font:
    import pikepdf

    descendants = font.get("/DescendantFonts")
    inner = descendants[0] if isinstance(descendants, pikepdf.Array) and len(descendants) else pikepdf.Dictionary()
    usual = number(inner.get("/DW", 1000)) * 0.001
    widths: dict[int, float] = {}
    array = inner.get("/W")
    entries: list[Any] = list(array.as_list()) if isinstance(array, pikepdf.Array) else []
    at = 0
    while at + 1 < len(entries):
        first, second = integer(entries[at]), entries[at + 1]
        if isinstance(second, pikepdf.Array):
            widths.update((first + n, number(width) * 0.001) for n, width in enumerate(second.as_list()))
            at += 2
        elif at + 2 < len(entries):
            last = min(integer(second), first + 65535)
            widths.update(dict.fromkeys(range(first, last + 1), number(entries[at + 2]) * 0.001))
            at += 3
        else:
            break
    encoding = font.get("/Encoding")
    if isinstance(encoding, pikepdf.Stream):
        spaces, cids = _cmap(bytes(encoding.read_bytes()))
    else:
        spaces, cids = _named(str(encoding).lstrip("/"))
    return Font(widths, usual, spaces, cids, name)


_TWO_BYTES = ((2, 0, 0xFFFF),)


@lru_cache(maxsize=32)
def _named(name: str) -> tuple[tuple[tuple[int, int, int], ...], Mapping[int, int] | None]:
    """A predefined CMap: Identity, or one that pdfminer.six carries."""
    if name.startswith("Identity") or name in {"", "None"}:
        return _TWO_BYTES, None
    from pdfminer.cmapdb import CMapDB

    try:
        known: Any = CMapDB.get_cmap(name).code2cid  # type: ignore[attr-defined]
    except (AttributeError, KeyError, OSError, CMapDB.CMapNotFound):
        return _TWO_BYTES, None
    cids: dict[int, int] = {}
    spaces: dict[int, tuple[int, int]] = {}
    stack: list[tuple[Any, int, int]] = [(known, 0, 0)]
    while stack:
        tree, value, depth = stack.pop()
        for byte, inner in tree.items():
            code = value << 8 | byte
            if isinstance(inner, dict):
                stack.append((inner, code, depth + 1))
            else:
                cids[code] = inner
                low, high = spaces.get(depth + 1, (code, code))
                spaces[depth + 1] = min(low, code), max(high, code)
    return tuple((length, *spaces[length]) for length in sorted(spaces)) or _TWO_BYTES, cids


_SECTION = re.compile(rb"begin(codespacerange|cidrange|cidchar)(.*?)end\1", re.S)
_TOKENS = re.compile(rb"<([0-9A-Fa-f\s]*)>|(-?\d+)")


def _cmap(data: bytes) -> tuple[tuple[tuple[int, int, int], ...], Mapping[int, int] | None]:
    spaces: list[tuple[int, int, int]] = []
    cids: dict[int, int] = {}
    for kind, body in _SECTION.findall(data[: 1 << 20]):
        tokens = [
            (len(re.sub(rb"\s", b"", code)) // 2, int(code or b"0", 16)) if not cid else (0, int(cid))
            for code, cid in ((re.sub(rb"\s", b"", code), cid) for code, cid in _TOKENS.findall(body))
        ]
        if kind == b"codespacerange":
            spaces.extend((low[0] or 1, low[1], high[1]) for low, high in zip(tokens[::2], tokens[1::2], strict=False))
        elif kind == b"cidchar":
            cids.update((code[1], cid[1]) for code, cid in zip(tokens[::2], tokens[1::2], strict=False))
        else:
            for low, high, cid in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
                cids.update((code, cid[1] + code - low[1]) for code in range(low[1], min(high[1], low[1] + 65535) + 1))
    return tuple(sorted(spaces)) or _TWO_BYTES, cids or None


def standard(name: str) -> str:
    """The standard font that looks most like `name`."""
    plain = name.lower()
    bold = any(word in plain for word in ("bold", "black", "heavy", "demi"))
    slanted = any(word in plain for word in ("italic", "oblique"))
    if "courier" in plain or "mono" in plain:
        return "Courier" + {(0, 0): "", (1, 0): "-Bold", (0, 1): "-Oblique", (1, 1): "-BoldOblique"}[bold, slanted]
    if re.search(r"times|serif|roman|georgia|garamond|cambria|book|minion|palatino|cmr", plain) and "sans" not in plain:
        return "Times" + {(0, 0): "-Roman", (1, 0): "-Bold", (0, 1): "-Italic", (1, 1): "-BoldItalic"}[bold, slanted]
    return "Helvetica" + {(0, 0): "", (1, 0): "-Bold", (0, 1): "-Oblique", (1, 1): "-BoldOblique"}[bold, slanted]


def width(name: str, text: str) -> float:
    """How wide `text` is in a standard font of size 1."""
    from pdfminer.fontmetrics import FONT_METRICS

    metrics = FONT_METRICS[name][1]
    return sum(metrics.get(char, 556) for char in text) / 1000


def _standard(name: str, font: Any) -> dict[int, float]:
    """Widths by code of a font that gives none: one of the fourteen that every viewer has."""
    import pikepdf
    from pdfminer.encodingdb import EncodingDB
    from pdfminer.fontmetrics import FONT_METRICS
    from pdfminer.psparser import LIT

    short = name.split("+")[-1]
    if short == "ZapfDingbats":
        return {}
    metrics = FONT_METRICS[short if short in FONT_METRICS else standard(short)][1]
    if short == "Symbol":
        from pypdf._codecs.symbol import _symbol_encoding

        return {code: metrics[letter] / 1000 for code, letter in enumerate(_symbol_encoding) if letter in metrics}
    encoding = font.get("/Encoding")
    base, differences = "StandardEncoding", None
    if isinstance(encoding, pikepdf.Name):
        base = str(encoding)[1:]
    elif isinstance(encoding, pikepdf.Dictionary):
        base = str(encoding.get("/BaseEncoding", "/StandardEncoding"))[1:]
        listed = encoding.get("/Differences")
        if isinstance(listed, pikepdf.Array):
            differences = [
                LIT(str(each)[1:]) if isinstance(each, pikepdf.Name) else integer(each) for each in listed.as_list()
            ]
    letters = EncodingDB.get_encoding(base, differences)
    return {code: metrics[letter] / 1000 for code, letter in letters.items() if letter in metrics}
