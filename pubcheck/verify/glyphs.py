"""A content stream and its fonts in, the letters that it draws out: by its operators and character maps."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import pikepdf

from pubcheck.verify.fold import SEAM, WALL
from pubcheck.verify.markup import is_standard

# Bounded: a file full of brackets that never close must not hold us up.
_LITERAL = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,512}\)){0,512}\)){0,8192}\)"
_TOKEN = re.compile(
    rb"/(?P<key>ActualText|Alt|E|T|Contents)\s*(?P<said>" + _LITERAL + rb"|<[0-9A-Fa-f\s]*>)"
    rb"|(?P<font>/[^\s/<>\[\](){}%]+)\s+[-+.\d]+\s+Tf\b"
    rb"|(?P<inline>\bBI\s.*?\sID\s.*?\sEI\b)"
    rb"|(?P<text>" + _LITERAL + rb"|<(?!<)[0-9A-Fa-f\s]*>)"
    rb"|(?P<number>[-+]?\d*\.?\d+)"
    rb"|(?P<move>T\*|\bT[dDmJj]\b|\bET\b|\bBT\b|['\"])"
    rb"|(?P<name>/[^\s/<>\[\](){}%]+)"
    rb"|%[^\r\n]*",
    re.S,
)
_STRING = re.compile(_LITERAL + rb"|<(?!<)[0-9A-Fa-f\s]*>", re.S)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_CONTROL = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_DRAWS = re.compile(rb"\bT[jJfdmD*]|\bBT\b|\bBDC\b|\bDo\b|\bBMC\b")
_HEXES = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_SPACE_OR_CODE = re.compile(rb"begin(codespacerange|bfchar|bfrange|cidchar|cidrange)(.*?)end\1", re.S)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(<[0-9A-Fa-f\s]*>|\[[^\]]*\])", re.S)
_SAME_LINE = 0.5
_WIDE_GAP = -180.0  # thousandths of the letter size: a space drawn as a jump


@dataclass
class Font:
    """How codes become letters. `widths`: the lengths of codes, longest first."""

    letters: dict[bytes, str] = field(default_factory=dict)
    lengths: tuple[int, ...] = (1,)
    base: str = "cp1252"

    def read(self, raw: bytes) -> str:
        if self.lengths == (1,):
            plain = raw.decode(self.base, "replace")
            if not self.letters:
                return plain
            return "".join([self.letters.get(raw[at : at + 1], letter) for at, letter in enumerate(plain)])
        out, place = [], 0
        while place < len(raw):
            for length in self.lengths:
                code = raw[place : place + length]
                if code in self.letters:
                    out.append(self.letters[code])
                    break
            else:
                length = self.lengths[-1]
                code = raw[place : place + length]
                if len(code) == 1:
                    out.append(code.decode(self.base, "replace"))
                else:
                    out.append(code.decode("utf-16-be", "replace"))
            place += length
        return "".join(out)


class Fonts:
    """The fonts of one file, each read once; and, for streams that carry no list of their own, all by name."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._read: dict[tuple[int, int], Font] = {}
        self._named: dict[str, list[Font]] = {}
        self._pages: dict[tuple[int, int], pikepdf.Object] = {}
        for item in pdf.objects:
            if not isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                continue
            resources = item.get("/Resources")
            if isinstance(resources, pikepdf.Dictionary):
                self._collect(resources)
            contents = item.get("/Contents") if item.get("/Type") == "/Page" else None
            if contents is not None and isinstance(resources, pikepdf.Dictionary):
                for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
                    if isinstance(stream, pikepdf.Stream):
                        self._pages[stream.objgen] = resources
        acroform = pdf.Root.get("/AcroForm") if "/Root" in pdf.trailer else None
        if isinstance(acroform, pikepdf.Dictionary) and isinstance(acroform.get("/DR"), pikepdf.Dictionary):
            self._collect(acroform.DR)

    def _collect(self, resources: pikepdf.Object) -> None:
        listed = resources.get("/Font")
        if isinstance(listed, pikepdf.Dictionary):
            for name, font in listed.items():
                if isinstance(font, pikepdf.Dictionary):
                    read = self._font(font)
                    if read not in self._named.setdefault(name, []):
                        self._named[name].append(read)

    def of(self, stream: pikepdf.Stream, name: str) -> list[Font]:
        """The font that this name means in this stream; where that is not said, every font of that name."""
        for resources in (stream.get("/Resources"), self._pages.get(stream.objgen)):
            if isinstance(resources, pikepdf.Dictionary):
                listed = resources.get("/Font")
                if isinstance(listed, pikepdf.Dictionary) and isinstance(listed.get(name), pikepdf.Dictionary):
                    return [self._font(listed[name])]
        return self._named.get(name, [])[:8] or [Font()]

    def _font(self, font: pikepdf.Object) -> Font:
        key = font.objgen
        if key == (0, 0):
            return _font(font)
        if key not in self._read:
            self._read[key] = _font(font)
        return self._read[key]


