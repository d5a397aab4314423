"""A date in, whether it is one of the review's own or of its actions out, by its table, its label or its sentence."""

from __future__ import annotations

import re

from pubcheck.decide import citations, date_sentences
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
_ACTIONS = re.compile(
    r"\b(?:recommend\w*|actions?(?! taken)|owner|lead|responsible|to do|do this|undertak\w+|(?:what is )?asked"
    r"|evidence of"
    r" (?:change"
    r"|impact|completion|progress)|will be done|milestones?|assurance)\b",
    re.IGNORECASE,
)
_EVENTS = re.compile(r"\b(?:event|incident|chronology|contact|what happened|seen|date of)\b", re.IGNORECASE)
_WIDEST = 40  # columns that a table of a report may have: no table costs more than its cells
# A table under such a heading is of the work on the review.
_LOG = re.compile(
    r"\b(?:business (?:unit|manager)|partnership|admin\w*|office|editor\w*|draft\w*|version|sign[- ]?off"
    r"|consultation|feedback"
    r"|circulation|correspondence|contact|author(?:'?s|s')?|reviewer(?:'?s|s')?|query|queries|corrections?|comments?)\b"
    r"[^\n]{0,30}\b(?:log|tracker|record|sheet|register|list)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:notif\w+|panel|lcspr|scr|rapid review|review (?:start|end|team|group|meeting|commission\w*|published)"
    r"|returns?|practitioners?'? (?:event|hour|workshop|meeting)"
    r"|executive|board|learning event|recall|draft|report|sign(?:ed)?[- ]?off|publi\w+|commission\w*|partnership"
    r"|terms of reference|scoping|information (?:requests?|returns?)|version)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\bnotif(?:ied|ication)\b[^.;]{0,60}|\b[Pp]anel\b[^.;]{0,40}\b(?:met|told|informed|agreed|decided|replied"
    r"|letter)\b[^.;]{0,20}"
    r"|\b(?:[Bb]oard|[Pp]artnership|[Ee]xecutive|[Pp]anel|[Pp]artners)\b[^.;]{0,30}\b(?:on|met|by|of)"
    r"|\breport\b[^.;]{0,40}\b(?:considered|presented|agreed|adopted|sent|published|completed|on)\b[^.;]{0,30}"
    r"|\b[Rr]eports? (?:were|was) (?:asked for|received|due)\b[^.;]{0,20}) ?(?:by|on|of)? $"
)
_LONGEST, _SHORT = 40, 80  # rows of such a log, characters of its heading
# "The Key Period | 1 March 2021 to", "we were asked to look at the time from 1 July 2022 to".
_PERIOD_LABEL = re.compile(
    r"\W*(?:the )?(?:key |review |relevant |scoping |scope )?(?:period|time ?frame|time ?line|scope|dates covered|time"
    r" (?:covered|looked at))(?: (?:under review|of (?:the )?review|covered|looked at|in scope))?\W*",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:look(?:s|ed|ing)? (?:back )?(?:at|over)|consider(?:s|ed)?|cover(?:s|ed)?|examin(?:es|ed)|concern(?:s|ed)"
    r"|limited to|agreed as|is|was|runs?|ran)\b[^.;\n]{0,40}\b(?:time|period|years|months|events|timeline"
    r"|time ?frame)\b"
    r"[^.;\n]{0,40}\b(?:from|between|of|to|and|until)\b[^.;\n]{0,30}$"
    r"|\b[Tt]he (?:\w+ )?(?:period|time ?frame|timeline)\b[^.;\n]{0,40}\b(?:from|between)\b[^.;\n]{0,30}$"
)
# The day of a message by its head, or by the line over one that is quoted; a sign stands for the day.
_MESSAGE = re.compile(
    r"\b(?:Date|Sent): ?(?:\w+,? )?\0,? (?:at )?\d{1,2}[:.]\d\d"
    r"|(?:\A|\n)\W*On (?:\w+,? )?\0,? (?:at )?\d{1,2}[:.]\d\d[^.\n]{0,80}\bwrote:"
)


def _of_log(mention: Mention, reading: Reading) -> bool:
    """Whether the table of this row stands under a heading that makes it a log of the work on the review."""
    above = mention.block.index
    while above in reading.cells and mention.block.index - above < _LONGEST:
        above -= 1
    return any(
        _LOG.search(text) is not None for text in reading.texts[max(0, above - 1) : above + 1] if len(text) < _SHORT
    )


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
        if cell.text.strip() == mention.text and not cell.label and _of_log(mention, reading):
            return OWN
        if _PERIOD_LABEL.fullmatch(cell.label) and date_sentences.rounds(mention):
            return OWN
        if _LABEL.search(cell.label) and not date_sentences.CASE.search(cell.label) and len(cell.label) < 60:
            return OWN
    if mention.block.index in reading.references and citations.of_work(mention.block.text):
        return date_sentences.CITED
    before = reading.before(mention)
    if _PERIOD.search(before) and date_sentences.rounds(mention):
        return OWN
    if _BEFORE.search(before) and not date_sentences.CASE.search(before[-60:]):
        return OWN
    after = reading.after(mention)
    if _MESSAGE.search(f"{before}\0{after}"):
        return SENT
    return date_sentences.reason(mention, reading)
