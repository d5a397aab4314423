"""What the language model reads as an organisation or a place, and no recogniser knows, out: a person looks at it.

The net under the grammars: a school that goes by one word, a chapel, a shop, a hamlet. Public bodies, towns on the map
and what the report is named after are no news and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, words

WHY = "the language model reads it as the name of an organisation or a place, of a kind unknown"
AGAIN = "the same name as elsewhere, of a kind unknown"
_KINDS = {"ORG": "org", "FAC": "org", "GPE": "place", "LOC": "place"}
SURE = 0.5  # below it nothing is found, and the name is still to be put to somebody
_MOST = 200  # names that are followed through a document
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ARTICLE = re.compile(r"(?:the |an? )?", re.IGNORECASE)


def hits(text: str, entities: Sequence[Hit], found: Sequence[Hit]) -> list[Hit]:
    """Every mention of such names that none of `found` touches. Linear but for sorting."""
    spans = [(kind, *_bare(text, entity)) for entity in entities if (kind := _KINDS.get(entity.kind)) is not None]
    telling = [(kind, start, end) for kind, start, end in spans if _telling(text, start, end)]
    seen = [Hit(kind, start, end, 0.5, (WHY,)) for kind, start, end in free(telling, found)]
    names = {text[hit.start : hit.end]: hit.kind for hit in seen}
    again = [(names[text[start:end]], start, end) for start, end in _again(text, names)]
    return [*seen, *(Hit(kind, start, end, 0.5, (AGAIN,)) for kind, start, end in free(again, [*found, *seen]))]


def free(spans: Sequence[tuple[str, int, int]], found: Sequence[Hit]) -> Iterator[tuple[str, int, int]]:
    """Those of the spans, in order, that nothing found touches."""
    taken = sorted((hit.start, hit.end) for hit in found if hit.score >= SURE)
    at = reach = 0
    for kind, start, end in spans:
        while at < len(taken) and taken[at][0] < end:
            reach = max(reach, taken[at][1])
            at += 1
        if reach <= start:
            yield kind, start, end


def _again(text: str, names: dict[str, str]) -> Iterator[tuple[int, int]]:
    followed = [name for name in names if len(name) > 4][:_MOST]
    if followed:
        pattern = lexicon.grouped(followed).replace("[ -]", " ")
        for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text):
            yield match.span()


def _bare(text: str, entity: Hit) -> tuple[int, int]:
    """The span without its article and what is no letter at its ends."""
    match = _ARTICLE.match(text, entity.start, entity.end)
    start, end = match.end() if match else entity.start, entity.end
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


def _telling(text: str, start: int, end: int) -> bool:
    """Whether it is a name that says something: no public body, no initials of one, no word of the language."""
    name = text[start:end]
    if not name[:1].isupper() or "\n" in name or "\t" in name or public(name):
        return False
    capitals = [word for word in _WORD.findall(name) if len(word) > 2 and word[0].isupper() and not word.isupper()]
    telling = [word for word in capitals if not words.ordinary(word)]
    if not telling and len(capitals) > 1 and not words.nameless(name):
        telling = capitals  # "Abbots Cross": two words of the language are a name where the model reads them so
    area = context.areas(text)
    return (
        bool(telling)
        and not all(word.lower() in area for word in telling)
        and not context.cited(text, start)
        and not context.general(text, start, end)
    )


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{lexicon.alternatives('bodies', 'kinds').lower()})s?(?![\w-])")


@cache
def _known() -> frozenset[str]:
    lists = [("bodies", "national"), ("gazetteer", "towns"), ("gazetteer", "counties")]
    lists += [("heritage", section) for section in ("countries", "abroad", "peoples", "languages", "faiths")]
    return frozenset(phrase.lower() for name, section in lists for phrase in lexicon.phrases(name, section))


def public(name: str) -> bool:
    plain = name.lower()
    return plain.removesuffix("'s") in _known() or _bodies().search(plain) is not None
