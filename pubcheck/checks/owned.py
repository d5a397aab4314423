"""Kind "item-owner": whether each recommendation is addressed to a body or post that can be asked about it."""

from __future__ import annotations

import re

from pubcheck.checks import items, outcome, params
from pubcheck.checks.params import SILENT, WANTS, Param, Shape
from pubcheck.checks.phrases import says
from pubcheck.checks.reading import Reading
from pubcheck.checks.tabled import Item
from pubcheck.model import Finding, Rule, Status

PARAMS = {
    "wants": WANTS,
    "bodies": Param(Shape.PHRASES, needed=True),
    "everybody": Param(Shape.PHRASES, needed=True),
    "most_share": Param(Shape.NUMBER),
    "some_share": Param(Shape.NUMBER),
    "silent": SILENT,
}
NAMED = re.compile(
    r"\b(?:[A-Z][\w&'’-]+ ){1,6}(?:Council|Trust|Partnership|Board|Police|Service|Services|Hospital"
    r"|ICB|CCG|Constabulary"
    r"|Team|College|Academy|Authority|Office|Panel|Group|Department|Committee)\b"
)
# "Corporate Parenting will ...": a name of several capital words that is asked.
PROPER = re.compile(r"\W*(?:The )?(?:[A-Z][\w&'’-]+ (?:and |of |for |the )?){2,}(?:will|should|must|to|is|are)\b")
BRACKETED = re.compile(r"[(\[]([^()\[\]]{3,120})[)\]]")
OPEN = re.compile(r"\W*(?:tb[acd]|to be \w+|n/?a|none|\?+)?\W*", re.IGNORECASE)
# "Early help manager: no closure without a conversation": the post, and what it is to do.
POST = re.compile(
    r"\W*(?:R?\d{1,2}[.):]? )?(?=[^.:;]{3,80}:\s)[^.:;]*?"
    r"\b(?:directors?|heads?|managers?|leads?|nurses?|doctors?|officers?"
    r"|commissioners?|superintendent|matron|principal|chair|chief|midwi\w+|teams?|service|trust|council|police"
    r"|partnership|board|schools?|college|housing|education|health)\b",
    re.IGNORECASE,
)
OPENING = 14
ENTRY = 6
LED = re.compile(
    r"\b(?:all|every|each) (?!(?:three|safeguarding) partners)"
    r"(?:\w+ )?(?:agenc|partner|profession|practition|staff|servic|organi)",
    re.IGNORECASE,
)


def judge(rule: Rule, reading: Reading) -> Finding:
    """pass: two in three or more have one; partial: some; fail: few or none. "All agencies" is nobody."""
    found = items.recommendations(reading)
    if not found:
        return outcome.unlisted(rule, reading, items.pointed(reading), "to address")
    bodies, everybody = params.phrases(rule, "bodies"), params.phrases(rule, "everybody")
    without = [item for item in found if not owned(item, bodies, everybody)]
    share = 1 - len(without) / len(found)
    evidence = [item.evidence for item in (without or found)]
    if share >= params.number(rule, "most_share", 0.66):
        return outcome.finding(
            rule, Status.PASS, f"Evidence found: {len(found) - len(without)} of {len(found)} have an owner.", evidence
        )
    status = Status.PARTIAL if share >= params.number(rule, "some_share", 0.2) else Status.FAIL
    note = f"{len(without)} of {len(found)} name no owner. {outcome.wanted(rule)}"
    return outcome.finding(rule, status, note, evidence, outcome.looked(reading, ("recommendations",)))


def owned(item: Item, bodies: tuple[str, ...], everybody: tuple[str, ...]) -> bool:
    """Whether a column, a line beside it or its own opening names who is to do it."""
    if item.owner and not OPEN.fullmatch(item.owner):
        return not says(item.owner, everybody) or (says(item.owner, bodies) and not LED.search(item.owner))
    words = item.text.split()
    opening = " ".join(words[:OPENING])
    asked = re.search(
        r"(?:asks?|asked|recommends? (?:that|to)|request(?:s|ed)? that|that) (?:the )?(.{3,80})", item.text
    )
    heads = f"{opening} {asked[1]}" if asked else opening
    generic = says(" ".join(words[:6]), everybody)
    if generic and not says(" ".join(words[:9]), bodies):
        return False
    # In brackets at its end, or as the opening of its own sentence: "... (the Trust, by May)", "MASH manager, now."
    beside = [found[1] for found in BRACKETED.finditer(item.text)]
    beside += [" ".join(one.text.split()[:ENTRY]) for one in item.sentences[1:]]
    return (
        bool(PROPER.match(item.text))
        or bool(POST.match(item.text))
        or any(says(text, bodies) or bool(NAMED.search(text)) for text in (heads, *beside))
    )
