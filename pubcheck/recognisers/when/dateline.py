"""Spans of dates in, hits out with what each is a date of: a birth, the incident, the case, the review's own process,
guidance. The nearest governing words decide; then the label or column, then the part of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, tables
from pubcheck.recognisers.grammar.words import ordinary
from pubcheck.recognisers.when import date_rows, openings
from pubcheck.recognisers.when.date_cues import BIRTH, CUES, GUIDANCE, INCIDENT, PROCESS

DAY, MONTH, NAMED, RELATIVE = "day-level", "month-level", "named day", "relative day"

_JOIN = re.compile(
    r"\A(?:and|to|until|till|or|not|nor|rather than|up to|through to|between|from|on|the|\([^()\n]{1,30}\)"
    r"|[-–—/&,;]|\s)*\Z",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?:period|timeline|time ?(?:frame|line|scale)|scope|review)\b[^.]{0,80}\Z", re.IGNORECASE)
_TO = re.compile(r"\A\s*(?:to|until|till|up to|and|[-–—])\s*(?:the )?\Z|\bto\s*\Z|\buntil\s*\Z", re.IGNORECASE)
# "was shared with the parents on 6 June and returned on 20 June": the next step of the same paper.
_PAPERWORK = re.compile(
    r",?;? ?(?:and|but|then|, and)? ?(?:then |again |was |were |has been |finally |is |are |will be |an?(?:other)? "
    r"|(?:the )?(?:second"
    r"|third|last|final) (?:was |one |event |meeting |draft )?)*(?:returned|reconvened|resumed|met|completed"
    r"|adjourned|sent"
    r"|signed(?: off)?|agreed|shared|circulated|approved|finali[sz]ed|published|replied|closed|held|reviewed|revised"
    r"|discussed|presented|endorsed|ratified|accepted|received|submitted|wrote|responded|(?:read|saw"
    r"|heard) the (?:report"
    r"|draft|findings|recommendations)|launched|ended|began|finished|updated)(?: (?:it|again|back|for a (?:second"
    r"|last|final) time"
    r"|to (?:the )?(?:panel|board|partnership|author|reviewers?)|by (?:the )?(?:panel|board|partnership|executive"
    r"|agencies)))* (?:on|by) ?",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:should|will|must|shall|is to|are to|agreed to)\b[^.]*\b(?:by|on|before|in|from) (?:the end of"
    r" )?\Z"
)
# "The service will visit all children placed away by": what is done to whom is no date of its own.
_UNDERTAKEN = re.compile(
    r"\b(?:will|shall|is to|are to)\b(?! have)[^.;\n]*\bby (?:the end of )?\Z",
)
_THEIRS = re.compile(r"\b(?:he|she|his|her|him|mother|father|mum|dad|they|parents?)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:Head|Heads|Lead|Manager|Director|Board|Team|Nurse|GP|Partnership|Officer"
    r"|Chair)\b[^.\n]{0,40}[;,] (?:by |from |with effect from |before |until )?\Z"
)
_PART = re.compile(r"[.:(\n\t\x00] ?(?=.{4})|(?<=\w); (?=.{12})")
_JOINING = frozenset("of for and the to by from on with in all each every at before until effect".split())
_SIGNED = re.compile(r"(?:\A|\n)\W*(?:Signed|Agreed|Authors?|Prepared|Written)\b[^\n]{0,110}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAPERS = re.compile(
    r"version|draft|revision|issue|circulat|distribut|sent to|format|status|meeting|stage|panel|paper|report|review"
    r"|author|member|agency\b|organisation",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    r"recommend|\baction|next steps|respon|what (?:we|will|needs|has to|must)"
    r"|improvement",
    re.IGNORECASE,
)
_FRONT = re.compile(r"\b(?:incident|birth|death|died|notification of|admitted|child's)\b", re.IGNORECASE)
# What somebody is said to have done in the same sentence is no date of the law that it names.
_DONE = re.compile(
    r"(?<=.{5})\b(?:was|were|had been|has been) (?!published|(?:re)?issued|relaunched"
    r"|rewritten|drafted|updated|introduced|amended|launched|revised|passed|made|laid"
    r"|given royal|accessed|retrieved|replaced|repealed|implemented|brought in|enacted|reviewed|refreshed|presented"
    r"|ratified|agreed|adopted|correct)\w+(?:ed|en|nt|ld|ught|ut)\b[^.;]*\Z",
    re.IGNORECASE,
)
_STATUTE = re.compile(r"(?:acts?|the act|regul|guidance|judg|polic|circular|working|statutory|code)", re.IGNORECASE)
_PUBLIC_INSPECTION = re.compile(
    r"\b(?:ofsted|cqc|commission|hmi\w*|inspectorate|ilacs|jtai|local authority|council|services?|trust|force)\b",
    re.IGNORECASE,
)
# "The first draft gave 23 October", "the police have 4 May": the day that somebody's paper has for something.
_TOLD = re.compile(
    r"\b(?:draft|version|minutes|form|paper|papers|letter|log|system|record|file|police|hospital|school|return|notes?"
    r"|returns) (?:gives?|gave|has|have|had|says?|said|puts?) (?:it as |it at |it on )?\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:(?<![A-Z]\. )(?<![\w'-])(?P<word>[A-Z][a-z'-]+|(?:[A-Z]|[CKSYX]\d)) \("
    r"|[A-Z][a-z][\w'-]+ (?P<last>[A-Z][a-z][\w'-]+)"
    r",? )\Z"
)
_FIGURES = re.compile(r"\d\d?[./-]")
_ANOTHER = re.compile(r"\bborn\b[^.;]*(?:,| and\b| until| to\b)[^.;]*\Z")
# The heading over a table of what happened, whoever it is for.
_TIMELINE = re.compile(r"\W*(?:\w+ ){0,2}(?:timeline|chronology)(?! of (?:the |this )?review)\b", re.IGNORECASE)
_OF_NEXT = re.compile(r"[: (on]{1,5}\Z")  # "(baby DOB 9 Jan)": what stands there is said of the next date
_BORN = re.compile(r"\b(?:born|birth|d\.?o\.?b)\b", re.IGNORECASE)
_LATER_BIRTH = re.compile(
    r"[^.;]{0,60}\b(?:and|but|then|before|after|until)\b[^.;]{0,40}\b(?:born|birth|d\.?o\.?b)\b", re.IGNORECASE
)
_CLOSED = re.compile(r"\)(?! (?:said|told|wrote|rang|and [A-Z]))|[;]|,? (?:NHS|UPN|999)\b")
_LABELLED = re.compile(r"[A-Z][\w'-]+,? [A-Z][\w'-]+,? \(?\Z")
_NUMBER_NEXT = re.compile(r"[,;)]{1,2} ?(?:NHS|hosp|UPN|MRN|ULN|ward|unit no)\b", re.IGNORECASE)
_KIN_ROW = re.compile(rf"\W*(?:{context.KIN})", re.IGNORECASE)
_MONTH_ENDS = frozenset({"30", "31", "1", "01"})
_LOOK = 170


def judged(text: str, spans: list[tuple[int, int, str]]) -> Iterator[Hit]:
    """A hit for each span (start, end, level), in order; months of nothing in particular among them."""
    regions = context.regions(text)
    before = (0, 0, "", False)
    for index, (start, end, level) in enumerate(spans):
        stop = spans[index + 1][0] if index + 1 < len(spans) else len(text)
        left, right = context.sentence(text, start, end)
        words = text[max(left, before[1], start - _LOOK) : start]
        after = text[end : min(right, stop, end + 90)]
        alone = _alone(text, start, end)
        heading = date_rows.heading(text, start) if alone <= 8 else ""
        if heading == "case" and date_rows.of_process(text, start):
            heading = PROCESS
        of = heading or _governed(text, start, words, after)
        if level == MONTH and of == BIRTH and _ANOTHER.search(words):
            of = ""  # "between September 2020, when she was born, and the end of January 2024"
        if level == MONTH and of == BIRTH and not heading and _LATER_BIRTH.match(after) and not _BORN.search(words):
            of = ""  # "pregnant by March 2019, and gave birth that winter"
        period = bool(_PERIOD.search(words) or _PERIOD.search(context.label(text, start)))
        joined = before[1] > left and _JOIN.match(text[before[1] : start])
        if joined:
            of, period = before[2] or ("case" if "not" in text[before[1] : start] else of), before[3]
            if period and _TO.search(text[before[1] : start]):
                of = _ends(text[start:end], after)
        elif before[3] and before[1] > left and _TO.search(words):  # "from 1 May, when she was first seen, to"
            of = _ends(text[start:end], after)
        elif period and of == PROCESS and _begins(text, spans, index):
            of = "case"
        if level == MONTH and alone == 0 and _KIN_ROW.match(tables.row(text, start)):
            of = BIRTH
        if of not in (BIRTH, INCIDENT) and level != NAMED and context.cited(text, start):
            of = GUIDANCE
        if not of and before[1] > left and before[2] == PROCESS and _PAPERWORK.fullmatch(text[before[1] : start]):
            of = PROCESS
        if _of_title(text, start, end, level):
            of = of or _placed(text, start, end, alone, regions)
        if level == MONTH and of in ("", "case", PROCESS) and openings.of_incident(text, start, end):
            of = INCIDENT
        if level in (DAY, RELATIVE, NAMED) or of in (BIRTH, INCIDENT, ""):
            kind = "dob" if of == BIRTH else "date"
            score = 0.95 if level == DAY else 0.75
            yield Hit(kind, start, end, score, ("date", level, *((of,) if of else ())))
        else:
            yield Hit("date", start, end, 0.6, ("date", level, of))
        before = (start, end, of, period)


def _governed(text: str, start: int, words: str, after: str) -> str:
    """What the nearest governing words say: those before, then the label, then those after."""
    if _LABELLED.search(words) and _NUMBER_NEXT.match(after):
        return BIRTH  # "OKORO Ada, 4 Jan 2015, hosp no ..."
    cue = context.last(CUES, words, 0, len(words))
    if cue is None and _SIGNED.search(text, max(0, start - 130), start):
        return PROCESS
    if _TOLD.search(words):
        return BIRTH if cue is not None and cue.lastgroup == "birth" else "case"
    listed = not after.strip() and _KIN_ROW.match(tables.row(text, start)) is not None  # "Mother | Ann Low, 7 Nov 1988"
    if text[start].isdigit() and _beside_name(words, text[start : start + 3], after, listed=listed):
        return BIRTH  # "Kyan (2/3/2017)", "K1 Ellie-Mai Stallard 3.4.08;"
    if cue is not None and cue.lastgroup == "guidance":
        inspected = cue.group().lower().startswith("inspect") and not _PUBLIC_INSPECTION.search(words)
        if inspected or (_STATUTE.match(cue.group()) and _DONE.search(words, cue.end())):
            return "case"
    if (plan := _UNDERTAKEN.search(words)) is not None and not _THEIRS.search(words, plan.start()):
        return PROCESS
    told = cue is not None and cue.lastgroup in ("life", "incident", "birth") and len(words) - cue.end() < 30
    if (_PROMISE.search(words) and not told) or _owned(words):
        return PROCESS
    if words.endswith("by ") and _ACTIONS.search(context.heading(text, start)):
        return PROCESS
    for label in (context.label(text, start), tables.row(text, start)) if cue is None else ():
        if not _TIMELINE.match(label):
            cue = cue or context.last(CUES, label, 0, len(label))
    enclosed = text[start - 1 : start] == "(" and after[:1] == ")"  # what follows the brackets is not said of it
    if not enclosed and (cue is None or len(words) - cue.end() > 110):
        then = CUES.search(after)
        of_next = then is not None and then.lastgroup == "birth" and _OF_NEXT.match(after, then.end()) is not None
        cue = cue if of_next else then or cue
    if cue is None:
        return ""
    return {"birth": BIRTH, "incident": INCIDENT, "process": PROCESS, "guidance": GUIDANCE}.get(
        cue.lastgroup or "", "case"
    )


def _owned(words: str) -> bool:
    """Whether the words are a plan's, who and then by when; in "tells the Head about it, 6 March" somebody acts."""
    owner = _OWNER.search(words)
    if owner is None:
        return False
    line = _PART.split(words[: owner.end()])[-1]
    return all(word[:1].isupper() or not word.isalpha() or word in _JOINING for word in line.split())