def is_drawing(data: bytes) -> bool:
    """Whether these bytes look like a page's, form's or glyph's drawing operators."""
    return bool(_DRAWS.search(data)) and data[:200].count(0) < 8


def literals(data: bytes) -> Iterator[str]:
    """Every string written in PDF's syntax, wherever it stands."""
    for found in _STRING.finditer(data):
        raw = _raw(found.group())
        yield raw[2:].decode("utf-16-be", "replace") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1")


def drawn(data: bytes, stream: pikepdf.Stream, fonts: Fonts) -> tuple[str, str]:
    """The text that a content stream draws, and the plain strings that mark it (ActualText and the like).

    Pieces on one line are set apart by SEAM: whether a space is meant there, only the widths of letters could tell.
    """
    current = fonts.of(stream, "")
    tracks: list[list[str]] = [[]]
    said: list[str] = []
    numbers: deque[float] = deque(maxlen=6)
    y = shown_y = 0.0
    gap = ""
    for found in _TOKEN.finditer(data):
        kind = found.lastgroup
        if kind == "text":
            raw = _raw(found.group())
            if len(current) > len(tracks):
                tracks += [list(tracks[0]) for _ in range(len(current) - len(tracks))]
            if gap and tracks[0]:
                gap = "\n" if abs(y - shown_y) > _SAME_LINE else gap
                for track in tracks:
                    track.append(gap)
            gap, shown_y = "", y
            for number, track in enumerate(tracks):
                track.append(current[min(number, len(current) - 1)].read(raw))
        elif kind == "font":
            current = fonts.of(stream, found["font"].decode("latin-1"))
        elif kind == "number":
            numbers.append(float(found.group()))
            # Inside an array a jump to the right is a space; elsewhere a number moves nothing by itself.
            if numbers[-1] <= _WIDE_GAP and data[found.end() : found.end() + 2].lstrip()[:1] in (b"(", b"<"):
                gap = " "
        elif kind == "move":
            gap, y = _moved(found.group(), numbers, gap, y)
        elif kind in ("said", "key"):
            raw = _raw(found["said"])
            said.append(raw[2:].decode("utf-16-be", "replace") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1"))
        elif kind == "name":
            name = found.group().decode("latin-1").lstrip("/")
            if not is_standard(name):
                said.append(name)
    return "\n".join("".join(track) for track in tracks), f"{WALL}\n".join(dict.fromkeys(said))


def _moved(operator: bytes, numbers: deque[float], gap: str, y: float) -> tuple[str, float]:
    """Where the next letters will stand, and what that says of the gap before them."""
    if operator in (b"TJ", b"Tj"):
        return gap, y
    if operator in (b"Td", b"TD") and numbers:
        return gap or SEAM, y + numbers[-1]
    if operator == b"Tm" and numbers:
        return gap or SEAM, numbers[-1]
    if operator == b"BT":
        return gap or SEAM, 0.0
    if operator == b"ET":
        return gap or SEAM, y
    return "\n", y


def _raw(token: bytes) -> bytes:
    """The bytes that a literal or a hexadecimal string stands for."""
    if token[:1] == b"<":
        digits = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPED.sub(_unescaped, token[1:-1]) if b"\\" in token else token[1:-1]


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code[:1].isdigit() and code[:1] < b"8":
        return bytes([int(code, 8) & 0xFF])
    if code in (b"\n", b"\r", b"\r\n"):
        return b""
    return _CONTROL.get(code, code)


def _font(font: pikepdf.Object) -> Font:
    """The character map that goes with the font, then its differences, then its base encoding."""
    letters: dict[bytes, str] = {}
    lengths: set[int] = set()
    composite = font.get("/Subtype") == "/Type0"
    encoding = font.get("/Encoding")
    if isinstance(encoding, pikepdf.Stream):
        lengths |= _lengths(_data(encoding))
    if not composite and isinstance(encoding, pikepdf.Dictionary):
        letters.update(_differences(encoding))
    mapped = font.get("/ToUnicode")
    if isinstance(mapped, pikepdf.Stream):
        data = _data(mapped)
        letters.update(_mapped(data))
        lengths |= _lengths(data)
    if not composite:
        lengths = {1}
    elif not lengths:
        lengths = {2}
    named = str(encoding.get("/BaseEncoding", "")) if isinstance(encoding, pikepdf.Dictionary) else str(encoding or "")
    base = "mac_roman" if named == "/MacRomanEncoding" else "cp1252"
    return Font(letters, tuple(sorted(lengths, reverse=True)), base)


def _data(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError):
        return b""


def _lengths(cmap: bytes) -> set[int]:
    lengths = set()
    for found in _SPACE_OR_CODE.finditer(cmap):
        if found[1] == b"codespacerange":
            lengths |= {len(_raw(b"<" + code + b">")) for code in _HEXES.findall(found[2])}
    return {length for length in lengths if 1 <= length <= 4}


def _mapped(cmap: bytes) -> dict[bytes, str]:
    letters: dict[bytes, str] = {}
    for found in _SPACE_OR_CODE.finditer(cmap):
        if found[1] == b"bfchar":
            codes = [_raw(b"<" + code + b">") for code in _HEXES.findall(found[2])]
            for code, letter in zip(codes[::2], codes[1::2], strict=False):
                letters[code] = letter.decode("utf-16-be", "replace")
        elif found[1] == b"bfrange":
            for row in _RANGE.finditer(found[2]):
                letters.update(_row(row))
    return letters


def _row(row: re.Match[bytes]) -> Iterator[tuple[bytes, str]]:
    first, last = _raw(b"<" + row[1] + b">"), _raw(b"<" + row[2] + b">")
    low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
    size = len(first)
    if row[3].startswith(b"["):
        targets = [_raw(b"<" + code + b">") for code in _HEXES.findall(row[3])]
        for code, target in zip(range(low, min(high, low + 65535) + 1), targets, strict=False):
            yield code.to_bytes(size, "big"), target.decode("utf-16-be", "replace")
        return
    target = _raw(row[3])
    if not target:
        return
    for code in range(low, min(high, low + 65535) + 1):
        stepped = (int.from_bytes(target, "big") + code - low).to_bytes(len(target) + 1, "big")[-len(target) :]
        yield code.to_bytes(size, "big"), stepped.decode("utf-16-be", "replace")


def _differences(encoding: pikepdf.Object) -> dict[bytes, str]:
    """Codes named by glyph: "/Gorecki" is not one, but "/eacute" and "/uni00E9" are."""
    from pdfminer.encodingdb import name2unicode

    letters: dict[bytes, str] = {}
    code = 0
    listed = encoding.get("/Differences")
    for item in listed if isinstance(listed, pikepdf.Array) else ():
        if isinstance(item, pikepdf.Name):
            with suppress(KeyError, ValueError):
                letters[bytes([code & 0xFF])] = name2unicode(str(item).lstrip("/"))
            code += 1
        else:
            code = int(item)
    return letters
