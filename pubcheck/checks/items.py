"""A Reading in, its recommendations and learning points out, one item each, however the author set them down.

Labelled ("Recommendation 3", "R3"), in a table with a recommendation column, listed or numbered under a heading, or in
prose ("It is recommended that ...", "Schools should ..."). What stands under an item (owner, date, measure) is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pubcheck.checks import sense
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading, Sentence
from pubcheck.model import Evidence

LABELLED = re.compile(r"(?:\*\*)?(?:key |national |local |single.agency |multi.agency )?(?:recommendations?|rec\.?|R)\s?#?(?P<n>\d{1,2}[a-z]?)(?=[\s.:)–*-]|$)", re.I)  # fmt: skip
LEARNT = re.compile(
    r"(?:\*\*)?(?:key )?(?:learning(?: point| theme)?|lessons?|findings?|theme|LP)\s?(?P<n>\d{1,2})(?=[\s.:)–*-]|$)",
    re.I,
)
FIELD = re.compile(r"\s*(?:\*\*)?(?P<name>[A-Z][A-Za-z /?-]{2,40}?)(?:\*\*)?\s*[:–]\s*(?P<value>\S.*)", re.S)
COLUMNS = {
    "text": ("recommend", "what needs", "what must", "what should", "what will", "what we", "proposal", "change", "improvement"),
    "action": ("action", "step", "task", "what"),
    "owner": ("lead", "owner", "who", "respons", "agency", "organisation", "for", "to", "addressed", "body"),
    "due": ("due", "when", "date", "timescale", "time scale", "by", "deadline", "target", "timeframe", "complet", "from"),
    "measure": (
        "measur", "check", "evidence", "know", "how will", "success", "outcome", "impact", "assur", "monitor", "progress",
        "audit", "different", "working", "test", "notice", "is it",
    ),
    "progress": ("progress", "status", "rag", "update"),
}  # fmt: skip
ASKS = (
    "should",
    "must",
    "recommend*",
    "needs/need to",
    "to ensure",
    "is/are asked to",
    "will",
    "ought to",
    "suggested that",
    "may wish to",
    "it is proposed",
)
PROSE = (
    "recommended that", "recommends that", "recommend that", "recommendation is that", "agency/agencies/professional*/practitioner*/staff/school/schools/partners/partnership/service/services/board/trust/police/health/council/team/teams should/must",
    "assessments/training/checks/lessons/plans/children/records/supervision/visits/referrals/meetings/policies should/must be",
)  # fmt: skip
ASKING = re.compile(
    r"\W*(?:That (?:the |all |each |every |a |an )?\w+|(?:To )?(?:ensure|develop|review|audit|provide|introduce|revise|agree|publish|create"
    r"|establish|update|deliver|commission|put|set up|make|add|adopt|launch|strengthen|promote|consider|include|replace|offer|give|ask|stop)\b)",
    re.IGNORECASE,
)
HINDSIGHT = (
    "should/must/ought have",
    "should/must not have",
    "should ... have been",
    "ought to have",
    "should also have",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One recommendation or learning point: its sentences, and what the author set beside it."""

    number: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    section: int
    how: str
    owner: str = field(default="", repr=False)
    due: str = field(default="", repr=False)
    measure: str = field(default="", repr=False)
    action: str = field(default="", repr=False)
    progress: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def evidence(self) -> Evidence:
        first = self.sentences[0]
        return Evidence(first.block, first.start, first.end)


def recommendations(reading: Reading) -> tuple[Item, ...]:
    """Every recommendation, once: one that the summary repeats is counted where it stands last."""
    return reading.remember(("recommendations",), lambda: tuple(_recommendations(reading)))


STATED = re.compile(
    r"\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
    r" recommendations\b",
    re.IGNORECASE,
)
NUMERALS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()


