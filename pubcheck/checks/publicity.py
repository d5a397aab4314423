"""A Reading in, the sentences out that say of this report that it is, or is not, put before the public.

Who, a verb that decides and a place stand together: "it goes up on our site in March", "the partners have chosen to
keep the whole from the public", "you can read the full text online".
"""

from __future__ import annotations

import re

from pubcheck.checks import denials, sense
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence

REPORT = (
    r"(?:it|this|these|both|(?:the |an? |this )?(?:full |whole |short |final |executive |any )?"
    r"(?:report|review|text|summary|document|record|paper|version|whole|parts?(?: [A-Z\d]+\b)?))"
)
SETTLED = (
    r"(?:will|goes|go|going|is|are|can|may|to be|stays?|stand|chosen|chose|decided|agreed|resolved|means?|mean to"
    r"|intends?|intended|intention|proposes?|proposed|plans?|written)"
)
PLACE = (
    r"(?:web ?sites?|our site|the site|on ?line|internet|web|repository|the public|in public|made public|public view"
    r"|publish(?:ed|ing)?|publication)"
)
# "Both parents want this published"
KIN = r"(?:parents?|mother|father|mum|dad|family|families|grandparents?|grandmother|grandfather|carers?|couple)"
WISH = r"(?:wants?|wanted|wish(?:es|ed)?|would like|ask(?:s|ed)?|agrees?|agreed|(?:is|are|was|were) content)"
SAID = re.compile(
    rf"\b{REPORT}\b[^.;:]{{0,50}}?\b{SETTLED}\b[^.;:]{{0,60}}?\b{PLACE}\b"
    rf"|\b(?:partners\w*|executive|board|we|you)\b[^.;:]{{0,40}}?\b{SETTLED}\b[^.;:]{{0,40}}?\b{REPORT}\b"
    rf"[^.;:]{{0,40}}?\b{PLACE}\b"
    rf"|\b(?:partners\w*|executive|board|we|there|they)\b[^.;:]{{0,40}}?\b(?:intend\w*|intention|propos\w+|plans?|decided|agreed|chosen)\b"
    rf"[^.;:]{{0,20}}?\bpublish\w*\b[^.;:]{{0,20}}?\b{REPORT}\b"
    rf"|\b{KIN}\b[^.;:]{{0,30}}?\b{WISH}\b[^.;:]{{0,30}}?\b{REPORT}\b[^.;:]{{0,20}}?\bpublished\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:whether|undecided|to decide|not (?:yet )?(?:been )?(?:settled|decided|agreed)|newspapers?|press"
    r"|photographs?|media|social|guide|guidance|research|strategy|posts?|posted|protocol|policy"
    r"|stud(?:y|ies)|action plan|learning hub)\b|\?",
    re.IGNORECASE,
)
WORDS = (
    "website websites site web online line internet repository public published publish publishing publication".split()
)
# So plainly about this report that it may stand anywhere, at the end of the recommendations too.
PLAIN = re.compile(
    r"\W*(?:the|this) (?:[\w-]+ ){0,2}(?:report|review|summary|document) (?:is|was|will|is not|will not)"
    r"(?: \w+){0,2} published\b",
    re.IGNORECASE,
)
AWAY = frozenset({"history", "chronology", "analysis", "findings", "recommendations", "actions", "child"})


def stated(reading: Reading) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences that say so. None says it by half."""
    about = reading.holding(WORDS)
    found = [
        sentence
        for sentence in reading.sentences
        if sentence.index in about
        and not sentence.heading
        and not reading.kinds(sentence) & denials.ELSEWHERE
        and (not reading.kinds(sentence) & AWAY or PLAIN.match(sentence.text))
        and not OPEN.search(sentence.text)
        and not sense.placeholder(reading, sentence)
        and SAID.search(sentence.text)
    ]
    return found, []
