"""A file's name in, a Block out: a name given to a draft is read by everybody who is sent it."""

from __future__ import annotations

import re

from pubcheck.model import Anchor, Block, Piece, Surface

PART = "file name"

# Between words: what people type for a space. A point or hyphen between two digits stays: it may be a date or a number.
_BETWEEN = re.compile(r"(?<!\d)[-.+~]+|[-.+~]+(?!\d)|[_\s]+|(?<=[a-z])(?=[A-Z][a-z])")


def block(name: str, index: int) -> Block:
    """The name without its ending, as words; each word a piece whose `path` is "name" and `offset` its place in it."""
    stem = name[: -len(ending)] if (ending := _ending(name)) else name
    words, pieces, at, length = [], [], 0, 0
    for cut in [*_BETWEEN.finditer(stem), None]:
        upto = cut.start() if cut else len(stem)
        if upto > at:
            pieces.append(Piece(length, length + upto - at, "name", at))
            words.append(stem[at:upto])
            length += upto - at + 1
        at = cut.end() if cut else at
    return Block(index, " ".join(words), Anchor(PART, "file name"), Surface.FILENAME, tuple(pieces))


def _ending(name: str) -> str:
    """The last ending (".docx"), where there is one of a usual length."""
    match = re.search(r"(?<=.)\.[A-Za-z0-9]{1,9}$", name)
    return match.group() if match else ""
