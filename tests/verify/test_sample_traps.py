"""The reading traps of sample_docs, made by another hand: seen in the source, gone from the copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import formats, redact, verify
from pubcheck.model import Mode
from sample_docs import traps_docx, traps_pdf
from tests.verify.marked import decisions


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("word")
    data, planted = traps_docx.every()
    source, copy = folder / "every.docx", folder / "clean.docx"
    source.write_bytes(data)
    edits = redact.plan(decisions(formats.read(source), planted.values()), Mode.CLEAN)
    formats.write(source, copy, edits, Mode.CLEAN)
    return source, copy, planted


@pytest.mark.parametrize("trap", traps_docx.TRAPS)
def test_seen_in_the_word_file_and_gone_from_its_copy(trap: str, word: tuple[Path, Path, dict[str, str]]) -> None:
    source, copy, planted = word
    assert verify.against(source, [(planted[trap], "person")])
    assert verify.against(copy, [(planted[trap], "person")]) == ()


@pytest.mark.parametrize("trap", traps_pdf.TRAPS, ids=lambda trap: trap.name)
def test_seen_in_the_pdf_and_gone_from_its_copy(trap: traps_pdf.Trap, tmp_path: Path) -> None:
    source = traps_pdf.make(trap, tmp_path)
    assert verify.against(source, [(traps_pdf.NAME, "person")])
    edits = redact.plan(decisions(formats.read(source), [traps_pdf.NAME]), Mode.CLEAN)
    formats.write(source, tmp_path / "copy.pdf", edits, Mode.CLEAN)
    assert verify.survivors(tmp_path / "copy.pdf", edits) == ()
    assert verify.against(tmp_path / "copy.pdf", [(traps_pdf.NAME, "person")]) == ()


_SAMPLES = Path(__file__).resolve().parents[2] / "sample_docs" / "traps"


def test_the_samples_are_what_the_script_makes(tmp_path: Path) -> None:
    traps_docx.build(tmp_path)
    traps_pdf.build(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in _SAMPLES.iterdir()}


@pytest.mark.parametrize("sample", sorted(_SAMPLES.glob("*-*")), ids=lambda path: path.stem)
def test_each_sample_shows_its_kind_of_place(sample: Path) -> None:
    document = formats.read(sample)
    surface = sample.stem.partition("-")[2]
    told = {block.surface.value for block in document.blocks} | {gap.surface.value for gap in document.gaps}
    assert {"picture": "image"}.get(surface, surface) in told
