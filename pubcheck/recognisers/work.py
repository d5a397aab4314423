"""A text in, the jobs, trades and kinds of workplace of the family out; not those of practitioners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon, tables

KINDS = ("occupation",)

_RELATIVE = (
    r"(?:mother|father|mum|mam|dad|parents?|(?:step|grand|half-)\w+|step-\w+|partner|husband|wife|boyfriend"
    r"|girlfriend|brother|sister|uncle|aunt(?:ie|y)?|cousin|son|daughter|nan|gran\w*|couple|family|he|she|they"
    r"|carers?|lodger|tenant|[MP]G[MF]|[MF]V"
    r"|Adult [A-Z]|M[rs]s? [A-Z]\w*|both|who|whose|his|her|their|child'?s?|young person|neighbour|friend)"
)
_JOBS = lexicon.grouped([job.lower() for job in lexicon.phrases("work", "jobs")])
_PLACES = lexicon.grouped([place.lower() for place in lexicon.phrases("work", "workplaces")])
_TRADES = lexicon.grouped([trade.lower() for trade in lexicon.phrases("work", "trades")])
_WORD = re.compile(
    rf"(?<![\w-])(?:(?P<place>{_PLACES}|(?:(?!the|this|that|our|any|own|his|her|its|core|daily)[a-z]{{3,}}"
    rf" )?(?:factory|firm|business))|(?P<trade>{_TRADES})"
    rf"|(?P<job>{_JOBS})s?)"
    r"(?![\w-])",
)
_AS_A = re.compile(
    r"\b(?:work(?:s|ed|ing)?|employed|jobs?|trained|training|retrained|qualified|self-employed|apprenticed|contract"
    r"|shifts?|career|living|registered|hired|moonlight(?:s|ed|ing)|volunteer(?:s|ed|ing)?)(?: (?:part[- ]time"
    r"|full[- ]time|nights?|days|locally|casually|mainly|once|then|now|before|for years|for many years|abroad|there"
    r"|on and off))* as (?:an? |the )(?P<what>[^\W\d_][\w'/-]*(?: (?!and\b|but\b|in\b|at\b|for\b|on\b|with\b|who\b"
    r"|when\b|until\b|since\b|from\b|to\b|of\b|or\b|which\b|that\b|while\b|because\b|before\b|after\b|by\b|as\b"
    r"|through\b)[^\W\d_][\w'/-]*){0,3})"
)
_WORKED_IN = re.compile(
    r"\b(?:work(?:s|ed|ing)?|jobs?|employed|driv(?:es|ing)|drove|shifts?(?: change)?|apprenticeship|business"
    r"|employment|nights|Saturdays|placement)(?:"
    r" (?:part[- ]time|full[- ]time|nights?|days|shifts|evenings|weekends|Saturdays|Sundays|long hours|on and off"
    r"|early|late))* (?:in|at|on|for|with) (?:an? |the |his |her |their |a local |the local |a large |a small"
    r" )(?P<what>(?:[^\W\d_][\w'/-]*[ -]){0,3}?(?:factory|shop|warehouse|laundry|bakery|restaurant|takeaway|firm"
    r"|company|farm|garage|salon|hotel|pub|bar|caf[eé]|kitchen|call centre|supermarket|market|mill|abattoir|quarry"
    r"|nursing home|care home|taxi rank|building site|plant|distillery|brewery|packing line|production line|line"
    r"|stall|van|business|barber'?s|hairdresser'?s|butcher'?s|agency|depot|port|yard|docks?|mine|rigs?|army|navy"
    r"|regiment|trade|industry|studio|parlour|stables|zoo|circus|fair|railway|airport|bank|post office|library"
    r"|theatre|charity shop|food court|petrol station))(?![\w-])"
)
_SUFFIXED = re.compile(
    r"\b(?i:mother|father|mum|dad|step-?\w+|partner|husband|wife|boyfriend|uncle|aunt|grandfather|grandmother|he|she"
    r"|brother|sister)"
    r"(?: (?:[A-Z]\.?|now|then|also|still))?(?: is from [^.;]{3,30}? and)? (?:is|was|had been|has been) (?:now |then "
    r"|also |once |formerly )?an? "
    r"(?P<what>(?:[a-z]{3,} ){0,2}?(?!"
    r"(?:foster |step|young |kinship |main |sole |primary )?(?:carer|mother|father|sister|brother|daughter|user"
    r"|drinker|smoker|member|teenager|prisoner"
    r"|offender|perpetrator|partner|survivor|sufferer|stranger|speaker|leader|newcomer|visitor|seeker|owner|lover"
    r"|supporter|follower|fighter"
    r"|youngster|toddler|worker|eater|sleeper|learner|number|matter|minor|factor|contributor|danger|risk-taker|loner"
    r"|reader|reminder|driver"
    r"|abuser|victim|patient|former|regular|familiar|similar|particular|popular|singular|poor|senior|junior|major"
    r"|prior|better|later|never|other"
    r"|further|proper|clever|tender|bitter|sober|eager|human|woman|man|christian|civilian|guardian|custodian|asian"
    r"|indian))"
    r"[a-z]{2,}(?:er|or|ist|man|woman|smith|wright|hand|keeper|ian|operative|assistant|cook|chef"
    r"|labourer))(?=[ ]?[.,;)]| (?:in|at|on|for|with|and|who|by|until|from|before)\b)"
)
_AT_ING = re.compile(
    r"\b(?:work(?:s|ed|ing)? (?:at|in)|earns? (?:a|his|her|their) living|made (?:a|his|her) living"
    r"|living (?:from|by|out of)|money (?:from|by)) (?P<what>(?:[a-z]+ )?[a-z]{4,}ing)(?: and (?P<more>(?:[a-z]+"
    r" )?[a-z]{4,}ing))?\b"
)
_DROVE = re.compile(
    r"\b(?P<what>(?:drives?|drove|driving) (?:long distances|lorries|a (?:lorry|taxi|van|bus|minicab"
    r"|truck|coach|tram|train|cab|forklift|crane)|taxis|vans|buses|trains|for a living|abroad))\b"
)
_HEAD = re.compile(
    r"\b(?:work(?:s|ed|ing)?|jobs?|employ\w*|business|trade|living|occupation|self-employed|shifts?"
    r"|career|laid off|redundan\w+|retired|former(?:ly)?|ex-|qualified|trained|apprentice\w*|runs?|ran|own(?:s|ed)?"
    r"|set up|sells?|sold|hours|wages|earn\w*|serv(?:es|ed|ing) in|joined|been|became|becom\w+|by"
    r" trade)\b",
    re.IGNORECASE,
)
_IS_A = re.compile(
    rf"\b{_RELATIVE}(?:'s)?(?: (?:\w+ ){{0,4}}?(?:is|was|were|are|had been|has been|being|became|ex-|former|as)"
    r"(?: (?:now|then|once|also|both|formerly|still|an?|the|former|part-time|full-time|self-employed|retired|unemployed"
    r"|qualified|trained|local|trainee|good|well-known|professional|second|big))*|,? \(?an? (?:\w+ )?)"
    r" \Z".replace(") \\Z", ") ?\\Z"),
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:want\w*|hop\w+|meant|mean|like\w*|dream\w*|ambition|needs?"
    r"|needed)\b[^.]{0,24}\Z",
    re.IGNORECASE,
)
_JOB_NEXT = re.compile(
    r"\A(?:'s called| (?:jobs?|business|work|shifts?|firm|trade|round|contract)\b| (?:at|for)"
    r" (?:the )?[A-Z]| (?:which|that"
    r"|where) (?:they|he|she|his|her)\b)"
)
_BY_STAFF = re.compile(r"\b(?:the|by|with|to|from|saw|told) (?:\w+ )?\Z")
_ENTRY = re.compile(r"(?:\A|[.;:] )\Z")
_HAS_A = re.compile(
    r"\b(?:has|had|have|with|got|owns?|owned|runs?|ran|bought|opened|in|at|on|from|over|above|behind"
    r"|of) (?:an? |the |his |her |their |own )*(?:\w+ ){0,2}\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:occupation|employment|employer|job|work|profession)\b", re.IGNORECASE)
_STAFF = frozenset(lexicon.phrases("work", "jobs that practitioners have too"))
_LOOSE_PLACES = frozenset(lexicon.phrases("work", "places that families use too"))
_NOT_AS_A = re.compile(
    r"\A(?:number|range|variety|lot|team|group|family|result|whole|couple|partnership|unit|single"
    r"|means|matter|good|young"
    r" carer|carer for|witness|first|multi|joint|joined|critical|lead\b|professional network|priority|child\b"
    r"|parent\b|social worker|health visitor|safeguarding|designated|named|reviewer|independent|practitioner|family"
    r" support)"
)
_TRIM = re.compile(
    r"\A(?:(?:local|large|small|big|busy|good|new|nearby|successful|second|family|self-employed"
    r"|part-time|full-time|qualified|trainee|former|senior|junior|well-known|popular|cheap|zero-hours) )+"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each job, trade or kind of workplace that the words around give to somebody of the family."""
    found: dict[int, Hit] = {}
    for start, end, why in [*_told(text), *_listed(text)]:
        if (start not in found or end > found[start].end) and not context.general(text, start, end):
            found[start] = Hit("occupation", start, end, 0.7, ("occupation", why))
    done = 0
    for start in sorted(found):
        if start >= done:
            yield found[start]
            done = found[start].end


