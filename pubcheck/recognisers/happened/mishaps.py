"""A text in, what failed or was struck, what was taken or pawned, the building, its size, what somebody drank, out.

No recogniser of its own: events.py gives what it finds. Each by its verb and the kind of thing; the things are a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases
from pubcheck.recognisers.happened import befell, happening

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
_CLAUSE = r"(?=[.,;:)\n\t]|\Z| (?:and|but|when|while|before|after|that|which|because|so|until|since|as)\b)"
_END = rf"(?:{_CLAUSE}|(?= (?:by|in|on|at|for|with|to|from|near)\b))"
_STRUCK = AtWords(
    r"\b(?:home|house|flat|caravan|bungalow|cottage|street|block|tower|shop|maisonette|terrace|chalet|tent|boat|lodge"
    r"|building)s? (?:was|were|had been|has been|had) (?P<what>(?:flooded|burned down|burnt down|burned out|gutted"
    r"|condemned|demolished|struck by lightning|fire-?bombed|petrol-bombed|shot at|raided|evacuated|ram-raided"
    r"|boarded up"
    r"|subsid\w+|collapsed|hit by|without (?:water|power|heating|a roof))"
    rf"(?: (?:twice|three times|four times|again|by|in|for|with) ?[^.,;\n\t]{{0,30}}?)?){_END}"
    r"|\b(?P<fell>(?:ceiling|roof|wall|chimney|floor|stairs|tree|scaffolding|fence|shed|balcony|crane|mast|sign|branch"
    r"|wardrobe|bookcase|television|fireplace|gate|goalpost|headstone) (?:had )?(?:came|come|fell|fallen|gave|given"
    rf"|collapsed|toppled|blew|blown) (?:down|in|way|over|off|through|on|onto)[^.,;\n\t]{{0,30}}?){_CLAUSE}"
)
_FAILED = AtWords(
    rf"\b(?P<failed>(?:lifts?{_BEEN} (?:out of order|broken|stuck|not working|switched off)"
    rf"|(?:smoke alarms?|smoke detectors?|stair ?gate|window (?:catch|lock|restrictor)s?|fire ?guard|safety gate)"
    rf"{_BEEN} (?:taken down|taken off|removed|painted over|disconnected|broken|missing)"
    rf"|(?:power|electricity|gas|water|heating|supply|meter|phone line){_BEEN} (?:cut off|disconnected|capped|off|out)"
    rf"{_FOR}|(?:mast|line|network|exchange){_BEEN} down|(?:sewage|raw sewage) (?:was |had )?[a-z]+"
    rf"|(?:boiler|cooker|roof|chimney|house|flat|boat|ride|caravan|building|block|car|stove|fire|bridge|wall)"
    rf"(?: (?:that|which))?(?: had| has)? (?:been|was|were) condemned(?: (?:by|as|in) (?:the |an? )?{_NP})?"
    rf"|{_BEASTS} (?:had |has )?(?:failed(?: (?:its|the|their) [a-z]+)?|got out|broke out|starved|drowned)"
    rf"|{_BEASTS}{_BEEN} (?:taken(?: away)?|sold|seized|removed|put down|destroyed|shot|culled|found dead"
    r"|poisoned|stolen|rehomed|slaughtered|cut free|auctioned)))(?![\w-])"
    r"|"
    r"\b(?P<pawned>(?:borrowed|raised|secured|mortgaged) (?:[^.,;\n\t]{0,24} )?against (?:the|his|her|their|an?)"
    rf" {_NP}|(?:pawned|remortgaged) (?:the|his|her|their) {_NP})(?![\w-])",
)
_NOT_ODD = lexicon.words("events", "drunk and given every day")
_DRANK = AtWords(
    r"\b(?:dr[aiu]nk|drinking|swallow(?:ed|ing)|swig(?:ged)?|sipped|ingested|taken|given)(?: [a-z]+){0,3}"
    r" (?:an? |the |his |her |two )?(?:[a-z]+ )?(?P<what>(?:bottles?|tubs?|tins?|flasks?|vials?|phials?|jars?"
    r"|canisters?"
    r"|cups?|cans?|packets?|strips?|boxes|box|sachets?) of (?P<of>[a-z]+(?: [a-z]+){0,3}))"
    r"(?=[.,;:)\n\t]|\Z| (?:and|which|that|from|in|on|left|had|his|her|kept|meant|by|for|under)\b)"
)
_SWALLOWED = AtWords(
    r"\b(?:dr[aiu]nk|drinking|swallow(?:ed|ing|s)|ate|eaten|eating|ingest(?:ed|ing)|given|fed|feeding|gave|doused"
    r"|sprayed|rubbed|bathed|poured)(?: (?:him|her|them|with|on|in|only|mainly|some|from|of|the baby|the child|a little"
    r"|mouthfuls?|part|half)){0,3} (?:(?:an?|the|his|her|two|three|several|\d+) )?(?:(?:small |plastic |open "
    r"|unlabelled"
    r" |empty )?(?:bottle|can|tin|cup|glass|packet|tub|jar|capful|spoonful|mug|drops?|sachets?|handful|box|beaker"
    r"|carton)s?"
    r" of )?(?:(?:his|her|their|an?) )?(?=[a-z])"
)
_TAKEN = Phrases({"taken": lexicon.phrases("events", "swallowed")})
# ... or whatever it was, where it is not for swallowing.
_WENT_DOWN = AtWords(
    r"\b(?:swallow(?:ed|s|ing)|ingest(?:ed|ing)|choked on|inhaled) (?:an? |some |the |part of an? |pieces of )?"
    rf"(?P<what>{happening.NOUNS})"
)
_ONE_WORD = re.compile(r"[a-z']+ ")
# Whatever was made fast or made useless: "sash window had been nailed shut".
_FAST = AtWords(
    r"\b(?:disconnected|nailed (?:shut|down|up)|screwed (?:shut|down)|wired shut|painted (?:over|shut)|boarded (?:up"
    r"|over)"
    r"|bricked up|padlocked|condemned|wedged open|propped open|tied shut|bolted shut|cemented over|glued shut)(?![\w-])"
)
_THING = re.compile(
    rf"(?<![\w'-])(?!(?:he|she|they|it|who|which|that|family|child|baby|mother|father|children|case|name|plan"
    rf"|services?|agenc(?:y|ies)|systems?|was"
    rf"|were|had"
    rf"|has|been|all|also) )(?:(?!the |an? |his |her |their |and |when |as |where |of |in |on ){_NP}){_BEEN} \Z"
)
# How big a room or a home was.
_LENGTH = r"(?:\d{1,2}(?:\.\d)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)"
_UNIT = r"(?:[ -]?(?:feet|foot|ft|metres?|m|yards?|paces|steps|inches))"
_SIZE = AtWords(
    rf"(?<![\w.-])(?P<what>{_LENGTH}{_UNIT} by {_LENGTH}{_UNIT}?|{_LENGTH} by {_LENGTH}{_UNIT}"
    rf"|{_LENGTH}{_UNIT} (?:wide|long"
    rf"|square|across|deep)(?: and {_LENGTH}{_UNIT}? (?:wide|long|high|deep))?)(?![\w-])"
)
_ROOM = re.compile(
    r"\b(?:room|bedroom|cabin|caravan|cell|flat|home|house|boat|space|cupboard|shed|trailer|container|tent|bedsit|box"
    r"|kitchen|hut|attic|loft|cellar|garage|van|berth|bunk|yard|garden|window|gap|ledge)\b"
)
_BUILDING = Phrases({"what": lexicon.phrases("events", "buildings that were something else")})
_ONCE = re.compile(r"\b(?:former|closed|closed-down|shut|redundant|converted|old) (?:[a-z']+ )?\Z")
_LIVED = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|moved|home|house|flat|rooms?|tenancy|lodg\w+|slept|sleeping|born|found|above|behind|over"
    r"|rented|bought|squat\w*|close|lane|road|died|stay(?:s|ed|ing)|neighbours?)\b"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of advice, of research or of people in general."""
    lowered = context.lower(text)
    for match in _FAILED.finditer(lowered):
        if befell.told(text, lowered, *match.span(match.lastgroup or 0)):
            yield *match.span(match.lastgroup or 0), "what failed or was taken"
    for match in _STRUCK.finditer(lowered):
        span = match.span(match.lastgroup or 0)
        if befell.theirs(text, lowered, *span):
            yield *span, "what failed or was taken"
    for span in _taken(lowered):
        if befell.theirs(text, lowered, *span):
            yield *span, "what somebody took"
    for match in _FAST.finditer(lowered):
        thing = _THING.search(lowered, max(0, match.start() - 48), match.start())
        if thing is not None and befell.told(text, lowered, thing.start(), match.end()):
            yield thing.start(), match.end(), "what failed or was taken"
    for match in _SIZE.finditer(lowered):
        if _ROOM.search(lowered, *context.sentence(text, *match.span())) and befell.told(text, lowered, *match.span()):
            yield *match.span("what"), "how big it was"
    for match in _BUILDING.finditer(lowered):
        once = _ONCE.search(lowered, max(0, match.start() - 30), match.start())
        if (
            once
            and _LIVED.search(lowered, *context.sentence(text, *match.span()))
            and befell.theirs(text, lowered, *match.span())
        ):
            yield once.start(), match.end(), "a telling place"


def _taken(lowered: str) -> Iterator[tuple[int, int]]:
    """What was drunk or given: by the list, or by what it was in."""
    for match in _SWALLOWED.finditer(lowered):
        word = _ONE_WORD.match(lowered, match.end())
        taken = _TAKEN.match(lowered, match.end()) or (_TAKEN.match(lowered, word.end()) if word else None)
        if taken is not None:
            yield match.end(), taken.end()
    for match in _DRANK.finditer(lowered):
        if _NOT_ODD.isdisjoint(match.group("of").split()):
            yield match.span("what")
    for match in _WENT_DOWN.finditer(lowered):
        if not happening.usual(match.group("what")):
            yield match.span("what")
