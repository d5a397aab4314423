"""Kind "absence-reason": where somebody of the family took no part in the review, whether the review says why."""

from __future__ import annotations

from pubcheck.checks import cues, family, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

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
    gone = cues.ordered(family.absent(rule, reading))
    why = [sentence for sentence in gone if reasoned(rule, reading, sentence)]
    if why:
        return outcome.finding(rule, Status.PASS, "Evidence found: who took no part, and why.", why)
    if gone:
        note = f"It says who took no part, not why. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, gone, outcome.looked(reading, ("family",)))
    met = cues.ordered(family.told(rule, reading, "contact"))
    if met and _everybody(rule, reading, met):
        return outcome.finding(
            rule, Status.NOT_APPLICABLE, "The parents took part, so there is no absence to explain.", met
        )
    return cues.silence(rule, reading, ("family",))


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


def _everybody(rule: Rule, reading: Reading, met: list[Sentence]) -> bool:
    """Whether both parents took part, or the one of whom the review speaks at all."""
    beside = {other.index for sentence in met for other in reading.of_passage(sentence.passage)}
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
