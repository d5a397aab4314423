"""People's names: what the model sees, and what the grammar around a name gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, forms, words

KINDS = ("person",)

_SEEN = "the language model reads it as a person's name"
_NEXT = re.compile(rf"(?:'s?)?[ -](?:of |and )?([{forms.UPPER}][\w'-]+)")
_BEFORE = re.compile(r"([\w'-]+)[ -]$")
_TITLE = re.compile(rf"(?:{forms.TITLE})\b\.?\s*")
_EDGE = re.compile(r"^[^\w]+|(?:[^\w.)]+)$")
_PIECE = re.compile(r"[^\s,;:()\[\]\"/]+")


def _alternatives(*kinds: str) -> str:
    return "|".join(sorted({re.escape(word) for kind in kinds for word in words.KINDS[kind]}, key=len, reverse=True))


_NOUN = rf"(?:{_alternatives('kin', 'staff')})"
_SOMEBODY = rf"(?:{_alternatives('kin', 'staff')}|man|woman|men|women|person|lady|gentleman|lad|lass|youth|adult|he|she|who|him|her)"
_ANIMAL = r"(?:dog|cat|rabbit|hamster|horse|pony|pet|puppy|kitten|parrot|fish|teddy|toy|bear|doll|app|game|song)"
_CODE = (
    r"(?:(?:Child|Baby|Sibling|Adult|Young Person|YP|Subject|Person|Boy|Girl|Twin|Half-[Ss]ibling|Brother|Sister"
    r"|Male|Female|Parent|Carer|Professional|Practitioner|Worker|SW|HV|GP)[ -]?(?:[A-Z]{1,2}\d?|\d{1,2})"
    r"|[A-Z]{1,2}\d{1,2}|Mother|Father|Mum|Dad|MGM|MGF|PGM|PGF|Maternal \w+|Paternal \w+|Stepfather|Stepmother)"
)
_CALLED = (
    r"(?:known as|known to \w+ as|called|named|nicknamed|name is|name was|real name|née|nee|formerly|aka|a\.k\.a\.?|alias"
    r"|also recorded as|recorded as|goes by|answers to|call(?:s|ed)? (?:him|her|them|the baby|the child)"
    r"|name for \w+(?: \w+)? is|signed(?: by)?|signature|addressed to|on behalf of)"
)
_LABEL = (
    r"(?:(?:full|legal|real|first|given|preferred|family|birth|maiden|child'?s|mother'?s|father'?s|parent'?s) names?"
    r"|names?(?: of (?:the )?[\w' -]{1,30})?|surname|forenames?|also known as|a\.?k\.?a\.?"
    r"|(?:allocated|social|key|lead|named|support|duty) ?worker|health visitor|midwife|head ?teacher|gp|school nurse"
    r"|signed(?: by)?|completed by|contact|cc|subject|child|mother|father|parents?|partner|siblings?|carers?|next of kin)"
)
# Each gives a name in the group `name`; the score says how sure the place alone makes it.
_PATTERNS: tuple[tuple[re.Pattern[str], float, str], ...] = (
    (
        re.compile(rf"(?<![\w'-])(?:{forms.TITLE})\.? +(?:{forms.TITLE}\.? +)?(?P<name>{forms.NAME})"),
        0.95,
        "a name after a title",
    ),
    (re.compile(rf"(?<![\w'-])(?i:{forms.SLIPPED})\.? (?P<name>{forms.LETTER}{{3,}}(?<!ed)(?<!ing)(?<!ly))(?![\w'-])"), 0.9, "a name after a title"),
    (re.compile(rf"(?<!\w){_CODE} ?\(['\"]?(?P<name>{forms.NAME})['\"]?[,)]"), 0.95, "a name beside a label"),
    (re.compile(rf"(?<!\w)(?P<name>{forms.NAME}) \({_CODE}\)"), 0.9, "a name beside a label"),
    (
        re.compile(rf"(?<!\w)(?i:{_CALLED}):? ['\"](?P<name>{forms.NAME}\.?)['\"]"),
        0.9,
        "a name that somebody is said to bear",
    ),
    (
        re.compile(rf"(?<!\w){_SOMEBODY}\b[^.!?\n\t]{{0,30}}\b{_CALLED} (?P<name>{forms.NAME})"),
        0.8,
        "a name that somebody is said to bear",
    ),
    (re.compile(rf"(?<![\w'-]){_NOUN} (?P<name>{forms.NAME})"), 0.8, "a name after a word for a person"),
    (re.compile(rf"(?<![\w'-]){_NOUN}, (?P<name>{forms.NAME})(?=[,.;)]|'s)"), 0.7, "a name after a word for a person"),
    (re.compile(rf"(?<![\w'-])(?i:{_NOUN}) \((?P<name>{forms.NAME})\)"), 0.8, "a name after a word for a person"),
    (
        re.compile(rf"(?<!\w)[Tt]he (?P<name>{forms.WORD}) (?:family|boys?|girls?|lads?|twins|brothers|sisters|household|baby|case)\b"),
        0.75,
        "a family's name",
    ),
    (re.compile(rf"(?<=[ ('\"])(?<![.\n\t] )(?P<name>(?:[{forms.UPPER}]\. ?){{1,3}}{forms.WORD})"), 0.7, "an initial with a surname"),
    (re.compile(rf"(?<![\w'-])(?P<name>{forms.WORD}(?: {forms.WORD})?) ?\((?:aged? )?\d{{1,2}}\)"), 0.7, "a name beside an age"),
    (re.compile(rf"(?<![\w'-])(?P<name>{forms.WORD}(?: {forms.WORD})?),? aged \d"), 0.7, "a name beside an age"),
    (
        re.compile(rf"(?:^|[\t\n]|[.;] )(?i:{_LABEL}) ?(?::|\t|\n\x00\n) ?(?P<name>{forms.NAME})(?=\s*(?:$|[\t\n,;()]))", re.M),
        0.8,
        "a name in a field for names",
    ),
)  # fmt: skip


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Names that the model saw, trimmed to the name itself, and names that their surroundings give away."""
    for entity in entities:
        if entity.kind == "PERSON":
            yield from _seen(text, entity)
    for pattern, score, why in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            span = trimmed(text, start, end)
            if span is None or _animal(text, span[0]):
                continue
            if span[0] != start and score < 0.9:
                continue  # the word in that place was none of a name
            yield Hit("person", *span, _weighed(text, *span, score), (why,))


