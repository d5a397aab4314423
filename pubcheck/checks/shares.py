"""Kind "item-share": not too many of the recommendations are of one sort (training alone, more reviewing, vague
verbs).
"""

from __future__ import annotations

from pubcheck.checks import items, outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.phrases import says
from pubcheck.checks.reading import Reading
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "sort": Param(Shape.PHRASES, needed=True),
    "unless": Param(Shape.PHRASES),
    "most_share": Param(Shape.NUMBER),
    "partial_share": Param(Shape.NUMBER),
}
OPENING = 18


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass up to `most_share`, partial up to `partial_share`, fail beyond; not applicable where there are none."""
    found = items.recommendations(reading)
    if not found:
        return outcome.finding(rule, Status.NOT_APPLICABLE, "There are no recommendations to look at.")
    sort, unless = params.phrases(rule, "sort"), params.phrases(rule, "unless")
    of_sort = [
        item
        for item in found
        if says(" ".join(item.text.split()[:OPENING]), sort)
        and not (unless and says(f"{item.text} {item.measure} {item.due}", unless))
    ]
    share = len(of_sort) / len(found)
    if share <= params.number(rule, "most_share", 0.4):
        note = f"Evidence found: {len(found) - len(of_sort)} of {len(found)} ask for something else."
        return outcome.finding(rule, Status.PASS, note, [item.evidence for item in found if item not in of_sort])
    status = Status.PARTIAL if share <= params.number(rule, "partial_share", 0.7) else Status.FAIL
    note = f"{len(of_sort)} of {len(found)} are of this sort. {outcome.wanted(rule)}"
    return outcome.finding(
        rule, status, note, [item.evidence for item in of_sort], outcome.looked(reading, ("recommendations",))
    )
