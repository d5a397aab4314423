"""A Document and its Decisions in, Findings out. One module for each KIND of rule, listed in CHECKS (a closed list).

A check module has PARAMS (the parameters that a rule may give it) and `judge`. What all checks look at (sections,
items, sentences) is made once for each document, by reading.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from pubcheck.checks import (
    abbreviations,
    absence,
    agencies,
    causes,
    counting,
    cross,
    cues,
    disclosure,
    examples,
    family,
    genre,
    identity,
    intervals,
    kinds_of_document,
    length,
    lexicon,
    markings,
    men,
    outcome,
    owned,
    params,
    pasted,
    proportion,
    roles,
    separation,
    shares,
    smart,
    statutory,
    traced,
    voice,
)
from pubcheck.checks.examples import Trial
from pubcheck.checks.params import Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.model import Classification, Decision, Document, Finding, Genre, Rule, Status


class Check(Protocol):
    """What a module of this folder that judges offers."""

    @property
    def PARAMS(self) -> Mapping[str, Param]:
        """The parameters that a rule of this kind may give."""

    def judge(self, rule: Rule, reading: Reading) -> Finding:
        """How the rule comes out, with its evidence or where it looked. Never raises for what a document holds."""


CHECKS: Mapping[str, Check] = {
    "abbreviations": abbreviations,
    "absence-reason": absence,
    "agencies": agencies,
    "causes": causes,
    "count-items": counting,
    "cross-document": cross,
    "cues": cues,
    "dates-interval": intervals,
    "disclosure": disclosure,
    "document-type": kinds_of_document,
    "family-views": family,
    "identity": identity,
    "item-owner": owned,
    "item-parts": smart,
    "item-share": shares,
    "length": length,
    "lexicon": lexicon,
    "markings": markings,
    "men": men,
    "pasted": pasted,
    "proportion": proportion,
    "roles": roles,
    "separation": separation,
    "statutory-anonymity": statutory,
    "traced": traced,
    "voice": voice,
}
COMMON: Mapping[str, Param] = {"unasked_in": Param(Shape.CHOICES, legal=tuple(genre.value for genre in Genre))}
ALWAYS = frozenset({"disclosure"})  # kinds of rule that hold for any file, a review or not


def classify(document: Document, genre_given: Genre | None) -> Classification:
    """The kind of document, on what evidence; `genre_given` is what the user says, and goes before what the text
    shows.
    """
    return genre.classify(Reading(document), genre_given)


def run(
    document: Document,
    classification: Classification,
    decisions: Sequence[Decision],
    rules: Sequence[Rule],
    beside: Document | None = None,
) -> tuple[Finding, ...]:
    """One finding for each rule of this kind of document, in the order of the packs.

    `beside` is a second document to compare with: the rapid review of a review, the review of a summary. Of what is
    not a review nothing is asked: each rule is then not applicable, whatever words the text holds.
    """
    reading = Reading(document, decisions, genre=classification.genre, beside=_second(beside))
    if classification.genre is Genre.NOT_A_REVIEW:
        return tuple(_not_asked(rule, reading) for rule in _once(rules))
    return tuple(judge(rule, reading, classification) for rule in rules if classification.genre in rule.applies_to)


def judge(rule: Rule, reading: Reading, classification: Classification) -> Finding:
    """How one rule comes out. A lack is no failing where the rule is not asked of this kind of document."""
    found = CHECKS[rule.check].judge(rule, reading)
    lacks = found.status is Status.FAIL or found.status is Status.PARTIAL
    if lacks and classification.genre.value in params.phrases(rule, "unasked_in"):
        return replace(found, status=Status.NOT_APPLICABLE, note="Not asked of this kind of document.")
    return found


def trials(rule: Rule) -> tuple[Trial, ...]:
    """How the rule judges its own examples."""
    tried = []
    for kind, texts in (("bad", rule.bad), ("good", rule.good)):
        for number, text in enumerate(texts, 1):
            own, _, second = text.partition(examples.SECOND)
            document, decisions = examples.document(own)
            reading = Reading(document, decisions, beside=_second(examples.document(second)[0] if second else None))
            found = judge(rule, reading, Classification(examples.genre(rule), "an example", by="you"))
            tried.append(Trial(rule, kind, number, found.status, found.note))
    return tuple(tried)


def _second(document: Document | None) -> Reading | None:
    if document is None:
        return None
    return Reading(document, genre=genre.classify(Reading(document), None).genre)


def _not_asked(rule: Rule, reading: Reading) -> Finding:
    if rule.check in ALWAYS:
        return CHECKS[rule.check].judge(rule, reading)
    return outcome.finding(
        rule, Status.NOT_APPLICABLE, "This is not a review of a case, so nothing of the kind is asked."
    )


def _once(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    return tuple({rule.id: rule for rule in reversed(rules)}.values())[::-1]
