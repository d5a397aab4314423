"""Kind "causes": whether the review says why things were as they were, in the system and not only in the family.

A sentence counts where it joins a word of cause to a word of working conditions; "she missed the clinic because she was
ill" is about the family. Weighed over the whole, it is an indication for a reader and no more.
"""

from __future__ import annotations

from pubcheck.checks import cues, items, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "because": Param(Shape.PHRASES, needed=True),
    "context": Param(Shape.PHRASES, needed=True),
    "why": Param(Shape.PHRASES),
    "blame": Param(Shape.PHRASES),
    "detailed": Param(Shape.NUMBER),
    "beside_blame": Param(Shape.NUMBER),
    "some": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset(
    "recommendations actions terms method scope reason family author anonymity publication parallel questions "
    "introduction agencies good-practice help practitioners child".split()
)
INSIDE = frozenset({"analysis", "findings", "learning", "conclusion"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: several such sentences, or many beside any of blame; partial: some; fail: hardly any. Points, not truth:
    see `weigh`."""
    points, places, blame = weigh(rule, reading)
    detailed = params.number(rule, "detailed", 7)
    if points >= (params.number(rule, "beside_blame", detailed) if blame else detailed):
        return outcome.finding(
            rule, Status.PASS, f"Evidence found: causes in the system in {cues.told(places)}.", places
        )
    if places and points >= params.number(rule, "some", 2):
        note = f"Some reasons found, few. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, places, outcome.looked(reading, tuple(sorted(INSIDE))))
    return cues.silence(rule, reading, ("analysis",))


def weigh(rule: Rule, reading: Reading) -> tuple[float, list[Sentence], int]:
    """Two points for a cause in working conditions, one for a cause or a condition alone, three where the review says
    that it asked why; one less for each sentence of blame or hindsight. Also where, and how many of blame there are."""
    causal = _kept(reading, params.phrases(rule, "because"))
    context = _kept(reading, params.phrases(rule, "context"))
    asked = _asked(rule, reading)
    blame = _kept(reading, params.phrases(rule, "blame"))
    both = {sentence.index for sentence in causal} & {sentence.index for sentence in context}
    joined = [sentence for sentence in context if sentence.index in both]
    places = [*joined, *(sentence for sentence in context if sentence.index not in both), *causal]
    points = len(causal) + len(context) + 3 * min(1, len(asked)) - len(blame)
    return points, list(dict.fromkeys(places)), len(blame)


def _asked(rule: Rule, reading: Reading) -> list[Sentence]:
    """Where the review says that it looked for reasons: in a heading, or in so many words."""
    return [
        hit.sentence
        for hit in reading.hits(params.phrases(rule, "why"))
        if not reading.kinds(hit.sentence) & {"questions", "recommendations", "references", "terms", "help"}
        and not sense.elsewhere(reading, hit.sentence)
    ]


def _kept(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    """Sentences outside history, method and recommendations; where there are sections of analysis, inside those."""
    asked = {sentence.index for item in items.recommendations(reading) for sentence in item.sentences}
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
        if (
            not sentence.text.rstrip().endswith("?")
            and len(reading.words_of(sentence)) > 5
            and sentence.index not in asked
        ):
            kept.append(sentence)
    return cues.ordered(kept)
