"""Kind "cues": a statement is there, told by its words. Strong words pass, weaker ones are partial, a reason excuses.

A hit counts only where it is said of this review as a fact (see sense.py): not in a heading, denied, planned, called
off, kept for later, quoted from elsewhere or, unless the rule says so, in the case history or as a demand on others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from pubcheck.checks import (
    denials,
    events,
    independence,
    items,
    naming,
    outcome,
    params,
    parted,
    periods,
    publicity,
    sense,
)
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.tabled import Item
from pubcheck.checks.vocabulary import SECTIONS
from pubcheck.model import Evidence, Finding, Rule, Status

COUNT = ("counts", "ignored")
UNSET = re.compile(
    r"\[(?:(?:insert|add|amend|delete|edit|adapt|confirm|check)\b|(?:date|month|year|name|tbc|\?+|\.\.+)\])",
    re.IGNORECASE,
)
MANY = 1
COUNTED = re.compile(
    r"(?<![\d/.-])\d{1,2}(?![\d/.-]|(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty)\b"
    r"|(?:\w+,\s[^,.;:]{3,60}){2}"
    r"|\b(?:staff|workers|visitors|nurses|teachers|officers|managers|midwives|doctors|gps)\b[^.;:]{0,20}\band\b"
    r"|\band (?:their |the |other )?(?:[\w-]+ )?(?:staff|workers|visitors|nurses|teachers|officers|managers)\b",
    re.IGNORECASE,
)
# What has a shape rather than words: each gives the sentences that say it whole, and those that say a part of it.
GRAMMARS: dict[str, Callable[[Reading], tuple[list[Sentence], list[Sentence]]]] = {
    "events": events.stated,
    "independence": independence.stated,
    "labels": naming.stated,
    "periods": periods.stated,
    "publicity": publicity.stated,
}
PARAMS = {
    "wants": WANTS,
    "trigger": Param(Shape.PHRASES),
    "over_words": Param(Shape.NUMBER),
    "strong": Param(Shape.PHRASES),
    "groups": Param(Shape.GROUPS),
    "weak": Param(Shape.PHRASES),
    "excused": Param(Shape.PHRASES),
    "against": Param(Shape.PHRASES),
    "caps": Param(Shape.PHRASES),
    "sections": Param(Shape.CHOICES, legal=tuple(SECTIONS)),
    "only_in": Param(Shape.CHOICES, legal=tuple(SECTIONS)),
    "never_in": Param(Shape.CHOICES, legal=tuple(SECTIONS)),
    "section_words": Param(Shape.NUMBER),
    "needs": Param(Shape.NUMBER),
    "needs_groups": Param(Shape.NUMBER),
    "partial_from": Param(Shape.NUMBER),
    "history": Param(Shape.CHOICE, legal=COUNT),
    "demands": Param(Shape.CHOICE, legal=COUNT),
    "plans": Param(Shape.CHOICE, legal=COUNT),
    "others": Param(Shape.CHOICE, legal=COUNT),
    "denials": Param(Shape.CHOICE, legal=COUNT),
    "headings": Param(Shape.CHOICE, legal=COUNT),
    "items": Param(Shape.CHOICE, legal=COUNT),
    "parts": Param(Shape.GROUPS),
    "grammar": Param(Shape.CHOICE, legal=tuple(GRAMMARS)),
    "least_words": Param(Shape.NUMBER),
    "section_about": Param(Shape.PHRASES),
    "counted": Param(Shape.CHOICE, legal=("asked",)),
    "silent": SILENT,
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """How well the text says it. Words alone, weighed sentence by sentence; no more than that is claimed."""
    if not _asked(rule, reading):
        return outcome.finding(
            rule, Status.NOT_APPLICABLE, "Nothing in the text calls for it.", (), outcome.looked(reading)
        )
    named = params.groups(rule, "groups")
    strong = params.phrases(rule, "strong")
    hits = counting(rule, reading, (*strong, *chain(*named.values())) if named else strong)
    sections = params.phrases(rule, "sections")
    written = under(rule, reading, sections) if sections else []
    owners = [name for name, group in named.items() for _ in group] if hits else []
    groups = {owners[hit.phrase - len(strong)] for hit in hits if hit.phrase >= len(strong)}
    sentences = ordered(hit.sentence for hit in hits)
    weak = ordered(hit.sentence for hit in counting(rule, reading, params.phrases(rule, "weak")))
    grammar = params.text(rule, "grammar")
    if grammar:
        whole, part = GRAMMARS[grammar](reading)
        sentences, weak = ordered([*sentences, *whole]), ordered([*weak, *part])
    unset = [sentence for sentence in sentences if UNSET.search(sentence.text)]
    if unset:
        sentences, weak = [one for one in sentences if one not in unset], ordered([*weak, *unset])
    capped = [hit.sentence for hit in reading.hits(params.phrases(rule, "caps")) if _caps(rule, reading, hit)]
    complete = _complete(rule, reading)
    if complete and len(complete) > len(items.recommendations(reading)) / 2:
        note = f"Evidence found: {len(complete)} recommendations with a date and a check in or beside them."
        return outcome.finding(rule, Status.PASS, note, [item.evidence for item in complete])
    kinds_needed = params.number(rule, "needs_groups", 0)
    enough = len(sentences) >= params.number(rule, "needs", 1) and len(groups) >= kinds_needed
    enough = enough or 0 < kinds_needed < len(groups)  # one sentence that says it all
    wide = params.number(rule, "section_words", 0)
    if wide and words(written) >= wide:
        enough, sentences = True, sentences or written
    if params.text(rule, "counted") and not _counted(reading, sentences):
        enough, weak = False, ordered([*weak, *sentences])
    if enough and sentences and not capped:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {told(sentences)}.", sentences)
    if (
        (sentences and len(sentences) >= params.number(rule, "partial_from", 1))
        or weak
        or complete
        or (wide and words(written) >= wide / 3)
    ):
        note = f"Some evidence found, not all. {outcome.wanted(rule)}"
        evidence: list[Sentence | Evidence] = [
            *capped[:2],
            *sentences,
            *weak,
            *written,
            *(item.evidence for item in complete),
        ]
        return outcome.finding(rule, Status.PARTIAL, note, evidence, outcome.looked(reading, sections))
    excuse = [hit.sentence for hit in reading.hits(params.phrases(rule, "excused")) if not hit.sentence.heading]
    if excuse:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "The text says why this does not apply.", excuse)
    return silence(rule, reading, sections)


def _counted(reading: Reading, sentences: Sequence[Sentence]) -> bool:
    """Whether it is told at some length, or with how many or who: "a well attended event" says neither."""
    beside = {one.index: one for each in sentences for one in reading.of_passage(each.passage)}
    if any(reading.passages[one.passage].cell for one in sentences):
        return True  # a table of who did what, its rows the count
    return len(sentences) > MANY or any(COUNTED.search(one.text) for one in beside.values())


def _caps(rule: Rule, reading: Reading, hit: Hit) -> bool:
    """Whether what takes a pass away is said where the rule looks: no finding about practice."""
    kinds = reading.kinds(hit.sentence)
    away = frozenset(params.phrases(rule, "never_in")) | denials.ELSEWHERE | denials.PAST
    return not hit.sentence.heading and not (kinds and kinds <= away)


def counting(rule: Rule, reading: Reading, phrases: tuple[str, ...]) -> list[Hit]:
    """The hits that this rule lets count."""
    hits = reading.hits(phrases)
    if not hits:
        return []
    never = frozenset(params.phrases(rule, "never_in")) | denials.ELSEWHERE
    only = frozenset(params.phrases(rule, "only_in"))
    against = params.phrases(rule, "against")
    least = params.number(rule, "least_words", 0)
    headings, denied, plans, history, demands, others = (
        _counts(rule, name) for name in ("headings", "denials", "plans", "history", "demands", "others")
    )
    kept: list[Hit] = []
    for hit in hits:
        sentence = hit.sentence
        kinds = reading.kinds(sentence)
        if sentence.heading and not (headings or sense.front(reading, sentence)):
            continue
        if sense.says(reading, sentence, denials.OWN):
            kinds -= denials.PAST  # it tells of the review itself, whatever section it stands in
        if least and len(reading.words_of(sentence)) < least:
            continue
        if (kinds and kinds <= never) or (only and not kinds & only) or sense.placeholder(reading, sentence):
            continue
        if not denied and sense.denied(reading, hit, phrases[hit.phrase]):
            continue
        if against and sense.says(reading, sentence, against):
            continue
        if not plans and sense.unheld(reading, sentence):
            continue
        if not history and sense.past(reading, sentence):
            continue
        if not demands and sense.directive(reading, sentence):
            continue
        if not others and sense.elsewhere(reading, sentence):
            continue
        kept.append(hit)
    return kept


def _asked(rule: Rule, reading: Reading) -> bool:
    """Whether the text holds what makes the rule apply: its trigger, or its length."""
    if "over_words" in rule.params and reading.count < params.number(rule, "over_words", 0):
        return False
    trigger = params.phrases(rule, "trigger")
    return not trigger or any(
        not sense.denied(reading, hit, trigger[hit.phrase])
        and not sense.elsewhere(reading, hit.sentence)
        and not reading.kinds(hit.sentence) & {"recommendations", "terms"}
        for hit in reading.hits(trigger)
    )


def _complete(rule: Rule, reading: Reading) -> list[Item]:
    """The recommendations that have every part the rule names, where it lets them count."""
    parts = params.groups(rule, "parts")
    if not _counts(rule, "items") or not parts:
        return []
    return [
        item
        for item in items.recommendations(reading)
        if all(parted.has(item, name, phrases) for name, phrases in parts.items())
    ]


def _counts(rule: Rule, name: str) -> bool:
    return params.text(rule, name) == "counts"


def under(rule: Rule, reading: Reading, kinds: Sequence[str]) -> list[Sentence]:
    """What truly stands under the headings of those kinds: no placeholders, plans, or words about other reviews."""
    against, about = params.phrases(rule, "against"), params.phrases(rule, "section_about")
    return ordered(
        sentence
        for kind in kinds
        for section in reading.titled(kind)
        for sentence in reading.under(section)
        if not sense.placeholder(reading, sentence)
        and not sense.elsewhere(reading, sentence)
        and not (against and sense.says(reading, sentence, against))
        and (_counts(rule, "plans") or not sense.unheld(reading, sentence))
        and (not about or sense.says(reading, sentence, about))
    )


def silence(rule: Rule, reading: Reading, kinds: Sequence[str]) -> Finding:
    """Nothing counts: a heading with a placeholder, or nothing at all."""
    heads = [section for kind in kinds for section in reading.titled(kind)]
    inside = [sentence for section in heads for sentence in reading.under(section)]
    holding = [sentence for sentence in inside if sense.placeholder(reading, sentence)]
    if heads and (holding or not inside):
        return outcome.emptied(rule, reading, kinds, holding)
    return outcome.missing(rule, reading, kinds)


def ordered(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Each sentence once, in the order of the document."""
    found = {sentence.index: sentence for sentence in sentences}
    return [found[index] for index in sorted(found)]


def words(sentences: Iterable[Sentence]) -> int:
    """How many words they have together."""
    return sum(len(sentence.text.split()) for sentence in sentences)


def told(sentences: Sequence[Sentence]) -> str:
    """How many sentences it rests on, in words."""
    return "one sentence" if len(sentences) == 1 else f"{len(sentences)} sentences"
