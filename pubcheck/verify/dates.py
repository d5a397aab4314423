"""A date as written in; the other ways of writing the same day out."""

from __future__ import annotations

import re

_MONTHS = "january february march april may june july august september october november december".split()
_SPOKEN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_SAID = re.compile(r"\b(" + "|".join(sorted(_SPOKEN, key=len, reverse=True)).replace("-", "[- ]") + r")\b", re.I)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?(?:,?\s*(\d{4}|\d{2})(?!\d))?", re.I
)
_MONTH_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4}))?", re.I)


def forms(text: str) -> tuple[str, ...]:
    """Every way to write this day, itself first; () where no day of a known month is in it.

    Days come first, as in Britain. A date with its year also yields none without: "3 March" may be another year's.
    """
    found = _parsed(text)
    if found is None:
        return ()
    day, month, year = found
    name = _MONTHS[month - 1].title()
    names = {name, name[:3], "Sept" if month == 9 else name}
    days = (str(day), f"{day:02d}", f"{day}{_ordinal(day)}", _SPOKEN[day - 1], f"{_SPOKEN[day - 1]} of")
    if not year:
        spoken = [f"{number} {word}" for word in names for number in days]
        spoken += [f"{word} {number}" for word in names for number in days]
        return _once([text, *spoken, f"{day}{_ordinal(day)} of {name}"])
    short = year[-2:]
    spoken = [f"{number} {word} {year}" for word in names for number in days]
    spoken += [f"{word} {number} {year}" for word in names for number in days]
    spoken += [f"{number} {word} {short}" for word in names for number in days]
    spoken += [f"{day}{_ordinal(day)} of {name} {year}"]
    figures = [f"{day:02d}/{month:02d}/{year}", f"{day}/{month}/{year}", f"{day:02d}/{month:02d}/{short}"]
    # Not "3/2/23": a paragraph may bear that number.
    return _once([text, *spoken, *figures, f"{year}-{month:02d}-{day:02d}"])


def _once(all_forms: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(all_forms))


def _parsed(text: str) -> tuple[int, int, str] | None:
    """Day, month, year ("" where it has none); a year of two digits is of this century or the last."""
    text = _SAID.sub(lambda found: str(_SPOKEN.index(re.sub(r"\s", "-", found[1].casefold())) + 1), text)
    if iso := _ISO.search(text):
        return _valid(int(iso[3]), int(iso[2]), iso[1])
    if numeric := _NUMERIC.search(text):
        return _valid(int(numeric[1]), int(numeric[2]), _full(numeric[3]))
    for found in _DAY_FIRST.finditer(text):
        if month := _month(found[2]):
            return _valid(int(found[1]), month, _full(found[3] or ""))
    for found in _MONTH_FIRST.finditer(text):
        if month := _month(found[1]):
            return _valid(int(found[2]), month, found[3] or "")
    return None


def _valid(day: int, month: int, year: str) -> tuple[int, int, str] | None:
    return (day, month, year) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _full(year: str) -> str:
    if len(year) != 2:
        return year
    return ("20" if int(year) < 50 else "19") + year


def _month(word: str) -> int:
    low = word.casefold()
    for number, name in enumerate(_MONTHS, start=1):
        if low == name or low == name[:3] or (low == "sept" and number == 9):
            return number
    return 0


def _ordinal(day: int) -> str:
    if 10 <= day % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
