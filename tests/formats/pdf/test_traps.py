"""A name in each place that a PDF has for one: read on the right surface, and gone from a clean copy."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pikepdf
import pytest

from pubcheck import formats
from pubcheck.model import Block, Document, Edit, Mode, Surface


def _load() -> ModuleType:
    path = Path(__file__).parents[3] / "sample_docs" / "traps_pdf.py"
    spec = importlib.util.spec_from_file_location("traps_pdf", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["traps_pdf"] = module
    spec.loader.exec_module(module)
    return module


traps = _load()
NAME, SEEN = traps.NAME, traps.SEEN


def holding(document: Document) -> list[Block]:
    """Blocks with the name in any of its spellings here (a link has hyphens for spaces)."""
    return [block for block in document.blocks if NAME in block.text.replace("-", " ")]


def edits(document: Document, label: str = "Mother") -> list[Edit]:
    out = []
    for block in holding(document):
        start = block.text.replace("-", " ").index(NAME)
        out.append(Edit(block, start, start + len(NAME), label))
    return out


@pytest.mark.parametrize("trap", traps.TRAPS, ids=lambda trap: trap.name)
def test_the_name_is_read_where_it_is(trap: object, tmp_path: Path) -> None:
    document = formats.read(traps.make(trap, tmp_path))
    assert trap.surface in {block.surface.value for block in holding(document)}  # type: ignore[attr-defined]
    assert any(SEEN in block.text for block in document.blocks)


@pytest.mark.parametrize("trap", traps.TRAPS, ids=lambda trap: trap.name)
def test_removes_the_name_from_every_object(trap: object, tmp_path: Path) -> None:
    source = traps.make(trap, tmp_path)
    document = formats.read(source)
    out = tmp_path / "clean.pdf"
    formats.write(source, out, edits(document), Mode.CLEAN)
    again = formats.read(out)
    assert not holding(again)
    assert any(SEEN in block.text for block in again.blocks)
    raw = everything(out)
    for part in (NAME, *NAME.split()):
        assert part.encode() not in raw
        assert part.encode("utf-16-be") not in raw
        assert part.encode().hex().encode() not in raw.lower()


def everything(path: Path) -> bytes:
    """All objects, their streams unpacked."""
    out = [path.read_bytes()]
    with pikepdf.open(path) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Stream):
                try:
                    out.append(found.read_bytes())
                except pikepdf.PdfError:
                    out.append(found.read_raw_bytes())
            out.append(repr(found).encode() if isinstance(found, (pikepdf.Dictionary, pikepdf.Array)) else b"")
    return b"\n".join(out)


@pytest.mark.parametrize("name", ["body", "kerned", "placed_letters", "justified", "underlined", "form"])
def test_nothing_that_is_left_measures_the_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two names of different widths, in the same place, leave the same page."""
    trap = next(each for each in traps.TRAPS if each.name == name)
    pages = []
    for person in ("Tamsin Orrelwood", "Bo Li"):
        monkeypatch.setattr(traps, "NAME", person)
        source = traps.make(trap, tmp_path)
        document = formats.read(source)
        held = [(block, block.text.index(person)) for block in document.blocks if person in block.text]
        out = tmp_path / f"{len(pages)}.pdf"
        found = [Edit(block, start, start + len(person), "Mother") for block, start in held]
        formats.write(source, out, found, Mode.CLEAN)
        with pikepdf.open(out) as pdf:
            pages.append([stream.read_bytes() for stream in pdf.objects if isinstance(stream, pikepdf.Stream)])
    assert pages[0] == pages[1]


def test_same_input_same_bytes(tmp_path: Path) -> None:
    source = traps.make(traps.TRAPS[0], tmp_path)
    document = formats.read(source)
    for name in ("one.pdf", "two.pdf"):
        formats.write(source, tmp_path / name, edits(document), Mode.CLEAN)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_page_that_is_a_picture_is_a_gap(tmp_path: Path) -> None:
    traps.picture(tmp_path / "picture.pdf")
    document = formats.read(tmp_path / "picture.pdf")
    assert any("picture of text" in gap.reason for gap in document.gaps)


def test_a_machine_s_text_layer_is_read_and_the_picture_a_gap(tmp_path: Path) -> None:
    traps.picture(tmp_path / "picture.pdf", text=True)
    document = formats.read(tmp_path / "picture.pdf")
    assert holding(document)[0].surface is Surface.BODY
    assert any("picture" in gap.reason for gap in document.gaps)


def test_a_scanned_page_gets_a_box_in_its_picture_and_loses_the_word_from_its_layer(tmp_path: Path) -> None:
    import pypdfium2

    source, out = tmp_path / "scan.pdf", tmp_path / "clean.pdf"
    traps.picture(source, text=True)
    document = formats.read(source)
    formats.write(source, out, edits(document), Mode.CLEAN)
    again = formats.read(out)
    assert not holding(again)
    assert any("second of the visits" in block.text for block in again.blocks)
    assert NAME.encode() not in everything(out)
    with pypdfium2.PdfDocument(out) as pdf:
        shown = pdf[0].render(grayscale=True).to_numpy().reshape(842, 595)
        assert shown[842 - 706, 255] < 30  # within the box over the name
        assert shown[842 - 706, 80] > 90  # beside it, the picture
