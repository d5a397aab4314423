"""A text in, days written as two figures out that stand in a run of notes, in a list, or can be nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.when.note_days import DAY

_MONTH = r"(?:1[0-2]|0?[1-9])"
_ALONE = r"(?![\w/%]|[.]\d)"
# "12/5 tc to mum. 14/5 hv, no reply": a note after the stop of the one before it, which began with its day.
_NEXT_NOTE = AtWords(
    rf"(?<=[.;] )(?P<day>{DAY}/{_MONTH}){_ALONE}(?=:| [–-]|,? (?!a |of |to |tablets?|tabs|doses?|hours?|miles?"
    r"|terms?|days?|weeks?|months?|years?)[A-Za-z]{2,})"
)
_NOTED = re.compile(rf"(?<![\w/.]){DAY}/{_MONTH}(?![\w/])")
# "not brought (4/2, 18/2 and 3/3)": two or more together, one of them no fraction and no score.
_LIST = AtWords(rf"(?<![\w/.£-]){DAY}/{_MONTH}(?:(?:, ?| and | & |; ?|,? then ){DAY}/{_MONTH}(?!\d)){{1,12}}{_ALONE}")
# "reconvened 23/11", "on 23.11": above the twelfth, and neither "14/7" nor "18/12", days and months of doctors' notes.
_PLAIN = AtWords(rf"(?<![\w/.,£-])(?P<day>(?!(?:14|21|24|28)/7|(?:15|18|24)/12)(?:1[3-9]|2\d|3[01])/{_MONTH}){_ALONE}")
# "Tag fitted 05/03": nobody writes a share or a score so.
_PADDED = AtWords(
    rf"(?<![\w/.,£-])(?<=[a-z,:;(][ (])(?P<day>(?:0[1-9]/(?:0[1-9]|1[0-2])|[12]\d/0[1-9]|3[01]/0[1-9])){_ALONE}"
)
# "9/7, 07:00", "13.4 at 14.20", "07:00 on 9/7": beside a time of day.
_TIME = r"(?:[01]\d|2[0-3])(?:[:.][0-5]\d|[0-5]\d ?h(?:ou)?rs)(?![\d/])|(?:1[0-2]|[1-9])(?:[:.][0-5]\d)? ?[ap]\.?m\b"
_BEFORE_TIME = AtWords(rf"(?<![\w/.,£-])(?P<day>{DAY}[/.]{_MONTH})(?=,? (?:at |@ ?)?(?:{_TIME}))")
_AFTER_TIME = AtWords(rf"(?<![\w/.£-])(?<=[,nf\d] )(?P<day>{DAY}/{_MONTH}){_ALONE}")
_CLOCK = re.compile(rf"(?<![\d/.])(?:{_TIME})(?: ?h(?:ou)?rs| ?h)?(?:,| on| of)? \Z")
# "for 29.3", "till 5.11", "home visit 10.10": a point between them, and no time of day, or what a diary dates.
_POINT = AtWords(
    r"\b(?:(?P<cue>[oO]n|[fF]or|[dD]ated|[bB]y|[sS]ince|[fF]rom|[tT]ill|[uU]ntil|[bB]efore|[aA]fter|due)(?: the)?"
    r"|(?i:visit(?:ed)?|meeting|conference|letter|e-?mail|text|referral|minutes|appointment|appt|clinic|core group"
    rf"|strat|supervision|review))(?: on)? (?P<day>(?:3[01]|[12]\d|0?[1-9])\.{_MONTH}){_ALONE}"
    r"(?= ?(?:[,;:!?)'\n\t]|\.(?!\d)|\Z)| (?:was|and|but|no|not|by|with|as|he|she|they|mum|dad|to)\b)"
)
# "13 08 2014", "22 / 9 / 1990", "CCTV 14 10 22".
_SPACED = AtWords(
    rf"(?<![\w/.,£+-])(?<!\d )(?P<day>{DAY}(?P<by> [/.–-] )(?:1[0-2]|0?[1-9])(?P=by)(?:(?:19|20)\d\d|\d\d)"
    r"|(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:(?:19|20)\d\d|[012]\d))(?![\w/-]| \d|[.,]\d)"
)
# "Years 09 10 11 were taught", "11 10 22 cases": groups, and how many.
_GROUPS = re.compile(r"\b(?:years|grades|levels)\b\W*\Z", re.I)
_COUNTED = re.compile(r" (?:cases|pupils|steps|tablets)\b")
# "The dose is for 06/12": a spell of months, as doctors write it.
_SPELL = re.compile(r"\bdoses?(?: (?:is|was|are|were))? for \Z", re.I)
_NO_DATE = re.compile(
    r"\b(?:code|nos?|numbers?|ref\w*|tel\w*|phone|mobile|fax|account|lottery|nhs|size|id)\b\W*\Z", re.I
)
# "Born / died | 040508 / 190623": the figures alone, in a cell that says so.
_RUN = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)"
_RUNS = re.compile(rf"(?<=\t)(?P<one>{_RUN})(?: ?[/–-] ?(?P<two>{_RUN}))?(?=[ ]?(?:[\t\n,;(]|\Z))")
_DAY_LABEL = re.compile(r"\b(?:born|birth|d\.?o\.?b|died|death|d\.?o\.?d|dates?|when|day)\b", re.I)
# "Diwali (the 24th)"
_BRACKETED = re.compile(rf"(?<=\(the )(?P<day>{DAY}(?:st|nd|rd|th))(?=[),])")
_POINTED = AtWords(
    rf"\b(?:[oO]n|[dD]ated)(?: the)? (?P<day>(?:1[3-9]|2\d|3[01])\.(?:0[1-9]|1[0-2])){_ALONE}(?! ?[a-z%]+/)"
)
_EACH = re.compile(r"(\d+)/(\d+)")
_SCORED = re.compile(
    r"\b(?:scor(?:es?|ed|ing)|marks?|rated|rating|ratio|pain|odds|bp|pressure|vision|acuity|apgar|gcs|based|rests?"
    r"|relies|depends?|para\w*|sections?)\b[^.\n]{0,40}\Z|\bgrades? \Z",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """The span of each; a list gives each of its days."""
    for match in _NEXT_NOTE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if _NOTED.search(text, max(line, match.start() - 200), match.start()):
            yield match.span("day")
    for match in _LIST.finditer(text):
        pairs = list(_EACH.finditer(text, *match.span()))
        unlike = any(int(pair[1]) > int(pair[2]) for pair in pairs)
        if unlike and not _SCORED.search(text, max(0, match.start() - 60), match.start()):
            yield from (pair.span() for pair in pairs)
    yield from _by_time(text)
    for match in _POINT.finditer(text):
        day, _, month = match.group("day").partition(".")
        until = (match.group("cue") or "").lower() in ("till", "until") and (len(month) == 1 or month in ("11", "12"))
        no_time = int(day) > 23 or until  # "from 7.1" is a paragraph
        if no_time if match.group("cue") else text[match.end() : match.end() + 1] in ",;:":
            yield match.span("day")
    for match in _SPACED.finditer(text):
        low = max(0, match.start() - 20)
        counts = _GROUPS.search(text, low, match.start()) or _COUNTED.match(text, match.end())
        if not counts and _NO_DATE.search(text, low, match.start()) is None:
            yield match.span("day")
    for match in _RUNS.finditer(text):
        named = f"{context.label(text, match.start())} {tables.column(text, match.start()) or ''}"
        if _DAY_LABEL.search(named):
            yield from (match.span(group) for group in ("one", "two") if match.group(group))
    for match in _BRACKETED.finditer(text):
        yield match.span("day")
    for pattern in (_PLAIN, _POINTED, _PADDED):
        for match in pattern.finditer(text):
            low = max(0, match.start() - 60)
            spell = match.group("day").endswith("/12") and _SPELL.search(text, low, match.start())
            if not spell and not _SCORED.search(text, low, match.start()):
                yield match.span("day")


def _by_time(text: str) -> Iterator[tuple[int, int]]:
    """Days of two figures right before a time of day, or right after one."""
    for match in _BEFORE_TIME.finditer(text):
        yield match.span("day")
    for match in _AFTER_TIME.finditer(text):
        if _CLOCK.search(text, max(0, match.start() - 16), match.start()):
            yield match.span("day")