def stated(reading: Reading) -> int:
    """How many recommendations the text itself says that this review makes; 0 where it does not say."""
    counts = [0]
    for sentence in reading.sentences:
        found = STATED.search(sentence.text)
        if found and not sense.elsewhere(reading, sentence) and not sense.past(reading, sentence):
            word = found["n"].lower()
            counts.append(int(word) if word.isdigit() else NUMERALS.index(word))
    return max(counts)


def learning(reading: Reading) -> tuple[Item, ...]:
    """Every learning point or finding that stands as an item."""
    return reading.remember(("learning",), lambda: tuple(_learning(reading)))


def _recommendations(reading: Reading) -> list[Item]:
    found = _labelled(reading, LABELLED)
    tabled = [item for table in reading.tables for item in _tabled(reading, table)]
    if tabled and (not found or len(tabled) >= len(_once(found))):
        return _once(tabled)
    if found:
        return _once(found)
    for kinds in (("recommendations",), ("questions", "actions")):
        listed = [item for section in _sections(reading, kinds) for item in _listed(reading, section)]
        if listed and (kinds[0] == "recommendations" or all(_asks(reading, item) for item in listed)):
            return _once(listed)
    prose = _once(list(_prose(reading)))
    # One "professionals must ..." in running text is a remark; several, or one that says "recommend", are recommendations.
    said = any(sense.says(reading, item.sentences[0], ("recommend*",)) for item in prose)
    return prose if said or len(prose) > 2 else []


def _once(items: Sequence[Item]) -> list[Item]:
    """Repeats taken out: the same number (the last stands), or the same words."""
    kept: dict[str, Item] = {}
    seen: dict[str, str] = {}
    for at, item in enumerate(items):
        words = " ".join(re.findall(r"\w+", item.text.lower()))[:160]
        key = seen.get(words) or (item.number.lower() if item.number else f"#{at}")
        if key in kept and len(kept[key].text) > len(item.text) * 2:
            continue
        kept.pop(key, None)
        kept[key] = item
        seen[words] = key
    return list(kept.values())


def _sections(reading: Reading, kinds: Sequence[str]) -> Iterator[int]:
    for section in reading.sections:
        parent = reading.sections[section.parent]
        inside = section.index and parent.kinds & set(kinds) and parent.index
        if (
            section.own & set(kinds)
            and not (inside and parent.own & set(kinds))
            and not section.own & {"contents", "references"}
        ):
            yield section.index


def _labelled(reading: Reading, label: re.Pattern[str]) -> list[Item]:
    """Items that bear a number of their own, with what stands under them until the next item or heading."""
    starts = [
        (passage, found["n"])
        for passage in reading.passages
        if (found := label.match(_unmarked(passage)))
        and not _reference(passage, found.end())
        and not reading.sections[reading.section_of[passage.index]].kinds & {"contents", "references"}
    ]
    items: list[Item] = []
    for at, (passage, number) in enumerate(starts):
        until = starts[at + 1][0].index if at + 1 < len(starts) else len(reading.passages)
        if passage.cell is not None:
            until = passage.index + 1
            row = [cell for cell in _row(reading, passage) if cell.index > passage.index]
            until = row[-1].index + 1 if row else until
        members = [passage]
        for following in reading.passages[passage.index + 1 : until]:
            bare = len(passage.text) < 40 or passage.level
            if (following.level and not (bare and len(members) == 1)) or len(members) > 6:
                break
            if (
                reading.section_of[following.index] != reading.section_of[passage.index]
                and following.depth
                and passage.level == 0
            ):
                break
            members.append(following)
        items.append(_made(reading, number, members, "labelled"))
    inside = [
        Item(found["n"], (sentence,), sentence.section, "embedded")
        for sentence in reading.sentences
        if sentence.start > reading.passages[sentence.passage].start
        and (found := label.match(sentence.text))
        and len(sentence.text.split()) > 2
    ]
    if inside:
        # The labels stand in running text, so what follows a label is not all its own.
        items = [item for item in items if len(item.sentences) == 1]
    return [item for item in items if len(item.text.split()) > 4] + inside


