"""An output is whole or absent, and never takes the place of its source."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pubcheck.errors import UnwritableError
from pubcheck.formats.output import whole


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def fail_halfway(out: Path) -> None:
    with whole(out) as temporary:
        temporary.write_text("half")
        raise ZeroDivisionError


def test_becomes_the_output_in_one_step(tmp_path: Path) -> None:
    out = tmp_path / "copy.txt"
    out.write_text("before")
    with whole(out) as temporary:
        temporary.write_text("after")
        assert out.read_text() == "before"
        assert temporary.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert out.read_text() == "after"
    assert names(tmp_path) == ["copy.txt"]


def test_a_failure_leaves_nothing_and_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "copy.txt"
    out.write_text("before")
    with pytest.raises(ZeroDivisionError):
        fail_halfway(out)
    assert out.read_text() == "before"
    assert names(tmp_path) == ["copy.txt"]


@pytest.mark.parametrize("alias", ["same", "link", "hardlink", "dots"])
def test_never_replaces_the_source(tmp_path: Path, alias: str) -> None:
    source = tmp_path / "draft.txt"
    source.write_text("source")
    out = {"same": source, "dots": tmp_path / "x" / ".." / "draft.txt"}.get(alias, tmp_path / "other.txt")
    (tmp_path / "x").mkdir()
    if alias == "link":
        out.symlink_to(source)
    if alias == "hardlink":
        os.link(source, out)
    with pytest.raises(UnwritableError), whole(out, source=source) as temporary:
        temporary.write_text("changed")
    assert source.read_text() == "source"


def test_a_missing_folder_is_said_without_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="folder") as caught, whole(tmp_path / "Aaliyah" / "copy.txt"):
        pass
    assert "Aaliyah" not in str(caught.value)


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").mkdir()
    with pytest.raises(UnwritableError), whole(tmp_path / "copy.txt") as temporary:
        temporary.write_text("x")
    assert names(tmp_path) == ["copy.txt"]
