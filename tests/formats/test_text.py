"""Text files: what a reader sees as one string, where it stands in the file, and how it is replaced there."""

from __future__ import annotations

import codecs
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pubcheck import formats
from pubcheck.errors import UnwritableError
from pubcheck.formats import encoding, hyphens, replacing
from pubcheck.formats.replacing import Swap
from pubcheck.model import Block, Document, Edit, Mode, Surface


def read(tmp_path: Path, text: str | bytes, name: str = "a.txt") -> Document:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return formats.read(path)


def texts(document: Document, *surfaces: Surface) -> list[str]:
    wanted = surfaces or (Surface.BODY, Surface.TABLE, Surface.NOTE)
    return [block.text for block in document.blocks if block.surface in wanted]


def holding(document: Document, words: str) -> Block:
    return next(block for block in document.blocks if words in block.text)


def rewritten(tmp_path: Path, text: str | bytes, words: str, label: str, name: str = "a.txt") -> bytes:
    document = read(tmp_path, text, name)
    block = holding(document, words)
    start = block.text.index(words)
    out = tmp_path / f"out-{name}"
    formats.write(tmp_path / name, out, [Edit(block, start, start + len(words), label)], Mode.CLEAN)
    return out.read_bytes()


PROSE = "Zoë O’Brien – aged 6 – said “no”. The café was shut."


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        codecs.BOM_UTF8 + PROSE.encode(),
        PROSE.encode("utf-16"),
        codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"),
        PROSE.encode("utf-16-le"),
        codecs.BOM_UTF32_LE + PROSE.encode("utf-32-le"),
        PROSE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16", "utf-16 be", "utf-16 no mark", "utf-32", "cp1252"],
)
def test_any_common_encoding_is_read_and_kept(data: bytes, tmp_path: Path) -> None:
    document = read(tmp_path, data)
    assert texts(document) == [PROSE]
    new = rewritten(tmp_path, data, "Zoë O’Brien", "Mother")
    decoded = encoding.decode(data)
    assert new == decoded.encode(PROSE.replace("Zoë O’Brien", "Mother"))
    assert new.startswith(decoded.mark)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"], ids=["lf", "crlf", "cr", "u2028"])
def test_line_ends_are_kept(end: str, tmp_path: Path) -> None:
    text = f"One Tamsin.{end}{end}Two.{end}"
    assert texts(read(tmp_path, text)) == ["One Tamsin.", "Two."]
    assert rewritten(tmp_path, text, "Tamsin", "Mother") == text.replace("Tamsin", "Mother").encode()


WRAPPED = """The social worker visited on the second of the month and was let in by Tamsin
Orrelwood, who said that all was well. The baby was asleep up-
stairs and was not seen.
"""


def test_hard_wrapped_lines_are_one_block(tmp_path: Path) -> None:
    only = texts(read(tmp_path, WRAPPED))
    assert only == [
        "The social worker visited on the second of the month and was let in by Tamsin Orrelwood, who said that "
        "all was well. The baby was asleep upstairs and was not seen."
    ]


def test_a_name_over_a_line_s_end_is_replaced_whole(tmp_path: Path) -> None:
    new = rewritten(tmp_path, WRAPPED, "Tamsin Orrelwood", "Mother").decode()
    assert "let in by Mother\n, who said" in new
    assert new.count("\n") == WRAPPED.count("\n")


def test_short_lines_stay_apart(tmp_path: Path) -> None:
    text = (
        "1. Introduction\nThe review was commissioned by the partnership in March and took until the end of August.\n"
    )
    assert texts(read(tmp_path, text))[0] == "1. Introduction"
    assert texts(read(tmp_path, "Tamsin Orrelwood\n1 May 2010\nSkelby Primary\n")) == [
        "Tamsin Orrelwood",
        "1 May 2010",
        "Skelby Primary",
    ]


def test_bullets_and_underlined_headings(tmp_path: Path) -> None:
    document = read(tmp_path, "Findings\n========\n\n- First of them\n- Second\n")
    assert [(block.text, block.layout.heading, block.layout.marker) for block in document.blocks[:3]] == [
        ("Findings", 1, ""),
        ("First of them", 0, "-"),
        ("Second", 0, "-"),
    ]


MARKDOWN = """---
author: Tamsin Orrelwood
---
# The **review**

She said that Tam**sin Orrel**wood &amp; her [sister *Bo*](https://example.org/bo-li "Bo Li") came.
![Bo at school](bo.png)It went on.

- first item
  goes on
1. second

| Who | Born |
|-----|------|
| *T*. Orrelwood | 1 May 2010 |

<!-- ask
Bo -->
Text[^1]

[^1]: The note.
[ref]: https://example.org/x
"""


