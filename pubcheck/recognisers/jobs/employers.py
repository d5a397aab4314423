"""A text in, the named firms, units and shops out at which somebody of the family works or that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, names, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.jobs import told, work
from pubcheck.recognisers.where import gazetteer

KINDS = ("org",)

_GENERIC = lexicon.words("settings", "generic")
_WORD = r"[A-Z][\w'’&-]*"
_NAME = rf"(?:{_WORD}|\d+(?:st|nd|rd|th))(?: (?:{_WORD}|of|and|&|the)){{0,4}}"
# After a job or a workplace: where. "a packer at ...", "healthcare assistant on bank shifts at a ..."
_AT = re.compile(
    r"\A(?: (?:on|in|of|doing|with) (?:the |an? )?(?:[a-z]+ ){1,3}?| contract| job| work| shifts| then| now)?"
    r",? ?(?:at|for|with|in|by|of) (?:the |an? |one of the |a local |her |his )?(?=[A-Z0-9])"
)
_CALLED = re.compile(
    r"\A(?:'s|,| is| was| which is| which was)? ?(?:called|named|known as|trading as) (?:the |The )?['\"]?(?=[A-Z0-9])"
    r"|\A,? \(?['\"]?(?:the |The )?(?=[A-Z][\w']+ [A-Z])"
)
_WORKS = AtWords(
    r"\b(?:work(?:s|ed|ing)?|employ(?:ed|ee|s)|jobs?|shifts?|driv(?:es|ing)|drove|deliver(?:s|ed|ing)|clean(?:s|ed|ing)"
    r"|nights|days|labour(?:s|ed|ing)|apprenticed?|apprenticeship|contracted|laid off|sacked|dismissed|redundant"
    r"|redundancy|retired|colleagues?|wages|recruited|hired)(?: [a-z]+){0,3}? (?:at|for|by|from) "
    r"(?:the |an? |one of the )?(?=[A-Z0-9])"
)
_UNIT = AtWords(
    r"(?<![\w'’-])(?:(?:the )?(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth) )?(?:Battalion,? )?(?:the |The )?"
    rf"(?:{_WORD}(?:'s)? ){{1,4}}(?:Light Infantry|Regiment|Rifles|Guards|Fusiliers|Dragoons|Lancers|Hussars|Yeomanry"
    r"|Highlanders|Borderers|Gurkhas|Battalion|Field Squadron|Squadron|Royal Artillery|Engineers|Signals|Logistic Corps"
    r"|Marines|Commando|Parachute Regiment|Light Brigade|Borderers)\b"
)
_TRADE = (
    r"(?:Ltd|Limited|plc|PLC|LLP|& Sons?|and Sons?|Bros|Brothers|Holdings|Logistics|Foods|Farms?|Shellfish|Salads"
    r"|Produce"
    r"|Poultry|Meats|Bakery|Bakeries|Textiles|Haulage|Transport|Taxis|Cabs|Cars|Couriers|Parcels|Construction|Builders"
    r"|Building Services|Roofing|Scaffolding|Plumbing|Cleaning|Cleaners|Catering|Engineering|Motors|Autos|Garages?"
    r"|Nails"
    r"|Hair|Barbers?|Fisheries|Seafoods?|Growers|Nurseries|Packaging|Steel|Recycling|Skips|Tyres|Windows|Kitchens"
    r"|Carpets"
    r"|Furniture|Recruitment|Staffing|Logistics Park|Trading Estate|Industrial Estate|Business Park|Distribution"
    r"|Warehousing|Removals|Butchers|Florists|Takeaway|Tandoori|Balti House|Kebabs?|Pizza|Fish Bar|Chippy|Cafe|Café"
    r"|Tavern|Inn|Arms|Brewery|Stores|Supermarket|Mini-?mart|Off-Licence|Launderette|Laundry|Joinery|Landscapes|Paving"
    r"|Salon|Stables|Kennels|Dairy|Dairies|Quarr(?:y|ies)|Foundry|Mills?|Shipping|Ferries|Airways|Airlines|Coaches"
    r"|Buses|Potteries|Ceramics|Plastics|Chemicals|Confectionery|Mushrooms|Flowers|Bulbs)"
)
_FIRM = AtWords(rf"(?<![\w'’-])(?:{_WORD} (?:(?:and|&|of) )?){{1,3}}{_TRADE}(?![\w-])")
_FIRM_CUE = re.compile(
    r"\b(?:work(?:s|ed|ing)?|employ\w+|job|shifts?|wages|manager|owns?|owned|runs?|ran|business|firm|driver|packer"
    r"|cleaner"
    r"|apprentice\w*|colleagues?|laid off|sacked)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:Agency|Commission|National|Royal College|Council|Trust|NHS|Police|Partnership|CSC|Ofsted|Board"
    r"|(?:Children's|Social|Youth|Family|Health|Adult|Support|Housing|Legal|Education|Emergency|Ambulance|Community"
    r"|Drugs?"
    r"|Alcohol|Abuse|Specialist|Prevention|Careers|Library|Justice|Nursing|Fire|Prison|Probation|Civil|Help) Services?"
    r"|University|School|Academy|College|Hospital|Surgery|Practice|(?:Crown|Family|County|High|Youth|Appeal"
    r"|Magistrates') Court|Prison|Department|Team|CAMHS|Social Care"
    r"|Centre"
    r"|Government|Office|Inquiry|Review|Nursery|Children|Early Help|Women's Aid|Citizens Advice|Probation|Army|Navy)\b"
)
_LETTERS = re.compile(r"[A-Z]{2,}s?")
_TIME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter"
    r"|(?:Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)day|\d{4}|[A-Z]\d?\b|Covid|COVID|Level|Year|Key|Mother|Father|Mum|Dad|Child|The|His"
    r"|Her)"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Names after a relative's job or workplace, after words of working, by the kind of firm; then wherever else they
    stand. Public bodies, settings and places by themselves are left to others."""
    found: dict[int, int] = {}
    for start, end in [*_beside_jobs(text), *_worked_for(text), *_units(text), *_firms(text)]:
        if not context.cited(text, start):
            found[start] = max(end, found.get(start, 0))
    known = sorted({text[start:end] for start, end in found.items()}, key=len, reverse=True)
    if 0 < len(known) < 200:
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])", text):
            found.setdefault(match.start(), match.end())
    done = 0
    for start, end in sorted(found.items()):
        if start >= done:
            done = end
            yield Hit("org", start, end, 0.6, ("named setting", "employer"))


