"""A table in, its recommendations out as items: one for each row, the columns told by their heads.

Also what an item is: items.py makes them from labels, lists and prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pubcheck.checks import blanks
from pubcheck.checks.grids import Row, Table
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Evidence

COLUMNS = {
    "text": (
        "recommend", "what needs", "what must", "what should", "what will", "what we|", "proposal", "change",
        "improvement", "do this", "answer", "response", "commitment", "we ask", "undertaking", "that",
    ),
    "action": ("action", "step", "task", "what"),
    "owner": ("lead", "owner", "who", "respons", "agency", "organisation", "for", "to", "addressed", "body", "you are",
        "whom", "accountab", "assigned", "held by", "undertaken by", "given by", "done by"),
    "due": (
        "due", "when", "date", "timescale", "time scale", "by", "deadline", "target", "timeframe", "complet", "from",
    ),
    "measure": (
        "measur", "check", "evidence", "know", "tell", "how will", "success", "outcome", "impact", "assur", "monitor",
        "progress", "audit", "different", "working", "test", "notice", "is it",
    ),
    "progress": ("progress", "status", "rag", "update"),
}  # fmt: skip
REQUEST = re.compile(
    r"\b(?:recommend|proposal|improvement|action|do this|answer|commitment|undertaking"
    r"|what (?:needs|must|should|will|we|has))",
    re.IGNORECASE,
)
REPLY = re.compile(r"\b(?:answer|response)", re.IGNORECASE)
# "What we did", "What changed": heads of a table that tells and asks for nothing.
DONE = re.compile(
    r"\b(?:did|done|taken|found|heard|read|happened|was|were|said|told|learned|learnt|contributed)\b", re.I
)
# "What we learnt", "What the panel thinks": no column of what is asked for. "Who will lead": whose, and not what.
THOUGHT = re.compile(r"\W*what (?:\w+ ){1,2}(?:learn\w*|thinks?|thought|found|saw|heard)\b", re.I)
OUGHT = re.compile(r"\b(?:will|should|must)\W*$", re.I)  # "The Partnership will": each row says what
WHOSE = re.compile(r"\W*(?:by )?(?:who|when|how)\b", re.I)
WHOLE = 4
BOXED = re.compile(r"\W*(?:minute|box|step|part)?\s*\d{1,2}\W*", re.IGNORECASE)
NEVER = frozenset({"distribution", "working-notes", "references", "glossary", "contents", "chronology"})


@dataclass(frozen=True, slots=True)
class Item:
    """One recommendation or learning point: its sentences, and what the author set beside it."""

    number: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    section: int
    how: str
    owner: str = field(default="", repr=False)
    due: str = field(default="", repr=False)
    measure: str = field(default="", repr=False)
    action: str = field(default="", repr=False)
    progress: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def evidence(self) -> Evidence:
        first = self.sentences[0]
        return Evidence(first.block, first.start, first.end)


def tabled(reading: Reading, table: Table) -> Iterator[Item]:
    """The rows of a table one of whose columns is headed as recommendations or actions."""
    if len(table) < 2 or len(table[0]) < 2:
        return
    columns: dict[str, int] = {}
    thought = False
    for at, cell in enumerate(table[0]):
        head = cell.text.lower()
        if THOUGHT.match(head):
            thought = True
            continue
        if OUGHT.search(head) and not WHOSE.match(head):
            columns.setdefault("text", at)
        order = (
            ("measure", "due", "owner", "text", "action", "progress")
            if "?" in head or "how" in head
            else tuple(COLUMNS)
        )
        for name in order:
            if name == "text" and WHOSE.match(head):
                continue
            if name not in columns and at not in columns.values() and any(heads(head, word) for word in COLUMNS[name]):
                columns[name] = at
    if "owner" not in columns and len(table[0]) == 2 and BOXED.fullmatch(table[0][0].text):
        columns["owner"] = 0  # "Minute 7 | What we are doing", and who in the first column
    if thought and "text" not in columns and "action" in columns:
        columns["text"] = columns.pop("action")  # "What we think | Action"
    body = columns.get("text", columns.get("action"))
    first = next((cell.passages[0] for row in table for cell in row if cell.passages), None)
    if first is None:
        return
    if reading.sections[reading.section_of[first.index]].kinds & NEVER:
        return
    in_section = bool(reading.sections[reading.section_of[first.index]].kinds & {"recommendations", "actions"})
    shaped = "owner" in columns and ("due" in columns or "measure" in columns)
    if body is None and shaped and in_section:
        body = _widest(table, frozenset(columns.values()))
    if "text" in columns and not shaped and REPLY.search(table[0][columns["text"]].text):
        return  # a form's questions and answers
    events = bool(reading.sections[reading.section_of[first.index]].kinds & {"history", "chronology", "method"})
    # "Action | Who": two columns say it, outside a history of what was done.
    shaped = shaped or ("owner" in columns and len(table[0]) <= 3 and len(table) > 2 and not events)
    headed = any(
        (REQUEST.search(cell.text) or OUGHT.search(cell.text)) and not DONE.search(cell.text) for cell in table[0]
    )
    if body is None or not (in_section or headed) or not (in_section or shaped or "text" in columns):
        return
    for row in table[1:]:
        if len(row) <= body or len(row[body].text.split()) < (2 if "text" in columns or shaped else 3):
            continue
        if blanks.says_nothing(row[body].text) or blanks.open_field(row[body].text):
            continue
        values = {name: row[at].text for name, at in columns.items() if at < len(row)}
        sentences = tuple(sentence for part in row[body].passages for sentence in reading.of_passage(part.index))
        if not sentences:
            continue
        yield Item(
            number=_number(row), sentences=sentences, section=sentences[0].section, how="table",
            owner=values.get("owner", ""), due=values.get("due", ""), measure=values.get("measure", ""),
            action=values.get("action", ""), progress=values.get("progress", ""),
        )  # fmt: skip


def _widest(table: Table, taken: frozenset[int]) -> int | None:
    """The column with the most words that is none of those already known."""
    free = [at for at in range(len(table[0])) if at not in taken]
    return max(free, key=lambda at: sum(len(row[at].text) for row in table if at < len(row)), default=None)


def heads(head: str, word: str) -> bool:
    """Whether a word of the head begins so; a short one, or one that ends with a bar, is the whole word."""
    bare = word.rstrip("|")
    whole = len(word) < WHOLE or bare != word
    at = head.find(bare)
    while at >= 0:
        after = head[at + len(bare) : at + len(bare) + 1] if whole else ""
        if not any(sign.isalnum() or sign == "_" for sign in head[max(0, at - 1) : at] + after):
            return True
        at = head.find(bare, at + 1)
    return False


def _number(row: Row) -> str:
    found = re.match(r"\W*(?:r|rec\w*)?\s*((?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2})*[a-z]?|[A-Z])\b[.):]?", row[0].text)
    return found[1] if found else ""


def row_of(reading: Reading, passage: Passage) -> tuple[Passage, ...]:
    """The passages of the row that the passage stands in; none for one outside any table."""
    if passage.cell is None:
        return ()
    return tuple(other for other in reading.passages if other.cell and other.cell[:2] == passage.cell[:2])
