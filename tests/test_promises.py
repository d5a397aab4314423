"""The seven promises, end to end: each test tries to break one."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from pubcheck import formats, packs, pipeline, redact, verify
from pubcheck.cli import main
from pubcheck.model import Edit, Mode
from pubcheck.recognisers import known as case_key
from tests.verify import traps_docx, traps_pdf

SAMPLE = ROOT / "sample_docs" / "lcspr-needs-work.docx"
NAMES = list(traps_docx.NAME_OF.values())
FORMATS = ("sarif", "junit", "github", "csv", "markdown")

# Every way out of a Python program to another machine, shut; what tries is told on the way.
_SHUT = """
import socket, sys
def shut(*arguments, **options):
    sys.stderr.write("TRIED THE NETWORK\\n")
    raise OSError("shut")
class Shut(socket.socket):
    connect = connect_ex = sendto = shut
socket.socket = socket.SocketType = Shut
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = shut
from pubcheck.cli import main
main(sys.argv[1:])
"""


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word file with a name in each of ninety places, and the case key that lists them."""
    folder = tmp_path_factory.mktemp("trapped")
    (folder / "case.docx").write_bytes(traps_docx.build())
    rows = [f"Jo {name},person,Person {number}" for number, name in enumerate(NAMES, start=1)]
    (folder / "key.csv").write_text("\n".join(["name,kind,pseudonym", *rows]), "utf-8")
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def told(data: bytes) -> list[str]:
    """The names in some bytes, or in what is packed in them."""
    texts = [data.decode("utf-8", "ignore"), data.decode("utf-16-le", "ignore")]
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            texts += [package.read(name).decode("utf-8", "ignore") for name in package.namelist()]
    low = "\n".join(texts).casefold()
    return [name for name in NAMES if name.casefold() in low]


# 1. Nothing leaves the machine.


def test_the_whole_work_is_done_with_the_network_shut(tmp_path: Path) -> None:
    for arguments in (
        ["check", SAMPLE, "--out", tmp_path / "out"],
        ["redact", SAMPLE, "--accept-proposed", "--out", tmp_path / "clean.docx"],
        ["verify", tmp_path / "clean.docx", "--against", SAMPLE],
    ):
        command = [sys.executable, "-c", _SHUT, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert "TRIED THE NETWORK" not in done.stderr
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 1, 3), done.stderr


# 2. Unread is not clean.


def test_a_part_that_cannot_be_opened_is_a_leak(tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    copy.write_bytes(traps_docx.zipped({"word/document.xml": b"<w/>", "word/media/image1.png": b"\x89PNG" + bytes(99)}))
    data = bytearray(copy.read_bytes())
    at = data.rindex(b"word/media/image1.png", 0, data.rindex(b"PK\x01\x02"))
    data[at + 25] ^= 0xFF
    copy.write_bytes(bytes(data))
    assert {leak.kind for leak in verify.survivors(copy, [])} == {"unread"}


@pytest.mark.parametrize("made", [b"PK\x03\x04 and nothing more", b"%PDF-1.7 and nothing more"], ids=["zip", "pdf"])
def test_a_broken_copy_is_never_clean(made: bytes, tmp_path: Path) -> None:
    copy = tmp_path / "copy.bin"
    copy.write_bytes(made)
    assert "unread" in {leak.kind for leak in verify.survivors(copy, [])}


def test_what_could_not_be_read_ends_with_three(trapped: Path, tmp_path: Path) -> None:
    assert run("check", trapped / "case.docx", "--out", tmp_path).exit_code == 3


# 3. The report is not the leak.


def test_no_report_and_no_line_holds_a_name(trapped: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    wanted = [f"--format={name}={tmp_path / name}" for name in FORMATS]
    command = ["check", trapped / "case.docx", "--known", trapped / "key.csv", "--out", out, "--format=docx", *wanted]
    result = run(*command)
    assert result.exit_code == 3, result.output
    assert told(result.output.encode()) == []
    written = [path for path in (*out.rglob("*"), *(tmp_path / name for name in FORMATS)) if path.is_file()]
    assert len(written) > len(FORMATS) + 3
    for path in written:
        assert told(path.name.encode()) == []
        if not path.name.startswith("RESTRICTED"):
            assert told(path.read_bytes()) == [], path.name


def test_no_line_of_redact_and_verify_holds_a_name(trapped: Path, tmp_path: Path) -> None:
    key = ["--known", trapped / "key.csv"]
    clean = tmp_path / "clean.docx"
    said = [
        run("redact", trapped / "case.docx", *key, "--out", clean),
        run("redact", trapped / "case.docx", *key, "--out", clean, "--accept-proposed"),
        run("redact", trapped / "case.docx", *key, "--out", clean, "--accept-proposed"),
        run("verify", trapped / "case.docx", *key),
        run("verify", clean, *key),
    ]
    assert [result.exit_code for result in said] == [1, 3, 2, 3, 0], [result.output for result in said]
    assert [told(result.output.encode()) for result in said] == [[]] * len(said)


def test_no_repr_holds_a_name(trapped: Path) -> None:
    known = case_key.load(trapped / "key.csv")
    report = pipeline.check(trapped / "case.docx", pipeline.Settings(packs.load(), known))
    edits = redact.plan(report.decisions, Mode.CLEAN)
    assert len(edits) > 80
    leaks = verify.survivors(trapped / "case.docx", edits)
    assert len(leaks) > 80
    for each in (report, edits, leaks, known, report.document.blocks, [d.mention for d in report.decisions]):
        assert told(repr(each).encode()) == []


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"%PDF-1.4 nothing", b"\xd0\xcf\x11\xe0"], ids=["none", "zip", "pdf", "doc"]
)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt"])
def test_no_refusal_holds_a_name(data: bytes, suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"{NAMES[0]}{suffix}").write_bytes(data)
    result = run("check", tmp_path / f"{NAMES[0]}{suffix}", "--out", tmp_path / "out")
    assert result.exit_code in (0, 1, 2, 3)
    assert "Traceback" not in result.output
    for path in (tmp_path / "out").rglob("*"):
        assert NAMES[0].casefold() not in path.name.casefold()


