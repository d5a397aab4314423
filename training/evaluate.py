"""The shipped weights, the base model and the third that was kept aside in; how well each does, out.

    python -m training.evaluate [--weights DIR] [--gold DRAFT.gold.md ...] [--plain REPORT.txt ...]

Held-back names stand in held-back templates, so nothing here was trained on. `--gold` adds annotated drafts, `--plain` real text with no
answers: there only what the base model found can be compared, and which people each model sees.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training.names import communities
from training.templates import Sample, draw
from training.train import EVERYTHING, OUT, base

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WITH_PEOPLE = ("narrative", "cells", "speech", "caps")
EACH = 250  # names of each community
MARK = re.compile(r"\[\[(\w+)\|(\w+)\|(.*?)\]\]")
Found = set[tuple[int, int]]


def people(doc: Doc) -> Found:
    return {(entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == "PERSON"}


def caught(start: int, end: int, found: Found) -> bool:
    """Whether every letter of a name lies within what was found."""
    covered = {place for s, e in found for place in range(max(s, start), min(e, end))}
    return len(covered) >= end - start - 1


def touches(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < e and s < end for s, e in spans)


def by_community(models: dict[str, Language]) -> list[tuple[str, int, dict[str, float]]]:
    """Recall of whole names, for each community's held-back names."""
    rows = []
    for community in communities(True):
        rng = random.Random(f"evaluate {community.name}")
        samples: list[Sample] = []
        while sum(span.label == "PERSON" for sample in samples for span in sample.spans) < EACH:
            samples.append(draw(rng, True, group=rng.choice(WITH_PEOPLE), community=community.name))
        wanted = [(sample, span) for sample in samples for span in sample.spans if span.label == "PERSON"]
        scores = {}
        for name, nlp in models.items():
            found = {
                sample.text: people(doc) for sample, doc in zip(samples, nlp.pipe(s.text for s in samples), strict=True)
            }
            scores[name] = sum(caught(span.start, span.end, found[sample.text]) for sample, span in wanted) / len(
                wanted
            )
        rows.append((community.name, len(wanted), scores))
    return rows


def nobody(models: dict[str, Language], group: str, count: int = 1500) -> dict[str, tuple[float, float]]:
    """Of held-back texts: people seen where there is none, for each 1,000 words; other slots read with their own label."""
    rng = random.Random(f"nobody {group}")
    samples = [draw(rng, True, group=group) for _ in range(count)]
    words = sum(len(sample.text.split()) for sample in samples)
    slots = [(sample, span) for sample in samples for span in sample.spans if span.label not in ("PERSON", None)]
    scores = {}
    for name, nlp in models.items():
        docs = {sample.text: doc for sample, doc in zip(samples, nlp.pipe(s.text for s in samples), strict=True)}
        false = sum(
            not touches(*place, [(s.start, s.end) for s in sample.spans if s.label == "PERSON"])
            for sample in samples
            for place in people(docs[sample.text])
        )
        right = sum(
            any(
                e.label_ == span.label and touches(e.start_char, e.end_char, [(span.start, span.end)])
                for e in docs[sample.text].ents
            )
            for sample, span in slots
        )
        scores[name] = (1000 * false / words, right / max(1, len(slots)))
    return scores


def kept(ours: Language, old: Language, texts: Sequence[str]) -> dict[str, tuple[int, float, float]]:
    """For each label: what the base model found, the share that ours finds alike, the share it finds under any label."""
    totals, same, any_label = Counter[str](), Counter[str](), Counter[str]()
    for before, after in zip(old.pipe(texts), ours.pipe(texts), strict=True):
        for entity in before.ents:
            overlap = [e.label_ for e in after.ents if e.start < entity.end and entity.start < e.end]
            totals[entity.label_] += 1
            same[entity.label_] += entity.label_ in overlap
            any_label[entity.label_] += bool(overlap)
    return {label: (n, same[label] / n, any_label[label] / n) for label, n in totals.most_common()}


def blocks(text: str) -> list[str]:
    """A plain text or a draft as a reader hands it over: paragraphs and table cells."""
    return [cell.strip() for line in text.split("\n") for cell in re.split(r"\||\t", line) if re.search(r"\w", cell)]


