"""A text and a rule's id in, the finding of that rule out, as in a review whose kind a person has given."""

from __future__ import annotations

from pubcheck import checks, packs
from pubcheck.checks import examples
from pubcheck.model import Classification, Finding, Genre

RULES = {rule.id: rule for rule in packs.load().rules if Genre.LCSPR in rule.applies_to}


def judged(rule_id: str, text: str) -> Finding:
    document, decisions = examples.document(text)
    reading = checks.Reading(document, decisions, genre=Genre.LCSPR)
    return checks.judge(RULES[rule_id], reading, Classification(Genre.LCSPR, "as given", by="you"))