def test_markdown_is_read_as_it_is_shown(tmp_path: Path) -> None:
    document = read(tmp_path, MARKDOWN, "a.md")
    assert texts(document) == [
        "The review",
        "She said that Tamsin Orrelwood & her sister Bo came. It went on.",
        "first item goes on",
        "second",
        "Who",
        "Born",
        "T. Orrelwood",
        "1 May 2010",
        "Text",
        "The note.",
    ]
    assert texts(document, Surface.METADATA) == ["author: Tamsin Orrelwood"]
    assert texts(document, Surface.COMMENT) == ["ask\nBo"]
    assert texts(document, Surface.ALTTEXT) == ["Bo at school"]
    assert {"https://example.org/bo-li", "Bo Li", "bo.png", "https://example.org/x"} <= set(
        texts(document, Surface.LINK)
    )
    assert holding(document, "1 May 2010").layout.cell == (0, 1, 1)
    assert holding(document, "The review").layout.heading == 1


@pytest.mark.parametrize(
    ("text", "words", "new"),
    [
        ("Tam**sin Orrel**wood came.", "Tamsin Orrelwood", "Mother came."),
        ("**Tam**sin came.", "Tamsin", "**Mother** came."),
        ("A &amp; B came.", "A & B", "Mother came."),
        ("See [Bo Li](https://example.org/bo).", "Bo Li", "See [Mother](https://example.org/bo)."),
        ("See [them](https://example.org/bo).", "bo", "See [them](https://example.org/Mother)."),
        ("<!-- Bo --> x", "Bo", "<!-- Mother --> x"),
        ("| Bo | x |\n|--|--|\n| Li | y |\n", "Li", "| Bo | x |\n|--|--|\n| Mother | y |\n"),
    ],
)
def test_markup_stays_where_it_was(text: str, words: str, new: str, tmp_path: Path) -> None:
    assert rewritten(tmp_path, text, words, "Mother", "a.md").decode() == new


def test_every_piece_gives_its_place_in_the_file(tmp_path: Path) -> None:
    for name, text in (("a.md", MARKDOWN), ("a.txt", WRAPPED)):
        for block in read(tmp_path, text, name).blocks:
            for piece in block.pieces:
                if piece.path == "":
                    assert (
                        block.text[piece.start : piece.end]
                        == text[piece.offset : piece.offset + piece.end - piece.start]
                    )


def test_a_file_changed_since_is_not_written(tmp_path: Path) -> None:
    document = read(tmp_path, "Seen with Tamsin today.")
    block = document.blocks[0]
    (tmp_path / "a.txt").write_text("Not seen by anybody at all.")
    with pytest.raises(UnwritableError, match="changed"):
        formats.write(tmp_path / "a.txt", tmp_path / "b.txt", [Edit(block, 10, 16, "Mother")], Mode.CLEAN)
    assert not (tmp_path / "b.txt").exists()


def test_a_label_that_the_encoding_does_not_know_becomes_plain(tmp_path: Path) -> None:
    assert rewritten(tmp_path, "Zoë came.".encode("cp1252"), "Zoë", "Nguyễn – A") == "Nguyen – A came.".encode("cp1252")


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(UnwritableError, match="overlap"):
        replacing.replace("abcdef", [Swap(0, 3, "x"), Swap(2, 4, "y")])


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_replacing_is_what_slicing_is(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12, unique=True)))
    swaps = [Swap(a, b, f"<{n}>") for n, (a, b) in enumerate(zip(cuts[::2], cuts[1::2], strict=False))]
    want, at = "", 0
    for swap in swaps:
        want += text[at : swap.start] + swap.new
        at = swap.end
    shuffled = list(swaps)
    random.Random(len(text)).shuffle(shuffled)
    assert replacing.replace(text, shuffled) == want + text[at:]


def test_replacing_grows_with_the_text_not_its_square() -> None:
    def seconds(count: int) -> float:
        text = "Tamsin came. " * count
        begun = time.process_time()
        made = replacing.replace(text, [Swap(13 * n, 13 * n + 6, "Mother") for n in range(count)])
        assert made == "Mother came. " * count
        return time.process_time() - begun

    # The best of a few: a collection of rubbish in the middle of one is no growth.
    few, many = (min(seconds(count) for _ in range(4)) for count in (2000, 8000))
    assert many < 12 * few


@pytest.mark.parametrize(
    ("before", "after", "words", "kept"),
    [
        ("Philo", "mena", "", False),
        ("Smith", "Jones", "", True),
        ("Covid", "19", "", True),
        ("co", "located", "", True),
        ("mother", "in", "", True),
        ("up", "stairs", "upstairs", False),
        ("up", "stairs", "up-stairs", True),
        ("cross", "ing", "crossing", False),
    ],
)
def test_a_broken_word_is_put_together_as_the_document_spells_it(
    before: str, after: str, words: str, kept: bool
) -> None:
    assert hyphens.keeps(before, "-", after, hyphens.vocabulary([words])) is kept


@pytest.mark.parametrize(
    "text", ["[" * 40_000, "<!--" * 20_000, "*" * 40_000, "| " * 20_000, "[a](" * 10_000, "<a " * 20_000]
)
def test_hostile_markup_takes_no_long_time(text: str, tmp_path: Path) -> None:
    begun = time.process_time()
    read(tmp_path, "word " + text, "a.md")
    assert time.process_time() - begun < 4