def _beside_name(words: str, date: str, after: str, *, listed: bool) -> bool:
    """Whether the date stands in brackets, or in figures before a semicolon, or at the end of a relative's cell, right
    behind somebody's name."""
    name = _NAMED.search(words)
    if name is None or not (listed or _CLOSED.match(after)):
        return False
    alone = name.group("word")
    if listed:
        return alone is None and not ordinary(name.group("last"))
    return not ordinary(alone or name.group("last")) and (alone is not None or _FIGURES.match(date) is not None)


def _begins(text: str, spans: list[tuple[int, int, str]], index: int) -> bool:
    """Whether the review period begins on this day, and it is the day of something: no month begins or ends then."""
    start, end, level = spans[index]
    day = re.match(r"(?:[A-Z]\w+ )?(\d+)", text[start:end])
    if level != DAY or day is None or day.group(1) in _MONTH_ENDS or index + 1 == len(spans):
        return False
    return _TO.match(text[end : spans[index + 1][0]]) is not None


def _ends(date: str, after: str) -> str:
    """The end of the review period: the day of the incident unless it is plainly the end of a month."""
    day = re.match(r"\d+", date.split(" ")[-3] if date.count(" ") >= 2 else date)
    cue = CUES.search(after[:60])
    if cue and cue.lastgroup in ("incident", "life"):
        return INCIDENT
    return PROCESS if day and day.group() in _MONTH_ENDS else INCIDENT


def _of_title(text: str, start: int, end: int, level: str) -> bool:
    """Whether a date may be that of a title page: none there is told by a feast or without its whole year, or in a
    table of several columns."""
    if level in (NAMED, RELATIVE) or not _YEAR.search(text, start, end + 24):
        return False
    heads = tables.headings(text, start)
    return len(heads) < 3 or any(map(_PAPERS.search, heads))


def _placed(text: str, start: int, end: int, alone: int, regions: context.Regions) -> str:
    """What the place in the document says, where no words do."""
    cell = context.cell(text, start, end)
    told = _FRONT.search(text, *cell) or _THEIRS.search(text, *cell)
    title = start < regions.opening and alone < 60 and told is None
    return PROCESS if title else ""


def _alone(text: str, start: int, end: int) -> int:
    """How many characters share the cell or line of a date with it."""
    left, right = context.cell(text, start, end)
    return len(text[left:right].strip()) - (end - start)
