"""Kind "men": how far fathers and other men in the child's life are considered."""

from __future__ import annotations

import re

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "men": Param(Shape.PHRASES, needed=True),
    "considered": Param(Shape.PHRASES, needed=True),
    "unknown": Param(Shape.PHRASES, needed=True),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
TITLE = re.compile(r"\b(?:(?:step|grand)?(?:fathers?|dads?)|m[ae]n|grandads?|uncles?)\b", re.IGNORECASE)
CLAUSE = 6
LONG = 60
JUDGED = frozenset({"analysis", "findings", "learning", "conclusion"})
AWAY = frozenset(
    {"recommendations", "actions", "terms", "questions", "anonymity", "parallel", "references", "help", "distribution"}
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: several sentences that weigh their part; partial: mentioned; not applicable: unknown or dead; fail:
    absent.
    """
    named = _kept(reading, params.phrases(rule, "men"))
    told = cues.ordered([*named, *_following(reading, named)])
    weighed = [sentence for sentence in _kept(reading, params.phrases(rule, "considered")) if sentence in told]
    weighed += [sentence for sentence in _headed(reading) if sentence not in weighed]
    unknown = _kept(reading, params.phrases(rule, "unknown"))
    detailed = params.number(rule, "detailed", 4)
    if (len(told) >= detailed and len(weighed) >= detailed / 2) or (
        len(told) >= detailed - 1 and len(weighed) >= detailed / 2 and cues.words(told) >= LONG
    ):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {cues.told(told)}.", [*weighed, *told])
    if unknown and len(named) - len(unknown) < 2:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "The text says why little is known of the father.", unknown)
    full = [sentence for sentence in weighed if _full(sentence)]
    if len(told) >= detailed - 1 or len(full) > 1 or any(reading.kinds(sentence) & JUDGED for sentence in full):
        note = f"Mentioned, but little more. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, told, outcome.looked(reading))
    if told:
        note = f"No more than a clause or two. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.FAIL, note, told, outcome.looked(reading))
    return outcome.missing(rule, reading)


def _full(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= CLAUSE


def _following(reading: Reading, named: list[Sentence]) -> list[Sentence]:
    """Sentences that go on about him: they open with "He" or "His", or stand under a heading of his."""
    found: list[Sentence] = []
    for sentence in named:
        rest = [other for other in reading.of_passage(sentence.passage) if other.index > sentence.index]
        for other in rest[:5]:
            span = reading.words_of(other)
            if not {reading.words.words[at] for at in span[:8]} & {"he", "his", "him"}:
                break
            found.append(other)
    return found + _headed(reading)


def _headed(reading: Reading) -> list[Sentence]:
    """What stands under a heading of theirs: it is about them, whatever its words."""
    return [
        sentence
        for section in reading.sections
        if section.level and TITLE.search(section.title) and not section.kinds & AWAY
        for sentence in reading.under(section)
        if not sense.directive(reading, sentence)
        and not sense.elsewhere(reading, sentence)
        and not sense.placeholder(reading, sentence)
    ]


def _kept(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    return cues.ordered(
        hit.sentence
        for hit in reading.hits(phrases)
        if not hit.sentence.heading
        and not reading.kinds(hit.sentence) & AWAY
        and not sense.directive(reading, hit.sentence)
        and not hit.sentence.text.rstrip().endswith("?")
        and not sense.placeholder(reading, hit.sentence)
        and not sense.elsewhere(reading, hit.sentence)
    )
