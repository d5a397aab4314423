"""The places, things, addresses and numbers of a case key in, every way of writing them in a text out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pubcheck.recognisers.grammar import words
from pubcheck.recognisers.known.keyfile import Entry
from pubcheck.recognisers.known.names import Found
from pubcheck.spelling import skeleton

_TOKEN = re.compile(r"[^\W_]+")
_GAP = r"(?:[\s,.'\"()/&-]+(?:and )?|)"
_SIGN = r"[\s.,'()/_-]{0,3}"
_SHORT = {
    "street": "st", "road": "rd", "avenue": "ave?", "lane": "ln", "drive": "dr", "close": "cl", "court": "ct",
    "crescent": "cres", "terrace": "terr?", "gardens": "gdns", "place": "pl", "square": "sq", "saint": "st",
    "house": "hse", "school": "sch", "primary": "prim", "hospital": "hosp", "centre": "(?:center|ctr)", "north": "n",
    "south": "s", "east": "e", "west": "w", "apartment": "apt", "flat": "flt", "number": "no",
}  # fmt: skip
_LONG = {
    "st": "(?:st|saint|street)",
    "rd": "(?:rd|road)",
    "ave": "(?:ave|avenue)",
    "dr": "(?:dr|drive)",
    "ss": "(?:ss|sts|saints)",
}
_POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}", re.IGNORECASE)
_KINDS = (
    ("postcode", re.compile(r"[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}", re.IGNORECASE)),
    ("email", re.compile(r"\S+@\S+\.\S+")),
    ("phone", re.compile(r"(?:\+|00)?(?:44|0)[\d\s()-]{8,16}")),
    ("nhs-number", re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")),
    ("ni-number", re.compile(r"[a-z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d]", re.IGNORECASE)),
    ("upn", re.compile(r"[a-z]\d{11}[\da-z]", re.IGNORECASE)),
    ("vehicle", re.compile(r"[a-z]{2}\d\d ?[a-z]{3}", re.IGNORECASE)),
)  # fmt: skip


class Things:
    """Phrases and numbers by their first characters: each place of the text is tried with those alone that begin so."""

    __slots__ = ("_by_start",)

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_start: defaultdict[str, list[tuple[re.Pattern[str], str, str]]] = defaultdict(list)
        for entry in entries:
            if entry.kind != "person":
                for name in (entry.name, *entry.aliases):
                    for first, pattern in (_numbered(name),) if _is_number(name) else _phrased(name):
                        self._put(first, pattern, entry.kind, entry.replacement)
            for address in entry.addresses:
                for part in _address_parts(address):
                    kind = "postcode" if _POSTCODE.fullmatch(part) else "address"
                    for first, pattern in (_numbered(part),) if kind == "postcode" else _phrased(part):
                        self._put(first, pattern, kind, f"[{kind}]")
            for number in entry.numbers:
                kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(number)), "case-ref")
                self._put(*_numbered(number), kind, f"[{kind.replace('-', ' ')}]")

    def _put(self, first: str, pattern: str, kind: str, given: str) -> None:
        compiled = re.compile(pattern)
        for start in {first[:1]} | ({"+", "4", "0"} if kind == "phone" else set()):
            self._by_start[start].append((compiled, kind, given))

    def find(self, text: str) -> Iterator[Found]:
        """The longest that fits at each place, never two over the same characters."""
        if not self._by_start:
            return
        plain = skeleton(text)
        done = 0
        for token in re.finditer(r"(?<![^\W_])\+?[^\W_]+", plain):
            start = token.start()
            if start < done:
                continue
            best: Found | None = None
            for pattern, kind, given in self._by_start.get(token.group()[0], ()):
                match = pattern.match(plain, start)
                if match and (best is None or match.end() > best[2]):
                    best = (kind, start, match.end(), given)
            if best is not None:
                yield best
                done = best[2]


def _is_number(value: str) -> bool:
    return sum(char.isdigit() for char in value) >= 4 or "@" in value or "/" in value


def _numbered(value: str) -> tuple[str, str]:
    """How it begins, and the pattern: the characters in order with any of the usual signs between; +44 or 0 alike."""
    plain = skeleton(value)
    if re.fullmatch(r"(?:\+|00)?(?:44|0)[\d\s()-]{8,16}", plain):
        digits = re.sub(r"\D", "", plain)
        digits = re.sub(r"^(?:0044|44|0)0?", "", digits)
        return "0", rf"(?:\+?(?:00)?44{_SIGN}0?{_SIGN}|\(?0{_SIGN})" + _SIGN.join(digits) + r"(?!\d)"
    chars = [char for char in plain.removeprefix("@") if char.isalnum() or char == "@"]
    return chars[0], _SIGN.join(chars) + r"(?![^\W_])"


def _address_parts(address: str) -> Iterator[str]:
    """The street, the postcode; a town alone is none of ours to decide."""
    parts = [part.strip() for part in re.split(r"[,\n]", address) if part.strip()]
    if (post := _POSTCODE.search(parts[-1])) and post.group() != parts[-1]:
        parts[-1:] = [parts[-1][: post.start()].strip(), post.group()]
    parts = [part for part in parts if part]
    yield parts[0]
    if (len(parts) > 1 and not re.search(r"\d", parts[0]) and not _POSTCODE.fullmatch(parts[1])) or (
        re.match(r"(?:flat|apartment|apt|unit|room)\b", parts[0], re.IGNORECASE) and len(parts) > 1
    ):
        yield parts[1]
    yield from (part for part in parts[1:] if _POSTCODE.fullmatch(part))


def _phrased(value: str) -> Iterator[tuple[str, str]]:
    """How it begins, and patterns: the words in order with any gaps, short or in full; also without the number of a
    house, or the kind of place."""
    tokens = _TOKEN.findall(skeleton(value).replace("'s", "s").replace("’s", "s"))
    yield tokens[0], _words(tokens)
    core = [token for token in tokens if not token[0].isdigit()]
    if core and core != tokens and len(core) > 1:
        yield core[0], _words(core)
    if tokens and len(tokens) > 1 and tokens[-1] in words.BODIES:
        left = tokens[:-1]
        if sum(len(token) for token in left) > 5 and not all(words.ordinary(token) for token in left):
            yield left[0], _words(left)


def _words(tokens: Sequence[str]) -> str:
    forms = []
    for token in tokens:
        form = _LONG.get(token) or (f"(?:{token}|{_SHORT[token]})" if token in _SHORT else re.escape(token))
        # "St Osyths", "St Osyth's" and "St Osyth" are one place.
        forms.append(
            rf"{form[:-1]}(?:'?s)?"
            if len(token) > 4 and token.endswith("s") and token not in _SHORT
            else rf"{form}(?:'s)?"
        )
    return _GAP.join(forms) + r"(?![^\W_])"
