"""A text in, named settings out: schools, health and care settings, faith places, clubs, prisons, firms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, names
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.where import glosses, setting_cues, setting_forms, setting_words, slots
from pubcheck.recognisers.where.setting_words import EMPLOYER, GENERIC, NATIONAL, OF_KIND, SAINT

KINDS = ("school", "health-setting", "care-setting", "org", "address")

_HOLY = AtWords(
    r"\b(?:at|attend(?:s|ed|ing)|from|left|to|joined|in) (?P<name>Our Lady(?='s)"
    r"|(?:St\.?|Ss|Saint|Blessed|Holy|Our Lady|Sacred"
    r" Heart|All Saints|Corpus Christi|Dr)(?= [A-Z&o])[ ]\w+)"
)
# "Holy Souls said", "Hospital 1 is still called St Wilfreds", "the Larkrise Park crest": no word says what it is.
_SPEAKS = AtWords(
    r"(?<![\w'-])(?P<says>(?:St\.? [A-Z]\w+(?:'s|s)|Holy [A-Z]\w+|All (?:Saints|Souls|Hallows)|Sacred Heart"
    r"|Corpus Christi"
    r"|Our Lady(?: of [A-Z]\w+)?|Blessed [A-Z]\w+ [A-Z]\w+)) (?=(?:said|says|rang|wrote|told|asked|sent|reported"
    r"|excluded|referred|noted|held)\b)"
    r"|\b(?P<what>School|Nursery|College|Hospital|Home|Placement|Surgery) \w{1,2} (?:is|was)(?: still| also| once)?"
    r" (?:called|named|given as|down as) (?P<called>(?:St\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
    r"|\b(?:[Tt]he|an?|his|her|their) (?P<worn>(?:St\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}) (?:school )?"
    r"(?:crest|jumper|uniform|blazer|sweatshirt|sweater|tie|book ?bag)\b"
)
# "Medical Directors", "Environmental Health", "Children with Disabilities Team".
_POST = re.compile(
    r"(?:\A|(?<=\s))(?:Directors?|Managers?|Leads?|Officers?|Nurses?|Doctors?|Teams?|Heads?|Executives?|Consultants?"
    r"|Midwives"
    r"|Department|Directorate|Services?|Health|Care|Support|Help|Board|Panel|Committee|Office|Branch|Division"
    r"|Unit(?<=ion Unit))\Z"
)
_FAITH_LABEL = re.compile(r"\b(?:faith|church|religion|worship|chapel|congregation)\b", re.IGNORECASE)
# A unit that is called after what it does is a part of an agency.
_PROCESS = re.compile(
    r"(?:tion|ment|ing|ity|ness|nce|Crime|Justice|Safety|Help|Response|Business|Assessment|Abuse) (?:Suite|Unit)\Z"
)
_GAVE_NOTICE = re.compile(r" (?:gave|served|issued) (?:[a-z0-9]+ ){0,2}(?:days' |weeks' |week's )?notice\b")
_ROYAL = AtWords(
    r"\b(?:at|to|from|in) (?:the )?(?P<name>(?:Princess|Duchess|Countess|Queen|King|Prince|Duke of|Royal) (?!College"
    r"|Assent|Society"
    r"|Commission"
    r"|Navy|Marines|Family|Mail|Air|Borough|Street|Road|Park|School|Lane|Avenue|Arms|Head)[A-Z][\w'-]+)(?! [A-Z])"
)
_CAMPUS = AtWords(r"\b(?:University|Student|Campus|College) (?:Health|Medical) (?:Centre|Service|Practice)\b")
_ENROLLED = re.compile(
    r"\b(?:attend\w*|on roll|pupils?|place|places|enrolled|goes|went|started|moved|admission|excluded|children|taught"
    r"|teacher"
    r"|head) (?:at|to|from|in)?\s*\Z|\battend"
)
_OF_PLACE = re.compile(r" (?:of|at|in) (?=(?:St\.? |Saint |the )?[A-Z])")
_CARING = re.compile(
    r"\b(?:placed|placement|children's home|residential|refuge|hostel|supported|semi-independent"
    r"|lodgings?|secure|respite|c/o|key ?worker|looked after|unit|in care|care home|staff at|nights|absconded"
    r"|ran away"
    r"|went missing|agency staff|provider|firm|company|director|run by|owned by|gave notice|moved (?:him|her)|moved"
    r" from)\b",
    re.IGNORECASE,
)
_AGENCY_AFTER = re.compile(r"(?: Hospitals?)? (?:NHS|Foundation) |(?:'s)? [Gg]roup\b|(?:'s)? Corporation\b")
_TITLE = re.compile(r"\((?:19|20)\d\d[a-z]?\)[ ,.:*'\"_]*\Z")
_AHEAD = AtWords(
    r"\b(?:(?P<org>(?:HMP(?:/YOI)?|HMYOI|HMP & YOI|YOI|Masjid|Jamia Masjid|Church of(?! (?:England|Scotland|Wales"
    r"|Ireland))|Our Lady(?: of)?|Iglesia|Igreja|Assembl(?:y|ies) of|Congregation of|Parish of|Guru"
    r"|Kingdom Hall of)) "
    r"|(?P<school>Ysgol(?: yr?)?|University of|Sixth Form at|Academy of|School of) |(?P<health>(?:(?:University|Royal"
    r"|Children's) )?(?:Hospital|Infirmary) (?:of|for)|Ysbyty) "
    r"|(?P<care>STC|SCH) )(?=[A-Z]|[ae][lnrs]-[A-Z])"
)
_WARD = AtWords(
    r"\b(?P<ward>[Ww]ard) (?P<n>(?:[A-Z]{0,2}\d{1,3}[A-Za-z]?|[A-Z]\d?))(?![\w])"
    r"(?! (?:miles|beds?|patients|hours|days|weeks|months|years|minutes|metres|yards|km|per|times"
    r"|or more)\b)(?:, (?=[A-Z]))?"
)
_SHORT_STOP = lexicon.words("settings", "common first words")
_STUDENT = re.compile(r"\b(?:student|stud(?:y|ied|ying)|degree|undergraduate|attend\w*|place)\b", re.IGNORECASE)
_GP = re.compile(
    r"\b(?:GPs?|doctors?|surgery|registered|patients?|appointments?|practice nurse|prescri\w+|health "
    r"visitor|receptionist|letter)\b",
    re.IGNORECASE,
)
_GP_WIDE = re.compile(rf"{_GP.pattern}|\bpractice\b", re.IGNORECASE)
_FAITH = re.compile(
    r"\b(?:altar|[Mm]ass|baptis\w+|christen\w+|priest|vicar|pastor|[Ff]ather|Fr|parish|pray\w*|funeral|church"
    r"|worship\w*"
    r"|confirmation|communion|congregation|vigil|minister|choir|Sunday|faith|Catholic|Orthodox|Anglican|Christian"
    r"|rosary)\b"
)
_MEDICAL = re.compile(
    r"\b(?:admitted|treated|came in|brought in|trauma|resus|theatre|ventilat\w+|intubat\w+|chamber|bleed\w*|burns"
    r"|stitch\w+|admission|ward|hospital|A&E|emergency department|ED|birth|born|maternity"
    r"|discharged|conveyed|ambulance|taken to|brought to|swelling|fracture|x-?ray|unwell|collaps\w+|resus\w*"
    r"|intensive care|labour|transferred|consultant|paediatric\w*|scan|clinic|in-?patient|surgery"
    r"|died|[Hh]aematology|[A-Za-z]+(?:ology|iatrics))\b",
    re.IGNORECASE,
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Settings with a name of their own, by grammar and by what is said of them; then their short names elsewhere."""
    found = [*_campus(text), *_royal(text), *_typed(text), *_ahead(text), *_wards(text), *_holy(text), *_speaking(text)]
    found += setting_forms.find(text)
    known = {hit.start for hit in found}
    found += [hit for hit in setting_cues.find(text, entities) if hit.start not in known]
    known = {hit.start for hit in found}
    for hit in (*slots.find(text, entities), *glosses.find(text, entities)):
        if hit.start not in known:
            known.add(hit.start)
            found.append(hit)
        elif hit.kind == "care-setting" and (slots.KEEPS in hit.why or hit.why == glosses.TOLD):
            # "Managed by Old Comrades Housing": a firm or a charity that keeps homes.
            found = [one._replace(kind=hit.kind) if one[:2] == ("org", hit.start) else one for one in found]
    found += setting_cues.after(text, found, entities)
    found = [_whole(text, hit) for hit in found if not _office(text, hit)]
    yield from found
    yield from _short(text, found)


