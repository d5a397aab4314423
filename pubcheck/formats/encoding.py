"""Bytes of a text file in, its text with encoding and mark out; and back. What is not text is refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from pubcheck.errors import UnreadableError

_BINARY = (
    "This file's name says that it is text, but it is not. Open it in the program that made it, save it as .docx or "
    ".pdf, and check that."
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Control characters that no text file holds. Form feed, tab, escape and the old end-of-file mark do occur.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")
# High characters that English prose in Windows' own encoding does hold, between or inside words.
_PROSE = frozenset("‘’“”–—…•·€£©®™°½¼¾«»§´`¨\xa0\xad¿¡²³×¬¦¢") | frozenset(map(chr, range(0xC0, 0x180)))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text file: `mark` + `text` in `encoding` is the file again, byte for byte."""

    text: str = field(repr=False)
    encoding: str
    mark: bytes

    def encode(self, text: str) -> bytes:
        """`text` as the file would hold it. A character that the encoding does not know becomes its plain likeness."""
        return self.mark + text.encode(self.encoding, "pubcheck-plain")


def decode(data: bytes) -> Decoded:
    """Raises UnreadableError where the bytes are not text in any encoding that gives them back unchanged."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, mark)
    if wide := _wide(data):
        return _strict(data, wide, b"")
    if b"\0" in data:
        raise UnreadableError(_BINARY)
    for encoding in ("utf-8", "cp1252"):
        text = _attempt(data, encoding)
        if text is not None and (encoding == "utf-8" or all(char < "\x80" or char in _PROSE for char in text)):
            return _checked(Decoded(text, encoding, b""))
    return _guess(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in English every second byte is zero, nearly everywhere."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 4:
        return ""
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return ""


def _strict(data: bytes, encoding: str, mark: bytes) -> Decoded:
    text = _attempt(data, encoding)
    if text is None:
        raise UnreadableError(
            "This text file is damaged or cut short. Open it in a text editor, save it again as UTF-8, and check that."
        )
    return _checked(Decoded(text, encoding, mark))


def _guess(data: bytes) -> Decoded:
    """Older encodings, by their letters' frequencies; Latin-1, which takes any byte, where nothing fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    for encoding in (best.encoding if best else "latin-1", "cp1252", "latin-1"):
        text = _attempt(data, encoding)
        if text is not None and text.encode(encoding, "ignore") == data:
            return _checked(Decoded(text, encoding, b""))
    raise UnreadableError(_BINARY)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(decoded: Decoded) -> Decoded:
    """Refuses what decodes and still is no text: pictures, programs and archives do, in Latin-1."""
    controls = len(_CONTROL.findall(decoded.text)) + decoded.text.count("\ufffd")
    if "\0" in decoded.text or controls > 2 + len(decoded.text) // 500:
        raise UnreadableError(_BINARY)
    return decoded


def _plain(error: UnicodeError) -> tuple[str, int]:
    """An encoding error handler: accents off, dashes and quotes straight, else a question mark."""
    import unicodedata

    if not isinstance(error, UnicodeEncodeError):
        raise error
    straight = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\xa0": " "}
    out = []
    for char in error.object[error.start : error.end]:
        folded = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
        out.append(straight.get(char, folded or "?"))
    return "".join(out), error.end


codecs.register_error("pubcheck-plain", _plain)
