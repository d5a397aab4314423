"""Kind "markings": words or signs that a public version does not bear: "Draft", "Restricted", black bars, XXXX.

Words are looked for where markings stand: headers, footers, text boxes, title page and short lines. Signs are looked
for everywhere that a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.checks import outcome, params
from pubcheck.checks.params import WANTS, Param, Shape
from pubcheck.checks.phrases import search
from pubcheck.checks.reading import Reading
from pubcheck.checks.words import text_of
from pubcheck.model import Block, Evidence, Finding, Rule, Status, Surface

PARAMS = {
    "wants": WANTS,
    "words": Param(Shape.PHRASES),
    "unless": Param(Shape.PHRASES),
    "signs": Param(Shape.CHOICE, legal=("counts", "ignored")),
    "most": Param(Shape.NUMBER),
    "partial_most": Param(Shape.NUMBER),
}
MARGINS = frozenset({Surface.HEADER, Surface.FOOTER, Surface.TEXTBOX, Surface.HIDDEN})
SEEN = MARGINS | {Surface.BODY, Surface.TABLE, Surface.NOTE}
SIGN = re.compile(r"█|▇|▆|■|▬|xx|XX|Xx|xX|\[|____|\*\*\*")  # without one of these there is none of the next
SIGNS = re.compile(
    r"[█▇▆■▬]{2,}|\b[Xx]{4,}\b|\[(?:redacted|removed|name removed|withheld|deleted)\]|_{6,}|\*{5,}", re.IGNORECASE
)
SHORT = 12


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: none (or up to `most` signs); partial: up to `partial_most`; fail: more, or a marking in words."""
    found = list(_worded(rule, reading)) if params.phrases(rule, "words") else []
    if params.text(rule, "signs") == "counts":
        found += [
            Evidence(block, place.start(), place.end())
            for block in reading.document.blocks
            if block.surface in SEEN
            for place in (SIGNS.finditer(block.text) if SIGN.search(block.text) else ())
        ]
    if len(found) <= params.number(rule, "most", 0):
        return outcome.finding(
            rule, Status.PASS, "Nothing of the kind was found where looked.", (), outcome.looked(reading)
        )
    status = Status.PARTIAL if len(found) <= params.number(rule, "partial_most", 0) else Status.FAIL
    note = f"Found in {len(found)} place{'s' if len(found) > 1 else ''}. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, found, "headers, footers, title page, short lines and the text")


def _worded(rule: Rule, reading: Reading) -> Iterator[Evidence]:
    blocks = [block for block in reading.document.blocks if block.surface in SEEN and _marking(block, reading)]
    text = text_of([block.text for block in blocks])
    spared = {text.sentence[first] for first, _, _ in search(text, params.phrases(rule, "unless"))}
    for first, last, _ in search(text, params.phrases(rule, "words")):
        number = text.sentence[first]
        if number not in spared:
            yield Evidence(blocks[number], text.span(first)[0], text.span(last)[1])


def _marking(block: Block, reading: Reading) -> bool:
    return block.surface in MARGINS or len(block.text.split(None, SHORT)) <= SHORT
