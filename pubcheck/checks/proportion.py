"""Kind "proportion": how much of the review is chronology: its share of the words, and how many dated entries it
has.
"""

from __future__ import annotations

from pubcheck.checks import cues, denials, outcome, params
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "most_share": Param(Shape.NUMBER),
    "partial_share": Param(Shape.NUMBER),
    "most_entries": Param(Shape.NUMBER),
    "partial_entries": Param(Shape.NUMBER),
    "left_out": Param(Shape.PHRASES),
    "silent": SILENT,
}


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: short, or left out; partial; fail: long by its share or by its entries."""
    told = chronicle(reading)
    entries = [sentence for sentence in told if denials.DATE.match(sentence.text)]
    share = cues.words(told) / max(1, reading.count)
    if not told:
        status = Status(params.text(rule, "silent", "pass")) if "silent" in rule.params else Status.PASS
        left = [hit.sentence for hit in reading.hits(params.phrases(rule, "left_out"))]
        return outcome.finding(
            rule, status, "There is no chronology to weigh.", left, outcome.looked(reading, ("chronology", "history"))
        )
    size = f"about {round(share * 100)}% of the words, {len(entries)} dated entries"
    if share <= params.number(rule, "most_share", 0.3) and len(entries) <= params.number(rule, "most_entries", 12):
        return outcome.finding(rule, Status.PASS, f"The account of events is short: {size}.", told[:2])
    within = share <= params.number(rule, "partial_share", 0.45) and len(entries) <= params.number(
        rule, "partial_entries", 18
    )
    status = Status.PARTIAL if within else Status.FAIL
    note = f"The account of events is long: {size}. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, entries or told, outcome.looked(reading, ("chronology", "history")))


def chronicle(reading: Reading) -> list[Sentence]:
    """The sentences of chronology and history sections, and of tables whose rows are led by dates."""
    dated = {
        part.index
        for table in reading.tables
        if sum(bool(row[0].text and denials.DATE.match(row[0].text)) for row in table) > max(2, len(table) / 2)
        for row in table
        for cell in row
        for part in cell.passages
    }
    return [
        sentence
        for sentence in reading.sentences
        if not sentence.heading and (sentence.passage in dated or reading.kinds(sentence) & denials.PAST)
    ]
