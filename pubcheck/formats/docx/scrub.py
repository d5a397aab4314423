"""A parsed part of a clean copy in; the part without what people and machines left behind in it out. In place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.allow import SETTINGS
from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.names import each, local, short
from pubcheck.formats.docx.revisions import remove
from pubcheck.formats.docx.styles import val

_KNOWN = re.compile(
    r"http://schemas\.openxmlformats\.org/[\w/-]+|http://schemas\.microsoft\.com/office/[a-z]+/20\d\d/[\w/]+"
    r"|http://schemas\.microsoft\.com/office/drawing/20\d\d/[\w/]+|http://purl\.(oclc\.org/ooxml|org/dc)/[\w/.]*"
    r"|http://www\.w3\.org/[\w/.#-]+|urn:schemas-microsoft-com:(vml|mac:vml|office:(office|word|excel|powerpoint))"
)
_PERSONAL = re.compile(
    r"(w:rsid\w*|w14:(paraId|textId)|o:gfxdata|o:href|o:spid|w:tooltip|w:docLocation|w:tgtFrame"
    r"|[^:]*:?(tooltip|tgtFrame))"
)
_TEXTS = frozenset(
    "w:t w:instrText w:delText a:t m:t c:v c:f c:formatCode wp:align wp:posOffset wp14:pctWidth wp14:pctHeight"
    " wp14:pctPosHOffset wp14:pctPosVOffset c:separator a:fld".split()
)
_FREE = ("c:", "cx:", "dgm:", "dsp:", "a:", "wp14:", "?:", "v:", "o:", "w10:")
_WORDS = etree.XPath("//text()")
_PREFIXED = ("Ignorable", "ProcessContent", "MustUnderstand", "PreserveElements", "PreserveAttributes")


def scrub(root: etree._Element) -> None:
    """What holds for every XML part: ids of sessions, stray text, notes in the code, formats that nobody knows."""
    gone: dict[object, bool] = {}  # what stands a hundred thousand times is judged once
    judged: dict[object, str] = {}
    naming = []
    for node in list(root.iter()):
        tag = node.tag
        if tag not in gone:
            gone[tag] = _gone(tag)
        if gone[tag] and node is not root:
            node.tail = None
            remove(node)
            continue
        for key in node.keys():  # noqa: SIM118 (an element is no dictionary: this makes a list, so that it may change)
            spot = (tag, key)
            if spot not in judged:
                judged[spot] = _judged(short(tag), str(key))
            if judged[spot] == "goes":
                del node.attrib[key]
            elif judged[spot] == "names":
                naming.append(node)
    _stray(root)
    _prefixes(root, [node for node in naming if root in (node, *node.iterancestors())])


def _gone(tag: object) -> bool:
    """Whether an element of this name stays out of every clean copy. A style too tells the session in which somebody
    made it."""
    return not isinstance(tag, str) or short(tag) == "w:rsid" or (short(tag).startswith("?:") and not _standard(tag))


def _stray(root: etree._Element) -> None:
    """Text where the format has none."""
    bare = ("w:", "?:") if short(root.tag).startswith("w:") else ("w:",)
    found = _WORDS(root)
    for text in found if isinstance(found, list) else ():
        if not isinstance(text, etree._ElementUnicodeResult) or (node := text.getparent()) is None:
            continue
        tag = short(node.tag)
        if text.is_tail and not tag.startswith(_FREE) and node.tail and node.tail.strip():
            node.tail = None
        elif text.is_text and tag not in _TEXTS and tag.startswith(bare):
            node.text = None


def _judged(tag: str, key: str) -> str:
    """Whether an attribute of this element goes from every clean copy, or names prefixes, or neither."""
    name = short(key)
    foreign = name.startswith("?:") and not _standard(key)
    if foreign or _PERSONAL.fullmatch(name) or (":" not in name and tag.startswith("w:")):
        return "goes"
    return "names" if key == "Requires" or name.startswith("mc:") else ""


def _standard(name: str) -> bool:
    return bool(_KNOWN.fullmatch(name[1:].partition("}")[0]))


def _prefixes(root: etree._Element, naming: Sequence[etree._Element]) -> None:
    """Only prefixes of known formats stay, and only where something bears them or a list of them names them."""
    named: set[str] = set()
    for node in naming:
        for key, value in list(attributes(node)):
            known = [word for word in value.split() if _KNOWN.fullmatch(node.nsmap.get(word) or "")]
            if key == "Requires" and len(known) < len(value.split()):
                remove(node)
            elif key == "Requires":
                named.update(known)
            elif local(key) in _PREFIXED and short(key).startswith("mc:"):
                node.set(key, " ".join(known))
                named.update(known)
                if not known:
                    del node.attrib[key]
    etree.cleanup_namespaces(root, keep_ns_prefixes=sorted(named))


def settings(root: etree._Element) -> None:
    """Only settings that change how the pages look."""
    for node in list(root):
        if local(node.tag) not in SETTINGS:
            node.tail = None
            root.remove(node)
    for node in each(root, "w:compatSetting"):
        if not harmless.machine(val(node, "uri")):
            remove(node)


def frame(root: etree._Element) -> None:
    """Names in styles, numbering, fonts and themes that no program needs."""
    for node in list(root.iter()):
        tag = short(node.tag)
        parent = node.getparent()
        if parent is None:
            continue
        if (
            (tag == "w:name" and short(parent.tag) == "w:abstractNum")
            or (tag == "w:lsdException" and not harmless.style(val(node, "name")))
            or tag == "w:aliases"
        ):
            remove(node)
    for node in root.iter():
        tag = short(node.tag)
        if tag in ("a:theme", "a:clrScheme", "a:fontScheme", "a:fmtScheme") and not harmless.theme(
            node.get("name", "")
        ):
            node.set("name", "Theme")


def drawings(root: etree._Element) -> None:
    """Names of drawings and shapes: Word needs that they have one, not which."""
    count = 0
    for node in root.iter("{*}docPr", "{*}cNvPr", "{urn:schemas-microsoft-com:vml}*"):
        tag = short(node.tag)
        if local(tag) in ("docPr", "cNvPr"):
            count += 1
            if not harmless.shape(str(node.get("name", ""))):
                node.set("name", f"Drawing {count}")
        elif node.get("id") is not None and not harmless.shape(str(node.get("id", ""))):
            count += 1
            node.set("id", f"_x0000_p{count}")
            for key, _ in list(attributes(node)):
                if short(key) == "o:title":
                    del node.attrib[key]
