"""A redaction draft: tracked changes and comments that Word and LibreOffice take, and a way back."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx_plus import revisions
from formats.docx import docx_oracle as oracle
from formats.docx.docx_helpers import edits, plain, read, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck.errors import UnwritableError
from pubcheck.formats import docx
from pubcheck.formats.docx.draft import untracked
from pubcheck.formats.docx.unread import LABEL
from pubcheck.model import Edit, Mode, Surface
from sample_docs.docx_maker import Maker, field_code, paragraph, run
from sample_docs.traps_docx import every, one

NAME = "Oriel Tuvexby"


def _draft(data: bytes, folder: Path, name: str = NAME, label: str = "[name]") -> Path:
    document = read(data, folder)
    docx.write(folder / "file.docx", folder / "draft.docx", edits(document, name, label), Mode.DRAFT)
    return folder / "draft.docx"


def _part(path: Path, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_formatting_is_kept_on_both_sides(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Saw ", run("Oriel", '<w:b/><w:color w:val="FF0000"/>'), run(" Tuvexby", "<w:i/>"), " there.")
    xml = _part(_draft(maker.bytes(), tmp_path))
    assert '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:delText xml:space="preserve">Oriel</w:delText>' in xml
    assert '<w:rPr><w:i/></w:rPr><w:delText xml:space="preserve"> Tuvexby</w:delText>' in xml
    assert '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">[name]</w:t></w:r></w:ins>' in xml


def test_one_deletion_for_a_name_over_many_runs(tmp_path: Path) -> None:
    assert _part(_draft(one("split over runs"), tmp_path)).count("<w:del ") == 1


def test_a_comment_tells_kind_and_reason(tmp_path: Path) -> None:
    draft = _draft(one("body"), tmp_path)
    words = [comment.text for comment in WordDocument(str(draft)).comments]
    assert words == [LABEL, "A name. Decide whether it may stay."]
    assert all(comment.author == "pubcheck" for comment in WordDocument(str(draft)).comments)


def test_old_comments_stay(tmp_path: Path) -> None:
    draft = _draft(one("a comment", "Bevis Otherwise"), tmp_path, "This is")
    comments = [comment.text for comment in WordDocument(str(draft)).comments]
    assert len(comments) == 3
    assert "Ask Bevis Otherwise." in comments
    ids = re.findall(r'<w:comment [^>]*w:id="(\d+)"', _part(draft, "word/comments.xml"))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "trap",
    ["a footnote", "an endnote", "a header", "an even-page footer", "a text box", "a content control of paragraphs"],
)
def test_no_comment_where_a_comment_breaks_the_file(trap: str, tmp_path: Path) -> None:
    draft = _draft(one(trap), tmp_path)
    assert [comment.text for comment in WordDocument(str(draft)).comments] == [LABEL]
    assert plain(NAME) not in plain(" ".join(oracle.accepted(draft).values()))


@pytest.mark.parametrize(
    "trap",
    [
        "body",
        "split over runs",
        "a table cell",
        "a table in a table",
        "a smart tag",
        "a link's words",
        "inserted text",
        "deleted text",
    ],
)
def test_docx_plus_accepts_and_rejects_the_same(trap: str, tmp_path: Path) -> None:
    """An implementation of tracked changes that is not ours comes to the same texts."""
    draft = _draft(one(trap), tmp_path)
    for resolve, told in (
        (revisions.accept_all_revisions, oracle.accepted(draft)),
        (revisions.reject_all_revisions, oracle.rejected(draft)),
    ):
        word = WordDocument(str(draft))
        resolve(word)
        shown = "".join(word.element.body.xpath(".//w:t/text()"))
        assert "".join(shown.split()) == "".join(told["word/document.xml"].split())


def test_it_is_labelled_restricted(tmp_path: Path) -> None:
    document = docx.read(_draft(one("body"), tmp_path))
    assert LABEL in texts(document, Surface.METADATA)
    assert LABEL in texts(document, Surface.COMMENT)
    assert ["redaction draft" in gap.reason for gap in document.gaps] == [True]


def test_inside_somebody_elses_insertion(tmp_path: Path) -> None:
    """Rejecting all takes their words and ours away; accepting all leaves theirs, with our label."""
    maker = Maker()
    maker.add("One ", f'<w:ins w:id="1" w:author="x">{run("two Oriel Tuvexby three")}</w:ins>', " four")
    draft = _draft(maker.bytes(), tmp_path)
    assert oracle.accepted(draft)["word/document.xml"].strip() == "One two [name] three four"
    assert oracle.rejected(draft)["word/document.xml"].strip() == "One  four"
    assert "<w:ins><w:ins" not in re.sub(r" w:\w+=\"[^\"]*\"", "", _part(draft))


def test_over_the_edge_of_a_link(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("Saw Oriel ", f'<w:hyperlink w:anchor="_Toc1">{run("Tuvexby here")}</w:hyperlink>')
    draft = _draft(maker.bytes(), tmp_path)
    assert oracle.accepted(draft)["word/document.xml"].strip() == "Saw [name] here"
    assert oracle.rejected(draft) == oracle.rejected(tmp_path / "file.docx")


def test_the_mark_of_a_note_is_not_deleted(tmp_path: Path) -> None:
    maker = Maker()
    maker.notes["footnotes"] = [f'<w:footnote w:id="2">{paragraph("Note.")}</w:footnote>']
    maker.add('<w:r><w:t>Oriel</w:t><w:footnoteReference w:id="2"/><w:t> Tuvexby</w:t></w:r>')
    xml = _part(_draft(maker.bytes(), tmp_path))
    deleted = "".join(re.findall(r"<w:del .*?</w:del>", xml))
    assert "footnoteReference" in xml
    assert "footnoteReference" not in deleted


def test_a_deletion_that_is_there_already_is_left(tmp_path: Path) -> None:
    draft = _draft(one("deleted text"), tmp_path)
    assert _part(draft).count("<w:del ") == 1


def test_hidden_words_are_deleted_without_a_label(tmp_path: Path) -> None:
    draft = _draft(one("hidden text"), tmp_path)
    assert oracle.rejected(draft) == oracle.rejected(tmp_path / "file.docx")
    assert "[name]" not in _part(draft)


def test_a_covered_name_gets_a_label_that_can_be_seen(tmp_path: Path) -> None:
    xml = _part(_draft(one("black highlighting"), tmp_path))
    inserted = "".join(re.findall(r"<w:ins .*?</w:ins>", xml))
    assert "[name]" in inserted
    assert "highlight" not in inserted


def test_edits_that_touch_and_overlap(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("abcdefghij")
    block = read(maker.bytes(), tmp_path).blocks[0]
    wanted = [Edit(block, 0, 2, "1"), Edit(block, 2, 4, "2"), Edit(block, 6, 8, "3"), Edit(block, 7, 9, "4")]
    docx.write(tmp_path / "file.docx", tmp_path / "draft.docx", wanted, Mode.DRAFT)
    assert oracle.accepted(tmp_path / "draft.docx")["word/document.xml"] == "12ef3j\n"
    assert oracle.rejected(tmp_path / "draft.docx")["word/document.xml"] == "abcdefghij\n"


def test_what_can_not_be_tracked_is_told(tmp_path: Path) -> None:
    data, planted = every()
    document = read(data, tmp_path)
    wanted = [edit for name in planted.values() for edit in edits(document, name)]
    told = {edit.block.surface for edit in untracked(wanted)}
    assert {Surface.METADATA, Surface.ALTTEXT, Surface.LINK, Surface.FIELD, Surface.EMBEDDED} <= told
    assert not told & {Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.HEADER}


def test_the_first_comment_says_what_the_draft_does_not_show(tmp_path: Path) -> None:
    draft = _draft(one("the author"), tmp_path)
    first = next(comment.text for comment in WordDocument(str(draft)).comments if LABEL in comment.text)
    assert first.splitlines()[0] == LABEL
    assert "author" in first.splitlines()[2]
    assert plain(NAME) not in plain(first)


def test_protection_and_signature_do_not_stand_in_the_authors_way(tmp_path: Path) -> None:
    maker = Maker()
    maker.add(NAME)
    maker.settings.append('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    kind = "application/vnd.openxmlformats-package.digital-signature-"
    maker.part("_xmlsignatures/sig1.xml", "<x/>", f"{kind}xmlsignature+xml")
    draft = _draft(maker.bytes(), tmp_path)
    assert "documentProtection" not in _part(draft, "word/settings.xml")
    with zipfile.ZipFile(draft) as archive:
        assert not [name for name in archive.namelist() if "signature" in name]


def test_a_field_keeps_its_marks(tmp_path: Path) -> None:
    maker = Maker()
    maker.add("By ", field_code(" AUTHOR ", NAME))
    draft = _draft(maker.bytes(), tmp_path)
    assert [_part(draft).count(f'"{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]
    assert oracle.accepted(draft)["word/document.xml"].strip() == "By [name]"


def test_the_source_is_not_touched_and_nothing_is_left_behind(tmp_path: Path) -> None:
    document = read(one("body"), tmp_path)
    before = (tmp_path / "file.docx").read_bytes()
    with pytest.raises(UnwritableError):
        docx.write(tmp_path / "file.docx", tmp_path / "file.docx", edits(document, NAME), Mode.DRAFT)
    with pytest.raises(UnwritableError):
        docx.write(tmp_path / "file.docx", tmp_path / "none" / "x.docx", edits(document, NAME), Mode.DRAFT)
    assert (tmp_path / "file.docx").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["file.docx"]


def test_same_edits_same_bytes(tmp_path: Path) -> None:
    document = read(one("split over runs"), tmp_path)
    for out in ("a.docx", "b.docx"):
        docx.write(tmp_path / "file.docx", tmp_path / out, edits(document, NAME), Mode.DRAFT)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@settings(max_examples=60, deadline=None)
@given(
    runs=st.lists(st.text("ab \u00e9\u2019", max_size=6), min_size=1, max_size=6),
    cuts=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=6),
)
def test_random_runs_and_random_edits(
    runs: list[str], cuts: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Rejecting gives the source, accepting gives what the edits say, whatever the runs are."""
    folder = tmp_path_factory.mktemp("random")
    maker = Maker()
    maker.add("<w:r><w:t>x</w:t></w:r>", *(run(text, "<w:b/>" if at % 2 else "") for at, text in enumerate(runs)))
    block = read(maker.bytes(), folder).blocks[0]
    size = len(block.text)
    wanted = [Edit(block, min(start, size), min(start + length, size), "#") for start, length in cuts]
    docx.write(folder / "file.docx", folder / "draft.docx", wanted, Mode.DRAFT)
    docx.write(folder / "file.docx", folder / "clean.docx", wanted, Mode.CLEAN)
    assert oracle.rejected(folder / "draft.docx") == oracle.rejected(folder / "file.docx")
    expected = _edited(block.text, wanted)
    assert oracle.accepted(folder / "draft.docx")["word/document.xml"] == expected + "\n"
    assert oracle.accepted(folder / "clean.docx")["word/document.xml"] == expected + "\n"


def _edited(text: str, wanted: list[Edit]) -> str:
    gone = [False] * len(text)
    starts = set()
    merged: list[list[int]] = []
    for edit in sorted((e for e in wanted if e.start < e.end), key=lambda e: (e.start, -e.end)):
        if merged and edit.start < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], edit.end)
        else:
            merged.append([edit.start, edit.end])
    for start, end in merged:
        starts.add(start)
        gone[start:end] = [True] * (end - start)
    return "".join(("#" if at in starts else "") + ("" if gone[at] else sign) for at, sign in enumerate(text))


def test_a_macro_file_becomes_a_plain_document(tmp_path: Path) -> None:
    maker = Maker()
    maker.add(NAME)
    maker.part("word/vbaProject.bin", b"\x00macro", "application/vnd.ms-office.vbaProject")
    maker.relate("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")
    draft = _draft(maker.bytes(), tmp_path)
    with zipfile.ZipFile(io.BytesIO(draft.read_bytes())) as archive:
        assert "word/vbaProject.bin" not in archive.namelist()
        assert b"vbaProject" not in archive.read("word/_rels/document.xml.rels")
