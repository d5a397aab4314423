"""One label for one person over all documents, in a file that keeps its secret."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from pubcheck import mapping
from pubcheck.errors import UnwritableError, UsageError
from pubcheck.mapping import Alias, Table
from pubcheck.model import Anchor, Block, Decision, Mention, Severity, Surface, Verdict

TABLE = Table((Alias("person", "Child A", ("Tom Osei", "Tom")), Alias("school", "School 1", ("Elm School",))))


@pytest.fixture(scope="module")
def identity() -> str:
    import pyrage

    return str(pyrage.x25519.Identity.generate())


def decision(text: str, label: str, cluster: str, *, kind: str = "person", given: str | None = None) -> Decision:
    home = Block(0, f"It was {text}.", Anchor("text", "paragraph 1"), Surface.BODY)
    mention = Mention(kind, home, 7, 7 + len(text), 1.0, ("x",), given)
    return Decision(mention, Severity.BLOCK, Verdict.REDACT, "r", "policy", label, cluster)


def test_roundtrip_in_plain(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    mapping.save(path, TABLE)
    assert mapping.load(path) == TABLE
    assert mapping.is_plain(path)


def test_roundtrip_encrypted_to_an_identity(tmp_path: Path, identity: str) -> None:
    path = tmp_path / "names.age"
    mapping.save(path, TABLE, identity)
    assert mapping.load(path, identity) == TABLE
    assert not mapping.is_plain(path)
    data = path.read_bytes()
    assert not [text for alias in TABLE.aliases for text in (*alias.texts, alias.label) if text.encode() in data]


def test_roundtrip_encrypted_with_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    mapping.save(path, TABLE, "four words of no sense")
    assert mapping.load(path, "four words of no sense") == TABLE
    with pytest.raises(UsageError, match="does not open"):
        mapping.load(path, "another")


def test_an_encrypted_file_asks_for_its_secret(tmp_path: Path, identity: str) -> None:
    path = tmp_path / "names.age"
    mapping.save(path, TABLE, identity)
    with pytest.raises(UsageError, match="encrypted"):
        mapping.load(path)
    with pytest.raises(UsageError, match="not valid"):
        mapping.load(path, "AGE-SECRET-KEY-1NONE")


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise on Windows")
def test_only_its_owner_may_read_it(tmp_path: Path, identity: str) -> None:
    for secret in ("", identity):
        path = tmp_path / "names"
        mapping.save(path, TABLE, secret)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_in_plain_it_is_not_written_into_a_repository(tmp_path: Path, identity: str) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "cases" / "one"
    folder.mkdir(parents=True)
    with pytest.raises(UnwritableError, match="git repository"):
        mapping.save(folder / "names.json", TABLE)
    assert list(folder.iterdir()) == []
    mapping.save(folder / "names.age", TABLE, identity)
    assert mapping.load(folder / "names.age", identity) == TABLE


def test_no_file_yet_is_an_empty_table(tmp_path: Path) -> None:
    assert mapping.load(tmp_path / "none") == Table()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (b"\xff\xfe\x00Tom", "damaged"),
        (b'{"Tom": 1}', "not a pseudonyms file"),
        (json.dumps({"schema": "pubcheck.pseudonyms/9", "pseudonyms": ["Tom"]}).encode(), "not a pseudonyms file"),
        (json.dumps({"schema": mapping.SCHEMA, "names": ["Tom"]}).encode(), "no list"),
        (
            json.dumps({"schema": mapping.SCHEMA, "pseudonyms": [{"kind": "person", "names": ["Tom"]}]}).encode(),
            "Entry 1",
        ),
        (json.dumps({"schema": mapping.SCHEMA, "pseudonyms": ["Tom"]}).encode(), "Entry 1"),
    ],
    ids=["bytes", "another file", "a later version", "no list", "no label", "no mapping"],
)
def test_a_wrong_file_is_refused(told: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_bytes(told)
    with pytest.raises(UsageError, match=says) as caught:
        mapping.load(path)
    assert "Tom" not in str(caught.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        mapping.save(tmp_path / "none" / "names.json", TABLE)


def test_a_sister_document_gets_the_same_labels_and_new_ones_for_new_people() -> None:
    first = [decision("Tom", "Child A", "person-1"), decision("Eve", "Child B", "person-2")]
    table = mapping.learnt(Table(), first)
    sister = [
        decision("Ann", "Child A", "person-1"),
        decision("Eve", "Child B", "person-2"),
        decision("Tom", "Child C", "person-3"),
        decision("TOM", "Child C", "person-3"),
    ]
    assert [each.replacement for each in mapping.applied(sister, table)] == ["Child C", "Child B", "Child A", "Child A"]


def test_another_spelling_of_somebody_known_takes_the_label_along() -> None:
    table = mapping.learnt(Table(), [decision("Tom", "Child A", "person-1")])
    sister = [decision("Tommy", "Child D", "person-9"), decision("Tom", "Child D", "person-9")]
    assert {each.replacement for each in mapping.applied(sister, table)} == {"Child A"}


def test_the_case_key_has_the_last_word() -> None:
    table = mapping.learnt(Table(), [decision("Tom", "Child A", "person-1")])
    (each,) = mapping.applied([decision("Tom", "Sam", "person-1", given="Sam")], table)
    assert each.replacement == "Sam"


def test_labels_for_nobody_in_particular_are_not_kept() -> None:
    assert mapping.learnt(Table(), [decision("Elm School", "a school", "school-1", kind="school")]) == Table()


def test_a_role_is_kept_though_it_has_no_number() -> None:
    table = mapping.learnt(Table(), [decision("Eve", "Mother", "person-1")])
    (each,) = mapping.applied([decision("Eve", "Person 4", "person-9")], table)
    assert each.replacement == "Mother"


def test_two_days_of_one_season_keep_it() -> None:
    """A season ends with a number, as "Child 2" does: the next day of it was said to be of the year after."""
    days = [decision(day, "spring 2021", day, kind="date") for day in ("3 March 2021", "9 April 2021")]
    assert mapping.learnt(Table(), days) == Table()
    assert [each.replacement for each in mapping.applied(days, Table())] == ["spring 2021", "spring 2021"]


def test_no_repr_shows_a_name() -> None:
    assert "Tom" not in repr(TABLE)
