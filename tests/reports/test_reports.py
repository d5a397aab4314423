"""The reports as a whole: they follow the schema, hold no value, and give equal bytes for equal reports."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import block, decision, report
from junitparser import JUnitXml

from pubcheck.model import (
    Anchor,
    Block,
    Entry,
    Evidence,
    Finding,
    Gap,
    Genre,
    Outcome,
    Priority,
    Report,
    Rule,
    Status,
    Surface,
    Verdict,
)
from pubcheck.reports import REPORTS, csv, docx, github, html, junit, markdown, sarif, terminal
from pubcheck.reports import json as machine
from pubcheck.reports.view import view

SECRETS = ("Zofia", "Kowalczyk", "Brindlemere", "4410932")


def words(rendered: str | bytes) -> str:
    """All that is in a report: of a Word file, every part."""
    if isinstance(rendered, str):
        return rendered
    with zipfile.ZipFile(io.BytesIO(rendered)) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def schema() -> Any:
    return json.loads((files("pubcheck.reports") / "report.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("show_values", [False, True])
def test_json_follows_the_schema(full: Report, show_values: bool) -> None:
    jsonschema.validate(json.loads(machine.render(full, show_values=show_values)), schema())


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.NAME)
def test_no_report_holds_a_value(full: Report, form: Any) -> None:
    text = words(form.render(full))
    assert text
    assert not [secret for secret in SECRETS if secret.casefold() in text.casefold()]


FOR_PEOPLE = [form for form in REPORTS if form.NAME not in ("sarif", "junit", "github")]


@pytest.mark.parametrize("form", FOR_PEOPLE, ids=lambda form: form.NAME)
def test_values_are_there_on_request(full: Report, form: Any) -> None:
    assert "Zofia" in words(form.render(full, show_values=True))


@pytest.mark.parametrize("form", [sarif, junit, github], ids=lambda form: form.NAME)
def test_what_is_made_to_be_uploaded_never_shows_values(full: Report, form: Any) -> None:
    assert form.render(full, show_values=True) == form.render(full)


@pytest.mark.parametrize(("form", "told"), [("docx", True), ("pdf", False)])
def test_what_a_draft_does_not_show_is_told(form: str, told: bool) -> None:
    places = (Surface.BODY, Surface.METADATA, Surface.FILENAME, Surface.HEADER)
    made = report(*(decision(block("Kowalczyk", n, at), "Kowalczyk") for n, at in enumerate(places)), form=form)
    page = html.render(made)
    record = "".join(zipfile.ZipFile(io.BytesIO(docx.render(made))).read("word/document.xml").decode())
    for shown in (page, record):
        assert ("What the redaction draft does not show" in shown) == told
        assert ("hold none there: 1 change." in shown) == told
    if told:
        (part,) = re.findall(r'<table aria-label="What the redaction draft does not show">.*?</table>', page, re.S)
        assert re.findall(r"#(m\d+)", part) == ["m0002", "m0003"]


def test_sarif_is_valid(full: Report) -> None:
    rules = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(sarif.render(full))
    jsonschema.Draft4Validator(rules).validate(log)
    results = log["runs"][0]["results"]
    assert [row["level"] for row in results] == ["error", "warning", "error", "error", "error", "error"]
    assert all("snippet" not in json.dumps(row) for row in results)


def test_a_person_s_waiver_is_in_sarif_suppressed() -> None:
    place = block("Zofia said so.")
    kept = replace(
        decision(place, "Zofia", verdict=Verdict.KEEP), by="A. Manager", on="2026-04-30", reason="A pseudonym."
    )
    result = json.loads(sarif.render(report(kept)))["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "A pseudonym."}]


@pytest.mark.parametrize("form", [html, docx, machine, markdown, csv, junit, sarif], ids=lambda form: form.NAME)
def test_who_waived_a_check_and_why_is_told(full: Report, form: Any) -> None:
    said = Entry("check", "family-views", "keep", "It is in the annex", "A. Manager", "2026-05-01")
    told = words(form.render(replace(full, findings=(replace(full.findings[0], waiver=said),))))
    assert "It is in the annex" in told
    assert "It is in the annex" not in words(form.render(full))


@pytest.mark.parametrize("form", [html, docx, machine, markdown, csv, github], ids=lambda form: form.NAME)
def test_an_entry_that_did_nothing_is_told(full: Report, form: Any) -> None:
    entry = Entry("mention", "0123456789abcdef0123", "keep", "It is agreed.", "A. Manager", "2026-05-01")
    told = words(form.render(replace(full, idle=((entry, "it expired on 2026-06-01"),))))
    assert "it expired on 2026-06-01" in told
    assert "A. Manager" in told


def test_junit_is_read_by_its_consumers(full: Report, tmp_path: Path) -> None:
    (tmp_path / "r.xml").write_text(junit.render(full), encoding="utf-8")
    suites = JUnitXml.fromfile(str(tmp_path / "r.xml"))
    suite = next(iter(suites))
    assert (suite.tests, suite.failures, suite.errors) == (3, 2, 1)


def test_junit_tells_what_need_not_be_met(full: Report) -> None:
    (first,) = full.findings
    should = replace(first, rule=replace(first.rule, id="s", priority=Priority.SHOULD))
    part = replace(first, rule=replace(first.rule, id="p"), status=Status.PARTIAL)
    xml = junit.render(replace(full, findings=(should, part)))
    cases = {case.name: case for case in next(iter(JUnitXml.fromstring(xml.encode("utf-8"))))}
    assert (cases["s"].result, cases["p"].result) == ([], [])
    assert cases["s"].system_out.startswith("not found where looked, or to put right: ")
    assert cases["p"].system_out.startswith("found in part: ")


@pytest.mark.parametrize("show_values", [False, True])
@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.NAME)
def test_no_character_of_a_document_breaks_a_report(form: Any, show_values: bool) -> None:
    """Control characters, broken bytes of a file's name, and marks that would turn a line round."""
    place = block("by\x00 \x07 \u202e Zofia \x1b[31m \ud800 said")
    kept = replace(decision(place, "Zofia"), reason="so\x07 it is", by="A\x00", on="2026-04-30")
    whole = replace(report(kept, name="dr\x01aft \udcff\u202e.txt"), findings=_one_finding(place))
    text = words(form.render(whole, show_values=show_values))
    text.encode("utf-8")
    assert not [character for character in "\x00\x01\x07\x1b\u202e" if character in text]