def _animal(text: str, at: int) -> bool:
    return re.search(rf"\b{_ANIMAL}\b[^.]{{0,12}}$", text[max(0, at - 24) : at]) is not None


def _seen(text: str, entity: Hit) -> Iterator[Hit]:
    """The model's name, cut at cells and brackets, without titles; unsure where the words are ordinary ones."""
    for match in re.finditer(r"[^\t\n|()]+", text[entity.start : entity.end]):
        span = trimmed(text, entity.start + match.start(), entity.start + match.end())
        if span is not None:
            yield Hit("person", *span, _weighed(text, *span, entity.score), (_SEEN,))


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the name itself: no title, no possessive, no words of the field. None where none is left, or where
    the words are the name of a body or a street."""
    while title := _TITLE.match(text, start, end):
        start = title.end()
    pieces = [match.span() for match in _PIECE.finditer(text, start, end)]
    while pieces and words.nameless(text[slice(*pieces[0])]):
        pieces.pop(0)
    while pieces and words.nameless(text[slice(*pieces[-1])]):
        if text[slice(*pieces[-1])].lower() in words.BODIES:
            return None
        pieces.pop()
    if not pieces:
        return None
    start, end = pieces[0][0], pieces[-1][1]
    body = _NEXT.match(text, end)
    if body and body.group(1).lower() in words.BODIES:
        return None
    edge = text[start:end]
    if edge.endswith(("'s", "'S")):
        end -= 2
    while end > start and not (text[end - 1].isalnum() or (text[end - 1] == "." and end - start <= 4)):
        end -= 1
    while end > start and not text[start].isalnum():
        start += 1
    name = text[start:end]
    if sum(char.isalpha() for char in name) < 2 or any(char.isdigit() for char in name) or "@" in name:
        return None
    return start, end


def _weighed(text: str, start: int, end: int, score: float) -> float:
    """Less for a single ordinary word, more so where a sentence or a cell begins with it and has to have a capital."""
    name = text[start:end]
    if any(not words.ordinary(word) for word in name.split()):
        return score
    before = text[:start][-3:].rstrip(" ")
    opens = not before or before[-1] in ".!?:\t\n\x00|-•*\"'("
    return score - (0.5 if opens or len(name.split()) > 1 else 0.2)
