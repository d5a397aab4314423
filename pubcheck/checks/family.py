"""Kind "family-views": how fully the family's views of what happened and of the services are given.

What the mother told the GP at the time is case history. Views count where they are told to the review, or stand in the
section about the family's part in it.
"""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading, Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "views": Param(Shape.PHRASES, needed=True),
    "contact": Param(Shape.PHRASES, needed=True),
    "absence": Param(Shape.PHRASES, needed=True),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset({"history", "chronology", "recommendations", "actions", "terms"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: detailed; partial: limited; not applicable: absent with a reason; fail: absent in silence."""
    contact = cues.ordered(told(rule, reading, "contact"))
    views = cues.ordered(heard(rule, reading))
    gone = cues.ordered(absent(reading, params.phrases(rule, "absence")))
    if len(views) >= params.number(rule, "detailed", 3) and contact:
        note = f"Evidence found: the family's part in the review and their views, in {cues.told(views)}."
        return outcome.finding(rule, Status.PASS, note, [*contact[:2], *views])
    if views or contact:
        note = (
            f"Some evidence found, but little of what they said. What would satisfy it: {params.text(rule, 'wants')}."
        )
        return outcome.finding(rule, Status.PARTIAL, note, [*contact, *views], outcome.looked(reading, ("family",)))
    if gone:
        note = "No views are given, and the text says so. Whether it says why is judged by the next rule."
        return outcome.finding(rule, Status.NOT_APPLICABLE, note, gone)
    return cues.silence(rule, reading, ("family",))


def heard(rule: Rule, reading: Reading) -> list[Sentence]:
    """Sentences that tell what a member of the family thinks: in the family section, or told to the review."""
    contact = params.phrases(rule, "contact")
    found: list[Sentence] = []
    for hit in reading.hits(params.phrases(rule, "views")):
        sentence = hit.sentence
        inside = "family" in reading.kinds(sentence) or near(reading, sentence, contact)
        if sentence.heading or not inside or sense.placeholder(reading, sentence) or sense.unheld(reading, sentence):
            continue
        if sense.denied(reading, hit, params.phrases(rule, "views")[hit.phrase]) or sense.elsewhere(reading, sentence):
            continue
        found.append(sentence)
    return found


def told(rule: Rule, reading: Reading, name: str) -> list[Sentence]:
    """Sentences that say, as a fact, that the family took part."""
    phrases = params.phrases(rule, name)
    return [
        hit.sentence
        for hit in sense.real(reading, phrases)
        if not reading.kinds(hit.sentence) & AWAY and not sense.directive(reading, hit.sentence)
    ]


def near(reading: Reading, sentence: Sentence, phrases: tuple[str, ...]) -> bool:
    """Whether the sentence, or the one before it in the same passage, says that it was told to the review."""
    before = [
        other for other in reading.of_passage(sentence.passage) if sentence.index - 1 <= other.index <= sentence.index
    ]
    return any(sense.says(reading, other, phrases) for other in before)


def absent(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    """Sentences that say that somebody of the family took no part in the review."""
    return [
        hit.sentence
        for hit in reading.hits(phrases)
        if not hit.sentence.heading
        and not sense.placeholder(reading, hit.sentence)
        and not sense.elsewhere(reading, hit.sentence)
        and not sense.directive(reading, hit.sentence)
    ]
