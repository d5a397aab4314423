"""The words of the field (words.txt) in, as sets by kind; with them, whether a capitalised string can be a name."""

from __future__ import annotations

import re
from pathlib import Path

_WORD = re.compile(r"[^\W_][^\W_'.-]*(?:[-'.&][^\W_]+)*")


def _sections(path: Path) -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line[1 : line.index("]")], set())
        elif not line.startswith("#"):
            words.update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}


KINDS = _sections(Path(__file__).with_name("words.txt"))
NAMELESS = frozenset().union(
    *(KINDS[kind] for kind in "kin staff months days seasons organisations places field peoples abbreviations".split())
)
ABBREVIATIONS = KINDS["abbreviations"]


def nameless(name: str) -> bool:
    """Whether no word of it can be a person's name: roles, organisations, months, words of the field, numbers."""
    return all(
        word in NAMELESS or not word[0].isalpha()
        for word in (word.lower().removesuffix("'s") for word in _WORD.findall(name))
    )