# 4. The source is never written to.


def test_the_source_is_as_it_was_after_every_command(trapped: Path, tmp_path: Path) -> None:
    source, key = trapped / "case.docx", ["--known", trapped / "key.csv"]
    before = hashlib.sha256(source.read_bytes()).digest(), source.stat().st_mtime_ns
    run("check", source, *key, "--out", tmp_path / "out")
    run("redact", source, *key, "--draft", "--out", tmp_path / "draft.docx")
    run("redact", source, *key, "--accept-proposed", "--out", tmp_path / "clean.docx")
    run("verify", tmp_path / "clean.docx", "--against", source)
    assert run("redact", source, *key, "--accept-proposed", "--out", source, "--force").exit_code == 2
    assert (hashlib.sha256(source.read_bytes()).digest(), source.stat().st_mtime_ns) == before


def test_an_output_is_whole_or_not_there(trapped: Path, tmp_path: Path) -> None:
    key = ["--known", trapped / "key.csv", "--accept-proposed"]
    taken = tmp_path / "taken.docx"
    taken.write_text("mine")
    assert run("redact", trapped / "case.docx", *key, "--out", taken).exit_code == 2
    assert run("redact", trapped / "case.docx", *key, "--out", tmp_path / "none" / "clean.docx").exit_code == 2
    assert taken.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [taken]


# 5. Gone means gone.


def test_a_clean_copy_holds_no_name_in_any_part(trapped: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean.docx"
    run("redact", trapped / "case.docx", "--known", trapped / "key.csv", "--accept-proposed", "--out", clean)
    assert told(clean.read_bytes()) == []
    assert verify.against(clean, [(name, "person") for name in NAMES]) == ()


def test_a_copy_in_which_something_survived_is_not_handed_over(
    trapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = formats.write

    def forgetful(path: Path, out: Path, edits: tuple[Edit, ...], mode: Mode) -> None:
        honest(path, out, edits[1:], mode)

    monkeypatch.setattr(formats, "write", forgetful)
    clean = tmp_path / "clean.docx"
    clean.write_text("an earlier copy")
    arguments = ["--known", trapped / "key.csv", "--accept-proposed", "--force", "--out", clean]
    result = run("redact", trapped / "case.docx", *arguments)
    assert result.exit_code == 3
    assert "not handed over" in result.output
    assert clean.read_text() == "an earlier copy"
    assert list(tmp_path.iterdir()) == [clean]


def test_a_copy_made_by_hand_is_seen_through(trapped: Path, tmp_path: Path) -> None:
    """Black highlighting, white letters: what people do in Word and Acrobat."""
    for trap, made, suffix in (
        ("blackened", traps_docx.build("blackened"), ".docx"),
        ("white", traps_docx.build("white"), ".docx"),
        ("hidden", traps_docx.build("hidden"), ".docx"),
    ):
        copy = tmp_path / f"{trap}{suffix}"
        copy.write_bytes(made)
        assert run("verify", copy, "--known", trapped / "key.csv").exit_code == 3
    for trap in ("under_a_box", "white", "unapplied_redaction", "old_revision"):
        copy = tmp_path / f"{trap}.pdf"
        copy.write_bytes(traps_pdf.build(trap))
        assert verify.against(copy, [(traps_pdf.NAME_OF[trap], "person")])


# 6. Nothing is dropped silently.


def test_every_mention_is_in_the_report_with_its_reason(tmp_path: Path) -> None:
    report = pipeline.check(SAMPLE, pipeline.Settings(packs.load()))
    run("check", SAMPLE, "--out", tmp_path)
    (path,) = tmp_path.rglob("report.json")
    rows = json.loads(path.read_text("utf-8"))["mentions"]
    assert len(rows) == len(report.decisions)
    assert all(row["reason"] and row["verdict"] and row["anchor"] for row in rows)


# 7. A person decides.


def test_nothing_is_taken_out_before_somebody_said_so(tmp_path: Path) -> None:
    result = run("redact", SAMPLE, "--out", tmp_path / "clean.docx")
    assert result.exit_code == 1
    assert "Nobody has decided" in result.output
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_ever_called_compliant(tmp_path: Path) -> None:
    said = run("check", SAMPLE, "--out", tmp_path, *(f"--format={name}={tmp_path / name}" for name in FORMATS)).output
    said += "".join(path.read_text("utf-8") for path in tmp_path.rglob("*") if path.suffix in (".html", ".json"))
    said += "".join((tmp_path / name).read_text("utf-8") for name in FORMATS)
    for line in said.casefold().splitlines():
        assert "legally compliant" not in line.replace("never", "").replace("not legally compliant", "")
        assert "is compliant" not in line
