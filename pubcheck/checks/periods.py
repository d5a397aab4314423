"""A Reading in, the sentences that state the period under review out, and those that give its length or one end.

A period has a beginning and an end: two dates, two events, or so many months before one. What the words around it are
matters less: "the review covers", "records were read for", "timeframe:", or a heading that asks for nothing else.
"""

from __future__ import annotations

import re

from pubcheck.checks import denials, sense
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence


def _any(*words: str) -> str:
    return f"(?:{'|'.join(' '.join(words).split())})"


# Every pattern but TELLS is read in small letters: to look for either letter takes more than twice as long.
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
COUNT = _any(
    r"\d{1,3} a an one two three four five six seven eight nine ten eleven twelve thirteen fifteen sixteen eighteen",
    r"twenty(?:[-]four)? thirty(?:[-]six)? last final whole previous preceding",
)
UNIT = r"(?:calendar |academic |school )?(?:year|month|week)s?(?:['’])?"
EVENT = _any(
    r"birth conception pregnancy booking death died injur\w+ incident admission admitted arrest\w* attack harm removal",
    r"disclosure collapse fire fall order placement referral arrival arrived came moved? present crisis events?",
    r"hospital care born started began found notification review school birthdays? twins? separation diagnosis",
    r"proceedings meeting presentation",
)
POINT = (
    rf"(?:{MONTH}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|(?:19|20)\d\d|spring|summer|autumn|winter|easter|christmas|when"
    r"|that (?:day|night|morning|evening|date|time)"
    r"|the (?:day|night|morning|evening|week|month|moment|point|time) (?:on which|that|when|of|in question|he|she|they)"
    rf"|{EVENT})"
)
FIRST = r"\b(?:from|between|since|start(?:s|ed|ing)?|beg[iau]n\w*|open(?:s|ed|ing)?|runs?|ran)\b"
SECOND = r"(?:\b(?:to|until|till|up to|and|through|ends?|ended|ending|clos\w+)\b|[–-])"
BEFORE = (
    r"\b(?:before|prior|preceding|leading|up to|ending|until|of (?:his|her|their) life|running up"
    r"|from the (?:date|day|time))\b"
)
RANGE = re.compile(
    rf"{FIRST}[^.;]{{0,90}}?\b{POINT}\b[^.;]{{0,80}}?{SECOND}[^.;]{{0,90}}?\b{POINT}\b"
    rf"|\b{POINT}\b[^.;]{{0,40}}?(?:\b(?:to|until|till|up to|through)\b|[–-])[^.;]{{0,60}}?\b{POINT}\b"
    rf"|\b{COUNT} (?:and a half )?{UNIT}[^.;]{{0,25}}?{BEFORE}"
    rf"|\b{COUNT} (?:and a half )?{UNIT} (?:from|after|beginning|starting|since|that began|which began)\b"
    rf"[^.;]{{0,25}}?\b{POINT}\b"
    rf"|\b(?:before|prior to|preceding|leading up to|up to|until)\b[^.;]{{0,40}}?\b{EVENT}\b"
    rf"|\b(?:whole|all) of (?:his|her|their|the child['’]s) (?:short )?life\b|\bfirst {COUNT} {UNIT}"
)
OPEN = re.compile(r"\b(?:from|between)\b[^.;]{2,90}?\b(?:to|until|till|up to|and|through)\b")
ONE_END = re.compile(rf"\b(?:from|since|until|up to)\b[^.;]{{0,40}}?\b{POINT}\b")
LENGTH = re.compile(rf"\b{COUNT}[- ]{UNIT}\b|\b{UNIT} of (?:age|involvement|contact)\b")
NAMED = re.compile(
    r"\b(?:time ?frame|time ?scale|time ?line|time ?span|time ?period|time under \w+|scop(?:e|ing)"
    r"|review(?:ing)? period|period|window|dates covered)\b"
)
LOOKER = _any(
    r"reviews? report panel reviewers? authors? we i agencies records? files chronolog\w+ timelines? it",
)
LOOKS = _any(
    r"cover\w* consider\w* examin\w* look\w* focus\w* concentrat\w* span\w* read review(?:ed|s) asked stud\w+ deals?",
    r"(?:walked|went|worked)(?:\sback)?\sthrough trac\w+ follow\w+ chose settled\son took selected",
    r"over t(?:akes?|ook|aking) concern\w* starts? begins? provid\w+ summari[sz]\w+ drawn",
)
LOOKED = re.compile(
    rf"\b(?:{LOOKER}|terms of reference)\b[^.;]{{0,60}}?\b(?:{LOOKS}|(?:go|goes|went) back)\b"
    r"|\b(?:she|he|they) (?:read|looked|examined|studied)\b"
)
DURATION = re.compile(
    r"\b(?:publish\w*|publication|working days|within six months|took \w+ months|was (?:completed|delayed)"
    r"|panel met|met (?:\w+ )?times|action plan|progress|audit\w*|implement\w*|workshops?|learning event"
    r"|commissioned in|reviewer (?:was|began))\b"
)
# "This goes from the day they left school to her admission", at the head of a history
TELLS = re.compile(
    r"(?:This|It|The (?:story|account|timeline|chronology|section)|What follows) (?:goes|runs|starts|begins"
    r"|is told|covers)\b"
    r"|^\W*(?:The |Our |Its )?(?:[Ss]cope|[Tt]ime ?frame|[Tt]ime ?scale|[Pp]eriod|[Rr]eview period|[Tt]ime under \w+)"
    r"(?: of the review| under (?:review|consideration)| covered)?:? (?:is|was|are|runs?|covers?|from|goes)\b"
    r"|\b(?:[Rr]eading|[Rr]eview|[Ss]tudy|[Aa]nalysis) of (?:[\w’']+ ){0,3}(?:records|files|notes|contacts?)\b"
    r"[^.;]{0,20}\b(?:for|from|over|during)\b"
    r"|\b(?:summar(?:y|ies)|accounts?|list|chronolog(?:y|ies)|records?) of (?:\w+ )?(?:contacts?|involvement"
    r"|events)\b[^.;]{0,20}\bfrom\b"
)
PERIOD_WORDS = (
    "time timeframe timescale timeline timespan scope scoping review reviewed reviewing period window dates goes runs "
    "starts begins told covers covered summary summaries account accounts list chronology chronologies record records"
).split()
LOOKING = (
    "cover*/consider*/examin*/look*/focus*/concentrat*/span*/read/review*/asked/stud*/deal/deals/walked/went/worked",
    "trac*/follow*/chose/settled/took/selected/over/take/takes/taking/concern*/start/starts/begin/begins/provid*",
    "summari*/drawn/go/goes",
)
SURE = re.compile(r"under review|time ?frame|scoping|period reviewed|period covered")
OURS = re.compile(r"\breview\b|\breport\b")
AWAY = denials.ELSEWHERE | frozenset(
    {"recommendations", "actions", "analysis", "findings", "learning", "good-practice", "family", "publication"}
)


