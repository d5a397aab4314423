"""Kind "document-type": some kinds of document are not for publication, whatever they hold."""

from __future__ import annotations

from pubcheck.checks import genre, outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.model import Finding, Genre, Rule, Status

PARAMS = {
    "wants": WANTS,
    "refused": Param(Shape.CHOICES, needed=True, legal=tuple(kind.value for kind in Genre)),
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """fail where the document is of a refused kind (as the user says, or as the text shows); else pass."""
    kind = reading.genre or genre.classify(reading, None).genre
    if kind.value in params.phrases(rule, "refused"):
        shown = genre.classify(reading, None).evidence
        note = f"This is {genre.NAMES[kind]}: it is not for publication. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.FAIL, note, shown, outcome.looked(reading))
    return outcome.finding(rule, Status.PASS, f"Evidence found: this is {genre.NAMES[kind]}.")
