"""A parsed part of a clean copy in; the part without what people and machines left behind in it out. In place."""

from __future__ import annotations

import re

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
_NAMING = etree.XPath(
    "//*[@mc:* | @Requires]",
    namespaces={"mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"},
)
_PREFIXED = ("Ignorable", "ProcessContent", "MustUnderstand", "PreserveElements", "PreserveAttributes")


def scrub(root: etree._Element) -> None:
    """What holds for every XML part: ids of sessions, stray text, notes in the code, formats that nobody knows."""
    story = short(root.tag).startswith("w:")
    judged: dict[tuple[str, str], bool] = {}
    for node in list(root.iter()):
        full = node.tag
        if not isinstance(full, str):
            if node.getparent() is not None:
                node.tail = None
                remove(node)
            continue
        tag = short(full)
        # A style too tells the session in which somebody made it.
        if (tag == "w:rsid" or (tag.startswith("?:") and not _standard(full))) and node.getparent() is not None:
            node.tail = None
            remove(node)
            continue
        for key in node.keys():  # noqa: SIM118 (an element is no dictionary: this makes a list, so that it may change)
            spot = (full, str(key))
            if spot not in judged:
                judged[spot] = _unwanted(tag, str(key))
            if judged[spot]:
                del node.attrib[key]
        if node.text and tag not in _TEXTS and tag.startswith(("w:", "?:") if story else "w:"):
            node.text = None
        if node.tail and not tag.startswith(_FREE) and node.tail.strip():
            node.tail = None
    _prefixes(root)


def _unwanted(tag: str, key: str) -> bool:
    """Whether an attribute of this element stays out of every clean copy."""
    name = short(key)
    foreign = name.startswith("?:") and not _standard(key)
    return foreign or bool(_PERSONAL.fullmatch(name)) or (":" not in name and tag.startswith("w:"))


def _standard(name: str) -> bool:
    return bool(_KNOWN.fullmatch(name[1:].partition("}")[0]))


def _prefixes(root: etree._Element) -> None:
    """Only prefixes of known formats stay, and only where something bears them or a list of them names them."""
    named: set[str] = set()
    for node in _found(_NAMING, root):
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


def _found(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    result = path(root)
    return [node for node in result if isinstance(node, etree._Element)] if isinstance(result, list) else []


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
