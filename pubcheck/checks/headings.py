"""Blocks in, passages out with their headings settled, however the author made them.

A heading may be a Word style, a bold or large line, a numbered or capital line, a markdown line, or just a short line
before a paragraph; or it may stand at the beginning of its own paragraph ("7.2 Missed visits. The worker ...").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from string import digits, whitespace

from pubcheck.checks.passages import MARKDOWN, Passage, cut
from pubcheck.model import Block, Surface

SEEN = frozenset({Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX})
NAMED = re.compile(r"(?:section|part|chapter|appendix|annex|theme)\s+(?:\d+|[ivxl]+|[a-z])\b", re.I)
LISTED = re.compile(r"(?:finding|theme|lesson|learning|key|part|step|summary|briefing|review|lcspr)\b", re.IGNORECASE)
RUN_IN = re.compile(r"(?P<label>[A-Z\"“‘'][^.:?!\n\t]{2,70}?)(?:[.:?]| [–-])\s+(?=\S)")
CLOSED = (".", ";", ",", "!", ":")
FINITE = frozenset(
    "is are was were has had have did does do will would can could may should must might shall need needs went came "
    "told said made".split()
)
LEADER = whitespace + "\xa0.…·"  # between an entry of a list of contents and its page
ASKING = frozenset("what how why who when where".split())
BLANK = re.compile(r"(?:n/?a|none|nil|tb[cda]|to be \w+|pending|see \w+(?: \w+)?|not applicable)\W*", re.IGNORECASE)
SMALL = frozenset(
    "a an and as at by for from in of on or the to with was were is are who what how why not we our its it's be".split()
)


def passages(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Every passage that a reader of the page sees, in order. Each character belongs to one passage at most."""
    rough = cut(block for block in blocks if block.surface in SEEN)
    sizes = sorted(item.block.layout.size for item in rough if item.block.layout.size and len(item.text) > 80)
    body = sizes[len(sizes) // 2] if sizes else 0.0
    made: list[Passage] = []
    for at, item in enumerate(rough):
        following = rough[at + 1] if at + 1 < len(rough) else None
        level = 0 if item.cell or item.note else _level(item, following, body)
        if level and (_in_a_list(rough, at) or _in_a_run(rough, at)):
            level = 0
        label = 0 if level or item.note else _label(item)
        made.append(item.settled(level, label) if level or label else item)
    return tuple(_without_contents(made))


def _without_contents(made: Sequence[Passage]) -> Iterator[Passage]:
    """The entries of a list of contents are no headings: each stands again later, where it is one."""
    listing = False
    entries = {item.index: _entry(item) for item in made if item.level}
    later = Counter(entries.values())
    for item in made:
        if not item.level:
            yield item
            continue
        entry = entries[item.index]
        if listing and later[entry] > 1:
            later[entry] -= 1
            yield item.settled(0, item.label)
            continue
        listing = entry in {"contents", "table of contents", "index"}
        yield item


def _entry(item: Passage) -> str:
    """A heading as a list of contents would repeat it: no case, no page number, no dotted leader."""
    return item.text.rstrip().rstrip(digits).rstrip(LEADER).lower()


def _level(item: Passage, following: Passage | None, body: float) -> int:
    """The heading level of a passage, 0 where it is none. Says yes to a short line only where text comes after it."""
    text, layout = item.text, item.block.layout
    if layout.heading:
        return layout.heading
    marks = MARKDOWN.match(text)
    if marks:
        return len(marks[1])
    words = text.split()
    if not words or len(words) > 14 or len(text) > 110 or "\t" in text or BLANK.fullmatch(text):
        return 0
    whole = item.block.text.strip() == text or item.start < 12
    if NAMED.match(text) and not text.endswith("."):
        return 1
    if text[0] in "\"'“‘•":
        return 0
    bold = (layout.bold and whole) or (text.startswith("**") and text.endswith("**"))
    if bold and not text.endswith((".", ",", ";")) and item.marker[:1] not in {"-", "•"}:
        return item.depth or 2
    if body and layout.size >= body + 1.5 and not text.endswith((".", ",", ";")):
        return item.depth or 1
    if item.block.layout.marker and not item.depth:
        return 0
    if item.depth and text.endswith(".") and len(words) <= 3 and text.count(".") == 1:
        alone = following is None or following.depth == item.depth  # an entry of a list, and no heading
        return item.depth if following is not None and not alone and len(following.text) > 60 else 0
    if text.endswith(CLOSED) or (text.endswith("?") and item.marker):
        return 0
    if item.marker and not item.depth and not item.marker.isupper():
        return 0
    if following is None or (following.cell is not None and len(words) > 10):
        return 0
    if text.isupper() and len(text) > 4:
        return item.depth or 1
    if item.depth and following.depth == item.depth and following.start != 0 and len(following.text.split()) <= 14:
        return 0 if not _titled(words) else item.depth
    opens = len(following.text) > 60 or bool(following.marker) or following.cell is not None
    opens = opens or len(following.text.split()) <= 12
    plain = text[0].isupper() and len(words) <= 12 and (item.depth > 0 or not _sentence(words))
    return (item.depth or 2) if opens and plain else 0


def _in_a_list(rough: Sequence[Passage], at: int) -> bool:
    """Whether a short plain line is one of four or more in a row: entries of a list, and no headings."""
    if not _bare(rough[at]):
        return False
    first = last = at
    while first > 0 and _bare(rough[first - 1]):
        first -= 1
    while last + 1 < len(rough) and _bare(rough[last + 1]):
        last += 1
    # The first of them heads the list; the last may head what comes after.
    return last - first >= 3 and first < at < last


def _in_a_run(rough: Sequence[Passage], at: int) -> bool:
    """Whether a numbered line stands between the numbers before and after it, one of them a whole sentence: an entry of
    a list whose full stop was forgotten. Text stands between numbered headings."""
    if not 0 < at < len(rough) - 1 or rough[at].block.layout.heading:
        return False
    before, here, after = (_count(item.marker) for item in rough[at - 1 : at + 2])
    closed = rough[at - 1].text.endswith(".") or rough[at + 1].text.endswith(".")
    return here > 1 and before == here - 1 and after == here + 1 and closed


def _count(marker: str) -> int:
    """The number of a list entry; below zero for any other mark."""
    bare = marker.strip(".)(:")
    return int(bare) if bare.isdecimal() else -9


def _bare(item: Passage) -> bool:
    """A short line with nothing to show what it is: no style, number, mark or cell."""
    layout = item.block.layout
    styled = layout.heading or layout.bold or item.marker or item.cell or item.text.startswith(("#", "**"))
    return (
        not styled
        and len(item.text.split()) <= 8
        and not item.text.isupper()
        and not item.text.endswith((".", "?", ":"))
    )


def _titled(words: Sequence[str]) -> bool:
    return sum(word[0].isupper() or word.lower() in SMALL for word in words) >= len(words) * 0.7 or len(words) <= 6


def _sentence(words: Sequence[str]) -> bool:
    """Whether a short line is more likely a sentence or an entry ("Lead: the Trust", "Telephone 01632 960001")."""
    joined = " ".join(words)
    entry = ": " in joined and len(joined.split(": ", 1)[0].split()) <= 3 and not LISTED.match(joined)
    return "@" in joined or entry or sum(word[0].isdigit() for word in words) > 1


def _label(item: Passage) -> int:
    """Where the run-in heading of a paragraph ends; 0 where it has none."""
    text = item.text
    found = RUN_IN.match(text)
    if not found:
        return 0
    label = found["label"]
    words = label.split()
    count = len(words)
    if words[0].lower() in ASKING and count <= 9 and (item.depth or item.block.layout.bold or count <= 4):
        return item.start + found.end("label")
    if text[found.end("label")] == "." and (
        not ((item.depth and count <= 6) or item.block.layout.bold or count <= 3)
        or any(word.lower() in FINITE for word in words)
    ):
        return 0
    if text[found.end("label")] == "?" and count > 6:
        return 0
    return (
        item.start + found.end("label")
        if count <= 10 and not label.endswith((" Dr", " Mr", " Mrs", " St", " No"))
        else 0
    )
