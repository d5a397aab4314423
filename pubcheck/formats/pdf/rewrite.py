"""A page's instructions and what is to go in, its new instructions out: bytes of glyphs taken out of the strings.

In a text object that is changed every show gets a place of its own, and steps from word to word vanish: a step to the
next word would tell how wide the word before it was. Word and letter spacing is said anew for the shows that keep it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from pubcheck.formats.pdf import tags
from pubcheck.formats.pdf.content import Path, Read, Show, Stream
from pubcheck.formats.pdf.geometry import Matrix, apply, inverse, times
from pubcheck.formats.pdf.values import number
from pubcheck.formats.pdf.values import operator as spelt


class Run(NamedTuple):
    """Glyphs of one show (from, to) that stand together at a new place, narrowed by `across`; x, y on the page."""

    first: int
    last: int
    x: float
    y: float
    across: float


class Sign(NamedTuple):
    """A label: `matrix` takes its letters, of size 1, to the page; `font` is its resource's name."""

    data: bytes
    matrix: Matrix
    font: str


class Change(NamedTuple):
    """What becomes of one show."""

    runs: tuple[Run, ...]
    signs: tuple[Sign, ...]


_MOVES = frozenset({"Td", "TD", "Tm", "T*"})


class Plan(NamedTuple):
    """What is to become of one stream. `changes` by (stream, instruction); `drop`: instructions that go; `names`: new
    names for the forms that an instruction places; `hidden` says of a layer whether it is off."""

    changes: Mapping[tuple[Path, int], Change]
    drop: frozenset[tuple[Path, int]]
    names: Mapping[int, str]
    hidden: Callable[[Any], bool]


def stream(read: Read, one: Stream, plan: Plan) -> bytes:
    """The stream's new bytes; its resources' names are those that `renamed` gives."""
    import pikepdf

    out: list[Any] = []  # instructions as they were, and bytes for those said anew
    shows = {show.op: show for show in read.shows if show.path == one.path}
    touched = _touched(one, plan.changes)
    names = renamed(one.resources)
    wanted, said = (0.0, 0.0), (0.0, 0.0)
    stack: list[tuple[tuple[float, float], tuple[float, float]]] = []
    marks: list[bool] = []  # for each open mark whether what is in it is not to be seen

    def put(operator: str, *operands: bytes) -> None:
        out.append(b" ".join((*operands, operator.encode())))

    for op, instruction in enumerate(one.instructions):
        operator, operands = spelt(instruction), instruction.operands
        if (one.path, op) in plan.drop:
            continue
        if operator == "q":
            stack.append((wanted, said))
        elif operator == "Q" and stack:
            wanted, said = stack.pop()
        if operator in {"BMC", "BDC", "MP", "DP"}:
            off = _mark(put, operator, operands, one.resources, plan.hidden)
            if operator in {"BMC", "BDC"}:
                marks.append(off)
            continue
        if operator == "EMC" and marks:
            marks.pop()
        elif any(marks) and operator in _INKS:
            if operator in _PATHS:
                put("n")
            continue
        if operator in {"Tc", "Tw"}:
            value = _float(operands)
            wanted = (value, wanted[1]) if operator == "Tc" else (wanted[0], value)
            continue
        if operator == '"' and len(operands) == 3:
            wanted = (_float(operands[1:]), _float(operands))
        if op in touched and operator in _MOVES:
            if operator == "TD" and len(operands) == 2:
                put("TL", _number(-_float(operands[1:])))
            continue
        if operator in {"Tj", "TJ", "'", '"'}:
            show = shows.get(op)
            change = plan.changes.get((one.path, op))
            if change is not None and show is not None:
                spacing = (show.text.spacing[0], 0.0)
                said = _say(put, said, spacing)
                _changed(put, show, change, spacing, names)
                continue
            said = _say(put, said, wanted)
            if op in touched:
                if show is not None:
                    put("Tm", *map(_number, show.matrix))
                    put("TJ", _array(show.items))
                continue
            if operator == '"' and len(operands) == 3:
                out.append(pikepdf.ContentStreamInstruction([operands[2]], pikepdf.Operator("'")))
                continue
        elif operator == "Do":
            if op in plan.names:
                put("Do", _name(plan.names[op]))
                continue
            if _off(one.resources, operands, plan.hidden):
                continue
        kind = _KINDS.get(operator)
        if kind is not None and len(operands) and isinstance(named := _named(operator, operands), pikepdf.Name):
            new = pikepdf.Name(names.get((kind, str(named)), str(named)))
            others = [new, operands[1]] if operator == "Tf" and len(operands) == 2 else [*list(operands)[:-1], new]
            out.append(pikepdf.ContentStreamInstruction(others, instruction.operator))
            continue
        out.append(instruction)
    groups = groupby(out, key=lambda each: isinstance(each, bytes))
    return b"\n".join(
        b"\n".join(group) if anew else pikepdf.unparse_content_stream(list(group)) for anew, group in groups
    )


_PATHS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"})
_INKS = _PATHS | {"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"}
_KINDS = {
    "Tf": "/Font",
    "Do": "/XObject",
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "sh": "/Shading",
}
_KINDS |= {"scn": "/Pattern", "SCN": "/Pattern"}
_USUAL = re.compile(r"/(?:[A-Za-z]{1,2}\d{0,6}(?:_\d{1,4})?|Device(?:RGB|Gray|CMYK)|Pattern)$")


