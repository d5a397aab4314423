"""Kind "roles": how many different roles are named among those who took part in the review (never names)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "roles": Param(Shape.PHRASES, needed=True),
    "involved": Param(Shape.PHRASES, needed=True),
    "needs": Param(Shape.NUMBER),
    "partial_from": Param(Shape.NUMBER),
    "silent": SILENT,
}
OPENING = frozenset({"method", "reason", "introduction", "practitioners", "agencies", "author"})
MANY = 4
OPENS = 6
# These three are read in small letters.
SITTING = re.compile(
    r"\b(?:panel|board|review team)\b[^.]{0,40}\b"
    r"(?:compris\w+|consist\w+|includ\w+|made up|members|drawn|represent\w*)"
)
# "Head of Safeguarding; Detective Superintendent; Designated Nurse": who oversees, and has met no child of the case
SENIOR = re.compile(
    r"\b(?:heads? of (?!year)|directors?|superintendent|designated|named|managers?|chief|commissioner|chair|lead\b)"
)
FRONTLINE = re.compile(
    r"\b(?:social workers?|health visitors?|teachers?|constables?|gps?|school nurses?|midwives|paramedics?|tutors?"
    r"|(?:support|youth|key|residential|housing|family) (?:workers?|officers?)|practice nurses?|registrars?)\b"
)
PANEL = re.compile(r"\b(?:panel|board|review team|steering group)\b", re.IGNORECASE)
FAMILY = frozenset(
    "mother father mum dad parents grandmother grandfather aunt uncle carers child children friends family relatives "
    "sister brother siblings she he".split()
)
PLACES = frozenset({"practitioners", "method", "agencies"})
AWAY = frozenset({"history", "chronology", "recommendations", "actions", "learning", "findings", "analysis", "terms"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: enough different roles; partial: some; fail: none in the passages about taking part."""
    phrases = params.phrases(rule, "roles")
    kept = [hit for hit in reading.hits(phrases) if _counts(rule, reading, hit)]
    different = {reading.words.words[hit.last].rstrip("s") for hit in kept} if kept else set()
    sentences = cues.ordered(hit.sentence for hit in kept)
    if len(different) >= params.number(rule, "needs", 3):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {len(different)} different roles.", sentences)
    if len(different) >= params.number(rule, "partial_from", 2):
        note = f"Only {len(different)} role{'s' if len(different) > 1 else ''} found. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, sentences, outcome.looked(reading, tuple(sorted(PLACES))))
    return cues.silence(rule, reading, ("practitioners",))


def _counts(rule: Rule, reading: Reading, hit: Hit) -> bool:
    """Said of those who took part: in a sentence about it, or in a list or table under such a heading."""
    sentence = hit.sentence
    kinds = reading.kinds(sentence)
    if (
        sentence.heading
        or sense.placeholder(reading, sentence)
        or sense.elsewhere(reading, sentence)
        or sense.directive(reading, sentence)
    ):
        return False
    if sense.unheld(reading, sentence) or (kinds & AWAY and not kinds & PLACES) or sense.past(reading, sentence):
        return False
    if ("family" in kinds and not kinds & PLACES) or _of_panel(reading, sentence):
        return False
    passage = reading.passages[sentence.passage]
    if bool(kinds & PLACES) and (passage.cell is not None or bool(passage.marker)):
        return True
    if sentence.index in _lists(reading, params.phrases(rule, "roles")):
        return True
    return sentence.index in _zone(reading, params.phrases(rule, "involved")) or "practitioners" in kinds


def _lists(reading: Reading, roles: tuple[str, ...]) -> frozenset[int]:
    """Sentences of the opening sections that name many roles: nobody else would be listed so there."""
    return reading.remember(("roles listed", roles), lambda: frozenset(_many(reading, roles)))


def _many(reading: Reading, roles: tuple[str, ...]) -> Iterator[int]:
    named: dict[int, set[str]] = {}
    for hit in reading.hits(roles):
        if reading.kinds(hit.sentence) & OPENING:
            named.setdefault(hit.sentence.index, set()).add(reading.words.words[hit.last].rstrip("s"))
    yield from (index for index, different in named.items() if len(different) >= MANY)


def _zone(reading: Reading, involved: tuple[str, ...]) -> frozenset[int]:
    """The sentences about taking part, and those that go on from them: the next two, or the list below."""
    return reading.remember(("roles", involved), lambda: frozenset(_around(reading, involved)))


def _of_panel(reading: Reading, sentence: Sentence) -> bool:
    """Whether it lists who sat on the panel: managers who oversaw the review, and not those who did the work."""
    section = reading.sections[sentence.section]
    named = PANEL.search(section.title) and "practitioners" not in section.own
    low = sentence.text.lower()
    senior = len(SENIOR.findall(low)) >= MANY - 1 and not FRONTLINE.search(low)
    return bool(named) or bool(SITTING.search(low)) or senior


def _of_family(reading: Reading, sentence: Sentence) -> bool:
    """Whether it tells of the family's or friends' part: who sat beside them is no practitioner who took part."""
    span = reading.words_of(sentence)
    opening = set(reading.words.words[span.start : span.start + OPENS])
    return bool(opening & FAMILY) and "practitioners" not in reading.kinds(sentence)


def _around(reading: Reading, involved: tuple[str, ...]) -> Iterator[int]:
    for hit in sense.real(reading, involved):
        sentence = hit.sentence
        if reading.kinds(sentence) & AWAY or _of_family(reading, sentence):
            continue
        following = reading.of_passage(sentence.passage)
        yield from (one.index for one in following if 0 <= one.index - sentence.index < 3)
        for passage in reading.passages[sentence.passage + 1 : sentence.passage + 20]:
            if not passage.marker and passage.cell is None:
                break
            yield from (other.index for other in reading.of_passage(passage.index))
