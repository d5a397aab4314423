"""A text in, homes that have a name out: "The Granary", a cottage's sign, the first word of an address in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon, names, tables, words
from pubcheck.recognisers.grammar.at_words import AtWords

_NAMED = AtWords(
    r"(?<=[a-z'.] )(?P<kind>House|Cottage|Farm|Farmhouse|Lodge|Barn|Mill|Forge|Rectory|Vicarage"
    r"|Manor|Hall|Villa|Bungalow|Croft|Grange|Chalet|Court|Heights|Tower|Towers|Point|Hotel|Inn|B&B|Guest ?[Hh]ouse"
    r"|Holiday Park|Caravan Park|Caravan Site|Park Homes|Travellers'? Site|Buildings|Mansions|Oast|Stables"
    r"|Schoolhouse|Coach House|Gatehouse)(?![\w'-])(?! (?:of (?:Lords|Commons)|Project|Officer|Council))"
)
_LIVING = re.compile(
    r"\b(?:li(?:ve|ves|ved|ving)|resid(?:es|ed|ing|ent)|address|tenancy|tenants?|home(?: is| was)?"
    r"|house|flat|moved|moving|rent(?:s|ed|ing)?|landlord|visit(?:ed)?|evict\w*|stay(?:s|ed|ing)?|slept|placed"
    r"|placement|housed|accommodated|rehoused|c/o|household|property|found at|born at|party at|pitch|site|from"
    r"|grew up|brought up|raised|stairs?|stairwell|landing|roof|balcony|lift|window|block|basement|lobby|entrance"
    r"|foster\w*|bridging|temporary"
    r"|emergency|premises|room|carers?|near|at)\b",
    re.IGNORECASE,
)
CLOSE_LIVING = re.compile(
    r"\b(?:address|lived?s?|living|tenancy|moved|house|home|flat|rent(?:s|ed|ing)?|stay(?:s"
    r"|ed|ing)?|placed|c/o|property|to|at|in|on|of|near|outside|off|along|down|from|the|called|named|known as|and"
    r"|by) (?:the |The |a |'|\")?\Z",
    re.IGNORECASE,
)
NOT_HOME = re.compile(
    r"\b(?:Crown|County|High|Family|Magistrates'?|Supreme|Youth|Appeal|Criminal|Coroner'?s?"
    r"|Central Criminal|Royal|Town|Village|City|County|Civic|Guild|White|Council|Parish|Opera|Full|Safe|Open|Common"
    r"|Clearing|Half-?way|Power|Number|Bath|Beach|Downing|Sesame|Coronation|Wall|Fleet|Harley|Square|Care|Right"
    r"|Same|Either|Third|Highway|Great Ormond|Broadmoor|Children'?s|Contact|This|That|Front|Market|Court of"
    r"|Milky)\Z"
)
# A home by its name alone: beside the word for what it is, on its sign, with "The", or in Welsh.
_CALLED_HOME = AtWords(
    r"\b(?:(?:cottage|smallholding|croft|barn|chalet|(?:house|narrow)?boat|lodge|annexe|cabin|farm(?:house)?|bungalow"
    r"|villa)(?: \(|, (?:called |named )?)|(?:sign|gate|name ?plate|(?:brass |house |number )?plate"
    r"|plaque|gatepost|letterbox|front door|doorbell)(?: (?:on|of|by|that|which|outside|at|can|is|be|read|it|the|and"
    r"|says)){0,7}"
    r" \((?:which says |it says )?['\"]?)"
    r"(?P<name>(?:The )?(?=[A-Z])[\w'-]+(?: (?:y|yr|[A-Z][\w'-]+)){0,3})(?=['\"]?[),.])"
    r"|\bat (?P<the>The [A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=, [A-Z][a-z]+)"
    r"|(?<![\w'-])(?P<welsh>(?:Ty'n y[rn]?|T[yŷ] (?=[A-Z])|Tyddyn|Plas|Hafod|Hendre|[Ff]ferm|Bwthyn)"
    r"(?:[- ](?:y|yr|[A-Z][\w'-]+)){0,2}(?:(?<= )|[ ])[A-Z][\w'-]+)"
)
# "A converted lifeboat, the Bosun's Rest", "their barge is called Silver Darling": somebody lives on board.
_CRAFT = AtWords(
    r"\b(?:(?:life|house|narrow|fishing |wide|canal |sailing )?boat|barge|smack|yacht|ketch|trawler|cruiser|tug"
    r"|ferry|ship|schooner|sloop|caravan|showman's wagon"
    r"|yurt|bus|coach)"
    r"(?:,| \(|:| is| was)(?: (?:is |was )?(?:called|named))? (?P<the>the )?['\"]?"
    r"(?P<craft>(?!Mrs?|Ms|Miss|Dr|The)[A-Z][\w'-]+(?: (?:of (?:the )?|the )?[A-Z][\w'-]+){0,2})"
    r"(?=['\"]?(?:[,.;)\n\t]|\Z| (?:and|lies|lay|is|was|at|on|which|had)\b))"
)
# "Blaen-nant Isaf", "Bryn-y-Wawr Ganol": a farm of the hills by the word for where or how large it is.
_HILL_FARM = AtWords(r"(?<![\w'-])(?:[A-Z][\w'-]{2,}(?:-[\w'-]+)* ){1,2}(?:Isaf|Uchaf|Ganol|Canol)(?![\w-])")
_ABOARD = re.compile(
    r"\b(?:li(?:ve|ves|ved|ving)|home|moor\w*|berth\w*|pontoon|marina|harbour|aboard|on board|slept|family|converted"
    r"|address|stay\w*|cabin|tenancy|houseboat|narrowboat|hard|quay|dock|basin|wharf|pitch|site)\b",
    re.IGNORECASE,
)
_ADDRESS_CELL = re.compile(
    r"(?:home |family |current |previous |last |present )?address(?:es)?|home|lives at|lived at"
    r"|living at",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\t)[^\t\n]{0,10}(?:[Aa]ddress|ADDRESS|[Hh]ome|[Ll]iv(?:es|ed"
    r"|ing) at)[^\t\n]{0,4}[\t\n]",
    re.MULTILINE,
)
_HOUSE_FIRST = re.compile(r"(?:The )?[A-Z][\w'-]+(?: (?:[A-Z]|y|yr)[\w'-]*){0,3}(?=, (?:\d|[A-Z]))")
STOP = lexicon.words("settings", "generic") - frozenset(
    "church station park hill green bridge castle high north south east west school college mill market victoria "
    "queen king hospital".split()
)


Span = tuple[int, int, float, str]


def by_kind(text: str) -> Iterator[Span]:
    """Houses, blocks and hotels by the last word of their names, where somebody is said to live or a place follows."""
    for match in _NAMED.finditer(text):
        start = names.before(text, match.start() - 1, STOP)
        if start is None or NOT_HOME.search(text[start : match.start() - 1]):
            continue
        left, _ = context.sentence(text, start, match.end())
        before, after = text[max(left, start - 30) : start], text[match.end() : match.end() + 30]
        told = CLOSE_LIVING.search(before) or re.search(r"(?:Address|address)", context.label(text, start))
        placed = re.match(r", (?:\d|[A-Z])", after) or re.match(r"[\t\n]", after)
        lives = _LIVING.search(text, left, start)
        start -= 4 if start >= 4 and text.startswith("The ", start - 4) else 0
        if (told and (lives or placed)) or (placed and context.said_of_family(text, start, match.end())):
            yield start, match.end(), 0.7, "a house with a name"


def alone(text: str, entities: Sequence[Hit]) -> Iterator[Span]:
    """Homes whose names end in no word for a home, where the words around make one of them; then these elsewhere."""
    people = {hit.start for hit in entities if hit.kind == "PERSON"}
    for match in _CALLED_HOME.finditer(text):
        group = match.lastgroup or "name"
        start, end = match.span(group)
        left, _ = context.sentence(text, start, end)
        if group == "the" and not _LIVING.search(text, left, match.start()):
            continue
        if group == "name" and (start in people or names.after(text, start, STOP) is None):
            continue
        yield start, end, 0.65, "a house with a name"
    for match in _CRAFT.finditer(text):
        left, right = context.sentence(text, *match.span())
        start, end = match.span("craft")
        if (start in people and not match.group("the")) or not _ABOARD.search(text, max(left, start - 90), right):
            continue
        if names.after(text, start, STOP) is not None:
            yield start, end, 0.7, "a home afloat or on wheels"
    for match in _HILL_FARM.finditer(text):
        yield *match.span(), 0.7, "a house with a name"
    named: set[str] = set()
    for cell in tables.cells(text) if _LABEL.search(text) else ():
        if _ADDRESS_CELL.fullmatch(cell.label) or _ADDRESS_CELL.fullmatch(cell.heading):
            house = _HOUSE_FIRST.match(text, cell.start)
            if house is not None and names.after(text, cell.start, STOP) is not None:
                yield *house.span(), 0.75, "a house with a name"
                named.add(house.group())
    named = {name for name in named if not all(words.ordinary(word) for word in name.split())}
    if named and len(named) < 40:
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(named)))})(?![\w-])", text):
            yield *match.span(), 0.6, "a house named elsewhere"
