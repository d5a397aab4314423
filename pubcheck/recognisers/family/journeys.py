"""A line that tells of a family's move in; the plain words in it that tell how they came or stayed out.

"Refused again", "sent for at nine", "on a cousin's passport": anywhere else they say nothing. No recogniser of its own:
migration.py gives what this finds, and says which lines tell of a move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WHO = r"(?:cousin|brother|sister|uncle|aunt|friend|stranger|neighbour|mother|father|dead \w+|boy|girl|woman|man)"
_STOP = (
    r"(?=[.,;:)\n\t]|\Z| (?:and|but|when|while|in|on|at|after|before|until|with|because|as|by|who|which|since|so)\b)"
)
_PLAIN = re.compile(
    rf"\b(?:on|with|under|by) (?P<papers>(?:an?|his|her|their|the) (?:\w+ )?{_WHO}(?:'s|s') (?:passport|papers|card"
    r"|name|documents|identity|visa|ticket))"
    r"|\b(?:was|were|been|being|got|later|then|and|both|mother|father)(?: \w+ly)?(?: later| then| again)?"
    r" (?P<done>detained|removed|deported|refused(?: again| twice| three times| leave| entry| at the border)?|turned"
    r" (?:back|away at the border)|sent back|let in|let through|fingerprinted|dispersed|moved on|locked up at the port"
    r"|picked up at sea|flown back|put on a (?:plane|flight|boat|ship|lorry))"
    r"|\b(?P<sent>sent for(?: (?:him|her|them|(?:the|his|her|their) (?:children|boys?|girls?|sons?|daughters?"
    r"|others|rest|wife"
    r"|husband|family)))?(?: at \w+)?"
    r"|(?:gave|given|give) (?:herself|himself|themselves) up(?: (?:at|to) (?:an?|the) (?:\w+ )?\w+)?"
    r"|without (?:papers|leave|a stamp|documents)|walked into (?:an?|the) police station"
    r"|(?:did|do|does) not (?:go back|return|get on the (?:coach|plane|bus|boat))|never went (?:back|home)"
    r"|(?:stayed|stays|stayed on) (?:without|illegally|after (?:it|the visa|her visa|his visa|the stamp))"
    r"|paid (?:an? |the )?(?:agent|smuggler|man|driver)|owed (?:an? |the )?(?:agent|smuggler)"
    r"|curtailed(?: to \w+ \w+)?|(?:waiting|waits|waited) (?:for|on) (?:an? |the |his |her |their )?(?:decision|appeal"
    r"|interview|papers|home office)|appeal(?:ed)? (?:was |is )?(?:allowed|dismissed|pending|outstanding)"
    r"|by (?:way of|ferry from|lorry from|boat from|train from) [a-z]\w+(?: [a-z]\w+)?"
    r"|hidden (?:in|under|among|beneath) [a-z ]{3,30}|under the (?:seats?|floor|tarpaulin|tyres|lorry|axle)"
    rf"|with nothing but [a-z ]{{3,30}}){_STOP}"
    r"|\b(?:came|come|arrived|travelled|flew|sailed|here|over)(?: \w+){0,4}? (?P<why>(?:to|in order to) (?:train|study"
    r"|learn|work|nurse|teach|cook|pick|build|dance|sing|play|marry|join|look after|keep house|mind|drive|box|fight"
    r"|preach|be married|carry|crew|mine|weave)\b[^.,;:)\n\t]{0,50}|with (?:an?|the) (?:troupe|circus|band|choir|team"
    r"|delegation|orchestra|school|tour|dance company|touring \w+|missionary|family as [a-z ]{3,20})"
    r"[^.,;:)\n\t]{0,40})",
)
_STAFF = re.compile(
    r"\b(?:nurses?|workers?|officers?|visitors?|police(?! stations?)|reviewers?|panel|teachers?|midwi\w+"
    r"|interpreters?)\b"
)


def found(lowered: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span of each between two places of a text in small letters. Bounded looks, so linear."""
    for match in _PLAIN.finditer(lowered, start, end):
        low = max(lowered.rfind(".", start, match.start()), start)
        if _STAFF.search(lowered, low, match.start()) is None:
            yield match.span(match.lastgroup or 0)
