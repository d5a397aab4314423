"""An item and a part of a good recommendation in (a date, a measure), whether the item has it out: in a column or line
of its own, or in its words.
"""

from __future__ import annotations

from pubcheck.checks import blanks
from pubcheck.checks.phrases import says
from pubcheck.checks.tabled import Item

FILLED = {"date": "due", "measure": "measure"}


def has(item: Item, name: str, phrases: tuple[str, ...]) -> bool:
    """Whether the part is there. A column that holds "TBC" or nothing is no part."""
    value = _filled(getattr(item, FILLED[name])) if name in FILLED else ""
    if value:
        return True
    beside = " ".join((item.text, _filled(item.due), _filled(item.measure), item.action))
    return says(beside, phrases)


def _filled(cell: str) -> str:
    return "" if blanks.hollow(cell) else cell
