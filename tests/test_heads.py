"""A pattern with a look ahead finds what it finds without."""

from __future__ import annotations

import re

import pytest

from pubcheck import heads

TEXT = (
    "He worked at a mill, drove lorries for a firm and DRIVES taxis; born 3 May, aged 12 (Sam). İstanbul ſhop Kelvin\n"
    "The mother's café, an ex-miner, a cook-general\tNurse Ann: half-sister of the lodger. 07700 900123 [a] x+y"
)
PATTERNS = (
    r"\b(?:mill|firm|(?:ex-)?miner|caf[eé]s?|lodger)\b",
    r"(?<![\w-])(?:dr(?:ove|ives)|work(?:s|ed)?) (?:at|for|lorries)",
    r"\b(?:drove|drives?)\b|\d{1,2}|\((?:[A-Z][a-z]+)\)",
    r"(?<!\w)(?i:drives|istanbul|shop|kelvin)\b",
    r"(?:^|[\t\n]|[.;] )(?:The|Nurse|born) ",
    r"\b(?P<who>mother|nurse)(?:'s)? (?=\w)",
    r"(?:a+|b*c?o?)ok|(?!the)m[io]|l{2}|x\+y|\[a\]",
    r"(?:half-)?sister|co{1,2}k|(?:an?|the) (?:[a-z]+-)?miner",
    r"(?:)|mill",
    r"(?<![\w.])(?:[0-4]\d{3,}|[3-6] [A-Z]|[A-Z]{3,}|[A-Z][a-z]+)(?!\w)",
    r"\b(?i:[A-Z]ill|dr[a-z]v)",
    r"(?<=a )(?:mill|firm)|(?<=of )the",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
def test_it_finds_the_same(pattern: str, flags: int) -> None:
    plain = [match.span() for match in re.finditer(pattern, TEXT, flags)]
    assert [match.span() for match in heads.compile(pattern, flags).finditer(TEXT)] == plain


def test_it_looks_ahead() -> None:
    assert heads.compile(r"\b(?:mill|firm)\b").pattern == r"\b(?=firm|mill)(?:(?:mill|firm)\b)"


@pytest.mark.parametrize("pattern", [r"(?P<q>['\"])a(?P=q)", r"(?i)mill", r"(a)?(?(1)b|c)"])
def test_what_it_can_not_read_stays_as_it_is(pattern: str) -> None:
    assert heads.compile(pattern).pattern == pattern
