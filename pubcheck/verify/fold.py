"""Text in, plain words out: one spelling for everything that looks the same to a reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i"}
)
# Marks that no eye sees (soft hyphen, zero-width, direction, variation, tags), the accents that NFKD sets apart, and
# the vowel signs of Hebrew and Arabic, which most people leave out.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e0fff\u0300-\u036f\u0483-\u0489"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_SYMBOL = re.compile("[\uf020-\uf0ff]")  # symbol fonts put the letter's code in the private area
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
WALL = "\x00"  # parts what must not be read together; a word of its own, and in no needle
SEAM = "\x1e"  # between two pieces drawn on one line: there a word may end, or go on
_ASCII_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|\x00")
_WORD = re.compile(r"[^\W\d_]+|\d+|\x00")


def fold(text: str) -> str:
    """Compatibility forms opened (ligatures, full width), accents and invisible marks gone; case is kept."""
    if text.isascii():
        return text
    text = _SYMBOL.sub(lambda found: chr(ord(found.group()) & 0xFF), text).translate(_LETTERS)
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS)


def placed(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the place in `text` that it comes from; last, the text's end."""
    if text.isascii():
        return text, range(len(text) + 1)
    pieces = [_one(char) for char in text]
    origins = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*origins, len(text)]


@lru_cache(maxsize=4096)
def _one(char: str) -> str:
    return fold(char)


def words(folded: str) -> list[str]:
    """The words and numbers of a folded text, split at a change of case and between letters and digits too."""
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    return _WORD.findall(_CAMEL.sub(" ", folded))


def starts(folded: str) -> list[tuple[int, int]]:
    """Where each of `words(folded)` stands in the folded text."""
    if folded.isascii():
        return [found.span() for found in _ASCII_WORD.finditer(folded)]
    # The spaces that part "StanGorecki" are not in the text: count them off again.
    spaced, added = _CAMEL.sub("\x01", folded), 0
    places: list[tuple[int, int]] = []
    last = 0
    for found in _WORD.finditer(spaced):
        added += spaced.count("\x01", last, found.start())
        last = found.start()
        places.append((found.start() - added, found.end() - added))
    return places


def squeeze(text: str) -> str:
    """The letters and digits alone, in lower case: what is compared."""
    return "".join(words(fold(text))).casefold()


@cache
def common() -> frozenset[str]:
    """Words of everyday English and of this field: none identifies by itself."""
    return _listed("words.txt")


@cache
def towns() -> frozenset[str]:
    """Towns and counties: a school's or hospital's name that holds one is not given away by the town alone."""
    return _listed("towns.txt")


@cache
def english() -> frozenset[str]:
    """Words of the language at large, in each of their forms: in lower case they are likelier words than slips of a
    name. A list of words is no code: this one is shared."""
    return _listed("../recognisers/grammar/ordinary.txt")


def _listed(name: str) -> frozenset[str]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
