"""Kind "absence-reason": where somebody of the family took no part in the review, whether the review says why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import cues, family, outcome, params, sense, speech
from pubcheck.checks.grids import Table
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

TOOK_PART = re.compile(
    r"\b(?:took part|take part|met|seen|interview\w*|contribut\w*|involved|respon\w+|spoke\w*)", re.I
)
REASON = re.compile(r"\b(?:reason|why|comment|note|explanation)", re.I)
REFUSED = re.compile(r"\W*(?:no|not|none|declined|did not|refused|unable)\b", re.I)
PARENT = re.compile(r"\b(?:(?:step)?(?:mother|father|parent)s?|mum|dad|couple|both)\b", re.I)
PARENTS = frozenset("mother father mum dad parent parents stepfather stepmother".split())
RELATIVE = re.compile(
    r"\b(?:(?:step|grand)?(?:mother|father|parent)s?|mum|dad|partner|carers?|aunt|uncle|sister|brother)\b", re.I
)
PARAMS = {
    "wants": WANTS,
    "contact": Param(Shape.PHRASES, needed=True),
    "absence": Param(Shape.PHRASES, needed=True),
    "absence_here": Param(Shape.PHRASES),
    "reasons": Param(Shape.PHRASES, needed=True),
    "silence": Param(Shape.PHRASES, needed=True),
    "attempts": Param(Shape.PHRASES, needed=True),
    "mothers": Param(Shape.PHRASES, needed=True),
    "fathers": Param(Shape.PHRASES, needed=True),
    "spoken": Param(Shape.PHRASES),
    "both": Param(Shape.PHRASES, needed=True),
    "silent": SILENT,
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: an absence with its reason; partial: an absence without one; not applicable: both parents took part."""
    rows = [row for table in reading.tables for row in _rows(reading, table)]
    gone = cues.ordered([*family.absent(rule, reading), *(person for person, _ in rows)])
    why = [sentence for sentence in gone if reasoned(rule, reading, sentence)]
    why = cues.ordered([*why, *(one for _, reason in rows for one in reason)])
    if why:
        return outcome.finding(rule, Status.PASS, "Evidence found: who took no part, and why.", why)
    if gone and not any(_of_parent(reading, sentence) for sentence in gone) and _took_part(rule, reading):
        note = "The parents took part; it is others who did not."
        return outcome.finding(rule, Status.NOT_APPLICABLE, note, gone)
    if gone:
        note = f"It says who took no part, not why. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, gone, outcome.looked(reading, ("family",)))
    met = _took_part(rule, reading)
    if met:
        return outcome.finding(
            rule, Status.NOT_APPLICABLE, "The parents took part, so there is no absence to explain.", met
        )
    return cues.silence(rule, reading, ("family",))


def _rows(reading: Reading, table: Table) -> Iterator[tuple[Sentence, tuple[Sentence, ...]]]:
    """Of a table of who was asked and who took part: each relative who did not, with the words of the reason."""
    heads = [cell.text for cell in table[0]]
    part = next((at for at, head in enumerate(heads) if TOOK_PART.search(head)), None)
    if part is None:
        return
    for row in table[1:]:
        said = [[one for each in cell.passages for one in reading.of_passage(each.index)] for cell in row]
        if not said[0] or not RELATIVE.search(row[0].text) or not REFUSED.match(row[part].text):
            continue
        at = next((at for at, head in enumerate(heads) if REASON.search(head)), part)
        yield said[0][0], tuple(one for one in said[at] if len(one.text.split()) > 1)


def _of_parent(reading: Reading, sentence: Sentence) -> bool:
    """Whether a parent took no part: named in the sentence, or in the one before where this one names nobody ("Father
    was written to. No reply.")."""
    if PARENT.search(sentence.text) or RELATIVE.search(sentence.text):
        return bool(PARENT.search(sentence.text))
    before = [one for one in reading.of_passage(sentence.passage) if one.index == sentence.index - 1]
    kin = {reading.words.words[at] for one in [*before, sentence] for at in reading.words_of(one)}
    return bool(kin & PARENTS)


def reasoned(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it in the same passage, gives a reason. That one letter went unanswered is
    none; that several attempts did is."""
    beside = [
        other
        for other in reading.of_passage(sentence.passage)
        if abs(other.index - sentence.index) <= 2 and not sense.placeholder(reading, other)
    ]

    def said(name: str) -> bool:
        return any(sense.says(reading, other, params.phrases(rule, name)) for other in beside)

    return said("reasons") or (said("silence") and said("attempts"))


def _took_part(rule: Rule, reading: Reading) -> list[Sentence]:
    """Where it is told that both parents took part, or the one of whom the review speaks; in a section of their own,
    what they say tells it."""
    met = cues.ordered(family.told(rule, reading, "contact"))
    if not met:
        spoken = params.phrases(rule, "spoken")
        inside = [one for section in reading.titled("family") for one in reading.under(section)]
        quoted = [one for one in inside if one.index in speech.spoken(reading)]
        said = cues.ordered([*quoted, *(one for one in inside if sense.says(reading, one, spoken))])
        met = said if len(said) > 2 and quoted else []
    return met if met and _everybody(rule, reading, met) else []


def _everybody(rule: Rule, reading: Reading, met: list[Sentence]) -> bool:
    """Whether both parents took part, or the one of whom the review speaks at all."""
    beside = {other.index for sentence in met for other in reading.of_passage(sentence.passage)}
    for section in reading.titled("family"):
        # Under a heading of their own a paragraph with somebody's words is about who said them.
        passages = {one.passage for one in reading.under(section) if one.index in speech.spoken(reading)}
        beside |= {other.index for passage in passages for other in reading.of_passage(passage)}
    spoken = params.phrases(rule, "spoken")
    for section in {reading.sections[sentence.section] for sentence in met if "family" in reading.kinds(sentence)}:
        # In a section of their own, whoever is said to have told something took part.
        beside |= {other.index for other in reading.under(section) if sense.says(reading, other, spoken)}
        if section.heading is not None:
            beside |= {other.index for other in reading.of_passage(section.first)}
    if any(hit.sentence.index in beside for hit in reading.hits(params.phrases(rule, "both"))):
        return True
    sides = [params.phrases(rule, "mothers"), params.phrases(rule, "fathers")]
    return all(any(hit.sentence.index in beside for hit in reading.hits(side)) for side in sides)
