"""A text in, the places out where it says what the report calls somebody: by sentences, first a cue, then the slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pubcheck.labels import slots, ways, wording
from pubcheck.labels.slots import Clause

Place = tuple[int, int, bool]  # from, to, and whether nothing else can be meant

FAR = 5  # sentences that a cue reaches over
NEAR = 2  # and one that only ties a single name to the report
_CLAUSE = re.compile(r"(?:\([^()\n]*\)|(?!;| but | though | whereas )[^\n])+")
_BRACKET = re.compile(r"\([^()]{0,80}\)")
_STRONG = re.compile(rf"\b{wording.STRONG}")
_WEAK = re.compile(rf"\b{wording.WEAK}\b")
_WAS = re.compile(r"\b(?:was|were)\b[^.]{0,12}\Z")
# A sentence without such a word ties no name to the report.
MAY = re.compile(
    r"\b(?:[Nn]ames?|named|renamed|call(?:s|ed|ing)?|Call|say|put|write|written|refer(?:red|s)?|[Pp]seud\w*"
    r"|identit\w+"
    r"|privacy|anonym\w+"
    r"|[Aa]nonym\w+|confiden\w+|publi\w+|print|know|known|[Hh]ere\w*|henceforth|below|[Tt]hroughout|us(?:e|es|ed"
    r"|ing)|for so|what|stands? for|means?|stand-ins?"
    r"|for the purposes?|in what follows|th(?:is|ese) (?:report|review|briefing|document|summary|account|story|paper"
    r"|pages|text)"
    r"|appears?|named|speak of|asked us|(?:will|shall|is|are) be|assigned|pick|chose\w*|wish\w*|said we|read"
    r"|[Ll]et us|[Tt]hink of|not what|clarity|ease of)\b"
)


@dataclass(slots=True)
class Reader:
    """Reads the blocks of a report in order; keeps in mind how far what was said of names still reaches."""

    reach: int = 0
    _told: list[tuple[int, str]] = field(default_factory=list, repr=False)

    def places(self, text: str, begin: int, *, about: bool) -> Iterator[Place]:
        """The spans of the labels in one block; `about`: it stands under a heading about names."""
        self._told.clear()
        if not about and not self.reach and not MAY.search(text) and not ways.CHANGED.search(text):
            return
        for match in wording.SENTENCE.finditer(text, begin):
            if match.group().strip():
                yield from self._sentence(match.group(), match.start(), about=about)

    def _sentence(self, sentence: str, at: int, *, about: bool) -> Iterator[Place]:
        changed = about or (ways.CHANGED.search(sentence) is not None and not ways.OWN_DOING.search(sentence))
        found: list[Place] = []
        single = False
        for start, clause in _clauses(sentence):
            tied, loose = _tied(clause), [*_likely(clause), *_in_report(clause)]
            if ways.GIVEN.search(sentence):
                tied, loose = [], [*tied, *loose]
            single |= bool(tied or loose)
            if changed:
                loose += _matched(clause, ways.LOOSE)
            if changed or single or self.reach:
                loose += _matched(clause, ways.ROLES)
            found += _placed(clause, tied, loose, at + start)
        if ways.BACK.match(sentence):
            changed = True
            for before, told in self._told[-4:]:
                for start, clause in _clauses(told):
                    here = [*_matched(clause, ways.LOOSE), *_matched(clause, ways.ROLES)]
                    found += _placed(clause, (), here, before + start)
        self._told.append((at, sentence))
        self.reach = max(self.reach - 1, FAR if changed else NEAR if single else 0)
        yield from found


def _clauses(sentence: str) -> Iterator[tuple[int, Clause]]:
    """Those of a sentence that have names, but for those that say they are people's own, or another's for them."""
    for match in _CLAUSE.finditer(_BRACKET.sub(_masked, sentence)):
        clause = slots.read(match.group())
        if clause.lists and not _own(clause.raw) and not ways.OWN_DOING.search(clause.raw):
            yield match.start(), clause


def _own(said: str) -> bool:
    return bool((ways.REALLY.search(said) and not ways.NOT_REALLY.search(said)) or ways.OTHERS.search(said))


def _masked(match: re.Match[str]) -> str:
    """A bracket in which somebody's own name stands, blotted out."""
    return " " * len(match.group()) if _own(match.group()) else match.group()


def _tied(clause: Clause) -> list[re.Match[str]]:
    """Where a clause itself ties a name to this report."""
    if not MAY.search(clause.text):
        return []
    return list(_matched(clause, ways.ALONE))


def _likely(clause: Clause) -> list[re.Match[str]]:
    """Where a clause may, or may tell of the case."""
    return list(_matched(clause, ways.LIKELY)) if MAY.search(clause.text) else []


def _in_report(clause: Clause) -> Iterator[re.Match[str]]:
    """Where a clause that speaks of this report says what somebody is called."""
    strong = _STRONG.search(clause.text) is not None
    if strong or _WEAK.search(clause.text):
        for match in _matched(clause, ways.IN_REPORT):
            # "The GP was Dr Finch throughout" is told of a time, not of the report.
            titled = any(match.start() <= at < match.end() for at in clause.titled)
            if strong or not (titled or _WAS.search(clause.text, 0, match.end())):
                yield match


def _matched(clause: Clause, patterns: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(clause.text)


def _placed(
    clause: Clause, tied: Sequence[re.Match[str]], loose: Sequence[re.Match[str]], base: int
) -> Iterator[Place]:
    for matches, sure in ((tied, True), (loose, False)):
        for match in matches:
            yield from ((base + left, base + right, sure) for left, right in _labels(clause, match, spoken=not sure))


def _labels(clause: Clause, match: re.Match[str] | None, *, spoken: bool) -> Iterator[tuple[int, int]]:
    """The labels in a match, with those of a row that goes on behind it without its verb. `spoken`: but for who says
    or does something there."""
    while match is not None:
        last = match.end()
        for at in range(match.start(), match.end()):
            if at in clause.lists and not (spoken and _agent(clause.text, at)):
                yield from clause.labels(at)
                last = at + 1
        following = ways.GAPPED.match(clause.text, last)
        match = following if following is not None and following.end() > match.end() else None


def _agent(text: str, at: int) -> bool:
    """Whether the name is of who says or does something there, and not of what somebody is called."""
    before = text[max(0, at - 40) : at]
    if ways.AGENT.search(before) and not ways.NO_AGENT.search(before):
        return True
    return ways.ACTS.match(text, at + 1) is not None and not before.endswith(("is ", "are "))
