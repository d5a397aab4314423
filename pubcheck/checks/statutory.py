"""Kind "statutory-anonymity": where the text shows that a law protects somebody's identity, what still identifies them.

It flags and counts; whether the law applies, and to whom, is for a person. No law is ever said to be complied with.
"""

from __future__ import annotations

from collections import Counter

from pubcheck.checks import cues, denials, outcome, params, sense
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status, blocks

PARAMS = {
    "wants": WANTS,
    "trigger": Param(Shape.PHRASES, needed=True),
    "general": Param(Shape.PHRASES),
    "kinds": Param(Shape.PHRASES),
}
AWAY = frozenset({"recommendations", "actions", "terms", "questions"}) | denials.ELSEWHERE


def judge(rule: Rule, reading: Reading) -> Finding:
    """not applicable: nothing points to it; fail: it does, and something identifies; needs a person: it does."""
    shown = triggered(rule, reading)
    if not shown:
        note = "Nothing that points to this law was found where looked."
        return outcome.finding(rule, Status.NOT_APPLICABLE, note, (), outcome.looked(reading))
    kinds = params.phrases(rule, "kinds")
    held = [
        decision for decision in reading.decisions if blocks(decision) and (not kinds or decision.mention.kind in kinds)
    ]
    if held:
        counted = Counter(decision.mention.kind.replace("-", " ") for decision in held)
        named = ", ".join(f"{count} {kind}" for kind, count in counted.most_common(4))
        note = f"The text points to this law, and it still identifies: {named}. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.FAIL, note, shown, outcome.looked(reading))
    note = (
        f"The text points to this law. Nothing blocking was found, but a person has to judge it. {outcome.wanted(rule)}"
    )
    return outcome.finding(rule, Status.NEEDS_PERSON, note, shown)


def triggered(rule: Rule, reading: Reading) -> list[Sentence]:
    """The sentences of this case that point to the law: not training, research, advice or a denial."""
    phrases = params.phrases(rule, "trigger")
    general = params.phrases(rule, "general")
    return cues.ordered(
        hit.sentence
        for hit in reading.hits(phrases)
        if not reading.kinds(hit.sentence) & AWAY
        and not sense.denied(reading, hit, phrases[hit.phrase])
        and not sense.elsewhere(reading, hit.sentence)
        and not sense.directive(reading, hit.sentence)
        and not sense.says(reading, hit.sentence, general)
    )
