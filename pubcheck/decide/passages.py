"""Mentions in, reasons out that rest on a whole passage: the authors on a title page, a composite case study."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pubcheck.decide import authors
from pubcheck.decide.reading import Reading
from pubcheck.model import Mention

COMPOSITE = "a person of a composite case study, which the report says is made up from several"
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINERS = frozenset("and with by dr prof professor mrs mr ms miss the of authors author et al".split())
_MADE_UP = re.compile(
    r"\b(?:composite (?:case|stud|vignette|example)\w*|(?:case stud(?:y|ies)|vignettes?|case examples?) (?:is|are)"
    r" (?:a )?(?:composites?|fictional\w*|invented|amalgam\w*)"
    r"|fictionali[sz]ed (?:case|vignette)\w*)",
    re.IGNORECASE,
)
_STUDY = re.compile(r"\W*(?:[\d.]+ +)?(?:composite )?(?:case (?:study|example|illustration)|vignette)\b", re.IGNORECASE)
_CHAPTER = re.compile(r"\d+(?:\.\d+)* +[A-Z]|(?:chapter|appendix|conclusion|references|summary)\b", re.IGNORECASE)
_LONGEST = 150  # blocks that a case study may run to


def reasons(mentions: Sequence[Mention], reading: Reading) -> dict[int, str]:
    """By index of the mention, the reason that its passage gives."""
    people: defaultdict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind == "person" and mention.given is None:
            people[mention.block.index].append(index)
    found = {
        index: authors.REASON
        for block, many in people.items()
        if block < reading.opening and _only_names([mentions[index] for index in many])
        for index in many
    }
    for block in _studies(reading):
        for index in people.get(block, ()):
            found.setdefault(index, COMPOSITE)
    return found


def _only_names(mentions: Sequence[Mention]) -> bool:
    """Whether a block is a list of names and nothing else."""
    rest = list(mentions[0].block.text)
    for mention in mentions:
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    spans = {(mention.start, mention.end) for mention in mentions if " " in mention.text}
    apart = [(a, b) for a, b in spans if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in spans)]
    left = [word for word in _LETTERS.findall("".join(rest)) if word.lower() not in _JOINERS]
    return len(apart) > 1 and sum(map(len, left)) < 8


def _studies(reading: Reading) -> list[int]:
    """The blocks of case studies, where the report says that these are composites."""
    if not any(_MADE_UP.search(text) for text in reading.texts):
        return []
    blocks: list[int] = []
    left = 0
    for index, text in enumerate(reading.texts):
        if _STUDY.match(text) and len(text) < 90:
            left = _LONGEST
        elif left and len(text) < 80 and _CHAPTER.match(text):
            left = 0
        if left:
            blocks.append(index)
            left -= 1
    return blocks
