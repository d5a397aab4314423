"""A word in a text in, whether it stands there in the name of another body out: "Saltworth Borough Council".

A school or surgery often bears the name of its area. The area is named all through a review, and may be; the word then
gives no school away. Alone, or with its own words ("Saltworth Primary"), it does.
"""

from __future__ import annotations

import re
from enum import Enum

_AFTER = re.compile(r"(?:[\s\x1e]+(?:and|&|of|the|for|[A-Z][\w'’-]*|\([A-Z][\w ]*\)),?){1,8}")
_BEFORE = re.compile(r"\b(?:Borough|City|County|District|Council|Diocese) of(?: the)?[\s\x1e]+$")
_WORD = re.compile(r"[A-Za-z]+")
_AREA = frozenset(
    "safeguarding partnership partnerships board council borough county district police constabulary trust authority "
    "nhs icb ccg metropolitan".split()
)
_OTHER = _AREA | frozenset(
    "homes park estate road street lane avenue association federation ltd limited services group station market "
    "hospitals foundation".split()
)


class Body(Enum):
    """What name the word is part of, if not of the setting that was taken out."""

    NONE = 0
    OTHER = 1  # that one place is no leak
    AREA = 2  # nor is any other: it is the name of the area


def named(folded: str, start: int, end: int) -> Body:
    """By the capitals that follow, and "Borough of" before."""
    if _BEFORE.search(folded[max(0, start - 24) : start]):
        return Body.AREA
    following = _AFTER.match(folded, end)
    told = {word.casefold() for word in _WORD.findall(following.group())} if following else set()
    if told & _AREA:
        return Body.AREA
    return Body.OTHER if told & _OTHER else Body.NONE
