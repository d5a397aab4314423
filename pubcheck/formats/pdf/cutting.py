"""Edits on one page in, the page's new streams out: what goes from which line, lines set anew, forms copied."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf import assembling, content, fonts, matching, rewrite, typeset
from pubcheck.formats.pdf.content import Drawn, Path, Read, Show
from pubcheck.formats.pdf.geometry import Box, times
from pubcheck.formats.pdf.glyphs import Glyph
from pubcheck.formats.pdf.lines import Line, turned
from pubcheck.formats.pdf.rewrite import Change, Run, Sign
from pubcheck.formats.pdf.sheets import Sheet
from pubcheck.formats.pdf.typeset import Cut, Setting

if TYPE_CHECKING:
    import pikepdf


class Order(NamedTuple):
    """Characters of a page, by PDFium's count, that go; what comes in their place; what they were when read."""

    indices: tuple[int, ...]
    label: str
    was: str


class Left(NamedTuple):
    """What a page still uses and where it was changed: codes by font, the boxes of lines that were set anew."""

    codes: dict[tuple[int, int], set[bytes]]
    changed: list[Box]


def cut(
    pdf: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet, orders: Sequence[Order], hidden: Callable[[Any], bool]
) -> Left:
    """The page, its streams changed. Characters that nobody could see go too; nothing else moves for them.

    Raises UnwritableError where a character that is to go can not be found among the page's glyphs.
    """
    read = content.read(page)
    erased = sheet.unseen.covered | sheet.unseen.hidden
    wanted = {index for order in orders for index in order.indices} | erased
    cuts = _cuts(sheet.lines, orders, wanted)
    beside = {index for n in cuts for index in sheet.lines[n].indices}
    matched = matching.match(read, sheet, wanted, beside)
    chars = {glyph.at: glyph for glyph in sheet.glyphs} if cuts else {}
    settings = [_setting(sheet, read, matched, chars, n, each) for n, each in sorted(cuts.items())]
    changes, gone, used = _changes(read, settings, matched, erased)
    tight = _tight(read.drawn, settings)
    drop = frozenset((drawn.path, op) for drawn in tight for op in range(drawn.first, drawn.last + 1))
    assembling.put(pdf, page, read, rewrite.Plan(changes, drop, {}, hidden), used)
    changed = [(line.x0 - 2, line.y0 - 2, line.x1 + 2, line.y1 + 2) for line in (each.line for each in settings)]
    return Left(_codes(read, gone), changed)


def _codes(read: Read, gone: Set[int]) -> dict[tuple[int, int], set[bytes]]:
    codes: dict[tuple[int, int], set[bytes]] = defaultdict(set)
    for show in read.shows:
        font = show.text.font
        key = font.objgen if font is not None and font.is_indirect else (0, 0)
        for number, glyph in enumerate(show.glyphs, show.first):
            item = show.items[glyph.item]
            if number not in gone and isinstance(item, bytes):
                codes[key].add(item[glyph.start : glyph.end])
    return codes


def _cuts(lines: Sequence[Line], orders: Sequence[Order], wanted: Set[int]) -> dict[int, list[Cut]]:
    """By line: what goes, in order, merged where two orders overlap."""
    where = {
        index: (n, place) for n, line in enumerate(lines) for place, index in enumerate(line.indices) if index in wanted
    }
    spans: dict[int, list[Cut]] = defaultdict(list)
    for order in orders:
        parts = _spans(sorted(where[index] for index in order.indices if index in where), lines)
        # Over two lines the label goes where a comma or bracket clings to it, else where the words began.
        clings = parts and lines[parts[-1][0]].text[parts[-1][2] : parts[-1][2] + 1].strip()
        for n, (line, start, end) in enumerate(parts):
            spans[line].append(Cut(start, end, order.label if n == (len(parts) - 1 if clings else 0) else ""))
    merged: dict[int, list[Cut]] = {}
    for n, cuts in spans.items():
        out: list[Cut] = []
        for each in sorted(cuts):
            if out and each.start < out[-1].end:
                out[-1] = Cut(out[-1].start, max(out[-1].end, each.end), out[-1].label or each.label)
            else:
                out.append(each)
        merged[n] = out
    return merged


