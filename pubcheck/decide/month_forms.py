"""A month in, whether the form that it stands in makes it that of the harm out; months.py weighs the words around it.

Reviews say it at the end of their scope, beside "what happened", at the head of the reason for the review.
"""

from __future__ import annotations

import re

from pubcheck.decide.reading import Reading
from pubcheck.model import Mention

_HARM = (
    r"(?:fire|blaze|flood|explosion|assault|attack|fall|crash|collision|accident|stabbing|shooting|drowning|death"
    r"|killing"
    r"|overdose|injur(?:y|ies)|incident|poisoning|abduction|collapse|hanging|illness|stroke|seizure|scalding|emergency)"
)
_HURT = (
    r"(?:admitted|brought|taken|rushed|carried|found|flown|airlifted|injured|hurt|burne?[dt]|scalded|wounded"
    r"|attacked|struck"
    r"|bitten|shot|stabbed|poisoned|rescued|pulled|removed|harmed|assaulted|beaten|killed|swept|trapped|run over"
    r"|knocked down)"
)
_CHILD = (
    r"(?:(?:Child|Baby|Young Person|Infant|Sibling|Twin) [A-Z]\w?\b|(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Bb]oth|[Hh]is"
    r"|[Hh]er)"
    r" (?:[a-z-]+ ){0,4}?(?:boys?|girls?|bab(?:y|ies)|child(?:ren)?|infants?|twins?|brothers?|sisters?|sons?|daughters?"
    r"|toddlers?|teenagers?|young (?:person|man|woman))\b|[Tt]wins\b)"
)
# "From the booking to the protection of Baby W in April 2022", "the injuries seen in August 2022", "the events of May".
_SCOPE_ENDS = re.compile(
    r"\b(?:[Tt]he(?:se|ir)?|[Hh](?:is|er)|[A-Z]\w+'s) (?:serious )?(?:safeguarding|protection|removal|rescue|admission"
    rf"|disclosure|discovery|finding|events?|{_HARM}s?)(?: (?:of|to) [^.;,\n]{{1,40}}?|(?: (?:was|were|seen|found"
    r"|happened"
    r"|suffered|sustained))+)? (?:in|of) (?:early |late |mid-)?\Z"
)
# "Following a fire in November 2021 in which Child Q was hurt."
_WHAT_BEFORE = re.compile(rf"\b(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){{0,3}}?{_HARM} (?:at [^.;,\n]{{2,40}}? )?in \Z")
_IN_WHICH = re.compile(
    rf",? (?:in|by|during|of) which [^.;\n]{{0,30}}?{_CHILD}|,? (?:that|which|when)"
    rf" [^.;\n]{{0,40}}?{_CHILD}"
)
# "In June 2022 Tam, then 8, was admitted": at the head of a sentence, said of somebody.
_HEADS = re.compile(
    r"(?:\A|[.!?:]\)? |[\n\t] ?)(?:\(?[\dA-Z]{1,2}(?:\.\d{1,2}){0,2}[.)]? )?(?:[Ii]n|[Dd]uring|[Ll]ate in|[Ee]arly in)"
    r" (?:early |late |mid-)?\Z"
)
_THEN_HURT = re.compile(
    rf",? (?:{_CHILD}|[Hh]e|[Ss]he|[Tt]hey|(?!The|There|This|Police|Mother|Father)[A-Z][a-z]+)(?:,[^,.]{{2,40}},|"
    rf" \([^)]{{1,24}}\))?"
    rf" (?:was|were|had been|had to be) (?:\w+ly )?{_HURT}\b"
)
# "Baby T was brought to hospital in January 2020."
_WAS_HURT = re.compile(rf"{_CHILD}[^.;\n]{{0,40}} (?:was|were) (?:\w+ly )?{_HURT}\b[^.;\n]{{0,60}}\bin \Z")
# "February 2023: three children are found alone in a locked flat."
_OPENS_LINE = re.compile(r"(?:\A|[\n\t] ?)(?:\(?[\dA-Z]{1,2}(?:\.\d{1,2}){0,2}[.)]? )?\Z")
_NEWS_OF = re.compile(rf"(?:: | [–-] |, )[^.;\n]{{0,30}}?{_CHILD}[^.;\n]{{0,60}}?\b{_HURT}\b")
# "It was in June 2021, and nobody saw it happen": what was told before.
_IT_WAS = re.compile(
    r"[.!?] +(?:It|This|That|All this|The \w+) (?:was|happened|took place|came about|occurred)(?: \w+){0,3}?"
    r" in \Z"
)
# "He has used a wheelchair since October 2021, when he fell": what changed everything.
_SINCE = re.compile(r"\bsince \Z")
_WHEN_HURT = re.compile(
    rf",? when [^.;\n]{{2,40}}?\b(?:fell|shook|shaken|jumped|crashed|{_HURT}|threw|hit|collapsed|burn\w*|drown\w*"
    rf"|overdose"
    r"|swallowed|stopped breathing)\b"
)
_BESIDE = re.compile(
    r"\W*(?:what (?:happened|led (?:to|up to) (?:this|the review))|(?:the )?(?:incident|event|harm|trigger|critical"
    r" event)"
    r"|nature of (?:the )?(?:incident|harm|injur\w+|event)|(?:the )?reasons? for (?:the |this )?review|why(?:"
    r" (?:this|a|the)"
    r" review)?)\W*",
    re.IGNORECASE,
)
# "The July 2021 incident was notified".
_NAMED = re.compile(r" (?:incident|fire|attack|assault|death|injur(?:y|ies)|overdose|collapse|crash|stabbing)\b")
# In a note left in the draft: "Month in public version? I'd say 'late 2023' and not November 2023".
_OF_MONTHS = re.compile(r"\b(?:[Mm]onths?|[Dd]ates?)\b[^\n]{0,90}\b(?:not|than|of|for|change) ['\"]?\Z")
_DAY_OF = re.compile(r"[^.\n]{0,12}?\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?P<month>[A-Z][a-z]{2,8})(?! (?:19|20)\d\d)")
# "the national alert to schools (April 2024)": nothing that anybody did stands between the work and its month.
_WORK = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]h(?:is|ese)|[Ii]ts|[Tt]heir|[Oo]ur) (?:(?!(?:was|were|is|are|had|has|who|which|that)\b)"
    r"[\w'-]+ ){0,3}?(?:reports?|review|alert|guidance|strategy|study|database|briefing|framework|circular|standards?"
    r"|survey|inquiry|notice|bulletin|Panel|plan)(?: (?:to|for) (?:all )?(?:schools|agencies|services|practitioners"
    r"|professionals|partners|staff|hospitals|nurseries))? \((?:[A-Z][a-z]+ \d{4},? (?:and |; ))?\Z"
)
_PERIOD_ENDS = re.compile(
    r"\b(?:between|from|cover(?:s|ed|ing)?|period|look(?:s|ed) at|time)\b[^.;\n]{0,90}\b(?:to|until|till|and|up to)"
    r" (?:the )?(?:end of )?\Z",
    re.IGNORECASE,
)
_NEAR = 130


