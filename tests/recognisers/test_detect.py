"""Detection as a whole: mentions in their own blocks, on every surface, nothing beyond."""

from __future__ import annotations

import pytest

from pubcheck import recognisers
from pubcheck.model import Anchor, Block, Document, Mention, Surface


def document(*texts: str, surface: Surface = Surface.BODY) -> Document:
    blocks = (Block(index, text, Anchor("text", f"line {index + 1}"), surface) for index, text in enumerate(texts))
    return Document("draft.txt", "txt", "0" * 64, tuple(blocks), ())


def found(*texts: str, kind: str = "person", surface: Surface = Surface.BODY) -> list[str]:
    mentions: tuple[Mention, ...] = recognisers.detect(document(*texts, surface=surface))
    return [mention.text for mention in mentions if mention.kind == kind]


def test_a_name_found_once_is_found_in_another_block() -> None:
    assert found("The visit was by Mrs Okonjo-Bright.", "Later Okonjo-Bright wrote to the school.") == [
        "Okonjo-Bright",
        "Okonjo-Bright",
    ]


def test_no_mention_crosses_a_block() -> None:
    assert all(
        mention.end <= len(mention.block.text)
        for mention in recognisers.detect(document("seen by Dr", "Amara Nwosu", "and again by Dr Nwosu"))
    )


@pytest.mark.parametrize(
    "written",
    [
        "Mrs Okon\u00adjo",
        "Mrs\u00a0Okonjo",
        "Mrs Ok\u200bonjo",
        "Mrs \u041ekonjo",
        "Mrs \uff2f\uff4b\uff4f\uff4e\uff4a\uff4f",
    ],
    ids=["soft-hyphen", "no-break-space", "zero-width", "cyrillic", "fullwidth"],
)
def test_a_name_in_disguise_is_found_and_given_back_as_written(written: str) -> None:
    assert found(f"The visit was by {written} at noon.") == [written[4:]]


def test_covered_text_is_one_finding() -> None:
    assert found("Some words under a box", kind="bad-redaction", surface=Surface.COVERED) == ["Some words under a box"]
