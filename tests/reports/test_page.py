"""The page: one file that fetches nothing, and that can be seen, heard and walked by everybody."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from lxml.html import document_fromstring

from pubcheck.model import (
    Report,
)
from pubcheck.reports import html


def test_the_page_is_one_file_that_fetches_nothing(full: Report) -> None:
    page = html.render(full)
    assert "<script" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "src=" not in page
    assert "@import" not in page


def _light(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *(("ink", back) for back in ("paper", "wash", "stopbg", "askbg", "okbg")),
    ("link", "paper"),
    *(("soft", "paper"), ("soft", "wash"), ("stop", "stopbg"), ("stop", "paper"), ("ask", "askbg"), ("ok", "okbg")),
]


@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_the_page_has_contrast_enough_for_words(full: Report, front: str, back: str) -> None:
    colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", html.render(full)))
    pair = [c if len(c) == 7 else "#" + "".join(2 * x for x in c[1:]) for c in (colours[front], colours[back])]
    assert _contrast(*pair) >= 4.5


def test_the_picture_of_the_page_can_be_seen(full: Report) -> None:
    page = html.render(full)
    wash = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", page))["wash"]
    bars = set(re.findall(r'<rect [^>]*fill="(#\w+)"', page))
    assert len(bars) == 2
    assert min(_contrast(bar, wash) for bar in bars) >= 3


def test_the_page_can_be_walked_by_ear_and_keyboard(full: Report) -> None:
    page = document_fromstring(html.render(full))
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.get("lang") == "en-GB"
    assert [len(list(page.iter(tag))) for tag in ("main", "nav", "title")] == [1, 1, 2]  # the picture's title too
    for table in page.iter("table"):
        assert table.get("aria-label")
        assert {head.get("scope") for head in table.iter("th")} == {"col"}
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href").lstrip("#") for link in page.iter("a")} <= set(ids)
    assert not [each for each in page.iter() if int(each.get("tabindex", 0)) > 0]


def test_the_page_marks_the_detail_that_a_row_is_about(full: Report) -> None:
    page = html.render(full)
    assert "<mark>[PERSON]</mark> lived in [place]" in page
