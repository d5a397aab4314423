"""Templates and names in, texts with the spans that are sure in them out.

A template is a line of templates/*.txt. `[a|b]` is a choice, `{slot}` is filled. Slots for people: P any form of
name, F given name, FF whole name, L family name, Ls its plural, TP a title and a name, I initials, DI dotted
initials, DL initial and family name, caps, lc (lower case), LF and LI (family name first, after a comma the given
name or initials). Every other slot is a line of fillings.txt. Each file's head says how often it is drawn (`weight`),
what the base model's own reading counts for outside the slots (`base`, see train.py), whether it is all capitals
(`upper`).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.fillings import chosen, made
from training.names import COMMON, Community, communities, kept_aside, misspelt, plain

FOLDER = Path(__file__).parent / "templates"
TITLES = (
    "Mr Mr Mr Mrs Mrs Mrs Ms Ms Ms Miss Dr Dr Dr PC DC DS DI PCSO Sgt WPC Nurse Sister Midwife SW HV "
    "Uncle Aunt Auntie Aunty Nan Nana Granny Rev Cllr Prof"
).split()
OPEN = frozenset({"n", "age", "money", "pct", "clock", "ref", "feast"})  # the base model reads these well enough
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters that are surely this label; label None: surely no name of anything."""

    start: int
    end: int
    label: str | None
    community: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One text. `base`: what the base model's reading counts for outside the spans."""

    text: str
    spans: tuple[Span, ...]
    base: str
    group: str


@dataclass(frozen=True, slots=True)
class Group:
    """One file of templates, on one side of the split."""

    name: str
    weight: float
    base: str
    upper: bool
    lines: tuple[str, ...]


