"""A text in, settings told by the words around their names out: a heading, a kind, a verb, an apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, names, tables, words
from pubcheck.recognisers.where import gazetteer, setting_words
from pubcheck.recognisers.where.setting_words import EMPLOYER, GENERIC, NATIONAL, OF_KIND, SAINT

_COLUMN = re.compile(
    r"(?P<school>(?:child'?s? |current |previous )?(?:school|nursery|college|education|pre-?school|setting|school or"
    r" college|education setting|school/nursery))"
    r"|(?P<care>(?:current |previous |former |last |first |second |third |care |present )?(?:placements?|carers?"
    r"|provider|firm"
    r"|(?:children's |residential )?home|foster(?:ing)?(?: agency| placement)?|placement address))"
    r"|(?P<health>gp|gp (?:practice|surgery)|surgery|practice|hospital|maternity unit|birth hospital|ward|clinic"
    r"|dentist)"
    r"|(?P<org>employer|work|church|mosque|faith setting|place of worship|club|prison)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"[A-Z]\w+(?:ed|ing)|Where|When|Status|Date|Lead|Role|No|Yes|None|Unknown|Open|Closed|Total|Number|Type|Source"
)
_ITS = re.compile(r"\b(?:the|a|an|his|her|their|its) (?:[\w'-]+ ){0,2}\Z", re.IGNORECASE)
_FILLS = re.compile(r"[\t\n\x00,;(]|\Z| [\x00(]")
_PERSON_AHEAD = re.compile(
    r"['\"]?(?:Mrs?|Ms|Miss|Mx|Dr|Prof\w*|Sir|Rev\w*|Father|Sister|Cllr|PC|DC|DS|DI|SW|HV|GP|Miss|Nurse|Child|Baby"
    r"|Mother"
    r"|Father|Brother|Sister|Subject|Twin|Parents?|Sibling|Adult)\b|[A-Z]{1,4}\d"
)
_NURSERY = re.compile(
    r"(?:Little|Tiny|Happy|Busy|Bright|Sunny|Cheeky|Rainbow|Smart|Jolly|Kidd\w+|Teddy|Bumble|Early|First)\b"
)
_PARISH = re.compile(
    r"(?:St\.?|Ss|Queen|King|Prince|Princess|Lord|Lady|Our Lady|Sacred Heart|Holy|All Saints|Christ Church)\b"
)
_SERVICE = re.compile(
    r"(?:Early (?:Help|Years|Intervention)|Family (?:Support|Help|Hub)|Social (?:Care|Work)|Adult|Legal|Housing"
    r"|Education"
    r"|Health|Public|Front Door|Youth|Children|Safeguarding|Business|Customer|Community|Mental|Emergency|Probation"
    r"|Delegated|Christmas|Easter|Eid|Diwali|Halloween|Ramadan|Whitsun|Passover|Hanukkah)\b"
)
_GOES_ON = re.compile(r", (?:was|were|is|had|has|which|where|in|near|told|said|sent|wrote)\b")
_GRADED = re.compile(
    r"(?:Level|Stage|Tier|Band|Step|Phase|Grade|Group|Set|Key|Table|Priority|Category|Age) \d|Key Stage"
)
# "He was placed at Aldermere and before that at Fenwick", "went to Holy Trinity, then to the Bridge": more of the kind.
_NEXT = re.compile(
    r"(?:'s|[ ,][^.;:\n\t(]{0,40}?)?,? (?:(?:and|but) )?(?:then|later|before that|after that|from there|afterwards|next"
    r"|finally|lastly|previously|since) (?:[a-z]+ ){0,3}?(?:to|at|in) (?:the )?(?=['\"]?[A-Z])"
)
_PUBLIC = re.compile(
    r"\b(?:Agency|Board|Committee|Cabinet|Executive|Court|Panel|Ofsted|Parliament|Home Office|Commission|National"
    r"|Royal|Council|(?<!Women's )(?<!Refugee )Trust|NHS|Police|Partnership|CSC)\b"
)


_IS_PLACE = re.compile(
    r"(?:hospital|surgery|ward|unit)s? (?:is|was)\b|(?:(?:air)?lifted|flown|helicopter|air ambulance|flew)\b"
    r"|(?:PICU|HDU|ICU|resus|intensive care)\b",
    re.IGNORECASE,
)
_HELPER = re.compile(
    r"\b(?:advocate|mentor|chaplain|counsellor|interpreter|coach|tutor|key ?worker|support worker|youth worker"
    r"|therapist"
    r"|volunteer|befriender|appropriate adult|trustee|worker)(?: (?:is|was)|:| =|,)? \Z",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r",? (?:of |from |at |with )?(?:the )?(?=[A-Z])")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Settings by what is said of them; at one place the surest reading alone."""
    found: set[int] = set()
    for hits in (
        _celled(text),
        _called(text, entities),
        _apposed(text),
        _cued(text, entities),
        _beside(text, entities),
    ):
        fresh = [hit for hit in hits if hit.start not in found]
        found |= {hit.start for hit in fresh}
        yield from fresh


