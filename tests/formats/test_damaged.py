"""Files damaged in every way that `benchmarks/damage.py` knows: each is read and copied, or refused in one sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks import damage
from pubcheck import formats, verify
from pubcheck.errors import PubcheckError, UnreadableError
from pubcheck.model import Edit, Mode

_SAMPLES = Path(__file__).resolve().parents[2] / "sample_docs"
_SOURCES = [
    *(_SAMPLES / f"lcspr-needs-work.{suffix}" for suffix in ("docx", "pdf")),
    *sorted((_SAMPLES / "traps").glob("*-[befh]*")),
]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("seed", range(48))
def test_ends_in_a_copy_or_a_sentence(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for source in chance.sample(_SOURCES, 2):
        _, data = damage.damaged(source.read_bytes(), chance)
        path, out = tmp_path / f"damaged{source.suffix}", tmp_path / f"copy{source.suffix}"
        path.write_bytes(data)
        out.unlink(missing_ok=True)
        try:
            document = formats.read(path)
        except UnreadableError:
            continue
        edits = [Edit(block, 0, 4, "[words]", "", "person") for block in document.blocks if block.text[:4].isalpha()]
        try:
            formats.write(path, out, edits, Mode.CLEAN)
        except PubcheckError:
            assert not out.exists()
            continue
        formats.read(out)
        assert not [leak for leak in verify.against(out, [("Nobodyhere", "person")]) if leak.kind != "unread"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_seed_does_the_same_damage() -> None:
    data = _SOURCES[0].read_bytes()
    assert damage.damaged(data, random.Random(3)) == damage.damaged(data, random.Random(3))
