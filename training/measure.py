"""Two models and texts in; what each finds, misses and imagines, as numbers, out. Nothing here was trained on."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.names import communities
from training.templates import Sample, draw

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WITH_PEOPLE = ("narrative", "cells", "speech", "caps", "anywhere", "numbered")
_MARK = re.compile(r"\[\[(\w+)\|(\w+)\|(.*?)\]\]")
_SAME_PERSON = frozenset({"PERSON", "INITIALS", "PSEUDONYM", "CASE_REF"})
Place = tuple[int, int]


def people(doc: Doc) -> set[Place]:
    """Where the model sees people."""
    return {(entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == "PERSON"}


def caught(text: str, place: Place, found: Iterable[Place]) -> bool:
    """Whether every letter of a name lies within what was found."""
    covered = {at for start, end in found for at in range(start, end)}
    return all(at in covered for at in range(*place) if text[at].isalpha())


def touches(place: Place, others: Iterable[Place]) -> bool:
    """Whether two places share a character."""
    return any(place[0] < end and start < place[1] for start, end in others)


def form(name: str) -> str:
    """How a name is written, for counting."""
    letters = [char for char in name if char.isalpha()]
    if len(letters) <= 3 and name.isupper():
        return "initials"
    if name.isupper():
        return "ALL CAPS"
    if name.islower():
        return "lower case"
    return "whole name" if " " in name else "single name"


@dataclass(frozen=True, slots=True)
class Recall:
    """How many names there were, and how many of them each model found whole."""

    what: str
    names: int
    found: dict[str, int]


def recall(models: dict[str, Language], count: int) -> tuple[list[Recall], list[Recall]]:
    """For each community, and for each way of writing a name."""
    rows: list[Recall] = []
    forms: dict[str, Counter[str]] = {}
    for community in communities(True):
        rng = random.Random(f"recall {community.name}")
        samples: list[Sample] = []
        while sum(span.label == "PERSON" for sample in samples for span in sample.spans) < count:
            samples.append(draw(rng, True, group=rng.choice(WITH_PEOPLE), community=community.name))
        found: Counter[str] = Counter()
        for model, nlp in models.items():
            for sample, doc in zip(samples, nlp.pipe(sample.text for sample in samples), strict=True):
                for span in sample.spans:
                    if span.label == "PERSON":
                        counts = forms.setdefault(form(sample.text[span.start : span.end]), Counter())
                        hit = caught(sample.text, (span.start, span.end), people(doc))
                        found[model] += hit
                        counts[model] += hit
                        counts["names"] += model == "ours"
        total = sum(span.label == "PERSON" for sample in samples for span in sample.spans)
        rows.append(Recall(community.name, total, dict(found)))
    return rows, [Recall(what, counts["names"], dict(counts)) for what, counts in sorted(forms.items())]


def imagined(nlp: Language, group: str, count: int) -> tuple[float, float]:
    """People seen where there is none, for each 1,000 words; the share of other slots read with their own label."""
    rng = random.Random(f"imagined {group}")
    samples = [draw(rng, True, group=group) for _ in range(count)]
    words = false = slots = right = 0
    for sample, doc in zip(samples, nlp.pipe(sample.text for sample in samples), strict=True):
        words += len(sample.text.split())
        real = [(span.start, span.end) for span in sample.spans if span.label == "PERSON"]
        false += sum(not touches(place, real) for place in people(doc))
        for span in sample.spans:
            if span.label not in ("PERSON", None):
                slots += 1
                alike = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == span.label]
                right += touches((span.start, span.end), alike)
    return 1000 * false / words, right / max(1, slots)


def kept(ours: Language, old: Language, texts: Sequence[str]) -> dict[str, tuple[int, float, float]]:
    """For each label what the base model found, the share that ours reads alike, the share under any label."""
    totals, same, any_label = Counter[str](), Counter[str](), Counter[str]()
    for before, after in zip(old.pipe(texts), ours.pipe(texts), strict=True):
        for entity in before.ents:
            overlap = [e.label_ for e in after.ents if e.start < entity.end and entity.start < e.end]
            totals[entity.label_] += 1
            same[entity.label_] += entity.label_ in overlap
            any_label[entity.label_] += bool(overlap)
    return {label: (n, same[label] / n, any_label[label] / n) for label, n in totals.most_common()}


def blocks(text: str) -> list[str]:
    """A plain text as a reader hands it over: paragraphs and table cells. A bar inside a mark parts nothing."""
    cells = (cell.strip() for line in text.split("\n") for cell in re.split(r"\t|(?<!\w)\|(?!\w)|\|\s|\s\|", line))
    return [cell for cell in cells if re.search(r"\w", cell)]


@dataclass(frozen=True, slots=True)
class Read:
    """What one model made of annotated drafts. `missed` and `imagined` hold words of the drafts: invented people's."""

    words: int
    names: int
    missed: tuple[str, ...]
    imagined: tuple[str, ...]


def drafts(nlp: Language, texts: Iterable[str]) -> Read:
    """Names marked and missed, and people seen where none is marked: authors and declared pseudonyms too, then."""
    parsed = [_parse(block) for text in texts for block in blocks(text)]
    missed, extra, names, words = [], [], 0, 0
    for (plain, marks), doc in zip(parsed, nlp.pipe(plain for plain, _ in parsed), strict=True):
        words += len(plain.split())
        found = people(doc)
        for kind, place in marks:
            if kind == "PERSON":
                names += 1
                if not caught(plain, place, found):
                    missed.append(_around(plain, place))
        marked = [place for kind, place in marks if kind in _SAME_PERSON]
        extra += [_around(plain, place) for place in sorted(found) if not touches(place, marked)]
    return Read(words, names, tuple(missed), tuple(extra))


def _parse(block: str) -> tuple[str, list[tuple[str, Place]]]:
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(block):
        plain += block[at : match.start()]
        marks.append((match.group(1), (len(plain), len(plain) + len(match.group(3)))))
        plain, at = plain + match.group(3), match.end()
    return plain + block[at:], marks


def _around(text: str, place: Place) -> str:
    return f"{text[max(0, place[0] - 25) : place[0]]}[{text[slice(*place)]}]{text[place[1] : place[1] + 15]}"


def seconds(nlp: Language, texts: Sequence[str]) -> float:
    """Processor seconds for one pass, the best of five."""
    times = []
    for _ in range(5):
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        times.append(time.process_time() - start)
    return min(times)