def _told(text: str) -> Iterator[tuple[int, int, str]]:
    """By what is said: "works as a ...", "a job in a ...", whatever the job is."""
    for pattern in (_AS_A, _WORKED_IN, _AT_ING, _DROVE, _SUFFIXED):
        for match in pattern.finditer(text):
            for group in ("what", "more") if pattern is _AT_ING else ("what",):
                if not match.group(group) or _NOT_AS_A.match(match.group(group)):
                    continue
                start, end = match.span(group)
                if trim := _TRIM.match(match.group(group)):
                    start += trim.end()
                hoped = _HOPED.search(text[max(0, match.start() - 40) : match.start()])
                own = pattern is _SUFFIXED
                if start < end and not hoped and (own or _of_relative(text, match.start(), plainly=True)):
                    yield start, end, "what is said of their work"


def _listed(text: str) -> Iterator[tuple[int, int, str]]:
    """By the job itself, where it is plainly a relative's."""
    for match in _WORD.finditer(context.lower(text)):
        start, end = match.span()
        left, _ = context.sentence(text, start, end)
        before = text[max(left, start - 90) : start]
        word = match.group().lower()
        label = f"{context.label(text, start)} {tables.column(text, start) or ''}"
        after = text[end : end + 16]
        if _HOPED.search(before):
            continue
        single = word.removesuffix("s")
        if _LABEL.search(label) or (single not in _STAFF and _ENTRY.search(before) and _of_row(text, left, start)):
            yield start, end, "beside its label"
        elif single not in _STAFF and _JOB_NEXT.match(after) and _of_relative(text, start):
            yield start, end, "what is said of their work"
        elif match.group("job"):
            if _is_job(text, start, end, single, before):
                yield start, end, "a job said of a relative"
        else:
            told = _HEAD.search(before[-45:] if word in _LOOSE_PLACES else before)
            if (told or (word not in _LOOSE_PLACES and _HAS_A.search(before))) and _of_relative(text, start):
                yield start, end, "a workplace or trade said of a relative"


