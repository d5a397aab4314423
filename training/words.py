"""The closed lists in lists.txt and made-up places in; what settings.py puts together out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

LISTS = Path(__file__).with_name("lists.txt")
_LINE = re.compile(r"(\w+)(?: \((\S+)\))?: (.+)")


@cache
def _lists() -> dict[str, tuple[str | None, tuple[str, ...]]]:
    found = {}
    for line in LISTS.read_text("utf-8").splitlines():
        if match := _LINE.fullmatch(line):
            key, label, entries = match.groups()
            found[key] = (None if label in (None, "-") else label, tuple(entries.split("; ")))
    return found


def entries(key: str) -> tuple[str, ...]:
    """The entries of one list; a key that is not there is a mistake of ours."""
    return _lists()[key][1]


def label(key: str) -> str | None:
    """What each entry of a list is to the model; None: nothing of its own."""
    return _lists()[key][0]


@cache
def villages() -> tuple[str, ...]:
    """Some nine hundred invented places."""
    made = []
    ends, forms = entries("ends"), entries("forms")
    for i, stem in enumerate(entries("stems")):
        for j in range(9):
            end = ends[(i * 7 + j * 5) % len(ends)]
            if not stem.endswith(end[0]):
                made.append(forms[(i + j * 3) % len(forms)].format(stem + end))
    return tuple(dict.fromkeys(made))
