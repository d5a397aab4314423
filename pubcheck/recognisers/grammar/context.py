"""A text and a place in it in, the words around that place out: sentence, label, region. No recogniser; all use it.

Every look around is bounded, so that a recogniser that looks around each of its hits stays linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pubcheck import heads
from pubcheck.recognisers.grammar import names

REACH = 240  # characters looked at on either side
_EDGE = re.compile(r"[.!?][\"')\]]*[ ]+(?=[\"'(\[]*(?P<next>[A-Z0-9]))|[\n\t\x00|]")
_REFERENCES = re.compile(
    r"(?:\A|\n)[ #*]*(?:(?:Appendix|Annex|Section|Chapter)? ?[\dA-Z]{0,3}[.:)]? )?"
    r"(?i:(?:(?:list of|selected|key|main|short|select|our) )?(?:references?|bibliography"
    r"|(?:further )?reading(?: list)?"
    r"|works cited|sources|literature|authorities|law and guidance|to read|(?:what )?we read))"
    r"(?i: and (?:further reading|bibliography|sources|resources|guidance|law))?"
    r"(?i: (?:cited|consulted|used|list|quoted|drawn on|relied on|referred to|that helped(?: us| me)?))?[ *:]*(?=\n|\Z)"
)
_ENTRY = re.compile(
    r"\((?:19|20)\d\d[a-z]?[,;)]|^[^\n]{0,40}[A-Z][\w'-]+, [A-Z]\.|https?:|www\.|\bdoi\b|\b(?:Journal|Press|HMSO"
    r"|Hansard|Available|Online|accessed|vol\.?|pp\.?|eds?\.)(?![\w])"
    r"|\b(?:Act|Regulations) (?:19|20)\d\d"
    # ... and a year at the end, which is not that of a date: "18 August 2023."
    r"|(?<!January )(?<!February )(?<!March )(?<!April )(?<!May )(?<!June )(?<!July )(?<!August )(?<!September )"
    r"(?<!October )(?<!November )(?<!December )(?<![/.-])\b(?:19|20)\d\d\.? ?\Z"
)
_HEADING = re.compile(r"\n[ \t\x00]*\n[ #*]*(?!.*(?:19|20)\d\d)(?!https?:)[A-Z0-9][^\n.,]{2,60}(?=\n|\Z)")
_OPENING = re.compile(
    r"\n[ #*]*(?:\d+\.? *|Section \d+[:.]? *)?(?i:introduction|background|executive summary|the story|section 1\b)"
)

_BODY = re.compile(
    r"(?<=[\w,] )(?:(?:Local )?Safeguarding|(?:Metropolitan |Royal |London )?(?:Borough|County|City|District"
    r"|Unitary) Council|Council\b|Police\b|Constabulary"
    r"|CCG|ICB|Clinical Commissioning|Integrated Care|(?:[\w ,&]{0,40} )?NHS (?:Foundation )?Trust|Children's Trust"
    r"|SCP\b|LSCB|Youth Justice|Fire and Rescue)"
)
_NHS = re.compile(
    r"\bNHS (?!England|Trust|Foundation|number|no)(?P<name>[A-Z][\w'-]+(?:(?: and| &|,)? "
    r"[A-Z][\w'-]+){0,3})"
)
_NAME = re.compile(r"[A-Z][\w'-]{2,}")

KIN = (
    r"(?:grand)?(?:mother|father|parents?|mum|dad|child(?:ren)?)|mums?|mam|mummy|dads?|daddy|step-?(?:mother|father"
    r"|dad|mum|brother|sister|son|daughter)"
    r"|half-?(?:brother|sister|siblings?)|sisters?|brothers?|siblings?|twins?|sons?|daughters?|aunt(?:ie|y)?|uncle"
    r"|cousins?|nan|nana|gran|granny"
    r"|grandad|grandma|grandpa|nieces?|nephews?|partner|husband|wife|boyfriend|girlfriend|ex-partner|couple"
    r"|famil(?:y|ies)|household|mother's|father's|relatives?"
)
_FAMILY = re.compile(
    rf"\b(?:(?i:{KIN})|(?:Child|Baby|Adult|Sibling|Sib|Young Person|Family|Subject) [A-Z]{{1,2}}\d?\b|Child|Baby"
    rf"|[SBC]\d\b|YP\d?\b|[B-HJ-Z] (?:has|had|is|was|died|said|told|went|moved|came|lives?d?|attended|did|left"
    rf"|started|would|ran|and|spoke|speaks|asked|wrote|lost|could|can|knew|wanted|slept|played)\b|[MF]V\b|Both (?:are"
    rf"|were|have|had)\b|(?i:home language)|Came"
    rf" to (?:the UK|England|this country)"
    rf"|M?F?GM|M?F?GF|PGM|PGF"
    r"|(?!GP|SW|HV|UK|US|EU|EH|IT|CP|PC|DC|DS|DI|MP|CC|TV|AI|ED|CT|QA|HR|LA)(?:[A-Z]{2}\d?|[A-Z]{1,3}\d|[A-Z]\.[A-Z]\.)"
    r"(?:'s)? (?:is|was|has|had|lives?|lived|came|speaks?|can|could|attend(?:s|ed)|father|mother|family|parents)"
    r"|(?i:he|she|his|her|hers|him|they|their|them)|(?i:young (?:person|man|woman)|boys?|girls?|lads?|teenagers?"
    r"|infants?"
    r"|toddlers?|bab(?:y|ies)|tenant|occupier|friend|carers?"
    r"|neighbour|lodger|guardians?|the (?:child|children|victim|subject|perpetrator)))\b"
    r"|(?<![\w.])(?!The|This|That|These|It|There|Police|Health|Nobody|Contact|Information|Work|Practice|Some|Each"
    r"|Many|What|Which)[A-Z][a-z]{2,14}"
    r" (?:fell|died|lived|ran away|went missing|was (?:born|found|taken to|stabbed|killed|injured|admitted|arrested"
    r"|placed|living"
    r"|aged|attacked|pulled|rescued|flown|seen|struck|wounded|burned|scalded|adopted))\b"
)
# A row of a table with an age in a cell of its own is somebody's.
_PERSON_ROW = re.compile(r"\t(?:\x00\t)? ?\d{1,2}(?: (?:years|months|weeks|yrs|mths))? ?\t")
_GENERAL = heads.compile(
    r"\b(?i:research|nationally|national(?:ly)? (?:review|panel|data|picture|pattern|figures)|stud(?:y|ies)"
    r"|literature|et al|statistics|prevalence"
    r"|per cent|in the UK have|across England|in England|guidance|guideline|census|population|many (?:children"
    r"|parents|families|people)"
    r"|(?<!her )(?<!his )(?<!the )(?<!their )(?<!two )(?<!three )(?<!four )(?<!five )(?<!six )(?<!these )(?<!both )"
    r"children (?:who|from|with|in|of)(?! (?:her|his|their) own)|families (?:who|from|with)|"
    r"(?<!the )(?<!his )(?<!her )(?<!their )parents"
    r" (?:who|with)"
    r"|(?<!young )people (?:who|from"
    r"|with)"
    r"|training(?! (?:to be|to become|as an?)\b)|all children|some (?:children|families|parents)"
    r"|most (?:children|families|parents)|any (?:child|family|parent)|reviews? (?:of|into)|practitioners should"
    r"|professionals should|should be aware|other reviews)\b|\d%|\((?:[A-Z][^()]{2,60}, )?(?:19|20)\d\d[a-z]?\)"
)

_SOME = re.compile(r"(?:children|families|parents|people) (?:who|from|with|in|of)|training|in England", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:he|she|him|his|hers?)\b|\b(?:son|daughter|child) of\b"
    r"|\b(?:two|three|four|five|six|seven|eight|both|these) (?:\w+ )?children\b",
    re.IGNORECASE,
)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence (within its cell) around a place, cut off at REACH on either side."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    edges = _edges(text)
    before = bisect_right(edges.seen, start) - 1
    left = edges.ends[before] if before >= 0 and edges.starts[before] >= low else low
    after = bisect_left(edges.starts, end)
    return left, edges.starts[after] + 1 if after < len(edges.starts) and edges.seen[after] <= high else high


class _Edges(NamedTuple):
    """Where sentences and cells end: where each end begins, where what follows does, and as far as it has to be read
    to be seen as one."""

    starts: list[int]
    ends: list[int]
    seen: list[int]


@lru_cache(maxsize=1)  # recognisers ask some hundred times for each document
def _edges(text: str) -> _Edges:
    matches = list(_EDGE.finditer(text))
    return _Edges(
        [match.start() for match in matches],
        [match.end() for match in matches],
        [max(match.end(), match.end("next")) for match in matches],
    )


def said_of_family(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a place, or the label before it, is about the people of the case."""
    left, right = sentence(text, start, end)
    row = text.rfind("\n", max(0, left - REACH), left) + 1
    passage = text[row if row and "\t" in text[row:left] else left : right]
    theirs = _FAMILY.search(passage) or _PERSON_ROW.search(passage)
    return bool(theirs) and not _general(passage, 0, len(passage))


