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
    "heard": Param(Shape.PHRASES),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
TITLE = re.compile(r"\b(?:(?:step|grand)?(?:fathers?|dads?)|m[ae]n|grandads?|uncles?)\b")
WOMEN = re.compile(r"\b(?:(?:step|grand)?mothers?|mums?|wom[ae]n|parents?|aunts?)\b")
CLAUSE = 6
OPENS = 4
NOT_KNOWN = ("not/never known", "unknown", "little is/was known", "nothing is/was known")
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
    long = cues.words(told) >= LONG
    # Told at length of him, what is found about him or heard from him weighs as much as a word of judgement does.
    known = {sentence.index for sentence in unknown}
    part = cues.ordered([*weighed, *(one for one in told if _found_or_heard(rule, reading, one))])
    part = [sentence for sentence in part if sentence.index not in known]
    if (
        (len(told) >= detailed and len(weighed) >= detailed / 2)
        or (len(told) >= detailed - 1 and len(weighed) >= detailed / 2 and long)
        or (len(told) > detailed and len(part) >= detailed / 2 and long)
    ):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {cues.told(told)}.", [*weighed, *told])
    if unknown and len(named) == len(unknown):
        return outcome.finding(rule, Status.NOT_APPLICABLE, "The text says why little is known of the father.", unknown)
    full = [sentence for sentence in weighed if _full(sentence)]
    if len(told) >= detailed - 1 or len(full) > 1 or any(reading.kinds(sentence) & JUDGED for sentence in full):
        note = f"Mentioned, but little more. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, told, outcome.looked(reading))
    if told:
        note = f"No more than a clause or two. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.FAIL, note, told, outcome.looked(reading))
    return outcome.missing(rule, reading)


def _found_or_heard(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is a finding of the review about him, or his own account to it."""
    if not _full(sentence) or sense.says(reading, sentence, NOT_KNOWN):
        return False
    kinds = reading.kinds(sentence)
    return bool(kinds & JUDGED) or ("family" in kinds and sense.says(reading, sentence, params.phrases(rule, "heard")))


def _full(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= CLAUSE


def _following(reading: Reading, named: list[Sentence]) -> list[Sentence]:
    """Sentences that go on about him: they open with "He" or "His", or stand under a heading of his."""
    found: list[Sentence] = []
    for sentence in named:
        if _of_child(reading, sentence):
            continue
        rest = [other for other in reading.of_passage(sentence.passage) if other.index > sentence.index]
        for other in rest[:5]:
            span = reading.words_of(other)
            if not {reading.words.words[at] for at in span[:8]} & {"he", "his", "him"}:
                break
            found.append(other)
    return found + _headed(reading)


def _of_child(reading: Reading, sentence: Sentence) -> bool:
    """Whether it is the child that the sentence tells of ("K lived with his mother and her partner"): "He" is K."""
    span = reading.words_of(sentence)
    for at in span[:OPENS]:
        if reading.words.words[at] == "child":
            first, last = reading.words.span(at)
            return not sentence.block.text[first:last].endswith(("'s", "’s"))  # "K's father"
    return False


def _headed(reading: Reading) -> list[Sentence]:
    """What stands under a heading of theirs: it is about them, whatever its words."""
    return [
        sentence
        for section in reading.sections
        if section.level and TITLE.search(low := section.title.lower()) and not WOMEN.search(low)
        if not section.kinds & AWAY
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
