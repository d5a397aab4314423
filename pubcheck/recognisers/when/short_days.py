"""A text in, days written as two figures out that stand in a run of notes, in a list, or can be nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.when.note_days import DAY

_MONTH = r"(?:1[0-2]|0?[1-9])"
_ALONE = r"(?![\w/%]|[.]\d)"
# "12/5 tc to mum. 14/5 hv, no reply": a note after the stop of the one before it, which began with its day.
_NEXT_NOTE = AtWords(
    rf"(?<=[.;] )(?P<day>{DAY}/{_MONTH}){_ALONE}(?=:| [–-]|,? (?!a |of |to |tablets?|tabs|doses?|hours?|miles?"
    r"|terms?|days?|weeks?|months?|years?)[A-Za-z]{2,})"
)
_NOTED = re.compile(rf"(?<![\w/.]){DAY}/{_MONTH}(?![\w/])")
# "not brought (4/2, 18/2 and 3/3)": two or more together, one of them no fraction and no score.
_LIST = AtWords(rf"(?<![\w/.£-]){DAY}/{_MONTH}(?:(?:, ?| and | & |; ?|,? then ){DAY}/{_MONTH}(?!\d)){{1,12}}{_ALONE}")
# "reconvened 23/11", "on 23.11": above the twelfth, and neither "14/7" nor "18/12", days and months of doctors' notes.
_PLAIN = AtWords(rf"(?<![\w/.,£-])(?P<day>(?:1[3-9]|2\d|3[01])/(?!0?7(?!\d)|12){_MONTH}){_ALONE}")
_POINTED = AtWords(
    rf"\b(?:[oO]n|[dD]ated)(?: the)? (?P<day>(?:1[3-9]|2\d|3[01])\.(?:0[1-9]|1[0-2])){_ALONE}(?! ?[a-z%]+/)"
)
_EACH = re.compile(r"(\d+)/(\d+)")
_SCORED = re.compile(
    r"\b(?:scor(?:es?|ed|ing)|marks?|rated|rating|ratio|pain|odds|bp|pressure|vision|acuity|apgar|gcs|based|rests?"
    r"|relies|depends?|para\w*|sections?)\b[^.\n]{0,40}\Z",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[tuple[int, int]]:
    """The span of each; a list gives each of its days."""
    for match in _NEXT_NOTE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if _NOTED.search(text, max(line, match.start() - 200), match.start()):
            yield match.span("day")
    for match in _LIST.finditer(text):
        pairs = list(_EACH.finditer(text, *match.span()))
        unlike = any(int(pair[1]) > int(pair[2]) for pair in pairs)
        if unlike and not _SCORED.search(text, max(0, match.start() - 60), match.start()):
            yield from (pair.span() for pair in pairs)
    for pattern in (_PLAIN, _POINTED):
        for match in pattern.finditer(text):
            if not _SCORED.search(text, max(0, match.start() - 60), match.start()):
                yield match.span("day")
