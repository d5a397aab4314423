"""A Reading in, its recommendations and learning points out, one item each, however the author set them down.

Labelled ("Recommendation 3", "R3"), in a table with a recommendation column, listed or numbered under a heading, or in
prose ("It is recommended that ...", "Schools should ..."). What stands under an item (owner, date, measure) is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.checks import sense
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.tabled import COLUMNS, Item, heads, row_of, tabled

LABELLED = re.compile(
    r"(?:\*\*)?(?:key |national |local |single.agency |multi.agency )?(?:recommendations?|rec\.?|R)\s?#?"
    r"(?P<n>\d{1,2}[a-z]?)(?=[\s.:)–*-]|$)",
    re.IGNORECASE,
)
LEARNT = re.compile(
    r"(?:\*\*)?(?:key )?(?:learning(?: point| theme)?|lessons?|findings?|theme|LP)\s?(?P<n>\d{1,2})(?=[\s.:)–*-]|$)",
    re.I,
)
FIELD = re.compile(r"\s*(?:\*\*)?(?P<name>[A-Z][A-Za-z /?-]{2,40}?)(?:\*\*)?\s*[:–]\s*(?P<value>\S.*)", re.S)
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
WHO = (
    "agency/agencies/professional*/practitioner*/staff/school/schools/partners/partnership/service/services/board/trust"
    "/police/health/council/team/teams"
)
WHAT = "assessments/training/checks/lessons/plans/children/records/supervision/visits/referrals/meetings/policies"
PROSE = (
    "recommended that",
    "recommends that",
    "recommend that",
    "recommendation is that",
    f"{WHO} should/must",
    f"{WHAT} should/must be",
)
ASKING = re.compile(
    r"\W*(?:That (?:the |all |each |every |a |an )?\w+|(?:To )?(?:ensure|develop|review|audit|provide|introduce|revise"
    r"|agree|publish|create|establish|update|deliver|commission|put|set up|make|add|adopt|launch"
    r"|strengthen|promote|consider"
    r"|include|replace|offer|give|ask|stop)\b)",
    re.IGNORECASE,
)
NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
STATED = re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(NUMERALS[2:])}) recommendations\b", re.IGNORECASE)
POINTERS = (
    "recommendations are/is in/on/at/listed",
    "recommendations ... full report/review",
    "list of ... recommendations",
    "recommendations ... chapter/section/appendix/annex #",
)
HINDSIGHT = (
    "should/must/ought have",
    "should/must not have",
    "should ... have been",
    "ought to have",
    "should also have",
)


def recommendations(reading: Reading) -> tuple[Item, ...]:
    """Every recommendation, once: one that the summary repeats is counted where it stands last."""
    return reading.remember(("recommendations",), lambda: tuple(_recommendations(reading)))


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
    rows = [item for table in reading.tables for item in tabled(reading, table)]
    if rows and (not found or len(rows) >= len(_once(found))):
        return _once(rows)
    if found:
        return _once(found)
    for kinds in (("recommendations",), ("questions", "actions")):
        listed = [item for section in _sections(reading, kinds) for item in _listed(reading, section)]
        if listed and (kinds[0] == "recommendations" or all(_asks(reading, item) for item in listed)):
            return _once(listed)
    prose = _once(list(_prose(reading)))
    # One "professionals must ..." in running text is a remark; several, or one that says "recommend", are more.
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
            row = [cell for cell in row_of(reading, passage) if cell.index > passage.index]
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


def _listed(reading: Reading, number: int) -> Iterator[Item]:
    """The list entries, or numbered paragraphs, or else the sentences that ask for something, under one heading."""
    section = reading.sections[number]
    inside = [passage for passage in reading.passages[section.first : section.last + 1] if passage.cell is None]
    body = [passage for passage in inside if not passage.level and not passage.note]
    entries = [passage for passage in body if passage.marker and len(passage.text.split()) > 3]
    asking = [passage for passage in entries if _bids(reading, passage)]
    if asking and len(asking) >= len(entries) / 2 and not (section.own & {"learning", "findings"}):
        # Entries that only add to the one before are its own.
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
    if sense.says(reading, sentence, POINTERS):
        return False
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
        if (
            sentence.heading
            or sense.elsewhere(reading, sentence)
            or sense.says(reading, sentence, (*HINDSIGHT, *POINTERS))
        ):
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
                if found and any(heads(found["name"].lower(), word) for word in beginnings)
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
