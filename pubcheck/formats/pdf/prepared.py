"""An open PDF in, what must be known before its pages are read out: layers, marks to redact, ActualText."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.errors import UnreadableError
from pubcheck.formats.pdf import decoding
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
_PLACES = re.compile(rb"(/[^\s/<>()\[\]{}%]+)\s+Do\b")
_HEAVIEST = 256 * 1024 * 1024
_DEEPEST = 28
_ENDLESS = (
    "This PDF is made in a way that is used to break programs (its pages unpack to far more than a report holds), so "
    "it was not opened. Ask whoever sent it for a fresh copy."
)
_INLINE = re.compile(rb"/ActualText\s*(\((?:\\.|[^\\()]){0,4000}\)|<[0-9A-Fa-f\s]{0,8000}>)")


def prepare(pdf: pikepdf.Pdf, data: bytes) -> Prepared:
    """PDFium reads ActualText instead of the glyphs: long ones are taken off first, in `pdf` too, and told of apart.

    Raises UnreadableError for pages that draw without end: PDFium would take the whole process down with it.
    """
    weights = _Weights()
    spoken: list[tuple[int, str]] = []
    marks: dict[int, list[Box]] = {}
    seen: set[tuple[int, int]] = set()
    changed = False
    for number, page in enumerate(pdf.pages, 1):
        for found in _marked(page.obj):
            marks.setdefault(number, []).extend(_quads(found))
        for stream in _streams(page.obj, seen):
            words = _strip(stream, weights)
            spoken.extend((number, word) for word in words)
            changed = changed or bool(words)
        weights.check(page.obj)
        named = _named(page.obj)
        spoken.extend((number, word) for word in named)
        changed = changed or bool(named)
    if changed:
        held = io.BytesIO()
        pdf.save(held, deterministic_id=True)
        data = held.getvalue()
    return Prepared(data, "/OCProperties" in pdf.Root, marks, spoken)


class _Weights:
    """How much each stream draws, with the forms that it places, and those that they place."""

    def __init__(self) -> None:
        self._own: dict[tuple[int, int], tuple[int, Counter[bytes]]] = {}
        self._whole: dict[tuple[int, int], int] = {}

    def add(self, stream: Any, data: bytes) -> None:
        self._own[stream.objgen] = len(data), Counter(_PLACES.findall(data))

    def check(self, page: Any) -> None:
        import pikepdf

        contents = page.get("/Contents")
        listed = list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]
        streams = [each for each in listed if isinstance(each, pikepdf.Stream)]
        if sum(self._weight(each, page, ()) for each in streams) > _HEAVIEST:
            raise UnreadableError(_ENDLESS)

    def _weight(self, stream: Any, holder: Any, above: tuple[tuple[int, int], ...]) -> int:
        if stream.objgen in above:
            return 0
        if len(above) > _DEEPEST:
            return _HEAVIEST + 1
        if stream.objgen not in self._whole:
            total, placed = self._own.get(stream.objgen, (0, Counter()))
            forms = {name: form for name, form in _forms_by_name(holder).items() if placed[name.encode()]}
            for name, form in forms.items():
                total += placed[name.encode()] * (200 + self._weight(form, form, (*above, stream.objgen)))
            self._whole[stream.objgen] = min(total, _HEAVIEST + 1)
        return self._whole[stream.objgen]


def _streams(page: Any, seen: set[tuple[int, int]]) -> Iterator[Any]:
    """The page's own streams and the forms that it draws, each once in the whole file."""
    import pikepdf

    contents = page.get("/Contents")
    stack: list[Any] = list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]
    stack.extend(_forms_by_name(page).values())
    while stack:
        stream = stack.pop()
        if not isinstance(stream, pikepdf.Stream) or stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        yield stream
        stack.extend(_forms_by_name(stream).values())


def _forms_by_name(holder: Any) -> dict[str, Any]:
    import pikepdf

    resources = holder.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    entries = sorted(named.items()) if isinstance(named, pikepdf.Dictionary) else []
    return {
        name: found
        for name, found in entries
        if isinstance(found, pikepdf.Stream) and str(found.get("/Subtype", "")) == "/Form"
    }


def _strip(stream: Any, weights: _Weights) -> list[str]:
    data = decoding.decoded(stream)
    if data is None:
        if len(stream.read_raw_bytes()) > 100_000:
            raise UnreadableError(_ENDLESS)
        return []
    weights.add(stream, data)
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
