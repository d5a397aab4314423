"""A stretch of Markdown in, what a reader sees and what is hidden behind it out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from pubcheck.formats.strands import Strand
from pubcheck.model import Surface


class Aside(NamedTuple):
    """Text that the page does not show in its place: a link's target, a picture's description, a label."""

    text: str
    offset: int
    surface: Surface
    name: str


# Every repetition has a bound: an unclosed bracket in a large file must not cost the square of its length.
_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<auto><(?:[a-z][a-z0-9+.-]{1,31}:[^<>\s]{1,2000}|[^<>\s@]{1,200}@[^<>\s]{1,200})>)
    | (?P<tag></?[a-z][^<>]{0,2000}>)
    | (?P<note>\[\^(?P<notelabel>[^\]\s]{1,200})\])
    | (?P<link>(?P<bang>!?)\[(?P<label>(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,1000})\]
        (?:\(\s*<?(?P<url>[^)\s<>]{0,2000})>?(?:\s{1,9}["'(](?P<title>[^"')]{0,500})["')])?\s*\)|\[(?P<ref>[^\[\]]{0,200})\]))
    | (?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)
    | (?P<marks>\*{1,3}|~~|==|`{1,9}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))
    """,
    re.X | re.I,
)
_QUOTED = re.compile(r"""([a-z-]{1,40})\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')""", re.I)
_ADDRESSES = frozenset({"href", "src", "cite", "action", "srcset", "data-href"})


def read(text: str, offset: int) -> tuple[list[Strand], list[Aside]]:
    """`text` stands at `offset` in the file. Emphasis signs vanish, so that a name they split is one string."""
    strands: list[Strand] = []
    asides: list[Aside] = []
    _read(text, offset, strands, asides, 0)
    return strands, asides


def _read(text: str, offset: int, strands: list[Strand], asides: list[Aside], depth: int) -> None:
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() < at:
            continue
        if token["marks"] and _stands_alone(text, token):
            continue
        strands.append(Strand(text[at : token.start()], "", offset + at))
        at = token.end()
        start = offset + token.start()
        if token["escaped"]:
            strands.append(Strand(token["escaped"], "", start + 1))
        elif token["auto"]:
            strands.append(Strand(token["auto"][1:-1], "", start + 1))
        elif token["tag"]:
            if re.match(r"</?(?:br|p|div|li|td|th|tr|h\d)\b", token["tag"], re.I):
                strands.append(Strand(" ", None))
            asides.extend(_attributes(token["tag"], start))
        elif token["note"]:
            asides.append(Aside(token["notelabel"], offset + token.start("notelabel"), Surface.HIDDEN, "note label"))
        elif token["link"]:
            _link(token, offset, strands, asides, depth)
        elif token["entity"]:
            char = html.unescape(token["entity"])
            known = len(char) == 1
            strands.append(
                Strand(char, str(len(token["entity"])), start) if known else Strand(token["entity"], "", start)
            )
    strands.append(Strand(text[at:], "", offset + at))


def _stands_alone(text: str, token: re.Match[str]) -> bool:
    """A star or a wave with space on both sides is itself, not emphasis."""
    before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
    return token["marks"][0] in "*~=" and (not before or before.isspace()) and (not after or after.isspace())


def _link(token: re.Match[str], offset: int, strands: list[Strand], asides: list[Aside], depth: int) -> None:
    if token["bang"]:
        asides.append(Aside(token["label"], offset + token.start("label"), Surface.ALTTEXT, "picture description"))
    elif depth < 3:
        _read(token["label"], offset + token.start("label"), strands, asides, depth + 1)
    else:
        strands.append(Strand(token["label"], "", offset + token.start("label")))
    for group, name in (("url", "link target"), ("title", "link title"), ("ref", "link label")):
        if token[group]:
            asides.append(Aside(token[group], offset + token.start(group), Surface.LINK, name))


def _attributes(tag: str, start: int) -> Iterator[Aside]:
    for match in _QUOTED.finditer(tag):
        group = 2 if match[2] else 3
        name = match[1].lower()
        surface = (
            Surface.LINK if name in _ADDRESSES else Surface.ALTTEXT if name in {"alt", "title"} else Surface.HIDDEN
        )
        yield Aside(match[group], start + match.start(group), surface, "HTML attribute")
