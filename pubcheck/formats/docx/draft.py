"""A path and edits in, a redaction draft out: each edit a tracked change with a comment. It still holds the names.

Rejecting every change gives the text of the source back, in every story; accepting every change leaves none of the
edited words in the text. What Word can not track (properties, link targets, alternative text, charts, old comments)
stays as it is: `untracked` tells which edits those are.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from pubcheck.errors import UnreadableError, UnwritableError
from pubcheck.formats.docx.changes import changes
from pubcheck.formats.docx.comments import Comments
from pubcheck.formats.docx.names import beside, short
from pubcheck.formats.docx.package import load, unpack
from pubcheck.formats.docx.surfaces import Way, kind_of
from pubcheck.formats.docx.track import Tracker, reference
from pubcheck.formats.docx.unread import LABEL
from pubcheck.formats.docx.writing import Draft, child_of, well_formed
from pubcheck.formats.output import whole
from pubcheck.model import UNTRACKED, Edit

_NOT_SHOWN = "Not shown as changes, for Word can not track them there; the clean copy takes them out:"
_MOST = 40
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def untracked(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that a draft can not show as a tracked change: a person has to make them, or the clean copy does."""
    return tuple(edit for edit in edits if edit.block.surface in UNTRACKED or not edit.block.pieces)


def _notes(edits: Sequence[Edit]) -> list[str]:
    """What the draft does not show, by its place, for its first comment."""
    places = list(dict.fromkeys(str(edit.block.anchor) for edit in untracked(edits)))
    more = [f"and {len(places) - _MOST} more places: see the report"] if len(places) > _MOST else []
    return [_NOT_SHOWN, *places[:_MOST], *more] if places else []


def write(path: Path, out: Path, edits: Sequence[Edit]) -> None:
    """The source is not touched. Raises UnwritableError, and leaves nothing behind, where the draft is not whole."""
    package = load(path)
    draft = Draft(package)
    main = package.main
    body = draft.tree(main) if main is not None else None
    if main is None or body is None:
        raise UnreadableError("The text of this Word document is damaged, so no draft was written.")
    comments = Comments(draft, main, body)
    label = comments.add("\n".join((LABEL, *_notes(edits))))
    plan = changes(edit for edit in edits if edit.block.surface not in UNTRACKED)
    for shown, wanted in plan.items():
        name = package.parts_by_shown.get(shown)
        root = draft.tree(name) if name is not None else None
        if name is None or root is None:
            continue
        if name != main and kind_of(name, package.type_of(name)).way is not Way.STORY:
            continue
        Tracker(list(root.iter()), comments.add if name == main else None).make(wanted)
    _label(body, str(label))
    _status(draft)
    _open_for_review(draft)
    draft.suffix(out)
    data = draft.finished()
    _read_back(data, tuple(plan))
    with whole(out, source=path) as temporary:
        temporary.write_bytes(data)


def _label(body: etree._Element, number: str) -> None:
    """The label's comment, at the first paragraph."""
    first = next((node for node in body.iter() if short(node.tag) == "w:p"), None)
    if first is None:
        return
    at = 1 if len(first) and short(first[0].tag) == "w:pPr" else 0
    tag = str(first.tag)
    for offset, item in enumerate(
        (
            first.makeelement(beside(tag, "commentRangeStart"), {beside(tag, "id"): number}, {}),
            first.makeelement(beside(tag, "commentRangeEnd"), {beside(tag, "id"): number}, {}),
            reference(first, number),
        )
    ):
        first.insert(at + offset, item)


def _status(draft: Draft) -> None:
    """The label among the file's properties, where the gate and a file manager see it."""
    package = draft.package
    name = next(
        (package.target("", item) for item in package.relations("") if item.type.endswith("/core-properties")), None
    )
    root = draft.tree(name) if name is not None else None
    if root is None:
        name = "docProps/core.xml"
        root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE})
        draft.put(name, root)
        draft.declare(name, _CORE_TYPE)
        draft.relate("", _CORE_REL, name)
    child_of(root, "contentStatus").text = LABEL


def _open_for_review(draft: Draft) -> None:
    """No signature (it would be broken), no macros, no protection that keeps the author from deciding."""
    package = draft.package
    for name in list(draft.parts):
        kind = package.type_of(name)
        if "digital-signature" in kind or kind.endswith(("vbaProject", "vbaData+xml")):
            draft.drop(name)
        elif kind.endswith(".settings+xml"):
            root = draft.tree(name)
            for item in list(root) if root is not None else ():
                if short(item.tag) in ("w:documentProtection", "w:writeProtection") and root is not None:
                    root.remove(item)
    draft.relink()


def _read_back(data: bytes, shown: tuple[str, ...]) -> None:
    """The draft as it will lie on the disk, taken apart again."""
    try:
        copy = unpack(data)
    except UnreadableError:
        raise UnwritableError("The draft could not be read back, so it was not written.") from None
    for name in (copy.main or "", *shown):
        part = copy.parts.get(name)
        if part is not None and not well_formed(part):
            raise UnwritableError("The draft could not be read back, so it was not written.")
