"""Kind "cross-document": a review beside its rapid review, or a summary beside its review.

Where no second document is given, or it is of another kind, nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import cues, items, outcome, params, sense
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.words import COMMON, words
from pubcheck.model import Evidence, Finding, Genre, Rule, Status, Verdict

PARAMS = {
    "wants": WANTS,
    "compare": Param(Shape.CHOICE, needed=True, legal=("lines", "recommendations", "identifiers")),
    "beside": Param(Shape.CHOICES, needed=True, legal=tuple(kind.value for kind in Genre)),
    "lines": Param(Shape.PHRASES),
}
PLAIN = COMMON | frozenset(
    "how what why who when which whether should would could must will and did does were there their they them this "
    "these those about from review partnership child children family agencies services learning "
    "further consider understand "
    "know known more than into between each other others".split()
)
TAKEN = 0.5
SAME = 0.6


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass, partial or fail by what is carried over; places in the second document are told by their anchor only."""
    other = reading.beside
    kinds = params.phrases(rule, "beside")
    if other is None or (other.genre is not None and other.genre.value not in kinds):
        return outcome.finding(
            rule, Status.NOT_APPLICABLE, "No second document of that kind was given to compare with."
        )
    compare = params.text(rule, "compare")
    if compare == "lines":
        return _lines(rule, reading, other)
    if compare == "recommendations":
        return _recommendations(rule, reading, other)
    return _identifiers(rule, reading, other)


def lines(reading: Reading, phrases: tuple[str, ...]) -> list[Sentence]:
    """A rapid review's lines of enquiry: the entries and questions under such headings, and sentences that name
    them.
    """
    found: list[Sentence] = []
    for section in reading.sections:
        if section.own & {"terms", "questions", "learning"}:
            found += [
                sentence
                for sentence in reading.under(section)
                if sentence.text.rstrip().endswith("?") or reading.passages[sentence.passage].marker
            ]
    named = [hit.sentence for hit in reading.hits(phrases) if not hit.sentence.heading]
    found += named
    for sentence in named:
        if sentence.text.rstrip().endswith(":"):
            found += _entries(reading, sentence.passage)
    return [
        sentence
        for sentence in cues.ordered(found)
        if len(_content(sentence.text)) >= 2 and not sense.placeholder(reading, sentence)
    ]


def _entries(reading: Reading, passage: int) -> Iterator[Sentence]:
    """The entries of the list that the passage leads into."""
    for following in reading.passages[passage + 1 :]:
        if not following.marker or following.level:
            return
        yield from reading.of_passage(following.index)


def _lines(rule: Rule, reading: Reading, other: Reading) -> Finding:
    asked = lines(other, params.phrases(rule, "lines"))
    if not asked:
        note = "No lines of enquiry could be found in the rapid review."
        return outcome.finding(
            rule, Status.NEEDS_PERSON, note, (), outcome.looked(other, ("terms", "questions", "learning"))
        )
    passages = [_content(passage.text) for passage in reading.passages if len(passage.text) > 40]
    taken: list[Sentence] = []
    dropped: list[Sentence] = []
    for line in asked:
        (taken if _answered(_content(line.text), passages) else dropped).append(line)
    said = f"{len(taken)} of {len(asked)} of the rapid review's lines are taken up"
    if not dropped:
        return outcome.finding(rule, Status.PASS, f"Evidence found: {said}.")
    places = "; ".join(str(line.block.anchor) for line in dropped[: outcome.SHOWN])
    status = Status.FAIL if len(dropped) > len(taken) else Status.PARTIAL
    note = f"{said}. Not found: those at {places} of the rapid review. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, (), outcome.looked(reading))


def _answered(line: frozenset[str], passages: list[frozenset[str]]) -> bool:
    """Whether one passage holds most of the line's words."""
    return any(len(line & passage) >= max(2, TAKEN * len(line)) for passage in passages)


def _recommendations(rule: Rule, reading: Reading, other: Reading) -> Finding:
    own, full = items.recommendations(reading), items.recommendations(other)
    if not own and not full:
        return outcome.finding(rule, Status.PASS, "Neither document makes recommendations.")
    kept = [item for item in own if _matched(item.text, [theirs.text for theirs in full])]
    absent = [theirs for theirs in full if not _matched(theirs.text, [item.text for item in own])]
    said = f"{len(own)} recommendations here, {len(full)} in the review, {len(kept)} the same"
    if len(kept) == len(own) == len(full):
        return outcome.finding(rule, Status.PASS, f"Evidence found: {said}.", [item.evidence for item in kept])
    changed = [item.evidence for item in own if item not in kept]
    places = "; ".join(str(item.evidence.block.anchor) for item in absent[: outcome.SHOWN])
    lost = f" Not found here: those at {places} of the review." if places else ""
    status = Status.PARTIAL if not changed and kept else Status.FAIL
    note = f"{said}.{lost} {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, changed, outcome.looked(reading, ("recommendations",)))


def _matched(text: str, others: list[str]) -> bool:
    own = _content(text)
    return any(len(own & theirs) >= SAME * max(1, min(len(own), len(theirs))) for theirs in map(_content, others))


def _identifiers(rule: Rule, reading: Reading, other: Reading) -> Finding:
    whole = " ".join(" ".join(block.text.casefold().split()) for block in other.document.blocks)
    new = list(_new(reading, whole))
    if not new:
        return outcome.finding(rule, Status.PASS, "Nothing that identifies stands here that the review does not hold.")
    kinds = sorted({kind.replace("-", " ") for kind, _ in new})
    note = f"{len(new)} details that the review does not hold ({', '.join(kinds)}). {outcome.wanted(rule)}"
    return outcome.finding(rule, Status.FAIL, note, [evidence for _, evidence in new], outcome.looked(reading))


def _new(reading: Reading, whole: str) -> Iterator[tuple[str, Evidence]]:
    for decision in reading.decisions:
        mention = decision.mention
        text = " ".join(mention.text.casefold().split())
        if decision.verdict is not Verdict.KEEP and text and not re.search(rf"(?<!\w){re.escape(text)}(?!\w)", whole):
            yield mention.kind, Evidence(mention.block, mention.start, mention.end)


def _content(text: str) -> frozenset[str]:
    return frozenset(
        re.sub(r"(?:ies|es|s|ed|ing)$", "", word) for word, _, _ in words(text) if len(word) > 3 and word not in PLAIN
    )
