"""A Reading in, the sentences out that say that the author has nothing to do with the case or its agencies, and those
that only call the author independent.

A denial, a tie and a body stand together, whatever the words: "has at no time been instructed by any of the bodies",
"no line to any agency in this review", "I have no connexion with the services I describe".
"""

from __future__ import annotations

import re

from pubcheck.checks import denials, sense
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence

TIE = (
    r"(?:employ\w*|work(?:ed|s|ing)? (?:for|in|with|at)|instruct\w+|connect\w+|connex\w+|links?|linked"
    r"|ties?|tied|line to|contract\w*|advis\w+|involve\w+|responsib\w+|dealings|stake|interests?|association"
    r"|affiliat\w+|manag\w+|role|post|history with|known to|part in|paid|met|heard of|relationship"
    r"|accountab\w+|answerable|loyalt\w+)"
)
BODY = (
    r"(?:agenc\w+|bod(?:y|ies)|services?|councils?|trusts?|partner\w*|case|family|child|area|county|organisations?|region|borough"
    r"|police|city|named (?:below|here)|described|conflict|here|me|us)"
)
DENIED = re.compile(
    rf"\b(?:never|no|not|neither|nor|none|nobody|without|at no time)\b[^.;]{{0,70}}?\b{TIE}\b[^.;]{{0,70}}?\b{BODY}\b"
    rf"|\bno conflicts? of interest",
    re.IGNORECASE,
)
APART = re.compile(rf"\bindependent (?:of|from)\b[^.;]{{0,40}}?\b{BODY}\b", re.IGNORECASE)
CALLED = re.compile(r"(?<!not )(?<!n't )\bindependent\b", re.IGNORECASE)
AUTHOR = re.compile(
    r"\b(?:(?i:reviewers?|authors?|writers?|report writer|written by)|I|we|us"
    r"|neither of (?:us|them))\b"
)
WORDS = ("independent", "never", "no", "not", "neither", "nor", "none", "nobody", "without")
OTHER = re.compile(
    r"\bindependent (?:school|visitor|scrutin|reviewing officer|advoca|person|living|provider|sector|chair)",
    re.IGNORECASE,
)
# So definite that it may stand anywhere.
SELF = re.compile(
    r"\b(?:I|neither of us|the (?:reviewer|author))\b[^.;]{0,40}\b(?:never|not|no)\b[^.;]{0,30}"
    r"\b(?:employed|worked (?:for|in|with)|instructed|connected|connexion|connection)",
)
PLACES = frozenset({"author", "introduction", "method", "reason"})
AWAY = frozenset(
    {"recommendations", "actions", "history", "chronology", "analysis", "findings", "learning", "family", "child"}
)


def stated(reading: Reading) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences that deny every tie, and those with the bare word."""
    whole: list[Sentence] = []
    part: list[Sentence] = []
    told = reading.holding(WORDS)
    for sentence in reading.sentences:
        if sentence.index not in told or not _of_author(reading, sentence) or sense.placeholder(reading, sentence):
            continue
        if DENIED.search(sentence.text) or APART.search(sentence.text):
            whole.append(sentence)
        elif CALLED.search(sentence.text) and not OTHER.search(sentence.text):
            part.append(sentence)
    return whole, part


def _of_author(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is about who wrote the review: by its words, or by the row or section it stands in."""
    kinds = reading.kinds(sentence)
    if "author" in reading.sections[sentence.section].own:
        return True
    if SELF.search(sentence.text):
        return not kinds & denials.ELSEWHERE
    named = bool(AUTHOR.search(sentence.text))
    if sense.front(reading, sentence):
        return named
    return named and not kinds & AWAY and (not kinds or bool(kinds & PLACES))
