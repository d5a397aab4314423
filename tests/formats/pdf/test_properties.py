"""Random pages and random decisions: what is decided on goes, every other word stays where it was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name

from pubcheck import formats
from pubcheck.errors import UnwritableError
from pubcheck.model import Document, Edit, Mode

WORDS = "panel met child seen home worker school visit Tamsin Orrelwood Bo Li Skelby wrote that all was well".split()

_lines = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=11), min_size=1, max_size=8)
_drawing = st.sampled_from(["Tj", "TJ", "words", "letters", "'"])


def draw(path: Path, lines: Sequence[Sequence[str]], drawing: str, *, spacing: float, size: int) -> None:
    """The lines on one page, with the text in one piece, kerned, word by word, letter by letter, or by line."""
    out = [f"BT /F1 {size} Tf {size + 3} TL {spacing:.2f} Tw 72 760 Td"]
    for line in lines:
        text = " ".join(line)
        if drawing == "Tj":
            out.append(f"({text}) Tj T*")
        elif drawing == "'":
            out.append(f"({text}) '")
        elif drawing == "TJ":
            out.append("[" + " ".join(f"({letter}) {(n * 7) % 31 - 15}" for n, letter in enumerate(text)) + "] TJ T*")
        elif drawing == "letters":
            out.append(" ".join(f"({letter}) Tj" for letter in text) + " T*")
        else:
            out.append(" ".join(f"({word} ) Tj" for word in line) + " T*")
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream("\n".join([*out, "ET"]).encode())
        pdf.save(path)


def words(document: Document, edits: Sequence[Edit] = ()) -> list[str]:
    out: list[str] = []
    for block in document.blocks:
        if not block.anchor.page:
            continue
        text = block.text
        for edit in sorted((each for each in edits if each.block is block), key=lambda each: -each.start):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        out.extend(text.split())
    return out


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=_lines, drawing=_drawing, spacing=st.floats(0, 3), size=st.integers(8, 14), data=st.data())
def test_what_is_decided_on_goes_and_every_other_word_stays(
    tmp_path: Path, lines: list[list[str]], drawing: str, spacing: float, size: int, data: st.DataObject
) -> None:
    source, out, again = tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pdf"
    draw(source, lines, drawing, spacing=spacing, size=size)
    document = formats.read(source)
    assert words(document) == [word for line in lines for word in line]
    chosen = data.draw(st.sets(st.sampled_from(WORDS), max_size=4))
    label = data.draw(st.sampled_from(["Mother", "[name]", "School 1", ""]))
    edits = [
        Edit(block, *match.span(), label)
        for block in document.blocks
        if block.anchor.page
        for match in re.finditer(r"\w+", block.text)
        if match.group() in chosen
    ]
    formats.write(source, out, edits, Mode.CLEAN)
    copy = formats.read(out)
    assert words(copy) == words(document, edits)
    formats.write(out, again, (), Mode.CLEAN)
    assert words(formats.read(again)) == words(copy)


def test_decisions_on_another_version_are_refused(tmp_path: Path) -> None:
    source, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    draw(source, [["Tamsin", "was", "seen"]], "Tj", spacing=0, size=12)
    draw(other, [["child", "was", "seen"]], "Tj", spacing=0, size=12)
    block = formats.read(source).blocks[0]
    with pytest.raises(UnwritableError, match="changed"):
        formats.write(other, tmp_path / "c.pdf", [Edit(block, 0, 6, "Mother")], Mode.CLEAN)
    assert not (tmp_path / "c.pdf").exists()


def test_letters_that_reach_out_of_their_cell_keep_their_distances(tmp_path: Path) -> None:
    """An italic f or j begins to the left of its place: placed by its ink, a line set anew reads "jaff a"."""
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    source, copy = tmp_path / "source.pdf", tmp_path / "copy.pdf"
    canvas = Canvas(str(source))
    canvas.setFont("Times-Italic", 12)
    canvas.drawString(72, 700, "A fjord was seen by Skelby of jaffa fjord.")
    canvas.save()
    (block,) = (block for block in formats.read(source).blocks if block.anchor.page)
    start = block.text.index("Skelby")
    formats.write(source, copy, [Edit(block, start, start + 6, "Person 1")], Mode.CLEAN)
    with pypdfium2.PdfDocument(copy) as document:
        assert (
            document[0].get_textpage().get_text_range().split()
            == "A fjord was seen by Person 1 of jaffa fjord.".split()
        )


def test_a_running_head_that_stands_twice_on_a_page_is_labelled_in_both_places(tmp_path: Path) -> None:
    """Found by random examples: the second one on the page lost its name and got no label."""
    source, out = tmp_path / "a.pdf", tmp_path / "b.pdf"
    with pikepdf.new() as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        for places in ((72,), (72, 330)):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
            drawn = [f"BT /F1 10 Tf {x} 800 Td (the panel met Orrelwood then) Tj ET" for x in places]
            page.obj.Contents = pdf.make_stream("\n".join(drawn).encode())
        pdf.save(source)
    document = formats.read(source)
    edits = [
        Edit(block, *match.span(), "Mother")
        for block in document.blocks
        for match in re.finditer("Orrelwood", block.text)
    ]
    assert [edit.block.surface.value for edit in edits] == ["header"]
    formats.write(source, out, edits, Mode.CLEAN)
    with pikepdf.open(out) as pdf:
        said = [bytes(page.Contents.read_bytes()).count(b"(Mother)") for page in pdf.pages]
    assert said == [1, 2]


@pytest.mark.parametrize(("second", "kept"), [(100, True), (95, False)], ids=["a list", "a gap of its own"])
def test_the_indent_of_a_list_stays_and_no_other_gap_does(second: int, kept: bool, tmp_path: Path) -> None:
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    source, copy = tmp_path / "source.pdf", tmp_path / "copy.pdf"
    canvas = Canvas(str(source))
    canvas.drawString(72, 700, "1.")
    canvas.drawString(second, 700, "Skelby was seen at home")
    canvas.drawString(100, 686, "by a worker of the school.")
    canvas.save()
    edits = [
        Edit(block, *match.span(), "Person 1")
        for block in formats.read(source).blocks
        for match in re.finditer("Skelby", block.text)
    ]
    formats.write(source, copy, edits, Mode.CLEAN)
    with pypdfium2.PdfDocument(copy) as document:
        page = document[0].get_textpage()
        at = page.get_text_range().index("Person")
        assert (abs(page.get_charbox(at)[0] - second) < 2) is kept


@pytest.mark.parametrize(
    ("label", "within"), [("Police Officer 12", True), ("The person whom all of them called by another name", False)]
)
def test_a_line_with_a_longer_label_is_narrowed_to_its_margin(label: str, within: bool, tmp_path: Path) -> None:
    """A little: what would need more goes over it, and stays on the page."""
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    source, copy = tmp_path / "source.pdf", tmp_path / "copy.pdf"
    canvas = Canvas(str(source), pagesize=(595, 842))
    text = "What was said on that day was written down by Skelby, and by nobody else of the ten who met"
    for y in (714, 700, 686):
        canvas.drawString(72, y, text if y == 700 else text.replace("Skelby", "them"))
    canvas.save()
    ends = 72 + canvas.stringWidth(text.replace("Skelby", "them"))
    edits = [
        Edit(block, *match.span(), label)
        for block in formats.read(source).blocks
        for match in re.finditer("Skelby", block.text)
    ]
    formats.write(source, copy, edits, Mode.CLEAN)
    with pypdfium2.PdfDocument(copy) as document:
        page = document[0].get_textpage()
        said = page.get_text_range()
        assert text.replace("Skelby", label) in said
        right = max(page.get_charbox(at)[2] for at, char in enumerate(said) if not char.isspace())
    assert (right <= max(595 - 72, ends) + 1) is within
    assert right < 595


ADDRESSES = [
    pytest.param(
        ["See:", "justask.example.org/skel", "by-board, and more"], "justask.example.org/skelby-board,", id="long"
    ),
    pytest.param(["See https://example.org/", "skelby now"], "https://example.org/skelby now", id="after a stroke"),
    pytest.param(["Write to skelby.wren@", "example.org"], "skelby.wren@example.org", id="a mailbox"),
    pytest.param(["www.example.org/page", "and others said"], "www.example.org/page and", id="near miss: a word"),
    pytest.param(["www.example.org/page", "Skelby said"], "www.example.org/page Skelby", id="near miss: a capital"),
    pytest.param(
        ["a longer line before it all and", "www.example.org/page", "representatives said so"],
        "example.org/page representatives",
        id="near miss: short",
    ),
    pytest.param(["seen at home/", "school"], "home/ school", id="near miss: no address"),
]


@pytest.mark.parametrize(("lines", "wanted"), ADDRESSES)
def test_an_address_over_two_lines_is_one(lines: list[str], wanted: str, tmp_path: Path) -> None:
    """Its second half, left in a copy, named the child."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "source.pdf"))
    for n, text in enumerate(lines):
        canvas.drawString(72, 700 - 14 * n, text)
    canvas.save()
    assert any(wanted in block.text for block in formats.read(tmp_path / "source.pdf").blocks)


def test_each_label_is_as_wide_as_its_own_font_makes_it(tmp_path: Path) -> None:
    """Measured in the bold of the first, the second left a gap before its comma."""
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    source, copy = tmp_path / "source.pdf", tmp_path / "copy.pdf"
    canvas = Canvas(str(source))
    at = 72.0
    for font, text in (("Helvetica-Bold", "Skelby"), ("Helvetica", ", her father, Orrelwood, came")):
        canvas.setFont(font, 12)
        canvas.drawString(at, 700, text)
        at += canvas.stringWidth(text, font, 12)
    canvas.save()
    (block,) = (block for block in formats.read(source).blocks if block.anchor.page)
    edits = [
        Edit(block, match.start(), match.end(), label)
        for name, label in (("Skelby", "Professional 1"), ("Orrelwood", "Professional 2 of all of them"))
        for match in re.finditer(name, block.text)
    ]
    formats.write(source, copy, edits, Mode.CLEAN)
    with pypdfium2.PdfDocument(copy) as document:
        assert document[0].get_textpage().get_text_range().strip().endswith("2 of all of them, came")
