"""A text and the people found in it in, the letters that stand for them elsewhere in it out: "KAB" for Birtwhistle,
Kerry-Ann, "LJ" for Lorraine J, "Z" for Zoya."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.who import initials
from pubcheck.spelling import skeleton

OF_NAME = "the initials of a name elsewhere in the document"
AGAIN = "letters that stand beside somebody's role elsewhere in the document"
_DOTTED = AtWords(r"(?<![\w.])(?:[A-Z]\. ?){2,4}(?![\w.]|-[A-Z])|(?<![\w.])[A-Z]\.[A-Z](?![\w.]|-[A-Z])")
_BARE = re.compile(r"[A-Z](?<![^\W\d_].)[A-Z]{1,3}(?![^\W\d_]|['’](?!s\b)\w|\.?\w)(?! ?\d)")
_JOINED = AtWords(r"(?<![\w.'-])[A-Z]-[A-Z](?: ?[A-Z])?(?![\w-])")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_FILED = re.compile(rf"(?:(?<![^\n\t])|(?<=: )|(?=[A-Z]{{2}}))\b(?P<surname>{forms.WORD}), \Z")
_SPOKEN_TO = re.compile(
    r"\b(?:[Ss]p(?:oke|oken|eak|eaking) (?:to|with)|[Tt]old|[Tt]ell|[Aa]sk(?:ed)?|[Ss]aw|[Ss]een|[Rr]ang|[Rr]ing"
    r"|[Mm]et(?: with)?|[Vv]isit(?:ed)?|[Cc]ollected"
    r"|(?:[Mm]essage|[Cc]all|[Tt]ext|[Ll]etter|[Nn]ote) (?:to|from)|alone with) \Z"
)
_SET_APART = ("(", "\t", "\n", "'", '"')
# "Child Z", "called Y and Z", "Z (2010)", "Table A": letters that a report gives out, and those of its parts.
_LETTER = AtWords(r"(?<![\w.'&/-])[B-EGHJ-LN-WYZ](?![\w.&/-]|'[a-rt-z]|, [A-Z]\b| and [A-Z]\b)")
_ANY_LETTER = re.compile(r"[A-Z](?<!\w.)(?!\w)")
_GIVEN_OUT = re.compile(
    r"(?:\b[A-Z][\w-]*|\d|\b(?:and|or|to|as|of|letter|called|named|known|from [A-Z])|[,/&'\"(]) ?\Z"
)
_LABELLING = AtWords(
    rf"\b(?:{initials.LABELS}|[Kk]nown as|[Rr]eferred to as)[ :'\"–-]{{1,3}}(?P<letter>[A-Z])(?![\w'-]\w)"
)
_FEW = 3  # a letter that stands oftener is what a report calls somebody


def hits(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """The initials of each full name found: with points or a hyphen anywhere, without them where three letters leave
    no doubt, or where two stand alone or where somebody would; the first letter of a given name where somebody is
    spoken to; and letters that a role once made somebody's, everywhere. Linear."""
    theirs = {text[hit.start : hit.end]: hit.score for hit in found if hit.kind == "initials" and initials.told(hit)}
    names, given = _short(text, found)
    if not names and not theirs and not given:
        return
    bare = list(_BARE.finditer(text))
    spelt_out = {match.group() for match in bare if initials.defined(text, *match.span())}
    labels = initials.given_out(text, Counter(match.group() for match in bare if len(match.group()) == 2))
    for match in _DOTTED.finditer(text):
        letters = _plain(match.group())
        if letters in names and not re.match(rf" ?{forms.UPPER}[a-z]", text[match.end() : match.end() + 3]):
            end = match.start() + len(match.group().rstrip())
            yield Hit("initials", match.start(), end, names[letters] * 0.95, (OF_NAME,))
    for match in _JOINED.finditer(text):
        if (score := names.get(match.group().lower())) is not None:
            yield Hit("initials", *match.span(), score * 0.85, (OF_NAME,))
    for match in bare:
        start, end = match.span()
        if match.group() in theirs:
            yield Hit("initials", start, end, theirs[match.group()], (AGAIN,))
        letters = match.group().lower()
        if letters not in names or not initials.possible(text, start, end) or match.group() in spelt_out:
            continue
        somebody = match.group() not in labels and initials.stands(text, start, end)
        if len(letters) > 2 or _alone(text, start, end) or somebody:
            yield Hit("initials", start, end, names[letters] * 0.85, (OF_NAME,))
    yield from _single(text, given)


