"""A parsed story in; the same words without the machinery behind them (fields, controls, tags) out. In place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from pubcheck.formats.docx import harmless
from pubcheck.formats.docx.names import beside, each, short
from pubcheck.formats.docx.revisions import remove, unwrap
from pubcheck.formats.docx.split import set_text
from pubcheck.formats.docx.styles import child, on, val

REMOVED_FILE = "[embedded file removed]"
_KEPT = re.compile(
    r"\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|PAGEREF|REF|NOTEREF|SEQ)\b|\s*HYPERLINK\s+\\l", re.IGNORECASE
)
_WRAPS = frozenset({"w:smartTag", "w:customXml"})
_DROPPED = frozenset(
    "w:proofErr w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef"
    " w:smartTagPr w:customXmlPr w:subDoc w:contentPart w:fldData w:bookmarkEndPlaceholder".split()
)
_OBJECTS = frozenset({"w:object", "w:control", "w:movie"})


@dataclass(slots=True)
class _Field:
    """One complex field: its marks, what stands in its code, and the code's words."""

    marks: list[etree._Element] = field(default_factory=list)
    code: list[etree._Element] = field(default_factory=list)
    words: str = ""
    in_code: bool = True


def flatten(root: etree._Element) -> None:
    """Fields that only count pages or point inside the document stay alive; of all others the result stays as text."""
    if each(root, "w:fldChar"):
        _complex(root)
    for node in each(root, "!", *_DROPPED, *_OBJECTS, *_WRAPS, "w:altChunk", "w:fldSimple", "w:sdt"):
        name = short(node.tag)
        if node.getparent() is None:
            continue
        if name == "!" or name in _DROPPED:
            remove(node)
        elif name in _OBJECTS:
            _notice(node)
        elif name == "w:altChunk":
            _chunk(node)
        elif name == "w:fldSimple":
            if not kept(val(node, "instr")):
                unwrap(node)
        elif name == "w:sdt":
            _control(node)
        elif name in _WRAPS:
            unwrap(node)
    for run in each(root, "w:r"):
        if all(short(item.tag) == "w:rPr" for item in run):
            remove(run)


def kept(code: str) -> bool:
    """Whether a field stays alive in a clean copy."""
    return bool(_KEPT.match(code)) and harmless.field(code)


def _complex(root: etree._Element) -> None:
    stack: list[_Field] = []
    done: list[_Field] = []
    for node in root.iter():
        name = short(node.tag)
        parent = node.getparent()
        if name == "w:fldChar":
            kind = val(node, "fldCharType")
            if kind == "begin":
                stack.append(_Field())
            elif not stack:
                done.append(_Field([node]))
                continue
            stack[-1].marks.append(node)
            for outer in stack[:-1]:
                if outer.in_code:
                    outer.code.append(node)
            if kind == "separate":
                stack[-1].in_code = False
            elif kind == "end":
                done.append(stack.pop())
        elif parent is not None and short(parent.tag) == "w:r" and name != "w:rPr":
            for outer in stack:
                if outer.in_code:
                    outer.code.append(node)
            if stack and name in ("w:instrText", "w:delInstrText"):
                stack[-1].words += node.text or ""
    for item in [*done, *stack]:
        if item in stack or not kept(item.words):
            _still(item)
        else:
            for mark in item.marks:
                for data in list(mark):
                    mark.remove(data)


def _still(item: _Field) -> None:
    if item.marks:
        shown = _form(item.marks[0])
        if shown:
            text = item.marks[0].makeelement(beside(str(item.marks[0].tag), "t"), {}, {})
            set_text(text, shown)
            item.marks[0].addprevious(text)
    for node in [*item.code, *item.marks]:
        remove(node)


def _form(mark: etree._Element) -> str:
    """What a form field shows that has no result in the text: a box, or the chosen line of a list."""
    data = child(mark, "w:ffData")
    box = child(data, "w:checkBox")
    if box is not None:
        checked = child(box, "w:checked")
        state = checked if checked is not None else child(box, "w:default")
        return "☒" if state is not None and on(state) else "☐"
    choices = child(data, "w:ddList")
    if choices is None:
        return ""
    lines = [val(item) for item in choices if short(item.tag) == "w:listEntry"]
    result = child(choices, "w:result")
    at = int(val(result)) if result is not None and val(result).isdigit() else 0
    return lines[at] if at < len(lines) else ""


def _notice(node: etree._Element) -> None:
    text = node.makeelement(beside(_w(node), "t"), {}, {})
    set_text(text, REMOVED_FILE)
    node.addprevious(text)
    remove(node)


def _chunk(node: etree._Element) -> None:
    tag = str(node.tag)
    paragraph = node.makeelement(beside(tag, "p"), {}, {})
    run = etree.SubElement(paragraph, beside(tag, "r"))
    set_text(etree.SubElement(run, beside(tag, "t")), REMOVED_FILE)
    node.addprevious(paragraph)
    remove(node)


def _w(node: etree._Element) -> str:
    return str(node.tag)


def _control(node: etree._Element) -> None:
    """A content control: only what it shows stays."""
    content = child(node, "w:sdtContent")
    for item in list(content) if content is not None else ():
        node.addprevious(item)
    remove(node)
