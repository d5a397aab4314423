"""Kind "length": whether a document is about as long as its kind usually is. An association in the sources, no
limit.
"""

from __future__ import annotations

from pubcheck.checks import outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "least_words": Param(Shape.NUMBER, needed=True),
    "most_words": Param(Shape.NUMBER, needed=True),
    "partial_least": Param(Shape.NUMBER),
    "partial_most": Param(Shape.NUMBER),
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass within the band, partial in the wider one, fail outside it."""
    count = reading.count
    least, most = params.number(rule, "least_words", 0), params.number(rule, "most_words", 0)
    if least <= count <= most:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {count} words.")
    wide = params.number(rule, "partial_least", least) <= count <= params.number(rule, "partial_most", most)
    note = f"{count} words, where {least:g} to {most:g} are usual. {outcome.wanted(rule)}"
    return outcome.finding(rule, Status.PARTIAL if wide else Status.FAIL, note, (), "the number of words")
