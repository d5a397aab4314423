"""A run that is killed at any moment leaves no half-written report and no lost decision."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from pubcheck import decisions
from pubcheck.formats import output

TEXT = "# Note\n\nPlease ring Dr Zofia Kowalczyk on 07700 900123 about it, before the {n} meeting of the agencies.\n"
COMMAND = [sys.executable, "-c", "from pubcheck.cli import main; main()"]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL: runs on Linux and macOS")


@pytest.mark.parametrize("wait", [0.9, 1.4, 1.9])
def test_every_report_that_is_there_is_whole(tmp_path: Path, wait: float) -> None:
    drafts, out = tmp_path / "drafts", tmp_path / "out"
    drafts.mkdir()
    for number in range(60):
        (drafts / f"{number:02d}.md").write_text(TEXT.format(n=number), encoding="utf-8")
    command = [*COMMAND, "check", str(drafts), "--out", str(out)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    for path in out.rglob("report.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "pubcheck.report/1"
    for path in out.rglob("report.html"):
        assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
    for path in out.rglob("*.docx"):
        assert zipfile.ZipFile(path).testzip() is None
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(list(out.rglob("report.json"))) == 60


@pytest.mark.parametrize("share", [0.6, 0.85, 0.95])
def test_a_clean_copy_is_whole_or_not_there(tmp_path: Path, share: float) -> None:
    """Killed at several points of the time that the work takes, most of them while the copy is written and proved."""
    source = Path(__file__).parents[2] / "sample_docs" / "lcspr-needs-work.docx"
    out = tmp_path / "copy.docx"
    command = [*COMMAND, "redact", str(source), "--accept-proposed", "--force", "--out", str(out)]
    before = source.read_bytes()
    start = time.monotonic()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    whole = time.monotonic() - start
    good = out.read_bytes()
    out.write_bytes(b"an earlier copy")
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(whole * share)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert out.read_bytes() in (b"an earlier copy", good)
    assert source.read_bytes() == before
    assert not list(tmp_path.glob("*.docx.*"))


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize("command", ["check", "redact", "decide", "signoff", "actions"])
def test_killed_just_before_a_file_is_put_in_place(tmp_path: Path, command: str, moment: str) -> None:
    """The worst moment, hit exactly: all is written, and the process ends before the file has its name."""
    draft = tmp_path / "draft.md"
    draft.write_text("# Note\n\nThe agencies met. They agreed to write, and wrote.\n", encoding="utf-8")
    arguments = {
        "check": ["check", draft, "--out", tmp_path / "out"],
        "redact": ["redact", draft, "--out", tmp_path / "copy.md"],
        "decide": ["decide", draft, "--check", "no-comments-left", "--by", "A", "--reason", "It is in order."],
        "signoff": ["signoff", draft, "--by", "A"],
        "actions": ["actions", draft, "--out", tmp_path / "table.csv"],
    }[command]
    place = "os.fsync" if moment == "fsync" else "pathlib.Path.replace"
    code = f"import os, pathlib; from pubcheck.cli import main; {place} = lambda *a: os.kill(os.getpid(), 9); main()"
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    hidden = [path for path in tmp_path.rglob("*") if path.is_file() and path.name.startswith(".pubcheck-")]
    inside = [path for folder in tmp_path.rglob(".pubcheck-*") if folder.is_dir() for path in folder.rglob("*")]
    left = {path for path in tmp_path.rglob("*") if path.is_file()} - {*hidden, *inside, draft}
    assert not [path for path in left if path.name != ".gitignore"]
    for path in tmp_path.rglob(".pubcheck-*"):
        os.utime(path, (0, 0))
    again = subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert not list(tmp_path.rglob(".pubcheck-*"))


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc: runs on Linux")
def test_a_run_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02d}.md").write_text(TEXT.format(n=number), encoding="utf-8")
    command = [*COMMAND, "check", str(tmp_path), "--out", str(tmp_path / "out"), "--jobs", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    for _ in range(1200):
        if list((tmp_path / "out").rglob("report.json")):
            break
        time.sleep(0.1)
    pids = children.read_text(encoding="ascii").split()
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert len(pids) >= 2
    for _ in range(600):
        if not [pid for pid in pids if _runs(pid)]:
            break
        time.sleep(0.1)
    assert not [pid for pid in pids if _runs(pid)]


def _runs(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_nothing_else_is_swept_away(tmp_path: Path) -> None:
    """Only what pubcheck itself left behind, and only when it is old."""
    names = (".pubcheck-venv", ".pubcheck.yaml", ".pubcheck-old.part", ".pubcheck-new.part")
    for name in names:
        (tmp_path / name).mkdir()
    for name in names[:3]:
        os.utime(tmp_path / name, (0, 0))
    with output.whole(tmp_path / "out") as temporary:
        temporary.write_text("x", encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({*names, "out"} - {".pubcheck-old.part"})


def test_decisions_that_were_taken_are_there(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "\n\n".join(f"Paragraph {n}: Dr Zofia{'abcdef'[n]} Kowalczyk rang." for n in range(6)), encoding="utf-8"
    )
    process = subprocess.Popen(
        [*COMMAND, "decide", str(draft), "--by", "A"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert process.stdin is not None
    process.stdin.write("k\nfirst\nk\nsecond\n")
    process.stdin.flush()
    target = decisions.beside(draft)
    for _ in range(1200):
        time.sleep(0.1)
        if len(decisions.load(target).entries) == 2:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert [entry.reason for entry in decisions.load(target).entries] == ["first", "second"]
