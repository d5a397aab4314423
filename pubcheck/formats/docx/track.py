"""A parsed story and its changes in; the same story with tracked deletions and insertions out. Changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from pubcheck.formats.docx.attributes import attributes
from pubcheck.formats.docx.changes import Change
from pubcheck.formats.docx.names import beside, short
from pubcheck.formats.docx.split import fresh, isolated, labelled
from pubcheck.model import Surface

AUTHOR = "pubcheck"
_INSERTED = frozenset({"w:ins", "w:moveTo"})
_GONE = frozenset({"w:del", "w:moveFrom"})
_NO_COMMENT = frozenset({"w:txbxContent", "w:ruby"})
_IDS = etree.XPath("descendant-or-self::*/@*[local-name()='id' and namespace-uri()!='']")
_SILENT = frozenset({"w:rPr", "w:softHyphen", "w:lastRenderedPageBreak"})


class Tracker:
    """Writes the changes of one part. `comment` gives a new comment's id for its words; None: none may stand here."""

    def __init__(self, nodes: Sequence[etree._Element], comment: Callable[[str], int] | None) -> None:
        self._nodes = nodes
        self._comment = comment
        self._id = _highest(nodes)

    def make(self, changes: Sequence[Change]) -> int:
        """How many could be tracked. From the end of the part to its start, so that no place moves under the next."""
        done = 0
        ordered = sorted(changes, key=lambda change: (_at(change.cuts[0].path), change.cuts[0].start), reverse=True)
        for change in ordered:
            done += self._one(change)
        return done

    def _one(self, change: Change) -> bool:
        runs = []
        for cut in sorted(change.cuts, key=lambda item: (_at(item.path), item.start), reverse=True):
            if not cut.path.isdigit():
                continue
            node = self._nodes[int(cut.path)]
            if not _inside(node, _GONE):
                run = isolated(node, cut)
                if run is not None:
                    runs.append(run)
        if not runs:
            return False
        runs.reverse()
        deletions = [self._delete(group) for group in _groups(runs)]
        self._finish(deletions, runs[0], change)
        return True

    def _mark(self, like: etree._Element, name: str) -> etree._Element:
        tag = beside(str(like.tag), name)
        self._id += 1
        return fresh(tag, ((beside(tag, "id"), str(self._id)), (beside(tag, "author"), AUTHOR)))

    def _delete(self, group: list[etree._Element]) -> etree._Element:
        mark = self._mark(group[0], "del")
        mark.tail, group[-1].tail = group[-1].tail, None
        group[0].addprevious(mark)
        for item in group:
            mark.append(item)
        for text in mark.iter():
            if short(text.tag) == "w:t":
                text.tag = beside(str(text.tag), "delText")
        return mark

    def _finish(self, deletions: list[etree._Element], run: etree._Element, change: Change) -> None:
        """The replacement after the first deletion, and the comment around them all."""
        last = deletions[-1]
        if change.replacement and change.surface is not Surface.HIDDEN:
            mark = self._mark(run, "ins")
            mark.append(labelled(run, change.replacement, plain=change.surface is Surface.COVERED))
            _after(deletions[0], mark)
            if last is deletions[0]:
                last = mark
        if self._comment is None or not change.comment:
            return
        above = {short(item.tag) for item in run.iterancestors()}
        if not _NO_COMMENT.isdisjoint(above):
            return
        control = next(run.iterancestors("{*}sdt")) if "w:sdt" in above else None
        if control is None:
            _anchor(deletions[0], last, str(self._comment(change.comment)))
        elif _in_line(control) and not _inside(control, frozenset({"w:sdt"})):
            _anchor(control, control, str(self._comment(change.comment)))


def _in_line(control: etree._Element) -> bool:
    """Whether a content control holds words of one paragraph. In one that holds paragraphs LibreOffice drops the words
    before a comment, so there the change stands alone."""
    content = next((item for item in control if short(item.tag) == "w:sdtContent"), None)
    return content is not None and not any(short(item.tag) in ("w:p", "w:tbl", "w:tr", "w:tc") for item in content)


def _anchor(first: etree._Element, last: etree._Element, number: str) -> None:
    tag = beside(str(first.tag), "commentRangeStart")
    key = beside(tag, "id")
    first.addprevious(fresh(tag, ((key, number),)))
    end = fresh(beside(tag, "commentRangeEnd"), ((key, number),))
    _after(last, end)
    end.addnext(reference(first, number))


def reference(like: etree._Element, number: str) -> etree._Element:
    """The run that carries a comment's mark."""
    run = fresh(beside(str(like.tag), "r"))
    run.append(fresh(beside(str(like.tag), "commentReference"), ((beside(str(like.tag), "id"), number),)))
    return run


def _after(node: etree._Element, new: etree._Element) -> None:
    """Right after the node; out of an insertion by somebody else, which is parted for it."""
    parent = node.getparent()
    if parent is not None and short(parent.tag) in _INSERTED:
        later = list(node.itersiblings())
        if later:
            twin = parent.makeelement(parent.tag, dict(attributes(parent)), {})
            twin.extend(later)
            twin.tail, parent.tail = parent.tail, None
            parent.addnext(twin)
        node = parent
    new.tail, node.tail = node.tail, None
    node.addnext(new)


def _groups(runs: list[etree._Element]) -> list[list[etree._Element]]:
    """Runs that stand side by side, with the invisible between them: each group is one deletion."""
    groups = [[runs[0]]]
    for run in runs[1:]:
        between: list[etree._Element] = []
        at = groups[-1][-1].getnext()
        while at is not None and at is not run and _silent(at):
            between.append(at)
            at = at.getnext()
        if at is run:
            groups[-1].extend([*between, run])
        else:
            groups.append([run])
    return groups


def _silent(node: etree._Element) -> bool:
    name = short(node.tag)
    return name == "w:proofErr" or (name == "w:r" and all(short(item.tag) in _SILENT for item in node))


def _inside(node: etree._Element, names: frozenset[str]) -> bool:
    """Whether an ancestor bears one of the names."""
    return any(short(item.tag) in names for item in node.iterancestors())


def _at(path: str) -> int:
    return int(path) if path.isdigit() else -1


def _highest(nodes: Sequence[etree._Element]) -> int:
    """The highest id of any mark, so that each new one is alone."""
    found = _IDS(nodes[0])
    ids = [str(value) for value in found] if isinstance(found, list) else []
    return max((int(value) for value in ids if value.isdigit() and len(value) < 9), default=0)
