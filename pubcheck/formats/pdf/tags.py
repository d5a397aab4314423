"""A tagged PDF's tree in, a new tree over the copied pages out: its roles, order and descriptions, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

STANDARD = frozenset(
    "/Document /Part /Art /Sect /Div /BlockQuote /Caption /TOC /TOCI /Index /NonStruct /Private /P /H /H1 /H2 /H3 /H4 "
    "/H5 /H6 /L /LI /Lbl /LBody /Table /TR /TH /TD /THead /TBody /TFoot /Span /Quote /Note /Reference /BibEntry /Code "
    "/Link /Annot /Ruby /Warichu /Figure /Formula /Form".split()
)
# Roles of PDF 2.0 that older readers do not know.
_NEWER = {"/Title": "/P", "/Sub": "/Div", "/Aside": "/Div", "/FENote": "/Note", "/DocumentFragment": "/Div"}
# Marks on the page itself that stand for no role.
MARKS = STANDARD | {"/Artifact", "/OC", "/ReversedChars", "/Clip"}
_MOST = 500_000
_DEEPEST = 200
_CELLS = ("/Scope", "/RowSpan", "/ColSpan", "/ListNumbering")


def copy(old: pikepdf.Pdf, new: pikepdf.Pdf, said: Mapping[str, str]) -> None:
    """Words in the tree (descriptions) become what `said` makes of them; words that it puts in words' place go."""
    import pikepdf

    root = old.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return
    pages = {page.obj.objgen: n for n, page in enumerate(old.pages)}
    roles = root.get("/RoleMap")
    walk = _Walk(new, pages, roles if isinstance(roles, pikepdf.Dictionary) else pikepdf.Dictionary(), said)
    tree = new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    children = walk.children(root.get("/K"), tree, None, 0)
    if not children:
        return
    tree.K = pikepdf.Array(children)
    numbers: list[Any] = []
    for key, (page, owners) in enumerate(sorted(walk.owners.items())):
        new.pages[page].obj.StructParents = key
        last = max(owners)
        row = pikepdf.Array([owners.get(n, walk.nothing) for n in range(last + 1)] if last < _MOST else [])
        numbers.extend([key, new.make_indirect(row)])
    tree.ParentTree = new.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(numbers)))
    tree.ParentTreeNextKey = len(walk.owners)
    new.Root.StructTreeRoot = tree
    new.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


class _Walk:
    """One pass over the old tree. `owners`: for each page the element that each marked stretch belongs to."""

    def __init__(self, new: pikepdf.Pdf, pages: Mapping[Any, int], roles: Any, said: Mapping[str, str]) -> None:
        self._new, self._pages, self._roles, self._said = new, pages, roles, said
        self._seen: set[tuple[int, int]] = set()
        self.owners: dict[int, dict[int, Any]] = defaultdict(dict)
        self.nothing: Any = None

    def children(self, kids: Any, parent: Any, page: int | None, depth: int) -> list[Any]:
        import pikepdf

        out: list[Any] = []
        for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int) and not isinstance(kid, bool):
                if page is not None and 0 <= kid < _MOST:
                    self.owners[page][kid] = parent
                    out.append(kid)
            elif isinstance(kid, pikepdf.Dictionary) and depth < _DEEPEST:
                made = self._kid(kid, parent, page, depth)
                out.extend([] if made is None else [made])
        return out

    def _kid(self, kid: Any, parent: Any, page: int | None, depth: int) -> Any:
        import pikepdf

        if kid.is_indirect:
            if kid.objgen in self._seen:
                return None
            self._seen.add(kid.objgen)
        own = kid.get("/Pg")
        page = self._pages.get(own.objgen, page) if isinstance(own, pikepdf.Dictionary) else page
        kind = str(kid.get("/Type", ""))
        if kind == "/OBJR" or (kind == "/MCR" and "/Stm" in kid):
            return None
        if kind == "/MCR":
            mark = kid.get("/MCID")
            if page is None or not isinstance(mark, int) or not 0 <= mark < _MOST:
                return None
            self.owners[page][mark] = parent
            return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=self._new.pages[page].obj, MCID=mark)
        made = self._new.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, P=parent))
        made.S = pikepdf.Name(self._role(str(kid.get("/S", "/Span"))))
        if page is not None:
            made.Pg = self._new.pages[page].obj
        for key in ("/Alt", "/E"):
            if isinstance(kid.get(key), pikepdf.String):
                text = str(kid[key])
                made[key] = pikepdf.String(self._said.get(text.strip(), text))
        if isinstance(kid.get("/Lang"), pikepdf.String) and len(str(kid["/Lang"])) < 12:
            made.Lang = kid["/Lang"]
        if (cells := _cells(kid.get("/A"))) is not None:
            made.A = cells
        if children := self.children(kid.get("/K"), made, page, depth + 1):
            made.K = pikepdf.Array(children)
        return made

    def _role(self, role: str) -> str:
        import pikepdf

        for _ in range(8):
            if role in STANDARD:
                return role
            mapped = self._roles.get(role)
            if not isinstance(mapped, pikepdf.Name):
                break
            role = str(mapped)
        return _NEWER.get(role, "/Span")


def _cells(attributes: Any) -> Any:
    """Of an element's attributes, what a screen reader needs of tables and lists."""
    import pikepdf

    listed = attributes.as_list() if isinstance(attributes, pikepdf.Array) else [attributes]
    for each in listed:
        if isinstance(each, pikepdf.Dictionary) and str(each.get("/O", "")) in {"/Table", "/List"}:
            kept = {key: each[key] for key in _CELLS if isinstance(each.get(key), (pikepdf.Name, int))}
            if kept:
                return pikepdf.Dictionary({"/O": each.O, **kept})
    return None
