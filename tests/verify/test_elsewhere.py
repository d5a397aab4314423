"""What the edits leave out though the same words stand there: found in the source, and then gone from the copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import block

from pubcheck import pipeline, redact, verify
from pubcheck.cli import common
from pubcheck.model import Decision, Edit, Mention, Mode, Severity, Surface, Verdict


def left_out(text: str, taken: str, kind: str = "person", kept: tuple[str, ...] = ()) -> list[str]:
    place = block(text)
    start = text.index(taken)
    edit = Edit(place, start, start + len(taken), "Person 1", "", kind)
    return [mention.text for mention, _ in verify.elsewhere([place], [edit], kept, drawn=False)]


@pytest.mark.parametrize(
    ("text", "taken", "kind", "kept", "found"),
    [
        ("Mrs Shave came.\nShave, Jo: see above.", "Mrs Shave", "person", (), ["Shave"]),
        ("Bravecki came. BRAVECKI'S bag.", "Bravecki", "person", (), ["BRAVECKI'S"]),
        ("Nuñez came. Nun\u0303ez went.", "Nuñez", "person", (), ["Nun\u0303ez"]),
        ("Bravecki came. Bra\u200bvecki\u00ad went.", "Bravecki", "person", (), ["Bra\u200bvecki\u00ad"]),
        ("Born 3 May 2016. Seen on 03/05/2016.", "3 May 2016", "dob", (), ["03/05/2016"]),
        ("Rose came. They rose early.", "Rose", "person", (), []),
        ("Ivy Rusk came, near Rusk Street.", "Ivy Rusk", "person", ("Rusk Street",), []),
        ("She was 9. Nine agencies, 9 reports.", "9", "age", (), []),
        ("Nobody else is named but Bravecki.", "Bravecki", "person", (), []),
    ],
    ids="part capitals accents unseen date everyday kept weak none".split(),
)
def test_the_same_words_elsewhere(text: str, taken: str, kind: str, kept: tuple[str, ...], found: list[str]) -> None:
    assert left_out(text, taken, kind, kept) == found


def test_what_was_kept_is_no_cover_once_it_is_parted() -> None:
    """A phrase that stays covers a name in it; where another edit goes into the phrase, it covers no longer."""
    text = "Caldo came. Later the Caldo Rusk Fund was told."
    place = block(text)

    def edit(words: str) -> Edit:
        at = text.index(words)
        return Edit(place, at, at + len(words), "Person 1", "", "person")

    assert verify.elsewhere([place], [edit("Caldo")], ["Caldo Rusk"], drawn=False) == ()
    found = verify.elsewhere([place], [edit("Caldo"), edit("Rusk")], ["Caldo Rusk"], drawn=False)
    assert [mention.text for mention, _ in found] == ["Caldo"]


def test_a_further_place_gets_the_label_of_the_first() -> None:
    body, name = block("Seen with Mrs Shave."), block("shave.bmp", 1, Surface.ALTTEXT)
    mention = Mention("person", body, 14, 19, 0.9, ("names",))
    first = Decision(mention, Severity.BLOCK, Verdict.REDACT, "A name.", "someone", "Mother", "person-1")
    edits = redact.plan([first], Mode.CLEAN)
    more = verify.elsewhere([body, name], edits, (), drawn=False)
    both = redact.completed([first], more)
    assert [(each.replacement, each.cluster, each.by) for each in both] == [("Mother", "person-1", "someone")] * 2
    assert [edit.replacement for edit in redact.plan(both, Mode.CLEAN)] == ["Mother", "Mother"]


def test_a_copy_is_handed_over_though_a_name_was_passed_over(tmp_path: Path) -> None:
    """The recogniser's one find is enough: the copy is written, and holds the name nowhere."""
    source, out = tmp_path / "a.md", tmp_path / "b.md"
    source.write_text("Her mother, Tamsin Orrelwood, came.\n\n<!-- orrelwood: ask -->\n", encoding="utf-8")
    report = pipeline.check(source, common.Asked(None, None, ()).settings())
    only = tuple(each for each in report.decisions if each.mention.block.surface is Surface.BODY)
    taken = redact.accepted(only, "a test")
    result = pipeline.clean(source, replace(report, decisions=taken), out)
    assert result.leaks == ()
    assert "orrelwood" not in out.read_text("utf-8").casefold()


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Karen Bravecki came.", "Seen by Karen", "Bravecki at home."], ["Karen", "Bravecki"]),
        (["Karen Bravecki came.", "Seen by Brav ", "  ecki at home."], ["Brav", "ecki"]),
        (["Karen Bravecki came.", "Seen by Brav-", "ecki at home."], ["Brav-", "ecki"]),
        (["Karen Bravecki came.", "It was brave.", "Ckinetic."], []),
        (["Karen Bravecki came.", "Seen by Brav", "and ecki at home."], []),
    ],
    ids="between-words within-a-word at-a-hyphen no-word parted".split(),
)
def test_over_two_paragraphs(texts: list[str], found: list[str]) -> None:
    """A name that begins in one paragraph and ends in the next: a half in each is no name by itself."""
    places = [block(text, number) for number, text in enumerate(texts)]
    edit = Edit(places[0], 0, 14, "Person 1", "", "person")
    made = verify.elsewhere(places, [edit], (), drawn=False)
    assert [mention.text for mention, _ in made] == found


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".md"])
def test_a_name_over_two_paragraphs_goes_with_the_rest(suffix: str, tmp_path: Path) -> None:
    import docx

    lines = ["Please ring Dr Zofia Kowalczyk today.", "It was later signed by Kowal", "czyk and by the nurse."]
    source, out = tmp_path / f"note{suffix}", tmp_path / f"copy{suffix}"
    if suffix == ".docx":
        word = docx.Document()
        for line in lines:
            word.add_paragraph(line)
        word.save(str(source))
    else:
        source.write_text("\n\n".join(lines), encoding="utf-8")
    report = pipeline.check(source, common.Asked(None, None, ()).settings())
    first = tuple(each for each in report.decisions if each.mention.block.text == lines[0])
    report = pipeline.clean(source, replace(report, decisions=redact.accepted(first, "in a test")), out)
    assert report.leaks == ()
    assert [d.mention.text for d in report.decisions if d.mention.block.text in lines[1:]] == ["Kowal", "czyk"]


def test_a_draft_marks_the_places_that_were_passed_over_too(tmp_path: Path) -> None:
    """Else whoever works on it by hand and accepts all of it would publish the name."""
    import docx

    source, out = tmp_path / "note.docx", tmp_path / "draft.docx"
    word = docx.Document()
    for line in ("Please ring Dr Zofia Kowalczyk today.", "ask kowalczyk"):
        word.add_paragraph(line)
    word.save(str(source))
    report = pipeline.check(source, common.Asked(None, None, ()).settings())
    first = tuple(each for each in report.decisions if each.mention.block.index == 0)
    pipeline.draft(source, replace(report, decisions=first), out)
    struck = [node.text for node in docx.Document(str(out)).element.body.iter() if node.tag.endswith("}delText")]
    assert "kowalczyk" in struck
