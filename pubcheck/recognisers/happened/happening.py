"""A text in, the unusual place, thing, means or finder that a sentence on the harm names, whatever it is, out.

events.py has lists of such things and gives what this finds. Here nothing is listed but what is usual: all else that
stands where a place, a means or a finder stands is for a person to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords

_USUAL = lexicon.words("events", "usual heads")
_LOW = (
    r"(?:in|on|at|of|off|by|with|from|to|into|onto|and|or|but|who|which|that|where|when|while|whom|whose|after"
    r"|before|because|as|for"
    r"|near|outside|inside|behind|beside|beneath|under|over|above|below|through|along|against|between|is|was|were"
    r"|are|be|been|had|has"
    r"|have|could|did|does|would|should|not|she|he|they|it|we|his|her|their|its|the|an?|until|since|during|so|if"
    r"|unable|alone|asleep"
    r"|dead|one|two|three|then|than|there|also|again|about|across|around|down|up|out|only|just|later|early|late"
    r"|still|without|within"
    r"|opposite|despite|whilst|though|although|nearly|almost|having|being|cold|wet|more|when|what|this|these|those"
    r"|some|any|no|all"
    r"|both|each|every|once|twice|near|next|beyond|towards|now|today|yesterday|aged|last|first|used|except|how"
    r"|why|if|made|called|known|named|left|kept|given|seen|written|via|per|plus|built|run|owned|worked|lived|went"
    r"|came"
    r"|said|told|got|took|gave|can|may|might|will|cannot|wasn't|couldn't|didn't|hadn't|among|using|wearing|holding"
    r"|lying|sitting|standing|saying|carrying|lined|filled|covered|full|shortly|instead|rather|such|like|other|own)"
)
_WORD = rf"(?!{_LOW}(?![\w'-]))[a-z][a-z'-]+"
_NP = rf"{_WORD}(?: {_WORD}){{0,3}}"
NOUNS, WORD = _NP, _WORD
_HARM = (
    r"found|died|dies|killed|drown(?:ed|s|ing)?|fell|fallen|falls?|stabb(?:ed|ing)|shot|attack(?:ed|ing)?"
    r"|assault(?:ed)?|hit|struck"
    r"|run over|knocked (?:down|over)|hid(?:den|ing)?|born|gave birth|given birth|give birth|abandoned|discovered"
    r"|hang(?:ed|ing)"
    r"|trapped|burn(?:ed|t|s)?"
    r"|scald(?:ed|s|ing)?|thrown|threw|buried|chok(?:ed|ing)|strangl(?:ed|ing)|wrapped|collapsed|crashed|abducted"
    r"|set fire|fire|blaze|naloxone|cpr|first aid"
    r"|electrocuted|bit(?:ten)?|kicked|mauled|dragged|rescued|pulled|carried|brought ashore|flown|winched|washed up"
    r"|locked|shut|tied"
    r"|arrested|filmed|climbed|jumped|slept|sleeping|asleep|liv(?:ed|ing|es)|last seen|raped|rang(?= 999)|suffocated"
    r"|smothered|beaten"
    r"|injur(?:ed|ies|y)|wounded|poisoned|robbed|snatched|chased|cut|threatened|caught|spotted|landed|overturned"
    r"|drove|driven|ridden"
    r"|rolled|swept|crushed|impaled|hot water|smoke|water|body|explosion|accident|collision"
)
_MEANS = (
    r"in|on|at|under|underneath|behind|beneath|inside|outside|from|into|onto|down|beside|below|off|through|above"
    r"|over|by|with|near|between"
    r"|against|among|next to|on top of|at the (?:foot|top|bottom|back|edge|end|side|mouth|gates?) of|in front of"
)
# A word of harm; not far behind it a preposition; then what is rare enough to ask about.
_TOLD = AtWords(
    rf"\b(?:{_HARM})\b(?=(?P<after>[^.!?\n\t;:]{{0,110}}))",
)
_STEP = re.compile(
    rf"(?<![\w'-])(?:{_MEANS}) (?P<det>an?|the|two|some|his|her|their|another|the neighbour's"
    rf"|a neighbour's) (?P<np>{_NP}"
    rf"(?: of (?:the |an? )?{_NP})?)(?![\w'-])(?P<who> who [^.,;\n\t]{{4,60}})?"
)
_ODD = AtWords(
    r"(?<![\w-])(?P<np>(?:disused|derelict|converted|abandoned|burnt-out|burned-out|shut-up|boarded-up|condemned"
    r"|drained|half-built"
    r"|unfinished|deserted|ruined|flooded|moored|upturned|overturned|sunken|stolen|home-made|makeshift|unlit"
    r"|unregistered|underground"
    rf") {_NP})"
)
_ABOVE = AtWords(
    rf"\b(?:flat|rooms?|bedsit|studio|floor|home|house|lodgings|lived|living|slept|tenancy"
    rf"|stayed)(?: [a-z]+)? (?:over|above|behind|below"
    rf"|next to|next door to|opposite|beside|at the back of) (?:an?|the|his|her|their) (?P<np>{_NP})"
)
_NIGHT = AtWords(rf"\b(?:night|day|morning|evening|afternoon|weekend|eve|week) of (?:the|an?) (?P<np>{_NP})")
_MOST = AtWords(
    r"\b(?:the |that |its |their |his |her )?(?P<np>(?:coldest|hottest|wettest|warmest|stormiest|driest|windiest"
    r"|longest|shortest|darkest"
    r"|heaviest|worst|biggest|highest) (?:[a-z]+ )?(?:night|day|week|month|year|weekend|winter|summer|spring|autumn"
    r"|Christmas|snow|snowfall|storm"
    r"|flood|floods|rain|tide|frost"
    r"|gale|drought|heatwave|fog|wind)s?(?: of (?:the|that) [a-z]+| for [a-z]+ years| on record| in (?:years"
    r"|memory))?"
    r"|(?:youngest|oldest|only|first|fastest|last)(?: ever)? (?:[a-z'-]+ ){1,3}(?:to (?:captain|win|play|represent"
    r"|join|swim|climb|finish|reach|row|graduate|sail|fly|sing|qualify|survive|go|enter|compete|ride)|ever"
    r"|on record)|(?:youngest|oldest|only|first|second|last)(?: ever)? (?:[a-z'-]+ ){0,3}?(?:girl|boy|woman|man"
    r"|pupil|student|player"
    r"|scholar|prefect|child|teenager|(?:one|person|member) (?:in|of) (?:his|her|their"
    r"|the) (?:whole )?family) (?:ever )?to"
    r" (?!die\b|be (?:seen|told|known|spoken|reviewed|killed|born|referred|removed)|see\b|know\b|notice\b|hear\b"
    r"|arrive\b|say\b"
    r"|tell\b|ask\b|attend\b|speak\b|have\b)[a-z]+(?: (?!and\b|but\b|when\b|who\b|which\b|of\b)[a-z'-]+){0,3}"
    r"|(?:youngest|oldest|first|smallest|tallest|fastest)[- ]ever [a-z]+(?: [a-z]+)?"
    r"|(?:youngest|oldest|tallest|fastest|only|first) (?:[a-z-]+ ){1,2}(?:in|at|on) (?:the|that|this) (?:whole "
    r"|entire )?(?:county|country"
    r"|city|town|village|school|estate|street|club|team|squad|regiment|island|region|class|ward|prison"
    r"|unit))(?![\w-])"
)
_ADVICE = re.compile(
    r"\b(?:should|must|need to|advice|advised|training|campaign|policy|for example|such as|any child)\b"
)
_KIN = re.compile(
    rf"\b(?:(?i:{context.KIN}|he|she|they|him|her|them|baby|boy|girl|young (?:person|man|woman))|Child [A-Z0-9]"
    rf"|[A-HJ-Z]\d? (?:was|is|had|and))\b"
)
_CAPITAL = re.compile(r"(?:(?<=\s)|(?<=\A))[A-Z]")
_PLAIN = lexicon.words("events", "usual modifiers")
_ABSTRACT = re.compile(
    r"(?<!s)(?:ly|ness|tion|sion|ism|hood|ency|ancy|ence|ity|iness|sm)s?\Z|...(?:ship|ance|ed)s?\Z"
    r"|(?<!b)(?<!p)(?<!r)(?<!n)(?<!e)ments?\Z"
)
_ENDINGS = ("ly", "ed", "al", "ic", "ive", "ous", "ful", "able", "'s", "ent", "th", "ary")
_THE_HARM = re.compile(
    r"\b(?:the|a) (?:fall|fire|blaze|burns?|scalds?|injur(?:y|ies)|explosion|hot water|smoke|water|body"
    r"|wounds?)\b[^.]*\Z"
)
_PERSON = frozenset(
    "neighbour neighbours resident volunteer caretaker driver customer man woman couple stranger boy girl boys girls"
    " men women friend person people passenger lady".split()
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why; then the same thing wherever it stands. Nothing of what is general or advice. Bounded
    looks around each word of harm, so linear."""
    lowered = context.lower(text)
    seen: dict[tuple[int, int], str] = {}
    named: set[str] = set()
    for start, end, why in _all(text, lowered):
        if (start, end) in seen or not _theirs(text, lowered, start, end, plainly=why != _UNUSUAL):
            continue
        seen[start, end] = why
        if why == _UNUSUAL and len(phrase := lowered[start:end]) < 50:
            named.add(re.escape(phrase))
            head = _words(phrase)[-1]
            if " " in phrase and head not in _USUAL:
                named.add(rf"(?<=the ){re.escape(head)}")
    if named:
        again = rf"(?<![\w-])(?:{'|'.join(sorted(named, key=len, reverse=True))})(?![\w-])"
        for match in re.finditer(again, lowered):
            if not context.general(text, *match.span()) and not context.cited(text, match.start()):
                seen.setdefault(match.span(), "the same as elsewhere")
    for (start, end), why in sorted(seen.items()):
        yield start, end, why


