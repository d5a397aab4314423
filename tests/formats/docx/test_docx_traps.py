"""A name planted in each odd place of a Word file: read, tracked, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from formats.docx import docx_oracle as oracle
from formats.docx.docx_helpers import edits, plain, read, scan, survivors

from pubcheck.formats import docx
from pubcheck.model import Edit, Mode, Surface
from sample_docs.traps_docx import TRAPS, every, one

NAME = "Oriel Tuvexby"
PLACES = [pytest.param(trap, id=trap.replace(" ", "-")) for trap in TRAPS]
TRACKED = {"body", "table", "textbox", "header", "footer", "note", "covered", "hidden"}
NOT_TRACKED = {  # no run holds them, so Word can not track them
    "an equation",
    "decorated text",
    "a note in the code",
    "a processing instruction",
    "stray text",
    "an element of nobody's",
}
GOES_WHOLE = {Surface.EMBEDDED, Surface.METADATA, Surface.FILENAME, Surface.FIELD}  # so nothing need lead into it
TO_TRACK = [
    place for place in PLACES if TRAPS[str(place.values[0])][0] in TRACKED and str(place.values[0]) not in NOT_TRACKED
]


@pytest.mark.parametrize("trap", PLACES)
def test_reads_the_name_on_its_surface(trap: str, tmp_path: Path) -> None:
    document = read(one(trap), tmp_path)
    found = [block for block in document.blocks if plain(NAME) in plain(block.text)]
    assert TRAPS[trap][0] in [block.surface.value for block in found]


@pytest.mark.parametrize("trap", PLACES)
def test_anchors_tell_no_name(trap: str, tmp_path: Path) -> None:
    document = read(one(trap), tmp_path)
    told = [f"{block.anchor} {block.anchor.part}" for block in document.blocks]
    told += [f"{gap.anchor} {gap.anchor.part} {gap.reason}" for gap in document.gaps]
    assert not [words for words in told if "tuvex" in words.casefold()]


@pytest.mark.parametrize("trap", PLACES)
def test_pieces_lead_back_to_the_text(trap: str, tmp_path: Path) -> None:
    for block in read(one(trap), tmp_path).blocks:
        ends = [0, *(piece.end for piece in block.pieces)]
        for piece, before in zip(block.pieces, ends, strict=False):
            assert before <= piece.start < piece.end <= len(block.text)
        led = {at for piece in block.pieces for at in range(piece.start, piece.end)}
        if block.surface not in GOES_WHOLE:
            assert [at for at in range(len(block.text)) if block.text[at].isalnum() and at not in led] == []


@pytest.mark.parametrize("trap", PLACES)
def test_the_scan_sees_the_name_in_the_source(trap: str) -> None:
    """Else the tests of clean copies could not fail."""
    assert survivors(one(trap), NAME)


@pytest.mark.parametrize("trap", PLACES)
def test_clean_copy_holds_the_name_nowhere(trap: str, tmp_path: Path) -> None:
    document = read(one(trap), tmp_path)
    docx.write(tmp_path / "file.docx", tmp_path / "clean.docx", edits(document, NAME), Mode.CLEAN)
    assert not survivors((tmp_path / "clean.docx").read_bytes(), NAME, "Tuvexby")


@pytest.mark.parametrize(
    "trap", [p for p in PLACES if TRAPS[p.values[0]][0] in TRACKED - {"hidden"} and p.values[0] not in NOT_TRACKED]
)
def test_draft_tracks_the_name(trap: str, tmp_path: Path) -> None:
    source, draft = tmp_path / "file.docx", tmp_path / "draft.docx"
    docx.write(source, draft, edits(read(one(trap), tmp_path), NAME), Mode.DRAFT)
    assert oracle.rejected(draft) == oracle.rejected(source)
    assert not [part for part, text in oracle.accepted(draft).items() if plain(NAME) in plain(text)]


def test_every_surface_at_once(tmp_path: Path) -> None:
    data, planted = every()
    document = read(data, tmp_path)
    missed = [
        trap
        for trap, name in planted.items()
        if not any(b.surface.value == TRAPS[trap][0] and plain(name) in plain(b.text) for b in document.blocks)
    ]
    assert len(planted) >= 60
    assert missed == []


def test_clean_copy_of_every_surface_at_once(tmp_path: Path) -> None:
    data, planted = every()
    document = read(data, tmp_path)
    wanted: list[Edit] = [edit for name in planted.values() for edit in edits(document, name)]
    docx.write(tmp_path / "file.docx", tmp_path / "clean.docx", wanted, Mode.CLEAN)
    copy = [plain(text) for _, text in scan((tmp_path / "clean.docx").read_bytes())]
    left = [trap for trap, name in planted.items() if any(plain(name) in text for text in copy)]
    assert left == []


def test_draft_of_every_surface_at_once(tmp_path: Path) -> None:
    data, planted = every()
    document = read(data, tmp_path)
    source, draft = tmp_path / "file.docx", tmp_path / "draft.docx"
    wanted = [edit for name in planted.values() for edit in edits(document, name)]
    docx.write(source, draft, wanted, Mode.DRAFT)
    assert oracle.rejected(draft) == oracle.rejected(source)
    accepted = plain(" ".join(oracle.accepted(draft).values()))
    still = {trap for trap, name in planted.items() if plain(name) in accepted}
    tracked = {trap for trap, (surface, _) in TRAPS.items() if surface in TRACKED}
    assert still & tracked <= NOT_TRACKED


def test_hidden_data_can_go_alone(tmp_path: Path) -> None:
    """No edit: the words that can be seen stay, what is behind them goes."""
    data, planted = every()
    read(data, tmp_path)
    from pubcheck.formats.docx.clean import strip_hidden

    strip_hidden(tmp_path / "file.docx", tmp_path / "clean.docx")
    after = docx.read(tmp_path / "clean.docx")
    seen = {Surface.BODY, Surface.TABLE, Surface.TEXTBOX, Surface.HEADER, Surface.FOOTER, Surface.NOTE}
    shown = plain(" ".join(block.text for block in after.blocks if block.surface in seen))
    for trap, name in planted.items():
        surface = Surface(TRAPS[trap][0])
        assert (plain(name) in shown) == (surface in seen), trap
    gone = {Surface.COMMENT, Surface.REVISION, Surface.HIDDEN, Surface.COVERED}
    assert not [block.anchor for block in after.blocks if block.surface in gone]
