"""The dates of a case key in, every way of writing them in a text out."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pubcheck.recognisers.known.keyfile import Entry
from pubcheck.recognisers.known.names import Found

_MONTHS = "january february march april may june july august september october november december".split()
_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_SPELT = {name: number for number, name in enumerate(_ORDINALS, start=1)} | {
    name.replace("-", " "): number for number, name in enumerate(_ORDINALS, start=1)
}
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?)?"
_DAY = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)?|{'|'.join(sorted(_SPELT, key=len, reverse=True))})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = r"(?:\d{4}|'?\d\d)"
_DATE = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY}(?:(?P<d1>{_DAY})(?:"
    rf" day)?(?:[ ./-]{{0,2}}of)?[ ./,-]{{0,2}}(?P<m1>{_MONTH})(?:[ ,./-]{{1,2}}(?:of )?(?P<y1>{_YEAR})(?!\d))?"
    rf"|(?P<m2>{_MONTH})[ ./-]{{1,2}}(?:the )?(?P<d2>{_DAY})(?:[ ,./-]{{1,2}}(?P<y2>{_YEAR})(?!\d))?"
    r"|(?P<y3>(?:19|20)\d\d)[ ./-]?(?P<m3>\d\d)[ ./-]?(?P<d3>\d\d)(?!\d)"
    r"|(?P<d4>\d{1,2}) ?[./-] ?(?P<m4>\d{1,2})(?: ?[./-] ?(?P<y4>\d{4}|\d\d))?(?!\d)"
    r"|(?P<d5>\d\d)(?P<m5>\d\d)(?P<y5>(?:19|20)\d\d|\d\d)(?!\d))",
    re.IGNORECASE,
)


class Days:
    """The dates of a key. One pass over the text, whatever their number."""

    __slots__ = ("_days",)

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._days: defaultdict[tuple[int, int], list[tuple[int, str]]] = defaultdict(list)
        for entry in entries:
            for kind, dates in (("dob", entry.born), ("date", entry.dates)):
                for date in dates:
                    self._days[date.day, date.month].append((date.year, kind))

    def find(self, text: str) -> Iterator[Found]:
        """Each date of the key, with its year in two or four digits or without; not with another year."""
        if not self._days:
            return
        for match in _DATE.finditer(text):
            date = _read(match)
            if date is None:
                continue
            day, month, year = date
            for listed, kind in self._days.get((day, month), ()):
                if year is None or year in (listed, listed % 100):
                    yield kind, *match.span(), "[date of birth]" if kind == "dob" else "[date]"
                    break


def _read(match: re.Match[str]) -> tuple[int, int, int | None] | None:
    for form in "12345":
        if day := match.group(f"d{form}"):
            month, year = match.group(f"m{form}"), match.group(f"y{form}")
            if form in "45" and year is None and form == "4" and "/" not in match.group():
                return None  # "3.4" is a paragraph
            number = _SPELT.get(day.lower()) or int(re.sub(r"\D", "", day) or 0)
            named = _NUMBER.get(month[:3].lower(), 0) if month[0].isalpha() else int(month)
            try:
                datetime.date(2000, named, number)
            except ValueError:
                return None
            return number, named, int(year.strip("'")) if year else None
    return None
