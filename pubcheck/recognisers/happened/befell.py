"""A text in, what befell the family and befalls few out: a disaster, a rare past, who saved somebody, what lay there.

No recogniser of its own: events.py gives what it finds. What is rare is what is not among the usual heads of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import happening

_NP = happening.NOUNS
_KIN = (
    r"(?:(?:great-?)?(?:grand)?(?:father|mother|parents)|uncle|aunt|brother|sister|cousin|step-?(?:father|mother"
    r"|brother)|partner"
    r"|husband|wife|dad|mum|son|daughter|[MP]G[FM]|family|parents|twin)"
)
_TWO = rf"{happening.WORD}(?: {happening.WORD})?"
_SUBJECT = r"\b(?:(?<=[.;:,(] )|(?<=[\n\t\x00])|(?<=\band )|(?<=\bwhen )|(?<=\bwhere )|(?<=\d )|(?<=\bthat )|\A)"
_WAS = r"(?:was|were|had been|has been|lay|stood|hung)"
_DID = (
    r"(?:put on (?:a|the|his|her)|applied (?:a|the|pressure)|gave (?:him|her|them) (?:first aid|cpr|water|(?:his"
    r"|her) (?:coat|jacket|jumper))|gave (?:first aid|cpr|the kiss)|(?:began"
    r"|started|performed|did) (?:cpr"
    r"|chest compressions|first aid|resuscitation)|pulled (?:him|her|them|the (?:boy|girl|child|baby))|lifted (?:him"
    r"|her|them|the)"
    r"|carried (?:him|her|them)|dragged (?:him|her|them)|freed (?:him|her|them)|cut (?:him|her|them) (?:free|down"
    r"|loose|out)|caught (?:him|her|them)"
    r"|dived|jumped in|swam|waded|went in after|got into the water|climbed (?:down|up|in|over)|broke (?:the|a|down"
    r"|open)|smashed"
    r"|raised the alarm|rang 999|called 999|dialled 999|called an ambulance|rang for|flagged down|heard (?:him|her"
    r"|a cry|crying|shouting"
    r"|screams?|a scream|a bang)|found (?:him|her|them|the (?:baby|child|boy|girl|body|family)|[a-z]+ (?:alone|dead"
    r"|lying|asleep|unconscious|hanging|face))"
    r"|took (?:him|her|them) (?:in\b|to (?:hospital|the))"
    r"|drove (?:him|her|them)"
    r"|wrapped (?:him|her|them)|saved (?:him|her|his|their)|rescued|kept (?:him|her|them) (?:warm|afloat|alive"
    r"|talking|awake)|spotted (?:him|her"
    r"|them)|noticed smoke|saw (?:him|her|them) (?:fall|go|in|on|from)|stayed with (?:him|her|them)|talked (?:him|her"
    r"|them) down)"
)
_SAVED = AtWords(
    rf"{_SUBJECT}(?:an?|two|three|another|the(?= crew of)) (?P<what>(?:crew of (?:the "
    rf"|an? ))?{_NP}(?P<who>,? who [^.;\n\t]{{3,60}}?)?),?(?: (?:had|then|also"
    rf"|first|at once))? {_DID}\b"
)
_BY_WHOM = AtWords(
    rf"\b(?:by|from|with) (?:an?|two|the) (?P<what>{_NP} who (?:had|was|were|carried|kept|lived|knew|ran|happened"
    rf"|heard|saw|came|used)\b"
    r"[^.,;\n\t]{2,50})"
)
_KIN_WHO = re.compile(rf"(?:\w+ ){{0,2}}(?:{_KIN}|child|practitioner|professional|worker|officer) who\b")
_HELPED = re.compile(
    r"\b(?:naloxone|cpr|first aid|resuscitat\w+|defibrillat\w+|compressions|rescued|saved|pulled|carried|found|lifted"
    r"|revived|the alarm|held"
    r"|kept (?:alive|warm)|comforted)\b"
)
_FLOOR = AtWords(
    r"(?<![\w-])(?P<what>(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|\d{1,2}(?:rd|th|st|nd)|top)[- ](?:floor|storey)(?: (?:window"
    r"|balcony|landing|roof))?)(?![\w-])"
)
_FELL = re.compile(
    r"\b(?:fell|fallen|falls?|fall|climb\w*|jump\w*|dropped|landed|threw|thrown|pushed|hung|ledge)\b(?! asleep"
    r"| out with| behind| in love)"
)
_PAST = AtWords(
    rf"\b{_KIN}(?:'s)?\b[^.;\n\t]{{0,70}}?\b(?P<past>died by suicide|took (?:his|her|their) own li(?:fe|ves)|(?:was"
    rf"|were|been) (?:murdered"
    r"|executed|kidnapped|abducted|tortured|interned|deported|shot dead|lost at sea|drowned|killed"
    r"|struck by lightning|assassinated"
    r"|held hostage|taken hostage|imprisoned|jailed|disappeared|conscripted|expelled|disowned|ordained|knighted"
    r"|trafficked as a child"
    r"|born in (?:a )?(?:prison|camp|refugee camp)|adopted from [a-z]+|brought up in (?:a )?(?:circus|convent"
    r"|orphanage|commune))"
    rf"(?: (?:in|by|at|during|on|for) (?:an? |the )?{_TWO})?|change(?:d)? (?:his|her|their) names?"
    r"|won (?:the|a) (?:lottery|pools"
    r"|jackpot|raffle of)|lottery win|witness protection|(?:new|another) identity|survived (?:an? "
    r"|the )[a-z]+(?: [a-z]+)?"
    r"|wrongly (?:convicted|imprisoned|accused)|(?:lost|buried) (?:a|an|two|three|an earlier|another|their first"
    r"|his first|her first|his"
    r"|her) (?:previous |older |younger |first |baby |infant |twin |only |earlier )*(?:child|baby|son|daughter|twin"
    r"|children|sons"
    r"|daughters|babies)|died (?:in|at|on|under) (?:an? |the )(?!hospital|home|hospice|house|flat|ward|same|care|end"
    r"|age|time|ambulance"
    rf"|night|day|morning|review|period|early|late|autumn|spring|summer|winter|week|month|year){_TWO}"
    r"|stood (?:as|for) (?:an? )?"
    rf"(?:mayor|councillor|parliament|the council)|on death row|played for (?:an? |the )?{_TWO})(?![\w-])"
)
_TOLD = AtWords(
    r"\blos(?:t|es|ing) (?:the )?(?P<lost>(?:sight|use|hearing|vision|feeling|movement) (?:of|in) (?:his|her|one|both"
    r"|the)"
    r"(?: (?:left|right|lower|upper|good|one))?(?: [a-z]+))(?![\w-])"
    rf"|"
    rf"\b(?P<survived>(?:only|sole|last) survivors? of (?:the |an? )?{_TWO})"
    r"|"
    r"\b(?P<disaster>(?:cut off|snowed in|marooned|stranded|flooded out|iced in|rained in|without (?:power|water"
    r"|electricity|heating))"
    r"(?: (?:for|by|in|at|on) (?:(?:the|an?|some|nearly|over|about) )?(?:[\w-]+ ){0,2}?(?:days|weeks|nights|hours"
    r"|months|floods?|snow|tides?|drifts"
    r"|storm|sea|ice|landslip|landslide|island|sandbank|rock|road|motorway|platform)))(?![\w-])",
)
_WHY = {"past": "a rare past", "survived": "a rare past", "lost": "what was lost", "disaster": "a disaster"}
_THERE = AtWords(
    rf"{_SUBJECT}(?:an?|two|three|some|half an?) (?:used |discarded |lit |lighted )?(?P<lay>{_NP}) {_WAS} (?:also "
    rf"|still |later |then "
    rf"|by then )?(?:found (?:in|on|under"
    r"|beside|near|at|inside|by)|stuck|lodged|wedged|left (?:in|on|by|under|burning|within)|lit|burning|brought (?:in"
    r"|inside|up|home)"
    r"|balanced|tied|fixed (?:to|over|across)|thrown|recovered|lying|hanging|propped|hidden|jammed|nailed|bolted)\b"
    r"|"
    r"\b(?:brought|taken|carried|wheeled|came|arrived|driven|drove|rushed|walked) [^.;:\n\t]{0,40}\b(?:hospital|ward"
    r"|unit|surgery|clinic|department"
    r"|a&e|casualty|station|school|centre|safety|shore|miu|ed) (?:in|on|by) (?:an?|the back of an?) "
    rf"(?P<carried>{_NP})"
    rf"|"
    rf"{_SUBJECT}(?:an?|the) (?P<hit>{_NP}) (?:had |has )?(?:fell on|fallen on|closed on|struck|hit|crushed|trapped"
    rf"|ran over|run over|toppled on"
    r"(?:to)?|collapsed on(?:to)?|landed on|bit|bitten|kicked|reversed into|rolled over|rolled onto|tipped over onto"
    r"|exploded near|exploded beside)"
    r" (?:him|her|them|his|the (?:boy|girl|child|baby)|child [a-z])\b",
)
_DRILL = re.compile(
    r"\b(?:(?:should|must|need to) (?!join|come|go\b|leave|live|stay|return|move)|training|campaign|policy|plans?"
    r"|exercise|in the event of|such as|e\.g\.|guidance"
    r"|risk of|insurance)\b"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of advice, of research or of people in general."""
    lowered = context.lower(text)
    for pattern in (_PAST, _TOLD):
        for match in pattern.finditer(lowered):
            group = match.lastgroup or ""
            if theirs(text, lowered, *match.span(group)):
                yield *match.span(group), _WHY[group]
    for pattern in (_THERE, _SAVED):
        for match in pattern.finditer(lowered):
            start, end = match.span("what" if pattern is _SAVED else match.lastgroup or "")
            who = pattern is _SAVED and (match.group("who") or lowered.startswith("crew of ", start))
            if (who or not happening.usual(lowered[start:end])) and theirs(text, lowered, start, end):
                yield start, end, "an unusual thing or helper"
    for match in _BY_WHOM.finditer(lowered):
        start, end = match.span("what")
        if (
            _KIN_WHO.match(lowered, start) is None
            and _HELPED.search(lowered, *context.sentence(text, start, end))
            and theirs(text, lowered, start, end)
        ):
            yield start, end, "an unusual thing or helper"
    for match in _FLOOR.finditer(lowered):
        if _FELL.search(lowered, *context.sentence(text, *match.span())) and theirs(text, lowered, *match.span("what")):
            yield *match.span("what"), "how high it was"


def theirs(text: str, lowered: str, start: int, end: int) -> bool:
    """Whether it is told of the case, by the sentence or by the row of a table."""
    if not told(text, lowered, start, end):
        return False
    low, high = context.line(text, start)
    return context.said_of_family(text, start, end) or happening.told_of_kin(text, low, high)


def told(text: str, lowered: str, start: int, end: int) -> bool:
    """Whether it is told at all: not cited, not of people in general, no advice."""
    if context.cited(text, start) or context.general(text, start, end):
        return False
    return _DRILL.search(lowered, *context.sentence(text, start, end)) is None
