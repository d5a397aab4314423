"""Hits in, the same out, those of a person's judgement with the whole phrase that they stand in.

"Clerk" is no job to judge by, "clerk to the parish council" is. A recogniser knows the word that gives a detail away;
what belongs to it grammatically is read here once for all: the words before it up to its article, the rest of its noun,
what it is of, and for a circumstance what was done. None reaches into another finding, over a comma, or far.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.family import heritage
from pubcheck.recognisers.grammar import forms, words

JUDGED = frozenset(
    "occupation ethnicity religion immigration health-condition event-detail place org family-structure name".split()
)
_SETTINGS = frozenset({"school", "health-setting", "care-setting"})
_CAPITALS = _SETTINGS | {"place", "org", "name", "ethnicity", "religion", "health-condition"}
_REFERENCES = frozenset({"case-ref", "crime-ref", "court-ref", "device"})
_READ = JUDGED | _SETTINGS | _REFERENCES | {"person", "age"}
_ONE_WORD = frozenset({"ethnicity", "religion"})  # said of a family, a church, a side: that noun stays
_OF = frozenset({"occupation", "event-detail", "immigration"})
_KIND_OF_PLACE = frozenset(
    "estate park road street lane market village farm wharf green hill bridge quay common moor end cross court house"
    " parish juniors infants primary school chemist pharmacy surgery clinic church chapel club white black mixed"
    " british asian".split()
)
_NO_GIVEN = words.KINDS["months"] | words.KINDS["days"] | frozenset("north south east west will".split())
# What says which number follows, and is no part of it.
_LABELS = words.ABBREVIATIONS | frozenset(
    "upn tupn uln nhs ni nino dob ref no nr id urn crn mrn uprn imei vin pin".split()
)
_FAR = 48  # characters that a phrase is longer than what was found, on either side
_SMALL = (
    (words.KINDS["kin"] - {"family"})
    | words.KINDS["days"]
    | frozenset(
        "a an the his her their its our my your this that these those some any each every no and or but nor if so as"
        " than then when where who whom whose which what why how because although though while until since of in on"
        " at by for from to with into onto over under after before between through during about against among around"
        " behind beside near off out up down upon within without towards across along past per via not never also"
        " only just even still again already now later earlier soon once twice ago back away here there very too"
        " more most less least both all half one two three four five six seven eight nine ten first second last next"
        " is was are were be been being am has had have having do does did done can could may might must shall should"
        " will would he she it they we i you him them us me himself herself themselves itself mr mrs ms miss dr"
        " says said told asked saw met rang went came got left took gave made put kept held found ran sat lay let"
        " knew felt heard thought began became seemed wanted needed used worked works lived lives moved stayed known"
        " called named seen taken given shown said like such other another same own".split()
    )
)
_NEXT = re.compile(r"(?P<own>'s?)? (?P<word>[a-zà-ÿ][a-zà-ÿ'-]*)(?=(?P<then>[ .,;:)\n\t]|\Z))")
_WORD_AFTER = re.compile(r"'?s? (?P<word>[\w'-]+)")
_CAPITAL_NEXT = re.compile(rf"(?:'s? |[ /-])(?P<word>{forms.UPPER}[\w'-]*)(?![\w'-])")
_COMPLEMENT = re.compile(
    r" (?:of|for|to(?= (?:the|an?|his|her|their|its|remain|enter|join|stay|settle|marry|work|study|live|be)\b)|in|on"
    r"|at|with|from|by|under|behind|near|into|over|between"
    r"|beside|outside|inside)"
    r" (?:(?:the|an?|his|her|their|its|some|another) )?(?P<words>[\w'-]+(?: [\w'-]+){0,2})"
)
_BEFORE = re.compile(r"(?P<words>(?:(?<![\w'-])[A-Za-zà-ÿ][\w'-]* ){1,3})\Z")
_BOUND = re.compile(r"(?:[.,;:()\t\n\x00]|\A) ?\Z|(?P<word>[\w'-]+) \Z")
_SAINT = re.compile(r"\bSt\.? \Z")
_LETTERS = re.compile(r"(?<![\w/-])[A-Z]{2,5} \Z")
_DONE = re.compile(
    r"(?<![\w'-])(?P<words>[a-zà-ÿ'-]{3,}(?: (?:his|her|their|its|the|an?) [a-z'-]{3,})?) (?:of|for|to|in|on|at|with"
    r"|from|by"
    r"|under|behind|near|into|over|between|beside|outside|inside|through) (?:(?:the|an?|his|her|their|its|some) )?\Z"
)
_DESCENT = re.compile(
    r"(?: [a-z]+)? (?:heritage|descent|origins?|background|ancestry|parentage|extraction|roots|stock|blood|faith"
    r"|tradition"
    r"|church|chapel|community|travellers?|gyps(?:y|ies)|roma|caribbean|british|passports?)(?![\w-])"
)
# Of a church: what kind it is. Of a people: how much of one somebody is.
_OF_FAITH = re.compile(
    r"(?: (?:charismatic|evangelical|pentecostal|prophetic|apostolic|reformed|orthodox|prayer|free|independent|renewal"
    r"|revival|holiness|spiritual|house|traditionalist|missionary))+(?: (?:fellowship|church|group|community|chapel"
    r"|assembly|movement))?(?![\w-])"
)
_HOW_MUCH = re.compile(
    r"\b(?P<word>(?:half|part|quarter|three-quarters|one-quarter|mostly|wholly|second-generation|third-generation"
    r"|strict|devout|practising|lapsed|born-again|ultra-orthodox|charismatic|evangelical|conservative)[ -])\Z",
    re.IGNORECASE,
)
# When somebody works, before the place and after the job: "early shifts at a", "on permanent nights".
_SHIFT = (
    r"(?:(?:permanent|rotating|early|late|night|back|day|twilight|split|double|weekend|evening|morning|bank|extra"
    r"|alternate|continental|twelve-hour|12-hour|short|long) )*(?:nights?|days|shifts?|turns?|earlies|lates|weekends"
    r"|mornings|evenings)"
)
_SHIFT_BEFORE = re.compile(rf"\b(?P<shift>{_SHIFT}) (?:at|in|on|for|with) (?:(?:an?|the) )?\Z")
_SHIFT_AFTER = re.compile(rf",? (?:on|doing|working|does|works) {_SHIFT}(?![\w-])")
# "A learning support assistant"
_ING = re.compile(r"(?:\b(?:an?|the|as) |[\t.;] ?)(?P<word>[a-z]+ing )\Z", re.IGNORECASE)
_WEEKS = re.compile(r"(?:'s?|s')? (?:gestation|premature|early|pregnant)(?![\w-])")
_SECOND_JOB = re.compile(r" and [a-z]+(?:er|or|ist|man|woman|wright|smith)s?(?![\w'-])")
_COUNTED = re.compile(r"(?<![\w'.-])(?:without|no|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) \Z")
# What somebody does is told with its verb: "mends sails", "commanded a frigate", "took in ironing".
_WORKED = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|who|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|uncle|aunt|partner|husband|wife|grandfather"
    r"|grandmother|brother|sister|parents|and|once|still|now|also|later|then) |[\t.;] ?)(?!(?:was|were|is|has|had"
    r"|did not|said|asked"
    r"|needed|used|told|lives|lived|works|worked|attends|attended|missed|wanted|visited|called) )"
    r"(?P<verb>[a-z]{2,}(?:s|ed|ew|ook|old|id|oes|ept|ent|ove|an))(?: (?:in|up|out|at|on))? (?:(?:an?|the|his|her) )?\Z"
)
# A capital in the middle of a sentence is part of the name that it stands before: "Old Nat", "the Girl Tamsin".
_WHICH = re.compile(
    r"(?<=[a-z,;] )(?P<word>(?:The|Old|Young|Little|Big|Our|Low|High|Great|Upper|Lower|Nether|Over|Long|New|Girl|Boy"
    r"|Miss|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) )\Z"
)
_PIECE = re.compile(r"[^ ]+")
_VERB = re.compile(r"(?:ed|ing|(?<!fami)ly)\Z")


def hits(text: str, found: Sequence[Hit]) -> list[Hit]:
    """Every hit, in the order given. Linear but for sorting."""
    starts = sorted({hit.start for hit in found})
    ends = sorted({hit.end for hit in found})
    out = []
    for hit in found:
        if hit.kind in _READ:
            at = bisect_left(ends, hit.start + 1)
            low = max(ends[at - 1] if at else 0, hit.start - _FAR)
            at = bisect_left(starts, hit.end)
            high = min(starts[at] if at < len(starts) else len(text), hit.end + _FAR)
            hit = hit._replace(start=_start(text, hit, low), end=_end(text, hit, high))
        out.append(hit)
    return out


def _end(text: str, hit: Hit, high: int) -> int:
    end = hit.end
    if hit.kind in _CAPITALS and heritage.FULL_NAME not in hit.why:
        while (more := _CAPITAL_NEXT.match(text, end, high)) is not None and _belongs(more.group("word")):
            end = more.end()
    if hit.kind in _ONE_WORD:
        descent = _DESCENT.match(text, end, high) or (
            _OF_FAITH.match(text, end, high) if hit.kind == "religion" else None
        )
        return descent.end() if descent is not None else end
    if hit.kind == "age":
        return weeks.end() if (weeks := _WEEKS.match(text, end, high)) is not None else end
    if hit.kind not in JUDGED:
        return end
    if hit.kind == "occupation" and (second := _SECOND_JOB.match(text, end, high)) is not None:
        return second.end()
    end = _noun_end(text, end, high)
    if hit.kind == "occupation" and (shift := _SHIFT_AFTER.match(text, end, high)) is not None:
        return shift.end()
    for _ in range(2 if hit.kind == "event-detail" else 1):
        if hit.kind not in _OF or (of := _COMPLEMENT.match(text, end, high)) is None:
            break
        kept = 0
        for word in of.group("words").split(" "):
            if word.lower() in _SMALL or word[0].isdigit():
                break
            kept += len(word) + 1
        if not kept:
            break
        end = of.start("words") + kept - 1
    return end - 2 if text[:end].endswith("'s") and not text[: hit.end].endswith("'s") else end


def _noun_end(text: str, start: int, high: int) -> int:
    """Where the noun ends whose first words were found: "beta thalassaemia" and then "intermedia"."""
    at = start
    for _ in range(3):
        more = _NEXT.match(text, at, high)
        if more is None or not _noun(more.group("word"), own=bool(more.group("own"))):
            break
        at = more.end()
    after = _WORD_AFTER.match(text, at)
    return at if after is None or after.group("word").lower() in _SMALL else start


def _start(text: str, hit: Hit, low: int) -> int:
    """Where it begins, each kind in its own way."""
    start = hit.start
    if hit.kind == "age" or heritage.FULL_NAME in hit.why:
        return start
    if hit.kind in _REFERENCES:
        letters = _LETTERS.search(text, low, start)
        return letters.start() if letters and letters.group()[:-1].lower() not in _LABELS else start
    if hit.kind == "person" and (saint := _SAINT.search(text, low, start)) is not None:
        return saint.start()
    if hit.kind in _CAPITALS | {"person"} and (capital := _WHICH.search(text, low, start)) is not None:
        return capital.start("word")
    if hit.kind == "person":
        return _given_start(text, start, low)
    if hit.kind in _ONE_WORD and (much := _HOW_MUCH.search(text, low, start)) is not None:
        return much.start("word")
    if hit.kind == "occupation" and (shift := _SHIFT_BEFORE.search(text, low, start)) is not None:
        return shift.start("shift")
    if hit.kind == "occupation" and (done := _WORKED.search(text, low, start)) is not None:
        return done.start("verb")
    start = _noun_start(text, hit.kind, start, low)
    if hit.kind == "occupation" and (ing := _ING.search(text, low, start)) is not None:
        start = ing.start("word")
    if hit.kind == "event-detail":
        start = _verb_start(text, start, low)
    counted = _COUNTED.search(text, low, start) if hit.kind in _OF else None
    return counted.start() if counted is not None else start


def _words_before(text: str, start: int, low: int) -> str:
    """Up to three words, none of which ends a phrase."""
    before = _BEFORE.search(text, low, start)
    if before is None:
        return ""
    said = before.group("words")
    kept = len(said)
    for piece in reversed(list(_PIECE.finditer(said))):
        if piece.group().lower() in _SMALL or _VERB.search(piece.group()):
            break
        kept = piece.start()
    return said[kept:]


def _given_start(text: str, start: int, low: int) -> int:
    """With the given name before a surname that was followed from elsewhere."""
    first = _words_before(text, start, low).rstrip(" ").rpartition(" ")[2]
    given = first[:1].isupper() and first.lower() in words.KINDS["given"] and first.lower() not in _NO_GIVEN
    return start - len(first) - 1 if given else start


def _noun_start(text: str, kind: str, start: int, low: int) -> int:
    """With the words before a noun, up to its article; of a setting's name with those that have a capital."""
    before = _words_before(text, start, low)
    if kind in JUDGED and before and _bound(text, low, start - len(before)):
        return start - len(before)
    for word in reversed(before.split()) if kind in _CAPITALS else ():
        if not word[0].isupper() or not _belongs(word):
            break
        start -= len(word) + 1
    return start


def _verb_start(text: str, start: int, low: int) -> int:
    """With what was done there: "christened on the" before "steps"."""
    for _ in range(2):
        done = _DONE.search(text, low, start)
        if done is None or done.group("words").split(" ")[0] in _SMALL:
            break
        start = done.start()
        if _VERB.search(done.group("words").split(" ")[0]):
            break
    return start


def _noun(word: str, *, own: bool) -> bool:
    return word not in _SMALL and len(word) > 2 and (own or not _VERB.search(word))


def _belongs(word: str) -> bool:
    plain = word.lower()
    return plain not in _SMALL and (plain in _KIND_OF_PLACE or not words.nameless(word))


def _bound(text: str, low: int, at: int) -> bool:
    """Whether a phrase may begin here: after a sign, or after a word that is none of its own."""
    before = _BOUND.search(text, max(0, low - 12), at)
    return before is not None and (before.group("word") is None or before.group("word").lower() in _SMALL)
