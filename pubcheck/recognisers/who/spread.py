"""People found in a text in, every other mention of them in it out: a document is one thing.

A part of the name alone, with possessive or plural, in capitals, in lower case by mistake, with one slip, as a
nickname, inside a web address or a file name. A word of the language is followed only where it stands as a name.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.who import nobody, scripts
from pubcheck.spelling import nicknames, skeleton
from pubcheck.spelling.misspelt import Near

WHY = "the same name as elsewhere in the document"
SLIP = "one slip away from a name elsewhere in the document"
SHORT = "a short form of a name elsewhere in the document"
INSIDE = "holds a name that is elsewhere in the document"
SURE = 0.5
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_CLITIC = re.compile(r"'s?$")
_JOINERS = frozenset({"mc", "mac", "o", "d"})
_ARTICLE = re.compile(r"\b(?:a|an|the|his|her|their|this|that|some|any|no|to|of|very|more|or|and)\s$")
# What only a person does or suffers: then a word of the language is a name at the start of a sentence too.
_ACTS = re.compile(
    r"'s (?:school|mother|father|mum|dad|room|home|teacher|worker|brother|sister|bedroom|phone|voice|birthday)\b"
    r"| (?:was (?:spoken|seen|brought|taken|told|born|visited|admitted|placed|interviewed|found|aged|living)|said|told"
    r"|lived|lives|well presented|attended|went to|wanted|wants|cried|smiled|slept|goes to|loved|liked|moved (?:in|to"
    r"|out))\b"
)
_GOVERNED = re.compile(r"\b(?:of|to|with|for|from|told|saw|rang|asked|about|and|met|that) \Z")
_ENDS = re.compile(r"'s\b|[.,;:!?)\n]|\Z| (?:was|is|said|had|has|did|and)\b(?! [A-Z])")
_TITLED = re.compile(r" (?P<word>[A-Z][a-z]+)(?![\w'-])")
_AHEAD = re.compile(rf"(?:(?<![\w']){forms.UPPER}\.? )?(?:(?<![^\W_])(?i:{forms.PARTICLE}) )?$")
_BEHIND = re.compile(rf",? (?P<letter>{forms.UPPER})\.?(?:[ -]?{forms.UPPER}\.){{0,2}}(?![\w'])")
_ADDRESS = frozenset("@/#_.")


@dataclass(frozen=True, slots=True)
class Part:
    """A word of somebody's name. `score` is that of the surest mention that has it."""

    score: float
    given: bool
    initials: frozenset[str]


def hits(text: str, found: Sequence[Hit]) -> list[Hit]:
    """Every mention of the people found that was not found in itself, and again those that were."""
    parts = _parts(text, found)
    if not parts:
        return []
    plain = skeleton(text)
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(plain)]
    lower = Counter(token for start, _, token in tokens if text[start].islower())
    near = Near(word for word in parts if not words.ordinary(word))
    short = _short_forms(parts)
    cut = _cut_forms(parts)
    doubtful = {short for short in cut if words.ordinary(short)}
    # Most words say nothing where they stand in small letters: told once for each, not at each of its places.
    silent = {token for token in lower if _silent(_key(token), parts)}
    telling = [not (text[start].islower() and token in silent) for start, _, token in tokens]
    spans = list(_spans(text, tokens, telling, parts, near, short, cut, doubtful, lower))
    return [*_merged(text, spans, parts)]


def _parts(text: str, found: Sequence[Hit]) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for hit in found:
        if hit.kind != "person" or hit.score < SURE or scripts.OPEN in hit.why:
            continue
        names = [_key(word) for word in _TOKEN.findall(skeleton(text[hit.start : hit.end]).replace("mc ", "mc"))]
        initials = frozenset(name[0] for name in names if name)
        for place, name in enumerate(names):
            for word in {name, *(name.split("-") if "-" in name else ())}:
                if len(word) < 3 or words.nameless(word):
                    continue
                old = parts.get(word)
                given = (place == 0) or bool(old and old.given)
                if old:
                    initials |= old.initials
                parts[word] = Part(max(hit.score, old.score if old else 0.0), given, initials)
    return parts


def _key(token: str) -> str:
    return _CLITIC.sub("", token).replace("'", "") if "'" in token else token


def _short_forms(parts: dict[str, Part]) -> dict[str, str]:
    """Nicknames of the given names, by nickname."""
    return {
        short: name
        for name, part in parts.items()
        if part.given
        for short in nicknames.of(name)
        if short not in parts and len(short) > 2 and not words.ordinary(short)
    }


def _cut_forms(parts: dict[str, Part]) -> dict[str, str]:
    """The first three or four letters of the longer given names, by those letters: "Bik" for Bikram."""
    return {
        name[:length]: name
        for name, part in parts.items()
        if part.given and name.isalpha()
        for length in (3, 4)
        if len(name) >= length + 2 and name[:length] not in parts
    }


Span = tuple[int, int, float, str]


