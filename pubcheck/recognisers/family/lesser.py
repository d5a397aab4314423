"""A text in, the lasting illnesses that are slight in most, asthma and eczema, out where they are somebody's diagnosis.

No recogniser of its own: health.py gives what this finds. Of a service, a register, a study they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords

_ILLNESS = AtWords(r"(?<![\w-])(?:asthma(?:tic)?|eczema|psoriasis|hay fever|allerg(?:y|ies))(?![\w-])")
_GRADE = (
    r"(?:(?:mild|moderate|severe|chronic|acute|brittle|childhood|bad|very bad|difficult|poorly controlled|uncontrolled"
    r"|seasonal|infected|widespread|long-standing|peanut|nut|milk|egg|food|bee) (?:and )?)*"
)
_SERVICE = re.compile(
    r"(?:'s)? (?:specialist |respiratory |and allergy )?(?:nurses?|team|service|services|clinics?|register|guidelines?"
    r"|guidance|pathway|policy|training|awareness|deaths?|specialist|friendly|charity|helpline|lead|bundle|toolkit"
    r"|campaign|outcomes|care)(?![\w-])"
)
# Told so, it is theirs: then the same word elsewhere is theirs too.
_PLAIN = re.compile(
    r"(?:\b(?:diagnos(?:ed|is) (?:\w+ )?(?:with|of|as having|as)|(?:has|had|have|having|got|developed)(?: had"
    r"| always had| always| also| both)?|suffer(?:s|ed|ing)? (?:from|with)|born with|treated for|known to have"
    r"|(?:child|boy|girl|baby|son|daughter|brother|sister|teenager|toddler|pupil) with|attack of|admitted (?:\w+ )?with"
    r"|died (?:of|from)|his|her|their|(?:is|was|are|were|to be|been)(?: an?| severely| also)?)"
    rf"|(?<=[a-z])'s) {_GRADE}(?:(?:[a-z]+ ){{0,2}}[a-z]+(?:,| and|, and) {_GRADE})?\Z"
)
_CELL = re.compile(r"(?:\t\0?|[.;] )(?:has |had |mild |severe |bad )?(?:[a-z]+(?:,| and) )?\Z")
_OTHERS = re.compile(
    r"\b(?:pupils|children|people|patients|families|adults|anyone|any child|every child|all|who|parents|those|each"
    r"|some(?:one)?|neighbour|friend|colleague)\b[^.,;]{0,40}\Z"
)
_NOT_OWN = re.compile(
    r"\b(?:should|must|needs? to|royal|review of|national|interest in|practice|surgery|nurse) [^.]*\Z"
)
# Letters that are a diagnosis where somebody has it.
_LETTERS = AtWords(
    r"\b(?:has|had|have|having|with|from|her|his|developed|living with) (?P<what>MS|ME|MD|CP|CF|TS|RA|IBD|AF)"
    r"(?=[.,;:)\n\t]|\Z| (?:and|or|but|since|for|which|that|in|from|when|uses?|as|so)\b)"
)
_UNABLE = AtWords(
    r"\b(?P<what>(?:does not|doesn't|cannot|can't|can not) (?:yet )?(?:speak|talk|use words)(?: at all| or (?:sign|walk"
    r"|write))?(?=[.,;:)\n\t]|\Z| (?:and|but|or) (?:is|has|uses|signs?|cannot|communicates|wears|does|needs|walks)\b)"
    r"|(?:did not|didn't|could not) (?:speak|talk|walk|crawl|sit up) until (?:he|she) was [\w ]{2,14}?(?=[.,;\n]|\Z)"
    r"|(?:has|had|with) (?:no speech|a few words and signs|no spoken language)"
    r"|lip-?reads|(?:is |was |are |being )?fed (?:by|through|via|with) (?:an? )?(?:[a-z]+ )?tube"
    r"|(?:wears?|wore|wearing|needs?|needed|uses?|used) (?:an? )?(?:[a-z]+ )?(?:splints?|callipers|calipers|orthotics"
    r"|leg braces?|spinal brace|back brace|standing frame|walking frame|walker|wheelchair|prosthe\w+|hearing aids?"
    r"|talker|frame to (?:walk|get about)|sticks? to walk|crutches|rollator|eye gaze|ventilator|nebuliser|hoist"
    r"|feeding pump|eye patch|false leg|artificial [a-z]+)"
    r"|(?:cannot|can't|could not|unable to|never learnt to|will never) (?:stand|sit|walk|feed (?:him|her)self|dress"
    r" (?:him|her)self|swallow safely|chew)(?: up| alone| safely| unaided| unsupported| without help)+)(?![\w-])"
)


def found(text: str) -> Iterator[tuple[int, int]]:
    """The span of each that is said of the family; of one told plainly, wherever it stands and is no service's."""
    lowered = context.lower(text)
    spans = [match.span() for match in _ILLNESS.finditer(lowered) if _of_somebody(text, lowered, *match.span())]
    own = {lowered[start:end] for start, end in spans if _told(text, lowered, start)}
    yield from (span for span in spans if lowered[slice(*span)] in own)
    for pattern in (_LETTERS, _UNABLE):
        for match in pattern.finditer(text if pattern is _LETTERS else lowered):
            if _of_somebody(text, lowered, match.start(), match.end()):
                yield match.span("what")


def _told(text: str, lowered: str, start: int) -> bool:
    """Whether the words before an illness say that somebody has it, or it stands in the row of a person."""
    low = max(0, start - 60)
    if _PLAIN.search(lowered, low, start):
        return True
    return _CELL.search(lowered, low, start) is not None and "\t" in text[slice(*context.line(text, start))]


def _of_somebody(text: str, lowered: str, start: int, end: int) -> bool:
    """Whether it is that of somebody of the case: by the sentence, or by the row of a table."""
    if context.general(text, start, end) or context.cited(text, start) or _SERVICE.match(lowered, end):
        return False
    left, _ = context.sentence(text, start, end)
    if _OTHERS.search(lowered, left, start) or _NOT_OWN.search(lowered, left, start):
        return False
    low, high = context.line(text, start)
    return "\t" in text[low:high] or context.said_of_family(text, start, end)
