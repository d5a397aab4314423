"""A text in, what failed, what was done with a thing or a beast, and how a child was mourned or shown off, out.

No recogniser of its own: events.py gives what it finds. Each by its verb and the kind of thing; the things are a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases
from pubcheck.recognisers.happened import befell

_NP = r"(?:[a-z'-]+ )??[a-z][a-z'-]+"  # phrase.py reads on from the noun
_BEASTS = (
    r"(?:herds?|flocks?|cattle|cows?|calves|calf|heifers?|bullocks?|bulls?|ewes?|lambs?|rams?|tups?|sheep|pigs?|sows?"
    r"|horses?|pon(?:y|ies)|mares?|goats?|hens|poultry|birds|pigeons|dogs?|puppies|ferrets|hives?|bees)"
)
_BEEN = (
    r"(?: (?:had|has|have))?(?: (?:all|also|since|just|later))? (?:was|were|been|is|had to be)(?: all| later| then)?"
)
_FOR = (
    r"(?: (?:for|since) (?:nearly |over |about |more than |some )?(?:an?|\w+) (?:days|weeks|nights|months|days before"
    r"|weeks before))"
)
_FAILED = AtWords(
    rf"\b(?P<what>(?:lifts?{_BEEN} (?:out of order|broken|stuck|not working|switched off)"
    rf"|(?:smoke alarms?|smoke detectors?|stair ?gate|window (?:catch|lock|restrictor)s?|fire ?guard|safety gate)"
    rf"{_BEEN} (?:taken down|taken off|removed|painted over|disconnected|broken|missing)"
    rf"|(?:power|electricity|gas|water|heating|supply|meter|phone line){_BEEN} (?:cut off|disconnected|capped|off|out)"
    rf"{_FOR}|(?:mast|line|network|exchange){_BEEN} down|(?:sewage|raw sewage) (?:was |had )?[a-z]+"
    rf"|(?:boiler|cooker|roof|chimney|house|flat|boat|ride|caravan|building|block|car|stove|fire|bridge|wall)"
    rf"(?: (?:that|which))?(?: had| has)? (?:been|was|were) condemned(?: (?:by|as|in) (?:the |an? )?{_NP})?"
    rf"|{_BEASTS} (?:had |has )?(?:failed(?: (?:its|the|their) [a-z]+)?|got out|broke out|starved|drowned)"
    rf"|{_BEASTS}{_BEEN} (?:taken(?: away)?|sold|seized|removed|put down|destroyed|shot|culled|found dead"
    r"|poisoned|stolen|rehomed|slaughtered|cut free|auctioned)))(?![\w-])"
)
_NOT_ODD = lexicon.words("events", "drunk and given every day")
_DRANK = AtWords(
    r"\b(?:dr[aiu]nk|drinking|swallow(?:ed|ing)|swig(?:ged)?|sipped|ingested|taken|given)(?: [a-z]+){0,3}"
    r" (?:an? |the |his |her |two )?(?:[a-z]+ )?(?P<what>(?:bottles?|tubs?|tins?|flasks?|vials?|phials?|jars?"
    r"|canisters?"
    r"|cups?|cans?|packets?|strips?|boxes|box|sachets?) of (?P<of>[a-z]+(?: [a-z]+){0,3}))"
    r"(?=[.,;:)\n\t]|\Z| (?:and|which|that|from|in|on|left|had|his|her|kept|meant|by|for|under)\b)"
)
_LATE = AtWords(
    r"\b(?:told|learnt|learned|heard|knew|informed|notified|found out)(?: of| about)(?: (?:it|the|his|her|their|child"
    r" [a-z]'s|the baby's|this|\w+'s))* (?:death|birth|fire|accident|injur(?:y|ies)|arrest|attack|removal|it)"
    r" (?P<what>(?:only )?(?:[a-z]+(?:-[a-z]+)?|\d+) (?:hours|days|weeks|months) (?:after(?: it)?|later|late|before))"
    r"(?![\w-])"
)
_PART = AtWords(
    r"\b(?:was|were|been|played|playing|to be|as|cast as|chosen as) (?P<what>(?:the |an? )?(?:lead|mary|joseph|narrator"
    r"|angel|shepherd|innkeeper|king|wise man|star|donkey|sheep|dame|fairy|witch|lion|dorothy|oliver|annie|gabriel"
    r"|villain|conductor|soloist) in (?:the |an? |his |her |its )?(?:[a-z'-]+ ){0,3}?(?:play|nativity|musical"
    r"|pantomime|production|show|concert|pageant|passion play|carol service|assembly))(?![\w-])"
)
_WON = AtWords(
    r"\b(?:his|her|an?|the|their|won|with|wearing|gold|silver|bronze) (?P<what>(?!(?:his|her|the|for|with) )[a-z-]{3,}"
    r" (?:medal|trophy|rosette|tiara))(?=[.,;:)\n\t]|\Z| (?:and|in|at|on|for|round|from"
    r"|which|was)\b)"
)
_MOURNED = AtWords(
    r"\b(?P<what>(?:choir|band|team|class|classmates|pupils|bikers|scouts|brownies|cadets|fire crew|regiment|teammates)"
    r" (?:had )?(?:sang|played|marched|rode|carried|lined|formed|wore|stood)(?: [a-z]+){0,3} (?:at|to|before|behind"
    r"|outside) (?:the|his|her) (?:funeral|coffin|grave|church|crematorium|cort[eè]ge|hearse)"
    r"|(?:coach|bus) ?loads? of mourners|dug (?:the|his|her) (?:son's |daughter's )?grave(?: (?:him|her)self)?"
    r"|coffin (?:was |had been )?(?:drawn|carried|made|painted|pulled) (?:by|in|as|on|like) [^.,;\n\t]{3,40}?"
    r"|(?:retired|wore|signed|framed) (?:his|her) (?:shirt|number|jersey|squad number)"
    r"|(?:put|hung|placed|displayed) (?:his|her) (?:picture|photograph|name|shirt) (?:in|on|over|above) (?:its|the"
    r"|their)"
    r" [a-z]+)(?=[.,;:)\n\t]|\Z| (?:and|but|when|while|that|for|in|on|at|by)\b)"
)
_WROTE = AtWords(
    r"\b(?P<what>(?:written|wrote|writing|sent (?:an? |the )?(?:letter|card|drawing|petition)|complained|appealed) to"
    r" (?:the )?(?:king|queen|pope|prime minister|archbishop|bishop|home secretary|mayor|[a-z]+ newspaper|local paper"
    r"|gazette|bbc|father christmas|president|ambassador|consulate|embassy)"
    r"|read out (?:in|at|from) (?:the |an? )?(?:assembly|court|parliament|church|pulpit|inquest|mosque|chapel|vigil"
    r"|radio|council chamber|funeral))(?![\w-])"
)
_TURNS = AtWords(
    r"\b(?P<what>(?:dialled|rang|called|phoned) 999 \w+ times"
    r"|ambulance (?:had )?(?:(?:went|gone|was sent|drove|driven|came) to (?:the|a) (?:wrong|other|different) [a-z]+"
    r"|could"
    r" not find (?:the |it)[a-z]*|got lost|broke down|was stuck(?: in [a-z]+)?|overturned)|g(?:ave"
    r"|iven) way under (?:the |an? |his |her |\w+ )?[a-z]+"
    r"|married (?:in|at|from) (?:prison|hospital|a (?:hospice|refuge|registry office in [a-z]+)|the (?:hospice|ward"
    r"|prison chapel))(?: the \w+ before (?:he|she) died)?|met in (?:an? |the )?(?:shelter|refuge|hostel|prison|camp"
    r"|asylum|detox|rehab|children's home|psychiatric [a-z]+|cult|chat ?room|witness box)"
    r"|sold (?:the|his|her|their|its) story|(?:road|street|bridge|line|pass|beach|port|railway|track|causeway"
    r"|tunnel)s? (?:was |were |had been )?closed (?:by|for)"
    r" an? [a-z]+(?=[.,;]| (?:and|so|when|that|until))"
    rf"|(?:borrowed|raised|secured|mortgaged) (?:[^.,;\n\t]{{0,24}} )?against (?:the|his|her|their|an?) {_NP}"
    rf"|(?:pawned|remortgaged) (?:the|his|her|their) {_NP}"
    r"|(?:families|neighbours|residents|people|tenants) (?:were|had to be|had been) (?:bedded down|put up|taken in"
    r"|evacuated|sheltered|rehoused)(?: (?:in|to|at|by) (?:the |an? )?[a-z]+(?: [a-z]+)?)?)(?![\w-])"
)
_BUILDING = Phrases({"what": lexicon.phrases("events", "buildings that were something else")})
_ONCE = re.compile(r"\b(?:former|closed|closed-down|shut|redundant|converted|old) (?:[a-z']+ )?\Z")
_LIVED = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|moved|home|house|flat|rooms?|tenancy|lodg\w+|slept|sleeping|born|found|above|behind|over"
    r"|rented|bought|squat\w*|close|lane|road|died|stay(?:s|ed|ing)|neighbours?)\b"
)
_COVERED = AtWords(
    r"\b(?:gave|wrapped|covered|put|lent|carried|handed)(?: (?:him|her|them|child [a-z]|the (?:baby|child|boy|girl)"
    r"|it))(?: up)?(?: in| with| to)? (?P<what>(?:his|her|an?|their|the) (?:(?!own |winter |warm |big "
    r"|new )[a-z-]+ ){1,2}?(?:coat|jacket|jumper"
    r"|cardigan|fleece|tabard|apron|scarf|shirt|sleeping bag|foil blanket|horse blanket|tarpaulin|sack|flag|curtain"
    r"|prayer mat|overalls|gilet|sari))(?![\w-])"
)
_FINDER = re.compile(
    r"\b(?:driver|passenger|neighbour|passer-?by|walker|caretaker|stranger|cyclist|postman|guard|man|woman|couple"
    r"|999|farmer|cleaner|porter|crew|conductor|worker from|shopkeeper)\b"
)
_THINGS = AtWords(
    r"\b(?:bicycle|bike|scooter|pushchair|shoes?|trainers?|coat|phone|schoolbag|bag|car|clothes|hat|pram|keys|coffin"
    rf"|knife)(?: (?:was|were|had been))(?: later| then)? (?P<a>(?:found|recovered|washed up|left|hidden) (?:in|on|by"
    rf"|under|near|at) (?:the|an?) (?!house|home|flat|bedroom|kitchen|door|washing|garden|hallway|hall|street|car "
    rf"|floor|room|scene|bag){_NP})"
    rf"|\bdogs? (?:had |has )?(?P<b>(?:bitten|bit|attacked|killed|savaged|mauled) (?:the|an?|his|her|another) {_NP})"
    r"|\b(?:gone|went|going|jumped|dived|waded|climbed|swam)(?: in| into the [a-z]+| out| down| up)?"
    rf" (?:after|to fetch|to rescue) (?P<c>(?:an?|his|her|their|the) {_NP})(?=[.,;:)\n\t]|\Z| (?:and|when|but|which)\b)"
)
_ALWAYS = (
    (_FAILED, True, "what failed or was taken"),
    (_LATE, False, "how late somebody was told"),
    (_PART, False, "what a child was known for"),
    (_WON, False, "what a child was known for"),
    (_MOURNED, True, "how a child was mourned"),
    (_WROTE, False, "what made the case public"),
    (_TURNS, True, "a turn that few cases take"),
    (_THINGS, True, "an unusual thing or helper"),
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of advice, of research or of people in general."""
    lowered = context.lower(text)
    for pattern, plainly, why in _ALWAYS:
        for match in pattern.finditer(lowered):
            span = match.span(match.lastgroup or 0)
            if befell.told(text, lowered, *span) if plainly else befell.theirs(text, lowered, *span):
                yield *span, why
    for match in _DRANK.finditer(lowered):
        if _NOT_ODD.isdisjoint(match.group("of").split()) and befell.theirs(text, lowered, *match.span("what")):
            yield *match.span("what"), "what somebody took"
    for match in _BUILDING.finditer(lowered):
        once = _ONCE.search(lowered, max(0, match.start() - 30), match.start())
        if once and _near(_LIVED, text, lowered, *match.span()):
            yield once.start(), match.end(), "a telling place"
    for match in _COVERED.finditer(lowered):
        if _near(_FINDER, text, lowered, *match.span("what")):
            yield *match.span("what"), "what somebody gave"


def _near(needs: re.Pattern[str], text: str, lowered: str, start: int, end: int) -> bool:
    """Whether the sentence says what is needed, and is told of the case."""
    near = needs.search(lowered, *context.sentence(text, start, end))
    return near is not None and befell.theirs(text, lowered, start, end)
