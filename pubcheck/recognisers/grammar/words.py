"""The words of the field and ordinary words (two .txt files) in, as sets out; whether a string can be a name at all."""

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
    *(
        KINDS[kind]
        for kind in "kin abroad staff months days seasons organisations places field peoples brands countries"
        " titles letters".split()
    )
)
ABBREVIATIONS = KINDS["abbreviations"]
_PLURAL = frozenset().union(*(KINDS[kind] for kind in ("kin", "staff", "organisations", "places", "field", "peoples")))
BODIES = KINDS["organisations"] | KINDS["places"]
ORDINARY = frozenset(
    word
    for line in Path(__file__).with_name("ordinary.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)


_CONTRACTED = re.compile(r"'(?:s|ve|ll|re|d|m)\Z")
# Endings that no name has.
_ABSTRACT = re.compile(
    r"\w{2,}(?:phobi[ac]|i[sz]ation|ologists?|ological|[a-z]ly ?ness|fulness|lessness|ability|ivity|iness)"
)


def nameless(name: str) -> bool:
    """Whether no word of it can be a person's name: roles, organisations, months, words of the field, numbers."""
    return all(
        word.lower() in NAMELESS
        or word.lower().removesuffix("s") in _PLURAL
        or (word.isupper() and word.lower() in ABBREVIATIONS)
        or not word[0].isalpha()
        for word in ((name,) if name.isalpha() else map(_uncontracted, _WORD.findall(name)))
    )


def _uncontracted(word: str) -> str:
    return _CONTRACTED.sub("", word)


def ordinary(word: str) -> bool:
    """Whether a capital on this word says little, for it is a word of the language too."""
    return word.lower().removesuffix("'s") in ORDINARY or nameless(word) or _ABSTRACT.fullmatch(word) is not None


def abbreviation(word: str) -> bool:
    """Whether these letters stand for a role, a service, a plan or a paper of the field."""
    return word.lower() in ABBREVIATIONS
