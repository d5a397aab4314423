"""Two hundred values on every surface of a Word file, in a Markdown file, in file names: no byte that any command says or
writes about them, at any log level and in any failure, holds one."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pubcheck import cli
from pubcheck.cli import main
from tests.verify import traps_docx

TRAPPED = list(traps_docx.NAME_OF.values())
FIRST = "Anya Bilal Carys Dorota Emeka Farah Gethin Hodan Inesita Jarek Khadija Lowri Meera Nadia Oluwa Priya Rafal Sanaa".split()
LAST = "Adeyomo Begumzade Cookham Dudekova Evansson Farooqi Grantley Hussaini Iqbalov Kowalska Lowenna Mensahir".split()
NAMES = [f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]}{tail}" for n, tail in enumerate(["", "a", "o", "ski"] * 9)]
PHONES = [f"07700 900{n:03d}" for n in range(101, 121)]
NUMBERS = [f"999 {n:03d} 4{n % 10}21" for n in range(210, 225)]
PLACES = [f"{n} {LAST[n % len(LAST)]} Close" for n in range(14, 29)]
SCHOOLS = [f"{LAST[n]} Primary School" for n in range(12)]
MAILS = [f"{FIRST[n].lower()}.{LAST[n % len(LAST)].lower()}@example.org" for n in range(18)]
VALUES = sorted({*NAMES, *PHONES, *NUMBERS, *PLACES, *SCHOOLS, *MAILS})
MACHINES = ("sarif", "junit", "github", "markdown", "json", "csv")


def traces() -> list[str]:
    """What gives a value away: each of its own words, and each number, in small letters."""
    words = {word for value in (*NAMES, *LAST) for word in value.casefold().split() if word[:3] not in ("may",)}
    parts = {value.casefold() for value in (*PHONES, *NUMBERS, *MAILS, *PLACES, *SCHOOLS)}
    return sorted({*words, *parts, *(value.replace(" ", "") for value in (*PHONES, *NUMBERS))})


TRACES = traces()


def told(data: bytes) -> list[str]:
    """The values in some bytes, or in what is packed in them."""
    texts = [data.decode("utf-8", "ignore"), data.decode("utf-16-le", "ignore"), ascii(data.decode("utf-8", "ignore"))]
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            texts += [package.read(name).decode("utf-8", "ignore") for name in package.namelist()]
    low = "\n".join(texts).casefold()
    return [value for value in (*TRACES, *(name.casefold() for name in TRAPPED)) if value in low]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    lines = ["# Local Child Safeguarding Practice Review", "", "## Recommendations", ""]
    lines += [f"{n}. {name} should write to {PLACES[n % 15]} by May." for n, name in enumerate(NAMES, start=1)]
    lines += ["", "## What happened", ""]
    lines += [f"The mother, {name}, rang {PHONES[n % 20]} about it.\n" for n, name in enumerate(NAMES)]
    lines += [f"Her NHS number is {number}, and she lived at {PLACES[n]}.\n" for n, number in enumerate(NUMBERS)]
    lines += [f"The child went to {school}; write to {mail}.\n" for school, mail in zip(SCHOOLS, MAILS, strict=False)]
    lines += [f"- {mail}" for mail in MAILS]
    home = folder / NAMES[0].lower().replace(" ", "-")
    home.mkdir()
    text = "\n".join(lines)
    assert not [value for value in VALUES if value not in text]
    (home / f"{NAMES[1].lower().replace(' ', '_')}.md").write_text(text, "utf-8")
    (home / f"{NAMES[2]} two.md").write_text(text.replace("rang", "wrote to"), "utf-8")
    (home / f"{NAMES[3]}.docx").write_bytes(traps_docx.build())
    (home / f"{NAMES[4].split()[1]}.pdf").write_bytes(b"%PDF-1.7 broken")
    rows = [f"Jo {name},person,Person {number}" for number, name in enumerate(TRAPPED, start=1)]
    (folder / "key.csv").write_text("\n".join(["name,kind,pseudonym", *rows]), "utf-8")
    return folder


def sources(folder: Path) -> list[Path]:
    return sorted(path for path in next(path for path in folder.iterdir() if path.is_dir()).iterdir())


def commands(planted: Path, out: Path) -> Iterator[tuple[list[str | Path], str]]:
    """Every command, with what is typed into it."""
    docx, pdf, two, plain = _by_kind(sources(planted))
    key: list[str | Path] = ["--known", planted / "key.csv"]
    every = [f"--format={name}={out / name}" for name in MACHINES]
    each = [f"--format={name}" for name in (*MACHINES, "docx", "html")]
    yield ["check", plain.parent, "--out", out / "a", *every, *each], ""
    yield ["check", plain.parent, "--out", out / "a", *every, *each], ""  # from the cache
    yield ["check", docx, *key, "--out", out / "b", *each, "--published", docx, "--two-people"], ""
    yield ["check", plain, "--out", out / "c", "--format=github", "--type", "lcspr"], ""
    yield ["check", plain.parent / f"{NAMES[5]}.docx"], ""
    yield ["check", pdf, "--out", out / "d"], ""
    yield (
        ["decide", plain, "--by", "A. Manager"],
        f"k\nThe agreed name.\nk\n{NAMES[0]} asked.\nIt is agreed.\nr\n\ns\nu\nq\n",
    )
    yield ["decide", plain, "--mention", "m0009", "--keep", "--reason", f"{NAMES[3]} asked.", "--by", "A"], ""
    yield ["decide", plain, "--approve", "B. Head"], "y\nn\n"
    yield ["decide", docx, *key, "--by", "A. Manager"], "a\nr\nIt goes.\nq\n"
    yield ["check", plain, "--out", out / "e", *each], ""
    yield from ((["explain", plain, "--mention", f"m{n:04d}"], "") for n in (1, 5, 40, 9999))
    yield ["explain", docx, *key, "--mention", "m0007"], ""
    yield ["redact", plain, "--out", out / "no.md"], ""
    yield ["redact", docx, *key, "--accept-proposed", "--out", out / "clean.docx"], ""
    yield (
        ["redact", plain, "--accept-proposed", "--pseudonyms", out / "names.age", "--out", out / "o.md"],
        "pass words\n",
    )
    yield ["verify", docx, *key], ""
    yield ["verify", two, "--against", plain], ""
    yield ["inspect", docx], ""
    yield ["inspect", docx, "--clean", out / "RESTRICTED-bare.docx"], ""
    yield ["compare", plain, two], ""
    yield ["compare", plain, docx], ""
    yield ["signoff", plain, "--by", "C. Chair"], ""
    yield ["signoff", plain, "--verify"], ""
    yield ["actions", plain, "--out", out / "actions.csv"], ""
    yield ["actions", plain, "--out", out / "actions.docx"], ""


def _by_kind(paths: list[Path]) -> tuple[Path, Path, Path, Path]:
    found = {(path.suffix, "two" in path.name): path for path in paths if not path.name.endswith(".yaml")}
    return found[".docx", False], found[".pdf", False], found[".md", True], found[".md", False]


def test_there_are_two_hundred_values() -> None:
    assert len(VALUES) + len(TRAPPED) >= 200


def test_no_command_says_or_writes_a_value(planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(planted)
    before = set(planted.rglob("*"))
    out, log = tmp_path / "out", io.StringIO()
    out.mkdir()
    handler = logging.StreamHandler(log)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    codes = []
    try:
        with warnings.catch_warnings(record=True) as warned:
            for command, typed in commands(planted, out):
                result = CliRunner().invoke(main, list(map(str, command)), input=typed)
                assert result.exception is None or isinstance(result.exception, SystemExit), command[0]
                echoed = result.output.replace(typed, "")
                said = "\n".join(line for line in echoed.splitlines() if "Reason" not in line)  # what was typed
                assert told(said.encode()) == [], command[0]
                codes.append(result.exit_code)
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    assert {0, 1, 2, 3} == set(codes)
    assert told(log.getvalue().encode()) == []
    assert told("".join(str(each.message) for each in warned).encode()) == []
    written = [path for path in (*out.rglob("*"), *planted.rglob("*")) if path.is_file() and path not in before]
    assert len(written) > 60
    for path in written:
        inside = path.relative_to(out if path.is_relative_to(out) else path.parent)
        beside = path.name.endswith((".decisions.yaml", ".signoff.yaml"))  # these are called what the document is
        assert beside or told(str(inside).encode()) == [], "a file's name"
        if not path.name.startswith("RESTRICTED") and path.name != "o.md":
            assert told(path.read_bytes()) == [], path.suffix


def test_on_request_they_are_all_there(planted: Path, tmp_path: Path) -> None:
    """So the search of the test above finds what it looks for."""
    folder = sources(planted)[0].parent
    CliRunner().invoke(
        main, ["check", str(folder), "--out", str(tmp_path), "--show-values", "--known", str(planted / "key.csv")]
    )
    found = {value for path in tmp_path.rglob("RESTRICTED-report.*") for value in told(path.read_bytes())}
    assert len(found) > 150
    assert not list(tmp_path.rglob("report.*"))  # what holds values is called so, and the gate refuses it


STAGES = (
    "pubcheck.formats.read",
    "pubcheck.recognisers.detect",
    "pubcheck.decide.decide",
    "pubcheck.decisions.standing",
    "pubcheck.checks.run",
    "pubcheck.reports.json.view",
    "pubcheck.reports.html.view",
    "pubcheck.reports.masking.context",
    "pubcheck.cli.cache.keep",
    "pubcheck.formats.output.whole",
)


@pytest.mark.parametrize("stage", STAGES)
def test_no_failure_tells_a_value(
    planted: Path, tmp_path: Path, stage: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A mistake in pubcheck, whose message and whose cause hold all of the text."""
    plain = sources(planted)[0]
    text = "\n".join(VALUES)

    def broken(*_: object, **__: object) -> object:
        try:
            raise KeyError(text)
        except KeyError as cause:
            raise ValueError(f"can not read {text}") from cause

    monkeypatch.setattr(stage, broken)
    result = CliRunner().invoke(main, ["check", str(plain.with_suffix(".md")), "--out", str(tmp_path)])
    codes: list[int] = []
    monkeypatch.setattr("os._exit", codes.append)
    assert result.exc_info is not None
    assert isinstance(result.exception, ValueError)
    cli._bug(result.exc_info[0], result.exc_info[1], result.exc_info[2])
    said = capfd.readouterr()
    assert codes == [3]
    assert "ValueError" in said.err
    assert told((said.out + said.err + result.output).encode()) == []


_LOUD = """
import logging, sys, warnings
from pubcheck import recognisers
from pubcheck.cli import main
def loud(document, known=None):
    text = "".join(block.text for block in document.blocks)
    for level in (10, 20, 30, 40, 50):
        logging.getLogger("some.library").log(level, text)
        logging.log(level, text)
    warnings.warn(text)
    raise RuntimeError(text)
recognisers.detect = loud
main(sys.argv[1:])
"""


def test_no_process_tells_a_value_at_any_level(planted: Path, tmp_path: Path) -> None:
    plain = next(path for path in sources(planted) if path.suffix == ".md")
    command = [sys.executable, "-X", "dev", "-W", "always", "-c", _LOUD, "check", str(plain), "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 3
    assert b"RuntimeError" in done.stderr
    assert told(done.stdout + done.stderr) == []
