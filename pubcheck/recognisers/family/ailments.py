"""A text in, the illnesses that a family tells in its own words out: "dust on the lung", "his sight is going".

No recogniser of its own: health.py gives what this finds.
"""

from __future__ import annotations

from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords

_ORGAN = (
    r"(?:heart|chest|lungs?|liver|kidneys?|brain|bowels?|stomach|womb|throat|breasts?|bladder|spine|back passage|gullet"
    r"|neck|head|pancreas|prostate|ovar(?:y|ies)|blood|bones?|eyes?|skin|legs?|hips?|joints|valves?)"
)
_STOP = (
    r"(?=[.,;:)\"\n\t]|\Z| (?:and|but|since|when|which|that|as|so|for|in|from|at|with|who|or|on|after|until|because)\b)"
)
_LAY = (
    rf"(?:falling sickness|shaking palsy|sleeping sickness|wasting (?:disease|sickness|illness)|the virus|the sugar"
    rf"|sugar(?: diabetes)?|the cancer|the big c|consumption|st vitus'? dance|thin blood|bad blood|yellow liver"
    rf"|black lung|hardening of the arteries|(?:dust|water|fluid|a shadow|shadows|scarring|asbestos|coal) (?:on|in)"
    rf" (?:the|his|her|one|both) {_ORGAN}|(?:a )?(?:growth|lump|tumour|clot|bleed|hole|blockage|cyst) (?:in|on) (?:the"
    rf"|his|her) {_ORGAN}|(?:bad|weak|failing|dodgy|poor|leaky|funny|enlarged|scarred|diseased|swollen) (?:heart|lungs?"
    rf"|liver|kidneys?|valves?|chest|bladder|sight|eyesight|hearing|circulation|immune system)"
    rf"|(?:sort|kind|type|form) of (?:arthritis|diabetes|cancer|epilepsy|anaemia|dementia|blindness|deafness|dwarfism"
    rf"|leukaemia|heart disease|kidney disease|palsy)(?: that [a-z ]{{3,40}})?|brittle (?:bones|asthma)|lazy eye"
    rf"|club f(?:oo|ee)t|(?:curved|crooked|twisted) spine|withered (?:arm|leg|hand)|one (?:good )?(?:eye|leg|arm|hand"
    rf"|lung|kidney)|(?:(?:an?|two|three|several|mini) )?(?:mini-)?strokes?|(?:an?|two|three) heart attacks?|fits"
    rf"|turns and blackouts|blackouts|the voices|no feeling in (?:his|her) \w+)"
)
_HAS = AtWords(
    rf"\b(?:has|had|have|having|got|with|of|gets|got|developed|is under the hospital for|treated for)(?: also| long"
    rf"| always| now| had| only)?(?: an?| the| his| her| some)? (?P<what>{_LAY}){_STOP}"
)
_BODY = AtWords(
    rf"\b(?P<what>(?:born|going|gone|went|stone|profoundly|registered|partly|totally|almost|nearly|half) (?:deaf|blind)"
    rf"|deaf (?:since|from|after) (?:birth|meningitis|measles|mumps|an? [a-z]+|infancy|childhood)|losing (?:his|her"
    rf"|their) (?:sight|hearing|memory|speech|balance|hair|mind|eyesight)|(?:cannot|can't|can no longer|couldn't"
    rf"|could not|never|unable to) (?:hear|walk(?:ed)? unaided|walk(?:ed)?|swallow|see at night|clot"
    rf"|feel (?:his|her) (?:feet|hands|legs))|(?:his|her|their) (?:sight|hearing|eyes|eyesight|memory|kidneys"
    rf"|heart|liver|lungs|legs|hips) (?:is"
    rf"|are|was|were|had been|has|have) (?:going|failing|gone|giving out|failed|packing up)|waiting for a (?:new )?"
    rf"(?:heart|kidney|liver|lung|hip|cornea)|blood (?:will|does|did) not clot){_STOP}"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """The span of each that is said of the family. Linear."""
    lowered = context.lower(text)
    for pattern in (_HAS, _BODY):
        for match in pattern.finditer(lowered):
            if context.said_of_family(text, *match.span("what")):
                yield match.span("what")
