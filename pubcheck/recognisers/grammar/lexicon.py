"""The word lists of the folder data/ in, as sets and as patterns, by list and section."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")


@cache
def _lines(name: str) -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (_DATA / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line[1 : line.index("]")], [])
        elif line.strip() and not line.startswith("#"):
            lines.append(line.strip())
    return {section: tuple(lines) for section, lines in sections.items()}


def words(name: str, section: str) -> frozenset[str]:
    """The single words of a section, which stand apart by spaces."""
    return frozenset(word for line in _lines(name)[section] for word in line.split())


def phrases(name: str, section: str) -> tuple[str, ...]:
    """The phrases of a section, which stand apart by commas; the longest first, so that a pattern prefers them."""
    found = {part.strip() for line in _lines(name)[section] for part in line.split(",")}
    return tuple(sorted(found - {""}, key=lambda phrase: (-len(phrase), phrase)))


def listed(name: str, *sections: str) -> list[str]:
    """The phrases of several sections."""
    return [phrase for section in sections for phrase in phrases(name, section)]


def alternatives(name: str, *sections: str) -> str:
    """The phrases of sections as the inside of a pattern. For a short list: phrases.py has the long ones."""
    return grouped(listed(name, *sections))


def grouped(phrases: Iterable[str]) -> str:
    """Phrases as the inside of a pattern: by first letter, so that most places are left at once, the longest first. A
    space matches a hyphen too."""
    trees: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda phrase: (phrase[0], -len(phrase), phrase)):
        trees.setdefault(phrase[0], []).append(re.escape(phrase[1:]).replace(r"\ ", r"[ -]"))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in trees.items())


def by_letter(*pieces: str) -> str:
    """Pieces of pattern, each of which begins with a plain letter, as the inside of one: grouped by that letter."""
    trees: dict[str, list[str]] = {}
    for piece in pieces:
        trees.setdefault(piece[0], []).append(piece[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in trees.items())
