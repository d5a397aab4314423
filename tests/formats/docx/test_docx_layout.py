"""Headings, markers, bold, size, cells and places of a Word file, as the eye sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from formats.docx.docx_helpers import read, texts

from pubcheck.model import Surface
from sample_docs.docx_maker import Maker, paragraph, run

_STYLE = '<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{based}<w:pPr>{props}</w:pPr></w:style>'


def _style(id: str, name: str, based: str = "", props: str = "") -> str:
    return _STYLE.format(id=id, name=name, based=f'<w:basedOn w:val="{based}"/>' if based else "", props=props)


def _styled(style: str, text: str, props: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{run(text)}</w:p>'


@pytest.mark.parametrize(
    ("style", "level"),
    [
        pytest.param(_style("S", "heading 3"), 3, id="by name"),
        pytest.param(_style("S", "Own", "Heading1"), 1, id="by the style it is based on"),
        pytest.param(_style("S", "Own", props='<w:outlineLvl w:val="1"/>'), 2, id="by outline level"),
        pytest.param(_style("S", "Title"), 1, id="title"),
        pytest.param(_style("S", "Own", props='<w:outlineLvl w:val="9"/>'), 0, id="level 9 is body text"),
        pytest.param(_style("S", "Own", "S"), 0, id="a style based on itself"),
        pytest.param(_style("S", "heading 3 notes"), 0, id="near miss: only starts like a heading"),
    ],
)
def test_heading(style: str, level: int, tmp_path: Path) -> None:
    maker = Maker()
    maker.styles.append(style)
    maker.body.append(_styled("S", "Findings"))
    assert read(maker.bytes(), tmp_path).blocks[0].layout.heading == level


def test_outline_level_of_the_paragraph_wins(tmp_path: Path) -> None:
    maker = Maker()
    maker.body.append(_styled("Heading1", "Not one", '<w:outlineLvl w:val="9"/>'))
    assert read(maker.bytes(), tmp_path).blocks[0].layout.heading == 0


def test_bold_and_size(tmp_path: Path) -> None:
    maker = Maker()
    maker.add(run("All ", '<w:b/><w:sz w:val="28"/>'), run("of it", '<w:b/><w:sz w:val="20"/>'))
    maker.add(run("Some ", "<w:b/>"), run("of it", '<w:b w:val="0"/>'))
    first, second = read(maker.bytes(), tmp_path).blocks[:2]
    assert (first.layout.bold, first.layout.size) == (True, 10.0)  # the size of most of it
    assert (second.layout.bold, second.layout.size) == (False, 11.0)


_LEVELS = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def test_list_markers_are_counted(tmp_path: Path) -> None:
    maker = Maker()
    maker.numbering.append(_LEVELS)
    for num, level in ((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (3, 0), (3, 0), (0, 0)):
        props = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        maker.body.append(f"<w:p><w:pPr>{props}</w:pPr>{run('item')}</w:p>")
    blocks = [block for block in read(maker.bytes(), tmp_path).blocks if block.surface is Surface.BODY]
    assert [block.layout.marker for block in blocks] == ["1.", "1.a)", "1.b)", "IV", "2.", "2.a)", "•", "7.", "8.", ""]


def test_places_are_told_in_words(tmp_path: Path) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("wide")}</w:tc>'
    two = f"<w:tc>{paragraph('one')}{paragraph('two')}</w:tc>"
    maker = Maker()
    maker.add("first")
    maker.body.append(f"<w:tbl><w:tblPr/><w:tr>{cell}{two}</w:tr></w:tbl>")
    maker.add("last")
    blocks = read(maker.bytes(), tmp_path).blocks[:5]
    assert [(str(block.anchor), block.layout.cell) for block in blocks] == [
        ("paragraph 1", None),
        ("table 1, row 1, column 1", (0, 0, 0)),
        ("table 1, row 1, column 3", (0, 0, 2)),
        ("table 1, row 1, column 3, paragraph 2", (0, 0, 2)),
        ("paragraph 2", None),
    ]


def test_pages_as_word_laid_them_out(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("one")
    maker.add("<w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r>")
    maker.add("still two")
    document = read(maker.bytes(), tmp_path)
    assert document.pages == 2
    assert [block.anchor.page for block in document.blocks[:3]] == [1, 1, 2]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    maker = Maker()
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'
    maker.body.append(f"<w:p>{mark}{run('Oriel Tu')}</w:p>{paragraph('vexby came.')}")
    assert texts(read(maker.bytes(), tmp_path), Surface.BODY) == ["Oriel Tuvexby came."]


@pytest.mark.parametrize(
    ("bits", "text"),
    [
        pytest.param("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u2011b", id="no-break hyphen"),
        pytest.param("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "ab", id="soft hyphen"),
        pytest.param("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb", id="carriage return"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> yes</w:t></w:r>', "• yes", id="a tick"),
        pytest.param("<w:r><w:t>\n   a\n  </w:t></w:r>", "a", id="indented XML"),
        pytest.param("<w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r>", "a b", id="a space with no mark to keep it"),
    ],
)
def test_characters(bits: str, text: str, tmp_path: Path) -> None:
    maker = Maker()
    maker.add(bits)
    assert read(maker.bytes(), tmp_path).blocks[0].text == text


def test_words_that_count_as_read(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("three words here ", run("not these", "<w:vanish/>"))
    assert read(maker.bytes(), tmp_path).words == 3
