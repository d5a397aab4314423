"""A noun in a text in, where the words begin that say which one it is out: "parcel" before "driver"."""

from __future__ import annotations

import re

_NOT_MODIFIER = frozenset(
    "a an the his her their its our this that these those and or but as of to in at on by for from with was is "
    "are were be been being had has have who which when then now not no both two three one other another same "
    "first last next former ex retired unemployed self-employed local busy young old older new good own also only "
    "become became said told asked saw met rang worked works working employed like than into over under after "
    "before between about part-time full-time trained qualified experienced successful lovely kind well-known "
    "single married visiting named uncle aunt mother father brother sister partner family senior junior some any "
    "each every all more most fell off given hit weren't wasn't isn't up down out went came got left took gave "
    "made put kept held found ran sat lay threw shot sent lost won drove rode swam hid fed read brought caught "
    "built sold let set cut began felt knew however because though although if so thus case cases child children "
    "baby near nearby above below behind beside through upon mum dad she he they it him us we you i there here "
    "what where why how onto against along around mini large small big little huge nice quite rather really just "
    "even still back away together home".split()
)
_BEFORE = re.compile(r"(?:\b[a-z][a-z'-]+ ){1,2}\Z")
_CAPITALS = re.compile(r"(?:\b[A-Za-z][a-z'-]+ ){1,2}\Z")


def begin(text: str, start: int, *, names: bool = False) -> int:
    """Where the one or two modifiers of the noun at `start` begin; `start` where it has none, or where what stands
    before is a clause. With `names` a modifier may have a capital, though not at the head of its sentence."""
    low = max(0, start - 36)
    match = (_CAPITALS if names else _BEFORE).search(text[low:start])
    if not match:
        return start
    found = match.group().split()
    kept = 0
    for word in reversed(found):
        if word.lower() in _NOT_MODIFIER or word.endswith(("ly", "'s", "ing", "ed")):
            break
        kept += len(word) + 1
    else:
        before = text[max(0, start - kept - 12) : start - kept]
        last = before.split()[-1].lower() if before[-1:] == " " and before.strip() else ""
        if len(found) == 2 and last[-1:].isalpha() and last not in _NOT_MODIFIER:
            return start - len(found[-1]) - 1 if names else start
    return start - kept
