"""A PDF in, Views out: every object of every revision, its strings, its drawn text, and what no index leads to."""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf

from pubcheck import ocr
from pubcheck.verify.fold import WALL
from pubcheck.verify.glyphs import Fonts, drawn, is_drawing, literals
from pubcheck.verify.markup import is_standard
from pubcheck.verify.search import Nature, Unread, View
from pubcheck.verify.typefaces import is_font, names
from pubcheck.verify.views import Budget, decoded, escapes_undone, of_blob, wide_runs

if TYPE_CHECKING:
    import pypdfium2

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END = re.compile(rb"%%EOF[\r\n ]*")
_REMARK = re.compile(rb"%[^\r\n]+")
_NAMED = re.compile(rb"/[^\s/<>\[\](){}%]+")
_FIGURE = re.compile(r"\d+")
_REVISIONS = 12
_PICTURES = frozenset({"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"})
_PICTURED = 0.1  # of a page
_MOST_PIXELS = 24_000_000
_DULL_NAMES = frozenset("Type Subtype Length Filter Page Pages Font Parent Kids Count Resources Contents".split())


def of_pdf(data: bytes, part: str, budget: Budget, *, depth: int = 0) -> Iterator[View | Unread]:
    """The newest revision object by object and as it is rendered; older revisions; streams that are left over."""
    known: set[bytes] = set()
    label = "" if part == "(the file)" else f"{part}: "
    try:
        with pikepdf.open(io.BytesIO(data), attempt_recovery=True) as pdf:
            yield from _objects(pdf, label, budget, known, depth=depth)
    except pikepdf.PasswordError:
        yield Unread(part, "locked with a password")
        return
    except (pikepdf.PdfError, ValueError, RuntimeError):
        yield Unread(part, "a damaged PDF")
    yield from _rendered(data, part, label)
    ends = [found.end() for found in _END.finditer(data)][:-1]
    for number, end in enumerate(ends[-_REVISIONS:], start=1):
        if len(data) - end < 32:
            continue
        try:
            with pikepdf.open(io.BytesIO(data[:end]), attempt_recovery=False) as older:
                yield from _objects(older, f"{label}an earlier version ({number}), ", budget, known, depth=depth)
        except (pikepdf.PdfError, ValueError, RuntimeError):
            continue  # the first half of a file made for the web, not a version: its streams are read below
    yield from _leftovers(data, f"{label}bytes that no page leads to", budget, known, depth=depth)


def _objects(pdf: pikepdf.Pdf, label: str, budget: Budget, known: set[bytes], *, depth: int) -> Iterator[View | Unread]:
    """Each object once: strings and names of all, the data of streams by what they are."""
    fonts = Fonts(pdf)
    texts: dict[str, list[str]] = {}
    called: dict[str, None] = {}
    for item in (*pdf.objects, pdf.trailer):
        if not isinstance(item, pikepdf.Object):
            continue  # a bare number or truth value
        holder = f"{label}object {item.objgen[0]}" if item.is_indirect else f"{label}trailer"
        told: list[str] = []
        _strings(item, told, called, 0)
        if told:
            texts.setdefault(holder, []).extend(told)
        if isinstance(item, pikepdf.Stream):
            yield from _stream(item, holder, fonts, budget, known, depth=depth)
    for holder, told in texts.items():
        text = f"{WALL}\n".join(told)
        yield View(holder, "in its texts", text, Nature.VALUE)
        if (undone := escapes_undone(text)) != text:
            yield View(holder, "in its texts, written with escapes", undone, Nature.VALUE)
    yield View(f"{label}names of resources", "", f"{WALL}\n".join(called), Nature.VALUE)


