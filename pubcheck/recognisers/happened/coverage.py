"""A text in, what made the case public out: papers, headlines, how many saw it, memorials.

No recogniser of its own: events.py gives what it finds. What made a child known is renown.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import befell, happening

_NP = happening.NOUNS
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
_SHOWN = (
    r"(?:headlines?|front page|newspapers?|papers?|press|media|tabloids?|website|radio|television|news|Facebook|TikTok"
    r"|Instagram|Snapchat|Twitter|online|hashtag|banner|placards?|reporters?|journalists?)"
)
_QUOTED = AtWords(
    rf"\b{_SHOWN}\b[^.!?\n\t'\"]{{0,60}}(?<![A-Za-z])(?P<q>['\"])(?P<headline>[^'\"\n\t]{{6,120}})(?P=q)",
    re.IGNORECASE,
)
_CRIED = AtWords(
    r"\b[Hh]eadlines?(?: was| were| read| ran| said|:| of)? (?P<headline>[A-Z]{3,}(?:["
    r" ,:'-]{1,2}[A-Z']{1,20}){1,10})"
)
_TAG = re.compile(r"#(?<![\w&#/].)(?P<tag>[A-Za-z]\w{3,40})")
# Each group, and why.
_TOLD = AtWords(
    r"\b(?P<seen>(?:viewed|watched|shared|liked|seen|retweeted|reposted|signed by|played)(?: (?:more than|over|about"
    r"|nearly"
    r"|some|almost))?"
    r" (?:\d[\d,.]*(?: ?k| ?m| thousand| million)?|hundreds of|thousands of|tens of thousands of|millions of|a million"
    r"|\w+ (?:hundred|thousand|million))(?: times| people| views)?)"
    r"|"
    r"\b(?P<views>(?:\d[\d,.]*(?: ?k| ?m| thousand| million)?|(?:half a|a|two|three|four|five|six|ten|twenty)"
    r" (?:million|thousand|hundred)"
    r"|thousands of|hundreds of|millions of) (?:views|likes|shares|followers|comments|signatures|retweets"
    r"|subscribers))\b"
    r"|"
    r"\b(?P<charity>(?:sponsored|charity|fundraising) (?:[a-z]+ ){0,2}?(?:row|walk|run|swim|ride|climb|silence|event"
    r"|match|night|auction"
    r"|gig|haircut|abseil|skydive|dance|concert|sale|car wash|ball|raffle|single|quiz)(?: (?:up|to|along|across|round"
    r"|over|down|through) (?:the )?[A-Za-z][\w'-]+(?: [A-Z][\w'-]+)?)?|(?:appeal|article|story"
    r"|photograph|picture|letter)"
    r" in the (?:local )?(?:paper|press|newspaper|parish magazine))\b"
    r"|"
    r"\b(?P<closed>(?:clos(?:ed|ing)|shut|sealed off|cordoned off|evacuated) (?:the |a |part of the )?(?:[a-z]+"
    r" ){0,2}(?:road|street|motorway"
    r"|bridge|station|beach|line|school|park|town centre|shopping centre|estate|square|railway|airport|harbour|pier"
    r"|hospital wing))\b",
)
_WHY = {
    "seen": "how many saw it",
    "views": "how many saw it",
    "charity": "a public event",
    "closed": "a public event",
}
_HOW_MANY = (
    r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|several|some|many|few|couple|\d+)"
)
_PUBLIC = AtWords(
    r"(?<![\w-])(?P<np>in (?:every|all the) (?:local |sunday |national )?papers?|(?:was|were|been|got) in the papers?"
    r"|(?:in|on) (?:the )?(?:(?:local|national|regional|sunday|evening|daily|television|tv|six o'clock"
    r"|ten o'clock) )+"
    r"(?:papers?|newspapers?|news|radio|bulletins?)|(?:on|in) the (?:news|tabloids|newspapers)"
    r"|(?:was|were|been|shown|seen|appeared|interviewed|story) on (?:television|tv|the telly|local radio|the radio)"
    r"|(?:a|the) (?:television |radio |short )?(?:film|play|documentary|podcast|book|song|drama|programme|musical"
    r"|exhibition|painting"
    r"|mural|poem) (?:has |was |is |had )?(?:since |later )?(?:been )?(?:being )?(?:made|written|shown|broadcast"
    r"|painted|performed|sung)"
    r"|(?:bench|plaque|tree|garden|statue|shrine|mural|memorial|trophy|cup|shield|scholarship|foundation|charity"
    r"|fund|lifeboat|boat|race)"
    r" (?:with|in|bears|bearing|to) (?:his|her|their) (?:name|memory)|full of flowers|sea of flowers"
    r"|carpet of flowers"
    r"|flowers (?:were |are |still )?(?:laid|left|tied)|(?:march|procession|parade|protest|silent walk) (?:through"
    r"|to|along"
    r"|past) the [a-z]+"
    rf"|(?:hundreds|thousands|dozens|{_HOW_MANY} (?:hundred|thousand)(?: people)?|the whole (?:village|town|school"
    r"|street|estate|island))"
    r"(?: of [a-z]+)? (?:searched|came|marched|lined|walked|signed|gathered|attended|turned out|joined|stood|wore)"
    r"|book of condolence|(?:asked|asking|appeal(?:ed|ing)?|request(?:ed)?) for prayers|prayers (?:were "
    r"|are )?(?:said|offered|asked)"
    r"|(?:a |the )?(?:thanksgiving|memorial|remembrance) service|service of (?:remembrance|thanksgiving)"
    r"|(?:flowers|teddies|teddy bears|balloons|candles|tributes|cards|messages|toys|scarves) (?:were |are "
    r"|still )?(?:left |laid |tied )?(?:on|at|outside"
    r"|by|along|under|around|to) the [a-z]+(?: [a-z]+)?"
    r"|minute's (?:silence|applause)|balloons (?:were )?released|candles (?:were )?lit"
    r"|closed (?:its doors )?for the (?:funeral|day)"
    r"|petition(?= (?:with|of|signed|was|to|for|had|asking|online))|vigil|go(?:es|ne)? viral|went viral|trended"
    r"|crowdfund\w*"
    r"|played on the radio|shown on (?:the )?(?:television|tv|news)|(?:posted|shared|put|streamed|filmed|broadcast"
    r"|live-streamed)"
    r" (?:and [a-z]+ )?(?:on|to) (?:snapchat|tiktok|instagram|facebook|youtube|telegram|twitter|whatsapp|discord"
    r"|twitch|social media)"
    r"|named after (?:him|her)|in (?:his|her) memory|(?:mural|painting|statue|shrine|portrait|tattoo"
    r"|drawing) of (?:him|her|them)|mascot|(?:queen|princess|prince) of the [a-z]+"
    r"|married at (?:fourteen|fifteen|sixteen"
    r"|seventeen|1[4-7])|(?:herd|flock|calves|cattle|cows|ewes|sheep|pigs|birds|hens|horses|dogs"
    r"|animals)(?: [a-z]+)? (?:was|were|had to"
    r" be|was all|were all) (?:slaughtered|shot|culled|destroyed|seized|put down)|struck by lightning|lost (?:an|his"
    r"|her) (?:leg|arm"
    r"|hand|eye|foot)|(?:twice|once) (?:rescued|widowed|bereaved)|world record|record-breaking|(?:missing"
    r"|lost) since the [a-z]+"
    r"(?: of [a-z ]{3,20})?)(?![\w-])"
)
_ABOUT = AtWords(
    rf"\b(?:piece|story|article|feature|headline|item|rumours?|gossip|question|photographs?|photo|picture|clip"
    rf"|footage|post|page|poem|song|film)"
    rf"(?: (?:was|is|were|ran|appeared|the week after|that week|last week|in the \w+|online))*,? (?:about|on|of|with"
    rf"|showing) (?:the|an?|his|her|their) "
    rf"(?P<what>{_NP}(?: (?:of|on|in|at|with|by) (?:the |an? )?{_NP})?)"
)
_PRESS = re.compile(
    r"\b(?:papers?|newspapers?|echo|argus|gazette|herald|press|news|facebook|online|journalists?|reporters?|radio"
    r"|posted|website|magazine|tabloids?"
    r"|television|cutting|social media|instagram|tiktok|mercury|chronicle|post|advertiser|courier|telegraph)\b"
)
_OF_A_REPORT = re.compile(
    r"\b(?:names?|surnames?|initials|dates?|address(?:es)?|paragraphs?|paras?|pages?|lines?|words?|footnotes?"
    r"|sections?|appendix|annex|drafts?|versions?"
    r"|reports?|reviews?|reviewers?|author|tables?|sentences?|titles?|headings?|file|paths?|document|comments?|logos?"
    r"|number|reference|quotes?|quotation"
    r"|bit|part|point|thing|things|case|cases|family|families|child|children|school|mother|father|panel|partnership"
    r"|chair|recommendations?|findings?"
    r"|years?|months?|weeks?|days?|ages?|gender|ethnicity|area|town|village|estate|street|council|term|terms|time|way"
    r"|risk|answer|question|matter"
    r"|templates?|records?|forms?|boxes|box|system|letters?|emails?|minutes?|note|notes|plan|service|services|team"
    r"|practice|public|press|website"
    r"|reader|readers|media|law|court|judge|order|process|data|list|figures?|detail|details|information|hospital|ward"
    r"|surgery|nursery|college"
    r"|house|home|suburb|printer|internet|learning|road|place|region|county|city|country|district|locality"
    r"|neighbours?|job|work|employer|firm|trade"
    r"|photo|photograph|picture|job titles?"
    r"|language|nationality|religion|faith|diagnosis|condition|siblings?|sister|brother|parents?|aunt|uncle"
    r"|grandmother|grandfather|cousin|baby|boy"
    r"|girl|staff|nurse|teacher|doctor|worker|officer|social worker|police|inquest|coroner|trial|sentence|verdict"
    r"|inquiry|event|meeting)\Z"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Nothing of research, of lists of references, of people in general."""
    for match in _PAPER.finditer(text):
        if not _NATIONAL_PAPER.match(match.group("paper")) and _plain(text, *match.span()):
            yield *match.span("paper"), "a newspaper"
    for match in _QUOTED.finditer(text):
        if _plain(text, *context.sentence(text, *match.span())):
            yield *match.span("headline"), "a headline"
    for pattern, group, why in ((_CRIED, "headline", "a headline"), (_TAG, "tag", "a hashtag")):
        for match in pattern.finditer(text):
            if _plain(text, *match.span(group)):
                yield *match.span(group), why
    for match in _TOLD.finditer(text):
        group = match.lastgroup or ""
        if _plain(text, *match.span(group)):
            yield *match.span(group), _WHY[group]
    lowered = context.lower(text)
    for match in _PUBLIC.finditer(lowered):
        if befell.told(text, lowered, *match.span("np")):
            yield *match.span("np"), "known in public"
    for match in _ABOUT.finditer(lowered):
        if _PRESS.search(lowered, *context.sentence(text, *match.span())) and _tells(match.group("what")):
            yield *match.span("what"), "what the papers told"


def _plain(text: str, start: int, end: int) -> bool:
    return not context.cited(text, start) and not context.general(text, start, end)


def _tells(what: str) -> bool:
    """Whether it is a thing of the case, not a part of the report or what every review tells of."""
    head = what.split(" of ")[0].split()[-1]
    return _OF_A_REPORT.search(head) is None and not happening.usual(what)