def after(text: str, settings: Sequence[Hit], entities: Sequence[Hit]) -> Iterator[Hit]:
    """Where the child went next, told after a setting in the same words: no towns, no people."""
    other = {hit.start for hit in entities if hit.kind == "DATE"} | {hit.start for hit in settings}
    for hit in settings:
        end: int | None = hit.end
        while end is not None and (match := _NEXT.match(text, end)) is not None:
            start = match.end() + (text[match.end()] in "'\"")
            end = names.after(text, start, GENERIC, 4)
            if end is None or start in other or text[start:end] in gazetteer.TOWNS or _PUBLIC.search(text, start, end):
                break
            yield Hit(hit.kind, start, end, 0.6, ("named setting", "what is said of it"))


def _celled(text: str) -> Iterator[Hit]:
    """A name that fills its cell, under or beside a heading such as "School" or "Placement"."""
    for cell in tables.cells(text):
        match = _COLUMN.fullmatch(cell.heading) or _COLUMN.fullmatch(cell.label)
        if not match:
            continue
        start = cell.start + (4 if text.startswith(("The ", "the "), cell.start) else 0)
        end = names.after(text, start, GENERIC, 5)
        end = end + 2 if end is not None and text[end : end + 2] == "'s" else end
        if end is None or not _FILLS.match(text[end : end + 2]) or NATIONAL.search(text, start, end):
            continue
        if " " not in text[start:end] and _HEADED.fullmatch(text, start, end):
            continue
        sure = 0.86 if match.lastgroup in ("school", "health") else 0.75  # "Home" is an address as often
        yield Hit(OF_KIND[match.lastgroup or "org"], start, end, sure, ("named setting", "the heading of its cell"))


def _people(text: str, entities: Sequence[Hit]) -> set[int]:
    """Where people's names begin that the model sees: no "Little" or "Busy", with which a nursery's begins."""
    return {hit.start for hit in entities if hit.kind == "PERSON" and not _NURSERY.match(text, hit.start)}


