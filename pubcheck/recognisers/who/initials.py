"""A text in, initials that stand for a person out: beside a role, under a note, where a name would stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import forms, words
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.who import name_places

KINDS = ("initials",)

POINTED = "letters with points where a name would stand"
BESIDE = "initials beside a word for a person"
PLACED = "letters where a name would stand"
_PAIR_OF_LETTERS = AtWords(r"(?<![\w.&/-])(?<!\w')[A-Z]{2}(?![\w&/-]|\.\w|'[a-rt-z])")
_INITIALS = AtWords(
    r"\b[Ii]nitials?(?: of)?|(?<![\w-])(?:SW|SSW|ASW|FSW|HV|MW|CPN|IRO|DSL|TA|SENCO|PC|DC|DS|PCSO)(?![\w-])"
)
# "JM (11), KM (9) and LM (4)"
_OF_AGE = AtWords(r"(?<![\w.&/-])(?P<initials>[A-Z]{2}) \((?:aged? )?\d{1,2}\)")
_OF_ROLE = re.compile(
    r"(?:'s)?(?:,| \(|:| =|) ?(?P<initials>(?:[A-Z]\. ?){2,3}"
    r"|[A-Z]{2,3})(?!\w|\.\w)"
)
# "Countersigned TW", "seen by K.M.", "initials: EB": who put them there.
_PUT = AtWords(
    r"\b(?:(?:[Ii]nitiall?ed|[Cc]ounter-?signed|[Ss]igned|[Ss]igns)(?: as| off)?(?: by)?|[Aa]ccount of"
    r"|(?:[Ss]een|[Tt]yped(?: up)?|[Ee]ntered|[Ll]ogged|[Nn]oted|[Ww]ritten|[Rr]ecorded|[Dd]ictated"
    r"|[Cc]ollected) by):? ['\"(]?(?P<initials>(?:[A-Z]\. ?){2,3}|[A-Z]{2})(?![\w&/-]|\.\w)"
)
# "Supervision note (EB / TW)", "initialled EB/TW": who wrote it, and for whom.
_SIGNED = AtWords(
    r"\b(?:[Nn]otes?|[Ss]upervision|[Mm]inutes?|[Rr]ecord(?:ed)?|[Ee]ntry|[Ss]igned|[Dd]iscussion|[Cc]all|[Mm]emo"
    r"|[Ll]og|[Vv]isit|[Ii]nitiall?ed|[Cc]ountersigned)"
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
    r"| (?:alone|(?:him|her)self|said|says|told|asked|rang|cried|stayed|wanted|refused|went|came|lives|lived|did not"
    r"|didn't|who|is the"
    r"|was (?:seen|tearful|told|born|taken|placed|crying|upset|angry|asked|at|in|not)|moved (?:in|out|to|away|back|on)"
    r"|became|phoned|texted|thought|felt|knew|noted|wrote|noticed|agreed|denied|disclosed|collected|attended|heard"
    r"|left|stopped|started|arrived|took|gave|brought|had (?:been|not|a|no)|has (?:been|not|a|no))\b"
    r"|,? and [A-Z]{2},? (?:were|are|had|said|was)\b"
)
_SPOKEN = re.compile(r"\b(?:interview of|[Ss]tatement of|[Qq]uestions? about|[Ss]poke (?:to|with)) \Z")
_PAIRED = re.compile(r" and (?P<other>[A-Z]{2})(?=,? (?:were|are|had|said|was)\b)")
LABELS = r"(?:Child|Children|Baby|Sibling|Adult|Family|Person|Subject|Boy|Girl|Mrs?|Ms|Miss)"
_LABELLING = AtWords(
    rf"\b(?:{LABELS}|Review|REVIEW|[LS]?CS?P?R|SILP"
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
    """Initials beside a role, "mother (K.M.)", or with points in a name's place. Those of names are letters.py's."""
    for match in _POINTED.finditer(text):
        start, end = match.span()
        after = _SURNAME.match(text, end)
        named = after is not None and not words.ordinary(after.group("word"))
        if not named and not _BEFORE.search(text, max(0, start - 30), start) and possible(text, start, end):
            yield Hit("initials", start, end, 0.75, (POINTED,))
    roles = (*name_places.A_NOUN.finditer(text), *_INITIALS.finditer(text))
    for match in filter(None, (_OF_ROLE.match(text, role.end()) for role in roles)):
        start, end = match.span("initials")
        end = start + len(text[start:end].rstrip())
        if possible(text, start, end) and not defined(text, start, end):
            yield Hit("initials", start, end, 0.7, (BESIDE,))
    pairs = list(_PAIR_OF_LETTERS.finditer(text))
    labels = given_out(text, Counter(match.group() for match in pairs))
    for match in (*_PUT.finditer(text), *_OF_AGE.finditer(text)):
        start, end = match.span("initials")
        end = start + len(text[start:end].rstrip())
        if possible(text, start, end) and text[start:end] not in labels:
            yield Hit("initials", start, end, 0.65, (BESIDE,))
    for match in _SIGNED.finditer(text):
        # One of two may have the letters of a role: "initialled CO/SM".
        if any(possible(text, *match.span(group)) for group in ("one", "two")):
            yield Hit("initials", *match.span("one"), 0.65, (BESIDE,))
            yield Hit("initials", *match.span("two"), 0.65, (BESIDE,))
    yield from _placed(text, entities, pairs, labels)
    for match in _TO_GO.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if text[start:end] not in labels and possible(text, start, end):
            yield Hit("initials", start, end, 0.65, (TO_GO,))


def _placed(
    text: str, entities: Sequence[Hit], pairs: Sequence[re.Match[str]], labels: frozenset[str]
) -> Iterator[Hit]:
    """Two letters that the model takes for somebody, or that are plainly spoken to, where a name would stand; not a
    label of the report."""
    seen = {entity.start for entity in entities if entity.kind == "PERSON" and entity.end - entity.start < 5}
    spans: list[tuple[int, int]] = []
    for match in pairs:
        start, end = match.span()
        if match.group() in labels or not possible(text, start, end):
            continue
        before = text[max(0, start - 60) : start]
        if (start in seen and stands(text, start, end)) or _SPOKEN.search(before):
            spans.append((start, end))
            if (other := _PAIRED.match(text, end)) is not None:
                spans.append(other.span("other"))
    for start, end in spans:
        if text[start:end] not in labels and not _CASE_LAW.match(text, end):
            yield Hit("initials", start, end, 0.6, (PLACED,))


def given_out(text: str, uses: Counter[str]) -> frozenset[str]:
    """Pairs of letters by which the report itself calls somebody: behind "Child", used all through, or those of a
    mother beside those of a father."""
    called = {match.group("letters") for match in _LABELLING.finditer(text)}
    for letters, count in uses.items():
        parent = _PARENTS.get(letters[0], "") + letters[1] in uses or (
            letters[0] in "ABFGS" and letters[0] + _PARENTS.get(letters[1], "-") in uses
        )  # adoptive, birth, foster, grand- and step-
        if count > _MANY or parent:
            called.add(letters)
    return frozenset(called)


def told(hit: Hit) -> bool:
    """Whether the words beside the letters say whose they are."""
    return BESIDE in hit.why


def acts(text: str, end: int) -> bool:
    """Whether what ends there does or has what people do or have."""
    return _ACTS.match(text, end) is not None


def stands(text: str, start: int, end: int) -> bool:
    """Whether letters stand where somebody acts or is spoken to."""
    return acts(text, end) or bool(_ADDRESSED.search(text, max(0, start - 60), start))


def possible(text: str, start: int, end: int) -> bool:
    """Whether the letters are none of a role, a service or a plan."""
    word = text[start:end].strip(". ").lower()
    return word.replace(".", "") not in words.ABBREVIATIONS and word.replace(" ", "") not in _ABBREVIATED


def defined(text: str, start: int, end: int) -> bool:
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
