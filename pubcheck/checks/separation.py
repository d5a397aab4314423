"""Kind "separation": whether recommendations stand apart from learning points and findings."""

from __future__ import annotations

import re

from pubcheck.checks import items, outcome
from pubcheck.checks.params import SILENT, WANTS
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.model import Finding, Rule, Status

PARAMS = {"wants": WANTS, "silent": SILENT}
LESSON = re.compile(r"\b(?:Lessons?|Learning|Findings?):")
LEARNT = frozenset({"learning", "findings", "analysis"})


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: under a heading of their own, wherever the learning stands; partial: mixed but labelled; fail: merged; not
    applicable: none."""
    found = items.recommendations(reading)
    if not found:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "There are no recommendations to keep apart.")
    evidence = [item.evidence for item in found]
    merged = [item for item in found if _merged(reading, item)]
    apart = [item for item in found if item.how != "embedded" and item not in merged]
    if len(apart) > len(found) * 0.7:
        return outcome.finding(rule, Status.PASS, "Evidence found: they stand under a heading of their own.", evidence)
    labelled = [item for item in merged if item.how in {"labelled", "table"} or (item.how == "listed" and item.owner)]
    status = Status.PARTIAL if len(labelled) > len(found) / 2 else Status.FAIL
    how = "They are labelled, but stand among" if status is Status.PARTIAL else "They stand in the same passages as"
    note = f"{how} the findings or learning points. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, evidence, outcome.looked(reading, ("recommendations", "learning")))


def _merged(reading: Reading, item: Item) -> bool:
    """Whether the heading over it, or one above that, is about findings or learning too."""
    if item.how == "embedded" or LESSON.search(reading.passages[item.sentences[0].passage].text):
        return True
    section = reading.sections[item.section]
    while section.index:
        if "recommendations" in section.own:
            return bool(section.own & LEARNT)
        if section.own & LEARNT:
            return True
        section = reading.sections[section.parent]
    return False
