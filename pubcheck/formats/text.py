"""A .txt or .md in, a Document out; edits in, the same text with replacements out, its encoding and line ends kept."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from pubcheck.errors import UnreadableError, UnwritableError
from pubcheck.formats import encoding, filename, markdown, plain, replacing
from pubcheck.formats.output import whole
from pubcheck.formats.strands import weave
from pubcheck.model import Anchor, Block, Document, Edit, Mode

SUFFIXES = (".txt", ".md", ".markdown", ".text")

_LARGEST = 64 * 1024 * 1024
_MARKS = re.compile(r"[*_~=`]+")


def read(path: Path) -> Document:
    """Paragraphs, headings, items and cells, each piece with its place in the file's text, counted in characters."""
    data = load(path)
    decoded = encoding.decode(data)
    marked = path.suffix.lower() in {".md", ".markdown"}
    blocks: list[Block] = []
    for draft in (markdown if marked else plain).drafts(decoded.text):
        text, pieces = weave(draft.strands)
        if text:
            anchor = Anchor(
                "text", draft.name if draft.name != "text" else f"paragraph {len(blocks) + 1}", line=draft.line
            )
            blocks.append(Block(len(blocks), text, anchor, draft.surface, pieces, draft.layout))
    if not blocks:
        raise UnreadableError(
            "There are no words in this file. Choose the document itself, or save it again and check that."
        )
    blocks.append(filename.block(path.name, len(blocks)))
    return Document(path.name, "markdown" if marked else "text", hashlib.sha256(data).hexdigest(), tuple(blocks), ())


def load(path: Path) -> bytes:
    """The file's bytes. Raises UnreadableError where they can not be had, or are too many to be a review."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableError(
                "This text file is too large to be a review (over 64 MB). Split it and check the parts."
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"The file could not be opened ({error.strerror}). Close it elsewhere, or copy it to a folder of yours."
        ) from None


def write(path: Path, out: Path, edits: Sequence[Edit], mode: Mode) -> None:
    """The file with every edit made, all else as it was. Edits of the file's name are the caller's to make."""
    if mode is not Mode.CLEAN:
        raise UnwritableError(
            "Text files have no tracked changes. For a redaction draft, save the document as .docx and use that."
        )
    decoded = encoding.decode(load(path))
    swaps = [swap for edit in edits for swap in _swaps(edit, decoded.text)]
    new = decoded.encode(replacing.replace(decoded.text, swaps))
    with whole(out, source=path) as temporary:
        temporary.write_bytes(new)


def _swaps(edit: Edit, text: str) -> Iterator[replacing.Swap]:
    """The first stretch of the file takes the replacement, the rest go, with the signs between them that pair off."""
    spans = list(_spans(edit, text))
    between = [text[before[1] : after[0]] for before, after in pairwise(spans)]
    counted = Counter(mark for gap in between for mark in _MARKS.findall(gap))
    paired = all(_MARKS.fullmatch(gap) for gap in between if gap) and not any(n % 2 for n in counted.values())
    if paired and spans:
        yield replacing.Swap(spans[0][0], spans[-1][1], edit.replacement)
        return
    for n, (start, end) in enumerate(spans):
        # Where a name goes on over a line's end, the rest of that line must not begin with the space that followed it.
        leads = n > 0 and text[start - 1 : start] in {"\n", "\r"}
        yield replacing.Swap(start, end + (leads and text[end : end + 1] == " "), "" if n else edit.replacement)


def _spans(edit: Edit, text: str) -> Iterator[tuple[int, int]]:
    """The places in the file that hold the edit's words. Refuses a file that is no longer the one that was read."""
    for piece in edit.block.pieces:
        start, end = max(piece.start, edit.start), min(piece.end, edit.end)
        if start >= end or piece.path == "name":
            continue
        if piece.path:  # one character, written as an entity of this length
            yield piece.offset, piece.offset + int(piece.path)
            continue
        span = piece.offset + start - piece.start, piece.offset + end - piece.start
        if text[slice(*span)] != edit.block.text[start:end]:
            raise UnwritableError(
                "The document has changed since it was checked, so no copy was written. Check it again first."
            )
        yield span
