"""Kind "voice": what the child said, showed and lived. That nobody heard the child is a finding, not the child's
voice.
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
    "kids": Param(Shape.PHRASES, needed=True),
    "voice": Param(Shape.PHRASES, needed=True),
    "finding": Param(Shape.PHRASES, needed=True),
    "unspoken": Param(Shape.PHRASES),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
AWAY = frozenset(
    {"recommendations", "actions", "terms", "questions", "practitioners", "good-practice", "method", "author"}
)
PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them"})
CLAUSES = frozenset("when as after before if while once until since".split())
SUBJECT = 3
PORTRAIT = 2
FILE = re.compile(
    r"\b(?:born|weeks|diagnos\w+|liv(?:es|ed) with|subject of|plan|order|known to|aged?|came from|speaks?|years? old"
    r"|is \d+|admi\w+|referr\w+|register\w+|attend\w+|weigh\w+|died|injur\w+|was \w+ when|palsy|disorder"
    r"|disabilit\w+|verbal)\b",
    re.IGNORECASE,
)
SEVERAL = frozenset({"they", "them"})  # as often the parents
OPENED = re.compile(r"[:,] [\"“‘']\w")
OWN_WORDS = re.compile(r"\b(?:I|my|me|mine|we|our|us|mum|dad|mummy|daddy)\b|\?[\"”’']", re.IGNORECASE)
CITED = re.compile(r"\((?:19|20)\d\d|et al")
ADULTS = frozenset(
    "mother mum father dad grandmother grandfather aunt uncle parents worker nurse teacher visitor "
    "midwife doctor police officer staff practitioners professionals carer carers partner family he's she's "
    "neighbour neighbours clinician clinicians consultant paramedic paramedics reviewer author manager managers "
    "stepfather stepmother couple landlord colleague colleagues panel lodger husband wife visitors nurses teachers "
    "grandparents man woman solicitor interpreter".split()
)
OPENING = 6
CHILD, ADULT = "child", "adult"
SECTION_WORDS = 40
LONG_SECTION = 200


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: a passage on it, or several sentences; partial: a sentence or two; fail: none."""
    phrases = params.phrases(rule, "voice")
    heard = cues.ordered(
        hit.sentence for hit in reading.hits(phrases) if _counts(rule, reading, hit, phrases[hit.phrase])
    )
    own = [
        sentence
        for sentence in cues.under(rule, reading, ("child",))
        if not sense.directive(reading, sentence) and not sense.says(reading, sentence, params.phrases(rule, "finding"))
    ]
    spoken = speech.spoken(reading)
    quotes = [
        sentence
        for sentence in reading.sentences
        if (sentence.index in spoken or (speech.marked(sentence.text) and OPENED.search(sentence.text)))
        and _quoted(rule, reading, sentence, spoken.get(sentence.index, ""))
    ]
    heard = cues.ordered([*heard, *quotes, *_seen(rule, reading)])
    told = cues.words(own) >= SECTION_WORDS and len(own) > 1
    # The child's own words weigh double.
    drawn = cues.ordered([*heard, *_portrait(rule, reading, own)]) if heard else []
    weight = len(heard) + len({sentence.index for sentence in quotes})
    long = cues.words(own) >= LONG_SECTION  # so much under the child's own heading is no line in passing
    if weight >= params.number(rule, "detailed", 3) or (told and len(heard) > 1) or len(drawn) > PORTRAIT or long:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {cues.told(heard or own)}.", [*heard, *own])
    if heard or (told and _portrait(rule, reading, own)):
        note = f"Some evidence found, not much. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, [*heard, *own], outcome.looked(reading, ("child",)))
    return cues.silence(rule, reading, ("child",))


def _seen(rule: Rule, reading: Reading) -> list[Sentence]:
    """What is told of a child too young to speak, or who does not: the sentences after one that says that others were
    asked or watched in place of words. One alone is as likely an excuse."""
    found: list[Sentence] = []
    kids, spoken = _nouns(rule) | PRONOUNS, speech.spoken(reading)
    for lead in cues.ordered(hit.sentence for hit in reading.hits(params.phrases(rule, "unspoken"))):
        if lead.heading or reading.kinds(lead) & AWAY or sense.placeholder(reading, lead):
            continue
        after = [
            one
            for one in reading.of_passage(lead.passage)
            if one.index > lead.index
            and (one.index in spoken or kids & {reading.words.words[at] for at in reading.words_of(one)})
            and not FILE.search(one.text)
            and not sense.directive(reading, one)
            and not sense.says(reading, one, params.phrases(rule, "finding"))
        ]
        if len(after) > 1:
            found += [lead, *after]
    return found


