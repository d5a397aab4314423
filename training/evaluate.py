"""The shipped weights, the base model and the third that was kept aside in; how well each does, as tables, out.

    python -m training.evaluate [--weights DIR] [--gold DRAFT.gold.md ...] [--plain REPORT.txt ...] [--list]

Held-back names stand in held-back templates, so nothing here was trained on. `--gold` adds annotated
drafts, `--plain` real text with no answers: there only what the base model found
can be compared, and how many people each model sees.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training import measure
from training.templates import draw
from training.train import OUT, base

if TYPE_CHECKING:
    from spacy.language import Language

EACH = 250  # names of each community
TEXTS = 1500
IMAGINED = ("roles", "settings", "caps", "cells", "vocab", "things", "numbered", "ordinary")


def table(title: str, head: str, rows: Sequence[Sequence[object]]) -> None:
    """One table in Markdown."""
    columns = head.split(", ")
    print(f"\n## {title}\n\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for row in rows:
        print(f"| {' | '.join(f'{cell:.2f}' if isinstance(cell, float) else str(cell) for cell in row)} |")


def recalled(rows: Sequence[measure.Recall]) -> list[list[object]]:
    """Shares, and a last line for all of them."""
    everything = measure.Recall(
        "**all**",
        sum(row.names for row in rows),
        {model: sum(row.found.get(model, 0) for row in rows) for model in ("base", "ours")},
    )
    return [
        [row.what, row.names, *(row.found.get(model, 0) / row.names for model in ("base", "ours"))]
        for row in (*rows, everything)
    ]


def held_back(models: dict[str, Language]) -> None:
    """What the third that was kept aside says."""
    by_community, by_form = measure.recall(models, EACH)
    table("Names found whole, by community", "community, names, base, ours", recalled(by_community))
    table("The same names, by how they are written", "written, names, base, ours", recalled(by_form))
    rows: list[list[object]] = []
    for group in IMAGINED:
        scores = [measure.imagined(nlp, group, TEXTS) for nlp in models.values()]
        rows.append([group, *(false for false, _ in scores), *(right for _, right in scores)])
    head = "texts, base: people imagined per 1000 words, ours, base: other slots rightly labelled, ours"
    table("People seen where there is none, and the other labels", head, rows)


def forgotten(models: dict[str, Language], title: str, texts: Sequence[str]) -> None:
    """What of the base model's own findings is still found."""
    found = measure.kept(models["ours"], models["base"], texts)
    rows = [[label, count, same, any_label] for label, (count, same, any_label) in found.items()]
    table(f"What the base model found in {title}", "label, found, same label, any label", rows)


def annotated(models: dict[str, Language], paths: Sequence[Path], *, listed: bool) -> None:
    """Whole drafts with marked names."""
    for model, nlp in models.items():
        read = measure.drafts(nlp, [path.read_text("utf-8") for path in paths])
        share, rate = 1 - len(read.missed) / read.names, 1000 * len(read.imagined) / read.words
        print(f"\n{model}: {share:.3f} of {read.names} marked names; {rate:.1f} unmarked people per 1,000 words")
        if listed and model == "ours":
            print("missed:", *read.missed, "unmarked:", *read.imagined, sep="\n  ")


def plain(models: dict[str, Language], texts: Sequence[str], *, listed: bool) -> None:
    """Real text: how many people, and, where asked, which."""
    words = sum(len(text.split()) for text in texts)
    for model, nlp in models.items():
        seen = Counter(entity.text for doc in nlp.pipe(texts) for entity in doc.ents if entity.label_ == "PERSON")
        print(f"\n{model}: {seen.total()} people in {words} words of plain text")
        if listed and model == "ours":
            print(*(f"{text!r} {count}" for text, count in seen.most_common(400)), sep=", ")


def main() -> None:
    import spacy

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=OUT)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--plain", type=Path, nargs="*", default=[])
    parser.add_argument("--list", action="store_true", help="print what was missed and what was seen besides")
    arguments = parser.parse_args()
    models = {"base": base(), "ours": spacy.load(arguments.weights)}
    held_back(models)
    rng = random.Random("ordinary")
    ordinary = [draw(rng, True, group="ordinary").text for _ in range(TEXTS)]
    forgotten(models, "held-back ordinary sentences", ordinary)
    if arguments.gold:
        annotated(models, arguments.gold, listed=arguments.list)
    if arguments.plain:
        texts = [block for path in arguments.plain for block in measure.blocks(path.read_text("utf-8"))]
        forgotten(models, "the plain texts given", texts)
        plain(models, texts, listed=arguments.list)
    old, new = (measure.seconds(nlp, ordinary) for nlp in models.values())
    print(f"\nProcessor time over {TEXTS} texts: base {old:.2f} s, ours {new:.2f} s, ratio {new / old:.2f}")


if __name__ == "__main__":
    main()
