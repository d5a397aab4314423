"""What every run keeps to: a finding for each rule, places inside the text, no words of it in what is said."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest

from pubcheck import checks, packs
from pubcheck.checks import examples, manual
from pubcheck.model import Genre, Status

RULES = packs.load().rules
PLUMBING = frozenset(
    "actions asking blanks children denials events examples genre grids headings independence items kin labelled listed manual names naming outcome params parted passages periods phrases publicity questioned reading relatives sections sense sentences speech tabled "
    "vocabulary wording words".split()
)
OF_THE_WHOLE = {"little-pasted-guidance", "not-for-publication"}  # no one place is what they rest on
REVIEW = """# Local child safeguarding practice review: Wren

Report author: the Zebulon review team

# Introduction
The partners decided on a review because neglect was suspected. Wren is not her name.

# Involvement of the family
Mother met the reviewer. She said that the zeppelin letters came too late. She felt judged. She wanted one number.

# Chronology
The mother told the GP that practitioners were interviewed and that an action plan will be monitored.

# Findings
The zircon form had no box for the father, because the policy was written for mothers.

# Recommendations
1. The Trust should ring families on the day, by June, tested by an audit.
"""


def _run(text: str, genre: Genre | None = None):
    document, decisions = examples.document(text)
    classification = checks.classify(document, genre)
    return document, classification, checks.run(document, classification, decisions, RULES)


@pytest.mark.parametrize("genre", list(Genre), ids=lambda genre: genre.value)
def test_each_rule_of_the_kind_of_document_has_one_finding(genre: Genre) -> None:
    _, _, findings = _run(REVIEW, genre)
    names = [finding.rule.id for finding in findings]
    assert len(names) == len(set(names))
    if genre is Genre.NOT_A_REVIEW:
        assert set(names) == {rule.id for rule in RULES}
    else:
        assert set(names) == {rule.id for rule in RULES if genre in rule.applies_to}


def test_evidence_stands_in_the_document() -> None:
    document, _, findings = _run(REVIEW)
    places = [evidence for finding in findings for evidence in finding.evidence]
    assert places
    for evidence in places:
        assert evidence.block == document.blocks[evidence.block.index]
        assert 0 <= evidence.start < evidence.end <= len(evidence.block.text)


def test_a_pass_has_its_evidence_and_a_fail_says_where_it_looked() -> None:
    _, _, findings = _run(REVIEW)
    assert {Status.PASS, Status.FAIL} <= {finding.status for finding in findings}
    for finding in findings:
        assert finding.note.endswith(".")
        if finding.status is Status.PASS:
            assert finding.evidence or finding.looked or finding.rule.id in OF_THE_WHOLE, finding.rule.id
        if finding.status is Status.FAIL:
            assert finding.looked, finding.rule.id
            assert "What would satisfy it" in finding.note


def test_no_word_of_the_document_is_in_what_is_said() -> None:
    _, classification, findings = _run(REVIEW)
    said = " ".join([classification.note, *(f"{finding.note} {finding.looked}" for finding in findings)])
    assert not re.search(r"zebulon|zeppelin|zircon|wren", said, re.IGNORECASE)
    assert not re.search(r"zebulon|zeppelin|zircon", repr(findings) + repr(classification), re.IGNORECASE)


def test_nothing_is_ever_called_compliant() -> None:
    _, _, findings = _run(REVIEW)
    assert not any("complian" in finding.note.lower() for finding in findings)


def test_the_same_document_gives_the_same_findings() -> None:
    assert _run(REVIEW)[2] == _run(REVIEW)[2]


def test_an_empty_document_is_judged_without_trouble() -> None:
    for genre in Genre:
        assert _run("", genre)[2]


def test_nothing_passes_on_a_quotation_in_what_is_not_a_review() -> None:
    text = "# Annual report\n\nReviews say: 'Mother met the reviewer.' Reviews say: 'Practitioners were interviewed.'"
    _, classification, findings = _run(text)
    assert classification.genre is Genre.NOT_A_REVIEW
    contents = [finding for finding in findings if finding.rule.check not in checks.ALWAYS]
    assert {finding.status for finding in contents} == {Status.NOT_APPLICABLE}


def test_a_rapid_review_fails_at_once_and_is_offered_a_learning_summary() -> None:
    _, _, findings = _run(REVIEW, Genre.RAPID_REVIEW)
    (refused,) = [finding for finding in findings if finding.rule.id == "not-for-publication"]
    assert refused.status is Status.FAIL
    assert "learning summary" in refused.note


def test_what_is_not_asked_of_a_kind_of_document_is_no_failing() -> None:
    by_id = {finding.rule.id: finding for finding in _run("# Rapid review\n\nHe was found.", Genre.RAPID_REVIEW)[2]}
    assert by_id["methodology-stated"].status is Status.NOT_APPLICABLE
    assert by_id["agencies-listed"].status is Status.FAIL


def test_case_history_is_no_view_of_the_family_and_no_involvement() -> None:
    text = "# Chronology\nThe mother told the GP that she was low. The practitioner attended a meeting with the nurse."
    by_id = {finding.rule.id: finding for finding in _run(text, Genre.LCSPR)[2]}
    assert by_id["family-views"].status is Status.FAIL
    assert by_id["practitioner-involvement"].status is Status.FAIL


def test_a_placeholder_is_named() -> None:
    by_id = {finding.rule.id: finding for finding in _run("# Family views\nTo be added.", Genre.LCSPR)[2]}
    assert "placeholder" in by_id["family-views"].note
    assert by_id["family-views"].evidence[0].text == "To be added."


def test_every_module_that_judges_is_registered() -> None:
    folder = Path(checks.__file__).parent
    modules = {module.name for module in pkgutil.iter_modules([str(folder)])}
    registered = {str(check.__name__).rsplit(".", 1)[1] for check in checks.CHECKS.values()}  # type: ignore[attr-defined]
    assert modules - PLUMBING == registered


def test_the_manual_holds_every_rule_with_its_source() -> None:
    page = manual.page(RULES)
    for rule in RULES:
        assert f"`{rule.id}`" in page
        assert rule.source in page
        assert rule.id in manual.listing(RULES)


def test_the_list_tells_apart_what_is_asked_differently_of_different_documents() -> None:
    listed = [line for line in manual.listing(RULES).splitlines() if line]
    assert len(set(listed)) == len(listed)
    assert any("recommended improvements (of a practice review" in line and "  must " in line for line in listed)


def test_one_rule_is_shown_whole_and_an_unknown_one_is_not() -> None:
    shown = manual.show(RULES, "family-views")
    assert shown is not None
    assert "Annual review" in shown
    assert "Mother met the reviewer" in shown
    assert manual.show(RULES, "no-such-rule") is None


def test_lines_of_enquiry_are_found_in_the_list_that_a_sentence_leads_into() -> None:
    rapid = "# Rapid review\n\nHe was found.\n\n# Decision\nThe review should look at:\n\n- how news of the arrest reached the school\n- whether interpreters were booked for the midwife"
    review = "# Local child safeguarding practice review: Wren\n\nHe lived with his aunt. News of the arrest had not reached the school."
    document = examples.document(review)[0]
    findings = checks.run(
        document, checks.classify(document, Genre.LCSPR), (), packs.load().rules, examples.document(rapid)[0]
    )
    (found,) = (one for one in findings if one.rule.id == "rapid-review-lines-taken-up")
    assert found.status is Status.PARTIAL
    assert "1 of 2" in found.note
