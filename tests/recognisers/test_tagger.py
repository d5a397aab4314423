"""The small net beside the language model: what it sees in sentences of its own kind, and what it leaves alone."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from pubcheck.recognisers.trained import ner, tagger

TELLING = [
    ("Her stepfather mended church organs until the firm closed.", "OCCUPATION"),
    ("Father, who was a glassblower, had left before the birth.", "OCCUPATION"),
    ("His grandmother gutted herring on the quay for thirty years.", "OCCUPATION"),
    ("Mother worked as a wig maker for a theatre.", "OCCUPATION"),
    ("Dad fits double glazing and is away in the week.", "OCCUPATION"),
    ("The baby's father drives a milk tanker at night.", "OCCUPATION"),
    ("Her uncle was a bell founder.", "OCCUPATION"),
    ("Mother cleans swimming pools at two hotels.", "OCCUPATION"),
    ("The family is Tajik and came here when she was four.", "ETHNICITY"),
    ("At home they speak Tetum.", "LANGUAGE"),
    ("Her older brother has achromatopsia and goes to a special school.", "HEALTH_CONDITION"),
    ("Mother was diagnosed with erythromelalgia in her twenties.", "HEALTH_CONDITION"),
]
PLAIN = [
    "The social worker visited the family on three occasions.",
    "Practitioners should ask every parent about their work and their health.",
    "Detailed data analysis was undertaken by the partnership.",
    "The review was led by an independent reviewer who had no connection with the agencies.",
    "Health visitors and school nurses received training in the recognition of neglect.",
    "Recommendation 4: the Integrated Care Board should review the pathway within six months.",
    "The panel met five times and considered the reports of nine agencies.",
    "Asylum policy is not within the scope of this review.",
    "A strategy meeting was held and a section 47 enquiry was begun.",
    "Research suggests that poverty is associated with poorer outcomes.",
    "The designated doctor chaired the meeting.",
    "Information was shared in a timely way between police and children's social care.",
    "The report was accepted by the partnership and will be published.",
    "Ofsted inspected the service in 2019 and found that it required improvement.",
]


def told(*texts: str) -> list[list[tagger.Told]]:
    found: list[list[tagger.Told]] = [[] for _ in texts]
    for one in tagger.read(list(ner.load().pipe(texts))):
        found[one.passage].append(one)
    return found


def test_what_the_language_model_reads_is_the_same_with_it() -> None:
    texts = [text for text, _ in TELLING] + PLAIN + ["Nurse Adwoa Kissi rang Fallowmere Primary School on 3 May 2021."]
    alone = spacy.load(ner.OWN, exclude=list(ner._UNUSED))
    with_it = [[(e.start, e.end, e.label_) for e in doc.ents] for doc in ner.load().pipe(texts)]
    assert with_it == [[(e.start, e.end, e.label_) for e in doc.ents] for doc in alone.pipe(texts)]
    assert any(with_it)


def test_most_details_that_no_list_holds_are_seen() -> None:
    found = told(*(text for text, _ in TELLING))
    seen = [kind in {one.kind for one in ones} for (_, kind), ones in zip(TELLING, found, strict=True)]
    assert sum(seen) >= 8, [text for (text, _), hit in zip(TELLING, seen, strict=True) if not hit]


def test_plain_prose_of_reports_holds_next_to_nothing() -> None:
    assert sum(map(len, told(*PLAIN))) <= 1


def test_what_may_be_of_several_kinds_is_seen_where_none_is_likely_enough_alone() -> None:
    texts = [text for text, _ in TELLING]
    every = sum(map(len, told(*texts)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagger, "EITHER", 2.0)
        assert sum(map(len, told(*texts))) < every


def test_a_passage_is_read_alike_alone_and_among_others() -> None:
    texts = [text for text, _ in TELLING]
    together = told(*texts)
    for text, among in zip(texts, together, strict=True):
        (alone,) = told(text)
        assert [one[1:4] for one in alone] == [one[1:4] for one in among]
        assert [one.likely for one in alone] == pytest.approx([one.likely for one in among], abs=1e-3)


def test_nothing_and_one_word_are_read_without_fuss() -> None:
    assert list(tagger.read([])) == []
    assert told("x") == [[]]
    empty = Doc(ner.load().vocab, [])
    empty.tensor = np.zeros((0, 96), np.float32)
    assert list(tagger.read([empty, *ner.load().pipe(["Seen."])])) == []


def test_a_span_ends_where_its_words_end() -> None:
    text = "Mother worked as a wig maker for a theatre. The panel met twice."
    (ones,) = told(text)
    assert any("wig maker" in text[one.start : one.end] for one in ones)
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in ones)
    assert all("panel" not in text[one.start : one.end] for one in ones)


def test_the_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in tagger.FOLDER.iterdir()) < 4_000_000
