"""A text in, the jobs, trades and kinds of workplace of the family out; not those of practitioners.

By the job itself, where the words around give it to a relative; what is told of work whatever it is, is told.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, modifiers, phrases, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.jobs import told, trades

KINDS = ("occupation",)

_STAFF = frozenset(phrase.lower() for phrase in lexicon.phrases("work", "jobs that practitioners have too"))
_LOOSE_PLACES = frozenset(phrase.lower() for phrase in lexicon.phrases("work", "places that families use too"))
_SHOPS = frozenset(phrase for phrase in lexicon.phrases("work", "workplaces") if phrase.endswith("'s"))
_LISTED = phrases.Phrases(
    {
        group: [phrase.lower() for phrase in lexicon.phrases("work", section)]
        for group, section in (("job", "jobs"), ("place", "workplaces"), ("trade", "trades"))
    },
    {"job": "s?"},
)
_HEADS = (
    r"(?:factory|firm|business|shop|stall|kiosk|salon|parlour|takeaway|restaurant|workshop|dealership|showroom"
    r"|warehouse|brewery|foundry|franchise)"
)
_NOT_BUSINESS = (
    r"(?!(?:the|this|that|these|our|any|own|one|same|his|her|its|their|core|daily|usual|other|new|local|every"
    r"|unfinished"
    r"|partnership|charity|nearby|corner|gift|body|tuck|and|was|for|from|big|in|at|of|to) )"
)
_HEAD = AtWords(rf"(?<= ){_HEADS}(?![\w-])")
_BUSINESS = re.compile(rf"(?<![\w-])(?P<place>{_NOT_BUSINESS}[a-z]{{3,}}) \Z")
_HOPED = re.compile(
    r"\b(?:want\w*|hop(?:ed?|es|ing)|meant|like[ds]? to|dream\w*|ambition|needs?|needed|wish\w*|plan\w* to"
    r"|when (?:he|she) grew)\b[^.]{0,24}\Z",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:work(?:s|ed|ing)?|jobs?|employ\w*|business|trade|living|occupation|self-employed|shifts?|career|laid off"
    r"|redundan\w+|sacked|dismissed|retired|former(?:ly)?|ex-|qualified|trained|apprentice\w*|runs?|ran|running"
    r"|own(?:s|ed)?|set up|sells?|sold|hours|wages|earn\w*|serv(?:es|ed|ing) in|joined|been|became|becom\w+|by trade"
    r"|hired|recruited|nights|Saturdays|weekends|shift change|lost it when|gives? lessons|drives?|drove|between"
    r" jobs)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:\b(?:is|was|were|are|been|being|became|turned|as|'s|becoming|remained|both|two|of|by)(?: (?:now|then|once"
    r"|also|both"
    r"|formerly|still|only|just|mainly|already|again|an?|the|former|part-time|full-time|self-employed|retired"
    r"|unemployed"
    r"|qualified|trained|local|trainee|good|well-known|professional|second|big|serving|freelance|successful|part|two"
    r"|casual|bank|agency))*"
    r"|[,;:(](?: (?:an?|and|the|also|now|then|once|formerly|former|retired|self-employed|unemployed|trainee|freelance"
    r"|apprentice|student|part-time|full-time|serving|both|himself an?|herself an?))*) ?\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\A|[.;] )(?!(?:The|This|That|It|There|What|Who|One|Another|Police|School"
    r"|Health)\b)[A-Z][a-z]{2,}(?: [A-Z][a-z]+)? (?:is|was"
    r"|had been|became) (?:an? |now |then |also |once )*\Z"
)
_STATUS = re.compile(
    r"\b(?:former|ex|retired|unemployed|self-employed|trainee|student|apprentice|part-time|freelance|serving"
    r"|out-of-work"
    r"|off-duty|volunteer)[- ]\Z",
    re.IGNORECASE,
)
_JOB_NEXT = re.compile(
    r"\A(?:'s called| by (?:trade|profession|training)\b| (?:jobs?|business|work|shifts?|firm|trade|round|contract)\b"
    r"| (?:at|for) (?:the )?[A-Z]| (?:which|that|where) (?:they|he|she|his|her)\b)"
)
_OWN_NEXT = re.compile(
    r"\A,? (?:which|that|where)? ?(?:they|he|she|his (?:father|mother|parents|uncle|family)|her (?:father|mother"
    r"|parents"
    r"|uncle|family)|the (?:family|parents|couple)) (?:runs?|ran|owns?|owned|worked|works|work|rents?|rented|managed"
    r"|manages?|had|has)\b"
)
_ENTRY = re.compile(r"(?:\A|[.;:(,\t|] ?)(?:an? |self-employed |former |retired )?\Z")
_HAS = re.compile(
    r"\b(?:has|had|have|with|got|owns?|owned|runs?|ran|running|bought|opened|lost|managed?|manages|rents?|rented|own"
    r"|sells? .{0,20}|for|does|did|in|at|on|from|over|above|behind|of) (?:an? |the |his |her |their |own |family "
    r"|small |local )*"
    r"(?:\w+ ){0,2}\Z",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"\b(?:(?:{told.KIN})(?:'s?|s')(?: (?:own|small|busy|family|new|little|brother's|sister's|cousin's))*"
    r"|(?:runs?|ran|running|keeps?|kept|manage[sd]?|managers? of|own(?:s|ed)?|owners? of|landlords? of|rent(?:s|ed)?"
    r"|opened|set up|has|had|have|got|bought|lost)(?: (?:an?|the|his|her|their|own|small|busy|family|new|little"
    r"|local))*) \Z",
    re.IGNORECASE,
)
_NOT_PLACE = re.compile(
    r"\A (?:account|card|holiday|statement|shifts?|loan|transfer|details|staff|visit|trip|lunch|meal)s?\b"
)
_OF_A_LAW = re.compile(r" (?:and Labour|\(Licensing\)|Act\b|Authority\b|Regulations\b)")
_SERVED = re.compile(r"\b(?:in|join\w*|left|with|for|by|into|from)(?: the)? \Z", re.IGNORECASE)
# Everybody goes there: the same word elsewhere says nothing.
_EVERYDAY = frozenset(
    "shop bank pub hotel market supermarket bar garage pharmacy library cinema museum building construction security"
    " cleaning business salon gym farm school".split()
) | {"post office", "car park", "leisure centre", "petrol station", "family business", "care home", "nursing home"}
_AT_PLACE = re.compile(
    r" (?:at|in|on|aboard) (?:an? |the |two |some )?(?!his |her |their |this |that |our |\w+ly\b|(?:time|day|night"
    r"|place|law|nights|days"
    r"|weekdays|weekends|shifts|zero|call|bail|leave|benefits|and|front|order|addition|which|whom"
    r"|it)\b)(?:[a-z][a-z'-]+ ){0,2}?"
    r"(?:[a-z]+-[a-z]+ )?[a-z]{3,}(?=[.,;:)]| (?:and|who|until|when|but|in|since|near|for|with|where)\b|\Z)"
)
_AT_THE = re.compile(r" (?:at|in|on|for|with|aboard|from) (?:an? |the )?")
_LABEL = re.compile(r"\b(?:occupation|employment|employer|job|work|profession|trade)\b", re.IGNORECASE)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each job, trade or kind of workplace that the words around give to somebody of the family; the plain ones again
    wherever they stand."""
    yield from jobs(text)


