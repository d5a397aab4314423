"""Kind "identity": ethnicity, culture, language and faith are recorded, and what they meant is explored.

A recital ("equality was considered"), a demand on others ("be culturally competent") or a stereotype explores nothing.
"""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "recorded": Param(Shape.PHRASES, needed=True),
    "analysed": Param(Shape.PHRASES, needed=True),
    "stereotypes": Param(Shape.PHRASES),
    "silent": SILENT,
}
AWAY = frozenset({"recommendations", "actions", "terms", "questions", "agencies", "method"})
ENOUGH = 2
SECTION_WORDS = 50


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: recorded and explored in two sentences or more; partial: one of the two; fail: neither."""
    recorded = _kept(rule, reading, "recorded")
    analysed = _kept(rule, reading, "analysed")
    written = [sentence for sentence in _own(reading) if sentence.index not in {other.index for other in analysed}]
    explored = len(analysed) + (
        1 if cues.words([*analysed, *written]) >= SECTION_WORDS and len(written) > 2 and _titled(reading) else 0
    )
    if recorded and explored >= ENOUGH:
        note = f"Evidence found: recorded, and explored in {cues.told(analysed or written)}."
        return outcome.finding(rule, Status.PASS, note, [*recorded[:1], *analysed, *written])
    if recorded or analysed:
        what = (
            "It is recorded, but what it meant is not explored"
            if recorded
            else "It is spoken of, but not recorded for this family"
        )
        note = f"{what}. {outcome.wanted(rule)}"
        return outcome.finding(
            rule, Status.PARTIAL, note, [*recorded, *analysed], outcome.looked(reading, ("identity",))
        )
    return cues.silence(rule, reading, ("identity",))


def _kept(rule: Rule, reading: Reading, name: str) -> list[Sentence]:
    phrases = params.phrases(rule, name)
    stereotypes = params.phrases(rule, "stereotypes")
    kept = []
    for hit in reading.hits(phrases):
        sentence = hit.sentence
        if sentence.heading or reading.kinds(sentence) & AWAY - reading.sections[sentence.section].own & {"identity"}:
            continue
        if (
            sense.placeholder(reading, sentence)
            or sense.directive(reading, sentence)
            or sense.elsewhere(reading, sentence)
        ):
            continue
        if name == "analysed" and (sense.says(reading, sentence, stereotypes) or sentence.text.rstrip().endswith("?")):
            continue
        kept.append(sentence)
    return cues.ordered(kept)


def _titled(reading: Reading) -> bool:
    return bool(reading.titled("identity"))


def _own(reading: Reading) -> list[Sentence]:
    """What stands under headings of its own, demands and words about other reviews left out."""
    return cues.ordered(
        sentence
        for section in reading.titled("identity")
        for sentence in reading.under(section)
        if not sense.directive(reading, sentence)
        and not sense.placeholder(reading, sentence)
        and not sense.elsewhere(reading, sentence)
    )