def _one_finding(place: Block) -> tuple[Finding, ...]:
    rule = Rule("r", "t", (Genre.LCSPR,), Priority.MUST, "w", "s", "c", {}, "do")
    return (Finding(rule, Status.FAIL, "note", (Evidence(place, 0, len(place.text)),)),)


def test_github_commands_can_not_be_broken_out_of() -> None:
    gap = Gap(Anchor("part", "a"), "Reason, 100%: none\n::set-env name=x::y")
    text = github.render(report(gaps=(gap,), name="a,b:c.txt"))
    assert text.count("\n") == 1
    assert "%0A::set-env" in text
    assert "100%25" in text


def test_markdown_can_not_be_broken_out_of() -> None:
    gap = Gap(Anchor("part", "p"), "<b>|x| [a](b)")
    assert "\\<b\\>\\|x\\| \\[a\\](b)" in markdown.render(report(gaps=(gap,)))


def test_csv_cells_are_not_formulas() -> None:
    gap = Gap(Anchor("part", "p"), "=HYPERLINK(1)")
    assert ",'=HYPERLINK(1)" in csv.render(report(gaps=(gap,)))


def test_a_masked_mention_does_not_tell_its_end(full: Report) -> None:
    assert {row["end"] for row in view(full)["mentions"]} == {None}
    assert view(full, show_values=True)["mentions"][0]["end"] == len("Zofia Kowalczyk")


def test_offsets_are_those_of_the_file() -> None:
    place = block("By Zofia.")
    only = report(decision(place, "Zofia"))
    row = view(only, show_values=True)["mentions"][0]
    assert (row["offset"], row["offset_end"]) == (3, 8)
    assert "offset" not in view(only)["mentions"][0]


def test_a_gap_outranks_findings(full: Report) -> None:
    assert full.outcome is Outcome.COULD_NOT_CHECK


@pytest.mark.skipif(shutil.which("soffice") is None, reason="install LibreOffice (soffice) to run this")
def test_libreoffice_opens_the_panel_s_record(full: Report, tmp_path: Path) -> None:
    said = replace(full.decisions[0], on="2026-04-30", by="A. Manager", reason="It goes.")
    data = docx.render(replace(full, decisions=(said, *full.decisions[1:])))
    (tmp_path / "record.docx").write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "txt:Text"]
    run = [*command, "--outdir", str(tmp_path), str(tmp_path / "record.docx")]
    subprocess.run(run, check=True, timeout=120, capture_output=True)
    text = (tmp_path / "record.txt").read_text("utf-8-sig")
    wanted = (
        "Could not check",
        "What was decided",
        "A. Manager, 2026-04-30",
        "It goes.",
        "Family views: not found where looked",
        "Source.",
    )
    assert [words for words in wanted if words not in text] == []
    assert full.document.sha256 in text
    assert not [secret for secret in SECRETS if secret in text]


def test_text_of_the_document_can_not_become_markup() -> None:
    place = block("<img src=x onerror=alert(1)> [bold]Zofia[/bold]")
    only = report(decision(place, "[bold]Zofia[/bold]"))
    page = html.render(only, show_values=True)
    assert "<img" not in page
    assert "&lt;img" in page
    from rich.text import Text

    assert "[bold]Zofia[/bold]" in Text.from_markup(terminal.render(only, show_values=True)).plain


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.NAME)
def test_equal_reports_are_equal_bytes(full: Report, form: Any) -> None:
    assert form.render(full) == form.render(full)


def test_the_terminal_is_read_in_eighty_columns_and_musts_come_first(full: Report) -> None:
    (first,) = full.findings
    could = [
        replace(first, rule=replace(first.rule, id=f"r{number}", title=f"T{number}", priority=Priority.COULD))
        for number in range(9)
    ]
    place = block("a " * 30)
    many = tuple(decision(place, "a", kind) for kind in ("person", "place", "school", "nhs-number", "health-setting"))
    lines = terminal.render(replace(full, decisions=many, findings=(*could, first))).splitlines()
    assert max(map(len, lines[1:])) <= 100  # with rich's marks
    unmet = [line for line in lines if "not found[/]" in line or "more[/]" in line]
    assert "Family views (must)" in unmet[0]
    assert unmet[-1].endswith("and 5 more[/]: see the report")
