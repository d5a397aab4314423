"""The text of a form in, what its author was to do and did not out: guidance left in, and fields left open.

A template asks ("State the author's independence") in the very words of a good answer, so what it asks is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pubcheck.checks.passages import Passage

WRITING = (
    "add|aim|attach|avoid|begin|box|check|choose|complete|confirm|consider|copy|cover|cross-reference|delete|describe"
    "|detail|enter|explain|focus|give|highlight|identify|include|indicate|insert|keep|limit|list|mention|name|note"
    "|outline|paste|provide|put|record|refer|reflect|remember|remove|say|select|set out|show|specify|start|state"
    "|summari[sz]e|tell|tick|type|use|write"
)
# Read in small letters, as SIZE and NOTHING are: to look for either letter takes twice as long.
ORDER = re.compile(
    r"\W*(?:[a-z][\w'’ -]{2,30}[:–]\W*)?(?:(?:please|briefly|also|then|here|now|first|finally|clearly),? )*"
    rf"(?:(?:do not|don['’]t|you should|authors? should|the author should|in this (?:section|part"
    rf"|box),?) )?(?:{WRITING}|ask)\b"
    rf"|\W*if [^.]{{3,60}}, (?:please )?(?:why|{WRITING})\b"
    r"|\W*(?:do not|don['’]t)\b|\W*for each [\w ]{3,30},? (?:ask|say|give|state|describe|explain)\b"
)
SIZE = re.compile(
    r"\W*(?:no more than|not more than|maximum|max\b|up to|at most|aim for|about|around|in)?\s*"
    r"(?:\d+(?:\s?[-–]\s?\d+)?|one|two|three|half an?|an?) (?:short |brief |side of )?"
    r"(?:words?|pages?|paragraphs?|lines?|bullets?|sentences?|sides?|a4)\b[^.]{0,30}\W*$"
)
ABOUT_FORM = re.compile(
    r"\b(?:to be|must be|should be) (?:described|inserted|completed|stated|explained|set out|summarised|added"
    r"|listed|given|told)"
    r" (?:here|below|above|by the (?:author|reviewer)|in this)\b"
    r"|(?:recommendations|findings|learning points|actions|names|dates|bullets"
    r"|quotations) (?:should|must) be "
    r"(?:smart|numbered|specific|brief|short|addressed|no more|limited|listed|written|kept)\b"
    r"|(?:this|the following|each|every) (?:section|part|box|page|field|table|form|template|heading|paragraph)s?\b"
    r"[^.]{0,40}?\b(?:is (?:for|to)|should|must|may|will|needs? to|can be)\b"
    r"|\b(?:text|words|wording|guidance|notes|fields|prompts|sections?) in (?:\w+ )?(?:italics?|grey|gray|blue"
    r"|red|yellow|green"
    r"|(?:square )?brackets)\b"
    r"|\b(?:delete|remove|leave) (?:this|these|the|it|them|all)\b[^.]{0,40}\b(?:guidance|text|prompts?|notes?"
    r"|box|page|until|before|"
    r"when)\b",
    re.IGNORECASE,
)
# One of these phrases stands in whatever ABOUT_FORM finds.
ABOUT = (
    "to/must/should be described/inserted/completed/stated/explained/set/summarised/added/listed/given/told",
    "recommendations/findings/points/actions/names/dates/bullets/quotations should/must be",
    "this/following/each/every section*/part/parts/box*/page/pages/field*/table/tables/form/forms/template*/heading*"
    "/paragraph*",
    "text/words/wording/guidance/notes/fields/prompts/section/sections in",
    "delete/remove/leave this/these/the/it/them/all",
)
LABEL = re.compile(
    r"\W*(?:template |authors?['’]? |drafting |completion |writing )?(?:guidance|guidance notes?|help ?text"
    r"|prompts?|instructions?"
    r"|hints?|tips?|notes? (?:to|for) (?:the )?(?:authors?|reviewers?|writers?|completion))"
    r"(?: (?:notes?|for (?:the )?\w+))?\s*(?:\([^)]*\)\s*)?[:–]",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:review|report|author|reviewer|section|paragraphs?|words|pages?|reader|template|panel|bullets?|here"
    r"|below|form"
    r"|genogram|chronology|summary|independen\w+|examples?|criteria|model|methodology|hindsight|findings?|themes?"
    r"|recommendations?|learning|harvard|partnership|who was|who took)\b",
    re.IGNORECASE,
)
ASKING_PAPER = re.compile(
    r"\b(?:recommendations?|learning|owner|section|words|pages?|template|bullets?)\b", re.IGNORECASE
)
FIELD = re.compile(
    r"(?:\.{3}|…)[\w ,]{0,20}(?:\.{3}|…)"
    r"|\[[^\[\]]*\b(?:insert|add|enter|state|delete|tbc|to be|name|date|number|letter|month|year|details?|text"
    r"|here|describe|agree)"
    r"\b[^\[\]]*\]|\[[\s?.…xX_-]*\]|<\s*(?:insert|name|date|add|enter|state|number|text)\b[^<>]*>|\{\{?[^{}]{2,60}\}\}?"
    r"|(?:\.\s?){5,}|…{2,}|…\s*…|_{3,}|\?{2,}|\b[xX]{2,}(?:[/.-][xX]{2,})*\b|\b(?:DD|dd)/(?:MM|mm)/(?:YY|yy)+\b"
    r"|\b[Cc]lick (?:or tap )?(?:here )?to (?:enter|add|choose)\b[^.]*|\b[Cc]hoose an item\b"
    r"|\b(?:is|are|was|were|has|have|will|does|did)\s?/\s?(?:is|are|was|were|has|have|will|does|did) not\b"
    r"|\bindependent\s?/\s?not independent\b|\b[Yy]es\s?/\s?[Nn]o\b|\b[Dd]elete as (?:appropriate|applicable"
    r"|necessary)\b"
    r"|\((?:delete|insert|enter|add|complete|tick)\b[^()]*\)"
)
# Without one of these no field is left open: soon looked for, and most sentences have none.
FIELD_SIGN = re.compile(
    r"\[|<|\{|/|…|\.\s?\.|__|\?\?|xx|xX|XX|Xx|Click|click|Choose|choose|Delete|delete"
    r"|\((?:insert|enter|add|complete|tick)"
)
# A whole answer that says nothing: it points elsewhere, or promises.
NOTHING = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:n\s?/\s?a|tb[cad]\b(?: (?:by|with|after|at|when|from)\b.{0,40})?|(?:as "
    r"|see )?(?:above|below|overleaf)|ditto|as before"
    r"|(?:please )?(?:see|refer to|as in|as at|as per) (?:the )?(?:section|part|chapter|para(?:graph)?|page"
    r"|findings?|learning|box|table"
    r"|appendix|annex|attached|other)\b[\w. ]{0,25}|asap|as soon as (?:possible|practicable)|in due course"
    r"|to follow|awaited"
    r"|awaiting [\w ]{2,30}|pending|not (?:yet )?(?:filled in|completed|started|written)|left blank|blank|same)?\W*"
)
LEFT_TO = re.compile(r"\W*(?:\d{1,2}\W+)?[\w ]{2,25} to (?:advise|confirm|supply)\W*")
# "Ongoing", "Assurance", "Monitoring": a word that sounds like a date or a check and is none.
HOLLOW = re.compile(
    r"\W*(?:to be (?:confirmed|agreed|decided|set)|on-?going|immediate(?:ly)?|urgent(?:ly)?|soon|short term"
    r"|rolling|continuous(?:ly)?"
    r"|(?:assurance|monitoring|evidence|feedback|oversight|improvement|impact|outcomes?|better outcomes|yes"
    r"|when done))?\W*",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"\W*(?:please )?(?:see|refer to|as (?:set out )?in|as (?:above|stated above)|(?:these"
    r"|they) are (?:set out )?(?:in|above))\b"
    r"[^.;]{0,60}\b(?:above|earlier|learning|findings|analysis|section|part|chapter|paragraphs?"
    r"|so what)\b[^.;]{0,30}\W*$"
    r"|\W*as above\W*$",
    re.IGNORECASE,
)
LITTLE = 7  # words beside an open field that say no more than what the field was for
SHORT = 6
SIGNS = 3
ASKS_ON = frozenset({"terms", "questions", "scope", "recommendations", "actions"})  # where questions are the text
OWN_ASKING = frozenset({"recommendations", "actions", "questions"})


def open_field(text: str) -> bool:
    """Whether the sentence is a field left open, with no more words beside it than its label."""
    found = FIELD.search(text) if FIELD_SIGN.search(text) else None
    if not found:
        return False
    most = SHORT + 2 if found[0][:1] in "xX" else LITTLE
    return len(re.findall(r"[^\W\d_]{2,}", FIELD.sub(" ", text))) <= most


def says_nothing(text: str) -> bool:
    """Whether the text as a whole is no answer: empty, a dash, "N/A", "TBC by the panel", "see above", "ASAP"."""
    low = text.lower()
    return bool(NOTHING.fullmatch(low) or (" to " in low and LEFT_TO.fullmatch(low)))


def hollow(text: str) -> bool:
    """Whether a cell of a table of actions gives no day and no check, though it is not empty."""
    return bool(HOLLOW.fullmatch(text)) or says_nothing(text) or open_field(text)


def unanswered(name: str, values: Sequence[str]) -> bool:
    """Whether the values beside the name of a form's field were left open. A bare empty cell says so only of a
    question: a list of agencies may have an empty column."""
    if not name or not all(says_nothing(value) or open_field(value) for value in values):
        return False
    return name.rstrip().endswith("?") or any(re.search(r"\w", value) for value in values)


def points_back(text: str) -> bool:
    """Whether it sends the reader to what was said before, in place of saying it: "See section 6." """
    return bool(POINTS_BACK.match(text))


def prompts(
    passages: Sequence[Passage],
    said: Mapping[int, Sequence[str]],
    kinds: Sequence[frozenset[str]],
    near: frozenset[int],
    fields: int,
) -> Iterator[int]:
    """The numbers of the passages that are a template's own guidance. `said` are the sentences of each and `kinds` its
    kinds of section, `near` are those that say one of ABOUT, `fields` is how many fields were left open.

    In a text with few signs of a template an order counts only where it speaks of the paper itself ("State the
    criteria"): a briefing tells its readers what to do, and a list of actions asks.
    """
    about = {one.index for one in passages if one.index in near and ABOUT_FORM.search(one.text)}
    likely = [one for one in passages if not one.level and _ordering(said[one.index], one.index in about)]
    sure = [one for one in likely if _first(passages, one) and PAPER.search(one.text)]
    questions = [one for one in passages if "?" in one.text and not one.level and _only_asks(one, said[one.index])]
    labels = [one for one in passages if one.index in about or _labels(one.text)]
    form = len(sure) + len(labels) + min(fields, SIGNS - 1) >= SIGNS
    for one in labels:
        if not one.level and (_labels(one.text) or one in likely or _all_about_form(said[one.index])):
            yield one.index
    for one in questions:
        alone = one.index + 1 == len(passages) or bool(passages[one.index + 1].level)
        if _first(passages, one) and (form or alone) and not kinds[one.index] & ASKS_ON:
            yield one.index
    for one in likely:
        if kinds[one.index] & OWN_ASKING:
            papers = sum(bool(ASKING_PAPER.search(text)) for text in said[one.index])
            if _first(passages, one) and papers > (not form):
                yield one.index
        elif one in sure or (form and (_first(passages, one) or one.label or ":" in one.text[:30])):
            yield one.index


def _labels(text: str) -> bool:
    """Whether it begins with the name of a template's guidance: "Note to author:"."""
    return (":" in text or "–" in text) and bool(LABEL.match(text))


def _ordering(said: Sequence[str], about: bool) -> bool:
    """Whether each sentence orders the writer about, asks, or is a scrap between such, and one at least orders."""
    orders = asks = 0
    for text in said:
        low = text.lower()
        order = bool(ORDER.match(low) or SIZE.match(low) or (about and ABOUT_FORM.search(text)))
        asked = text.rstrip("*_ ").endswith("?")
        scrap = len(text.split(None, SHORT)) <= SHORT or text.startswith(("It should", "It must", "It may"))
        if not (order or asked or scrap):
            return False
        orders += order
        asks += asked
    return orders > 0 and orders + asks >= len(said) / 2


def _only_asks(one: Passage, said: Sequence[str]) -> bool:
    """Whether the paragraph is several questions; the first may have been taken for a heading run in."""
    if one.label:
        said = said[1:] if one.block.text[one.start : one.label + 2].rstrip().endswith("?") else ()
    return len(said) + bool(one.label) > 1 and all(text.rstrip("*_ ").endswith("?") for text in said)


def _all_about_form(said: Sequence[str]) -> bool:
    return bool(said) and any(ABOUT_FORM.search(text) for text in said) and len(said) <= 3


def _first(passages: Sequence[Passage], one: Passage) -> bool:
    """Whether it is a paragraph right under a heading, and no entry of a list."""
    return not one.marker and one.index > 0 and bool(passages[one.index - 1].level) and len(one.text.split()) > 1
