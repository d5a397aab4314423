"""PDFs made to break programs, and broken ones: each ends soon, in a Document or in one plain sentence."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from pubcheck import formats, verify
from pubcheck.errors import PubcheckError
from pubcheck.model import Mode


def _page(pdf: pikepdf.Pdf, content: bytes = b"BT /F1 12 Tf 72 700 Td (The panel met.) Tj ET") -> pikepdf.Page:
    page = pdf.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary())
    page.obj.Contents = pdf.make_stream(content)
    return page


def _form(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Stream:
    form = pdf.make_stream(content)
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 595, 842])
    form.Resources = Dictionary(XObject=Dictionary())
    return form


def forms_that_multiply(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf, b"/X0 Do")
    inner = _form(pdf, b"0 0 m 1 1 l S")
    for _ in range(12):
        outer = _form(pdf, b"/X0 Do " * 12)
        outer.Resources.XObject["/X0"] = inner
        inner = outer
    page.obj.Resources.XObject["/X0"] = inner


def a_form_in_itself(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf, b"/X0 Do")
    form = _form(pdf, b"/X0 Do")
    form.Resources.XObject["/X0"] = form
    page.obj.Resources.XObject["/X0"] = form


def a_stream_that_swells(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf)
    swollen = zlib.compress(b" " * 200_000_000, 9)
    page.obj.Contents = Array([pdf.make_stream(b"BT ET"), pikepdf.Stream(pdf, swollen, Filter=Name.FlateDecode)])


def an_attachment_that_swells(pdf: pikepdf.Pdf) -> None:
    _page(pdf)
    swollen = pikepdf.Stream(pdf, zlib.compress(b"a" * 200_000_000, 9), Type=Name.EmbeddedFile, Filter=Name.FlateDecode)
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), Dictionary(EF=Dictionary(F=swollen))]))
    )


def an_outline_in_a_ring(pdf: pikepdf.Pdf) -> None:
    _page(pdf)
    one, two = (pdf.make_indirect(Dictionary(Title=String(title))) for title in ("First part", "Second part"))
    one.Next, two.Next, one.First = two, one, one
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=one, Last=two))


def tags_in_a_ring(pdf: pikepdf.Pdf) -> None:
    _page(pdf)
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P))
    element.K = Array([element, element])
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=element))


def arrays_in_arrays(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf)
    nested = Array([String("deep")])
    for _ in range(80):
        nested = Array([nested])
    page.obj.PieceInfo = Dictionary(Deep=nested)


def a_page_of_one_inch_letters(pdf: pikepdf.Pdf) -> None:
    _page(pdf, b"BT /F1 0 Tf 0 0 0 0 0 0 Tm (flat) Tj /F1 1e30 Tf 1 0 0 1 1e30 -1e30 Tm (far) Tj ET")


def a_page_of_many_letters(pdf: pikepdf.Pdf) -> None:
    _page(
        pdf, b"BT /F1 1 Tf 1 TL 10 800 Td " + b"(The panel met and the panel met again at once.) Tj T* " * 4000 + b"ET"
    )


def a_page_of_many_boxes(pdf: pikepdf.Pdf) -> None:
    boxes = b"".join(b"%d %d 500 700 re f " % (n % 50, n % 40) for n in range(20_000))
    _page(pdf, b"BT /F1 12 Tf 72 700 Td (The panel met.) Tj ET " + boxes)


def an_enormous_page(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf, b"1 g BT /F1 12 Tf 72 700 Td (The panel met.) Tj ET")
    page.obj.MediaBox = Array([0, 0, 2_000_000, 2_000_000])


def a_page_without_a_size(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf, b"1 g BT /F1 12 Tf 72 700 Td (The panel met.) Tj ET")
    page.obj.MediaBox = Array([0, 0, 0, 0])


def odd_fonts(pdf: pikepdf.Pdf) -> None:
    page = _page(pdf, b"BT /F1 12 Tf 72 700 Td (A) Tj /F2 12 Tf (B) Tj /F3 12 Tf <0001> Tj /F9 12 Tf (C) Tj ET")
    page.obj.Resources.Font.F1 = Dictionary(Type=Name.Font, Subtype=Name.Type1, Widths=String("no"), FirstChar=-5)
    page.obj.Resources.Font.F2 = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0, 0, 0, 0, 0, 0]))
    page.obj.Resources.Font.F3 = Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Nothing-H"))


MADE: tuple[Callable[[pikepdf.Pdf], None], ...] = (
    forms_that_multiply,
    a_form_in_itself,
    a_stream_that_swells,
    an_attachment_that_swells,
    an_outline_in_a_ring,
    tags_in_a_ring,
    arrays_in_arrays,
    a_page_of_one_inch_letters,
    a_page_of_many_letters,
    a_page_of_many_boxes,
    an_enormous_page,
    a_page_without_a_size,
    odd_fonts,
)


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_ends_soon_and_in_plain_words(make: Callable[[pikepdf.Pdf], None], tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        make(pdf)
        pdf.save(path)
    begun = time.process_time()
    assert ended(path, tmp_path / "b.pdf")
    assert time.process_time() - begun < 20


def ended(path: Path, out: Path) -> str:
    """How reading and copying the file ended: in one sentence, or well."""
    try:
        document = formats.read(path)
        formats.write(path, out, (), Mode.CLEAN)
    except PubcheckError as error:
        return str(error) if str(error).endswith(".") else ""
    return "pages" if document.pages else ""


@pytest.mark.parametrize("at", range(0, 100, 7))
def test_a_damaged_byte_is_no_crash(at: int, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        _page(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    data = bytearray(path.read_bytes())
    place = len(data) * at // 100
    for n in range(place, min(place + 12, len(data))):
        data[n] ^= 0x55
    path.write_bytes(data)
    assert ended(path, tmp_path / "b.pdf")


def test_other_projects_odd_files_end_in_a_document_or_a_sentence(shared: Path, tmp_path: Path) -> None:
    files = sorted((shared / "corpus" / "pypdf").glob("*.pdf"))
    assert files
    for n, path in enumerate(files):
        begun = time.process_time()
        assert ended(path, tmp_path / f"{n}.pdf"), path.name
        assert time.process_time() - begun < 20, path.name


def test_a_signature_is_told_as_unread_and_left_out(tmp_path: Path) -> None:
    path, out = tmp_path / "signed.pdf", tmp_path / "copy.pdf"
    with pikepdf.new() as pdf:
        page = _page(pdf)
        value = Dictionary(
            Filter=Name("/Adobe.PPKLite"), Contents=String(b"0\x82\x01Skelby"), ByteRange=Array([0, 9, 9, 9])
        )
        field = Dictionary(FT=Name.Sig, T=String("Signature1"), V=pdf.make_indirect(value), Type=Name.Annot)
        page.obj.Annots = Array([pdf.make_indirect(field)])
        pdf.Root.AcroForm = Dictionary(Fields=page.obj.Annots, SigFlags=3)
        pdf.save(path)
    document = formats.read(path)
    assert [gap.anchor.path for gap in document.gaps] == ["signature"]
    assert not [block for block in document.blocks if "Skelby" in block.text]
    formats.write(path, out, [], Mode.CLEAN)
    assert b"Skelby" not in out.read_bytes()
    assert formats.read(out).gaps == ()


def test_words_in_a_pattern_are_told_as_unread_and_left_out(tmp_path: Path) -> None:
    source, out = tmp_path / "a.pdf", tmp_path / "b.pdf"
    with pikepdf.new() as pdf:
        page = _page(pdf, b"BT /F1 12 Tf 72 700 Td (The panel met.) Tj ET /Pattern cs /P1 scn 0 0 99 99 re f")
        tile = pdf.make_stream(b"0 0 9 9 re f BT /F1 12 Tf 1 1 Td (Bravecki) Tj ET")
        tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
        tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 99, 99]), 99, 99
        tile.Resources = Dictionary(Font=page.obj.Resources.Font)
        page.obj.Resources.Pattern = Dictionary(P1=tile)
        pdf.save(source)
    document = formats.read(source)
    assert any("pattern" in gap.reason for gap in document.gaps)
    assert verify.against(source, [("Bravecki", "person")])
    formats.write(source, out, (), Mode.CLEAN)
    copy = formats.read(out)
    assert not copy.gaps
    assert next(block.text for block in copy.blocks) == "The panel met."
    assert verify.against(out, [("Bravecki", "person")]) == ()


def test_a_stream_that_nobody_can_unpack_is_not_handed_on(tmp_path: Path) -> None:
    """A damaged font beside the text: the copy is without it, and so it can be proved."""
    source, out = tmp_path / "a.pdf", tmp_path / "b.pdf"
    with pikepdf.new() as pdf:
        page = _page(pdf)
        broken = pdf.make_stream(b"")
        broken.write(b"no such packing", filter=Name.FlateDecode)
        page.obj.Resources.Font.F1.FontDescriptor = Dictionary(Type=Name.FontDescriptor, FontFile3=broken)
        pdf.save(source)
    formats.write(source, out, (), Mode.CLEAN)
    assert [leak.kind for leak in verify.against(source, [("Bravecki", "person")])] == ["unread"]
    assert verify.against(out, [("Bravecki", "person")]) == ()
