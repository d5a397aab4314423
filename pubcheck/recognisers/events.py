"""A text in, the circumstances by which a neighbour or a newspaper would know the case out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon

KINDS = ("event-detail",)

_SECTIONS = ("transport", "places", "weapons", "animals", "things", "finders", "coverage", "public events")
_WHICH = {phrase.lower(): section for section in _SECTIONS for phrase in lexicon.phrases("events", section)}
_WORDS = re.compile(
    rf"(?<![\w-])(?:{lexicon.grouped(_WHICH)})s?(?![\w-])",
)
_HAPPENED = re.compile(
    r"\b(?:found|died|death|killed|fell|fallen|drown\w*|jump\w*|climb\w*|hid(?:den|ing)?|wrapped|born|attack\w*"
    r"|bit(?:ten)?|stab\w*|slash\w*|struck|hit|pulled|rescued|left|abandon\w*|discover\w*|hang\w*|trapped|locked"
    r"|burn\w*|scald\w*|shot|threw|thrown|dragg\w*|buried|swallow\w*|strangl\w*|taken (?:by|in|to)|flown|airlifted"
    r"|arrest\w*|photograph\w*|film\w*|collaps\w*|crash\w*|exploded?|survived|raised the alarm|wearing|incident"
    r"|outside|during|tried to|rehears\w+|killing|threatened|brandish\w*|carr(?:ied|ying)|kept|seen|reported|posted"
    r"|shared|published|set up|held|appeared|on the)\b",
    re.IGNORECASE,
)
_WEAK = frozenset(
    "skip swing castle museum theatre cinema stadium petrol acid hammer axe candle heater batteries"
    " carnival riot flood riots floods snake beach barn bees debt documentary podcast petition headline cyclist"
    " caravan park service station barrier cemetery stable lake tattoo wheelchair school uniform methadone bailiffs"
    " bailiff bus driver taxi driver delivery driver vigil cellar attic tram ferry inheritance tractor pony zoo goat"
    " cliff pier fisherman swimming pool soft play trampoline suitcase car seat high chair firearm".split()
)
_MONEY = re.compile(
    r"(?:£ ?\d{1,3}(?:,\d{3})+(?:\.\d\d)?|£ ?\d{4,}|£ ?\d+(?:\.\d+)?(?:k|m| ?million)|\b(?:(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a)[- ])+(?:hundred|thousand|million)(?: (?:and )?\w+)?"
    r" (?:pounds|euros|dollars))"
)
_OWED = re.compile(
    r"\b(?:ow(?:e|ed|es|ing)|debt|paid|pay|won|stole\w*|stolen|ransom|demand\w*|borrow\w*|found|hidden"
    r"|cash|winnings|inherit\w*|compensation|rais(?:ed|ing)|loan|fraud|worth|carrying|transferred|sent|savings|lost"
    r"|gambl\w*|spent|gave|given)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\b(?:budget|funding|grant|per (?:week|year|annum|child|head|place)|cost(?:s|ed)? (?:of|the|an)"
    r"|contract|commission\w*|savings of|allocation|salary|spend|national|trust|ICB|council)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:the )?(?P<paper>[A-Z][\w']{1,30}(?: [A-Z][\w']{1,30})? (?:Echo|Gazette|Herald|Chronicle|Examiner"
    r"|Argus|Courier|Advertiser|Mercury|Journal|Evening News|Evening Post|Express|Star|Post|Times|News|Live"
    r"|Advertiser|Observer|Standard|Telegraph|Citizen|Recorder|Reporter|Guardian|Press))(?= (?:on|reported|ran|had"
    r"|published|headline|website|story|front|for|called|carried|of)\b|'s|[.,;])"
)
_NATIONAL_PAPER = re.compile(
    r"(?:Caldicott|British|European|International|Social|American|Child|Medical|Nursing|Law"
    r"|Health"
    r"|Psycholog\w+|Community|Open|Royal|Sunday|Daily|Financial|New|Research|The) "
)
_QUOTED = re.compile(
    r"\bheadlines? (?:was |were |read |ran |said |such as |like"
    r" )?(?P<q>['\"])(?P<headline>[^'\"\n\t]{8,120})(?P=q)"
)
_MORE = re.compile(
    r"(?:\b(?:porch|roof|back|boot|side|garden|door|steps|bottom|edge|wall|corner|toilets?|foyer"
    r"|window|grounds|entrance|car park) of (?:the |an? ))\Z"
)
_QUALIFIER = re.compile(
    r"\b(?:ornamental|frozen|disused|derelict|abandoned|flooded|stolen|homemade|home-made"
    r"|converted|neighbour's|hotel|college|school|local|police|hunting|kitchen|carving|antique|vintage|pet|rescue"
    r"|fancy-dress|borrowed|hired|burning|unlicensed|banned|white|black|red|blue|green|pink|yellow) \Z"
)
_IN_THE = re.compile(r"\A in the (?:attic|cellar|garden|loft|garage|shed|yard|kitchen|bathroom|basement|roof|boot)\b")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Rare things and places where something is told of the family; sums of money; local news. Not what is general."""
    for match in _WORDS.finditer(context.lower(text)):
        start, end = match.span()
        word = match.group().lower()
        section = _WHICH.get(word) or _WHICH.get(word.removesuffix("s"), "")
        left, right = context.sentence(text, start, end)
        if context.cited(text, start) or context.general(text, start, end):
            continue
        told = context.said_of_family(text, start, end)
        happened = bool(_HAPPENED.search(text, left, right))
        weak = word in _WEAK or word.removesuffix("s") in _WEAK
        if weak:
            known = told and happened and bool(_CORE.search(text, left, right))
        else:
            grave = bool(_CORE.search(text, left, right))
            known = section == "finders" or grave or (happened and (told or section in ("coverage", "transport")))
        if not known:
            continue
        before = text[max(0, start - 24) : start]
        if more := _MORE.search(before) or _QUALIFIER.search(before):
            start -= len(more.group())
        if more := _IN_THE.match(text[end : end + 24]):
            end += more.end()
        yield Hit("event-detail", start, end, 0.6, ("a telling circumstance", section))
    for match in _MONEY.finditer(text):
        left, right = context.sentence(text, *match.span())
        owed = _OWED.search(text, left, right) and not _BUDGET.search(text, left, right)
        if owed and context.said_of_family(text, *match.span()):
            yield Hit("event-detail", *match.span(), 0.6, ("a telling circumstance", "a sum of money"))
    for match in _PAPER.finditer(text):
        if _NATIONAL_PAPER.match(match.group("paper")) or context.cited(text, match.start()):
            continue
        if not context.general(text, *match.span()):
            yield Hit("event-detail", *match.span("paper"), 0.6, ("a telling circumstance", "a newspaper"))
    for match in _QUOTED.finditer(text):
        yield Hit("event-detail", *match.span("headline"), 0.6, ("a telling circumstance", "a headline"))


_CORE = re.compile(
    r"\b(?:found|died|death|killed|drown\w*|fell|fallen|jump\w*|attack\w*|bit(?:ten)?|stab\w*"
    r"|hid(?:den|ing)?|born|abandon\w*|discover\w*|hang\w*|trapped|burn\w*|scald\w*|shot|threw|thrown|buried"
    r"|swallow\w*|strangl\w*|wrapped|collaps\w*|struck)\b",
    re.IGNORECASE,
)
