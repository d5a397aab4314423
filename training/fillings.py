"""A slot's name in; what fills it, as UK reviews write it, out: settings, agencies, dates, codes, ordinary words."""

from __future__ import annotations

import random
import re
import string
from functools import cache
from pathlib import Path

from training.names import communities, kept_aside
from training.vocabulary import ordinary

FILE = Path(__file__).with_name("fillings.txt")
_LINE = re.compile(r"(\w+)(?: \((\S+)\))?: (.+)")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def _lists() -> dict[str, tuple[str | None, tuple[str, ...]]]:
    found: dict[str, tuple[str | None, tuple[str, ...]]] = {}
    for line in FILE.read_text("utf-8").splitlines():
        if match := _LINE.fullmatch(line):
            key, label, entries = match.groups()
            found[key] = (None if label in (None, "-") else label, tuple(entries.split("; ")))
    return found


@cache
def villages(held: bool) -> tuple[str, ...]:
    """Some nine hundred invented places, on one side of the split."""
    (_, stems), (_, ends), (_, forms) = (_lists()[key] for key in ("stems", "ends", "forms"))
    made = []
    for i, stem in enumerate(stems):
        for j in range(9):
            end = ends[(i * 7 + j * 5) % len(ends)]
            if not stem.endswith(end[0]):
                made.append(forms[(i + j * 3) % len(forms)].format(stem + end))
    return tuple(village for village in dict.fromkeys(made) if kept_aside(village) == held)


def chosen(rng: random.Random, line: str) -> str:
    """A line with every `[a|b]` decided, the innermost first."""
    while match := _CHOICE.search(line):
        line = line[: match.start()] + rng.choice(match.group(1).split("|")) + line[match.end() :]
    return line


def made(rng: random.Random, slot: str, *, held: bool) -> tuple[str, str | None]:
    """The text, and what it is to the model; None: nothing of its own, and in no case a person."""
    match slot:
        case "w":
            return rng.choice(ordinary(held)), None
        case "W":
            word = rng.choice(ordinary(held)).capitalize()
            return (word + "s" if word[-1] not in "sy" and rng.random() < 0.25 else word), None
        case "d":
            return rng.choice(string.digits), None
        case "A":
            return rng.choice("AABCCDEEFGHIIJKLMMNNOPPRRSSTTUVWY"), None
        case "a":
            return rng.choice(string.ascii_lowercase), None
        case "village":
            return rng.choice(villages(held)), "GPE"
        case "given" | "family":
            return next(c for c in communities(held) if c.name == "english").draw(rng, slot), None
        case "anyone":
            return rng.choice(communities(held)).draw(rng, "family"), None
    label, entries = _lists()[slot]
    text = chosen(rng, rng.choice(entries))
    return _SLOT.sub(lambda match: made(rng, match.group(1), held=held)[0], text), label
