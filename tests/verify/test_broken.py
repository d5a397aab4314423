"""A redactor broken on purpose, once for each trap: it cleans all but that one place, and verification must catch it.

What verification looks for is what was taken out of a plain text with the same names: it knows of no trap.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest

from pubcheck import formats, redact, verify
from pubcheck.model import Edit, Mode
from sample_docs import traps_pdf as samples
from tests.verify import traps_docx, traps_pdf
from tests.verify.marked import decisions

NO_TRAP = "none"
PACKED = {"zip_remark", "orphan"}  # not in a part, but in the file around the parts
BYTES = {"old_revision", "left_over_object", "left_over_stream", "remark"}  # likewise


def _taken_out(names: list[str], folder: Path) -> tuple[Edit, ...]:
    """The edits of a note that says every one of these names."""
    note = folder / "note.txt"
    note.write_text("".join(f"Seen by {name} at home.\n\n" for name in names), encoding="utf-8")
    return redact.plan(decisions(formats.read(note), names), Mode.CLEAN)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _cleaned(source: Path, names: list[str]) -> Path:
    out = source.with_name(f"clean{source.suffix}")
    formats.write(source, out, redact.plan(decisions(formats.read(source), names), Mode.CLEAN), Mode.CLEAN)
    return out


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Edit, ...]]:
    """A clean copy of a file with every trap, and what was taken out."""
    folder = tmp_path_factory.mktemp("word")
    names = list(traps_docx.NAME_OF.values())
    source = folder / "source.docx"
    source.write_bytes(traps_docx.build())
    return _cleaned(source, names), _taken_out(names, folder)


def test_nothing_is_said_of_a_word_file_that_is_clean(word: tuple[Path, tuple[Edit, ...]]) -> None:
    copy, edits = word
    assert verify.survivors(copy, edits) == ()


@pytest.mark.parametrize("trap", traps_docx.TRAPS)
def test_a_word_file_that_is_clean_but_for(trap: str, word: tuple[Path, tuple[Edit, ...]], tmp_path: Path) -> None:
    copy, edits = word
    broken = tmp_path / "broken.docx"
    if trap in PACKED:
        broken.write_bytes(traps_docx.build(only=trap))
    else:
        plain, parts = _parts(traps_docx.build(only=NO_TRAP)), _parts(copy.read_bytes())
        own = {name: data for name, data in _parts(traps_docx.build(only=trap)).items() if plain.get(name) != data}
        assert own
        broken.write_bytes(traps_docx.zipped({**parts, **own}))
    assert {leak.kind for leak in verify.survivors(broken, edits)} == {"person"}


def _put_back(clean: Path, source: Path, broken: Path) -> None:
    """The source's page and catalogue in the clean copy: as if nothing but the file's bytes had been written anew."""
    with pikepdf.open(clean) as copy, pikepdf.open(source) as old:
        for mine, theirs in ((copy.Root, old.Root), (copy.pages[0].obj, old.pages[0].obj)):
            for key in set(theirs.keys()) - {"/Pages", "/Parent", "/Type"}:
                value = theirs[key]
                whole = isinstance(value, pikepdf.Object)
                mine[key] = copy.copy_foreign(old.make_indirect(value)) if whole else value
        for key in old.trailer.get("/Info", {}):
            copy.docinfo[key] = str(old.docinfo[key])
        copy.save(broken, fix_metadata_version=False)  # else pikepdf throws away what it can not parse


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edit, ...]:
    return _taken_out([*traps_pdf.NAME_OF.values(), samples.NAME], tmp_path_factory.mktemp("names"))


@pytest.mark.parametrize("trap", traps_pdf.TRAPS)
def test_a_pdf_that_is_clean_but_for(trap: str, names: tuple[Edit, ...], tmp_path: Path) -> None:
    source, broken = tmp_path / "source.pdf", tmp_path / "broken.pdf"
    source.write_bytes(traps_pdf.build(trap))
    copy = _cleaned(source, [traps_pdf.NAME_OF[trap]])
    assert verify.survivors(copy, names) == ()
    if trap in BYTES:
        broken.write_bytes(source.read_bytes())
    else:
        _put_back(copy, source, broken)
    assert {leak.kind for leak in verify.survivors(broken, names)} == {"person"}


@pytest.mark.parametrize("trap", samples.TRAPS, ids=lambda trap: trap.name)
def test_a_sample_that_is_clean_but_for(trap: samples.Trap, names: tuple[Edit, ...], tmp_path: Path) -> None:
    source, broken = samples.make(trap, tmp_path), tmp_path / "broken.pdf"
    copy = _cleaned(source, [samples.NAME])
    assert verify.survivors(copy, names) == ()
    if trap.name == "earlier_version":
        broken.write_bytes(source.read_bytes())
    else:
        _put_back(copy, source, broken)
    assert {leak.kind for leak in verify.survivors(broken, names)} == {"person"}
