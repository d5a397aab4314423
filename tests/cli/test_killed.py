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
    for _ in range(200):
        time.sleep(0.1)
        if len(decisions.load(target).entries) == 2:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert [entry.reason for entry in decisions.load(target).entries] == ["first", "second"]
