"""A Reading in, the sentences out that say how many practitioners the review heard and how, and those that only name an
event.

However it is put, a number, people who do the work and a way of hearing them stand together: "Two half-day events,
17 people", "ten practitioners, each seen for an hour", "63 interviews, with 11 consultants".
"""

from __future__ import annotations

import re

from pubcheck.checks import denials, sense
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence

# The patterns are read in small letters: to look for either letter takes five times as long.
UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
COUNT = rf"(?:\d{{1,3}}|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|{UNITS.replace(' ', '|')}|a dozen|several)"
STAFF = (
    r"(?:(?:front ?-?line |key )?(?:practitioners?|professionals?|staff|workers?|colleagues|nurses?|teachers?"
    r"|doctors?|consultants?"
    r"|midwi(?:fe|ves)|officers?|clinicians?|social workers?|health visitors?|gps?|those who (?:knew|worked|had)))"
)
HEARD = (
    r"(?:events?|workshops?|interviews?|conversations?|sessions?|focus groups?|half[- ]days?|days?|meetings?"
    r"|mornings?|afternoons?|evenings?"
    r"|discussions?"
    r"|interviewed|seen|heard|met|spoken (?:to|with)|spoke (?:to|with)|came|attended|took part|joined|telephoned|rung"
    r"|asked|gave)"
)
EVENT = (
    r"(?:(?:learning|practitioner|practitioners['’]|reflective|recall|multi-agency) )"
    r"(?:events?|workshops?|sessions?|days?)"
)
PEOPLE = rf"(?:{STAFF}|people|of (?:them|those)|attended|came to|participants)"
COUNTED = re.compile(
    rf"\b{COUNT} (?:\w+ ){{0,3}}?{STAFF}\b[^.;]{{0,90}}?\b{HEARD}\b"
    rf"|\b{STAFF}\b[^.;]{{0,25}}?\b{COUNT}\b[^.;]{{0,60}}?\b{HEARD}\b"
    rf"|\b{HEARD}\b[^.;]{{0,60}}?\b{COUNT} (?:\w+ ){{0,2}}?{PEOPLE}\b"
)
NAMED = re.compile(
    rf"\b{EVENT}\b|\b(?:workshops?|events?|interviews?|conversations) (?:was |were )?(?:held |took place )?"
    rf"(?:with|for) (?:the )?{STAFF}\b"
)
WORDS = (
    "practitioner practitioners professional professionals staff worker workers colleagues nurse nurses teacher "
    "teachers doctor doctors consultant consultants midwife midwives officer officers clinician clinicians "
    "visitors gp gps those people attended came participants event events workshop workshops session sessions"
).split()
OURS = re.compile(r"\b(?:reviews?|reviewers?|authors?|us|we|i|panel)\b")
MANAGERS = re.compile(
    r"\bpanel (?:of|met)\b|\b(?:managers|directors|executives|leaders) (?:met|attended|came)\b|\bcontacts?\b"
)
PLACES = frozenset({"method", "practitioners", "agencies"})
OPENING = frozenset({"introduction", "reason", "summary", "scope", "author"})
AWAY = frozenset({"working-notes", "references", "help", "glossary", "family", "child", "terms"})


def stated(reading: Reading) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences with the number of those heard, and those that name an event and no more."""
    whole: list[Sentence] = []
    part: list[Sentence] = []
    told = reading.holding(WORDS)
    for sentence in reading.sentences:
        if sentence.index not in told or sentence.heading or not _placed(reading, sentence):
            continue
        low = sentence.text.lower()
        counted, named = COUNTED.search(low), NAMED.search(low)
        if not (counted or named) or MANAGERS.search(low) or _only_said(reading, sentence):
            continue
        (whole if counted else part).append(sentence)
    return whole, part


def _placed(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence stands where it is told how the review was done, or names the review itself."""
    kinds = reading.kinds(sentence)
    if kinds & PLACES:
        return True
    return not kinds & AWAY and bool(kinds <= OPENING) and bool(OURS.search(sentence.text.lower()))


def _only_said(reading: Reading, sentence: Sentence) -> bool:
    """Whether it did not happen, is still to come, is asked for, or happened to another review."""
    span = reading.words_of(sentence)
    return (
        bool(denials.NOT & set(reading.words.words[span.start : span.stop][:12]))
        or sense.unheld(reading, sentence)
        or sense.directive(reading, sentence)
        or sense.elsewhere(reading, sentence)
        or sense.placeholder(reading, sentence)
    )