def _strings(item: pikepdf.Object, told: list[str], called: dict[str, None], level: int) -> None:
    """Texts and names in one object, not following references: each is met by its own number."""
    if (level and item.is_indirect) or level > 60:
        return
    if isinstance(item, pikepdf.String):
        told.extend(text for text in _readings(bytes(item), str(item)) if not is_standard(text))
    elif isinstance(item, pikepdf.Name):
        _name(str(item), called)
    elif isinstance(item, pikepdf.Array):
        for inner in item:
            if isinstance(inner, pikepdf.Object):
                _strings(inner, told, called, level + 1)
    elif isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        entries = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        for key, inner in entries.items():
            _name(key, called)
            if isinstance(inner, pikepdf.Object):
                _strings(inner, told, called, level + 1)


def _readings(raw: bytes, text: str) -> Iterator[str]:
    """A PDF string as the standard reads it, and as UTF-8 or UTF-16 where it could be that too."""
    if raw[:2] in (b"\xfe\xff", b"\xff\xfe") or _readable(text):
        yield text
    if not raw.isascii() and (other := decoded(raw)) is not None and other != text:
        yield other
    if b"\x00" in raw and (wide := wide_runs(raw)):
        yield wide


def _readable(text: str) -> bool:
    """A text, and not a palette or a key: nearly all of it can be printed."""
    return sum(letter.isprintable() or letter in "\r\n\t" for letter in text) >= 0.9 * len(text)


def _name(name: str, called: dict[str, None]) -> None:
    bare = name.lstrip("/")
    bare = re.sub(r"^[A-Z]{6}\+", "", bare)
    if bare not in _DULL_NAMES and not is_standard(_style(bare)):
        called.setdefault(bare)


def _style(name: str) -> str:
    """A font's name as people know it: "TimesNewRomanPS-BoldMT" is a cut of it."""
    family = re.split(r"[-,]", name)[0]
    family = re.sub(r"(?:PS)?(?:MT)?$", "", family)
    return family if is_standard(family) else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family)


def _stream(
    item: pikepdf.Stream, holder: str, fonts: Fonts, budget: Budget, known: set[bytes], *, depth: int
) -> Iterator[View | Unread]:
    raw = item.read_raw_bytes()
    mark = hashlib.blake2b(raw, digest_size=16).digest()
    if mark in known and len(raw) > 16:
        return
    known.add(mark)
    filters = item.get("/Filter")
    picture = any(str(name) in _PICTURES for name in (filters if isinstance(filters, pikepdf.Array) else [filters]))
    try:
        data = raw if picture else item.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    except (pikepdf.PdfError, RuntimeError):
        yield Unread(holder, "packed in a way that could not be opened")
        data = raw
    if not budget.take(data):
        yield Unread(holder, "too much is packed inside it")
        return
    kind, subtype = str(item.get("/Type", "")), str(item.get("/Subtype", ""))
    if kind in ("/ObjStm", "/XRef"):
        return  # the objects in it are met one by one
    if subtype == "/Image" and not picture:
        return  # bare pixels
    if is_font(data):
        told = [name for name in names(data) if not is_standard(_style(name))]
        yield View(holder, "in the name of a font", f"{WALL}\n".join(told), Nature.VALUE)
        return
    if b"begincmap" in data[:4000]:
        told = [text for text in literals(data) if not is_standard(text)]
        yield View(holder, "in a character map", f"{WALL}\n".join(told), Nature.BINARY)
        return
    if subtype != "/XML" and kind != "/EmbeddedFile" and is_drawing(data):
        shown, plain = drawn(data, item, fonts)
        yield View(holder, "in drawn text", shown, Nature.GLYPHS)
        yield View(holder, "in the marks of drawn text", plain, Nature.VALUE)
        return
    yield from of_blob(data, holder, budget, depth=depth + 1)


