"""A text in, named settings out: schools, health and care settings, faith places, clubs, prisons, firms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon, names, setting_words, tables, words

KINDS = ("school", "health-setting", "care-setting", "org")

_COLUMN = re.compile(
    r"(?P<school>(?:child'?s? |current |previous )?(?:school|nursery|college|education|pre-?school|setting|school or"
    r" college|education setting|school/nursery))"
    r"|(?P<care>(?:current |previous )?(?:placements?|carers?|(?:children's |residential )?home|provider"
    r"|foster(?:ing)?(?: agency| placement)?|placement address))"
    r"|(?P<health>gp|gp (?:practice|surgery)|surgery|practice|hospital|maternity unit|birth hospital|ward|clinic"
    r"|dentist)"
    r"|(?P<org>employer|work|church|mosque|faith setting|place of worship|club|prison)",
    re.IGNORECASE,
)
_HOLY = re.compile(
    r"\b(?:at|attend(?:s|ed|ing)|from|left|to|joined|in) (?P<name>(?:St\.?|Ss|Saint|Blessed|Holy|Our Lady|Sacred"
    r" Heart|All Saints|Corpus Christi|Dr)(?= [A-Z&o])[ ]\w+)"
)
_ROYAL = re.compile(
    r"\b(?:at|to|from|in) (?:the )?(?P<name>(?:Princess|Queen|King|Prince|Duke of|Royal) (?!College|Assent|Society"
    r"|Commission"
    r"|Navy|Marines|Family|Mail|Air|Borough|Street|Road|Park|School|Lane|Avenue|Arms|Head)[A-Z][\w'-]+)(?! [A-Z])"
)
_CAMPUS = re.compile(r"\b(?:University|Student|Campus|College) (?:Health|Medical) (?:Centre|Service|Practice)\b")
_ITS = re.compile(r"\b(?:the|a|an|his|her|their|its) (?:[\w'-]+ ){0,2}\Z", re.IGNORECASE)
_FILLS = re.compile(r"[\t\n\x00,;(]|\Z| [\x00(]")
_ENROLLED = re.compile(
    r"\b(?:attend\w*|on roll|pupils?|place|places|enrolled|goes|went|started|moved|admission|excluded|children|taught"
    r"|teacher"
    r"|head) (?:at|to|from|in)?\s*\Z|\battend"
)
_SAINT = re.compile(r"(?:St|Ss|Saints?|Our|All|Queen|King|Prince|Princess|Lady|Lord|Bishop|Archbishop)\b")
_OF_PLACE = re.compile(r" (?:of|at|in) (?=(?:St\.? |Saint |the )?[A-Z])")
_CARING = re.compile(
    r"\b(?:placed|placement|children's home|residential|refuge|hostel|supported|semi-independent"
    r"|lodgings?|secure|respite|c/o|key ?worker|looked after|unit|in care|care home|staff at|nights)\b",
    re.IGNORECASE,
)
_AGENCY_AFTER = re.compile(r"(?: Hospitals?)? (?:NHS|Foundation) |(?:'s)? [Gg]roup\b|(?:'s)? Corporation\b")
_TITLE = re.compile(r"\((?:19|20)\d\d[a-z]?\)[ ,.:*'\"_]*\Z")
_AHEAD = re.compile(
    r"\b(?:(?P<org>(?:HMP(?:/YOI)?|HMYOI|HMP & YOI|YOI|Masjid|Jamia Masjid|Church of(?! (?:England|Scotland|Wales"
    r"|Ireland))|Our Lady(?: of)?|Iglesia|Igreja|Assembl(?:y|ies) of|Congregation of|Parish of|Guru|Kingdom Hall of)) "
    r"|(?P<school>Ysgol|University of|Sixth Form at|Academy of|School of) |(?P<health>(?:(?:University|Royal"
    r"|Children's) )?(?:Hospital|Infirmary) (?:of|for)|Ysbyty) "
    r"|(?P<care>STC|SCH) )(?=[A-Z]|[ae][lnrs]-[A-Z])"
)
_WARD = re.compile(
    r"\b(?P<ward>[Ww]ard) (?P<n>(?:[A-Z]{0,2}\d{1,3}[A-Za-z]?|[A-Z]\d?))(?![\w])"
    r"(?! (?:miles|beds?|patients|hours|days|weeks|months|years|minutes|metres|yards|km|per|times"
    r"|or more)\b)(?:, (?=[A-Z]))?"
)
_PERSON_AHEAD = re.compile(
    r"['\"]?(?:Mrs?|Ms|Miss|Mx|Dr|Prof\w*|Sir|Rev\w*|Father|Sister|Cllr|PC|DC|DS|DI|SW|HV|GP|Miss|Nurse|Child|Baby"
    r"|Mother"
    r"|Sibling|Adult)\b|[A-Z]{1,4}\d"
)
_NURSERY = re.compile(
    r"(?:Little|Tiny|Happy|Busy|Bright|Sunny|Cheeky|Rainbow|Smart|Jolly|Kidd\w+|Teddy|Bumble|Early|First)\b"
)
_PARISH = re.compile(r"(?:St\.?|Ss|Our Lady|Sacred Heart|Holy|All Saints|Christ Church)\b")
_GENERIC = lexicon.words("settings", "generic") | words.KINDS["peoples"] | words.KINDS["days"]
_NATIONAL = re.compile(
    r"\b(?:Royal College|College of (?:Policing|Paediatrics|Nursing|Psychiatrists|Midwives"
    r"|Emergency|Social)|University of|Open University|School of (?:Social|Nursing|Medicine|Hygiene|Economics)"
    r"|Great Ormond Street|Department|Lucy Faithfull|House of (?:Commons|Lords)|British Library|Virtual School)"
)
_SHORT_STOP = lexicon.words("settings", "common first words")
_STUDENT = re.compile(r"\b(?:student|stud(?:y|ied|ying)|degree|undergraduate|attend\w*|place)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:Agency|Board|Committee|Cabinet|Executive|Court|Panel|Ofsted|Parliament|Home Office|Commission|National"
    r"|Royal|Council|Trust|NHS|Police|Partnership|CSC)\b"
)
_EMPLOYER = re.compile(
    r"(?:cleaner|packer|driver|picker|warehouse|employed|work(?:s|ed|ing)?|jobs?|shifts|employer"
    r"|driv(?:es|ing)|drove)\b",
    re.IGNORECASE,
)
_GP = re.compile(
    r"\b(?:GPs?|doctors?|surgery|registered|patients?|appointments?|practice nurse|prescri\w+|health "
    r"visitor|receptionist|letter)\b",
    re.IGNORECASE,
)
_GP_WIDE = re.compile(rf"{_GP.pattern}|\bpractice\b", re.IGNORECASE)
_MEDICAL = re.compile(
    r"\b(?:admitted|admission|ward|hospital|A&E|emergency department|ED|birth|born|maternity"
    r"|discharged|conveyed|ambulance|taken to|brought to|swelling|fracture|x-?ray|unwell|collaps\w+|resus\w*"
    r"|intensive care|labour|transferred|consultant|paediatric\w*|scan|clinic|in-?patient|surgery"
    r"|died|[Hh]aematology|[A-Za-z]+(?:ology|iatrics))\b",
    re.IGNORECASE,
)
_NEED_FAMILY = frozenset(
    "Homes Fellowship Guides Scouts Cadets Childcare Temple Parish Chapel University Grammar Juniors".split()
)
_TAKES_OF = frozenset(("Hospital", "University Hospital", "Church", "University", "Infirmary", "Tabernacle"))
_KINDS = {"care": "care-setting", "school": "school", "health": "health-setting", "org": "org"}
_LOWER_KINDS = {
    **dict.fromkeys("primary nursery junior infant high secondary pre playgroup academy college".split(), "school"),
    "school": "school",
    **dict.fromkeys(("children's", "family"), "care-setting"),
    **dict.fromkeys("surgery medical health hospital hospice clinic infirmary".split(), "health-setting"),
}


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Settings with a name of their own, by grammar and by what is said of them; then their short names elsewhere."""
    found = [*_campus(text), *_royal(text), *_typed(text), *_ahead(text), *_wards(text), *_holy(text)]
    for more in (_celled(text), _called(text, entities), _apposed(text), _cued(text, entities)):
        known = {hit.start for hit in found}
        found += [hit for hit in more if hit.start not in known]
    yield from found
    yield from _short(text, found)


