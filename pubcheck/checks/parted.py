"""An item and a part of a good recommendation in (a date, a measure), whether the item has it out: in a column or line
of its own, or in its words.
"""

from __future__ import annotations

import re

from pubcheck.checks.phrases import search, text_of
from pubcheck.checks.tabled import Item

FILLED = {"date": "due", "measure": "measure"}
BLANK = re.compile(r"^\W*(?:tbc|tba|to be (?:confirmed|agreed|decided|set)|n/?a|ongoing|asap)?\W*$", re.IGNORECASE)


def has(item: Item, name: str, phrases: tuple[str, ...]) -> bool:
    """Whether the part is there. A column that holds "TBC" or nothing is no part."""
    value = getattr(item, FILLED[name]) if name in FILLED else ""
    if value and not BLANK.match(value):
        return True
    beside = " ".join((item.text, item.due, item.measure, item.action))
    return bool(search(text_of([beside]), phrases))
