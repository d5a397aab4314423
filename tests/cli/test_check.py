"""`pubcheck check` as a person meets it: exit codes, what is written where, and one clear sentence for bad input."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from pubcheck.cli import main

SAMPLES = ROOT / "sample_docs"
NEEDS_WORK = SAMPLES / "lcspr-needs-work.docx"
READY = SAMPLES / "lcspr-ready.docx"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def loaded(folder: Path) -> dict[str, object]:
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


def test_a_draft_that_needs_work(tmp_path: Path) -> None:
    result = run(NEEDS_WORK, "--out", tmp_path / "out")
    assert result.exit_code == 1, result.output
    folder = tmp_path / "out" / "lcspr-needs-work-docx"
    assert sorted(path.name for path in folder.iterdir()) == [
        "RESTRICTED-redaction-draft.docx",
        "report.html",
        "report.json",
    ]
    assert loaded(folder)["verdict"] == "not_ready"


@pytest.mark.parametrize("suffix", ["docx", "pdf", "md"])
def test_a_draft_that_is_ready(tmp_path: Path, suffix: str) -> None:
    result = run(READY.with_suffix(f".{suffix}"), "--out", tmp_path)
    assert result.exit_code == 0, result.output


def test_a_rapid_review_is_never_ready(tmp_path: Path) -> None:
    assert run(SAMPLES / "rapid-review.docx", "--out", tmp_path).exit_code == 1


def test_the_terminal_shows_no_name(tmp_path: Path) -> None:
    output = run(NEEDS_WORK, "--out", tmp_path).output
    assert "Katarzyna" not in output
    assert "Hargreaves" not in output


def test_a_file_name_that_identifies_is_shown_nowhere(tmp_path: Path) -> None:
    named = tmp_path / "Hargreaves review.docx"
    shutil.copyfile(NEEDS_WORK, named)
    result = run(named, "--out", tmp_path / "out")
    made = [str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*")]
    assert made
    assert not [text for text in [result.output, *made] if "hargreaves" in text.casefold()]


def test_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    paths = [NEEDS_WORK, READY, SAMPLES / "lcspr-ready.md"]
    run(*paths, "--out", tmp_path / "one")
    run(*reversed(paths), "--out", tmp_path / "two")
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("report.*")}
        for name in ("one", "two")
    )
    assert len(one) == 6
    assert one == two


def test_two_documents_of_one_name_get_two_folders(tmp_path: Path) -> None:
    for number, sample in enumerate([NEEDS_WORK, READY]):
        (tmp_path / str(number)).mkdir()
        shutil.copyfile(sample, tmp_path / str(number) / "draft.docx")
    run(tmp_path / "0" / "draft.docx", tmp_path / "1" / "draft.docx", "--out", tmp_path / "out")
    assert len([path for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")]) == 2


ALIKE = [
    pytest.param(["a/draft.md", "b/draft.md"], id="the same bytes and name"),
    pytest.param(["Zofia.md", "Marek.md", "Abdi.md"], id="the same bytes, and names that are masked"),
    pytest.param(["draft 1.md", "draft-1.md", "Draft_1.md"], id="names that differ in signs alone"),
]


@pytest.mark.parametrize("names", ALIKE)
def test_no_document_s_report_takes_the_place_of_another_s(tmp_path: Path, names: list[str]) -> None:
    """The second has decisions of its own."""
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        words = f" They met {path.name[5:7]} times." if "1" in path.name else ""
        path.write_text(f"# Note\n\nPlease ring Dr Priya Anand about it.{words}\n", encoding="utf-8")
    said = ["--mention", "m0001", "--keep", "--by", "A", "--reason", "It is agreed."]
    assert CliRunner().invoke(main, ["decide", str(paths[1]), *said]).exit_code == 0
    kept = []
    for order in (paths, paths[::-1]):
        run(*order, "--out", tmp_path / "out")
        reports = sorted((tmp_path / "out").glob("*/report.json"))
        assert len(reports) == len(names)
        kept.append([path for path in reports if loaded(path.parent)["mentions"][0]["on"]])  # type: ignore[index]
    assert len(kept[0]) == 1
    assert kept[0] == kept[1]


def test_it_is_said_where_the_report_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "note.md").write_text("# Note\n\nThe agencies met.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "report in pubcheck-out/note-md/report.html" in run("note.md").stdout
    assert Path("pubcheck-out/note-md/report.html").is_file()
    assert "report in note-md/report.html" in run("note.md", "--out", "Zofia").stdout


def test_the_source_is_not_touched(tmp_path: Path) -> None:
    copy = tmp_path / "draft.docx"
    shutil.copyfile(NEEDS_WORK, copy)
    before = (copy.read_bytes(), copy.stat().st_mtime_ns)
    run(copy, "--out", tmp_path / "out")
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before


def test_type_can_be_said(tmp_path: Path) -> None:
    run(READY, "--type", "not-a-review", "--out", tmp_path)
    document = loaded(tmp_path / "lcspr-ready-docx")["document"]
    assert (document["type"], document["type_by"]) == ("not-a-review", "you")


def _truncated(folder: Path) -> Path:
    path = folder / "draft.docx"
    path.write_bytes(NEEDS_WORK.read_bytes()[:3000])
    return path


def _bomb(folder: Path) -> Path:
    path = folder / "draft.docx"
    with zipfile.ZipFile(NEEDS_WORK) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name in source.namelist():
            bomb.writestr(name, source.read(name))
        with bomb.open("word/media/image1.bin", "w", force_zip64=True) as entry:
            for _ in range(400):
                entry.write(b"\0" * 1_000_000)
    return path


def _entity(folder: Path) -> Path:
    path = folder / "draft.docx"
    with zipfile.ZipFile(NEEDS_WORK) as source, zipfile.ZipFile(path, "w") as hostile:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                head, _, rest = data.partition(b"?>")
                rest = rest.replace(b"<w:t>", b"<w:t>&x;", 1)
                data = head + b'?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rest
            hostile.writestr(name, data)
    return path


def _written(name: str, data: bytes):  # type: ignore[no-untyped-def]
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return make


BAD = [
    pytest.param(_written("draft.docx", b""), 3, id="zero bytes"),
    pytest.param(_written("draft.pdf", b"%PDF-1.7\n"), 3, id="a PDF that is cut off"),
    pytest.param(_written("draft.docx", b"%PDF-1.7\nnot a pdf"), 3, id="a wrong suffix and broken"),
    pytest.param(_written("draft.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), 3, id="an old Word file"),
    pytest.param(_written("draft.rtf", rb"{\rtf1 hello}"), 3, id="rich text"),
    pytest.param(_written("draft.txt", bytes(range(256)) * 8), 3, id="not text"),
    pytest.param(_truncated, 3, id="truncated"),
    pytest.param(_bomb, 3, id="a zip bomb"),
    pytest.param(_entity, 3, id="an external entity"),
    pytest.param(lambda folder: folder / "missing.docx", 2, id="not there"),
    pytest.param(lambda folder: folder, 2, id="an empty folder"),
]


@pytest.mark.parametrize(("make", "code"), BAD)
def test_bad_input(tmp_path: Path, make: object, code: int) -> None:
    (tmp_path / "in").mkdir()
    path = make(tmp_path / "in")  # type: ignore[operator]
    result = run(path, "--out", tmp_path / "out")
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    sentences = [line for line in result.stderr.splitlines() if line.startswith("pubcheck: ")]
    assert len(sentences) == 1
    assert str(tmp_path) not in result.output
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith(".part")]


@pytest.mark.usefixtures("plain_rights")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    shutil.copyfile(NEEDS_WORK, path)
    path.chmod(0)
    assert run(path, "--out", tmp_path / "out").exit_code == 3


def test_an_output_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file stands here")
    result = run(READY, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "--out" in result.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copyfile(READY, tmp_path / "in" / "good.docx")
    (tmp_path / "in" / "bad.docx").write_bytes(b"no")
    result = run(tmp_path / "in", "--out", tmp_path / "out")
    assert result.exit_code == 3
    assert (tmp_path / "out" / "good-docx" / "report.html").is_file()
    assert "2 documents: 1 ready, 0 not ready, 1 could not be checked" in result.stdout


def test_help_is_instant() -> None:
    """It must not load the language model, nor any library that a command needs later."""
    heavy = ("spacy", "lxml", "presidio_analyzer", "rich", "yaml")
    code = f"import sys, pubcheck.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
