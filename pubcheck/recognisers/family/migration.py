"""A text in, a family's own move between countries out: where from, by which route, with which status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.family import journeys, papers
from pubcheck.recognisers.grammar import context, names
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.jobs import told
from pubcheck.recognisers.where import gazetteer

KINDS = ("immigration",)

_STATUS = AtWords(
    r"\b(?:(?:(?:unaccompanied )?asylum[- ]seek(?:ing|er)s?(?: (?:child|children|minor|young person))?|(?:claim(?:ed"
    r"|ing)?|sought|seeking|applied for|refused|granted) asylum|asylum (?:claim|application|appeal|interview)"
    r"|(?:fresh )?claim (?:is |was )?pending"
    r"|refugees?(?: (?:status|camps?))?|humanitarian protection|temporary protection|(?:indefinite|limited"
    r"|discretionary|exceptional) leave(?: to (?:remain|enter))?|leave to (?:remain|enter)"
    r"|(?:pre-)?settled status|pre-settled|eu settlement"
    r" scheme|no recourse(?! (?:to (?!public)|for|but|other))(?: to public funds)?"
    r"|sent for (?:by|to join) (?:an?|his|her|their|the) (?:\w+ )?(?:mother|father|parents|aunt(?:ie)?|uncle|brother"
    r"|sister|cousin|grandmother|grandfather|grandparents|relatives?|husband|wife|family)"
    r"|(?:brought|sent) over by (?:an?|his|her|their|the) (?:\w+ )?(?:mother|father|parents|aunt(?:ie)?|uncle"
    r"|brother|sister|cousin|grandmother|grandfather|grandparents|relatives?|husband|wife|family)"
    r"|(?:lost (?:his|her|their) |has the |had the )right to work|biometric (?:residence )?(?:card|permit)s?"
    r""
    r"|(?<!sick )(?<!annual )(?<!maternity )(?<!paternity )(?<!compassionate )(?<!carer's )leave (?:to remain )?(?:had "
    r")?(?:ran|run) out"
    r"|overstay(?:ed|er|ers|ing)|without papers|undocumented|illegal(?:ly)? (?:entr\w+|immigrant|in the (?:uk"
    r"|country))|failed asylum[- ]seeker|appeal rights exhausted|immigration (?:bail|detention|removal|status)"
    r"|deport(?:ed|ation)|removal directions"
    r"|visas?"
    r"|visas? (?:(?:was|were|had|had been|has been|is being) )?(?:curtailed|expired|refused|cancelled|revoked|lapsed"
    r"|ran out"
    r"|run out|overstayed)|as (?:an? |her |his |their )?dependants?|dependants? visa"
    r"|(?:came|come|arrived|entered|entry|travelled|brought|moved) (?:here |over |to the uk |to england |to britain "
    r"|into the"
    r" country |to this country |in \d{4} |at \w+ )*as (?:an? |international )?(?:overseas |foreign |international"
    r" |child )?(?:students?|bride|spouse|refugees?|nurses?|domestic worker|au pair|asylum seekers?|visitors?"
    r"|tourists?"
    r"|minors?|seasonal workers?|care workers?|migrant workers?|wife|guest workers?|child soldiers?)"
    r"|inter-?country (?:route|adoption)|adopted (?:from|in|out of) (?:an? |the )?(?:orphanage|baby house"
    r"|children's home in)"
    r"|followed (?:(?:her|him|them) )?(?:over )?(?:in (?:19|20)\d\d|(?:a|two|three|four|five|six|ten|some"
    r"|several) (?:months|years?)"
    r" later)|joined (?:her|his|their|the) (?:husband|wife|spouse|fianc[eé]e?|father|mother|parents|family|son"
    r"|daughter|brother"
    r"|sister)(?= from\b| in (?:19|20)\d\d)"
    r"|no right to (?:work|remain)|no legal status|displaced persons?|(?:a stranger's|another (?:girl|boy|child|woman"
    r"|man)'s|somebody's|someone's) passport|jumped ship|stowaways?|stowed away|no papers"
    r"|home office (?:accommodation|hotel|support|reporting)|asylum (?:hotel|accommodation|support|centre)"
    r"|initial accommodation|immigration tribunal|right to remain"
    r"|dispersed(?= to)|(?:came|moved|arrived|come) (?:here |over |in \d{4} |to (?:the uk|england|this country) )*for"
    r" (?:[a-z]+ )?(?:work|study|studies)|windrush|citizenship (?:ceremony|application)|sponsorship licence"
    r"|(?:granted|given|refused) leave(?! (?:to|for|of)\b)"
    r"|no (?:passport|identity documents?)"
    r"|without (?:a"
    r" )?(?:passport|status|documents)|(?:under|on|through|via) the (?:ukraine|ukrainian|afghan|syrian|hong kong"
    r"|gateway|vulnerable persons?"
    r"|resettlement|eu settlement|settlement|windrush|gurkha|mandate"
    r"|community sponsorship) (?:[a-z]+ ){0,2}?(?:scheme|programme|route)"
    r"|to be married|dependants? on|moved (?:on )?(?:[a-z]+ ){0,3}by the home office|smuggled|first-tier tribunal"
    r"|upper tribunal"
    r"|(?:his|her|their) (?:visa |uk )?sponsors?|last (?:flight|plane|bus|convoy|train|boat) out"
    r"|crossed (?:[a-z]+ ){0,3}"
    r"(?:border|on foot|by (?:boat|sea|land)|the (?:sahara|desert|mediterranean|aegean|evros|balkans|alps|mountains))"
    r"|(?:first )?set foot in (?:england|britain|this country|the uk)|clearly unfounded|safe third country"
    r"|home office (?:letters?|decision|refusal|interview|appointment|case ?worker|fees?|raid)|immigration (?:raid"
    r"|enforcement|judge"
    r"|solicitor|lawyer|appeal|case|claim|matter|papers|application|history)|enforcement visit|(?:yarl's wood"
    r"|brook house|harmondsworth"
    r"|colnbrook|napier barracks|manston|bibby stockholm|wethersfield)|(?:refugee|transit|displacement) camps?"
    r"|newly arrived in (?:the uk"
    r"|england|britain|this country)|(?:extended|switched) (?:his |her |their )?visas?|work permits?"
    r"|working illegally"
    r"|(?:two|three|five|ten|thirty|\d+) (?:years'?|months'?) (?:limited |discretionary )?leave|fee waivers?"
    r"|e[eu]a? nationals?|dual (?:nationality|national|citizenship)"
    r"|(?:british|irish|italian|portuguese|polish|somali|dutch|french|german|spanish|swedish|romanian|nigerian"
    r"|ghanaian|indian"
    r"|pakistani|bangladeshi|own|false|forged|expired|foreign|eu|second|another's|somebody else's|(?:cousin|sister"
    r"|brother|friend|uncle|aunt|stranger|neighbour)s?'s?)"
    r" passports?|(?:wait(?:ed|ing|s)?|waited) (?:\w+ ){0,3}for (?:(?:his|her|their) )?papers|(?:his|her"
    r"|their) papers (?:came|come"
    r"|had|were)|overseas (?:nurse|student|doctor"
    r"|worker|carer"
    r"|recruit)s?|fled (?:the |a )?(?:war|fighting|violence|persecution|bombing|conscription|regime|taliban|junta"
    r"|coup|genocide"
    r"|occupation|invasion|famine|gangs?|militias?|draft)|lunar house|becket house|dallas court|reporting centre"
    r"|biometric residence permit|residence (?:permit|card)|e-?visas?|right of abode|ancestry visa|youth mobility"
    r"|family permit"
    r"|zambrano|derivative right|ukraine (?:family|extension|permission) (?:scheme|visa)?|hong kong visa"
    r"|afghan (?:scheme|citizens)"
    r"|syrian (?:scheme|resettlement)|community sponsorship|age assessment|merton[- ]compliant|section 95"
    r"|section 4 support|aspen card"
    r"|mother and baby asylum|contingency (?:hotel|accommodation)|dispersal (?:hotel|accommodation|flat)"
    r"|naturalisation|life in the uk"
    r"|(?:under|beneath|inside|beneath the axle of|on the axle of|in|on top of|hidden (?:in|under)) (?:an? "
    r"|the )(?:[a-z]+ )?(?:trailer"
    r"|refrigerated (?:lorry|trailer|container)|shipping container|container lorry|axle|dinghy|inflatable"
    r"|articulated lorry)"
    r"(?: of [a-z]+(?: [a-z]+)?)?|(?:came|come) (?:back |here |over )?at (?:\d{1,2}|[a-z]+teen|twenty(?:-[a-z]+)?"
    r"|eleven|twelve)(?! (?:in the|o'clock|at night|pm|am|that|every|each))(?= (?:to|on|with|from|as"
    r"|and|by|for)\b|[.,;])"
    r"|(?:left|leaving) (?:\w+ ){1,3}behind in (?=[a-z])|sends? (?:\w+ )?money (?:home|back)|money sent home"
    r"|arranged marriage|married (?:there|over there|back home)|on (?:a |his |her |their )?(?:husband|wife|father"
    r"|mother|parent)'s visa"
    r"|(?:brought|sent) over (?:to|at|when)"
    r"|certificate of sponsorship"
    r"|destitution domestic violence concession|ddvc|dependants? on (?:his|her|a) \w+ visa|family reunion|refugee"
    r" resettlement"
    r"|resettle(?:d|ment)(?: (?:scheme|programme))?|homes for ukraine|the ukraine scheme|bridging hotel"
    r"|by small boat|small boats?|on a (?:dinghy|rubber boat)|in the back of a lorry"
    r"|in a (?:refrigerated )?lorry|crossed the channel|(?:people|human)[- ]smuggl\w+|smuggled(?: in(?:to)?)?"
    r"|trafficked|age[- ]disputed?|on marriage"
    r"|british citizenship|naturalised|stateless|dublin regulation|spousal visa|student"
    r" route|on a visa"
    r"|arranged marriage abroad|joined (?:her|his|their) (?:husband|wife|spouse|father|mother|parents|family) (?:here"
    r"|in (?:the uk|england|britain))))\b|\b(?:uasc|ilr|nrpf|euss|arap|acrs|bn\(o\)|vprs)(?![\w-])"
)
_MOVED = re.compile(
    r"\b(?:from|fled|left|leaving|born in|born in what (?:is|was) (?:now|then)|born and raised in|grew up in"
    r"|native of|returned? to|back (?:to|in|from)"
    r"|came|arrived|over from|evacuated|via|through|trafficked|brought|sent to|flew to|went to|travel(?:led|ling) to"
    r"|visit(?:s|ed|ing)? to|holiday (?:in|to)|raised in|married in|family in|relatives in|sister in|brother in"
    r"|nothing of|been to|not seen|never seen|remember(?:s|ed)?|talk(?:s|ed) of|spoke of|speaks of|memories of"
    r"|home in|house in|behind in|money to|removed to|deported to|sent back to|extradited to|married to a man in"
    r"|school in|(?:school ?days|childhood|girlhood|boyhood|youth|roots|life) in|born at"
    r"|recruited (?:from|in)|trained in|qualified in|teacher in|nurse in"
    r"|(?:grand)?mother in|(?:grand)?father in|parents in|in|to|and|of|,)"
    r"(?: (?:the|a|an|north|south|east|west|northern|southern|eastern|western|rural|war-torn|village|city|town|region"
    r"|province|area|near|in|of|her|his|their|aged|parents' native|home|country))*[ (,]*\Z",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:from|fled|left|born|came|come|arriv\w+|evacuat\w+|traffick\w+|mov\w+|native|returned"
    r"|brought|sister|brother|parents?|mother|father|aged|family|uncle|aunt|marri\w+|grew|raised|flew|travel\w+"
    r"|visit\w*|brothers|sisters|still|people|know|knew|known|nothing|removed|deported|sent|recruited|trained"
    r"|qualified|home|remember\w*|school ?days|childhood|girlhood|boyhood|youth|roots"
    r"|she|he|they)\b",
    re.IGNORECASE,
)
_CAME = AtWords(
    r"\b(?:(?:came|come|comes|moved|arrived|travelled) (?:to (?:the UK|England|Britain|this country"
    r"|the country|the United Kingdom|live here)|here|over)(?: \w+){0,3}? from|fled(?: from)?|evacuated from"
    r"|trafficked from|smuggled from|emigrated from|deported to|(?:are|is|were) [^.\n\t]{3,40}?, from|originally from"
    r"|hails? from|parents came from) (?:the"
    r" |a \w+ in )?(?=[A-Z])"
)
_IN_A_LORRY = re.compile(r"in a (?:refrigerated )?lorry")
_TWO_WORDS = re.compile(r"\b\w+ \w+ \Z")
_BEFORE_VISA = re.compile(r"(?:[a-zé()][a-zé'()-]* |tier \d ){1,4}\Z")
_TOWARDS = re.compile(
    r"\b(?:(?:north|south|east|west|north-east|north-west|south-east|south-west|centre|coast|highlands|mountains"
    r"|interior)(?: of)?"
    r"|northern|southern|eastern|western|north-eastern|north-western|south-eastern|south-western|central|rural|upper"
    r"|lower|mainland"
    r"|coastal|the far (?:north|south|east|west) of) (?:the )?\Z"
)
_WHEN_THERE = re.compile(r",? (?:she|he|they|mother|father|mum|dad|where)\b", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:lives?|living|settled|resides?) in (?:\w+ )?\Z")
# Said of one person even where the sentence names none.
_PLAIN = re.compile(
    r"no recourse|nrpf|leave to|visa|settled status|overstay|without papers|small boat|dinghy|lorry|crossed the"
    r"|as an? "
    r"|asylum (?:claim|application|appeal|interview)|refugee status|appeal rights|resettled"
)
_GENERIC_VISA = re.compile(
    r"(?:the|a|an|no|any|of|on|his|her|their|new|without|and|for|to|with|that)"
    r" ",
    re.IGNORECASE,
)
_NO_KIND = frozenset(
    "and or but the a an no any of on his her their new without for to with that came come arrived entered under in"
    " via through by"
    " as is was were has had have been being granted got given needs need refused extended switched applied expired"
    " mother's father's our its which who whose this first second own from into over during until while when if or"
    " parents' mum's dad's another's".split()
)
_SENT = re.compile(
    r"\b(?:removed|deported|returned|extradited|repatriated|sent (?:back|home)|flown (?:back|home)|walked (?:through"
    r"|across|out of)) (?:to )?(?:the )?\Z"
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
    """Status and route where they are the family's; a country or place abroad that they came from; then what is told
    beside them in plain words."""
    lines: dict[int, int] = {}
    for hit in _whole(text, _named(text)):
        start, end = context.line(text, hit.start)
        lines[start] = max(end, lines.get(start, 0))
        yield hit
    for start, end in lines.items():
        for span in journeys.found(context.lower(text), start, end):
            if not context.general(text, *span):
                yield Hit("immigration", *span, 0.7, ("immigration", "a status or a route"))


def _whole(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """What was done and where to as one: "removed to Albania"."""
    for hit in hits:
        done = _SENT.search(text, max(0, hit.start - 40), hit.start)
        yield hit._replace(start=done.start()) if done and "abroad" in hit.why[-1] else hit


def _named(text: str) -> Iterator[Hit]:
    """What names itself: a status, a scheme, a country."""
    for match in _STATUS.finditer(context.lower(text)):
        start, end = match.span()
        if _IN_A_LORRY.fullmatch(match.group()) and (ahead := _TWO_WORDS.search(text, max(0, start - 60), start)):
            start = ahead.start()  # "were found in a lorry": how they came to be there
        if match.group().startswith("visa"):
            start = _kind_of_visa(text, start)
        elif not match.group().startswith("no ") and (cut := _GENERIC_VISA.match(text, start)):
            start = cut.end()
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
    for match in gazetteer.ABROAD.finditer(text):
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
            towards = _TOWARDS.search(text, max(0, match.start() - 32), match.start())
            start = towards.start() if towards else match.start()
            yield Hit("immigration", start, match.end(), 0.75, ("immigration", "a place abroad"))
    yield from papers.found(text)
    for match in _CAME.finditer(text):
        stop = names.after(text, match.end(), (), 3)
        if stop is None or match.end() in taken or gazetteer.TOWNS.match(text, match.end()):
            continue
        if region := re.match(r" (?:county|province|district|region|state|city)\b", text[stop : stop + 12]):
            stop += region.end()
        if not context.general(text, match.start(), stop):
            yield Hit("immigration", match.end(), stop, 0.7, ("immigration", "where they came from"))


def _kind_of_visa(text: str, start: int) -> int:
    """Where the words begin that say which visa it is."""
    before = _BEFORE_VISA.search(context.lower(text), max(0, start - 60), start)
    if before is None:
        return start
    words = before.group().split()
    while words and (words[0] in _NO_KIND or words[0].endswith("ed")):
        words.pop(0)
    pairs = ["health" if word == "and" and words[at - 1] == "health" else word for at, word in enumerate(words)]
    last = max((at for at, word in enumerate(pairs) if word in _NO_KIND), default=-1)  # "health and care visa"
    return start - sum(len(word) + 1 for word in words[last + 1 :])
