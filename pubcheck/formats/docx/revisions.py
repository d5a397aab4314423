"""A parsed story with tracked changes in, the story with all of them accepted out. Changed in place."""

from __future__ import annotations

from lxml import etree

from pubcheck.formats.docx.names import beside, each, short
from pubcheck.formats.docx.styles import child

_GONE = frozenset({"w:del", "w:moveFrom"})
_UNWRAP = frozenset({"w:ins", "w:moveTo"})
_OLD = frozenset(
    "w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblGridChange w:trPrChange w:tcPrChange w:tblPrExChange"
    " w:numberingChange w:cellIns w:cellMerge w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart"
    " w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd"
    " w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart"
    " w:customXmlMoveToRangeEnd".split()
)
_MARKED = frozenset({"w:rPr", "w:trPr", "w:numPr", "m:ctrlPr"})


def accept(root: etree._Element) -> None:
    """Insertions stay, deletions go, marks of change go. Words of a deleted paragraph mark's line join the next one."""
    marked = bool(each(root, *_GONE))
    for paragraph in each(root, "w:p") if marked else ():
        if _mark(paragraph, _GONE):
            _join(paragraph)
    for row in each(root, "w:tr") if marked else ():
        if child(child(row, "w:trPr"), "w:del") is not None:
            remove(row)
    for cell in each(root, "w:tc") if each(root, "w:cellDel") else ():
        if child(child(cell, "w:tcPr"), "w:cellDel") is not None:
            remove(cell)
    for node in each(root, *_OLD, *_GONE, *_UNWRAP):
        name = short(node.tag)
        parent = node.getparent()
        if parent is None:
            continue
        if name in _OLD or name in _GONE or (name in _UNWRAP and short(parent.tag) in _MARKED):
            remove(node)
        elif name in _UNWRAP:
            unwrap(node)
    _empty_tables(root)


def remove(node: etree._Element) -> None:
    """The node and its text; what follows it in the file stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail and node.tail.strip():
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def unwrap(node: etree._Element) -> None:
    """The children take the node's place."""
    for item in list(node):
        node.addprevious(item)
    remove(node)


def _mark(paragraph: etree._Element, names: frozenset[str]) -> bool:
    mark = child(child(paragraph, "w:pPr"), "w:rPr")
    return mark is not None and any(short(item.tag) in names for item in mark)


def _join(paragraph: etree._Element) -> None:
    """Word gives the joined paragraph the second one's looks."""
    after = paragraph.getnext()
    while after is not None and short(after.tag) != "w:p":
        if short(after.tag) in ("w:tbl", "w:sectPr", "w:sdt"):
            return
        after = after.getnext()
    if after is None:
        return
    at = 1 if len(after) and short(after[0].tag) == "w:pPr" else 0
    for item in reversed([item for item in paragraph if short(item.tag) != "w:pPr"]):
        after.insert(at, item)
    remove(paragraph)


def _empty_tables(root: etree._Element) -> None:
    """Word opens no table without rows, no row without cells, and no cell that does not end in a paragraph."""
    for node in each(root, "w:tr"):
        if not any(short(item.tag) == "w:tc" for item in node.iter()):
            remove(node)
    for node in each(root, "w:tbl"):
        if not any(short(item.tag) == "w:tr" for item in node.iter()):
            remove(node)
    for node in each(root, "w:tc"):
        if not len(node) or short(node[-1].tag) not in ("w:p", "w:sdt"):
            etree.SubElement(node, beside(str(node.tag), "p"))
