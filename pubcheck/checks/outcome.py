"""A status and what it rests on in, a Finding in plain words out. Every sentence a user reads about a check is made
here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pubcheck.checks import params
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.model import Evidence, Finding, Rule, Status

SHOWN = 5


def finding(
    rule: Rule, status: Status, note: str, evidence: Iterable[Sentence | Evidence] = (), looked: str = ""
) -> Finding:
    """A finding whose evidence is the first few different places given."""
    places: list[Evidence] = []
    for item in evidence:
        place = item if isinstance(item, Evidence) else item.evidence
        if place not in places:
            places.append(place)
        if len(places) == SHOWN:
            break
    return Finding(rule, status, note, tuple(places), looked)


def wanted(rule: Rule) -> str:
    """The sentence that says what would have satisfied the rule."""
    return f"What would satisfy it: {params.text(rule, 'wants')}."


def missing(
    rule: Rule, reading: Reading, kinds: Sequence[str] = (), evidence: Iterable[Sentence | Evidence] = ()
) -> Finding:
    """Nothing was found: the status that silence has for this rule, where it was looked for, what would have
    satisfied it.
    """
    status = Status(params.text(rule, "silent", "fail"))
    words = (
        "Not found where looked."
        if status is not Status.NOT_APPLICABLE
        else "Not found, and not asked of this kind of document."
    )
    return finding(rule, status, f"{words} {wanted(rule)}", evidence, looked(reading, kinds))


def emptied(rule: Rule, reading: Reading, kinds: Sequence[str], places: Sequence[Sentence]) -> Finding:
    """There is a heading for it, but no more than a placeholder under it."""
    held = "only a placeholder stands under it" if places else "nothing stands under it"
    heads = [section.heading for kind in kinds for section in reading.titled(kind) if section.heading]
    evidence: list[Sentence | Evidence] = [*places, *(Evidence(head.block, head.start, head.end) for head in heads)]
    note = f"There is a heading for it, but {held}. {wanted(rule)}"
    return finding(rule, Status.FAIL, note, evidence, looked(reading, kinds))


def unlisted(rule: Rule, reading: Reading, away: Sequence[Sentence], purpose: str) -> Finding:
    """There are no recommendations: `away` is where the text says that they stand elsewhere."""
    if not away:
        return finding(rule, Status.NOT_APPLICABLE, f"There are no recommendations {purpose}.")
    note = f"They are said to be elsewhere, so it can not be seen here. {wanted(rule)}"
    return finding(rule, Status.PARTIAL, note, away, looked(reading, ("recommendations",)))


def looked(reading: Reading, kinds: Sequence[str] = ()) -> str:
    """Where it was looked for, in our own words: never a heading of the document."""
    parts = []
    for kind in kinds:
        count = len(reading.titled(kind))
        name = kind.replace("-", " ")
        parts.append(
            f"{count} {name} section{'s' if count != 1 else ''}" if count else f"{name} section (there is none)"
        )
    whole = f"the whole text ({len(reading.sentences)} sentences)"
    return f"{', '.join(parts)}; {whole}" if parts else whole
