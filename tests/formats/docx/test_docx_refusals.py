"""Files that are no whole Word document: one clear sentence, no word of the file in it, nothing half-read."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from formats.docx.docx_helpers import read

from pubcheck.errors import UnreadableError
from pubcheck.formats import docx
from pubcheck.formats.docx import package
from sample_docs.docx_maker import Maker
from sample_docs.traps_docx import one


def _zip(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def _with(part: str, data: bytes) -> bytes:
    """A good file with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(one("body"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return _zip({**parts, part: data})


_OFFICE = "application/vnd.openxmlformats-officedocument"
_SIGNED = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITY = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]><w>&e;</w>'
_UTF16 = _ENTITY.decode().replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode("utf-16")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "empty", id="zero bytes"),
        pytest.param(b"just words", "not a Word document", id="a text file"),
        pytest.param(b"{\\rtf1 x}", "rich text", id="rtf"),
        pytest.param(b"%PDF-1.7", "ends in .pdf", id="pdf"),
        pytest.param(_OLE + b"WordDocument", "old Word file", id="doc"),
        pytest.param(_OLE + "EncryptedPackage".encode("utf-16-le"), "password", id="encrypted"),
        pytest.param(_OLE + "DRMEncryptedDataSpace".encode("utf-16-le"), "rights management", id="rights-managed"),
        pytest.param(_OLE + "DRMContent".encode("utf-16-le"), "rights management", id="rights-managed, the older way"),
        pytest.param(one("body")[:-200], "damaged", id="truncated"),
        pytest.param(_zip({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument", id="odt"),
        pytest.param(_zip({"xl/workbook.xml": b"<x/>"}), "workbook", id="xlsx"),
        pytest.param(_zip({"a.txt": b"x"}), "no Word document", id="a zip of something"),
        pytest.param(_with("word/document.xml", b"<w:document"), "damaged", id="broken body"),
        pytest.param(_with("word/document.xml", _ENTITY), "no Word document may hold", id="external entity"),
        pytest.param(_with("word/document.xml", _UTF16), "no Word document may hold", id="external entity in UTF-16"),
        pytest.param(_with("word/document.xml", b"<x/>"), "damaged", id="another root"),
        pytest.param(_with("word/bomb.bin", b" " * 90_000_000), "zip bomb", id="zip bomb"),
        pytest.param(_with("word/huge.xml", b" " * 101_000_000), "far more", id="a part too large"),
    ],
)
def test_refused_in_one_sentence(data: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(data, tmp_path)
    message = str(caught.value)
    assert says in message
    assert "etc" not in message
    assert "\n" not in message


@pytest.mark.usefixtures("plain_rights")
@pytest.mark.parametrize("there", [True, False])
def test_no_permission_or_no_file(there: bool, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    if there:
        path.write_bytes(one("body"))
        path.chmod(0)
    with pytest.raises(UnreadableError, match="could not be opened"):
        docx.read(path)


def test_too_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(UnreadableError, match="far more"):
        read(one("body"), tmp_path)


def test_an_entity_in_a_lesser_part_is_a_gap(tmp_path: Path) -> None:
    document = read(_with("word/styles.xml", _ENTITY), tmp_path)
    assert [gap.anchor.part for gap in document.gaps] == ["word/styles.xml"]
    assert "hostname" not in repr(document)


@pytest.mark.parametrize(
    ("part", "kind", "says"),
    [
        pytest.param("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "macros", id="macros"),
        pytest.param("_xmlsignatures/sig1.xml", _SIGNED, "signed", id="signature"),
        pytest.param("word/embeddings/oleObject1.bin", f"{_OFFICE}.oleObject", "embedded", id="OLE object"),
        pytest.param("word/media/image1.png", "image/png", "picture", id="picture"),
        pytest.param("word/x.dat", "application/x-nobody", "unknown kind", id="an unknown kind"),
        pytest.param("customXml/item1.xml", "application/xml", "damaged", id="broken data"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_a_gap(part: str, kind: str, says: str, tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Words.")
    maker.part(part, b"\x00\x01\x02 broken < data", kind)
    (gap,) = read(maker.bytes(), tmp_path).gaps
    assert says in gap.reason
    assert len(gap.fingerprint) == 64


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    target = io.BytesIO(one("body"))
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(UnreadableError):
        read(target.getvalue(), tmp_path)


def test_a_strict_file_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(one("split over runs"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    strict = {
        name: data.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, data in parts.items()
    }  # fmt: skip
    assert any("Oriel Tuvexby" in block.text for block in read(_zip(strict), tmp_path).blocks)


def test_a_spacer_and_an_empty_thumbnail_are_no_gaps(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Words.")
    pixel = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1, 1) + b"\x08\x00\x00\x00\x00"
    maker.part("word/media/image1.png", pixel, "image/png")
    assert read(maker.bytes(), tmp_path).gaps == ()
