"""The decisions file: strict to read, silent about values, and never lost."""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from conftest import block, decision, report

from pubcheck.decide.fingerprints import fingerprints
from pubcheck.decisions import Ledger, beside, dump, idle, judged, load, looked_at, sketch, standing, waived
from pubcheck.errors import UsageError
from pubcheck.model import (
    Anchor,
    Document,
    Entry,
    Finding,
    Gap,
    Genre,
    Mention,
    Priority,
    Rule,
    Status,
    Surface,
    Verdict,
)

TODAY = datetime.date(2026, 5, 1)
ENTRY = Entry("mention", "f00d", "keep", "The family chose this name.", "A. Manager", "2026-04-30", kind="person")
GOOD = """schema: pubcheck.decisions/1
decisions:
- about: mention
  key: f00d
  verdict: keep
  reason: The family chose this name.
  by: A. Manager
  on: 2026-04-30
"""


def document(text: str = "Zofia said so.", gaps: tuple[Gap, ...] = ()) -> Document:
    return Document("draft.txt", "txt", "0" * 64, (block(text),), gaps)


def nobody(text: str) -> bool:
    return False


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    ledger = Ledger((ENTRY, replace(ENTRY, key="beef", expires="2027-01-01", approved_by="B. Head")), (1, 2**32 - 1))
    path = tmp_path / "draft.docx.decisions.yaml"
    path.write_text(dump(ledger), encoding="utf-8")
    assert load(path) == ledger


def test_no_file_is_no_entries(tmp_path: Path) -> None:
    assert load(tmp_path / "none.yaml") == Ledger()


REFUSED = [
    pytest.param(GOOD.replace("reason:", "raison:"), 6, "not known", id="a misspelt field"),
    pytest.param(GOOD.replace("  by: A. Manager\n", ""), 3, "'by' is missing", id="nobody decided"),
    pytest.param(GOOD.replace("The family chose this name.", "''"), 6, "'reason' is empty", id="no reason"),
    pytest.param(GOOD.replace("keep", "ignore"), 5, "keep, redact", id="an unknown verdict"),
    pytest.param(GOOD.replace("2026-04-30", "30/4/26"), 8, "2026-05-31", id="a date in another form"),
    pytest.param(GOOD.replace("decisions/1", "decisions/2"), 1, "another version of pubcheck", id="a newer version"),
    pytest.param(GOOD.replace("- about", "<<<<<<< ours\n- about"), 3, "merged", id="conflict marks"),
    pytest.param(GOOD + "  reason: Another.\n", 3, "twice", id="a field twice"),
    pytest.param("schema: pubcheck.decisions/1\ndecisions: {", 2, "not YAML", id="not YAML"),
    pytest.param("- a list\n", 1, "must begin", id="not a mapping"),
    pytest.param("", 1, "must begin", id="empty"),
    pytest.param(GOOD.replace("key: f00d", "key: [f00d]"), 4, "plain text", id="a list for a key"),
    pytest.param(GOOD.replace("2026-04-30", "20260430"), 8, "2026-05-31", id="a date that some Pythons read"),
    pytest.param(GOOD.replace("2026-04-30", "2026-02-30"), 8, "2026-05-31", id="a day that never was"),
    pytest.param(GOOD.replace("decisions:", "sketch: f00d cafe\ndecisions:"), 2, "by hand", id="a broken sketch"),
    pytest.param(GOOD.replace("family", "fam\x07ily"), 6, "does not allow", id="a control character"),
    pytest.param(GOOD + "- " + "[" * 5000, 1, "deeply", id="nested without end"),
    pytest.param(GOOD.replace("mention", "check").replace("keep", "redact"), 5, "only be kept", id="a redacted check"),
]


@pytest.mark.parametrize(("text", "line", "why"), REFUSED)
def test_a_file_that_is_not_understood_is_refused_with_its_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=f"line {line}: .*{why}"):
        load(path)


def test_a_person_s_verdict_takes_the_place_of_the_policy_s() -> None:
    only = decision(document().blocks[0], "Zofia")
    said = standing(Ledger((ENTRY,)), document(), (), TODAY, nobody)
    (kept,) = judged([only], said)
    assert (kept.verdict, kept.reason, kept.by, kept.on) == (Verdict.KEEP, ENTRY.reason, "A. Manager", "2026-04-30")
    assert idle(said, [kept], [], []) == ()


