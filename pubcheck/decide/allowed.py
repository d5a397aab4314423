"""A mention in, the reason why it may stay out, if there is one. Each place of reasons is a module of its own."""

from __future__ import annotations

import re

from pubcheck import labels
from pubcheck.decide import authors, citations, public
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

WEAK = "too little speaks for it"
LABEL = "a label that the report declares"
WEAKEST = 0.5
# What a recogniser says of its own find, and why that lets it stand where a reader sees it.
_SAID = {
    "process date": "a date of the review itself",
    "guidance date": "a date of guidance, law or research",
    "role mailbox": "a mailbox of an organisation, not of a person",
}
_ALLOWED = "allowed: "
DUE = "a date by which something is to be done"
_DUE = re.compile(
    r"\W*(?:due|by|by when|when by|deadline|timescales?|time ?frame|target(?: date)?|completion(?: date)?|complete(?:d)? by|review date|date (?:due|for completion)"
    r"|implementation(?: date)?|to be completed(?: by)?)\W*",
    re.IGNORECASE,
)


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why it may stay. A mention of the case key never may; on surfaces that no reader sees only public names may."""
    if mention.given is not None:
        return None
    if mention.score < WEAKEST:
        return WEAK
    if mention.kind == "pseudonym":
        return LABEL
    if mention.kind in {"person", "initials", "place"} and mention.text.lower() in reading.labels:
        return LABEL
    if mention.kind == "person" and labels.CODE.fullmatch(mention.text):
        return "a role or a code, not a name"
    if mention.block.surface not in HIDDEN:
        for word in mention.why:
            if word.startswith(_ALLOWED):
                return word.removeprefix(_ALLOWED)
            if word in _SAID:
                return _SAID[word]
        cell = reading.cell(mention) if mention.kind == "date" else None
        if cell is not None and _DUE.fullmatch(cell.head):
            return DUE
    for where in (public, authors, citations):
        if (found := where.reason(mention, reading)) is not None:
            return found
    return None
