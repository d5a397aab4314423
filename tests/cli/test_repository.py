"""`pubcheck check` on a repository: what is walked and left out, what must not lie there, one file over all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest
from junitparser import JUnitXml

from pubcheck import reports
from pubcheck.cli import gather
from pubcheck.cli.one import Task
from pubcheck.errors import UsageError
from tests.cli.folder import CLEAN, NAMED, git, run, write

WALKED = [
    pytest.param({"a.md": CLEAN, "b/c.txt": CLEAN}, ["a.md", "b/c.txt"], id="folders are walked, in order"),
    pytest.param({"a.md": CLEAN, ".gitignore": "*.txt\n", "x.txt": ""}, ["a.md"], id="what git ignores is left out"),
    pytest.param({".gitignore": "old/\n", "old/a.md": CLEAN, "a.md": CLEAN}, ["a.md"], id="an ignored folder"),
    pytest.param(
        {"b/.gitignore": "*\n!keep.md\n", "b/keep.md": CLEAN, "b/x.md": CLEAN}, ["b/keep.md"], id="a nested one"
    ),
    pytest.param({".hidden/a.md": CLEAN, "a.md": CLEAN, "~$a.docx": ""}, ["a.md"], id="hidden and lock files"),
    pytest.param({"a.doc": "x", "a.md": CLEAN}, ["a.doc", "a.md"], id="what can not be read is not passed over"),
    pytest.param(
        {"names.csv": "name,pseudonym\n", "a.md": CLEAN}, ["a.md", "names.csv"], id="a case key is not either"
    ),
    pytest.param({"table.csv": "year,count\n", "a.md": CLEAN}, ["a.md"], id="another table is"),
]


@pytest.mark.parametrize(("files", "expected"), WALKED)
def test_walked(repository: Path, files: dict[str, str], expected: list[str]) -> None:
    for name, text in files.items():
        write(repository, name, text)
    found = gather.documents([repository])
    assert [path.relative_to(repository).as_posix() for path in found] == expected


def test_the_output_folder_is_not_walked_and_git_does_not_see_it(repository: Path) -> None:
    write(repository, "a.md")
    out = repository / "reports"
    run(repository, "--out", out)
    assert (out / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert gather.documents([repository], leave=(out,)) == (repository / "a.md",)


FORBIDDEN = [
    pytest.param("RESTRICTED-redaction-draft.docx", "x", "redaction draft", id="a redaction draft"),
    pytest.param("restricted_redaction-draft (2).docx", "x", "redaction draft", id="one in other letters"),
    pytest.param("Copy of RESTRICTED-redaction-draft.docx", "x", "redaction draft", id="a copy of one"),
    pytest.param("RESTRICTED-report.html", "x", "redaction draft", id="a report with the values in it"),
    pytest.param("RESTRICTED-a-draft.odt", "x", "redaction draft", id="one in another format"),
    pytest.param("k.csv", '\ufeff"Name","Kind","Born"\nx,person,1.2.2012\n', "case key", id="a key that Excel saved"),
    pytest.param("k.csv", "name\nx\ny\n", "case key", id="a list of names"),
    pytest.param("k.yaml", "# ours\n---\n- {name: x, kind: person}\n", "case key", id="a key in YAML on one line"),
    pytest.param("k.yml", "- kind: school\n  name: 'x, aka: y'\n", "case key", id="a key without pseudonyms"),
    pytest.param("k.json", '[{"name": "x", "aliases": ["y"]}]', "case key", id="a key in JSON"),
    pytest.param("names", '{"schema": "pubcheck.pseudonyms/1"}', "case key", id="a list of pseudonyms with no suffix"),
    pytest.param("notes.txt", '{"schema": "pubcheck.pseudonyms/1"}', "case key", id="a list of pseudonyms as text"),
    pytest.param("key.csv", "name;role;pseudonym\nx;y;z\n", "case key", id="a case key in the clear"),
    pytest.param("key.yaml", "- name: x\n  pseudonym: y\n", "case key", id="a case key in YAML"),
    pytest.param("map.json", '{"schema": "pubcheck.pseudonyms/1"}', "case key", id="a list of pseudonyms"),
]


@pytest.mark.parametrize(("name", "text", "why"), FORBIDDEN)
def test_what_must_not_lie_in_a_repository_fails_the_gate(repository: Path, name: str, text: str, why: str) -> None:
    write(repository, "a.md")
    write(repository, name, text)
    result = run(repository, "--out", repository / "out")
    assert result.exit_code == 1
    assert why in result.stderr


HARMLESS = [
    pytest.param("hooks.yaml", "- id: x\n  name: x\n  entry: y\n", id="hooks"),
    pytest.param("play.yml", "- name: install\n  hosts: all\n  tasks: []\n", id="a playbook"),
    pytest.param("flow.yml", "name: CI\non: push\n", id="a workflow"),
    pytest.param("t.csv", "date,name,count\n", id="a table with a name in it"),
    pytest.param("a.json", '[{"name": "x", "version": 1}]', id="a lock file"),
    pytest.param("broken.yaml", "- [\n", id="not YAML"),
    pytest.param("k.csv.age", "age-encryption.org/v1\n", id="a key that is encrypted"),
]


@pytest.mark.parametrize(("name", "text"), HARMLESS)
def test_what_only_looks_like_a_key_does_not_fail_the_gate(repository: Path, name: str, text: str) -> None:
    write(repository, "a.md")
    write(repository, name, text)
    assert [path.name for path in gather.documents([repository])] == ["a.md"]


def test_a_key_that_is_named_by_itself_fails_the_gate_and_another_table_does_not(repository: Path) -> None:
    """As a hook hands them over."""
    key, table = write(repository, "key.csv", "name,kind\nx,y\n"), write(repository, "t.csv", "year,count\n")
    assert run(key, table, "--out", repository / "out").exit_code == 1
    assert run(table, "--out", repository / "out").exit_code == 0


def test_decisions_that_are_named_alone_have_their_document_checked(repository: Path) -> None:
    """As a hook hands them over: a bad merge of them must not pass."""
    write(repository, "b.md", NAMED)
    ledger = write(repository, "b.md.decisions.yaml", "<<<<<<< HEAD\n")
    assert run(ledger, "--out", repository / "out").exit_code == 2
    ledger.write_text("schema: pubcheck.decisions/1\ndecisions: []\n", "utf-8")
    assert run(ledger, "--out", repository / "out").exit_code == 1
    result = run(ledger, repository / "b.md", "--out", repository / "out")
    assert "documents" not in result.stdout  # it is one
    assert run(write(repository, "gone.md.decisions.yaml", "a: b\n"), "--out", repository / "out").exit_code == 0


def test_changed_since(repository: Path) -> None:
    write(repository, "old.md")
    write(repository, "edited.md")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "first")
    write(repository, "edited.md", CLEAN + "More.\n")
    write(repository, "new.md")
    found = gather.documents([repository], since="HEAD")
    assert [path.name for path in found] == ["edited.md", "new.md"]


def test_what_was_decided_since_counts_as_a_change(repository: Path) -> None:
    for name in ("one.md", "two.md", "three.md"):
        write(repository, name)
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "first")
    write(repository, "two.md.decisions.yaml", "x")
    write(repository, "said/three.md.decisions.yaml", "x")
    assert [path.name for path in gather.documents([repository], since="HEAD")] == ["two.md"]
    found = gather.documents([repository], since="HEAD", ledgers=repository / "said")
    assert [path.name for path in found] == ["three.md"]
    write(repository, ".pubcheck.yaml", "jobs: 2\n")
    assert len(gather.documents([repository], since="HEAD")) == 3


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_is_not_there(repository: Path, revision: str) -> None:
    write(repository, "a.md")
    with pytest.raises(UsageError, match="--changed-since"):
        gather.documents([repository], since=revision)


def test_a_published_document_may_have_nothing_open(repository: Path) -> None:
    write(
        repository,
        "published/a.md",
        "# Note\n\nThe mother is a roofer by trade. The family came from Poland in 2019.\n",
    )
    before = run(repository, "--out", repository / "one")
    after = run(repository, "--out", repository / "two", "--published", repository / "published" / "*")
    assert (before.exit_code, after.exit_code) == (0, 1)
    assert "marked as published" in after.stdout


def test_what_fails_the_gate_is_in_the_outputs_for_machines(repository: Path) -> None:
    """A build server shows what they say, not the exit code: a key, a broken file, an open published document."""
    write(repository, "published/a.md", "# Note\n\nThe mother is a roofer by trade. The family came from Poland.\n")
    write(repository, "key.csv", "name,kind\nx,y\n")
    write(repository, "b.pdf", "broken")
    write(repository, "c.md")
    forms = ("sarif", "junit", "github", "json", "csv", "markdown")
    options = [f"--format={name}={repository / name}.out" for name in forms]
    result = run(repository, "--out", repository / "out", "--published", repository / "published", *options)
    assert result.exit_code == 3
    suites = list(JUnitXml.fromfile(str(repository / "junit.out")))
    assert [bool(suite.failures or suite.errors) for suite in suites] == [True, False, True, True]
    runs = json.loads((repository / "sarif.out").read_text("utf-8"))["runs"]
    levels = [{result["level"] for result in each["results"]} for each in runs]
    assert [("error" in each) for each in levels] == [True, False, True, True]
    lines = (repository / "github.out").read_text("utf-8").splitlines()
    assert len({line.partition("title")[0] for line in lines if line.startswith("::error")}) == 3
    verdicts = [each["verdict"] for each in json.loads((repository / "json.out").read_text("utf-8"))]
    assert verdicts == ["could_not_check", "ready", "could_not_check", "not_ready"]
    schema = json.loads((Path(reports.__file__).parent / "report.schema.json").read_text("utf-8"))
    for each in json.loads((repository / "json.out").read_text("utf-8")):
        jsonschema.validate(each, schema)
    assert "the whole file" in (repository / "csv.out").read_text("utf-8")
    assert (repository / "markdown.out").read_text("utf-8").count("# Could not check all of it") == 2


def test_machines_know_a_document_by_its_path(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    write(repository, "drafts/2024/final.md", NAMED)
    write(repository, "drafts/kowalczyk/final.md", NAMED)
    result = run("drafts", "--format", "github", "--format", "sarif=all.sarif")
    assert "::error file=drafts/2024/final.md,line=3," in result.stdout
    uris = [
        each["artifacts"][0]["location"]["uri"] for each in json.loads(Path("all.sarif").read_text("utf-8"))["runs"]
    ]
    assert uris[0] == "drafts/2024/final.md"
    assert "kowalczyk" not in uris[1] + result.output


@pytest.mark.parametrize("glob", ["published", "published/", "published/*", "**/published", "published/**/*.md"])
def test_a_folder_may_be_marked_as_published_in_any_way(
    repository: Path, glob: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    write(repository, "published/deep/a.md", "# Note\n\nThe family came from Poland in 2019.\n")
    write(repository, ".pubcheck.yaml", f"published: ['{glob}']\n")
    assert run("published").exit_code == 1
    write(repository, ".pubcheck.yaml", "published: [public]\n")
    assert run("published").exit_code == 0


def test_side_by_side_gives_the_same(repository: Path) -> None:
    for number in range(4):
        write(repository, f"{number}.md", NAMED if number % 2 else CLEAN)
    alone = run(repository, "--out", repository / "one", "--no-cache")
    together = run(repository, "--out", repository / "two", "--jobs", "2", "--no-cache")
    assert alone.stdout == together.stdout
    one, two = (
        {path.relative_to(repository / name): path.read_bytes() for path in (repository / name).rglob("report.*")}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) == 8


def test_a_document_that_ends_its_process_loses_no_other(tmp_path: Path) -> None:
    """As where one takes all memory and is killed for it."""
    from pubcheck.cli import common, one

    folder = tmp_path / "drafts"
    tasks = []
    for number, kind in enumerate((Task, Deadly, Task)):
        path = write(folder, f"{number}.md", CLEAN)
        out, none = tmp_path / "out", tmp_path / "none"
        tasks.append(kind(path, path.name, False, out, False, 0, none, ("json",), (), False, False, False))
    done = list(one.each(tasks, common.Asked(None, None, ()), 2))
    assert [result.code for result in done] == [0, 3, 0]
    assert "was ended" in done[1].trouble
    assert len(list(out.rglob("report.json"))) == 2


class Deadly(Task):
    """A task that ends the process that unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (9,)


FORMATS = [("sarif", "runs"), ("json", None)]


@pytest.mark.parametrize(("name", "inside"), FORMATS)
def test_one_file_over_all_documents(repository: Path, name: str, inside: str | None) -> None:
    write(repository, "a.md")
    write(repository, "b.md", NAMED)
    run(repository, "--out", repository / "out", "--format", f"{name}={repository / 'all'}")
    data = json.loads((repository / "all").read_text(encoding="utf-8"))
    assert len(data[inside] if inside else data) == 2


def test_an_unknown_format_is_refused(repository: Path) -> None:
    result = run(write(repository, "a.md"), "--format", "pdf")
    assert result.exit_code == 2
    assert "sarif" in result.stderr


def test_a_report_over_all_documents_is_not_taken_from_reports_of_each(repository: Path) -> None:
    write(repository, "a.txt")
    out, collected = repository / "out", repository / "all.sarif"
    run(repository, "--out", out, "--format", "sarif")
    run(repository, "--out", out, "--format", f"sarif={collected}")
    assert len(json.loads(collected.read_text(encoding="utf-8"))["runs"]) == 1
