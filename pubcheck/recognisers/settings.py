"""A text in, named settings out: schools, health and care settings, faith places, clubs, prisons, firms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon, names, tables

KINDS = ("school", "health-setting", "care-setting", "org")

_NOT_THEN = r"(?![\w-])(?!'s? (?:review|meeting))"
_SCHOOL = (
    r"(?:Primary|Junior|Infants?'?|Secondary|High|Grammar|First|Middle|Special|Free|Community|Nursery|Comprehensive"
    r"|Lower|Upper|Preparatory|Prep|Girls'?|Boys'?) (?:and (?:Nursery|Infant|Junior) )?(?:School|Academy)|School "
    r"and (?:Nursery|Sixth Form|College)"
    r"|Sixth Form(?: College)?|School|Academy|College|Day Nursery|Nursery|Nurseries|Pre-?[Ss]chool|Playgroup"
    r"|Kindergarten|Madrass?ah?|Montessori|Pupil Referral Unit|PRU|J ?& ?I(?: School)?|Junior (?:&|and) Infants?(?:"
    r" School)?|Learning Centre|Childcare|University"
    r"|Infants'?|Juniors|Comprehensive|Grammar|Primary(?! (?:[Cc]are|[Hh]ealth|[Mm]ental|[Pp]revention|[Ss]chools"
    r"|[Pp]hase|[Nn]eed|[Rr]esponsib|[Cc]arer|[Aa]ge|[Ee]ducation))|High(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)(?! (?:risk"
    r"|level|number|street|school|court|quality|support|profile))"
    r"|(?:Girls|Boys)'(?= [a-z]|[.,;:)?!]|\n|\t|\Z)"
)
_HEALTH = (
    r"(?:Medical|Health|Wellbeing|Surgical|Birth|Dental|Walk-[Ii]n|Treatment|Primary Care) Centre|(?:Medical|Dental"
    r"|General|Group|Family|Health) Practice|(?:General|Community|Children's|University|Cottage|Memorial|Maternity"
    r"|District|Day|Women's|Women and Children's|Teaching|Psychiatric) Hospital"
    r"|Royal Infirmary|Infirmary|Hospital(?! (?:NHS|Foundation|Trust|Charity))|Hospice|Surgery|Pharmacy|Clinic"
    r"|Maternity Unit|Birth(?:ing)? (?:Unit|Centre)|Mother and Baby Unit|Health Campus|Ward(?! (?:Manager|Sister"
    r"|Clerk|Councillor|Round))"
    r"|(?:General|Royal|Medical)(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)|Practice(?! (?:Review|Guid|Nurse|Lead|Educat|Manager"
    r"|Framework|Model|Learning|Standard|Note|Example|Improve|Direct|Develop|Supervis|Teach|Week|Panel))"
)
_CARE = (
    r"Children's Home|Residential Home|Care Home|Children's Centre|Family Centre|Family Hub|Contact Centre|Respite "
    r"Centre|Secure (?:Unit|Training Centre|Children's Home|Centre)|Supported (?:Lodgings|Housing|Accommodation)"
    r"|Lodgings|Foyer|Hostel|Women's Refuge|Refuge|Children's Hub|Short Breaks?(?: Unit| Centre)?|House|Lodge|Manor"
    r"|Villa"
)
_ORG = (
    r"(?:Baptist|Methodist|Catholic|Parish|Evangelical|Pentecostal|Community|Christian|Orthodox|Free|Gospel) Church"
    r"|Church|Chapel|Cathedral|Mosque|Masjid|Gurdwara|Gurudwara|Mandir|Temple|Synagogue|Shul|Kingdom Hall"
    r"|Tabernacle|Islamic Centre|Ministr(?:y|ies)(?! of)|Fellowship|Parish"
    r"|(?:Football|Boxing|Rugby|Cricket|Youth|Swimming|Judo|Karate|Gymnastics|Dance|Athletic|Sports|Social|Working "
    r"Men's|Bowls|Tennis) Club|FC|AFC|RFC|GAA|ABC|RUFC|Library|(?:Leisure|Sports|Youth|Community|Shopping|Activity"
    r"|Recreation"
    r"|Day|Resource|Arts|Riding) Centre|Village Hall|Scout Group|Scouts|Guides|Brownies|Cadets"
    r"|Housing Association|Ltd\.?|Limited|LLP|plc|PLC|CIC|Cars|Taxis|Cabs|Coaches|Minibuses|Logistics(?: Park)?"
    r"|(?:Business|Retail|Industrial) (?:Park|Estate)|Trading Estate|Foods|Stores"
    r"|Takeaway|Kebabs?|Pizza|Caf[eé]|Restaurant|Bakery|Salon|Barbers|Shellfish|Haulage|Motors|Tyres|Care (?:Group"
    r"|Services)|Homes|(?:Fostering|Foster Care)(?: Agency| Services?)?"
)
_LOWER = (
    r"primary school|junior school|infant school|high school|secondary school|primary|nursery school|nursery"
    r"|pre-?school|playgroup|academy|college|school|children's centre|family centre|children's home|surgery"
    r"|medical centre|health centre|hospital|hospice|clinic|infirmary|library|church|chapel|mosque|gurdwara|temple"
    r"|synagogue|youth club|community centre|leisure centre"
)
_TYPE = re.compile(
    rf"(?<=[\w'.)] )(?:(?P<care>{_CARE})|(?P<school>{_SCHOOL})|(?P<health>{_HEALTH})|(?P<org>{_ORG})"
    rf"|(?P<lower>{_LOWER})){_NOT_THEN}"
)
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
_CAMPUS = re.compile(r"\b(?:University|Student|Campus|College) (?:Health|Medical) (?:Centre|Service|Practice)\b")
_FILLS = re.compile(r"[\t\n\x00,;(]|\Z| [\x00(]")
_SAINT = re.compile(r"(?:St|Ss|Saints?|Our|All|Queen|King|Prince|Princess|Lady|Lord|Bishop|Archbishop)\b")
_OF_PLACE = re.compile(r" (?:of|at|in) (?=(?:St\.? |Saint |the )?[A-Z])")
_CARING = re.compile(
    r"\b(?:placed|placement|children's home|residential|refuge|hostel|supported|semi-independent"
    r"|lodgings?|secure|respite|c/o|key ?worker|looked after|unit|in care|care home|staff at|nights)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\((?:19|20)\d\d[a-z]?\)[ ,.:*'\"_]*\Z")
_AHEAD = re.compile(
    r"\b(?:(?P<org>(?:HMP(?:/YOI)?|HMYOI|HMP & YOI|YOI|Masjid|Jamia Masjid|Church of (?!England|Scotland|Wales"
    r"|Ireland)|Our Lady(?: of)?|Iglesia|Igreja|Assembl(?:y|ies) of|Congregation of|Parish of|Guru|Kingdom Hall of)) "
    r"|(?P<school>Ysgol|University of|Sixth Form at|Academy of|School of) |(?P<health>Hospital of|Ysbyty) "
    r"|(?P<care>STC|SCH) )(?=[A-Z])"
)
_WARD = re.compile(r"\b(?P<ward>[Ww]ard) (?P<n>(?:[A-Z]{0,2}\d{1,3}[A-Za-z]?|[A-Z]\d?))(?![\w])(?:, (?=[A-Z]))?")
_BY_CUE = re.compile(
    r"\b(?:(?P<school>on roll at|pupils? (?:at|of)|enrolled at|started at|starts at|moved up to|goes to|place at"
    r"|teacher at"
    r"|headteacher of|head of year at|excluded from|on the roll of|school (?:was|is)|(?:special|primary|secondary"
    r"|boarding|nursery|alternative provision) (?:school|provision),?(?: called)?|school:|nursery:|college:|the "
    r"school \()"
    r"|(?P<health>admitted to|(?:patient|registered) (?:at|with)|conveyed to|transferred to|(?:discharged"
    r"|transferred) from|taken to|(?:unit|ward|department|A&E|clinic|scan|born|delivered|theatre|birth) at"
    r"|(?:hospital|hospice|surgery|practice|ward|clinic)(?:,| \(| called)|died (?:at|in) the)"
    r"|(?P<care>placed at|placement at|resident at|children's home,?(?: called)?|respite at|short breaks? at"
    r"|overnight at|(?:nights?|stays?|weekends?) at|(?:the|a) (?:home|unit|refuge|hostel),? (?:called )?"
    r"|children's home \()"
    r"|(?P<org>(?:employed|works?|worked|working|job|shifts|driv(?:es|ing)|drove) (?:\w+ ){0,2}?(?:at|for|by|with)"
    r"|run by|provider,?|managed by|attends? (?:Mass|church|prayers|worship|services) at|worship(?:s|ped)? at"
    r"|(?:church|congregation|mosque|firm|company|employer|takeaway|restaurant|shop|salon|garage)(?:'s| is| "
    r"was)?,? (?:called|named)))"
    r" (?:the |The |their |his |her )?(?=['\"]?[A-Z][\w'&-]+)"
)
_GENERIC = lexicon.words("settings", "generic")
_NATIONAL = re.compile(
    r"\b(?:Royal College|College of (?:Policing|Paediatrics|Nursing|Psychiatrists|Midwives"
    r"|Emergency|Social)|University of|Open University|School of (?:Social|Nursing|Medicine|Hygiene|Economics)"
    r"|Great Ormond Street|Department|Lucy Faithfull)"
)
_SHORT_STOP = lexicon.words("settings", "common first words")
_STUDENT = re.compile(r"\b(?:student|stud(?:y|ied|ying)|degree|undergraduate|attend\w*|place)\b", re.IGNORECASE)
_PUBLIC = re.compile(r"\b(?:Agency|Commission|National|Royal|Council|Trust|NHS|Police|Partnership|CSC)\b")
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
    r"|discharged|conveyed|ambulance|taken to|transferred|consultant|paediatric\w*|scan|clinic|in-?patient|surgery"
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
    found = [*_campus(text), *_typed(text), *_ahead(text), *_wards(text), *_holy(text)]
    for more in (_celled(text), _cued(text, entities)):
        known = {hit.start for hit in found}
        found += [hit for hit in more if hit.start not in known]
    yield from found
    yield from _short(text, found)


def _typed(text: str) -> Iterator[Hit]:
    for match in _TYPE.finditer(text):
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
        if _TITLE.search(text[max(0, start - 14) : start]):
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
        doubtful = match.group().startswith(("University", "School of")) or _NATIONAL.search(text[match.start() : end])
        if match.group().startswith("University") and not _STUDENT.search(
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
        if ill or match.group().startswith("attend") or context.said_of_family(text, match.start(), end):
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


def _cued(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    people = {entity.start for entity in entities if entity.kind == "PERSON"}
    for match in _BY_CUE.finditer(text):
        start = match.end() + (text[match.end()] in "'\"")
        end = names.after(text, start, _GENERIC, 4)
        group = match.lastgroup or "org"
        if end is None or (group != "org" and start in people) or context.general(text, start, end):
            continue
        employer = group == "org" and _EMPLOYER.match(match.group())
        if employer and not context.said_of_family(text, start, end):
            continue
        if group == "org" and _PUBLIC.search(text, start, end):
            continue
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
