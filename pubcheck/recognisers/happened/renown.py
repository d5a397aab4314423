"""A text in, what somebody is known for out: feats and talents, parts played, being the only one, what they wore.

No recogniser of its own: events.py gives what it finds. What made the case public is coverage.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords

TALENT = "a talent"

_LEVEL = (
    r"(?:county|country|region|regional (?:squad|team)|city|borough|district|England|Wales|Scotland|Ireland|Great"
    r" Britain"
    r"|Team GB|under-\d+s|national (?:team|squad)|school team|academy|youth team|first team|cadets|the north|the south"
    r"|Yorkshire|Lancashire|the club)"
)
_TALENT = AtWords(
    r"\b(?:talented|gifted|promising|keen|champion|award-winning|prize-winning|semi-professional|professional|amateur"
    r"|junior|county"
    r"|regional|national|schoolboy|schoolgirl|accomplished|skilled|brilliant|well-known|local|competitive|elite"
    r"|trained|famous|star"
    rf"|world-class|aspiring|serious|passionate)(?:,? (?:and )?[a-z]+)?"
    rf" (?P<talent>{lexicon.alternatives('events', 'talents')})s?(?![\w-])",
    re.IGNORECASE,
)
_ONLY = AtWords(
    r"\b(?P<only>(?:the|an?|their|his|her) (?:only|first|one and only) (?:[\w'-]+ ){1,5}?(?:in|at|on|of) (?:the |that"
    r" |this |their |her |his )?"
    r"(?:whole |entire |small )?(?:village|estate|town|school|county|island|street|hamlet|parish|valley|class|year"
    r" group|area|city"
    r"|country|region|terrace|block|site|borough|community|congregation))\b"
    r"|\bonly one (?:with|in|of its kind)\b(?: an?| the)?(?: [a-z]+){0,2}"
)
_SHOW = (
    r"(?:play|nativity|musical|pantomime|panto|production|show|concert|pageant|passion play|carol service|assembly"
    r"|carnival|parade|gala|f[eê]te|fair|festival|procession|opera|revue|re-enactment|grotto|mystery plays)"
)
_TOLD = AtWords(
    r"\b(?P<feat>(?:sw[ia]m|swims|swum|swimming|box(?:es|ed|ing)?|play(?:s|ed|ing)?|r[ua]n|runs|running|danc(?:es|ed"
    r"|ing)|row(?:s"
    r"|ed|ing)?|fenc(?:es|ed|ing)|bowl(?:s|ed|ing)?|wrestl(?:es|ed|ing)|cycl(?:es|ed|ing)|s[ia]ng|sings|singing"
    r"|compet(?:es|ed"
    r"|ing)|fought|fights|trampolin(?:es|ed)|skat(?:es|ed|ing)|rides|rode|dived|trial(?:l?ed|s)|captain(?:s|ed"
    r"|ing)?)(?: [a-z]+){0,2}?"
    rf" (?:for|against|at) (?:the |his |her |a )?{_LEVEL}|represent(?:s|ed|ing) (?:the |his |her |their )?(?:school"
    rf"|{_LEVEL})"
    r"|signed (?:to|by|for) (?:an? )?[\w ]{0,24}?academy|academy (?:footballer|player|scholar)"
    r"|(?:won|winning|wins|awarded|received|receiving|got) (?:an? |the |his |her )?(?:[\w-]+ ){0,3}?(?:medals?|trophy"
    r"|trophies|cup"
    r"|championships?|title|scholarship|talent (?:show|contest|competition)|poetry (?:prize|competition)|art (?:prize"
    r"|competition)"
    r"|bravery award|award for bravery|certificate from the (?:Mayor|Chief Constable)|commendation|belt|eisteddfod)"
    r"|(?:appeared|performed|competed|sang|danced|starred|featured) (?:on|in) (?:the |a |an )?(?:[\w'-]+"
    r" ){0,3}?(?:television|TV|"
    r"show|film|advert|series|West End|pantomime|Eisteddfod|festival|Proms|Albert Hall|cathedral|Fringe|carnival"
    r"|Olympics|final)"
    r"|(?:carnival|May|beauty|rose|Gala) queen|head (?:boy|girl)|black belt in \w+"
    r"|(?:sang|sings|singing|sung|played|plays|playing|marched|drummed|chorister|bandsman|member|place) (?:\w+"
    r" ){0,2}?(?:in|with|of) "
    r"(?:an?|the|his|her|its) (?:[A-Z]?[\w'-]+ ){0,3}?(?:band|choir|orchestra|troupe|quartet|group|pipe band|samba"
    r" band|steel band"
    r"|ensemble|squad|side|crew))\b"
    rf"|"
    rf"\b(?:play(?:s|ed|ing)?|learn(?:s|ed|t|ing)?|practis(?:es|ed|ing)) (?:the |his |her"
    rf" )?(?P<instrument>{lexicon.alternatives('events', 'instruments')})(?![\w-])"
    r"|"
    r"\b(?:danc(?:es|ed|ing)|train(?:s|ed|ing) in|perform(?:s|ed|ing)|learn(?:s|ed|t|ing)|practis(?:es|ed|ing)"
    r"|competed in|taught) \(?"
    r"(?P<art>Bharatanatyam|bharatanatyam|Kathak|kathak|bhangra|ballet|Irish danc(?:e|ing)|Highland dancing|flamenco"
    r"|capoeira|salsa"
    r"|ballroom|tap|street dance|breakdancing|clog dancing|morris dancing|kabaddi|hurling|camogie|shinty|Gaelic"
    r" football|judo|karate"
    r"|taekwondo|kung fu|kickboxing|kick-boxing|Muay Thai|fencing|archery|falconry|motocross|speedway|go-karting"
    r"|showjumping|gymnastics"
    r"|trampolining|synchronised swimming|figure skating|ice dance|parkour|calligraphy|origami|stone carving"
    r"|bell-ringing)\b"
    r"|"
    r"\b(?:walked|ran|cycled|swam|crawled|drove|carried (?:him|her|them)) (?P<far>(?:some |nearly |about |over"
    r" )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    r" (?:miles?|kilometres|km)(?: (?:along|down|up|to|across|from|through|in|over|barefoot) (?:an? |the )?(?:[a-z]+"
    r" ){0,2}[a-z]+)?)"
    r"|"
    r"\b(?:in|wearing|dressed in|wore) (?:only |just )?(?:an? |his |her |their )?(?P<clothes>dressing gown|pyjamas"
    r"|night-?dress|nightie|slippers"
    r"|bare feet|swimming trunks|swimsuit|wedding dress|school uniform|bath towel|towel|football kit|party dress"
    r"|sports kit|vest and pants"
    r"|hospital gown|(?:[A-Za-z]+ ){0,2}(?:costume|uniform|onesie|outfit))\b"
    r"|"
    r"\b(?:sentenced to|jailed for|imprisoned for|minimum (?:term|tariff) of|detained for|serving|to serve)(?: a"
    r" (?:minimum|total)(?: term)? of| at least)? "
    r"(?P<term>life(?: imprisonment)?|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?)(?: and a half)? years)",
)
# The same, in any case.
_PLAYED = AtWords(
    # an office among neighbours, or a journey that few make; a part in a play; a prize
    r"\b(?P<office>(?:secretary|treasurer|chair(?:man|woman)?|captain|vice-captain|president|founder|leader|conductor"
    r"|patron"
    r"|bandmaster|coach|umpire|warden|(?:carnival|may|rose) queen|(?:drum|pipe) major|mace[- ]bearer|standard[- ]bearer"
    r"|town crier|(?:tower )?captain|bell[- ]?ringer|churchwarden|verger|sexton|organist|scout leader|akela|brown owl"
    r"|lollipop (?:man|lady)) (?:of|for|with|at) (?:the |an? |his |her )?(?:[\w'-]+ ){0,3}?(?:club|band|choir"
    r"|society|team"
    r"|branch|league|troop|guild|allotments?|cadets|lodge|cathedral|church|chapel|mosque|temple|gurdwara|carnival|fair"
    r"|show|gala|regatta|lifeboat|YFC|WI|PTA|legion)|(?:rowed|sailed|swum?|swam|cycled|walked|ran|run|crossed|skied"
    r"|flown"
    r"|flew) (?:(?:across|round|around|over|to) )?the (?-i:(?:[A-Z][a-z]+ ?){1,3}(?<! ))"
    r"|carried the (?:olympic |paralympic |commonwealth )?(?:torch|baton|flame))(?![\w-])"
    rf"|"
    rf"\b(?P<part>(?:plays|played|playing|play) (?:the |an? |one of the )?[\w' -]{{3,30}}? (?:in|at) (?:the |an? |his "
    rf"|her |its )?(?:[\w'-]+ ){{0,3}}?{_SHOW}|play(?:s|ed)(?: the)?(?-i:(?: [A-Z][a-z]+){{1,2}}) (?:each|every)"
    rf" (?:year|christmas|winter|summer|spring))(?![\w-])|\b(?:was|were|been|to be|as|cast as|chosen as)"
    rf" (?P<who>(?:the |an? )(?!part |success |time )(?:[\w'-]+ )?[\w'-]+ in (?:the |an? |his |her |its )?(?:[\w'-]+ )"
    rf"{{0,3}}?{_SHOW})(?![\w-])"
    r"|"
    r"\b(?:his|her|an?|the|their|won|with|wearing|gold|silver|bronze) (?P<won>(?!(?:his|her|the|for|with) )[a-z-]{3,}"
    r" (?:medal|trophy|rosette|tiara))(?=[.,;:)\n\t]|\Z| (?:and|in|at|on|for|round|from"
    r"|which|was)\b)",
    re.IGNORECASE,
)
_WHY = {
    "instrument": TALENT,
    "art": TALENT,
    "far": "how far somebody went",
    "clothes": "what somebody wore",
    "term": "a sentence of a court",
    "only": "the only one",
}


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of research, of lists of references, of people in general."""
    for match in _TALENT.finditer(text):
        if not context.cited(text, match.start()) and not context.general(text, *match.span("talent")):
            yield *match.span("talent"), TALENT
    for pattern in (_TOLD, _PLAYED, _ONLY):
        for match in pattern.finditer(text):
            group = match.lastgroup or ""
            start, end = match.span() if pattern is _ONLY else match.span(group)
            if context.cited(text, start) or context.general(text, start, end):
                continue
            if context.said_of_family(text, start, end):
                yield start, end, _WHY.get(group, "the only one" if pattern is _ONLY else "a feat")
