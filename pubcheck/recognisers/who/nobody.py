"""A text and a span that the language model took for a person's name in, whether it is something else out."""

from __future__ import annotations

import re
from functools import cache

from pubcheck.recognisers.grammar import lexicon, tables, words
from pubcheck.recognisers.where import gazetteer

# A storm's name, a mark of progress, a part of the paper.
_NO_PERSON = re.compile(
    r"Storm [A-Z][a-z]+|D\.O\.B\.?|Doc|(?:Royal )?(?:Navy|Army|Marines)|Jehovah|Metadata|Handwritten|Typed|Footer"
    r"|EWCA(?: Civ| Crim)?|EWHC|Cert Ed|M\.V\.?|\w+th?ly"
)
_PART_OF = re.compile(r"\b(?:Part|Section|Chapter|Appendix|Annex|Schedule|Clause|Table|Box|Level|Tier|Group|Band) \Z")
_COLOURS = frozenset({"amber", "red", "green", "blue", "amber/red", "amber/green"})
_RAG = re.compile(r"rag|status|rating|progress|colour|complete", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"\b(?:by|in|from|to|of|at|the|and|for|near) \Z")
# "A Makasae-speaking aunt" has a language; "heard Oyelaran speaking" somebody.
SPEAKING = (
    r"speaking (?:famil(?:y|ies)|househol\w+|communit\w+|people|parents?|carers?|workers?|staff|interpreters?|nurses?"
    r"|midwi\w+|child(?:ren)?|mothers?|fathers?|aunts?|uncles?|relatives?|colleagues?|advocates?|friends?|neighbours?)"
)
_PEOPLE_AFTER = re.compile(
    r"(?:'s)? (?:Catholics?|Orthodox|Christians?|Muslims?|Jews?|Protestants?|Witness(?:es)?)\b"
    r"| (?:calendar|script|alphabet|scripture|people|community|association|speakers?"
    rf"|interpreters?|language|culture|new year|{SPEAKING})\b"
)
# "Friedreich's ataxia", "Duchenne muscular dystrophy": an illness, a score or a device called after somebody.
_CALLED_AFTER = re.compile(
    r"(?:'s|s')? (?:[a-z]+(?:ic|al|ar|ous) )?(?:syndrome|disease|dystrophy|palsy|ataxia|anomaly|\w+(?:oma|itis|pathy)"
    r"|disorder|score|scale|criteria)\b"
)
# Where somebody came to or from, where a name seldom stands.
_WHITHER = re.compile(
    r"\b(?:(?:arriv|land)(?:ed|es|ing) (?:at|in)|retired to|(?:flew|flown|flies|flights?) (?:to|from|into|via)"
    r"|deported to"
    r"|(?:born|lives?|lived|living|based|settled|stationed|holidays?|raised) in|(?:him|her|them)sel(?:f|ves) from"
    r"|originally from"
    r"|posted to|natives? of|trip to|train to|airport at) \Z"
)
# "As far away as Norwich and Kettering": a town among towns, or where only a place stands.
_TOWN_BEFORE = re.compile(
    r"\b(?:(?:far|near)(?: away)? as|in|from|near|between|via|towards?|around|outside|beyond|throughout|across|into"
    r"|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est) \Z"
)
_LISTED = r"(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
_NEXT = re.compile(rf"(?:, and |, | and | or |/)({_LISTED})")
_PREVIOUS = re.compile(rf"({_LISTED})(?:, and |, | and | or |/)\Z")
# "The Marina", "every Hostel": a word that may be a name is none behind an article.
_ARTICLE = re.compile(r"(?<![\w'\"“‘])(?:[Tt]he|[Aa]n?|[Ee]very|[Ee]ach|[Aa]ny|[Nn]o|[Oo]ur|[Tt]his|[Tt]hat) \Z")
# "He speaks Makasae at home", "the 2021 Census".
_SPOKEN = re.compile(
    r"\b(?:[Ss]peak(?:s|ing)?|[Ss]poken?|[Ff]luent in|(?:[Ii]nterpret\w+|[Tt]ranslat\w+) (?:in|into|from)"
    r"|[Ll]anguage is|[Tt]he (?:19|20)\d\d) \Z"
)
# "From the Kerrow Packet", "the Dalesman and the Echo": no person has an article, but for one of several of the name.
_THE = re.compile(r"(?<![\w'\"“‘])the \Z")
_MATTERS = (
    r"(?:allegation|complaint|incident|matter|assault|attack|murder|death|killing|trial|file|record|referral"
    r"|assessment|interview|visit|meeting|investigation|disclosure|placement|situation|statement|arrest|conviction"
    r"|hearing|order|concern|episode|tragedy|adoption|affair|business|thing|issue|problem)s?\b"
)
_OF_SEVERAL = re.compile(
    r"'s\b|s\b|,? (?:who|said|told|aged)\b| (?:famil|parents|child|twins|boys|girls|sibling|brothers|sisters"
    r"|household|case|sons|daughters|home|house|baby|review|report|inquiry|study"
    rf"|{_MATTERS})"
)
# What follows such a word where it is said of a thing: a noun of no person's, in the singular or the plural.
_THING_AFTER = re.compile(
    r" (?:of (?!the |an? |th[ai][st] |h[ie][rs] |their |my |our )[a-z]{3,}|in Practice\b|(?P<word>[a-zé]+)(?![\w'-]))"
)
_THINGS = frozenset(
    "period payment month term room garden group project cafe café voucher leaflet kit policy policies course workshop"
    " holiday fair fete market club centre charter weekend weather hour week".split()
)
_ABSTRACT = ("tion", "sion", "ment", "ity", "ities", "ness", "nesse", "ance", "ence", "ism", "ship", "hood", "ology")
_IS_NAMED = re.compile(rf"'s\b|,? (?:who|said|told)\b| [A-Z]| {_MATTERS}")
# Verbs that take somebody and something: "gave Grace medication".
_GIVES = re.compile(
    r"\b(?:g[ia]v(?:e[ns]?|ing)|den(?:y|ie[ds]|ying)|offer\w*|show(?:s|ed|n|ing)?|refus\w+|grant\w*|sen[dt]\w*"
    r"|br(?:ing|ought)\w*|t(?:each|aught)\w*|tell\w*|told|ask\w*|b(?:uy|ought)\w*|caus\w+|allow\w*|cost\w*"
    r"|pa(?:y|id)\w*"
    r"|l[ea]n[dt]\w*|fe?ed\w*|promis\w+|ow(?:e|es|ed|ing)|hand(?:s|ed|ing)?|pass\w*|read\w*|wr[io]t\w+|serv\w+"
    r"|spar\w+|wish\w*"
    r"|l(?:eave|eft|eaving)s?|ma[dk]\w+|g[eo]t\w*|f[io]u?nd\w*|save\w*|deal\w*|award\w*|assign\w*|provid\w+|prescrib\w+"
    r"|administer\w*|call\w*|forbid\w*|forbade|permit\w*|guarantee\w*|deprive\w*) \Z",
    re.IGNORECASE,
)