def _spans(places: Sequence[tuple[int, int]], lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Runs of places of one line; a space between two of them goes too."""
    out: list[tuple[int, int, int]] = []
    for n, place in places:
        if out and out[-1][0] == n and not lines[n].text[out[-1][2] : place].strip():
            out[-1] = (n, out[-1][1], place + 1)
        else:
            out.append((n, place, place + 1))
    return out


def _setting(
    sheet: Sheet, read: Read, matched: Mapping[int, list[int]], chars: Mapping[int, Glyph], n: int, cuts: list[Cut]
) -> Setting:
    line = sheet.lines[n]
    at = []
    cos, sin = _turn(line)
    for index in line.indices:
        glyph = chars.get(index)
        if glyph is not None and glyph.style.key:
            # A letter's place is where it begins to be counted, not its ink: a J may reach to the left of that.
            at.append((glyph.x * cos + glyph.y * sin, turned(glyph)[2]))
        else:
            at.append((line.x0, line.x0))
    others = [other for other in sheet.lines if other is not line and other.angle == line.angle]
    edges = [other.x0 for other in others]
    alone = not any(abs(edge - line.x0) < 1.5 for edge in edges)
    looks = {each.start: _look(read, matched, line.indices[each.start : each.end]) for each in cuts}
    left, _, right, _ = sheet.box
    level = [other for other in others if not other.angle] or [line]
    middle = (min(other.x0 for other in level) + max(other.x1 for other in level)) / 2 if alone else 0.0
    if abs((line.x0 + line.x1) / 2 - (left + right) / 2) < 3:
        middle = (left + right) / 2
    limit, margin = _limit(sheet, line, others), _margin(sheet, line, level)
    return typeset.line(line, cuts, at, limit, margin=margin, looks=looks, edges=edges, middle=middle)


def _turn(line: Line) -> tuple[float, float]:
    """The cosine and the sine of the angle that it runs at."""
    turn = math.radians(line.angle)
    return math.cos(turn), math.sin(turn)


def _look(read: Read, matched: Mapping[int, list[int]], going: Sequence[int]) -> str:
    """The font for the label: like that of the first letter that goes."""
    first = next((matched[index][0] for index in going if index in matched), None)
    return fonts.standard(read.shows[read.glyphs[first].show].font if first is not None else "")


def _margin(sheet: Sheet, line: Line, level: Sequence[Line]) -> float:
    """Where the page's text ends: as far from its edge as it begins from the other, or where the other lines end. Never
    by this line: its own old end would tell its old width."""
    if line.angle:
        return float("inf")
    left, _, right, _ = sheet.box
    begins = min(other.x0 for other in level if other is not line or len(level) == 1)
    return max(right - (begins - left), *(other.x1 for other in level if other is not line), 0.0)


def _limit(sheet: Sheet, line: Line, others: Sequence[Line]) -> float:
    """How far right the line may reach: to its neighbour, a rule, or the page's edge."""
    if line.angle:
        return float("inf")
    near = [other for other in others if abs(other.base - line.base) < 0.8 * line.size]
    beside = [other.x0 - 2 for other in near if other.x0 > line.x1 - 1]
    walls = sorted(sheet.walls)
    at = bisect_left(walls, (line.x1 - 1,))
    ruled = [x - 1 for x, low, high in walls[at:] if low - 1 < line.base < high + 1]
    return min([*beside, *ruled[:1], sheet.box[2] - 14])


def _changes(
    read: Read, settings: Sequence[Setting], matched: Mapping[int, list[int]], erased: frozenset[int]
) -> tuple[dict[tuple[Path, int], Change], set[int], frozenset[str]]:
    """What becomes of every show that a changed line touches; the glyphs that go; the labels' fonts."""
    new: dict[int, tuple[float, float, float]] = {}
    gone = {glyph for index in erased for glyph in matched.get(index, ())}
    signs: dict[int, list[Sign]] = defaultdict(list)
    shows: set[int] = set()
    used: set[str] = set()
    for setting in settings:
        line = setting.line
        cos, sin = _turn(line)
        mine: set[int] = set()
        for place, index in enumerate(line.indices):
            drawn = matched.get(index, [])
            to = setting.moved.get(place) if index not in erased else None
            for number in drawn:
                glyph, first = read.glyphs[number], read.glyphs[drawn[0]]
                mine.add(glyph.show)
                if to is None:
                    gone.add(number)
                    continue
                along = to + (glyph.x - first.x) * cos + (glyph.y - first.y) * sin
                over = glyph.y * cos - glyph.x * sin
                new[number] = (along * cos - over * sin, along * sin + over * cos, setting.across)
        for label in setting.labels:
            near = matched.get(line.indices[label.near])
            at = read.glyphs[near[0]].show if near else min(mine, default=None)
            if at is None:
                continue
            used.add(label.font)
            size = label.size
            x, y = label.x * cos - label.base * sin, label.x * sin + label.base * cos
            matrix = (size * cos * label.across, size * sin * label.across, -size * sin, size * cos, x, y)
            signs[at].append(Sign(label.text.encode("cp1252", "replace"), matrix, assembling.resource(label.font)))
            mine.add(at)
        shows |= mine
    gone |= _unmatched(read, settings, matched)
    changes = {}
    for s in sorted(shows | {read.glyphs[number].show for number in gone}):
        show = read.shows[s]
        changes[show.path, show.op] = Change(_runs(show, new, gone), tuple(signs.get(s, ())))
    return changes, gone, frozenset(used)


def _unmatched(read: Read, settings: Sequence[Setting], matched: Mapping[int, list[int]]) -> set[int]:
    """Glyphs on a changed line that are no character of it (spaces, mostly): one left over would mark an old gap."""
    taken = {number for numbers in matched.values() for number in numbers}
    lines = [(setting.line, *_turn(setting.line)) for setting in settings]
    out: set[int] = set()
    for show in read.shows:
        level = times(show.matrix, show.space)[1] == 0
        high = show.glyphs[0].y
        near = [each for each in lines if not level or each[0].angle or abs(high - each[0].base) < 0.3 * each[0].size]
        for number, glyph in enumerate(show.glyphs, show.first) if near else ():
            if number in taken:
                continue
            for line, cos, sin in near:
                along, over = glyph.x * cos + glyph.y * sin, -glyph.x * sin + glyph.y * cos
                if abs(over - line.base) < 0.3 * line.size and line.x0 - 1 <= along <= line.x1 + line.size:
                    out.add(number)
                    break
    return out


def _runs(show: Show, new: Mapping[int, tuple[float, float, float]], gone: Set[int]) -> tuple[Run, ...]:
    """The glyphs that stay, those together that stay as far from one another as they are."""
    runs: list[Run] = []
    first, begun = 0, None  # of the run that is being made
    last: tuple[float, float, float] | None = None
    for g, glyph in enumerate(show.glyphs):
        number = show.first + g
        place = new.get(number, (glyph.x, glyph.y, 1.0)) if number not in gone else None
        if place is not None and last is not None and place[2] == last[2]:
            before = show.glyphs[g - 1]
            x = last[0] + (glyph.x - before.x) * place[2]
            y = last[1] + (glyph.y - before.y) * place[2]
            if abs(x - place[0]) < 0.02 and abs(y - place[1]) < 0.02:
                last = place
                continue
        if begun is not None:
            runs.append(Run(first, g - 1, *begun))
        first, begun, last = g, place, place
    if begun is not None:
        runs.append(Run(first, len(show.glyphs) - 1, *begun))
    return tuple(runs)


def _tight(drawn: Sequence[Drawn], settings: Sequence[Setting]) -> list[Drawn]:
    """Underlines, highlighting, boxes and clips cut to words that go: they would tell how wide those were."""
    out = []
    for each in drawn:
        left, low, right, high = each.box
        for setting in settings:
            line = setting.line
            if line.angle or high - low > 2.2 * line.size or left < line.x0 - 4 or right > line.x1 + 4:
                continue
            if low > line.base + 0.9 * line.size or high < line.base - 0.6 * line.size or right - left < 1:
                continue
            out.append(each)
            break
    return out