IDLE = [
    pytest.param(replace(ENTRY, expires="2026-04-30"), False, "expired", id="expired yesterday"),
    pytest.param(replace(ENTRY, key="none"), False, "fits nothing", id="unused"),
    pytest.param(ENTRY, True, "second person", id="one person where two are asked for"),
    pytest.param(replace(ENTRY, approved_by="a. manager"), True, "can not be the one", id="the same person twice"),
]


@pytest.mark.parametrize(("entry", "two_people", "why"), IDLE)
def test_an_entry_that_does_nothing_says_why(entry: Entry, two_people: bool, why: str) -> None:
    only = decision(document().blocks[0], "Zofia")
    said = standing(Ledger((entry,)), document(), (), TODAY, nobody, two_people=two_people)
    assert judged([only], said) == (only,)
    assert why in idle(said, [only], [], [])[0][1]


def test_an_entry_whose_reason_names_somebody_does_nothing() -> None:
    """It was written by hand: `decide` refuses it."""
    named = replace(ENTRY, key="other", reason="Zofia asked for it.")
    said = standing(Ledger((named, ENTRY)), document(), (), TODAY, lambda text: "Zofia" in text)
    assert list(said.entries.values()) == [ENTRY]
    ((entry, why),) = said.void
    assert entry == named
    assert "holds an identifying detail" in why


def test_an_entry_expires_after_its_day() -> None:
    only = decision(document().blocks[0], "Zofia")
    said = standing(Ledger((replace(ENTRY, expires="2026-05-01"),)), document(), (), TODAY, nobody)
    assert judged([only], said)[0].verdict is Verdict.KEEP


def test_an_entry_that_stands_twice_is_said() -> None:
    only = decision(document().blocks[0], "Zofia")
    said = standing(Ledger((ENTRY, replace(ENTRY, verdict="redact"))), document(), (), TODAY, nobody)
    (kept,) = judged([only], said)
    assert kept.verdict is Verdict.KEEP
    assert [why for _, why in idle(said, [kept], [], [])] == ["it stands twice; the first is used"]


def test_checks_and_unread_parts_are_waived_and_stay_in_the_report() -> None:
    rule = Rule("family-views", "t", (Genre.LCSPR,), Priority.MUST, "w", "s", "c", {}, "r")
    gap = Gap(Anchor("word/media", "picture 1"), "A picture.", fingerprint="beef")
    entries = (replace(ENTRY, about="check", key="family-views"), replace(ENTRY, about="unread", key="beef"))
    said = standing(Ledger(entries), document(), (), TODAY, nobody)
    findings, gaps = waived([Finding(rule, Status.FAIL, "n")], said), looked_at([gap], said)
    whole = replace(report(), document=document(gaps=gaps), findings=findings)
    assert findings[0].waiver == entries[0]
    assert gaps[0].waiver == entries[1]
    assert idle(said, [], findings, gaps) == ()
    assert whole.outcome.value == "ready"


WORDS = (
    "the people who knew them worked hard and the way that services were arranged made it difficult to see the whole "
)
OTHER = "a school is asked to send its records within five days when a pupil moves to another part of the country "


def test_entries_about_another_document_are_refused() -> None:
    ledger = Ledger((ENTRY,), sketch(document(WORDS), ()))
    with pytest.raises(UsageError, match="another document"):
        standing(ledger, document(OTHER), (), TODAY, nobody)


def test_entries_about_an_earlier_version_are_used() -> None:
    ledger = Ledger((ENTRY,), sketch(document(WORDS), ()))
    assert standing(ledger, document(WORDS + OTHER), (), TODAY, nobody).entries


def test_nothing_with_a_capital_or_a_figure_is_in_the_sketch() -> None:
    assert sketch(document("Zofia 4410932 Kowal Brindle MERE 12.3.21 A1"), ()) == ()


def test_nothing_that_was_found_is_in_the_sketch() -> None:
    low = document("the letter went to kowal brindle who read it to them")
    found = decision(low.blocks[0], "kowal brindle").mention
    assert sketch(low, [found]) == sketch(document("the letter went to who read it to them"), ())


def test_an_address_is_not_in_the_sketch() -> None:
    plain = sketch(document("they wrote to and to it at once"), ())
    assert (
        sketch(document("they wrote to zofia.kowal@example.org and to example.org/zofia-kowal it at once"), ()) == plain
    )


CASES = ("Zofia Kowalczyk", "Abdi Warsame"), ("Marek Nowak", "Priya Patel"), ("Gethin Evans", "Hodan Hussein")


