"""The words of pubcheck as frozen data: all that passes between stages. Imports nothing of ours.

Longer than a room should be, on purpose: one page that has every word is easier to learn than five that share them.

No `repr` here shows text of a document: a traceback or a log line must never be the leak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Surface(str, Enum):
    """Where in a file a reader would, or would not, see the text."""

    BODY = "body"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    COMMENT = "comment"
    REVISION = "revision"
    TEXTBOX = "textbox"
    FIELD = "field"
    LINK = "link"
    ALTTEXT = "alttext"
    HIDDEN = "hidden"
    COVERED = "covered"  # somebody tried to redact it: under a black box, black highlighting, white on white
    METADATA = "metadata"
    EMBEDDED = "embedded"
    IMAGE = "image"
    FILENAME = "filename"


# What lies in the file and no page shows. A file's name is seen by all, and headers, notes and text boxes are pages.
UNSEEN = frozenset(
    {
        Surface.COMMENT,
        Surface.REVISION,
        Surface.FIELD,
        Surface.LINK,
        Surface.ALTTEXT,
        Surface.HIDDEN,
        Surface.COVERED,
        Surface.METADATA,
        Surface.EMBEDDED,
    }
)


# Where Word can not track a change, so that a redaction draft can not show it; and where it can hold no comment on one.
UNTRACKED = frozenset(
    {
        Surface.REVISION,
        Surface.FIELD,
        Surface.LINK,
        Surface.ALTTEXT,
        Surface.METADATA,
        Surface.EMBEDDED,
        Surface.IMAGE,
        Surface.FILENAME,
        Surface.COMMENT,
    }
)
UNREMARKED = frozenset({Surface.HEADER, Surface.FOOTER, Surface.NOTE, Surface.TEXTBOX})


class Severity(str, Enum):
    """What the policy says of a kind of identifier."""

    BLOCK = "block"
    REVIEW = "review"
    ALLOW = "allow"


class Priority(str, Enum):
    """How much a rule about the content asks."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Verdict(str, Enum):
    """What is to be done with one mention."""

    REDACT = "redact"
    REVIEW = "review"
    KEEP = "keep"


class Status(str, Enum):
    """How a check came out."""

    PASS = "pass"
    PARTIAL = "partial"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    NEEDS_PERSON = "needs_person"


class Outcome(str, Enum):
    """The verdict on a whole document; the exit code follows from it."""

    READY = "ready"
    NOT_READY = "not_ready"
    COULD_NOT_CHECK = "could_not_check"


class Genre(str, Enum):
    """What kind of document it is; each has its own rules."""

    LCSPR = "lcspr"
    RAPID_REVIEW = "rapid-review"
    LEGACY_REVIEW = "legacy-review"
    SUMMARY = "summary"
    BRIEFING = "briefing"
    NOT_A_REVIEW = "not-a-review"


class Mode(str, Enum):
    """What a format is asked to write."""

    DRAFT = "draft"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where: part of the package, readable path inside it, page, line. Never holds words of the document."""

    part: str
    path: str
    page: int | None = None
    line: int | None = None

    def __str__(self) -> str:
        page = f"page {self.page}" if self.page is not None else ""
        line = f"line {self.line}" if self.line is not None else ""
        return ", ".join(word for word in (page, self.path, line) if word) or self.part


@dataclass(frozen=True, slots=True)
class Piece:
    """`block.text[start:end]` stands in the part `block.anchor.part` at `path`, from character `offset` on.

    `path` is the format's own address, made by its reader and resolved by its writer; nobody else reads it.
    Characters of a block with no piece (joining spaces, rejoined hyphens) are not in the file.
    """

    start: int
    end: int
    path: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """What the eye sees of a block: enough to find headings, lists and tables without knowing the format."""

    heading: int = 0
    bold: bool = False
    size: float = 0.0
    marker: str = ""
    cell: tuple[int, int, int] | None = None  # table, row, column; all from 0


@dataclass(frozen=True, slots=True)
class Block:
    """The longest text that one identifier may not cross. `index` is its place in `Document.blocks`."""

    index: int
    text: str = field(repr=False)
    anchor: Anchor
    surface: Surface
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    layout: Layout = Layout()

    def __hash__(self) -> int:
        return hash(self.index)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a decisions file: what a person said about a mention, a check or an unread part. Holds no value."""

    about: str  # mention | check | unread
    key: str  # the fingerprint, or the rule's id
    verdict: str  # keep | redact
    reason: str
    by: str
    on: str
    kind: str = ""
    expires: str = ""
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Seen, not read. `reason` is a plain sentence and holds no words of the document.

    `fingerprint` is a hash of the unread bytes, so that a person's decision on this gap can be recognised later.
    """

    anchor: Anchor
    reason: str
    surface: Surface = Surface.BODY
    fingerprint: str = ""
    waiver: Entry | None = None  # a person looked at it and answers for it


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. `name` is the file's name only: it may itself identify, so no `repr` shows it."""

    name: str = field(repr=False)
    format: str
    sha256: str
    blocks: tuple[Block, ...] = field(repr=False)
    gaps: tuple[Gap, ...]
    pages: int | None = None

    @property
    def words(self) -> int:
        """Words that a reader of the page sees."""
        seen = {Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX}
        return sum(len(block.text.split()) for block in self.blocks if block.surface in seen)


