"""One 1,500-word text in; what `pubcheck check` and `pubcheck --help` cost out, beside what spaCy alone costs.

    python benchmarks/startup.py [--text FILE] [--runs 5]

The floor: import spaCy, load the same model, one NER-only pass over the same paragraphs. All are whole processes, one
after another in each round, by CPU time; the ratio is that of the best of each.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FLOOR = """
import sys, spacy
from pathlib import Path
from pubcheck.recognisers.trained.ner import OWN, STOCK
model = OWN if (OWN / "meta.json").exists() else STOCK
nlp = spacy.load(model, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"])
text = Path(sys.argv[1]).read_text(encoding="utf-8")
list(nlp.pipe([line for line in text.splitlines() if line.strip()]))
"""
PUBCHECK = "from pubcheck.cli import main; main()"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, help="a text of some 1,500 words; default: one of the samples")
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "draft.txt"
        source = args.text or Path(__file__).parent.parent / "sample_docs" / "lcspr-ready.md"
        words = source.read_text(encoding="utf-8").split(" ")
        text.write_text(" ".join(words[:1500]), encoding="utf-8")
        floor, check, helped = [], [], []
        for number in range(args.runs):
            floor.append(cpu("-c", FLOOR, str(text)))
            check.append(cpu("-c", PUBCHECK, "check", str(text), "--out", f"{folder}/{number}"))
            helped.append(cpu("-c", PUBCHECK, "--help"))
    print(f"floor {min(floor):.2f} s, pubcheck check {min(check):.2f} s: ratio {min(check) / min(floor):.2f}")
    print(f"pubcheck --help {min(helped):.2f} s CPU")


def cpu(*arguments: str) -> float:
    """CPU seconds of one process."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit("it did not run to its end")
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