def _spans(
    text: str,
    tokens: Sequence[tuple[int, int, str]],
    telling: Sequence[bool],
    parts: dict[str, Part],
    near: Near,
    short: dict[str, str],
    cut: dict[str, str],
    doubtful: set[str],
    lower: Counter[str],
) -> Iterator[Span]:
    slips: dict[str, str | None] = {}
    for index in itertools.compress(range(len(tokens)), telling):
        start, end, token = tokens[index]
        key = _key(token)
        if key in _JOINERS and index + 1 < len(tokens) and text[end : tokens[index + 1][0]] in (" ", "'"):
            key += _key(tokens[index + 1][2])
            end = tokens[index + 1][1]
        bare = end - (2 if token.endswith("'s") else 1 if token.endswith("'") else 0)
        if key in parts:
            if _stands(text, start, bare, key, lower, parts):
                yield start, bare, parts[key].score, WHY
            continue
        capital = text[start].isupper()
        if "-" in key:
            at = start
            for piece in key.split("-"):
                if piece in parts and _stands(text, at, at + len(piece), piece, lower, parts):
                    yield at, at + len(piece), parts[piece].score, WHY
                at += len(piece) + 1
            continue
        if (
            capital
            and key.endswith("s")
            and (single := key[: -2 if key.endswith("es") and key[:-1] not in parts else -1]) in parts
        ):
            if not words.ordinary(single):
                yield start, bare, parts[single].score, WHY
            continue
        if capital and key in short:
            yield start, bare, parts[short[key]].score * 0.9, SHORT
            continue
        if capital and key in cut and not token.isupper() and (key not in doubtful or _spoken_of(text, start, bare)):
            yield start, bare, parts[cut[key]].score * 0.85, SHORT
            continue
        if (
            (capital or len(key) >= 7)
            and len(key) >= 5
            and not words.ordinary(key)
            and not (capital is False and lower[key] > 1)
        ):
            if key not in slips:
                slips[key] = near.find(key)
            if other := slips[key]:
                yield start, bare, parts[other].score * (0.85 if capital else 0.8), SLIP
                continue
        if (
            len(key) >= 9
            and not words.ordinary(key)
            and (text[start - 1 : start] in _ADDRESS or text[end : end + 1] in _ADDRESS)
        ):
            yield from _inside(start, key, parts)


def _silent(key: str, parts: dict[str, Part]) -> bool:
    """Whether a word with no capital can be no mention of anybody."""
    return key not in parts and key not in _JOINERS and "-" not in key and (len(key) < 7 or words.ordinary(key))


def _stands(text: str, start: int, end: int, key: str, lower: Counter[str], parts: dict[str, Part]) -> bool:
    """Whether the word stands there as a name: with a capital, or unmistakable without one."""
    if text[start].isupper():
        if nobody.said_of_a_thing(text, start, end):
            return False
        if not words.ordinary(key):
            return True
        if (following := _TITLED.match(text, end)) is not None and (
            (word := following.group("word")).lower() not in parts and words.ordinary(word) and not words.nameless(word)
        ):
            return False  # "Dawn Chorus"
        before = text[max(0, start - 2) : start]
        inside = len(before) == 2 and before[1] == " " and (before[0].isalnum() or before[0] == ",")
        return inside or _ACTS.match(text, end) is not None
    if len(key) < 4 or words.ordinary(key) or lower[key] > 3:
        return False
    return not _ARTICLE.search(text, max(0, start - 8), start)


def _spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a word of the language, with a capital inside a sentence, stands where a name does: "news of Win."."""
    return _GOVERNED.search(text, max(0, start - 12), start) is not None and _ENDS.match(text, end) is not None


def _inside(start: int, key: str, parts: dict[str, Part]) -> Iterator[Span]:
    """A name run into other words, as in a web address; only names long enough not to be there by chance."""
    lengths = {len(word) for word in parts if 5 <= len(word) < len(key)}
    for at in range(min(len(key), 80)):
        for length in lengths:
            part = parts.get(key[at : at + length])
            if part is not None and not words.ordinary(key[at : at + length]):
                yield start, start + len(key), part.score * 0.9, INSIDE
                return


def _merged(text: str, spans: Sequence[Span], parts: dict[str, Part]) -> Iterator[Hit]:
    """Words of a name that follow one another are one mention, with an initial or a particle before them."""
    at = 0
    while at < len(spans):
        start, end, score, why = spans[at]
        at += 1
        while at < len(spans) and (
            text[end : spans[at][0]] in (" ", "-") or (text[end : spans[at][0]] == ". " and end - start == 1)
        ):
            end, score = spans[at][1], max(score, spans[at][2])
            at += 1
        behind = _BEHIND.match(text, end)
        part = parts.get(_key(skeleton(text[start:end]).split(" ")[-1]))
        shouted = text[start:end].isupper() and end - start > 2
        if behind and part is not None and (shouted or behind.group("letter").lower() in part.initials):
            end = behind.end()
        ahead = _AHEAD.search(text, max(0, start - 10), start)
        if ahead and ahead.group():
            first = ahead.group()[0].lower()
            part = parts.get(_key(skeleton(text[start:end]).split(" ")[0]))
            if part is None or first in part.initials or len(ahead.group().split()[0]) > 2:
                start = ahead.start()
        yield Hit("person", start, end, score, (why,))
