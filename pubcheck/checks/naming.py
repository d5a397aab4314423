"""A Reading in, the sentences out that say which label or name stands for whom.

They have one shape whatever their words: "MK (mother), FK (father)", "L and M are the children", "the adults are AF and
AM", "Wren for the baby".
"""

from __future__ import annotations

import re

from pubcheck.checks import relatives, sense
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence

LABEL = r"(?:(?:Child|Baby|Adult|Parent|Sibling|Person) [A-Z]\d?|[A-Z]{1,3}\d?(?![a-z.])|[A-Z]\d|(?:Ms|Mr|Mrs) [A-Z]\b)"
PERSON = (
    r"(?:(?:step|grand|half-?|great-?)?(?:mother|father|parent|brother|sister|sibling|aunt|uncle|cousin|carer|child"
    r"|partner|twin|boy|girl|baby|son|daughter|boyfriend|family|adult|subject)(?:s|ren)?|mum|dad|grandma|nan)"
)
WHOSE = r"(?:(?:the|his|her|their|child['’]s|subject|maternal|paternal|adoptive|birth|foster|older|younger|eldest) )*"
PAIRED = re.compile(
    rf"\b(?P<first>{LABEL})\s?[(=:–-]\s?{WHOSE}{PERSON}\b"
    rf"|\b{PERSON}\s?\(\s?[\"“‘']?(?P<second>{LABEL})[\"”’']?\s?\)"
    rf"|\b(?P<third>{LABEL}),? for {WHOSE}{PERSON}\b"
)
SAID = re.compile(
    rf"\b(?:{LABEL})(?:, (?:{LABEL}))*(?:,? and (?:{LABEL}))? (?:is|are) (?:the|his|her|their) (?:\w+ )?{PERSON}\b"
    rf"|\b{PERSON} (?:is|are) [\"“‘']?(?:{LABEL})[\"”’']?(?:, (?:{LABEL}))*(?:,? and (?:{LABEL}))?(?=[.,;)]|$| and )",
)
CAPITALS = re.compile(r"[A-Z](?![a-z])")  # no label is without one
WHO = re.compile(rf"\b{PERSON}\b", re.IGNORECASE)
KIN = (
    "mother father parent parents stepmother stepfather grandmother grandfather grandparents brother brothers "
    "sister sisters sibling siblings half-brother half-sister aunt uncle cousin carer carers child children partner "
    "twin twins boy boys girl girls baby son daughter boyfriend family adult adults subject mum dad grandma"
).split()
AWAY = frozenset({"recommendations", "actions", "references", "glossary", "working-notes", "chronology"})


def stated(reading: Reading) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences that pair labels with persons: two pairs at least, or one that is put as a definition. None says it
    by half."""
    about = reading.holding(KIN)
    found = [
        sentence
        for sentence in reading.sentences
        if sentence.index in about
        and not sentence.heading
        and not reading.kinds(sentence) & AWAY
        and not sense.placeholder(reading, sentence)
        and _names(sentence.text)
    ]
    return [*found, *_keyed(reading)], []


def _keyed(reading: Reading) -> list[Sentence]:
    """The rows of a key to the people ("Sam | the child"): a table of two columns under a heading about names."""
    rows = [
        row
        for table in reading.tables
        for row in table
        if len(row) == 2 and row[0].passages and row[1].passages and WHO.search(row[1].text)
        if "anonymity" in reading.sections[reading.section_of[row[1].passages[0].index]].kinds
    ]
    return [one for row in rows for one in reading.of_passage(row[1].passages[0].index)] if len(rows) > 1 else []


def _names(text: str) -> bool:
    if not CAPITALS.search(text):
        return False
    if (" is " in text or " are " in text) and SAID.search(text):
        return True
    labels = {found["first"] or found["second"] or found["third"] for found in PAIRED.finditer(text)}
    return len({label for label in labels if label.lower() not in relatives.SHORT}) > 1
