"""What the writers hand over really no longer holds what was taken out: end to end, over every trap."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import formats, redact, verify
from pubcheck.model import Edit, Mode, Surface
from tests.verify import traps_docx, traps_pdf
from tests.verify.marked import decisions


def cleaned(source: Path, names: list[str]) -> tuple[Path, tuple[Edit, ...]]:
    out = source.with_name(f"clean{source.suffix}")
    edits = redact.plan(decisions(formats.read(source), names), Mode.CLEAN)
    formats.write(source, out, edits, Mode.CLEAN)
    return out, edits


def test_no_name_of_ninety_survives_in_a_word_file(tmp_path: Path) -> None:
    source = tmp_path / "traps.docx"
    source.write_bytes(traps_docx.build())
    out, _ = cleaned(source, list(traps_docx.NAME_OF.values()))
    left = [trap for trap, name in traps_docx.NAME_OF.items() if verify.against(out, [(name, "person")])]
    assert left == []


@pytest.mark.parametrize("trap", traps_docx.TRAPS)
def test_each_place_of_a_word_file_alone(trap: str, tmp_path: Path) -> None:
    source = tmp_path / "trap.docx"
    source.write_bytes(traps_docx.build(only=trap))
    out, edits = cleaned(source, [traps_docx.NAME_OF[trap]])
    assert verify.against(out, [(traps_docx.NAME_OF[trap], "person")]) == ()
    assert verify.survivors(out, edits) == ()


@pytest.mark.parametrize("trap", traps_pdf.TRAPS)
def test_each_place_of_a_pdf_alone(trap: str, tmp_path: Path) -> None:
    source = tmp_path / "trap.pdf"
    source.write_bytes(traps_pdf.build(trap))
    out, edits = cleaned(source, [traps_pdf.NAME_OF[trap]])
    assert verify.against(out, [(traps_pdf.NAME_OF[trap], "person")]) == ()
    assert verify.survivors(out, edits) == ()


_READ = {Surface.BODY, Surface.TABLE, Surface.HEADER, Surface.FOOTER, Surface.NOTE, Surface.TEXTBOX}


def test_one_forgotten_edit_is_found_each_time(tmp_path: Path) -> None:
    source = tmp_path / "traps.docx"
    source.write_bytes(traps_docx.build())
    edits = redact.plan(decisions(formats.read(source), traps_docx.NAME_OF.values()), Mode.CLEAN)
    # Where a name runs over two paragraphs, one half alone may be too short to tell anybody.
    told = [edit for edit in edits if edit.block.surface in _READ and len(edit.text) > 6]
    assert len(told) > 20
    for number, forgotten in enumerate(told):
        out = tmp_path / f"clean{number}.docx"
        formats.write(source, out, [edit for edit in edits if edit is not forgotten], Mode.CLEAN)
        assert verify.survivors(out, edits)


@pytest.mark.parametrize("name", ["traps.docx", "kerned.pdf", "notes.txt", "notes.md"])
def test_the_source_is_never_written_to(name: str, tmp_path: Path) -> None:
    source = tmp_path / name
    made = {".docx": traps_docx.build, ".pdf": lambda: traps_pdf.build("kerned")}.get(source.suffix)
    source.write_bytes(made() if made else b"Seen by Bravecki, and by Bravo.")
    before = source.read_bytes(), source.stat().st_mtime_ns
    _, edits = cleaned(source, ["Bravecki", "Caldo"])
    assert edits
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before


def test_the_same_decisions_give_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "traps.docx"
    source.write_bytes(traps_docx.build())
    names = list(traps_docx.NAME_OF.values())
    first = cleaned(source, names)[0].read_bytes()
    source.with_name("clean.docx").unlink()
    assert cleaned(source, names)[0].read_bytes() == first


def test_a_clean_copy_is_clean_already(tmp_path: Path) -> None:
    source = tmp_path / "traps.docx"
    source.write_bytes(traps_docx.build())
    names = list(traps_docx.NAME_OF.values())
    once, _ = cleaned(source, names)
    again, edits = cleaned(once.rename(tmp_path / "once.docx"), names)
    assert edits == ()
    shown = [
        [block.text for block in formats.read(path).blocks if block.surface in _READ]
        for path in (once.with_name("once.docx"), again)
    ]
    assert shown[0] == shown[1]
