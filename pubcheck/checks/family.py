"""Kind "family-views": how fully the family's views of what happened and of the services are given.

What the mother told the GP at the time is case history. Views count where they are told to the review, or stand in the
section about the family's part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import cues, denials, outcome, params, sense, speech
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Genre, Rule, Status

PARAMS = {
    "wants": WANTS,
    "views": Param(Shape.PHRASES, needed=True),
    "contact": Param(Shape.PHRASES, needed=True),
    "absence": Param(Shape.PHRASES, needed=True),
    "absence_here": Param(Shape.PHRASES),
    "record": Param(Shape.PHRASES),
    "detailed": Param(Shape.NUMBER),
    "silent": SILENT,
}
JUDGED = frozenset({"analysis", "findings", "learning", "identity", "good-practice"})
BARRED = (
    "not be contacted/approached/interviewed/spoken/seen/involved/invited",
    "not to be contacted/approached/involved",
)
FOLLOWING = 3
# "was never spoken to by any service", "nobody who came that winter": what happened in the case, not in the review
BY_SERVICE = re.compile(
    r"\b(?:spoken to|asked|seen|told|invited|contacted|approached|included)\b[^.;]{0,30}"
    r"\bby (?:an?y?|the|all|every)?\s?(?:\w+ )?"
    r"(?:services?|agenc\w+|professionals?|practitioners?|workers?|schools?|nurses?|doctors?|hospitals?|police|body|one)\b"
    r"|\b(?:invited|asked) to (?:an?|the|any|her|his|their|every) (?:[\w-]+ )?"
    r"(?:clinics?|appointments?|conferences?|assessments?|school|visits?|birth)\b"
    r"|\bnot (?:attend|go to|come to|keep) (?:an?y? |the |her |his |their )?(?:[\w-]+ ){0,2}"
    r"(?:clinics?|appointments?|checks?|reviews? at|school|surgery|conferences?)\b"
    r"|\b(?:nobody|no one|none of those) who (?:came|called|visited|saw|knew|worked|went)\b",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December),? (?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
)
HELD = frozenset("believed thought said known understood reported described considered felt".split())
BEING = frozenset("is was are were be been being".split())
YES_OR_NO = re.compile(r"\W*(?:q\.?\s+)?(?:did|have|has|were|was|do|does)\b.*\?", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|my|me|mine|we|our|us|you|your)\b|[?!][\"”’']", re.IGNORECASE)
AWAY = frozenset({"history", "chronology", "recommendations", "actions", "terms"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: detailed; partial: limited; not applicable: absent with a reason; fail: absent in silence."""
    contact = cues.ordered(told(rule, reading, "contact"))
    views = cues.ordered(heard(rule, reading))
    gone = cues.ordered(absent(rule, reading))
    own = [sentence for sentence in views if "family" in reading.sections[sentence.section].kinds]
    # Under a heading of their own, what they said is what they said to the review, whoever is said to have asked.
    if len(views) >= params.number(rule, "detailed", 3) and (contact or len(own) >= params.number(rule, "detailed", 3)):
        note = f"Evidence found: the family's part in the review and their views, in {cues.told(views)}."
        return outcome.finding(rule, Status.PASS, note, [*contact[:2], *views])
    if views or contact:
        note = f"Some evidence found, but little of what they said. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, [*contact, *views], outcome.looked(reading, ("family",)))
    if gone:
        note = "No views are given, and the text says so. Whether it says why is judged by the next rule."
        return outcome.finding(rule, Status.NOT_APPLICABLE, note, gone)
    return cues.silence(rule, reading, ("family",))


def heard(rule: Rule, reading: Reading) -> list[Sentence]:
    """Sentences that tell what a member of the family thinks: in the family section, or told to the review."""
    inside = zone(reading, params.phrases(rule, "contact"))
    phrases = params.phrases(rule, "views")
    found: list[Sentence] = []
    hits = reading.inside(inside, phrases)
    for hit in hits:
        sentence = hit.sentence
        if sentence.heading or sense.placeholder(reading, sentence):
            continue
        if sense.denied(reading, hit, phrases[hit.phrase]) or sense.elsewhere(reading, sentence):
            continue
        if _of_them(reading, hit) or _record(rule, reading, sentence):
            continue
        found.append(sentence)
    viewing = {hit.sentence.index for hit in hits}
    return found + [
        sentence
        for number, said in speech.spoken(reading).items()
        if (sentence := reading.sentences[number]).passage in inside
        and not sentence.heading
        # A relative speaks in it: quotation marks alone may hold a term, or what somebody wrote of the mother.
        and said
        and (FIRST_PERSON.search(said) or number in viewing)
        and not _record(rule, reading, sentence)
        and not sense.directive(reading, sentence)
    ]


