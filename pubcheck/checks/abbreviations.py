"""Kind "abbreviations": short forms that the text never spells out, for a reader who is not in the profession."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import denials, outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Evidence, Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "known": Param(Shape.PHRASES, needed=True),
    "most": Param(Shape.NUMBER),
    "partial_most": Param(Shape.NUMBER),
}
SHORT = re.compile(r"[A-Z](?<!\w[A-Z])(?:[A-Z]{2,5}s?|&[A-Z]+)\b")
# "Multi-Agency Safeguarding Hub (MASH)", "MASH (the hub ...)" or "MASH, which is ..." anywhere in the text.
EXPLAINED = re.compile(
    r"[(A-Z](?:(?<=\()(?:(?<=[a-z’']\()|(?<=[a-z’'][ \n]\()|(?<=[a-z’'][ \n][ \n]\())[ ]?(?:the |an? )?[\"“'‘]?"
    r"(?P<short>[A-Z&]{3,6}s?)\b|(?<=[A-Z])(?<!\w[A-Z])[A-Z&]{2,5}s?(?= ?\(|, (?:the|which|a|that) |: ))"
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: up to `most` unexplained ones; partial up to `partial_most`; fail: more. Each is counted once."""
    known = {word.upper() for word in params.phrases(rule, "known")}
    glossary = " ".join(sentence.text for section in reading.titled("glossary") for sentence in reading.under(section))
    seen: dict[str, tuple[Sentence, int, int]] = {}
    for sentence, start, end, word in _used(reading):
        if word not in known and word not in seen and word not in glossary:
            seen[word] = (sentence, start, end)
    for word in _explained(reading) if seen else ():
        seen.pop(word, None)
    evidence = [Evidence(sentence.block, start, end) for sentence, start, end in seen.values()]
    if len(seen) <= params.number(rule, "most", 0):
        return outcome.finding(
            rule,
            Status.PASS,
            "Nearly all short forms are spelt out, or are commonly known.",
            evidence,
            outcome.looked(reading),
        )
    status = Status.PARTIAL if len(seen) <= params.number(rule, "partial_most", 5) else Status.FAIL
    note = f"{len(seen)} short forms are never spelt out. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, evidence, outcome.looked(reading, ("glossary",)))


def _explained(reading: Reading) -> set[str]:
    """The short forms that the text spells out somewhere."""
    whole = "\n".join(passage.text for passage in reading.passages)
    return {(found["short"] or found[0]).rstrip("s") for found in EXPLAINED.finditer(whole)}


def _used(reading: Reading) -> Iterator[tuple[Sentence, int, int, str]]:
    for sentence in reading.sentences:
        text = sentence.text
        if sentence.heading or text.isupper() or reading.kinds(sentence) & denials.ELSEWHERE:
            continue
        for found in SHORT.finditer(text) if SHORT.search(text) else ():  # most hold none
            yield sentence, sentence.start + found.start(), sentence.start + found.end(), found[0].rstrip("s")
