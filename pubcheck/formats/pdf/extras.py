"""An open PDF in, every text that stands beside its pages out: notes, forms, links, outline, attachments, properties.

No tree is walked by name: every string of every object is looked at once, so that private data and leftovers are seen
too. What a string is, its key and its owner say (KEYS below).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.formats.pdf import streams
from pubcheck.formats.pdf.streams import Beside
from pubcheck.model import Anchor, Gap, Surface

if TYPE_CHECKING:
    import pikepdf

# Strings that are never words: passwords' hashes, fonts' orderings, times, languages, colours.
_NEVER = frozenset(
    "/ID /O /U /OE /UE /Perms /Ordering /Registry /FontFamily /CharSet /CheckSum /CreationDate /ModDate /M /Lang /DA "
    "/DR /Panose /Style /ByteRange /Cert /LastModified /Lookup /Info /OutputConditionIdentifier /RegistryName /Version "
    "/Decode /Data /Index /W /NM /Checksum /BG /UCR /Trapped".split()
)
# What a string under a key is, and how its anchor calls it.
KEYS: dict[str, tuple[Surface, str]] = {
    "/Contents": (Surface.COMMENT, "comment"),
    "/RC": (Surface.COMMENT, "comment"),
    "/Subj": (Surface.COMMENT, "comment's subject"),
    "/OverlayText": (Surface.COMMENT, "redaction label"),
    "/V": (Surface.FIELD, "form field's value"),
    "/DV": (Surface.FIELD, "form field's default"),
    "/RV": (Surface.FIELD, "form field's value"),
    "/TU": (Surface.FIELD, "form field's description"),
    "/TM": (Surface.FIELD, "form field's name"),
    "/Opt": (Surface.FIELD, "form field's choice"),
    "/CA": (Surface.FIELD, "form field's caption"),
    "/RolloverCaption": (Surface.FIELD, "form field's caption"),
    "/URI": (Surface.LINK, "link target"),
    "/F": (Surface.LINK, "file link"),
    "/UF": (Surface.LINK, "file link"),
    "/Desc": (Surface.EMBEDDED, "attachment's description"),
    "/Title": (Surface.LINK, "outline entry"),
    "/Alt": (Surface.ALTTEXT, "description of a figure"),
    "/ActualText": (Surface.ALTTEXT, "text for a screen reader"),
    "/E": (Surface.ALTTEXT, "expansion of an abbreviation"),
    "/Name": (Surface.METADATA, "name of a layer or signer"),
    "/JS": (Surface.EMBEDDED, "script"),
    "/Location": (Surface.METADATA, "signature's place"),
    "/Reason": (Surface.METADATA, "signature's reason"),
    "/ContactInfo": (Surface.METADATA, "signature's contact"),
    "/Names": (Surface.HIDDEN, "name of a destination or attachment"),
    "/Limits": (Surface.HIDDEN, "name of a destination or attachment"),
    "/Dest": (Surface.HIDDEN, "destination"),
    "/D": (Surface.HIDDEN, "destination"),
    "/P": (Surface.METADATA, "page label"),
}
_PROGRAMS = (
    "word",
    "office",
    "writer",
    "acrobat",
    "adobe",
    "pdf",
    "quartz",
    "ghostscript",
    "tex",
    "print",
    "scan",
    "reportlab",
)
_SIGNED = (
    "The file is digitally signed. The signature names the signer in a form that is not read. Check the document "
    "before it is signed, or print it to a new PDF."
)
_DEEPEST = 24
_MOST = 400_000


def find(pdf: pikepdf.Pdf) -> tuple[list[Beside], list[Gap]]:
    """Texts once each, in the order of the file's objects, and what could not be read."""
    homes = _homes(pdf)
    info = pdf.trailer.get("/Info")
    properties = info.objgen if info is not None and info.is_indirect else (0, 0)
    texts: dict[tuple[str, Surface, str], Beside] = {}
    signed: list[Gap] = []
    for n, found in enumerate(pdf.objects):
        if n > _MOST:
            gap = Gap(Anchor("objects", "objects"), "This PDF holds more objects than are read.")
            return list(texts.values()), [*signed, gap]
        if not _is_object(found):
            continue
        home = homes.get(found.objgen)
        for owner, key, text in _strings(found):
            if key == "/Contents" and _of_signature(owner):
                digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
                signed.append(Gap(Anchor("document", "signature"), _SIGNED, Surface.METADATA, digest))
                continue
            beside = _beside(owner, key, text, home, metadata=found.objgen == properties)
            if beside is not None:
                texts.setdefault((beside.text, beside.surface, beside.anchor.part), beside)
    more, gaps = streams.find(pdf, homes)
    return [*texts.values(), *more], [*signed, *gaps]


