"""The name lists in, people's names of every community in the shapes that reviews write them out.

A third of the names is kept aside: which third is fixed by a checksum of the name's own letters, so that a name that
stands in two lists falls on the same side in both.
"""

from __future__ import annotations

import random
import re
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "names"
COMMON = {"english": 4.0, "irish": 1.5, "polish": 1.5, "pakistani": 1.5, "words": 1.5, "nicknames": 1.5}
BLENDED = 0.2
_PARTICLES = frozenset(
    "al el ap ferch ibn bin bint abu umm van von der de da do dos di la st ben ul mc nana jan mac ni".split()
)
_PLAIN = str.maketrans("łŁđĐøØßıəŞş", "lLdDoOsieSs")


@dataclass(frozen=True, slots=True)
class Community:
    """The names of one list, on one side of the split."""

    name: str
    patterns: tuple[tuple[float, str], ...]
    parts: dict[str, tuple[str, ...]]
    held: bool = False

    def draw(self, rng: random.Random, part: str) -> str:
        """One name. On the side that is trained on some are new ones, the head of one name on the tail of another:
        what is learnt then is how names end, more than which names there are."""
        names = self.parts.get(part) or self.parts["given"]
        name = rng.choice(names)
        if not self.held and self.name != "words" and rng.random() < BLENDED:
            return _blend(name, rng.choice(names)) or name
        return name

    def whole(self, rng: random.Random) -> str:
        """A whole name, as this community writes them."""
        weights, patterns = zip(*self.patterns, strict=True)
        pattern = rng.choices(patterns, weights)[0]
        return re.sub(r"\{(\w+)\}", lambda match: self.draw(rng, match.group(1)), pattern)


def plain(name: str) -> str:
    """Without its accents: as most case systems print it."""
    decomposed = unicodedata.normalize("NFD", name.translate(_PLAIN))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def tokens(name: str) -> set[str]:
    """The words of a name by which two names could be called the same."""
    return {word for word in re.split(r"[\s'-]+", plain(name).casefold()) if len(word) > 1 and word not in _PARTICLES}


def kept_aside(text: str) -> bool:
    """Whether this name or template is of the third that no training run sees."""
    return zlib.crc32(plain(text).casefold().encode()) % 3 == 0


@cache
def communities(held: bool) -> tuple[Community, ...]:
    """Every list, in alphabetical order, cut down to one side of the split."""
    lists = [_read(path) for path in sorted(FOLDER.glob("*.txt"))]
    trained = {
        word for _, parts in lists for names in parts.values() for n in names if not kept_aside(n) for word in tokens(n)
    }
    sides = []
    for (name, patterns), parts in lists:
        side = {part: tuple(n for n in names if _belongs(n, held, trained)) for part, names in parts.items()}
        sides.append(Community(name, patterns, side, held))
    return tuple(sides)


@cache
def _kept_tokens() -> frozenset[str]:
    return frozenset(
        word for c in communities(True) for part in c.parts.values() for name in part for word in tokens(name)
    )


def _blend(head: str, tail: str) -> str:
    """A name that nobody wrote down; empty where the two do not join, or join to one that is kept aside."""
    if not (head.isalpha() and tail.isalpha() and len(head) > 3 and len(tail) > 4):
        return ""
    joined = head[: (len(head) + 1) // 2] + tail[-(len(tail) // 2 + 1) :].lower()
    return "" if tokens(joined) & _kept_tokens() else joined


def _belongs(name: str, held: bool, trained: set[str]) -> bool:
    if held:
        return kept_aside(name) and not tokens(name) & trained
    return not kept_aside(name)


def _read(path: Path) -> tuple[tuple[str, tuple[tuple[float, str], ...]], dict[str, tuple[str, ...]]]:
    patterns: list[tuple[float, str]] = []
    parts: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        key, _, value = line.partition(":")
        if line.startswith("#") or not value:
            continue
        if key.startswith("pattern"):
            patterns.append((float(key.split()[1]), value.strip()))
        else:
            parts.setdefault(key, []).extend(_unique(name.strip() for name in value.split(",")))
    return (path.stem, tuple(patterns)), {part: tuple(_unique(names)) for part, names in parts.items()}


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def misspelt(rng: random.Random, name: str) -> str:
    """One slip of the keyboard, never in the first letter; short words are left alone."""
    words = name.split(" ")
    at = max(range(len(words)), key=lambda index: len(words[index]))
    word = words[at]
    if len(word) < 5:
        return name
    place = rng.randrange(1, len(word) - 1)
    slip = rng.choice(("drop", "double", "swap", "vowel"))
    if slip == "drop":
        word = word[:place] + word[place + 1 :]
    elif slip == "double":
        word = word[:place] + word[place] + word[place:]
    elif slip == "swap":
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    else:
        word = word[:place] + rng.choice("aeiouy") + word[place + 1 :]
    return " ".join([*words[:at], word, *words[at + 1 :]])
