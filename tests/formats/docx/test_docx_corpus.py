"""Odd and damaged files of another project's tests: each is read, drafted and cleaned, or refused; never a traceback.

The files are not part of the repository: without them these tests say that they were skipped.
"""

from __future__ import annotations

import random
import re
import time
from pathlib import Path

import pytest
from conftest import SHARED
from formats.docx import docx_oracle as oracle
from formats.docx.docx_helpers import plain

from pubcheck.errors import UnreadableError
from pubcheck.formats import docx
from pubcheck.model import Document, Edit, Mode, Surface

FOLDER = SHARED / "corpus" / "poi"
FILES = sorted(FOLDER.iterdir()) if FOLDER.is_dir() else []
SECONDS = 20
EACH = pytest.mark.parametrize("number", range(len(FILES)) or [None])


def _document(number: int | None) -> tuple[Path, Document]:
    if number is None:
        pytest.skip("set PUBCHECK_SHARED to the folder with the corpus to run this")
    try:
        return FILES[number], docx.read(FILES[number])
    except UnreadableError as refusal:
        pytest.skip(f"refused: {refusal}")


def _edits(document: Document, number: int) -> list[Edit]:
    """A tenth of the words, in pairs."""
    rng = random.Random(number)
    return [
        Edit(block, found.start(), found.end(), "[words]", "Words.")
        for block in document.blocks
        for found in re.finditer(r"\S+( \S+)?", block.text)
        if rng.random() < 0.1
    ]


@EACH
def test_draft_and_clean_copy(number: int | None, tmp_path: Path) -> None:
    start = time.process_time()
    path, document = _document(number)
    wanted = _edits(document, number or 0)
    before = path.stat().st_mtime_ns
    docx.write(path, tmp_path / "draft.docx", wanted, Mode.DRAFT)
    docx.write(path, tmp_path / "clean.docx", wanted, Mode.CLEAN)
    assert time.process_time() - start < SECONDS
    assert path.stat().st_mtime_ns == before
    assert oracle.rejected(tmp_path / "draft.docx") == oracle.rejected(path)
    docx.read(tmp_path / "draft.docx")
    copy = docx.read(tmp_path / "clean.docx")
    gone = {Surface.COMMENT, Surface.REVISION, Surface.HIDDEN, Surface.COVERED}
    assert not [block.anchor for block in copy.blocks if block.surface in gone]


@EACH
def test_visible_words_outside_edits_stay(number: int | None, tmp_path: Path) -> None:
    """With no edit at all every word that can be seen is still there, in order."""
    path, document = _document(number)
    docx.write(path, tmp_path / "clean.docx", (), Mode.CLEAN)
    copy = docx.read(tmp_path / "clean.docx")
    for surface in (Surface.BODY, Surface.TABLE, Surface.NOTE):
        assert plain(_shown(copy, surface)) == plain(_shown(document, surface))


def _shown(document: Document, surface: Surface) -> str:
    text = " ".join(block.text for block in document.blocks if block.surface is surface)
    return re.sub(r"\[(embedded file removed|redacted)\]|[☐☒]", "", text)
