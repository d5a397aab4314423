"""A text in, what is told of somebody's work out, whatever the work is; and whose work it is.

The patterns are labour.py's: "works as a ...", "drives for a ...", "picks fruit". The nearest person spoken of says
whether it is a relative's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, tables
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.jobs import labour, livelihood, stock

KIN = labour.KIN
_HOPED = re.compile(
    r"\b(?:want\w*|hop(?:ed?|es|ing)|meant|like[ds]? to|dream\w*|ambition|needs?|needed|wish\w*|plan\w*"
    r" to)\b[^.]{0,24}\Z",
    re.IGNORECASE,
)
_NOT_WORK = re.compile(
    r"\A(?:one of the (?:agenc|partner|service)|no partner|any of|agency (?:in|of|that|which)|agency\Z"
    r"|character reference"
    r"|public one|number|range|variety|lot|team|group|family|result|whole|couple|partnership|unit|single"
    r"|means|matter|good|young carer|carer for|witness|first|multi|joint|joined|critical|lead\b|professional network"
    r"|priority|child\b|parent\b|social worker|health visitor|safeguarding|designated|named|reviewer|independent"
    r"|practitioner|family support|learning|building|meeting|helping|keeping|making|getting|reducing|understanding"
    r"|improving|living|training|being|having|doing|going|parenting|coping|managing|opening|finding|something|nothing"
    r"|anything|everything|protective|full-time mother|source|bridge|barrier|trigger|way\b|contact|conduit|advocate"
    r"|link"
    r"|go-between|step|point of|consequence|condition|children|schools?\b|services\b|this|these|that|those|partner"
    r"|agencies|multi-agency|refugee|dependant|student\b|victim|suspect|parents?)"
)
_TRIM = re.compile(
    r"\A(?:(?:local|large|small|big|busy|good|new|nearby|successful|second|family|self-employed"
    r"|part-time|full-time|qualified|trainee|former|senior|junior|well-known|popular|cheap|zero-hours|different"
    r"|various"
    r"|several|casual) )+"
)
_RELATIVES = re.compile(
    rf"\b(?:(?i:{KIN}|he|she|they|carers?|lodger|tenant|both|who|whose|his|her|their|child'?s?|young person|patient"
    rf"|neighbour"
    r"|friend|defendant)|Adult [A-Z]|M[rs]s? [A-Z]\w*|Miss [A-Z]\w*)\b|\b[A-Z]\.[A-Z]\."
)
_NAMED_KIN = re.compile(rf"\b(?:(?i:{KIN})|Adult [A-Z]|M[rs]s? [A-Z]\w*)\b")
_WORKERS = re.compile(
    r"\b(?:social workers?|practitioners?|professionals|staff|officers?|nurses?|teachers?|agencies|services"
    r"|reviewers?"
    r"|managers?|team|doctors?|visitors?|keyworkers?|consultants?|who works? with|midwi(?:fe|ves)|authors?|chair"
    r"|panel"
    r"|GPs?|paramedics?|workers?(?! (?:visas?|route))|clinicians?|police|interpreters?|solicitors?|advocates?"
    r"|psychologists?"
    r"|therapists?)\b",
    re.IGNORECASE,
)
_ONE_WORKER = re.compile(
    r"\b(?:social worker|practitioner|professional|officer|nurse|teacher|reviewer|manager|doctor|visitor|keyworker"
    r"|author"
    r"|consultant|midwife|chair|GP|paramedic|worker|clinician|interpreter|solicitor|advocate|psychologist"
    r"|therapist)\b",
    re.IGNORECASE,
)
_ROW = re.compile(
    rf"[ \t\x00*•–-]*(?:\d+\s*\t(?:\x00\t)?)?(?:(?:Mr|Mrs|Ms|Miss) [A-Z]\w* ?\()?(?i:(?:birth|maternal|paternal"
    rf"|subject's|child's"
    rf"|[A-Z]'s) )?(?i:{KIN}|carers?|[A-Z]{{1,3}}'s (?:mother|father))\b(?![^\n\t:]{{0,40}}[.!?]"
    rf" )[^\n\t:]{{0,40}}[:\t]",
)
_WHOSE = re.compile(
    rf"\b(?P<who>(?i:{KIN}|he|she|they|both|who)|M[rs]s? [A-Z]\b|Adult [A-Z]\b|[MF]V\b)(?:'s partner)?(?:"
    rf" [A-Z][\w'-]*){{0,2}}(?:,? (?:aged )?\d+,?)?"
    r"(?: ?\([^)\n]{1,40}\))?(?: (?:at|in|from|of) [\w' ]{1,20})?,?(?: (?:[^.;\n]{0,40} and )?(?:who )?(?:is|was|are"
    r"|were|had been|has been|have been|became|being"
    r"|remains?|himself|herself)(?: (?:now|then|once|also|both|formerly|still|only|just|mainly|himself|herself"
    r"|themselves))*"
    r"(?: an?| the| two| both)?(?: (?:newly|qualified|trained|trainee|student|former|retired|part-time|full-time"
    r"|senior"
    r"|junior|local|bank|agency|self-employed|unemployed|practising))*"
    r"|(?:(?: (?:who|whom|that|with whom) [^,.;\n]{2,40}| (?:he|she|they) [^,.;\n]{2,30})?,? |, | \()(?:an?|the|both"
    r"|two|himself an?|herself an?)(?: (?:qualified|trained|trainee|student|former"
    r"|retired|part-time"
    r"|full-time|senior|junior|local|bank|agency|self-employed|unemployed|practising))*|(?: \(|, | is | was )"
    r"(?:now |then |formerly |once )?) ?\Z"
)
_CHILD_OF = re.compile(
    r"\b(?:sons?|daughters?|child(?:ren)?|boys?|girls?|wife|husband|partner) of (?:an?|two|the)(?: \w+)? \Z",
    re.IGNORECASE,
)
_BY_TRADE_NEXT = re.compile(r"\A,? by (?:trade|profession|training|occupation)\b")
_STATUS = re.compile(r"\b(?:former|retired|trainee|student|qualified|unemployed|ex)[- ]\Z", re.IGNORECASE)
_OPENS_FIELD = re.compile(rf"(?:^|[\t\n;.|] ?)[ *]*(?:(?i:{KIN})'s )?\Z", re.MULTILINE)
_FIELD = AtWords(
    r"\b(?i:occupation|employment|profession|job|trade)(?:"
    r" \(\w+\))?\*{0,2}(?:: ?\*{0,2} ?"
    r"|\t(?:\x00\t)?)(?!(?i:not|none|unknown|unemployed|n/a|no|nil|see|support|centre"
    r"|history)\b)(?P<what>[^\W\d_][^\n\t,;.()|]{2,40})"
)
_CODED = re.compile(
    r"(?:M[rs]s?|Miss|Adult|Sibling|Child|Person) [A-Z]\w*|[A-Z]{1,4}\d?|[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2}"
)
_RELATED = re.compile(r"\b(?:relation\w*|kin|born|birth|d\.?o\.?b|age|ethnic\w*)\b")
_POSTS = re.compile(r"\b(?:agenc\w+|organisation|role|post|service|team|attend\w*|job title|reviewer|author)\b")
# A cell of a relative's row that begins with a job nobody has listed: "Flower grader, nights"
_CELL_JOB = re.compile(
    rf"(?:\t(?:\x00\t)?|, \d{{1,3}}, |(?<=\w)[.;] )(?P<what>[A-Za-z][a-z-]+(?: [a-z-]+){{0,2}}?(?:(?<=[a-z])"
    rf"| ){labour.ENDING})(?=[,;.\n\t(]| \(| in | at "
    rf"| on | with |"
    rf" for )"
)
_CELL_TRADE = re.compile(
    r"\t(?:\x00\t)?(?P<what>[A-Za-z][a-z'-]+ (?:[a-z]+ )?(?:maintenance|security|cleaning|driving|sales|catering"
    r"|work|trade|engineering"
    r"|packing|picking|retail|logistics|removals|repairs|fitting|farming|fishing|delivery|deliveries|warehouse"
    r"|factory|shifts"
    r"|nights|stall|shop|takeaway|laundry|garage|salon|kitchen|business|firm|apprenticeship|processing|haulage|line))"
    r"(?=[,;.\n\t(]|\Z)"
)
_NOT_JOB = re.compile(
    r"(?i:carer|mother|father|brother|sister|partner|number|user|owner|member|other|worker|officer|visitor|teacher"
    r"|manager|doctor"
    r"|never|minor|former|senior|junior|older|younger|later|under|over|after|december|september|october|november"
    r"|summer|winter"
    r"|letter|order|matter|lodger|[a-z]* ?leaver|[a-z]* ?her|other|tenant|daughter|neighbour|offender|drinker|smoker"
    r"|nurse|after|together|whether|either|guardian"
    r"|november)\Z"
)
_CLOSED = re.compile(r"\A(?:[,.;)\n\t]| (?:at|in|on|from|with|who|and|by|for|working|but|until|when|when)\b|\Z)")


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """Each piece of work that the words around give to somebody of the family: its span, and why."""
    for pattern, own in labour.PATTERNS:
        for match in pattern.finditer(text):
            for group in ("what", "more") if "more" in match.re.groupindex else ("what",):
                if not match.group(group) or _NOT_WORK.match(match.group(group)):
                    continue
                start, end = match.span(group)
                if trim := _TRIM.match(match.group(group)):
                    start += trim.end()
                if start >= end or _HOPED.search(text[max(0, match.start() - 40) : match.start()]):
                    continue
                pronoun = own and match.group().lower().startswith(("he ", "she "))
                if pronoun and (_WORKERS.search(text, start, end) or not kin_before(text, match.start())):
                    continue
                if pattern is labour.ONCE and _WORKERS.search(text, start, end):
                    continue  # a reviewer was a nurse once; work.py looks at these more closely
                if own or of_relative(text, match.start(), plainly=True):
                    yield start, end, "what is said of their work"
    for place, start, end in livelihood.found(context.lower(text)):
        if text[start].isupper() and text[start - 1 : start] == " " and text[start - 2 : start] not in (". ", "; "):
            continue  # part of a name
        theirs = of_relative(text, place) or row_of_relative(text, place)
        if theirs and not _HOPED.search(text[max(0, place - 40) : place]):
            yield start, end, "what is said of their work"
    for start, end in stock.found(context.lower(text)):
        if of_relative(text, start, plainly=True):
            yield start, end, "what is said of their work"
    for match in _CELL_JOB.finditer(text):
        if row_of_relative(text, match.start("what")) and not _NOT_JOB.search(match.group("what")):
            yield *match.span("what"), "in the row of a relative"
    for match in _CELL_TRADE.finditer(text):
        if row_of_relative(text, match.start("what")):
            yield *match.span("what"), "in the row of a relative"
    for match in _FIELD.finditer(text):
        if _OPENS_FIELD.search(text, max(0, match.start() - 60), match.start()):
            yield *match.span("what"), "beside its label"


def kin_named(text: str, start: int, end: int) -> bool:
    """Whether a relative is named by the kin between two places."""
    return _NAMED_KIN.search(text, start, end) is not None


def kin_before(text: str, at: int) -> bool:
    """Whether "he" or "she" here may well be one of the family: no practitioner was spoken of last."""
    low = max(0, at - context.REACH)
    own = context.last(_NAMED_KIN, text, low, at)
    other = context.last(_ONE_WORKER, text, low, at)
    return other is None or (own is not None and own.start() > other.start())


def of_relative(text: str, at: int, *, plainly: bool = False) -> bool:
    """Whether the nearest person spoken of before is one of the family, not of the staff. `plainly`: where nobody is
    spoken of it may be somebody named."""
    left, _ = context.sentence(text, at, at)
    row = text.rfind("\n", max(0, left - context.REACH), left) + 1
    left = row if row and "\t" in text[row:left] else left
    own = context.last(_RELATIVES, text, left, at)
    staff = context.last(_WORKERS, text, left, at)
    if own is None:
        return staff is None and (plainly or context.said_of_family(text, at, at))
    return staff is None or own.start() > staff.start()


def row_of_relative(text: str, at: int) -> bool:
    """Whether a place stands in a line or a row that is headed by a relative: "Father: ... , parcel driver"."""
    low, _ = context.line(text, at)
    if _ROW.match(text, low, at) or _ROW.match(f"{context.label(text, at)}:"):
        return True
    cells = text[low:at].replace("\x00", "").split("\t")[:-1]
    return any(_ROW.match(f"{cell.strip()}:") for cell in cells) or _row_of_one(text, at, cells)


def _row_of_one(text: str, at: int, cells: list[str]) -> bool:
    """Whether a row is that of one of the family by a code or a name alone, in a table of how they are related or when
    they were born: "MN", "Mr B"."""
    if not cells or not _CODED.fullmatch(cells[0].strip()):
        return False
    over = " ".join(tables.headings(text, at)).lower()
    return _RELATED.search(over) is not None and _POSTS.search(over) is None


def predicate(text: str, start: int, end: int, *, staff: bool) -> bool:
    """Whether a relative is said to be what stands here. A job that practitioners have too has to be said plainly, and
    of somebody who is not one of them."""
    left, _ = context.sentence(text, start, end)
    before = text[max(left, start - 110) : start]
    if _CHILD_OF.search(before):
        return True
    if staff and not (_CLOSED.match(text[end : end + 12]) or _BY_TRADE_NEXT.match(text[end : end + 24])):
        return False
    match = _WHOSE.search(before)
    if match is None:
        return bool(_STATUS.search(before) and of_relative(text, start) and not staff)
    if not staff:
        return of_relative(text, start)
    if match.group("who").lower() not in ("he", "she", "they", "both", "who"):
        return context.last(_WORKERS, before, match.start(), len(before)) is None
    return context.last(_NAMED_KIN, text, max(0, left - context.REACH), start) is not None and kin_before(text, start)