def _whole(text: str, hit: Hit) -> Hit:
    """With the article that its name begins with: "The Holm Academy"."""
    article = (
        hit.start >= 4 and text.startswith("The ", hit.start - 4) and not text[hit.start - 5 : hit.start - 4].isalnum()
    )
    return hit._replace(start=hit.start - 4) if article else hit


def _office(text: str, hit: Hit) -> bool:
    """Whether words that only stand where a setting's name would are those of a post or a department."""
    run = text.endswith((" run by ", "owned by "), 0, hit.start)  # "run by Sable & Finch Care"
    return "what is said of it" in hit.why and not run and _POST.search(text, hit.start, hit.end) is not None


def _typed(text: str) -> Iterator[Hit]:
    for match in setting_words.TYPE.finditer(text):
        group = match.lastgroup or "org"
        start = names.before(text, match.start() - 1, GENERIC)
        if start is None:
            continue
        end = match.end()
        kind = OF_KIND.get(group) or setting_words.LOWER_KINDS.get(re.split(r"[ -]", match.group())[0], "org")
        if match.group() == "UTC" and _ENROLLED.search(text, max(0, start - 24), start):
            kind = "school"  # a university technical college, and no urgent treatment centre
        if match.group() in setting_words.TAKES_OF and (more := _OF_PLACE.match(text, end)):
            end = names.after(text, more.end(), frozenset(), 3) or end
        name = text[start:end]
        if NATIONAL.search(text[max(0, start - 8) : end + 30]) or not _fits(text, match, start, end, group):
            continue
        if _TITLE.search(text[max(0, start - 14) : start]) or _AGENCY_AFTER.match(text, end):
            continue
        if group == "lower" and text[match.start() - 3 : match.start() - 1] in ("'s", "s'") and not SAINT.match(name):
            continue
        if group == "lower" and " " not in text[start : match.start()].strip() and setting_cues.first_word(text, start):
            continue
        words = ["its name and kind"]
        if kind == "org" and EMPLOYER.search(text, max(0, start - 50), start):
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
    if kind in setting_words.OF_HOMES:
        return _near(_CARING, text, (left, start), (end, right)) or bool(_CARING.search(context.label(text, start)))
    if kind == "Medical":
        return _near(_GP_WIDE, text, (max(0, start - 160), start), (end, right))
    if kind == "Clinic" and re.search(r"\b(?:at|from|by) (?:the )?\Z", text[max(0, start - 10) : start]):
        return True
    if kind in ("Assembly", "Mission", "Outreach", "Abbey", "Priory", "Citadel", "Sanctuary"):
        return _near(_FAITH, text, (left, start), (end, right)) or bool(_FAITH_LABEL.search(context.label(text, start)))
    if kind in ("Suite", "Unit") and _PROCESS.search(text, start, end):
        return False
    if kind in ("General", "Royal", "Clinic", "Maritime", "Unit", "Suite", "Children's"):
        return _near(_MEDICAL, text, (left, start), (end, right))
    if kind in setting_words.NEED_FAMILY:
        return group == "health" or context.said_of_family(text, start, end)
    return True