def _of_them(reading: Reading, hit: Hit) -> bool:
    """Whether it is what others hold of a relative: "He is believed to be in Leicester"."""
    said = reading.words.words
    return any(said[at] in HELD and said[at - 1] in BEING for at in range(max(1, hit.first), hit.last + 1))


def _record(rule: Rule, reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence tells what was said to a service at the time: case history, wherever it stands."""
    told = sense.says(reading, sentence, params.phrases(rule, "record")) or bool(
        denials.DATE.match(sentence.text) or DATED.search(sentence.text)
    )
    return told and not sense.says(reading, sentence, params.phrases(rule, "contact"))


def zone(reading: Reading, contact: tuple[str, ...]) -> frozenset[int]:
    """The passages about the family's part: those under such a heading, and what follows a meeting in the same
    section.
    """
    return reading.remember(("family zone", contact), lambda: frozenset(_zone(reading, contact)))


def _zone(reading: Reading, contact: tuple[str, ...]) -> Iterator[int]:
    own = reading.titled("family")
    for section in own:
        yield from range(section.first, section.last + 1)
    met = any(not _away(reading, hit.sentence) for hit in sense.real(reading, contact))
    if not own and met and reading.genre in {Genre.BRIEFING, Genre.SUMMARY}:
        # A short paper has no room for a section of theirs: what they told it stands where it belongs.
        yield from (
            passage.index
            for passage in reading.passages
            if not reading.sections[reading.section_of[passage.index]].kinds & AWAY
        )
    for hit in sense.real(reading, contact):
        sentence = hit.sentence
        if _away(reading, sentence) or sense.directive(reading, sentence):
            continue
        section = reading.sections[sentence.section]
        last = min(section.last, sentence.passage + FOLLOWING) if "method" not in section.kinds else sentence.passage
        yield from range(sentence.passage, last + 1)


def told(rule: Rule, reading: Reading, name: str) -> list[Sentence]:
    """Sentences that say, as a fact, that the family took part."""
    phrases = params.phrases(rule, name)
    return [
        hit.sentence
        for hit in sense.real(reading, phrases)
        if not _away(reading, hit.sentence) and not sense.directive(reading, hit.sentence)
    ]


def absent(rule: Rule, reading: Reading) -> list[Sentence]:
    """Sentences that say that somebody of the family took no part in the review."""
    inside = zone(reading, params.phrases(rule, "contact"))
    anywhere, here = params.phrases(rule, "absence"), params.phrases(rule, "absence_here")
    return [
        hit.sentence
        for hit in (*reading.hits(anywhere), *reading.inside(inside, here))
        if not hit.sentence.heading
        and not BY_SERVICE.search(hit.sentence.text)
        and not speech.quoted(reading, hit)
        and not sense.placeholder(reading, hit.sentence)
        and not sense.elsewhere(reading, hit.sentence)
        and (not sense.directive(reading, hit.sentence) or sense.says(reading, hit.sentence, BARRED))
        and (hit.sentence.passage in inside or not _away(reading, hit.sentence))
        and (hit.sentence.passage in inside or not reading.kinds(hit.sentence) & JUDGED)
    ] + _refused(reading)


def _refused(reading: Reading) -> list[Sentence]:
    """The "No" that answers a heading such as "Did the family take part?"."""
    asked = [section for section in reading.titled("family") if YES_OR_NO.match(section.title)]
    return [one for section in asked for one in reading.under(section)[:1] if re.match(r"No\b", one.text)]


def _away(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence stands where no account of the family's part is given. A merged section is both."""
    kinds = reading.kinds(sentence)
    return bool(kinds) and kinds <= AWAY and not sense.says(reading, sentence, denials.OWN)