@lru_cache(maxsize=1)
def jobs(text: str) -> tuple[Hit, ...]:
    """The same, kept for employers.py, which reads on from each."""
    found: dict[int, Hit] = {}
    again: set[str] = set()
    for start, end, why in [*told.find(text), *trades.find(text), *_listed(text, again)]:
        if (start not in found or end > found[start].end) and not context.general(text, start, end):
            found[start] = Hit("occupation", start, end, 0.7, ("occupation", why))
    kept: list[Hit] = []
    for start in sorted(found):
        if kept and _AT_THE.fullmatch(text, kept[-1].end, start):
            kept[-1] = kept[-1]._replace(end=found[start].end)  # "auctioneer at the fish market" is one job
        elif not kept or start >= kept[-1].end:
            kept.append(found[start])
    return tuple(hit._replace(start=_once(text, hit.start), end=_where(text, hit.end)) for hit in kept)


def _where(text: str, end: int) -> int:
    """Where a job ends that is told with its place, whatever that is: "able seaman on cable-laying ships"."""
    place = _AT_PLACE.match(text, end, end + 60)
    return place.end() if place else end


def _once(text: str, start: int) -> int:
    """Where a job begins that somebody had once: "former Gurkha"."""
    once = _STATUS.search(text, max(0, start - 16), start)
    return once.start() if once else start


