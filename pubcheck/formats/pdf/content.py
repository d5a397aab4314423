"""A page's drawing instructions in, every glyph with its place and its bytes out, forms within forms included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.errors import UnwritableError
from pubcheck.formats.pdf import fonts
from pubcheck.formats.pdf.fonts import Font
from pubcheck.formats.pdf.geometry import UNIT, Box, Matrix, around, times
from pubcheck.formats.pdf.values import integer, number
from pubcheck.formats.pdf.values import operator as spelt

if TYPE_CHECKING:
    import pikepdf

Path = tuple[int, ...]  # the placing instruction in each stream on the way down from the page; () is the page itself


class Glyph(NamedTuple):
    """A glyph. `show`: its number; `item`, `start`, `end`: its bytes there; `along`: distance from the show's start;
    x, y: place on the page."""

    show: int
    item: int
    start: int
    end: int
    along: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Text:
    """The text state that a show is drawn with. `spacing`: between letters, between words; `across`: 1 is 100%."""

    font: Any = None
    name: str = ""
    size: float = 0.0
    spacing: tuple[float, float] = (0.0, 0.0)
    across: float = 1.0
    rise: float = 0.0
    mode: int = 0
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class Show:
    """One instruction that shows text. `items` are strings and kerning numbers, as in TJ; `first` is the number of its
    first glyph among the page's."""

    path: Path
    op: int
    first: int
    items: tuple[bytes | float, ...] = field(repr=False)
    glyphs: tuple[Glyph, ...] = field(repr=False)
    matrix: Matrix  # from text to its stream's space, at the show's start
    space: Matrix  # from its stream's space to the page
    text: Text
    font: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A path that is painted or clipped with, or a picture: the instructions it takes and its box on the page."""

    path: Path
    first: int
    last: int
    box: Box


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of instructions, in one of its places."""

    path: Path
    source: Any
    resources: Any
    instructions: Sequence[Any] = field(repr=False)


class Read(NamedTuple):
    """`glyphs` are those of all shows, one after the other: a glyph's number is its place there."""

    shows: list[Show]
    glyphs: list[Glyph]
    drawn: list[Drawn]
    streams: dict[Path, Stream]


_MOST = 3_000_000
_DEEPEST = 14
_BUILDS = frozenset({"m", "l", "c", "v", "y", "h", "re"})
_PAINTS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"})


def read(page: pikepdf.Page) -> Read:
    """Everything that the page draws. Raises UnwritableError where it draws without end."""
    import pikepdf

    out = Read([], [], [], {})
    budget = [_MOST]
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    _stream(out, (), page.obj, page, resources, UNIT, {}, budget)
    return out


def _stream(
    out: Read,
    path: Path,
    source: Any,
    parsed: Any,
    resources: Any,
    space: Matrix,
    known: dict[Any, Font],
    budget: list[int],
) -> None:
    import pikepdf

    try:
        instructions = pikepdf.parse_content_stream(parsed)
    except (pikepdf.PdfError, TypeError, ValueError):
        raise UnwritableError(_CONFUSED) from None
    budget[0] -= len(instructions) + 1
    if budget[0] < 0 or len(path) > _DEEPEST:
        raise UnwritableError(_CONFUSED)
    out.streams[path] = Stream(path, source, resources, instructions)
    text, matrix, line = Text(), UNIT, UNIT
    stack: list[tuple[Matrix, Text]] = []
    points: list[tuple[float, float]] = []
    begun = -1
    for op, instruction in enumerate(instructions):
        operator, operands = spelt(instruction), instruction.operands
        if operator in _BUILDS:
            begun = op if begun < 0 else begun
            points.extend(_points(operator, operands))
        elif operator in _PAINTS:
            if points:
                out.drawn.append(Drawn(path, begun, op, around(space, _bounds(points))))
            points, begun = [], -1
        elif operator == "q":
            stack.append((space, text))
        elif operator == "Q":
            if stack:
                space, text = stack.pop()
        elif operator == "cm":
            space = times(_matrix(operands), space)
        elif operator == "BT":
            matrix = line = UNIT
        elif operator in {"Tj", "TJ", "'", '"'}:
            if operator == '"' and len(operands) == 3:
                text = replace(text, spacing=(number(operands[1]), number(operands[0])))
            if operator in {"'", '"'}:
                matrix = line = times((1, 0, 0, 1, 0, -text.leading), line)
            items, font, begins = _items(operands), _font(text, known), len(out.glyphs)
            moved = _show(out, items, times(matrix, space), text, font)
            if len(out.glyphs) > begins:
                glyphs = tuple(out.glyphs[begins:])
                out.shows.append(Show(path, op, begins, items, glyphs, matrix, space, text, font.name))
            matrix = times((1, 0, 0, 1, moved, 0), matrix)
        elif operator in {"Td", "TD"}:
            x, y = (number(each) for each in list(operands)[:2])
            text = replace(text, leading=-y) if operator == "TD" else text
            matrix = line = times((1, 0, 0, 1, x, y), line)
        elif operator == "Tm":
            matrix = line = _matrix(operands)
        elif operator == "T*":
            matrix = line = times((1, 0, 0, 1, 0, -text.leading), line)
        elif operator == "Do":
            found = _resource(resources, "/XObject", operands)
            if found is not None:
                _place(out, (*path, op), found, resources, space, known, budget)
        elif operator == "gs":
            text = _graphics(text, _resource(resources, "/ExtGState", operands))
        else:
            text = _state(text, operator, operands, resources)


