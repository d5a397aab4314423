"""A hit in, what it is worth out: denied, only planned, called off, a placeholder, said of another review, case
history.

Cue words alone prove nothing: "an event was planned but did not take place" holds all the words of one that was held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.checks import blanks
from pubcheck.checks.phrases import parse
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence

NOT = frozenset("not no never none neither nor without unable nobody nothing lacks lacked".split())
OPENING_NOT = frozenset("no none nobody neither nothing never".split())
TURN = frozenset("but although though however whereas while despite except yet".split())
BACK = frozenset("it this that these they event neither both however".split())
PLANNED = (
    "will be held/sought/asked/invited/offered/involved/arranged/spoken/interviewed/contacted/approached/met/consulted",
    "will meet/speak/invite/interview/contact/approach/hold/seek/ask/take/attend/contribute/participate",
    "is/are/was/were planned", "is/are to be", "is/are being arranged", "is/are due to",
    "plan/plans/planned/planning to",
    "intend/intends/intended to", "is/are/was intended that",
    "intention to hold/meet/invite/ask", "it is hoped", "hoped that", "hopes/hoping to", "has/have yet to",
    "has/have not yet", "not yet been",
    "going to be", "arrangements are being", "was/were due to", "was/were to be", "had been planned",

    "originally planned", "will be settled/agreed/decided/confirmed/finalised/determined",
    "was/were/been fixed/scheduled/pencilled/diarised/timetabled for/in",
)  # fmt: skip
CALLED_OFF = (
    "cancel*", "postpone*", "abandoned", "not take place", "not go ahead", "not been held", "not held",
    "not happen", "not proceed",
    "never took place", "never happened", "fell through",
    "called off", "stood down", "not possible to hold", "not going ahead",
    "not been possible",
)  # fmt: skip
EMPTY = (
    "to be added", "to be inserted", "to be completed", "to be written", "to be provided", "to be drafted",
    "to be supplied",
    "tbc", "tba", "tbd", "insert ... here", "text to follow", "section to follow", "details to follow",
    "awaiting text/input",
    "not yet written/completed", "lorem ipsum", "placeholder", "under construction", "add text", "xxx*",
    "is being drafted", "statement/section/text/details/list/wording/account/figures/dates/summary ... to follow",
    "author/reviewer/chair/agency/agencies/unit/manager to "
    "complete/add/write/confirm/supply/provide/draft/check/insert/expand",
    "will be added/inserted/completed/written",
)  # fmt: skip
# Of any length: it keeps its words for another day.
LATER = (
    "next/later/final/second draft/version ... will",
    "will be asked/met/sought/gathered/appended ... and/after/once/when/by",
    "will be appended/expanded/inserted",
)  # fmt: skip
# "Father wanted it to be written that": what somebody asked for, and no text that is still to come.
WISHED = ("want/wants/wanted/ask/asks/asked/wish/wishes/wished/like it/this/that/them/these/her/his/their to be",)
UNSETTLED = (
    "not yet", "to be confirmed/agreed/finalised/determined/decided/arranged", "awaiting confirmation", "still to come",
    "to follow",
    "in progress", "in draft", "not yet available/known", "pending",
)  # fmt: skip
OTHERS = (
    "national review/reviews", "other reviews", "previous reviews", "earlier reviews", "many reviews",
    "other cases", "serious case reviews", "practice reviews", "rapid reviews", "triennial analysis",
    "biennial analysis", "annual report", "research", "literature",
    "guidance states/says/requires/sets/suggests/expects", "working together # states/says/requires/sets", "et al",
    "national panel ... found/finds/said/says/noted/reported/report/reports/highlighted/wrote",
    "thematic review", "other areas", "nationally", "other partnerships", "the reviews of",
    "review/reviews of/into child", "studies", "told that review", "that review found/said/heard",
    "another/previous/earlier/former review",
)  # fmt: skip
# What a sentence says of this review, although it speaks of another one besides.
OURS = (
    "criteria ... was/were/are met",
    "met/meets the criteria",
    "this review/report/summary/briefing",
    "partners/partnership/executive/we ... decided/agreed/wanted/concluded",
)
DIRECTIVE = (
    "should",
    "must",
    "needs/need to",
    "ought to",
    "recommend*",
    "is/are asked to",
    "it is important that",
    "we ask",
)
OWN = (
    "this review/report/summary/briefing/document",
    "the review/report/panel covers/looks/considers/spans/is/was/met/will/has",
    "the/lead/independent reviewer/reviewers/author/authors", "i am/was/have/had/met/read/asked/spoke/looked",
    "we are/were/have/met/read/asked/spoke/looked", "with/to/from/by us/me",
    "told/gave/sent us/me", "is/are called", "referred to as", "known as", "pseudonym*",
)  # fmt: skip
DATE = re.compile(
    r"^\s*(?:on |in |by |at |from |during |between )*(?:the )?(?:early |late |mid-? ?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ /.-])?(?:of )?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|\d{1,2}[/.-]\d{2,4}|spring|summer|autumn|winter|(?:19|20)\d\d)",
    re.IGNORECASE,
)
# "[Standard paragraph to be pasted]", "[school to ask him?]": what an author writes to himself. "[1]" is no such note.
CITATION = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)")
NOTE_TO_SELF = re.compile(r"\W{0,2}(?:[A-Z][^.\[\]]{2,30}:\s*)?\[(?=[^\]]*[a-z]{3})[^\[\]]{6,}\]?\W{0,2}")
SHOUT = 4
ELSEWHERE = frozenset({"references", "glossary", "contents", "help", "distribution", "guidance", "working-notes"})
PAST = frozenset({"history", "chronology"})


def real(reading: Reading, phrases: Sequence[str], avoid: frozenset[str] = ELSEWHERE) -> Iterator[Hit]:
    """The hits that count: said of this review, as a fact, outside headings and the kinds of section to avoid."""
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


def says(reading: Reading, sentence: Sentence, phrases: Sequence[str]) -> bool:
    """Whether the sentence says one of the phrases."""
    return sentence.index in reading.saying(tuple(phrases))


def denied(reading: Reading, hit: Hit, phrase: str) -> bool:
    """Whether the sentence says that it was not so. A phrase that itself holds a "not" means what it says."""
    if any(element.words & NOT for element in parse(phrase).elements):
        return False
    said = reading.words.words
    span = reading.words_of(hit.sentence)
    before = hit.sentence.block.text[hit.sentence.start : reading.words.spans[hit.first][0]]
    if said[span.start] in OPENING_NOT and not TURN & set(said[span.start : hit.first]) and ";" not in before:
        return True  # "No worker wrote down what she said, what she liked or what she wanted"
    for at in range(hit.first - 1, max(span.start, hit.first - 6) - 1, -1):
        if said[at] in TURN:
            break
        if said[at] in NOT and not (
            said[at] == "not" and at + 1 < span.stop and said[at + 1] in {"only", "just", "least"}
        ):
            return True
    if any(said[at] in NOT for at in range(hit.first, hit.last + 1)):
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
    named = {hit.sentence.index for hit in reading.hits((*LATER, *UNSETTLED, *EMPTY))}
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
        said = {passage.index: reading.of_passage(passage.index) for passage in reading.passages}
        kinds = {index: reading.sections[number].kinds for index, number in enumerate(reading.section_of)}
        near = frozenset(reading.sentences[at].passage for at in reading.saying(blanks.ABOUT))
        return frozenset(blanks.prompts(reading.passages, said, kinds, near, len(_open_fields(reading))))

    return reading.remember(("prompts",), made)


def elsewhere(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of other reviews, research or guidance, or stands in the references."""
    if reading.kinds(sentence) & ELSEWHERE:
        return True
    return sentence.index in _others(reading) and not says(reading, sentence, OURS)


def _others(reading: Reading) -> frozenset[int]:
    """The sentences that speak of other reviews or research: not those that only cite one in brackets."""

    def made() -> frozenset[int]:
        return frozenset(hit.sentence.index for hit in reading.hits(OTHERS) if not _cited(reading, hit))

    return reading.remember(("others",), made)


def _cited(reading: Reading, hit: Hit) -> bool:
    """Whether the words stand in brackets with a year: "the Welsh model (Child Practice Reviews, 2013)"."""
    start, end = reading.words.spans[hit.first][0], reading.words.spans[hit.last][1]
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
