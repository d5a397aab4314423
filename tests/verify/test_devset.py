"""The development set, as Word files, PDFs and text: what was found is gone, every other word is there, in order."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pubcheck import formats, packs, pipeline, redact, verify
from pubcheck.model import Edit, Mode, Report, Surface
from pubcheck.verify.needles import PART

STEMS = ("04_lcspr_child_t_neglect", "07_rapid_review_missing_young_person", "10_seven_minute_briefing")
_READ = {Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX, Surface.HEADER, Surface.FOOTER}
_OFFICE = shutil.which("soffice")


@pytest.fixture(scope="session")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("devset")
    devset = shared / "devset"
    command = [sys.executable, devset / "build.py", "--drafts", devset / "drafts", "--out", folder]
    subprocess.run([*command, *([] if _OFFICE else ["--no-pdf"])], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt"])
@pytest.mark.parametrize("stem", STEMS)
def test_found_is_gone_and_the_rest_is_as_it_was(stem: str, suffix: str, built: Path, tmp_path: Path) -> None:
    source, copy = built / f"{stem}{suffix}", tmp_path / f"clean{suffix}"
    if not source.exists():
        pytest.skip("install LibreOffice (soffice), which makes the PDFs of the development set, to run this")
    report = pipeline.check(source, pipeline.Settings(packs.load()))
    report = replace(report, decisions=redact.accepted(report.decisions, "in a test"))
    edits = redact.plan(report.decisions, Mode.CLEAN)
    formats.write(source, copy, edits, Mode.CLEAN)
    assert verify.survivors(copy, edits, kept=redact.kept(report.decisions)) == ()
    assert _gold_that_survived(json.loads((built / f"{stem}.gold.json").read_text("utf-8")), edits, copy) == []
    assert list(_words_after(report, edits)) == [
        word for block in formats.read(copy).blocks if block.surface in _READ for word in _words(block.text)
    ]


def _gold_that_survived(gold: dict[str, object], edits: tuple[Edit, ...], copy: Path) -> list[tuple[str, str]]:
    """Direct items whose every word was taken out somewhere, and that are in the copy none the less."""
    taken = {word for edit in edits for word in _words(edit.text)}
    spans = gold["spans"]
    assert isinstance(spans, list)
    items = {
        (span["text"], span["category"].lower().replace("_", "-")) for span in spans if span["severity"] == "direct"
    }
    found = [item for item in items if any(edit.text == item[0] for edit in edits) and set(_words(item[0])) <= taken]
    assert len(found) >= 5
    kept = {span["text"] for span in spans if span["severity"] == "allowed"}
    return [item for item in found if any(leak.how != PART for leak in verify.against(copy, [item], kept=kept))]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _words_after(report: Report, edits: tuple[Edit, ...]) -> Iterator[str]:
    """What a reader should read: the words of the source with the edits made."""
    for block in report.document.blocks:
        if block.surface in _READ:
            text = block.text
            for edit in sorted(
                (each for each in edits if each.block.index == block.index), key=lambda each: -each.start
            ):
                text = text[: edit.start] + edit.replacement + text[edit.end :]
            yield from _words(text)


@pytest.mark.skipif(not _OFFICE, reason="install LibreOffice (soffice) to run this")
def test_libreoffice_and_pdfium_open_the_copies(built: Path, tmp_path: Path) -> None:
    import pypdfium2

    settings = pipeline.Settings(packs.load())
    for suffix in (".docx", ".pdf"):
        source, copy = built / f"{STEMS[0]}{suffix}", tmp_path / f"clean{suffix}"
        report = pipeline.check(source, settings)
        report = replace(report, decisions=redact.accepted(report.decisions, "in a test"))
        assert pipeline.clean(source, report, copy).leaks == ()
    command = [_OFFICE, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    made = tmp_path / "made"
    subprocess.run([*command, "--outdir", made, tmp_path / "clean.docx"], check=True, capture_output=True, timeout=120)
    for path in (made / "clean.pdf", tmp_path / "clean.pdf"):
        document = pypdfium2.PdfDocument(path)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        assert len(text.split()) > 1400
