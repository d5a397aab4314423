"""Paragraphs page by page in, paragraphs of the document out: what a page's end cut in two is one again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pubcheck.formats.pdf.paragraphs import Paragraph

_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
_STARTS = re.compile(r"[\"'“‘(]?[A-Z0-9]")


def join(pages: Sequence[Sequence[Paragraph]]) -> list[list[Paragraph]]:
    """Each paragraph stays on the page where it begins."""
    out: list[list[Paragraph]] = []
    homes: list[tuple[int, int]] = []  # where the last page's last paragraphs now are
    for paragraphs in pages:
        rest = list(paragraphs)
        if homes and rest:
            for below in _first_row(rest):
                for home in homes:
                    above = out[home[0]][home[1]]
                    if _goes_on(above, below):
                        out[home[0]][home[1]] = above._replace(lines=above.lines + below.lines)
                        rest = [each for each in rest if each is not below]
                        break
        whole_page_went_on = bool(paragraphs) and not rest
        out.append(rest)
        if paragraphs and not whole_page_went_on:
            homes = [(len(out) - 1, n) for n in _last_row(rest)]
    return out


def _first_row(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The first paragraph in the file's order, and with a table the cells beside it."""
    first = paragraphs[0]
    return [each for each in paragraphs[:12] if abs(each.lines[0].base - first.lines[0].base) < 2] or [first]


def _last_row(paragraphs: list[Paragraph]) -> list[int]:
    if not paragraphs:
        return []
    last = paragraphs[-1]
    tail = range(max(0, len(paragraphs) - 12), len(paragraphs))
    row = [n for n in tail if last.cell and paragraphs[n].cell and paragraphs[n].cell[:2] == last.cell[:2]]  # type: ignore[index]
    return row or [len(paragraphs) - 1]


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    a, b = above.lines[-1], below.lines[0]
    if a.bold != b.bold or a.angle != b.angle or a.hidden != b.hidden or abs(a.size - b.size) > 0.1 * a.size:
        return False
    if below.marker or _ENDS.search(a.text) or len(a.text) < 3:
        return False
    if above.cell or below.cell:
        # A cell goes on at the same left edge; its first words may have a capital of their own.
        return abs(a.x0 - b.x0) < 4 and not re.match(r"\d{1,2}\s+[A-Z]", b.text) and not _STARTS.match(b.text)
    if not _STARTS.match(b.text):
        return True
    # A capital: only where the line above is as full as the widest of its paragraph, and the text runs on unnumbered.
    widest = max(line.x1 for line in above.lines)
    full = len(above.lines) > 1 and a.x1 > widest - 6 * a.size
    return full and not re.match(r"\d+(?:\.\d+)*[.)]?\s", b.text)
