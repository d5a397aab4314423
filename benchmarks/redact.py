"""What redaction costs, as ratios: a Word file and a PDF of 67 pages with 1,800 findings, made here.

    python benchmarks/redact.py [--pages 67] [--findings 1800]

.docx: draft, clean copy and verification together, against one read. .pdf: clean copy and verification, against finding
(one read and one detection). Verification alone is also given in seconds: it is one pass, whatever the number of names.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pubcheck import cli, formats, recognisers, redact, verify
from pubcheck.model import Decision, Document, Mention, Mode, Severity, Verdict

T = TypeVar("T")
_HEADS = "Brav Cald Dren Elth Farn Gorv Hask Ildr Jorv Kest Lund Morv Nark Orst Pelv Quan Rusk Selv Torv Ulth".split()
_MIDDLES = "a e i o u an er il on us".split()
_TAILS = "ecki owyn ulsen imoth adzic ombra ley ton wick shaw".split()
_WORDS = (
    "the child was seen at home by a nurse who wrote that all was well and the panel asked why nobody had spoken with "
    "her alone during those weeks although two agencies knew of the earlier referral and had recorded it"
).split()


def main() -> None:
    """Make both files, time each step (the best of five), print the ratios."""
    gc.set_threshold(*cli.SELDOM)  # as every command does
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=67)
    parser.add_argument("--findings", type=int, default=1800)
    args = parser.parse_args()
    names = [head + middle + tail for head in _HEADS for middle in _MIDDLES for tail in _TAILS][: args.findings]
    paragraphs = _paragraphs(names, args.pages)
    with tempfile.TemporaryDirectory() as folder:
        word, pdf = Path(folder, "long.docx"), Path(folder, "long.pdf")
        _word(paragraphs, word)
        _pdf(paragraphs, pdf, args.pages)
        _measure_word(word, names)
        _measure_pdf(pdf, names)


def _measure_word(path: Path, names: list[str]) -> None:
    reading, document = _timed(lambda: formats.read(path))
    decisions = _decisions(document, names)
    draft, clean = redact.plan(decisions, Mode.DRAFT), redact.plan(decisions, Mode.CLEAN)
    out, copy = path.with_name("draft.docx"), path.with_name("clean.docx")
    drafting, _ = _timed(lambda: _fresh(path, out, draft, Mode.DRAFT))
    cleaning, _ = _timed(lambda: _fresh(path, copy, clean, Mode.CLEAN))
    verifying, leaks = _timed(lambda: verify.survivors(copy, clean))
    on_source, found = _timed(lambda: verify.survivors(path, clean))
    searching, _ = _timed(lambda: verify.elsewhere(document.blocks, clean, (), drawn=False))
    ratio = (drafting + cleaning + verifying) / reading
    _say(f".docx: {len(decisions)} findings, read {reading:.2f} s")
    _say(f"  draft {drafting:.2f} s, clean {cleaning:.2f} s, verify {verifying:.2f} s: {ratio:.2f} times one read")
    _say(f"  to look for the same words elsewhere, before either: {searching / reading:.2f} times one read")
    _say(f"  verify: {len(leaks)} leaks in the copy; in the source {len(found)} in {on_source:.2f} s")


def _measure_pdf(path: Path, names: list[str]) -> None:
    reading, document = _timed(lambda: formats.read(path))
    recognisers.detect(document, None)  # the model is loaded once, and is not what is measured
    finding, _ = _timed(lambda: recognisers.detect(document, None))
    decisions = _decisions(document, names)
    edits = redact.plan(decisions, Mode.CLEAN)
    copy = path.with_name("clean.pdf")
    cleaning, _ = _timed(lambda: _fresh(path, copy, edits, Mode.CLEAN))
    verifying, leaks = _timed(lambda: verify.survivors(copy, edits))
    on_source, found = _timed(lambda: verify.survivors(path, edits))
    ratio = (cleaning + verifying) / (reading + finding)
    _say(f".pdf: {len(decisions)} findings, read {reading:.2f} s, detect {finding:.2f} s")
    _say(f"  clean {cleaning:.2f} s, verify {verifying:.2f} s: {ratio:.2f} times reading and detection")
    _say(f"  verify: {len(leaks)} leaks in the copy; in the source {len(found)} in {on_source:.2f} s")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _timed(step: Callable[[], T], times: int = 5) -> tuple[float, T]:
    best, result = float("inf"), None
    for _ in range(times):
        start = time.process_time()
        result = step()
        best = min(best, time.process_time() - start)
    assert result is not None or times
    return best, result  # type: ignore[return-value]


def _fresh(path: Path, out: Path, edits: tuple[object, ...], mode: Mode) -> None:
    out.unlink(missing_ok=True)
    formats.write(path, out, edits, mode)  # type: ignore[arg-type]


def _decisions(document: Document, names: list[str]) -> list[Decision]:
    """One for each name where it stands: what is measured here is redaction, not detection."""
    wanted = set(names)
    decisions = []
    for block in document.blocks:
        at = 0
        for word in block.text.split(" "):
            bare = word.strip(".,\n")
            if bare in wanted:
                start = block.text.index(bare, at)
                mention = Mention("person", block, start, start + len(bare), 1.0, ("in a benchmark",))
                decisions.append(Decision(mention, Severity.BLOCK, Verdict.REDACT, "A name.", "benchmark", "Person 1"))
            at += len(word) + 1
    return decisions


def _paragraphs(names: list[str], pages: int) -> list[str]:
    """About 450 words a page, the names strewn evenly."""
    chance = random.Random(5)
    total = pages * 450
    words = [chance.choice(_WORDS) for _ in range(total)]
    for number, name in enumerate(names):
        words[number * total // len(names)] = name
    return [" ".join(words[at : at + 90]) + "." for at in range(0, total, 90)]


def _word(paragraphs: list[str], path: Path) -> None:
    """Split runs here and there, as Word leaves them."""
    import docx

    chance = random.Random(7)
    document = docx.Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        at = 0
        while at < len(text):
            step = chance.randint(5, 60)
            run = paragraph.add_run(text[at : at + step])
            run.bold = chance.random() < 0.1
            at += step
    document.save(str(path))


def _pdf(paragraphs: list[str], path: Path, pages: int) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()["BodyText"]
    flow: list[object] = []
    for number, text in enumerate(paragraphs):
        flow += [Paragraph(text, style), Spacer(1, 4)]
        if number % max(1, len(paragraphs) // pages) == max(1, len(paragraphs) // pages) - 1:
            flow.append(PageBreak())
    SimpleDocTemplate(str(path)).build(flow)


if __name__ == "__main__":
    main()
