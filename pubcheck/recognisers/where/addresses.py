"""A text in, addresses out: house and street, site and pitch, house names, postcodes; not the locality."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, names, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.where import house_names, postal, postcodes
from pubcheck.recognisers.where.house_names import CLOSE_LIVING, NOT_HOME, STOP

KINDS = ("address", "postcode")

_STREET = (
    r"(?:Street|Road|Lane|Avenue|Crescent|Drive|Terrace|Gardens|Grove|Mews|Parade|Boulevard|Promenade|Esplanade"
    r"|Causeway|St|Rd|Ave|Cres|Dr|Ln|Tce|Terr|Gdns|Grn|Sq|Cl|Ct|Pl|Bldgs|Cotts|Pde|Ho|Est)"
)
_LOOSE = (
    r"(?:Close|Way|Court|Place|Row|Square|Walk|Hill|Rise|View|Gate|Park|Green|Fold|Garth|Wynd|Bank|Croft|Mount|Vale"
    r"|Wharf|Quay|Yard|Heights|House|Tower|Towers|Point|Buildings|Mansions|Lodge|Dene|Chase|End|Side|Cottages?"
    r"|Villas?|Approach|Circus|Common|Copse|Dell|Field|Fields|Glade|Hollow|Meadows?|Orchard|Path|Ridge|Spinney"
    r"|Estate|Broadway|Leys|Brow|Bottom|Lea|Mead|Drove|Gill|Holt|Hurst|Shaw|Stile|Toft|Weir|Rigg|Nook|Parkway|Passage"
    r"|Reach|Top|Went|Loke|Ginnel)"
)
_NUMBER = (
    r"(?:(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Rr]oom|[Pp]lot|[Pp]itch|[Cc]aravan|[Bb]erth|[Ss]tudio) "
    r"\d{1,4}[A-Za-z]?(?:,? (?:at |on )?)|[Nn]o\.? ?|[Nn]umber )?\d{1,4}(?:[A-Za-z]|[-/]\d{1,4}[A-Za-z]?)?"
)
_WORD = r"(?:[A-Z][\w'-]*|(?:of|the|and|upon|on|y|yr|le|de)(?= [A-Z]))"
_HOUSE = AtWords(
    rf"(?<![\w./£-])(?P<number>{_NUMBER})[, ] ?(?P<name>(?:The )?[A-Z][\w'.-]*(?: {_WORD}){{0,3}}? (?:{_STREET}"
    rf"|{_LOOSE})|(?:The )?(?:Promenade|Esplanade|Broadway|Parade|Green|Crescent|Mews|Strand|Causeway|Fairway|Close"
    rf"|Drive|Avenue|Grove|Heights))(?![\w'-])"
)
_PREFIXED = AtWords(
    r"\b(?:(?:[Rr]oom|[Uu]nit)(?= \d{1,3}[A-Za-z]?, (?:The )?[A-Z][a-z'])(?! \d+, (?:Civic|Town|County|Council"
    r"|Level))|[Ff]lat"
    r"|[Aa]partment|[Aa]pt|[Pp]lot|[Pp]itch|[Cc]aravan|[Bb]erth|[Ss]tudio|[Bb]edsit"
    r"|[Cc]halet|[Mm]ooring|[Pp]ontoon|[Jj]etty|[Hh]ut|[Bb]lock) (?=[A-Z]?\d{1,4}[A-Za-z]?\b"
    r"|[A-Z]\b)(?:[A-Z]?\d{1,4}[A-Za-z]?"
    r"|[A-Z])\b(?: (?:and|or"
    r"|&) \d{1,4}[A-Za-z]?\b(?! [a-z]))?(?:,? (?:at |on "
    r")?(?=[A-Z]))?"
)
_TYPE = AtWords(
    r"(?<=[a-z'.] )(?P<kind>(?:Street|Road|Lane|Avenue|Crescent|Drive|Terrace|Gardens|Grove|Mews"
    r"|Parade|Boulevard|Promenade|Close|Walk|Row|Rise|Way|Court|Place|Hill|Square|Rd|Ave))(?![\w'-])(?! (?:Safety"
    r"|Traffic|Map|Show|Practice|Surgery|Medical|Health|School|Primary|Nursery|Clinic|Children|Infant|Junior"
    r"|Church|Baptist|Methodist|Mosque|Police|Station|Library|Academy|Centre|Hospital|Orders?|Welfare))"
)
_NUMBER_ALONE = AtWords(
    r"\b(?P<n>(?:No\.? ?|no\.? |[Nn]umber |(?:[Nn]os\.?|[Nn]umbers) (?=\d{1,3}[A-Za-z]?(?: ?[-–&] ?"
    r"| and )\d))\d{1,3}[A-Za-z]?(?:(?: ?[-–&] ?| and )\d{1,3}[A-Za-z]?(?! [a-z]+s\b))?)(?![\w%/-]|[.,]\d)"
    r"|\b(?:next door"
    r"|lived|living|lives|house|home|flat|address|neighbours?|occupiers?|tenants?|moved|door)(?: (?:at|to|of|in"
    r"|into))+ (?P<bare>\d{1,3}[A-Za-z]?)(?!:\d)(?=[ ]?[.,;:)\n\t]| (?:and|when|until|with|by|from|after|before|since"
    r"|where)\b)"
)
_DWELLING = re.compile(
    r"\b(?:occupiers?|occupants?|quarters|neighbours?|tenants?|house|flat|door|lives?|lived|living|address|home"
    r"|moved|landlord|property|complaint|resident|rubbish|noise|visit(?:ed)?|next door|went to|posted|delivered"
    r"|aunt|uncle|cousin|nan|grand\w+|lodg\w+)\b",
    re.IGNORECASE,
)
# "The flat, at 9c Ropewalk": a street without a word for one, where only an address can stand.
_BARE_STREET = AtWords(
    r"\b(?:(?:flat|house|home|bungalow|maisonette|bedsit|property|address|premises|tenancy|caravan|shop|pub)(?: was"
    r"| is|,)? at"
    r"|(?:li(?:ve|ves|ved|ving)|resid(?:es|ed|ing)|stay(?:s|ed|ing)|housed|rehoused|registered|visit(?:ed)?|called"
    r"|sent|moved?"
    r"|attended) (?:back )?(?:at|in|to)|(?:[Hh]ome|(?<=[a-z] )address,|[Aa]ddress|[Hh]ome address|[Pp]roperty"
    r"|[Ff]amily home):|c/o"
    r"|neighbours? (?:at|of|from))"
    r" (?:number |[Nn]o\.? ?)?(?P<house>\d{1,4}[A-Za-z]?,? (?P<name>(?:The "
    r"|St )?[A-Z][a-z][\w']+(?: [A-Z][a-z][\w']+){0,2}))"
    r"(?=[,.;)\n\t]|\Z| (?:and|when|in|with|by|from|had|has|was|is|where|which|who|on|after|before|until|for)\b)"
)
_LETTERED = AtWords(
    r"\b(?:(?:at|of|to|from|outside|in) (?=\d{1,3}[a-dA-D] )|(?:is|s|are|was|were|back|staying|stopping|stays) at )"
    r"(?P<house>\d{1,3}[a-dA-D]? (?P<name>(?:The )?[A-Z][a-z][\w']+(?: [A-Z][a-z][\w']+){0,2}))(?![\w-])"
)
# "6 Kingfisher Sweep, SN41 9WD", "of Higher Linhay, EX71 4RD": what stands before a postcode is where somebody lives.
_ALWAYS_STREET = (" Street", " Road", " Lane", " Avenue", " Crescent", " Terrace", " Drive", " Rd", " Ave")
_POSTED = re.compile(
    r"(?P<house>(?:(?:(?<=[,:;(\n\t] )|(?<=[:(\n\t])|(?<=\b(?:of|at|is|to) )|(?<=\bc/o ))\d{1,4}[A-Za-z]?,? "
    r"|(?<=[:(\n\t])"
    r"|(?<=[:(] )|(?<=\b(?:of|at) )|(?<=\bc/o ))(?P<name>(?:The "
    r"|St )?[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{1,30}){0,3})),? \Z"
)
_LETTERED_HOUSE = AtWords(
    r"\b(?:were|was|lived?s?|living|family|people|household|residents?|occupants?|occupiers?|children"
    r"|tenants?) (?:\w+ )?at (?P<house>\d{1,3}[a-d])(?=[,.;:)])"
)
# "Flat 2, 31 Bosun's Opes": the number and the name of a street after a flat's.
_SECOND = re.compile(
    r",? (?:at )?\d{1,4}[A-Za-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
)
_BOXED = AtWords(
    r"\b(?:c/o|care of|via|post to|writes? to|write to) (?P<box>(?:P\.?O\.? )?[Bb]ox (?:no\.? )?\d{1,5})\b"
)
_BARE = "a number and a name where an address stands"
_NOT_STREET = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun"
    " jul aug"
    " sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday police officers professionals"
    " practitioners agencies children".split()
)
_ROAD = AtWords(
    r"\b(?:on|along|off|near|beside|across|by|of|onto|down|up) the"
    r" (?P<road>[ABM]\d{1,4}(?:\(M\))?)(?![\w-])"
)
_LIVING_THERE = re.compile(r"\b(?:lives?|lived|living|home|tenancy|moved|flat|house|housed|placed|at|of)\s+\Z")
# An office's own address stands in a list of ways to reach it, and nothing is told there.
_HAPPENED = re.compile(
    r"\b(?:came|went|told|was|were|gave|knew|saw|wrote|sent|placed|hid|called|took|left|rang|letters? (?:for"
    r"|to)|tax|bills?"
    r"|leak|repairs?|rent|photo\w*|worker)\b",
    re.IGNORECASE,
)
_NAMED_OFFICE = re.compile(
    r"\b(?:Department|Ministry|Office|Council|Partnership|House of|Trust|Secretariat"
    r"|Inspectorate|Ofsted|Panel|Charity|Commission(?:er)?),? [^\n]{0,70}\Z"
)
_OFFICE = re.compile(
    r"\b(?:published by|(?<!estate )(?<!post )(?<!box )(?<!ticket )offices?|business unit|partnership|council"
    r"|enquir(?:y|ies)|contact "
    r"us|write to|copyright|civic centre|town hall|county hall|www\.|headquarters|registered (?:office|charity)"
    r"|email|tel(?:ephone)?)\b",
    re.IGNORECASE,
)


# "Flat 9, Ingleby Court": the block is known by its name too.
_BLOCK = re.compile(
    r"(?<=, )[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:Court|House|Tower|Towers|Point|Heights|Mansions|Buildings|Lodge"
    r"|Gardens)\Z"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Every address as far as its street, and every postcode, the office's own marked so far as its words tell."""
    yield from homes(text, entities)
    for start, end, score, why in postcodes.found(text):
        yield Hit("postcode", start, end, score, ("postcode", why, *_office(text, start, end)))