_UNUSUAL = "an unusual place, means or finder"


def _all(text: str, lowered: str) -> Iterator[tuple[int, int, str]]:
    done = 0
    for told in _TOLD.finditer(lowered):
        for match in _STEP.finditer(lowered, max(told.end(), done), told.end("after")):
            done = match.end()
            if span := _rare(text, lowered, match):
                yield *span, _UNUSUAL
    for pattern in (_ODD, _ABOVE, _NIGHT):
        for match in pattern.finditer(lowered):
            if not _usual(_words(match.group("np"))):
                yield *match.span("np"), "a telling place or day"
    for match in _MOST.finditer(lowered):
        yield *match.span("np"), "a record or a first"


def _rare(text: str, lowered: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The span of what is named, where it is not among the usual and not somebody's name."""
    start, end = match.span("np")
    words = _words(match.group("np"))
    head = words[-1].removesuffix("'s")
    if capital := _CAPITAL.search(text, start, end):
        end = capital.start()
        words = _words(lowered[start:end])
        if not words:
            return None
        head = words[-1]
    if match.group("who") and head in _PERSON:
        return start, match.end("who")
    _, _, of = lowered[start:end].partition(" of ")
    if _usual(words) and (not of or _usual(of.split())):
        return None
    if match.group("det") in ("the", "his", "her", "their") and len(words) < 2 and " of " not in match.group("np"):
        return None
    return start, end


def usual(phrase: str) -> bool:
    """Whether a phrase in small letters names what every review tells of."""
    return _usual(_words(phrase))


def everyday(phrase: str) -> bool:
    """Whether a phrase in small letters is one of the usual things, by the list and not by its ending."""
    words = _words(phrase)
    return (words[-1] in _USUAL or words[-1].removesuffix("s") in _USUAL) and _usual(words)


def told_of_kin(text: str, start: int, end: int) -> bool:
    """Whether one of the family is spoken of between two places, or they are in a row of a table."""
    return "\t" in text[start:end] or _KIN.search(text, start, end) is not None


def _usual(words: list[str]) -> bool:
    """Whether it is among what every review tells of: not where a usual thing is told by what no usual one is, such as
    a lambing shed or a fairground ride."""
    head, before = words[-1].removesuffix("'s"), words[-2] if len(words) > 1 else ""
    if head.endswith(("'re", "n't", "'d", "'ve", "'ll")):
        return True
    if head not in _USUAL and head.removesuffix("s") not in _USUAL:
        return _ABSTRACT.search(head) is not None
    known = before in _USUAL or before in _PLAIN or before.removesuffix("s") in _USUAL
    return not before or known or before.endswith(_ENDINGS)


def _words(phrase: str) -> list[str]:
    return phrase.split(" of ")[0].split()


def _theirs(text: str, lowered: str, start: int, end: int, *, plainly: bool) -> bool:
    """Whether it is told of the case. `plainly`: it would be told of nothing else."""
    left, right = context.sentence(text, start, end)
    if context.cited(text, start) or _ADVICE.search(lowered, left, right) or context.general(text, start, end):
        return False
    if plainly or _THE_HARM.search(lowered, max(0, start - 60), start):
        return True
    low, high = context.line(text, start)  # another sentence of the paragraph may say of whom it is
    return told_of_kin(text, low, high)
