"""Random documents, random decisions: what goes is gone, what stays is as it was, and twice is as good as once."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pubcheck import formats, redact, verify
from pubcheck.model import Document, Edit, Mode, Surface
from tests.verify.marked import decisions

_READ = {Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX, Surface.HEADER, Surface.FOOTER}
_PLAIN = "the child was seen at home by a nurse who wrote that all had been well with her then".split()
_NAMES = "Bravecki Caldowyn Drenulsen O'Ildrimoth Karen-Anne Łukasz Nuñez-Orst Fionnuala Quanombra".split()
_SLOW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

_paragraphs = st.lists(st.lists(st.sampled_from(_PLAIN + _NAMES), min_size=1, max_size=14), min_size=1, max_size=9)
_chosen = st.lists(st.sampled_from(_NAMES), unique=True, max_size=5)


def _word(paragraphs: list[list[str]], path: Path, chance: random.Random) -> None:
    """Paragraphs, cells and headers; runs cut anywhere, each with a look of its own."""
    import docx

    document = docx.Document()
    for words in paragraphs:
        place = chance.choice(["body", "cell", "header", "footer", "heading"])
        if place == "cell":
            target = document.add_table(1, 2).rows[0].cells[chance.randrange(2)].paragraphs[0]
        elif place == "header":
            target = document.sections[0].header.add_paragraph()
        elif place == "footer":
            target = document.sections[0].footer.add_paragraph()
        else:
            target = document.add_paragraph(style="Heading 1" if place == "heading" else None)
        text = " ".join(words)
        while text:
            size = chance.randint(1, 12)
            run = target.add_run(text[:size])
            run.bold, run.italic = chance.random() < 0.2, chance.random() < 0.2
            text = text[size:]
    document.save(str(path))


def _pdf(paragraphs: list[list[str]], path: Path, chance: random.Random) -> None:
    """Lines of words on one or two pages, some placed word by word."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pageCompression=chance.randrange(2))
    y = 780.0
    for words in paragraphs:
        for at in range(0, len(words), 8):
            line, x = words[at : at + 8], 60.0
            if chance.random() < 0.5:
                canvas.drawString(x, y, " ".join(line))
            else:
                for word in line:
                    canvas.drawString(x, y, word)
                    x += canvas.stringWidth(word + " ")
            y -= 14
        y -= 12
        if chance.random() < 0.2:
            canvas.showPage()
            y = 780.0
    canvas.save()


def _text(paragraphs: list[list[str]], path: Path, chance: random.Random) -> None:
    ends = chance.choice(["\n", "\r\n"])
    path.write_bytes(
        (ends * 2).join(" ".join(words) for words in paragraphs).encode(chance.choice(["utf-8", "utf-16"]))
    )


_MAKERS = {".docx": _word, ".pdf": _pdf, ".txt": _text, ".md": _text}


def _shown(document: Document) -> list[str]:
    return [w for block in document.blocks if block.surface in _READ for w in re.findall(r"\w+", block.text)]


def _wanted(document: Document, edits: tuple[Edit, ...]) -> list[str]:
    out = []
    for block in document.blocks:
        if block.surface in _READ:
            text = block.text
            for edit in sorted(
                (each for each in edits if each.block.index == block.index), key=lambda each: -each.start
            ):
                text = text[: edit.start] + edit.replacement + text[edit.end :]
            out += re.findall(r"\w+", text)
    return out


@pytest.mark.parametrize("suffix", _MAKERS)
@_SLOW
@given(paragraphs=_paragraphs, chosen=_chosen, seed=st.integers(0, 2**32))
@example(paragraphs=[["the", "O'Ildrimoth"], ["the"]], chosen=["O'Ildrimoth"], seed=0)
@example(paragraphs=[["the"] * 11 + ["Quanombra", "the", "the"]] * 3, chosen=["Quanombra"], seed=1)  # twice on a page
@example(paragraphs=[["Łukasz", "O'Ildrimoth", "Łukasz"]], chosen=["O'Ildrimoth"], seed=0)  # a sign amid the line
def test_redact_then_verify(
    suffix: str, paragraphs: list[list[str]], chosen: list[str], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("random")
    source, copy, again = (folder / f"{name}{suffix}" for name in ("source", "copy", "again"))
    _MAKERS[suffix](paragraphs, source, random.Random(seed))
    if suffix == ".pdf":
        # Helvetica has no glyph for it: what the page shows is not the letter.
        chosen = [name for name in chosen if name != "Łukasz"]
    document = formats.read(source)
    edits = redact.plan(decisions(document, chosen), Mode.CLEAN)
    formats.write(source, copy, edits, Mode.CLEAN)
    assert verify.survivors(copy, edits) == ()
    assert verify.against(copy, [(name, "person") for name in chosen]) == ()
    after = formats.read(copy)
    assert _shown(after) == _wanted(document, edits)
    assert decisions(after, chosen) == ()
    formats.write(copy, again, (), Mode.CLEAN)
    assert _shown(formats.read(again)) == _shown(after)
