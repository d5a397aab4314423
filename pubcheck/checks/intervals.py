"""Kind "dates-interval": how long it took from one date of the process to another, or whether the delay is
explained.
"""

from __future__ import annotations

import re
from datetime import date

from pubcheck.checks import cues, outcome, params, sense
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "starts": Param(Shape.PHRASES, needed=True),
    "ends": Param(Shape.PHRASES, needed=True),
    "explained": Param(Shape.PHRASES, needed=True),
    "most_days": Param(Shape.NUMBER, needed=True),
    "working_days": Param(Shape.CHOICE, legal=("counts", "ignored")),
}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WRITTEN = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?"
    r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?P<year>20\d\d)"
    r"|(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:20)?\d\d)\b",
    re.IGNORECASE,
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: within the limit, or late and explained; fail: late in silence; not applicable: the dates are not both
    there.

    A month without a day counts as its middle; the result is said as "about".
    """
    starts, ends = dated(reading, params.phrases(rule, "starts")), dated(reading, params.phrases(rule, "ends"))
    why = cues.ordered(
        hit.sentence
        for hit in reading.hits(params.phrases(rule, "explained"))
        if not sense.placeholder(reading, hit.sentence)
    )
    if not starts or not ends:
        note = "The text does not give both dates, so the time between them can not be told."
        return outcome.finding(
            rule, Status.NOT_APPLICABLE, note, [place for place, _ in (*starts, *ends)], outcome.looked(reading)
        )
    (first, begun), (last, ended) = min(starts, key=lambda pair: pair[1]), max(ends, key=lambda pair: pair[1])
    days = (ended - begun).days
    most = params.number(rule, "most_days", 0)
    if params.text(rule, "working_days") == "counts":
        days = round(days * 5 / 7)
    unit = "working days" if params.text(rule, "working_days") == "counts" else "days"
    if days <= most:
        return outcome.finding(
            rule,
            Status.PASS,
            f"Evidence found: about {max(0, days)} {unit} from the one date to the other.",
            [first, last],
        )
    if why:
        return outcome.finding(rule, Status.PASS, f"About {days} {unit}, and the text says why.", [first, last, *why])
    note = f"About {days} {unit}, more than {most:g}, and no reason found. {outcome.wanted(rule)}"
    return outcome.finding(rule, Status.FAIL, note, [first, last], outcome.looked(reading))


def dated(reading: Reading, phrases: tuple[str, ...]) -> list[tuple[Sentence, date]]:
    """The sentences that say one of the phrases, with the date that stands nearest to it."""
    found = []
    for hit in reading.hits(phrases):
        sentence = hit.sentence
        at = reading.words.span(hit.first)[0] - sentence.start
        days = [(abs(place.start() - at), when) for place in WRITTEN.finditer(sentence.text) if (when := _when(place))]
        if days and not sense.elsewhere(reading, sentence):
            found.append((sentence, min(days)[1]))
    return found


def _when(found: re.Match[str]) -> date | None:
    if found["month"]:
        year, month, day = int(found["year"]), MONTHS.index(found["month"].lower()[:3]) + 1, int(found["day"] or 15)
    else:
        year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
        year += 2000 if year < 100 else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None