def _portrait(rule: Rule, reading: Reading, own: list[Sentence]) -> list[Sentence]:
    """Sentences of the child's own section that are about the child: no illness, birth, order or plan."""
    nouns = _nouns(rule) | {"he", "she"}
    words = reading.words.words
    return [
        one
        for one in own
        if (span := reading.words_of(one))
        and nouns & set(words[span.start : span.start + SUBJECT])
        and not ADULTS & set(words[span.start : span.start + SUBJECT + 1])
        and not FILE.search(one.text)
        and _named_last(rule, reading, one) != ADULT
    ]


def _counts(rule: Rule, reading: Reading, hit: Hit, phrase: str) -> bool:
    sentence = hit.sentence
    kinds = reading.kinds(sentence)
    if sentence.heading or kinds & AWAY or sense.placeholder(reading, sentence) or sense.elsewhere(reading, sentence):
        return False
    if _asked_of(reading, hit) or sense.denied(reading, hit, phrase) or sense.unheld(reading, sentence):
        return False
    if sense.says(reading, sentence, params.phrases(rule, "finding")):
        return False
    # "She told the nurse" is as often the mother: a pronoun counts in a passage that is about the child.
    said = reading.words.words[hit.first : hit.last + 1]
    named = said[0] not in PRONOUNS and bool(_nouns(rule) & set(said))
    first = next((word for word in said if word in PRONOUNS), "")
    if named or not first:
        return True
    if _about_child(rule, reading, sentence):
        return True
    return "child" in kinds and first not in SEVERAL and _named_last(rule, reading, sentence) != ADULT


def _asked_of(reading: Reading, hit: Hit) -> bool:
    """Whether the sentence asks for it; not where the child asks ("They said that teachers should look")."""
    return any(
        ask.sentence.index == hit.sentence.index and ask.first <= hit.last for ask in reading.hits(denials.DIRECTIVE)
    )


def _nouns(rule: Rule) -> frozenset[str]:
    return frozenset(params.phrases(rule, "kids")) - PRONOUNS


def _quoted(rule: Rule, reading: Reading, sentence: Sentence, said: str) -> bool:
    """Whether what is said between quotation marks is the child's: in a section on the child or a passage about one."""
    if sense.elsewhere(reading, sentence):
        return False
    if sentence.heading or reading.kinds(sentence) & AWAY or CITED.search(sentence.text):
        return False
    if sense.says(reading, sentence, params.phrases(rule, "finding")):
        return False
    if not OWN_WORDS.search(said or sentence.text) and not sense.says(reading, sentence, params.phrases(rule, "voice")):
        return False  # as often what a file says of the child
    if "child" in reading.kinds(sentence):
        return _named_last(rule, reading, sentence) != ADULT
    return _about_child(rule, reading, sentence)


def _owns(reading: Reading, at: int) -> bool:
    """Whether the word is said as the owner of what follows: "Sam's"."""
    start, end = reading.words.span(at)
    return reading.sentences[reading.words.sentence[at]].block.text[start:end].endswith(("'s", "’s"))


def _about_child(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    """Whether the last person named before the sentence, in its passage, is a child and no grown-up."""
    last = _named_last(rule, reading, sentence)
    if last or "family" in reading.kinds(sentence):  # "he" who speaks there is as often the father
        return last == CHILD
    # A passage of nothing but "she": about the one whom the review is about, unless a grown-up stands in it.
    before = [other for other in reading.of_passage(sentence.passage) if other.index <= sentence.index]
    words = {word for other in before for word in re.findall(r"\w+", other.text.lower())}
    opening = re.findall(r"\b[A-Za-z]{2,}\b", before[0].text)[:1] if before else []
    return bool(opening) and opening[0].lower() in {"he", "she"} and not ADULTS & words


def _named_last(rule: Rule, reading: Reading, sentence: Sentence) -> str:
    """Who was named last before the sentence, in its passage: a child, a grown-up, or nobody."""
    nouns = _nouns(rule)
    before = [other for other in reading.of_passage(sentence.passage) if other.index <= sentence.index]
    if sentence.text[0] in "\"“‘'" and sentence.passage:
        before = [
            *reading.of_passage(sentence.passage - 1),
            *before,
        ]  # words set apart from the line that leads to them
    for other in reversed(before):
        span = reading.words_of(other)
        first = [reading.words.words[at] for at in span[:OPENING]]
        if first and first[0] in PRONOUNS | CLAUSES:
            continue  # it goes on about whoever was named before ("When the police came she hid")
        named = [
            word
            for at, word in enumerate(first)
            if word in ADULTS
            # "Sam's father" is the father; "Sam's own views" are Sam's
            or (word in nouns and not (_owns(reading, span.start + at) and ADULTS & set(first[at + 1 : at + 3])))
        ]
        if named:
            return CHILD if named[0] in nouns else ADULT
    return ""
