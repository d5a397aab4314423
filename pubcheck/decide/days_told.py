"""A date in, whether its clause tells what somebody of the case did or suffered out: asked before a date may stay.

A sentence on the review may tell of the case as well: "the panel heard that he was seen on", "commissioned after a boy
was hurt on". So what counts is the clause that the date stands in, and whose doing it tells."""

from __future__ import annotations

import re

from pubcheck.decide import of_case
from pubcheck.decide.reading import Reading
from pubcheck.model import Mention

PERHAPS = "may be a date of the review or of guidance, or one of the case"
SURE = "of the case"
_SMALL = re.compile(
    r"(?:\W|\b(?:on|by|from|of|in|to|until|before|the|at|about|around|between|then|end|early|late"
    r"|\w+day)\b)*",
    re.IGNORECASE,
)
# Whose clause it is: the reviewers', the panel's, the report's.
_WORK = re.compile(
    r"\b(?:reviewers?|authors?|panel|partnership|board|partners|chair|business (?:unit|manager)|executive|I|we"
    r"|my colleagues?"
    r"|(?:the|this|rapid|practice|case|draft|final) (?:review|report|draft)|report (?:was|is|will)|drafts?|interview\w*"
    r"|(?:told|informed|asked|invited|wrote|spoke) [^.;]{0,40}\breview|workshops?|summary|reading|notifi\w+"
    r"|commission\w*)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:(?i:the (?:family|children|couple|parents|twins|siblings|boys?|girls?|child))|(?:Child|Baby"
    r"|Sibling) [A-Z]\b|tenancy"
    r"|bail|remand\w*|visa|placement|no[- ]one saw|nobody saw)\b"
)
# What is done to a child, or befalls one, and papers of other hands than the reviewers'.
_SUFFERED = re.compile(
    r"\b(?:hurt|injured|killed|harmed|died|shot|stabbed|burn(?:ed|t)|attacked|assaulted|found|born|missing|fire|assault"
    r"|attack|fall|stabbing|overdose|collapse|death|injur(?:y|ies))(?: \w+)?,? (?:on|of) (?:\w+day,? )?\Z"
    r"|\b(?:care plan|child protection plan|logs?|case (?:record|file|note)s?|red book|discharge (?:summary|letter)"
    r"|(?:report|letter|statement|minutes) (?:of|by|from) (?:the|a|his|her) (?!panel|review|board|partnership|author"
    r"|business|chair|independent|lead|parliament|under|secretary|depart|minist|govern|nation|president"
    r"|director)|(?:school|nursery|hospital|trust|nurse|doctor|GP|police|mother|father)['’]s"
    r" (?:report|note|letter|log))\b|\bjudgment of \Z",
    re.IGNORECASE,
)
# A panel that decides on a person, and no part of the review.
_OTHER_PANEL = re.compile(
    r"\b(?:fostering|adoption|gateway|resources?|allocations?|placement|exploitation|disposal|offender|referral order"
    r"|exclusions?|admissions?|matching|permanence|funding|housing|SEND|EHCP?|transitions?|channel"
    r"|continuing care|complex"
    r" \w+|appeals?|disciplinary|governors'?|attendance|parole|risk|fair access|short breaks?|MACE|MARAC|MARM) panel\b"
    r"[^.;]{0,50}\Z"
    r"|\b(?:they|s?he|couple|carers?|adopters?|foster(?:ers| carers)|grandparents?|aunt) (?:was|were|had been)"
    r" (?:re-?)?(?:assessed|approved|matched|linked)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
# "the day on which she was found", "when police were called", "and he ran off".
_THEN = re.compile(
    r",? ?\(?(?P<sure>the (?:day|night|date|morning|evening|afternoon|weekend) (?:on which|that|when|he|she"
    r"|after|before|of)"
    r"|(?:when|as) (?=.))|,? (?:and|but|then) (?P<perhaps>(?=.))"
)
_SUBJECT = re.compile(
    r"\W*(?:(?:the|an?|his|her|their) )?(?:[\w-]+ )?(?:he|she|they|police|paramedics|child(?:ren)?|family"
    r"|couple|neighbours?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|rang|came|told|said|[Dd]id not|didn't|[Ff]ound|left|went|moved|saw|seen|took|made)\b"
)
_PERIOD = re.compile(r"\b(?:period|scope|time ?(?:line|frame)?|looked (?:at|back))\b[^.;]{0,60}\b(?:from|is|was) \Z")
# "Two days after he died", "for his funeral", "what would have been her fifth birthday": the day tells that one.
COUNTED = re.compile(
    r"\b(?:days?|weeks?|day|night|morning|weekend) (?:after|before|of|that) [^.;]{0,24}\b(?:he|she|his|her"
    r"|their|the (?:baby|child|boy|girl))\b"
    r"|\b(?:his|her|their) (?:funeral|memorial|burial|death the|(?:\w+ )?birthday)\b",
    re.IGNORECASE,
)
_PRINTED = ("obituar", "tribute", "death notice", "judgment")
_HEAD = ("Date: ", "Sent: ", "When: ")
_REACH = 60
_NEAR = 24  # characters in which a clause says whose it is


def of_case_day(mention: Mention, reading: Reading) -> str | None:
    """SURE where its clause, or its row, tells of the case; PERHAPS where it may; None where nothing there does."""
    before = of_case.sentence(reading.before(mention, 200), "")[:-1]
    after = of_case.sentence("", f"x{reading.after(mention, 160)}")[2:]  # "x": what stands before its first full stop
    if before in _HEAD and of_case.somebody(reading.after(mention, 80)):
        return PERHAPS
    row = [cell.text for cell in reading.cells.get(mention.block.index, ()) if mention.text not in cell.text]
    if row:
        whole = " ".join(row)
        return PERHAPS if _tells(whole) and _PAST.search(whole) and not _WORK.search(whole) else None
    if COUNTED.search(after) or any(paper in before[-_REACH:].lower() for paper in _PRINTED):
        return PERHAPS
    clause = of_case.clause(before)
    if _SUFFERED.search(before) or _OTHER_PANEL.search(before):
        return SURE
    if _SMALL.fullmatch(clause):
        planned = before.endswith(("by ", "By ")) and not _PAST.search(after[:_REACH])
        if planned or _WORK.search(after[:_REACH]):
            return PERHAPS if _closed(after) else None
        if _SUBJECT.match(after) or of_case.one(after[:_NEAR]):
            return SURE
        return PERHAPS if _closed(after) or of_case.somebody(after[:_NEAR]) else None
    if _tells(clause) and not _WORK.search(clause):
        return SURE
    then = _THEN.match(after)
    if then is not None:
        rest = after[then.end() :]
        if (_SUBJECT.match(rest) or of_case.one(rest[:_NEAR]) or of_case.somebody(rest[:_NEAR])) and not _WORK.search(
            rest[:_REACH]
        ):
            begins = _PERIOD.search(before) is not None  # a period that begins with an event is told by it
            return SURE if then.group("sure") is not None and not begins else PERHAPS
    if not _WORK.search(clause) and (of_case.somebody(clause) or of_case.one(after[:_REACH])):
        return PERHAPS
    return None


def _tells(words: str) -> bool:
    return of_case.one(words) or _GROUP.search(words) is not None


def _closed(after: str) -> bool:
    """Whether a case was closed on that day."""
    return any(f"closed {its} {file}" in after for its in ("the", "his", "her", "its") for file in ("case", "file"))