def drafts(nlp: Language, paths: Sequence[Path]) -> tuple[int, list[str], list[str], int]:
    """How many names are marked; those missed; people seen where none is marked; words."""
    names, missed, false, words = 0, [], [], 0
    for path in paths:
        marked, sure = [], []
        for block in blocks(MARK.sub(lambda m: m.group(0).replace("|", "\x00"), path.read_text("utf-8"))):
            text, spans, at = "", [], 0
            for match in MARK.finditer(block := block.replace("\x00", "|")):
                text += block[at : match.start()]
                spans.append((len(text), len(text) + len(match.group(3)), match.group(1)))
                text, at = text + match.group(3), match.end()
            marked.append((text + block[at:]).replace("**", "  ").lstrip("#") if not spans else text + block[at:])
            sure.append(spans)
        words += sum(len(text.split()) for text in marked)
        for doc, spans in zip(nlp.pipe(marked), sure, strict=True):
            found = people(doc)
            for start, end, kind in spans:
                if kind == "PERSON":
                    names += 1
                    if not caught(start, end, found):
                        missed.append(
                            f"{doc.text[max(0, start - 30) : start]}[{doc.text[start:end]}]{doc.text[end : end + 20]}"
                        )
            loose = [
                (s, e)
                for s, e in found
                if not touches(
                    s, e, [(a, b) for a, b, k in spans if k in ("PERSON", "INITIALS", "PSEUDONYM", "CASE_REF")]
                )
            ]
            false += [
                f"{doc.text[max(0, s - 25) : s]}[{doc.text[s:e]}]{doc.text[e : e + 15]}" for s, e in sorted(loose)
            ]
    return names, missed, false, words


def seconds(nlp: Language, texts: Sequence[str]) -> float:
    """Processor seconds for one pass, the best of five."""
    times = []
    for _ in range(5):
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    import spacy

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=OUT)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--plain", type=Path, nargs="*", default=[])
    parser.add_argument(
        "--list", action="store_true", help="print what was missed and what was wrongly seen in the drafts"
    )
    arguments = parser.parse_args()
    models = {"base": base(), "ours": spacy.load(arguments.weights)}
    rows = by_community(models)
    print(
        "## Whole names found, held-back names in held-back templates\n\n| community | names | base | ours |\n|---|---|---|---|"
    )
    for name, count, scores in rows:
        print(f"| {name} | {count} | {scores['base']:.2f} | {scores['ours']:.2f} |")
    total = sum(count for _, count, _ in rows)
    mean = {model: sum(count * scores[model] for _, count, scores in rows) / total for model in models}
    print(f"| **all** | {total} | {mean['base']:.3f} | {mean['ours']:.3f} |")
    print(
        "\n## People seen where there is none (per 1,000 words); other slots with their own label\n\n| texts | base | ours |\n|---|---|---|"
    )
    for group in ("roles", "settings", "caps", "cells"):
        scored = nobody(models, group)
        print(f"| {group} | " + " | ".join(f"{false:.1f}; {right:.2f}" for false, right in scored.values()) + " |")
    rng = random.Random("ordinary")
    ordinary = [draw(rng, True, group="ordinary").text for _ in range(1500)]
    plain = [block for path in arguments.plain for block in blocks(path.read_text("utf-8"))]
    for title, texts in (("held-back ordinary sentences", ordinary), ("the plain texts given", plain)):
        if texts:
            print(
                f"\n## What the base model found in {title}\n\n| label | found | same label | any label |\n|---|---|---|---|"
            )
            for label, (count, same, any_label) in kept(models["ours"], models["base"], texts).items():
                if label in EVERYTHING or label == "PERSON":
                    print(f"| {label} | {count} | {same:.2f} | {any_label:.2f} |")
    if arguments.gold:
        print("\n## Annotated drafts\n")
        for name, nlp in models.items():
            names, missed, false, words = drafts(nlp, arguments.gold)
            print(
                f"{name}: {names - len(missed)} of {names} names; {len(false)} others read as people, {1000 * len(false) / words:.1f} per 1,000 words"
            )
            if arguments.list and name == "ours":
                print("missed:", *missed, "seen:", *false, sep="\n  ")
    if plain:
        for name, nlp in models.items():
            seen = Counter(entity.text for doc in nlp.pipe(plain) for entity in doc.ents if entity.label_ == "PERSON")
            print(f"\n{name}: {seen.total()} people in {sum(len(text.split()) for text in plain)} words of plain text")
            if arguments.list and name == "ours":
                print(*(f"{text!r} {count}" for text, count in seen.most_common(400)), sep=", ")
    base_time, own_time = seconds(models["base"], ordinary), seconds(models["ours"], ordinary)
    print(
        f"\nCPU time, one pass over {len(ordinary)} texts: base {base_time:.2f} s, ours {own_time:.2f} s, ratio {own_time / base_time:.2f}"
    )


if __name__ == "__main__":
    main()
