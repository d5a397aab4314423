"""Running heads and feet: what stands on the margin of page after page, and what only looks like it."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from pubcheck import formats
from pubcheck.formats.pdf import running
from pubcheck.formats.pdf.lines import Line
from pubcheck.model import Surface

Foot = tuple[int, str, float]  # page, text, how far above the page's end


def split(feet: list[Foot], pages: int) -> list[list[int]]:
    """The pages of each running line of these, on pages of A4 with nothing else in their margins."""
    sheets: list[list[Line]] = [[] for _ in range(pages)]
    for page, text, base in feet:
        indices = array("i", range(len(text)))
        sheets[page - 1].append(Line(page, text, indices, 60.0, base - 2, 300.0, base + 9, base, 11.0, False, 0, 30.0))
    found, _ = running.split(sheets, [842.0] * pages, [0.0] * pages)
    return [[line.page for line in each.lines] for each in found]


RUNNING = [
    pytest.param([(n, "Official", 40) for n in range(1, 6)], 5, [[1, 2, 3, 4, 5]], id="on every page"),
    pytest.param(
        [(n, f"Page {n} of 9", 40) for n in range(1, 10)], 9, [list(range(1, 10))], id="with the page's number"
    ),
    pytest.param([(n, "Official", 40) for n in (1, 3, 5, 7)], 8, [[1, 3, 5, 7]], id="on one side only"),
    pytest.param([(n, "Part 2", 40) for n in (6, 7, 8)], 30, [[6, 7, 8]], id="in one chapter"),
    pytest.param(
        [(n, "Official", 40) for n in (3, 4, 6, 90)], 99, [[3, 4, 6, 90]], id="left out where a chapter begins"
    ),
    pytest.param([(1, "Official", 40), (2, "Official", 41)], 2, [[1, 2]], id="two pages"),
    pytest.param([(n, "Official", 40) for n in (1, 3)], 3, [], id="near miss: on two pages of three"),
    pytest.param(
        [(n, "He was taken to Queen", 74) for n in (7, 47, 87)],
        120,
        [],
        id="near miss: the last line in three versions",
    ),
    pytest.param(
        [(1, "Met", 74), (2, "Met", 101), (3, "Met", 48)], 3, [], id="near miss: a cell that is often filled so"
    ),
]


@pytest.mark.parametrize(("feet", "pages", "wanted"), RUNNING)
def test_what_runs(feet: list[Foot], pages: int, wanted: list[list[int]]) -> None:
    assert split(feet, pages) == wanted


def test_a_sentence_at_a_page_s_end_is_whole_though_three_versions_have_it(tmp_path: Path) -> None:
    """Torn in two, the name at the end of its line would be found in no block."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "versions.pdf"))
    for page in range(24):
        for line in range(20):
            canvas.drawString(
                60, 760 - 14 * line, f"What was said on that day, as the agencies wrote it down, {page} {line}."
            )
        if page % 8 == 3:
            canvas.drawString(60, 100, "He was not well and would not wake; an ambulance took him to Queen Adelaide")
            canvas.drawString(60, 86, "Hospital, where he stayed.")
        canvas.showPage()
    canvas.save()
    document = formats.read(tmp_path / "versions.pdf")
    told = [block for block in document.blocks if "Queen Adelaide Hospital, where he stayed." in block.text]
    assert [(block.anchor.page, block.surface) for block in told] == [(n, Surface.BODY) for n in (4, 12, 20)]
