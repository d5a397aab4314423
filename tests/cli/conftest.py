"""What the tests of several commands begin with: a note that names somebody, an empty repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.folder import git
from tests.cli.judged import DRAFT


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder
