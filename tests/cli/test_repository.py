"""`pubcheck check` on a repository: what is walked and left out, what must not lie there, what is not done twice."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result
from junitparser import JUnitXml

from pubcheck import reports
from pubcheck.cli import config, gather, main
from pubcheck.cli.one import Task
from pubcheck.errors import UsageError

CLEAN = "# Practice guidance\n\nAgencies may read this note. It has no name in it.\n"
NAMED = "# Practice guidance\n\nPlease ring Dr Zofia Kowalczyk on 07700 900123.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def write(folder: Path, name: str, text: str = CLEAN) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


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
