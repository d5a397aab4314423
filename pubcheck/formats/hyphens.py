"""Two halves of a word broken over a line in, whether the hyphen belongs to the word out."""

from __future__ import annotations

import re
from collections.abc import Iterable

# First halves that English usually joins with a hyphen of their own.
_PREFIXES = frozenset(
    "all anti co cross cyber ex half high inter long low mid multi non one part post pre pro re self semi short single "
    "step sub twin two three four five six under well young year fact decision wide".split()
)
_SUFFIXES = frozenset("in based led wide aged old year month week led old off up to and".split())
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

HYPHENS = "-\u2010\u00ad\ufffe\u0002"


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words of the document that stand unbroken, hyphenated ones included, in lower case."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def keeps(before: str, hyphen: str, after: str, words: frozenset[str]) -> bool:
    """Whether `before` + hyphen + `after`, the word broken at a line's end, is written with the hyphen.

    The document's own spelling decides where it has one; else a capital or a figure after the break keeps it
    (Smith-Jones, Covid-19), and so do the usual prefixes. A soft hyphen is never kept.
    """
    if hyphen in "\u00ad\ufffe\u0002":
        return False
    first, second = before.lower(), after.lower()
    if first + second in words:
        return False
    if f"{first}-{second}" in words or not after[:1].islower() or not before[-1:].isalpha():
        return True
    return first in _PREFIXES or second in _SUFFIXES
