"""A text in, what working people make, handle and serve out: "guts herring", "waits at a hotel". For livelihood.py."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.grammar.phrases import Phrases

_IRREGULAR = {
    **{"bind": "bound", "breed": "bred", "build": "built", "catch": "caught", "dig": "dug", "drive": "drove driven"},
    **{"grind": "ground", "grow": "grew grown", "hang": "hung", "lay": "laid", "sell": "sold", "shear": "shorn"},
    **{"shoe": "shod", "spin": "spun", "sweep": "swept", "teach": "taught", "weave": "wove woven", "make": "made"},
    **{"fly": "flew flown", "ride": "rode ridden", "cut": "cut", "feed": "fed", "sew": "sewn", "hew": "hewn"},
}


def _forms(verb: str) -> tuple[str, ...]:
    """A verb as it stands after a subject: he guts, she gutted, they were gutting."""
    base, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) else base
    if re.fullmatch(r"[^aeiou]+[aeiou][bdgmnprt]", base) and base not in ("iron", "model"):
        stem = base + base[-1]
    if re.search(r"[^aeiou]y\Z", base):
        past, third = base[:-1] + "ied", base[:-1] + "ies"
    else:
        past, third = stem + "ed", base + ("es" if re.search(r"(?:[sx]|[cs]h)\Z", base) else "s")
    pasts = _IRREGULAR[base].split() if base in _IRREGULAR else [past]
    return tuple(f"{form}{tail}" for form in (base, third, *pasts, f"{stem}ing"))


def verbs(section: str, *, plain: bool = True) -> list[str]:
    """The forms of the verbs of a section; without the plain form, which may be a noun."""
    first = 0 if plain else 1
    return [form for verb in lexicon.phrases("work", section) for form in _forms(verb)[first:]]


# Things by the piece or the load. What a household has or does of its own accord is left out: clothes, toys, meals.
GOODS = rf"(?:{lexicon.alternatives('work', 'goods')})"
_LISTED_GOODS = Phrases(
    {"goods": lexicon.phrases("work", "goods")},
    then=r"(?![\w-]| (?:for|with|to) (?:his|her|their|the) (?:children|brothers?|sisters?|siblings|child|family|baby"
    r"|son|daughter|own|room|bed|bag)\b| (?:together|at home with|so that)\b)",
)
_ONE_WORD = re.compile(
    r"(?!the |those |these |this |that |my |an? |his |her |their |up |out |some |its |two |and |in |at |on |for "
    r"|with |to )[a-z-]{3,14} "
)
BUSINESS = rf"(?:{lexicon.alternatives('work', 'firms')})"
_PLURAL = r"(?:[a-z-]{2,}[a-rt-z]s)"
_HOME = rf"(?:{lexicon.alternatives('work', 'things of the home')})"
_NOT_OBJECT = (
    r"(?!(?:the|an?|his|her|their|its|my|our|your|this|that|these|those|some|any|no|all|both|each|every|more|up|out"
    r"|off|in|on|at|to|for|from|with|by|and|or|as|is|was|him|them|it|us|me|who|what|when|where|down|over|away|back"
    r"|into|about|after|before|during|since|until|because|several|many|few|two|three|four|five|six|other|such|his"
    r"|hers|herself|himself) )"
)
_CLOSE = (
    r"(?=[.,;:)'\"]|\Z| (?:for|at|in|on|from|by|until|when|before|while|who|since|as|and|but|all|part|nights|days"
    r"|with|during|abroad|there|there's|or|to|of|over|between|after|there)\b)"
)
_MAKES = Phrases({"verb": verbs("verbs of listed goods")}, then=" ")
_HANDLES = Phrases({"verb": verbs("verbs of any goods", plain=False)}, then=" ")
_SERVES = Phrases({"verb": verbs("verbs of service")}, then=" ")
_ANY_GOODS = re.compile(
    rf"{_NOT_OBJECT}(?!{_HOME}\b)(?:(?!and |or |well |so |then )[a-z-]{{3,}} (?!{_HOME}\b)){{0,2}}?{_PLURAL}{_CLOSE}"
)
_SERVED = re.compile(
    r"(?:(?:at home|by hand|part-time|nights|weekends) )?(?:for|on|in|at|aboard)"
    rf" (?:(?:an? |the |two |three |several |local )?(?:[a-z'-]+ ){{0,3}}?{BUSINESS}(?![\w-])"
    rf"|{_NOT_OBJECT}(?!{_HOME}\b)"
    r"(?:[a-z-]{3,} ){0,2}?(?:ferries|ships|liners|boats|trains|planes|buses|coaches|offices|hotels|schools|pubs"
    r"|hospitals|factories|farms|kitchens|canteens|clubs|caf[eé]s|restaurants|shops|bars|homes for|care homes"
    r"|nursing homes|hospices|prisons|colleges|nurseries|rigs|yachts|trawlers|warehouses|markets|fairs|festivals"
    r"|theatres|mills|mines|barracks|churches|mosques|chapels|vans|lorries|taxis|stables|kennels|labs|laboratories"
    rf"|laundries){_CLOSE})"
)
_MAY = re.compile(r"(?:\b(?:to|not|could|would|should|must|can|will|might|may|helped?|let|never)|n't) \Z")
_TAKEN_ON = re.compile(r"\b(?:taken on|hired|paid|employed|recruited|contracted|engaged) to \Z")
# What stands after these is a thing, not what somebody does: "two printed copies", "the teaching hospitals".
_NOUN = re.compile(
    r"\b(?:the|an?|two|three|four|some|these|his|her|their|any|all|no|new|old|of the|its|own|many|well) \Z"
)


def handled(lowered: str) -> Iterator[tuple[int, int]]:
    """The span of each verb of working people with what they make, handle or serve, in a text in lower case."""
    ends: dict[int, int] = {}
    for verb in _MAKES.everywhere(lowered):
        one = _ONE_WORD.match(lowered, verb.end())
        for begin in (one.end(), verb.end()) if one else (verb.end(),):
            if listed := _LISTED_GOODS.match(lowered, begin):
                ends.setdefault(verb.start(), listed.end())
    nouns = set()
    for doing, objects in ((_HANDLES, _ANY_GOODS), (_SERVES, _SERVED)):
        for verb in doing.everywhere(lowered):
            if verb.start() not in ends and (thing := objects.match(lowered, verb.end())):
                ends[verb.start()] = thing.end()
                if doing is _HANDLES and _NOUN.search(lowered[max(0, verb.start() - 16) : verb.start()]):
                    nouns.add(verb.start())
    done = 0
    for start, end in sorted(ends.items()):
        if start >= done:
            done = end
            before = lowered[max(0, start - 16) : start]
            if start not in nouns and (_TAKEN_ON.search(before) or not _MAY.search(before)):
                yield start, end
