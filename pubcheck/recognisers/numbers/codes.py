"""A text in, tokens of capitals and digits that no known standard, form or tool explains out.

The net under references.py. What is plainly a number of one case blocks; what only looks like one is for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.words import abbreviation, ordinary
from pubcheck.recognisers.numbers import labelled, references

KINDS = ("case-ref", "court-ref", "crime-ref")
NET = "capitals and digits of no known form"
OPEN = references.OPEN

_TOKEN = AtWords(
    r"(?<![\w/.@#&£$€+-])(?=[A-Za-z0-9/_-]*\d)(?:[A-Z]{1,8}"
    r"|\d{1,6})[A-Z0-9]*(?:[/_-][A-Za-z0-9]{1,12}){0,6}(?![\w@]|[/.-]\w|%)"
)
_SPACED = AtWords(r"(?<![\w/.@-])(?P<letters>[A-Z]{2,6}) (?P<digits>\d{4,12})(?:/[A-Za-z0-9]{1,6})?(?![\w/-]|[.,]\d|%)")
# "SCAS 2301-09-00417", "ALC 0611842": an agency's letters and its number. "WMX-118 of 23.05.23": of a police log.
_AGENCY = AtWords(
    r"(?<![\w/.@£-])[A-Z]{2,6} (?:\d{2,8}(?:[-/]\d{1,8}){1,3}|\d{6,9})(?![\w/@-]|[.,]\d|%)",
)
_LOGGED = AtWords(
    r"(?<![\w/.@-])(?:[A-Z]{2,5}-?\d{2,6}|(?:(?<=[Ii]ncident )|(?<=[Ll]og )|(?<=[Cc]all )|(?<=[Cc]rime ))\d{3,5})"
    + labelled.OF_DAY.pattern
)
# A number that is quoted is somebody's, plain digits too. Those that a word for a record leads in are labelled.py's.
_CUE = re.compile(
    r"\b(?:cited|recorded|logged|filed|listed|registered|quoted|known|numbered) (?:as|under)[:,]?[ \t(#]{1,3}\Z",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:ISBN|ISSN|doi|DOI|Cm|Cmnd|HC|HL|SI|NG|QS|CG|PH|ISO|BS|EN|DSM|ICD|HTA|[Ff]orms?|[Cc]ircular"
    r"|[Gg]uideline|[Rr]egulation"
    r"|[Ss]tandard|[Aa]rticle|[Ss]chedule|Code|[Rr]ecommendation|[Aa]ction|[Ff]inding|[Pp]oint|[Tt]able"
    r"|[Ff]igure|[Aa]ppendix"
    r"|[Aa]nnex|[Vv]ersion|[Cc]harity|[Cc]ompany|[Rr]egistered|[Gg]rant|[Tt]rial|EWCA|EWHC|EWFC|UKSC|vol"
    r"|no|[Pp]ages?|pp|[Tt]abs?|[Bb]undle|vol)\b[^\n\t]{0,12}\Z"
)
_KNOWN = re.compile(
    r"(?:DFE|DFES|DCSF|DH|DHSC|HO|COVID|SARS|NG|QS|CG|PH|TA|ISO|BS|HC|HSC|HSG|LAC|LASSL|WT|GDPR|ICD|DSM|ASQ|PHQ"
    r"|GAD|SDQ|EPDS|AUDIT"
    r"|GCP|GCPA|HEADSSS?|CRC|JSNA|EU|UN|GCSE|NVQ|BTEC|KS|BAME|UK|CSE|CCE|HIV|HPV|MMR|MG|CP|FGM|MERLIN|OPSI|SF"
    r"|HTA|WISC|WPPSI|BS"
    r"|PSHE|RSHE|KCSIE|CCG|NHS|IPV|UASC|EHCP|PACE|ECHR|UNCRC|PHE|UKHSA|BMJ|JAMA|RCPCH|RCN|NMC|GMC|HCPC|CQC|HMP"
    r"|HMI|HMICFRS|MARM"
    r"|LP|R|A|F|L|Q|B|M|T|S|TR|AF|IRMP|OSI|PDSA|STEM|[A-Z]{2,6}SCP|[A-Z]{2,6}LSCB|SCR|LCSPR|CSPR|RR"
    r"|DHR)[-/ ]?\d{1,6}(?:[/.-]\d{1,4})*[A-Za-z]?"
)
# A mark that a program makes for itself.
_MACHINE = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))+|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d-\d\d-\d\d\w*"
)
# The partnership's own numbering of its papers: bodies, kinds of paper, figures.
_OWN = re.compile(r"[A-Z]{0,6}(?:SCP|SCB|LSCB|SPB|CSP|LCSPR|CSPR|SCR|RR|DHR|EX|EXEC|BD|PNL|CRG|LIG)")
_VERSION = re.compile(r"(?i:v|version|draft|final|rev)\d*(?:\.\d+)?|RESTRICTED|CONFIDENTIAL|OFFICIAL|MASTER")
_TITLED = re.compile(r"[A-Z][a-z]+\w*")
_PATH = AtWords(
    r"(?<![\w/.@-])(?P<path>[A-Z]{2,8}/(?:[A-Za-z0-9][\w-]*/)*[A-Za-z0-9][\w-]*(?: (?:Draft|Final|Version"
    r"|v)(?: ?\d+)?)?"
    r"(?:/[A-Z]+)*)(?![\w@]|[/.]\w)"
)
_SNAKE = re.compile(r"(?<![\w/.@\\-])[A-Za-z0-9-]{1,30}(?:_[A-Za-z0-9-]{1,30}){1,8}(?![\w@]|\.\w|[/\\])")
_QUOTED = re.compile(
    r"[\"'](?P<file>[A-Z][\w'-]{1,24}(?: [\w'.&-]{1,24}){0,5} (?:v ?\d[\d.]*|draft \d+|master|final|chron(?:ology)?"
    r"|exec(?:utive)? summary|genogram))[\"']",
)
_DOTTED = AtWords(r"(?<![\w/.@-])[A-Z]{1,5}(?:\d{1,3}|\.\d{2,6})\.\d{2,7}(?![\w/@-]|\.\w)")
_OMBUDSMAN = re.compile(r"(?<!\d)(?<!\d )[12]\d \d{3} \d{3}(?![ ]?\d)")
_OF_OMBUDSMAN = re.compile(r"\b(?:LGS?C?O|PHSO|[Oo]mbudsman)\b[^.\n]{0,60}\Z")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Such tokens, once for each place. Nothing in a list of references, in a link, or that is a date."""
    for match in _TOKEN.finditer(text):
        found = _weighed(text, *match.span())
        if found is not None:
            kind, what = references.whose(text, found.start, "case-ref", "case reference")
            yield found._replace(kind=kind, why=(what, *found.why[1:]))
    for match in _SPACED.finditer(text):
        if _CUE.search(text, max(0, match.start() - 40), match.start()) and not _explained(text, *match.span()):
            yield Hit("case-ref", *match.span(), 0.7, ("case reference", NET))
    for match in _LOGGED.finditer(text):
        yield Hit("crime-ref", *match.span(), 0.85, ("police reference", "its grammar"))
    for match in _AGENCY.finditer(text):
        if _of_agency(text, match.start(), match.end()):
            kind, what = references.whose(text, match.start(), "case-ref", "case reference")
            yield Hit(kind, *match.span(), 0.7, (what, NET))
    for match in _DOTTED.finditer(text):
        digits = [len(run) for run in re.findall(r"\d+", match.group())]
        if sum(digits) >= 5 and max(digits) >= 4 and not _explained(text, *match.span()):
            yield Hit("case-ref", *match.span(), 0.7, ("case reference", NET))
    for match in _OMBUDSMAN.finditer(text):
        if _OF_OMBUDSMAN.search(text, max(0, match.start() - 70), match.start()):
            yield Hit("case-ref", *match.span(), 0.8, ("case reference", "named before it"))
    for match in _PATH.finditer(text):
        parts = [part for piece in match.group().split("/") for part in re.split(r"[ -]", piece)]
        if sum(sign == "/" for sign in match.group()) >= 2 and any(map(_telling, parts)):
            yield Hit("case-ref", *match.span(), 0.75, ("case reference", NET))
    for match in _snakes(text):
        parts = re.split(r"[_-]", match.group())
        if any(map(_telling, parts)) and not context.cited(text, match.start()):
            yield Hit("case-ref", *match.span(), 0.7, ("file name", NET))
    for match in _QUOTED.finditer(text):
        first = match.group("file").split(" ")[0].removesuffix("'s")
        if not ordinary(first) and not first.isupper():
            yield Hit("case-ref", *match.span("file"), 0.7, ("file name", NET))


