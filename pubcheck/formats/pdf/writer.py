"""Edits in, a new PDF out from which the words are gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pubcheck.errors import UnwritableError
from pubcheck.model import Edit


def write(path: Path, out: Path, edits: Sequence[Edit]) -> None:
    raise UnwritableError("Clean copies of PDFs are not written yet. Use the Word document that the PDF was made from.")
