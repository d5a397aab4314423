"""Mentions in, which of them are the same person, place or setting out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pubcheck.model import Mention
from pubcheck.spelling import nicknames, skeleton
from pubcheck.spelling.misspelt import Near

PEOPLE = frozenset({"person", "initials"})
KEYED = frozenset(
    {"place", "school", "health-setting", "care-setting", "org", "name", "address", "operation", "vehicle", "pseudonym"}
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_POINTED = re.compile(r"(?:[A-Z]\.[ -]?){1,3}[A-Z](?:-[A-Z])?\.?")
_DOUBLE = re.compile(r"[^\W\d_]-[^\W\d_]+\W*(?:['’]s)?$")
_CALLED = re.compile(r"\b(mrs?|ms|miss|mx|dr)\.?[ \u00a0]+$", re.IGNORECASE)
_TITLE = frozenset("mr mrs ms miss mx dr prof rev pc dc ds di sw hv nurse the".split())


def clusters(mentions: Sequence[Mention]) -> list[str]:
    """For each mention the id of its cluster ("person-2"), or nothing for kinds that are not followed. Ids are given in
    the order of first mention, and say nothing of the value."""
    keys = _people(mentions)
    for index, mention in enumerate(mentions):
        if mention.kind in KEYED:
            keys[index] = (mention.kind, " ".join(_WORD.findall(skeleton(mention.text))) or skeleton(mention.text))
    numbers: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    out: list[str] = []
    for index in range(len(mentions)):
        key = keys.get(index)
        if key is None:
            out.append("")
            continue
        seen = numbers[key[0]]
        out.append(f"{key[0]}-{seen.setdefault(key, len(seen) + 1)}")
    return out


def _words(mention: Mention) -> tuple[str, ...]:
    words = (
        re.sub(r"'s$|'", "", word)
        for word in _WORD.findall(skeleton(mention.text).replace("’", "'").replace("mc ", "mc"))
    )
    # "Obi-Wren" and "Obi Wren" are one name.
    return tuple(piece for word in words for piece in word.split("-") if piece and piece not in _TITLE)


def _people(mentions: Sequence[Mention]) -> dict[int, tuple[str, str]]:
    """Full names first; a part of one belongs to the fullest name that has it, to that mentioned last of several: of
    those that end with it, where one does ("Ms Wren" is Ann Wren, not the child Jo Obi-Wren), and of those the one who
    was called by that title before.

    A part with no full name stands for itself, or for the part that it is a nickname or a slip of.
    """
    people = [index for index, mention in enumerate(mentions) if mention.kind in PEOPLE]
    named = {index: _words(mentions[index]) for index in people}
    full = {frozenset(words) for words in named.values() if len([word for word in words if len(word) > 1]) > 1}
    fullest = _fullest(full)
    holders: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for name in sorted(set(fullest.values()), key=sorted):
        for word in name:
            holders[word].append(name)
    ending: defaultdict[str, dict[frozenset[str], None]] = defaultdict(dict)
    for index, words in named.items():
        whole = fullest.get(frozenset(words))
        if whole is not None and not _DOUBLE.search(mentions[index].text):
            ending[words[-1]].setdefault(whole)
    singles = {words[-1] for words in named.values() if words} | set(holders)
    near = Near(singles)
    keys: dict[int, tuple[str, str]] = {}
    last: dict[str, frozenset[str]] = {}  # by word, the full name that it stood for most lately
    surnamed: dict[str, frozenset[str]] = {}  # the same of names that end with it
    titled: dict[tuple[str, str], frozenset[str]] = {}  # and of these by title and word
    for index in people:
        words, title = named[index], _title(mentions[index])
        whole = fullest.get(frozenset(words))
        if whole is None and (mentions[index].kind == "initials" or _POINTED.fullmatch(mentions[index].text)):
            letters = "".join(char for char in skeleton(mentions[index].text) if char.isalpha())
            whole = next((name for name in holders_by_initials(fullest, letters)), None)
        if whole is None and words:
            known = next((word for word in (words[-1], *words) if word in holders), None) or _same(
                words[-1], holders, near
            )
            if known is not None and known in holders:
                whole = titled.get((title, known)) or surnamed.get(known) or next(iter(ending.get(known, ())), None)
                whole = whole or last.get(known) or holders[known][0]
            elif known is not None:
                words = (known,)
        if whole is not None:
            last.update(dict.fromkeys(whole, whole))
            ends = [word for word in whole if whole in ending.get(word, ())]
            surnamed.update(dict.fromkeys(ends, whole))
            titled.update({(title, word): whole for word in ends if title})
        alone = words[-1] if words else skeleton(mentions[index].text)
        keys[index] = ("person", alone if whole is None else " ".join(sorted(whole)))
    return keys


def _title(mention: Mention) -> str:
    """ "mrs" where that stands before the name, in the mention or not; "" where nothing does."""
    inside = _CALLED.match(f"{mention.text.split(' ')[0]} ")
    found = inside or _CALLED.search(mention.block.text, max(0, mention.start - 8), mention.start)
    return found[1].lower() if found else ""


def holders_by_initials(fullest: dict[frozenset[str], frozenset[str]], letters: str) -> list[frozenset[str]]:
    """The full names whose words begin with these letters, in any order."""
    wanted = sorted(letters)
    return [name for name in sorted(set(fullest.values()), key=sorted) if wanted == sorted(word[0] for word in name)]


def _fullest(full: set[frozenset[str]]) -> dict[frozenset[str], frozenset[str]]:
    """Each full name with the longest one that contains it: "Tuan Nguyen" is "Nguyen Van Tuan"."""
    by_word: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    out: dict[frozenset[str], frozenset[str]] = {}
    for name in sorted(full, key=lambda name: (-len(name), sorted(name))):
        longer = next((other for other in by_word[min(name)] if name < other), None)
        out[name] = out.get(longer, longer) if longer is not None else name
        for word in name:
            if len(by_word[word]) < 200:  # a word that so many names share tells nobody apart
                by_word[word].append(name)
    return out


def _same(word: str, holders: dict[str, list[frozenset[str]]], near: Near) -> str | None:
    for other in sorted(nicknames.of(word)):
        if other in holders:
            return other
    if (slip := near.find(word)) is not None:
        return slip
    if word.endswith("s") and word[:-1] in holders:
        return word[:-1]
    forms = sorted(nicknames.of(word) | {word})
    return forms[0] if len(forms) > 1 else None
