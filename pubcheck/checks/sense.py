"""A hit in, what it is worth out: denied, only planned, called off, a placeholder, said of another review, case
history.

Cue words alone prove nothing: "an event was planned but did not take place" holds all the words of one that was held.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pubcheck.checks import blanks
from pubcheck.checks.denials import (
    BACK,
    CALLED_OFF,
    CITATION,
    DATE,
    DIRECTIVE,
    ELSEWHERE,
    EMPTY,
    LATER,
    NOT,
    NOTE_TO_SELF,
    OPENING_NOT,
    OTHERS,
    OURS,
    OWN,
    PAST,
    PLANNED,
    SHOUT,
    TURN,
    UNSETTLED,
    WISHED,
)
from pubcheck.checks.phrases import parse
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence


def real(reading: Reading, phrases: tuple[str, ...], avoid: frozenset[str] = ELSEWHERE) -> tuple[Hit, ...]:
    """The hits that count: said of this review, as a fact, outside headings and the kinds of section to avoid."""
    return reading.remember(("real", phrases, avoid), lambda: tuple(_real(reading, phrases, avoid)))


def _real(reading: Reading, phrases: tuple[str, ...], avoid: frozenset[str]) -> Iterator[Hit]:
    for hit in reading.hits(phrases):
        if hit.sentence.heading and not front(reading, hit.sentence):
            continue
        if (
            reading.kinds(hit.sentence) & avoid
            or placeholder(reading, hit.sentence)
            or elsewhere(reading, hit.sentence)
        ):
            continue
        if denied(reading, hit, phrases[hit.phrase]) or unheld(reading, hit.sentence):
            continue
        yield hit


def says(reading: Reading, sentence: Sentence, phrases: tuple[str, ...]) -> bool:
    """Whether the sentence says one of the phrases."""
    return sentence.index in reading.saying(phrases)


def denied(reading: Reading, hit: Hit, phrase: str) -> bool:
    """Whether the sentence says that it was not so. A phrase that itself holds a "not" means what it says."""
    if _says_not(phrase):
        return False
    said = reading.words.words
    span = reading.words_of(hit.sentence)
    if said[span.start] in OPENING_NOT and not TURN & set(said[span.start : hit.first]):
        before = hit.sentence.block.text[hit.sentence.start : reading.words.span(hit.first)[0]]
        if ";" not in before:
            return True  # "No worker wrote down what she said, what she liked or what she wanted"
    for at in range(hit.first - 1, max(span.start, hit.first - 6) - 1, -1):
        if said[at] in TURN:
            break
        if said[at] in NOT and not (
            said[at] == "not" and at + 1 < span.stop and said[at + 1] in {"only", "just", "least"}
        ):
            return True
    if not NOT.isdisjoint(said[hit.first : hit.last + 1]):
        return True
    for at in range(hit.last + 1, min(span.stop, hit.last + 4)):
        if said[at] in TURN or said[at] in {"and", "who", "that", "which"}:
            break
        if said[at] == "not" and said[at - 1] in {
            "was",
            "were",
            "did",
            "has",
            "have",
            "had",
            "could",
            "is",
            "are",
            "would",
        }:
            return True
    return False


@lru_cache(maxsize=4096)
def _says_not(phrase: str) -> bool:
    return any(element.words & NOT for element in parse(phrase).elements)


def planned(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence tells of something still to come."""
    return says(reading, sentence, PLANNED)


