"""A text in, words in another script than ours out: in an English review mostly a name, or what somebody said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms

KINDS = ("person",)
WHY = "words in another script, where a name would stand"
OPEN = "words in another script"
"""As nobody here can tell what they say, they go to a person."""
_NAME_LONGEST = 5  # words
# Greek to the extensions of Georgian, Coptic, the scripts of East Asia, Arabic's forms, and all beyond the first plane
# that is no sign or emoji; letters, and what is written onto them.
_OTHER = (
    r"\u0370-\u0373\u0376-\u03ff\u0400-\u052f\u0531-\u0587\u0591-\u05f4\u0610-\u06ef\u06fa-\u1cff\u1f00-\u1fff\u2c80-\u2dff"
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3031-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua63f\ua640-\ua6ff\ua800-\uab2f"
    r"\uabc0-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefe\uff66-\uffdc\U00010000-\U0001cfff\U0001e000-\U0001efff\U00020000-\U0003ffff"
)
_WORD = rf"[{_OTHER}][{_OTHER}'\u00b7-]*"
_RUN = re.compile(rf"{_WORD}(?:[ ,\u3000-]{{1,2}}{_WORD})*")
# A sign of mathematics or of a unit: one Greek letter, by itself or before ours.
_ONE_GREEK = re.compile(r"[\u0370-\u03ff]")
# In brackets, a stroke or a dash behind a name in our letters; or with one in brackets behind it.
_NAME_BEFORE = re.compile(rf"{forms.UPPER}[\w'-]*['\"]?(?: ?[(\[/|=:,–—-] ?| )['\"“]?\Z")
_NAME_AFTER = re.compile(rf"['\"”]? ?[(\[/|=,–—-] ?{forms.UPPER}[a-z]")
_ALONE_BEFORE = re.compile(r"(?:\A|[\t\n\x00])[^\w\t\n]*\Z")
_ALONE_AFTER = re.compile(r"[^\w\t\n]*(?:\Z|[\t\n\x00])")
# "In Arabic (...)", "the word for", "is spelt": what the letters say is told.
_LANGUAGE = re.compile(
    r"\b(?:[Ii]n|[Ww]ords?|[Pp]hrase|[Mm]eans|[Mm]eaning|[Tt]erm|[Ss]aying|[Ll]anguage|[Gg]reeting)\b[^.\n\t]{0,24}\Z"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each run of such words: surely a name where it is short and stands beside one, or alone in a cell; else for a
    person to read. Linear."""
    if text.isascii():
        return
    for match in _RUN.finditer(text):
        start, end = match.span()
        while end > start and not text[end - 1].isalnum() and text[end - 1] in " ,.'-\u00b7":
            end -= 1
        letters = sum(char.isalpha() for char in text[start:end])
        if letters == 0 or (letters == 1 and _ONE_GREEK.match(text, start)):
            continue
        if _named(text, start, end):
            yield Hit("person", start, end, 0.85, (WHY,))
        else:
            yield Hit("person", start, end, 0.6, (OPEN,))


def _named(text: str, start: int, end: int) -> bool:
    if len(text[start:end].split()) > _NAME_LONGEST or end - start > 60:
        return False
    low = max(0, start - 60)
    if _LANGUAGE.search(text, low, start):
        return False
    if _NAME_BEFORE.search(text, low, start) or _NAME_AFTER.match(text, end):
        return True
    return _ALONE_BEFORE.search(text, low, start) is not None and _ALONE_AFTER.match(text, end) is not None
