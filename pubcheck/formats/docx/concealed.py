"""A story and the changes wanted in it in; the changes with all hidden and covered words added out."""

from __future__ import annotations

from collections.abc import Sequence

from pubcheck.formats.docx.changes import Change, Cut
from pubcheck.formats.docx.package import Package
from pubcheck.formats.docx.reader import story_of
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.model import Surface

REDACTED = "[redacted]"
_CONCEALED = frozenset({Surface.HIDDEN, Surface.COVERED})


def concealed(package: Package, name: str, part: Part, wanted: Sequence[Change]) -> list[Change]:
    """Hidden words go without a trace. Covered words go whole: what somebody blacked out, somebody wanted gone."""
    walk = story_of(package, name, part)
    whole = {piece.path for item in walk.found if item.surface in _CONCEALED for piece in item.pieces}
    labels: dict[str, list[str]] = {}
    for change in wanted:
        if change.surface is Surface.COVERED:
            labels.setdefault(change.cuts[0].path, []).append(change.replacement)
    out = [change for change in wanted if not any(cut.path in whole for cut in change.cuts)]
    for item in walk.found:
        if item.surface is Surface.HIDDEN:
            out.append(Change(_all(item), "", "", Surface.HIDDEN))
        elif item.surface is Surface.COVERED:
            said = [label for piece in item.pieces for label in labels.pop(piece.path, ())]
            label = ", ".join(dict.fromkeys(said)) or REDACTED
            out.append(Change(_all(item), label, "", Surface.COVERED))
    return [change for change in out if change.cuts]


def _all(item: Found) -> tuple[Cut, ...]:
    return tuple(Cut(piece.path, piece.offset, piece.offset + piece.end - piece.start) for piece in item.pieces)
