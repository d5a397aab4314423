"""Kind "pasted": how much of the text is copied from guidance, told by well-known runs of its words."""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "runs": Param(Shape.PHRASES, needed=True),
    "most_share": Param(Shape.NUMBER),
    "partial_share": Param(Shape.NUMBER),
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass, partial or fail by the share of the words that stand in sentences holding such a run."""
    held = cues.ordered(hit.sentence for hit in reading.hits(params.phrases(rule, "runs")) if not hit.sentence.heading)
    share = cues.words(held) / max(1, reading.count)
    if share <= params.number(rule, "most_share", 0.05):
        return outcome.finding(
            rule, Status.PASS, f"Little or none found: about {round(share * 100)}% of the words.", held
        )
    status = Status.PARTIAL if share <= params.number(rule, "partial_share", 0.15) else Status.FAIL
    note = f"About {round(share * 100)}% of the words are known guidance text. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, held, outcome.looked(reading))
