"""The Action, the template and the hook, run as their machines run them, in a repository, with the pubcheck at hand."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from junitparser import JUnitXml

CLEAN = "# Practice guidance\n\nAgencies may read this note. It has no name in it.\n"
NAMED = "# Practice guidance\n\nPlease ring Dr Zofia Kowalczyk on 07700 900123.\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs bash: runs on Linux and macOS")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two drafts, one committed first; pubcheck's ci folder beside it, with an install that makes a link."""
    folder, source = tmp_path / "repository", tmp_path / "pubcheck"
    (source / "ci").mkdir(parents=True)
    (source / "ci" / "gate.sh").write_bytes((ROOT / "ci" / "gate.sh").read_bytes())
    (source / "ci" / "install.sh").write_text(f'mkdir -p "$1/bin" && cp "{tmp_path / "run"}" "$1/bin/pubcheck"\n')
    command = f'#!{sys.executable}\nimport sys\nsys.path.insert(0, "{ROOT}")\nfrom pubcheck.cli import main\nif __name__ == "__main__":\n    main()\n'
    (tmp_path / "run").write_text(command, encoding="utf-8")
    (tmp_path / "run").chmod(stat.S_IRWXU)
    (folder / "drafts").mkdir(parents=True)
    git(folder, "init", "-q")
    (folder / "drafts" / "a draft.md").write_text(NAMED, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    (folder / "drafts" / "b.md").write_text(CLEAN, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "second")
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True)


def bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**{k: v for k, v in os.environ.items() if not k.startswith(("CI_", "SINCE", "PATHS"))}, **variables}
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def gitlab(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))[".pubcheck"]
    given = {**job["variables"], "PUBCHECK": str(folder.parent / "pubcheck"), **variables}
    return bash("\n".join(job["script"]), folder, **given)


def action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    spec = yaml.safe_load((ROOT / "ci" / "action.yml").read_text(encoding="utf-8"))
    values = {**{name: each["default"] for name, each in spec["inputs"].items()}, **inputs}

    def filled(text: str) -> str:
        text = text.replace("${{ github.action_path }}", str(folder.parent / "pubcheck" / "ci"))
        return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)

    for step in spec["runs"]["steps"]:
        variables = {name: filled(text) for name, text in step["env"].items()}
        done = bash(step["run"], folder, RUNNER_TEMP=str(folder.parent / "temp"), **variables)
    return done


def test_gitlab_fails_on_a_draft_that_is_not_ready_and_keeps_junit(repository: Path) -> None:
    done = gitlab(repository, PATHS="drafts")
    assert done.returncode == 1, done.stderr
    suites = list(JUnitXml.fromfile(str(repository / "pubcheck.xml")))
    assert [(suite.name, bool(suite.failures)) for suite in suites] == [
        ("pubcheck drafts/a draft.md", True),
        ("pubcheck drafts/b.md", False),
    ]
    assert "Kowalczyk" not in done.stdout + done.stderr


def test_gitlab_does_not_check_the_samples_of_pubcheck_itself() -> None:
    """Its source lies in the repository: with "." the gate would never open."""
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))[".pubcheck"]
    assert job["variables"]["PATHS"] not in (".", job["variables"]["PUBCHECK"])


def test_gitlab_looks_only_at_what_the_merge_request_changes(repository: Path) -> None:
    assert gitlab(repository, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD~1").returncode == 0
    nothing = gitlab(repository, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert nothing.returncode == 0, nothing.stderr
    assert list(JUnitXml.fromfile(str(repository / "pubcheck.xml"))) == []


def test_the_action_annotates_the_file_and_writes_sarif(repository: Path) -> None:
    done = action(repository, paths="drafts/a draft.md\ndrafts/b.md\n")
    assert done.returncode == 1, done.stderr
    assert "::error file=drafts/a draft.md,line=3,title=Identifying detail::" in done.stdout
    runs = json.loads((repository / "pubcheck.sarif").read_text(encoding="utf-8"))["runs"]
    assert [each["artifacts"][0]["location"]["uri"] for each in runs] == ["drafts/a%20draft.md", "drafts/b.md"]
    assert "Kowalczyk" not in done.stdout + done.stderr


def test_the_action_writes_sarif_when_nothing_has_changed(repository: Path) -> None:
    done = action(repository, **{"changed-since": "HEAD"})
    assert done.returncode == 0, done.stderr
    assert json.loads((repository / "pubcheck.sarif").read_text(encoding="utf-8"))["runs"] == []


HOOKED = [
    "a.docx",
    "b.PDF",
    "c/d.md",
    "key.csv",
    "k.yaml",
    "m.json",
    "RESTRICTED-x",
    "old.doc",
    "Copy of restricted_a",
    "README draft.docx",
    "old.wpd",
]
PASSED_BY = ["a.py", "README.md", "picture.png", "docs/LICENSE"]


def test_the_hook_is_handed_what_may_be_a_draft_or_a_key() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    def handed(name: str) -> bool:
        return bool(re.search(hook["files"], name) and not re.search(hook["exclude"], name))

    assert [name for name in HOOKED if not handed(name)] == []
    assert [name for name in PASSED_BY if handed(name)] == []
    assert hook["entry"].split()[:2] == ["pubcheck", "check"]
