"""A text in, the same text in plain characters out, with the way back to the original offsets.

Same meaning, other characters: non-breaking and thin spaces, curly quotes, unusual hyphens, full-width letters,
ligatures, letters with separate accents, Cyrillic or Greek look-alikes inside a Latin word, and characters that show
nothing at all. A name written with them is the same name.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2043\u2212\ufe58\ufe63\uff0d\u02d7"
_DASHES = "\u2015\u2e3a\u2e3b"
_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07\u02bb\u02bd"
_DOUBLES = "\u201c\u201d\u201e\u201f\u2033\uff02"
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00"
_NOTHING = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
_LOOKALIKE = str.maketrans(
    "АВСЕНІЈКМОРЅТХҮЗаеорсухіјѕһԁԛԝвкмнтѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυικ",
    "ABCEHIJKMOPSTXY3aeopcyxijshdqwBKMHTvABEZHIKMNOPTYXavoptuik",
)
_PLAIN = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, _DASHES), "\u2014"),
    **dict.fromkeys(map(ord, _QUOTES), "'"),
    **dict.fromkeys(map(ord, _DOUBLES), '"'),
    **dict.fromkeys(map(ord, _BREAKS), "\n"),
}
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# Needs a map: characters that vanish, that join, or that become several.
_UNEVEN = re.compile(
    rf"[{_NOTHING}]+|[^\W\d_][\u0300-\u036f]+|[\u0300-\u036f]+"
    rf"|[\ufb00-\ufb06\u2100-\u214f\uff01-\uff5e\u00b2\u00b3\u00b9\u2070-\u2089]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Plain text and where it comes from. `cuts` holds (folded, original) offsets after each uneven place."""

    text: str = field(repr=False)
    cuts: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span that `text[start:end]` was folded from; never empty for a span that is not."""
        if not self.cuts:
            return start, end
        return self._back(start, after=False), self._back(end, after=True)

    def _back(self, offset: int, *, after: bool) -> int:
        # An end stands just behind its last character: what vanished after that is not part of the span.
        at = bisect_right(self.cuts, (offset - after, 1 << 62)) - 1
        if at < 0:
            return offset
        folded, original = self.cuts[at]
        return original + offset - folded


def fold(text: str) -> Folded:
    """Plain text in linear time; `Folded.span` maps any span of it back."""
    if text.isascii() and "\x00" not in text:
        return Folded(text)
    plain = text.translate(_PLAIN)
    if _FOREIGN.search(plain):
        plain = _MIXED.sub(_unmask, plain)
    if not _UNEVEN.search(plain):
        return Folded(plain)
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    done = length = 0
    for match in _UNEVEN.finditer(plain):
        parts.append(plain[done : match.start()])
        length += match.start() - done
        new = _same(match.group())
        parts.append(new)
        # The characters of `new` all stand for the whole match: the first one starts it, the next text follows it.
        if len(new) != len(match.group()):
            if new:
                cuts.append((length, match.start()))
                if len(new) > 1:
                    cuts.extend((length + step, match.end() - 1) for step in range(1, len(new)))
            cuts.append((length + len(new), match.end()))
        length += len(new)
        done = match.end()
    parts.append(plain[done:])
    return Folded("".join(parts), tuple(cuts))


def _unmask(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LOOKALIKE) if _LATIN.search(word) and _FOREIGN.search(word) else word


def _same(piece: str) -> str:
    if re.match(rf"[{_NOTHING}\u0300-\u036f]", piece):
        return ""
    return unicodedata.normalize("NFKC", piece)
