"""An example text of a rule in, a small Document out, and how the rule judges it: the examples are tests.

Markdown headings, lists and bars make headings, lists and tables. A line that begins with a surface in braces
("{comment} ...", "{header} ...") stands there, "{gap} ..." is something that was not read, "{words} 3000" stands for
so many words, and [[kind|words]] is a mention that is to be redacted. After a line of five = stands the second
document.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pubcheck.model import (
    Anchor,
    Block,
    Decision,
    Document,
    Gap,
    Genre,
    Mention,
    Rule,
    Severity,
    Status,
    Surface,
    Verdict,
)  # fmt: skip

SECOND = "\n=====\n"
MARKED = re.compile(r"\[\[([a-z-]+)\|([^\[\]]+)\]\]")
PLACED = re.compile(r"\{([a-z]+)\}\s*")
ACCEPTED = {
    "bad": frozenset({Status.FAIL, Status.PARTIAL, Status.NEEDS_PERSON}),
    "good": frozenset({Status.PASS, Status.NOT_APPLICABLE}),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """How one example came out. `number` counts from 1 within the bad or the good ones."""

    rule: Rule
    kind: str
    number: int
    status: Status
    note: str

    @property
    def right(self) -> bool:
        return self.status in ACCEPTED[self.kind]


def document(text: str) -> tuple[Document, tuple[Decision, ...]]:
    """The example as a document with a block for each line that is not empty, and the decisions that it marks."""
    blocks: list[Block] = []
    gaps: list[Gap] = []
    decisions: list[Decision] = []
    for surface, said in _paragraphs(text):
        index = len(blocks)
        anchor = Anchor("text", f"paragraph {index + 1}", line=index + 1)
        if surface == "gap":
            gaps.append(Gap(anchor, said))
            continue
        if surface == "words":
            surface, said = "body", "The services met and wrote down what they knew. " * (int(said) // 9)
        plain, places = _unmarked(said)
        block = Block(index, plain, anchor, Surface(surface))
        blocks.append(block)
        decisions += [_decision(block, kind, start, end) for kind, start, end in places]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document("example.md", "md", digest, tuple(blocks), tuple(gaps)), tuple(decisions)


def genre(rule: Rule) -> Genre:
    """The kind of document that a rule's examples are: the first that it applies to."""
    return rule.applies_to[0]


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """Each paragraph with its surface: lines of prose join, headings, list entries, rows and fields stand alone."""
    held: list[str] = []
    for line in (*text.splitlines(), ""):
        placed = PLACED.match(line)
        alone = bool(placed) or bool(re.match(r"#|[-*|] ?|\d+[.)] |[A-Z][a-z ]+:|Recommendation \d|Finding \d", line))
        if held and (alone or not line.strip()):
            yield "body", " ".join(held)
            held = []
        if placed:
            yield placed[1], line[placed.end() :]
        elif alone and re.match(r"[A-Z]|\d", line):
            held = [line]
        elif alone:
            yield "body", line
        elif line.strip():
            held.append(line.strip())


def _unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, places, at = "", [], 0
    for found in MARKED.finditer(text):
        plain += text[at : found.start()]
        places.append((found[1], len(plain), len(plain) + len(found[2])))
        plain += found[2]
        at = found.end()
    return plain + text[at:], places


def _decision(block: Block, kind: str, start: int, end: int) -> Decision:
    mention = Mention(kind, block, start, end, 1.0, ("marked in the example",))
    return Decision(mention, Severity.BLOCK, Verdict.REDACT, "marked in the example", "example", "")
