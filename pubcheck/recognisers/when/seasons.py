"""A text in, parts of a year that tell as much as a month does out: "autumn 2021", "the half-term week of May 2024"."""

from __future__ import annotations

from collections.abc import Iterator

from pubcheck.recognisers.grammar.at_words import AtWords

_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?(?!\d)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_TERM = (
    r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Hh]alf-term|Christmas|Easter|Advent|Lent|Ramadan|Whitsun"
    r"|Michaelmas|Hilary|Trinity|Diwali|Passover|Hanukkah)"
)
_WHICH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|closing|opening"
    r"|middle|half-term|Easter|Christmas)"
)
_PART = AtWords(
    rf"(?<![\w-])(?:(?:(?:[Ee]arly|[Ll]ate|[Mm]id) (?:in )?(?:the )?)?{_TERM}(?: (?:term|week|weekend|holidays?|break"
    rf"|half-term|months))?,? (?:(?:of|in) )?(?:{_MONTH} )?{_YEAR}"
    rf"|{_WHICH} (?:few |two |three )?(?:months?|weeks?|weekend|fortnight|days|quarter|half) (?:of|in) (?:{_MONTH} )?"
    rf"{_YEAR}|(?:turn|start|beginning|end|middle) of (?:{_MONTH} )?{_YEAR}|{_MONTH} in question)"
)


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Every one with its year. Linear."""
    for match in _PART.finditer(text):
        yield match.span()
