"""A text in, what made a case or a child known in public out: papers, headlines, feats and talents, being the only one.

No recogniser of its own: events.py gives what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords, Finds

TALENT = "a talent"

_PAPER = AtWords(
    r"\b(?:the )?(?P<paper>[A-Z][\w']{1,30}(?: [A-Z][\w']{1,30})? (?:Echo|Gazette|Herald|Chronicle|Examiner"
    r"|Argus|Courier|Advertiser|Mercury|Journal|Evening News|Evening Post|Express|Star|Post|Times|News|Live"
    r"|Observer|Standard|Telegraph|Citizen|Recorder|Reporter|Guardian|Press|Independent|Leader|Bugle|FM|Radio))"
    r"(?= (?:on|reported|ran|had|published|headline|website|story|front|for|called|carried|of)\b|'s|[.,;])"
)
_NATIONAL_PAPER = re.compile(
    r"(?:Caldicott|British|European|International|Social|American|Child|Medical|Nursing|Law|Health|Psycholog\w+"
    r"|Community"
    r"|Open|Royal|Sunday|Daily|Financial|New|Research|The|University|Cambridge|Oxford|Policy|Sage|Jessica) "
)
_PUBLIC = (
    r"(?:headlines?|front page|newspapers?|papers?|press|media|tabloids?|website|radio|television|news|Facebook|TikTok"
    r"|Instagram|Snapchat|Twitter|online|hashtag|banner|placards?|reporters?|journalists?)"
)
_QUOTED = AtWords(
    rf"\b{_PUBLIC}\b[^.!?\n\t'\"]{{0,60}}(?<![A-Za-z])(?P<q>['\"])(?P<headline>[^'\"\n\t]{{6,120}})(?P=q)",
    re.IGNORECASE,
)
_CRIED = AtWords(
    r"\b[Hh]eadlines?(?: was| were| read| ran| said|:| of)? (?P<headline>[A-Z]{3,}(?:["
    r" ,:'-]{1,2}[A-Z']{1,20}){1,10})"
)
_TAG = re.compile(r"#(?<![\w&#/].)(?P<tag>[A-Za-z]\w{3,40})")
_SEEN_TIMES = AtWords(
    r"\b(?:viewed|watched|shared|liked|seen|retweeted|reposted|signed by|played)(?: (?:more than|over|about|nearly"
    r"|some|almost))?"
    r" (?:\d[\d,.]*(?: ?k| ?m| thousand| million)?|hundreds of|thousands of|tens of thousands of|millions of|a million"
    r"|\w+ (?:hundred|thousand|million))(?: times| people| views)?"
)
_LEVEL = (
    r"(?:county|country|region|regional (?:squad|team)|city|borough|district|England|Wales|Scotland|Ireland|Great"
    r" Britain"
    r"|Team GB|under-\d+s|national (?:team|squad)|school team|academy|youth team|first team|cadets|the north|the south"
    r"|Yorkshire|Lancashire|the club)"
)
_FEAT = AtWords(
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
)
_BAND = AtWords(
    r"\b(?:in|with|of|joined) (?:an?|the|his|her) (?P<band>(?:[A-Z][\w'-]+ ){1,3}(?:[a-z]+ )?(?:band|choir|orchestra"
    r"|troupe|side"
    r"|team|squad|cadets|crew))\b"
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
_PLAYS = AtWords(
    rf"\b(?:play(?:s|ed|ing)?|learn(?:s|ed|t|ing)?|practis(?:es|ed|ing)) (?:the |his |her"
    rf" )?(?P<instrument>{lexicon.alternatives('events', 'instruments')})(?![\w-])"
)
_ART = AtWords(
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
)
_ONLY = AtWords(
    r"\b(?P<only>(?:the|an?|their|his|her) (?:only|first|one and only) (?:[\w'-]+ ){1,5}?(?:in|at|on|of) (?:the |that"
    r" |this |their |her |his )?"
    r"(?:whole |entire |small )?(?:village|estate|town|school|county|island|street|hamlet|parish|valley|class|year"
    r" group|area|city"
    r"|country|region|terrace|block|site|borough|community|congregation))\b"
    r"|\bonly one (?:with|in|of its kind)\b(?: an?| the)?(?: [a-z]+){0,2}"
)
_SENTENCED = AtWords(
    r"\b(?:sentenced to|jailed for|imprisoned for|minimum (?:term|tariff) of|detained for|serving|to serve)(?: a"
    r" (?:minimum|total)(?: term)? of| at least)? "
    r"(?P<term>life(?: imprisonment)?|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?)(?: and a half)? years)"
)
_CLOSED = AtWords(
    r"\b(?P<closed>(?:clos(?:ed|ing)|shut|sealed off|cordoned off|evacuated) (?:the |a |part of the )?(?:[a-z]+"
    r" ){0,2}(?:road|street|motorway"
    r"|bridge|station|beach|line|school|park|town centre|shopping centre|estate|square|railway|airport|harbour|pier"
    r"|hospital wing))\b"
)
_VIEWS = AtWords(
    r"\b(?P<views>(?:\d[\d,.]*(?: ?k| ?m| thousand| million)?|(?:half a|a|two|three|four|five|six|ten|twenty)"
    r" (?:million|thousand|hundred)"
    r"|thousands of|hundreds of|millions of) (?:views|likes|shares|followers|comments|signatures|retweets"
    r"|subscribers))\b"
)
_TRIBUTE = AtWords(
    r"\b(?P<tribute>(?:purple|yellow|blue|pink|white|green|red|black|orange|rainbow|coloured) (?:ribbons?|balloons?"
    r"|candles|scarves|flags?"
    r"|lanterns?|hearts?|handprints?|bows?))\b"
)
_WALKED = AtWords(
    r"\b(?:walked|ran|cycled|swam|crawled|drove|carried (?:him|her|them)) (?P<far>(?:some |nearly |about |over"
    r" )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    r" (?:miles?|kilometres|km)(?: (?:along|down|up|to|across|from|through|in|over|barefoot) (?:an? |the )?(?:[a-z]+"
    r" ){0,2}[a-z]+)?)"
)
_CLOTHES = AtWords(
    r"\b(?:in|wearing|dressed in|wore) (?:only |just )?(?:an? |his |her |their )?(?P<clothes>dressing gown|pyjamas"
    r"|night-?dress|nightie|slippers"
    r"|bare feet|swimming trunks|swimsuit|wedding dress|school uniform|bath towel|towel|football kit|party dress"
    r"|sports kit|vest and pants"
    r"|hospital gown|(?:[A-Za-z]+ ){0,2}(?:costume|uniform|onesie|outfit))\b"
)
_CHARITY = AtWords(
    r"\b(?P<charity>(?:sponsored|charity|fundraising) (?:[a-z]+ ){0,2}?(?:row|walk|run|swim|ride|climb|silence|event"
    r"|match|night|auction"
    r"|gig|haircut|abseil|skydive|dance|concert|sale|car wash|ball|raffle|single|quiz)(?: (?:up|to|along|across|round"
    r"|over|down|through) (?:the )?[A-Za-z][\w'-]+(?: [A-Z][\w'-]+)?)?|(?:appeal|article|story"
    r"|photograph|picture|letter)"
    r" in the (?:local )?(?:paper|press|newspaper|parish magazine))\b"
)
_STORM = AtWords(r"\bStorm (?P<storm>[A-Z][a-z]+)\b")
# Pattern, the group with the words, whether the sentence has to be of the family, why.
_KINDS: tuple[tuple[Finds, str, bool, str], ...] = (
    (_CRIED, "headline", False, "a headline"),
    (_SEEN_TIMES, "", False, "how many saw it"),
    (_TAG, "tag", False, "a hashtag"),
    (_FEAT, "feat", True, "a feat"),
    (_BAND, "band", True, "a feat"),
    (_TALENT, "talent", False, TALENT),
    (_PLAYS, "instrument", True, TALENT),
    (_ART, "art", True, TALENT),
    (_ONLY, "", True, "the only one"),
    (_SENTENCED, "term", True, "a sentence of a court"),
    (_CHARITY, "charity", False, "a public event"),
    (_CLOSED, "closed", False, "a public event"),
    (_VIEWS, "views", False, "how many saw it"),
    (_TRIBUTE, "tribute", False, "a tribute"),
    (_WALKED, "far", True, "how far somebody went"),
    (_CLOTHES, "clothes", True, "what somebody wore"),
    (_STORM, "storm", False, "a public event"),
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of research, of lists of references, of people in general."""
    for match in _PAPER.finditer(text):
        if _NATIONAL_PAPER.match(match.group("paper")) or context.cited(text, match.start()):
            continue
        if not context.general(text, *match.span()):
            yield *match.span("paper"), "a newspaper"
    for match in _QUOTED.finditer(text):
        left, right = context.sentence(text, match.start(), match.end())
        if not context.cited(text, match.start()) and not context.general(text, left, right):
            yield *match.span("headline"), "a headline"
    for pattern, group, theirs, why in _KINDS:
        for match in pattern.finditer(text):
            start, end = match.span(group) if group else match.span()
            if context.cited(text, start) or context.general(text, start, end):
                continue
            if not theirs or context.said_of_family(text, start, end):
                yield start, end, why
