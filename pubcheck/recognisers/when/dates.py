"""A text in, its dates out, to the day or the month, in every spelling; what each is a date of is dateline.py's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.when import dateline, feasts, note_days, seasons, short_days

KINDS = ("date", "dob")

_DAY = note_days.DAY
_NTH = r"(?:[ ]?(?:st|nd|rd|th)(?![a-z]))?"
_MONTH = (
    r"(?:jan(?:uary|y)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref"
    r"|tachwedd"
    r"|rhagfyr)(?![a-z])"
)
_YEAR = note_days.YEAR
_TENTH = (
    r"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|thirtieth)"
)
_AFTER_DAY = (
    rf"(?:[ ]?[,./-]?[ ]?(?:of )?(?:{_YEAR}|'\d\d(?!\d))|[-./]\d\d(?!\d)|(?<=[A-Za-z])\d\d(?![\w%])"
    rf"|[ ]\d\d(?=[ ]?(?:[,;:)\]\t\n]|\.(?!\d)|\Z)"
    r"| (?:that|and|when|to|until|she|he|the|they|it|by|with|as|which|where|at|in|mother|father)\b))?"
)
_DAY_FIRST = AtWords(
    rf"(?<![\w£$€#])(?<!\d[.,:/])(?<!\d-){_DAY}{_NTH}(?:[ ]?(?:-|–|—|/|&|,|to|and"
    rf"|or)[ ]?(?:the )?{_DAY}{_NTH}){{0,3}}"
    rf"[ ]?(?:of |day of |of the month of |-|–|/|\.)?[ ]?{_MONTH}\.?{_AFTER_DAY}",
    re.IGNORECASE,
)
_MONTH_FIRST = AtWords(
    rf"(?<![\w-])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV"
    rf"|DEC)(?i:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
    rf"(?:[ ](?:the )?(?P<day>{_DAY})(?P<nth>(?:st|nd|rd|th)?)(?![\w%:/]|\.\d)(?:[ ]?(?:-|–|to|and)[ ]?{_DAY}(?:st"
    rf"|nd|rd|th)?\b)?(?P<year>,? {_YEAR}| ?'\d\d(?!\d))?"
    rf"|[ ,./-]{{1,2}}(?:of )?(?P<month>{_YEAR}|'\d\d(?!\d)))"
)
_NUMERIC = AtWords(
    r"(?<![\w./£$-])(?:(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)|(?P<iso>(?:19"
    r"|20)\d\d([/.-])\d\d?\6\d\d?))(?=T\d|[^\w/-]|\Z)(?!\.\d)"
)
_WORDS = AtWords(
    rf"\b(?:{_TENTH}|last day)(?: day)? of (?:the month of )?{_MONTH}(?:[ ,]{{1,2}}(?:of )?{_YEAR})?"
    rf"|\b(?<!-){_MONTH} the {_TENTH}\b(?:[ ,]{{1,2}}{_YEAR})?",
)
_MONTH_NUMBER = AtWords(
    r"(?<![\w./-])(?:0[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/-])|(?<=\t)[1-9]/(?:19|20)\d\d(?=[\t\n]|\Z)"
)
_RUN = AtWords(
    r"\b(?i:d\.?o\.?[bd]\.?|date of (?:birth|death)|born|died)[ :(on]{0,8}(?P<run>(?:0[1-9]"
    r"|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d))(?!\d)"
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|weds|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} +(?:the +)?\Z", re.IGNORECASE
)
_WEEK = re.compile(
    r"(?:(?<![\w/])[wW]/?[eEcCbB][ :]{1,2}|\b(?:[tT]he )?[wW]eek (?:of|beginning|ending|commencing|starting"
    r"|from) (?:the )?)\Z"
)  # "w/e 14 July" says no less than the day does
_CUE_FOR_MONTH_FIRST = re.compile(
    r"\b(?:on|of|by|from|until|till|since|before|after|dated|date|to|and|day,?|between)[: ]+\Z", re.IGNORECASE
)
# "4.2.22 T/C from the school": a note begins with its day, a paragraph with its number.
_NOTED = re.compile(
    r" (?:[Tt]/?[Cc]|DNA|WNB|H/?V(?: to|,|:)|[Hh]ome visit|[Ss]een|[Rr]ang|[Cc]alled|[Aa]dmitted|[Pp]honed"
    r"|[Vv]isit(?:ed)?"
    r"|[Ll]etter|[Ee]-?mail|[Tt]ext)\b"
)
_NUMBERED = re.compile(
    r"\b(?:sort code|version|sections?|paragraphs?|paras?|standards?|rules?|clauses?|recommendations?"
    r"|v)\b[ \d.,;and()to&-]*\Z",
    re.IGNORECASE,
)
_CUE_FOR_SHORT = re.compile(
    r"\b(?:b|m|d|w/?[bce]|commencing|beginning|ending|seen|visit(?:ed)?|admitted|discharged|rang|letter|call|log"
    r"|weighed|on|dated?|born|dob|d\.o\.b\.?|until|till|from|to|and|scope|since|before|after|of|by|due|had|has"
    r"|have|gave"
    r"|puts?|is|was|as|birth)[.: (]{1,2}\Z",
    re.IGNORECASE,
)
# "See the file of Ada Okonkwo (4.1.15)": what stands in brackets or commas after a name of two words.
_BESIDE_NAME = re.compile(r"[A-Z][\w'-]+ [A-Z][\w'-]+,? \(?\Z")
_WRITTEN_AS_ONE = re.compile(r"(?P<run>20(?<!\d20)[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)")
_DATED = re.compile(r"\b(?:dated|taken|on|of|created|sent|stamped|IMG_|VID_|photo|scan_?) ?\Z")
# "Dec 21 to Mar 22": two months, each with its year.
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? '?[12]\d"
_YEARLY = re.compile(rf"{_SHORT_MONTH}(?: to |-| - |–| – )(?={_SHORT_MONTH}(?!\d))")
_YEARLY_BEFORE = re.compile(rf"{_SHORT_MONTH}(?: to |-| - |–| – )\Z")
_ARTICLE = re.compile(r"\b[tT]he \Z")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_DAY_LABEL = re.compile(r"\b(?:days?|dates?|when|born|birth|admission|admitted|incident|death)\b", re.IGNORECASE)
_NO_DAY = re.compile(
    r"\b(?:pages?|table|figure|fig|chapter|section|appendix|annex|part|item|no|flat|room|unit|plot|pitch|caravan"
    r"|van|number|house|paragraph|para|pp?|aged|of)[ .]+\Z",
    re.IGNORECASE,
)
_FIRST_NUMBER = re.compile(r"\d{1,2}[A-Za-z]?(?:,| and|;| &) ")  # "calls to Flat 3, 5 Sept"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?[ -]{{1,2}}\Z", re.IGNORECASE)  # "Apr 05 - June 05" is two months
_NOT_MONTH = re.compile(r"\A\d+[ ](?:may|mar|march|sat|dec)\Z")  # "the 2 may meet": lower case, no ordinal, no year


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Every date to the day, and each month that has its year; as `why`, what it is a date of."""
    return dateline.judged(text, _apart([*_days(text), *_months(text)]))


