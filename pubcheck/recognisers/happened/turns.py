"""A text in, turns that few cases take out: how somebody was held or got in, who came with what, the day that it was.

No recogniser of its own: events.py gives what it finds. Each by its verb, whatever the thing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import befell, happening

_NP = happening.NOUNS
_CLAUSE = r"(?=[.,;:)\n\t]|\Z| (?:and|but|when|while|before|after|that|which|because|so|until|since|as)\b)"
_END = rf"(?:{_CLAUSE}|(?= (?:by|in|on|at|for|with|to|from|near)\b))"
# Tied to a radiator, locked in a shed.
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
_ONE = r"(?:[a-z'-]+ )??[a-z][a-z'-]+"  # phrase.py reads on from the noun
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
_TOLD = AtWords(
    r"\b(?P<held>(?:tied|chained|strapped|handcuffed|taped|shackled|tethered|roped|padlocked|fastened|shut"
    r"|locked) (?:up )?"
    rf"(?:to|in|inside|into|under|out on|out in) (?:an?|the|his|her|their) {_NP}){_END}"
    r"|"
    r"\b(?P<again>(?:second|third|fourth|fifth|sixth|seventh) (?:death|fire|drowning|suicide|stabbing|shooting|accident"
    r"|murder|baby|child|boy|girl|young person|teenager)(?: to die)? (?:in|on|at|from|of) (?:the|that|this|his|her"
    r"|their)"
    r" (?:same )?(?:street|estate|village|town|school|class|year group|road|stretch|river|building|block|family|home"
    r"|island"
    rf"|bridge|station|line)(?: in [^.,;\n\t]{{2,20}}?)?){_END}"
    r"|"
    r"\b(?:told|learnt|learned|heard|knew|informed|notified|found out)(?: of| about)(?: (?:it|the|his|her|their|child"
    r" [a-z]'s|the baby's|this|\w+'s))* (?:death|birth|fire|accident|injur(?:y|ies)|arrest|attack|removal|it)"
    r" (?P<late>(?:only )?(?:[a-z]+(?:-[a-z]+)?|\d+) (?:hours|days|weeks|months) (?:after(?: it)?|later|late|before))"
    r"(?![\w-])"
    r"|"
    r"\b(?:bicycle|bike|scooter|pushchair|shoes?|trainers?|coat|phone|schoolbag|bag|car|clothes|hat|pram|keys|coffin"
    rf"|knife)(?: (?:was|were|had been))(?: later| then)? (?P<a>(?:found|recovered|washed up|left|hidden) (?:in|on|by"
    rf"|under|near|at) (?:the|an?) (?!house|home|flat|bedroom|kitchen|door|washing|garden|hallway|hall|street|car "
    rf"|floor|room|scene|bag){_ONE})"
    rf"|\bdogs? (?:had |has )?(?P<b>(?:bitten|bit|attacked|killed|savaged|mauled) (?:the|an?|his|her|another) {_ONE})"
    r"|\b(?:gone|went|going|jumped|dived|waded|climbed|swam)(?: in| into the [a-z]+| out| down| up)?"
    rf" (?:after|to fetch|to rescue) (?P<c>(?:an?|his|her|their|the) {_ONE})"
    r"(?=[.,;:)\n\t]|\Z| (?:and|when|but|which)\b)",
)
_WHY = {"held": "how somebody was held", "again": "one of several alike", "late": "how late somebody was told"}
# Pattern, what the sentence has to hold, why.
_NEEDY = (
    (_FORCED, _FORCER, "how somebody got in"),
    (_COVERED, _FINDER, "what somebody gave"),
    (_DAY, _THE_HARM, "the day on which it was"),
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of advice, of research or of people in general."""
    lowered = context.lower(text)
    for match in _TOLD.finditer(lowered):
        group = match.lastgroup or ""
        if befell.theirs(text, lowered, *match.span(group)):
            yield *match.span(group), _WHY.get(group, "an unusual thing or helper")
    for pattern, needs, why in _NEEDY:
        for match in pattern.finditer(lowered):
            span = match.span("what")
            if needs.search(lowered, *context.sentence(text, *span)) and befell.theirs(text, lowered, *span):
                yield *span, why