def told(mention: Mention, reading: Reading, *, why: bool) -> bool:
    """Whether it is: by the end of a scope, by what stands before and after it, by its row. `why`: the reason for the
    review is told here, where less will do. Bounded looks."""
    text, start, end = mention.block.text, mention.start, mention.end
    low, high = max(0, start - _NEAR), min(len(text), end + _NEAR)
    if _SCOPE_ENDS.search(text, low, start) or (
        _WHAT_BEFORE.search(text, low, start) and _IN_WHICH.match(text, end, high)
    ):
        return True
    if _NAMED.match(text, end, high):
        return True
    if _SINCE.search(text, low, start) and _WHEN_HURT.match(text, end, high):
        return True
    if _OF_MONTHS.search(text, low, start) or _row_tells(mention, reading):
        return True
    if not why:
        return False
    headed = _HEADS.search(text, low, start) and _THEN_HURT.match(text, end, high)
    lined = _OPENS_LINE.search(text, low, start) and _NEWS_OF.match(text, end, high)
    return bool(headed or lined or _WAS_HURT.search(text, low, start))


def opens_line(mention: Mention) -> bool:
    """Whether it opens its line and has a full stop or a colon of its own: "March 2021. Ambulance called"."""
    text, end = mention.block.text, mention.end
    return (
        text[end : end + 2] in (". ", ": ")
        and _OPENS_LINE.search(text, max(0, mention.start - 20), mention.start) is not None
    )


def told_before(mention: Mention) -> str:
    """The words before a sentence that only says when that was: empty for any other month."""
    text, start = mention.block.text, mention.start
    match = _IT_WAS.search(text, max(0, start - _NEAR), start)
    return text[max(0, match.start() - 2 * _NEAR) : match.start()] if match else ""


def of_work(mention: Mention) -> bool:
    """Whether it stands in brackets after something published: when that was."""
    text, start = mention.block.text, mention.start
    return text[mention.end : mention.end + 1] == ")" and _WORK.search(text, max(0, start - _NEAR), start) is not None


def ends_period(mention: Mention) -> bool:
    """Whether it is only the month in which the period that the review looks at ends."""
    text, start = mention.block.text, mention.start
    return _PERIOD_ENDS.search(text, max(0, start - _NEAR), start) is not None


def _row_tells(mention: Mention, reading: Reading) -> bool:
    """Whether its cell stands beside "what happened", or beside a cell that begins with a day of the month."""
    row = reading.cells.get(mention.block.index, ())
    here = next((n for n, cell in enumerate(row) if cell.start <= mention.start < cell.start + len(cell.text)), None)
    if here is None:
        return False
    cell = row[here]
    if _BESIDE.fullmatch(cell.label):
        return True
    if cell.text.strip() != mention.text or here + 1 >= len(row):
        return False
    day = _DAY_OF.match(row[here + 1].text)
    return day is not None and mention.text.startswith(day.group("month")[:3])
