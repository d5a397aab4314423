"""A text in, exact ages, gestations, lengths of stay and days missing out: periods that single one child out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.when import short_ages, stays
from pubcheck.recognisers.when.short_ages import BORN, NUMBER

KINDS = ("age",)

_UNIT = r"(?:days?|nights?|weeks?|wks?|months?|mths?|hours?)"
_PERIOD = re.compile(
    rf"(?<![\w£$.,/-])(?<!\d[-–])(?P<years>(?:(?:aged? )?{NUMBER}[ -]?(?:years?|yrs?)(?:,? and |,? "
    rf"|-and-)))?(?P<n>(?:{NUMBER}(?: to | or |-|–))?{NUMBER})"
    rf"(?P<half> and a half)?[ -]?(?P<unit>{_UNIT})(?:(?:,? and|,)? {NUMBER}[ -](?:days?|weeks?))?\b(?P<old>[ -]old)?",
    re.IGNORECASE,
)
# The unit is looked for first: it is rare, and a number can begin nearly anywhere.
_ANCHOR = re.compile(r"[ \d-](?:days?|nights?|weeks?|wks?|months?|mths?|hours?)\b", re.IGNORECASE)
_FAR = 46
_SAME = re.compile(r"[\"']\Z|\b(?:those|these|the|his|her|their|that|this) \Z", re.IGNORECASE)
_VAGUE = AtWords(
    r"\b(?:an?|a few|several|a couple of|a matter of) (?:hours?|days?|weeks?|fortnight|months?)(?= old\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|barely) \Z", re.IGNORECASE)
_AGE_LABEL = re.compile(r"\bages?\b|\baged\b", re.IGNORECASE)
_ROUTINE = re.compile(
    r"\A(?:[- ](?:check|review|developmental|development|health|immunisation|vaccination|visit|assessment|postnatal"
    r"|contact|scan|appointment|jab|anniversary|programme|course|timescale|target|limit|rule|period|window|deadline"
    r"|follow)|s? (?:check|review|developmental|health visitor review|universal))",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|age of|age (?:as|is|was|being)|put (?:him|her|them) at|at (?:the age of|age)|baby of|child of"
    r"|infant of|boy of|girl of|son of|daughter of|brother "
    r"of|sister of|twins? of|old as|was (?:just |only |then |aged |nearly |almost )?|were (?:just |only |then )?"
    r"|is (?:just |only |now )?|who was|be|(?:son|daughter|brother|sister|baby|child|boy|girl|twin|infant|sibling"
    r"|she|he)(?:,| was| is| \()+|corrected age|at|turned|then|now) ?(?:just |only |nearly |almost |about |around "
    r"|under "
    r"|over )?\Z",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"\b(?:hospital|ward|admi(?:tted|ssion)|in-?patient|intensive care|icu|picu|hdu|nicu|scbu|special care|neonatal"
    r"|incubator|ventilat\w+|life support|coma|placements?|foster|lodgings|hotel|b&b|bed and breakfast"
    r"|accommodation|refuge|remand\w*|custody|detained|detention|section(?:ed)?|unit|nights? (?:cancelled|of)"
    r"|respite|stay(?:ed)?|slept|sleeping|hostel|tent|car|police station|cell|care|tent|moved|rooms?|floor|housed"
    r"|sofa|mortuary|morgue|on roll|enrolled|asthma|discharged|children's home|boarding|secure|prison)\b",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"\b(?:missing|gone for|absent from|whereabouts|disappeared|not (?:been )?seen|unaccounted|lay|lain"
    r"|undiscovered|before (?:he|she|they) (?:was|were) found|alone|without)\b",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\A[ ,]*(?:later|after|before|earlier|ago|prior|previously|on\b(?! (?:the|an?|his|her"
    r"|(?-i:[A-Z]))\b)(?! (?-i:[A-Z]))|notice|following|since|apart"
    r"|until|behind|late\b|overdue|to (?:run|go)|early\b|into|from|went by|passed|had passed|waiting|wait\b|delay)",
    re.IGNORECASE,
)
_GAP_BEFORE = re.compile(
    r"\b(?:within|every|after|in|per|each|next|last|past|previous|first|following|minimum of"
    r"|at least|up to|over the|over|under|below|between|than|by|another|further|target of|timescale of|takes?|took"
    r"|delay of|waited|wait of|review(?:ed)? at) ?\Z",
    re.IGNORECASE,
)
# "three weeks in hospital", whatever stands before
_THERE = re.compile(
    r"\A (?:in|on|at|under) (?:an? |the |his |her |their )?(?:[a-z-]+ ){0,2}?(?:hospital|wards?|intensive care"
    r"|special care"
    r"|incubator|coma|ventilator|life support|foster care|care\b|custody|detention|remand|prison|refuge|hostel|hotel"
    r"|placement"
    r"|residential|unit|secure|children's home|mother and baby|section|respite|[bB]&[bB]|PICU|NICU|SCBU|ICU|HDU|bed"
    r" and breakfast|tent|car\b"
    r"|police cell)"
)
_RULE = re.compile(r"\b(?:within|every|at least|up to|maximum of|minimum of|limit of|more than|less than) \Z")
# A note in a table: "Admitted Kingfisher Ward; four nights"
_ASIDE = re.compile(r"(?:[;,(–-]|\t\x00?) ?(?:for |stayed |stay )?\Z")
_LONGEST = re.compile(
    r"\b(?:longest|shortest|first|last|one|once)(?: of (?:these|them|which))?(?: was| being| lasted)?(?: for)? \Z"
)
_THERE_FOR = re.compile(r"\bthere (?:for )?\Z")
_STAYED = re.compile(r"\A[- ](?:stay|admission|placement|remand|detention|stint)\b")
_PROCESS = re.compile(r"\A[- ](?:window|timescale|target|programme|course|pilot|project)\b")
_LIVED = re.compile(
    r"\b(?:lived|life lasted|survived|life of|alive|dead|lain there|lay there)(?: for)?(?: only| just)? \Z"
)
_NAMED = re.compile(
    r"(?:\b[A-Z][\w'-]+|\b(?:baby|sister|brother|sibling|child|daughter|son|boy|girl|twins?))(?:,|"
    r" \() ?\Z"
)
_SLEPT = re.compile(r"\b(?:for|spent|stayed|slept) \Z")
_UNTIL = re.compile(r"\b(?:until|by|past|beyond|till|about|around|over)(?: about| around)? \Z")
_UNTOLD = re.compile(r"\A before (?:\w+ ){1,6}(?:missing|reported|noticed|rang|told|found|looked)")
_ENDED = re.compile(
    r"\b(?:broke down|broken down|ended|collapsed|discharged|left|moved on|moved out|came home|went home|returned"
    r"|absconded)"
    r"(?: (?:him|her)self)? (?:\w+ ){0,2}after (?:only |just )?\Z"
)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|spent|stay of|stayed|after|lasted|lasting|total of|of|the|only|kept|slept"
    r"|was in|were|was|his|her|their|those|these|cancelled|to|missing|some|nearly|almost|about) ?\Z",
    re.IGNORECASE,
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Periods in days, weeks or months that are an age, a gestation, a stay or an absence; not intervals, not whole
    years, not the names of routine checks."""
    told: set[str] = set()
    for match in _periods(text):
        what = _what(text, match)
        same = match.group().lower()
        if not what and same in told and _SAME.search(text[max(0, match.start() - 10) : match.start()]):
            what = "the same period as before"
        if what:
            told.add(same)
            start = match.start() + (5 if (match.group("years") or "").lower().startswith("aged ") else 0)
            end = match.start("old") if match.group("old") else match.end()
            yield Hit("age", start, end, 0.8, ("age or period", what))
    for match in _VAGUE.finditer(text):
        if not context.general(text, *match.span()):
            about = _ABOUT.search(text[max(0, match.start() - 8) : match.start()])
            start = match.start() - len(about.group()) if about else match.start()
            yield Hit("age", start, match.end(), 0.7, ("age or period", "an exact age"))
    yield from short_ages.found(text)


