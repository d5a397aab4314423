"""A text in, turns that few cases take out: a search, a trial that collapsed, a door broken down, what was drunk.

No recogniser of its own: events.py gives what it finds. Each by its verb, whatever the thing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon, phrases
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import befell, happening

_NP = happening.NOUNS
_CLAUSE = r"(?=[.,;:)\n\t]|\Z| (?:and|but|when|while|before|after|that|which|because|so|until|since|as)\b)"
_END = rf"(?:{_CLAUSE}|(?= (?:by|in|on|at|for|with|to|from|near)\b))"
_MANY = (
    r"(?:\d{1,3}|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many) (?:hours|days|weeks"
    r"|nights"
    r"|months)"
)
# Tied to a radiator, locked in a shed.
_HELD = AtWords(
    r"\b(?P<what>(?:tied|chained|strapped|handcuffed|taped|shackled|tethered|roped|padlocked|fastened|shut"
    r"|locked) (?:up )?"
    rf"(?:to|in|inside|into|under|out on|out in) (?:an?|the|his|her|their) {_NP}){_END}"
)
_SEARCH = AtWords(
    r"\b(?P<what>(?:search|manhunt|hunt|siege|stand-?off|rescue|evacuation|lockdown|cordon|protest|strike)"
    rf"(?: (?:for (?:him|her|them|the [a-z]+)|of [^.,;\n\t]{{3,30}}))? (?:that )?(?:lasted|took|went on for|ran to|of"
    rf"|covered)"
    rf" (?:nearly |over |some |more than )?{_MANY})(?![\w-])"
)
_COURT = AtWords(
    r"\b(?P<what>(?:trial|inquest|jury|case|prosecution|hearing) (?:collapsed|(?:was|had to be) (?:moved|halted|stopped"
    r"|abandoned|discharged|held again|re-?heard|televised|transferred)|failed to (?:agree|reach)|could not agree)"
    r"(?: (?:to|after|when|because|from|on) [^.,;\n\t]{3,40}?)?"
    r"|re-?trial|hung jury|miscarriage of justice|(?:quashed|overturned|increased|reduced) (?:on"
    r"|by) (?:the )?(?:court of"
    r" )?appeal|unduly lenient|juror(?:s)? (?:was|were) [a-z]+|acquitted of [a-z]+(?: and [a-z]+)?"
    r"|not guilty by reason of insanity|unfit to (?:plead|stand trial)|(?:hospital"
    r"|restriction) order under section \d+)"
    rf"{_END}"
)
_RAISED = AtWords(
    r"\b(?P<what>(?:(?:local |their |constituency )?mp|(?:local |ward |parish )?councillor|mayor|bishop|minister|imam"
    r"|footballer|celebrity|singer|actor|campaigners?|residents|neighbours|parents at the school|community leaders?)"
    r" (?:(?:had|has|have|later|then|also) )?(?:raised|asked|campaigned|petitioned|complained|marched|protested|led"
    r"|opened"
    r"|spoke|visited|appealed|got up|collected|raising|organised|called for|wrote to the)[^.,;\n\t]{0,40}?"
    r"|(?:raised|debated|mentioned|asked about) in (?:parliament|the house|the commons|the lords|the senedd"
    r"|prime minister's"
    r" questions)|(?:got up |signed |started |raised |drew up )?(?:an? |the )?(?:online )?petition"
    rf" (?:against|for|to|about|calling|asking)[^.,;\n\t]{{0,40}}?){_END}"
)
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
_FORCED = AtWords(
    r"\b(?P<what>(?:br[eo]ak(?:ing)?|broke|forc(?:e|ed|ing)|smash(?:ed|ing)?|kick(?:ed|ing)?|cut(?:ting)?|saw(?:ed"
    r"|ing)?)"
    r" (?:(?:down|in|open|through|into) )?(?:the|a|his|her|their) (?:[a-z]+ ){0,2}(?:door|window|lock|roof|gate|hatch"
    r"|wall)s?"
    rf"(?: (?:down|in|open))?){_END}"
)
_FORCER = re.compile(
    r"\b(?:police|officers?|paramedics?|fire|crew|firefighters?|neighbours?|landlord|caretaker|had to)\b"
)
_AGAIN = AtWords(
    r"\b(?P<what>(?:second|third|fourth|fifth|sixth|seventh) (?:death|fire|drowning|suicide|stabbing|shooting|accident"
    r"|murder|baby|child|boy|girl|young person|teenager)(?: to die)? (?:in|on|at|from|of) (?:the|that|this|his|her"
    r"|their)"
    r" (?:same )?(?:street|estate|village|town|school|class|year group|road|stretch|river|building|block|family|home"
    r"|island"
    rf"|bridge|station|line)(?: in [^.,;\n\t]{{2,20}}?)?){_END}"
)
_ABROAD = AtWords(
    r"\b(?P<what>(?:in|serving|from) (?:a )?(?:prison|jail|custody|life|sentence|term|time)(?: [a-z]+){0,3}? for"
    r" (?:arson|murder|manslaughter|kidnap\w*|armed robbery|fraud|terror\w*|treason|smuggling|importing [a-z]+"
    rf"|people smuggling|human trafficking|forgery|blackmail|gun running|poaching|bigamy|perjury|piracy)){_END}"
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
_TAKEN = phrases.Phrases({"taken": lexicon.phrases("events", "swallowed")})
_ONE_WORD = re.compile(r"[a-z']+ ")
_CORD = AtWords(r"\b(?P<what>cut the cord (?:with|using|herself|himself)[^.,;\n\t]{0,30}?)" + _END)
_DAY = AtWords(
    r"\bon (?:the (?:morning|night|eve|day) of )?(?P<what>(?:(?:his|her|their|the|a)"
    r" (?:[a-z'-]+ ){0,3}?(?:birthday|wedding(?: day| anniversary)?|christening|funeral|prom night|leavers' day"
    r"|graduation"
    r"|exam results day|results day|baptism|holy communion|naming day)|(?:christmas|new year's|easter|bonfire"
    r"|hallowe'en"
    r"|halloween|valentine's|mother's|father's|st [a-z]+'s|eid|diwali|boxing|pancake|remembrance|hogmanay|burns)"
    rf"(?: (?:day|sunday|monday|eve|night|morning|afternoon|evening|week))+)){_END}"
)
_THE_HARM = re.compile(
    r"\b(?:di(?:ed|es)|dead|death|killed|found|injur\w+|hurt|drown\w+|stabb\w+|shot|collaps\w+|burn\w*|scald\w*|fell"
    r"|taken ill|went missing|disappeared|arrested|attacked|born|gave birth|assaulted|overdose)\b"
)
_CASE = (
    (_HELD, "what", "how somebody was held"),
    (_SEARCH, "what", "a search or a siege"),
    (_COURT, "what", "a turn of the case in court"),
    (_RAISED, "what", "what made the case public"),
    (_STRUCK, "what", "a disaster"),
    (_STRUCK, "fell", "a disaster"),
    (_AGAIN, "what", "one of several alike"),
    (_ABROAD, "what", "a sentence of a court"),
    (_CORD, "what", "how a child was born"),
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of advice, of research or of people in general."""
    lowered = context.lower(text)
    for pattern, group, why in _CASE:
        for match in pattern.finditer(lowered):
            if match.group(group) and befell.theirs(text, lowered, *match.span(group)):
                yield *match.span(group), why
    for match in _SWALLOWED.finditer(lowered):
        word = _ONE_WORD.match(lowered, match.end())
        taken = _TAKEN.match(lowered, match.end()) or (_TAKEN.match(lowered, word.end()) if word else None)
        if taken is not None and befell.theirs(text, lowered, match.end(), taken.end()):
            yield match.end(), taken.end(), "what somebody took"
    for pattern, needs, why in (
        (_FORCED, _FORCER, "how somebody got in"),
        (_DAY, _THE_HARM, "the day on which it was"),
    ):
        for match in pattern.finditer(lowered):
            span = match.span("what")
            if needs.search(lowered, *context.sentence(text, *span)) and befell.theirs(text, lowered, *span):
                yield *span, why
