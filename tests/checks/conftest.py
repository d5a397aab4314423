"""Documents made by hand, of lines that stand apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pubcheck.checks import examples
from pubcheck.checks.reading import Reading
from pubcheck.model import Anchor, Block, Document, Layout, Surface

Make = Callable[..., Document]


@pytest.fixture
def make() -> Make:
    """A document of body blocks: a text each, or a text with its layout."""

    def made(*lines: str | tuple[str, Layout], surface: Surface = Surface.BODY) -> Document:
        blocks = []
        for index, line in enumerate(lines):
            text, layout = line if isinstance(line, tuple) else (line, Layout())
            blocks.append(Block(index, text, Anchor("text", f"paragraph {index + 1}"), surface, layout=layout))
        return Document("made.txt", "txt", "0" * 64, tuple(blocks), ())

    return made


@pytest.fixture
def read() -> Callable[[str], Reading]:
    """The reading of a text written as a pack's examples are."""
    return lambda text: Reading(examples.document(text)[0])
