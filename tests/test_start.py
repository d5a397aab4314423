"""What a check of one short plain draft costs beside the language model: by what is done, not by a clock."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Counts what `pubcheck check` compiles, imports and looks through for garbage; prints it as the last line.
COUNTED = """
import gc, json, re, sys
compiled, kept, looked = re.compile, {}, []
def counting(pattern, flags=0):
    frame = sys._getframe(1)
    while frame.f_code.co_filename.endswith(("heads.py", "at_words.py")):
        frame = frame.f_back
    if "pubcheck" in frame.f_globals.get("__name__", "") and isinstance(pattern, str):
        kept[pattern] = frame.f_globals["__name__"]
    return compiled(pattern, flags)
re.compile = counting
gc.callbacks.append(lambda phase, info: looked.append(gc.get_count()) if gc.get_threshold()[0] > 700 else None)
from pubcheck.cli import main
try:
    main()
finally:
    longest = max(kept, key=len)
    ours = sorted(name for name in sys.modules if name.startswith("pubcheck."))
    print(json.dumps([len(kept), sum(map(len, kept)), [len(longest), kept[longest]], ours, len(looked)]))
"""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, int, list[object], set[str], int]:
    folder = tmp_path_factory.mktemp("start")
    draft = folder / "draft.txt"
    source = Path(__file__).parent.parent / "sample_docs" / "lcspr-ready.md"
    draft.write_text(" ".join(source.read_text("utf-8").split(" ")[:1500]), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, "check", str(draft), "--out", str(folder / "out")],
        capture_output=True,
        text=True,
        check=False,
    )
    patterns, characters, longest, modules, looked = json.loads(done.stdout.splitlines()[-1])
    return patterns, characters, longest, set(modules), looked


def test_patterns_stay_few_and_short(counted: tuple[int, int, list[object], set[str], int]) -> None:
    """To compile a pattern costs by its length, in every run: a long list belongs into recognisers/grammar/phrases.py, which
    reads it by its first words."""
    patterns, characters, longest, _, _ = counted
    assert 500 < patterns < 1390
    assert characters < 480_000
    assert int(str(longest[0])) < 9_000, longest


def test_what_a_check_does_not_need_is_not_imported(counted: tuple[int, int, list[object], set[str], int]) -> None:
    _, _, _, modules, _ = counted
    assert "pubcheck.recognisers.who.people" in modules
    unneeded = ("pubcheck.verify", "pubcheck.redact", "pubcheck.recognisers.known", "pubcheck.formats.docx.reader")
    assert modules.isdisjoint(unneeded)


def test_a_short_run_is_not_looked_through_for_garbage(
    counted: tuple[int, int, list[object], set[str], int],
) -> None:
    assert counted[4] == 0
