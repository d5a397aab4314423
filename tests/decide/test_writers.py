"""A name that stays as an author's, and the same name of somebody of the case."""

from __future__ import annotations

from pubcheck.model import Verdict
from tests.decide.marked import decisions


def _of(text: str, name: str) -> list[Verdict]:
    return [decision.verdict for decision in decisions(text) if decision.mention.text == name]


def test_an_author_stays() -> None:
    assert set(_of("The Raistrick report (2014) said that homes had been built.", "Raistrick")) <= {Verdict.KEEP}


def test_an_author_who_is_called_as_somebody_of_the_case_is_put_to_a_person() -> None:
    text = "Mother: Mrs Elspeth Raistrick told the reviewer so.\nI was asked how the Raistrick report was coming on."
    assert Verdict.REVIEW in _of(text, "Raistrick")
    assert Verdict.KEEP not in _of(text, "Raistrick")


def test_somebody_addressed_is_no_author_though_the_line_is_a_reference() -> None:
    text = (
        "References\nBrandon, M. (2012) New learning. London: Department for Education. Ask Mrs Jane Fellowes.\n"
        "Munro, E. (2011) The Munro review of child protection. London: Department for Education."
    )
    assert _of(text, "Jane Fellowes") == [Verdict.REDACT]
    assert Verdict.REDACT not in _of(text, "Munro")