def _unmarked(passage: Passage) -> str:
    return passage.block.text[passage.start : passage.end]


def _reference(passage: Passage, end: int) -> bool:
    """ "Recommendation 3 has been completed": about one, not one. Its verb stands at once after the number."""
    rest = passage.text[end : end + 40].lower()
    return bool(re.match(r"\s+(?:and|is|was|has|have|above|below|of the|from|in the|to \d)\b", rest))


def _row(reading: Reading, passage: Passage) -> tuple[Passage, ...]:
    if passage.cell is None:
        return ()
    table, row, _ = passage.cell
    for rows in reading.tables:
        if rows[0][0].cell and rows[0][0].cell[0] == table:
            return next((cells for cells in rows if cells[0].cell and cells[0].cell[1] == row), ())
    return ()


def _tabled(reading: Reading, table: Sequence[Sequence[Passage]]) -> Iterator[Item]:
    """The rows of a table one of whose columns is headed as recommendations or actions."""
    if len(table) < 2 or len(table[0]) < 2:
        return
    columns: dict[str, int] = {}
    # A header row whose first cell is empty may have lost it on the way: its columns then stand one to the right.
    shift = 1 if all(len(row) == len(table[0]) + 1 for row in table[1:]) else 0
    for at, cell in enumerate(table[0], shift):
        head = cell.text.lower()
        order = (
            ("measure", "due", "owner", "text", "action", "progress")
            if "?" in head or "how" in head
            else tuple(COLUMNS)
        )
        for name in order:
            if name not in columns and at not in columns.values() and any(_heads(head, word) for word in COLUMNS[name]):
                columns[name] = at
    body = columns.get("text", columns.get("action"))
    in_section = bool(reading.sections[reading.section_of[table[0][0].index]].kinds & {"recommendations", "actions"})
    shaped = "owner" in columns and ("due" in columns or "measure" in columns)
    if body is None and shaped and in_section:
        body = _widest(table, frozenset(columns.values()))
    if body is None or not (in_section or shaped or "text" in columns):
        return
    for row in table[1:]:
        if len(row) <= body or len(row[body].text.split()) < 3:
            continue
        values = {name: row[at].text for name, at in columns.items() if at < len(row)}
        sentences = tuple(sentence for cell in row[body : body + 1] for sentence in reading.of_passage(cell.index))
        if not sentences:
            continue
        yield Item(
            number=_number(row), sentences=sentences, section=sentences[0].section, how="table",
            owner=values.get("owner", ""), due=values.get("due", ""), measure=values.get("measure", ""),
            action=values.get("action", ""), progress=values.get("progress", ""),
        )  # fmt: skip


def _widest(table: Sequence[Sequence[Passage]], taken: frozenset[int]) -> int | None:
    """The column with the most words that is none of those already known."""
    free = [at for at in range(len(table[0])) if at not in taken]
    return max(free, key=lambda at: sum(len(row[at].text) for row in table if at < len(row)), default=None)


def _heads(head: str, word: str) -> bool:
    return bool(re.search(rf"\b{word}" + (r"\b" if len(word) < 4 else ""), head))


def _number(row: Sequence[Passage]) -> str:
    found = re.match(r"\W*(?:r|rec\w*)?\s*(\d{1,2}[a-z]?|[A-Z])\b[.):]?", row[0].text)
    return found[1] if found else ""


