"""A PDF whose pages are changed in, a new file with those pages and nothing else out.

What is kept is listed; all that is not (notes, forms, scripts, attachments, properties, private data, earlier versions,
layers) stays behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_PAGE = ("/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit")
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_RESOURCES = frozenset({"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"})
_IMAGE = frozenset(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Decode /DecodeParms /Filter /ImageMask /Mask /SMask "
    "/SMaskInData /Interpolate /Intent /Matte /Length".split()
)
_FORM = frozenset("/Type /Subtype /FormType /BBox /Matrix /Resources /Group /Filter /DecodeParms /Length".split())
_NEVER = frozenset(
    "/Metadata /PieceInfo /LastModified /Thumb /AA /OC /OPI /Alternates /Alt /ActualText /Name /NM /Ref /StructParent "
    "/StructParents /AF /Measure /PtData /SpiderInfo /ID /Mac".split()
)


def save(pdf: pikepdf.Pdf, out: Path, said: Mapping[str, str]) -> None:
    """The same pages and edits give the same bytes."""
    import pikepdf

    new = pikepdf.new()
    for page in pdf.pages:
        for key in _INHERITED:
            _inherit(page.obj, key)
    for found in pdf.objects:
        _strip(found)
    for page in pdf.pages:
        kept = pikepdf.Dictionary(Type=pikepdf.Name.Page)
        for key in _PAGE:
            value = page.obj.get(key)
            if value is not None:
                kept[key] = value
        new.pages.append(pikepdf.Page(new.copy_foreign(pdf.make_indirect(kept))))
    new.remove_unreferenced_resources()
    new.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    new.close()


def _inherit(page: Any, key: str) -> None:
    """What a page has from the folder that it is in, made its own."""
    import pikepdf

    holder, steps = page, 0
    while key not in holder and "/Parent" in holder and steps < 60:
        holder, steps = holder["/Parent"], steps + 1
        if not isinstance(holder, pikepdf.Dictionary):
            return
    if holder is not page and key in holder:
        page[key] = holder[key]


def _strip(found: Any) -> None:
    """Private and hidden keys off every dictionary that a page can reach; pictures and forms keep a list."""
    import pikepdf

    stack = [(found, 0)]
    while stack:
        value, depth = stack.pop()
        if isinstance(value, pikepdf.Array) and depth < 20:
            stack.extend((item, depth + 1) for item in value.as_list() if _direct(item))
            continue
        if not isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) or depth > 20:
            continue
        subtype = str(value.get("/Subtype", "")) if isinstance(value, pikepdf.Stream) else ""
        for key in list(value.keys()):
            if (
                key in _NEVER
                or (subtype == "/Image" and key not in _IMAGE)
                or (subtype == "/Form" and key not in _FORM)
            ):
                del value[key]
            elif _direct(value[key]):
                stack.append((value[key], depth + 1))


def _direct(item: Any) -> bool:
    import pikepdf

    return isinstance(item, (pikepdf.Dictionary, pikepdf.Array)) and not item.is_indirect
