"""A clean copy: what is removed, what looks alike and is preserved, and that doing it twice changes nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument
from formats.docx import docx_oracle as oracle
from formats.docx.docx_helpers import edits, plain, read, texts

from pubcheck.formats import docx
from pubcheck.formats.docx.clean import strip_hidden
from pubcheck.model import Mode, Surface
from sample_docs.docx_maker import Maker, field_code, paragraph, run
from sample_docs.traps_docx import every, one

NAME = "Oriel Tuvexby"


def _clean(data: bytes, folder: Path, name: str = NAME) -> Path:
    document = read(data, folder)
    docx.write(folder / "file.docx", folder / "clean.docx", edits(document, name), Mode.CLEAN)
    return folder / "clean.docx"


def _made(maker: Maker, folder: Path, name: str = NAME) -> Path:
    return _clean(maker.bytes(), folder, name)


def _part(path: Path, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_removes_parts_that_are_not_allowed(tmp_path: Path) -> None:
    names = _names(_clean(every()[0], tmp_path))
    allowed = (
        r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/(_rels/)?(document|header\d|footer\d|footnotes"
        r"|endnotes|styles|settings|numbering|fontTable)\.xml(\.rels)?|word/theme/theme1\.xml|word/charts/chart\d\.xml"
        r"|word/diagrams/data1\.xml|word/media/image\d\.(png|jpeg)"
    )
    assert [name for name in names if not re.fullmatch(allowed, name)] == []


def test_removes_traces_of_who_and_when(tmp_path: Path) -> None:
    maker = Maker()
    maker.body.append(f'<w:p w:rsidR="00AB12CD" w14:paraId="11223344">{run("Words", "<w:b/>")}</w:p>')
    maker.settings.append(
        '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w15:docId w15:val="{0}"/><w:zoom w:percent="90"/>'
    )
    maker.styles.append(
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:rsid w:val="00AB12CD"/></w:style>'
    )
    maker.core.append("<dc:creator>x</dc:creator><dc:title>A review</dc:title><cp:revision>9</cp:revision>")
    clean = _made(maker, tmp_path)
    whole = "".join(_part(clean, name) for name in _names(clean))
    assert "00AB12CD" not in whole
    assert "11223344" not in whole
    assert "docId" not in whole
    assert 'w:percent="90"' in _part(clean, "word/settings.xml")
    with zipfile.ZipFile(clean) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = _part(clean, "docProps/core.xml")
    assert re.findall(r"<(?!/|\?)([\w:]+)", core) == ["cp:coreProperties", "dc:title"]


def test_preserves_the_title_for_screen_readers(tmp_path: Path) -> None:
    clean = _clean(one("the title"), tmp_path)
    assert WordDocument(str(clean)).core_properties.title == "[name]"


def test_resolves_tracked_changes(tmp_path: Path) -> None:
    maker = Maker()
    maker.add(
        "a",
        f'<w:ins w:id="1" w:author="x">{run("b")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del>',
    )
    mark = '<w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr>'
    maker.body.append(f"<w:p>{mark}{run('d')}</w:p>{paragraph('e')}")
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    gone = '<w:trPr><w:del w:id="4" w:author="x"/></w:trPr>'
    new = '<w:trPr><w:ins w:id="5" w:author="x"/></w:trPr>'
    maker.body.append(f"<w:tbl><w:tr>{gone}{cell.format('f')}</w:tr><w:tr>{new}{cell.format('g')}</w:tr></w:tbl>")
    maker.body.append(f"<w:tbl><w:tr>{gone}{cell.format('h')}</w:tr></w:tbl>")
    clean = _made(maker, tmp_path)
    assert oracle.accepted(clean)["word/document.xml"].split() == ["ab", "de", "g"]
    assert not re.search(r"<w:(ins|del|delText|rPrChange)\b", _part(clean))
    assert _part(clean).count("<w:tbl>") == 1


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        pytest.param(" PAGE ", True, id="page number"),
        pytest.param(' TOC \\o "1-3" \\h \\z \\u ', True, id="contents"),
        pytest.param(" PAGEREF _Toc123 \\h ", True, id="page of a heading"),
        pytest.param(" SEQ Figure \\* ARABIC ", True, id="caption number"),
        pytest.param(" AUTHOR ", False, id="author"),
        pytest.param(" FILENAME \\p ", False, id="file name"),
        pytest.param(' HYPERLINK "mailto:x@example.org" ', False, id="mail link"),
        pytest.param(' TOC \\t "Own style,1" ', False, id="contents by a style's name"),
        pytest.param(' DATE \\@ "d MMMM yyyy" ', False, id="today's date"),
    ],
)
def test_fields(code: str, kept: bool, tmp_path: Path) -> None:
    maker = Maker()
    maker.add("See ", field_code(code.replace('"', "&quot;"), "7"), " there")
    clean = _made(maker, tmp_path)
    assert ("instrText" in _part(clean)) is kept
    assert oracle.accepted(clean)["word/document.xml"].strip() == "See 7 there"


@pytest.mark.parametrize(("value", "box"), [("1", "☒"), ("0", "☐")])
def test_a_form_box_stays_what_it_showed(value: str, box: str, tmp_path: Path) -> None:
    data = f'<w:ffData><w:name w:val="Check1"/><w:checkBox><w:default w:val="{value}"/></w:checkBox></w:ffData>'
    maker = Maker()
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    code = "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
    maker.add("Told: ", begin, code, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert oracle.accepted(_made(maker, tmp_path))["word/document.xml"].strip() == f"Told: {box}"


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        pytest.param("https://www.gov.uk/guidance", True, id="a public page"),
        pytest.param("http://example.org/a?b=c", True, id="a public page with a query"),
        pytest.param("mailto:x@example.org", False, id="an address"),
        pytest.param("file:///C:/Users/x/report.docx", False, id="a file"),
        pytest.param("\\\\server\\share\\x.docx", False, id="a share"),
        pytest.param("https://council.sharepoint.com/sites/case", False, id="a team site"),
        pytest.param("http://intranet/page", False, id="an inner page"),
        pytest.param("https://user:pw@example.org/", False, id="a page with a password"),
        pytest.param("https://www.facebook.com/somebody", False, id="a profile"),
        pytest.param("https://example.org/Oriel-Tuvexby", False, id="a page that names"),
    ],
)
def test_links(target: str, kept: bool, tmp_path: Path) -> None:
    maker = Maker()
    rid = maker.relate("hyperlink", target, external=True)
    maker.add("See ", f'<w:hyperlink r:id="{rid}">{run("this page")}</w:hyperlink>')
    clean = _made(maker, tmp_path)
    whole = "".join(_part(clean, name) for name in _names(clean))
    assert (target in whole) is kept
    assert ("<w:hyperlink" in whole) is kept
    assert "this page" in oracle.accepted(clean)["word/document.xml"]


def test_renames_bookmarks_and_what_leads_to_them(tmp_path: Path) -> None:
    maker = Maker()
    maker.add('<w:bookmarkStart w:id="1" w:name="Oriel_Tuvexby"/>', "here", '<w:bookmarkEnd w:id="1"/>')
    maker.add('<w:bookmarkStart w:id="2" w:name="_Toc123"/>', "there", '<w:bookmarkEnd w:id="2"/>')
    for anchor in ("Oriel_Tuvexby", "_Toc123", "nowhere"):
        maker.add(f'<w:hyperlink w:anchor="{anchor}">{run("go")}</w:hyperlink>')
    xml = _part(_made(maker, tmp_path, "nobody at all"))
    assert re.findall(r'w:name="(\w+)"', xml) == ["place1", "_Toc123"]
    assert re.findall(r'w:anchor="(\w+)"', xml) == ["place1", "_Toc123"]


def test_renames_a_style_and_those_who_wear_it(tmp_path: Path) -> None:
    maker = Maker()
    maker.styles.append(
        '<w:style w:type="paragraph" w:styleId="OrielTuvexby"><w:name w:val="Oriel Tuvexby"/></w:style>'
    )
    maker.styles.append(
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="OrielTuvexby"/></w:style>'
    )
    maker.body.append(f'<w:p><w:pPr><w:pStyle w:val="OrielTuvexby"/></w:pPr>{run("x")}</w:p>')
    clean = _made(maker, tmp_path)
    style = re.findall(r'<w:pStyle w:val="(\w+)"', _part(clean))[0]
    assert f'w:styleId="{style}"' in _part(clean, "word/styles.xml")
    assert f'<w:basedOn w:val="{style}"/>' in _part(clean, "word/styles.xml")
    assert 'w:styleId="Own"' in _part(clean, "word/styles.xml")


def test_preserves_the_look(tmp_path: Path) -> None:
    maker = Maker()
    maker.numbering.append(
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    maker.body.append(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("Findings")}</w:p>')
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    maker.body.append(f"<w:p>{numbered}{run('item')}</w:p>")
    maker.add(run("bold", '<w:b/><w:lang w:val="cy-GB"/>'))
    maker.notes["footnotes"] = [f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>']
    maker.add("Words", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    before = read(maker.bytes(), tmp_path)
    after = docx.read(_made(maker, tmp_path))
    for surface in (Surface.BODY, Surface.NOTE):
        was = [(block.text, block.layout) for block in before.blocks if block.surface is surface]
        assert [(block.text, block.layout) for block in after.blocks if block.surface is surface] == was
    assert '<w:lang w:val="cy-GB"/>' in _part(tmp_path / "clean.docx")


def test_a_covered_word_that_nobody_decided_on_goes_too(tmp_path: Path) -> None:
    clean = _clean(one("black highlighting", "somebody"), tmp_path, "nothing")
    assert oracle.accepted(clean)["word/document.xml"].split("\n")[1] == "Seen. [redacted] Seen too."


def test_a_picture_keeps_its_pixels(tmp_path: Path) -> None:
    clean = _clean(one("a picture's data"), tmp_path)
    with zipfile.ZipFile(clean) as archive:
        data = archive.read("word/media/image1.png")
    assert b"IDAT" in data
    assert b"IHDR" in data
    assert b"tEXt" not in data


def test_an_embedded_file_leaves_a_notice(tmp_path: Path) -> None:
    clean = _clean(one("a web page inside"), tmp_path)
    assert "[embedded file removed]" in oracle.accepted(clean)["word/document.xml"]
    maker = Maker()
    maker.add('<w:r><w:object><o:OLEObject Type="Embed" ProgID="x" r:id="rId9"/></w:object></w:r>')
    assert "[embedded file removed]" in oracle.accepted(_made(maker, tmp_path))["word/document.xml"]


@pytest.mark.parametrize("suffix", [".docx", ".docm", ".dotx"])
def test_the_ending_and_the_content_type_agree(suffix: str, tmp_path: Path) -> None:
    read(one("body"), tmp_path)
    strip_hidden(tmp_path / "file.docx", tmp_path / f"clean{suffix}")
    kinds = {".docx": "document.main", ".docm": "document.macroEnabled.main", ".dotx": "template.main"}
    assert f"{kinds[suffix]}+xml" in _part(tmp_path / f"clean{suffix}", "[Content_Types].xml")


def test_idempotent(tmp_path: Path) -> None:
    """A clean copy of a clean copy is the same, byte for byte."""
    _clean(every()[0], tmp_path)
    strip_hidden(tmp_path / "clean.docx", tmp_path / "again.docx")
    strip_hidden(tmp_path / "again.docx", tmp_path / "third.docx")
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / "third.docx").read_bytes()
    assert oracle.accepted(tmp_path / "again.docx") == oracle.accepted(tmp_path / "clean.docx")


def test_same_source_and_edits_same_bytes(tmp_path: Path) -> None:
    data = every()[0]
    first = _clean(data, tmp_path).read_bytes()
    assert _clean(data, tmp_path).read_bytes() == first


def test_nothing_is_lost_for_python_docx(tmp_path: Path) -> None:
    """Another program opens it and reads the same paragraphs."""
    clean = _clean(one("split over runs"), tmp_path)
    assert [item.text for item in WordDocument(str(clean)).paragraphs] == [
        "This is an invented document.",
        "The worker met [name] at home.",
        "It ends here.",
    ]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="install LibreOffice (soffice) to run this")
@pytest.mark.parametrize("mode", list(Mode), ids=lambda mode: mode.value)
def test_libreoffice_opens_it(mode: Mode, tmp_path: Path) -> None:
    data, planted = every()
    document = read(data, tmp_path)
    wanted = [edit for name in planted.values() for edit in edits(document, name)]
    docx.write(tmp_path / "file.docx", tmp_path / "out.docx", wanted, mode)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "txt:Text"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "out.docx")], check=True, timeout=120, capture_output=True
    )
    text = plain((tmp_path / "out.txt").read_text("utf-8", "replace"))
    assert plain("[name] at home") in text  # what is deleted in a draft stands in the text export too
    assert text.count("name") > 15
    if mode is Mode.CLEAN:
        assert not [trap for trap, name in planted.items() if plain(name) in text]


def test_texts_of_charts_are_edited(tmp_path: Path) -> None:
    after = docx.read(_clean(one("a chart's labels"), tmp_path))
    assert "[name]" in texts(after, Surface.EMBEDDED)
