"""A text in, the references that lead to one case out: courts, police, agencies' own case numbers, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.numbers import file_names, labelled

KINDS = ("court-ref", "crime-ref", "case-ref")

_VALUE = re.compile(r"(?=[\w/.-]*\d)[A-Za-z0-9][\w/-]*(?:\.[\w/-]+)*(?:[ ](?=[A-Z]*\d)[A-Z0-9/-]{2,})*")
_COURT = AtWords(
    r"(?<![\w/-])(?:[A-Z]{2}\d{2}[CPDFZ]\d{5}|[TSAU]\d{8}|[A-Z]{2,4}/\d{2,5}/20\d\d|\d{2}[A-Z]{2}\d{7,9}"
    r"|[A-Z]{1,4}[/-]INQ[/-][\w/-]+)(?![\w/-])"
)
_CITATION = re.compile(
    r"\[(?:19|20)\d\d\] (?:EWHC|EWCA (?:Civ|Crim)|EWFC|EWCOP|UKSC|UKHL|EWCC|UKUT|UKFTT|UKEAT) ?(?:B ?)?\d+(?: "
    r"?\((?:Fam|Admin|QB|KB|Ch|B|IAC|AAC|T[0-9])\))?"
)
_FILED = AtWords(
    r"\b(?i:file|filed (?:at|as|under)|held at|folder|ref(?:erence)?|box|copy)(?: (?i:no|number|path"
    r"|name))?\.?[: ]{1,2}(?:held (?:at|in) )?(?:file )?"
    r"(?P<value>[A-Z]{1,8}(?:/[A-Za-z0-9-]+){1,5}(?: [A-Z](?: ?& ?[A-Z])?(?![\w]))?)(?<=[\w])"
)
_PATH = re.compile(r"\b[A-Z]:\\[^\n\t\x00\"<>|*?]{3,200}?\.\w{3,4}\b|\\\\[\w.$-]+(?:\\[^\n\t\x00\"<>|*?\\]{1,60}){1,8}")
_CRIME = AtWords(
    r"(?<![\w/.-])(?:\d{2}[A-Z]{0,3}/\d{4,7}/\d{2}|\d{7}/\d{2}|\d{2}(?:\d{2})?/\d{5,7}[A-HJ-NP-RT-Z]"
    r"|\d{4,6}/\d{2}[A-Z]|\d{3,4}/[0-3]\d(?:0[1-9]|1[0-2])(?:20)?[012]\d|\d\d\*\d{4,7}"
    r"|CAD ?\d{3,5}[/ ]?\d{0,2}[A-Z]{0,3}\d{0,2})(?![\w/-])"
)
_SLASHED = AtWords(r"(?<![\w/.:-])[A-Z]{2,8}(?:[/-][A-Za-z0-9][\w-]*){1,5}[/-](?:\d{2,8}[A-Z]?|[A-Z]{1,3})(?![\w/-])")
_LETTERED = AtWords(
    r"(?<![\w/.-])(?:EHM|LCS|MOS|CIN|CYP|CSC|MASH|EHC|SEND|YOT|YJS|FGC|LADO|CAF|EHA|HO|NRM|CDOP|LAC|CLA|REF|SI|WEB"
    r"|STEIS|ID)(?:[-/ ]?\d{4,10}(?:[/-]\d{1,4})?|[-/ ]\d{2,4}[/-]\d{2,6})(?![\w/-])"
)
# A prisoner's number; letters and five digits or more of an agency's own system; digits in three parts by slashes.
_PRISONER = AtWords(r"(?<![\w/.-])A\d{4}[A-Z]{2}(?![\w/-])")
_OWN = AtWords(
    r"(?<![\w/.-])(?P<own>(?:[A-Z]{2,5}-\d{5,8}|[A-Z]{2,4}/\d{5,8}|[A-Z]{1,3}/\d{2}/\d{4,7}|\d{2,3}/\d{3}/\d{4}"
    r"|20[12]\d/\d{5,6})(?:/[A-Z])?)(?![\w/-]|\.\d)"
)
_EXHIBIT = AtWords(
    r"\b(?i:exhibits?|marked|labelled|tagged|bag|production)(?: (?i:no|number"
    r"|ref))?\.?[: ]{1,2}['\"]?(?P<value>[A-Z]{2,4}(?:[/-][A-Z0-9]+){0,2}[/-]\d{1,4})(?![\w/])"
)
_PUBLISHED = re.compile(
    r"\b(?:ISBN|ISSN|DFE|DfE|DFES|doi|DOI|Cm|Cmnd|HC|HL|SI|NG|QS|CG|PH|ISO|BS|EN|RR|RB|DCSF|DoH|DH|Crown copyright"
    r"|paragraph|para|page|pp?|chapter|section|table|figure|version)[ .:-]*\Z",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\A(?:DFE|DFES|DCSF|DH|ISBN|COVID|SARS|NG|QS|CG|ISO|BS|HC|HSC|LAC|WT|GDPR|ICD|DSM|ASQ|PHQ|GAD|SDQ|HEADSSS?"
    r"|AC|DFE-R[BR]|RB|RR|SI|JSNA|EU|UN|GCSE|NVQ|BTEC|KS|A|BAME|UK|CSE|CCE|CYP|HIV|HPV|MMR"
    r"|SEND?)[/ -]?[\d/.-]+[a-z]?\Z",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\b(?P<court>(?i:courts?|inquest|coroner'?s?|tribunal|adjourned|indictment)\b)|\b(?i:custody|crime|police|pnc"
    r"|officers?|arrest(?:ed)?|bailed|constable|constabulary|detective|under investigation|prosecut\w+)\b"
)
_STOP = re.compile(r"(?<!\bno)(?<!\bnos)(?<!\bref)\. (?=[A-Z])|\n")
_LOG = re.compile(r"(?<![cC]all )(?<!the )\b(?:[lL]og|[cC]rime)(?: (?:is|was|no\.?|number|ref))?:? \Z")
# The partnership's own number of this review: "WCH-RR-2024-06".
REVIEW = re.compile(r"[A-Z]{2,8}[-/](?:RR|LCSPR|CSPR|SCR|SCIE|LLR|LR|DHR)(?:[-/](?:(?:19|20)\d\d|\d{1,3})){1,2}")
_WHAT = {"court-ref": "court reference", "crime-ref": "police reference", "case-ref": "case reference"}
# What the department registers a school under.
REGISTERED = re.compile(r"1[0-4]\d{4}")
_INSPECTED = re.compile(r"\b(?:Ofsted|CQC|HMICFRS|[Ii]nspection|[Pp]ublished)(?:'s)? \Z")
_AND = re.compile(r",? (?:and|&|or) |[,;/] ?|\)? and \(?")
_CITED = re.compile(r"(?:\bv\.? [^\n]{0,60}|\bRe [A-Z][^\n]{0,40}|\bR \([^\n]{0,60})\Z")

# A family of a review has hardly ever been before the highest court, and then it is said.
_OURS = re.compile(
    r"\b(?:this (?:case|child|family|boy|girl)|the (?:family|child|case|twins|(?:step)?(?:father|mother)|boy"
    r"|girl|parents"
    r"|siblings)|his|her|their|(?:Child|Baby|Sibling) [A-Z])\b(?!['’]?s? Act)",
    re.IGNORECASE,
)
# A person has to say: the judgment may be on the family, or be law.
OPEN = "looks like a reference"


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """References by their own grammar, or by the word before them; not the numbers of publications."""
    for match in (*_COURT.finditer(text), *_CITATION.finditer(text)):
        yield from _court(text, match)
    for kind, label, first, last in labelled.find(text):
        if kind in _WHAT and not _of_publication(text, label, first, last):
            theirs, words = whose(text, label, kind, _WHAT[kind])
            of_day = labelled.OF_DAY.match(text, last)
            for start, end in _listed(text, first, text[first : of_day.end() if of_day else last]):
                yield Hit(theirs, start, end, 0.9, (words, "named before it"))
    for match in _EXHIBIT.finditer(text):
        yield Hit("case-ref", *match.span("value"), 0.85, ("exhibit mark", "named before it"))
    for match in _CRIME.finditer(text):
        if not _PUBLISHED.search(text[max(0, match.start() - 16) : match.start()]):
            yield Hit("crime-ref", *match.span(), 0.8, ("police reference", "its grammar"))
    for match in _PRISONER.finditer(text):
        yield Hit("case-ref", *match.span(), 0.8, ("prisoner's number", "its grammar"))
    for pattern in (_SLASHED, _LETTERED, _OWN):
        for match in pattern.finditer(text):
            if _numbered(match.group()) and not _PUBLISHED.search(text[max(0, match.start() - 16) : match.start()]):
                kind, what = whose(text, match.start(), "case-ref", "case reference")
                yield Hit(kind, *match.span(), 0.75, (what, "its grammar"))
    for match in _FILED.finditer(text):
        if REVIEW.fullmatch(match.group("value")) is None:
            yield Hit("case-ref", *match.span("value"), 0.8, ("file reference", "named before it"))
    for match in _PATH.finditer(text):
        yield Hit("case-ref", *match.span(), 0.85, ("path of a file", "its grammar"))
    yield from file_names.find(text)


def _listed(text: str, start: int, number: str) -> Iterator[tuple[int, int]]:
    """The spans of a number and of those of the same shape that follow it: "refs 2019-2214 and 2019-2215"."""
    end = start + len(number)
    yield start, end
    for _ in range(6):
        more = _AND.match(text, end)
        value = _VALUE.match(text, more.end()) if more else None
        if more is None or value is None or _shape(value.group().rstrip(".-/ ")) != _shape(number):
            return
        start, end = more.end(), more.end() + len(number)
        yield start, end


def _shape(number: str) -> str:
    return "".join("9" if char.isdigit() else "A" if char.isalpha() else char for char in number)


def _of_publication(text: str, label: int, start: int, end: int) -> bool:
    """Whether it is the number of a law, a standard, an inspection, or of the review itself."""
    number = text[start:end]
    return bool(
        _CODE.match(number)
        or REVIEW.fullmatch(number)
        or ("urn" in text[label:start].lower() and REGISTERED.fullmatch(number))
        or _INSPECTED.search(text, max(0, label - 24), label)
        or _PUBLISHED.search(text, max(0, start - 16), start)
    )


def whose(text: str, start: int, kind: str, what: str) -> tuple[str, str]:
    """A case number that the words before it in its sentence give to a court or to the police is theirs."""
    if kind != "case-ref":
        return kind, what
    if _LOG.search(text, max(0, start - 24), start):
        return "crime-ref", "police reference"
    found = context.last(_WHOSE, text, max(0, start - 60), start + 24)
    if found is None or (found.end() < start and _STOP.search(text, found.end(), start)):
        return kind, what
    return ("court-ref", "court reference") if found.group("court") else ("crime-ref", "police reference")


def _court(text: str, match: re.Match[str]) -> Iterator[Hit]:
    if match.group().startswith("["):
        ours = _OURS.search(text, *context.sentence(text, *match.span())) is not None
        law = match.group()[7:11] in ("UKSC", "UKHL") or _CITED.search(text[max(0, match.start() - 70) : match.start()])
        cited = context.cited(text, match.start())
        words = (
            "allowed: published case law" if cited or (law and not ours) else OPEN if law else "named nowhere as law"
        )
        yield Hit("court-ref", *match.span(), 0.8, ("neutral citation", words))
    else:
        yield Hit("court-ref", *match.span(), 0.9, ("court reference", "its grammar"))


def _numbered(value: str) -> bool:
    digits = sum(char.isdigit() for char in value)
    return (
        digits >= 3
        and not (_CODE.match(value) or REVIEW.fullmatch(value))
        and not re.fullmatch(r"[A-Z]+[-/](?:19|20)\d\d", value)
    )
