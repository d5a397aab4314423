"""Marked passages and drafts in, words with what they tell of out: what the net beside the language model learns from.

Each text is folded, cut and read as pubcheck reads it. A passage says something of four kinds only, a draft of all.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pubcheck.recognisers.fold import fold
from pubcheck.recognisers.trained import ner, tagger
from training import passages
from training.measure import blocks
from training.net import SPELT, Batch

Floats = NDArray[np.float32]
KINDS = (
    *("OCCUPATION", "HEALTH_CONDITION", "IMMIGRATION", "EVENT_DETAIL", "ETHNICITY", "LANGUAGE", "RELIGION", "PLACE"),
    *("ADDRESS", "AGE", "ORG", "FAMILY_STRUCTURE", "HEALTH_SETTING", "SCHOOL", "DATE", "PERSON"),
)
FEW = len(passages.KINDS)  # the first so many are all that a passage has marked
_MARK = re.compile(r"\[\[(\w+)\|(direct|quasi|allowed)\|(.*?)\]\]")
_MARKDOWN = re.compile(r"\A(?:#+|[-*>]) +|\*\*")
Marked = tuple[str, tuple[tuple[int, int, str], ...]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A passage as numbers: rows that the net reads, what each word tells of, and for which kinds that is known."""

    rows: Floats
    spelt: NDArray[np.int64]
    tells: Floats
    sure: Floats


def drafts(paths: Iterable[Path]) -> list[Marked]:
    """Every paragraph and cell of annotated drafts, with where each kind is told."""
    texts = [fold(path.read_text("utf-8")).text for path in paths]
    return [_marked(_MARKDOWN.sub("", block)) for text in texts for block in blocks(text) if len(block) > 1]


def written(rng: random.Random | None, *, held: bool) -> list[Marked]:
    """Every passage on one side of the split; with other words in some of its marks where a generator is given."""
    samples = passages.passages(held)
    samples = tuple(passages.varied(rng, sample) for sample in samples) if rng is not None else samples
    return [(s.text, tuple((span.start, span.end, span.label or "") for span in s.spans)) for s in samples]


def _marked(line: str) -> Marked:
    text, spans, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        kind, severity, words = match.groups()
        if severity != "allowed" and kind in KINDS:
            spans.append((len(text), len(text) + len(words), kind))
        text, at = text + words, match.end()
    return text + line[at:], tuple(spans)


def lessons(texts: Sequence[Marked], known: int) -> list[Lesson]:
    """The texts as the net reads them; of each only the first so many kinds count."""
    sure = (np.arange(len(KINDS)) < known).astype(np.float32)
    read = ner.load().pipe((ner._truecased(text) for text, _ in texts), batch_size=256)
    out = []
    for doc, (_, spans) in zip(read, texts, strict=True):
        signs = doc.to_array([*tagger.SPELT, "IDX", "LENGTH"])
        start, end = signs[:, -2].astype(int), (signs[:, -2] + signs[:, -1]).astype(int)
        tells = np.zeros((len(doc), len(KINDS)), np.float32)
        for first, last, kind in spans:
            tells[(start < last) & (end > first), KINDS.index(kind)] = 1
        rows = np.hstack([doc.tensor, meanings(signs[:, 0])])
        out.append(Lesson(rows, spelt(signs), tells, np.tile(sure, (len(doc), 1))))
    return out


@cache
def _table() -> dict[str, NDArray[Any]]:
    with np.load(tagger.FOLDER / "meanings.npz", allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def meanings(words: NDArray[np.uint64]) -> Floats:
    """What each word means, and whether that is known."""
    table = _table()
    low = (words & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    at = np.minimum(np.searchsorted(table["known"], low), len(table["known"]) - 1)
    here = (table["known"][at] == low).astype(np.float32)[:, None]
    vectors = table["vectors"][table["meaning"][at]] * table["scale"].astype(np.float32)
    return np.hstack([vectors * here, here]).astype(np.float32)


def spelt(signs: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The row of each table of spellings for each word."""
    columns = [signs[:, number] % np.uint64(rows - 1) + np.uint64(1) for number, (rows, _) in enumerate(SPELT)]
    return np.stack(columns, 1).astype(np.int64)


def batch(lessons: Sequence[Lesson]) -> tuple[Batch, Floats, Floats]:
    """Several lessons as one, what their words tell of, and where that is known."""
    size = sum(len(lesson.rows) + tagger.GAP for lesson in lessons)
    out = Batch(
        np.zeros((size, lessons[0].rows.shape[1]), np.float32),
        np.zeros((size, len(SPELT)), np.int64),
        np.zeros(size, np.float32),
        np.zeros(size, np.int64),
    )
    tells, sure = np.zeros((2, size, len(KINDS)), np.float32)
    at = 0
    for number, lesson in enumerate(lessons):
        end = at + len(lesson.rows)
        out.rows[at:end], out.spelt[at:end], out.there[at:end] = lesson.rows, lesson.spelt, 1
        out.passage[at:end], out.passage[end : end + tagger.GAP] = 2 * number, 2 * number + 1
        tells[at:end], sure[at:end] = lesson.tells, lesson.sure
        at = end + tagger.GAP
    return out, tells, sure
