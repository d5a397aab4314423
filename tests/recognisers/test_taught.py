"""What the language model was taught to see is put to a person, but not where it tells of no family."""

from __future__ import annotations

import pytest

from pubcheck.recognisers import Hit, taught


def _seen(text: str, words: str, label: str) -> list[tuple[str, str]]:
    start = text.index(words)
    hits = taught.find(text, [Hit(label, start, start + len(words), 0.85, ())])
    return [(hit.kind, text[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("label", "kind", "text", "words"),
    [
        ("OCCUPATION", "occupation", "His grandfather had been a lock keeper.", "lock keeper"),
        ("HEALTH_CONDITION", "health-condition", "His nan has macular degeneration.", "macular degeneration"),
    ],
)
def test_each_label_is_a_kind(label: str, kind: str, text: str, words: str) -> None:
    assert _seen(text, words, label) == [(kind, words)]


def test_people_in_general_are_no_family() -> None:
    assert _seen("Research shows that many parents work as cleaners.", "cleaners", "OCCUPATION") == []


def test_practitioners_are_no_family() -> None:
    text = "Present were a pharmacist, a plumber and the chair of the panel."
    assert _seen(text, "plumber", "OCCUPATION") == []


def test_other_labels_are_other_recognisers_business() -> None:
    assert _seen("She lives in Nettlecombe.", "Nettlecombe", "GPE") == []
