"""A page in PDFium in, what is drawn on it beside text out: rules, filled boxes, pictures, each in painting order."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf.geometry import UNIT, Box, Matrix, apply, around, times

if TYPE_CHECKING:
    import pypdfium2


_MOST_OBJECTS = 60_000
_MOST_SEGMENTS = 60_000
_DEEPEST = 12
_THIN = 3.5


class Shape(NamedTuple):
    """`order` is when it is painted: a higher one lies over a lower. `ink` is None where it is not a plain fill."""

    kind: str  # text, path, image, shading
    box: Box
    order: int
    key: int
    ink: tuple[int, int, int, int] | None = None


class Drawn(NamedTuple):
    """`walls` (x, bottom, top) and `floors` (y, left, right) are upright and level rules."""

    shapes: tuple[Shape, ...]
    walls: tuple[tuple[float, float, float], ...]
    floors: tuple[tuple[float, float, float], ...]
    whole: bool


def read(page: pypdfium2.PdfPage) -> Drawn:
    """Everything painted, forms opened. `whole` is False where a page holds more than is looked at."""
    from pypdfium2 import raw

    shapes: list[Shape] = []
    walls: list[tuple[float, float, float]] = []
    floors: list[tuple[float, float, float]] = []
    budget = [_MOST_SEGMENTS]
    for found, matrix in _objects(raw, page.raw):
        if len(shapes) >= _MOST_OBJECTS:
            return Drawn(tuple(shapes), tuple(walls), tuple(floors), False)
        kind = {1: "text", 2: "path", 3: "image", 4: "shading"}.get(raw.FPDFPageObj_GetType(found))
        box = _box(raw, found, matrix)
        if kind is None or box is None:
            continue
        key = ctypes.cast(found, ctypes.c_void_p).value or 0
        ink = None
        if kind == "path":
            ink, stroked = _paint(raw, found)
            _rules(raw, found, times(_matrix(raw, found), matrix), walls, floors, budget, stroked)
        shapes.append(Shape(kind, box, len(shapes), key, ink))
    return Drawn(tuple(shapes), tuple(walls), tuple(floors), True)


def _objects(raw: Any, page: Any) -> Iterator[tuple[Any, Matrix]]:
    stack: list[Iterator[tuple[Any, Matrix]]] = [
        ((raw.FPDFPage_GetObject(page, n), UNIT) for n in range(raw.FPDFPage_CountObjects(page)))
    ]
    while stack:
        for found, matrix in stack[-1]:
            if raw.FPDFPageObj_GetType(found) == 5 and len(stack) < _DEEPEST:
                stack.append(_inside(raw, found, times(_matrix(raw, found), matrix)))
                break
            yield found, matrix
        else:
            stack.pop()


def _inside(raw: Any, form: Any, matrix: Matrix) -> Iterator[tuple[Any, Matrix]]:
    return ((raw.FPDFFormObj_GetObject(form, n), matrix) for n in range(raw.FPDFFormObj_CountObjects(form)))


def _matrix(raw: Any, found: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(found, matrix):
        return UNIT
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _box(raw: Any, found: Any, matrix: Matrix) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(found, left, bottom, right, top):
        return None
    return around(matrix, (left.value, bottom.value, right.value, top.value))


def _paint(raw: Any, path: Any) -> tuple[tuple[int, int, int, int] | None, bool]:
    """The fill, where there is one, and whether the outline is drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value:
        return None, bool(stroke.value)
    ink = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(path, *ink):
        return None, bool(stroke.value)
    return (ink[0].value, ink[1].value, ink[2].value, ink[3].value), bool(stroke.value)


def _rules(
    raw: Any,
    path: Any,
    matrix: Matrix,
    walls: list[tuple[float, float, float]],
    floors: list[tuple[float, float, float]],
    budget: list[int],
    stroked: bool,
) -> None:
    """One path may draw all borders of a table: each of its outlines is looked at by itself."""
    count = raw.FPDFPath_CountSegments(path)
    budget[0] -= max(count, 0)
    if count < 2 or budget[0] < 0:
        return
    outline: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            _outline(outline, walls, floors, stroked)
            outline = []
        outline.append(apply(matrix, x.value, y.value))
    _outline(outline, walls, floors, stroked)


def _outline(
    outline: list[tuple[float, float]],
    walls: list[tuple[float, float, float]],
    floors: list[tuple[float, float, float]],
    stroked: bool,
) -> None:
    if len(outline) < 2 or len(outline) > 12:
        return
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    if right - left <= _THIN < high - low:
        walls.append(((left + right) / 2, low, high))
    elif high - low <= _THIN < right - left:
        floors.append(((low + high) / 2, left, right))
    elif stroked and right - left > _THIN and high - low > _THIN:
        walls.extend([(left, low, high), (right, low, high)])
        floors.extend([(low, left, right), (high, left, right)])
