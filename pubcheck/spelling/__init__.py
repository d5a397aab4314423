"""Words in, whether they are forms of one name out: accents, capitals, slips, nicknames. Knows no document."""

from __future__ import annotations

import unicodedata
from functools import cache


def skeleton(text: str) -> str:
    """Lower case without accents, character for character: two spellings of one name have the same skeleton."""
    if text.isascii():
        return text.lower()
    return text.translate(_Bare())


class _Bare(dict[int, str]):
    """A translation table that fills itself: each character without its accents, in lower case, one for one."""

    def __missing__(self, code: int) -> str:
        return _bare(code)


@cache
def _bare(code: int) -> str:
    char = chr(code)
    special = {"đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ı": "i", "ħ": "h"}.get(char)
    if special:
        return special
    lowered = unicodedata.normalize("NFD", char)[0].lower()
    return lowered if len(lowered) == 1 else char
