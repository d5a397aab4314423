"""A text in, the numbers that one person has out: NHS, National Insurance, pupil, learner, passport, licence, bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar.at_words import AtWords

KINDS = ("nhs-number", "ni-number", "upn", "uln", "passport", "driving-licence", "bank-account")

_TEN = AtWords(r"(?<![\w.+-])(?<!\d[ /])\d{3}[ .-]?\d{3}[ .-]?\d{4}(?![\w%]|[-/.]\d|[ ]\d)")
_NI_FIGURES = re.compile(r"\d(?=\d[ -]?\d{2}[ -]?\d{2}(?!\d))")
_NI = re.compile(
    r"(?<![\w-])(?!(?i:BG|GB|NK|KN|TN|NT|ZZ|[DFIUV]"
    r"|.[DFIOUV]))[A-Za-z]{2}(?P<gap>[ -]?)\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?(?P<last>[A-Da-d])?(?![\w-])"
)
_UPN_FIGURES = re.compile(r"\d(?=\d\d[ ]?\d{4}[ ]?\d{4})")
_UPN = re.compile(r"(?<![\w-])[A-HJ-NP-RT-Za-hj-np-rt-z][ ]?\d{3}[ ]?\d{4}[ ]?\d{4}[\dA-Za-z]?[\dA-Za-z]?(?![\w-])")
_PASSPORT = AtWords(r"(?<![\w-])(?:[A-Z]{1,2}[ ]?\d{6,8}|\d{9}|\d{3}[ ]\d{3}[ ]\d{3}|[A-Z]\d{2}[ ]?\d{5,6})(?![\w-])")
_LICENCE = AtWords(
    r"(?<![\w-])(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999)[ -]?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d"
    r"|3[01])\d[ -]?[A-Z][A-Z9][ -]?[A-Z\d][ -]?[A-Z]{2}(?:[ -]?\d\d)?(?![\w-])"
)
_BANK = AtWords(
    r"(?<![\w.-])(?P<sort>\d{2}[ -]?\d{2}[ -]?\d{2})(?=[^\d\n]{0,24}(?:\D\d{8}(?!\d)|(?i:account)))"
    r"|(?<![\w.-])\d{8}(?![\w-])|(?<![\w-])GB\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){14}(?!\w)"
    r"|(?<![\w.-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?![\w-])|(?<![\w.-])\d{2}-\d{2}-\d{2}(?![\w-])"
)
_REACH = 48
_NHS_WORDS = re.compile(
    r"\bNHS\b(?! (?:trust|england|foundation))|\bhealth number|patient (?:id|number|no)", re.IGNORECASE
)
_NI_WORDS = re.compile(r"\bN\.?I\.?(?:N[Oo]?|[ ]n(?:o|umber|r))?\b|national insurance", re.IGNORECASE)
_UPN_WORDS = re.compile(r"\bT?UPN\b|unique pupil|pupil (?:number|no|ref)", re.IGNORECASE)
_ULN_WORDS = re.compile(r"\bULN\b|\bPLR\b|unique learner|learner (?:number|no|ref)", re.IGNORECASE)
_PASSPORT_WORDS = re.compile(r"\bpassports?\b(?:[ ](?:no|number|num|nr)\b)?", re.IGNORECASE)
_SORT_WORDS = re.compile(r"\bsort[ -]?code", re.IGNORECASE)
_ACCOUNT_WORDS = re.compile(r"\b(?:bank|account|acct|a/c|acc)\b(?: (?:no|number|num)\b)?|sort[ -]?code", re.IGNORECASE)


class _Checked(Protocol):
    def is_valid(self, number: str) -> bool:
        """Whether the check digit is right."""


@cache
def _stdnum(name: str) -> _Checked:
    from importlib import import_module

    return import_module(f"stdnum.{name}")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Numbers with the right check digit anywhere; others where a word beside them says what they are."""
    yield from _ten_digits(text)
    yield from _insurance(text)
    yield from _pupil(text)
    for match in _PASSPORT.finditer(text):
        if _PASSPORT_WORDS.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield Hit("passport", *match.span(), 0.9, ("passport number", "named before it"))
    for match in _LICENCE.finditer(text):
        yield Hit("driving-licence", *match.span(), 0.95, ("driving licence number", "its grammar"))
    yield from _bank(text)


def _ten_digits(text: str) -> Iterator[Hit]:
    for match in _TEN.finditer(text):
        number = re.sub(r"\D", "", match.group())
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _ULN_WORDS.search(before):
            yield Hit("uln", *match.span(), 0.95, ("unique learner number", "named before it"))
        elif named := _NHS_WORDS.search(before):
            right = _stdnum("gb.nhs").is_valid(number)
            words = ("NHS number", "named before it", *(() if right else ("its check digit is wrong",)))
            yield Hit("nhs-number", *match.span(), 1.0 if named and right else 0.85, words)
        elif number[0] not in "01" and "." not in match.group() and _stdnum("gb.nhs").is_valid(number):
            yield Hit("nhs-number", *match.span(), 0.85, ("NHS number", "its check digit is right"))


def _insurance(text: str) -> Iterator[Hit]:
    for match in _lettered(text, _NI_FIGURES, _NI, range(2, 4)):
        named = _NI_WORDS.search(text[max(0, match.start() - _REACH) : match.start()])
        if named or (match.group("last") and match.group()[:2].isupper() == match.group("last").isupper()):
            yield Hit("ni-number", *match.span(), 0.95 if named else 0.85, ("National Insurance number", "its grammar"))


def _lettered(
    text: str, figures: re.Pattern[str], number: re.Pattern[str], ahead: Sequence[int]
) -> Iterator[re.Match[str]]:
    """Each number that begins with letters, as far ahead of its figures. Those are rare, and are looked for first."""
    for found in figures.finditer(text):
        for far in ahead:
            if found.start() >= far and (match := number.match(text, found.start() - far)):
                yield match


def _pupil(text: str) -> Iterator[Hit]:
    for match in _lettered(text, _UPN_FIGURES, _UPN, range(1, 3)):
        number = match.group().replace(" ", "").upper()
        named = _UPN_WORDS.search(text[max(0, match.start() - _REACH) : match.start()])
        if named and len(number) in (12, 13, 14):
            yield Hit("upn", *match.span(), 0.95, ("unique pupil number", "named before it"))
        elif len(number) == 13 and " " not in match.group():
            right = _stdnum("gb.upn").is_valid(number)
            words = ("unique pupil number", "its check letter is right" if right else "its grammar")
            yield Hit("upn", *match.span(), 0.9 if right else 0.7, words)


def _bank(text: str) -> Iterator[Hit]:
    for match in _BANK.finditer(text):
        number = match.group()
        digits = re.sub(r"\D", "", number)
        before = text[max(0, match.start() - _REACH) : match.start()]
        if number.startswith("GB"):
            if _stdnum("iban").is_valid(number):
                yield Hit("bank-account", *match.span(), 0.95, ("IBAN", "its check digits are right"))
        elif len(digits) == 16:
            if _stdnum("luhn").is_valid(digits):
                yield Hit("bank-account", *match.span(), 0.85, ("payment card number", "its check digit is right"))
        elif len(digits) == 6:
            if _SORT_WORDS.search(before):
                yield Hit("bank-account", *match.span(), 0.9, ("sort code", "named before it"))
        elif _ACCOUNT_WORDS.search(before):
            yield Hit("bank-account", *match.span(), 0.9, ("bank account number", "named before it"))