def _typed(text: str) -> Iterator[Hit]:
    for match in setting_words.TYPE.finditer(text):
        group = match.lastgroup or "org"
        start = names.before(text, match.start() - 1, _GENERIC)
        if start is None:
            continue
        end = match.end()
        kind = _KINDS.get(group) or _LOWER_KINDS.get(re.split(r"[ -]", match.group())[0], "org")
        if match.group() in _TAKES_OF and (more := _OF_PLACE.match(text, end)):
            end = names.after(text, more.end(), frozenset(), 3) or end
        name = text[start:end]
        if _NATIONAL.search(text[max(0, start - 8) : end + 30]) or not _fits(text, match, start, end, group):
            continue
        if _TITLE.search(text[max(0, start - 14) : start]) or _AGENCY_AFTER.match(text, end):
            continue
        if group == "lower" and text[match.start() - 3 : match.start() - 1] in ("'s", "s'") and not _SAINT.match(name):
            continue
        if group == "lower" and " " not in text[start : match.start()].strip() and _first_word(text, start):
            continue
        words = ["its name and kind"]
        if kind == "org" and _EMPLOYER.search(text, max(0, start - 50), start):
            words.append("employer")
        yield Hit(kind, start, end, 0.9 if group != "lower" else 0.75, ("named setting", *words))