def _of_agency(text: str, start: int, end: int) -> bool:
    """Whether letters and a number are a record's: long enough, no year, no known standard, said to be one."""
    letters, _, number = text[start:end].partition(" ")
    long = (
        sum(map(str.isdigit, number)) >= 6 and not _YEARS.fullmatch(number) and not number.startswith(("0800", "080"))
    )
    near = labelled.spoken_of(text, max(0, start - 70), end + 30)
    numbered = near and text[max(0, start - 4) : start].strip().endswith(("no", "no."))
    if not long or abbreviation(letters) or (_explained(text, start, end) and not numbered):
        return False
    return number.count("-") + number.count("/") > 1 or near


def _snakes(text: str) -> Iterator[re.Match[str]]:
    """The words with a low line in them; low lines are rare, so the text is looked through for those alone."""
    at = text.find("_")
    while at >= 0:
        start = at
        while start > 0 and at - start < 31 and (text[start - 1].isalnum() or text[start - 1] == "-"):
            start -= 1
        match = _SNAKE.match(text, start)
        if match is not None:
            yield match
        at = text.find("_", match.end() if match is not None else at + 1)


def _telling(part: str) -> bool:
    """Whether a piece of such a token is part of a name: with one capital at its beginning, and no word."""
    shouted = part.isupper() and part.isalpha() and len(part) > 5
    titled = _TITLED.fullmatch(part) is not None and len(part) > 2
    return (shouted or titled) and not ordinary(part) and not _VERSION.fullmatch(part)


