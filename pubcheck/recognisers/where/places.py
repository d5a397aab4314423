"""A text in, the places where people of the case lived or something happened out; the authority's area is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, names, tables, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.where import addresses, gazetteer, postcodes

KINDS = ("place",)

_CUE = AtWords(
    r"\b(?:(?:li(?:ve|ves|ved|ving)|resid(?:es|ed|ing)|settled|stay(?:s|ed|ing)?|rent(?:s|ed|ing)?|housed|rehoused"
    r"|placed|born|raised|grew up|brought up|based|remained|squatted|camped|sleeping rough|found|arrested|stopped"
    r"|seen|located|traced|died|detained|dealing|sold drugs|working|serving)"
    r"(?: (?:\w+ ){0,3}?)?(?:in|at|near|around|outside|on|between)"
    r"|(?:moved?|moving|moves|relocated|relocating|transferred|returned?|returning|travell?(?:ed|ing|s)?|went|going"
    r"|sent|taken|drove|ran away|absconded|flee(?:ing)?|fled|evicted|notification had gone)(?: (?:back|now|away|house"
    r"|home|out|area|on|up|down|north|south|with \w+(?: \w+)?|to our area|again|permanently))*(?: (?:to|from|into|via"
    r"|between|by way of))"
    r"|(?:bus|train|coach|taxi|tram|ferry|lift|walked|cycled|ran|hitched|cab|minibus|sailed|flew|rode|caravan|boat"
    r"|stall|allotment|pitch|kit)"
    r"(?: [a-z]+){0,2} (?:to|at|in|from)|(?:came|come|comes)(?: (?:to (?:the|our) area|here|over|up|down|back"
    r"|originally|home))? (?:from|by way of|via)"
    r"|by way of|originally from"
    r"|(?:flat|house|home|room|hotel|hostel|caravan|address|property|tenancy|family|relatives|aunt'?s?|uncle'?s?"
    r"|grandmother'?s?|grandparents|father'?s?|mother'?s?|sister'?s?|brother'?s?|nan'?s?|gran'?s?|friends?|partner"
    r"|carers?|network|parents'? home|placement|school|nursery|park|hospital|prison|lodgings|refuge|court|previous"
    r" address|shop|station|beach|woods?|services|one parent|somewhere|anywhere|sightings?|party|pub|lines?)(?: \w+)?"
    r" (?:in|near|at|from|outside|to|of)"
    r"|(?:village|town|city|hamlet|suburb|neighbourhood|district|area|estate|part|parts|outskirts|edge|north|south"
    r"|east|west|centre|parish|ward|port|island|seaside) of|estate (?:called|known as)|near|area called|place of"
    r" birth:?|born:|town:|locality:?) (?:the |central |north |south |east |west |rural |inner |nearby "
    r"|greater |county )?(?=['\"]?[A-Z])"
)
_THEN = re.compile(r"\A(?:, | and | or | then | to | via |/)(?=[A-Z])")
_TYPED = AtWords(
    r"(?<=[\w'] )(?P<kind>[Ee]state|[Vv]illage|Park|Beach|Bay|Woods?|Forest|Common|Marina|Harbour|Docks?|Pier"
    r"|Reservoir|Weir|Falls|Loch|Lough|Locks|Canal|Lake|Lock|Bridge|Moor|Marsh|Meadows|Market|Island|Recreation"
    r" Ground|Rec|Playing Fields?|Retail"
    r" Park|Shopping Centre|Precinct|Arcade|Station|railway station|bus station|services|roundabout|Sands"
    r"|Valley|Dale|Quarry|Cemetery|area|ward|suburb|neighbourhood|part of (?:the )?(?:town|city|borough|county)|end"
    r" of (?:the )?(?:town|city)|flat|side of (?:the )?(?:town|city))(?![\w-])(?!'s)"
)
# "Barracks: Tofthill Lines", "on Wellesley Barracks", "the Belvidere dockside ward".
_KNOWN_PART = AtWords(
    r"(?<=[a-z] )(?:(?P<quarters>(?:Lines|Barracks|Cantonment)(?! of\b))|(?:dockside|riverside|waterfront|harbour|town"
    r"|central|village|rural|estate|canalside|hillside|seafront|electoral|council) ward)(?![\w-])"
)
_MILITARY = re.compile(
    r"\b(?:[Bb]arracks|[Gg]arrison|[Rr]egiment\w*|quarters|Army|army|RMP|soldiers?|[Bb]attalion|RAF|[Mm]ilitary"
    r"|posting|posted"
    r"|service famil\w+|Corps|welfare office)\b"
)
# "Interviewed at March": the town, for no month comes after "at" without its year.
_TOWN_AT = AtWords(r"(?<!as )\bat (?P<town>March)(?![\w-]| (?:19|20)\d\d|'s)")
_THERE_NOW = re.compile(
    r"\b(?:unit|homes?|placements?|carers?|lodgings|hostel|school|prison|refuge|hospital|family|flat|college|kin) in"
    r" \Z",
    re.IGNORECASE,
)
_MET = re.compile(r"\b(?:interview\w*|court|station|arrest\w*|stopped|seen|stay\w*|home|school|van|flat|work\w*)\b")
_BUS = AtWords(
    r"\b(?:the )?(?P<bus>(?:[Nn]umber |[Nn]o\.? ?)?[A-Z]?\d{1,3}[A-Z]? (?:bus(?: route)?|tram|night"
    r" bus)|(?:bus|route) (?:number )?[A-Z]?\d{1,3}[A-Z]?)\b"
)
_BODY_NEXT = re.compile(
    r"\A(?: (?:and|&) [A-Z][\w']+)*(?:,)? (?:(?:and \w+ )?Safeguarding|Local|Borough|County|City|District"
    r"|Metropolitan|Council|Police|Constabulary|NHS|CCG|ICB|SCP|LSCB|Clinical|Community|University|Hospital"
    r"|Foundation|Trust|Partnership|Children|Adult|Social|MBC|Youth|Magistrates|Crown|Family Court|Combined|Fire"
    r"|Housing|Academy|School|High|Primary|College|Road|Street|Lane|Avenue|Terrace|Close|Drive|Crescent|Live|News"
    r"|Post|Echo|Evening|United|City FC|Town FC|Rovers|Medical|Surgery|Health|Infirmary|General|Royal|Church|Mosque"
    r"|Library|Inquiry|Report|Review|SCR|Refugee|Women|Law|Young|Mind|Rape)"
)
_WHERE = re.compile(r"\b(?:in|at|from|to|near|around|outside|through|via|lower|upper|over|of) \Z")
_PUBLISHER = re.compile(r"\A ?[:;] ?[A-Z]|\A: ")
_NO_PLACE_NEXT = re.compile(
    r"\A (?:review|report|inquiry|response|cases?|model|approach|Report|Review|Inquiry"
    r"|Government|test|scale|tool)\b"
)
_LETTERS = re.compile(r"[A-Z]{2,}s\b|\b[A-Z][a-z]?[A-Z]|\bGovernment\b")  # "SCRs", "DfE"
_HOMELY = re.compile(r"\b(?:address|placements?|home|lives?|location|place|area)\b", re.IGNORECASE)
_LOCAL = frozenset("estate village area ward suburb neighbourhood flat".split())
_NAMELESS = frozenset(
    "local same whole wider rural urban new green blue red black white city town borough county service public front"
    " back children's playing business science national trust jurassic football skate car bus train railway police"
    " fire space power polling base data work home head lead first second third other north south east west northern"
    " southern eastern western central inner outer"
    " catchment geographical residential council housing traveller real family this that specific clinical practice"
    " growth key problem grey risk policy subject safety learning catchment-area industrial trading"
    " housing-association deprived challenging early social best good safeguarding high priority uk england london's"
    " english european channel tower millennium safe case care a&e gp court prime minister private house hospital"
    " health".split()
)
_NOT_PLACE = re.compile(
    r"\A(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Year|Years|Reception|Key|Section|Chapter|Appendix"
    r"|Child|Children|Mother|Father|Police|Court|Crown|Family|Early|Social|Working|Covid|COVID|Signs|Graded|GP|A&E|ED"
    r"|English|MASH|CAMHS|Care|School|Hospital|Home|Adult|Baby|Sibling|Mr|Mrs|Ms|Dr|PC|DC|TikTok|Facebook|Instagram"
    r"|Snapchat|YouTube|Discord|Telegram|Roblox|Zoom|Teams|Microsoft|Level|Part|Table|Figure|Act|Ofsted|CQC|NSPCC"
    r"|Tier|Stage|Step|Band|Group|Practice|Health|Department|Board|Partnership|Panel|Executive|Grade|Universal"
    r"|Housing|Probation|The|His|Her|Their|It|He|She|They|This|That|These|Those|There|England|Britain|UK|United"
    r" Kingdom|Great Britain|Europe|Africa|Asia|Working Together|God|Allah|Jesus|Eid|Ramadan|Ward|Room|Flat|Unit"
    r"|Number|No|Article|Schedule|Paragraph|Vol|Local|National|Prime|Royal|Senior|Named|Designated|Strategy|Team"
    r"|Poverty|Foster|Residential|Emergency|Temporary|Supported|Secure|Kinship|Respite|Custody|Crisis|Fear|Squalor"
    r"|Silence"
    r"|Place|GPs|Learning|Director|Operation)(?![\w-])"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Places after words of living, moving or happening; places by their grammar; towns said of the family."""
    people = {entity.start: entity.end for entity in entities if entity.kind == "PERSON"}
    seen = [entity for entity in entities if entity.kind in ("GPE", "LOC", "FAC")]
    found: dict[int, tuple[int, str]] = {}
    for start, end, why in [
        *_after_addresses(text),
        *_cued(text, people),
        *_typed(text),
        *_towns(text),
        *_seen(text, seen),
    ]:
        if start not in found and not context.cited(text, start):
            found[start] = (end, why)
    for start, end in _again(text, {text[start:end] for start, (end, _) in sorted(found.items())}):
        if start not in found and start not in people and not context.cited(text, start):
            found[start] = (end, "the same place as elsewhere")
    for start, (end, why) in sorted(found.items()):
        yield Hit("place", start, end, 0.7, ("place", why, *_area(text, start, end)))