def _homes(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """The page of each page object and of each note on it."""
    homes: dict[tuple[int, int], int] = {}
    for number, page in enumerate(pdf.pages, 1):
        homes[page.obj.objgen] = number
        notes = page.obj.get("/Annots")
        for note in notes if notes is not None and notes._type_code == _array() else ():
            homes.setdefault(note.objgen, number)
            appearance = note.get("/Popup") if note._type_code == _dictionary() else None
            if appearance is not None and appearance.is_indirect:
                homes.setdefault(appearance.objgen, number)
    homes.pop((0, 0), None)
    return homes


def _array() -> Any:
    import pikepdf

    return pikepdf.ObjectType.array


def _dictionary() -> Any:
    import pikepdf

    return pikepdf.ObjectType.dictionary


class _Owner(NamedTuple):
    """What the dictionary around a string says of itself."""

    type: str
    subtype: str
    keys: frozenset[str]


def _strings(top: Any) -> Iterator[tuple[_Owner, str, str]]:
    """Each string of one object with its nearest dictionary and key. References are not followed: all are swept."""
    import pikepdf

    kinds = pikepdf.ObjectType
    stack: list[tuple[Any, _Owner, str, int]] = [(top, _Owner("", "", frozenset()), "", 0)]
    while stack:
        value, owner, key, depth = stack.pop()
        kind = value._type_code
        if depth > _DEEPEST or (depth and value.is_indirect):
            continue
        if kind == kinds.string:
            yield owner, key, _decoded(value)
        elif kind == kinds.array:
            stack.extend((item, owner, key, depth + 1) for item in reversed(list(value.as_list())) if _is_object(item))
        elif kind in (kinds.dictionary, kinds.stream):
            entries = value.stream_dict if kind == kinds.stream else value
            keys = frozenset(entries.keys())
            inner = _Owner(str(entries.get("/Type", "")), str(entries.get("/Subtype", "")), keys)
            for name in sorted(keys, reverse=True):
                item = entries.get(name)
                if _is_object(item):
                    stack.append((item, inner, name, depth + 1))


def _of_signature(owner: _Owner) -> bool:
    """A signature need not say its type; what it signs it must say."""
    return owner.type in {"/Sig", "/DocTimeStamp"} or "/ByteRange" in owner.keys


def _is_object(item: Any) -> bool:
    import pikepdf

    return isinstance(item, pikepdf.Object)


def _decoded(value: Any) -> str:
    try:
        return str(value)
    except (UnicodeDecodeError, ValueError):
        return bytes(value).decode("latin-1")


def _beside(owner: _Owner, key: str, text: str, home: int | None, *, metadata: bool) -> Beside | None:
    text = text.strip("\0 \r\n\t\ufeff")
    if key in _NEVER or not _worded(text):
        return None
    part = f"page {home}" if home else "document"
    if metadata:
        made = key in {"/Creator", "/Producer"} and any(word in text.lower() for word in _PROGRAMS)
        if made or text in {"anonymous", "untitled", "unspecified"}:
            return None
        return Beside(
            text,
            Anchor("document properties", key[1:].lower() if key in _PROPERTIES else "other property"),
            Surface.METADATA,
        )
    surface, name = KEYS.get(key, (Surface.HIDDEN, "private data"))
    if key == "/T":
        note = "/Contents" in owner.keys or owner.subtype not in {"", "/Widget"}
        surface, name = (Surface.COMMENT, "comment's author") if note else (Surface.FIELD, "form field's name")
        if owner.type == "/StructElem":
            surface, name = Surface.ALTTEXT, "title in the page's structure"
    if owner.type == "/OutputIntent" or owner.type == "/Font" or owner.type == "/FontDescriptor":
        return None
    if owner.type == "/Filespec" and key in {"/F", "/UF"} and "/EF" in owner.keys:
        surface, name = Surface.EMBEDDED, "attachment's name"
    if name == "name of a destination or attachment" and text.startswith(("_Toc", "_Ref", "_Hlk", "section.", "page.")):
        return None
    return Beside(text, Anchor(part, name, home), surface)


_PROPERTIES = frozenset({"/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer", "/Company", "/Manager"})


def _worded(text: str) -> bool:
    """Whether the string could hold something that identifies: two letters in a row, or a long number."""
    letters = digits = 0
    for char in text:
        if char.isalpha():
            letters += 1
            if letters > 1:
                return True
        else:
            letters = 0
            digits += char.isdigit()
    return digits >= 6
