"""A date in, whether it is one of the review's own or of its actions out, by its table, its label or its sentence."""

from __future__ import annotations

import re

from pubcheck.decide import date_sentences
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

OWN = date_sentences.OWN
DUE, SENT = date_sentences.DUE, date_sentences.SENT
_DUE = re.compile(
    r"\W*(?:due|by|by when|when by|deadline|timescales?|time ?frame|target(?: date)?|completion(?: date)?"
    r"|complete(?:d)? by"
    r"|review date|date (?:due|for completion)|implementation(?: date)?|to be completed(?: by)?)\W*",
    re.IGNORECASE,
)
_ACTIONS = re.compile(r"\b(?:recommend\w*|actions?|owner|lead|responsible|to do)\b", re.IGNORECASE)
_EVENTS = re.compile(r"\b(?:event|incident|chronology|contact|what happened|seen|date of)\b", re.IGNORECASE)
_WIDEST = 40  # columns that a table of a report may have: no table costs more than its cells
_LABEL = re.compile(
    r"\b(?:notif\w+|panel|lcspr|scr|rapid review|review (?:start|end|team|group|meeting|commission\w*|published)"
    r"|returns?|practitioners?'? (?:event|hour|workshop|meeting)"
    r"|executive|board|learning event|recall|draft|report|sign(?:ed)?[- ]?off|publi\w+|commission\w*|partnership"
    r"|terms of reference|scoping|information (?:requests?|returns?)|version)\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:incident|death|died|birth|born|dob|injur\w+|admi\w+|arrest\w*|child|mother|father|school|gp|police"
    r"|hospital)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\bnotif(?:ied|ication)\b[^.;]{0,60}|\b[Pp]anel\b[^.;]{0,40}\b(?:met|told|informed|agreed|decided|replied"
    r"|letter)\b[^.;]{0,20}"
    r"|\b(?:[Bb]oard|[Pp]artnership|[Ee]xecutive|[Pp]anel|[Pp]artners)\b[^.;]{0,30}\b(?:on|met|by|of)"
    r"|\breport\b[^.;]{0,40}\b(?:considered|presented|agreed|adopted|sent|published|completed|on)\b[^.;]{0,30}"
    r"|\b[Rr]eports? (?:were|was) (?:asked for|received|due)\b[^.;]{0,20}) ?(?:by|on|of)? $"
)
_MESSAGE = re.compile(r"\b(?:Date|Sent): ?(?:\w+,? )?$")
_TIME = re.compile(r"^,? (?:at )?\d{1,2}[:.]\d\d")
_QUOTED = re.compile(r"(?:\A|\n)\W*On (?:\w+,? )?$")
_WROTE = re.compile(r"^,? (?:at )?\d{1,2}[:.]\d\d[^.\n]{0,80}\bwrote:")


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why this date tells nothing of the case; None where nothing says so, and for a birth or the incident."""
    if mention.kind != "date" or mention.block.surface in HIDDEN or {"incident", "birth"} & set(mention.why):
        return None
    if (cell := reading.cell(mention)) is not None:
        if _DUE.fullmatch(cell.head):
            return DUE
        heads = cell.heads[:_WIDEST]
        actions = any(_ACTIONS.search(head) for head in heads)
        if actions and cell.head and not _EVENTS.search(" ".join(heads)) and cell.head != cell.heads[0]:
            return DUE
        if _LABEL.search(cell.label) and not _CASE.search(cell.label) and len(cell.label) < 60:
            return OWN
    before = reading.before(mention)
    if _BEFORE.search(before) and not _CASE.search(before[-60:]):
        return OWN
    after = reading.after(mention)
    if (_MESSAGE.search(before) and _TIME.match(after)) or (_QUOTED.search(before) and _WROTE.match(after)):
        return SENT
    return date_sentences.reason(mention, reading)
