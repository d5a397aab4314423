"""Kind "voice": what the child said, showed and lived. That nobody heard the child is a finding, not the child's voice."""

from __future__ import annotations

import re

from pubcheck.checks import cues, family, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading, Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "kids": Param(Shape.PHRASES, needed=True),
    "voice": Param(Shape.PHRASES, needed=True),
    "finding": Param(Shape.PHRASES, needed=True),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset(
    {"recommendations", "actions", "terms", "questions", "practitioners", "good-practice", "method", "author"}
)
PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them"})
CITED = re.compile(r"\((?:19|20)\d\d|et al")
SECTION_WORDS = 40


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: a passage on it, or several sentences; partial: a sentence or two; fail: none."""
    phrases = params.phrases(rule, "voice")
    heard = cues.ordered(
        hit.sentence for hit in reading.hits(phrases) if _counts(rule, reading, hit, phrases[hit.phrase])
    )
    own = [
        sentence
        for sentence in cues.under(rule, reading, ("child",))
        if not sense.directive(reading, sentence) and not sense.says(reading, sentence, params.phrases(rule, "finding"))
    ]
    quotes = [sentence for sentence in reading.sentences if _quoted(rule, reading, sentence)]
    heard = cues.ordered([*heard, *quotes])
    told = cues.words(own) >= SECTION_WORDS and len(own) > 1
    if len(heard) >= params.number(rule, "detailed", 3) or (told and heard):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {cues.told(heard)}.", [*heard, *own])
    if heard or told:
        note = f"Some evidence found, not much. What would satisfy it: {params.text(rule, 'wants')}."
        return outcome.finding(rule, Status.PARTIAL, note, [*heard, *own], outcome.looked(reading, ("child",)))
    return cues.silence(rule, reading, ("child",))


def _counts(rule: Rule, reading: Reading, hit: Hit, phrase: str) -> bool:
    sentence = hit.sentence
    kinds = reading.kinds(sentence)
    if sentence.heading or kinds & AWAY or sense.placeholder(reading, sentence) or sense.elsewhere(reading, sentence):
        return False
    if sense.directive(reading, sentence) or sense.denied(reading, hit, phrase) or sense.unheld(reading, sentence):
        return False
    if sense.says(reading, sentence, params.phrases(rule, "finding")):
        return False
    if reading.words.words[hit.first] in PRONOUNS and "child" not in reading.sections[sentence.section].own | kinds:
        # "She told the nurse" is as often the mother: outside a section on the child, a child has to be named nearby.
        return "family" not in kinds and _child_near(rule, reading, sentence)
    return "family" not in kinds or "child" in kinds or reading.words.words[hit.first] not in PRONOUNS


def _quoted(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    """The child's words in quotation marks, in a section on the child or beside a word for one."""
    if (
        sentence.heading
        or reading.kinds(sentence) & AWAY
        or not family.SPOKEN.search(sentence.text)
        or CITED.search(sentence.text)
    ):
        return False
    return "child" in reading.kinds(sentence) or _child_near(rule, reading, sentence)


def _child_near(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    nouns = tuple(word for word in params.phrases(rule, "kids") if word not in PRONOUNS)
    beside = [other for other in reading.of_passage(sentence.passage) if other.index <= sentence.index]
    adults = ("mother", "mum", "father", "dad", "grandmother", "worker", "nurse", "teacher", "parents", "visitor")
    return any(sense.says(reading, other, nouns) for other in beside) and not sense.says(reading, sentence, adults)
