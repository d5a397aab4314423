"""A Reading in, the kind of document out: a review of one case, or something that only speaks about reviews.

Guidance, annual reports and research hold every word that a review holds. What they lack is a child: one case, told
with "he" and "she" and a label, and a process that "this review" went through.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pubcheck.checks import names
from pubcheck.checks.reading import Hit, Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Classification, Evidence, Genre

TITLES: tuple[tuple[Genre, tuple[str, ...]], ...] = (
    (Genre.BRIEFING, ("7/seven minute/minutes on/about/learning/briefing/guide",
        "in 7/seven minutes",
        "7/seven minute briefing", "7/seven minute learning", "learning briefing",
        "practice briefing", "practitioner briefing", "briefing note", "one page briefing", "learning bulletin",
        "7mb", "minute briefing", "learning on a page")),
    (Genre.RAPID_REVIEW, ("rapid review",)),
    (Genre.SUMMARY, ("executive summary", "summary report", "public summary", "learning summary",
        "summary of the review", "summary of findings", "summary version")),
    (Genre.LCSPR, (
        "local child safeguarding practice review", "child safeguarding practice review",
        "safeguarding practice review", "lcspr", "cspr", "lspr",
        "practice review",
    )),
    (Genre.LEGACY_REVIEW, ("serious case review", "scr", "part 8 review", "overview report",
        "individual management review")),
    (Genre.LCSPR, (
        "learning review", "table top review", "local review", "partnership review", "appreciative inquiry",
        "case review", "thematic review", "review into the circumstances",
    )),
)  # fmt: skip
ABOUT = (
    "annual report", "annual review", "analysis of", "triennial", "biennial", "guidance", "procedure/procedures",
    "toolkit", "policy", "background paper", "research report", "literature review",
    "template for", "terms of reference for", "strategy", "newsletter", "continuities", "learning from reviews",
    "handbook", "framework for", "protocol",
)  # fmt: skip
PROCESS = (
    "this review", "the review ... was/were asked/commissioned/agreed/undertaken/established",
    "the reviewer/author ... met/spoke/read/was commissioned", "subject of this/the review",
    "safeguarding partners/partnership ... agreed/decided",
    "commissioned ... review", "period under review", "learning from ... review",
)  # fmt: skip
PLURAL = ("reviews", "scrs", "sprs", "csprs", "lcsprs", "serious incidents")
LABEL = re.compile(r"(?:Child|Baby|Young Person|Boy|Girl|Family|Infant|Sibling) (?:[A-Z]{1,2}|\d)\b")
PERSON = frozenset("he she his her him hers himself herself mother mum mummy father dad".split())
# "Executive summary under separate cover": this is not it.
APART = re.compile(
    r"summary (?:is |has been |will be )?(?:under separate|published separately|available|separate|follows|to follow)"
    r"|(?:separate|see|read with|accompan\w+) (?:the )?(?:executive|public|learning) summary",
    re.IGNORECASE,
)
BOXED = re.compile(r"\W*(?:minute|box) \d\b", re.IGNORECASE)
BOXES = 5
OPENING = 300
SHORT = 3500


@dataclass(frozen=True, slots=True)
class Signs:
    """What a document's words show, for each thousand of them."""

    plural: float
    person: float
    labels: int
    process: tuple[Hit, ...]


def classify(reading: Reading, genre: Genre | None) -> Classification:
    """The kind of document, on what evidence; what the user says goes before what the text shows."""
    if genre is not None:
        return Classification(genre, "You said what kind of document this is.", (), by="you")
    title = opening(reading)
    signs = _signs(reading)
    kind, places = _titled(reading, title)
    about = [hit for hit in reading.hits(ABOUT) if hit.sentence.index in title and hit.sentence.passage < 12]
    if _only_about(signs, bool(about)):
        note = "It speaks about reviews and practice in general: no one case with a child in it is told."
        return Classification(Genre.NOT_A_REVIEW, note, _evidence([hit.sentence for hit in about]))
    if kind is None and not signs.process:
        note = "Nothing in it says that it is a review of a case, or how such a review was carried out."
        return Classification(Genre.NOT_A_REVIEW, note)
    if kind is None:
        note = (
            "It names no kind of review in its opening; it tells a case and a review of it, so it is read as an LCSPR."
        )
        return Classification(Genre.LCSPR, note, _evidence([hit.sentence for hit in signs.process]))
    return Classification(kind, f"Its opening names it: {NAMES[kind]}.", _evidence(places))


