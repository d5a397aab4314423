"""How the net beside the language model learns: its slopes are right, its lessons are whole, both sides agree."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
if not (ROOT / "training" / "taught.py").exists():
    pytest.skip(
        "the training folder is not in this copy of the source: run it from the repository", allow_module_level=True
    )
sys.path.insert(0, str(ROOT))

from pubcheck.recognisers.trained import ner, tagger  # noqa: E402
from training import lessons, taught  # noqa: E402
from training.net import Net  # noqa: E402
from training.passages import DRAFTS  # noqa: E402

TEXTS: list[lessons.Marked] = [
    ("Father was a thatcher in Oxenhope.", ((13, 21, "OCCUPATION"),)),
    ("They speak Tetum.", ((11, 16, "LANGUAGE"),)),
]


def test_each_slope_is_that_of_the_loss() -> None:
    rng = np.random.default_rng(3)
    read = lessons.lessons(TEXTS, len(lessons.KINDS))
    there, tells, _ = lessons.batch(read)
    net = Net.fresh(rng, there.rows.shape[1], len(lessons.KINDS))
    net.weights["third_bias"][:] = 0

    def loss() -> float:
        chances, _ = net.forward(there)
        return float(-(tells * np.log(chances) + (1 - tells) * np.log(1 - chances)).sum())

    chances, trace = net.forward(there)
    before = {name: value.copy() for name, value in net.weights.items()}
    net.learn(there, trace, chances - tells, 0.0, 0.0)
    slopes = {name: value / (1 - 0.9) for name, value in net.mean.items()}  # the first mean is a tenth of the slope
    assert all((net.weights[name] == value).all() for name, value in before.items())
    for name, slope in slopes.items():
        place = np.unravel_index(np.abs(slope).argmax(), slope.shape)
        kept, step = net.weights[name][place], np.float32(2e-3)
        net.weights[name][place] = kept + step
        above = loss()
        net.weights[name][place] = kept - step
        below = loss()
        net.weights[name][place] = kept
        assert (above - below) / (2 * step) == pytest.approx(float(slope[place]), rel=0.08), name


def test_what_is_trained_and_what_ships_reckon_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = lessons.lessons(TEXTS, len(lessons.KINDS))
    net = taught.taught_on(read, [read], rounds=2, seed=1)
    there, _, _ = lessons.batch(read)
    chances, _ = net.forward(there)
    taught.save(net, tmp_path / "taught.npz")
    (tmp_path / "meanings.npz").write_bytes((tagger.FOLDER / "meanings.npz").read_bytes())
    monkeypatch.setattr(tagger, "FOLDER", tmp_path)
    shipped = tagger.load.__wrapped__()
    docs = list(ner.load().pipe(text for text, _ in TEXTS))
    signs = np.vstack([np.pad(doc.to_array(list(tagger.SPELT)), ((0, tagger.GAP), (0, 0))) for doc in docs])
    own = np.vstack([np.pad(doc.tensor, ((0, tagger.GAP), (0, 0))) for doc in docs])
    starts = np.cumsum([0, *(len(doc) + tagger.GAP for doc in docs)])
    likely = tagger.chances(shipped, signs, own, there.there[:, None], starts)
    wanted = chances[:, [lessons.KINDS.index(kind) for kind in shipped.kinds]] * there.there[:, None]
    assert likely == pytest.approx(wanted, abs=2e-3)


def test_it_learns_what_it_is_shown() -> None:
    texts: list[lessons.Marked] = [*TEXTS, ("The panel met twice.", ())] * 6
    read = lessons.lessons(texts, len(lessons.KINDS))
    net = taught.taught_on(read, [read], rounds=300, seed=1)
    there, tells, _ = lessons.batch(read)
    chances, _ = net.forward(there)
    assert chances[tells > 0].mean() > 0.6
    assert chances[tells == 0].mean() < 0.05


def test_the_same_seed_gives_the_same_net() -> None:
    read = lessons.lessons(TEXTS, len(lessons.KINDS))
    one, other = (taught.taught_on(read, [read], rounds=2, seed=4) for _ in range(2))
    assert all((value == other.weights[name]).all() for name, value in one.weights.items())


def test_marks_of_the_drafts_become_the_words_that_they_stand_round() -> None:
    texts = lessons.drafts(sorted(DRAFTS.glob("*.gold.md"))[:3])
    spans = [(text[start:end], kind) for text, marks in texts for start, end, kind in marks]
    assert len(spans) > 20
    assert all(words.strip() == words and words and "[[" not in words and "|" not in words for words, _ in spans)
    assert all("[[" not in text for text, _ in texts)
    assert {kind for _, kind in spans} <= set(lessons.KINDS)


def test_a_passage_counts_for_the_kinds_that_it_marks_alone() -> None:
    some = lessons.written(random.Random(1), held=False)[:5]
    (first, *_) = lessons.lessons(some, lessons.FEW)
    assert first.sure[0].sum() == lessons.FEW
    assert {kind for _, marks in lessons.written(None, held=True) for *_, kind in marks} <= set(
        lessons.KINDS[: lessons.FEW]
    )
