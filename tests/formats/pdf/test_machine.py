"""Pages that are pictures, read by machine, redacted, and read again to prove it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pubcheck import formats, ocr, verify
from pubcheck.formats.pdf.sheets import FEW
from pubcheck.model import Document, Edit, Mode

NAME, STAYS = "Zofia Kaminska", "seen at home on the second visit"
needs_engine = pytest.mark.skipif(
    not ocr.at_hand(), reason="needs pubcheck[ocr]: pip install -r requirements-ocr.lock, as .ci/run does"
)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A page that is nothing but a picture of three lines."""
    import pypdfium2

    drawn = tmp_path / "drawn.pdf"
    canvas = Canvas(str(drawn), pagesize=(595, 842))
    for n, line in enumerate((f"The child's mother, {NAME}, was", f"{STAYS}.", "Nobody else was there.")):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, 700 - 18 * n, line)
    canvas.save()
    with pypdfium2.PdfDocument(drawn) as pdf:
        picture = pdf[0].render(scale=2).to_pil()
    source = tmp_path / "scan.pdf"
    picture.save(source, resolution=144)
    return source


def edits(document: Document) -> list[Edit]:
    found = ((block, block.text.find(NAME)) for block in document.blocks)
    return [Edit(block, at, at + len(NAME), "Mother") for block, at in found if at >= 0]


@needs_engine
def test_words_of_a_picture_are_read_and_it_is_still_a_gap(scan: Path) -> None:
    document = formats.read(scan)
    assert len(edits(document)) == 1
    assert STAYS in " ".join(block.text for block in document.blocks)
    assert any("by machine" in gap.reason for gap in document.gaps)


@needs_engine
def test_a_name_in_a_picture_is_gone_and_proved_to_be(scan: Path, tmp_path: Path) -> None:
    out = tmp_path / "clean.pdf"
    formats.write(scan, out, edits(formats.read(scan)), Mode.CLEAN)
    again = " ".join(block.text for block in formats.read(out).blocks)
    assert NAME.split()[1] not in again
    assert STAYS in again
    wanted = [(NAME, "person")]
    assert verify.against(out, wanted) == ()
    assert {leak.where.split(",")[0] for leak in verify.against(scan, wanted)} == {"in its picture"}
    assert verify.unproved(out) == ()


@needs_engine
def test_the_few_letters_of_its_own_go_with_the_page(scan: Path, tmp_path: Path) -> None:
    import pikepdf

    source, out = tmp_path / "stamped.pdf", tmp_path / "clean.pdf"
    with pikepdf.open(scan) as pdf:
        page = pdf.pages[0]
        page.obj.Resources["/Font"] = pikepdf.Dictionary(
            F1=pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        page.contents_add(f"q BT /F1 12 Tf 0 0 0 rg 72 600 Td ({NAME}) Tj ET Q".encode())
        pdf.save(source)
    assert len(NAME) < FEW
    document = formats.read(source)
    assert len(edits(document)) == 2
    formats.write(source, out, edits(document), Mode.CLEAN)
    assert verify.against(out, [(NAME, "person")]) == ()


def test_without_an_engine_a_picture_is_unread_and_unproved(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "at_hand", lambda: False)
    document = formats.read(scan)
    assert not edits(document)
    assert any("could not be read" in gap.reason for gap in document.gaps)
    assert verify.against(scan, [(NAME, "person")]) == ()
    assert verify.unproved(scan) == ("page 1",)