def _entries(text: str) -> tuple[str, list[str]]:
    """The decisions file that keeps all that is found in a text, and what was found."""
    read = document(text)
    mentions = [m for names in CASES for name in names if name in text for m in _all(read, name)]
    mentions.sort(key=lambda mention: mention.start)
    prints = fingerprints(mentions, read.blocks)
    entries = tuple(replace(ENTRY, key=key) for key in prints)
    return dump(Ledger(entries, sketch(read, mentions))), [mention.text for mention in mentions]


def _all(read: Document, name: str) -> list[Mention]:
    (only,) = read.blocks
    starts = [found.start() for found in re.finditer(name, only.text)]
    return [Mention("person", only, start, start + len(name), 0.9, ("names",)) for start in starts]


def test_whoever_tries_a_list_of_names_learns_nothing() -> None:
    """The file is one and the same whatever the names are: so no list of names, this document's own or the whole
    telephone book, tells one document from another by it."""
    template = "The school rang {0} on the first day. {1} said that {0} had not come, and asked {1} to wait."
    made = {_entries(template.format(*names))[0] for names in CASES}
    assert len(made) == 1
    found = [_entries(template.format(*names))[1] for names in CASES]
    assert len({text for texts in found for text in texts}) == 6
    hashes = {entry["key"] for entry in yaml.safe_load(made.pop())["decisions"]}
    names = {word for texts in found for text in texts for word in (text, *text.split())}
    tried = {f"{kind}{joint}{name}" for kind in ("person", "") for joint in ("", " ", "\0") for name in names}
    tried |= {each.lower() for each in tried}
    assert not hashes & {hashlib.sha256(each.encode()).hexdigest()[:20] for each in tried}


def test_the_length_of_a_name_is_not_in_the_fingerprints_of_those_beside_it() -> None:
    """In a list of names the plain words are far away; how far, the names decide."""
    template = (
        "Those who met at the school on the first day: {0}; {1}; {0}; {1}; {0}; {1}; {0}, who then wrote to them."
    )
    short, long = ("Jo Wu", "Su Li"), ("Konstantina Featherstonehaugh-Williams", "Oluwaseun Wolfeschlegelstein-Adeyemi")
    made = []
    for names in (short, long, (short[0], long[0])):
        read = document(template.format(*names))
        mentions = sorted((m for name in names for m in _all(read, name)), key=lambda mention: mention.start)
        assert len(mentions) == 7
        made.append(fingerprints(mentions, read.blocks))
    assert made[0] == made[1] == made[2]


def test_a_name_that_was_not_found_is_not_in_a_fingerprint() -> None:
    def prints(text: str) -> list[str]:
        return fingerprints(_all(document(text), "Priya Patel"))

    one = prints("It was told to Priya Patel by Zofia, her cousin, at 4 Mill Lane or z.kowal@example.org, that day.")
    two = prints("It was told to Priya Patel by Marek, her cousin, at 9 High Road or m.nowak@example.org, that day.")
    assert one == two


def test_a_decision_does_not_slide_onto_another_name() -> None:
    """Cells of a table have no words around: when a row comes in above, nobody's decision becomes another's."""

    def prints(*cells: str) -> list[str]:
        blocks = [block(text, index, Surface.TABLE) for index, text in enumerate(cells)]
        return fingerprints([Mention("person", b, 0, len(b.text), 0.9, ("names",)) for b in blocks], blocks)

    assert not set(prints("Priya", "Marek")) & set(prints("Zofia", "Priya", "Marek"))
    assert len(set(prints("Priya", "Marek"))) == 2


def test_a_cell_is_known_by_the_cells_beside_it() -> None:
    blocks = [block(text, at, Surface.TABLE) for at, text in enumerate(("the mother", "Zofia", "a friend", "Marek"))]
    mentions = [Mention("person", blocks[at], 0, 5, 0.9, ("names",)) for at in (1, 3)]
    more = [replace(b, index=b.index + 1) for b in blocks]
    moved = [replace(mention, block=more[mention.block.index]) for mention in mentions]
    assert fingerprints(mentions, blocks) == fingerprints(moved, [block("Heading", 0, Surface.TABLE), *more])


def test_it_lies_beside_the_document(tmp_path: Path) -> None:
    assert beside(Path("a/draft.docx")) == Path("a/draft.docx.decisions.yaml")
    assert beside(Path("a/draft.docx"), tmp_path) == tmp_path / "draft.docx.decisions.yaml"
    with pytest.raises(UsageError, match="is not there"):
        beside(Path("a/draft.docx"), tmp_path / "none")
