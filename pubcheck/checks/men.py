"""Kind "men": how far fathers and other men in the child's life are considered."""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading, Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "men": Param(Shape.PHRASES, needed=True),
    "considered": Param(Shape.PHRASES, needed=True),
    "unknown": Param(Shape.PHRASES, needed=True),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset(
    {"recommendations", "actions", "terms", "questions", "anonymity", "parallel", "references", "help", "distribution"}
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: several sentences that weigh their part; partial: mentioned; not applicable: unknown or dead; fail: absent."""
    named = _kept(reading, params.phrases(rule, "men"))
    weighed = [sentence for sentence in _kept(reading, params.phrases(rule, "considered")) if sentence in named]
    unknown = [sentence for sentence in _kept(reading, params.phrases(rule, "unknown"))]
    detailed = params.number(rule, "detailed", 4)
    if len(named) >= detailed and len(weighed) >= detailed / 2:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {cues.told(named)}.", [*weighed, *named])
    if unknown and len(named) - len(unknown) < 2:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "The text says why little is known of the father.", unknown)
    if named:
        note = f"Mentioned, but little more. What would satisfy it: {params.text(rule, 'wants')}."
        return outcome.finding(rule, Status.PARTIAL, note, named, outcome.looked(reading))
    return outcome.missing(rule, reading)


def _kept(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    return cues.ordered(
        hit.sentence
        for hit in reading.hits(phrases)
        if not hit.sentence.heading
        and not reading.kinds(hit.sentence) & AWAY
        and not sense.directive(reading, hit.sentence)
        and not sense.placeholder(reading, hit.sentence)
        and not sense.elsewhere(reading, hit.sentence)
    )