def _again(text: str, names: set[str]) -> Iterator[tuple[int, int]]:
    """Every other mention of the places found, but inside the name of a public body or a road."""
    known = sorted((name for name in names if len(name) >= 5 and name[0].isupper()), key=len, reverse=True)
    known = [name for name in known if name != "March"]  # elsewhere it is the month
    if not known or len(known) > 400:
        return
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])", text):
        if not _BODY_NEXT.match(text[match.end() : match.end() + 40]):
            yield match.span()


def _cued(text: str, people: dict[int, int]) -> Iterator[tuple[int, int, str]]:
    for match in _CUE.finditer(text):
        start = match.end() + (text[match.end() : match.end() + 1] in "'\"")
        for _ in range(2):  # "from One or Two"
            end = _name(text, start)
            if end is None or start in people or context.general(text, match.start(), end):
                break
            homely = _local(match.group()) or _HOMELY.search(tables.column(text, start) or context.label(text, start))
            if not homely and not context.said_of_family(text, match.start(), end):
                break
            yield start, end, "where somebody lived or something happened"
            more = _THEN.match(text[end : end + 6])
            if not more:
                break
            start = end + more.end()


def _local(cue: str) -> bool:
    return bool(
        re.match(
            r"(?:village|hamlet|suburb|neighbourhood|estate|by way|place of birth|outskirts|near"
            r"|.*previous address)",
            cue,
        )
    )