def _named(text: str, start: int) -> int | None:
    """Where a firm's name ends that begins here; None for a public body, a place, a time."""
    if _TIME.match(text, start):
        return None
    end = names.after(text, start, _GENERIC, 4)
    if end is None or _PUBLIC.search(text, start, end) or _LETTERS.fullmatch(text, start, end):
        return None
    name = text[start:end]
    if name in gazetteer.TOWNS or name in gazetteer.ABROAD or words.nameless(name):
        return None
    return end


def _beside_jobs(text: str) -> Iterator[tuple[int, int]]:
    for hit in work.jobs(text):
        follows = _AT.match(text[hit.end : hit.end + 40]) or _CALLED.match(text[hit.end : hit.end + 40])
        if follows is None:
            continue
        start = hit.end + follows.end()
        end = _named(text, start)
        if end is not None and not (follows.group().rstrip().endswith(" in") and " " not in text[start:end]):
            yield start, end


def _worked_for(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORKS.finditer(text):
        end = _named(text, match.end())
        if end is not None and told.of_relative(text, match.start()) and not context.general(text, match.start(), end):
            yield match.end(), end


def _units(text: str) -> Iterator[tuple[int, int]]:
    for match in _UNIT.finditer(text):
        if not context.general(text, *match.span()):
            start = match.start() + (4 if match.group()[:4].lower() == "the " else 0)
            yield start, match.end()


def _firms(text: str) -> Iterator[tuple[int, int]]:
    for match in _FIRM.finditer(text):
        start = names.before(text, match.end(), _GENERIC)
        left, right = context.sentence(text, *match.span())
        cue = _FIRM_CUE.search(text, left, match.start()) or _FIRM_CUE.search(text, match.end(), right)
        if start is None or not cue or _PUBLIC.search(text, start, match.end()):
            continue
        if told.of_relative(text, match.start()) and not context.general(text, *match.span()):
            yield start, match.end()
