"""A story's drawn shapes in; a Gap for each black box, and the words packed inside old shapes, out.

A black box drawn over words is how many people redact in Word: the words beneath can still be read by anybody.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterator

from lxml import etree

from pubcheck.errors import UnreadableError
from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.data import telling
from pubcheck.formats.docx.names import each, local, short
from pubcheck.formats.docx.package import unpack
from pubcheck.formats.docx.strand import Found, Part
from pubcheck.formats.docx.styles import child
from pubcheck.model import Anchor, Gap, Surface

BLACK_BOX = (
    "A black box is drawn on the page here. Words under a drawn box are still in the file and can be read by anybody: "
    "take the box away and redact the words themselves."
)
_HIGH, _WIDE = 90_000, 180_000  # EMU: 2.5 mm by 5 mm; a thinner one is a line
_BLACK = frozenset({"000000", "black", "#000000", "#000", "tx1", "dk1", "windowText", "black [0]", "black [3213]"})
_POINTS = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]+)(pt|in|cm|mm|px)?")
_UNIT = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525, "": 12_700}
_SHAPES = ("v:rect", "v:shape", "v:roundrect", "v:oval")


def black_boxes(part: Part, where: Callable[[int], tuple[str, int | None]]) -> Iterator[Gap]:
    """Shapes that float over the text, filled black, with no words of their own."""
    for node in each(part.root, "wp:anchor", *_SHAPES):
        if short(node.tag) == "wp:anchor":
            black = any(_black(item) for item in each(node, "wps:spPr")) and _large(node)
        else:
            black = _old_black(node)
        if not black or each(node, "w:txbxContent", "a:t"):
            continue
        words, page = where(part.at[node])
        print_of = hashlib.sha256(etree.tostring(node, method="c14n", with_tail=False)).hexdigest()
        path = f"{words}, black box" if words else "black box"
        yield Gap(Anchor(part.shown, path, page), BLACK_BOX, Surface.COVERED, print_of)


def _black(props: etree._Element) -> bool:
    fill = child(props, "a:solidFill")
    for colour in fill if fill is not None else ():
        changed = any(local(item.tag) in ("lumMod", "lumOff", "tint", "alpha") for item in colour)
        if str(colour.get("val", "")) in _BLACK and not changed:
            return True
    return False


def _large(anchor: etree._Element) -> bool:
    extent = child(anchor, "wp:extent")
    if extent is None:
        return False
    sizes = [str(extent.get(name, "0")) for name in ("cx", "cy")]
    wide, high = (int(size) if size.isdigit() else 0 for size in sizes)
    return wide >= _WIDE and high >= _HIGH


def _old_black(node: etree._Element) -> bool:
    style = str(node.get("style", ""))
    if "absolute" not in style or str(node.get("filled", "t")) in ("f", "false"):
        return False
    size = {name: float(number) * _UNIT[unit] for name, number, unit in _POINTS.findall(style)}
    large = size.get("width", 0) >= _WIDE and size.get("height", 0) >= _HIGH
    return large and str(node.get("fillcolor", "")) in _BLACK


def packed_shapes(part: Part, where: Callable[[int], tuple[str, int | None]]) -> Iterator[Found]:
    """Word packs a second copy of a drawing, words and all, into an attribute of the old-style one."""
    for node in each(part.root, *_SHAPES, "v:group", "v:line"):
        for key, value in attributes(node):
            if local(key) != "gfxdata":
                continue
            words, page = where(part.at[node])
            text = _unpacked(value)
            if text:
                yield Found(text, Anchor(part.shown, f"{words}, packed copy of a drawing", page), Surface.ALTTEXT, ())


def _unpacked(value: str) -> str:
    try:
        package = unpack(base64.b64decode(value))
    except (UnreadableError, binascii.Error, ValueError):
        return ""
    words: list[str] = []
    for name in package.parts:
        root = package.tree(name) if name.endswith(".xml") else None
        for node in root.iter() if root is not None else ():
            if node.text and node.text.strip() and telling(node.text):
                words.append(node.text)
            words += [text for key, text in attributes(node) if local(key) in ("descr", "title") and telling(text)]
    return "\n".join(dict.fromkeys(words))
