"""What counts as surviving, and what is only spelt alike: a table of near misses, each with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck import redact, verify
from pubcheck.errors import UnreadableError
from pubcheck.model import Anchor, Block, Decision, Edit, Mention, Mode, Severity, Surface, Verdict
from pubcheck.verify import needles, search

FOUND = {
    "as it is": ("Tom", "person", "seen by Tom twice"),
    "in capitals": ("Gorecki", "person", "GORECKI, seen twice"),
    "in lower case": ("Gorecki", "person", "the gorecki children"),
    "possessive": ("Tom", "person", "in Tom's room"),
    "plural": ("Gorecki", "person", "the Goreckis moved"),
    "the surname alone": ("Karen Gorecki", "person", "Mrs Gorecki rang"),
    "the first name alone": ("Karen Gorecki", "person", "Karen rang"),
    "the names turned round": ("Karen Gorecki", "person", "GORECKI, Karen"),
    "with an accent": ("Jose Nunez", "person", "José Núñez rang"),
    "with the accent set apart": ("José", "person", "Jose\u0301 rang"),
    "a letter with a stroke": ("Paweł", "person", "Pawel rang"),
    "with a hyphen more": ("Gorecki", "person", "Gor-\necki rang"),
    "with invisible marks": ("Gorecki", "person", "Gor\u200b\u00adecki rang"),
    "letters spaced out": ("Gorecki", "person", "G O R E C K I"),
    "three letters spaced out": ("Tom", "person", "seen by T o m"),
    "in a file reference": ("Karen Gorecki", "person", "see KarenGorecki_v2.docx"),
    "in a web address": ("Gorecki", "person", "https://example.org/p/gorecki-appeal"),
    "a part that is a word, with its capital": ("Elm Lodgings", "care-setting", "then Lodgings rang"),
    "a part that is a word, in an address": ("Jo Wolf", "person", "to jo.wolf@example.org"),
    "a whole that is a word, with its capital": ("Wolf", "person", "then Wolf rang"),
    "an email's person": ("karen.gorecki@example.org", "email", "write to gorecki there"),
    "over a line": ("Karen Gorecki", "person", "by Karen\nGorecki and"),
    "a school by its own word": ("Meadowbank Primary School", "school", "he left Meadowbank early"),
    "a school by its own words": ("Meadowbank Primary School", "school", "then Meadowbank Primary rang"),
    "a surname is no area": ("Ann Saltworth", "person", "for Saltworth Borough Council"),
    "an everyday word with its capital": ("Rose", "person", "then Rose cried"),
    "a name of everyday words": ("Rose Hill", "person", "then Rose Hill cried"),
    "a number without its spaces": ("999 123 4567", "nhs-number", "number 9991234567 in"),
    "a number with hyphens": ("999 123 4567", "nhs-number", "999-123-4567"),
    "a telephone number from abroad": ("07700 900417", "phone", "ring +44 7700 900417"),
    "a postcode run together": ("AB1 2CD", "postcode", "at AB12CD now"),
    "a date": ("3 March 2019", "date", "on 3 March 2019 he"),
    "a date in figures": ("3 March 2019", "date", "on 03/03/2019 he"),
    "a date in figures, turned round": ("3 March 2019", "date", "on 2019-03-03 he"),
    "a date said otherwise": ("03/02/2019", "dob", "on the 3rd of February 2019 he"),
    "a date without the word that went with it": ("on 3/2/19", "date", "seen (3/2/19) there"),
    "a date without the night that went with it": ("the night of 3/2/19", "date", "seen (3/2/19) there"),
    "a short name without the role before it": ("mother, Oyo,", "person", "then Oyo rang"),
    "a short name without its rank": ("DCI Oyo", "person", "then Oyo rang"),
    "a date in figures without gaps": ("08/02/2011", "date", "scan 08022011.pdf"),
    "a date in May": ("30 May", "date", "on May 30 he"),
    "a date in may, with its year": ("30 May 2021", "date", "on 30 may 2021 he"),
    "a date over a line": ("3 March", "date", "on 3\nMarch he"),
    "a date with the month first, over a line": ("March 3", "date", "on March\n3 he"),
    "a date in words": ("second of December", "date", "on 2 December he"),
    "a day and month": ("3 March", "date", "on 3rd March he"),
    "initials": ("JB", "initials", "then JB rang"),
    "a ward": ("Ward 18", "health-setting", "moved to Ward 18"),
    "as HTML would write it": ("Gorecki", "person", "the &#71;orecki family"),
    "as JSON would write it": ("José", "person", '{"name": "Jos\\u00e9"}'),
    "percent signs": ("Karen Gorecki", "person", "file?n=Karen%20G%6Frecki"),
    "base64": ("Gorecki", "person", "VGhlIGZhbWlseSBvZiBHb3JlY2tpIGxpdmVkIGhlcmUgdGhlbi4="),
    "hexadecimal": ("Gorecki", "person", "476f7265636b69"),
}  # fmt: skip
MISSED = {
    "inside a longer word": ("Tom", "person", "seen tomorrow, at the bottom"),
    "words that happen to run together": ("Ina", "person", "it was in a way"),
    "words that happen to run together, four letters": ("Toby", "person", "up to by then"),
    "an everyday word in lower case": ("Rose", "person", "the sun rose early"),
    "an everyday word that opens a sentence": ("Will", "person", "It is so. Will the panel agree?"),
    "an everyday word in a title": ("Young", "person", "the Young People's Service"),
    "a part that is an everyday word": ("Grace Gorecki", "person", "by the grace of"),
    "a part of three letters": ("Tom Gorecki", "person", "a tom cat"),
    "a part that is a town": ("Darlington Memorial Hospital", "health-setting", "trains from Darlington"),
    "a part that is a word of the language": ("Elm Lodgings", "care-setting", "found her lodgings. Then"),
    "such a part where a sentence begins": ("Elm Lodgings", "care-setting", "So. Lodgings were found."),
    "a whole that is a word of the language": ("Wolf", "person", "they saw a wolf there"),
    "a whole that is a past form": ("Wrote", "person", "the nurse wrote it"),
    "a whole that is an odd plural": ("Mice", "person", "they saw mice there"),
    "the area's name in another body's": ("Saltworth School", "school", "for Saltworth Borough Council"),
    "the area's name, once that is plain": ("Saltworth School", "school", "Saltworth and Colne Police, in Saltworth"),
    "a body after a capital more": ("Belvoir School", "school", "cleaner at Belvoir Logistics Park"),
    "an everyday part of a school": ("Meadowbank Primary School", "school", "at primary school"),
    "the month that ends a cell, and the next row's number": ("3 March", "date", "all by March\n3 Stop and search"),
    "another day": ("3 March 2019", "date", "on 13 March 2019 he"),
    "another year": ("3 March 2019", "date", "on 3 March 2020 he"),
    "a longer number": ("999 123 4567", "nhs-number", "99912345678"),
    "figures in a row that are no date": ("03/02/2023", "date", "0 3 0 2 2 0 2 3"),
    "a paragraph's number": ("3 February 2023", "date", "3.2.23 The panel"),
    "an age, which tells nothing elsewhere": ("nine months", "age", "nine months later"),
    "a language": ("Polish", "language", "a Polish interpreter"),
    "a setting without a name": ("the school", "school", "then the school rang"),
    "initials in lower case": ("SW", "initials", "the sw corner"),
    "a domain that everybody has": ("karen.gorecki@example.org", "email", "info@example.org"),
    "a number and a verb": ("30 May", "date", "(Child 30) may be asked, and Child 30 may not"),
    "figures grouped in another way": ("8/2/11", "date", "Doctor 82, 11 and Doctor 8, 211"),
    "a month alone": ("14th", "date", "the 14th report"),
}  # fmt: skip


def write(folder: Path, text: str) -> Path:
    copy = folder / "copy.txt"
    copy.write_text(text, "utf-8")
    return copy


@pytest.mark.parametrize(("gone", "kind", "text"), FOUND.values(), ids=FOUND.keys())
def test_survived(gone: str, kind: str, text: str, tmp_path: Path) -> None:
    leaks = verify.against(write(tmp_path, text), [(gone, kind)])
    assert {leak.kind for leak in leaks} == {kind}


@pytest.mark.parametrize(("gone", "kind", "text"), MISSED.values(), ids=MISSED.keys())
def test_is_something_else(gone: str, kind: str, text: str, tmp_path: Path) -> None:
    assert verify.against(write(tmp_path, text), [(gone, kind)]) == ()


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ("Jane Gorecki", "reviewed by Jane Gorecki"),
        ("Gorecki Partnership", "published by the Gorecki Partnership"),
        ("Karen Gorecki", "reviewed by Karen Gorecki"),
    ],
    ids=["another with that surname", "a body of that name", "the same name"],
)
def test_what_was_kept_is_no_leak(kept: str, text: str, tmp_path: Path) -> None:
    copy = write(tmp_path, text)
    assert verify.against(copy, [("Karen Gorecki", "person")])
    assert verify.against(copy, [("Karen Gorecki", "person")], kept=[kept]) == ()


def edit(text: str, gone: str, label: str, kind: str) -> Edit:
    home = Block(0, text, Anchor("text", "paragraph 1"), Surface.BODY)
    start = text.index(gone)
    return Edit(home, start, start + len(gone), label, "", kind)


def test_everyday_words_are_looked_for_where_they_stood(tmp_path: Path) -> None:
    source = "He was nine months old when the family moved."
    one = edit(source, "nine months", "under one year", "age")
    assert verify.survivors(write(tmp_path, source), [one])
    assert verify.survivors(write(tmp_path, "Nine months later the panel met."), [one]) == ()
    assert verify.survivors(write(tmp_path, "He was under one year old when the family moved."), [one]) == ()


def test_everyday_words_that_fill_a_cell(tmp_path: Path) -> None:
    one = edit("Polish", "Polish", "an Eastern European language", "language")
    assert verify.survivors(write(tmp_path, "Language\nPolish\nAge"), [one])
    assert verify.survivors(write(tmp_path, "A Polish interpreter came."), [one]) == ()


def test_a_number_that_fills_a_cell_proves_nothing(tmp_path: Path) -> None:
    """An age or a day of its own is taken out of its cell; the number of a recommendation stands in another."""
    assert (
        verify.survivors(write(tmp_path, "Age\nunder five\nRecommendation\n3"), [edit("3", "3", "under five", "age")])
        == ()
    )


def test_the_number_of_a_label_is_no_day(tmp_path: Path) -> None:
    day = edit("on 3 October 2021", "3 October 2021", "autumn 2021", "date")
    person = edit("Tom", "Tom", "Sibling 3", "person")
    assert verify.survivors(write(tmp_path, "Seen by Sibling 3.\nOctober 2021: he moved."), [day, person]) == ()
    assert verify.survivors(write(tmp_path, "Seen by Sibling 3 on 3 October 2021."), [day, person])


def test_a_label_may_hold_a_part_but_not_the_whole(tmp_path: Path) -> None:
    one = edit("Mother Gorecki rang.", "Mother Gorecki", "Mother", "person")
    assert verify.survivors(write(tmp_path, "Mother rang. The mother came."), [one]) == ()
    amy = edit("Amy came.", "Amy", "Ella", "person")
    ella = edit("Ella came.", "Ella", "Amy", "person")
    assert verify.survivors(write(tmp_path, "Ella came. Amy came."), [amy, ella])


def test_a_line_tells_where(tmp_path: Path) -> None:
    (leak,) = verify.against(write(tmp_path, "One.\nTwo.\nSeen by Tom."), [("Tom", "person")])
    assert (leak.where, leak.how) == ("line 3", "the whole of it")


def test_the_file_name_is_looked_at(tmp_path: Path) -> None:
    copy = tmp_path / "review of Gorecki.txt"
    copy.write_text("Nothing.")
    assert verify.against(copy, [("Gorecki", "person")])


def test_the_ending_of_the_file_name_is_nobody(tmp_path: Path) -> None:
    copy = tmp_path / "a.docx"
    copy.write_text("Nothing.", encoding="utf-8")
    assert not [leak for leak in verify.against(copy, [("Docx", "person")]) if leak.kind != "unread"]


def test_a_copy_that_is_not_there_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        verify.survivors(tmp_path / "none.docx", [])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding(codec: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes("The café was where José Gorecki worked.".encode(codec))
    assert verify.against(copy, [("José Gorecki", "person")])


_WORDS = st.lists(st.sampled_from("the child was seen by a nurse at home and then left again".split()), max_size=30)
_NAMES = st.lists(
    st.sampled_from("Brava Caldecki Drenowyn Elthulsen Gorvimoth Karen-Anne O'Malleyo".split()), max_size=8
)


@settings(max_examples=200, deadline=None)
@given(_WORDS, _NAMES, st.randoms(use_true_random=False))
def test_redact_then_verify_finds_nothing_and_all_else_is_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, plain: list[str], names: list[str], chance
) -> None:
    mixed = [*plain, *names]
    chance.shuffle(mixed)
    text = " ".join(mixed)
    home = Block(0, text, Anchor("text", "paragraph 1"), Surface.BODY)
    decisions, at = [], 0
    for word in mixed:
        if word in names:
            mention = Mention("person", home, at, at + len(word), 1.0, ("x",))
            decisions.append(Decision(mention, Severity.BLOCK, Verdict.REDACT, "r", "me", "Person 1"))
        at += len(word) + 1
    edits = redact.plan(decisions, Mode.CLEAN)
    clean = text
    for one in reversed(edits):
        clean = clean[: one.start] + one.replacement + clean[one.end :]
    folder = tmp_path_factory.mktemp("made")
    assert verify.survivors(write(folder, clean), edits) == ()
    if names:
        assert verify.survivors(write(folder, text), edits)
    assert [word for word in clean.split() if word not in ("Person", "1")] == plain_in_order(mixed, names)


def plain_in_order(mixed: list[str], names: list[str]) -> list[str]:
    return [word for word in mixed if word not in names]


DRAWN = {
    "a piece of an everyday word": ("Compan", "Shippin\x1eg Compan\x1ey \nthen", False),
    "a name, and the next word without a space": ("Gorecki", "seen by Gorecki\x1ewho rang", True),
    "a name in two pieces": ("Gorecki", "seen by Gore\x1ecki twice", True),
    "a name with its plural set apart": ("Gorecki", "the Gorecki\x1es moved", True),
    "an everyday word where a sentence opens": ("Lines", "O.S.K\x1e.\x1e Lines\x1e,\x1e Ltd", False),
    "an everyday word before another": ("Crown Lodge School", "- \x1eCrown\x1eCourt\x1edates", False),
    "the same word amid one": ("Lines", "seen by\x1e Lines\x1e twice", True),
}


@pytest.mark.parametrize(("name", "drawn", "found"), DRAWN.values(), ids=DRAWN.keys())
def test_what_is_drawn_in_pieces(name: str, drawn: str, found: bool) -> None:
    view = search.View("object 1", "in drawn text", drawn, search.Nature.GLYPHS)
    kind = "school" if "School" in name else "person"
    assert bool(search.leaks([view], needles.of_texts([(name, kind)]))) is found
