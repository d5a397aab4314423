"""Kind "count-items": whether there are recommendations or learning points, and few enough to act on."""

from __future__ import annotations

from pubcheck.checks import cues, items, outcome, params
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "items": Param(Shape.CHOICE, needed=True, legal=("recommendations", "learning")),
    "least": Param(Shape.NUMBER),
    "most": Param(Shape.NUMBER),
    "partial_most": Param(Shape.NUMBER),
    "excused": Param(Shape.PHRASES),
    "pointers": Param(Shape.PHRASES),
    "silent": SILENT,
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass within the limits, partial a little above, fail beyond. With `most` and no items at all: not applicable."""
    kind = params.text(rule, "items")
    found = items.recommendations(reading) if kind == "recommendations" else items.learning(reading)
    name = "recommendations" if kind == "recommendations" else "learning points"
    evidence = [item.evidence for item in found]
    most = params.number(rule, "most", 0)
    if not found:
        excuse = [hit.sentence for hit in reading.hits(params.phrases(rule, "excused")) if not hit.sentence.heading]
        told = items.stated(reading) if most and kind == "recommendations" and not excuse else 0
        if told:
            status = Status.PASS if told <= most else Status.FAIL
            return outcome.finding(rule, status, f"The text speaks of {told} {name}, which stand elsewhere.")
        if excuse or most:
            note = "The text says that there are none, and why." if excuse else f"There are no {name} to count."
            return outcome.finding(rule, Status.NOT_APPLICABLE, note, excuse)
        pointers = cues.counting(rule, reading, params.phrases(rule, "pointers"))
        if pointers:
            note = f"They are said to be elsewhere. {outcome.wanted(rule)}"
            return outcome.finding(rule, Status.PARTIAL, note, [hit.sentence for hit in pointers])
        return cues.silence(rule, reading, (kind,))
    count = max(len(found), items.stated(reading) if most and kind == "recommendations" else 0)
    said = f"{count} {name[:-1] if count == 1 else name} found" + (" or spoken of" if count > len(found) else "")
    if not most and kind == "recommendations" and items.left_open(reading) and all(_embedded(item) for item in found):
        note = f"The place for them only points back, and they stand among the learning. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, evidence, outcome.looked(reading, (kind,)))
    if not most or count <= most:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {said}.", evidence)
    status = Status.PARTIAL if count <= params.number(rule, "partial_most", most) else Status.FAIL
    note = f"{said}: more than {most:g}. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, evidence, outcome.looked(reading, (kind,)))


def _embedded(item: Item) -> bool:
    return item.how == "embedded"