def known(text: str, start: int, end: int) -> bool:
    """Whether what the model took for a name is a storm, a colour in a plan, a people, a part of the paper."""
    name = text[start:end]
    if _CALLED_AFTER.match(text, end) or _NO_PERSON.fullmatch(name) or _PART_OF.search(text, max(0, start - 12), start):
        return True
    if name.lower() in _COLOURS:
        heading = tables.column(text, start)
        return heading is not None and (not heading or _RAG.search(heading) is not None)
    if name.lower() in _peoples() and name.lower() not in words.KINDS["given"]:
        return True
    if _WHITHER.search(text, max(0, start - 24), start) and text[end : end + 2] != "'s":
        return True
    if name in _districts() and _PLACE_BEFORE.search(text, max(0, start - 12), start):
        return True
    if name in gazetteer.TOWNS and name.lower() not in words.KINDS["given"] and _among_towns(text, start, end):
        return True
    if _SPOKEN.search(text, max(0, start - 24), start) and " " not in name and name.lower() not in words.KINDS["given"]:
        return True
    if (
        " " in name
        and _THE.search(text, max(0, start - 6), start)
        and not name.endswith("s")
        and name.split(" ")[0].lower() not in words.KINDS["given"]
        and not _OF_SEVERAL.match(text, end)
    ):
        return True
    if " " not in name and _ARTICLE.search(text, max(0, start - 7), start) and not _IS_NAMED.match(text, end):
        return words.ordinary(name) or name.lower() in words.KINDS["given"]
    return " " not in name and _PEOPLE_AFTER.match(text, end) is not None


def _among_towns(text: str, start: int, end: int) -> bool:
    """Whether a town's name stands where only a place does, or beside another's in a list."""
    if _TOWN_BEFORE.search(text, max(0, start - 20), start):
        return True
    following, previous = _NEXT.match(text, end), _PREVIOUS.search(text, max(0, start - 40), start)
    return any(beside is not None and beside.group(1) in gazetteer.TOWNS for beside in (following, previous))


def said_of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether a word of the language that is a given name too is said of a thing there, or is a thing: "Frank
    conversations", "Bill of costs", "Grace periods", "Joy in Practice". Never one to whom something is given, or who
    stands elsewhere too without such a thing."""
    if takes(text, start):
        return False
    return _of_a_thing(text, start, end) and all(
        _of_a_thing(text, *other.span())
        for other in re.finditer(rf"(?<![\w'-]){re.escape(text[start:end])}(?!\w)", text)
    )


def takes(text: str, start: int) -> bool:
    """Whether a verb stands before it that takes somebody and something: "gave Grace medication"."""
    return _GIVES.search(text, max(0, start - 16), start) is not None


def _of_a_thing(text: str, start: int, end: int) -> bool:
    name = text[start:end].lower()
    after = _THING_AFTER.match(text, end) if name in words.KINDS["given"] else None
    if after is None or after.group("word") is None:
        return after is not None
    word = after.group("word")
    single = word.removesuffix("s")
    return word in _THINGS or single in _THINGS or (len(word) > 5 and single.endswith(_ABSTRACT))


@cache
def _peoples() -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in lexicon.listed("heritage", "peoples", "languages"))


@cache
def _districts() -> frozenset[str]:
    return frozenset(lexicon.phrases("gazetteer", "districts"))
