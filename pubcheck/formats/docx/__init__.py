"""Word documents: a path in, a Document out; Edits in, a draft with tracked changes or a clean copy out.

Every part of the package is read (reader.py: which part how; walk.py: stories; names of surfaces: surfaces.py).
The modules that need lxml are loaded on first use, so that a command that reads no document starts at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pubcheck.model import Document, Edit, Mode

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def read(path: Path) -> Document:
    """Every story and surface as blocks; what could not be read as gaps. Raises UnreadableError, never another kind."""
    from pubcheck.formats.docx.reader import read as read_package

    return read_package(path)


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """`out` is put in place whole or not at all. `edits` must come from this very file, as `read` gave its blocks."""
    if mode is Mode.DRAFT:
        from pubcheck.formats.docx.draft import write as write_draft

        write_draft(path, out, edits)
    else:
        from pubcheck.formats.docx.clean import write as write_clean

        write_clean(path, out, edits)
