"""Parsed parts and changes in; the parts with the words really replaced out. In place, and nothing is searched for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from pubcheck.formats.docx.attributes import alike, attributes
from pubcheck.formats.docx.changes import Change, Cut
from pubcheck.formats.docx.names import beside, short
from pubcheck.formats.docx.revisions import remove
from pubcheck.formats.docx.split import WHOLE, isolated, labelled, set_text
from pubcheck.model import Surface


def apply(nodes: Sequence[etree._Element], changes: Sequence[Change]) -> frozenset[str]:
    """Makes every change, from the end to the start. Returns the old and new value of each attribute changed."""
    values: dict[tuple[int, str], str] = {}
    for change in sorted(changes, key=lambda item: _key(item.cuts[0]), reverse=True):
        first, *rest = sorted(change.cuts, key=_key)
        for cut, words in (*((cut, "") for cut in reversed(rest)), (first, change.replacement)):
            place, at, name = cut.path.partition("@")
            if not place.rstrip("~").isdigit() or int(place.rstrip("~")) >= len(nodes):
                continue
            if at:
                spot = (int(place), name)
                old = values.get(spot, str(nodes[int(place)].get(name, "")))
                values[spot] = _spliced(old, cut, words)
            else:
                _cut(nodes[int(place.rstrip("~"))], cut, words, change.surface)
    new = {(alike(name), str(nodes[place].get(name, ""))): value for (place, name), value in values.items()}
    _everywhere(nodes, new)
    return frozenset(old for _, old in new) | frozenset(new.values())


def _key(cut: Cut) -> tuple[int, int]:
    digits = cut.path.partition("@")[0].rstrip("~")
    return (int(digits) if digits.isdigit() else -1, cut.start)


def _cut(node: etree._Element, cut: Cut, words: str, surface: Surface) -> None:
    if cut.path.endswith("~"):
        node.tail = _spliced(node.tail or "", cut, words)
    elif surface is Surface.COVERED:
        _uncover(node, cut, words)
    elif short(node.tag) in WHOLE:
        if words:
            text = node.makeelement(beside(str(node.tag), "t"), {}, {})
            set_text(text, words)
            node.addprevious(text)
        remove(node)
    else:
        node.text = _spliced(node.text or "", cut, words)
        if short(node.tag) == "w:t":
            set_text(node, node.text)


def _spliced(text: str, cut: Cut, words: str) -> str:
    return text[: cut.start] + words + text[cut.end :]


def _everywhere(nodes: Sequence[etree._Element], new: Mapping[tuple[str, str], str]) -> None:
    """The reader tells only once of a name that stands many times in a part."""
    if not new:
        return
    old = {value for _, value in new}
    for node in nodes:
        if not isinstance(node.tag, str) or old.isdisjoint(node.values()):
            continue
        for key, value in attributes(node):
            changed = new.get((alike(key), value))
            if changed is not None:
                node.set(key, changed)


def _uncover(node: etree._Element, cut: Cut, words: str) -> None:
    """The label must be seen: it does not keep the black that covered the name."""
    run = isolated(node, cut)
    if run is None:
        node.text = _spliced(node.text or "", cut, words)
        return
    if words:
        run.addprevious(labelled(run, words, plain=True))
    remove(run)
