"""The text of a .md in, Drafts of its blocks out: headings, items, cells, notes; comments and targets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.formats import inline
from pubcheck.formats.plain import Draft, Line, lines
from pubcheck.formats.strands import Strand
from pubcheck.model import Layout, Surface

_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_ITEM = re.compile(r"[ \t]*([-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_TARGET = re.compile(
    r"[ \t]{0,3}\[(?P<label>[^\]^][^\]]{0,200})\]:[ \t]*<?(?P<url>[^\s>]{1,2000})>?"
    r"(?:[ \t]+[\"'(](?P<title>.{0,500})[\"')])?[ \t]*$"
)
_NOTE = re.compile(r"[ \t]{0,3}\[\^(?P<label>[^\]\s]{1,200})\]:[ \t]*")
_DELIMITERS = re.compile(r"[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_SETEXT = re.compile(r"[ \t]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")


def drafts(text: str) -> Iterator[Draft]:
    """Blocks in order; what stands behind a block (targets, descriptions) follows it."""
    every = lines(text)
    start = _front(every)
    for line in every[1 : start - 1] if start else ():
        yield Draft((Strand(line.text, "", line.offset),), Surface.METADATA, "front matter", line.number)
    comments, shown = _comments(text)
    body = [Line(line.number, line.offset, shown[line.offset : line.offset + len(line.text)]) for line in every[start:]]
    yield from _blocks(body)
    for offset, comment in comments:
        number = text.count("\n", 0, offset) + 1
        yield Draft((Strand(comment, "", offset),), Surface.COMMENT, "comment", number)


def _front(every: list[Line]) -> int:
    """How many lines the front matter takes, fences included; 0 without one."""
    if every and every[0].text.rstrip() == "---":
        for n, line in enumerate(every[1:400], 2):
            if line.text.rstrip() in {"---", "..."}:
                return n
    return 0


def _comments(text: str) -> tuple[list[tuple[int, str]], str]:
    """HTML comments with their places, and the text with each blanked out, every other character where it was."""
    found, shown, at = [], [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        end = len(text) if end < 0 else end
        found.append((start + 4, text[start + 4 : end]))
        shown.append(text[at:start])
        at = min(end + 3, len(text))
        shown.append(re.sub(r"[^\r\n]", " ", text[start:at]))
    return found, "".join([*shown, text[at:]])


def _blocks(body: list[Line]) -> Iterator[Draft]:
    paragraph: list[Line] = []
    marker, surface, fence, table, row = "", Surface.BODY, "", -1, -1
    for n, line in enumerate(body):
        opened = _FENCE.match(line.text)
        if fence:
            if opened and opened[1].startswith(fence):
                fence = ""
            elif line.text.strip():
                yield Draft((Strand(line.text, "", line.offset),), Surface.BODY, "code", line.number)
            continue
        quote = _QUOTE.match(line.text)
        line = Line(line.number, line.offset + quote.end(), line.text[quote.end() :]) if quote else line
        setext = _SETEXT.match(line.text)
        heading = _HEADING.match(line.text)
        item = _ITEM.match(line.text)
        target, note = _TARGET.match(line.text), _NOTE.match(line.text)
        cells = "|" in line.text and (row >= 0 or (n + 1 < len(body) and _is_delimiters(body[n + 1].text)))
        plain = not (opened or setext or heading or target or note or cells or item or _RULE.match(line.text))
        if not cells:
            row = -1
        if plain and line.text.strip():
            paragraph.append(line)
            continue
        level = (1 if "=" in setext[1] else 2) if setext and paragraph and not marker else 0
        yield from _paragraph(paragraph, Layout(heading=level, marker=marker), surface)
        paragraph, marker, surface = [], "", Surface.BODY
        if opened:
            fence = opened[1]
        elif cells:
            if not _is_delimiters(line.text):
                table, row = (table + 1, 0) if row < 0 else (table, row + 1)
                yield from _row(line, table, row)
        elif heading:
            part = Line(line.number, line.offset + heading.start(2), heading[2])
            yield from _paragraph([part], Layout(heading=len(heading[1])), Surface.BODY)
        elif target:
            for group in ("label", "url", "title"):
                if target[group]:
                    strand = Strand(target[group], "", line.offset + target.start(group))
                    yield Draft((strand,), Surface.LINK, f"link {group}", line.number)
        elif note:
            label = Strand(note["label"], "", line.offset + note.start("label"))
            yield Draft((label,), Surface.HIDDEN, "note label", line.number)
            paragraph, surface = [_after(line, note.end())], Surface.NOTE
        elif item and not _RULE.match(line.text):
            paragraph, marker = [_after(line, item.end())], item[1]
    yield from _paragraph(paragraph, Layout(marker=marker), surface)


def _is_delimiters(text: str) -> bool:
    return "|" in text and bool(_DELIMITERS.match(text))


def _after(line: Line, cut: int) -> Line:
    return Line(line.number, line.offset + cut, line.text[cut:])


def _row(line: Line, table: int, row: int) -> Iterator[Draft]:
    lead = len(line.text) - len(line.text.lstrip(" \t|"))
    for column, cell in enumerate(_CELL.finditer(line.text, lead)):
        layout = Layout(cell=(table, row, column))
        yield from _paragraph([Line(line.number, line.offset + cell.start(), cell[0])], layout, Surface.TABLE)


def _paragraph(group: list[Line], layout: Layout, surface: Surface) -> Iterator[Draft]:
    """The lines as one block. Two spaces or a backslash at a line's end break the line, not the block."""
    strands: list[Strand] = []
    asides: list[inline.Aside] = []
    for n, line in enumerate(group):
        content = line.text.strip()
        if n:
            hard = group[n - 1].text.endswith(("  ", "\\"))
            strands.append(Strand("\n" if hard else " ", None))
        seen, beside = inline.read(content.removesuffix("\\"), line.offset + len(line.text) - len(line.text.lstrip()))
        strands.extend(seen)
        asides.extend(beside)
    first = group[0].number if group else 0
    if any(strand.text.strip() for strand in strands):
        bold = len(group) == 1 and bool(re.fullmatch(r"\s*(\*\*|__)(?!\s).*\1:?\s*", group[0].text))
        layout = Layout(layout.heading, bold, layout.size, layout.marker, layout.cell)
        yield Draft(tuple(strands), surface, "text", first, layout)
    for aside in asides:
        yield Draft((Strand(aside.text, "", aside.offset),), aside.surface, aside.name, first)