def _name(text: str, start: int) -> int | None:
    if _NOT_PLACE.match(text[start : start + 24]):
        return None
    end = names.after(text, start, _NAMELESS, 4)
    if end is None:
        return None
    if text[end : end + 2] == "'s" or _NO_PLACE_NEXT.match(text[end : end + 14]) or _LETTERS.search(text, start, end):
        return None
    words = text[start:end]
    for sign in (" and ", " on ", " by ", " with ", " in ", " at "):
        at = words.find(sign)
        if at > 0 and not (sign == " on " and words[at + 4 : at + 7] == "Sea"):
            end, words = start + at, words[:at]
    if _BODY_NEXT.match(text[end : end + 40]) or re.search(
        r"\b(?:Council|Police|Trust|NHS|School|Academy|Hospital"
        r"|Surgery|Court|Partnership|Centre|Nursery|Prison|Act|Service|Services|Team|College|Primary|Infirmary|House"
        r"|Road|Street|Lane|Avenue|Panel|Board|Review|Ward|Unit|Clinic|Church|Mosque|Practice|CSC|Social Care|Hub|Day"
        r"|Night|Eve)\b",
        words,
    ):
        return None
    return end


def _after_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """The localities that follow a street: "27 Some Street, Locality, Town, POSTCODE"."""
    for hit in addresses.homes(text, ()):
        if any(word.startswith("allowed") for word in hit.why):
            continue
        at = hit.end
        for _ in range(3):
            joint = re.match(
                r",? ?\n?(?=[A-Z])|, (?:in |near )?(?=[A-Z])| (?:in|near|on the edge of)"
                r" (?=[A-Z])",
                text[at : at + 18],
            )
            if not joint or (joint.group().strip() == "" and text[hit.start].isalpha()):
                break
            start = at + joint.end()
            if postcodes.begins(text, start):
                break
            end = _name(text, start)
            if end is None or not re.search(r",|in|near", joint.group()):
                break
            yield start, end, "the locality after an address"
            at = end


