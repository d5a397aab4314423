"""Kind "item-parts": which parts of a good recommendation each one has: a definite act, a date, a measure."""

from __future__ import annotations

from pubcheck.checks import items, outcome, params, parted
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.phrases import says
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "parts": Param(Shape.GROUPS, needed=True),
    "vague": Param(Shape.PHRASES),
    "most_share": Param(Shape.NUMBER),
    "some_share": Param(Shape.NUMBER),
    "silent": SILENT,
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: nearly all items have all parts; partial: some parts in some; fail: hardly any part in any."""
    found = items.recommendations(reading)
    if not found:
        return outcome.unlisted(rule, reading, items.pointed(reading), "to look at")
    parts = params.groups(rule, "parts")
    have = [sum(parted.has(item, name, phrases) for name, phrases in parts.items()) / len(parts) for item in found]
    vague = params.phrases(rule, "vague")
    lacking = [item for item, share in zip(found, have, strict=True) if share < 1]
    share = sum(have) / len(have)
    named = ", ".join(parts)
    if share >= params.number(rule, "most_share", 0.75) and not _mostly(found, vague):
        return outcome.finding(
            rule, Status.PASS, f"Evidence found: nearly all have {named}.", [item.evidence for item in found]
        )
    status = Status.PARTIAL if share >= params.number(rule, "some_share", 0.2) else Status.FAIL
    note = f"{len(lacking)} of {len(found)} lack at least one of: {named}. {outcome.wanted(rule)}"
    return outcome.finding(
        rule, status, note, [item.evidence for item in lacking], outcome.looked(reading, ("recommendations",))
    )


def _mostly(found: tuple[Item, ...], vague: tuple[str, ...]) -> bool:
    if not vague:
        return False
    return sum(says(item.text, vague) for item in found) > len(found) / 2
