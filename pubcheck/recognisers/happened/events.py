"""A text in, the circumstances by which a neighbour or a newspaper would know the case out.

Rare places, things, beasts, rescuers and finders of a list, where something is told of the family; sums of money; and
what the other modules of this room find, each its own (__init__ says which), joined where it tells of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, modifiers, phrases
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import befell, chance, coverage, happening, mishaps, renown, repute, turns

KINDS = ("event-detail",)

_SECTIONS = (
    *("disasters", "transport", "places", "weapons", "animals", "things", "finders", "coverage", "public events"),
)
_WHICH = {phrase.lower(): section for section in _SECTIONS for phrase in lexicon.phrases("events", section)}
_SPACED = {phrase.replace("-", " ").rstrip("s"): phrase for phrase in _WHICH}
_WEAK = frozenset(phrase.lower() for phrase in lexicon.phrases("events", "weak"))
_WORDS = phrases.Phrases({"said": _WHICH}, {"said": "s?"})
# Something grave was done or came to light.
_CORE = re.compile(
    r"\b(?:found|died|death|killed|drown\w*|fell|fallen|jump\w*|attack\w*|bit(?:ten)?|stab\w*|hid(?:den|ing)?|born"
    r"|abandon\w*|discover\w*|hang\w*|trapped|burn\w*|scald\w*|shot|threw|thrown|buried|swallow\w*|strangl\w*|wrapped"
    r"|collaps\w*|struck|slash\w*|poison\w*|chok\w*|suffocat\w*|crash\w*|overturn\w*|gave birth|delivered in|snatched"
    r"|abduct\w*|set fire|set alight|electrocut\w*|impaled|mauled|gored|kicked by|run over|hit by|dragged|rescued"
    r"|pulled (?:from|out)|swept|washed up|winched|unconscious|lifeless|body|doused|held hostage|last seen|locked in"
    r"|tied|arrested|filmed|climbed|went into|ran into|drove into|carried out|hidden in|left in|left on|gave birth"
    r" at)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:climb\w*|hit|pulled|left|locked|taken (?:by|in|to)|flown|airlifted|arrest\w*|photograph\w*|film\w*"
    r"|exploded?"
    r"|survived|raised the alarm|wearing|incident|outside|during|tried to|rehears\w+|killing|threatened|brandish\w*"
    r"|carr(?:ied|ying)|kept|seen|reported|posted|shared|published|set up|held|appeared|on the|attended by|called to"
    r"|raised|released|lit|laid|closed|evacuated|liv(?:ed|es|ing)|sle(?:pt|eps|eping)|placed|stayed|staying|camped"
    r"|squatted"
    r"|spotted|noticed|went missing|vanished|last seen|traced|located|stopped|followed|chased|searched|crawled"
    r"|wandered"
    r"|picked up|brought|used|bought|given|ingested|drank|ate|swam|rode|met (?:him|her|them)? ?at|was met|put (?:him"
    r"|her|them) in|(?:was|were) in an?|on the night"
    r"|the day|weekend of|morning of|returning from|on the way|after (?:a|the)|witnessed|saw)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"£ ?(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{4,}|\d+(?:\.\d+)?(?:k|m| ?million))")
_MONEY_IN_WORDS = AtWords(
    r"\b(?:(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a)[- ]){1,6}(?:hundred|thousand|million)"
    r"(?: (?:and )?\w{1,20})? (?:pounds|euros|dollars)"
)
_OWED = re.compile(
    r"\b(?:ow(?:e|ed|es|ing)|debt|paid|pay|won|stole\w*|stolen|ransom|demand\w*|borrow\w*|found|hidden"
    r"|cash|winnings|inherit\w*|compensation|rais(?:ed|ing)|loan|fraud|worth|carrying|transferred|sent|savings|lost"
    r"|gambl\w*|spent|gave|given|took|taken)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\b(?:budget|funding|grant|per (?:week|year|annum|child|head|place)|cost(?:s|ed)? (?:of|the|an)"
    r"|contract|commission\w*|savings of|allocation|salary|spend|national|trust|ICB|council)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:\b(?:crews?|members|helm|skipper|drying floor|floor|main gates?|gates?|hold|wheelhouse|cab|mast|hull|lid"
    r"|landing stage|end|top|foot|middle|bank|mouth|ledge|platform|deck|shallows|porch|roof|back|boot|side"
    r"|garden|door|steps|bottom|edge|wall|corner|toilets?|foyer"
    r"|window|grounds|entrance|car park) of (?:the |an? )(?:[a-z]{3,12} )?)\Z"
)
_IN_THE = re.compile(r"\A in the (?:attic|cellar|garden|loft|garage|shed|yard|kitchen|bathroom|basement|roof|boot)\b")
_LINK = re.compile(
    r" (?:(?:was|were) (?=under|over|behind|above|beneath)|laid |left |tied |put )?(?:of|in|on|at|under|behind"
    r"|beside|over|above|near|next to|outside|inside|through) "
    r"(?:the |an? |his |her |some )?"
)
_OF_WHOM = re.compile(
    r" of (?:an?|his|her|their|the) (?:old |best |school |family )?(?:friend|cousin|sister|brother|aunt|uncle"
    r"|neighbour|classmate|daughter|son)\b"
    r"| (?:vehicle|crew|team|volunteers|helicopter|boat|van|launch)(?![\w-])"
)
_HOUSED = re.compile(
    r"\b(?:put|placed|moved|liv(?:es?|ed|ing)|sle(?:pt|eps?|eping)|looked after|kept|born|stay(?:s|ed|ing)?"
    r"|accommodated|housed|raised|brought up"
    r"|placements?|home|homes)\b[^.]*\b(?:in|to|aboard|on) an? (?:[a-z]+ )?\Z"
)
_BESIDE = re.compile(
    r" (?:behind|beside|above|below|beneath|next to|opposite|under|at the (?:back|edge|foot|top|end|side) of) (?:the"
    r"|an?) "
    r"[a-z]{3,}(?: [a-z]{3,})?(?=[.,;:)\n\t]|\Z| (?:and|where|when|with|which|that|for|in|at|until|but)\b)"
)
_PARTICIPLE = re.compile(
    r"\b(?:hired|rented|borrowed|used|second-hand|discarded|moored|stolen|home-made|converted|flooded|locked|parked"
    r"|wrecked|burning|sinking"
    r"|runaway|escaped|stray) \Z"
)
_DAY_OF = re.compile(r"\b(?:day|night|morning|evening|afternoon|week|weekend|year) (?:of|before|after) (?:the |an? )\Z")
_NOT_ONE = re.compile(
    r" (?:curtains?|blinds?|plan|planning|drill|relief|fund|museum|memorial|appeal|insurance|claim|response)\b"
)
_ADVICE = re.compile(
    r"\b(?:should|must|need to|advice|advise[ds]?|training|campaign|leaflets?|safety|policy)\b", re.IGNORECASE
)
_POSSESSED = re.compile(r"\b(?:his|her|their|whose|child's) \Z", re.IGNORECASE)
_AGAIN_SECTIONS = frozenset({"places", "animals", "finders", "things", "weapons"})


def _listed(said: str) -> str:
    """The phrase of the list that was said: a hyphen may stand for a space, and an "s" after it."""
    forms = (said, said.replace("-", " "), said[:-1], said[:-1].replace("-", " "))
    return next((form for form in forms if form in _WHICH), _SPACED.get(said.replace("-", " ").rstrip("s"), said))


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each circumstance that is told of the case; the rare ones again wherever they stand. Not what is general."""
    found: dict[int, tuple[int, str]] = {}
    again: set[str] = set()
    later: list[tuple[int, int, str]] = []
    for match in _WORDS.finditer(context.lower(text)):
        start, end = match.span()
        word = _listed(match.group())
        section = _WHICH[word]
        if context.cited(text, start) or context.general(text, start, end):
            continue
        if _known(text, start, end, section, weak=word in _WEAK):
            found[start] = end, section
            if word not in _WEAK and section in _AGAIN_SECTIONS:
                again.add(word)
        else:
            later.append((start, end, word))
    found |= {start: (end, "the same as elsewhere") for start, end, word in later if word in again}
    hits = {start: (_end(text, end), why, _begin(text, start)) for start, (end, why) in found.items()}
    spans = [(begin, end, why) for end, why, begin in hits.values()]
    spans += [(*span, "a sum of money") for span in _sums(text)]
    feats = list(renown.find(text))
    talents = {text[start:end].lower() for start, end, why in feats if why == renown.TALENT}
    if talents:
        same = rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(talents, key=len, reverse=True)))})(?![\w-])"
        spans += [(*match.span(), renown.TALENT) for match in re.finditer(same, context.lower(text))]
    spans += [
        *feats,
        *happening.find(text),
        *befell.find(text),
        *turns.find(text),
        *chance.find(text),
        *repute.find(text),
        *mishaps.find(text),
        *coverage.find(text),
    ]
    done = 0
    for start, end, why in _joined(text, sorted(spans, key=lambda span: (span[0], -span[1]))):
        if end > done:
            if start < done:  # the words before a noun may be part of what stands before it
                start = done + (text[done] == " ")
            done = end
            yield Hit("event-detail", start, end, 0.6, ("a telling circumstance", why))


