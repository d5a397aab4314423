"""`--scheduler`: a Dask cluster gives what this machine gives, and a lost worker loses no document."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pubcheck.cli import cluster, common, main, one

distributed = pytest.importorskip("distributed", reason="install the extra 'dask' to run this")

CLEAN = "# Practice guidance\n\nAgencies may read this note. It has no name in it.\n"
NAMED = "# Practice guidance\n\nPlease ring Dr Zofia Kowalczyk on 07700 900123.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture(scope="module")
def workers():  # type: ignore[no-untyped-def]
    made = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    yield made
    made.close()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.md").write_text(NAMED if number % 2 else CLEAN, encoding="utf-8")
    (folder / "6.docx").write_bytes(b"not a Word file")
    return folder


def written(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("report.*"))}


def test_the_same_as_here(corpus: Path, tmp_path: Path, workers) -> None:  # type: ignore[no-untyped-def]
    here = run(corpus, "--out", tmp_path / "here", "--no-cache")
    there = run(corpus, "--out", tmp_path / "there", "--no-cache", "--scheduler", workers.scheduler_address)
    assert (there.exit_code, there.stdout, there.stderr) == (here.exit_code, here.stdout, here.stderr)
    assert written(tmp_path / "there") == written(tmp_path / "here")
    assert len(written(tmp_path / "here")) == 12


def test_documents_at_an_address(corpus: Path, tmp_path: Path, workers) -> None:  # type: ignore[no-untyped-def]
    result = run(f"file://{corpus}", "--out", tmp_path / "out", "--scheduler", workers.scheduler_address)
    assert result.exit_code == 3
    assert len(written(tmp_path / "out")) == 12


def test_an_address_needs_a_cluster(tmp_path: Path) -> None:
    assert run("memory://x", "--out", tmp_path / "out").exit_code == 2


def test_the_case_key_does_not_travel(corpus: Path, tmp_path: Path) -> None:
    key = tmp_path / "key.csv"
    key.write_text("name,role,pseudonym\nZofia Kowalczyk,mother,Mother\n", encoding="utf-8")
    result = run(corpus, "--known", key, "--out", tmp_path / "out", "--scheduler", "local")
    assert result.exit_code == 2
    assert "stays on this machine" in result.stderr


def test_no_scheduler_there(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = distributed.Client
    monkeypatch.setattr(distributed, "Client", lambda *a, **k: real(*a, **{**k, "timeout": "1s"}))
    assert run(corpus, "--out", tmp_path / "out", "--no-cache", "--scheduler", "tcp://127.0.0.1:9").exit_code == 2


def test_a_lost_worker_loses_no_document(corpus: Path, tmp_path: Path, workers) -> None:  # type: ignore[no-untyped-def]
    """When the first document is done both workers hold others: one of them is killed, and what it held is done."""
    for number in range(10, 20):
        (corpus / f"{number}.md").write_text(NAMED, encoding="utf-8")
    tasks = [
        one.Task(path, "d", False, tmp_path / "out", False, 0, tmp_path / "none", ("json",), (), False, False, False)
        for path in sorted(corpus.glob("*.md"))
    ]
    results = cluster.each(tasks, common.Asked(None, None, ()), workers.scheduler_address)
    done = [next(results)]
    pid = next(worker.pid for worker in workers.workers.values())
    os.kill(pid, signal.SIGKILL)
    done += results
    assert len(done) == len(tasks) == 16
    assert not [result.trouble for result in done if result.trouble]
    assert len(written(tmp_path / "out")) == 16
