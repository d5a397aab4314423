"""Verification of PDFs: each place that can hold a name is looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from pubcheck import verify
from tests.verify import traps_pdf


@pytest.mark.parametrize("trap", traps_pdf.TRAPS)
def test_finds_a_name_in(trap: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(traps_pdf.build(trap))
    found = verify.against(copy, [(traps_pdf.NAME_OF[trap], "person")])
    assert found
    assert {leak.kind for leak in found} == {"person"}
    assert traps_pdf.NAME_OF[trap].casefold() not in repr(found).casefold()


@pytest.mark.parametrize("trap", traps_pdf.TRAPS)
def test_finds_nothing_else_in(trap: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(traps_pdf.build(trap))
    others = [(name, "person") for other, name in traps_pdf.NAME_OF.items() if other != trap]
    assert verify.against(copy, others) == ()
