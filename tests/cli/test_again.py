"""`pubcheck check` once more: what has not changed is not read again, and what depends on a change is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.folder import CLEAN, NAMED, run, write


def _count_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from pubcheck import formats

    seen: list[str] = []
    real = formats.read

    def read(path: Path) -> object:
        seen.append(path.name)
        return real(path)

    monkeypatch.setattr(formats, "read", read)
    return seen


def test_what_has_not_changed_is_not_read_again(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repository, "a.md")
    write(repository, "b.md", NAMED)
    seen = _count_reads(monkeypatch)
    first = run(repository, "--out", repository / "out")
    write(repository, "a.md", CLEAN + "More.\n")
    second = run(repository, "--out", repository / "out")
    assert seen == ["a.md", "b.md", "a.md"]
    assert (first.exit_code, second.exit_code) == (1, 1)


def test_one_more_document_does_not_make_the_others_be_read_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 3):
        write(repository, f"{number}.md", CLEAN * number)
    seen = _count_reads(monkeypatch)
    run(repository, "--out", repository / "out")
    write(repository, "2.md")
    result = run(repository, "--out", repository / "out")
    assert seen == ["1.md", "3.md", "2.md"]
    assert "3 documents: 3 ready" in result.stdout


def test_the_cache_does_not_grow_with_every_edit(repository: Path) -> None:
    for number in range(3):
        write(repository, "a.md", CLEAN * (number + 1))
        run(repository, "--out", repository / "out")
    assert len([path for path in (repository / "out" / ".cache").rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("days", "reads"), [pytest.param(0, 1, id="today"), pytest.param(400, 2, id="after it expired")]
)
def test_a_decision_that_expires_makes_its_document_be_read_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch, days: int, reads: int
) -> None:
    import datetime

    path, day = write(repository, "a.md"), datetime.date.today()
    said = "about: check\n  key: x\n  verdict: keep\n  reason: r\n  by: A\n  on: 2026-01-01\n  expires: 2027-01-01\n"
    write(repository, f"{path.name}.decisions.yaml", f"schema: pubcheck.decisions/1\ndecisions:\n- {said}")
    seen = _count_reads(monkeypatch)
    run(repository, "--out", repository / "out")

    class Later(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:  # type: ignore[override]
            return day + datetime.timedelta(days=days)

    monkeypatch.setattr(datetime, "date", Later)
    run(repository, "--out", repository / "out")
    assert len(seen) == reads


AGAIN = [
    pytest.param(["--type", "lcspr"], id="another option"),
    pytest.param(["--no-cache"], id="no cache"),
    pytest.param(["--two-people"], id="another policy"),
]


@pytest.mark.parametrize("options", AGAIN)
def test_what_depends_on_something_else_is_checked_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    write(repository, "a.md")
    seen = _count_reads(monkeypatch)
    run(repository, "--out", repository / "out")
    run(repository, "--out", repository / "out", *options)
    assert len(seen) == 2


def test_a_report_that_was_changed_by_hand_is_written_again(repository: Path) -> None:
    write(repository, "a.md")
    run(repository, "--out", repository / "out")
    report = repository / "out" / "a-md" / "report.json"
    good = report.read_bytes()
    report.write_text("{}", encoding="utf-8")
    run(repository, "--out", repository / "out")
    assert report.read_bytes() == good


def test_the_cache_holds_no_value(repository: Path) -> None:
    write(repository, "b.md", NAMED)
    run(repository, "--out", repository / "out")
    kept = b"".join(path.read_bytes() for path in (repository / "out" / ".cache").rglob("*") if path.is_file())
    assert kept
    assert b"Kowalczyk" not in kept
    assert b"900123" not in kept