def _near(pattern: re.Pattern[str], text: str, *spans: tuple[int, int]) -> bool:
    return any(pattern.search(text, *span) for span in spans)


def _ahead(text: str) -> Iterator[Hit]:
    for match in _AHEAD.finditer(text):
        end = names.after(text, match.end(), frozenset(), 4)
        if end is None:
            continue
        doubtful = match.group().startswith(("University of", "School of")) or NATIONAL.search(
            text[match.start() : end]
        )
        if match.group().startswith("University of") and not _STUDENT.search(
            text, max(0, match.start() - 80), match.start()
        ):
            continue
        if doubtful and not context.said_of_family(text, match.start(), end):
            continue
        yield Hit(OF_KIND[match.lastgroup or "org"], match.start(), end, 0.85, ("named setting", "its name and kind"))


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
        end = names.after(text, match.start("name"), (), 6)
        if end is None:
            continue
        personal = (
            match.group("name").startswith(("S", "D", "O"))
            and not match.group("name").startswith("Our")
            and not match.group("name").startswith("Sacred")
        )
        if personal and text[end - 1] != "s" and text[end : end + 2] != "'s":
            continue
        end += 2 if text[end : end + 2] == "'s" else 0
        left, right = context.sentence(text, match.start(), end)
        faith = _near(_FAITH, text, (left, match.start("name")), (end, right))
        ill = not faith and _near(_MEDICAL, text, (left, right))
        enrolled = _ENROLLED.search(text, max(0, match.start() - 24), match.start("name"))
        if faith or ill or enrolled or context.said_of_family(text, match.start(), end):
            kind = "org" if faith and not enrolled else "health-setting" if ill else "school"
            yield Hit(kind, match.start("name"), end, 0.6, ("named setting", "what is said of it"))


_WHAT = {"Hospital": "health-setting", "Surgery": "health-setting", "Home": "care-setting", "Placement": "care-setting"}


def _speaking(text: str) -> Iterator[Hit]:
    for match in _SPEAKS.finditer(text):
        group = next(name for name in ("says", "called", "worn") if match.group(name))
        start, end = match.span(group)
        if names.after(text, start, GENERIC, 5) is None:
            continue
        kind = _WHAT.get(match.group("what") or "", "school")
        yield Hit(kind, start, end, 0.6, ("named setting", "what is said of it"))

    for match in _GAVE_NOTICE.finditer(text):
        first = names.before(text, match.start(), GENERIC)
        if first is not None and " " in text[first : match.start()]:
            yield Hit("care-setting", first, match.start(), 0.6, ("named setting", "what is said of it"))


def _short(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """The telling first word of a setting's name wherever it stands without its kind; not where it is an area's."""
    areas = context.areas(text)
    short: dict[str, str] = {}
    for hit in found:
        words = text[hit.start : hit.end].split()
        first = words[0].strip("'\".,").removesuffix("'s")
        if hit.kind == "org" or hit.score < 0.8 or len(first) < 6 or not first[0].isupper() or len(words) > 3:
            continue
        if first.lower() not in GENERIC and first.lower() not in _SHORT_STOP and first.lower() not in areas:
            short.setdefault(first, hit.kind)
    if not short or len(short) > 400:
        return
    taken = {hit.start for hit in found}
    longest = sorted(short, key=len, reverse=True)
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-]| [A-Z])", text):
        if match.start() not in taken:
            yield Hit(short[match.group()], *match.span(), 0.55, ("named setting", "short for one named elsewhere"))
