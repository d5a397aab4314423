"""A text in, settings and homes out that nothing but the slot in front of their names gives away: "a place at the
Bridge", "repatriated to Ashby & District", "the wake was in the Drovers".

A setting may be called after anything, a person too; which slots take no person's name is in data/slots.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, names, tables, words
from pubcheck.recognisers.grammar.listed import Listed
from pubcheck.recognisers.where import gazetteer
from pubcheck.recognisers.where.setting_words import GENERIC, NATIONAL

WHY = "where only such a name stands"
TOLD = ("named setting", WHY)
OPEN = ("named setting", "where such a name or a person stands")
KEEPS = "who runs it"
_SECTIONS = {
    "school": "school no person",
    "school_or": "school or person",
    "school_also": "school also person",
    "health": "health no person",
    "health_or": "health or person",
    "health_also": "health also person",
    "care": "care no person",
    "care_or": "care or person",
    "care_also": "care also person",
    "provider": "provider",
    "org": "org no person",
    "org_or": "org or person",
    "org_also": "org also person",
    "address": "address no person",
    "address_or": "address or person",
    "address_also": "address also person",
}
_KIND = {"school": "school", "health": "health-setting", "care": "care-setting", "org": "org", "address": "address"}
_CUES = Listed(
    {group: lexicon.phrases("slots", section) for group, section in _SECTIONS.items()},
)
_LEAD = re.compile(r" (?:(?:the|his|her|their|our) )?['\"‘“]?(?=[A-Z])")
_NOT_FIRST, _LABELS, _BODIES, _ILL, _KEPT = (
    lexicon.words("slots", section)
    for section in ("no first word", "labels", "bodies", "illness", "homes that are kept")
)
_NO_NAME = frozenset(lexicon.phrases("slots", "no name"))
_COUNTED = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Every|Each) (?:[Ww]eekend|[Nn]ight|[Dd]ay|[Ww]eek|[Hh]our|[Aa]fternoon)"
)
_WORD = re.compile(r"[\w'-]+")
_CUT = re.compile(r" (?:in|with|by|near|al) ")
_AND = re.compile(r" and (?=[A-Z])")
_PARTNERS = re.compile(r"(?:, [A-Z][\w'-]+){0,4},? (?:and|&) [Pp]artners\b")
_REGION = re.compile(r" \((?:[NSEW]{1,2}|[NSEW]\w+|UK)\)")
LETTERS = re.compile(
    r"[A-Z]{3,4}(?![\w'-])(?= first\b|[,.;:)\]?!]| (?:and|then|in|on|until|for|at|where|when|but|or)\b|[\n\t]|\Z)"
)
_OF_WARDS = (" Unit", " Ward", " Suite", " Wing")
_FLAGS = ("the ", "The ")
_POSTCODE = re.compile(r"\d[A-Z]{2}\Z")
_FIELD = words.NAMELESS - words.KINDS["places"] - words.KINDS["given"]
_CAPITAL = re.compile(r"[A-Z][\w'-]{2,}")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each name in such a slot, with the kind that the slot gives it."""
    people = {hit.start: hit.end for hit in entities if hit.kind == "PERSON"}
    for cue in _CUES.everywhere(text):
        led = _LEAD.match(text, cue.end)
        if led is None or text[text.rfind(" ", 0, cue.end) + 1].isupper():
            continue  # "the Downs Provider Collaborative": a word of the slot is one of the name
        start = led.end()
        group = cue.group
        open_to_people = group.endswith(("_or", "_also")) or group == "provider"
        end = name(text, start, people)
        if end is None:
            letters = (
                LETTERS.match(text, start)
                if group in ("school", "school_also", "health", "health_or", "health_also")
                else None
            )
            if letters is None or words.abbreviation(letters.group()) or words.nameless(letters.group()):
                continue
            end = letters.end()
        ward = group == "health_or" and text.startswith(_FLAGS, start - 4)
        if open_to_people and start in people and not ward and not _thing(text, start, end):
            continue
        if not fits(text, cue.start, start, end):
            continue
        left, right = context.sentence(text, start, end)
        kind = _KIND.get(group.partition("_")[0]) or ("care-setting" if kept(text, start) else "org")
        if kind == "care-setting" and text[start:end].endswith(_OF_WARDS):
            kind = "health-setting"
        if group == "health_or" and not _of_illness(text, left, start, end, right):
            continue
        if group in ("school_or", "org_or", "address_or", "care_or") and not context.said_of_family(text, start, end):
            continue
        told = OPEN if open_to_people and not _thing(text, start, end) else TOLD
        yield Hit(kind, start, end, 0.62, (*told, KEEPS) if group == "provider" else told)