def general(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a place speaks of people in general, of research or of training."""
    return _general(text, *sentence(text, start, end))


def _general(text: str, left: int, right: int) -> bool:
    """The same of a passage. "Parents who" are some parents of many, but not in a sentence on one person."""
    found = _GENERAL.search(text, left, right)
    while found is not None and _SOME.fullmatch(found.group()) and _ONE.search(text, left, right):
        found = _GENERAL.search(text, found.end(), right)
    return found is not None


@lru_cache(maxsize=2)  # a text, and what is in small letters already
def lower(text: str) -> str:
    """The text in lower case, character for character: a pattern without IGNORECASE reads it three times as fast."""
    plain = text.lower()
    return plain if len(plain) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match of a pattern between two places."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


@lru_cache(maxsize=1)
def areas(text: str) -> frozenset[str]:
    """The words, in lower case, of the names of the public bodies in a document: they name its area, not a setting."""
    found: set[str] = set()
    for match in _BODY.finditer(text):
        start = names.before(text, match.start() - 1, ())
        if start is not None:
            found.update(word.lower() for word in _NAME.findall(text, start, match.start()))
    for match in _NHS.finditer(text):
        found.update(word.lower() for word in _NAME.findall(match.group("name")))
    return frozenset(found)


def cited(text: str, at: int) -> bool:
    """Whether a place lies in an entry of a list of references. Notes and comments after the list are no entries."""
    return regions(text).listed(at) and _ENTRY.search(text, *line(text, at)) is not None


def line(text: str, at: int) -> tuple[int, int]:
    """The span of the line that a place stands in, cut off at twice REACH."""
    low, high = max(0, at - 2 * REACH), min(len(text), at + 2 * REACH)
    stop = text.find("\n", at, high)
    return max(low, text.rfind("\n", low, at) + 1), stop if stop >= 0 else high


@lru_cache(maxsize=1)
def _headings(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    found = [(match.start(), match.group().strip()) for match in _HEADING.finditer(text)]
    return tuple(at for at, _ in found), tuple(words for _, words in found)


def heading(text: str, at: int) -> str:
    """The nearest line before a place that looks like a heading; empty where there is none."""
    places, words = _headings(text)
    index = bisect_right(places, at) - 1
    return words[index] if index >= 0 else ""


def cell(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the cell or line that a place stands in, cut off at REACH."""
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    for sign in "\n\t\x00|":
        left = max(left, text.rfind(sign, left, start) + 1)
        at = text.find(sign, end, right)
        right = at if at >= 0 else right
    return left, right


def label(text: str, start: int) -> str:
    """The label of what stands here: the words before it in its own cell if they end in a colon, else the cell before
    where it begins its own. Empty where neither is short enough to be a label."""
    left, _ = cell(text, start, start)
    own = text[left:start].strip(" '\"(")
    if own and own.lower() not in ("the", "a", "an"):
        return own[-60:] if own.endswith(":") or len(own) <= 30 else ""
    if text[left - 1 : left] == "\n" and "\t" in text[text.rfind("\n", max(0, left - REACH), left - 1) + 1 : left]:
        return ""  # what stands above the first cell of a row is the last of another
    stop = left
    while stop > 0 and left - stop < 12 and text[stop - 1] in "\n\t\x00| ":
        stop -= 1
    begin, _ = cell(text, stop, stop)
    before = text[begin:stop].strip()
    return before if len(before) <= 60 and not before.endswith((".", "!", "?")) else ""


@dataclass(frozen=True, slots=True)
class Regions:
    """Where the parts of a document lie that change what a detail means."""

    opening: int  # the title page ends here
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def listed(self, at: int) -> bool:
        """Whether a place lies after the heading of a list of references, before the next heading."""
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.ends[index]


@lru_cache(maxsize=1)
def regions(text: str) -> Regions:
    """The title page and the lists of references of a document. Linear."""
    match = _OPENING.search(text, 0, 4000)
    starts: list[int] = []
    ends: list[int] = []
    for heading in _REFERENCES.finditer(text):
        if ends and heading.start() < ends[-1]:
            continue
        after = _HEADING.search(text, heading.end() + 1)
        starts.append(heading.end())
        ends.append(after.start() if after else len(text))
    return Regions(match.start() if match else min(len(text), 600), tuple(starts), tuple(ends))
