"""A numbering part in, the marker of each list paragraph out ("1.2", "(a)", "•"), counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from pubcheck.formats.docx.names import short
from pubcheck.formats.docx.styles import child, val

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SLOT = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    legal: bool


class Numbering:
    """Holds the running counts: one object for one pass over a document in reading order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._over: dict[str, dict[int, _Level]] = {}
        self._restart: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for node in root if root is not None else ():
            match short(node.tag):
                case "w:abstractNum":
                    self._levels[val(node, "abstractNumId")] = dict(_levels(node))
                case "w:num":
                    self._num(node)
                case _:
                    pass

    def _num(self, node: etree._Element) -> None:
        name = val(node, "numId")
        base = child(node, "w:abstractNumId")
        self._lists[name] = val(base) if base is not None else ""
        self._over[name] = {}
        self._restart[name] = {}
        for change in node:
            at = val(change, "ilvl")
            if short(change.tag) != "w:lvlOverride" or not at.isdigit():
                continue
            self._over[name].update(_levels(change))
            start = child(change, "w:startOverride")
            if start is not None and val(start).isdigit():
                self._restart[name][int(at)] = int(val(start))

    def marker(self, num: str, level: int) -> str:
        """The marker of the next paragraph of this list; "" where it has none (numId 0 takes a style's list away)."""
        base = self._lists.get(num)
        if not num or num == "0" or base is None or not 0 <= level <= 8:
            return ""
        levels = {**self._levels.get(base, {}), **self._over[num]}
        spec = levels.get(level)
        if spec is None:
            return ""
        counts = self._counts.setdefault(base, [None] * 9)
        restart = self._restart[num].pop(level, None)
        if restart is not None:
            counts[level] = restart
        else:
            now = counts[level]
            counts[level] = spec.start if now is None else now + 1
        counts[level + 1 :] = [None] * (8 - level)
        if spec.form == "bullet":
            return "•"
        if spec.form == "none":
            return _SLOT.sub("", spec.text).strip()

        def fill(slot: re.Match[str]) -> str:
            at = int(slot.group(1)) - 1
            if not 0 <= at <= 8 or at not in levels:
                return ""
            form = "decimal" if spec.legal else levels[at].form
            value = counts[at]
            return _count(levels[at].start if value is None else value, form)

        return _SLOT.sub(fill, spec.text)


def _levels(node: etree._Element) -> list[tuple[int, _Level]]:
    found = []
    for level in node:
        if short(level.tag) != "w:lvl" or not val(level, "ilvl").isdigit():
            continue
        start, form, text, legal = 1, "decimal", "", False
        for part in level:
            match short(part.tag):
                case "w:start":
                    start = int(val(part)) if val(part).isdigit() else 1
                case "w:numFmt":
                    form = val(part)
                case "w:lvlText":
                    text = val(part)
                case "w:isLgl":
                    legal = True
                case _:
                    pass
        found.append((int(val(level, "ilvl")), _Level(start, form, text, legal)))
    return found


def _count(value: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            if not 1 <= value <= 780:
                return str(value)
            letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman = _roman(value)
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{value:02d}"
        case "ordinal":
            tail = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
            return f"{value}{tail}"
        case _:
            return str(value)


def _roman(value: int) -> str:
    if not 1 <= value <= 3999:
        return str(value)
    out = ""
    for size, letters in _ROMAN + _ROMAN_LOW:
        while value >= size:
            out += letters
            value -= size
    return out