def name(text: str, start: int, people: Mapping[int, int]) -> int | None:
    """Where the name of a setting ends that begins here; None where none begins, or one with a title or of a body."""
    first = _WORD.match(text, start)
    if first is None or first.group().lower() in _NOT_FIRST or _COUNTED.match(text, start):
        return None
    if first.group().lower() in _LABELS and not (text[first.end() + 1 : first.end() + 3].istitle()):
        return None
    end = names.after(text, start, GENERIC, 6)
    if end is None:
        return None
    if (cut := _CUT.search(text, start, end)) is not None:
        end = cut.start()
    for joint in _AND.finditer(text, start, end):
        if joint.end() in people:
            end = joint.start()
            break
    if text[start:end].lower() in _NO_NAME or _public(text[start:end]) or NATIONAL.search(text, start, end):
        return None
    if (partners := _PARTNERS.match(text, end)) is not None:
        return partners.end()
    if text.startswith("'s", end) and (start not in people or " " in text[start:end]):
        end += 2
    elif text.startswith("'", end) and text[end - 1] == "s" and text[start - 1] != "'":
        end += 1
    region = _REGION.match(text, end)
    return region.end() if region is not None else end


def _thing(text: str, start: int, end: int) -> bool:
    """Whether an article or a quotation mark says that this is nobody; a family may be "the Drovers"."""
    return (text.startswith(_FLAGS, start - 4) and text[end - 1] != "s") or text[start - 1] in "'\"‘“"


def fits(text: str, cue: int, start: int, end: int) -> bool:
    """Whether what may be a setting's name is no town and no area of the authorities, and told of the case."""
    said = text[start:end].removesuffix("'s")
    if (
        not _CAPITAL.search(said)
        or _POSTCODE.search(said)
        or said in gazetteer.TOWNS
        or said in gazetteer.ABROAD
        or _common(said)
        or _public(said)
    ):
        return False
    area = context.areas(text)
    telling = [word.lower() for word in _CAPITAL.findall(said) if word.lower() not in GENERIC]
    if telling and all(word in area for word in telling):
        return False
    return not context.general(text, cue, end) and not context.cited(text, start)


def _common(said: str) -> bool:
    """Whether every word of it is one of the field. A bridge or a flower by itself is none: much is called after it."""
    own = [word.lower() for word in _CAPITAL.findall(said)]
    return all(word in (_FIELD if len(own) == 1 else words.NAMELESS) or word in GENERIC for word in own)


def kept(text: str, at: int) -> bool:
    """Whether the sentence up to a place speaks of homes that somebody keeps for others."""
    left, _ = context.sentence(text, at, at)
    return _has(_KEPT, text[max(left, at - 120) : at])


def _of_illness(text: str, left: int, start: int, end: int, right: int) -> bool:
    """Whether the sentence, or what stands first in the row, speaks of hospitals and doctors."""
    return _has(_ILL, text[left:start]) or _has(_ILL, text[end:right]) or _has(_ILL, tables.row(text, start))


def _public(name: str) -> bool:
    """Whether it is an agency, a meeting, a paper or a feast."""
    return _has(_BODIES, name) or "College of" in name or name.endswith("Care Trust")


def _has(listed: frozenset[str], passage: str) -> bool:
    return not listed.isdisjoint(_WORD.findall(passage.lower()))
