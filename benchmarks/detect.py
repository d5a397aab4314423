"""What detection costs: pubcheck, plain Presidio and one bare pass of the language model, by CPU time, in one run.

    python benchmarks/detect.py TEXT [--pages 10 100 1000]

Prints the ratios to the floor (a bare pass of pubcheck's own model over the same lines, as spaCy runs it) and the
greatest memory, then how the cost grows with the length of the document. A page is 400 words.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

PAGE = 400


def main() -> None:
    """Measure and print; each figure is the median of several runs in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path, nargs="+", help="text files to read one after the other")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", type=int, nargs="*", default=[])
    parser.add_argument("--no-presidio", action="store_true")
    args = parser.parse_args()
    lines = [
        line for path in args.text for line in path.read_text("utf-8", errors="replace").splitlines() if line.strip()
    ]
    words = sum(len(line.split()) for line in lines)
    tools = {
        "floor (bare pass)": floor(lines),
        "the pass in pubcheck": model(lines),
        "pubcheck.detect": ours(lines),
        "pubcheck.detect + decide": decided(lines),
    }
    if not args.no_presidio:
        tools["presidio (default)"] = presidio(lines)
    times: dict[str, list[float]] = {name: [] for name in tools}
    for _ in range(args.runs):
        for name, run in tools.items():  # in turn, so that a busy machine is busy for all
            began = time.process_time()
            run()
            times[name].append(time.process_time() - began)
    base = statistics.median(times["floor (bare pass)"])
    say(f"{words} words, {len(lines)} lines; CPU time, median of {args.runs}\n")
    for name, seen in times.items():
        median = statistics.median(seen)
        say(f"  {name:26s} {1e6 * median / words:7.1f} ms for 1,000 words, {median / base:5.2f} x floor\n")
    if "presidio (default)" in times:
        mine, peer = (statistics.median(times[name]) for name in ("pubcheck.detect", "presidio (default)"))
        say(f"  detect / presidio: {mine / peer:.2f}\n")
    for pages in args.pages:
        grown(lines, words, pages)
    say(f"greatest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")


def say(text: str) -> None:
    """One line, at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def floor(lines: list[str]) -> Callable[[], object]:
    """The model's entity recogniser over the lines, and nothing else, as spaCy loads and runs it."""
    from pubcheck.recognisers.trained import ner

    ner.load()  # first: it says on how many threads arrays run
    import spacy

    nlp = spacy.load(ner.OWN)
    return lambda: [doc.ents for doc in nlp.pipe(lines, batch_size=64)]


def model(lines: list[str]) -> Callable[[], object]:
    """The same as pubcheck runs it: other arithmetic and other steps, the same result."""
    from pubcheck.recognisers.trained import ner

    parts = [lines[at : at + 64] for at in range(0, len(lines), 64)]
    return lambda: [doc.ents for part in parts for doc in ner.read(part)]


def ours(lines: list[str]) -> Callable[[], object]:
    """All of detection."""
    from pubcheck import recognisers

    document = _document(lines)
    return lambda: recognisers.detect(document)


def decided(lines: list[str]) -> Callable[[], object]:
    """Detection, and a decision for each mention."""
    from pubcheck import decide, packs, recognisers

    document, identifiers = _document(lines), packs.load().identifiers
    return lambda: decide.decide(document, recognisers.detect(document), identifiers)


def presidio(lines: list[str]) -> Callable[[], object]:
    """Presidio's analyzer as it comes, line by line as its users call it."""
    sys.path.insert(0, str(Path(__file__).parent))
    from devset import presidio_analyser

    analyse = presidio_analyser()
    return lambda: [list(analyse(line)) for line in lines]


def grown(lines: list[str], words: int, pages: int) -> None:
    """The cost of a document of so many pages, made of the lines over and over, each time numbered anew."""
    from pubcheck import recognisers

    wanted, long = pages * PAGE, []
    count = turn = 0
    while count < wanted:
        for line in lines:
            long.append(f"{turn} {line}")
            count += len(line.split()) + 1
            if count >= wanted:
                break
        turn += 1
    document = _document(long)
    began = time.process_time()
    found = recognisers.detect(document)
    spent = time.process_time() - began
    say(f"  {pages} pages: {spent:.1f} s, {1e6 * spent / count:.1f} ms for 1,000 words, {len(found)} mentions\n")


def _document(lines: list[str]):  # type: ignore[no-untyped-def]
    from pubcheck.model import Anchor, Block, Document, Surface

    blocks = tuple(Block(n, line, Anchor("text", f"line {n + 1}"), Surface.BODY) for n, line in enumerate(lines))
    return Document("benchmark.txt", "text", "0" * 64, blocks, ())


if __name__ == "__main__":
    main()