def _short(text: str, found: Sequence[Hit]) -> tuple[dict[str, float], dict[str, float]]:
    """The letters of each full name, in the order of either way to write it; and the first of each given name."""
    names: defaultdict[str, float] = defaultdict(float)
    given: defaultdict[str, float] = defaultdict(float)
    for hit in found:
        if hit.kind != "person" or hit.score < 0.5:
            continue
        name = text[hit.start : hit.end]
        tokens = _TOKEN.findall(skeleton(name))
        if not tokens:
            continue
        if hit.score >= 0.6 and len(tokens[0]) > 2:
            given[tokens[0][0]] = max(given[tokens[0][0]], hit.score)
        turned = [*tokens[1:], tokens[0]] if _surname_first(name) else []
        # Where the two were found apart: "BIRTWHISTLE", "Kerry-Ann".
        if len(tokens) == 1 and (before := _FILED.search(text, max(0, hit.start - 40), hit.start)) is not None:
            turned = [*tokens, skeleton(before.group("surname"))]
        for short in {*_letters(tokens), *(_letters(turned) if turned else ())}:
            names[short] = max(names[short], hit.score)
    return dict(names), dict(given)


def _surname_first(name: str) -> bool:
    """ "BIRTWHISTLE, Kerry-Ann", "NYATHI Precious N"."""
    first, *rest = re.split(r",? ", name)
    return bool(rest) and ("," in name or (first.isupper() and len(first) > 2 and not " ".join(rest).isupper()))


def _letters(tokens: Sequence[str]) -> Iterator[str]:
    """The letters of all words of a name, of the first and the last, and of a given name with a hyphen."""
    parts = [[part[0] for part in _PART.findall(token)] for token in tokens if len(token) > 1 or len(tokens[0]) > 1]
    if parts and len(parts[0]) == 2:
        yield "-".join(parts[0])
        yield from (f"{'-'.join(parts[0])}{join}{parts[-1][0]}" for join in ("", " ") if len(parts) > 1)
    letters = [letter for part in parts for letter in part]
    if 2 <= len(letters) <= 5 and (len(parts) > 1 or len(tokens[0]) > 1):
        yield "".join(letters)
        yield letters[0] + letters[-1]
        if len(parts) > 1:
            yield letters[0] + parts[-1][0]


def _single(text: str, given: dict[str, float]) -> Iterator[Hit]:
    """One letter, that of a given name of the document, where somebody is spoken to or acts; none that the report gives
    out as a label."""
    labels = {match.group("letter") for match in _LABELLING.finditer(text)}
    places = [match for match in _LETTER.finditer(text) if match.group().lower() in given]
    uses = Counter(_ANY_LETTER.findall(text)) if places else Counter()
    for match in places:
        start, end = match.span()
        if match.group() in labels or uses[match.group()] > _FEW:
            continue
        spoken = _SPOKEN_TO.search(text, max(0, start - 24), start)
        if spoken or (initials.acts(text, end) and not _GIVEN_OUT.search(text, max(0, start - 24), start)):
            yield Hit("initials", start, end, given[match.group().lower()] * 0.75, (OF_NAME,))


def _plain(letters: str) -> str:
    return "".join(char for char in letters.lower() if char.isalpha())


def _alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _SET_APART and text[end : end + 1] in (")", "\t", "\n", "'", '"', "")
