"""The first bytes of a file in, what it really is out: a name's ending is what somebody typed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_AS_DOCX = "Open it in the program that made it, save it as a Word document (.docx), and check that."

# Names of no format of ours that people do give us, and what to do with each.
_ADVICE = {
    ".doc": f"This is an old Word document (.doc), which pubcheck does not read. {_AS_DOCX}",
    ".dot": f"This is an old Word template (.dot), which pubcheck does not read. {_AS_DOCX}",
    ".odt": f"This is an OpenDocument text (.odt), which pubcheck does not read. {_AS_DOCX}",
    ".rtf": f"This is a rich text file (.rtf), which pubcheck does not read. {_AS_DOCX}",
    ".pages": f"This is a Pages document, which pubcheck does not read. {_AS_DOCX}",
    ".wpd": f"This is a WordPerfect document, which pubcheck does not read. {_AS_DOCX}",
    ".html": f"This is a web page, which pubcheck does not read. {_AS_DOCX}",
    ".htm": f"This is a web page, which pubcheck does not read. {_AS_DOCX}",
    ".eml": "This is an email. Save the text and what is attached as files of their own, and check those.",
    ".msg": "This is an email. Save the text and what is attached as files of their own, and check those.",
}
_OTHER = (
    "pubcheck does not read this kind of file. It reads .docx, .pdf, .txt and .md: save the document as one of these."
)
_SHEET = "This is a workbook or a slide show, not a document. Copy what is to be checked into Word and check that."
_PICTURE = "This is a picture. pubcheck reads text: check the document that the picture was made from."


def kind(head: bytes) -> str:
    """`pdf`, `zip`, `ole`, `rtf`, `picture` or, for all else, `text`: what the bytes say."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(_OLE):
        return "ole"
    if head.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return "picture" if head.startswith(_PICTURES) else "text"


def refusal(path: Path, really: str, suffix: str) -> str | None:
    """One sentence that says what to do where ending and contents do not go together, or are none of ours."""
    if really == "pdf":
        return None if suffix == ".pdf" else _rename("a PDF", ".pdf")
    if really == "zip":
        return _of_zip(path, suffix)
    if really == "ole":
        return None if suffix.startswith((".docx", ".docm", ".dotx", ".dotm")) else _of_ole(path)
    if really == "rtf" and suffix not in {".docx", ".docm", ".dotx", ".dotm"}:
        return _ADVICE[".rtf"]
    if really == "picture" and suffix != ".pdf":
        return _PICTURE
    return None


def unknown(suffix: str) -> str:
    """What to do with a file whose ending no format has."""
    return _ADVICE.get(suffix, _OTHER)


def _rename(what: str, ending: str) -> str:
    return f"This file is {what}, but its name does not say so. Rename it so that it ends in {ending}, and check that."


def _of_zip(path: Path, suffix: str) -> str | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            named = (
                archive.read("mimetype")[:80]
                if "mimetype" in names and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return None  # damaged: the format of its name says so
    if b"opendocument.text" in named:
        return _ADVICE[".odt"]
    if named or any(name.startswith(("xl/", "ppt/")) for name in names):
        return _SHEET
    if "[Content_Types].xml" in names:
        word = any(name.startswith("word/") for name in names)
        return _rename("a Word document", ".docx") if word and not suffix.startswith((".doc", ".dot")) else None
    if suffix in {".docx", ".docm", ".dotx", ".dotm"}:
        return None
    return "This is a zip archive. Unpack it, and check the documents that are in it."


def _of_ole(path: Path) -> str:
    """A password makes an Office file into one of these; its directory names the parts in UTF-16."""
    with path.open("rb") as file:
        data = io.BytesIO(file.read(32 * 1024 * 1024)).getvalue()
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            "This file is protected with a password, so nothing in it could be read. Open it in Word, take the "
            "password off (File, Info, Protect Document), save it as .docx, and check that."
        )
    return f"This is an old Word document (.doc) or another old Office file. {_AS_DOCX}"
