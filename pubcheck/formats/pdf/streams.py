"""A PDF's streams beside its pages in, their texts out where they have any, and gaps where they can not be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pubcheck.errors import UnreadableError
from pubcheck.formats import encoding, plain
from pubcheck.formats.pdf import decoding, patterns
from pubcheck.formats.pdf.values import integer
from pubcheck.formats.strands import weave
from pubcheck.model import Anchor, Gap, Surface

if TYPE_CHECKING:
    import pikepdf


class Beside(NamedTuple):
    """Some text that is on no page, where it stands, and how a reader would come across it."""

    text: str
    anchor: Anchor
    surface: Surface


_LARGEST = 16 * 1024 * 1024
_TEXTS = {
    "/JS": (Surface.EMBEDDED, "script"),
    "/RC": (Surface.COMMENT, "comment"),
    "/V": (Surface.FIELD, "form field's value"),
}
_TEXTS |= {"/DV": (Surface.FIELD, "form field's default"), "/RV": (Surface.FIELD, "form field's value")}
_MEDIA = frozenset({"/RichMedia", "/Screen", "/Sound", "/Movie", "/3D"})
_PATTERN = "Something here is filled with a pattern of words, which were not read. A clean copy is without them."
_SMALL = 24
# In XMP: what machines write to one another.
_MACHINE = re.compile(
    r"(?:uuid:|xmp\.[id]id:|urn:|adobe:docid)|\d{4}-\d\d-\d\dT|https?://(?:ns\.adobe|www\.w3|purl\.org|www\.aiim)|"
    r"application/|(?:true|false|default|saved|converted|created)$",
    re.I,
)


def find(pdf: pikepdf.Pdf, homes: Mapping[tuple[int, int], int]) -> tuple[list[Beside], list[Gap]]:
    """XMP, scripts, form values, attachments; pictures, media and thumbnails as gaps, each picture once."""
    import pikepdf

    texts: list[Beside] = []
    gaps: list[Gap] = []
    pictures = _pictures(pdf)
    attachment = 0
    for found in pdf.objects:
        kind = found._type_code if isinstance(found, pikepdf.Object) else None
        if kind == pikepdf.ObjectType.dictionary:
            texts.extend(_under(found, homes.get(found.objgen)))
            if str(found.get("/Subtype", "")) in _MEDIA:
                home = homes.get(found.objgen)
                gaps.append(
                    Gap(
                        _anchor(home, "media"),
                        "A film, sound or model is embedded here; it was not read.",
                        Surface.EMBEDDED,
                    )
                )
        if kind != pikepdf.ObjectType.stream:
            continue
        type_, subtype = str(found.get("/Type", "")), str(found.get("/Subtype", ""))
        if type_ == "/Metadata" or subtype == "/XML":
            texts.extend(_xmp(_bytes(found)))
        elif type_ == "/EmbeddedFile":
            attachment += 1
            read = list(_attached(found, attachment))
            texts.extend(each for each in read if isinstance(each, Beside))
            gaps.extend(each for each in read if isinstance(each, Gap))
        elif patterns.worded(found):
            gaps.append(Gap(Anchor("document", "pattern"), _PATTERN, Surface.HIDDEN))
        elif subtype == "/Image" and found.objgen in pictures:
            gaps.extend(_picture(found, pictures[found.objgen]))
    gaps.extend(
        Gap(
            _anchor(n, "thumbnail"),
            "A small picture of this page is stored in the file; it was not read.",
            Surface.IMAGE,
        )
        for n, page in enumerate(pdf.pages, 1)
        if "/Thumb" in page.obj
    )
    return list(dict.fromkeys(texts)), gaps


def _anchor(home: int | None, name: str) -> Anchor:
    return Anchor(f"page {home}" if home else "document", name, home)


def _under(found: Any, home: int | None) -> Iterator[Beside]:
    """Text that may be a string or, when long, a stream; the parts of an XFA form."""
    import pikepdf

    for key, (surface, name) in _TEXTS.items():
        value = found.get(key)
        if isinstance(value, pikepdf.Stream):
            yield from _plainly(_bytes(value), _anchor(home, name), surface)
    form = found.get("/XFA")
    for value in form.as_list() if isinstance(form, pikepdf.Array) else [form]:
        if isinstance(value, pikepdf.Stream):
            for text in _xml(_bytes(value)):
                yield Beside(text, _anchor(None, "form"), Surface.FIELD)


def _pictures(pdf: pikepdf.Pdf) -> dict[tuple[int, int], list[int]]:
    """The pages on which each picture is shown, through forms too."""
    shown: dict[tuple[int, int], list[int]] = {}
    for number, page in enumerate(pdf.pages, 1):
        stack: list[Any] = [page.obj]
        seen: set[tuple[int, int]] = set()
        while stack and len(seen) < 5000:
            for found in _xobjects(stack.pop()):
                if found.objgen in seen:
                    continue
                seen.add(found.objgen)
                if str(found.get("/Subtype", "")) == "/Image":
                    shown.setdefault(found.objgen, []).append(number)
                else:
                    stack.append(found)
    return shown


def _xobjects(holder: Any) -> Iterator[Any]:
    import pikepdf

    resources = holder.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(named, pikepdf.Dictionary):
        yield from (found for _, found in sorted(named.items()) if isinstance(found, pikepdf.Stream))


def _picture(found: Any, numbers: list[int]) -> Iterator[Gap]:
    """One gap for each picture that is large enough to show something, whatever the number of pages it is on."""
    width, height = (integer(found.get(key)) for key in ("/Width", "/Height"))
    if min(width, height) < _SMALL or found.get("/ImageMask", False) is True:
        return
    where = f"pages {numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else "this page"
    digest = hashlib.sha256(found.read_raw_bytes()).hexdigest()
    reason = f"There is a picture on {where}; what it shows was not read."
    yield Gap(_anchor(numbers[0], "picture"), reason, Surface.IMAGE, digest)


def _bytes(found: Any) -> bytes:
    """The stream unpacked; nothing where that fails or gives far more than text would."""
    return decoding.decoded(found, _LARGEST) or b""


def _plainly(data: bytes, anchor: Anchor, surface: Surface) -> Iterator[Beside]:
    try:
        text = encoding.decode(data).text
    except UnreadableError:
        return
    for draft in plain.drafts(text):
        content, _ = weave(draft.strands)
        if content:
            yield Beside(content, anchor, surface)


def _attached(found: Any, n: int) -> Iterator[Beside | Gap]:
    """A file attached to the PDF: plain text is read, anything else is a gap."""
    anchor = Anchor("attachments", f"attachment {n}")
    data = _bytes(found)
    texts = [] if data[:4] in (b"%PDF", b"PK\x03\x04") else list(_plainly(data, anchor, Surface.EMBEDDED))
    yield from texts
    if not texts:
        reason = "A file is attached to this PDF; it was not read. Take it out and check it by itself."
        yield Gap(anchor, reason, Surface.EMBEDDED, hashlib.sha256(found.read_raw_bytes()).hexdigest())


def _xmp(data: bytes) -> Iterator[Beside]:
    for text in _xml(data):
        if not _MACHINE.match(text) and sum(char.isalpha() for char in text) > 1:
            yield Beside(text, Anchor("document properties", "XMP property"), Surface.METADATA)


def _xml(data: bytes) -> Iterator[str]:
    """Every text and attribute of an XML stream; where it is not well formed, all that is between its tags."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        yield from (text.strip() for text in re.split(r"<[^<>]*>", data.decode("utf-8", "replace")) if text.strip())
        return
    for element in root.iter():
        values = [element.text, element.tail, *(element.attrib.values() if isinstance(element.tag, str) else ())]
        yield from (str(value).strip() for value in values if value and str(value).strip())
