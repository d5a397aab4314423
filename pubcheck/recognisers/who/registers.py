"""A Document in, the names in its tables out that stand under a head, or beside a label, that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import tables
from pubcheck.model import Document
from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.joined import Joined
from pubcheck.recognisers.who import trim

WHY = "a name in a field for names"
_THING = (
    r"(?:school|college|agency|organisation|service|setting|provider|document|file|policy|tool|partnership|place|ward"
    r"|hospital|project|company|employer|body|meeting)"
)
_HEAD = re.compile(
    rf"\W*(?:(?:(?:full|legal|real|first|given|preferred|family|birth|other|child'?s?|mother'?s?|father'?s?"
    rf"|parent'?s?|worker'?s?|staff|person'?s?) )?(?:sur|fore)?names?(?:\(s\))?"
    rf"(?: of (?!{_THING}).{{1,40}}| and (?:role|dob|date of birth|address|relationship)| in full)?|known as|also"
    rf" known as|a\.?k\.?a\.?|alias(?:es)?|signed(?: by)?|signature)\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:(?:birth |step-?|foster |maternal |paternal |biological |adoptive )?(?:mother|father|mum|dad|parents?"
    r"|grand\w+|aunt|uncle|brothers?|sisters?|siblings?|half-\w+|carers?|partner)(?:'s partner| \d)?|mgm|mgf|pgm|pgf"
    r"|subject(?: child)?|(?:index |subject )?child(?: \d)?|young person|perpetrator|victim|next of kin|household(?:"
    r" members?)?|others? in (?:the )?household|allocated (?:social )?worker"
    r"|(?:previous |current |duty |agency )?social worker|health visitor|key ?worker|midwife|school nurse|head"
    r" ?teacher|class teacher|dsl|gp|consultant|guardian|iro|team manager)\W*",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\W*(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|born)(?:\W.{0,30})?", re.IGNORECASE)
_INCIDENT = re.compile(
    r"\W*(?:date(?: and time)? of (?:the )?(?:serious )?(?:incident|death|injury|harm|event leading.{0,30})|incident"
    r" date)\W*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![\w./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:,?"
    r" '?\d{2,4})?)(?!\w)"
)
# What is no part of a name where figures follow it: the letters of a number, the word for a vehicle.
_NUMBER_AFTER = re.compile(r",? (?:(?:van|NI|UPN|NHS|DOB|GP|No|NO|Tel|Mob|ref|Van|Flat|Unit|Room)\b.*|[A-Z]{1,3})\Z")
_REFERENCE = re.compile(r"[A-Z]/|/[A-Z\d]|[A-Z]-\d")
_NAME = re.compile(
    rf"(?:{forms.WORD}|{forms.PARTICLE}|[A-Z]\.?)(?:,? (?!St\b)(?:{forms.WORD}|{forms.PARTICLE}|[A-Z]\.?"
    rf"|['\"(]{forms.WORD}['\")])){{0,5}}"
)


def hits(document: Document, whole: Joined) -> Iterator[Hit]:
    """Each name of such a cell; nothing from a cell of roles, bodies or sentences."""
    for index, row in tables.cells(document).items():
        for cell in row:
            if (kind := _dated(cell)) is not None:
                yield from _dates(whole, index, cell, *kind)
            named = bool(_HEAD.fullmatch(cell.head) or _HEAD.fullmatch(cell.label))
            if not named and not _LABEL.fullmatch(cell.label):
                continue
            yield from _names(whole, index, cell, sure=named)


def _dated(cell: tables.Cell) -> tuple[str, str] | None:
    """What the dates of a cell are of, by its head or label: a birth or the incident."""
    for word in (cell.head, cell.label):
        if _BIRTH.fullmatch(word):
            return "dob", "birth"
        if _INCIDENT.fullmatch(word):
            return "date", "incident"
    return None


def _dates(whole: Joined, index: int, cell: tables.Cell, kind: str, of: str) -> Iterator[Hit]:
    base, folded = whole.starts[index], whole.folded[index]
    start, end = (cell.start, cell.end) if not folded.cuts else (0, len(folded.text))
    for match in _DATE.finditer(whole.text, base + start, base + end):
        yield Hit(kind, *match.span(), 0.97, ("date", "day-level", of))


def _names(whole: Joined, index: int, cell: tables.Cell, *, sure: bool) -> Iterator[Hit]:
    folded, base = whole.folded[index], whole.starts[index]
    # Cells are counted in the block as written, recognisers read it folded: the two differ where characters vanish.
    start, end = (cell.start, cell.end) if not folded.cuts else (0, len(folded.text))
    for match in re.finditer(r"(?:(?! and | & )[^\n;/()])+", folded.text[start:end]):
        part = match.group().strip()
        name = _NAME.match(part)
        if (
            name is not None
            and (number := _NUMBER_AFTER.search(name.group()))
            and part[name.end() : name.end() + 2].strip()
        ):
            name = _NAME.match(part, 0, number.start())  # "Ada Obi, NI QQ 12", "Ada Obi, van AB12"
        if name is None or (len(part) > len(name.group()) + 30 and not sure):
            continue
        # A reference is made of short words in capitals: "WLSCP/SILP/22".
        if name.group().isupper() and len(name.group()) < 7 and _REFERENCE.search(folded.text, start, end):
            continue
        at = base + start + match.start() + match.group().index(part)
        span = trim.trimmed(whole.text, at, at + name.end())
        if span is not None and (
            not trim.unlikely(whole.text, *span) or whole.text[slice(*span)].lower() in words.KINDS["given"]
        ):
            yield Hit("person", *span, 0.85 if sure else 0.75, (WHY,))