def _typed(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _TYPED.finditer(text):
        start = names.before(text, match.start() - 1, _NAMELESS)
        if start is None or match.start() - start > 34:
            continue
        kind = match.group("kind")
        if not context.said_of_family(text, start, match.end()) or _NOT_PLACE.match(text[start : start + 24]):
            continue
        end = match.start() - 1 if kind.lower() in _LOCAL or kind.startswith(("part", "end", "side")) else match.end()
        yield start, end, "a locality by its name and kind"
    for match in _KNOWN_PART.finditer(text):
        start = names.before(text, match.start() - 1, _NAMELESS)
        if start is None or match.start() - start > 34:
            continue
        if not match.group("quarters"):
            yield start, match.start() - 1, "a locality by its name and kind"
        elif _MILITARY.search(text, max(0, start - 120), start):
            yield start, match.end(), "barracks"
    for match in _TOWN_AT.finditer(text):
        if context.said_of_family(text, *match.span()) or _MET.search(text, max(0, match.start() - 40), match.start()):
            yield *match.span("town"), "a town after a word for where"
    for match in _BUS.finditer(text):
        if context.said_of_family(text, *match.span("bus")):
            yield *match.span("bus"), "a bus route"


def _towns(text: str) -> Iterator[tuple[int, int, str]]:
    for match in gazetteer.TOWNS.finditer(text):
        after = text[match.end() : match.end() + 40]
        if _BODY_NEXT.match(after) or _PUBLISHER.match(after[:4]):
            continue
        left, _ = context.sentence(text, match.start(), match.end())
        before = text[max(left, match.start() - 40) : match.start()]
        low, high = context.cell(text, *match.span())
        column = tables.column(text, match.start())
        if _THERE_NOW.search(before) and not context.general(text, *match.span()):
            yield *match.span(), "where somebody lives now"
        elif column and _HOMELY.search(column):
            yield *match.span(), "a town in a table of homes"
        elif high - low < match.end() - match.start() + 8 and "\t" in text[max(0, low - 1) : high + 1]:
            yield *match.span(), "a town in a table of its own"
        elif re.search(
            r"\b(?:in|from|to|at|near|of|via|between|and|around|through)(?: \w+)? \Z|, \Z"
            r"|\A\W*\Z",
            before,
        ) and context.said_of_family(text, *match.span()):
            yield *match.span(), "a town said of the family"


def _seen(text: str, entities: Sequence[Hit]) -> Iterator[tuple[int, int, str]]:
    """What the language model reads as a place, where it stands as one: after a word for where, said of the family."""
    for entity in entities:
        start = entity.start
        before = text[max(0, start - 14) : start]
        if not _WHERE.search(before) or text[start : entity.end] in gazetteer.ABROAD:
            continue
        end = _name(text, start)
        if end is None or words.nameless(text[start:end]) or text[start:end].isupper():
            continue
        if context.said_of_family(text, start, end):
            yield start, end, "the language model reads it as a place"


def _area(text: str, start: int, end: int) -> tuple[str, ...]:
    """The mark of the authority's own area: its words are those of the public bodies that the document names."""
    telling = re.findall(r"[A-Z][\w'-]{2,}", text[start:end])
    return (
        ("allowed: the area of the partnership",)
        if telling and all(word.lower() in context.areas(text) for word in telling)
        else ()
    )