def _days(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _DAY_FIRST.finditer(text):
        start, end = match.span()
        if _NOT_MONTH.match(match.group()):
            continue
        before = text[max(0, start - 14) : start]
        if _MONTH_BEFORE.search(before):
            continue
        if _NO_DAY.search(before) and not before.lower().endswith("of "):
            after = _FIRST_NUMBER.match(text, start, end)
            again = _DAY_FIRST.plain.match(text, after.end(), end) if after else None
            if again is None:
                continue
            start = again.start()
        end -= text[end - 1] == "." and not match.group()[-2:-1].isdigit()
        first = _with_weekday(text, start)
        article = _ARTICLE.search(text, max(0, start - 4), start) if _ORDINAL.match(match.group()) else None
        yield article.start() if article and first == start else first, end, dateline.DAY
    for match in _WORDS.finditer(context.lower(text)):
        yield _with_weekday(text, match.start()), match.end(), dateline.DAY
    for match in _NUMERIC.finditer(text):
        if _possible(text, match):
            yield _with_weekday(text, match.start()), match.end(), dateline.DAY
    for start, end in (*note_days.days(text), *short_days.find(text), *feasts.days(text)):
        yield _with_weekday(text, start), end, dateline.DAY
    for match in _RUN.finditer(text):
        yield *match.span("run"), dateline.DAY
    for match in _WRITTEN_AS_ONE.finditer(text):
        if _DATED.search(text, max(0, match.start() - 10), match.start()):
            yield *match.span("run"), dateline.DAY
    for start, end in feasts.named(text):
        yield start, end, dateline.NAMED
    for start, end in note_days.relative(text):
        article = _ARTICLE.search(text, max(0, start - 4), start)
        yield article.start() if article else start, end, dateline.RELATIVE


def _months(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _MONTH_FIRST.finditer(text):
        start, end = match.span()
        if _YEARLY.match(text, start) or _YEARLY_BEFORE.search(text, max(0, start - 14), start):
            continue
        if match.group("month"):
            yield start, end, dateline.MONTH
        elif (
            _opens_row(text, start, end)
            or match.group("nth")
            or match.group("year")
            or _CUE_FOR_MONTH_FIRST.search(text[max(0, start - 10) : start])
        ):
            yield _with_weekday(text, start), end, dateline.DAY
    for match in _MONTH_NUMBER.finditer(text):
        yield *match.span(), dateline.MONTH
    for start, end in seasons.parts(text):
        yield start, end, dateline.MONTH


def _opens_row(text: str, start: int, end: int) -> bool:
    """Whether it is all of the first cell of a row: "Sept 7 | Seen"."""
    return text[start - 1 : start] in ("\n", "\x00", "") and text[end : end + 1] == "\t" and text[end - 1].isdigit()


def _possible(text: str, match: re.Match[str]) -> bool:
    """Whether a numeric form can be a date: not a paragraph or version number, not a score, not a sort code."""
    if match.group("iso"):
        _, month, day = re.split(r"[/.-]", match.group("iso"))
        return 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    first, second, year = int(match.group("a")), int(match.group("b")), match.group("y")
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        return False
    if match.group("sep") == "/" or len(year) == 4:
        return True
    before = text[max(0, match.start() - 20) : match.start()].lower()
    if _NUMBERED.search(text[max(0, match.start() - 44) : match.start()]):
        return False
    at_line_start = not before.strip(" ") or before.rstrip(" ").endswith(("\n", "\x00"))
    alone = text[match.start() - 1 : match.start()] in "\t\n" and text[match.end() : match.end() + 1] in "\t\n"
    if alone and (text[match.start() - 1 : match.start()] == "\t" or text[max(0, match.start() - 2)] == "\x00"):
        return second <= 12
    if text[match.start() - 1 : match.start()] == "\t" and _DAY_LABEL.search(context.label(text, match.start())):
        return second <= 12
    if _BESIDE_NAME.search(text, max(0, match.start() - 24), match.start()) and text[match.end()] in '),;"':
        return second <= 12
    if at_line_start and _NOTED.match(text, match.end()):
        return second <= 12
    two_digits = len(match.group("a")) == len(match.group("b")) == 2
    return two_digits or (not at_line_start and _CUE_FOR_SHORT.search(before) is not None)


def _with_weekday(text: str, start: int) -> int:
    weekday = _WEEKDAY.search(text[max(0, start - 16) : start])
    start -= len(weekday.group()) if weekday else 0
    week = _WEEK.search(text, max(0, start - 28), start)
    return week.start() if week else start


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In order, those that overlap as one: "Harvest Monday, 4 October" is a day by its name and by its number."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if kept and span[0] < kept[-1][1]:
            before = kept[-1]
            level = max(before, span, key=lambda one: one[1] - one[0])[2]
            kept[-1] = (before[0], max(before[1], span[1]), level)
            continue
        kept.append(span)
    return kept
