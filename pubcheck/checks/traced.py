"""Kind "traced": each recommendation can be followed back to a finding: by its number, or by the words they share."""

from __future__ import annotations

import re

from pubcheck.checks import items, outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.checks.words import COMMON, listed
from pubcheck.model import Finding, Rule, Status

PARAMS = {"wants": WANTS, "most_share": Param(Shape.NUMBER), "some_share": Param(Shape.NUMBER)}
POINTS = re.compile(
    r"\b(?:finding|learning(?: point)?|theme|lesson|section|paragraph|para)s? ?\(?\d|\(\d+\.\d+\)|\bF\d\b|\bL\d\b",
    re.IGNORECASE,
)
FINDINGS = frozenset({"learning", "findings", "analysis", "conclusion"})
PLAIN = COMMON | frozenset(
    "should must will ensure review partnership children child agencies staff practice their they "
    "all who when how what "
    "which from not council trust health services service practitioners professionals safeguarding "
    "partners work local".split()
)
SHARED = 2
ENDINGS = ("ies", "es", "s", "ed", "ing")


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: nearly all; partial: most; fail: fewer. Shared words are an indication, and no proof that one follows."""
    found = items.recommendations(reading)
    if not found:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "There are no recommendations to follow back.")
    said = {
        word
        for sentence in reading.sentences
        if reading.kinds(sentence) & FINDINGS and "recommendations" not in reading.kinds(sentence)
        for word in listed(sentence.text)
    }
    told = {_stem(word) for word in said}
    orphans = [item for item in found if not _traced(item, told)]
    share = 1 - len(orphans) / len(found)
    if share >= params.number(rule, "most_share", 0.8):
        return outcome.finding(
            rule,
            Status.PASS,
            "Evidence found: nearly all can be followed back to a finding.",
            [item.evidence for item in found],
        )
    status = Status.PARTIAL if share >= params.number(rule, "some_share", 0.4) else Status.FAIL
    note = f"{len(orphans)} of {len(found)} stand on no finding that could be told. {outcome.wanted(rule)}"
    return outcome.finding(
        rule, status, note, [item.evidence for item in orphans], outcome.looked(reading, ("findings", "learning"))
    )


def _traced(item: Item, told: set[str]) -> bool:
    if POINTS.search(item.text):
        return True
    own = {_stem(word) for word in listed(item.text) if len(word) > 3 and word not in PLAIN}
    return len(own & told) >= min(SHARED, max(1, len(own)))


def _stem(word: str) -> str:
    if not word.endswith(ENDINGS):
        return word
    return word.removesuffix(next(ending for ending in ENDINGS if word.endswith(ending)))
