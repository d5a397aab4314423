"""Sections, sentences and words: each in its place, whatever the text holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck.checks import examples, speech
from pubcheck.checks.children import children
from pubcheck.checks.reading import Reading
from pubcheck.checks.relatives import relatives


def test_sentences_stand_where_they_say(read) -> None:
    reading = read("# Findings\nDr. Example rang at 4.30 p.m. on the day. Nobody came! Why? The worker had left.")
    texts = [sentence.text for sentence in reading.sentences]
    assert texts[0].endswith("Findings")
    assert texts[1:] == ["Dr. Example rang at 4.30 p.m. on the day.", "Nobody came!", "Why?", "The worker had left."]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        pytest.param("How we did it", "method", id="plain-method"),
        pytest.param("Involvement of the family", "family", id="family"),
        pytest.param("What the grandparents told us", "family", id="family-told"),
        pytest.param("The family", "history", id="family-background"),
        pytest.param("Family composition", "history", id="composition"),
        pytest.param("What needs to change", "recommendations", id="plain-recommendations"),
        pytest.param("Considerations for the Partnership", "recommendations", id="considerations"),
        pytest.param("What people did well", "good-practice", id="plain-good-practice"),
        pytest.param("A day in the life of Child T", "child", id="child"),
        pytest.param("Learning point 3: letters", "learning", id="labelled-learning"),
        pytest.param("Finding 2: the father was not seen", "findings", id="labelled-finding"),
        pytest.param("Race, Language and Culture", "identity", id="identity"),
        pytest.param("Further reading", "references", id="references"),
        pytest.param("Where to find help", "help", id="help"),
        pytest.param("Further learning", "learning", id="further-learning"),
        pytest.param("Have the family been asked?", "family", id="yes-or-no-question"),
        pytest.param("What will be done?", "recommendations", id="what-will-be-done"),
        pytest.param("What was done", "method", id="near-miss-what-was-done"),
        pytest.param("What was done well?", "good-practice", id="near-miss-what-was-done-well"),
        pytest.param("What has been done since?", "actions", id="near-miss-what-has-been-done"),
        pytest.param("Why we did this", "reason", id="why-we-did-this"),
        pytest.param("Why did it break?", "analysis", id="near-miss-why-did-it"),
        pytest.param("Who was there?", "agencies", id="who-was-there"),
        pytest.param("Why was it notified?", "reason", id="why-notified"),
        pytest.param("What was the sequence?", "chronology", id="what-sequence"),
        pytest.param("Is there anything to make safe now?", "safety", id="make-safe"),
        pytest.param("Practice beyond the ordinary", "good-practice", id="beyond-the-ordinary"),
        pytest.param("Not for publication: queries", "working-notes", id="notes"),
    ],
)
def test_headings_open_kinds_of_section(read, heading, kind) -> None:
    reading = read(f"# {heading}\nSome words stand here.")
    assert kind in reading.sections[1].own


def test_a_subsection_with_plain_words_belongs_to_its_parent(read) -> None:
    reading = read("# Chronology\nOnce.\n\n## The second winter\nIt was cold.")
    assert "chronology" in reading.kinds(reading.sentences[-1])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "This is about Wren. She is called Wren here. Then Wren left, and Wren slept.", {"wren"}, id="declared"
        ),
        pytest.param("The mother rang. The Council wrote. The Police came. The School rang.", set(), id="no-name"),
    ],
)
def test_the_child_s_name_is_learnt(make, text, names) -> None:
    assert children(Reading(make(text)).passages) == names


def test_the_child_s_label_reads_as_child(read) -> None:
    words = read("# Facts\nChild T said so.").words.words
    assert ("child", "said") in pairwise(words)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12).map("\n".join))
def test_any_text_is_read_and_every_place_is_inside_its_block(text: str) -> None:
    reading = Reading(examples.document(text.replace("{", "("))[0])
    for sentence in reading.sentences:
        assert 0 <= sentence.start <= sentence.end <= len(sentence.block.text)
    for at in range(len(reading.words.words)):
        start, end = reading.words.span(at)
        assert start < end
    assert len(reading.section_of) == len(reading.passages)


def test_a_rapid_review_marked_as_not_for_publication_is_no_working_note(read) -> None:
    reading = read("# Rapid review: not for publication\n## Immediate safety\nHis sister was seen and is safe.")
    assert not any("working-notes" in section.kinds for section in reading.sections)


def test_a_title_page_has_only_so_many_headings(read) -> None:
    reading = read("".join(f"# Part {name}\nWords stand here.\n" for name in "ABCDEFG"))
    assert reading.front <= 8


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Rowan is the elder and Bryn the younger. Rowan swims and Bryn draws.", {"rowan", "bryn"}, id="elder"),
        pytest.param("Each chose one: Tariq, Ellie and Blue. Tariq ran. Ellie and Blue sang.", {"tariq", "ellie", "blue"}, id="list"),
        pytest.param("Wren was seven when I saw her. I liked Wren.", {"wren"}, id="age-in-words"),
        pytest.param("The brothers are called Kit and Moss. Kit ran. So did Moss.", {"kit", "moss"}, id="called"),
        pytest.param("Otter and Vole are names picked by an aunt. Otter ran. So did Vole.", {"otter", "vole"}, id="are-names"),
        pytest.param("This is about Babies T and W. T sleeps.", {"t", "w"}, id="plural-label"),
        pytest.param("A boy, Child J41 (J), drew. J drew boats.", {"j"}, id="short-label"),
        pytest.param("Papa told us. Papa said no. Papa went. Papa had a van.", set(), id="near-miss-a-word-for-father"),
        pytest.param("His mother, Hazel, came. Hazel was seven weeks pregnant, and at ease.", set(), id="near-miss-mother"),
    ],
)  # fmt: skip
def test_the_children_s_names_are_learnt_from_what_stands_beside_them(read, text, names) -> None:
    assert children(read(f"# Facts\n{text}").passages) == names


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        pytest.param("Their parents are Hazel and Ash.", {"hazel": "parents", "ash": "parents"}, id="parents"),
        pytest.param("Their parents are called Hazel and Ash here. Ash said he was at sea. Hazel lost her post.",
            {"hazel": "mother", "ash": "father"}, id="which-parent"),
        pytest.param("She came with her grandmother (Oksana).", {"oksana": "grandmother"}, id="brackets"),
        pytest.param("His mother, Hannah, came too.", {"hannah": "mother"}, id="apposition"),
        pytest.param("His parents are Kurdish.", {}, id="near-miss-a-people"),
        pytest.param("His mother, Police said, was out.", {}, id="near-miss-a-service"),
    ],
)  # fmt: skip
def test_given_names_of_relatives_are_learnt(read, text, kin) -> None:
    assert relatives(read(f"# Facts\n{text}").passages) == kin


def test_words_of_several_sentences_between_quotation_marks_are_spoken(read) -> None:
    reading = read(
        "# Facts\nHe wrote, \"Nobody asked. They met about me on a Tuesday.\" It rained. It wasn't cold, or the nurses' fault."
    )
    spoken = speech.spoken(reading)
    assert [reading.sentences[index].text[:6] for index in spoken] == ["He wro", "They m"]


def test_a_box_of_two_columns_is_headed_by_what_stands_beside_its_number(read) -> None:
    reading = read(
        "# Briefing\nText.\n\n| Minute 4 | What the family said |\n| --- | --- |\n| | She asked for help. |\n| | He did too. |"
    )
    assert [sentence.text for section in reading.titled("family") for sentence in reading.under(section)] == [
        "She asked for help.",
        "He did too.",
    ]


def test_paragraphs_numbered_by_part_have_run_in_headings(read) -> None:
    reading = read("# Part C: the case\nC.4 Family contribution. The mother wrote.\n\nC.5 Good practice. It was seen.")
    assert {"family", "good-practice"} <= {kind for section in reading.sections for kind in section.own}


def test_a_single_letter_is_the_child_in_capitals_alone(read) -> None:
    reading = read(
        "# Facts\nThe report concerns a young woman who will be known as R in what follows. Then R sang. The r was silent."
    )
    assert [word for word in reading.words.words if word in {"child", "r"}][-3:] == ["child", "child", "r"]