def _weighed(text: str, start: int, end: int) -> Hit | None:
    token = text[start:end]
    digits = sum(char.isdigit() for char in token)
    letters = sum(char.isalpha() for char in token)
    if digits < 3 or digits + letters < 6 or _explained(text, start, end):
        return None
    cued = _CUE.search(text, max(0, start - 40), start) is not None
    if not letters:
        if cued and digits >= 5:
            return Hit("case-ref", start, end, 0.7, ("case reference", NET))
        return None
    longest = max(len(run) for run in re.findall(r"\d+", token))
    if cued or (digits >= 5 and longest >= 4) or digits >= 6:
        return Hit("case-ref", start, end, 0.7, ("case reference", NET))
    if digits >= 4 and longest >= 3 and not labelled.within(text, start, end):
        return Hit("case-ref", start, end, 0.55, ("case reference", NET, OPEN))
    return None


def _explained(text: str, start: int, end: int) -> bool:
    """Whether it is a date, a standard, a form, a paper of the review's own, or stands in a link or citation."""
    token = text[start:end]
    if _YEARS.fullmatch(token) or _KNOWN.fullmatch(token) or _MACHINE.fullmatch(token):
        return True
    if references.REVIEW.fullmatch(token):
        return True
    parts = re.split(r"[/_ -]", token)
    if any(map(_OWN.fullmatch, parts)) and all(
        _OWN.fullmatch(part) or abbreviation(part) or (part.isdigit() and len(part) < 5) for part in parts
    ):
        return True
    before = text[max(0, start - 60) : start]
    if _PUBLISHED.search(before[-28:]) or re.search(r"(?:https?:|www\.)\S*\Z", before):
        return True
    return context.cited(text, start)
