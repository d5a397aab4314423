"""Where the walker stands in a story: counted paragraphs, tables and cells, told in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field

from pubcheck.model import Surface


@dataclass(slots=True)
class Counts:
    """The running numbers of one story."""

    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0


@dataclass(slots=True)
class Place:
    """One run of paragraphs: a story, a cell, a text box, a note. `words` is what stands before "paragraph 3"."""

    words: str
    surface: Surface
    ground: str | None = "ffffff"
    cell: tuple[int, int, int] | None = None
    counts: Counts = field(default_factory=Counts)
    paragraph: int = 0
    number: bool = True

    def next_paragraph(self) -> str:
        """The words for the paragraph that comes now. In a cell, note or box the first needs no number."""
        self.paragraph += 1
        if not self.words:
            return f"paragraph {self.paragraph}"
        if not self.number and self.paragraph == 1:
            return self.words
        return f"{self.words}, paragraph {self.paragraph}"

    def within(self, words: str) -> str:
        """The words for something inside this place."""
        return f"{self.words}, {words}" if self.words else words
