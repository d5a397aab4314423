"""The passages and the drafts to develop on in; the net beside the language model that pubcheck ships out.

    python -m training.taught [--without DIR_OR_DRAFT ...] [--out FILE] [--rounds 10] [--seed 0]

A fixed seed, one thread (OMP_NUM_THREADS=1), a few minutes; the language model itself is read and left as it is.
`--without` keeps drafts aside, to measure on.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from pubcheck.recognisers.trained import tagger, taught
from training.lessons import FEW, KINDS, Lesson, batch, drafts, lessons, written
from training.net import SPELT, Net
from training.passages import DRAFTS, EXTRACTS

OUT = tagger.FOLDER / "taught.npz"
WORDS = 3_000  # in a batch
RATE, WARMING, SLOWEST = 0.003, 100, 0.02
SLOWNESS, SETTLING = 0.995, 0.3  # of the running mean of the weights, which is kept; after so much of the reading
DROP, SHRINK = 0.45, 0.01
UNMEANT, UNSEEN, UNSPELT = 0.1, 0.05, 0.15  # words whose meaning, vector or spelling is hidden
STEEP = 30.0
VARIANTS = 3  # of each passage: as it is, then with other words in its marks
# How likely the surest word of a span has to be. Chosen on drafts that the net had not seen: for each kind half of what
# is found there or more is right, and published reports hold no more than one in ten thousand words.
ASKED = {
    "OCCUPATION": 0.6, "HEALTH_CONDITION": 0.65, "IMMIGRATION": 0.25, "EVENT_DETAIL": 0.45, "ETHNICITY": 0.16,
    "LANGUAGE": 0.16, "RELIGION": 0.06, "PLACE": 0.2, "ADDRESS": 0.07, "AGE": 0.5,
}  # fmt: skip


def taught_on(whole: Sequence[Lesson], parts: Sequence[Sequence[Lesson]], rounds: int, seed: int) -> Net:
    """A net that has read the drafts so many times, and one of the variants of the passages each time."""
    rng = np.random.default_rng(seed)
    net = Net.fresh(rng, whole[0].rows.shape[1], len(KINDS))
    total = rounds * sum(len(lesson.rows) + tagger.GAP for lesson in [*whole, *parts[0]])
    done = 0
    for number in range(rounds):
        loss = words = 0.0
        every = [*whole, *parts[number % len(parts)]]
        waiting: list[Lesson] = []
        for place, index in enumerate(rng.permutation(len(every)), start=1):
            waiting.append(every[index])
            if sum(len(lesson.rows) for lesson in waiting) < WORDS and place < len(every):
                continue
            there, tells, sure = batch(waiting)
            there.rows[:, 96:] *= rng.random((len(there.rows), 1)) >= UNMEANT
            there.rows[:, :96] *= rng.random((len(there.rows), 1)) >= UNSEEN
            there.spelt[rng.random(len(there.spelt)) < UNSPELT, 0] = 0
            chances, trace = net.forward(there, rng, DROP)
            sure *= there.there[:, None]
            count = there.there.sum()
            wrong = ((chances - tells) * sure * (STEEP / count)).astype(np.float32)
            right = tells * np.log(chances + 1e-7) + (1 - tells) * np.log(1 - chances + 1e-7)
            loss, words = loss - float((right * sure).sum()), words + float(count)
            done += len(there.rows)
            rate = RATE * min(1.0, (net.steps + 1) / WARMING) * max(SLOWEST, 1 - done / total)
            net.learn(there, trace, wrong, rate, SHRINK)
            if done > SETTLING * total:
                net.settle(SLOWNESS)
            waiting = []
        print(f"round {number + 1}: loss {loss / words:.4f}, {time.process_time():.0f} s", flush=True)
    net.weights = net.settled
    return net


def save(net: Net, out: Path) -> None:
    """The weights in half precision, of the kinds that pubcheck takes up alone."""
    kinds = [KINDS.index(kind) for kind in ASKED]
    kept = {name: value.astype(np.float16) for name, value in net.weights.items()}
    kept |= {"third": kept["third"][:, kinds], "third_bias": kept["third_bias"][kinds]}
    width = net.weights["first"].shape[0] - sum(columns for _, columns in SPELT)
    np.savez(
        out,
        kinds=np.array(list(ASKED)),
        asked=np.array(list(ASKED.values()), np.float32),
        width=np.array(96 if width > 96 else width),
        **kept,
    )


def parts() -> list[list[Lesson]]:
    """The passages, in all their variants, those kept aside left out."""
    return [lessons(written(random.Random(n) if n else None, held=False), FEW) for n in range(VARIANTS)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    assert set(ASKED) == set(taught.TAKEN)
    aside = {name for path in arguments.without for name in ([path] if path.is_file() else path.glob("*.gold.md"))}
    aside_names = {path.name for path in aside}
    paths = [path for folder in (DRAFTS, EXTRACTS) for path in sorted(folder.glob("*.gold.md"))]
    paths = [path for path in paths if path.name not in aside_names]
    whole = lessons(drafts(paths), len(KINDS))
    sys.stdout.write(f"{len(paths)} drafts, {len(whole)} paragraphs and cells of them\n")
    save(taught_on(whole, parts(), arguments.rounds, arguments.seed), arguments.out)


if __name__ == "__main__":
    main()
