"""A text in, days out that have a name, and days of other calendars: "nine days after Bonfire Night", "11 Tir 1998".

No recogniser; dates.py gives them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import lexicon, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases
from pubcheck.recognisers.when.note_days import DAY, DAYS, MONTH_NAME, WEEKDAY, YEAR

# "Palm Sunday, 28.03.21" is one day, and so is "Ash Wednesday week".
_DATED = (
    rf"(?:,? (?:in )?{YEAR}|,? ['’]\d\d(?!\d)|,? (?:the )?{DAY}(?:st|nd|rd|th)? (?:of )?(?:{MONTH_NAME})(?:,? {YEAR})?"
    rf"|,? {DAY}[./]\d\d?[./]\d{{2,4}}| week(?= ?[.,;:)\n]))?"
)
_CALENDAR = Phrases(
    {
        "fixed": lexicon.phrases("calendar", "fixed"),
        "feast": lexicon.listed("calendar", "feasts", "long"),
    },
    {"fixed": _DATED, "feast": rf"(?:[ -](?:al|ul|el|an|un|e|i)-[A-Z]\w+)?{_DATED}"},
    then=r"(?![\w-])(?! [Bb]ank)",
)
# Weeks rather than days, and what every calendar has: they date nothing by themselves.
_LONG = frozenset(lexicon.phrases("calendar", "long"))
_RITE = re.compile(rf"\b(?:{lexicon.alternatives('calendar', 'rites')}) \Z")
_SAINT = AtWords(
    r"\b(?:St\.?|Saint) [A-Z][a-z]+(?:'?s'?)? (?:Day|Eve)(?! (?:Centre|Nursery|Unit|Hospital|Care))"
    rf"(?:,? (?:in )?{YEAR})?"
)
_MONTHS = Phrases(
    {
        "sure": lexicon.phrases("calendar", "months"),
        "word": lexicon.phrases("calendar", "months that are words"),
    }
)
_NUMBER_BEFORE = re.compile(rf"(?<![\w./£-]){DAY}(?:st|nd|rd|th|er|\.)?(?: of| de| di)? \Z")
_OWN_YEAR = re.compile(r",?(?: of| de)? (?P<year>1\d{3}|[25]\d{3})(?: ?(?:AH|AM|BS|EC|Hijri))?(?![\w/])")
_OTHER_CALENDAR = re.compile(r"\b(?:[Cc]alendar|Hijri|AH|lunar|Jewish|Hebrew|Islamic|Ge'ez)\b")
# "the day the Queen died": a day that everybody can look up, told by what happened on it to all.
_KNOWN_TO_ALL = AtWords(
    r"\bthe (?:day|night|morning|afternoon|evening|weekend|week) (?:(?:of|before|after|that|when) )*(?:the |an? )?"
    r"(?:(?:old )?(?:Queen|King|Pope|Prince|Princess|Duke)\b(?:'s)? (?:\w+ )?(?:died|death|funeral|burial"
    r"|was \w+|Coronation"
    r"|[Jj]ubilee|birthday|Speech)"
    r"|(?i:royal (?:wedding|funeral|visit)|coronation|(?:platinum |diamond )?jubilee|general election|(?:brexit"
    r" )?referendum|solar eclipse|eclipse|(?:world|euro\w*|fa) (?:cup )?final|(?:world cup|champions league|cup"
    r"|euros?)"
    r" (?:semi-?)?final|grand national|boat race|london marathon|great north run|first lockdown|lockdown (?:began"
    r"|started|was announced))\b"
    r"|England (?:won|lost|played|beat)\b|Storm [A-Z]\w+|Notting Hill)"
)
# "the feast of the Assumption": a feast by the word for one.
_FEAST_OF = AtWords(
    r"\b(?:[Ff]east|[Vv]igil|[Ff]estival) (?:day )?of (?:the |St\.? |Saint |Our |All )?[A-Z]\w+(?: [A-Z]\w+)?"
)
_BANK_HOLIDAY = AtWords(r"\b[Bb]ank [Hh]oliday\b(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| [Ww]eekend)?(?!s)")
_WHOSE_HOLIDAY = re.compile(r"(?:[A-Z][\w'&-]+ ){1,2}\Z")
_BEFORE_FEAST = re.compile(r"(?:[Tt]he )?(?:eve of the )?\Z")
# "the night of", "nine days after", "the Monday of": then a feast is a day too.
_AROUND = re.compile(
    r"\b(?:(?:[Tt]he )?(?:day|night|morning|evening|[eE]ve|weekend|week) (?:of|before|after)"
    r"|(?:\w+ )?(?:days?|nights?|weeks?) (?:before|after)"
    rf"|(?:[Tt]he )?(?:[Ff]irst |[Ss]econd |[Tt]hird |[Ff]ourth |[Ll]ast )?{WEEKDAY} (?:of|in|before|after)"
    r"|(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|\d{1,2}(?:st|nd|rd|th)) (?:day|night) of"
    r"|(?:[Dd]ay|[Nn]ight) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) of) (?:the )?\Z"
)
_ON = re.compile(r"\b(?:[oO]n (?:the eve of )?|dated |[iI]t (?:was|is) |[tT]hat (?:was|day was) )\Z")
_NOT_DAY = re.compile(r" (?:party|play|holidays?|break|term|tree|dinner|time|(?:and|or) (?=[A-Z])\w+)\b")
# "The last Saturday of February", "the ides of March", "the Friday before Wharran Show": counted from another day.
_COUNTED = AtWords(
    r"\b(?:(?:[tT]he )?(?:[fF]irst|[sS]econd|[tT]hird|[fF]ourth|[lL]ast|[fF]inal|[pP]enultimate)"
    rf" (?:{WEEKDAY}|weekend|day|night) (?:of|in) (?:{MONTH_NAME})(?: {YEAR})?|[tT]he [iI]des of (?:{MONTH_NAME})"
    rf"|[tT]he {WEEKDAY} (?:before|after|of) (?:the )?(?!January|February|March|April|May|June|July|August"
    rf"|September|October"
    r"|November|December|\w+day\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})\b"
)
# "The Thursday of the first week back", "first Monday of the autumn term": counted from a school's year.
_TERM = (
    r"(?:(?:[Aa]utumn|[Ss]pring|[Ss]ummer|[Ww]inter|Easter|Christmas|Michaelmas|Lent|Hilary|Trinity|school|new|October"
    r"|February|May) )?(?:term|half[- ]term|holidays?|(?:school|academic) year)"
)
_WHICH = r"(?:[fF]irst|[sS]econd|[tT]hird|[fF]ourth|[fF]ifth|[sS]ixth|[lL]ast|[fF]inal|[pP]enultimate)"
_OF_TERM = AtWords(
    rf"\b(?:[tT]he )?(?:(?:{_WHICH} )?{WEEKDAY} (?:of|in|after|before) (?:the )?(?:(?:{_WHICH} |half[- ]term )?week"
    rf"(?: back(?: at school| after {_TERM})?| (?:of|in) (?:the )?{_TERM})|{_TERM})"
    rf"|{_WHICH} (?:{WEEKDAY}|day|school day) (?:back(?: after (?:the )?{_TERM})?|(?:of|in|after) (?:the )?"
    r"(?:[Aa]utumn|[Ss]pring|[Ss]ummer|Michaelmas|Lent|Hilary|Trinity|new) term))(?![\w-])"
    rf"(?:,? (?:in )?{YEAR})?"
)
# A day that a school or a place keeps: "Founder's Day 2021", "on Old Wellovian Sunday", where a day stands.
_KEPT = AtWords(
    r"\b(?:(?P<on>[oO]n )|(?<![^\n\t]))(?P<day>(?:[A-Z][\w'’-]+ ){1,3}(?:Day|Sunday|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday"
    rf"|Saturday|Night|Weekend|Eve)(?:,? {YEAR})?)(?=[\t\n.,;:)]|\Z| (?:she|he|they|the|and|when|her|his|mother"
    rf"|father)\b)"
)
_PLAIN_DAY = re.compile(
    r"(?:Not|No|This|That|Last|Next|Every|Each|Any|On|By|From|Until|World|National|International|Bank|Local|Public"
    r"|Happy|Good"
    r"|Working|School|Training|Full|Half|First|Second|Third|Same|Another|Per|Study|Learning|Inset|INSET|The|All|One"
    r"|Two|Early"
    r"|Late|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b"
)
# "The day before Widecombe Fair", "the night after the Carnival": a day that the place knows.
_LOCAL = AtWords(
    rf"\b(?:[tT]he )?(?:day|night|morning|evening|{WEEKDAY}) (?:of|before|after) (?:the )?(?:[A-Z][\w'’-]+ ){{0,3}}"
    r"(?:Fair|Show|Carnival|Gala|Feast|Festival|Races|Regatta|Wakes|Derby|Marathon|Parade|Mela|Sunday|Monday|Tuesday"
    r"|Wednesday"
    rf"|Thursday|Friday|Saturday)(?![\w-])(?:,? {YEAR})?"
)
_A_WEEKDAY = re.compile(rf"\b(?:of|before|after) (?:the )?{WEEKDAY}(?:,? {YEAR})?\Z")

Span = tuple[int, int]


def named(text: str) -> Iterator[Span]:
    """Days with a name, and those counted from one: "nine days after Bonfire Night"."""
    for match in _CALENDAR.finditer(text):
        yield from _feast(text, match)
    for pattern in (_KNOWN_TO_ALL, _COUNTED, _OF_TERM, _SAINT, _LOCAL):
        for match in pattern.finditer(text):
            if pattern is not _LOCAL or _A_WEEKDAY.search(match.group()) is None:
                yield match.span()
    for match in _KEPT.finditer(text):
        start, end = match.span("day")
        if _PLAIN_DAY.match(text, start):
            continue
        if _dated_cell(text, start, end) or text[start - 1 : start] == "\n" or match.group("on"):
            yield start, end
    for pattern, ahead in ((_FEAST_OF, _BEFORE_FEAST), (_BANK_HOLIDAY, _WHOSE_HOLIDAY)):
        for match in pattern.finditer(text):
            before = ahead.search(text, max(0, match.start() - 40), match.start())
            if before is not None:
                yield before.start(), match.end()


def days(text: str) -> Iterator[Span]:
    """Days of other calendars and in other languages, by the name of their month: "11 Tir 1998", "3 marca 2019"."""
    for match in _MONTHS.finditer(text):
        number = _NUMBER_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if number is None:
            continue
        year = _OWN_YEAR.match(text, match.end())
        told = year or _OTHER_CALENDAR.search(text, match.end(), match.end() + 30)
        if told or match.group("sure"):
            yield number.start(), year.end() if year else match.end()


def _feast(text: str, match: re.Match[str]) -> Iterator[Span]:
    """One of the calendar, where it says which day: by itself, or with a year or a word for a day before it."""
    start, end = match.span()
    rite = _RITE.search(text, max(0, start - 12), start)
    start = rite.start() if rite else start
    around = _AROUND.search(text, max(0, start - 40), start)
    fixed = match.lastgroup == "fixed"
    if around is not None and (fixed or not _NOT_DAY.match(text, end)):
        yield around.start(), end
        return
    dated = end > match.end(match.lastgroup or 0)
    told = dated or _ON.search(text, max(0, start - 16), start) or _dated_cell(text, start, end)
    if fixed or (told and (rite is not None or match.group(match.lastgroup or 0) not in _LONG)):
        yield start, end


def _dated_cell(text: str, start: int, end: int) -> bool:
    """Whether it is all that stands in a cell of a column of days."""
    alone = text[start - 1 : start] in "\n\t\x00" and text[end : end + 1] in "\n\t"
    return alone and DAYS.fullmatch((tables.column(text, start) or "").strip()) is not None
