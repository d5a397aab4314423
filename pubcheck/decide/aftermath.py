"""Mentions in, those of them that are days after the review was set going, and of the work on it, out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from pubcheck import times
from pubcheck.decide import days_told, of_case
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

REASON = "a day after the review was set going, of the work on it"
_SET_GOING = re.compile(
    r"\b(?:[Rr]apid [Rr]eview|[Cc]ommission(?:ed|ing)|[Nn]otif(?:ied|ication)|criteria|decided"
    r"|decision)\b[^.;\n]{0,60}$"
)
_SET_GOING_AFTER = re.compile(r"^[^.;\n]{0,24}\b(?:rapid review|review was commissioned|notified)\b", re.IGNORECASE)
# What still happens to a family while its review is written.
_STILL = re.compile(
    r"\b(?:court|hearings?|sentenc\w+|inquest|trial|tribunal|pleaded|convict\w+|acquit\w+|verdict|born|gave birth"
    r"|birthday"
    r"|di(?:ed|es)|deaths?|funeral|buri\w+|wedding|adopted|adoption order|placed|moved|removed|arrest\w*|charged"
    r"|bail\w*"
    r"|custody|releas\w+|missing|injur\w+|assault\w*|incident|killed|collapsed|deport\w*|evict\w*|anniversary"
    r"|coroner|closed|no further action|CPS)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:review\w*|reports?|panel|partnership|board|agenc\w+|trust|council|audit\w*|drafts?|terms|train\w+|letters?"
    r"|meetings?|met|action|guidance|policy|complet\w+|papers?|signed|publish\w+|workshops?|event|wrote|writes"
    r"|invit\w+|done"
    r"|notes?|returns?|interviews?|comments?|response|agreed|sent|service\w*|teams?|recommend\w*|by)\b",
    re.IGNORECASE,
)
_LONG = datetime.timedelta(days=180)
_REACH = 200


def days(mentions: Sequence[Mention], reading: Reading) -> dict[int, str]:
    """By index. The review was set going on the last day that the draft gives for it; nothing, where it gives none, so
    that a day before it is never taken for one after."""
    dates = {
        index: day
        for index, mention in enumerate(mentions)
        if mention.kind == "date" and mention.given is None and (day := times.whole(mention.text)) is not None
    }
    going = [
        day
        for index, day in dates.items()
        if "process date" in mentions[index].why and _sets_going(mentions[index], reading)
    ]
    last = max(going, default=None)
    if last is None:
        return {}
    late = last + _LONG
    return {
        index: REASON if _worked(mentions[index], reading) else days_told.PERHAPS
        for index, day in dates.items()
        if day > last and _of_work(mentions[index], reading, late=day > late)
    }


def _worked(mention: Mention, reading: Reading) -> bool:
    """Whether its sentence or its row speaks of work at all."""
    row = reading.cells.get(mention.block.index)
    words = (
        " ".join(cell.text for cell in row)
        if row
        else of_case.sentence(reading.before(mention), reading.after(mention))
    )
    return _AT_WORK.search(words) is not None


def _sets_going(mention: Mention, reading: Reading) -> bool:
    label = reading.label(mention)
    return bool(
        _SET_GOING.search(reading.before(mention))
        or _SET_GOING_AFTER.match(reading.after(mention))
        or (len(label) < 80 and _SET_GOING.search(label))
    )


def _of_work(mention: Mention, reading: Reading, *, late: bool) -> bool:
    """Whether"
    " nothing in its sentence or its row is what happens to a family; long after, what may is told less widely."""
    if mention.block.surface in HIDDEN or {"incident", "birth"} & set(mention.why):
        return False
    row = reading.cells.get(mention.block.index)
    text = mention.block.text
    before = of_case.sentence(text[max(0, mention.start - _REACH) : mention.start], "")[:-1]
    after = of_case.sentence("", text[mention.end : mention.end + _REACH])
    near = [cell.text for cell in row] if row else [before, after]
    if any(_STILL.search(text) for text in near):
        return False
    return (
        late
        or before.lower().removesuffix("the end of ").endswith(("by ", "until ", "before ", "from "))
        or not any(of_case.somebody(text) for text in near)
    )
