"""An open PDF in, what must be known before its pages are read out: layers, marks to redact, ActualText."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf.geometry import Box

if TYPE_CHECKING:
    import pikepdf


class Prepared(NamedTuple):
    """`data` is what PDFium is to read. `marks`: by page, what is marked to be redacted and still there. `spoken`: by
    page, words that screen readers and copying give instead of what is drawn."""

    data: bytes
    layered: bool
    marks: dict[int, list[Box]]
    spoken: list[tuple[int, str]]


# A short one stands for a ligature or a hyphen and is truer than the glyph; a long one hides what is drawn.
_LONG = 4
_INLINE = re.compile(rb"/ActualText\s*(\((?:\\.|[^\\()]){0,4000}\)|<[0-9A-Fa-f\s]{0,8000}>)")


def prepare(pdf: pikepdf.Pdf, data: bytes) -> Prepared:
    """PDFium reads ActualText instead of the glyphs: long ones are taken off first, in `pdf` too, and told of apart."""
    spoken: list[tuple[int, str]] = []
    marks: dict[int, list[Box]] = {}
    seen: set[tuple[int, int]] = set()
    changed = False
    for number, page in enumerate(pdf.pages, 1):
        for found in _marked(page.obj):
            marks.setdefault(number, []).extend(_quads(found))
        for stream in _streams(page.obj, seen):
            words = _strip(stream)
            spoken.extend((number, word) for word in words)
            changed = changed or bool(words)
        named = _named(page.obj)
        spoken.extend((number, word) for word in named)
        changed = changed or bool(named)
    if changed:
        held = io.BytesIO()
        pdf.save(held, deterministic_id=True)
        data = held.getvalue()
    return Prepared(data, "/OCProperties" in pdf.Root, marks, spoken)


def _streams(page: Any, seen: set[tuple[int, int]]) -> Iterator[Any]:
    """The page's own streams and the forms that it draws, each once in the whole file."""
    import pikepdf

    contents = page.get("/Contents")
    stack: list[Any] = list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]
    stack.extend(_forms(page))
    while stack:
        stream = stack.pop()
        if not isinstance(stream, pikepdf.Stream) or stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        yield stream
        stack.extend(_forms(stream))


def _forms(holder: Any) -> Iterator[Any]:
    import pikepdf

    resources = holder.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    for _, found in sorted(named.items()) if isinstance(named, pikepdf.Dictionary) else ():
        if isinstance(found, pikepdf.Stream) and str(found.get("/Subtype", "")) == "/Form":
            yield found


def _strip(stream: Any) -> list[str]:
    import pikepdf

    try:
        if len(stream.read_raw_bytes()) > 32 * 1024 * 1024:
            return []
        data = bytes(stream.read_bytes())
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return []
    if b"/ActualText" not in data:
        return []
    words: list[str] = []

    def off(match: re.Match[bytes]) -> bytes:
        word = _word(match[1])
        if sum(char.isalnum() for char in word) < _LONG:
            return match[0]
        words.append(word)
        return b""

    new = _INLINE.sub(off, data)
    if words:
        stream.write(new)
    return words


def _word(token: bytes) -> str:
    import pikepdf

    try:
        return str(pikepdf.Object.parse(token))
    except (pikepdf.PdfError, ValueError, UnicodeDecodeError):
        return token.decode("latin-1")


def _named(page: Any) -> list[str]:
    """The same, where the marked content's properties stand among the page's resources."""
    import pikepdf

    resources = page.get("/Resources")
    named = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
    words = []
    for _, found in sorted(named.items()) if isinstance(named, pikepdf.Dictionary) else ():
        if isinstance(found, pikepdf.Dictionary) and "/ActualText" in found:
            words.append(str(found["/ActualText"]))
            del found["/ActualText"]
    return words


def _marked(page: Any) -> Iterator[Any]:
    import pikepdf

    notes = page.get("/Annots")
    for note in notes.as_list() if isinstance(notes, pikepdf.Array) else ():
        if isinstance(note, pikepdf.Dictionary) and str(note.get("/Subtype", "")) == "/Redact":
            yield note


def _quads(note: Any) -> list[Box]:
    import pikepdf

    points = note.get("/QuadPoints")
    if not isinstance(points, pikepdf.Array) or len(points) < 8:
        points = note.get("/Rect")
    try:
        values = [float(each) for each in points.as_list()] if isinstance(points, pikepdf.Array) else []
    except (TypeError, ValueError):
        return []
    size = 8 if len(values) >= 8 else 4
    groups = [values[at : at + size] for at in range(0, len(values) - size + 1, size)]
    return [(min(each[::2]), min(each[1::2]), max(each[::2]), max(each[1::2])) for each in groups]