def _listed(text: str, again: set[str]) -> Iterator[tuple[int, int, str]]:
    """By the job itself, where it is plainly a relative's."""
    later: list[tuple[int, int, str]] = []
    for start, end, group in _words(context.lower(text)):
        word = context.lower(text)[start:end]
        job = word[:-1] if group == "job" and word[-1] == "s" and not word.endswith("ss") else word
        staff = job in _STAFF or word in _STAFF
        if context.cited(text, start) or _OF_A_LAW.match(text, end):
            continue
        shop = group == "job" and text[end : end + 2] == "'s" and f"{word}'s" in _SHOPS
        if shop:
            word, end = f"{word}'s", end + 2
        why = (
            _job(text, start, end, staff=staff)
            if group == "job" and not shop
            else _workplace(text, start, end, loose=word in _LOOSE_PLACES)
        )
        if not why:
            later.append((start, end, job))
            continue
        if not staff and word not in _EVERYDAY:
            again.add(job)
        yield modifiers.begin(context.lower(text), start), end, why
    for start, end, job in later:
        if job in again:
            yield start, end, "the same job as elsewhere"


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """What is listed, by group, and "fudge factory", a place of its own kind; none reaches into the next."""
    at = {match.start(): (match.end(), match.lastgroup or "") for match in _LISTED.everywhere(text)}
    for head in _HEAD.finditer(text):
        business = _BUSINESS.search(text, max(0, head.start() - 60), head.start())
        if business and at.get(business.start(), (0, "trade"))[1] == "trade":
            at[business.start()] = head.end(), "place"
    done = 0
    for start in sorted(at):
        if start >= done:
            done, group = at[start]
            yield start, done, group


def _job(text: str, start: int, end: int, *, staff: bool) -> str:
    """Why a job is a relative's and not that of somebody who works with the family; empty where it is not."""
    left, _ = context.sentence(text, start, end)
    wide = modifiers.begin(context.lower(text), start)
    before = text[max(left, wide - 90) : wide]
    if _HOPED.search(before):
        return ""
    if _LABEL.search(f"{context.label(text, start)} {tables.column(text, start) or ''}"):
        return "beside its label"
    if _ENTRY.search(before) and told.row_of_relative(text, start):
        return "in the row of a relative"
    if told.predicate(text, wide, end, staff=staff):
        return "a job said of a relative"
    if staff:
        return ""
    if _JOB_NEXT.match(text[end : end + 24]) and told.of_relative(text, start):
        return "what is said of their work"
    head = _SAID.search(before) or _WORK.search(before) or _STATUS.search(before)
    named = _NAMED.search(before) is not None
    return "a job said of a relative" if head and (told.of_relative(text, start, plainly=named)) else ""


def _workplace(text: str, start: int, end: int, *, loose: bool) -> str:
    """Why a workplace or a trade is a relative's; empty where it is not."""
    left, _ = context.sentence(text, start, end)
    before = text[max(left, start - 90) : start]
    if _HOPED.search(before):
        return ""
    if _LABEL.search(f"{context.label(text, start)} {tables.column(text, start) or ''}"):
        return "beside its label"
    if _NOT_PLACE.match(text[end : end + 12]):
        return ""
    if text[start:end].lower().endswith("police") and not _SERVED.search(before):
        return ""
    own = _OWNED.search(before)
    if (own and told.of_relative(text, start - len(before) + own.start() + 1)) or _OWN_NEXT.match(text[end : end + 48]):
        return "a relative's own"
    wide = modifiers.begin(context.lower(text), start)
    if not loose and _ENTRY.search(text[max(left, wide - 40) : wide]) and told.row_of_relative(text, start):
        return "in the row of a relative"
    worked = _WORK.search(before[-45:] if loose else before)
    if not worked and not loose:
        worked = _JOB_NEXT.match(text[end : end + 24])
    if (worked or (not loose and _HAS.search(before))) and told.of_relative(text, start):
        return "a workplace or trade said of a relative"
    return ""
