"""The settings of a repository: where they are looked for, what they hold for, and which are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pubcheck.cli import config, main
from pubcheck.errors import UsageError
from tests.cli.folder import NAMED, write

SETTINGS = [
    pytest.param(
        ".pubcheck.yaml", "two_people: true\njobs: 2\n", {"two_people": True, "jobs": 2}, id="a file of its own"
    ),
    pytest.param("pyproject.toml", '[tool.pubcheck]\ntype = "lcspr"\n', {"genre": "lcspr"}, id="pyproject.toml"),
    pytest.param("pyproject.toml", "[tool]\npubcheck.jobs = 2\n", {"jobs": 2}, id="a table written otherwise"),
    pytest.param("pyproject.toml", '[tool."pubcheck"]\njobs = 2\n', {"jobs": 2}, id="a table in quotes"),
    pytest.param("pyproject.toml", "[project]\n", {}, id="another project's"),
    pytest.param("pyproject.toml", '[project]\ndependencies = ["pubcheck"]\n', {}, id="one that only needs pubcheck"),
]


@pytest.mark.parametrize(("name", "text", "expected"), SETTINGS)
def test_settings(repository: Path, name: str, text: str, expected: dict[str, object]) -> None:
    write(repository, name, text)
    (repository / "deep").mkdir()
    assert config.defaults(repository / "deep") == expected


def test_the_settings_hold_for_every_command(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the gate asks for, the sign-off asks for too."""
    monkeypatch.chdir(repository)
    write(repository, "b.md", NAMED)
    runner = CliRunner()
    for name in ("m0001", "m0002", "m0003"):
        said = ["--mention", name, "--keep", "--reason", "It is agreed.", "--by", "A"]
        assert runner.invoke(main, ["decide", "b.md", *said]).exit_code == 0
    write(repository, ".pubcheck.yaml", "two_people: true\nout: reports\n")
    assert runner.invoke(main, ["check", "b.md"]).exit_code == 1
    assert runner.invoke(main, ["signoff", "b.md", "--by", "C"]).exit_code == 1
    assert runner.invoke(main, ["decide", "b.md", "--approve", "B"], input="y\ny\ny\n").exit_code == 0
    assert runner.invoke(main, ["check", "b.md"]).exit_code == 0
    assert runner.invoke(main, ["signoff", "b.md", "--by", "C"]).exit_code == 0
    assert (repository / "reports" / "b-md" / "report.html").is_file()


def test_settings_stop_at_the_top_of_the_repository(repository: Path) -> None:
    write(repository.parent, ".pubcheck.yaml", "jobs: 2\n")
    assert config.defaults(repository) == {}


def test_settings_under_a_name_that_is_not_read_are_told(repository: Path) -> None:
    write(repository, ".pubcheck.yml", "two_people: true\n")
    with pytest.raises(UsageError, match=r"Call it \.pubcheck\.yaml"):
        config.defaults(repository)


WRONG = [
    pytest.param("two_poeple: true\n", "Legal keys", id="a misspelt key"),
    pytest.param("jobs: many\n", "whole number", id="a word for a number"),
    pytest.param("jobs: true\n", "whole number", id="a truth for a number"),
    pytest.param("rules: mine\n", "list", id="a text for a list"),
    pytest.param("- a\n", "keys and values", id="not a mapping"),
    pytest.param("a: [", "can not be read", id="not YAML"),
    pytest.param("", "keys and values", id="empty"),
    pytest.param("two_people: true\njobs: 2\ntwo_people: false\n", "stands twice", id="a key twice"),
]


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_wrong_settings_are_refused(repository: Path, text: str, why: str) -> None:
    write(repository, ".pubcheck.yaml", text)
    with pytest.raises(UsageError, match=why):
        config.defaults(repository)
