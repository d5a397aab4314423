"""A clause in, the same with one sign for each list of names out, so that no pattern need know what names are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pubcheck.labels import wording

SIGN = "\ue000"
_TITLE = rf"{wording.TITLE} (?:and {wording.TITLE} )?"
_ITEM = rf"(?:{wording.CODES}|{wording.NAME}|[A-Z]{{1,3}}\d?)(?![^\W_]){wording.QUOTE}?(?: (?:family|household))?"
# What stands in brackets behind a name is part of the list, unless it says that it is none.
_ASIDE = (
    r"(?: ?\((?![^()]*(?:not|n['’]t|nam|pseud|chang|chose|real|pick|here|report|review|below|call"
    r"|word))[^()]{1,40}\))?"
)
_LIST = re.compile(
    rf"(?:\bthe )?{wording.QUOTE}?(?P<title>{_TITLE})?{_ITEM}{_ASIDE}"
    rf"(?:(?:, and |, | and | & | or )(?:the )?{wording.QUOTE}?(?:{_TITLE})?{_ITEM}{_ASIDE})*(?!\w|-\w"
    rf"| [^\W\d_a-z][a-z])"
)
_FULL = re.compile(r"[^\W\d_a-z][\w'’-]* \Z")
_OPENS = re.compile(
    r"['’]s\b|[,.;*:\t]| ?[=(–—-]|\Z| (?:is|are|was|were|and|or|will|has|have|had|isn|aren|wasn|as|who|whose|for"
    r"|stands?|means|should"
    r"|would|appears?|goes|chose|asked|wished|here|throughout|in this|with)\b"
)
_START = re.compile(r"[\W\d]*")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` has a sign for each list of names; `lists` says where each stood, by the place of its sign, and `titled`
    which of them have a title before them."""

    raw: str = field(repr=False)
    text: str = field(repr=False)
    lists: dict[int, tuple[int, int]]
    titled: frozenset[int]

    def labels(self, at: int) -> list[tuple[int, int]]:
        """The spans, in the clause as written, of the labels that the sign at a place stands for."""
        start, end = self.lists[at]
        return [
            item.span("label")
            for item in wording.LISTED.finditer(self.raw, start, end)
            if item.group("label").lower() not in wording.NO_LABEL
            and (item.start() == start or self.raw[item.start() - 1] != "(")
        ]


def read(clause: str) -> Clause:
    """Linear in the clause. Full names, and words that only open a sentence, stay as they are."""
    parts: list[str] = []
    lists: dict[int, tuple[int, int]] = {}
    titled: set[int] = set()
    done = length = 0
    opening = _START.match(clause)
    first = opening.end() if opening else 0
    at = 0
    while (match := _LIST.search(clause, at)) is not None:
        start, end = match.span()
        word = _WORD.search(clause, start)
        opens = start <= first and not match.group("title")
        said = word.group().lower() if word else ""
        if (said in wording.NO_LABEL and not match.group("title")) or (opens and not _OPENS.match(clause, end)):
            at = word.end() if word else end
            continue
        at = end
        if _FULL.search(clause, max(0, start - 30), start) and not _opener(clause, start, first):
            continue
        parts.append(clause[done:start])
        length += start - done
        lists[length] = (start, end)
        titled |= {length} if match.group("title") else set()
        parts.append(SIGN)
        length += 1
        done = end
    parts.append(clause[done:])
    return Clause(clause, "".join(parts), lists, frozenset(titled))


def _opener(clause: str, start: int, first: int) -> bool:
    """Whether the capital before a name is only that of the sentence."""
    return clause[first:start].strip().lower() in wording.NO_LABEL | {"call", "meet", "aunt", "uncle"}
