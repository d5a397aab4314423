"""Odd and damaged files of another project's tests: the whole ones are read, drafted and cleaned, others refused.

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
WHOLE = [number for number, path in enumerate(FILES) if oracle.whole(path)]
SECONDS = 20


@pytest.fixture
def path(number: int | None) -> Path:
    if number is None:
        pytest.skip("set PUBCHECK_SHARED to the folder with the corpus to run this")
    return FILES[number]


def _edits(document: Document, number: int) -> list[Edit]:
    """A tenth of the words, in pairs."""
    rng = random.Random(number)
    return [
        Edit(block, found.start(), found.end(), "[words]", "Words.")
        for block in document.blocks
        for found in re.finditer(r"\S+( \S+)?", block.text)
        if rng.random() < 0.1
    ]


@pytest.mark.parametrize("number", sorted(set(range(len(FILES))) - set(WHOLE)) or [None])
def test_a_file_that_is_not_whole_is_refused(path: Path) -> None:
    with pytest.raises(UnreadableError):
        docx.read(path)


@pytest.mark.parametrize("number", WHOLE or [None])
def test_draft_and_clean_copy(number: int, path: Path, tmp_path: Path) -> None:
    start = time.process_time()
    wanted = _edits(docx.read(path), number)
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


@pytest.mark.parametrize("number", WHOLE or [None])
def test_visible_words_outside_edits_stay(path: Path, tmp_path: Path) -> None:
    """With no edit at all every word that can be seen is still there, in order."""
    document = docx.read(path)
    docx.write(path, tmp_path / "clean.docx", (), Mode.CLEAN)
    copy = docx.read(tmp_path / "clean.docx")
    for surface in (Surface.BODY, Surface.TABLE, Surface.NOTE):
        assert plain(_shown(copy, surface)) == plain(_shown(document, surface))


def _shown(document: Document, surface: Surface) -> str:
    text = " ".join(block.text for block in document.blocks if block.surface is surface)
    return re.sub(r"\[(embedded file removed|redacted)\]|[☐☒]", "", text)
