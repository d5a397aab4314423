"""A sentence or list entry in, whether it asks somebody to act out: with "should", as "The Council to ...", or as an
order.
"""

from __future__ import annotations

import re

from pubcheck.checks import sense
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence

ASKS = (
    "should",
    "must",
    "recommend*",
    "asks/requests/invites/urges ... to",
    "needs/need to",
    "to ensure",
    "is/are asked to",
    "will",
    "ought to",
    "suggested that",
    "may wish to",
    "it is proposed",
)
ASKING = re.compile(
    r"\W*(?:That (?:the |all |each |every |a |an )?\w+|(?:To )?(?:ensure|develop|review|audit|provide|introduce|revise"
    r"|agree|publish|create|establish|update|deliver|commission|put|set up|make|add|adopt|launch"
    r"|strengthen|promote|consider"
    r"|include|replace|offer|give|ask|stop)\b)",
    re.IGNORECASE,
)
POINTERS = (
    "recommendations are/is in/on/at/listed",
    "recommendations ... full report/review",
    "list of ... recommendations",
    "recommendations ... chapter/section/appendix/annex #",
)
# Where the plan of all the recommendations stands or goes: about them, and none of them.
PLAN = re.compile(
    r"\W*(?:An?|The|This|Our|Its) (?:[\w-]+ ){0,2}"
    r"(?:action|implementation|improvement) plan (?:will|is|has|was|accompan)",
    re.IGNORECASE,
)
# "Recommendations will be agreed at the next panel": they are still to come.
TO_COME = re.compile(
    r"\W*(?:The |These |Our |All )?(?:recommendations?|actions?|timescales?|measures?|owners?|leads?)\b[^.;:]{0,40}"
    r"\b(?:will|to|are to|is to) be (?:\w+ )?"
    r"(?:agreed|added|developed|made|set|drafted|confirmed|inserted|finalised|written|decided)\b",
    re.IGNORECASE,
)
HINDSIGHT = (
    "should/must/ought have",
    "should/must not have",
    "should ... have been",
    "ought to have",
    "should also have",
)


def asks(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence asks for something to be done: no hindsight, question, placeholder or pointer elsewhere."""
    if sense.says(reading, sentence, POINTERS) or TO_COME.match(sentence.text) or PLAN.match(sentence.text):
        return False
    return bool(ASKING.match(sentence.text)) or (
        not sentence.heading
        and sense.says(reading, sentence, ASKS)
        and not sense.says(reading, sentence, HINDSIGHT)
        and not sense.placeholder(reading, sentence)
        and not sentence.text.rstrip().endswith("?")
    )


def bids(reading: Reading, passage: Passage) -> bool:
    """Whether a list entry asks for something: "should", "The Council to ...", "Add a page to ..."."""
    if re.match(r"\W*[A-Z][^.?]{2,90}?\bto [a-z]{2,}", passage.text):
        return True
    return any(asks(reading, sentence) for sentence in reading.of_passage(passage.index))


def empty(reading: Reading, passage: Passage) -> bool:
    """Whether a list entry holds no request: a placeholder, a question, or where to find the list or its plan."""
    if PLAN.match(passage.text):
        return True
    said = reading.of_passage(passage.index)
    return not said or all(
        sense.placeholder(reading, one)
        or TO_COME.match(one.text)
        or sense.says(reading, one, POINTERS)
        or one.text.rstrip().endswith("?")
        for one in said
    )