_CONFUSED = (
    "This PDF draws its pages in a way that can not be taken apart safely, so no copy was written. "
    "Print it to a new PDF, or use the Word document that it was made from."
)


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = ([number(each) for each in operands] + [0.0] * 6)[:6]
    return (a, b, c, d, e, f)


def _points(operator: str, operands: Any) -> Iterator[tuple[float, float]]:
    values = [number(each) for each in operands]
    if operator == "re" and len(values) == 4:
        x, y, width, height = values
        yield from ((x, y), (x + width, y + height))
    else:
        yield from zip(values[::2], values[1::2], strict=False)


def _bounds(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _items(operands: Any) -> tuple[bytes | float, ...]:
    import pikepdf

    last = operands[-1] if len(operands) else b""
    listed = last.as_list() if isinstance(last, pikepdf.Array) else [last]
    return tuple(bytes(each) if isinstance(each, (pikepdf.String, bytes)) else number(each) for each in listed)


def _show(out: Read, items: tuple[bytes | float, ...], matrix: Matrix, text: Text, font: Font) -> float:
    """Adds the next show's glyphs, `matrix` taking them to the page; how far it moves on."""
    show, glyphs, along = len(out.shows), out.glyphs, 0.0
    a, b, c, d, e, f = matrix
    rise, size, across = text.rise, text.size, text.across
    letters, words = text.spacing
    for n, item in enumerate(items):
        if not isinstance(item, bytes):
            along -= item / 1000 * size * across
            continue
        for start, end, wide, space in font.codes(item):
            glyphs.append(Glyph(show, n, start, end, along, a * along + c * rise + e, b * along + d * rise + f))
            along += (wide * size + letters + (words if space else 0.0)) * across
    return along


def _font(text: Text, known: dict[Any, Font]) -> Font:
    if text.font is None:
        return Font({}, 0.5, (), None, "")
    key = text.font.objgen if text.font.is_indirect else id(text.font)
    if key not in known:
        known[key] = fonts.read(text.font)
    return known[key]


def _state(text: Text, operator: str, operands: Any, resources: Any) -> Text:
    import pikepdf

    if operator == "Tf" and len(operands) == 2:
        found = _resource(resources, "/Font", operands)
        font = found if isinstance(found, pikepdf.Dictionary) else None
        return replace(text, font=font, name=str(operands[0]), size=number(operands[1]))
    if not len(operands):
        return text
    value = operands[0]
    if operator == "Tc":
        return replace(text, spacing=(number(value), text.spacing[1]))
    if operator == "Tw":
        return replace(text, spacing=(text.spacing[0], number(value)))
    if operator == "Tz":
        return replace(text, across=number(value) / 100)
    if operator == "Ts":
        return replace(text, rise=number(value))
    if operator == "Tr":
        return replace(text, mode=integer(value))
    if operator == "TL":
        return replace(text, leading=number(value))
    return text


def _graphics(text: Text, state: Any) -> Text:
    """A graphics state may choose a font too."""
    import pikepdf

    chosen = state.get("/Font") if isinstance(state, pikepdf.Dictionary) else None
    if isinstance(chosen, pikepdf.Array) and len(chosen) == 2 and isinstance(chosen[0], pikepdf.Dictionary):
        return replace(text, font=chosen[0], name="", size=number(chosen[1]))
    return text


def _resource(resources: Any, kind: str, operands: Any) -> Any:
    import pikepdf

    named = resources.get(kind) if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(named, pikepdf.Dictionary) or not len(operands) or not isinstance(operands[0], pikepdf.Name):
        return None
    return named.get(str(operands[0]))


def _place(
    out: Read, path: Path, found: Any, resources: Any, space: Matrix, known: dict[Any, Font], budget: list[int]
) -> None:
    import pikepdf

    if not isinstance(found, pikepdf.Stream):
        return
    if str(found.get("/Subtype", "")) == "/Image":
        out.drawn.append(Drawn(path[:-1], path[-1], path[-1], around(space, (0, 0, 1, 1))))
        return
    given = found.get("/Matrix")
    own = _matrix(given.as_list()) if isinstance(given, pikepdf.Array) and len(given) == 6 else UNIT
    inner = found.get("/Resources", resources)
    _stream(out, path, found, found, inner, times(own, space), known, budget)
