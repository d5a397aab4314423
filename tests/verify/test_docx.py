"""Verification of .docx: each place that can hold a name is looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import verify
from tests.verify import traps_docx


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("traps") / "traps.docx"
    path.write_bytes(traps_docx.build())
    return path


@pytest.mark.parametrize("trap", traps_docx.TRAPS)
def test_finds_a_name_in(trap: str, source: Path) -> None:
    assert verify.against(source, [(traps_docx.NAME_OF[trap], "person")])


@pytest.mark.parametrize("trap", traps_docx.TRAPS)
def test_finds_the_one_that_was_forgotten_in(trap: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    copy.write_bytes(traps_docx.build(only=trap))
    everything = [(name, "person") for name in traps_docx.NAME_OF.values()]
    found = verify.against(copy, everything)
    assert found
    assert {leak.kind for leak in found} == {"person"}
    others = [(name, "person") for other, name in traps_docx.NAME_OF.items() if other != trap]
    assert verify.against(copy, others) == ()


def test_a_leak_never_holds_the_name(source: Path) -> None:
    names = list(traps_docx.NAME_OF.values())
    found = verify.against(source, [(name, "person") for name in names])
    assert len(found) >= len(names)
    told = repr(found).casefold()
    assert not [name for name in names if name.casefold() in told]
