"""What tests in several folders share: hand-made model objects, and where the shared folder is."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pubcheck.model import (
    Anchor,
    Block,
    Classification,
    Decision,
    Document,
    Gap,
    Genre,
    Mention,
    Piece,
    Report,
    Severity,
    Surface,
    Tool,
    Verdict,
)

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PUBCHECK_SHARED") or ROOT.parent / "shared")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the development set, the seeds and the corpus, which are not part of the repository."""
    if not SHARED.is_dir():
        pytest.skip("set PUBCHECK_SHARED to the folder with devset, seeds and corpus to run this")
    return SHARED


@pytest.fixture
def plain_rights() -> Iterator[None]:
    """Files open only as their rights allow, for root too: Linux lets a process lay that privilege down for a while."""
    if os.name == "nt":
        pytest.skip("rights are kept otherwise on Windows: runs on Linux and macOS")
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "capset"):
        pytest.skip("root may read and write everything here: run it as another user")
    header, had = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, had) == 0
    less = type(had)(*had)
    less[0] &= ~(1 << 1 | 1 << 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, of the rights in effect
    assert libc.capset(header, less) == 0
    yield
    assert libc.capset(header, had) == 0


def block(text: str, index: int = 0, surface: Surface = Surface.BODY) -> Block:
    return Block(index, text, Anchor("text", f"paragraph {index + 1}"), surface, (Piece(0, len(text), "", 0),))


def decision(
    place: Block,
    value: str,
    kind: str = "person",
    *,
    severity: Severity = Severity.BLOCK,
    verdict: Verdict = Verdict.REDACT,
) -> Decision:
    start = place.text.index(value)
    mention = Mention(kind, place, start, start + len(value), 0.9, ("names",))
    return Decision(mention, severity, verdict, "a reason", "policy", "[name]", "person-1", "f00d")


def report(*decisions: Decision, gaps: tuple[Gap, ...] = (), name: str = "draft.txt", form: str = "txt") -> Report:
    places = tuple(dict.fromkeys(d.mention.block for d in decisions)) or (block("Nothing here."),)
    document = Document(name, form, "0" * 64, places, gaps)
    return Report(Tool("0.1", "model 1", "abc"), document, Classification(Genre.LCSPR, "Says so."), decisions, ())
