"""Numbers for words in; a small net that learns which of them tell of what out. Plain numpy: no framework is needed.

Three layers: each word alone (the language model's vector, its meaning, its spelling); its neighbours and the mean of a
wider window; its neighbours again. One independent chance for each kind. `pubcheck/recognisers/trained/tagger.py` reads
what `Net.weights` holds; the numbers of both must agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pubcheck.recognisers.trained.tagger import NEAR, NEXT, WIDE

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]
SPELT = ((4094, 24), (1022, 8), (252, 8), (252, 4))  # rows and width of the tables of how a word is spelt
FIRST, SECOND = 64, 48
FADE, LEAST = (0.9, 0.999), 1e-8  # Adam


def around(rows: Floats, reach: int) -> Floats:
    """Each row with so many before it and after it."""
    padded = np.pad(rows, ((reach, reach), (0, 0)))
    return np.hstack([padded[shift : shift + len(rows)] for shift in range(2 * reach + 1)])


def gathered(wide: Floats, reach: int) -> Floats:
    """The reverse: what each row gave to those around it."""
    size, depth = len(wide), wide.shape[1] // (2 * reach + 1)
    out = np.zeros((size + 2 * reach, depth), np.float32)
    for shift in range(2 * reach + 1):
        out[shift : shift + size] += wide[:, shift * depth : (shift + 1) * depth]
    return out[reach : reach + size]


@dataclass(slots=True)
class Batch:
    """Words of several passages, set apart by empty rows. `passage`: the number of each row's passage or gap."""

    rows: Floats
    spelt: Whole
    there: Floats
    passage: Whole

    def window(self) -> tuple[Whole, Whole]:
        """From where to where each row's wider window goes, within its passage."""
        size = len(self.rows)
        row = np.arange(size)
        new = np.flatnonzero(np.r_[True, self.passage[1:] != self.passage[:-1]])
        number = np.searchsorted(new, row, "right") - 1
        ends = np.r_[new[1:], size]
        return np.maximum(new[number], row - WIDE), np.minimum(ends[number], row + WIDE + 1)


@dataclass(slots=True)
class Net:
    """The weights and what learning needs to remember of them."""

    weights: dict[str, Floats]
    steps: int = 0
    settled: dict[str, Floats] = field(default_factory=dict)
    mean: dict[str, Floats] = field(default_factory=dict)
    spread: dict[str, Floats] = field(default_factory=dict)

    @classmethod
    def fresh(cls, rng: np.random.Generator, width: int, kinds: int) -> Net:
        """A net that knows nothing."""

        def layer(rows: int, columns: int) -> Floats:
            return (rng.standard_normal((rows, columns)) * np.sqrt(2 / rows)).astype(np.float32)

        weights = {
            f"spelt{number}": (rng.standard_normal(shape) * 0.1).astype(np.float32)
            for number, shape in enumerate(SPELT)
        }
        weights |= {"first": layer(width + sum(columns for _, columns in SPELT), FIRST)}
        weights |= {"second": layer(FIRST * (2 * NEAR + 2), SECOND), "third": layer(SECOND * (2 * NEXT + 1), kinds)}
        weights["third"] *= 0.3
        weights |= {"first_bias": np.zeros(FIRST, np.float32), "second_bias": np.zeros(SECOND, np.float32)}
        return cls(weights | {"third_bias": np.full(kinds, -4, np.float32)})

    def forward(self, batch: Batch, rng: np.random.Generator | None = None, drop: float = 0.0) -> tuple[Floats, Trace]:
        """The chances, and what is needed to learn from them. `drop`: the share of each layer that is left out."""
        w = self.weights
        looked = [w[f"spelt{number}"][batch.spelt[:, number]] for number in range(len(SPELT))]
        row = np.hstack([batch.rows, *looked])
        first, first_on = _layer(row @ w["first"] + w["first_bias"], batch.there, rng, drop)
        begin, end = batch.window()
        sums = np.vstack([np.zeros(FIRST), np.cumsum(first, axis=0, dtype=np.float64)])
        wide = ((sums[end] - sums[begin]) / (end - begin)[:, None]).astype(np.float32)
        near = np.hstack([around(first, NEAR), wide])
        second, second_on = _layer(near @ w["second"] + w["second_bias"], batch.there, rng, drop)
        last = around(second, NEXT)
        chances = 1 / (1 + np.exp(-(last @ w["third"] + w["third_bias"])))
        return chances.astype(np.float32), Trace(row, first_on, near, begin, end, second_on, last)

    def learn(self, batch: Batch, trace: Trace, wrong: Floats, rate: float, shrink: float) -> None:
        """One step against what was wrong with the chances of a batch."""
        w = self.weights
        change = {"third": trace.last.T @ wrong, "third_bias": wrong.sum(0)}
        second = gathered(wrong @ w["third"].T, NEXT) * trace.second_on
        change |= {"second": trace.near.T @ second, "second_bias": second.sum(0)}
        near = second @ w["second"].T
        cut = FIRST * (2 * NEAR + 1)
        share = near[:, cut:] / (trace.end - trace.begin)[:, None]
        spans = np.zeros((len(near) + 1, FIRST))
        np.add.at(spans, trace.begin, share)
        np.add.at(spans, trace.end, -share)
        first = ((gathered(near[:, :cut], NEAR) + np.cumsum(spans, axis=0)[:-1]) * trace.first_on).astype(np.float32)
        change |= {"first": trace.row.T @ first, "first_bias": first.sum(0)}
        row = first @ w["first"].T
        at = batch.rows.shape[1]
        for number, (_, columns) in enumerate(SPELT):
            table = np.zeros_like(w[f"spelt{number}"])
            np.add.at(table, batch.spelt[:, number], row[:, at : at + columns])
            change[f"spelt{number}"] = table
            at += columns
        self.steps += 1
        for name, slope in change.items():
            self._step(name, slope.astype(np.float32), rate, shrink if name in ("first", "second", "third") else 0)

    def settle(self, slowness: float) -> None:
        """Remember the weights, a running mean of them: it wavers less than any one step."""
        for name, value in self.weights.items():
            old = self.settled.setdefault(name, value.copy())
            old += (1 - slowness) * (value - old)

    def _step(self, name: str, slope: Floats, rate: float, shrink: float) -> None:
        mean = self.mean.setdefault(name, np.zeros_like(slope))
        spread = self.spread.setdefault(name, np.zeros_like(slope))
        mean += (1 - FADE[0]) * (slope - mean)
        spread += (1 - FADE[1]) * (slope * slope - spread)
        size = np.sqrt(spread / (1 - FADE[1] ** self.steps)) + LEAST
        self.weights[name] -= rate * (mean / (1 - FADE[0] ** self.steps) / size + shrink * self.weights[name])


@dataclass(slots=True)
class Trace:
    """What each layer saw and which of its parts were on."""

    row: Floats
    first_on: Floats
    near: Floats
    begin: Whole
    end: Whole
    second_on: Floats
    last: Floats


def _layer(sums: Floats, there: Floats, rng: np.random.Generator | None, drop: float) -> tuple[Floats, Floats]:
    on = ((sums > 0) * there[:, None]).astype(np.float32)
    if rng is not None and drop:
        on *= (rng.random(sums.shape, dtype=np.float32) >= drop) / np.float32(1 - drop)
    return (sums * on).astype(np.float32), on
