"""A mention in, whether it is a public name out: inquiries, national reviews, laws, tools, the publishing area."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pubcheck.decide import of_case, weighing
from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

_REASONS = {
    "children": "a public name: a case known through an inquiry, a national review or a law",
    "inquirers": "a public name: after whom an inquiry, a report or a test is called",
    "schemes": "a tool, a programme or a service",
    "figures": "somebody whom everybody knows, out of a story or in public life",
}
PERHAPS = "a name that everybody knows, or somebody of the case"
AREA = "the area of the partnership that publishes"
_INQUIRY = re.compile(
    r"\b(?:[Pp]ublic [Ii]nquiry|Inquiry|[Ii]ndependent [Ii]nquiry|[Nn]ational [Rr]eview|national child safeguarding"
    r" practice review)s?,? (?:in)?to [^.]{0,60}\b(?:deaths?|murders?|lives|case|circumstances) of [^.;]{0,60}$"
    r"|\b[Nn]ational (?:[Pp]anel.s )?[Rr]eview (?:in)?to (?:what happened to )?(?:[A-Z][\w'’-]+(?:,| and| &)? ){0,6}$"
)
# An inquiry that a family asks for is into its own loss.
_WISHED = re.compile(
    r"\b(?:ask\w*|want\w*|hop(?:es?|ed|ing)|call(?:s|ed|ing)?|campaign\w*|petition\w*|seek\w*|sought|our|this"
    r"|local|needs?|no"
    r"|wish\w*|beg\w*|demand\w*|press\w*|refus\w*)\b[^.;\n]{0,60}\b(?:[Ii]nquiry|[Rr]eview)\b",
    re.IGNORECASE,
)
# What is said of a case that everybody knows.
_KNOWN_CASE = re.compile(
    r"\b(?:inquir\w+|nation\w+|review\w*|SCRs?|LCSPRs?|death|deaths|died|murder\w*|kill\w+|trag\w+|cases?"
    r"|lessons?|learning"
    r"|reports?|laws?|rule|like|such as|since|after|following|wake of|high[- ]profile|publi\w+|media|news\w*|papers?"
    r"|(?:19|20)\d\d|known|failings|abuse|safeguarding|foundation|named after)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"^(?:'s|’s) (?:Law|Rule|Act|Charter|Protocol|Clause)\b|^ (?:Protocol|Law)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FILLERS = frozenset("and the of with of on upon in de".split())


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    section = ""
    for line in Path(__file__).with_name("public.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line[1 : line.index("]")]
        elif line and not line.startswith("#"):
            names[_plain(line)] = _REASONS[section]
    return names


@cache
def _families() -> frozenset[str]:
    """Parts of the names of children whose names are public: they stay only beside the whole of one."""
    return frozenset(
        word for name, reason in _names().items() if reason == _REASONS["children"] for word in name.split()
    )


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split())


def reason(mention: Mention, reading: Reading) -> str | None:
    """Why this name is public, PERHAPS where it may be; None where it is not, and on a surface that no reader sees
    unless it is in the list. Never a name that the words beside it make somebody's of the case."""
    name = _plain(mention.text)
    found = _names().get(name) or _names().get(name.removesuffix("'s"))
    before, after = reading.before(mention), reading.after(mention)
    if mention.kind == "person" and (of_case.beside(before, after) or of_case.at_work(before)):
        return None
    if found:
        return _told(found, mention, before, after)
    if mention.block.surface in HIDDEN:
        return None
    if mention.kind in {"person", "org", "name"}:
        around = _plain(before[-30:] + mention.text + after[:30])
        if known := next((known for known in _near(name) if known in around), None):
            rest = known.partition(f"{name} ")[2]  # "Theresa" of "Theresa May, the health visitor"
            if mention.kind == "person" and rest and of_case.beside(before, after.strip()[len(rest) :]):
                return None
            return _told(_REASONS["children"] if name in _families() else _names()[known], mention, before, after)
    if _LAW.match(after) or _INQUIRY.search(before):
        told = name in _families() or (_INQUIRY.search(before) and not _WISHED.search(before))
        return _REASONS["children"] if told else PERHAPS
    words = [word.lower() for word in _WORD.findall(mention.text)]
    if (
        mention.kind in {"person", "place", "org", "name"}
        and words
        and all(word in reading.area or word in _FILLERS for word in words)
    ):
        if mention.kind == "person" and not weighing.guessed(mention):
            return None
        return PERHAPS if mention.kind == "person" and of_case.acts(after) else AREA
    return None


def _told(found: str, mention: Mention, before: str, after: str) -> str:
    """The reason of a name in the list. A case, or somebody in public life, is doubtful where it is told as one of the
    family or their workers would be."""
    if mention.kind != "person" or found == _REASONS["schemes"] or found == _REASONS["inquirers"]:
        return PERHAPS if mention.kind == "person" and " " in mention.text and of_case.acts(after) else found
    if found == _REASONS["children"]:
        return found if _KNOWN_CASE.search(of_case.sentence(before, after)) else PERHAPS
    return PERHAPS if of_case.acts(after) else found


@cache
def _near(name: str) -> tuple[str, ...]:
    """The public names that have `name` as a part."""
    first = name.split(" ")[0]
    return tuple(
        known
        for known in _by_word().get(first, ())
        if f" {name} " in f" {known} " or name in known.replace("-", " ").replace("'s", "").split()
    )


@cache
def _by_word() -> dict[str, list[str]]:
    """The public names by each of their words."""
    found: dict[str, list[str]] = {}
    for known in _names():
        for word in {*known.split(), *known.replace("-", " ").replace("'s", "").split()}:
            found.setdefault(word, []).append(known)
    return found
