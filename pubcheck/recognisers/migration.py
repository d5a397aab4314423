"""A text in, a family's own move between countries out: where from, by which route, with which status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon, names, told

KINDS = ("immigration",)

_STATUS = re.compile(
    r"\b(?:(?:(?:unaccompanied )?asylum[- ]seek(?:ing|er)s?(?: (?:child|children|minor|young person))?|(?:claim(?:ed"
    r"|ing)?|sought|seeking|applied for|refused|granted) asylum|asylum (?:claim|application|appeal|interview)"
    r"|(?:fresh )?claim (?:is |was )?pending"
    r"|refugees?(?: status)?|humanitarian protection|temporary protection|(?:indefinite|limited|discretionary"
    r"|exceptional) leave(?: to (?:remain|enter))?|leave to (?:remain|enter)|(?:pre-)?settled status|eu settlement"
    r" scheme|no recourse to public funds"
    r"|overstay(?:ed|er|ers|ing)|without papers|undocumented|illegal(?:ly)? (?:entr\w+|immigrant|in the (?:uk"
    r"|country))|failed asylum[- ]seeker|appeal rights exhausted|immigration (?:bail|detention|removal|status)"
    r"|deport(?:ed|ation)|removal directions"
    r"|(?:[a-zé]+(?: worker)?|bn\(o\)|british national \(overseas\)|tier \d|health and care(?: worker)?) visas?"
    r"|visas? (?:(?:was|were|had|had been|has been|is being) )?(?:curtailed|expired|refused|cancelled|revoked|lapsed"
    r"|ran out"
    r"|run out|overstayed)|as (?:an? |her |his |their )?dependants?|dependants? visa"
    r"|(?:came|come|arrived|entered|entry|travelled|brought|moved) (?:here |over |to the uk |to england |to britain "
    r"|into the"
    r" country |to this country |in \d{4} |at \w+ )*as (?:an? |international )?(?:overseas |foreign |international"
    r" |child )?(?:students?|bride|spouse|refugees?|nurses?|domestic worker|au pair|asylum seekers?|visitors?|tourists?"
    r"|minors?|seasonal workers?|care workers?|migrant workers?|wife|guest workers?|child soldiers?)"
    r"|no right to (?:work|remain)|no legal status|no papers"
    r"|home office (?:accommodation|hotel|support|reporting)|asylum (?:hotel|accommodation|support|centre)"
    r"|initial accommodation|immigration tribunal|right to remain"
    r"|dispersed(?= to)|(?:came|moved|arrived|come) (?:here |over |in \d{4} |to (?:the uk|england|this country) )*for"
    r" (?:[a-z]+ )?(?:work|study|studies)|windrush|citizenship (?:ceremony|application)|sponsorship licence"
    r"|certificate of sponsorship"
    r"|destitution domestic violence concession|ddvc|dependants? on (?:his|her|a) \w+ visa|family reunion|refugee"
    r" resettlement"
    r"|resettle(?:d|ment)(?: (?:scheme|programme))?|homes for ukraine|the ukraine scheme|bridging hotel"
    r"|by small boat|small boats?|on a (?:dinghy|rubber boat)|in the back of a lorry|(?:\w+ \w+ )?in a"
    r" (?:refrigerated )?lorry|crossed the channel|(?:people|human)[- ]smuggl\w+|smuggled(?: in(?:to)?)?|trafficked"
    r"|age[- ]disputed?|on marriage|british citizenship|naturalised|stateless|dublin regulation|spousal visa|student"
    r" route|on a visa"
    r"|arranged marriage abroad|joined (?:her|his|their) (?:husband|wife|spouse|father|mother|parents|family) (?:here"
    r"|in (?:the uk|england|britain))))\b|\b(?:uasc|ilr|nrpf|euss|arap|acrs|bn\(o\)|vprs)(?![\w-])"
)
_ABROAD = re.compile(rf"(?<![\w-])(?:{lexicon.alternatives('heritage', 'countries', 'abroad')})(?![\w-])")
_MOVED = re.compile(
    r"\b(?:from|fled|left|leaving|born in|born and raised in|grew up in|native of|returned? to|back (?:to|in|from)"
    r"|came|arrived|over from|evacuated|via|through|trafficked|brought|sent to|flew to|went to|travel(?:led|ling) to"
    r"|visit(?:s|ed|ing)? to|holiday (?:in|to)|raised in|married in|family in|relatives in|sister in|brother in"
    r"|(?:grand)?mother in|(?:grand)?father in|parents in|in|to|and|of|,)"
    r"(?: (?:the|a|an|north|south|east|west|northern|southern|eastern|western|rural|war-torn|village|city|town|region"
    r"|province|area|near|in|of|her|his|their|aged|parents' native|home|country))*[ (,]*\Z",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:from|fled|left|born|came|come|arriv\w+|evacuat\w+|traffick\w+|mov\w+|native|returned"
    r"|brought|sister|brother|parents?|mother|father|aged|family|uncle|aunt|marri\w+|grew|raised|flew|travel\w+"
    r"|visit\w*|people)\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:(?:came|come|comes|moved|arrived|travelled) (?:to (?:the UK|England|Britain|this country"
    r"|the country|the United Kingdom|live here)|here|over)(?: \w+){0,3}? from|fled(?: from)?|evacuated from"
    r"|trafficked from|smuggled from|emigrated from|deported to|(?:are|is|were) [^.\n\t]{3,40}?, from|originally from"
    r"|hails? from|parents came from) (?:the"
    r" |a \w+ in )?(?=[A-Z])"
)
_WHEN_THERE = re.compile(r",? (?:she|he|they|mother|father|mum|dad|where)\b", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:lives?|living|settled|resides?) in (?:\w+ )?\Z")
_UK = re.compile(rf"(?:{lexicon.alternatives('gazetteer', 'towns', 'counties')})(?![\w-])")
# Said of one person even where the sentence names none.
_PLAIN = re.compile(
    r"no recourse|nrpf|leave to|visa|settled status|overstay|without papers|small boat|dinghy|lorry|crossed the|as an? "
    r"|asylum (?:claim|application|appeal|interview)|refugee status|appeal rights|resettled"
)
_GENERIC_VISA = re.compile(
    r"\A(?:the|a|an|no|any|of|on|his|her|their|new|without|and|for|to|with|that)"
    r" ",
    re.IGNORECASE,
)
_GENERAL_NEXT = re.compile(r" (?:children|people|persons|adults|young)\b")
_ENDED = re.compile(
    r" (?:(?:was|had|has been|had been) )?(?:curtailed|expired|refused|cancelled|revoked|lapsed|ran out)\b"
)
_CHECKS = re.compile(r" (?:checks?|rules?|law|policy|guidance|team|status of)\b")
_MAY = re.compile(r"\b(?:may|might|could|who) have been \Z")
_NOT_STATUS = re.compile(
    r"\b(?:training|policy|policies|guidance|team|teams|service|services|panel|act|national"
    r" transfer|number of|children generally|staff)\b",
    re.IGNORECASE,
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Status and route where they are the family's; a country or place abroad that they came from."""
    for match in _STATUS.finditer(context.lower(text)):
        start, end = match.span()
        if not match.group().startswith("no ") and (cut := _GENERIC_VISA.match(match.group())):
            start += cut.end()
        if _GENERAL_NEXT.match(text[end : end + 12]) or _MAY.search(text[max(0, start - 24) : start]):
            continue
        if ended := _ENDED.match(text, end):
            end = ended.end()
        if text[start:end] == "UK Visas" or _CHECKS.match(text, end):
            continue
        label = context.label(text, start)
        labelled = bool(re.search(r"\b(?:immigration|status|nationality|legal|asylum)\b", label, re.IGNORECASE))
        plain = _PLAIN.search(match.group()) and not context.general(text, start, end)
        if (
            labelled
            or (plain and not _NOT_STATUS.search(text[end : end + 20]))
            or (context.said_of_family(text, start, end) and not _NOT_STATUS.search(text[end : end + 20]))
        ):
            yield Hit("immigration", start, end, 0.8, ("immigration", "a status or a route"))
    taken = set()
    for match in _ABROAD.finditer(text):
        left, _ = context.sentence(text, match.start(), match.end())
        before = text[max(left, match.start() - 60) : match.start()]
        strong = _STRONG.search(text, max(left, match.start() - 120), match.start())
        row = told.row_of_relative(text, match.start())
        if _LIVES.search(before) or not _MOVED.search(before):
            continue
        if not (strong or row or _WHEN_THERE.match(text[match.end() : match.end() + 12])):
            continue
        plainly = re.search(r"\bfrom (?:the )?\Z", before) and not context.general(text, *match.span())
        if plainly or context.said_of_family(text, *match.span()) or row:
            taken.add(match.start())
            yield Hit("immigration", *match.span(), 0.75, ("immigration", "a place abroad"))
    for match in _CAME.finditer(text):
        stop = names.after(text, match.end(), (), 3)
        if stop is None or match.end() in taken or _UK.match(text, match.end()):
            continue
        if region := re.match(r" (?:county|province|district|region|state|city)\b", text[stop : stop + 12]):
            stop += region.end()
        if not context.general(text, match.start(), stop):
            yield Hit("immigration", match.end(), stop, 0.7, ("immigration", "where they came from"))
