"""Counts what pubcheck would block in published reports, for each 1,000 words: nearly all of it is a false alarm.

python benchmarks/seeds.py DIR [--show]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path


def main() -> None:
    """One line for each .txt of the folder, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each finding with the words around it")
    args = parser.parse_args()
    from pubcheck import decide, formats, packs, recognisers
    from pubcheck.model import blocks

    identifiers = packs.load().identifiers
    words = count = 0
    for path in sorted(args.folder.glob("*.txt")):
        document = formats.read(path)
        found = [one for one in decide.decide(document, recognisers.detect(document), identifiers) if blocks(one)]
        kinds = Counter(one.mention.kind for one in found)
        total = sum(len(block.text.split()) for block in document.blocks)
        words, count = words + total, count + len(found)
        sys.stdout.write(
            f"{path.name[:12]}: {len(found)} in {total} words, {1000 * len(found) / total:.2f}; {dict(kinds)}\n"
        )
        for one in found if args.show else ():
            mention = one.mention
            text = mention.block.text
            before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 50]
            sys.stdout.write(
                f"  {mention.kind:12s} {before} >>{mention.text}<< {after}  {mention.why}\n".replace("\t", " | ")
            )
    sys.stdout.write(f"all: {count} in {words} words, {1000 * count / words:.2f} for each 1,000\n")


if __name__ == "__main__":
    main()
