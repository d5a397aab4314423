"""A Reading in, the items that bear a label of their own out: "Recommendation 3", "R3", "Rec. B", "Learning point 1".

What stands under one (owner, date, measure) is its own, until the next label or heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.tabled import COLUMNS, Item, heads, row_of

COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
NUMBER = rf"(?P<n>\d{{1,2}}(?:\.\d{{1,2}})?[a-z]?|(?:{COUNTED}|[A-H]|[ivx]{{1,4}})(?=[.:)–-]|\s*$))"
RECOMMENDED = re.compile(
    rf"(?:\*\*)?(?:(?:key|national|local|single.agency|multi.agency|priority|further) )?"
    rf"(?:(?:recommendations?|rec\.?)\s?(?:no\.?\s?|#)?{NUMBER}|R\s?(?P<r>\d{{1,2}}[a-z]?))(?=[\s.:)–*-]|$)",
    re.IGNORECASE,
)
NAMELESS = re.compile(r"(?:\*\*)?recommendation(?: (?:for|to) [^:.]{3,80})?(?P<n>)\s*:(?=\s*\S)", re.IGNORECASE)
LEARNT = re.compile(
    rf"(?:\*\*)?(?:key )?(?:learning(?: point| theme)?|lessons?|findings?|theme|LP)\s?{NUMBER}(?=[\s.:)–*-]|$)", re.I
)
FIELD = re.compile(r"\s*(?:\*\*)?(?P<name>[A-Z][A-Za-z /?-]{2,40}?)(?:\*\*)?\s*[:–]\s*(?P<value>\S.*)", re.S)
INLINE = re.compile(
    r"(?<=[.;)(] )(?P<name>Lead(?: agency| officer)?|Owners?|Responsible|Who|Timescales?|By when|When|Deadline|Due|Date"
    r"|Tests?|Measures?|Success(?: measure)?|Outcomes?|Evidence|Checked by|Audit"
    r"|How (?:will )?we(?: will)? know)\s*:\s*(?P<value>[^.;]{2,160})"
)
TOO_MANY = 6
FIELD_WORDS = 4


def labelled(reading: Reading, label: re.Pattern[str]) -> list[Item]:
    """The items whose label the pattern tells; its group "n" is their number."""
    starts = [
        (passage, _number(found))
        for passage in reading.passages
        if (found := label.match(passage.text))
        and not _about(passage, found.end())
        and not reading.sections[reading.section_of[passage.index]].kinds & {"contents", "references", "working-notes"}
    ]
    items: list[Item] = []
    for at, (passage, number) in enumerate(starts):
        until = starts[at + 1][0].index if at + 1 < len(starts) else len(reading.passages)
        items.append(made(reading, number, _members(reading, passage, until), "labelled"))
    inside = [
        _embedded(reading, sentence, _number(found))
        for sentence in reading.sentences
        if sentence.start > reading.passages[sentence.passage].start
        and (found := label.match(sentence.text))
        and len(sentence.text.split()) > 2
    ]
    if inside:
        # The labels stand in running text, so what follows a label is not all its own.
        running = {item.sentences[0].passage for item in inside}
        items = [
            _embedded(reading, item.sentences[0], item.number) if item.sentences[0].passage in running else item
            for item in items
            if len(item.sentences) == 1 or item.sentences[0].passage in running
        ]
    return [item for item in items if len(item.text.split()) > 4] + inside


def _embedded(reading: Reading, sentence: Sentence, number: str) -> Item:
    """An item in running text: its sentence, and those at once after it that name its owner, date or measure."""
    told = [sentence]
    fields: dict[str, str] = {}
    for following in reading.of_passage(sentence.passage):
        found = FIELD.match(following.text) if following.index == told[-1].index + 1 else None
        name = _named(found["name"]) if found and len(found["name"].split()) <= FIELD_WORDS else None
        if found and name:
            told.append(following)
            fields.setdefault(name, found["value"])
    return Item(
        number=number, sentences=tuple(told), section=sentence.section, how="embedded",
        owner=fields.get("owner", ""), due=fields.get("due", ""), measure=fields.get("measure", ""),
    )  # fmt: skip


def made(reading: Reading, number: str, members: Sequence[Passage], how: str, owner: str = "") -> Item:
    """One item of one or more passages; lines and words such as "Lead: ..." become its fields."""
    sentences: list[Sentence] = []
    fields: dict[str, str] = {"owner": owner} if owner else {}
    for passage in members:
        found = FIELD.match(passage.text) if passage is not members[0] else None
        for field in [*([found] if found else []), *INLINE.finditer(passage.text)]:
            name = _named(field["name"])
            if name:
                fields.setdefault(name, field["value"])
        sentences += reading.of_passage(passage.index)
    return Item(
        number=number, sentences=tuple(sentences), section=reading.section_of[members[0].index], how=how,
        owner=fields.get("owner", ""), due=fields.get("due", ""), measure=fields.get("measure", ""),
        action=fields.get("action", ""), progress=fields.get("progress", ""),
    )  # fmt: skip


def _named(head: str) -> str | None:
    """Which field of an item a line so named is."""
    order = ("measure", "due", "owner", "text", "action", "progress") if "how" in head.lower() else tuple(COLUMNS)
    return next((key for key in order if any(heads(head.lower(), word) for word in COLUMNS[key])), None)


def _number(found: re.Match[str]) -> str:
    return next((value for value in found.groupdict().values() if value), "")


def _members(reading: Reading, passage: Passage, until: int) -> list[Passage]:
    """The passages of an item that begins here: the rest of its row, or what follows up to the next heading."""
    if passage.cell is not None:
        return [passage, *(cell for cell in row_of(reading, passage) if cell.index > passage.index)]
    members = [passage]
    for following in reading.passages[passage.index + 1 : until]:
        bare = len(passage.text) < 40 or passage.level
        if (following.level and not (bare and len(members) == 1)) or len(members) > TOO_MANY:
            break
        other = reading.section_of[following.index] != reading.section_of[passage.index]
        if other and following.depth and passage.level == 0:
            break
        members.append(following)
    return members


def _about(passage: Passage, end: int) -> bool:
    """ "Recommendation 3 has been completed": about one, not one. Its verb stands at once after the number."""
    rest = passage.text[end : end + 40].lower()
    return bool(re.match(r"\s+(?:and|is|was|has|have|above|below|of the|from|in the|to \d)\b", rest))
