"""Kind "lexicon": words that should not stand in a review, or not without being explained or quoted."""

from __future__ import annotations

from pubcheck.checks import denials, outcome, params, sense, speech
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.vocabulary import SECTIONS
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "strong": Param(Shape.PHRASES, needed=True),
    "weak": Param(Shape.PHRASES),
    "explained": Param(Shape.PHRASES),
    "against": Param(Shape.PHRASES),
    "never_in": Param(Shape.CHOICES, legal=tuple(SECTIONS)),
    "fail_from": Param(Shape.NUMBER),
    "weight": Param(Shape.NUMBER),
    "quoted": Param(Shape.CHOICE, legal=("counts", "ignored")),
    "silent": Param(Shape.CHOICE, legal=("pass",)),
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: none, or each explained; partial: less than `fail_from` points (a weak one counts `weight`); fail: more."""
    strong = _bare(rule, reading, params.phrases(rule, "strong"))
    said = {hit.sentence.index for hit in strong}
    weak = [hit for hit in _bare(rule, reading, params.phrases(rule, "weak")) if hit.sentence.index not in said]
    twice = _several(reading, strong, rule)
    points = twice + len(strong) + len(weak) * params.number(rule, "weight", 0.5)
    evidence = [hit.sentence for hit in (*strong, *weak)]
    if points < min(0.75, params.number(rule, "fail_from", 2)):
        return outcome.finding(
            rule, Status.PASS, "Nothing of the kind was found where looked.", (), outcome.looked(reading)
        )
    status = Status.FAIL if points >= params.number(rule, "fail_from", 2) else Status.PARTIAL
    count = len(strong) + len(weak)
    note = f"Found {'once' if count == 1 else f'{count} times'}. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, evidence, outcome.looked(reading))


def _several(reading: Reading, hits: list[Hit], rule: Rule) -> int:
    """How many of the sentences say two such things, in words that do not overlap."""
    ends = {hit.sentence.index: hit.last for hit in hits}
    further = {
        hit.sentence.index
        for hit in reading.hits(params.phrases(rule, "strong"))
        if hit.sentence.index in ends and hit.first > ends[hit.sentence.index]
    }
    return len(further)


def _bare(rule: Rule, reading: Reading, phrases: tuple[str, ...]) -> list[Hit]:
    """The hits that no explanation, quotation or other excuse stands beside; one for each sentence."""
    never = frozenset(params.phrases(rule, "never_in")) | denials.ELSEWHERE
    explained, against = params.phrases(rule, "explained"), params.phrases(rule, "against")
    kept: dict[int, Hit] = {}
    for hit in reading.hits(phrases):
        sentence = hit.sentence
        if sentence.heading or reading.kinds(sentence) & never or sense.says(reading, sentence, against):
            continue
        if sense.denied(reading, hit, phrases[hit.phrase]):
            continue
        if params.text(rule, "quoted") != "counts" and speech.quoted(reading, hit):
            continue
        beside = [other for other in reading.of_passage(sentence.passage) if 0 <= other.index - sentence.index <= 1]
        if explained and any(sense.says(reading, other, explained) for other in beside):
            continue
        kept.setdefault(sentence.index, hit)
    return list(kept.values())
