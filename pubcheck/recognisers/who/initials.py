"""Initials that stand for a person: of a name that is in the text, or set beside somebody's role."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.who import people
from pubcheck.spelling import skeleton

KINDS = ("initials",)

OF_NAME = "the initials of a name elsewhere in the document"
POINTED = "letters with points where a name would stand"
BESIDE = "initials beside a word for a person"
PLACED = "letters where a name would stand"
AGAIN = "letters that stand beside somebody's role elsewhere in the document"
_DOTTED = AtWords(r"(?<![\w.])(?:[A-Z]\. ?){2,4}(?![\w.])|(?<![\w.])[A-Z]\.[A-Z](?![\w.])")
_BARE = re.compile(r"[A-Z](?<![^\W\d_].)[A-Z]{1,3}(?![^\W\d_]|['’](?!s\b)\w|\.?\w)(?! ?\d)")
_PAIR_OF_LETTERS = AtWords(r"(?<![\w.&/-])(?<!\w')[A-Z]{2}(?![\w.&/-]|'[a-rt-z])")
_ROLE = AtWords(
    rf"\b(?:{people.NOUN}|[Ii]nitials?(?: of)?)(?:'s)?(?:,| \(|:| =|) ?(?P<initials>(?:[A-Z]\. ?){{2,3}}"
    rf"|[A-Z]{{2,3}})(?![\w.])"
)
# "Supervision note (EB / TW)": who wrote it, and for whom.
_SIGNED = AtWords(
    r"\b(?:[Nn]otes?|[Ss]upervision|[Mm]inutes?|[Rr]ecord(?:ed)?|[Ee]ntry|[Ss]igned|[Dd]iscussion|[Cc]all|[Mm]emo"
    r"|[Ll]og|[Vv]isit)"
    r"(?: \w+){0,2} ?\(?(?P<one>[A-Z]{2}) ?/ ?(?P<two>[A-Z]{2})(?![\w/])"
)
_ABBREVIATED = frozenset(
    "u.k u.s u.s.a e.u n.b p.s a.m p.m i.e e.g q.c k.c b.a m.a u.n d.o.b n.h.s g.p c.v p.c d.c d.s d.i p.o r.e r.c"
    " n.i c.e r.i.p".split()
)
_DEFINED = re.compile(r"((?:[\w'&/-]+[ -]){1,6})\($")


# "Spoke to VB", "interview of CF", "KM and ST were in the chat": letters that are spoken to, or that act.
_ADDRESSED = re.compile(
    r"\b(?:(?:[Tt]ranscript of (?:the )?)?[Ii]nterview(?:ed)?(?: (?:of|with))?|[Ss]tatement (?:of|by|from)"
    r"|[Qq]uestions? about|[Ss]p(?:oke|oken|eak) (?:to|with)|(?:[Hh]ome )?[Vv]isit(?:ed)?(?: to| with| by)?"
    r"|(?:[Ll]etter|[Ee]-?mail|[Tt]ext|[Mm]essage|[Cc]all|T/C) (?:to|from)|[Rr]ang|ring|told|[Ss]aw|[Mm]et(?: with)?"
    r"|down as|(?:boys|girls|children|friends|residents|sisters|brothers|cousins|workers|names?)\b[^.,\n]{0,30},"
    r"|[Gg]enogram:|mother of|father of|son of|daughter of|lives? with|lived with|with|by|and|of|['\"(]) ?$"
)
_ACTS = re.compile(
    r"'s (?:mother|father|mum|dad|nan|sister|brother|school|room|phone|bedroom|baby|partner|flat|GP|social worker)\b"
    r"| for (?:mum|dad|mother|father|the (?:mother|father|boy|girl|baby|child))\b|['\"] in the\b"
    r"| (?:said|says|told|asked|rang|cried|stayed|wanted|refused|went|came|lives|lived|did not|didn't|who|is the"
    r"|was (?:seen|tearful|told|born|taken|placed|crying|upset|angry|asked|at|in|not))\b"
    r"|,? and [A-Z]{2},? (?:were|are|had|said|was)\b"
)
_SPOKEN = re.compile(r"\b(?:interview of|[Ss]tatement of|[Qq]uestions? about|[Ss]poke (?:to|with)) \Z")
_PAIRED = re.compile(r" and (?P<other>[A-Z]{2})(?=,? (?:were|are|had|said|was)\b)")
_LABELLING = AtWords(
    r"\b(?:Child|Children|Baby|Sibling|Adult|Family|Person|Subject|Boy|Girl|Mrs?|Ms|Miss|Review|REVIEW"
    r"|[LS]?CS?P?R|SILP"
    r"|[Cc]alled|(?:known|to) as|Case)[ :'\"–-]{1,3}(?P<letters>[A-Z]{2})\b"
)
# MJ and FJ, MV and FV: a report's own letters for the mother and the father of J, of V.
_PARENTS = {"M": "F", "F": "M"}
_CASE_LAW = re.compile(r" v\.? [A-Z]")
# Notes on what is still to be put right: "JF in the school's part must be ES", "change KW to the mother", "v3 has DX
# all through it", "for 'M.' read 'Child W'": the letters that are to go are somebody's.
_TO_GO = AtWords(
    r"(?<![\w.&/-])(?P<first>[A-Z]{2,3})(?: (?:in|on|at) the [^.;\n\t\x00]{1,40}?)?"
    r" (?:must|should|has to|needs to|ought to) (?:be|read|become|say|go)\b"
    r"|\b(?:[Cc]hange|[Rr]eplace|[Ss]wap|[Aa]lter) ['\"]?(?P<second>[A-Z]{2,3})['\"]? (?:to|with|for|by|into)\b"
    r"|\b(?:has|have|had|still|says?|kept|left) ['\"]?(?P<third>[A-Z]{2,3})['\"]?"
    r" (?:all (?:the way )?through|throughout|in places|in the heading)\b"
    r"|\b[Ff]or ['\"](?P<fourth>[A-Z]\.?(?:[A-Z]\.?)?)['\"],? (?:please )?read\b"
    r"|(?<![\w.&/-])(?P<fifth>[A-Z]{2}) for (?:mum|mam|dad|mother|father|nan|gran"
    r"|the (?:mother|father|boy|girl|baby|child))\b"
)
TO_GO = "letters that a note says are to go"
_MANY = 12  # letters used so often are how the report calls somebody


_POINTED = AtWords(r"(?<![\w.@/-])(?:[A-Z]\.){2,3}(?![\w@])")
_SURNAME = re.compile(rf" (?P<word>{forms.UPPER}[a-z'-]+)")
_BEFORE = re.compile(rf"(?:{forms.UPPER}[\w'-]+,|\b(?:Mrs?|Ms|Miss|Dr)) $")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Initials beside a role, "mother (K.M.)", or with points in a name's place. Those of names are `of_names`."""
    for match in _POINTED.finditer(text):
        start, end = match.span()
        after = _SURNAME.match(text, end)
        named = after is not None and not words.ordinary(after.group("word"))
        if not named and not _BEFORE.search(text, max(0, start - 30), start) and _initials(text, start, end):
            yield Hit("initials", start, end, 0.75, (POINTED,))
    for match in _ROLE.finditer(text):
        start, end = match.span("initials")
        end = start + len(text[start:end].rstrip())
        if _initials(text, start, end) and not _defined(text, start, end):
            yield Hit("initials", start, end, 0.7, (BESIDE,))
    for match in _SIGNED.finditer(text):
        if all(_initials(text, *match.span(group)) for group in ("one", "two")):
            yield Hit("initials", *match.span("one"), 0.65, (BESIDE,))
            yield Hit("initials", *match.span("two"), 0.65, (BESIDE,))
    yield from _placed(text, entities)
    labels = {match.group("letters") for match in _LABELLING.finditer(text)}
    for match in _TO_GO.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if text[start:end] not in labels and _initials(text, start, end):
            yield Hit("initials", start, end, 0.65, (TO_GO,))


