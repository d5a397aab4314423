"""A PDF whose pages are changed in, a new file with those pages and nothing else out.

What is kept is listed; all that is not (notes, forms, scripts, attachments, properties, private data, earlier versions,
layers) stays behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf import catalogue, jpeg, patterns, tags, unicode
from pubcheck.formats.pdf.cutting import Left

if TYPE_CHECKING:
    import pikepdf


class Kept(NamedTuple):
    """What is known of the new file: what texts beside the pages become, the words of the first page, the words that
    went, and what each page still uses."""

    said: Mapping[str, str]
    shown: str
    words: frozenset[str]
    left: Sequence[Left]


_PAGE = ("/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit")
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_IMAGE = frozenset(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Decode /DecodeParms /Filter /ImageMask /Mask /SMask "
    "/SMaskInData /Interpolate /Intent /Matte /Length".split()
)
_FORM = frozenset("/Type /Subtype /FormType /BBox /Matrix /Resources /Group /Filter /DecodeParms /Length".split())
_NEVER = frozenset(
    "/Metadata /PieceInfo /LastModified /Thumb /AA /OC /OPI /Alternates /Alt /ActualText /Name /NM /Ref /StructParent "
    "/StructParents /AF /Measure /PtData /SpiderInfo /ID /Mac /Properties".split()
)
_PICTURES = frozenset({"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/DCT", "/CCF"})
_STRINGS = frozenset({"/Ordering", "/Registry", "/Lookup"})


def inherit(pdf: pikepdf.Pdf) -> None:
    """What pages have from the folders that they are in, made their own: to be done before they are changed."""
    import pikepdf

    for page in pdf.pages:
        for key in _INHERITED:
            holder: Any = page.obj
            steps = 0
            while key not in holder and isinstance(holder.get("/Parent"), pikepdf.Dictionary) and steps < 60:
                holder, steps = holder["/Parent"], steps + 1
            if steps and key in holder:
                page.obj[key] = holder[key]


def save(pdf: pikepdf.Pdf, out: Path, kept: Kept) -> None:
    """The same pages and edits give the same bytes."""
    import pikepdf

    codes: dict[tuple[int, int], set[bytes]] = defaultdict(set)
    for left in kept.left:
        for font, used in left.codes.items():
            codes[font] |= used
    strip = _Strip(codes, kept.words)
    new = pikepdf.new()
    for page in pdf.pages:
        made = pikepdf.Dictionary(Type=pikepdf.Name.Page)
        for key in _PAGE:
            value = page.obj.get(key)
            if value is not None:
                made[key] = value
        strip.reach([made])
        new.pages.append(pikepdf.Page(new.copy_foreign(pdf.make_indirect(made))))
    changed = {number: left.changed for number, left in enumerate(kept.left, 1)}
    catalogue.copy(pdf, new, kept.said, shown=kept.shown, changed=changed)
    tags.copy(pdf, new, kept.said)
    new.remove_unreferenced_resources()
    packed = pikepdf.ObjectStreamMode.generate
    new.save(out, min_version="1.7", deterministic_id=True, object_stream_mode=packed, recompress_flate=True)
    new.close()


class _Strip:
    """Takes what is private off everything that pages reach; each object once."""

    def __init__(self, codes: Mapping[tuple[int, int], set[bytes]], words: frozenset[str]) -> None:
        self._codes, self._words = codes, words
        self._seen: set[tuple[int, int]] = set()
        self._new: dict[str, str] = {}

    def reach(self, start: Iterable[Any]) -> None:
        import pikepdf

        stack = list(start)
        while stack:
            value = stack.pop()
            if not isinstance(value, (pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream)):
                continue
            if value.is_indirect:
                if value.objgen in self._seen:
                    continue
                self._seen.add(value.objgen)
            if isinstance(value, pikepdf.Array):
                self._colours(value)
                stack.extend(value.as_list())
                continue
            self._private(value)
            self._special(value)
            stack.extend(item for _, item in value.items())

    def _private(self, value: Any) -> None:
        import pikepdf

        subtype = str(value.get("/Subtype", "")) if isinstance(value, pikepdf.Stream) else ""
        allowed = {"/Image": _IMAGE, "/Form": _FORM}.get(subtype)
        for key in list(value.keys()):
            item = value.get(key)
            stray = isinstance(item, pikepdf.String) and key not in _STRINGS
            if key in _NEVER or stray or (allowed is not None and key not in allowed):
                del value[key]

    def _colours(self, value: Any) -> None:
        """A colour, or several, that bear names of their own."""
        import pikepdf

        if len(value) > 1 and str(value[0]) == "/Separation" and isinstance(value[1], pikepdf.Name):
            value[1] = self._name(value[1])
        elif len(value) > 1 and str(value[0]) == "/DeviceN" and isinstance(value[1], pikepdf.Array):
            value[1] = pikepdf.Array([self._name(each) for each in value[1].as_list()])

    def _name(self, name: Any) -> Any:
        """Another name for one that holds a word that went: of a font, a colour, a glyph; the same one everywhere."""
        import pikepdf

        text = str(name)
        if not isinstance(name, pikepdf.Name) or not any(word in text.casefold() for word in self._words):
            return name
        return pikepdf.Name(self._new.setdefault(text, f"/Renamed{len(self._new)}"))

    def _special(self, value: Any) -> None:
        import pikepdf

        for key in ("/BaseFont", "/FontName", "/CMapName"):
            if key in value:
                value[key] = self._name(value[key])
        if isinstance(listed := value.get("/Differences"), pikepdf.Array):
            value.Differences = pikepdf.Array([self._name(each) for each in listed.as_list()])
        if isinstance(shapes := value.get("/CharProcs"), pikepdf.Dictionary):
            new = {str(self._name(pikepdf.Name(key))): shape for key, shape in shapes.items()}
            value.CharProcs = pikepdf.Dictionary(new)
        if str(value.get("/Type", "")) == "/Font":
            codes = self._codes.get(value.objgen, set()) if value.is_indirect else set().union(*self._codes.values())
            unicode.prune(value, codes)
        if not isinstance(value, pikepdf.Stream):
            return
        if patterns.worded(value):
            patterns.silence(value)
        elif not _opens(value):
            value.write(b"")  # nobody can see what is in it, so nobody could vouch for it
        elif str(value.get("/Filter", "")) in {"/DCTDecode", "[ /DCTDecode ]"}:
            raw = value.read_raw_bytes()
            if (bare := jpeg.bare(raw)) != raw:
                parms: Any = value.get("/DecodeParms")
                value.write(bare, filter=pikepdf.Name.DCTDecode, decode_parms=parms)


def _opens(stream: Any) -> bool:
    """Whether its bytes can be unpacked; those of a picture are left as they are."""
    import pikepdf

    filters = stream.get("/Filter")
    if any(str(each) in _PICTURES for each in (filters.as_list() if isinstance(filters, pikepdf.Array) else [filters])):
        return True
    try:
        stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError):
        return False
    return True