def _fits(text: str, match: re.Match[str], start: int, end: int, group: str) -> bool:
    """Whether the words around allow the reading: some words that end a setting's name end much else too."""
    kind = match.group()
    left, right = context.sentence(text, start, end)
    if kind == "Practice":
        return bool(
            _GP.search(text, left, start)
            or _GP.search(text, end, right)
            or re.search(
                r"\b(?:GP|Surgery"
                r"|Doctor)",
                context.label(text, start),
            )
        )
    if kind in ("House", "Lodge", "Manor", "Villa"):
        return _near(_CARING, text, (left, start), (end, right)) or bool(_CARING.search(context.label(text, start)))
    if kind == "Medical":
        return _near(_GP_WIDE, text, (max(0, start - 160), start), (end, right))
    if kind in ("General", "Royal", "Clinic"):
        return _near(_MEDICAL, text, (left, start), (end, right))
    if kind in _NEED_FAMILY:
        return group == "health" or context.said_of_family(text, start, end)
    return True


def _near(pattern: re.Pattern[str], text: str, *spans: tuple[int, int]) -> bool:
    return any(pattern.search(text, *span) for span in spans)


def _first_word(text: str, start: int) -> bool:
    """Whether a word begins a sentence: its capital then says nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \"'(")
    return not before or before[-1] in ".!?\n\t\x00:|>-*•–"


def _ahead(text: str) -> Iterator[Hit]:
    for match in _AHEAD.finditer(text):
        end = names.after(text, match.end(), frozenset(), 4)
        if end is None:
            continue
        doubtful = match.group().startswith(("University of", "School of")) or _NATIONAL.search(
            text[match.start() : end]
        )
        if match.group().startswith("University of") and not _STUDENT.search(
            text, max(0, match.start() - 80), match.start()
        ):
            continue
        if doubtful and not context.said_of_family(text, match.start(), end):
            continue
        yield Hit(_KINDS[match.lastgroup or "org"], match.start(), end, 0.85, ("named setting", "its name and kind"))


def _wards(text: str) -> Iterator[Hit]:
    for match in _WARD.finditer(text):
        end = match.end("n")
        if match.group("ward") == "ward" and not any(char.isdigit() for char in match.group("n")):
            continue
        yield Hit("health-setting", match.start(), end, 0.85, ("named setting", "a numbered ward"))


def _royal(text: str) -> Iterator[Hit]:
    """A hospital that is named after a royal person, or is called royal, and nothing else."""
    for match in _ROYAL.finditer(text):
        left, right = context.sentence(text, *match.span())
        if _near(_MEDICAL, text, (left, match.start()), (match.end(), right)):
            yield Hit("health-setting", *match.span("name"), 0.65, ("named setting", "what is said of it"))


def _campus(text: str) -> Iterator[Hit]:
    """Two settings whose names are all words of the field."""
    for match in _CAMPUS.finditer(text):
        told = _near(_GP_WIDE, text, (max(0, match.start() - 80), match.start()))
        if told or context.said_of_family(text, *match.span()):
            yield Hit("health-setting", *match.span(), 0.6, ("named setting", "its name and kind"))


def _holy(text: str) -> Iterator[Hit]:
    """A saint's or a mystery's name by itself, where somebody goes there: a school, or a hospital."""
    for match in _HOLY.finditer(text):
        end = names.after(text, match.start("name"), (), 4)
        if end is None:
            continue
        personal = match.group("name").startswith(("S", "D")) and not match.group("name").startswith("Sacred")
        if personal and text[end - 1] != "s" and text[end : end + 2] != "'s":
            continue
        end += 2 if text[end : end + 2] == "'s" else 0
        left, right = context.sentence(text, match.start(), end)
        ill = _near(_MEDICAL, text, (left, right))
        enrolled = _ENROLLED.search(text, max(0, match.start() - 24), match.start("name"))
        if ill or enrolled or context.said_of_family(text, match.start(), end):
            kind = "health-setting" if ill else "school"
            yield Hit(kind, match.start("name"), end, 0.6, ("named setting", "what is said of it"))


def _celled(text: str) -> Iterator[Hit]:
    """A name that fills its cell, under or beside a heading such as "School" or "Placement"."""
    for cell in tables.cells(text):
        match = _COLUMN.fullmatch(cell.heading) or _COLUMN.fullmatch(cell.label)
        if not match or cell.end - cell.start > 60:
            continue
        start = cell.start + (4 if text.startswith(("The ", "the "), cell.start) else 0)
        end = names.after(text, start, _GENERIC, 5)
        if end is not None and _FILLS.match(text[end : end + 2]) and not _NATIONAL.search(text, start, end):
            yield Hit(_KINDS[match.lastgroup or "org"], start, end, 0.75, ("named setting", "the heading of its cell"))


def _apposed(text: str) -> Iterator[Hit]:
    """A name of which it is said that it is a school, a home, a church."""
    for match in setting_words.APPOSED.finditer(text):
        end = match.start() - (2 if text.startswith("'s", match.start() - 2) and text[match.start()] != "," else 0)
        start = names.before(text, end, _GENERIC)
        if start is None or _PERSON_AHEAD.match(text, start) or _PUBLIC.search(text, start, end):
            continue
        if " " not in text[start:end] and (_first_word(text, start) or words.ordinary(text[start:end])):
            continue
        kind = next(kind for kind in _KINDS if match.group(kind))
        if not context.general(text, start, end):
            yield Hit(_KINDS[kind], start, end, 0.65, ("named setting", "what is said of it"))


def _people(text: str, entities: Sequence[Hit]) -> set[int]:
    """Where people's names begin that the model sees: no "Little" or "Busy", with which a nursery's begins."""
    return {hit.start for hit in entities if hit.kind == "PERSON" and not _NURSERY.match(text, hit.start)}


def _called(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """A name after the word for the kind of setting, in brackets, after a colon, "called" or between commas."""
    people = _people(text, entities)
    for match in setting_words.CALLED.finditer(text):
        start = match.end() + (text[match.end()] in "'\"")
        if _PERSON_AHEAD.match(text, start) or context.general(text, start, start):
            continue
        end = names.after(text, start, _GENERIC, 5)
        group = match.lastgroup if match.lastgroup in _KINDS else next(kind for kind in _KINDS if match.group(kind))
        if end is None or (start in people and match.group("by") != " (") or _PUBLIC.search(text, start, end):
            continue
        if text[end : end + 2] == "'s" and _SAINT.match(text, start):
            end += 2
        if " " not in text[start:end] and words.ordinary(text[start:end]):
            continue
        by = match.group("by")
        if by == " (" and text[end : end + 1] not in ("),;'\"") and text[end : end + 2] != "'s":
            continue
        if by == ", " and (
            text[end : end + 1] not in ",;.)"
            or start in people
            or not _ITS.search(text, max(0, match.start() - 30), match.start())
        ):
            continue
        if by == ": " and not _FILLS.match(text[end : end + 2]) and text[end : end + 1] != ".":
            continue
        yield Hit(_KINDS[group or "org"], start, end, 0.65, ("named setting", "what is said of it"))


def _cued(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    people = _people(text, entities)
    for match in setting_words.BY_CUE.finditer(text):
        start = match.end() + (text[match.end()] in "'\"")
        end = names.after(text, start, _GENERIC, 4)
        group = match.lastgroup or "org"
        if end is None or (group != "org" and start in people) or context.general(text, start, end):
            continue
        employer = group == "org" and _EMPLOYER.match(match.group())
        if employer and not context.said_of_family(text, start, end):
            continue
        if _PUBLIC.search(text, start, end):
            continue
        end += 2 if text.startswith("'s", end) and _PARISH.match(text, start) else 0
        parish = _PARISH.match(text, start) and text.startswith(", ", end) and names.after(text, end + 2, (), 3)
        end = parish or end
        words = ("named setting", "what is said of it", *(("employer",) if employer else ()))
        yield Hit(_KINDS[group], start, end, 0.6, words)


def _short(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """The telling first word of a setting's name wherever it stands without its kind; not where it is an area's."""
    areas = context.areas(text)
    short: dict[str, str] = {}
    for hit in found:
        words = text[hit.start : hit.end].split()
        first = words[0].strip("'\".,").removesuffix("'s")
        if hit.kind == "org" or hit.score < 0.8 or len(first) < 6 or not first[0].isupper() or len(words) > 3:
            continue
        if first.lower() not in _GENERIC and first.lower() not in _SHORT_STOP and first.lower() not in areas:
            short.setdefault(first, hit.kind)
    if not short or len(short) > 400:
        return
    taken = {hit.start for hit in found}
    longest = sorted(short, key=len, reverse=True)
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-]| [A-Z])", text):
        if match.start() not in taken:
            yield Hit(short[match.group()], *match.span(), 0.55, ("named setting", "short for one named elsewhere"))
