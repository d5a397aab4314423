"""Edits on one page in, the page's new streams out: what goes from which line, lines set anew, forms copied."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf import assembling, content, fonts, matching, rewrite, typeset
from pubcheck.formats.pdf.content import Drawn, Path, Read, Show
from pubcheck.formats.pdf.geometry import Box
from pubcheck.formats.pdf.glyphs import Glyph
from pubcheck.formats.pdf.lines import Line, turned
from pubcheck.formats.pdf.matching import Place
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
    cuts = _cuts(sheet.lines, orders)
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


def _codes(read: Read, gone: set[Place]) -> dict[tuple[int, int], set[bytes]]:
    codes: dict[tuple[int, int], set[bytes]] = defaultdict(set)
    for s, show in enumerate(read.shows):
        font = show.text.font
        key = font.objgen if font is not None and font.is_indirect else (0, 0)
        for g, glyph in enumerate(show.glyphs):
            item = show.items[glyph.item]
            if (s, g) not in gone and isinstance(item, bytes):
                codes[key].add(item[glyph.start : glyph.end])
    return codes


def _cuts(lines: Sequence[Line], orders: Sequence[Order]) -> dict[int, list[Cut]]:
    """By line: what goes, in order, merged where two orders overlap."""
    where = {index: (n, place) for n, line in enumerate(lines) for place, index in enumerate(line.indices)}
    where.pop(-1, None)
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
    sheet: Sheet, read: Read, matched: Mapping[int, list[Place]], chars: Mapping[int, Glyph], n: int, cuts: list[Cut]
) -> Setting:
    line = sheet.lines[n]
    at = []
    turn = math.radians(line.angle)
    for index in line.indices:
        glyph = chars.get(index)
        if glyph is not None and glyph.style.key:
            # A letter's place is where it begins to be counted, not its ink: a J may reach to the left of that.
            at.append((glyph.x * math.cos(turn) + glyph.y * math.sin(turn), turned(glyph)[2]))
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


def _look(read: Read, matched: Mapping[int, list[Place]], going: Sequence[int]) -> str:
    """The font for the label: like that of the first letter that goes."""
    first = next((matched[index][0][0] for index in going if index in matched), None)
    return fonts.standard(read.shows[first].font if first is not None else "")


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
    read: Read, settings: Sequence[Setting], matched: Mapping[int, list[Place]], erased: frozenset[int]
) -> tuple[dict[tuple[Path, int], Change], set[Place], frozenset[str]]:
    """What becomes of every show that a changed line touches; the glyphs that go; the labels' fonts."""
    new: dict[Place, tuple[float, float, float]] = {}
    gone: set[Place] = {place for index in erased for place in matched.get(index, ())}
    signs: dict[int, list[Sign]] = defaultdict(list)
    shows: set[int] = {s for s, _ in gone}
    used: set[str] = set()
    for setting in settings:
        line = setting.line
        turn = math.radians(line.angle)
        cos, sin = math.cos(turn), math.sin(turn)
        mine: set[int] = set()
        for place, index in enumerate(line.indices):
            for s, g in matched.get(index, ()):
                mine.add(s)
                glyph = read.shows[s].glyphs[g]
                if place in setting.gone:
                    gone.add((s, g))
                elif place in setting.moved and index not in erased:
                    along, over = glyph.x * cos + glyph.y * sin, -glyph.x * sin + glyph.y * cos
                    origin = matched[index][0]
                    first = read.shows[origin[0]].glyphs[origin[1]]
                    along = setting.moved[place] + (along - first.x * cos - first.y * sin)
                    new[s, g] = (along * cos - over * sin, along * sin + over * cos, setting.across)
                else:
                    gone.add((s, g))
        for label in setting.labels:
            near = matched.get(line.indices[label.near])
            at = near[0][0] if near else min(mine, default=None)
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
    for s in sorted(shows | {s for s, _ in gone}):
        show = read.shows[s]
        runs = _runs(show, s, new, gone)
        changes[show.path, show.op] = Change(tuple(runs), tuple(signs.get(s, ())))
    return changes, gone, frozenset(used)


def _unmatched(read: Read, settings: Sequence[Setting], matched: Mapping[int, list[Place]]) -> set[Place]:
    """Glyphs on a changed line that are no character of it (spaces, mostly): one left over would mark an old gap."""
    taken = {place for places in matched.values() for place in places}
    turns = [(setting.line, math.radians(setting.line.angle)) for setting in settings]
    lines = [(line, math.cos(turn), math.sin(turn)) for line, turn in turns]
    out: set[Place] = set()
    for s, show in enumerate(read.shows):
        for g, glyph in enumerate(show.glyphs):
            if (s, g) in taken:
                continue
            for line, cos, sin in lines:
                along, over = glyph.x * cos + glyph.y * sin, -glyph.x * sin + glyph.y * cos
                if abs(over - line.base) < 0.3 * line.size and line.x0 - 1 <= along <= line.x1 + line.size:
                    out.add((s, g))
                    break
    return out


def _runs(show: Show, s: int, new: Mapping[Place, tuple[float, float, float]], gone: set[Place]) -> list[Run]:
    runs: list[Run] = []
    last: tuple[float, float, float] | None = None
    before = None
    for g, glyph in enumerate(show.glyphs):
        if (s, g) in gone:
            last = None
            continue
        place = new.get((s, g), (glyph.x, glyph.y, 1.0))
        if last is not None and before is not None and place[2] == last[2]:
            x = last[0] + (glyph.x - before.x) * place[2]
            y = last[1] + (glyph.y - before.y) * place[2]
            if abs(x - place[0]) < 0.02 and abs(y - place[1]) < 0.02:
                runs[-1] = runs[-1]._replace(last=g)
                last, before = place, glyph
                continue
        runs.append(Run(g, g, *place))
        last, before = place, glyph
    return runs


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
