"""The one pass of the language model."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from spacy.tokens import Doc

from pubcheck.recognisers.joined import join
from pubcheck.recognisers.trained import ner
from tests.recognisers.finding import document


def test_only_the_entity_recogniser_is_loaded() -> None:
    assert ner.load().pipe_names == ["ner"]


def test_entities_are_counted_in_the_joined_text() -> None:
    whole = join(document("The worker met Oluwaseun Adebayo in Leeds.", "", "Then Oluwaseun Adebayo left."))
    seen = [whole.text[hit.start : hit.end] for hit in ner.entities(whole) if hit.kind == "PERSON"]
    assert seen == ["Oluwaseun Adebayo", "Oluwaseun Adebayo"]


def test_a_block_is_read_once_however_often_it_stands_there(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    plain = ner.read

    def counted(texts: Iterable[str]) -> list[Doc]:
        read.extend(texts)
        return plain(texts)

    monkeypatch.setattr(ner, "read", counted)
    whole = join(document(*["Page header for Amara Nwosu"] * 50))
    assert len(ner.entities(whole)) >= 50
    assert len(read) == 1


def test_a_very_long_block_is_cut_at_sentences_and_nothing_is_lost() -> None:
    text = "Mother told Amara Nwosu about it. " * 400
    pieces = list(ner._cut(text))
    assert "".join(piece for _, piece in pieces) == text
    assert len(pieces) > 1
    assert all(len(piece) <= ner.LONGEST for _, piece in pieces)
    assert all(piece.endswith(". ") for _, piece in pieces[:-1])


@pytest.mark.parametrize(
    "text", ["x" * 50_000, " " * 9_000 + "end", "a b " * 5_000], ids=["no-space", "only-space", "no-stop"]
)
def test_a_block_without_sentences_is_cut_all_the_same(text: str) -> None:
    assert "".join(piece for _, piece in ner._cut(text)) == text


def test_a_shout_is_read_in_the_case_it_would_have() -> None:
    shout = "AMARA NWOSU AND HER BROTHERS WERE FAILED"
    plain = ner._truecased(shout)
    assert len(plain) == len(shout)
    assert plain == "Amara Nwosu and her brothers were failed"


@pytest.mark.parametrize(
    "text", ["The GP and HV met.", "CAMHS, MASH and the DSL", "NHS"], ids=["roles", "services", "one"]
)
def test_abbreviations_keep_their_capitals(text: str) -> None:
    assert ner._truecased(text) == text


def test_the_name_of_the_model_tells_its_version() -> None:
    name, version = ner.name().rsplit(" ", 1)
    assert name.startswith("en_")
    assert version[0].isdigit()


def test_the_arithmetic_that_is_cheaper_finds_the_same() -> None:
    import spacy

    lines = (
        "",
        "Agnieszka Nowak lived in Littleborough with her uncle, Mr Osei-Bonsu, until March 2022.",
        "The School Nurse wrote to Dr Farrukh on 3 May and rang the Willows the day after.",
        "They had come from Sylhet; Rafi and Mrs Begum spoke of the Fernhill Centre.",
    )
    ours, theirs = (
        [[(e.text, e.label_) for e in doc.ents] for doc in docs]
        for docs in (ner.read(lines), spacy.load(ner.OWN).pipe(lines))
    )
    assert ours == theirs
    assert sum(map(len, ours)) > 5
    words = ner.load().get_pipe("ner").model.get_ref("tok2vec")  # type: ignore[attr-defined]
    assert not any(layer.ops.use_blis for layer in words.walk())