def _called(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """A name after the word for the kind of setting, in brackets, after a colon, "called" or between commas."""
    people = _people(text, entities)
    for match in setting_words.CALLED.finditer(context.lower(text)):
        if not setting_words.NAMED.match(text, match.end()):
            continue
        start = match.end() + (text[match.end()] in "'\"")
        saint = match.group("health") and SAINT.match(text, start)  # not a general case
        if _PERSON_AHEAD.match(text, start) or (not saint and context.general(text, start, start)):
            continue
        end = names.after(text, start, GENERIC, 5)
        group = match.lastgroup if match.lastgroup in OF_KIND else next(kind for kind in OF_KIND if match.group(kind))
        if (
            end is None
            or (start in people and match.group("by") not in (" (", ", "))
            or _PUBLIC.search(text, start, end)
        ):
            continue
        if text[end : end + 2] == "'s" and SAINT.match(text, start):
            end += 2
        by = match.group("by")
        said = by in (" is ", " was ")
        ward = said and match.group("health") == "ward"  # "the ward was Magpie": wards are named after anything
        if " " not in text[start:end] and words.ordinary(text[start:end]) and not ward:
            continue
        if said and (start in people or (match.group("org") and " " not in text[start:end])):
            continue
        if by.endswith(" at ") and match.group("care") in ("home", "placement"):
            continue  # a family's home: an address
        if by == " (" and text[end : end + 1] not in ("),;'\"") and text[end : end + 2] != "'s":
            continue
        if by == ", " and (
            text[end : end + 1] not in ",;.)"
            or (start in people and not _GOES_ON.match(text, end))
            or not _ITS.search(text, max(0, match.start() - 30), match.start())
        ):
            continue
        if by == ": " and not _FILLS.match(text[end : end + 2]) and text[end : end + 1] != ".":
            continue
        yield Hit(OF_KIND[group or "org"], start, end, 0.65, ("named setting", "what is said of it"))


def _apposed(text: str) -> Iterator[Hit]:
    """A name of which it is said that it is a school, a home, a church."""
    for match in setting_words.APPOSED.finditer(text):
        end = match.start() - (2 if text.startswith("'s", match.start() - 2) and text[match.start()] != "," else 0)
        start = names.before(text, end, GENERIC)
        if start is None or _PERSON_AHEAD.match(text, start) or _PUBLIC.search(text, start, end):
            continue
        # "The Bridge, a pupil referral unit", "at Poplars, a home for boys": a word with a capital, and a place.
        the = text[max(0, start - 6) : start].endswith(("the ", " at ", " to ", " in ", " was ", " is ", "from "))
        if " " not in text[start:end] and (first_word(text, start) or (words.ordinary(text[start:end]) and not the)):
            continue
        kind = next(kind for kind in OF_KIND if match.group(kind))
        if not context.cited(text, start):
            yield Hit(OF_KIND[kind], start, end, 0.65, ("named setting", "what is said of it"))


def _cued(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    people = _people(text, entities)
    for match in setting_words.BY_CUE.finditer(text):
        start = match.end() + (text[match.end()] in "'\"")
        end = names.after(text, start, GENERIC, 4)
        group = match.lastgroup or "org"
        # "Staff from The Haven", "the nearest hospital was Eddystone": nobody is called "The", nor is a hospital.
        thing = text.startswith("The ", max(0, start - 4))
        place = thing or (_IS_PLACE.match(match.group()) is not None and end is not None and " " not in text[start:end])
        if end is None or (group != "org" and start in people and not place) or context.general(text, start, end):
            continue
        if match.group().endswith(" to ") and text[start:end] in gazetteer.ABROAD:
            continue  # "flown to Spain"
        employer = group == "org" and EMPLOYER.match(match.group())
        if employer and not context.said_of_family(text, start, end):
            continue
        if _PUBLIC.search(text, start, end) or _GRADED.match(text, start) or _SERVICE.match(text, start):
            continue
        end += 2 if text.startswith("'s", end) and _PARISH.match(text, start) else 0
        end = next((at - 5 for at in people if start < at < end and text.endswith(" and ", start, at)), end)
        parish = _PARISH.match(text, start) and text.startswith(", ", end) and names.after(text, end + 2, (), 3)
        end = parish or end
        start -= 4 if thing else 0
        told = ("named setting", "what is said of it", *(("employer",) if employer else ()))
        yield Hit(OF_KIND[group], start, end, 0.6, told)


def _beside(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """What somebody who helps a family is of: "the advocate is Hattie Rees, Fen Voices"."""
    for hit in entities:
        if hit.kind != "PERSON" or _HELPER.search(text, max(0, hit.start - 40), hit.start) is None:
            continue
        match = _OF_WHAT.match(text, hit.end)
        end = names.after(text, match.end(), GENERIC, 4) if match else None
        if match is None or end is None or match.end() in {other.start for other in entities if other.kind == "PERSON"}:
            continue
        if " " not in text[match.end() : end] or _PUBLIC.search(text, match.end(), end):
            continue
        if text[match.end() : end] not in gazetteer.TOWNS and text[end : end + 1] in ",;.)\n\t\x00":
            yield Hit("org", match.end(), end, 0.6, ("named setting", "what is said of it"))


def first_word(text: str, start: int) -> bool:
    """Whether a word begins a sentence: its capital then says nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \"'(")
    return not before or before[-1] in ".!?\n\t\x00:|>-*•–"
