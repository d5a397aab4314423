"""Ways of saying what a report calls somebody that need nothing else in the sentence, as patterns; no function."""

from __future__ import annotations

import re

from pubcheck.labels import wording

_NAME, _LABELS, _REAL = wording.NAME, wording.LABELS, wording.REAL
_HERE = r"(?:here|throughout|below|in what follows|in th(?:is|e) (?:report|review|briefing|summary|document))"
PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Nn]ames? (?:in use|(?:that )?we use|used)(?: here| below)?:? (?P<label>(?:Baby|Little|Young) {_NAME})",
        rf"\b[Nn]ames? (?:in use|(?:that )?we use|used)(?: here| below)?:? (?P<labels>{_LABELS})",
        rf"\b[Tt]he names? (?P<labels>{_LABELS}) (?:is|are) not (?:(?:his|her|their|the \w+['’]s) own|{_REAL})\b",
        rf"\b{_REAL} names? (?:is|are|was|were) (?:not|never) (?:used|given|told)[^.]{{0,40}}\b(?:chose|picked"
        rf"|chosen was"
        rf"|is called) (?P<label>{_NAME})",
        rf"\b(?:known|called|named|referred to) {_HERE}(?: as)? (?P<labels>{_LABELS})",
        rf"\bhere (?:called|named|known as|referred to as) (?P<labels>{_LABELS})",
        rf", here (?P<labels>{_LABELS})(?=[,.;)]| (?:was|were|is|are)\b)",
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he )?(?:child|boy|girl|baby|mother|father|twins|brother"
        rf"|sister)) (?:will|shall|is"
        rf" to|are to) be (?P<labels>{_LABELS})(?= {_HERE}|[.,;])",
        rf"\bcalled (?P<labels>{_LABELS}) {_HERE}",
        rf"[,(] ?(?P<label>{_NAME}) in th(?:is|e) (?:report|review|briefing|summary)\b",
        rf"\b[Uu]s(?:e|ed|ing) (?P<labels>{_LABELS}) as (?:the|a|his|her|their) (?:\w+['’]s )?(?:name|pseudonym)s?\b",
        rf"(?P<label>{_NAME}) is an? (?:invented|made-up|borrowed|chosen|substitute) name\b",
    )
)
# A sentence without such a word has none of them.
MAY = re.compile(
    r"\b(?:names?|called|known|named|here|us(?:e|ed|ing)|(?:will|shall|is to|are to) be"
    r"|in th(?:is|e) (?:report|review|briefing|summary))\b"
)
# The label of a row, as the head of a column: "Pseudonym | Barney", "Child's name in this review | Barney".
ROW = re.compile(
    r"\W*(?:pseudonyms?(?: used)?|(?:(?:the )?(?:child|boy|girl|baby"
    r"|subject)(?:['’]s)? )?names? (?:used )?in (?:this|the)"
    r" (?:report|review|briefing|summary)|known (?:here )?as in this (?:report|review)|called in this (?:report"
    r"|review))\W*",
    re.IGNORECASE,
)
# "All names have been changed": what people are then called all through is no name of theirs.
ALL_CHANGED = re.compile(
    r"\b(?:(?:[Aa]ll|[Ee]very|[Aa]ny|[Tt]he)(?: of)?(?: the| their)? names?(?: in this \w+| used(?: here)?"
    r"| given(?: here)?)?"
    r"|^\W*Names) (?:is|are|has|have|were)(?: all)? (?:been )?(?:changed|altered|made[- ]up|invented|fictitious"
    r"|pseudonyms|replaced|not (?:real|the real ones|(?:their|the \w+['’]s) own))\b"
)
