"""A document in, its recommendations as rows of a monitoring table out, grouped under themes.

The columns and the themes are those of the thematic monitoring tool in the biennial analysis of 2005-07 (appendix 4). A
cell is empty where the review says nothing: nothing is made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pubcheck.checks import items
from pubcheck.checks.phrases import search
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.checks.words import text_of
from pubcheck.model import Anchor, Document

COLUMNS = ("Case", "Agency", "Recommendation", "Action", "Timescale", "Lead officer", "Progress evidence")
THEMES: dict[str, tuple[str, ...]] = {
    "Training": ("training", "train", "trained", "workshop*", "course*", "briefing*", "e learning", "induction"),
    "Recording": ("record*", "form", "forms", "template*", "chronolog*", "file", "files", "minutes", "log",
        "register*", "genogram*", "write/written"),
    "Performance Management": ("audit*", "dip sample*", "quality assurance", "performance", "data", "monitor*",
    "indicator*", "measure*", "scrutin*", "assurance"),
    "Management": ("supervision", "manager/managers", "management", "caseload*", "workload*", "staffing", "vacan*",
        "resource*", "fund*", "commission*", "capacity", "leadership", "budget"),
    "Procedures": ("polic*", "procedure*", "protocol*", "pathway*", "guidance", "threshold*", "guideline*", "process*"),
    "Communication": ("shar*", "information", "communicat*", "notif*", "tell", "letter*", "discharge", "handover",
        "between", "contact*", "interpreter*", "language", "refer*"),
    "Practice": (),
}  # fmt: skip
ORDER = ("Communication", "Management", "Performance Management", "Practice", "Procedures", "Recording", "Training")
ASKED = re.compile(
    r"^\W*(?:(?:rec(?:ommendation)?\.?\s*\d*\w?|R\s?\d{1,2}\w?|\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+)?"
    r"(?:it is recommended that |(?:the |this )?review recommends that |that )?(?:the )?"
    r"(?P<body>[A-Z][\w&'’()/ -]{2,90}?)(?:, [^.;]{3,80}?,)?\s+(?:should|must|will|to|is asked|are asked|need)\b",
    re.IGNORECASE,
)
HELD = re.compile(r"(?P<body>[^,]{3,60}?)['’]s?\s(?P<post>[A-Z][\w&,' -]{3,60})")
EMPTY = re.compile(r"\W*(?:n/?a|none|tbc|tba)?\W*", re.IGNORECASE)
POST = re.compile(
    r"\b(?:director|head|manager|lead|officer|nurse|doctor|commissioner|superintendent|matron|principal|chair|executive|guardian)\b",
    re.I,
)
BY = re.compile(
    r"\b(?:by|before|within|from|at|in) (?:the end of )?(?:\d{1,2} )?"
    r"(?:\d+ (?:months?|weeks?|days?)|(?:one|two|three|four|six|nine|twelve|eighteen) "
    r"(?:months?|weeks?|years?)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{4})?"
    r"|(?:spring|summer|autumn|winter)(?: \d{4})?|\d{4})\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation. Its cells hold words of the document: masked by whoever shows them, unless told otherwise."""

    theme: str
    case: str = field(repr=False)
    agency: str = field(repr=False)
    recommendation: str = field(repr=False)
    action: str = field(repr=False)
    timescale: str = field(repr=False)
    lead_officer: str = field(repr=False)
    progress: str = field(repr=False)
    anchor: Anchor

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of COLUMNS."""
        return (
            self.case, self.agency, self.recommendation, self.action, self.timescale, self.lead_officer, self.progress
        )  # fmt: skip


def rows(document: Document, case: str = "") -> tuple[Row, ...]:
    """A row for each recommendation, ordered by theme and then as they stand. `case` is what the user calls the
    review.
    """
    made = [_row(item, case) for item in items.recommendations(Reading(document))]
    return tuple(sorted(made, key=lambda row: ORDER.index(row.theme)))


def _row(item: Item, case: str) -> Row:
    owner = item.owner.strip()
    body = ASKED.match(item.text)
    agency, post = ("", owner) if POST.search(owner) else (owner, "")
    if ", " in owner and post:
        agency, post = (part.strip() for part in owner.split(", ", 1))
    if not agency and not owner and body:
        agency = body["body"].strip()
        held = HELD.fullmatch(agency)
        if held and POST.search(held["post"]):
            agency, post = held["body"], held["post"]  # "the Trust's Director of Nursing"
    when = BY.search(item.text)
    return Row(
        theme=theme(item.text), case=case, agency=_filled(agency), recommendation=_plain(item),
        action=_filled(item.action), timescale=_filled(item.due) or (when[0] if when else ""),
        lead_officer=_filled(post), progress=_filled(item.progress) or _filled(item.measure),
        anchor=item.evidence.block.anchor,
    )  # fmt: skip


def _filled(cell: str) -> str:
    """The cell's words; nothing where it holds only a dash or "TBC"."""
    return "" if EMPTY.fullmatch(cell) else cell


def theme(text: str) -> str:
    """The theme with the most of its words in the recommendation; "Practice" where there is none."""
    words = text_of([text])
    counts = {name: len(search(words, phrases)) for name, phrases in THEMES.items() if phrases}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "Practice"


def _plain(item: Item) -> str:
    """The recommendation's own sentences, without the lines that became other cells."""
    kept = [
        sentence.text
        for sentence in item.sentences
        if not any(
            value and value in sentence.text and len(sentence.text) < len(value) + 40
            for value in (item.owner, item.due, item.measure)
        )
    ]
    return " ".join(" ".join(kept or [item.text]).split())