def _rendered(data: bytes, part: str, label: str) -> Iterator[View | Unread]:
    """What a reading program shows and copies, page by page; spaces as the eye would see them."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        yield Unread(part, "a PDF that cannot be shown")
        return
    pages: list[str] = []
    try:
        for number in range(len(document)):
            try:
                text = document[number].get_textpage().get_text_range()
            except pypdfium2.PdfiumError:
                yield Unread(f"{label}page {number + 1}", "a page that cannot be shown")
                continue
            # PDFium writes a hyphen at the end of a line as U+0002 or U+FFFE.
            yield from _pictured(document[number], f"{label}page {number + 1}")
            pages.append(text.replace("\r\n", "\n").translate({0x02: "", 0xFFFE: ""}))
            yield View(f"{label}page {number + 1}", "", pages[-1], unit="line")
    finally:
        document.close()
    if len(pages) > 1:
        yield View(f"{label}two pages", "over the end of a page", "\n".join(_seams(pages)))


def _pictured(page: pypdfium2.PdfPage, part: str) -> Iterator[View]:
    """What a machine reads on a page that pictures fill, where an engine is at hand to read it."""
    if not ocr.at_hand() or _filled(page) < _PICTURED:
        return
    width, height = page.get_size()
    scale = min(ocr.SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    lines: dict[int, list[str]] = {}
    for word in ocr.words(page.render(scale=scale).to_pil()):
        lines.setdefault(word.line, []).append(word.text)
    yield View(part, "in its picture", "\n".join(" ".join(line) for line in lines.values()), unit="line")


def _filled(page: pypdfium2.PdfPage) -> float:
    """How much of a page pictures fill, 1 is all; those inside forms too."""
    from pypdfium2 import raw

    width, height = page.get_size()
    shown = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, low, right, high = item.get_bounds()
        shown += max(right - left, 0.0) * max(high - low, 0.0)
    return float(shown / max(width * height, 1.0))


def unproved(data: bytes) -> tuple[int, ...]:
    """Numbers of the pages whose words are in a picture that nothing here could read."""
    import pypdfium2

    if ocr.at_hand():
        return ()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ()
    try:
        return tuple(n + 1 for n in range(len(document)) if _filled(document[n]) >= _PICTURED)
    finally:
        document.close()


def _seams(pages: list[str]) -> Iterator[str]:
    """The last lines of each page and the first of the next, without what every page repeats above and below."""
    edges = [[line for line in page.splitlines() if line.strip()] for page in pages]
    seen = Counter(_FIGURE.sub("0", line) for lines in edges for line in {*lines[:3], *lines[-3:]})
    for lines, following in pairwise(edges):
        for line in (*lines[-6:], *following[:6]):
            if seen[_FIGURE.sub("0", line)] < 2:
                yield line
        yield WALL


def _leftovers(data: bytes, holder: str, budget: Budget, known: set[bytes], *, depth: int) -> Iterator[View | Unread]:
    """Streams and plain text in the file that no index names any more; programs that recover files still find them."""
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        raw = data[found.end() : end if end >= 0 else None]
        bodies = [raw, raw[:-1], raw.removesuffix(b"\r\n")]
        if any(hashlib.blake2b(body, digest_size=16).digest() in known for body in bodies):
            continue
        try:
            body = zlib.decompressobj().decompress(raw, max(1, min(budget.left, 100_000_000)))
        except zlib.error:
            body = raw
        if body and budget.take(body):
            text = body.decode("latin-1")
            yield View(holder, "", text, Nature.BINARY)
            if body is not raw and is_drawing(body):
                yield View(holder, "in drawn text", f"{WALL}\n".join(literals(body)), Nature.VALUE)
            if wide := wide_runs(body):
                yield View(holder, "", wide, Nature.VALUE)
    outside = b"\n".join(re.sub(rb"(?s)^.*?endstream", b"", chunk) for chunk in _STREAM.split(data))
    bare = _NAMED.sub(b" ", outside).decode("latin-1")
    yield View(f"{holder}, or its outer text", "", bare, Nature.BINARY)
    called: dict[str, None] = {}
    for name in _NAMED.findall(outside):
        _name(name.decode("latin-1"), called)
    remarks = [found.group().decode("latin-1") for found in _REMARK.finditer(outside)]
    texts = (text for text in literals(outside) if _readable(text) and not is_standard(text))
    told = f"{WALL}\n".join((*remarks, *called, *texts))
    yield View(f"{holder}, or its outer text", "", told, Nature.VALUE)
