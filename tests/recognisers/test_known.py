"""The case key: every form of every entry, certain; a malformed key refused by row and column, without its words."""

from __future__ import annotations

import datetime
import random
import re
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck.errors import UsageError
from pubcheck.recognisers import known
from pubcheck.recognisers.known.keyfile import Entry

GIVEN = ("Zuzanna", "Oluwaseun", "Siân", "Hope", "Mohammed", "Grażyna", "Tuấn", "Aoife", "Bronagh", "Dilys", "Elif")
FAMILY = ("Kowalczyk", "Adebayo-Clarke", "O'Hara", "McDonagh", "Nguyễn", "Rees", "Teixeira", "Stanekzai", "al-Hassan")


def found(text: str, *entries: Entry) -> list[str]:
    return [text[hit.start : hit.end] for hit, _ in known.find(text, known.Known(entries))]


def covers(text: str, form: str, *entries: Entry) -> bool:
    at = text.index(form)
    spans = [(hit.start, hit.end) for hit, _ in known.find(text, known.Known(entries))]
    letters = [place for place in range(at, at + len(form)) if text[place].isalnum()]
    return all(any(start <= place < end for start, end in spans) for place in letters)


def forms(given_name: str, middle: str, family: str) -> list[str]:
    """Every way in which a draft may write one person."""
    whole = f"{given_name} {middle} {family}"
    shortened = [
        f"{given_name} {family}",
        f"{family}, {given_name}",
        f"{family} {given_name}",
        f"{family.upper()}, {given_name}",
    ]
    initials = [
        f"{given_name[0]}. {family}",
        f"{given_name[0]} {family}",
        f"{given_name[0]}.{middle[0]}. {family}",
        f"{family}, {given_name[0]}.",
    ]
    alone = [given_name, family, f"Mr {family}", f"Mrs {family}", f"Ms. {family}", f"{family}'s", f"the {family}s"]
    files = [f"{family}_{given_name}", f"{given_name.lower()}.{family.lower()}"]
    cased = [whole.upper(), whole.lower(), family.upper(), given_name.upper()]
    return [whole, *shortened, *initials, *alone, *files, *cased]


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(GIVEN),
    st.sampled_from(GIVEN),
    st.sampled_from(FAMILY),
    st.sampled_from(["It was said that {} came.", "({})", "Seen: {}; later", "file {}.docx", "\t{}\t", "“{}”"]),
    st.integers(0, 10_000),
)
def test_every_form_of_a_person_is_found_whole(first: str, middle: str, family: str, frame: str, seed: int) -> None:
    entry = Entry(f"{first} {middle} {family}", replacement="Child A")
    form = random.Random(seed).choice(forms(first, middle, family))
    if form.lower() == form and "hope" in form.split():
        return  # a word of the language in lower case, with nobody beside it
    name = re.sub(r"^(?:the|Mrs?|Ms\.) |'s$", "", form)
    assert covers(frame.format(form), name, entry), form


