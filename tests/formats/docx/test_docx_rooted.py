"""Parts whose declared content type is wrong: each is read, and kept in a clean copy, as what it really is."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx as word
import pytest
from formats.docx.docx_helpers import read

from pubcheck import formats
from pubcheck.formats.docx import rooted
from pubcheck.model import Mode, Surface

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("data", "declared", "wanted"),
    [
        pytest.param(f"<w:hdr {_W}/>", "text/plain", _WML + "header+xml", id="a header called text"),
        pytest.param(f"<w:hdr {_W}/>", "", _WML + "header+xml", id="a header of no type"),
        pytest.param(
            f"\ufeff<?xml version='1.0'?><!-- a --> <w:fonts {_W}/>", "x/y", _WML + "fontTable+xml", id="fonts"
        ),
        pytest.param(f"<w:hdr {_W}/>", _WML + "Header+XML", _WML + "Header+XML", id="near miss: in other letters"),
        pytest.param(
            f"<w:styles {_W}/>",
            "application/vnd.ms-word.stylesWithEffects+xml",
            "application/vnd.ms-word.stylesWithEffects+xml",
            id="near miss: another right one",
        ),
        pytest.param("<hdr/>", "text/plain", "text/plain", id="near miss: anybody's own XML"),
        pytest.param("Plain text.", "text/plain", "text/plain", id="near miss: no XML"),
        pytest.param(f"<w:hdr {_W}", "text/plain", "text/plain", id="near miss: not well formed"),
        pytest.param("", "text/plain", "text/plain", id="near miss: empty"),
    ],
)
def test_the_first_element_tells(data: str, declared: str, wanted: str) -> None:
    assert rooted.type_of(data.encode(), declared) == wanted
    assert rooted.type_of(data.lstrip("\ufeff").encode("utf-16"), declared) == wanted


def _mistyped(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                part = re.sub(rb'(<Override [^>]*ContentType=)"[^"]*"', rb'\1"text/plain"', part)
            new.writestr(name, part)
    return out.getvalue()


def test_a_file_whose_list_of_parts_is_wrong_reads_as_it_did(tmp_path: Path) -> None:
    """Its fonts were read as somebody's data, their numbers taken for references, and its header was lost."""
    made = word.Document()
    made.add_paragraph("Seen at home.", style="Heading 1")
    made.sections[0].header.paragraphs[0].text = "Draft of the panel"
    made.core_properties.author = "Oriel Tuvexby"
    held = io.BytesIO()
    made.save(held)
    right, wrong = (
        read(held.getvalue(), tmp_path, "right.docx"),
        read(_mistyped(held.getvalue()), tmp_path, "wrong.docx"),
    )
    assert {b.surface for b in right.blocks} >= {Surface.BODY, Surface.HEADER, Surface.METADATA}
    assert [(b.surface, b.text) for b in wrong.blocks[:-1]] == [(b.surface, b.text) for b in right.blocks[:-1]]
    formats.write(tmp_path / "wrong.docx", tmp_path / "copy.docx", (), Mode.CLEAN)
    copy = word.Document(str(tmp_path / "copy.docx"))
    assert copy.sections[0].header.paragraphs[0].text == "Draft of the panel"
    assert copy.paragraphs[0].style is not None
    assert copy.paragraphs[0].style.name == "Heading 1"
