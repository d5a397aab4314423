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
# Not of this report's: "not a composite", "training used composite case studies".
_NOT_OURS = re.compile(
    r"\b(?:not|never|no|nor|instead of|rather than|training|trainers?|lessons?|courses?|workshops?|schools?"
    r"|nursery|university)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
# What is told of the child of the review stands in no study.
_OUR_CHILD = re.compile(
    r"\b(?:Child|Baby|Young Person|Sibling|Adult|Subject) [A-Z]\d?\b|\bour case\b|\bthis (?:case|review|child)\b"
)
_STUDY = re.compile(r"\W*(?:[\d.]+ +)?(?:composite )?(?:case (?:study|example|illustration)|vignette)\b", re.IGNORECASE)
_CHAPTER = re.compile(
    r"\d+(?:\.\d+)* +[A-Z]|(?:chapter|appendix|conclusion|references|summary|back to|returning to|the child|the family"
    r"|what happened|findings?|analysis|our)\b",
    re.IGNORECASE,
)
# "Neither author has been employed by any agency in the area": whoever is named beside it is who writes.
_INDEPENDENT = re.compile(
    r"\b(?:(?:[Hh]as|[Hh]ave|[Hh]ad|[Hh]olds?|[Ii]s|[Aa]m|[Aa]re|[Ww]as|[Ww]ere|[Ww]orks?|[Dd]oes|[Dd]id|[Nn]either"
    r"|[Nn]one"
    r"|[Nn]either of (?:us|them))\b[^.;\n]{0,40}?(?:\b(?:never|not|no|neither|nor|none|independent of|ever)\b|n['’]t\b)"
    r"|\b[Nn]either\b|\b[Nn]one of (?:us|them)\b|\b[Ii]ndependent of|\b[Nn]o (?:previous|prior|current|past|other)\b)"
    r"[^.;\n]{0,60}\b(?:employ\w*|contracts?|work(?:ed|s)? (?:for|in|with)|connect\w+|involve\w*|links?|line management"
    r"|held (?:a|any) (?:post|role)|research funds?|part in services|agenc(?:y|ies)|partner agencies|organisations?)\b"
)
_OF_REVIEW = re.compile(
    r"\b(?:[Rr]eviewers?|[Aa]uthors?|[Rr]eport|[Rr]eview|[Cc]hair\w*|[Ff]acilitators?|I|[Ss]crutineer)\b"
)
_VERSION = re.compile(r"\W*(?:version|draft|revision|issue|v|ver)\W*(?:no\.?|number)?\W*", re.IGNORECASE)
_WRITER = re.compile(
    r"\W*(?:who|by|author|name|editor|(?:prepared|written|amended|revised|drafted) by|from|owner)\W*", re.IGNORECASE
)
_FIELD = "a name in a field for names"
_EARLY = 14  # blocks after the title page in which the reviewers say who they are
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
    for block, many in people.items():
        if block < reading.opening + _EARLY and _says_independent(reading.texts[block]):
            found.update((index, authors.REASON) for index in many if _whole(mentions[index]))
    found.update(
        (index, authors.REASON) for many in people.values() for index in many if _in_versions(mentions[index], reading)
    )
    for block in _studies(reading):
        for index in people.get(block, ()):
            found.setdefault(index, COMPOSITE)
    return found


def _says_independent(text: str) -> bool:
    """Whether a passage on who writes says that they have nothing to do with the agencies."""
    return len(text) < 1500 and _INDEPENDENT.search(text) is not None and _OF_REVIEW.search(text) is not None


def _whole(mention: Mention) -> bool:
    """Whether it is a whole name, or one after a title: nobody of a family is named so beside the reviewers."""
    return " " in mention.text.strip() or "a name after a title" in mention.why


def _in_versions(mention: Mention, reading: Reading) -> bool:
    """Whether a table of drafts says that it is who wrote one."""
    cell = reading.cell(mention)
    if cell is None or not cell.heads or _VERSION.fullmatch(cell.heads[0]) is None:
        return False
    return _WRITER.fullmatch(cell.head) is not None and mention.start == cell.start


def _only_names(mentions: Sequence[Mention]) -> bool:
    """Whether a block is a list of names and nothing else; a form's row of the family's names is none."""
    if any(_FIELD in mention.why for mention in mentions):
        return False
    rest = list(mentions[0].block.text)
    for mention in mentions:
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    spans = {(mention.start, mention.end) for mention in mentions if " " in mention.text}
    apart = [(a, b) for a, b in spans if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in spans)]
    left = [word for word in _LETTERS.findall("".join(rest)) if word.lower() not in _JOINERS]
    return len(apart) > 1 and sum(map(len, left)) < 8


def _studies(reading: Reading) -> list[int]:
    """The blocks of case studies, where the report says that these are composites."""
    if not any(
        _MADE_UP.search(sentence) and not _NOT_OURS.search(sentence)
        for text in reading.texts
        if _MADE_UP.search(text)
        for sentence in _SENTENCE.split(text)
    ):
        return []
    blocks: list[int] = []
    left = 0
    for index, text in enumerate(reading.texts):
        if _STUDY.match(text) and len(text) < 90:
            left = _LONGEST
        elif left and len(text) < 80 and (_CHAPTER.match(text) or _OUR_CHILD.search(text)):
            left = 0
        if left:
            if not _OUR_CHILD.search(text):
                blocks.append(index)
            left -= 1
    return blocks
