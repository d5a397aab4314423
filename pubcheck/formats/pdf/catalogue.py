"""What leads through a PDF (title, language, outline, links) in, the same for the copied pages out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pubcheck.formats.pdf.geometry import Box

if TYPE_CHECKING:
    import pikepdf

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$")
_PUBLIC = re.compile(r"(?:https?://|mailto:)[^\s]+$", re.I)
_MOST = 20_000
_DEEPEST = 30


def copy(
    old: pikepdf.Pdf, new: pikepdf.Pdf, said: Mapping[str, str], *, shown: str, changed: Mapping[int, Sequence[Box]]
) -> None:
    """`said`: what texts beside the pages become. `shown`: the words of the first page; a title that is not among them
    is not kept. `changed`: by page, where lines were set anew; a link there would tell how long its words were."""
    import pikepdf

    language = old.Root.get("/Lang")
    if isinstance(language, pikepdf.String) and _LANGUAGE.match(str(language)):
        new.Root.Lang = pikepdf.String(str(language))
    title = old.trailer.get("/Info", pikepdf.Dictionary())
    words = str(title.get("/Title", "")).strip() if isinstance(title, pikepdf.Dictionary) else ""
    if words and words not in said and words.casefold() in shown.casefold():
        new.docinfo["/Title"] = words
        new.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    places = _Places(old)
    _outline(old, new, said, places)
    for number, (page, copied) in enumerate(zip(old.pages, new.pages, strict=True), 1):
        links = list(_links(page, new, said, places, changed.get(number, ())))
        if links:
            copied.obj.Annots = new.make_indirect(pikepdf.Array([new.make_indirect(link) for link in links]))


class _Places:
    """Where destinations lead: to which page, and how far down it."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        self._named = _named(pdf)

    def find(self, target: Any) -> tuple[int, float | None] | None:
        import pikepdf

        for _ in range(4):
            if isinstance(target, (pikepdf.String, pikepdf.Name)):
                target = self._named.get(str(target))
            elif isinstance(target, pikepdf.Dictionary):
                target = target.get("/D")
        if not isinstance(target, pikepdf.Array) or not len(target) or not isinstance(target[0], pikepdf.Dictionary):
            return None
        page = self._pages.get(target[0].objgen)
        values = target.as_list()
        down = values[3] if len(values) > 3 and str(values[1]) == "/XYZ" else None
        try:
            return None if page is None else (page, None if down is None else float(down))
        except (TypeError, ValueError):
            return (page, None) if page is not None else None


def _named(pdf: pikepdf.Pdf) -> dict[str, Any]:
    import pikepdf

    out: dict[str, Any] = {}
    old = pdf.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        out.update(old.items())
    names = pdf.Root.get("/Names")
    stack = [(names.get("/Dests"), 0)] if isinstance(names, pikepdf.Dictionary) else []
    while stack and len(out) < _MOST:
        tree, depth = stack.pop()
        if not isinstance(tree, pikepdf.Dictionary) or depth > _DEEPEST:
            continue
        listed = tree.get("/Names")
        pairs: list[Any] = list(listed.as_list()) if isinstance(listed, pikepdf.Array) else []
        out.update((str(name), target) for name, target in zip(pairs[::2], pairs[1::2], strict=False))
        kids = tree.get("/Kids")
        stack.extend((kid, depth + 1) for kid in (kids.as_list() if isinstance(kids, pikepdf.Array) else []))
    return out


def _outline(old: pikepdf.Pdf, new: pikepdf.Pdf, said: Mapping[str, str], places: _Places) -> None:
    import pikepdf

    root = old.Root.get("/Outlines")
    if not isinstance(root, pikepdf.Dictionary):
        return
    seen: set[tuple[int, int]] = set()

    def entries(first: Any, depth: int) -> Iterator[Any]:
        entry = first
        while isinstance(entry, pikepdf.Dictionary) and len(seen) < _MOST and depth < _DEEPEST:
            if entry.objgen in seen:
                return
            seen.add(entry.objgen)
            place = places.find(entry.get("/Dest", entry.get("/A")))
            text = str(entry.get("/Title", "")).strip("\0 \r\n\t\ufeff")
            item = pikepdf.OutlineItem(said.get(text, text))
            if place is not None:
                item.destination = _target(new, place)
            item.is_closed = depth > 0
            item.children.extend(entries(entry.get("/First"), depth + 1))
            if text:
                yield item
            entry = entry.get("/Next")

    items = list(entries(root.get("/First"), 0))
    if items:
        with new.open_outline() as outline:
            outline.root.extend(items)


def _target(new: pikepdf.Pdf, place: tuple[int, float | None]) -> Any:
    import pikepdf

    page, down = place
    if down is None:
        return pikepdf.Array([new.pages[page].obj, pikepdf.Name.Fit])
    return pikepdf.Array([new.pages[page].obj, pikepdf.Name.XYZ, None, round(down), None])


def _links(
    page: pikepdf.Page, new: pikepdf.Pdf, said: Mapping[str, str], places: _Places, changed: Sequence[Box]
) -> Iterator[Any]:
    import pikepdf

    notes = page.obj.get("/Annots")
    for note in notes.as_list() if isinstance(notes, pikepdf.Array) else ():
        if not isinstance(note, pikepdf.Dictionary) or str(note.get("/Subtype", "")) != "/Link":
            continue
        rect = note.get("/Rect")
        if not isinstance(rect, pikepdf.Array) or len(rect) != 4:
            continue
        left, low, right, high = (round(float(each), 1) for each in rect.as_list())
        if any(left < box[2] and right > box[0] and low < box[3] and high > box[1] for box in changed):
            continue
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, F=4, Border=[0, 0, 0])
        link.Rect = pikepdf.Array([left, low, right, high])
        action = note.get("/A")
        address = action.get("/URI") if isinstance(action, pikepdf.Dictionary) else None
        place = places.find(note.get("/Dest", action))
        if isinstance(address, pikepdf.String):
            text = str(address)
            if not _PUBLIC.match(text) or said.get(text, text) != text:
                continue
            link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(text))
        elif place is not None:
            link.Dest = _target(new, place)
        else:
            continue
        yield link