def _is_job(text: str, start: int, end: int, job: str, before: str) -> bool:
    """Whether a job is a relative's, and not that of somebody who works with the family."""
    if _IS_A.search(before) and (job not in _STAFF or not _BY_STAFF.search(before)):
        return context.said_of_family(text, start, end)
    return job not in _STAFF and _HEAD.search(before) is not None and _of_relative(text, start)


def _of_row(text: str, left: int, start: int) -> bool:
    """Whether a place stands in a row of a table that is a relative's."""
    return "\t" in text[max(0, left - 60) : left] and _of_relative(text, start)


_RELATIVES = re.compile(rf"\b{_RELATIVE}\b", re.IGNORECASE)
_WORKERS = re.compile(
    r"\b(?:social workers?|practitioners?|professionals|staff|officers?|nurses?|teachers?|agencies"
    r"|services|reviewers?|managers?|team|doctors?|visitors?|keyworkers?|consultants?|who works?"
    r" with)\b",
    re.IGNORECASE,
)


def _of_relative(text: str, at: int, *, plainly: bool = False) -> bool:
    """Whether the nearest person spoken of before is one of the family, not of the staff."""
    left, _ = context.sentence(text, at, at)
    row = text.rfind("\n", max(0, left - context.REACH), left) + 1
    left = row if row and "\t" in text[row:left] else left
    own = context.last(_RELATIVES, text, left, at)
    staff = context.last(_WORKERS, text, left, at)
    if own is None:
        return staff is None and (plainly or context.said_of_family(text, at, at))
    return staff is None or own.start() > staff.start()