def _joined(text: str, spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Those that tell of one thing as one: "causeway was under a spring tide"; with what a place lies beside."""
    lowered = context.lower(text)
    kept: list[tuple[int, int, str]] = []
    for start, end, why in spans:
        if beside := _BESIDE.match(lowered, end, end + 60):
            end = beside.end()
        if whom := _OF_WHOM.match(lowered, end):
            end = whom.end()
        if day := _DAY_OF.search(lowered, max(0, start - 24), start):
            start = day.start()
        if part := _PARTICIPLE.search(lowered, max(0, start - 16), start):
            start = part.start()
        if kept and end <= kept[-1][1]:
            continue
        if kept and kept[-1][1] < start and _LINK.fullmatch(lowered, kept[-1][1], start):
            kept[-1] = (kept[-1][0], end, kept[-1][2])
        else:
            kept.append((start, end, why))
    return iter(kept)


def _known(text: str, start: int, end: int, section: str, *, weak: bool) -> bool:
    """Whether the sentence around a rare thing tells of the case: the rarer the thing, the less has to be told."""
    left, right = context.sentence(text, start, end)
    told = context.said_of_family(text, start, end)
    grave = _CORE.search(text, left, right) is not None
    if weak and section in ("places", "transport") and told and _HOUSED.search(text, left, start):
        return not _ADVICE.search(text, left, right)
    if weak:
        return told and grave and not _ADVICE.search(text, left, right)
    if section == "disasters":
        return not _NOT_ONE.match(text, end) and befell.theirs(text, context.lower(text), start, end)
    if section == "public events" and not _ADVICE.search(text, left, right):
        low, high = context.line(text, start)
        if told or happening.told_of_kin(text, low, high):
            return True
    if section == "coverage":
        return grave or told or not _ADVICE.search(text, left, right)
    if section == "finders":
        return grave or told or _HAPPENED.search(text, left, right) is not None
    if grave:
        return told or not _ADVICE.search(text, left, right)
    if section in ("transport", "animals"):
        return not _ADVICE.search(text, left, right)
    if not told:
        return False
    if section in ("things", "animals") and _POSSESSED.search(text[max(0, start - 12) : start]):
        return True
    return _HAPPENED.search(text, left, right) is not None and not _ADVICE.search(text, left, right)


def _begin(text: str, start: int) -> int:
    """Where the phrase begins that a person has to judge: "ornamental pond", "porch of the scout hut"."""
    if more := _MORE.search(text[max(0, start - 24) : start]):
        return start - len(more.group())
    return modifiers.begin(text, start, names=True)


def _end(text: str, end: int) -> int:
    more = _IN_THE.match(text[end : end + 24])
    return end + more.end() if more else end


def _sums(text: str) -> Iterator[tuple[int, int]]:
    for match in (*_MONEY.finditer(text), *_MONEY_IN_WORDS.finditer(text)):
        left, right = context.sentence(text, *match.span())
        owed = _OWED.search(text, left, right) and not _BUDGET.search(text, left, right)
        if owed and context.said_of_family(text, *match.span()):
            yield match.span()
