"""A text in, days out in the forms of notes and diaries: 06/05 down a column, 17.v.22, "not the 10th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import tables
from pubcheck.recognisers.grammar.at_words import AtWords

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:19|20)\d\d(?!\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
WEEKDAY = r"(?:[mM]on|[tT]ues?|[wW]ed(?:nes|s)?|[tT]hu(?:rs?)?|[fF]ri|[sS]at(?:ur)?|[sS]un)(?:day)?"
MONTH_NAME = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    "|Aug|Sept?"
    "|Oct|Nov|Dec"
)
_NOT_PARTS = (
    r"(?![\w/%]|\.\d)(?! (?:of|out|hours|days|weeks|months|times|ago|cent|visits|sessions|attend|occasions"
    r"|appointments"
    r"|members|staff|children))"
)
_BARE = AtWords(
    rf"\b(?:[oO]n|[bB]y|[uU]ntil|[tT]ill|[fF]rom|[sS]ince|of|[bB]efore|[aA]fter|and|to|for|than|not|was|is|had|about"
    rf"|has|gave"
    rf"|says?|said|put|or) the "
    rf"(?P<day>{DAY}(?:st|nd|rd|th)(?:(?:/|-|–| (?:and|or|to) (?:the )?){DAY}(?:st|nd|rd|th))?"
    r"(?: of (?:that|the (?:same|following|next|previous)|this|last|next) month)?)"
    rf"(?=[ ]?(?:[.,;:)\]\n\t?]|\Z)|'s\b| (?:ult|inst)\b| [A-Z](?!loor|treet|vision|onference|dition)"
    r"| (?:and|but|when|he|she|they|we|it|the|a|an|at|in|to|with|for|by|was|were|because|that|which|who|mother"
    r"|father|police|mum|dad|as|after|before|his|her|from|until|not|so|if|yet|either|though|already|please|pls)\b)"
)
_BARE_FIRST = re.compile(rf"(?:^|\n|[.!?] )(?P<day>{DAY}(?:st|nd|rd|th))(?=[.,:;]? ?(?:\n|[A-Z]))")
# "booked for the twenty-third": below eleven it may be the third of anything.
_SPELT = AtWords(
    r"\b(?:[oO]n|[bB]y|[uU]ntil|[tT]ill|[fF]rom|[sS]ince|of|[bB]efore|[aA]fter|for|than"
    r"|not|is|was) (?P<day>the (?:(?:twenty|thirty)[- ]"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth))(?=[.,;:)\n\t?]|\Z| (?:and|but|when|he"
    r"|she|they"
    r"|we|it|at|in the|to|with|as|because|that|mother|father|mum|dad|his|her)\b)"
)
# "on 20 August, 22nd by the nurse": a day after another, whose month it shares.
_AND_DAY = AtWords(rf"(?<=[,;/] )(?P<day>{DAY}(?:st|nd|rd|th))(?=[,;.)]|\Z| (?:and|by|with|at|seen|no|not|again)\b)")
_SO = AtWords(rf"\b[sS]o (?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?)(?=[ ]?(?:[.;)\n\t]|\Z))")
_DATED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2}|\d[/.]\d{1,2}[/.]\d\d")
# "on 17/9": a day and a month where a date has to stand; "24/7", "on 3/4 of visits" and scores are none.
_NO_YEAR = AtWords(
    r"\b(?P<cue>[oO]n|[bB]y|[uU]ntil|[tT]ill?|[sS]ince|[fF]rom|[dD]ated|[bB]efore|[aA]fter|(?:[mM]on|[tT]ues?"
    r"|[wW]ed(?:nes|s)?"
    r"|[tT]hu(?:rs?)?|[fF]ri|[sS]at(?:ur)?|[sS]un)(?:day)?|and|to)(?: the)? "
    rf"(?P<day>{DAY}[/.]{_MONTH}){_NOT_PARTS}"
)
_SHORT_BEFORE = re.compile(r"\d[/.]\d{1,2} \Z")
_SCORED = re.compile(r"\b(?:scor(?:es?|ed|ing)|marks?|rated|rating|ratio|pain)\b[^.\n]{0,40}\Z", re.IGNORECASE)
# "strategy meeting 26/1": the day of what is done; "review 6/12" and "seen 4/7 ago" are spells of months and days.
_DONE = AtWords(
    r"\b(?i:meeting|visit(?:ed)?|conference|discussion|T/?C|call(?:ed)?|seen|contact|letter|e-?mail(?:ed)?"
    r"|text(?:ed)?"
    r"|referral|minutes|ICPC|RCPC|CPC|appointment|appt|clinic|weighed|discharged|admitted|rang|bailed|arrested"
    r"|reconvened|phoned|spoke|supervision|core group|handover|x-?ray|scan|bloods|DNA(?:'?d)?|WNB)"
    rf"(?: (?:to|from|with|of|by|at) \w+(?: \w+)?)?,? (?P<day>{DAY}/{_MONTH}){_NOT_PARTS}"
)
_SPELL = re.compile(r"[1-9]/(?:7|12)")
# "26/11 - no reply": a row of notes begins with its day.
_ROW = re.compile(rf"(?:^|\t)(?:(?i:{WEEKDAY})[.,]? )?(?P<day>{DAY}/{_MONTH})(?= ?[-–:\t] ?\D)", re.MULTILINE)
# "24/1 jacinta came w friend": a note typed in haste, without a stop after its day.
_JOTTED = re.compile(
    rf"(?=\d)(?:^|(?<=: ))(?P<day>{DAY}/{_MONTH})(?= (?:\d\d[.:]?\d\d ?h?(?:rs)? )?(?!a |of |to |tablets?|tabs|doses?"
    rf"|cups?|pints?"
    r"|hours?|miles?|size|terms?|days?|weeks?|months?|years?)[a-z]{2,}"
    r"| (?:H/?V|S/?W|GP|T/?C|MW|DSL|FSW|DNA|WNB|CPN|EWO|M?GM|PGM|H/C|O/P)(?:,|:|\.| [a-z]))",
    re.MULTILINE,
)
_CELL = re.compile(
    rf"(?:^|(?<=\t))(?P<day>{DAY}(?:[/.]{_MONTH}|st|nd|rd|th))(?:(?: ?(?:to|-|–|and"
    rf"|&) ?)(?P<more>{DAY}(?:[/.]{_MONTH}|st|nd|rd|th)))?"
    r"(?=(?: onwards?| on|,? [ap]m|,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m| ?hrs)?)? ?[\t\n\x00])",
    re.MULTILINE,
)
DAYS = re.compile(
    r"(?:dates?|days?|when|nights?(?: of)?|on|week (?:of|beginning|ending|commencing)|w/?[bce]|date and time|from"
    r"|until)\W*|dates? .{1,30}",
    re.IGNORECASE,
)
_DAY_NTH = AtWords(
    rf"\b(?P<day>{WEEKDAY}\.? (?:the )?"
    rf"{DAY}(?:st|nd|rd|th))\b(?! (?:of )?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))"
)
_ROMAN = AtWords(
    rf"(?<![\w./])(?P<day>{DAY}(?:(?P<by>[./])(?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}}|x)(?P=by)| (?:i{{1,3}}|iv"
    rf"|vi{{1,3}}|ix|xi{{1,2}}) )(?:{YEAR}"
    rf"|\d\d))(?![\w/]|\.\d)"
)

Span = tuple[int, int]


def days(text: str) -> Iterator[Span]:
    """Days that need nothing beside them but the place they stand in."""
    for match in _NO_YEAR.finditer(text):
        start, end = match.span("day")
        if match.group("cue") in ("and", "to") and not _SHORT_BEFORE.search(text, max(0, start - 12), match.start()):
            continue
        if "/" in match.group("day") and match.group("day") != "24/7" and not _scored(text, start):
            yield start, end
    for match in _DONE.finditer(text):
        if not _SPELL.fullmatch(match.group("day")):
            yield match.span("day")
    for match in _ROW.finditer(text):
        heading = (tables.column(text, match.start("day")) or "").strip()
        if not heading or DAYS.fullmatch(heading):
            yield match.span("day")
    for match in _JOTTED.finditer(text):
        if not tables.headings(text, match.start()):
            yield match.span("day")
    for match in _CELL.finditer(text):
        if DAYS.fullmatch((tables.column(text, match.start()) or "").strip()):
            yield match.span("day")
            if match.group("more"):
                yield match.span("more")
    for pattern in (_DAY_NTH, _ROMAN):
        for match in pattern.finditer(text):
            yield match.span("day")


def relative(text: str) -> Iterator[Span]:
    """A day whose month stands elsewhere: "not the 10th", "certified at 00.40, so 29"."""
    for pattern in (_BARE, _BARE_FIRST, _SPELT):
        for match in pattern.finditer(text):
            yield match.span("day")
    for match in _AND_DAY.finditer(text):
        if _DATED.search(text, max(0, match.start() - 50), match.start()):
            yield match.span("day")
    for match in _SO.finditer(text):
        if not match.group("day").isdigit() or _DATED.search(text, max(0, match.start() - 110), match.start()):
            yield match.span("day")


def _scored(text: str, start: int) -> bool:
    return _SCORED.search(text, max(0, start - 60), start) is not None
