"""A Report in, a Word document out: the panel's record of what was found, who decided what, when and why."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pubcheck.model import Report
from pubcheck.reports.view import untracked, view
from pubcheck.reports.words import (
    COVERED,
    EXPLANATIONS,
    GENRES,
    HEADLINES,
    NOT_REMARKED,
    NOT_TRACKED,
    STATUSES,
    kind_title,
    result,
    several,
)

if TYPE_CHECKING:
    from docx.document import Document as Word

NAME = "docx"
SUFFIX = ".docx"

_TIME = (2000, 1, 1, 0, 0, 0)  # every entry of the package has it, so that equal reports are equal bytes


def render(report: Report, *, show_values: bool = False) -> bytes:
    """Real headings and tables with heading rows, so that it is read well by a screen reader too."""
    from docx import Document
    from docx.shared import Mm, Pt

    data = view(report, show_values=show_values)
    policies = {identifier.kind: identifier for identifier in report.identifiers}
    word = Document()
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    word.styles["Normal"].font.name = "Arial"
    word.styles["Normal"].font.size = Pt(10.5)
    properties = word.core_properties
    properties.author = properties.last_modified_by = "pubcheck"
    properties.title = "pubcheck report"
    properties.comments = ""
    properties.language = "en-GB"
    _numbered(word)
    document = data["document"]
    word.add_heading(HEADLINES[report.outcome], level=0)
    if show_values:
        word.add_paragraph("RESTRICTED: this report shows the identifying details themselves.").runs[0].bold = True
    word.add_paragraph(EXPLANATIONS[report.outcome])
    name = f"{document['name']}: {GENRES[report.classification.genre]}, {document['words']:,} words."
    word.add_paragraph(f"{name} SHA-256 of the file: {document['sha256']}.")
    tool = data["tool"]
    word.add_paragraph(f"pubcheck {tool['version']}, language model {tool['model']}, rules {tool['rules']}.")
    word.add_paragraph("pubcheck reports evidence and asks a named person to decide. It is not legal advice.")

    word.add_heading("What could not be read", level=1)
    gaps = [(g["anchor"]["text"], g["reason"], _said(g["waiver"])) for g in data["gaps"]]
    table(word, ("Place", "Why", "Who looked, and what they said"), gaps, (3, 5, 4))
    unshown, bare = untracked(data)
    if unshown or bare:
        word.add_heading("What the redaction draft does not show", level=1)
    if unshown:
        word.add_paragraph(NOT_TRACKED)
        outside = [(m["anchor"]["text"], kind_title(m["kind"], policies), m["replacement"]) for m in unshown]
        table(word, ("Place", "Kind", "Suggested instead"), outside, (5, 4, 3))
    if bare:
        word.add_paragraph(NOT_REMARKED.format(several(bare, "change")))
    if data["leaks"]:
        word.add_heading("What survived in the copy", level=1)
        leaks = [(k["part"], k["where"], kind_title(k["kind"], policies)) for k in data["leaks"]]
        table(word, ("Part", "Place", "Kind"), leaks, (4, 4, 4))

    word.add_heading("What identifies", level=1)
    still = [row for row in data["mentions"] if row["verdict"] != "keep"]
    counts = Counter(
        (kind_title(row["kind"], policies), "to take out" if row["blocks"] else "to decide") for row in still
    )
    table(
        word,
        ("Kind", "Number", "What is to be done"),
        [(kind, str(n), what) for (kind, what), n in sorted(counts.items())],
        (6, 2, 4),
    )
    places = [
        (row["anchor"]["text"], kind_title(row["kind"], policies), row["context"], row["replacement"]) for row in still
    ]
    table(word, ("Place", "Kind", "In these words", "Suggested instead"), places, (3, 3, 7, 3))

    word.add_heading("What was decided", level=1)
    judged = [row for row in data["mentions"] if row["on"]]
    rows = [
        (
            row["anchor"]["text"],
            kind_title(row["kind"], policies),
            row["verdict"],
            row["reason"],
            f"{row['by']}, {row['on']}",
        )
        for row in judged
    ]
    table(word, ("Place", "Kind", "Decision", "Reason", "Who and when"), rows, (3, 3, 2, 5, 4))

    word.add_heading("What a review must contain", level=1)
    results = {finding.rule.id: result(finding) for finding in report.findings}
    for status in STATUSES:
        for check in (row for row in data["checks"] if row["status"] == status.key):
            _check(word, check, results[check["rule"]])

    word.add_heading("What was kept by the policy, and why", level=1)
    kept = [row for row in data["mentions"] if row["verdict"] == "keep" and not row["on"] and row["reason"] != COVERED]
    reasons = Counter((kind_title(row["kind"], policies), row["reason"]) for row in kept)
    table(
        word,
        ("Kind", "Why it may stay", "Number"),
        [(k, r, str(n)) for (k, r), n in sorted(reasons.items())],
        (4, 8, 2),
    )
    if data["idle"]:
        word.add_heading("Entries of the decisions file that did nothing", level=1)
        idle = [(row["about"], f"{row['by']}, {row['on']}", row["why"]) for row in data["idle"]]
        table(word, ("About", "Who and when", "Why"), idle, (2, 4, 6))
    return packed(word)


def combine(parts: Sequence[str]) -> str:
    """There is no such thing: each document has a record of its own."""
    raise NotImplementedError


def _numbered(word: Word) -> None:
    """Each page bears its number: a record is filed, and pages of it are passed round."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    foot = word.sections[0].footer.paragraphs[0]
    foot.add_run("pubcheck report, page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)


def _check(word: Word, check: dict[str, Any], short: str) -> None:
    word.add_heading(f"{check['title']}: {short}", level=2)
    word.add_paragraph(check["note"] + (f" Looked in: {check['looked']}" if check["looked"] else ""))
    for evidence in check["evidence"][:4]:
        word.add_paragraph(f"{evidence['text']} ({evidence['anchor']['text']})", style="List Bullet")
    if check["waiver"]:
        word.add_paragraph(f"Waived: {_said(check['waiver'])}")
    elif check["status"] in ("fail", "partial", "needs_person"):
        word.add_paragraph(f"What to do: {check['remedy']}")
    word.add_paragraph(f"Source: {check['source']}")


def _said(waiver: dict[str, str] | None) -> str:
    return f"{waiver['reason']} ({waiver['by']}, {waiver['on']})" if waiver else ""


def table(word: Word, head: Sequence[str], rows: Iterable[tuple[str, ...]], widths: Sequence[int] = ()) -> None:
    """A table whose first row is marked as its heading and stays on every page; a sentence where there is nothing. No
    row is torn between two pages. `widths`: how the columns share the page; none: evenly."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Emu

    rows = list(rows)
    if not rows:
        word.add_paragraph("None.")
        return
    made = word.add_table(rows=len(rows) + 1, cols=len(head), style="Table Grid")
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    made.rows[0]._tr.get_or_add_trPr().append(header)
    cells = made._cells  # once: python-docx works it out anew for each row otherwise
    for at, text in enumerate(head):
        cells[at].paragraphs[0].add_run(text).bold = True
    for number, row in enumerate(rows, start=1):
        for at, text in enumerate(row):
            cells[number * len(head) + at].paragraphs[0].add_run(text)
    for row in made._tbl.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margins.append(edge := OxmlElement(f"w:{side}"))
        edge.set(qn("w:w"), "40")
        edge.set(qn("w:type"), "dxa")
    made._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)
    if widths:
        page = word.sections[-1]
        room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        made.autofit = False
        for at, share in enumerate(widths):
            made.columns[at].width = Emu(room * share // sum(widths))
        for number, cell in enumerate(cells):
            cell.width = made.columns[number % len(head)].width
    word.add_paragraph()


def packed(word: Word) -> bytes:
    """The package with fixed times and no thumbnail of python-docx's own template."""
    import datetime

    moment = datetime.datetime(*_TIME)
    word.core_properties.created = word.core_properties.modified = moment
    relations = word.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[name]
    first, last = io.BytesIO(), io.BytesIO()
    word.save(first)
    with zipfile.ZipFile(first) as made, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in made.namelist():
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(info, made.read(name))
    return last.getvalue()
