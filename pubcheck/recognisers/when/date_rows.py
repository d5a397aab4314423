"""A date of a table in, what its column or its row makes of it out. dateline.py asks it where no words decide."""

from __future__ import annotations

import re

from pubcheck.recognisers.grammar import tables
from pubcheck.recognisers.when.date_cues import BIRTH, CUES, PROCESS

_HEADING = re.compile(
    r"(?P<due>due(?: by| date)?|(?:by )?when|by|deadline|target(?: date)?|timescales?|completion(?: date)?|(?:to "
    r"be )?completed? by"
    r"|date (?:due|for completion|of (?:issue|version))|review date|when by|(?:version|draft|revision|issue|author"
    r"|status|meeting)"
    r"(?: no\.?| number)?[\t\n\x00 |*]{1,6}date)|(?P<birth>d\.?o\.?b\.?|date of birth|born|birth date)"
    r"|(?P<case>dates?(?: and time| / time|/time| of (?:event|contact|incident|entry))?|chronology|event)",
    re.IGNORECASE,
)
_VERSIONS = re.compile(r"version|draft|revision|issue|v\b", re.IGNORECASE)
_DEADLINE = re.compile(r"due|deadline|target|by|complet|to be", re.IGNORECASE)
# A table with such a column is a plan, and its "When" says what is to come.
_PLANNED = re.compile(
    r"recommend|\bowner|\bleads?\b|responsib|by whom|\bwho\b(?! (?:was|saw|told|attended|came|knew|knows|with))"
    r"|what (?:will|needs)|task|milestone|progress|status|\brag\b|measure|\bactions?\b(?! taken)|version|draft"
    r"|revision|issue|author|meeting",
    re.IGNORECASE,
)
# A chronology begins with its "When", and has a "Who" beside it; a plan begins with what is to be done.
_PLANNED_FIRST = re.compile(
    r"recommend|\bowner|\bleads?\b|responsib|by whom|what (?:will|needs)|milestone|progress|\brag\b|measure"
    r"|version|draft|revision|\bissue\b|author|meeting",
    re.IGNORECASE,
)
_PROCESS_ROW = re.compile(
    r"\b(?:notif\w+|rapid review|panel|lcspr|scr|review|executive|practitioners|workshop|publi\w+|report|draft"
    r"|sign|commission\w*"
    r"|approv\w+|board|partners|returns?)\b(?! (?:conference|child protection))",
    re.IGNORECASE,
)


def heading(text: str, start: int) -> str:
    """What the heading of its column makes of a date that stands alone in its cell."""
    heading = (tables.column(text, start) or "").rstrip(" :*")
    match = _HEADING.fullmatch(heading)
    if match is None:
        return ""
    heads = tables.headings(text, start)
    if match.lastgroup == "case" and _VERSIONS.match(heads[0]):
        return PROCESS
    if tables.remarks(heads):
        return PROCESS
    planned = _PLANNED if heads[0] != heading else _PLANNED_FIRST
    if match.lastgroup == "due" and not _DEADLINE.match(heading) and not planned.search(" | ".join(heads)):
        return "case"  # a chronology: "When", and what happened then
    return {"due": PROCESS, "birth": BIRTH, "case": "case"}[match.lastgroup or "case"]


def of_process(text: str, start: int) -> bool:
    """Whether the row is a step of the review: by its own label, or, where that says nothing of the case, by the labels
    of the rows above and below it."""
    own = tables.row(text, start)
    if _PROCESS_ROW.search(own):
        return True
    cue = CUES.search(own)
    if cue is not None and cue.lastgroup != "process":
        return False
    return not own[:1].isdigit() and any(_PROCESS_ROW.search(beside) for beside in tables.rows_beside(text, start))
