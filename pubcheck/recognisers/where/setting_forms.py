"""A text in, settings out that a form of words of their own gives away: partners of a practice, a ward by a stay, a
church school, what stands before a bracket that says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import names, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.where.setting_words import GENERIC

_WORD = r"[A-Z][\w'’-]{1,40}"  # bounded, and below never begun inside a word: else a word without end takes its square
_NAME = rf"{_WORD}(?: (?:(?:of|the|and|&) ){{0,2}}{_WORD}){{0,4}}"
_PARTNERS = AtWords(
    rf"\bDrs?\.? {_WORD}(?:(?:,| and| &) (?:Dr\.? )?{_WORD}){{0,4}},? (?:&|and) (?:[Pp]artners?"
    r"|[Aa]ssociates|[Cc]olleagues)\b"
)
# "Fenny Aldham C of E (Aided) Primary", "Sedgecombe V.C. Infants", "Staithe Road J. & I."
_OF_CHURCH = AtWords(
    r"(?<=\w )(?:(?:C\.? ?of ?E\.?|CofE|CE|RC|R\.C\.|Catholic|V\.?[AC]\.?)(?: \((?:Aided|Controlled|VA|VC"
    r"|Voluntary (?:Aided"
    r"|Controlled))\)| V\.?[AC]\.?)? (?:Primary|Infants?'?|Juniors?|First|Middle|Lower|Upper|High|Secondary|Nursery"
    r"|Academy"
    r"|School)(?: (?:School|Academy))?|J\. ?(?:&|and) ?I\.)(?![\w-])"
)
# "Three nights on Puffin", "16 days on Sapphire": wards are called after birds, stones, flowers, trees.
_STAY = AtWords(
    r"\b(?:days?|nights?|weeks?|months?|back|bed|beds|born|bay \w+|nursed|cared for|staff|sister|team|recovering"
    r"|stay) on"
    r" (?P<ward>[A-Z][a-z]{2,})(?=[.,;:)\n\t]|\Z| (?:and|before|with|in|for|then|until|from|at|ward)\b)"
)
# "By its own name, Gannet House", "'the provision' is Compass Yard".
_BY_NAME = AtWords(
    r"\b(?P<what>[Hh]ome|[Uu]nit|[Hh]ostel|[Rr]efuge|[Ss]chool|[Nn]ursery|[Cc]ollege|[Hh]ospital|[Ss]urgery|[Ww]ard"
    r"|[Cc]hurch|[Cc]lub)"
    r"\b[^.\n]{0,40}? by (?:its|the) (?:own |real |full |right |proper |actual )?names?,?"
    rf" ['\"]?(?P<name>{_NAME})"
)
# "Rev Bratu of St Nicholas at the Docks", "the foodbank of Holy Cross on the Hill".
_DEDICATED = AtWords(
    r"\b(?:(?:St\.?|Saint|Ss) [A-Z]\w+(?:'s?)?|(?:Holy|All|Christ|Our) [A-Z]\w+) (?:at|on|by|beside|over|under"
    r"|without|within|near|in)"
    r" the (?!Council|Police|Trust|Court|Board|Panel|Review|Partnership|NHS|School)[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
# "Pilgrim and then the PICU at Queen's": the hospital before the next.
_BEFORE_NEXT = AtWords(
    rf"(?<![\w'’-])(?P<name>{_WORD}(?: {_WORD}){{0,2}}(?:'s)?),? (?:and )?(?:then|later|afterwards) (?:to |on to |in"
    rf" )?(?:the )?"
    r"(?:PICU|NICU|SCBU|ICU|ITU|HDU|(?:paediatric |neonatal )?intensive care(?: unit)?|(?:burns|liver|spinal"
    r"|neonatal|trauma|cardiac"
    r"|specialist|regional|rehabilitation) (?:unit|centre)|children's hospital|high dependency(?: unit)?) (?:at|in"
    r"|of)\b"
)
_CHURCH = re.compile(
    r"\b(?:church|chapel|vicar|rector|curate|priest|pastor|minister|Rev\w*|Fr|Father|Canon|Dean|Mass|foodbank|food bank"
    r"|youth club|toddlers?|choir|baptis\w+|christen\w+|funeral|wedding|parish|congregation|playgroup|hall|worship\w*"
    r"|buried|married|brownies|scouts|altar|bell|Sunday)\b"
)
_SAID = heads.compile(
    r"['\"‘“](?:[Tt]he |[Hh]is |[Hh]er )?(?P<what>provision|setting|school|placement|home|unit|hospital|nursery"
    r"|college|club|church"
    rf"|charity|agency|hostel|refuge|surgery|ward)['\"’”] (?:is|was|=|means|stands for) ['\"]?(?P<name>{_NAME})"
)
_KIND = {
    **dict.fromkeys("home unit hostel refuge placement".split(), "care-setting"),
    **dict.fromkeys("school nursery college provision setting".split(), "school"),
    **dict.fromkeys("hospital surgery ward".split(), "health-setting"),
}
_OF = {"health": "health-setting", "school": "school", "care": "care-setting", "org": "org"}
_NOT_WARD = (
    words.KINDS["days"]
    | words.KINDS["months"]
    | frozenset("leave duty call bail remand benefits tag zoom teams".split())
)
_TOLD = ("named setting", "what is said of it")


def find(text: str) -> Iterator[Hit]:
    """Each with the kind that its form gives it."""
    for match in _PARTNERS.finditer(text):
        yield Hit("health-setting", *match.span(), 0.97, ("named setting", "its name and kind"))
    for match in _OF_CHURCH.finditer(text):
        start = names.before(text, match.start() - 1, GENERIC)
        if start is not None:
            yield Hit("school", start, match.end(), 0.92, ("named setting", "its name and kind"))
    for match in _STAY.finditer(text):
        ward = match.group("ward").lower()
        if words.ordinary(ward) and ward not in _NOT_WARD and not words.nameless(ward):
            yield Hit("health-setting", *match.span("ward"), 0.65, _TOLD)
    for match in _BEFORE_NEXT.finditer(text):
        if names.after(text, match.start("name"), GENERIC, 4) is not None:
            yield Hit("health-setting", *match.span("name"), 0.7, _TOLD)
    for match in _DEDICATED.finditer(text):
        if _CHURCH.search(text, max(0, match.start() - 80), match.end() + 60):
            yield Hit("org", *match.span(), 0.8, _TOLD)
    for pattern in (_BY_NAME, _SAID):
        for match in pattern.finditer(text):
            if names.after(text, match.start("name"), GENERIC, 6) is not None:
                yield Hit(_KIND.get(match.group("what").lower(), "org"), *match.span("name"), 0.75, _TOLD)
