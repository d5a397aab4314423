"""What becomes of a page's streams in, the page with its new streams, forms and resources out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pubcheck.formats.pdf import rewrite
from pubcheck.formats.pdf.content import Path, Read
from pubcheck.formats.pdf.rewrite import Plan

if TYPE_CHECKING:
    import pikepdf

_OWN = frozenset({"/Length", "/Filter", "/DecodeParms", "/Resources"})


def put(pdf: pikepdf.Pdf, page: pikepdf.Page, read: Read, plan: Plan, used: frozenset[str]) -> None:
    """New streams from the innermost form outwards. A form is said anew for each of its places: no mark, comment or
    name of the old one is left, and what goes in one place may stay in another."""

    names: dict[Path, dict[int, Any]] = defaultdict(dict)
    for path in sorted(read.streams, key=lambda each: (-len(each), each)):
        one = read.streams[path]
        forms = names[path]
        placed = {op: f"/PcForm{'x'.join(map(str, (*path, op)))}" for op in forms}
        data = rewrite.stream(read, one, plan._replace(names=placed))
        resources = _resources(one.resources, {placed[op]: form for op, form in forms.items()}, used)
        if not path:
            page.obj.Contents = pdf.make_stream(data)
            page.obj.Resources = resources
            continue
        form = pdf.make_stream(data)
        for key, value in one.source.stream_dict.items():
            if key not in _OWN:
                form[key] = value
        form.Resources = resources
        names[path[:-1]][path[-1]] = form


def resource(font: str) -> str:
    """The name of a label's font among a stream's resources."""
    return "/Pc" + font.replace("-", "")


def _resources(old: Any, forms: Mapping[str, Any], used: frozenset[str]) -> Any:
    """The old ones under names that are no words; without the forms, which are placed anew, and layers' properties."""
    import pikepdf

    names = rewrite.renamed(old)
    new = pikepdf.Dictionary()
    for kind in ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"):
        listed = old.get(kind) if isinstance(old, pikepdf.Dictionary) else None
        entries = dict(listed.items()) if isinstance(listed, pikepdf.Dictionary) else {}
        kept = pikepdf.Dictionary()
        for name, found in entries.items():
            form = isinstance(found, pikepdf.Stream) and str(found.get("/Subtype", "")) == "/Form"
            if kind != "/XObject" or (isinstance(found, pikepdf.Stream) and not form):
                kept[names.get((kind, name), name)] = found
        new[kind] = kept
    for name, form in forms.items():
        new["/XObject"][name] = form
    for font in sorted(used):
        new["/Font"][resource(font)] = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name("/" + font),
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    return new