@settings(max_examples=120, deadline=None)
@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2024, 12, 31)), st.integers(0, 20), st.booleans())
def test_every_form_of_a_date_is_found_whole(day: datetime.date, form: int, born: bool) -> None:
    entry = Entry("Nobody Atall", born=(day,) if born else (), dates=() if born else (day,))
    month, short = day.strftime("%B"), day.strftime("%b")
    end = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    shapes = [
        f"{day.day} {month} {day.year}", f"{day.day}{end} {month} {day.year}", f"{day.day}{end} of {month} {day.year}",
        f"{day.day} {short} {day.year}", f"{day.day}-{short}-{day.year}", f"{month} {day.day}, {day.year}",
        f"{month} {day.day}{end}"
        f" {day.year}", f"{day.day:02}/{day.month:02}/{day.year}", f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}", f"{day.day:02}-{day.month:02}-{day.year}", f"{day.isoformat()}",
        f"{day.day:02}/{day.month:02}/{day.year % 100:02}", f"{day.day:02}.{day.month:02}.{day.year % 100:02}",
        f"{day.day} {month} '{day.year % 100:02}", f"{day.day}{end} {month}", f"{day.day} {month}",
        f"{day.strftime('%A')} {day.day} {month} {day.year}", f"{day.strftime('%a')} {day.day}{end} {short}",
        f"{day.day} {month.upper()} {day.year}", f"{day.day}/{day.month}",
    ]  # fmt: skip
    text = f"It was on {shapes[form]}, at home."
    assert covers(text, shapes[form], entry), shapes[form]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(["999 652 0641", "07700 900417", "M204365221007", "ZE21C00123", "DN60 7TB", "QQ 20 31 44 B"]),
    st.sampled_from(["", " ", "-", ".", "\u00a0"]),
    st.integers(1, 4),
)
def test_a_number_is_found_however_it_is_grouped(number: str, sign: str, group: int) -> None:
    bare = "".join(char for char in number if char.isalnum())
    written = sign.join(bare[at : at + group] for at in range(0, len(bare), group))
    assert covers(f"ref: {written}, on file", written, Entry("Nobody Atall", numbers=(number,)))


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("St Osyth's Hospital", "health-setting", "St. Osyths Hospital"),
        ("St Osyth's Hospital", "health-setting", "ST OSYTH'S HOSPITAL"),
        ("St Osyth's Hospital", "health-setting", "Saint Osyth's"),
        ("Thornaby Moor Primary School", "school", "Thornaby Moor Primary"),
        ("Thornaby Moor Primary School", "school", "thornaby-moor primary school"),
        ("Stourmere & District College", "school", "Stourmere and District College"),
        ("Op Saltmarsh", "operation", "OP SALTMARSH"),
        ("@tony.vn.06", "handle", "tony.vn.06"),
    ],
)
def test_a_thing_is_found_as_written(name: str, kind: str, written: str) -> None:
    assert covers(f"He went to {written} then.", written, Entry(name, kind))


@pytest.mark.parametrize(
    "written",
    ["27 Jubilee Crescent", "27, Jubilee Cres", "Jubilee Crescent", "27 JUBILEE CRESCENT", "DN607TB", "dn60 7tb"],
)
def test_an_address_is_found_by_its_street_and_its_postcode(written: str) -> None:
    entry = Entry("Nobody Atall", addresses=("27 Jubilee Crescent, Thornaby, DN60 7TB",))
    assert covers(f"They lived at {written} for a year.", written, entry)


@pytest.mark.parametrize(
    "text",
    [
        "We hope that the review will help.",
        "In the spring, all of them will meet.",
        "Grace periods are set by law.",
        "A marked change was seen on 3 March 2019.",
    ],
    ids=["verb", "will", "other-word", "other-year"],
)
def test_a_word_of_the_language_is_left_alone(text: str) -> None:
    entry = Entry("Hope Will", replacement="Child A", dates=(datetime.date(2021, 3, 3),))
    assert found(text, entry) == []


def test_a_name_inside_an_address_or_a_file_name_is_found() -> None:
    entry = Entry("Callum McAllister", replacement="Child C")
    for written in ("callummcallister@example.org", "SCR_CallumMcAllister_v9.docx", "example.org/groups/forcallumx"):
        assert found(f"see {written} today", entry), written


@pytest.mark.parametrize("gap", ["\t", " ", "-", "\n", "- "])
def test_a_name_that_something_broke_in_two_is_found_whole(gap: str) -> None:
    entry = Entry("Oriel Tuvexby", "person", "Mother")
    written = f"Tuve{gap}xby"
    assert covers(f"It was told {written} at home.", written, entry)


def test_two_short_words_side_by_side_are_not_one_name() -> None:
    assert found("He saw an na and left.", Entry("Anna", "person", "Mother")) == []


def test_a_nickname_a_slip_and_initials_are_found() -> None:
    entry = Entry("Zuzanna Maria Kowalczyk", replacement="Mother", aliases=("Zuzia",))
    for written in ("Zuza", "Zuzia", "Kowalczik", "Kowalcyzk", "Z.M.K.", "ZMK"):
        assert found(f"It was {written} who rang.", entry) == [written], written


def test_the_mention_bears_the_replacement_of_the_key() -> None:
    entry = Entry("Zuzanna Kowalczyk", replacement="Mother")
    assert [given_ for _, given_ in known.find("Zuzanna spoke.", known.Known((entry,)))] == ["Mother"]


