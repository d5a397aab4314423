"""People's names: what the model sees, and what the grammar around a name gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, words

KINDS = ("person",)

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯȘȚẠ-Ỹ"
_LETTER = r"[^\W\d_]"
_PARTICLE = r"(?:(?:al|el|bin|ibn|bint|ap|ab|ferch|van|von|der|den|de|da|do|dos|del|della|la|le|ul|ur|abd|abu|umm)[ -])"
NAME_WORD = rf"(?:[OD]'|Ma?c ?|[aA]l-|[eE]l-)?[{_UPPER}]{_LETTER}*(?:['-]{_LETTER}+)*"
NAME = rf"{NAME_WORD}(?:\.?[ ]{_PARTICLE}{{0,2}}{NAME_WORD}){{0,3}}"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Reverend|Fr|Father|Sister|Sr|Pastor|Imam|Sheikh|Rabbi|Canon|Nurse|Matron|Sir|Dame"
    r"|Lady|Lord|Judge|HHJ|Cllr|Councillor|W?PC|DC|DS|DI|DCI|DSU|PS|Sgt|Sergeant|Inspector|Superintendent|Constable|PCSO|Uncle|Aunt|Auntie"
    r"|Aunty|Nan|Nana|Granny|Gran|Grandad|SW|HV|Midwife|Staff Nurse|Ward Sister|Social Worker|Health Visitor|Teacher)"
)
_TITLED = re.compile(
    rf"(?<![\w'-])(?:{_TITLE})\.?[ ]+(?:{_TITLE}\.?[ ]+)?(?P<name>{NAME})"
    rf"|(?<![\w'-])(?i:mrs?|dr)\.? (?P<lower>{_LETTER}{{3,}})"
)
_TRIM = re.compile(rf"^(?:{_TITLE}\b\.?\s+|the\s+|The\s+|[^\w']+)+|(?:'s?|[^\w.)]+)$")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Names the model saw, trimmed to the name itself, and names after a title."""
    for entity in entities:
        if entity.kind == "PERSON":
            yield from _seen(text, entity)
    for match in _TITLED.finditer(text):
        group = "name" if match.group("name") else "lower"
        span = _words(match.group(group), match.start(group))
        if span is not None:
            yield Hit("person", *span, 0.95, ("a name after a title",))


def _seen(text: str, entity: Hit) -> Iterator[Hit]:
    start = entity.start
    for line in re.split(r"([\t\n|]+)", text[entity.start : entity.end]):
        part = line
        at, start = start, start + len(line)
        if match := _TRIM.match(part):
            at, part = at + match.end(), part[match.end() :]
        span = _words(part, at)
        if span is not None:
            yield Hit("person", *span, entity.score, ("the language model reads it as a person's name",))


def _words(name: str, at: int) -> tuple[int, int] | None:
    """The span of the name's own words: without words of the field at either end; None where none is left."""
    found = [(match.start(), match.end()) for match in re.finditer(r"[^\s,;:()\[\]\"]+", name)]
    while found and words.nameless(name[found[0][0] : found[0][1]]):
        found.pop(0)
    while found and words.nameless(name[found[-1][0] : found[-1][1]]):
        found.pop()
    if not found or any(char.isdigit() for char in name[found[0][0] : found[-1][1]]):
        return None
    last = name[found[-1][0] : found[-1][1]]
    end = found[-1][1] - (2 if last.endswith("'s") else 1 if last.endswith(("'", ".")) and len(last) > 2 else 0)
    return at + found[0][0], at + end
