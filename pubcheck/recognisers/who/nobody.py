"""A text and a span that the language model took for a person's name in, whether it is something else out."""

from __future__ import annotations

import re
from functools import cache

from pubcheck.recognisers.grammar import lexicon, tables, words

# A storm's name, a mark of progress, a part of the paper.
_NO_PERSON = re.compile(
    r"Storm [A-Z][a-z]+|D\.O\.B\.?|Doc|(?:Royal )?(?:Navy|Army|Marines)|Jehovah|Metadata|Handwritten|Typed|Footer"
    r"|EWCA(?: Civ| Crim)?|EWHC|Cert Ed|M\.V\.?|\w+th?ly"
)
_PART_OF = re.compile(r"\b(?:Part|Section|Chapter|Appendix|Annex|Schedule|Clause|Table|Box|Level|Tier|Group|Band) \Z")
_COLOURS = frozenset({"amber", "red", "green", "blue", "amber/red", "amber/green"})
_RAG = re.compile(r"rag|status|rating|progress|colour|complete", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"\b(?:by|in|from|to|of|at|the|and|for|near) \Z")
_PEOPLE_AFTER = re.compile(
    r"(?:'s)? (?:Catholics?|Orthodox|Christians?|Muslims?|Jews?|Protestants?|Witness(?:es)?)\b"
    r"| (?:people|community|association|speakers?|speaking|interpreters?|language|culture|new year)\b"
)
# Where somebody came to or from, where a name seldom stands.
_WHITHER = re.compile(
    r"\b(?:(?:arriv|land)(?:ed|es|ing) (?:at|in)|retired to|(?:flew|flown|flies|flights?) (?:to|from|into|via)"
    r"|deported to"
    r"|(?:born|lives?|lived|living|based|settled|stationed|holidays?|raised) in|(?:him|her|them)sel(?:f|ves) from"
    r"|originally from"
    r"|posted to|natives? of|trip to|train to|airport at) \Z"
)


def known(text: str, start: int, end: int) -> bool:
    """Whether what the model took for a name is a storm, a colour in a plan, a people, a part of the paper."""
    name = text[start:end]
    if _NO_PERSON.fullmatch(name) or _PART_OF.search(text, max(0, start - 12), start):
        return True
    if name.lower() in _COLOURS:
        heading = tables.column(text, start)
        return heading is not None and (not heading or _RAG.search(heading) is not None)
    if name.lower() in _peoples() and name.lower() not in words.KINDS["given"]:
        return True
    if _WHITHER.search(text, max(0, start - 24), start) and text[end : end + 2] != "'s":
        return True
    if name in _districts() and _PLACE_BEFORE.search(text, max(0, start - 12), start):
        return True
    return " " not in name and _PEOPLE_AFTER.match(text, end) is not None


@cache
def _peoples() -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in lexicon.listed("heritage", "peoples", "languages"))


@cache
def _districts() -> frozenset[str]:
    return frozenset(lexicon.phrases("gazetteer", "districts"))