def renamed(resources: Any) -> dict[tuple[str, str], str]:
    """New names for resources whose own could be words."""
    import pikepdf

    out: dict[tuple[str, str], str] = {}
    for kind in sorted(set(_KINDS.values())):
        named = resources.get(kind) if isinstance(resources, pikepdf.Dictionary) else None
        for name in sorted(named.keys()) if isinstance(named, pikepdf.Dictionary) else ():
            if not _USUAL.match(name):
                out[kind, name] = f"/N{len(out)}x"
    return out


def _named(operator: str, operands: Any) -> Any:
    return operands[0] if operator == "Tf" else operands[-1]


def _mark(put: Any, operator: str, operands: Any, resources: Any, hidden: Callable[[Any], bool]) -> bool:
    """Says the mark anew with a standard role and no words; whether it is of a layer that is off."""
    import pikepdf

    role = str(operands[0]) if len(operands) else ""
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Name):
        listed = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
        properties = listed.get(str(properties)) if isinstance(listed, pikepdf.Dictionary) else None
    new = _name(role if role in tags.MARKS and role != "/OC" else "/Span")
    if operator in {"MP", "DP"}:
        return False
    mark = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
    if isinstance(mark, int):
        put("BDC", new, b"<< /MCID %d >>" % mark)
    else:
        put("BMC", new)
    return role == "/OC" and hidden(properties)


def _off(resources: Any, operands: Any, hidden: Callable[[Any], bool]) -> bool:
    import pikepdf

    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    found = named.get(str(operands[0])) if isinstance(named, pikepdf.Dictionary) and len(operands) else None
    return isinstance(found, pikepdf.Stream) and hidden(found.get("/OC"))


def _touched(one: Stream, changes: Mapping[tuple[Path, int], Change]) -> frozenset[int]:
    """The instructions of each text object in which something changes."""
    touched: set[int] = set()
    begun, hit = -1, False
    for op, instruction in enumerate(one.instructions):
        operator = spelt(instruction)
        if operator == "BT":
            begun, hit = op, False
        elif (one.path, op) in changes:
            hit = True
        elif operator == "ET":
            if hit:
                touched.update(range(begun, op))
            begun, hit = -1, False
    if hit:
        touched.update(range(max(begun, 0), len(one.instructions)))
    return frozenset(touched)


def _changed(
    put: Any, show: Show, change: Change, spacing: tuple[float, float], names: Mapping[tuple[str, str], str]
) -> None:
    """The runs that stay, each at its place; then the labels, and the text state as it was."""
    back = inverse(show.space)
    for run in change.runs:
        if back is None:
            continue
        a, b, c, d, _, _ = show.matrix
        # The place is the baseline's; a rise is added by the viewer itself, so it is taken off here.
        x, y = apply(back, run.x, run.y)
        x, y = x - c * show.text.rise, y - d * show.text.rise
        put("Tm", *map(_number, (a * run.across, b * run.across, c, d)), _place(x), _place(y))
        put("TJ", _array(_kept(show, run)))
    for sign in change.signs if back is not None else ():
        if spacing[0]:
            put("Tc", b"0")
        put("Tf", _name(sign.font), b"1")
        put("Tz", b"100")
        put("Ts", b"0")
        a, b, c, d, x, y = times(sign.matrix, back)  # type: ignore[arg-type]
        put("Tm", *map(_number, (a, b, c, d)), _place(x), _place(y))
        put("Tj", _string(sign.data))
        if show.text.name:
            name = names.get(("/Font", show.text.name), show.text.name)
            put("Tf", _name(name), _number(show.text.size))
        put("Tz", _number(show.text.across * 100))
        put("Ts", _number(show.text.rise))
        if spacing[0]:
            put("Tc", _number(spacing[0]))


def _kept(show: Show, run: Run) -> list[bytes | float]:
    """The bytes of the run's glyphs, and the kerning between those of them that are in different strings."""
    first, last = show.glyphs[run.first], show.glyphs[run.last]
    items: list[Any] = list(show.items[first.item : last.item + 1])
    items[-1] = items[-1][: last.end]
    items[0] = items[0][first.start :]
    return [item for item in items if item != b""]


def _say(put: Any, said: tuple[float, float], wanted: tuple[float, float]) -> tuple[float, float]:
    if said[0] != wanted[0]:
        put("Tc", _number(wanted[0]))
    if said[1] != wanted[1]:
        put("Tw", _number(wanted[1]))
    return wanted


def _array(items: Sequence[bytes | float]) -> bytes:
    return b"[ %b ]" % b" ".join(_string(item) if isinstance(item, bytes) else _number(item) for item in items)


def _string(data: bytes) -> bytes:
    import pikepdf

    return pikepdf.String(data).unparse()


def _name(name: str) -> bytes:
    import pikepdf

    return pikepdf.Name(name).unparse()


@lru_cache(maxsize=4096)  # most parts of a place are those of the one before
def _number(value: float) -> bytes:
    return f"{value:.5f}".rstrip("0").rstrip(".").encode() if abs(value) >= 5e-6 else b"0"


def _place(value: float) -> bytes:
    """To a hundredth of a point: PDFium's places are less exact, and what is beyond would be noise to read."""
    return _number(round(value, 2))


def _float(operands: Any) -> float:
    return number(operands[0]) if len(operands) else 0.0