def _near(reading: Reading) -> frozenset[int]:
    """The sentences that may be about what was looked at, by their words."""
    return reading.holding(PERIOD_WORDS) | reading.saying(LOOKING)


def stated(reading: Reading) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences with a whole period, and those with its length or one end alone."""
    whole: list[Sentence] = []
    part: list[Sentence] = []
    near = _near(reading)
    for sentence in reading.sentences:
        if sentence.heading:
            continue
        kinds = reading.kinds(sentence)
        titled = "scope" in kinds
        if not titled and (sentence.index not in near or kinds & AWAY or not _about(reading, sentence, kinds)):
            continue
        if sense.placeholder(reading, sentence):
            continue
        low = sentence.text.lower()
        named = titled or bool(NAMED.search(low))
        if RANGE.search(low) or (named and OPEN.search(low)):
            whole.append(sentence)
        elif named and (LENGTH.search(low) or ONE_END.search(low)):
            part.append(sentence)
    return whole, part


def _about(reading: Reading, sentence: Sentence, kinds: frozenset[str]) -> bool:
    """Whether the sentence is about what was looked at: a word for the period, or the review looking; in a history the
    review has to be named, in it or just before it."""
    low = sentence.text.lower()
    history = bool(kinds & denials.PAST)
    if DURATION.search(low):
        return bool(SURE.search(low))
    if NAMED.search(low) and not history:
        return True
    if TELLS.search(sentence.text):
        return True
    if not LOOKED.search(low):
        return False
    if not history:
        return True
    before = [one for one in reading.of_passage(sentence.passage) if 0 <= sentence.index - one.index < 2]
    return any(OURS.search(one.text.lower()) for one in before)
