"""Words for the author in, Word comments out: beside those that the file already holds."""

from __future__ import annotations

import posixpath

from lxml import etree

from pubcheck.formats.docx.names import PREFIXES, beside, short
from pubcheck.formats.docx.split import set_text
from pubcheck.formats.docx.track import AUTHOR
from pubcheck.formats.docx.writing import Draft, strict

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"


class Comments:
    """The comments part, made on the first comment."""

    def __init__(self, draft: Draft, main: str, body: etree._Element) -> None:
        self._draft = draft
        self._main = main
        self._body = body
        self._root: etree._Element | None = None
        self._next = 0

    def add(self, words: str) -> int:
        """The id of a new comment; one paragraph for each line of `words`."""
        root = self._part()
        tag = beside(str(root.tag), "comment")
        comment = etree.SubElement(root, tag)
        comment.set(beside(tag, "id"), str(self._next))
        comment.set(beside(tag, "author"), AUTHOR)
        comment.set(beside(tag, "initials"), "pc")
        for line in words.splitlines() or [""]:
            paragraph = etree.SubElement(comment, beside(tag, "p"))
            run = etree.SubElement(paragraph, beside(tag, "r"))
            text = etree.SubElement(run, beside(tag, "t"))
            set_text(text, line)
        self._next += 1
        return self._next - 1

    def _part(self) -> etree._Element:
        if self._root is not None:
            return self._root
        found = self._existing()
        root = found if found is not None else self._new()
        ids = [str(node.get(beside(str(node.tag), "id"), "")) for node in root if short(node.tag) != "!"]
        self._next = max((int(value) for value in ids if value.isdigit()), default=-1) + 1
        self._root = root
        return root

    def _existing(self) -> etree._Element | None:
        for relation in self._draft.package.relations(self._main):
            if relation.type.endswith("/comments"):
                name = self._draft.package.target(self._main, relation)
                return self._draft.tree(name) if name is not None else None
        return None

    def _new(self) -> etree._Element:
        """In the spelling of the body, beside it."""
        folder = posixpath.dirname(self._main)
        name = posixpath.join(folder, "comments.xml")
        while name in self._draft.parts:
            name = name.replace(".xml", "1.xml")
        tag = beside(str(self._body.tag), "comments")
        space = tag[1 : tag.index("}")]
        root = etree.Element(tag, nsmap={PREFIXES[space]: space})
        self._draft.put(name, root)
        self._draft.declare(name, _TYPE)
        self._draft.relate(self._main, _STRICT_REL if strict(self._body) else _REL, posixpath.basename(name))
        return root