@cache
def groups(held: bool) -> tuple[Group, ...]:
    """Every file, cut down to one side of the split."""
    made = []
    for path in sorted(FOLDER.glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        head = dict(line.split(": ", 1) for line in lines if re.match(r"(weight|base|upper): ", line))
        body = [line for line in lines if not re.match(r"(weight|base|upper): ", line)]
        # A template that is a bare slot shows the filling, not the template: both sides need it.
        side = tuple(line for line in body if _SLOT.fullmatch(line) or kept_aside(line) == held)
        made.append(Group(path.stem, float(head["weight"]), head["base"], head.get("upper") == "yes", side))
    return tuple(made)


class People:
    """Makers of the people of one text: mostly of one community, as a family's papers are."""

    def __init__(self, rng: random.Random, held: bool, community: str = "") -> None:
        self.rng = rng
        self.fixed = bool(community)
        self.all = communities(held)
        weights = [COMMON.get(c.name, 1.0) for c in self.all]
        wanted = [c for c in self.all if c.name == community]
        self.own = wanted[0] if wanted else rng.choices(self.all, weights)[0]

    def make(self, slot: str) -> tuple[str, str, str]:
        """What stands before the name, the name, its community."""
        rng = self.rng
        own = self.own if self.fixed or rng.random() < 0.8 else rng.choice(self.all)
        before = ""
        if slot == "TP":
            before = rng.choice(TITLES) + rng.choice((" ", " ", " ", " ", ". "))
            slot = rng.choices(("L", "FF", "F"), (6, 3, 1))[0]
        name = _FORMS[slot](rng, own)
        if name != plain(name) and rng.random() < 0.4:
            name = plain(name)
        return before, name, own.name


def _any(rng: random.Random, own: Community) -> str:
    form = rng.choices(("FF", "F", "L", "DL", "caps", "slip", "I"), (46, 30, 7, 5, 5, 6, 2))[0]
    if form == "slip":
        return misspelt(rng, own.whole(rng))
    return _FORMS[form](rng, own)


def _surname(rng: random.Random, own: Community) -> str:
    name = own.draw(rng, "family")
    if "al-{family}" in str(own.patterns) and rng.random() < 0.4:
        return rng.choice(("al-", "Al-", "El-")) + name
    return name


def _plural(rng: random.Random, own: Community) -> str:
    name = own.draw(rng, "family")
    return name + ("es" if name.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _initials(rng: random.Random, own: Community) -> str:
    letters = [plain(word)[0].upper() for word in re.split(r"[ -]", own.whole(rng))[:3]]
    if len(letters) == 1:
        letters.append(rng.choice("ABCDEFGHJKLMNPRSTW"))
    return rng.choice(("", "", ".", ". ")).join(letters).strip()


def _dotted(rng: random.Random, own: Community) -> str:
    letters = [plain(own.draw(rng, "given"))[0].upper() for _ in range(rng.choice((1, 1, 2)))]
    return ". ".join(letters) + "." if rng.random() < 0.8 else ".".join(letters) + "."


def _initial_surname(rng: random.Random, own: Community) -> str:
    letter = plain(own.draw(rng, "given"))[0].upper()
    return f"{letter}{rng.choice(('.', '.', '. ', ' '))}{_surname(rng, own)}".replace(".", ". ", 1).replace(".  ", ". ")


def _shouted(rng: random.Random, own: Community) -> str:
    if rng.random() < 0.25:
        return f"{own.draw(rng, 'given')} {own.draw(rng, 'family').upper()}"
    return rng.choice((own.whole(rng), own.draw(rng, "given"), own.draw(rng, "family"))).upper()


def _small(rng: random.Random, own: Community) -> str:
    if own.name == "words":
        own = next(c for c in communities(False) if c.name == "english")
    return rng.choice((own.draw(rng, "given"), own.draw(rng, "given"), own.whole(rng))).lower()


_FORMS: dict[str, Callable[[random.Random, Community], str]] = {
    "P": _any,
    "F": lambda rng, own: own.draw(rng, "given"),
    "FF": lambda rng, own: own.whole(rng),
    "L": _surname,
    "Ls": _plural,
    "I": _initials,
    "DI": _dotted,
    "DL": _initial_surname,
    "LF": lambda rng, own: f"{rng.choice((str, str.upper))(own.draw(rng, 'family'))}, {own.draw(rng, 'given')}",
    "LI": lambda rng, own: f"{own.draw(rng, 'family')}, {_dotted(rng, own)}",
    "caps": _shouted,
    "lc": _small,
}


def draw(rng: random.Random, held: bool, *, group: str = "", community: str = "") -> Sample:
    """One text on one side of the split; of one group of templates or one community where asked."""
    sides = groups(held)
    chosen = next(g for g in sides if g.name == group) if group else rng.choices(sides, [g.weight for g in sides])[0]
    return fill(rng.choice(chosen.lines), chosen, rng, held, community)


def fill(line: str, group: Group, rng: random.Random, held: bool, community: str = "") -> Sample:
    """One template, its choices made and its slots filled."""
    people = People(rng, held, community)
    line = chosen(rng, line)
    text, spans, at = "", [], 0
    for match in _SLOT.finditer(line):
        text, at, slot = text + line[at : match.start()], match.end(), match.group(1)
        if slot in _FORMS or slot == "TP":
            before, filling, origin = people.make(slot)
            text += before
            label: str | None = "PERSON"
        else:
            filling, label = made(rng, slot, held=held)
            origin = ""
        start = len(text) + (4 if filling.startswith("the ") and label == "GPE" else 0)
        text += filling
        if slot not in OPEN:
            spans.append(Span(start, len(text), label, origin))
    text += line[at:]
    if group.upper and len(text.upper()) == len(text):
        text = text.upper()
    if rng.random() < 0.15:
        text = text.replace("'", "’")
    return Sample(text, tuple(spans), group.base, group.name)


def join(samples: list[Sample]) -> Sample:
    """Several texts as one paragraph. All must count the base model's reading alike."""
    text, spans = "", []
    for sample in samples:
        gap = "" if not text else " " if text[-1] in ".?!:" else ". "
        shift = len(text) + len(gap)
        text += gap + sample.text
        spans += [Span(span.start + shift, span.end + shift, span.label, span.community) for span in sample.spans]
    return Sample(text, tuple(spans), samples[0].base, samples[0].group)