def homes(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Every address as far as its street."""
    spans = [*_by_grammar(text), *house_names.alone(text, entities), *_numbers(text)]
    spans += _streets_again(text, spans)
    codes = [code.start() for code in postcodes.everywhere(text)]
    done = -1
    for start, end, score, why in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end <= done:
            continue
        first = bisect_left(codes, start + 1)
        if first < len(codes) and codes[first] < end:  # "112 Cattle Drove PE71": the postcode is its own
            end = len(text[: codes[first]].rstrip(" ,"))
        done = end
        yield Hit("address", start, end, score, ("address", why, *_office(text, start, end)))


@lru_cache(maxsize=1)  # the places of a document are looked for behind its addresses
def _by_grammar(text: str) -> tuple[tuple[int, int, float, str], ...]:
    return (*_houses(text), *_streets(text), *house_names.by_kind(text))


def _streets_again(text: str, spans: Sequence[tuple[int, int, float, str]]) -> Iterator[tuple[int, int, float, str]]:
    """A street without a word for one, and a block of flats, found once with a number, wherever the name stands
    alone."""
    streets = {
        name
        for start, end, _, why in spans
        if why == _BARE and (name := text[start:end].partition(" ")[2].lstrip(", ")) and not words.ordinary(name)
    }
    streets |= {block.group() for start, end, _, _ in spans if (block := _BLOCK.search(text, start, end)) is not None}
    if streets and len(streets) < 40:
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(streets)))})(?![\w-]| [A-Z])", text):
            yield *match.span(), 0.6, "a street named elsewhere"


def _houses(text: str) -> Iterator[tuple[int, int, float, str]]:
    for match in _HOUSE.finditer(text):
        name = match.group("name").rsplit(" ", 1)[0]
        street = match.group("name").endswith(_ALWAYS_STREET) and not match.group("name").startswith("Downing")
        if (NOT_HOME.search(name) and not street) or re.match(
            r"(?:January|February|March|April|May|June|July|August|September"
            r"|October|November|December)\b",
            name,
        ):
            continue
        start = _with_prefix(text, match.start())
        end = match.end()
        yield start, end, 0.95, "a number and a street"
    for match in (*_BARE_STREET.finditer(text), *_LETTERED.finditer(text)):
        first = match.group("name").split()[0]
        if first.lower() not in names.STOP and first.lower() not in _NOT_STREET:
            yield *match.span("house"), 0.75, _BARE
    codes = [code.start() for code in postcodes.everywhere(text)]
    for start, end in postal.homes(text, codes):
        yield start, end, 0.8, "what stands before a postcode"
    for code in codes:
        posted = _POSTED.search(text, max(0, code - 90), code)
        if posted is None or posted.group("name").split()[0].lower() in names.STOP:
            continue
        if not postal.town(posted.group("name")) and not NOT_HOME.search(posted.group("name")):
            yield *posted.span("house"), 0.8, "what stands before a postcode"
    for match in _BOXED.finditer(text):
        yield *match.span("box"), 0.7, "a box at a post office"
    for match in _LETTERED_HOUSE.finditer(text):
        yield *match.span("house"), 0.7, "a house by its number"
    for match in _ROAD.finditer(text):
        yield *match.span("road"), 0.7, "a road by its number"
    for match in _PREFIXED.finditer(text):
        end = match.end()
        more = names.after(text, end, (), 4) if text[end - 1] == " " else None
        second = _SECOND.match(text, match.end()) if more is None else None
        end = more or (second.end() if second else len(text[: match.end()].rstrip(" ,")))
        yield match.start(), end, 0.85, "a numbered home"


def _with_prefix(text: str, start: int) -> int:
    before = re.search(
        r"(?:(?:\b(?:[Rr]ear|[Bb]ack|[Bb]asement|[Tt]op floor|[Ff]irst floor|[Gg]round floor) (?:of|at) "
        r"|\b\d{1,3}[A-Za-z]?"
        r" (?:Court|Block|Stair|Close|Yard|Tower) )|\b(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Rr]oom|[Rr]m\.?"
        r"|[Bb]edsit|[Aa]nnexe?|[Bb]lock|[Bb]asement"
        r"|[Pp]itch|[Pp]lot|[Cc]aravan|[Bb]asement "
        r"[Ff]lat|[Gg]round [Ff]loor [Ff]lat|[Tt]op [Ff]loor [Ff]lat)(?: \w{1,4})?, ?(?:[A-Z][\w']+ (?:House|Court"
        r"|Tower|Point|Heights), ?)?)\Z",
        text[max(0, start - 60) : start],
    )
    return start - len(before.group()) if before else start


def _streets(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Streets with no number. A word that is also something else ("Court", "Way") wants living beside it."""
    for match in _TYPE.finditer(text):
        start = names.before(text, match.start() - 1, STOP)
        if start is None or NOT_HOME.search(text[start : match.start() - 1]) or match.start() - start > 40:
            continue
        strict = match.group("kind") in (
            "Way",
            "Court",
            "Place",
            "Hill",
            "Square",
            "Close",
            "Walk",
            "Row",
            "Rise",
            "Grove",
            "Parade",
            "Gardens",
        )
        if strict and not CLOSE_LIVING.search(text[max(0, start - 24) : start]):
            continue
        if context.general(text, start, match.end()) or context.cited(text, start):
            continue
        yield start, match.end(), 0.8 if not strict else 0.65, "a street"


def _numbers(text: str) -> Iterator[tuple[int, int, float, str]]:
    """ "No 29": a house by its number alone, where a dwelling is spoken of."""
    for match in _NUMBER_ALONE.finditer(text):
        group = "n" if match.group("n") else "bare"
        left, _ = context.sentence(text, match.start(), match.end())
        if group == "bare" or (
            _DWELLING.search(text, left, match.end() + 24)
            and re.match(
                r"[ ]?(?:[.,;)\n\t]|\Z)| (?:and|when|had|was|is|are|were|re|in|which|who|has|at|said|told|for"
                r"|with|rang|saw|heard|called"
                r"|\w+ed)\b",
                text[match.end() : match.end() + 8],
            )
        ):
            yield *match.span(group), 0.7, "a house by its number"


def _office(text: str, start: int, end: int) -> tuple[str, ...]:
    """The mark of an office's own address, where the lines beside say so and none speaks of a home."""
    mark = ("allowed: a public office's own address",)
    named = _NAMED_OFFICE.search(text[max(0, start - 110) : start])
    if named and not _HAPPENED.search(named.group()) and not _LIVING_THERE.search(text[max(0, start - 60) : start]):
        return mark
    near = text[max(0, start - 160) : end + 100]
    told = _HAPPENED.search(text, *context.sentence(text, start, end)) is not None
    if (
        _OFFICE.search(near)
        and not told
        and not _DWELLING.search(near)
        and not context.said_of_family(text, start, end)
    ):
        return mark
    return ()