@dataclass(frozen=True, slots=True)
class Mention:
    """One possible identifier. `why` is plain words: the recogniser, the cue words; never the text itself."""

    kind: str
    block: Block
    start: int
    end: int
    score: float
    why: tuple[str, ...]
    given: str | None = field(
        default=None, repr=False
    )  # the case key's own replacement; None: the key does not know it

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done with one mention, with the reason and who says so ("policy", "case key", or a person)."""

    mention: Mention
    severity: Severity
    verdict: Verdict
    reason: str
    by: str
    replacement: str
    cluster: str = ""
    fingerprint: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Identifier:
    """The policy for one kind of identifier: a line of rules/identifiers.yaml."""

    kind: str
    title: str
    severity: Severity
    why: str
    source: str
    replacement: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement of a review: an entry of a pack."""

    id: str
    title: str
    applies_to: tuple[Genre, ...]
    priority: Priority
    why: str
    source: str
    check: str
    params: Mapping[str, object]
    remedy: str
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words on which a status rests."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Finding:
    """How one rule came out: with its evidence, or with where it looked."""

    rule: Rule
    status: Status
    note: str
    evidence: tuple[Evidence, ...] = ()
    looked: str = ""
    waiver: Entry | None = None  # a person answers for it


@dataclass(frozen=True, slots=True)
class Classification:
    """Which kind of document it is, on what evidence, said by whom ("pubcheck" or "you")."""

    genre: Genre
    note: str
    evidence: tuple[Evidence, ...] = ()
    by: str = "pubcheck"


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement to write. `comment` tells the author why and holds no words of the document.

    `kind` is the identifier's: what verification may look for elsewhere depends on it.
    """

    block: Block
    start: int
    end: int
    replacement: str
    comment: str = ""
    kind: str = ""

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that should be gone and is not: where, of which kind. Never the thing itself."""

    part: str
    where: str
    kind: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """What made a report: its version, the model's, and a hash of the rules."""

    version: str
    model: str
    rules: str


@dataclass(frozen=True, slots=True)
class Together:
    """Details that identify only together: their places among the decisions, their kinds from the one that narrows
    most, and the place of the one to make general first."""

    members: tuple[int, ...]
    kinds: tuple[str, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one document."""

    tool: Tool
    document: Document
    classification: Classification
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    leaks: tuple[Leak, ...] = ()
    identifiers: tuple[Identifier, ...] = ()  # the policy that the decisions rest on
    idle: tuple[tuple[Entry, str], ...] = ()  # entries of the decisions file that did nothing, with why
    together: tuple[Together, ...] = ()  # details for review that stand near one another

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return self.document.gaps

    @property
    def outcome(self) -> Outcome:
        """Unread is not clean: a gap or a leak outranks every finding."""
        if self.leaks or any(gap.waiver is None for gap in self.gaps):
            return Outcome.COULD_NOT_CHECK
        if any(blocks(decision) for decision in self.decisions) or any(fails(finding) for finding in self.findings):
            return Outcome.NOT_READY
        return Outcome.READY


def blocks(decision: Decision) -> bool:
    """Whether this mention, as it stands in the file, stops publication."""
    return decision.severity is Severity.BLOCK and decision.verdict is not Verdict.KEEP


def fails(finding: Finding) -> bool:
    """Whether this finding stops publication."""
    return finding.status is Status.FAIL and finding.rule.priority is Priority.MUST and finding.waiver is None