def _placed(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Two letters that the model takes for somebody, or that are plainly spoken to, where a name would stand; not a
    label of the report."""
    seen = {entity.start for entity in entities if entity.kind == "PERSON" and entity.end - entity.start < 5}
    labels = {match.group("letters") for match in _LABELLING.finditer(text)}
    spans: list[tuple[int, int]] = []
    uses: Counter[str] = Counter()
    for match in _PAIR_OF_LETTERS.finditer(text):
        start, end = match.span()
        uses[match.group()] += 1
        if match.group() in labels or not _initials(text, start, end):
            continue
        before = text[max(0, start - 60) : start]
        if (start in seen and (_ACTS.match(text, end) or _ADDRESSED.search(before))) or _SPOKEN.search(before):
            spans.append((start, end))
            if (other := _PAIRED.match(text, end)) is not None:
                spans.append(other.span("other"))
    for start, end in spans:
        letters = text[start:end]
        parent = _PARENTS.get(letters[0], "") + letters[1] in uses or (
            letters[0] in "ABFGS" and letters[0] + _PARENTS.get(letters[1], "-") in uses
        )  # adoptive, birth, foster, grand- and step-
        if uses[letters] <= _MANY and not parent and not _CASE_LAW.match(text, end):
            yield Hit("initials", start, end, 0.6, (PLACED,))


def of_names(text: str, found: Sequence[Hit]) -> Iterator[Hit]:
    """The initials of each full name found: with points anywhere, without them where three letters leave no doubt, or
    where two stand alone in brackets or in a cell; and letters that a role once made somebody's, everywhere."""
    theirs = {text[hit.start : hit.end]: hit.score for hit in found if hit.kind == "initials" and BESIDE in hit.why}
    names: defaultdict[str, float] = defaultdict(float)
    for hit in found:
        if hit.kind == "person" and hit.score >= 0.5:
            letters = [
                word[0] for word in re.findall(r"[^\W\d_]+", skeleton(text[hit.start : hit.end])) if len(word) > 1
            ]
            for short in {"".join(letters), letters[0] + letters[-1]} if 2 <= len(letters) <= 5 else ():
                names[short] = max(names[short], hit.score)
    if not names and not theirs:
        return
    bare = list(_BARE.finditer(text))
    spelt_out = {match.group() for match in bare if _defined(text, *match.span())}
    for match in _DOTTED.finditer(text):
        letters_found = "".join(char for char in match.group().lower() if char.isalpha())
        if letters_found in names and not re.match(rf" ?{forms.UPPER}[a-z]", text[match.end() : match.end() + 3]):
            end = match.start() + len(match.group().rstrip())
            yield Hit("initials", match.start(), end, names[letters_found] * 0.95, (OF_NAME,))
    for match in bare:
        start, end = match.span()
        if match.group() in theirs:
            yield Hit("initials", start, end, theirs[match.group()], (AGAIN,))
        if match.group().lower() not in names or not _initials(text, start, end) or match.group() in spelt_out:
            continue
        if len(match.group()) > 2 or _alone(text, start, end):
            yield Hit("initials", start, end, names[match.group().lower()] * 0.85, (OF_NAME,))


def _initials(text: str, start: int, end: int) -> bool:
    word = text[start:end].strip(". ").lower()
    return word.replace(".", "") not in words.ABBREVIATIONS and word.replace(" ", "") not in _ABBREVIATED


def _alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("(", "\t", "\n", "'", '"') and text[end : end + 1] in (
        ")",
        "\t",
        "\n",
        "'",
        '"',
        "",
    )


def _defined(text: str, start: int, end: int) -> bool:
    """Whether the letters stand in brackets for the words before them: "family support worker (FSW)"."""
    before = _DEFINED.search(text, max(0, start - 80), start)
    letters = text[start:end].lower()
    if before is None:
        return False
    spelt = re.findall(r"[^\W\d_]+", before.group(1))[-len(letters) - 1 :]  # one more, for an "of" or an "and"
    firsts = [word[0].lower() for word in spelt]
    if letters[0] not in firsts or letters[-1] != firsts[-1] or not text[start - 2].islower():
        return False
    return any(words.ordinary(word) for word in spelt[-len(letters) :])  # "Lee Stannard (LS)" is a person