NAMES = {
    Genre.LCSPR: "a local child safeguarding practice review, or one of the other names for it",
    Genre.RAPID_REVIEW: "a rapid review",
    Genre.LEGACY_REVIEW: "a serious case review (the former name)",
    Genre.SUMMARY: "a summary of a review",
    Genre.BRIEFING: "a short briefing",
    Genre.NOT_A_REVIEW: "not a review of a case",
}


def opening(reading: Reading) -> frozenset[int]:
    """The sentences of the first three hundred words."""
    seen, places = 0, []
    for sentence in reading.sentences:
        if seen > OPENING:
            break
        seen += len(sentence.text.split())
        places.append(sentence.index)
    return frozenset(places)


def _titled(reading: Reading, title: frozenset[int]) -> tuple[Genre | None, list[Sentence]]:
    """The kind that the opening names. The earliest line wins; in one line, a briefing or summary OF a review is a
    briefing.
    """
    found: list[tuple[int, int, Genre, Sentence]] = []
    boxes = [section for section in reading.sections if BOXED.match(section.title)]
    if len(boxes) >= BOXES and boxes[0].heading is not None:
        return Genre.BRIEFING, [*reading.of_passage(boxes[0].first)]
    for rank, (genre, phrases) in enumerate(TITLES):
        for hit in reading.hits(phrases):
            sentence = hit.sentence
            if sentence.index not in title or not _names(reading, hit, genre):
                continue
            found.append((_weight(reading, sentence), rank, genre, sentence))
    if not found:
        return None, []
    _, _, genre, sentence = min(found, key=lambda place: (place[0], place[1], place[3].index))
    return genre, [sentence]


def _weight(reading: Reading, sentence: Sentence) -> int:
    """Title lines before headings, headings before running text."""
    short = len(sentence.text.split()) <= 16
    return 0 if sentence.passage < 6 and short else 1 if short and sentence.passage < 12 else 2


def _names(reading: Reading, hit: Hit, genre: Genre) -> bool:
    """Whether the line names the document: a heading "Executive summary" inside a long report names a part of it."""
    sentence = hit.sentence
    if genre is Genre.SUMMARY and APART.search(sentence.text):
        return False
    if genre is Genre.SUMMARY:
        return sentence.passage < 6 and len(sentence.text.split()) <= 16 and reading.count < SHORT
    if genre is Genre.RAPID_REVIEW:
        at = reading.words.span(hit.first)[0]
        before = sentence.block.text[max(sentence.start, at - 40) : at].lower()
        if re.search(r"\b(?:record|report|minutes|notes?|outcome|form)\W+(?:of|for)\s+(?:the\s+|a\s+)?$", before):
            return True
        return not re.search(r"\b(?:after|following|from|held|completed|since|a|the)\s+(?:the\s+|a\s+)?$", before)
    return True


def _signs(reading: Reading) -> Signs:
    text = "\n".join(block.text for block in reading.document.blocks)
    total = max(250, reading.count) / 1000
    low = text.lower()
    plural = sum(1 for word in PLURAL for _ in names.places(word, low)) / total
    person = sum(map(PERSON.__contains__, reading.words.words)) / total
    labels = len(set(LABEL.findall(text)))
    return Signs(plural, person, labels, reading.hits(PROCESS))


def _only_about(signs: Signs, about: bool) -> bool:
    """Many reviews and few people: it is about reviews. So it is where its title says so and no case is told."""
    if signs.plural >= 3 and (signs.plural > signs.person / 2 - 1 or (signs.person < 10 and signs.labels <= 1)):
        return True
    if not about:
        return False
    return signs.person < 4 or (signs.person < 12 and signs.labels == 0 and signs.plural >= 1)


def _evidence(sentences: list[Sentence]) -> tuple[Evidence, ...]:
    return tuple(sentence.evidence for sentence in sentences[:3])
