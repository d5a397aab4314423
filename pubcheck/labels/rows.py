"""A Document in, the labels out that its title, its headings, its lists and its tables hold out as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.labels import wording
from pubcheck.model import Block, Document, Surface
from pubcheck.tables import Cell, cells

Spot = tuple[int, int, int]  # block, start, end

UNSEEN = frozenset({Surface.METADATA, Surface.FILENAME, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN})
_OPENING = 8  # blocks among which the title is
_TIE = (
    rf"(?:{wording.HERE}|used(?! (?:at|by))|we use|chosen|changed|agreed|invented|anonymised|published"
    r"|in (?:the )?(?:text|report|review))"
)
_HEAD = re.compile(
    rf"\W*(?:(?=.*\b(?:names?|called|known|referred to|described|named|shown|appears?|terms?|labels?"
    rf"|identifiers?)\b)(?=.*\b{_TIE}\b)"
    r"(?!.*\b(?:real|legal|birth|full|previous|other|also|school|home|staff|agency|tools?"
    r"|person|people|professionals?|workers?|panel|dates?|changed to)\b).{4,60}"
    r"|(?:agreed |chosen )?pseudonyms?(?: used)?|labels?|terms? used|anonymised (?:name|as)|code(?: ?names?)?"
    r"|in (?:this|the) (?:report|review|document|briefing)"
    r"|(?:to be )?(?:referred to|described|called|named)(?: as)?|how (?:he|she|they) (?:is|are) (?:named|called))\W*",
    re.IGNORECASE,
)
# Such a head is of labels only where no other column has the names themselves.
_KNOWN = re.compile(r"\W*(?:to be )?known as\W*", re.IGNORECASE)
_OWN = re.compile(r"\b(?:name|surname|forename|born|dob|d\.o\.b\.?|date of birth|address|nhs|phone)\b", re.IGNORECASE)
# Under such a heading a plain "their mother is Hannah" declares a label.
ABOUT = re.compile(
    r"[\W\d]*(?:(?:[a-z]\d*[.)] )?(?:anonym\w+(?: and \w+)?|confidential\w*|(?:(?:a|about|our) )?(?:note |word "
    r"|few words )?(?:on |about )?(?:the |our )?names?(?: (?:used|in use|we use))?"
    r"(?: (?:here|in this (?:report|review|briefing)))?|naming|pseudonyms(?: used)?|list of pseudonyms|terminology"
    r"|terms(?: used)?|key(?: to (?:the )?names)?|glossary|who(?:m)? we mean"
    r"|who(?:['’]s| is) (?:who|in (?:this|the) (?:story|report|review))|cast(?: list)?|(?:the )?(?:people|family"
    r"|characters) in this (?:report|review|story)"
    r"|how (?:we name|(?:people|the family) are"
    r" (?:named|described))(?: people)?|protecting identit\w+|language and names|names and terms"
    r"|anonymi[sz]ation))\W*",
    re.IGNORECASE,
)
RUN_IN = re.compile(
    r"[\W\d]*(?:(?:(?:a|our) )?(?:note|word) (?:on|about) (?:the )?names(?: used)?|names(?: (?:used"
    r"|in use))?(?: in this (?:report|review)| here)?"
    r"|(?:anonymised|changed|invented|fictional|made-up) names|naming|how we name people|anonymity|pseudonyms"
    r"|confidentiality|anonymi[sz]ation"
    r"|protecting identit(?:y|ies)|terminology|key to (?:the )?names|who(?:['’]s| is) who"
    rf"|key(?=: (?-i:{wording.NAME}) ?(?:[=–—-]|is (?:the|an?|his|her)\b)))[*_]*[.:][*_]* ",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"\W*(?P<label>{wording.NAME})(?! [A-Z])(?: \(\d{{1,2}}\))?(?::|\t| ?[=–-]|,| \() ?"
    rf"(?:(?i:the |an? |his |her |their )|{wording.NAME}['’]s )?(?:[a-z]+ )?(?i:{wording.ROLE}|subject|aged?|who"
    rf"|\d)\b"
)
# "All names have been changed": what people are then called all through is no name of theirs.
ALL_CHANGED = heads.compile(
    r"\b(?:(?:[Aa]ll|[Ee]very|[Aa]ny|[Tt]he|[Tt]heir|[Tt]he children['’]s)(?: of)?(?: the"
    r"| their)? names?(?: in this \w+| used(?: here)?| given(?: here)?)?"
    r"|^\W*Names)\b[^.;]{0,30}\b(?:pseudonyms?|changed|altered|invented|made[- ]up|fictitious|replaced|not (?:real"
    r"|the real ones|(?:their|the \w+['’]s|the) (?:own|real)))\b"
    r"|\b[Pp]seudonyms (?:are|have been) used\b"
)
_ALONE = re.compile(
    rf"[\W\d]*(?:(?:Child|Case|Young person|Story|Family) \w{{1,5}}[:,–-] ?)?(?P<label>{wording.NAME})\W*"
)
# 'Learning summary: "Tamsyn"', or the name alone in quotation marks under the title.
_PAPER = r"\b(?:[Rr]eview|REVIEW|[Ss]ummary|SUMMARY|[Bb]riefing|[Rr]eport|REPORT|[A-Z]?L?CSPR|SCR)\b"
_TITLE = re.compile(
    rf"(?:.{{0,90}}{_PAPER}[^:–—-]{{0,40}}[:–—-] ?"
    rf"|(?:.{{0,90}}{_PAPER}|\W*(?i:concerning|regarding|about|in respect of)\b)[^:;(\t]{{0,60}}"
    r"\b(?:known as|called|named|concerning|regarding|about|of) )?(?:[Tt]he (?:story|life"
    rf"|case) of )?(?P<labels>{wording.QUOTE}{wording.NAME}(?:{wording.QUOTE}?(?:, | and "
    rf"| & ){wording.QUOTE}?{wording.NAME})*{wording.QUOTE})(?::.{{0,90}}(?i:review|summary|report|briefing))?\W*"
)


_LIST_ONLY = re.compile(r"glossary|\bkey\b|cast|characters|people", re.IGNORECASE)
_ITEM = re.compile(r"\W*[A-Z]\w+ \(\d{1,2}\)\W*")


def lists(text: str) -> bool | None:
    """Whether a short line is a heading under which names are told of; None where it is no heading."""
    if len(text) >= 60 or text.strip()[-1:] in ".;,":
        return None
    about = ABOUT.fullmatch(text) is not None
    return about if about or not _ITEM.fullmatch(text) else None


def list_only(heading: str) -> bool:
    """Whether a list stands under such a heading, with no sentences on names."""
    return _LIST_ONLY.search(heading) is not None


def names(heading: str) -> bool:
    """Whether a heading is on names, and not on who may know what: "Confidentiality."."""
    return any(word in heading.lower() for word in ("name", "naming", "pseudonym", "who", "key"))


def entry(text: str) -> tuple[int, int] | None:
    """The label that a line under such a heading begins with."""
    match = _ENTRY.match(text)
    return match.span("label") if match is not None else None


def spots(document: Document) -> Iterator[Spot]:
    """Those of the title, of the tables, and, where all names are changed, of headings and first cells."""
    rows = cells(document)
    for block in document.blocks[:_OPENING]:
        match = _TITLE.fullmatch(block.text.strip()) if block.surface not in UNSEEN else None
        if match:
            at = block.text.index(match.group()) + match.start("labels")
            yield from _listed(block, at, match.group("labels"))
    for row in rows.values():
        for cell in row:
            if cell.block.surface not in UNSEEN and _holds_labels(cell, beside=len(row) == 2):
                yield from _listed(cell.block, cell.start, cell.text)
    if any(ALL_CHANGED.search(block.text) for block in document.blocks if block.surface not in UNSEEN):
        firsts = (
            (cell.block, cell.start, cell.text) for row in rows.values() for cell in row if cell.head and not cell.label
        )
        headings = ((block, 0, block.text) for block in document.blocks if block.index not in rows)
        for block, start, text in (*firsts, *headings):
            match = _ALONE.fullmatch(text) if len(text) < 40 and block.surface not in UNSEEN else None
            if match and match.group("label").lower() not in wording.NO_LABEL:
                yield block.index, start + match.start("label"), start + match.end("label")


def _holds_labels(cell: Cell, *, beside: bool) -> bool:
    """Whether the head of a cell's column, or of its row, says that the report's own names stand there; of the row
    only below the heads, or where each row is a label and what stands `beside` it."""
    if _KNOWN.fullmatch(cell.head):
        return not any(_OWN.search(head) for head in cell.heads if head != cell.head)
    return bool(_HEAD.fullmatch(cell.head) or ((beside or cell.head) and _HEAD.fullmatch(cell.label)))


def _listed(block: Block, at: int, text: str) -> Iterator[Spot]:
    for item in wording.LISTED.finditer(text):
        if item.group("label").lower() not in wording.NO_LABEL:
            yield block.index, at + item.start("label"), at + item.end("label")
