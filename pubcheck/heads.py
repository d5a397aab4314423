"""A pattern in, the same with a look at its first letters before it out: most places are then left at once.

A long alternation is else tried piece by piece at every word. What is found stays the same: the look ahead lets through
whatever the pattern might begin with, and where that can not be told, anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

DEPTH = 4  # letters looked at
_MANY = 600  # with more beginnings than this it is no help
_TOKEN = re.compile(
    r"\\(?P<escape>.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P<\w+>|<?[=!]|[aimsux-]*:))?)|(?P<close>\))"
    r"|(?P<bar>\|)|(?P<edge>[\^$])|(?P<any>\.)"
    r"|(?P<plain>[\w ,'-]+(?![*+?{])|.)",
    re.DOTALL,
)
_MANY_TIMES = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")
_SIGN = re.compile(r"(?:[^\\\[()|]|\\.|\[\^?\]?(?:\\.|[^\]\\])*\])*([()|])", re.DOTALL)
_PLAIN_SET = re.compile(r"\[(?:[A-Za-z '\"]|\\.)+\]")
_UNREAD = re.compile(r"(?<!\\)\(\?(?:P=|\(|#|>|[aiLmsux]+\))")
_LEADING = re.compile(r"(?:\\b|\(\?<[!=](?:\[[^\]]*\]|\\?.)+?\))*")
_DIGIT = "\ue000"  # stands for any digit among the letters of a beginning
_CAPITAL = "\ue001"  # and for any plain capital
_NOT_SMALL = "\ue002"  # and for any letter that is no plain small one; nothing is told of what comes after it
_AHEAD = re.compile(r"\(\?=")
_SAID_BEFORE = re.compile(r"\(\?P=\w+\)")
_CAPITALS_OF_ANY = (_CAPITAL, _NOT_SMALL)
_SIGNS = {_DIGIT: r"\d", _CAPITAL: "A-Z"}
_CAPITALS = re.compile(r"\[[A-Z]*(?:[A-Z]-[A-Z]+)+\]")
_DIGITS = re.compile(r"\[[\d-]+\]")
_NO_SMALL = re.compile(r"\[\^\\W\\d_a-z[^\\\]]*\]")
# Behind it begins a word, if a letter or a digit does: as forms.UPPER has it.
_EDGE = re.compile(r"\\b|\(\?<!(?:\\w|\[[^\]^][^\]]*\\w[^\]]*\]|\[\\w[^\]]*\])\)|\(\?<=[^()|]*(?: |\[ \]|\\[tn])\)")
_OTHER_CASE = {"s": "sSſ", "k": "kK\u212a", "i": "iIİı"}


class _Head(NamedTuple):
    """How a match may begin. `open`: anything may follow; else what is next in the pattern does. `folded`: in small
    letters, and in whichever case."""

    text: str
    open: bool
    folded: bool = False


_NOTHING = frozenset({_Head("", False)})
_ANYTHING = frozenset({_Head("", True)})
_Heads = frozenset[_Head]


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """re.compile for a pattern that begins with a long alternation; not in the verbose form. One that refers back to
    its own groups stays as it is."""
    if _UNREAD.search(pattern):
        return re.compile(pattern, flags)
    lead = _LEADING.match(pattern)
    at = lead.end() if lead else 0
    reader = _Reader(pattern[at:])
    look = _look(reader.heads())
    if reader.split:  # what leads the first branch does not lead the others
        at = 0
    return re.compile(f"{pattern[:at]}{look}(?:{pattern[at:]})", flags)


class Beginnings(NamedTuple):
    """How what begins with a word begins: with one of some words, with one of some parts of a word, both in small
    letters and with 0 for any digit, with any capital, or with a capital that no small letter follows."""

    words: frozenset[str]
    parts: frozenset[str]
    capital: bool
    initial: bool


def beginnings(pattern: str, flags: int = 0) -> Beginnings | None:
    """How a match of the pattern begins; None where it may begin in a word, with no word, or with any."""
    pattern = _SAID_BEFORE.sub("(?:.?)", pattern)
    if _UNREAD.search(pattern):
        return None
    heads: _Heads = frozenset()
    for branch in _branches(pattern):
        lead = _LEADING.match(branch)
        if lead is None or not _EDGE.search(lead.group()):
            return None
        folded = bool(flags & re.IGNORECASE)
        # A look ahead that stands first may say it for what follows.
        ahead = _AHEAD.match(branch, lead.end())
        told = _Reader(branch[ahead.end() :]).heads(folded=folded) if ahead else _ANYTHING
        heads |= told if all(head.text for head in told) else _Reader(branch[lead.end() :]).heads(folded=folded)
    words, parts, capitals = set(), set(), set()
    for head in heads:
        text = no_digits(head.text.replace(_DIGIT, "0"))
        part = re.split(r"\W", text, maxsplit=1)[0].lower()
        if text[:1] in _CAPITALS_OF_ANY:
            capitals.add(len(text) > 1 and not text[1].islower() and text[1] != _NOT_SMALL)
        elif not part:
            return None
        elif len(part) == len(text) or text[len(part)] in _CAPITALS_OF_ANY or "0" in part:
            parts.add(part)
        else:
            words.add(part)
    return Beginnings(frozenset(words), frozenset(parts), False in capitals, True in capitals)


def no_digits(text: str) -> str:
    """With 0 for every digit."""
    return text if text.isalpha() else re.sub(r"\d", "0", text)


def _branches(pattern: str) -> list[str]:
    """The alternatives that a pattern as a whole is."""
    found, start, at, inside = [], 0, 0, 0
    while sign := _SIGN.match(pattern, at):
        at = sign.end()
        inside += (sign.group(1) == "(") - (sign.group(1) == ")")
        if sign.group(1) == "|" and not inside:
            found.append(pattern[start : sign.start(1)])
            start = at
    return [*found, pattern[start:]]


class _Reader:
    """Reads a pattern from its beginning to its end, piece by piece; of what lies too deep only the brackets."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._depth = 0
        self.split = False
        """Whether the pattern as a whole is an alternation; known once it was read."""

    def heads(self, *, folded: bool = False) -> _Heads:
        """How what stands here may begin, up to the end of its group, which is passed."""
        found: _Heads = frozenset()
        branch = _NOTHING
        while token := _TOKEN.match(self._pattern, self._at):
            self._at = token.end()
            if token.lastgroup == "close":
                break
            if token.lastgroup == "bar":
                self.split |= self._depth == 0
                found |= branch
                branch = _NOTHING
                continue
            one = self._one(token, folded)
            if many := _MANY_TIMES.match(self._pattern, self._at):
                self._at = many.end()
                if many.group()[1:2].isdigit() and many.group()[1:2] not in "01":
                    one = _joined(one, one)
                if many.group()[0] != "?" and one != _NOTHING:  # one, and whatever follows
                    one = frozenset(_Head(head.text, True) for head in one)
                if many.group()[0] in "?*" or many.group()[1:2] in ("0", ","):
                    one |= _NOTHING
            branch = _joined(branch, one)
            if all(map(_ready, branch)):
                self._skip()
        return found | branch

    def _skip(self) -> None:
        """On to the end of this branch."""
        inside = 0
        while sign := _SIGN.match(self._pattern, self._at):
            if inside == 0 and sign.group(1) in "|)":
                self._at = sign.start(1)
                return
            self._at = sign.end()
            inside += (sign.group(1) == "(") - (sign.group(1) == ")")
        self._at = len(self._pattern)

    def _one(self, token: re.Match[str], folded: bool) -> _Heads:
        kind, said = token.lastgroup, token.group()
        if kind == "open":
            self._depth += 1
            inner = self.heads(folded=folded or ("i" in said[2:-1] and said[-1] == ":"))
            self._depth -= 1
            return _NOTHING if said[-1] in "=!" else inner
        if kind == "escape":
            letter = token.group("escape")
            if letter in "bBAZ":
                return _NOTHING
            if letter == "d":
                return frozenset({_Head(_DIGIT, False)})
            return _ANYTHING if letter.isalnum() else frozenset({_head(letter, folded)})
        if kind == "edge":
            return _NOTHING
        if kind == "set" and _PLAIN_SET.fullmatch(said) and not re.search(r"\\\w", said):
            letters = said[1:-1].replace("\\", "")
        elif kind == "set" and _DIGITS.fullmatch(said):
            letters = _DIGIT
        elif said in ("[A-Z0-9]", "[A-Z\\d]", "[\\dA-Z]") and not folded:
            letters = _CAPITAL + _DIGIT
        elif kind == "set" and _CAPITALS.fullmatch(said) and not folded:
            letters = _CAPITAL
        elif kind == "set" and _NO_SMALL.fullmatch(said) and not folded:
            return frozenset({_Head(_NOT_SMALL, True)})
        elif kind == "plain" and len(said) > 1:
            return frozenset({_head(said[:DEPTH], folded)})
        elif kind == "plain":
            letters = said
        else:
            return _ANYTHING
        return frozenset(_head(letter, folded) for letter in letters)


