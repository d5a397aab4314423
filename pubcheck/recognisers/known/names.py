"""The people of a case key in, all that stands for them in a text out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.known.keyfile import Entry
from pubcheck.spelling import nicknames, skeleton
from pubcheck.spelling.misspelt import Near

Found = tuple[str, int, int, str]  # kind, start, end, replacement
_TOKEN = re.compile(r"[^\W\d_]+")
_TORN = re.compile(r"[\t\n -]{1,2}")  # what stands in the middle of a name that a line, a cell or a slip broke in two
_TEARABLE = 6  # letters: two short words side by side are not one name
_APART = re.compile(r"[ ,.'\"()_-]{1,3}")
_TITLE = re.compile(rf"(?<![\w'-])(?:{forms.TITLE}|{forms.SLIPPED})\.? $", re.IGNORECASE)
_ASIDE = frozenset("you the a an this that it i we they he she there not be have my your our all any".split())
_JOINED = frozenset(
    {
        "mc",
        "mac",
        "o",
        "d",
        "al",
        "el",
        "ap",
        "de",
        "da",
        "dos",
        "van",
        "von",
        "bin",
        "ibn",
        "der",
        "del",
        "la",
        "le",
        "ul",
        "ur",
        "n",
    }
)


@dataclass(frozen=True, slots=True)
class Person:
    """One entry, as words. `whole` are words that stand for the person alone; `initials` of the names in order."""

    replacement: str = field(repr=False)
    whole: frozenset[str] = field(repr=False)
    initials: tuple[str, ...] = field(repr=False)


class People:
    """The people of a key, ready to be looked for. One look at each word of the text."""

    __slots__ = ("_by_word", "_initials", "_lengths", "_near", "_people", "_run")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._people: list[Person] = []
        self._by_word: dict[str, list[int]] = {}
        self._run: dict[str, int] = {}
        self._initials: dict[str, int] = {}
        for entry in entries:
            if entry.kind == "person":
                self._add(entry)
        self._near = Near(word for word in self._by_word if not words.ordinary(word))
        self._lengths = sorted({len(word) for word in self._by_word if len(word) >= 5}, reverse=True)

    def _add(self, entry: Entry) -> None:
        index = len(self._people)
        whole: set[str] = set()
        orders: list[tuple[str, ...]] = []
        for name in (entry.name, *entry.aliases):
            parts = _parts(name)
            initials = [part[0] for part in parts]
            orders.append(tuple(initials))
            for place, part in enumerate(parts):
                whole.add(part)
                pieces = _TOKEN.findall(part)
                whole.update(piece for piece in pieces if len(piece) > 2 or len(pieces) == 1)
                if len(pieces) > 1:
                    whole.add("".join(pieces))
                if place == 0 or place < len(parts) - 1:
                    whole.update(nicknames.of(part))
            for first in parts:
                for last in parts:
                    if first is not last:
                        for run in (first + last, first[0] + last, last + first[0]):
                            if len(run) >= 4:
                                self._run.setdefault(run.replace("-", "").replace("'", ""), index)
            if len(initials) > 1:
                for order in {tuple(initials), (initials[0], initials[-1]), (initials[-1], initials[0])}:
                    self._initials.setdefault("".join(order), index)
        self._people.append(
            Person(entry.replacement, frozenset(whole), tuple(letter for order in orders for letter in order))
        )
        for word in whole:
            if len(word) > 1:
                self._by_word.setdefault(word, []).append(index)

    def find(self, text: str) -> Iterator[Found]:
        """Each run of words that belong to one person, with a title and initials around it."""
        if not self._people:
            return
        tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(skeleton(text))]
        slips: dict[str, str | None] = {}
        at = 0
        while at < len(tokens):
            owners, last = self._owners(text, tokens, at, slips)
            if not owners:
                yield from self._letters(text, tokens, at)
                at += 1
                continue
            first, sure = at, _stands(text, *tokens[at])
            while last + 1 < len(tokens) and _APART.fullmatch(text, tokens[last][1], tokens[last + 1][0]):
                more, end = self._owners(text, tokens, last + 1, slips)
                if not owners & more:
                    break
                sure = sure or _stands(text, *tokens[last + 1])
                owners, last = owners & more, end
            if sure:
                person = min(owners)
                first, last = self._widened(text, tokens, first, last, self._people[person])
                start, end = tokens[first][0], tokens[last][1]
                end += text[end : end + 1] == "." and end - tokens[last][0] == 1
                yield "person", start, end, self._people[person].replacement
            at = last + 1

    def _owners(
        self, text: str, tokens: Sequence[tuple[int, int, str]], at: int, slips: dict[str, str | None]
    ) -> tuple[set[int], int]:
        """Who the word at this place may stand for, and the last token of it ("mc donagh" is one word)."""
        start, end, word = tokens[at]
        if word in _JOINED and at + 1 < len(tokens) and text[end : tokens[at + 1][0]] in (" ", "'", "-", ""):
            joined = word + tokens[at + 1][2]
            for whole in (joined, joined.removesuffix("s")):
                if whole in self._by_word:
                    return set(self._by_word[whole]), at + 1
        if (torn := self._torn(text, tokens, at)) is not None:
            return torn, at + 1
        if word in self._by_word:
            return set(self._by_word[word]), at
        if word in self._run:
            return {self._run[word]}, at
        if len(word) < 4 or (words.ordinary(word) and text[start].islower()):
            return set(), at
        for tail in ("s", "es"):
            if word.endswith(tail) and (stem := word[: -len(tail)]) in self._by_word and not words.ordinary(stem):
                return set(self._by_word[stem]), at
        if not words.ordinary(word):
            if word not in slips:
                slips[word] = self._near.find(word)
            if (other := slips[word]) is not None:
                return set(self._by_word[other]), at
            if len(word) > 5 and (inside := self._inside(text, start, end, word)):
                return inside, at
        return set(), at

    def _torn(self, text: str, tokens: Sequence[tuple[int, int, str]], at: int) -> set[int] | None:
        """Whose name this word and the next one are together: "Kowal", a tab, "czyk"."""
        if at + 1 == len(tokens):
            return None
        joined = tokens[at][2] + tokens[at + 1][2]
        if len(joined) < _TEARABLE or joined not in self._by_word or words.ordinary(joined):
            return None
        whole = _TORN.fullmatch(text, tokens[at][1], tokens[at + 1][0])
        return set(self._by_word[joined]) if whole else None

    def _inside(self, text: str, start: int, end: int, word: str) -> set[int]:
        """Whose name is run into this word, as in an address, a file name or a hashtag."""
        address = text[start - 1 : start] in tuple("@/#_.") or text[end : end + 1] in tuple("@/_.")
        camel = any(a.islower() and b.isupper() for a, b in zip(text[start:end], text[start + 1 : end], strict=False))
        if not address and not camel:
            return set()
        for length in self._lengths:
            for place in range(min(len(word), 80) - length + 1):
                part = word[place : place + length]
                if part in self._by_word and not words.ordinary(part):
                    return set(self._by_word[part])
        return set()

    def _letters(self, text: str, tokens: Sequence[tuple[int, int, str]], at: int) -> Iterator[Found]:
        """Initials: "Z.M.K.", "ZMK", "Z K"; two bare letters only as capitals that are no abbreviation of the field."""
        start, end, word = tokens[at]
        if 2 <= len(word) <= 5 and text[start:end].isupper() and word in self._initials:
            if not words.abbreviation(word):
                yield "initials", start, end, self._people[self._initials[word]].replacement
            return
        if len(word) != 1 or not text[start].isupper() or (at and tokens[at - 1][1] == start):
            return
        letters, last = word, at
        while last + 1 < len(tokens) and len(tokens[last + 1][2]) == 1 and len(letters) < 5:
            if (
                text[tokens[last][1] : tokens[last + 1][0]] not in (".", ". ", " ")
                or not text[tokens[last + 1][0]].isupper()
            ):
                break
            last += 1
            letters += tokens[last][2]
        if len(letters) > 1 and letters in self._initials:
            end = tokens[last][1]
            yield (
                "initials",
                start,
                end + (text[end : end + 1] == "."),
                self._people[self._initials[letters]].replacement,
            )

    def _widened(
        self, text: str, tokens: Sequence[tuple[int, int, str]], first: int, last: int, person: Person
    ) -> tuple[int, int]:
        """The run with the initials on either side: "Z. Kowalczyk", "Kowalczyk, Z. M."."""
        while first and len(tokens[first - 1][2]) <= 2 and set(tokens[first - 1][2]) <= set(person.initials):
            if (
                text[tokens[first - 1][1] : tokens[first][0]] not in (" ", ".", ". ", "_", "-")
                or not text[tokens[first - 1][0]].isupper()
            ):
                break
            first -= 1
        while (
            last + 1 < len(tokens)
            and len(tokens[last + 1][2]) <= 2
            and set(tokens[last + 1][2]) <= set(person.initials)
        ):
            gap = text[tokens[last][1] : tokens[last + 1][0]]
            if (
                gap not in (" ", ", ", ".", ". ", "_", "-")
                or not text[tokens[last + 1][0] : tokens[last + 1][1]].isupper()
            ):
                break
            last += 1
        return first, last


def _parts(name: str) -> list[str]:
    """The words of a name: "Mc Donagh" and "O'Hara" are one each, brackets and titles are none."""
    out: list[str] = []
    for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", skeleton(name).replace("’", "'")):
        plain = word.replace("'", "")
        if out and out[-1] in _JOINED and len(out[-1]) < 4 and out[-1] in ("mc", "mac", "o"):
            out[-1] += plain
        elif plain not in words.KINDS["titles"] or (not out and len(skeleton(name).split()) == 1):
            out.append(plain)
    return [word for word in out if len(word) > 1] or out


def _stands(text: str, start: int, end: int, word: str) -> bool:
    """An ordinary word counts where it has a capital, and not where a question or a sentence begins with it."""
    if not words.ordinary(word):
        return True
    if text[start].islower():
        return _TITLE.search(text, max(0, start - 20), start) is not None
    follows = re.match(r" ([a-z]+)\b", text[end : end + 12])
    return follows is None or follows.group(1) not in _ASIDE
