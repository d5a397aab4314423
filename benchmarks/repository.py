"""A generated repository of drafts in; what its gate costs out: first run, re-run, two jobs against one, memory.

    python benchmarks/repository.py [--documents 1000]

CPU times and peaks are those of child processes, so nothing that another run left in memory helps.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FIRST = "Anya Bilal Carys Dorota Emeka Farah Gethin Hodan Ines Jarek Khadija Liam Mei Nadia Owen Priya".split()
LAST = "Adeyemi Begum Cooke Dudek Evans Farooq Grant Hussein Iqbal Jones Kowal Lowe Mensah Nowak Okoro Patel".split()
LINES = (
    "The reviewer met the mother twice and she told the review that visits had stopped being useful.",
    "Practitioners who had worked with the family met in November and said that handover had not worked.",
    "The form had been withdrawn because a new record was expected, and no one was asked to notice.",
    "{first} {last} rang the school on {day} March 2024 and left the number 07700 900{number}.",
    "The agencies agreed that the plan should be looked at again within three months.",
    "Recommendation {n}: the Trust should audit forty handovers and report to the Partnership by June.",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(count):
            draft(folder / "drafts" / f"{number:04d}.md", random.Random(number))
        small = folder / "small"
        for number in range(max(1, count // 10)):
            draft(small / f"{number:04d}.md", random.Random(number))
        first, memory, wall = check(folder / "drafts", folder / "one")
        _, little, _ = check(small, folder / "small-out")
        again, _, _ = check(folder / "drafts", folder / "one")
        both, _, faster = check(folder / "drafts", folder / "two", "--jobs", "2")
    print(f"{count} documents: {first:.1f} s CPU, {1000 * first / count:.0f} ms each")
    print(f"re-run with nothing changed: {again:.2f} s CPU, {100 * again / first:.1f}% of the first run")
    print(f"two jobs against one: wall {faster / wall:.2f}, CPU {both / first:.2f}")
    print(f"peak memory: {memory:.0f} MB for {count}, {little:.0f} MB for {max(1, count // 10)}: {memory / little:.2f}")


def draft(path: Path, rng: random.Random) -> None:
    """About 500 words in paragraphs, with names and numbers that are invented or never given out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["# Local Child Safeguarding Practice Review", ""]
    for n in range(1, 31):
        line = rng.choice(LINES)
        names = {"first": rng.choice(FIRST), "last": rng.choice(LAST), "day": rng.randint(1, 28)}
        lines += [line.format(**names, number=f"{rng.randint(0, 999):03d}", n=n), ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def check(drafts: Path, out: Path, *options: str) -> tuple[float, float, float]:
    """CPU seconds, peak memory in MB and wall seconds of one run."""
    start = time.monotonic()
    command = [sys.executable, "-c", "from pubcheck.cli import main; main()", "check", str(drafts), "--out", str(out)]
    process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 1:
        raise SystemExit("the drafts were not checked: this run says nothing")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, wall


if __name__ == "__main__":
    main()
