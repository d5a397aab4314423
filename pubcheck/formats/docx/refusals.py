"""The first bytes of something that is no readable .docx in, one sentence that says what to do out."""

from __future__ import annotations

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RESAVE = "Open it in Word, save it as a Word document (.docx) and check that."


def refusal(data: bytes, parts: frozenset[str] = frozenset()) -> str:
    """`parts`: the names inside, where it could at least be unpacked. Says no word of the file."""
    if not data:
        return "This file is empty (zero bytes). Ask whoever sent it for a fresh copy."
    if data.startswith(_OLE):
        return _ole(data)
    if data.lstrip().startswith(b"{\\rtf"):
        return f"This is a rich text file (.rtf), not a Word document. {_RESAVE}"
    if data.startswith(b"%PDF"):
        return "This is a PDF whose name ends like a Word document's. Rename it so that it ends in .pdf and check that."
    if "mimetype" in parts:
        return f"This is an OpenDocument file (.odt), not a Word document. {_RESAVE}"
    if any(name.startswith(("xl/", "ppt/")) for name in parts):
        return "This is a workbook or a slide show, not a Word document. Copy what is to be checked into Word."
    if data.startswith(b"PK"):
        return (
            "This file holds no Word document, or it is damaged. "
            "Open it in Word, let Word repair it, save it and check again."
        )
    if data.lstrip()[:5].lower() in (b"<html", b"<!doc", b"<?xml"):
        return f"This is a web page or another XML file, not a Word document. {_RESAVE}"
    return f"This is not a Word document, or it is damaged. {_RESAVE}"


def _ole(data: bytes) -> str:
    """An OLE file's directory names its streams in UTF-16."""
    if any(name.encode("utf-16-le") in data for name in ("DRMEncrypted", "DRMContent")):
        return (
            "This file is protected by rights management, so nothing in it could be read. "
            "Ask its owner to lift the protection, save a copy, and check that."
        )
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        return (
            "This file is protected with a password, so nothing in it could be read. "
            "Open it in Word, take the password off (File, Info, Protect Document), save it and check again."
        )
    return f"This is an old Word file (.doc) or another Office file of that age. {_RESAVE}"
