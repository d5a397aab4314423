"""Kind "agencies": whether the agencies that took part are listed: in a list, a table or one sentence, not here and
there.
"""

from __future__ import annotations

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Hit, Reading
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "agencies": Param(Shape.PHRASES, needed=True),
    "contributed": Param(Shape.PHRASES, needed=True),
    "needs": Param(Shape.NUMBER),
    "silent": SILENT,
}
PLACES = frozenset({"agencies", "method", "practitioners", "author"})
AWAY = frozenset(
    {
        "history",
        "chronology",
        "analysis",
        "findings",
        "learning",
        "recommendations",
        "actions",
        "help",
        "references",
        "glossary",
        "distribution",
    }
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: enough different agencies in one list; partial: one or two; fail: none where contributors are named."""
    groups: dict[int, dict[str, Hit]] = {}
    for hit in reading.hits(params.phrases(rule, "agencies")):
        group = _group(rule, reading, hit)
        if group is not None:
            groups.setdefault(group, {}).setdefault(reading.words.words[hit.last].rstrip("s"), hit)
    best = max(groups.values(), key=len, default={})
    sentences = cues.ordered(hit.sentence for hit in best.values())
    if len(best) >= params.number(rule, "needs", 3):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {len(best)} agencies in one list.", sentences)
    if len(best) > 1:
        note = f"Only {len(best)} found together. {outcome.wanted(rule)}"
        return outcome.finding(rule, Status.PARTIAL, note, sentences, outcome.looked(reading, ("agencies", "method")))
    return cues.silence(rule, reading, ("agencies",))


def _group(rule: Rule, reading: Reading, hit: Hit) -> int | None:
    """What the hit is listed with: its section, where that is about contributors, or its own sentence."""
    sentence = hit.sentence
    kinds = reading.kinds(sentence)
    if sense.placeholder(reading, sentence) or sense.directive(reading, sentence) or sense.elsewhere(reading, sentence):
        return None
    passage = reading.passages[sentence.passage]
    listed = passage.cell is not None or bool(passage.marker) or not sentence.text.rstrip().endswith(".")
    if "agencies" in reading.sections[sentence.section].own and (listed or not sentence.heading):
        return sentence.section
    if kinds & AWAY and not kinds & PLACES:
        return None
    if sense.says(reading, sentence, params.phrases(rule, "contributed")):
        return -1 - sentence.passage
    if kinds & PLACES and listed and not sentence.heading:
        return sentence.section
    return None
