"""The marks of complex fields, in order, in; whether text at this point is a field's code or its result out."""

from __future__ import annotations

import base64
import binascii
import re

_UTF16 = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_ASCII = re.compile(rb"[\x20-\x7e]{4,}")


class Fields:
    """The stack of open fields of one story: a field may run over paragraphs, and fields stand in fields."""

    __slots__ = ("_in_code",)

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def mark(self, kind: str) -> None:
        """begin, separate or end; an end with no begin is left out."""
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code:
            if kind == "separate":
                self._in_code[-1] = False
            elif kind == "end":
                self._in_code.pop()

    @property
    def code(self) -> bool:
        """Whether no reader of the page sees the text here."""
        return any(self._in_code)


def strings(data: bytes) -> str:
    """Every run of four or more letters, signs or spaces in binary data, one a line, as UTF-16 and as single bytes."""
    wide = [match.group().decode("utf-16-le") for match in _UTF16.finditer(data)]
    narrow = [match.group().decode("ascii") for match in _ASCII.finditer(data)]
    words = [word.strip() for word in wide + narrow]
    return "\n".join(dict.fromkeys(word for word in words if sum(c.isalpha() for c in word) >= 3))


def unpacked(text: str) -> str:
    """What a w:fldData (base64) holds in words."""
    try:
        return strings(base64.b64decode(text, validate=False))
    except (binascii.Error, ValueError):
        return ""
