"""A text in, settings and homes out beside whose names it stands what they are: "the hospice [check: Lantern Rest]",
"Beechmount (mother and baby unit)", "Thornlea, four-bedded", "a smallholding, Hagg Bottom".

What they are is in data/slots.txt. Where no more than a comma parts a name from a noun, it may be a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import lexicon, names, words
from pubcheck.recognisers.grammar.listed import Listed
from pubcheck.recognisers.where import slots
from pubcheck.recognisers.where.setting_words import GENERIC

TOLD = ("named setting", "what it is stands beside it")
_KINDS = {"school": "school", "health": "health-setting", "care": "care-setting", "org": "org", "address": "address"}
_NOUNS = Listed({group: lexicon.phrases("slots", f"noun {group}") for group in _KINDS})
# What may stand between a noun and a name after it.
_NEXT = re.compile(
    r"(?P<sure> \[(?:[a-z -]{0,20}[:?] ?)?|: | (?:is |was |now )?(?:called|named|known as) | \((?:called |named )?)"
    r"(?:the |The )?['\"‘“]?(?=[A-Z])"
    r"|(?P<loose>, )(?:the |The )?['\"‘“]?(?=[A-Z])"
)
_FILLS = re.compile(
    r"['\"’”]?(?:[,.;)\]?!]|[\t\n\x00]|\Z| [(\x00\[]| (?:and|or|then|first|near|in|where|which|until|with|from)\b)"
)
_AT = re.compile(r"\b(?:[Aa]t|[Ii]n) [a-z ]+\Z")  # "at school: Sav"
_LAST = re.compile(r"['\"’”]?(?:[.;)\]?!]|[\t\n\x00]|\Z|, (?:with|which|where|near|in|on|by|above|over|harbour|off)\b)")
# What may stand between a name and a noun after it.
_BEFORE = re.compile(
    r"(?P<sure> \(|['’] means )(?:the |an? |his |her |their )?(?:[a-z-]+ )?\Z"
    r"|(?P<loose>,) (?:the |an? |his |her |their )?(?:[a-z-]+ ){0,2}\Z"
)
_AFTER = re.compile(r"[,.;:)\]]|[\t\n\x00]|\Z| (?:in|for|near|run|where|which|with|on|by|of)\b")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each name with what it is beside it."""
    people = {hit.start: hit.end for hit in entities if hit.kind == "PERSON"}
    done = 0
    for noun in _NOUNS.everywhere(text):
        if noun.start < done:
            continue  # "guest house": no house
        done = noun.end
        kind = _KINDS[noun.group]
        hit = _ahead(text, noun.end, kind, people) or _behind(text, noun.start, noun.end, kind, people)
        if hit is not None:
            yield hit


def _ahead(text: str, at: int, kind: str, people: Mapping[int, int]) -> Hit | None:
    match = _NEXT.match(text, at)
    if match is None:
        return None
    start = match.end()
    end = slots.name(text, start, people)
    if end is None and match.group("sure") and kind in ("school", "health-setting"):
        letters = slots.LETTERS.match(text, start)
        end = letters.end() if letters and not words.abbreviation(letters.group()) else None
    if end is None or not slots.fits(text, at, start, end):
        return None
    said = text[start:end]
    if (kind == "org" or text.endswith("house", 0, at)) and slots.kept(text, at):
        kind = "care-setting"
    if match.group("loose"):
        if not _LAST.match(text, end) or (start in people and " " not in said) or _capital(text, at):
            return None
    elif not _FILLS.match(text, end) or (start in people and _AT.search(text, max(0, at - 30), at)):
        return None
    if words.ordinary(said) and (match.group("sure") or "").startswith(": ") and not text.startswith("the ", start - 4):
        return None
    return Hit(kind, start, end, 0.6, TOLD)


def _behind(text: str, start: int, end: int, kind: str, people: Mapping[int, int]) -> Hit | None:
    match = _BEFORE.search(text, max(0, start - 40), start)
    if match is None or not _AFTER.match(text, end):
        return None
    stop = match.start() - (text[match.start() - 1] in "'\"’”")
    first = names.before(text, stop, GENERIC)
    if first is None or not slots.fits(text, first, first, stop):
        return None
    said = text[first:stop]
    if not said[-1].isalpha() and said[-1:] not in "'’" and not said[-2:].strip().isdigit():
        return None
    inside = any(first <= place < stop for place in people)
    if inside and (match.group("loose") or (kind in ("school", "org") and " " not in said)):
        return None
    the = text.startswith(("the ", "The "), max(0, first - 4))
    if match.group("loose") and " " not in said and words.ordinary(said) and not the:
        return None
    return Hit(kind, first, stop, 0.6, TOLD)


def _capital(text: str, at: int) -> bool:
    """Whether the noun that ends here is a part of a name itself: "Linden House, Corn Street"."""
    return text[text.rfind(" ", 0, at) + 1].isupper()
