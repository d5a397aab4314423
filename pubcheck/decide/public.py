"""A mention in, whether it is a public name out: inquiries, national reviews, laws, tools, the publishing area."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pubcheck.decide.reading import HIDDEN, Reading
from pubcheck.model import Mention

_REASONS = {
    "children": "a public name: a case known through an inquiry, a national review or a law",
    "inquirers": "a public name: after whom an inquiry, a report or a test is called",
    "schemes": "a tool, a programme or a service",
    "figures": "somebody whom everybody knows, out of a story or in public life",
}
AREA = "the area of the partnership that publishes"
_INQUIRY = re.compile(
    r"\b(?:[Pp]ublic [Ii]nquiry|Inquiry|[Ii]ndependent [Ii]nquiry|[Nn]ational [Rr]eview|national child safeguarding"
    r" practice review)s?,? (?:in)?to [^.]{0,60}\b(?:deaths?|murders?|lives|case|circumstances) of [^.;]{0,60}$"
    r"|\b[Nn]ational (?:[Pp]anel.s )?[Rr]eview (?:in)?to (?:what happened to )?(?:[A-Z][\w'’-]+(?:,| and| &)? ){0,6}$"
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
    """Why this name is public; None where it is not, and on a surface that no reader sees unless it is in the list."""
    name = _plain(mention.text)
    if found := _names().get(name) or _names().get(name.removesuffix("'s")):
        return found
    if mention.block.surface in HIDDEN:
        return None
    before, after = reading.before(mention), reading.after(mention)
    if _LAW.match(after) or _INQUIRY.search(before):
        return _REASONS["children"]
    if mention.kind in {"person", "org", "name"}:
        around = _plain(before[-30:] + mention.text + after[:30])
        if found := next((known for known in _near(name) if known in around), None):
            return _REASONS["children"] if name in _families() else _names()[found]
    words = [word.lower() for word in _WORD.findall(mention.text)]
    if (
        mention.kind in {"person", "place", "org", "name"}
        and words
        and all(word in reading.area or word in _FILLERS for word in words)
    ):
        return AREA
    return None


@cache
def _near(name: str) -> tuple[str, ...]:
    """The public names that have `name` as a part."""
    first = name.split(" ")[0]
    return tuple(
        known
        for known in _by_word().get(first, ())
        if f" {name} " in f" {known} " or (name in known.replace("-", " ").split())
    )


@cache
def _by_word() -> dict[str, list[str]]:
    """The public names by each of their words."""
    found: dict[str, list[str]] = {}
    for known in _names():
        for word in {*known.split(), *known.replace("-", " ").split()}:
            found.setdefault(word, []).append(known)
    return found