def _head(letters: str, folded: bool) -> _Head:
    return _Head(letters.lower() if folded else letters, False, folded)


def _ready(head: _Head) -> bool:
    return head.open or len(head.text) >= DEPTH


def _joined(first: _Heads, then: _Heads) -> _Heads:
    """How the one and then the other begin."""
    ready = frozenset(filter(_ready, first))
    if len(ready) == len(first):
        return first
    more = {_plus(head, other) for head in first - ready for other in then}
    return ready | more if len(more) < _MANY else _ANYTHING


def _plus(head: _Head, other: _Head) -> _Head:
    text, folded = (head.text + other.text)[:DEPTH], head.folded or other.folded
    return _Head(text.lower() if folded else text, other.open or len(text) == DEPTH, folded)


def _look(heads: _Heads) -> str:
    """A look ahead for any of the beginnings; none where anything is one."""
    heads = frozenset(head._replace(text=head.text.rstrip(_NOT_SMALL)) for head in heads)
    if len(heads) > _MANY or any(not head.text for head in heads):
        return ""
    branches = [_tree({head.text for head in heads if not head.folded})]
    for first, rests in _by_letter({head.text for head in heads if head.folded}).items():
        # The engine looks at a set at once, at a letter in whichever case only after a step.
        rest = "" if "" in rests else f"(?i:{_tree(rests)})"
        branches.append(_set(sorted(_OTHER_CASE.get(first, {first, first.upper()}))) + rest)
    return f"(?={'|'.join(filter(None, branches))})"


def _by_letter(texts: set[str]) -> dict[str, set[str]]:
    after: dict[str, set[str]] = {}
    for text in sorted(texts):
        after.setdefault(text[0], set()).add(text[1:])
    return after


def _tree(texts: set[str]) -> str:
    """Beginnings as a pattern, by letter."""
    after = _by_letter(texts)
    last = [letter for letter, rests in after.items() if "" in rests]
    branches = [_set(last)] if last else []
    for letter, rests in after.items():
        if "" not in rests:
            inner = _tree(rests)
            branches.append(_set([letter]) + (f"(?:{inner})" if "|" in inner else inner))
    return "|".join(branches)


def _set(letters: Sequence[str]) -> str:
    if len(letters) == 1 and letters[0] != _CAPITAL:
        return _SIGNS.get(letters[0]) or re.escape(letters[0])
    return f"[{''.join(_SIGNS.get(letter) or re.escape(letter) for letter in letters)}]"
