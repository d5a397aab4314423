"""Decisions become edits: none overlaps, none is forgotten, and the sentences still read."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck import redact
from pubcheck.model import Anchor, Block, Decision, Mention, Mode, Severity, Surface, Verdict


def block(text: str, index: int = 0) -> Block:
    return Block(index, text, Anchor("text", f"paragraph {index + 1}"), Surface.BODY)


def decision(
    home: Block,
    text: str,
    label: str,
    *,
    kind: str = "person",
    verdict: Verdict = Verdict.REDACT,
    severity: Severity = Severity.BLOCK,
    by: str = "policy",
    reason: str = "It names somebody.",
    given: str | None = None,
    nth: int = 0,
) -> Decision:
    start = -1
    for _ in range(nth + 1):
        start = home.text.index(text, start + 1)
    mention = Mention(kind, home, start, start + len(text), 0.9, ("in a test",), given)
    return Decision(mention, severity, verdict, reason, by, label)


def applied(text: str, edits: tuple[object, ...]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]  # type: ignore[attr-defined]
    return text


SENTENCES = {
    "label alone": ("Karen Osei said so.", [("Karen Osei", "Mother", "person")], "Mother said so."),
    "a becomes an": ("He was a Tesco driver.", [("Tesco", "employed", "org")], "He was an employed driver."),
    "an becomes a": ("He was an Aldi driver.", [("Aldi", "delivery", "org")], "He was a delivery driver."),
    "An at the start": ("An Aldi driver saw it.", [("Aldi", "shop", "org")], "A shop driver saw it."),
    "an before a letter read by name": ("A Kestrel nurse came.", [("Kestrel", "NHS", "org")], "An NHS nurse came."),
    "a before a unit": ("an Elm ward", [("Elm ward", "unit", "health-setting")], "a unit"),
    "a before an hour stays right": ("a Kestrel long visit", [("Kestrel", "hour", "org")], "an hour long visit"),
    "the label brings its article": ("She went to Elm School.", [("Elm School", "a school", "school")], "She went to a school."),
    "the text has the article": ("She went to the Elm School.", [("Elm School", "a school", "school")], "She went to the school."),
    "a possessive before it": ("He went to his Elm School.", [("Elm School", "a school", "school")], "He went to his school."),
    "two articles become one": ("It was an Elm School.", [("Elm School", "a school", "school")], "It was a school."),
    "possessive after it": ("Osei's letter", [("Osei", "Mother", "person")], "Mother's letter"),
    "possessive inside it": ("Osei's letter", [("Osei's", "Mother", "person")], "Mother's letter"),
    "possessive with a curly mark": ("Osei’s letter", [("Osei’s", "Mother", "person")], "Mother’s letter"),
    "possessive of a name in s": ("James' letter", [("James", "Child A", "person")], "Child A's letter"),
    "a closing quotation mark is none": ("He said 'ask James' to her.", [("James", "Child A", "person")], "He said 'ask Child A' to her."),
    "an apostrophe elsewhere is no quotation": ("Ann's dog bit James' hand.", [("James", "Child A", "person")], "Ann's dog bit Child A's hand."),
    "the plural of a surname": ("Osei came. The Oseis moved.", [("Osei", "Mother", "person"), ("Oseis", "Mother", "person")], "Mother came. The family moved."),
    "the plural of a surname, found without its s": ("Osei came. The Oseis moved.", [("Osei", "Mother", "person"), ("Osei", "Mother", "person", 1)], "Mother came. The family moved."),
    "the plural of a surname of two": ("Osei-Lee came. The Osei-Lees’ cat.", [("Osei-Lee", "Mother", "person"), ("Osei-Lees", "Mother", "person")], "Mother came. The family’s cat."),
    "the plural possessive of a surname": ("Osei came. The Oseis' home.", [("Osei", "Mother", "person"), ("Oseis", "Mother", "person")], "Mother came. The family's home."),
    "a title that tells the gender goes": ("Mrs Osei rang.", [("Osei", "Adult 1", "person")], "Adult 1 rang."),
    "a sister's title": ("The midwife, Sr Osei, rang.", [("Osei", "Person 4", "person")], "The midwife, Person 4, rang."),
    "a title within the sentence": ("It was Mr. Osei who rang.", [("Osei", "Adult 1", "person")], "It was Adult 1 who rang."),
    "a capital where a sentence begins": ("Elm School rang.", [("Elm School", "a school", "school")], "A school rang."),
    "a capital after a full stop": ("He left. Elm School rang.", [("Elm School", "a school", "school")], "He left. A school rang."),
    "no capital within a sentence": ("Then Elm School rang.", [("Elm School", "a school", "school")], "Then a school rang."),
    "two names of one person side by side": ("Karen Osei rang.", [("Karen", "Mother", "person"), ("Osei", "Mother", "person")], "Mother rang."),
    "an age takes its old along": ("He was 7 months old.", [("7 months", "under one", "age")], "He was under one."),
    "an age before a noun too": ("A 15-year-old rang.", [("15-year", "a teenager", "age")], "A teenager rang."),
    "months of age": ("at 7 months of age", [("7 months", "under one", "age")], "at under one"),
    "two people side by side": ("Karen Tom rang.", [("Karen", "Mother", "person"), ("Tom", "Child A", "person")], "Mother Child A rang."),
    "overlapping mentions go whole": ("Karen Osei House", [("Karen Osei", "Mother", "person"), ("Osei House", "a home", "care-setting")], "Mother"),
    "a rank that the label says": ("and PC Osei rang.", [("Osei", "Police Officer 1", "person")], "and Police Officer 1 rang."),
    "a rank that it does not say": ("and DC Osei rang.", [("Osei", "Person 4", "person")], "and DC Person 4 rang."),
    "a nurse who is one": ("Nurse Osei rang.", [("Osei", "Nurse 1", "person")], "Nurse 1 rang."),
    "a role in full that the label says": ("Health visitor Osei rang.", [("Osei", "Health Visitor 1", "person")], "Health Visitor 1 rang."),
    "with its article": ("Then the social worker Osei rang.", [("Osei", "Social Worker 2", "person")], "Then Social Worker 2 rang."),
    "set off by commas it stays": ("The health visitor, Osei, rang.", [("Osei", "Health Visitor 1", "person")], "The health visitor, Health Visitor 1, rang."),
    "her mother with her name": ("Her mother, Osei, rang.", [("Osei", "Mother", "person")], "Her mother rang."),
    "Mother with her name": ("Mother, Osei, rang.", [("Osei", "Mother", "person")], "Mother rang."),
    "her mother at the end": ("It was her mother, Osei.", [("Osei", "Mother", "person")], "It was her mother."),
    "her mother and her father with their names": ("with her mother, Ann Osei, her father, Lee, and a dog", [("Ann Osei", "Mother", "person"), ("Lee", "Father", "person")], "with her mother, her father, and a dog"),
    "her mother with a clause": ("Her mother, Osei, who rang, came.", [("Osei", "Mother", "person")], "Her mother, who rang, came."),
    "her mother without commas": ("Her mum Osei rang.", [("Osei", "Mother", "person")], "Her mum rang."),
    "her mother's": ("Her mother Osei's letter.", [("Osei", "Mother", "person")], "Her mother's letter."),
    "her mother among others": ("the mother, Osei and a nurse", [("Osei", "Mother", "person")], "the mother, Mother and a nurse"),
    "the family of that name": ("The Osei family moved.", [("Osei", "Father", "person")], "The family moved."),
    "a family of that name": ("Osei family papers", [("Osei", "Mother", "person")], "The family papers"),
    "another family": ("The Osei family moved.", [("Osei", "Person 3", "person")], "The Person 3 family moved."),
    "a setting whose name is a possessive": ("He was at St Jude's for a day.", [("St Jude's", "Health setting 1", "health-setting")], "He was at Health setting 1 for a day."),
    "a possessive of a setting": ("It was St Jude's letter.", [("St Jude's", "Health setting 1", "health-setting")], "It was Health setting 1's letter."),
    "a name with its article": ("He stayed at The Elms until May.", [("Elms", "Placement 1", "care-setting")], "He stayed at Placement 1 until May."),
    "at a sentence's beginning": ("The Elms was shut.", [("Elms", "Placement 1", "care-setting")], "Placement 1 was shut."),
    "a name before a noun": ("He is at the Elms bakery.", [("Elms", "Place 1", "place")], "He is at the Place 1 bakery."),
    "on a day becomes in a season": ("He was seen on 3 May 2021.", [("3 May 2021", "spring 2021", "date")], "He was seen in spring 2021."),
    "On, where a sentence begins": ("On 3 May 2021 he was seen.", [("3 May 2021", "spring 2021", "date")], "In spring 2021 he was seen."),
    "on the day": ("It was on the 3rd May.", [("3rd May", "that spring", "date")], "It was that spring."),
    "On, before that season": ("On 3 May he was seen.", [("3 May", "that spring", "date")], "That spring he was seen."),
    "by a day": ("All by 3 May.", [("3 May", "that spring", "date")], "All by that spring."),
    "until the day": ("not until the 3rd May", [("3rd May", "that spring", "date")], "not until that spring"),
    "on a year": ("A call, on 3.5.2018, came.", [("3.5.2018", "during 2018", "date")], "A call, during 2018, came."),
    "since a year": ("since 3.5.2018", [("3.5.2018", "during 2018", "date")], "since 2018"),
    "on a day near the incident": ("at 19.20 on 3.5.18", [("3.5.18", "in the days before the incident", "date")], "at 19.20 in the days before the incident"),
    "until a day near the incident": ("until 3.5.18", [("3.5.18", "in the days after the incident", "date")], "until the days after the incident"),
    "On a day some weeks away": ("On 3.5.18 she rang.", [("3.5.18", "about 3 weeks before the incident", "date")], "About 3 weeks before the incident she rang."),
    "the night of a day": ("on the night of 3 May", [("3 May", "that spring", "date")], "one night that spring"),
    "the evening of a day": ("On the evening of the 3rd May he", [("3rd May", "spring 2021", "date")], "One evening in spring 2021 he"),
    "the night of the incident": ("on the night of 3 May", [("3 May", "the day of the incident", "date")], "on the night of the incident"),
    "on the day of the incident": ("on 3 May", [("3 May", "the day of the incident", "date")], "on the day of the incident"),
    "a meeting that is known by its day": ("at the 3 May 2021 meeting", [("3 May 2021", "spring 2021", "date")], "at the spring 2021 meeting"),
    "a meeting of that season": ("At the 3 May meeting", [("3 May", "that spring", "date")], "At that spring meeting"),
    "on or about a day": ("on or about 3 May 2021", [("3 May 2021", "spring 2021", "date")], "around spring 2021"),
    "a day in brackets": ("seen (3 May 2021)", [("3 May 2021", "spring 2021", "date")], "seen (spring 2021)"),
    "another label for a day": ("on Monday", [("Monday", "[date]", "date")], "on [date]"),
    "a mention within another": ("Karen Osei rang.", [("Karen Osei", "Mother", "person"), ("Osei", "Adult 1", "person")], "Mother rang."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "mentions", "wanted"), SENTENCES.values(), ids=SENTENCES.keys())
def test_the_sentence_still_reads(text: str, mentions: list[tuple[str, ...]], wanted: str) -> None:
    home = block(text)
    decisions = [
        decision(home, each[0], each[1], kind=each[2], nth=each[3] if len(each) > 3 else 0)  # type: ignore[arg-type]
        for each in mentions
    ]
    assert applied(text, redact.plan(decisions, Mode.CLEAN)) == wanted


def test_a_draft_proposes_what_is_to_be_reviewed_and_a_clean_copy_does_not() -> None:
    home = block("Karen Osei, aged nine months, of Elm.")
    decisions = [
        decision(home, "Karen Osei", "Mother"),
        decision(home, "nine months", "under one", kind="age", verdict=Verdict.REVIEW, severity=Severity.REVIEW),
        decision(home, "Elm", "a place", kind="place", verdict=Verdict.KEEP, severity=Severity.REVIEW),
    ]
    assert [edit.text for edit in redact.plan(decisions, Mode.DRAFT)] == ["Karen Osei", "nine months"]
    assert [edit.text for edit in redact.plan(decisions, Mode.CLEAN)] == ["Karen Osei"]


LABELS = {
    "same length in blocks": ("Karen", "█████", "[removed]"),
    "same length in crosses": ("Karen", "XXXXX", "[removed]"),
    "dots": ("Karen", ".....", "[removed]"),
    "nothing at all": ("Karen", "", "[removed]"),
    "its initials": ("Karen Osei", "KO", "[removed]"),
    "its initials with stops": ("Karen Osei", "K. O.", "[removed]"),
    "a part of it": ("Karen Osei", "Karen X", "[removed]"),
    "a label that happens to have its initials": ("Carl Adams", "Child A", "Child A"),
    "a plain label": ("Karen Osei", "Mother", "Mother"),
}


@pytest.mark.parametrize(("text", "label", "wanted"), LABELS.values(), ids=LABELS.keys())
def test_a_label_tells_no_length_and_no_initials(text: str, label: str, wanted: str) -> None:
    home = block(f"It was {text} then.")
    (edit,) = redact.plan([decision(home, text, label)], Mode.CLEAN)
    assert edit.replacement == wanted


def test_a_label_of_the_case_key_is_used_as_it_is() -> None:
    home = block("It was Karen Osei then.")
    (edit,) = redact.plan([decision(home, "Karen Osei", "KO", given="KO")], Mode.CLEAN)
    assert edit.replacement == "KO"


def test_a_comment_gives_kind_and_reason_and_never_the_name() -> None:
    home = block("It was Karen Osei then.")
    (edit,) = redact.plan([decision(home, "Karen Osei", "Mother", reason="a name is never published")], Mode.DRAFT)
    assert edit.comment == "To be taken out: the name of a person. A name is never published."
    (edit,) = redact.plan([decision(home, "Karen Osei", "Mother", reason="as Karen in line 3")], Mode.DRAFT)
    assert "Karen" not in edit.comment
    (edit,) = redact.plan([decision(home, "Karen Osei", "Mother", verdict=Verdict.REVIEW)], Mode.DRAFT)
    assert edit.comment.startswith("For you to decide: ")


def test_what_nobody_decided_blocks() -> None:
    home = block("Karen Tom Ann Elm Eve")
    proposed = decision(home, "Karen", "Mother")
    unsure = decision(home, "Tom", "Child A", verdict=Verdict.REVIEW, by="Jo Bloggs")
    decided = decision(home, "Ann", "Adult 1", by="Jo Bloggs")
    kept = decision(home, "Elm", "a place", verdict=Verdict.KEEP)
    open_ = decision(home, "Eve", "Adult 2", verdict=Verdict.REVIEW, severity=Severity.REVIEW)
    everything = [proposed, unsure, decided, kept, open_]
    assert redact.blockers(everything) == (proposed, unsure)
    taken = redact.accepted(everything, "all at once")
    assert redact.blockers([taken[0], *taken[2:]]) == ()
    assert [each.by for each in taken] == ["all at once", "Jo Bloggs", "Jo Bloggs", "policy", "policy"]
    assert redact.kept(everything) == ("Elm",)


@st.composite
def _blocks_with_decisions(draw: st.DrawFn) -> tuple[Block, list[Decision]]:
    text = draw(st.text(alphabet="abc AB.'’,\n", min_size=1, max_size=60))
    home = block(text)
    decisions = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(["person", "school", "age"]))
        label = draw(st.sampled_from(["Mother", "a school", "[name]", "an aunt", "under one"]))
        verdict = draw(st.sampled_from(list(Verdict)))
        decisions.append(
            Decision(Mention(kind, home, start, end, 0.5, ("x",)), Severity.BLOCK, verdict, "r", "policy", label)
        )
    return home, decisions


@settings(max_examples=300, deadline=None)
@given(_blocks_with_decisions(), st.sampled_from(list(Mode)))
def test_edits_never_overlap_and_cover_all_that_goes(made: tuple[Block, list[Decision]], mode: Mode) -> None:
    home, decisions = made
    edits = redact.plan(decisions, mode)
    for left, right in pairwise(edits):
        assert left.end <= right.start
    covered = {place for edit in edits for place in range(edit.start, edit.end)}
    wanted = {Verdict.REDACT, Verdict.REVIEW} if mode is Mode.DRAFT else {Verdict.REDACT}
    for each in decisions:
        if each.verdict in wanted:
            assert covered >= set(range(each.mention.start, each.mention.end))
    assert all(0 <= edit.start < edit.end <= len(home.text) for edit in edits)


@settings(max_examples=200, deadline=None)
@given(_blocks_with_decisions(), st.randoms(use_true_random=False))
def test_the_order_of_decisions_makes_no_difference(made: tuple[Block, list[Decision]], chance: random.Random) -> None:
    _, decisions = made
    shuffled = list(decisions)
    chance.shuffle(shuffled)
    assert redact.plan(decisions, Mode.DRAFT) == redact.plan(shuffled, Mode.DRAFT)
