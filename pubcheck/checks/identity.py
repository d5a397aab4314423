"""Kind "identity": ethnicity, culture, language and faith are recorded, and what they meant is explored.

A recital ("equality was considered"), a demand on others ("be culturally competent") or a stereotype explores nothing.
"""

from __future__ import annotations

import re

from pubcheck.checks import cues, denials, outcome, params, sense, speech
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "recorded": Param(Shape.PHRASES, needed=True),
    "analysed": Param(Shape.PHRASES, needed=True),
    "themes": Param(Shape.PHRASES),
    "matters": Param(Shape.PHRASES),
    "effect": Param(Shape.PHRASES),
    "dismissed": Param(Shape.PHRASES),
    "stereotypes": Param(Shape.PHRASES),
    "typecast": Param(Shape.PHRASES),
    "silent": SILENT,
}
AWAY = frozenset({"recommendations", "actions", "terms", "questions", "agencies", "method"})
NAMED = "culture ethnicity race faith religion language diversity identity equality heritage".split()
# "Culture: N/A, the family are white": a field of a form, answered with nothing.
SET_ASIDE = re.compile(
    rf"\b(?:{'|'.join(NAMED)})\b[^.:?\n]{{0,40}}"
    r"(?:[:?–-]|\b(?:is|was|were|are|did))\W*"
    r"(?:n\s?/\s?a\b|not (?:applicable|relevant|an issue|a factor)|no issues?\b|nothing (?:to (?:note|report"
    r"|add)|of note)|irrelevant)",
    re.IGNORECASE,
)
ENOUGH = 2
SAYING = 4  # words that say something: "Interpreters." is a label
HEAD_WORDS = 9
SECTION_WORDS = 50
PASSAGE_WORDS = 30
PASSAGE_SENTENCES = 3
DWELT_WORDS = 60
ELSEWHERE = AWAY | {"family", "chronology", "references", "help", "working-notes"}
ASIDE = frozenset({"method", "terms", "agencies", "author", "publication", "parallel", "reason"})
JUDGED = frozenset({"analysis", "findings", "learning", "identity", "conclusion", "summary"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: recorded and explored in two sentences or more; partial: one of the two; fail: neither."""
    recorded = _kept(rule, reading, "recorded")
    analysed = [sentence for sentence in _kept(rule, reading, "analysed") if len(sentence.text.split()) >= SAYING]
    written = [
        sentence for sentence in _own(rule, reading) if sentence.index not in {other.index for other in analysed}
    ]
    themes = _kept(rule, reading, "themes")
    told = _passages(rule, reading, recorded + analysed, themes)
    long = cues.words([*analysed, *written]) >= SECTION_WORDS and len(written) > 2
    whole = min(ENOUGH, len(_effect(rule, reading, written))) if long else 0
    explored = len(analysed) + whole + len(told)
    away = _dismissed(rule, reading)
    if away and explored < ENOUGH + 1 and not told:
        note = f"It is named, if at all, and then set aside as of no account. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.FAIL, note, [*away, *recorded], outcome.looked(reading, ("identity",)))
    cast = [hit.sentence for hit in reading.hits(params.phrases(rule, "typecast")) if _stands(reading, hit)]
    if recorded and cast:
        note = f"It is recorded, but a whole people is spoken of as if all were alike. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, [*cast, *recorded], outcome.looked(reading, ("identity",)))
    dwelt = _dwelt(rule, reading, [*recorded, *analysed, *themes]) if recorded and explored < ENOUGH else []
    if recorded and (explored >= ENOUGH or dwelt):
        places = cues.ordered([*analysed, *told, *dwelt]) or written
        note = f"Evidence found: recorded, and explored in {cues.told(places)}."
        return outcome.finding(rule, Status.PASS, note, [*recorded[:1], *analysed, *told, *dwelt, *written])
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


def _short(sentence: Sentence) -> bool:
    return len(sentence.text.split()) <= HEAD_WORDS


def _stands(reading: Reading, hit: Hit) -> bool:
    """Whether the review says it in its own voice: no quotation, and no finding about what others thought."""
    return (
        not hit.sentence.heading
        and not speech.quoted(reading, hit)
        and not sense.elsewhere(reading, hit.sentence)
        and not reading.kinds(hit.sentence) & {"family", "child"}
    )


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
        if (
            name == "recorded"
            and hit.first == hit.last
            and sentence.block.text[reading.words.span(hit.first)[0]].islower()
        ):
            continue  # "polish" is no people
        if name != "recorded" and reading.kinds(sentence) & denials.PAST and "identity" not in reading.kinds(sentence):
            continue
        if name != "recorded" and (sense.says(reading, sentence, stereotypes) or sentence.text.rstrip().endswith("?")):
            continue
        kept.append(sentence)
    return cues.ordered(kept)


def _passages(rule: Rule, reading: Reading, cued: list[Sentence], themes: list[Sentence]) -> list[Sentence]:
    """The sentences of a paragraph that weighs it, where they say what it did to somebody: in a section of analysis any
    word of it leads there, elsewhere only a theme does, and more has to be said."""
    found: list[Sentence] = []
    weighing = {sentence.passage for sentence in themes}
    for number in sorted({sentence.passage for sentence in cued} | weighing):
        said = [one for one in reading.of_passage(number) if not one.heading]
        kinds = reading.sections[reading.section_of[number]].kinds
        inside = bool(kinds & JUDGED)
        if kinds & denials.PAST or (not inside and (number not in weighing or kinds & ASIDE)):
            continue
        if cues.words(said) < PASSAGE_WORDS + 15 * (not inside) or len(said) < PASSAGE_SENTENCES:
            continue
        weighed = _effect(rule, reading, said)
        about = [one for one in themes if one.passage == number]
        if inside and len(about) >= ENOUGH:  # the paragraph is about nothing else
            weighed = cues.ordered([*weighed, *about])
        if len(weighed) >= ENOUGH + (not inside):
            found += weighed
    return found


def _dwelt(rule: Rule, reading: Reading, cued: list[Sentence]) -> list[Sentence]:
    """The sentences about it in a long paragraph that names it and stays with it: whoever writes so much of it says
    what it meant, in words that no list holds."""
    matters = params.phrases(rule, "matters")
    about = {sentence.index for sentence in cued}
    found: list[Sentence] = []
    for number in sorted({sentence.passage for sentence in cued}):
        if reading.sections[reading.section_of[number]].kinds & ELSEWHERE:
            continue
        said = [
            one
            for one in reading.of_passage(number)
            if not one.heading and not sense.directive(reading, one) and not sense.elsewhere(reading, one)
        ]
        stays = [one for one in said if one.index in about or sense.says(reading, one, matters)]
        if len(said) >= PASSAGE_SENTENCES and len(stays) >= ENOUGH and cues.words(said) >= DWELT_WORDS:
            found += stays
    return found


def _effect(rule: Rule, reading: Reading, said: list[Sentence]) -> list[Sentence]:
    """Those of the sentences that say what it meant to somebody: no demands, recitals or other reviews."""
    phrases = params.phrases(rule, "effect")
    return [
        one
        for one in said
        if sense.says(reading, one, phrases)
        and len(one.text.split()) >= SAYING
        and not sense.placeholder(reading, one)
        and not sense.directive(reading, one)
        and not sense.elsewhere(reading, one)
        and not sense.says(reading, one, params.phrases(rule, "stereotypes"))
    ]


def _dismissed(rule: Rule, reading: Reading) -> list[Sentence]:
    """Where the review says of these things that they were of no account."""
    named = sorted(reading.holding(NAMED))
    blank = [one for one in map(reading.sentences.__getitem__, named) if SET_ASIDE.search(one.text)]
    blank = [one for one in blank if not sense.elsewhere(reading, one)]
    said = [
        hit.sentence
        for hit in reading.hits(params.phrases(rule, "dismissed"))
        if "identity" in reading.sections[hit.sentence.section].own and not hit.sentence.heading
    ]
    return cues.ordered([*blank, *said])


def _own(rule: Rule, reading: Reading) -> list[Sentence]:
    """What stands under headings of its own ("Being Roma in a small town" is one), demands and words about other
    reviews left out."""
    peoples = params.phrases(rule, "recorded")
    named = {hit.sentence.section for hit in reading.hits(peoples) if hit.sentence.heading and _short(hit.sentence)}
    return cues.ordered(
        sentence
        for section in reading.sections
        if "identity" in section.own or section.index in named
        for sentence in reading.under(section)
        if not sense.directive(reading, sentence)
        and not sense.placeholder(reading, sentence)
        and not sense.elsewhere(reading, sentence)
    )
