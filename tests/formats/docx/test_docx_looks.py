"""What the eye can not see, and what only looks so."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from formats.docx.docx_helpers import read

from pubcheck.formats.docx.looks import Seen, may_conceal, seen
from pubcheck.formats.docx.styles import Look
from pubcheck.model import Surface
from sample_docs.docx_maker import Maker, run
from sample_docs.traps_docx_text import drawing

WHITE = '<w:color w:val="FFFFFF"/>'
SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'


def _surface(document_bytes: bytes, folder: Path) -> Surface:
    found = [block for block in read(document_bytes, folder).blocks if "Tuvexby" in block.text]
    assert len(found) == 1
    return found[0].surface


@pytest.mark.parametrize(
    ("props", "surface"),
    [
        pytest.param("<w:vanish/>", Surface.HIDDEN, id="hidden"),
        pytest.param('<w:vanish w:val="0"/>', Surface.BODY, id="near miss: hidden switched off"),
        pytest.param("<w:webHidden/>", Surface.BODY, id="near miss: hidden on the web only"),
        pytest.param('<w:sz w:val="2"/>', Surface.HIDDEN, id="one point"),
        pytest.param('<w:sz w:val="8"/>', Surface.BODY, id="near miss: four points can be read"),
        pytest.param(WHITE, Surface.COVERED, id="white on white"),
        pytest.param('<w:color w:val="FEFEFE"/>', Surface.COVERED, id="nearly white on white"),
        pytest.param('<w:color w:val="A6A6A6"/>', Surface.BODY, id="near miss: grey can be read"),
        pytest.param(WHITE + SHADE.format("1F3864"), Surface.BODY, id="near miss: white on dark blue"),
        pytest.param(WHITE + '<w:highlight w:val="black"/>', Surface.BODY, id="near miss: white on black is a label"),
        pytest.param('<w:highlight w:val="black"/>', Surface.COVERED, id="black highlighting"),
        pytest.param('<w:highlight w:val="yellow"/>', Surface.BODY, id="near miss: yellow highlighting"),
        pytest.param('<w:color w:val="FF0000"/><w:highlight w:val="red"/>', Surface.COVERED, id="red on red"),
        pytest.param(SHADE.format("000000"), Surface.COVERED, id="black shading"),
        pytest.param(SHADE.format("auto"), Surface.BODY, id="near miss: shading of no colour"),
        pytest.param('<w:color w:val="FF0000"/>', Surface.BODY, id="near miss: red on white"),
        pytest.param('<w:color w:val="E6FF00"/>', Surface.BODY, id="near miss: yellow on white"),
        pytest.param('<w:rStyle w:val="Emphasis"/>', Surface.BODY, id="near miss: a style that hides nothing"),
    ],
)
def test_run(props: str, surface: Surface, tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Seen. ", run("Oriel Tuvexby", props))
    assert _surface(maker.bytes(), tmp_path) is surface


def _cell(fill: str) -> str:
    shade = f"<w:tcPr>{SHADE.format(fill)}</w:tcPr>"
    return f"<w:tbl><w:tblPr/><w:tr><w:tc>{shade}<w:p>{run('Oriel Tuvexby', WHITE)}</w:p></w:tc></w:tr></w:tbl>"


def test_white_on_a_dark_cell_is_a_heading(tmp_path: Path) -> None:
    maker = Maker()
    maker.body.append(_cell("1F3864"))
    assert _surface(maker.bytes(), tmp_path) is Surface.TABLE


def test_white_on_a_white_cell_is_covered(tmp_path: Path) -> None:
    maker = Maker()
    maker.body.append(_cell("FFFFFF"))
    assert _surface(maker.bytes(), tmp_path) is Surface.COVERED


def test_white_in_a_shaded_paragraph_can_be_read(tmp_path: Path) -> None:
    maker = Maker()
    maker.body.append(f"<w:p><w:pPr>{SHADE.format('000000')}</w:pPr>{run('Oriel Tuvexby', WHITE)}</w:p>")
    assert _surface(maker.bytes(), tmp_path) is Surface.BODY


def test_white_in_a_table_whose_style_shades_is_not_judged(tmp_path: Path) -> None:
    maker = Maker()
    maker.styles.append(
        '<w:style w:type="table" w:styleId="T"><w:name w:val="Table Grid"/><w:tblStylePr w:type="firstRow"><w:tcPr>'
        f"{SHADE.format('000000')}</w:tcPr></w:tblStylePr></w:style>"
    )
    row = f"<w:tr><w:tc><w:p>{run('Oriel Tuvexby', WHITE)}</w:p></w:tc></w:tr>"
    maker.body.append(f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>{row}</w:tbl>')
    assert _surface(maker.bytes(), tmp_path) is Surface.TABLE


_FILL = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'


def _floating(fill: str, high: int = 200_000) -> str:
    inline = drawing("").replace("wp:inline", "wp:anchor").replace("</wps:spPr>", f"{fill}</wps:spPr>")
    return inline.replace('cy="300000"', f'cy="{high}"')


@pytest.mark.parametrize(
    ("shape", "gaps"),
    [
        pytest.param(_floating(_FILL), 1, id="a black box"),
        pytest.param(_floating(_FILL.replace("000000", "FFFFFF")), 0, id="near miss: a white box"),
        pytest.param(_floating(_FILL, 12_700), 0, id="near miss: a black line"),
        pytest.param(drawing("").replace("</wps:spPr>", f"{_FILL}</wps:spPr>"), 0, id="near miss: not over the text"),
        pytest.param(
            '<w:r><w:pict><v:rect style="position:absolute;width:90pt;height:12pt" fillcolor="black"/></w:pict></w:r>',
            1,
            id="an old black box",
        ),
        pytest.param(
            '<w:r><w:pict><v:rect style="position:absolute;width:90pt;height:12pt" filled="f"/></w:pict></w:r>',
            0,
            id="near miss: an old frame",
        ),
    ],
)
def test_black_box_drawn_over_the_page(shape: str, gaps: int, tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Words ", shape)
    found = [gap for gap in read(maker.bytes(), tmp_path).gaps if gap.surface is Surface.COVERED]
    assert len(found) == gaps
    assert all(str(gap.anchor) == "paragraph 1, black box" and gap.fingerprint for gap in found)


def test_where_nothing_can_hide_a_word_none_is_hidden() -> None:
    """A story is walked again for hidden words only where its formatting may hide one: that must never be denied."""
    colours, fills = ("", "auto", "000000", "ffffff", "1f3864", "ff0000"), ("", "000000", "ffffff", "ff0000")
    looks = [
        Look(vanish=vanish, size=size, color=color, fill=fill, highlight=highlight)
        for vanish, size, color, fill, highlight in itertools.product(
            (None, True), (None, 1.0, 11.0), colours, fills, ("", "black", "yellow")
        )
    ]
    hiding = [(look, ground) for look in looks for ground in fills[1:] if seen(look, ground) is not Seen.PLAIN]
    assert len(hiding) > 500
    assert [case for case in hiding if not may_conceal([case[0]], case[1])] == []
    assert not may_conceal([Look(size=11.0, color="1f3864", bold=True, highlight="yellow")], "ffffff")
