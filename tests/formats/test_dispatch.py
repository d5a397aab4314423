"""What a file really is decides who reads it; what can not be read is refused in one plain sentence."""

from __future__ import annotations

import importlib
import pkgutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from pubcheck import formats
from pubcheck.errors import PubcheckError, UnreadableError, UnwritableError, UsageError
from pubcheck.model import Mode, Surface

PDF = b"%PDF-1.7\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**parts: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), data)

    return make


def blank(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def locked(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(user="u", owner="o"))


REFUSED: tuple[tuple[str, str, bytes | Callable[[Path], None], str], ...] = (
    ("zero bytes", "a.txt", b"", "empty"),
    ("zero bytes pdf", "a.pdf", b"", "empty"),
    ("zero bytes docx", "a.docx", b"", "empty"),
    ("old Word", "a.doc", OLE, "save it as"),
    ("old Word named docx", "a.docx", OLE, "save it as"),
    ("locked docx", "a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("rtf", "a.rtf", b"{\\rtf1 Hello}", "save it as"),
    ("rtf named txt", "a.txt", b"{\\rtf1 Hello}", "save it as"),
    ("odt", "a.odt", zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "save it as"),
    ("odt named docx", "a.docx", zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "save it as"),
    ("workbook", "a.xlsx", zipped(TYPES=b"<x/>", xl__workbook=b"<x/>"), "workbook"),
    ("archive", "a.zip", zipped(report=b"x"), "Unpack"),
    ("docx named pdf", "a.pdf", zipped(TYPES=b"<x/>", word__document=b"<x/>"), "ends in .docx"),
    ("docx named txt", "a.txt", zipped(TYPES=b"<x/>", word__document=b"<x/>"), "ends in .docx"),
    ("pdf named docx", "a.docx", PDF, "ends in .pdf"),
    ("pdf named txt", "a.txt", PDF, "ends in .pdf"),
    ("text named pdf", "a.pdf", b"The panel met.", "damaged"),
    ("text named docx", "a.docx", b"The panel met.", "Word"),
    ("picture", "a.png", b"\x89PNG\r\n\x1a\n" + bytes(80), "picture"),
    ("picture named txt", "a.txt", b"\xff\xd8\xff\xe0" + bytes(80), "picture"),
    ("binary named txt", "a.txt", bytes(range(256)) * 8, "not"),
    ("no ending", "report", b"The panel met.", "save the document as"),
    ("web page", "a.html", b"<html>", "save it as"),
    ("pages", "a.pages", b"x", "save it as"),
    ("truncated pdf", "a.pdf", PDF + b"1 0 obj\n<</Type /Catalog", "damaged"),
    ("locked pdf", "a.pdf", locked, "password"),
    ("text of spaces", "a.txt", b"  \n\n \t\n", "no words"),
)


@pytest.mark.parametrize(("name", "made", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_is_refused_with_what_to_do(
    name: str, made: bytes | Callable[[Path], None], words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if isinstance(made, bytes):
        path.write_bytes(made)
    else:
        made(path)
    with pytest.raises(UnreadableError, match=words) as caught:
        formats.read(path)
    assert str(tmp_path) not in str(caught.value)
    assert str(caught.value).rstrip().endswith(".")


@pytest.mark.parametrize("cut", [0.1, 0.4, 0.7, 0.9, 0.99])
def test_a_pdf_cut_short_is_read_or_refused(cut: float, tmp_path: Path) -> None:
    blank(tmp_path / "whole.pdf")
    data = (tmp_path / "whole.pdf").read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(data[: int(len(data) * cut)])
    try:
        document = formats.read(path)
    except PubcheckError:
        return
    assert document.gaps


def test_a_pdf_without_words_is_no_clean_bill(tmp_path: Path) -> None:
    blank(tmp_path / "blank.pdf")
    assert formats.read(tmp_path / "blank.pdf").gaps


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        formats.read(tmp_path / "none.docx")


def test_a_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        formats.read(tmp_path)


@pytest.mark.usefixtures("plain_rights")
def test_no_permission_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The panel met.")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="could not be opened"):
        formats.read(path)


def test_capital_endings_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "REPORT.TXT"
    path.write_text("The panel met.")
    assert formats.read(path).blocks[0].text == "The panel met."


@pytest.mark.parametrize("name", ["draft.txt", "draft.pdf"])
def test_only_word_documents_have_drafts(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("The panel met.") if name.endswith("txt") else blank(path)
    with pytest.raises(UnwritableError, match=r"Word|\.docx"):
        formats.write(path, tmp_path / f"out-{name}", (), Mode.DRAFT)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_every_format_module_is_registered() -> None:
    names = [f"pubcheck.formats.{each.name}" for each in pkgutil.iter_modules(formats.__path__)]
    modules = [importlib.import_module(name) for name in names]
    assert {id(module) for module in modules if hasattr(module, "SUFFIXES")} == {id(each) for each in formats.FORMATS}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tamsin_Orrelwood-chronology FINAL.txt", "Tamsin Orrelwood chronology FINAL"),
        ("TamsinOrrelwood.report.txt", "Tamsin Orrelwood report"),
        ("2021-03-04 visit.txt", "2021-03-04 visit"),
        ("9990001234.txt", "9990001234"),
        (".hidden.txt", "hidden"),
    ],
)
def test_the_file_s_name_is_a_block(name: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("The panel met.")
    block = formats.read(path).blocks[-1]
    assert block.surface is Surface.FILENAME
    assert block.text == words
    for piece in block.pieces:
        assert block.text[piece.start : piece.end] == name[piece.offset : piece.offset + piece.end - piece.start]


@pytest.mark.parametrize("trouble", [AttributeError("x"), KeyError("x"), RecursionError("x"), ValueError("x")])
def test_a_file_that_breaks_the_rules_of_its_format_is_one_sentence(
    trouble: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the sentence holds nothing of what the library said, for that may quote the document."""

    def broken(*_: object) -> None:
        raise trouble

    source = tmp_path / "a.txt"
    source.write_text("A review.", encoding="utf-8")
    monkeypatch.setattr(formats.text, "read", broken)
    monkeypatch.setattr(formats.text, "write", broken)
    with pytest.raises(UnreadableError, match="damaged") as read:
        formats.read(source)
    with pytest.raises(UnwritableError, match="no copy was written") as written:
        formats.write(source, tmp_path / "b.txt", (), Mode.CLEAN)
    assert "x" not in str(read.value).replace("test_", "").split("(Met")[0].split()
    assert str(written.value).count(".py, line") == 1