def _periods(text: str) -> Iterator[re.Match[str]]:
    done = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < done:
            continue
        for match in _PERIOD.finditer(text, max(done, anchor.start() - _FAR), min(len(text), anchor.end() + 40)):
            if match.end() >= anchor.end():
                yield match
                done = match.end()
                break


def _what(text: str, match: re.Match[str]) -> str:
    """What a period is: an age, a gestation, a stay, an absence; empty for an interval or of people in general."""
    after = text[match.end() : match.end() + 40]
    before = text[max(0, match.start() - 60) : match.start()]
    unit = match.group("unit").lower()
    if (
        _ROUTINE.match(after)
        or (not match.group("old") and after[:1] == "-" and after[1:2].isalpha())
        or (not match.group("old") and _PROCESS.match(after))
    ):
        return ""
    if context.general(text, match.start(), match.end()):
        return ""
    left, right = context.sentence(text, match.start(), match.end())
    labels = (
        f"{tables.column(text, match.start())} {context.label(text, match.start())} {tables.row(text, match.start())}"
    )
    if unit[0] in "dwm" and (_AGE_LABEL.search(labels) or stays.listed(before, after)):
        return "an exact age"
    if unit[0] in "dnwm" and stays.column(text, match.start()):
        return "a length of stay"
    if match.group("old") or (match.group("years") and unit[0] in "mwd" and not _GAP.match(after)):
        return "an exact age"
    if unit[0] == "w" and stays.gestation(before, after):
        return "a gestation"
    if (unit[0] == "n" and _SLEPT.search(before)) or (unit[0] in "dnwm" and stays.been_in(before)):
        return "a length of stay"
    if unit[0] in "dnwm" and stays.alike(before) and _PERIOD.search(text, left, match.start() - 4):
        return "the same of another"
    if unit[0] in "dnwm" and (_STAYED.match(after) or _LIVED.search(before)):
        return "a length of stay" if _STAYED.match(after) else "an exact age"
    if unit[0] in "dwm" and _NAMED.search(before) and (after[:1] or "\n") in ",)\n\t;" and not _GAP.match(after[1:]):
        return "an exact age"
    if unit[0] == "w" and _UNTIL.search(before) and BORN.search(text, max(left, match.start() - 70), match.start()):
        return "a gestation"
    if unit[0] in "dnwm" and _ENDED.search(before) and _STAY.search(text, left, match.start()):
        return "a length of stay"
    if unit[0] in "dnwm" and _THERE.match(after) and not _RULE.search(before):
        return "a length of stay"
    if unit[0] in "dn" and _ASIDE.search(before) and _STAY.search(text, max(left, match.start() - 90), match.start()):
        return "a length of stay"
    longest = _LONGEST.search(before) and _MISSING.search(text, max(0, match.start() - 160), match.start())
    if (unit[0] in "dn" and (_UNTOLD.match(after) or longest)) or stays.missing(before, after, unit):
        return "days missing"
    if stays.ended(before, after, unit):
        return "a length of stay"
    if _THERE_FOR.search(before) and _STAY.search(text, max(0, match.start() - 160), match.start()):
        return "a length of stay"
    interval = bool(_GAP.match(after)) or bool(_GAP_BEFORE.search(before))
    if (
        unit[0] == "w"
        and BORN.search(text, max(left, match.start() - 70), match.end() + 30)
        and re.search(r"\b(?:at|booked|born|of|to|was|is) (?:about |only |just )?\Z", before)
    ):
        return "a gestation"
    if (
        unit[0] in "dn"
        and not interval
        and _MISSING.search(text, max(left, match.start() - 90), min(right, match.end() + 60))
    ):
        return "days missing"
    if (
        _AGE_BEFORE.search(before)
        and not _GAP.match(after)
        and unit[0] in "mwd"
        and _subject(text, left, match.start(), match.end(), before)
    ):
        return "an exact age"
    if (
        not interval
        and unit[0] in "dnwm"
        and _LENGTH_BEFORE.search(before)
        and _STAY.search(text, max(left, match.start() - 90), min(right, match.end() + 60))
    ):
        return "a length of stay"
    return ""


_PERSON = re.compile(
    r"\b(?:(?i:baby|child|infant|bab(?:y|ies)|boy|girl|son|daughter|brother|sister|sibling|twins?"
    r"|toddler|he|she|they|him|her|his|their|aged?|born|age|parents?|mother|father|mum|dad|family|subject|died"
    r"|injured"
    r"|presented|admitted|brought|taken to|collapsed)|[A-Z]\d?|[A-Z]{2}|[A-Z]\.[A-Z]\.)(?![\w])"
)


def _subject(text: str, left: int, start: int, end: int, before: str) -> bool:
    """Whether the words around a period have a person whose age it can be."""
    return (
        _PERSON.search(text, max(left, start - 80), start) is not None
        or re.search(r"\baged? ?\Z", before, re.IGNORECASE) is not None
        or (before[-3:].lower() == "at " and _PERSON.search(text, end, min(len(text), end + 60)) is not None)
    )
