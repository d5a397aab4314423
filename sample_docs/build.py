"""The .md samples in; the same samples as .docx and .pdf, and the small trap files, out.

    python sample_docs/build.py          (needs the dev extra; LibreOffice makes the PDFs)

All people, places and cases are invented. Telephone and NHS numbers are from ranges that are never given out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.shared import Pt
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
REVIEWS = ("lcspr-ready", "lcspr-needs-work")
INLINE = re.compile(r"(\*\*.+?\*\*|\*.+?\*)")


def main() -> None:
    sys.path.insert(0, str(HERE.parent))
    for stem in (*REVIEWS, "rapid-review"):
        docx = HERE / f"{stem}.docx"
        word((HERE / f"{stem}.md").read_text(encoding="utf-8"), docx)
        if stem in REVIEWS:
            pdf(docx)
    from sample_docs import traps_docx, traps_pdf

    for traps in (traps_docx, traps_pdf):
        traps.build(HERE / "traps")


def word(markdown: str, out: Path) -> None:
    """A small part of Markdown as a Word file with real styles: what an author's own file is like."""
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    rows: list[list[str]] = []
    for line in [*markdown.split("\n"), ""]:
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not all(re.fullmatch(r":?-{3,}:?", cell) for cell in cells):
                rows.append(cells)
            continue
        if rows:
            table(document, rows)
            rows = []
        if heading := re.match(r"(#+) (.*)", line):
            document.add_heading(heading[2], level=0 if len(heading[1]) == 1 else len(heading[1]) - 1)
        elif line.startswith("- "):
            runs(document.add_paragraph(style="List Bullet"), line[2:])
        elif line.strip():
            runs(document.add_paragraph(), line)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Business Unit"
    properties.title = "Local Child Safeguarding Practice Review"
    properties.comments = ""
    properties.created = properties.modified = datetime(2025, 7, 1, 9, 0)
    document.save(str(out))


def runs(paragraph: Paragraph, text: str) -> None:
    for part in INLINE.split(text):
        if part.startswith("**"):
            paragraph.add_run(part.strip("*")).bold = True
        elif part.startswith("*"):
            paragraph.add_run(part.strip("*")).italic = True
        elif part:
            paragraph.add_run(part)


def table(document: Word, rows: list[list[str]]) -> None:
    made = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for number, row in enumerate(rows):
        for cell, text in zip(made.add_row().cells, row, strict=True):
            runs(cell.paragraphs[0], f"**{text}**" if number == 0 else text)
    document.add_paragraph()


def pdf(docx: Path) -> None:
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        raise SystemExit("LibreOffice is needed to make the PDF samples")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                *(soffice, f"-env:UserInstallation=file://{profile}", "--headless"),
                *("--convert-to", "pdf", "--outdir", str(docx.parent), str(docx)),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    main()
