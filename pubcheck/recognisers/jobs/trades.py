"""A text in, what somebody is said to be by the ending of the word out: "a withy grower", "a lens grinder".

No list of jobs. What ends so and is no trade is on a list instead: a learner, a smoker, a half-brother.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.jobs import labour, told

_NOT_TRADE = frozenset(phrase.lower() for phrase in lexicon.phrases("work", "no trade, for all its ending"))
_GOES_THERE = lexicon.words("work", "at a place of work, and not for work")
_STAFF = frozenset(phrase.lower() for phrase in lexicon.phrases("work", "jobs that practitioners have too"))
_WHAT = (
    rf"(?P<what>(?:(?!of |and |or |to |in )[A-Za-z][a-z'-]+ ){{0,2}}(?:[a-z-]{{2,}}{labour.ENDING}"
    r"|(?!addr|matt|godd)[a-z]+(?:d|t|er)ress|[a-z]{4,}dess|hostess|[a-z]*boy|[a-z]{3,}(?:wife|maid)|nurse|cook|chef"
    r"|clerk|guard|medic|hand|agent))"
)
_IS = heads.compile(
    r"(?:(?<![\w-])(?:is|was|became|becomes|remains|been|being|turned)|(?<=[a-z])'s)(?: (?:now|then|once|also"
    r"|formerly|still|only|just|mainly"
    r"|himself|herself|long|by then))* (?:an? |the )(?:former |retired |trainee |trained |qualified |self-employed "
    r"|part-time |well-known |respected |local |skilled |casual |successful |professional )*"
    rf"{_WHAT}(?=[.,;:)\n\t]| (?:at|in|on|for|with|who|and|but|until|by|when|from|since|near|aboard|to)\b|\Z)"
)
# Whoever is something at a place of work works there, but for those who go there for another reason.
_POST = AtWords(
    r"(?<= )(?:is|was|were|been|became)(?: (?:now|also|once|then|still))? (?:an? |the )(?P<what>(?:[a-z-]+ )?"
    r"(?P<post>[a-z-]{4,}) (?:at|in|on|for|with|aboard|down) (?:an? |the )(?:[a-z-]+ ){0,2}?"
    rf"(?:{lexicon.alternatives('work', 'firms', 'works')}))(?![\w-])"
)
# "Dad (a cattle vaccinator once", "comes of a family of cockle dredgers", "on the promise of carrot packing"
_BESIDE = AtWords(
    rf"(?<!ward )\b(?i:{labour.KIN})(?: [A-Z][\w'-]+)?(?:,| \() ?(?:an? |the |once an? |formerly an? |now an? ){_WHAT}"
    r"(?=[,;)]| (?:once|now|by|at|in|for|on|with|until|then)\b)"
)
_LINE_OF = AtWords(
    r"\b(?:family|families|line|generations?|dynasty|descend(?:ed|ant|ants) from) of "
    r"(?P<what>(?:[a-z-]+ )?[a-z-]{3,}(?:er|or|man|men|smith|wright|monger|herd|keeper|ist)s?)(?![\w-])"
)
_DONE_TO = re.compile(r"(?<![\w-])[a-z]+ \Z")
_DOING = AtWords(
    r"\b(?:packing|picking|grading|gutting|filleting|planting|cutting"
    r"|pulling|sorting|peeling|canning|bottling|processing|harvesting|plucking|catching|milking|lambing|shearing"
    r"|felling|hauling"
    r"|dredging|trawling|potting|netting|stringing|weaving|knitting|stitching|spinning|dyeing|tanning|curing|smoking"
    r"|brewing"
    r"|distilling|baking|boning|slaughtering|quarrying|mining|smelting|casting|moulding|forging|welding|laying|roofing"
    r"|thatching|glazing|tiling|plastering|haulage|portering|fencing|hedging|ditching)(?![\w-])"
)
_FROM_HOME = AtWords(
    r"\b(?:does|do|did|doing|makes|made|sells|sold) (?P<what>(?:[a-z-]+ ){0,2}[a-z-]{3,}) (?:from|in|out of) (?:home"
    r"|(?:the|her|his|their|a) (?:own )?(?:front room|garage|shed|spare room|back room|van|car boot))\b"
)
_OF_FAMILY = AtWords(
    r"\b(?:sons?|daughters?|child(?:ren)?|family|boy|girl|generation|part) of (?:an? "
    r"|the )?(?P<what>[a-z-]{4,}(?: [a-z-]{4,})?)"
    r" (?:family|dynasty|people|clan)\b"
)
_PROMISED = re.compile(
    r"\b(?:promise|offer|jobs?|work|living|wages|seasons?|shifts?|contract|hours|nights|trade|employment|came|brought"
    r"|went|put"
    r"|set|recruited|trained|started|began|gave up|left|lost|money) (?:of|in|at|for|to|doing|as|from)?(?: the)? ?\Z"
)
_LINES = frozenset(word.lower() for section in ("goods", "trades") for word in lexicon.phrases("work", section))
_CODE = re.compile(
    r"(?<![\w-])(?!GP|SW|HV|UK|US|EU|EH|IT|CP|PC|DC|DS|DI|MP|CC|TV|AI|ED|CT|QA|HR|LA|IRO|DSL|LADO|CSC|NHS|CAMHS|SENCO"
    r"|PCSO)"
    r"(?:[A-Z]{1,4}\d{0,2}|[A-Z]\.[A-Z]\.) \Z"
)
_PRONOUN = re.compile(r"\b(?:he|she|who)(?: (?:has|had))? \Z|\b(?:he|she) ?\Z", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:I|[Ii]t|[Tt]here|[Tt]his|[Tt]hat|[Ww]hat|[Ww]e|[Yy]ou) \Z")
_DRUGS = re.compile(r"\b(?:drug|crack|heroin|cocaine|cannabis|weed|street|county line)s? \Z")


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why. Not of those who work with the family, nor of what everybody may be."""
    for match in _IS.finditer(text):
        start, end = match.span("what")
        if _theirs(text, match.start(), match.group("what")):
            yield start, end, "what is said of their work"
    for match in _POST.finditer(text):
        if match.group("post") not in _GOES_THERE and _theirs(text, match.start(), match.group("post")):
            yield *match.span("what"), "what is said of their work"
    for match in _BESIDE.finditer(text):
        if _trade(match.group("what")) and not context.cited(text, match.start()):
            yield *match.span("what"), "a job said of a relative"
    for pattern in (_LINE_OF, _FROM_HOME):
        for match in pattern.finditer(text):
            if _trade(match.group("what")) and context.said_of_family(text, *match.span()):
                yield *match.span("what"), "what is said of their work"
    for match in _DOING.finditer(text):
        what = _DONE_TO.search(text, max(0, match.start() - 40), match.start())
        if what is None or _PROMISED.search(text, max(0, what.start() - 40), what.start()) is None:
            continue
        if told.of_relative(text, what.start()):
            yield what.start(), match.end(), "what is said of their work"
    for match in _OF_FAMILY.finditer(text):
        if match.group("what") in _LINES and context.said_of_family(text, *match.span()):
            yield *match.span("what"), "what is said of their work"


def _theirs(text: str, at: int, what: str) -> bool:
    """Whether it is a trade, and that of one of the family; where practitioners may have it too, plainly so."""
    trade = _trade(what)
    if trade is False or not _whose(text, at) or context.cited(text, at):
        return False
    return bool(trade) or told.kin_before(text, at)


def _trade(what: str) -> bool | None:
    """Whether it reads as a trade: neither the whole nor its last words are on the list of what is none. Nothing where
    those who work with the family may have it too."""
    words = what.lower().split()
    if words == ["assistant"]:
        return False
    tails = {" ".join(words[at:]) for at in range(len(words))}
    tails |= {tail.removesuffix("s") for tail in tails}
    if not tails.isdisjoint(_NOT_TRADE) or _DRUGS.search(f"{words[0]} "):
        return False
    return None if not tails.isdisjoint(_STAFF) else True


def _whose(text: str, at: int) -> bool:
    """Whether what is said here is said of one of the family."""
    before = text[max(0, at - 40) : at]
    if _NOBODY.search(before):
        return False
    if _CODE.search(before):
        return True
    if _PRONOUN.search(before):
        return told.kin_before(text, at)
    return told.of_relative(text, at)
