"""Kind "causes": whether the review says why things were as they were, in the system and not only in the family.

A sentence counts where it joins a word of cause to a word of working conditions; "she missed the clinic because she was
ill" is about the family. Weighed over the whole, it is an indication for a reader and no more.
"""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading, Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "because": Param(Shape.PHRASES, needed=True),
    "context": Param(Shape.PHRASES, needed=True),
    "detailed": Param(Shape.NUMBER),
    "some": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset(
    "recommendations actions terms method scope reason family author anonymity publication parallel questions introduction agencies".split()
)
INSIDE = frozenset({"analysis", "findings", "learning", "good-practice", "conclusion"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: several such sentences; partial: some, or conditions named without a cause; fail: hardly any."""
    causal = {hit.sentence.index for hit in reading.hits(params.phrases(rule, "because"))}
    context = _kept(reading, params.phrases(rule, "context"))
    joined = [sentence for sentence in context if sentence.index in causal]
    if len(joined) >= params.number(rule, "detailed", 4):
        return outcome.finding(
            rule, Status.PASS, f"Evidence found: causes in the system in {cues.told(joined)}.", joined
        )
    if len(joined) + len(context) / 2 >= params.number(rule, "some", 2):
        note = f"Some reasons found, few. What would satisfy it: {params.text(rule, 'wants')}."
        return outcome.finding(
            rule, Status.PARTIAL, note, [*joined, *context], outcome.looked(reading, tuple(sorted(INSIDE)))
        )
    return cues.silence(rule, reading, ("analysis",))


def _kept(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    """Sentences outside history, method and recommendations; where there are sections of analysis, inside those."""
    titled = any(reading.titled(kind) for kind in ("analysis", "findings", "learning"))
    kept = []
    for hit in reading.hits(phrases):
        sentence = hit.sentence
        kinds = reading.kinds(sentence)
        if sentence.heading or sense.front(reading, sentence) or sense.past(reading, sentence):
            continue
        merged = kinds & INSIDE
        if (kinds & AWAY and not merged) or (titled and not merged and kinds):
            continue
        if (
            sense.directive(reading, sentence)
            or sense.elsewhere(reading, sentence)
            or sense.placeholder(reading, sentence)
        ):
            continue
        if not sentence.text.rstrip().endswith("?"):
            kept.append(sentence)
    return cues.ordered(kept)
