"""What stands with a capital in the middle of a sentence and nothing explains, out: a person looks at it.

The last net. No grammar knows it and the language model read over it: a house, a club, a chapel, a day that a school
keeps, a family's own name spelt in a new way. A capital there is a name of something; whose, a person can tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pubcheck.recognisers import Hit, unknown
from pubcheck.recognisers.grammar import context, words

WHY = "a name, by its capital in the middle of a sentence, that nothing else explains"
SURE = 0.5  # goes to a person
_WORD = r"[^\W\d_]['’]?[^\W\d_]+(?:['’-][^\W\d_]+)*"
_CAPITAL = rf"(?=[^\W\d_a-z]){_WORD}"
# What a small word, a comma or a bracket leads in; on the same line.
_RUN = re.compile(
    rf" (?<=[a-zà-ÿ,;] )['\"‘“(]?(?P<name>{_CAPITAL}"
    rf"(?: (?:(?:of|the|&|in|on|o'|at|y|de|la|St\.?) ){{0,2}}{_CAPITAL}){{0,6}})"
)
_BEFORE = re.compile(
    r"\b(?:at|to|from|near|behind|opposite|outside|beside|by|called|named|off|past|of|in|is|was|into) "
    r"(?:(?:the|an?|her|his|their) )?['\"‘“(]?\Z"
)
_ONE = re.compile(_WORD)
_ENDING = re.compile(r"['’]?s\Z|['’]\Z")
# Said of a thing or a person by a label: "Child W's", "half-sibling", "Welsh-speaking", "on Sundays".
_LABEL = re.compile(
    rf"(?:.*\W)?[^\W\d_]['’]s\Z|(?i:half|great|step|co|ex|auntie|uncle)-.+|.+-(?:led|style|speaking|based|wide|type|born|class)\Z"
    rf"|(?:{'|'.join(day.title() for day in sorted(words.KINDS['days']))})s\Z"
)
_SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][^\W\d_A-Z'’-]*")


def hits(text: str, found: Sequence[Hit]) -> list[Hit]:
    """Every such name that none of `found` touches. Linear but for sorting."""
    spans = [("name", *match.span("name")) for match in _RUN.finditer(text)]
    small = frozenset(_SMALL.findall(text))
    return [
        Hit(kind, start, end, SURE, (WHY,))
        for kind, start, end in unknown.free(spans, found)
        if _telling(text, start, end, small)
    ]


def _telling(text: str, start: int, end: int, small: frozenset[str]) -> bool:
    """Whether the name says something: no public body, no role or word of the field, no title of a book or a part."""
    name = text[start:end]
    capitals = [word for word in _ONE.findall(name) if word[0].isupper()]
    if (
        all(_ENDING.sub("", word).isupper() for word in capitals)
        or words.nameless(name)
        or unknown.public(name)
        or _LABEL.match(name)
    ):
        return False
    rare = [word for word in capitals if not words.ordinary(word) and word.lower() not in small]
    if not rare and (len(capitals) < 2 or not _BEFORE.search(text, max(0, start - 16), start)):
        return False
    if len(capitals) == 1 and len(name) < 4:
        return False
    area = context.areas(text)
    return (
        not all(word.lower() in area for word in rare or capitals)
        and not _titled(text, start, end)
        and not context.cited(text, start)
        and not context.general(text, start, end)
    )


def _titled(text: str, start: int, end: int) -> bool:
    """Whether most other words of the sentence have a capital: a heading, a title, a list of papers."""
    left, right = context.sentence(text, start, end)
    said: list[str] = [word for word in _ONE.findall(f"{text[left:start]} {text[end:right]}")[1:] if len(word) > 3]
    return 2 * sum(word[0].isupper() for word in said) >= max(len(said), 3)
