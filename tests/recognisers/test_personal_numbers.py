"""NHS, NI, pupil, learner, passport, licence and bank numbers: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.numbers import personal_numbers
from tests.recognisers.finding import found, why

NUMBERS = [
    pytest.param("NHS number 999 123 4560 was used", "nhs-number", "999 123 4560", id="nhs-labelled-wrong-digit"),
    pytest.param("She (999 652 0641) was seen", "nhs-number", "999 652 0641", id="nhs-check-digit-alone"),
    pytest.param("NHS No: 9996520641.", "nhs-number", "9996520641", id="nhs-unspaced"),
    pytest.param("NHS no 999-652-0641", "nhs-number", "999-652-0641", id="nhs-hyphens"),
    pytest.param("NHS number\t\x00\t999.652.0641\n", "nhs-number", "999.652.0641", id="nhs-next-cell"),
    pytest.param("NI number AB 12 34 56 C on file", "ni-number", "AB 12 34 56 C", id="ni-spaced"),
    pytest.param("his NINO is ab123456c", "ni-number", "ab123456c", id="ni-lower-case"),
    pytest.param("National Insurance AB123456", "ni-number", "AB123456", id="ni-no-suffix"),
    pytest.param("UPN A823432112003 removed", "upn", "A823432112003", id="upn"),
    pytest.param("her ULN is 1234567890.", "uln", "1234567890", id="uln"),
    pytest.param("Passport no. 123456789 expired", "passport", "123456789", id="passport"),
    pytest.param("passport: AB1234567", "passport", "AB1234567", id="passport-foreign"),
    pytest.param("Licence MORGA657054SM9IJ seized", "driving-licence", "MORGA657054SM9IJ", id="driving-licence"),
    pytest.param("sort code 20-00-00, account 55779911", "bank-account", "20-00-00", id="sort-code"),
    pytest.param("sort code 20-00-00, account 55779911", "bank-account", "55779911", id="account"),
    pytest.param(
        "paid to GB29 NWBK 6016 1331 9268 19 weekly", "bank-account", "GB29 NWBK 6016 1331 9268 19", id="iban"
    ),
    pytest.param("card 4111 1111 1111 1111 used", "bank-account", "4111 1111 1111 1111", id="card"),
]

NOT_NUMBERS = [
    pytest.param("ISBN 978-1-83870-420-9", id="isbn-is-a-book"),
    pytest.param("Tel 0117 496 0123", id="telephone-begins-with-nought"),
    pytest.param("scores of 123 456 7890 and 44", id="no-label-and-wrong-check-digit"),
    pytest.param("In 2018 2019 2020 the figures rose", id="years"),
    pytest.param("NHS Trust budget 12345678", id="money-of-a-trust"),
    pytest.param("£123 456 789 was spent", id="money"),
    pytest.param("the 12-34-56 rule", id="no-sort-code-named"),
    pytest.param("section 20 12 34 56 of the Act", id="section-numbers"),
    pytest.param("Document 20211204 v3", id="a-date-as-a-version"),
    pytest.param("to 10 20 30 children", id="small-numbers"),
]


@pytest.mark.parametrize(("text", "kind", "words"), NUMBERS)
def test_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(personal_numbers, text)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_left_alone(text: str) -> None:
    assert found(personal_numbers, text) == []


def test_a_wrong_check_digit_is_said() -> None:
    assert "its check digit is wrong" in why(personal_numbers, "NHS number 999 123 4560", "999 123 4560")
