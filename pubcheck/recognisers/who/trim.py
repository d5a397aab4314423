"""A span that may be a person's name in, the span of the name itself out: no title, no possessive, no field word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pubcheck.recognisers.grammar import forms, words

_BODY_AFTER = re.compile(rf"(?:'s?)?[ -](?:of |and |for )?({forms.UPPER}[\w'-]+)")
_TITLE = re.compile(rf"(?:{forms.TITLE})\b\.?\s*")
_PIECE = re.compile(r"[^\s,;:()\[\]\"/]+")
_THING_AFTER = re.compile(
    r"(?:'s?)? (?:programme|project|scheme|app|toolkit|training|questionnaire|questions"
    r"|campaign|website|group chat)s?\b"
)
_BORNE = frozenset({"white", "black", "may"})  # surnames too
_NO_DWELLINGS = words.KINDS["organisations"] - frozenset("house court lodge home homes hall".split())
_PLACEHOLDER = re.compile(r"[xX]+|[A-Z]*X{3,}[A-Z]*")
_FOLLOWING = re.compile(r" (?P<word>[a-z]{4,})(?![\w'])(?P<object> (?:the|an?|h?[ie][rsm]|to|that|it|them|s?he)\b)?")
# What follows a surname, and is no noun with which a sentence goes on behind its first word.
_BEHIND_NAMES = frozenset(
    "said says told asked from with does will would could that then also never about aged born when came went rang left"
    " took gave made felt knew spoke wrote because after before since until while both once later again still only"
    " just have".split()
)
_SENTENCE_AFTER = re.compile(r" [a-z]")
_SPLIT = re.compile(r"(?<![\w'-])(?:Mc|Mac|O'|D') \Z")


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the name itself: no title, no possessive, no words of the field. None where none is left, or where
    the words are the name of a body or a street."""
    while title := _TITLE.match(text, start, end):
        start = title.end()
    pieces = [match.span() for match in _PIECE.finditer(text, start, end)]
    while pieces and words.nameless(text[slice(*pieces[0])]) and not _given_first(text, pieces):
        pieces.pop(0)
    while pieces and words.nameless(text[slice(*pieces[-1])]) and not _surname_last(text, pieces):
        if text[slice(*pieces[-1])].lower() in words.BODIES:
            return None
        pieces.pop()
    if not pieces:
        return None
    start, end = pieces[0][0], pieces[-1][1]
    # "Adam. Tracey said": a full stop ends a name, but not an initial, unless a sentence begins after that.
    for place, (first, last) in enumerate(pieces[:-1]):
        if text[last - 1] == "." and (last - first > 2 or (place and begins(text, *pieces[place + 1]))):
            end = last
            break
    body = _BODY_AFTER.match(text, end)
    # "Rosa Fields of Flat 3" is somebody, at an address.
    dwells = body is not None and text.startswith(" of ", end) and body.group(1).lower() not in _NO_DWELLINGS
    if body is not None and body.group(1).lower() in words.BODIES and not dwells:
        return None
    if _THING_AFTER.match(text, end) and unlikely(text, start, end):
        return None
    if text[end - 2 : end] in ("'s", "'S"):
        end -= 2
    while end > start and not (text[end - 1].isalnum() or (text[end - 1] == "." and end - start <= 4)):
        end -= 1
    while end > start and not text[start].isalnum():
        start += 1
    if (split := _SPLIT.search(text, max(0, start - 5), start)) is not None:
        start = split.start()
    name = text[start:end]
    if (
        _PLACEHOLDER.fullmatch(name.split(" ")[0])
        or sum(char.isalpha() for char in name) < (3 if name.islower() else 2)
        or any(char.isdigit() for char in name)
        or "@" in name
    ):
        return None
    return start, end


def begins(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with a word, where the stop before it may be that of somebody's initial: "Femi B.
    Edinburgh scale", "Jo C. Anorexia was"."""
    if (after := _FOLLOWING.match(text, end)) is not None:
        word, acts = after.group("word"), after.group("object") is not None
        if word not in _BEHIND_NAMES and not word.endswith(("ed", "ly", "ing")) and not (acts and word.endswith("s")):
            return True
    return words.ordinary(text[start:end]) and _SENTENCE_AFTER.match(text, end) is not None


def _given_first(text: str, pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether the first word, a month or the like, is a given name before a surname: "Jan Sleath", "April Dunne"."""
    if len(pieces) < 2 or text[slice(*pieces[0])].lower() not in words.KINDS["given"]:
        return False
    second = text[slice(*pieces[1])]
    return second[:1].isupper() and second[1:2].islower() and not words.ordinary(second)


def _surname_last(text: str, pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether the last word, a colour or a month, is a surname behind a given name: "Sue White", "Theresa May"."""
    if len(pieces) != 2 or text[slice(*pieces[1])].lower() not in _BORNE:
        return False
    first = text[slice(*pieces[0])]
    return first.istitle() and (first.lower() in words.KINDS["given"] or not words.ordinary(first))


def unlikely(text: str, start: int, end: int, small: Counter[str] | None = None) -> bool:
    """Whether every word of it is a word of the language too, by the lists or because the text itself uses it so."""
    pieces = [piece for piece in re.split(r"[\s-]+", text[start:end].lower()) if len(piece.strip(".")) > 1]
    return all(
        words.ordinary(piece)
        or words.ordinary(piece.removesuffix("s"))
        or (small is not None and small[piece.removesuffix("'s")] > 1)
        for piece in pieces
    )
