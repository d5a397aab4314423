"""Annotated drafts in; for each a clean copy as Word, PDF and text, and what is wrong with it, out.

    python -m benchmarks.copies --devset ../shared/devset [--drafts DIR]... [--only 04] [--suffix .docx]...

DIR of `--devset` holds build.py; `--drafts` (repeatable; default: the devset's own) holds *.gold.md. Every proposal is
taken. No direct string of the gold that was found may survive by any decoding, every other word must still be there, in
order, and LibreOffice and PDFium must open the copy. Prints each copy that fails, then totals; 1 where any failed. What
a decision keeps on purpose though the gold has it is no fault of the copy: it is counted apart, with the reason.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pubcheck import formats, packs, pipeline, redact, verify
from pubcheck.decide import COVERED
from pubcheck.model import Edit, Mode, Report, Surface, Verdict
from pubcheck.verify.needles import PART

_READ = {Surface.BODY, Surface.TABLE, Surface.NOTE, Surface.TEXTBOX, Surface.HEADER, Surface.FOOTER}
_OFFICE = shutil.which("soffice")


def main() -> None:
    """Build, redact, look; 1 where any copy is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--devset", type=Path, required=True)
    parser.add_argument("--drafts", type=Path, action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--suffix", action="append", choices=[".docx", ".pdf", ".txt"])
    args = parser.parse_args()
    suffixes = args.suffix or [".docx", ".pdf", ".txt"]
    totals: Counter[str] = Counter()
    settings = pipeline.Settings(packs.load())
    with tempfile.TemporaryDirectory() as scratch:
        built, copies = Path(scratch, "built"), Path(scratch, "copies")
        copies.mkdir()
        for drafts in args.drafts or [args.devset / "drafts"]:
            command = [sys.executable, args.devset / "build.py", "--drafts", drafts, "--out", built]
            more = [] if ".pdf" in suffixes and _OFFICE else ["--no-pdf"]
            subprocess.run([*command, "--only", args.only, *more], check=True, stdout=subprocess.DEVNULL)
        for gold in sorted(built.glob("*.gold.json")):
            for suffix in suffixes:
                source = gold.with_name(gold.name.removesuffix(".gold.json") + suffix)
                if source.exists():
                    copy = copies / f"copy-{len(list(copies.iterdir()))}{suffix}"  # a name that tells nothing
                    totals.update(_one(source, copy, json.loads(gold.read_text("utf-8")), settings, totals))
        totals["opened by LibreOffice and PDFium"] = sum(map(_opens, _as_pdf(copies)))
        made = sum(path.suffix in (".docx", ".pdf") for path in copies.iterdir()) if _OFFICE else 0
        if shut := made - totals["opened by LibreOffice and PDFium"]:
            totals[_WRONG + "not opened"] = shut
    for what, count in sorted(totals.items()):
        sys.stdout.write(f"{count:6} {what}\n")
    sys.exit(any(what.startswith(_WRONG) for what in totals))


_WRONG = "wrong: "


def _one(
    source: Path, copy: Path, gold: dict[str, list[dict[str, str]]], settings: pipeline.Settings, totals: Counter[str]
) -> Iterator[str]:
    """What is to be counted of one copy; what is wrong is printed too, by kind and never with its words."""
    report = pipeline.check(source, settings)
    report = pipeline.clean(source, replace(report, decisions=redact.accepted(report.decisions, "all")), copy)
    yield f"{source.suffix} sources"
    wrong = [f"survived: {leak.kind} in {leak.part}" for leak in report.leaks]
    edits = redact.plan(report.decisions, Mode.CLEAN)
    if not report.leaks:
        wanted = _found(gold["spans"], edits)
        totals["direct strings that were found"] += len(wanted)
        kept = {span["text"] for span in gold["spans"] if span["severity"] == "allowed"}
        for item in wanted:
            left = [leak for leak in verify.against(copy, [item], kept=kept) if leak.how != PART]
            if left and (reason := _policy(report, item[0])):
                sys.stdout.write(f"{source.name}: kept by policy: {item[1]}: {reason}\n")
                yield f"direct strings kept by policy: {reason}"
            else:
                wrong += [f"gold survived: {leak.kind} in {leak.part}" for leak in left]
        before = [word for block in report.document.blocks for word in _words(_applied(block.index, report, edits))]
        after = [word for block in formats.read(copy).blocks if block.surface in _READ for word in _words(block.text)]
        totals["words compared"] += len(before)
        if before != after:
            place = next((n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), -1)
            if source.suffix == ".pdf" and sorted("".join(before)) == sorted("".join(after)):
                # The file has them in order; a table whose cells have other widths now may be read in another.
                yield "PDFs read in another order, or with a hyphen at another line's end"
            else:
                wrong.append(f"words differ, first at word {place} of {len(before)}, {len(after)} in the copy")
    for each in wrong:
        sys.stdout.write(f"{source.name}: {each}\n")
        yield _WRONG + each.partition(":")[0].partition(",")[0]


def _found(spans: list[dict[str, str]], edits: tuple[Edit, ...]) -> list[tuple[str, str]]:
    """The direct strings of the gold that were taken out, with their kinds."""
    texts = {edit.text for edit in edits}
    direct = {(s["text"], s["category"].lower().replace("_", "-")) for s in spans if s["severity"] == "direct"}
    return sorted(item for item in direct if item[0] in texts)


def _policy(report: Report, text: str) -> str:
    """Why a decision keeps this very text in a place of its own; "" where none does."""
    kept = (d for d in report.decisions if d.verdict is Verdict.KEEP and d.reason != COVERED)
    return next((d.reason for d in kept if text.casefold() in d.mention.text.casefold()), "")


def _applied(index: int, report: Report, edits: tuple[Edit, ...]) -> str:
    """What a reader should read in this block: its text with its edits made; nothing where no page shows it."""
    block = report.document.blocks[index]
    if block.surface not in _READ:
        return ""
    text = block.text
    for edit in sorted((each for each in edits if each.block.index == index), key=lambda each: -each.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _as_pdf(copies: Path) -> Iterator[Path]:
    """Every copy as a PDF: the Word files by LibreOffice."""
    yield from sorted(copies.glob("*.pdf"))
    words = sorted(copies.glob("*.docx"))
    if _OFFICE and words:
        out = copies / "made"
        command = [_OFFICE, f"-env:UserInstallation=file://{copies}/office", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", out, *words], check=True, capture_output=True, timeout=900)
        yield from sorted(out.glob("*.pdf"))


def _opens(path: Path) -> bool:
    """Whether PDFium sees pages with words in them."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return len(text.split()) > 100


if __name__ == "__main__":
    main()
