"""A Reading in, its recommendations and learning points out, one item each, however the author set them down.

Labelled ("Recommendation 3", "R3"), in a table with a recommendation column, listed or numbered under a heading, or in
prose ("It is recommended that ...", "Schools should ..."). What stands under an item (owner, date, measure) is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.checks import blanks, sense
from pubcheck.checks.asking import HINDSIGHT, POINTERS, asks
from pubcheck.checks.labelled import LEARNT, NAMELESS, RECOMMENDED, labelled, made
from pubcheck.checks.listed import MIXED, listed
from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Reading
from pubcheck.checks.sections import Section
from pubcheck.checks.sentences import Sentence
from pubcheck.checks.tabled import Item, tabled
from pubcheck.checks.words import COMMON

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
TO_ACT = re.compile(r"\b(?:is|are) (?:each |both |now )?to [a-z]{3,}\b")
BY_WHEN = re.compile(
    r"\b(?:by|before|from|until|in|within) (?:the )?(?:end of )?(?:\d{1,2} )?(?:\w+ (?:weeks|months|year)"
    r"|spring|summer|autumn|winter"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*|20\d\d)\b",
    re.IGNORECASE,
)
DEMANDS = ("should/must", "recommend*")
NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
INTRODUCING = (
    "recommend*",
    "following actions/changes/improvements/steps/proposals",
    "agreed to",
    "partnership/partners/council ... asked to",
)
ALIKE = 0.4
THIN = 5
STATED = re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(NUMERALS[2:])}) recommendations\b", re.IGNORECASE)


def recommendations(reading: Reading) -> tuple[Item, ...]:
    """Every recommendation, once: one that the summary repeats is counted where it stands last."""
    return reading.remember(("recommendations",), lambda: tuple(_recommendations(reading)))


def stated(reading: Reading) -> int:
    """How many recommendations the text itself says that this review makes; 0 where it does not say."""
    return max((count for _, count in _counted(reading)), default=0)


def _counted(reading: Reading) -> Iterator[tuple[Sentence, int]]:
    """Each sentence that says of this review how many recommendations it makes, in order, with their number."""
    for at in sorted(reading.holding(("recommendations",))):
        sentence = reading.sentences[at]
        found = STATED.search(sentence.text)
        if found and not sense.elsewhere(reading, sentence) and not sense.past(reading, sentence):
            word = found["n"].lower()
            yield sentence, int(word) if word.isdigit() else NUMERALS.index(word)


def pointed(reading: Reading) -> list[Sentence]:
    """Where the text says that its recommendations stand elsewhere, in the full report or an appendix."""
    return [
        hit.sentence
        for hit in reading.hits(POINTERS)
        if not hit.sentence.heading
        and not sense.elsewhere(reading, hit.sentence)
        and not sense.past(reading, hit.sentence)
    ]


def learning(reading: Reading) -> tuple[Item, ...]:
    """Every learning point or finding that stands as an item."""
    return reading.remember(("learning",), lambda: tuple(_learning(reading)))


def left_open(reading: Reading) -> list[Sentence]:
    """What stands where the recommendations should, and only sends the reader back to the learning."""
    return [
        sentence
        for section in reading.titled("recommendations")
        if not section.own & MIXED
        for sentence in reading.under(section)
        if blanks.points_back(sentence.text)
    ]


def _recommendations(reading: Reading) -> list[Item]:
    """Where their own section only points back, they are what the learning asks for."""
    found = _set_down(reading)
    if left_open(reading):
        asked = [one for one in _prose(reading, DEMANDS) if reading.sections[one.section].kinds & MIXED]
        if len(asked) > len(found):
            return _once(reading, asked)
    return found


def _set_down(reading: Reading) -> list[Item]:
    found = labelled(reading, RECOMMENDED)
    nameless = [] if found else labelled(reading, NAMELESS)
    rows = [item for table in reading.tables for item in tabled(reading, table)]
    if rows and (not found or len(rows) >= len(_once(reading, found))):
        return _beside_plan(reading, _once(reading, rows))
    if found:
        return _once(reading, found)
    for kinds in (("recommendations",), ("questions", "actions")):
        under = [item for section in _sections(reading, kinds) for item in listed(reading, section)]
        if nameless:
            return _once(reading, [*nameless, *(under if kinds[0] == "recommendations" else [])])
        if under and (kinds[0] == "recommendations" or all(_asked(reading, item) for item in under)):
            return _once(reading, under)
    introduced = _once(reading, list(_introduced(reading)) or list(_told_on(reading)))
    if introduced:
        return introduced
    dated = _once(reading, list(_dated(reading)))
    if dated:
        return dated
    prose = _once(reading, list(_prose(reading)))
    # One "professionals must ..." in running text is a remark; several, or one that says "recommend", are more.
    said = any(sense.says(reading, item.sentences[0], ("recommend*",)) for item in prose)
    return prose if said or len(prose) > 2 else []


def _beside_plan(reading: Reading, rows: list[Item]) -> list[Item]:
    """The rows of a table; but where it is a thin action plan and the text itself asks for far more, what the text
    asks."""
    if any("recommendations" in reading.sections[item.section].kinds for item in rows):
        return rows
    prose = _once(reading, [item for item in _prose(reading, DEMANDS) if reading.sections[item.section].kinds & MIXED])
    return prose if len(prose) > max(THIN, 2 * len(rows)) else rows


def _once(reading: Reading, items: Sequence[Item]) -> list[Item]:
    """Repeats taken out (the last stands): the same words, or the same number and much the same words. Two agencies'
    lists may both begin with 1."""
    kept: list[tuple[Item, frozenset[str]]] = []
    for item in items:
        words = _content(item)
        twin = next((other for other in kept if _same(reading, *other, item, words)), None)
        if twin is not None and len(twin[0].text) > len(item.text) * 2:
            continue
        if twin is not None:
            kept.remove(twin)
        kept.append((item, words))
    return [item for item, _ in kept]


def _same(reading: Reading, one: Item, first: frozenset[str], other: Item, second: frozenset[str]) -> bool:
    alike = len(first & second) / max(1, min(len(first), len(second)))
    numbered = one.number and one.number.lower() == other.number.lower()
    brief = "summary" in reading.sections[one.section].kinds
    return first == second or (bool(numbered) and (alike >= ALIKE or brief))


def _content(item: Item) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", item.text.lower()) if word not in COMMON)


def _sections(reading: Reading, kinds: Sequence[str]) -> Iterator[Section]:
    """The sections of those kinds, none inside another; where learning and recommendations share one, the part of it
    that holds recommendations alone."""
    wanted = [
        section
        for section in reading.sections
        if section.own & set(kinds) and not section.own & {"contents", "references", "working-notes"}
    ]
    pure = {section.index for section in wanted if not section.own & MIXED}
    shared = {reading.sections[index].parent for index in pure} - pure
    inner = {section.index for section in wanted if _above(reading, section) & ({one.index for one in wanted} - shared)}
    for section in wanted:
        if section.index not in inner and section.index not in shared:
            yield section


def _above(reading: Reading, section: Section) -> frozenset[int]:
    """The sections that it stands in."""
    found = []
    while section.index:
        section = reading.sections[section.parent]
        found.append(section.index)
    return frozenset(found)


def _asked(reading: Reading, item: Item) -> bool:
    return any(asks(reading, sentence) for sentence in item.sentences)


def _introduced(reading: Reading) -> Iterator[Item]:
    """The list after "The review makes the following recommendations:", under whatever heading."""
    for hit in reading.hits(INTRODUCING):
        passage = reading.passages[hit.sentence.passage]
        if not passage.text.rstrip().endswith(":") or sense.elsewhere(reading, hit.sentence):
            continue
        for following in reading.passages[passage.index + 1 :]:
            if not following.marker or following.level:
                break
            yield made(reading, "", [following], "listed")


def _dated(reading: Reading) -> Iterator[Item]:
    """A list under a heading that says nothing of the kind ("Three requests"), whose entries ask somebody to act by a
    day."""
    run: list[Passage] = []
    for passage in (*reading.passages, None):
        if passage is not None and passage.marker and not passage.level and _open(reading, passage):
            run.append(passage)
            continue
        asked = [one for one in run if any(asks(reading, said) for said in reading.of_passage(one.index))]
        if (
            len(run) > 1
            and len(asked) == len(run)
            and sum(bool(BY_WHEN.search(one.text)) for one in run) * 2 >= len(run)
        ):
            yield from (made(reading, one.marker, [one], "listed") for one in run)
            return
        run = []


def _open(reading: Reading, passage: Passage) -> bool:
    """Whether the section says by its heading neither that it recommends nor that it does something else."""
    return reading.sections[reading.section_of[passage.index]].kinds <= {"conclusion", "publication", "summary"}


def _told_on(reading: Reading) -> Iterator[Item]:
    """The sentences after "The review made three recommendations", as many as it says, that say who is to act."""
    for sentence, count in _counted(reading):
        after = [one for one in reading.of_passage(sentence.passage) if one.index > sentence.index]
        asked = [one for one in after if TO_ACT.search(one.text) or asks(reading, one)]
        if len(asked) >= count:
            yield from (Item("", (one,), one.section, "listed") for one in asked[:count])
            return


def _prose(reading: Reading, phrases: tuple[str, ...] = PROSE) -> Iterator[Item]:
    """Recommendations set down nowhere but in running text: "it is recommended that", "agencies should"."""
    for hit in reading.hits(phrases):
        sentence = hit.sentence
        if (
            sentence.heading
            or sense.elsewhere(reading, sentence)
            or sense.says(reading, sentence, HINDSIGHT)
            or sense.says(reading, sentence, POINTERS)
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
    found = labelled(reading, LEARNT)
    if found:
        return _once(reading, found)
    items: list[Item] = []
    for section in _sections(reading, ("learning",)):
        if section.own & {"recommendations"}:
            continue
        entries = [
            passage for passage in reading.passages[section.first : section.last + 1]
            if passage.marker and not passage.level and passage.cell is None and len(passage.text.split()) > 2
        ]  # fmt: skip
        items += [made(reading, "", [passage], "listed") for passage in entries]
    return items
