"""A pattern that is tried at some words only finds what it finds everywhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pubcheck import recognisers
from pubcheck.recognisers.grammar import at_words, context
from pubcheck.recognisers.grammar.at_words import AtWords

TEXT = (
    "He worked at a mill, drove lorries for a firm and DRIVES taxis; born 3 May, aged 12 (Sam). İstanbul ſhop Kelvin\n"
    "The mother's café, an ex-miner, a cook-general\tNurse Ann: half-sister of the lodger. 07700 900123 [a] x+y\n"
    "'Ann' or 'Bea', Éva O'Dare; a3 b2, 12b and 3-year-old A1 ship, shop_front mother/mill"
)
PATTERNS = (
    r"\b(?:mill|firm|(?:ex-)?miner|caf[eé]s?|lodger)\b",
    r"(?<![\w-])(?:dr(?:ove|ives)|work(?:s|ed)?) (?:at|for|lorries)",
    r"\b(?:drove|drives?)\b|(?<!\w)\d{1,2}|(?<=\t)Nurse",
    r"(?<!\w)(?i:drives|istanbul|shop|kelvin)\b",
    r"\b(?P<who>mother|nurse)(?:'s)? (?=\w)",
    r"\b(?:half-)?sister|\bco{1,2}k|\b(?:an?|the) (?:[a-z]+-)?miner",
    r"(?<![\w.])(?:[0-4]\d{3,}|[3-6] [A-Z]|[A-Z]{3,}|[A-Z][a-z]+)(?!\w)",
    r"\b(?:[A-HJ-Z]|[abc])\d",
    r"(?<!\w)[^\W\d_a-zªµºß-öø-ÿ][a-z]+",
    r"(?<=a )(?:mill|firm)|(?<=of )the",
    r"\b(?P<letter>a)(?P=letter)?(?:n|t)?\b",
    r"\ba|\bin",
    r"\b\d?[A-Z]?ship",
)
SAYINGS = tuple(
    file.read_text("utf-8")
    for folder in (Path(__file__).with_name("sentences"), Path(__file__).parents[2] / "sample_docs")
    for file in sorted(folder.iterdir())
    if file.suffix in (".txt", ".md")
)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
def test_it_finds_the_same(pattern: str, flags: int) -> None:
    plain = [match.span() for match in re.finditer(pattern, TEXT, flags)]
    assert [match.span() for match in at_words.compile(pattern, flags).finditer(TEXT)] == plain


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_is_told_by_its_words(pattern: str) -> None:
    assert AtWords(pattern).search("") is None


@pytest.mark.parametrize("pattern", ["mill", r"(?<=a)mill", r"\b\w+", r"\b['\"]a", r"\bmill|firm", r"(?<=[a-z])mill"])
def test_a_pattern_that_may_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="which words"):
        AtWords(pattern)


def _all() -> Iterator[tuple[str, AtWords]]:
    recognisers.recognisers()
    for name, module in sorted(sys.modules.items()):
        if name.startswith("pubcheck.recognisers."):
            for constant, value in sorted(vars(module).items()):
                entries = (
                    [one for row in value for one in (row if isinstance(row, tuple) else (row,))]
                    if isinstance(value, tuple)
                    else [value]
                )
                for place, entry in enumerate(entries):
                    if isinstance(entry, AtWords):
                        yield f"{name.rpartition('.')[2]}-{constant}-{place}", entry


@pytest.mark.parametrize("pattern", [pytest.param(pattern, id=name) for name, pattern in _all()])
def test_each_of_ours_finds_the_same(pattern: AtWords) -> None:
    for text in SAYINGS:
        for written in (text, context.lower(text)):
            plain = [match.span() for match in pattern.plain.finditer(written)]
            assert [match.span() for match in pattern.finditer(written)] == plain
