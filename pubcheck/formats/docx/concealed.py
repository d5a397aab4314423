"""A story and the changes wanted in it in; the changes with all hidden and covered words added out."""

from __future__ import annotations

from collections.abc import Sequence

from pubcheck.formats.docx.changes import Change, Cut
from pubcheck.formats.docx.looks import may_conceal
from pubcheck.formats.docx.names import each
from pubcheck.formats.docx.package import Package
from pubcheck.formats.docx.reader import paper_of, story_of, styles_of
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.formats.docx.styles import of_run, val
from pubcheck.model import Surface

REDACTED = "[redacted]"
_LOOKS = ("w:vanish", "w:specVanish", "w:sz", "w:color", "w:highlight", "w:shd")
_CONCEALED = frozenset({Surface.HIDDEN, Surface.COVERED})


def concealed(package: Package, name: str, part: Part, wanted: Sequence[Change]) -> list[Change]:
    """Hidden words go without a trace. Covered words go whole: what somebody blacked out, somebody wanted gone."""
    if not _may_conceal(package, name, part):
        return [change for change in wanted if change.cuts]  # most stories need not be walked again
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


def _may_conceal(package: Package, name: str, part: Part) -> bool:
    """Whether the formatting that the story uses could hide or cover any word of it."""
    styles = styles_of(package, name)
    used = {val(node) for node in each(part.root, "w:pStyle", "w:rStyle")} | {styles.default_paragraph}
    said = {(node.tag, *sorted(node.items())): node for node in each(part.root, *_LOOKS)}
    looks = [styles.base, *map(styles.look, used), *(of_run([node]) for node in said.values())]
    return may_conceal(looks, paper_of(part.root))


def _all(item: Found) -> tuple[Cut, ...]:
    return tuple(Cut(piece.path, piece.offset, piece.offset + piece.end - piece.start) for piece in item.pieces)