# The file


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_csv_is_read(tmp_path: Path) -> None:
    text = (
        "Name,Role,Pseudonym,Aliases,Born,Addresses,Numbers\nAda Lund,child,Child A,Addy; Ad-Ad,2015-03-04,1 Low"
        " Row,9996520641\n"
    )
    (entry,) = known.load(write(tmp_path, "key.csv", text)).entries
    assert (entry.name, entry.replacement, entry.aliases) == ("Ada Lund", "Child A", ("Addy", "Ad-Ad"))
    assert entry.born == (datetime.date(2015, 3, 4),)


def test_a_yaml_is_read(tmp_path: Path) -> None:
    text = (
        "- name: Ada Lund\n  pseudonym: Child A\n  dates: [2015-03-04, 5th of May 2016]\n- name: High Rows"
        " School\n  kind: school\n"
    )
    child, school = known.load(write(tmp_path, "key.yaml", text)).entries
    assert child.dates == (datetime.date(2015, 3, 4), datetime.date(2016, 5, 5))
    assert (school.kind, school.replacement) == ("school", "[school]")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("key.csv", "name,born\nAda Secret,not a day\n", "row 2, column 'born'"),
        ("key.csv", "name,role\nAda Secret\n", "row 2"),
        ("key.csv", "name,colour\nAda Secret,red\n", "row 1, column 2"),
        ("key.csv", "role\nchild\n", "'name' is missing"),
        ("key.csv", "name,kind\nAda Secret,dragon\n", "row 2, column 'kind'"),
        ("key.csv", "name\nX\n", "row 2, column 'name'"),
        ("key.csv", "name,numbers\nAda Secret,7\n", "row 2, column 'numbers'"),
        ("key.csv", "name\n", "no entries"),
        ("key.csv", 'name,role\n"Ada Secret,child\n', "row"),
        ("key.yaml", "- name: [Ada Secret\n", "line"),
        ("key.yaml", "Ada Secret\n", "must be a list"),
        ("key.yaml", "- Ada Secret\n", "entry 1"),
        ("key.yaml", "- name: Ada\n  colour: red\n", "entry 1"),
        ("key.txt", "Ada Secret\n", ".csv or a .yaml"),
    ],
)
def test_a_malformed_key_is_refused_by_its_place_and_without_its_words(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    with pytest.raises(UsageError) as caught:
        known.load(write(tmp_path, name, text))
    assert says in str(caught.value)
    assert "Secret" not in str(caught.value)
    assert "Ada" not in str(caught.value)


def test_an_encrypted_key_is_opened_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "key.csv.age"
    path.write_bytes(pyrage.passphrase.encrypt(b"name\nAda Lund\n", "open"))
    assert known.load(path, lambda: "open").entries[0].name == "Ada Lund"
    assert [file.name for file in tmp_path.iterdir()] == ["key.csv.age"]
    with pytest.raises(UsageError, match="passphrase"):
        known.load(path)


def test_a_key_encrypted_to_an_identity(tmp_path: Path) -> None:
    path, identity = tmp_path / "key.csv.age", pyrage.x25519.Identity.generate()
    path.write_bytes(pyrage.encrypt(b"name\nAda Lund\n", [identity.to_public()]))
    assert known.load(path, lambda: f"{identity}\n").entries[0].name == "Ada Lund"
    for wrong in (str(pyrage.x25519.Identity.generate()), "AGE-SECRET-KEY-1NONE", "open"):
        with pytest.raises(UsageError, match=r"does not open|not valid"):
            known.load(path, lambda wrong=wrong: wrong)  # type: ignore[misc]


def test_a_broken_encrypted_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.csv.age"
    path.write_bytes(b"age-encryption.org/v1\nnothing after it")
    with pytest.raises(UsageError, match="does not open"):
        known.load(path, lambda: "open")


def test_nothing_of_the_key_shows_in_a_repr() -> None:
    shown = repr(known.Known((Entry("Ada Lund", replacement="Child A", aliases=("Addy",), numbers=("9996520641",)),)))
    assert not any(word in shown for word in ("Ada", "Lund", "Child A", "Addy", "999"))
