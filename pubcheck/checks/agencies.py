"""Kind "agencies": whether the agencies that took part are listed: in a list, a table or one sentence, not here and
there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "agencies": Param(Shape.PHRASES, needed=True),
    "contributed": Param(Shape.PHRASES, needed=True),
    "needs": Param(Shape.NUMBER),
    "silent": SILENT,
}
PLACES = frozenset({"agencies", "method", "practitioners", "author"})
HEAD = re.compile(
    r"\W*(?:name of )?(?:contributing |partner )?(?:agenc(?:y|ies)|organisations?|services?|bod(?:y|ies))\b", re.I
)
UNLISTED = frozenset(
    "recommendations actions chronology help references glossary distribution working-notes contents".split()
)
# "A former police inspector": where the author once worked is no agency that took part.
CAREER = re.compile(r"\b(?:former|formerly|retired|previously|career)\b", re.IGNORECASE)
TABLED = -1_000_000  # groups of tables are told apart from those of passages
AWAY = frozenset(
    {
        "history",
        "chronology",
        "analysis",
        "findings",
        "learning",
        "recommendations",
        "actions",
        "help",
        "references",
        "glossary",
        "distribution",
    }
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: enough different agencies in one list; partial: one or two; fail: none where contributors are named."""
    groups: dict[int, dict[str, Hit]] = {}
    for hit in reading.hits(params.phrases(rule, "agencies")):
        group = _group(rule, reading, hit)
        if group is not None:
            groups.setdefault(group, {}).setdefault(reading.words.words[hit.last].rstrip("s"), hit)
    best = max(groups.values(), key=len, default={})
    sentences = cues.ordered(hit.sentence for hit in best.values())
    if len(best) >= params.number(rule, "needs", 3):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {len(best)} agencies in one list.", sentences)
    if len(best) > 1:
        note = f"Only {len(best)} found together. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, sentences, outcome.looked(reading, ("agencies", "method")))
    return cues.silence(rule, reading, ("agencies",))


def _columns(reading: Reading) -> frozenset[int]:
    """The passages of first columns that are headed as agencies ("Agency | Author | Nature of contact")."""

    def made() -> frozenset[int]:
        return frozenset(
            passage.index
            for table in reading.tables
            if HEAD.match(table[0][0].text)
            for row in table[1:]
            for passage in row[0].passages
        )

    return reading.remember(("agency columns",), made)


def _led(rule: Rule, reading: Reading) -> frozenset[int]:
    """The entries of the lists that a line such as "Reports were provided by:" leads to, under whatever heading."""
    contributed = params.phrases(rule, "contributed")

    def made() -> Iterator[int]:
        for number in reading.saying(contributed):
            at = reading.sentences[number].passage
            if reading.passages[at].text.rstrip().endswith(":") and not reading.kinds(reading.sentences[number]) & AWAY:
                entries = takewhile(lambda one: one.marker and not one.level, reading.passages[at + 1 :])
                yield from (one.index for one in entries)

    return reading.remember(("agencies led", contributed), lambda: frozenset(made()))


def _group(rule: Rule, reading: Reading, hit: Hit) -> int | None:
    """What the hit is listed with: its section, where that is about contributors, or its own sentence."""
    sentence = hit.sentence
    kinds = reading.kinds(sentence)
    if sentence.passage in _columns(reading) and not kinds & UNLISTED:
        return TABLED - (reading.passages[sentence.passage].cell or (0,))[0]
    if sense.placeholder(reading, sentence) or sense.directive(reading, sentence) or sense.elsewhere(reading, sentence):
        return None
    if CAREER.search(sentence.text):
        return None
    passage = reading.passages[sentence.passage]
    listed = passage.cell is not None or bool(passage.marker) or not sentence.text.rstrip().endswith(".")
    if "agencies" in reading.sections[sentence.section].own and (listed or not sentence.heading):
        return sentence.section
    if passage.marker and passage.index in _led(rule, reading):
        return sentence.section
    if kinds & AWAY and not kinds & PLACES:
        return None
    if sense.says(reading, sentence, params.phrases(rule, "contributed")):
        return -1 - sentence.passage
    if kinds & PLACES and listed and not sentence.heading:
        return sentence.section
    return None
