"""Dates and ages as a draft writes them in, less exact words for the same out: "spring 2021", "under one"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from pubcheck.model import Mention

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_MONTH = re.compile(rf"(?<![a-z])({'|'.join(_MONTHS)})[a-z]*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_SPELT = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        start=1,
    )
}
_AGE = re.compile(rf"(\d+|{'|'.join(_NUMBERS)})[\s-]+(day|week|month|year)s?", re.IGNORECASE)
_STAY = re.compile(r"(?:\bfor|\bafter|\bmissing|\bstay of|\bwithin|\bspent|\bnearly|\babout) ?$", re.IGNORECASE)
_SEASONS = (
    "winter",
    "winter",
    "spring",
    "spring",
    "spring",
    "summer",
    "summer",
    "summer",
    "autumn",
    "autumn",
    "autumn",
    "winter",
)
_NEAR = 56  # days from the incident within which a date is told from it


def read(text: str) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of a date as written; None for what is not there or can not be."""
    if match := _ISO.search(text):
        return int(match.group(3)), int(match.group(2)), int(match.group(1))
    if match := _NUMERIC.search(text):
        year = int(match.group(3))
        return (
            int(match.group(1)),
            int(match.group(2)),
            year if year > 99 else 2000 + year if year < 50 else 1900 + year,
        )
    month, year_found = _MONTH.search(text), _YEAR.search(text)
    year_read = None
    if year_found:
        year_read = int(year_found.group(1)) if year_found.group(1) else 2000 + int(year_found.group(2))
    rest = _YEAR.sub(" ", text)
    day = _DAY.search(rest)
    spelt = next((number for number, word in enumerate(_SPELT, 1) if re.search(rf"\b{word}\b", rest.lower())), None)
    number = int(day.group(1)) if day else spelt
    return number, _MONTHS.index(month.group(1).lower()) + 1 if month else None, year_read


def whole(text: str) -> datetime.date | None:
    """The date, if day, month and year are all there."""
    day, month, year = read(text)
    if day is None or month is None or year is None:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def incident(mentions: Sequence[Mention]) -> datetime.date | None:
    """The day of the incident that led to the review: the one that most mentions of an incident date give."""
    days = [day for mention in mentions if "incident" in mention.why and (day := whole(mention.text)) is not None]
    return max(sorted(set(days)), key=days.count) if days else None


def general(mention: Mention, incident: datetime.date | None) -> str | None:
    """Less exact words for a date or an age of the case; None for another kind, or where nothing can be read."""
    if mention.kind == "date":
        return _date(mention.text, incident)
    if mention.kind == "age":
        return _age(mention)
    return None


def _date(text: str, incident: datetime.date | None) -> str | None:
    day = whole(text)
    if day is not None and incident is not None:
        apart = (day - incident).days
        if apart == 0:
            return "the day of the incident"
        if abs(apart) <= _NEAR:
            side = "before" if apart < 0 else "after"
            weeks = round(abs(apart) / 7)
            if weeks == 0:
                return f"in the days {side} the incident"
            return f"about {weeks} week{'s' if weeks > 1 else ''} {side} the incident"
    _, month, year = read(text)
    if month is None or not 1 <= month <= 12:
        return f"during {year}" if year else None
    season = _SEASONS[month - 1]
    if year is None:
        return f"that {season}"
    # The winter of December 2020 is that of 2020-21, as is that of February 2021.
    if season == "winter":
        first = year if month == 12 else year - 1
        return f"winter {first}-{(first + 1) % 100:02}"
    return f"{season} {year}"


def _age(mention: Mention) -> str | None:
    match = _AGE.search(mention.text)
    if match is None:
        return None
    number = int(match.group(1)) if match.group(1).isdigit() else _NUMBERS[match.group(1).lower()]
    unit = match.group(2).lower()
    before = mention.block.text[max(0, mention.start - 16) : mention.start]
    if _STAY.search(before):
        return {"day": "some days", "week": "some weeks", "month": "some months", "year": "some years"}[unit]
    if re.match(r" ?(?:gestation|pregnan|weeks' gest)", mention.block.text[mention.end : mention.end + 12]) or (
        unit == "week" and number > 22 and re.search(r"\b(?:at|born at|of)\s$", before)
    ):
        return "early" if unit == "week" and number < 37 else "at term"
    months = number * {"day": 1 / 30, "week": 1 / 4.345, "month": 1, "year": 12}[unit]
    for limit, words in ((12, "under one"), (24, "under two"), (60, "under five"), (120, "under ten")):
        if months < limit:
            return words
    return "a teenager" if months < 216 else "an adult"