def called_off(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence tells of something that did not happen."""
    return says(reading, sentence, CALLED_OFF)


def unheld(reading: Reading, sentence: Sentence) -> bool:
    """Whether what the sentence tells of was only planned, or called off."""
    return planned(reading, sentence) or called_off(reading, sentence) or _undone(reading, sentence)


def _undone(reading: Reading, sentence: Sentence) -> bool:
    """Whether the next sentence of the passage takes it back: "In the event it did not take place"."""
    at = sentence.index + 1
    if at >= len(reading.sentences) or reading.sentences[at].passage != sentence.passage:
        return False
    following = reading.sentences[at]
    span = reading.words_of(following)
    return called_off(reading, following) and bool(BACK & set(reading.words.words[span.start : span.start + 5]))


def placeholder(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence only keeps a place for text still to be written. A long sentence says something besides."""
    return sentence.index in reading.remember(("placeholders",), lambda: frozenset(_placeholders(reading)))


def _placeholders(reading: Reading) -> Iterator[int]:
    named = reading.saying(LATER) | reading.saying(UNSETTLED) | reading.saying(EMPTY)
    asked = prompts(reading) | _unanswered(reading)
    fields = _open_fields(reading)
    for sentence in reading.sentences:
        if (
            sentence.passage in asked
            or (not sentence.heading and blanks.says_nothing(sentence.text))
            or sentence.index in fields
            or _shouted(sentence)
            or ((sentence.index in named or "[" in sentence.text) and _keeps(reading, sentence))
        ):
            yield sentence.index


def _shouted(sentence: Sentence) -> bool:
    """Whether a sentence in the running text is all in capitals: what an author calls to himself, "NEED MORE HERE"."""
    return (
        not sentence.heading
        and sentence.text.isupper()
        and len(sentence.text.split()) >= SHOUT
        and not sentence.block.text.isupper()
    )


def _open_fields(reading: Reading) -> frozenset[int]:
    """The sentences that are fields of a form left open."""
    return reading.remember(
        ("open fields",),
        lambda: frozenset(one.index for one in reading.sentences if blanks.open_field(one.text)),
    )


def _keeps(reading: Reading, sentence: Sentence) -> bool:
    size = len(reading.words_of(sentence))
    if says(reading, sentence, LATER) or NOTE_TO_SELF.fullmatch(sentence.text):
        return True
    if size <= 7 and says(reading, sentence, UNSETTLED):
        return True
    return size <= 16 and says(reading, sentence, EMPTY) and not says(reading, sentence, WISHED)


def _unanswered(reading: Reading) -> frozenset[int]:
    """The rows of a form whose value was left open: the passages of the field's name and of what stands beside it."""
    rows = [
        cell
        for table in reading.tables
        for row in table
        if len(row) > 1 and blanks.unanswered(row[0].text, [cell.text for cell in row[1:]])
        for cell in row
    ]
    # The head of a column in which no row says anything ("How will we know?").
    heads = [
        head
        for table in reading.tables
        if len(table) > 1
        for at, head in enumerate(table[0])
        if all(blanks.hollow(row[at].text) for row in table[1:] if at < len(row))
    ]
    return frozenset(passage.index for cell in (*rows, *heads) for passage in cell.passages)


def prompts(reading: Reading) -> frozenset[int]:
    """The numbers of the passages that are a template's own guidance, left in by the author."""

    def made() -> frozenset[int]:
        said = {one.index: [each.text for each in reading.of_passage(one.index)] for one in reading.passages}
        kinds = [reading.sections[number].kinds for number in reading.section_of]
        near = frozenset(reading.sentences[at].passage for at in reading.saying(blanks.ABOUT))
        return frozenset(blanks.prompts(reading.passages, said, kinds, near, len(_open_fields(reading))))

    return reading.remember(("prompts",), made)


def elsewhere(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of other reviews, research or guidance, or stands in the references."""
    if reading.kinds(sentence) & ELSEWHERE:
        return True
    return sentence.index in _others(reading)


def _others(reading: Reading) -> frozenset[int]:
    """The sentences that speak of other reviews or research, and not of this one: not those that only cite one in
    brackets."""

    def made() -> frozenset[int]:
        return frozenset(
            hit.sentence.index for hit in reading.hits(OTHERS) if not _cited(reading, hit)
        ) - reading.saying(OURS)

    return reading.remember(("others",), made)


def _cited(reading: Reading, hit: Hit) -> bool:
    """Whether the words stand in brackets with a year: "the Welsh model (Child Practice Reviews, 2013)"."""
    start, end = reading.words.span(hit.first)[0], reading.words.span(hit.last)[1]
    text = hit.sentence.block.text
    return any(
        found.start() <= start and end <= found.end()
        for found in CITATION.finditer(text, hit.sentence.start, hit.sentence.end)
    )


def past(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is case history: in a section or table of events, or led by a date."""
    if (
        reading.kinds(sentence) & PAST
        and not reading.kinds(sentence) & {"family", "practitioners", "child"}
        and not says(reading, sentence, OWN)
    ):
        return True
    return sentence.start == reading.passages[sentence.passage].start and bool(DATE.match(sentence.text))


def front(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence stands before the first section that has a known kind: title page, cover lines."""
    return sentence.passage < reading.front


def directive(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence says what somebody should do."""
    return says(reading, sentence, DIRECTIVE)
