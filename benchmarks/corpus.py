"""Odd and damaged files in; for each a report, a copy that verifies, or one clear sentence out; never a traceback.

    python -m benchmarks.corpus ../shared/corpus [--only NAME] [--mutants 300 --seed 1] [--seconds 20]

Each file is checked, redacted with all proposals taken, and its copy verified against it; each command in a process of
its own (forked from one that has the model loaded, as the start is not what is measured), under a limit of processor
time. With --mutants the files are damaged first, in ways that the seed decides: damage.py. Prints each file that did
not end well, then totals.
"""

from __future__ import annotations

import argparse
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a process with threads is not one to fork

import contextlib
import random
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import damage

SUFFIXES = {".docx", ".pdf", ".txt", ".md", ".docm", ".dotx", ".dotm"}


class Ran(NamedTuple):
    """How one command ended: its exit code, what it said, processor seconds, largest memory in megabytes."""

    code: int
    said: str
    seconds: float
    megabytes: float


def main() -> None:
    """Run over all files; 1 where any did not end well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="files whose path holds this")
    parser.add_argument("--mutants", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--megabytes", type=float, default=1000)
    parser.add_argument("--keep", type=Path, help="folder for the mutants that did not end well")
    args = parser.parse_args()
    files = sorted(
        path for path in args.folder.rglob("*") if path.suffix.lower() in SUFFIXES and args.only in str(path)
    )
    _warm()
    totals: Counter[str] = Counter()
    longest: list[tuple[float, str]] = []
    largest: list[tuple[float, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for path, name in _given(files, args.mutants, args.seed, Path(folder)):
            ends, runs = _one(path, Path(folder, "out"), args.seconds)
            slow, big = max(ran.seconds for ran in runs), max(ran.megabytes for ran in runs)
            if slow > args.seconds:
                ends.append("over time")
            if big > args.megabytes:
                ends.append("over memory")
            totals.update(ends)
            longest.append((slow, name))
            largest.append((big, name))
            if _BAD & set(ends):
                _say(f"{name}: {', '.join(ends)}: {' / '.join(ran.said for ran in runs if ran.said)[-400:]}")
                if args.keep:
                    args.keep.mkdir(parents=True, exist_ok=True)
                    (args.keep / path.name).write_bytes(path.read_bytes())
    for end, count in sorted(totals.items()):
        _say(f"{count:5} {end}")
    _say("slowest: " + ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(longest)[-4:]))
    _say("largest: " + ", ".join(f"{name} {megabytes:.0f} MB" for megabytes, name in sorted(largest)[-4:]))
    sys.exit(1 if _BAD & set(totals) else 0)


_BAD = {"traceback", "over time", "over memory", "killed", "no sentence", "not verified", "left half", "survived"}


def _given(files: Sequence[Path], mutants: int, seed: int, folder: Path) -> Iterator[tuple[Path, str]]:
    """The files as they are, or so many damaged ones."""
    if not mutants:
        yield from ((path, f"{path.parent.name}/{path.name}") for path in files)
        return
    whole = [path for path in files if path.stat().st_size < 3_000_000]
    for number in range(seed, seed + mutants):
        chance = random.Random(number)
        source = chance.choice(whole)
        kind, data = damage.damaged(source.read_bytes(), chance)
        path = folder / f"mutant-{number}{source.suffix}"
        path.write_bytes(data)
        yield path, f"{number} ({kind} of {source.parent.name}/{source.name})"
        path.unlink()


def _one(path: Path, out: Path, seconds: float) -> tuple[list[str], list[Ran]]:
    """How the three commands ended, in words that are counted."""
    _emptied(out)
    copy = out / f"copy{path.suffix}"
    checked = _run(["check", str(path), "--out", str(out), "--no-cache"], seconds)
    ends, runs = [_ended(checked, whole=any(out.glob("*/report.json")), good="report")], [checked]
    redacted = _run(["redact", str(path), "--accept-proposed", "--out", str(copy)], seconds)
    runs.append(redacted)
    if redacted.code == 3 and "survived" in redacted.said:
        ends.append("survived")
    elif not copy.exists():
        ends.append(_ended(redacted, whole=False, good="").replace("refused", "no copy"))
    else:
        proved = _run(["verify", str(copy), "--against", str(path)], seconds)
        runs.append(proved)
        pictures = proved.code == 3 and "Pictures, so not verified" in proved.said
        ends.append(
            "copy verified" + (", but for pictures" if pictures else "")
            if not proved.code or pictures
            else "not verified"
        )
    if any(each.name.startswith(".") and each.is_file() for each in out.iterdir() if each.name != ".gitignore"):
        ends.append("left half")
    return ends, runs


def _ended(ran: Ran, *, whole: bool, good: str) -> str:
    if ran.code < 0:
        return "killed"
    if "mistake in pubcheck" in ran.said or "Traceback" in ran.said:
        return "traceback"
    if whole:
        return good
    return "refused" if ran.code in (2, 3) and "pubcheck: " in ran.said else "no sentence"


def _run(arguments: list[str], seconds: float) -> Ran:
    """One command in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _in_child(arguments, writing, seconds)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    lines = [line for line in said.splitlines() if line.strip()]
    return Ran(code, " | ".join(lines[-3:]), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _in_child(arguments: list[str], writing: int, seconds: float) -> None:
    from pubcheck import cli

    os.dup2(writing, 1)
    os.dup2(writing, 2)
    limit = int(seconds * 3)  # past the limit it is only a matter of how far
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)
    code = 70
    try:
        cli.main(arguments, prog_name="pubcheck")
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException as trouble:  # noqa: BLE001 - a benchmark must see every way in which a command can end
        sys.excepthook(type(trouble), trouble, trouble.__traceback__)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _warm() -> None:
    """Load what every command loads, once."""
    from pubcheck import formats, pipeline
    from pubcheck.cli import common

    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "small.txt")
        small.write_text("The nurse saw the child at home.", encoding="utf-8")
        pipeline.check(small, common.Asked(None, None, ()).settings())
        assert formats.read(small)


def _emptied(out: Path) -> None:
    import shutil

    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
