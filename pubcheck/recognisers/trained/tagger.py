"""What the one pass made of each word in; how likely each word tells of a job, an illness, a way of arriving ... out.

A small net of our own beside the language model, which it leaves as it is. It reads, for each word, the model's own
vector, what the word means (a table of word vectors) and how it is spelt (small tables), and a few words on either
side. Made by training/taught.py; a few operations on arrays for many passages at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Floats = NDArray[numpy.float32]
    Whole = NDArray[numpy.int64]

FOLDER = Path(__file__).parent / "net"
SPELT = ("LOWER", "SUFFIX", "SHAPE", "PREFIX")
NEAR, NEXT, WIDE = 2, 2, 15  # words on either side that each layer looks at; the last one's mean
GAP = 4  # empty rows between two passages, so that no window reaches from one into the next
EITHER = 0.23  # how likely it has to be that a word tells of any of the kinds, where none is likely enough alone
COUNTED = frozenset({"AGE", "LANGUAGE"})  # but for kinds that are told in the same few words of anybody
LOW = 0.4  # a span goes on while a word is as likely as this share of what is asked of its surest word


class Told(NamedTuple):
    """A span of one passage: which passage, what it may tell of, from where to where, how likely; and whether no
    kind is likely enough alone, but some kind is."""

    passage: int
    kind: str
    start: int
    end: int
    likely: float
    some: bool


@dataclass(frozen=True, slots=True)
class Net:
    """The weights. What is spelt and meant is multiplied through the first layer beforehand: a word costs a look-up."""

    kinds: tuple[str, ...]
    asked: tuple[float, ...]
    known: NDArray[numpy.uint32]
    meaning: NDArray[numpy.intp]
    meant: Floats
    spelt: tuple[Floats, ...]
    own: Floats
    near: Floats
    near_bias: Floats
    last: Floats
    last_bias: Floats


@cache
def load() -> Net:
    """The weights from the package; read once."""
    import numpy as np

    kept: dict[str, Any] = {}
    for name in ("meanings.npz", "taught.npz"):
        with np.load(FOLDER / name, allow_pickle=False) as file:
            kept |= {key: file[key] for key in file.files}
    whole = {name: value.astype(np.float32) for name, value in kept.items() if value.dtype == np.float16}
    first, width = whole["first"], int(kept["width"])
    depth = kept["vectors"].shape[1]
    vectors = kept["vectors"].astype(np.float32) * whole["scale"]
    at = width + depth
    meant = np.vstack([np.zeros(first.shape[1], np.float32), vectors @ first[width:at] + first[at]])
    at += 1
    spelt = []
    for number in range(len(SPELT)):
        table = whole[f"spelt{number}"]
        spelt.append(table @ first[at : at + table.shape[1]])
        at += table.shape[1]
    spelt[0] = spelt[0] + whole["first_bias"]
    return Net(
        tuple(str(kind) for kind in kept["kinds"]),
        tuple(float(share) for share in kept["asked"]),
        kept["known"],
        kept["meaning"].astype(np.intp),
        meant,
        tuple(spelt),
        first[:width],
        whole["second"],
        whole["second_bias"],
        whole["third"],
        whole["third_bias"],
    )


def listen(nlp: Language) -> Language:
    """The model with its word vectors left on each text that it reads (`doc.tensor`); what it reads stays the same."""
    from thinc.api import Model

    def forward(model: Any, docs: Sequence[Doc], is_train: bool) -> Any:
        vectors, back = model.layers[0](docs, is_train)
        for doc, vector in zip(docs, vectors, strict=True):
            doc.tensor = vector
        return vectors, back

    words: Any = nlp.get_pipe("ner")
    layers = words.model.get_ref("tok2vec").layers
    layers[0] = Model("listen", forward, layers=[layers[0]], dims={"nO": layers[0].get_dim("nO")})
    return nlp


def read(docs: Sequence[Doc]) -> Iterator[Told]:
    """What some passages, read by a model that listens, may tell of. Linear."""
    import numpy as np

    net = load()
    rows = [len(doc) + GAP for doc in docs]
    if not rows:
        return
    size = sum(rows)
    signs = np.zeros((size, len(SPELT)), np.uint64)
    own = np.zeros((size, len(net.own)), np.float32)
    there = np.zeros((size, 1), np.float32)
    starts = np.cumsum([0, *rows])
    for start, doc in zip(starts, docs, strict=False):
        end = start + len(doc)
        signs[start:end] = doc.to_array(list(SPELT))
        own[start:end] = doc.tensor
        there[start:end] = 1
    likely = chances(net, signs, own, there, starts)
    open_ended = [number for number, kind in enumerate(net.kinds) if kind not in COUNTED]
    either = 1 - np.prod(1 - likely[:, open_ended], axis=1)
    found = [
        (kind, *run, False)
        for number, kind in enumerate(net.kinds)
        for run in _runs(likely[:, number], net.asked[number])
    ]
    for first, last, share in _runs(either, EITHER):
        kind = net.kinds[open_ended[int(likely[first : last + 1, open_ended].sum(0).argmax())]]
        found.append((kind, first, last, share, True))
    for kind, first, last, share, some in found:
        passage = int(np.searchsorted(starts, first, "right")) - 1
        doc, start = docs[passage], int(starts[passage])
        end = doc[last - start]
        yield Told(passage, kind, doc[first - start].idx, end.idx + len(end), share, some)


def chances(net: Net, signs: NDArray[numpy.uint64], own: Floats, there: Floats, starts: Whole) -> Floats:
    """How likely each word (row) tells of each kind (column)."""
    import numpy as np

    low = (signs[:, 0] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    at = np.minimum(np.searchsorted(net.known, low), len(net.known) - 1)
    first = own @ net.own + net.meant[np.where(net.known[at] == low, net.meaning[at] + 1, 0)]
    for number, table in enumerate(net.spelt):
        first += table[(signs[:, number] % np.uint64(len(table) - 1)).astype(np.intp) + 1]
    first = np.maximum(first, 0) * there
    row, passage = np.arange(len(first)), np.searchsorted(starts, np.arange(len(first)), "right")
    begin = np.maximum(starts[passage - 1], row - WIDE)
    end = np.minimum(np.maximum(starts[passage] - GAP, begin + 1), row + WIDE + 1)
    sums = np.zeros((len(first) + 1, first.shape[1]), np.float32)
    np.cumsum(first, axis=0, out=sums[1:])
    wide = (sums[end] - sums[begin]) / (end - begin)[:, None].astype(np.float32)
    second = _around(first, NEAR, net.near) + wide @ net.near[-wide.shape[1] :] + net.near_bias
    second = np.maximum(second, 0) * there
    third = _around(second, NEXT, net.last) + net.last_bias
    likely: Floats = there / (1 + np.exp(-third))
    return likely


def _around(rows: Floats, reach: int, weights: Floats) -> Floats:
    """Each row and so many before it and after it, weighed: the first rows of the weights are for the first of them."""
    import numpy as np

    depth = rows.shape[1]
    padded = np.pad(rows, ((reach, reach), (0, 0)))
    out: Floats = padded[: len(rows)] @ weights[:depth]
    for shift in range(1, 2 * reach + 1):
        out += padded[shift : shift + len(rows)] @ weights[shift * depth : (shift + 1) * depth]
    return out


def _runs(likely: Floats, asked: float) -> Iterator[tuple[int, int, float]]:
    """The first and last words of each run that holds a word as likely as asked."""
    import numpy as np

    if not len(likely) or likely.max() < asked:
        return
    edges = np.flatnonzero(np.diff(np.concatenate([[False], likely >= LOW * asked, [False]]).astype(np.int8)))
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        share = float(likely[first:end].max())
        if share >= asked:
            yield int(first), int(end) - 1, share