def _listed(reading: Reading, number: int) -> Iterator[Item]:
    """The list entries, or numbered paragraphs, or else the sentences that ask for something, under one heading."""
    section = reading.sections[number]
    inside = [passage for passage in reading.passages[section.first : section.last + 1] if passage.cell is None]
    body = [passage for passage in inside if not passage.level and not passage.note]
    entries = [passage for passage in body if passage.marker and len(passage.text.split()) > 3]
    asking = [passage for passage in entries if _bids(reading, passage)]
    if asking and len(asking) >= len(entries) / 2 and not (section.own & {"learning", "findings"}):
        # Numbered paragraphs that hold lettered ones are their introduction; entries that only add to the one before are its own.
        for at, passage in enumerate(asking):
            until = asking[at + 1].index if at + 1 < len(asking) else section.last + 1
            members = [passage]
            for following in reading.passages[passage.index + 1 : until]:
                if following.level or following.cell is not None:
                    break
                members.append(following)
            yield _made(reading, "", members, "listed")
        return
    for passage in body:
        asked = [sentence for sentence in reading.of_passage(passage.index) if _asks_one(reading, sentence)]
        for sentence in asked:
            yield Item("", (sentence,), sentence.section, "prose")


def _bids(reading: Reading, passage: Passage) -> bool:
    """Whether a list entry asks for something: "should", "The Council to ...", "Add a page to ..."."""
    if re.match(r"\W*[A-Z][^.?]{2,90}?\bto [a-z]{2,}", passage.text):
        return True
    return any(_asks_one(reading, sentence) for sentence in reading.of_passage(passage.index))


def _asks(reading: Reading, item: Item) -> bool:
    return any(_asks_one(reading, sentence) for sentence in item.sentences)


def _asks_one(reading: Reading, sentence: Sentence) -> bool:
    return _imperative(sentence) or (
        not sentence.heading
        and sense.says(reading, sentence, ASKS)
        and not sense.says(reading, sentence, HINDSIGHT)
        and not sense.placeholder(reading, sentence)
        and not sentence.text.rstrip().endswith("?")
    )


def _imperative(sentence: Sentence) -> bool:
    """ "That the police review ...", "Develop a form": a request without "should"."""
    return bool(ASKING.match(sentence.text))


def _prose(reading: Reading) -> Iterator[Item]:
    """Recommendations set down nowhere but in running text: "it is recommended that", "agencies should"."""
    for hit in reading.hits(PROSE):
        sentence = hit.sentence
        if sentence.heading or sense.elsewhere(reading, sentence) or sense.says(reading, sentence, HINDSIGHT):
            continue
        if (
            sense.past(reading, sentence)
            or '"' in sentence.text[:2]
            or reading.kinds(sentence) & {"method", "terms", "family", "practitioners"}
        ):
            continue
        yield Item("", (sentence,), sentence.section, "embedded")


def _learning(reading: Reading) -> list[Item]:
    found = _labelled(reading, LEARNT)
    if found:
        return _once(found)
    items: list[Item] = []
    for number in _sections(reading, ("learning",)):
        section = reading.sections[number]
        if section.own & {"recommendations"}:
            continue
        entries = [
            passage for passage in reading.passages[section.first : section.last + 1]
            if passage.marker and not passage.level and passage.cell is None and len(passage.text.split()) > 2
        ]  # fmt: skip
        items += [_made(reading, "", [passage], "listed") for passage in entries]
    return items


def _made(reading: Reading, number: str, members: Sequence[Passage], how: str) -> Item:
    """One item of one or more passages; lines such as "Lead: ..." become its fields."""
    sentences: list[Sentence] = []
    fields: dict[str, str] = {}
    for passage in members:
        found = FIELD.match(passage.text) if passage is not members[0] else None
        name = next(
            (
                key
                for key, beginnings in COLUMNS.items()
                if found and any(_heads(found["name"].lower(), word) for word in beginnings)
            ),
            None,
        )
        if found and name:
            fields.setdefault(name, found["value"])
        sentences += reading.of_passage(passage.index)
    return Item(
        number=number, sentences=tuple(sentences), section=reading.section_of[members[0].index], how=how,
        owner=fields.get("owner", ""), due=fields.get("due", ""), measure=fields.get("measure", ""),
        action=fields.get("action", ""), progress=fields.get("progress", ""),
    )  # fmt: skip
