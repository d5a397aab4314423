"""What the small net beside the language model takes for a detail of the family, and no recogniser found, out.

The net under the lists: a job, an illness, a way of arriving, a circumstance told in words that nobody listed. It is a
guess, right about half of the time, so it goes to a person and never blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.happened import happening
from pubcheck.recognisers.jobs import told

_GUESS = "the language model takes this for {}; no list or rule found it"
# What the net knows by its own name, under which kind a person sees it, and what it is taken for.
TAKEN = {
    "OCCUPATION": ("occupation", "a job of somebody in the family"),
    "HEALTH_CONDITION": ("health-condition", "an illness or a condition of somebody in the family"),
    "IMMIGRATION": ("immigration", "how or from where the family came"),
    "EVENT_DETAIL": ("event-detail", "a circumstance by which a neighbour would know the case"),
    "ETHNICITY": ("ethnicity", "the ethnicity or descent of the family"),
    "LANGUAGE": ("language", "a language of the family"),
    "RELIGION": ("religion", "the faith of the family"),
    "PLACE": ("place", "a place of the case"),
    "ADDRESS": ("place", "an address"),
    "AGE": ("age", "an exact age or length of time"),
}
WHY = {name: _GUESS.format(what) for name, (_, what) in TAKEN.items()}
SURE = 0.5  # below it nothing is found, and the words are still to be put to somebody
DOUBTFUL = 0.7  # below it a guess counts only where somebody of the case is spoken of
# Illnesses and statuses are told in words of their own; where the net is in doubt what it reads it is neither.
_PLAIN = frozenset({"HEALTH_CONDITION", "IMMIGRATION"})
_WIDER = frozenset({"occupation", "immigration", "health-condition", "event-detail", "religion", "ethnicity"})
_LONG = 80  # characters of a guess that may widen another finding
_OUTER = re.compile(
    r"\A(?:(?:an?|the|his|her|their|and|or|of|in|as|to) )+|(?: (?:and|or|of|in|on|at|for|as|to|with|by|the|an?))+\Z"
    r"|[\s,;:.()'\"/-]+\Z|\A[\s,;:.()'\"/-]+"
)
_LED_IN = re.compile(
    r"(?:(?:is|was|were|are|been|be|being|has|have|had|he|she|they|who|also|both|now|then|mother|father|mum|dad|live"
    r"|lives|lived|an?|the|his|her|their|in|of|as|[A-Z][\w'-]+ (?=is|was|has|had)) )+"
)
_TAIL = re.compile(
    r"(?:,? (?:one|does|do|did|is|was|were|are|has|have|had|he|she|they|it|who|which|that|until|when|while|since"
    r"|because|so|but|and|or|by|not|no|to|of|in|on|at|for|as|with|from|an?|the|his|her|their|this|then|now|also|only"
    r"|there))+\Z"
)
_STOP = re.compile(r"[;:.?!](?!\w)")
_PART = re.compile(r"(?<=\w)-(?=\w)")  # of a longer word
# How long a service took or kept somebody waiting.
_OF_SERVICE = re.compile(
    r"\b(?:wait(?:s|ed|ing)?(?: lists?| times?)?|assess(?:ed|ment|ments)|in post|within|clos(?:ed|ing|ure)|allocat\w+"
    r"|target|respon\w+|vacan\w+|sick leave|notice|standard|reply|replied|records?|minutes)\b[^.\n\t]{0,50}\Z",
    re.IGNORECASE,
)
_INTERVAL = re.compile(r" (?:later|after|before|ahead|earlier|ago|on|off|running|without|a week|out of|into|apart)\b|'")
_STAFF = re.compile(
    r"\b(?:(?:social|support|youth|key|family|health|outreach|development|early help|link) ?workers?|health visitors?"
    r"|nurses?|GPs?|officers?|midwi(?:fe|ves)|teachers?|teaching assistants?|consultants?|managers?|paediatricians?"
    r"|constables?|sergeants?|inspectors?|doctors?|wardens?|pastoral|practitioners?|advocates?|therapists?"
    r"|psychologists?|solicitors?|mentors?|supervisors?|SENCOs?|headteachers?|head teachers?|leads?)\b"
)
_AUTHOR = re.compile(
    r"\b(?:authors?|reviewers?|scrutineers?|chair|CQSW|MBE|OBE|BSc|MSc|PhD|RN|QC|KC)\b[^.\n\t]{0,80}\Z", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def label(name: str, *, some: bool = False) -> str:
    """How a guess is labelled among what the pass saw: apart from the model's own labels, which look alike. `some`:
    that no kind is likely enough alone."""
    return f"taught some {name}" if some else f"taught {name}"


_SOME = frozenset(label(name, some=True) for name in TAKEN)
_LABELS = {label(name, some=some): name for name in TAKEN for some in (False, True)}


def hits(text: str, entities: Sequence[Hit], found: Sequence[Hit]) -> list[Hit]:
    """Every guess that none of `found` touches and that is said of the case, the likelier first where two touch."""
    guesses = [(entity, *_bare(text, entity)) for entity in entities if entity.kind in _LABELS]
    free = sorted(_free(guesses, found), key=lambda guess: -guess[0].score)
    taken: set[int] = set()
    out = []
    for entity, start, end in free:
        name = _LABELS[entity.kind]
        if entity.score < DOUBTFUL and not _of_case(text, start, end):
            continue
        if entity.kind in _SOME and (name in _PLAIN or " " not in text[start:end]):
            continue
        if taken.isdisjoint(range(start, end)) and _telling(text, start, end, name):
            taken.update(range(start, end))
            out.append(Hit(TAKEN[name][0], start, end, SURE, (WHY[name],)))
    return sorted(out, key=lambda hit: hit.start)


def widened(text: str, entities: Sequence[Hit], found: Sequence[Hit]) -> list[Hit]:
    """Every hit, in the order given; those that a guess of their own kind reaches beyond, and no hit of another stands
    beside in it, with the words of the guess. What is told a rule knows; how far it is told, the net sees."""
    guesses = [(*_whole(text, entity), TAKEN[_LABELS[entity.kind]][0]) for entity in entities if entity.kind in _LABELS]
    spans = sorted((hit.start, hit.end, at) for at, hit in enumerate(found))
    out = list(found)
    for start, end, kind in guesses:
        if kind not in _WIDER or end - start > _LONG:
            continue
        first = bisect_left(spans, (start - _LONG, 0, 0))
        near = [at for low, high, at in spans[first : bisect_left(spans, (end, 0, 0))] if high > start]
        if near and all(found[at].kind == kind for at in near):
            low, high = out[near[0]], out[near[-1]]
            out[near[0]] = low._replace(start=min(low.start, start))
            out[near[-1]] = out[near[-1]]._replace(end=max(high.end, end))
    return out


def _free(guesses: Sequence[tuple[Hit, int, int]], found: Sequence[Hit]) -> Iterator[tuple[Hit, int, int]]:
    """Those of the guesses, in order, that nothing found touches."""
    spans = sorted((hit.start, hit.end) for hit in found if hit.score >= SURE)
    at = reach = 0
    for guess in sorted(guesses, key=lambda guess: guess[2]):
        while at < len(spans) and spans[at][0] < guess[2]:
            reach = max(reach, spans[at][1])
            at += 1
        if reach <= guess[1]:
            yield guess


def _bare(text: str, guess: Hit) -> tuple[int, int]:
    """The span without articles and what is no letter at its ends."""
    start, end = guess.start, guess.end
    while match := _OUTER.search(text[start:end]):
        cut = len(match.group())
        start, end = (start + cut, end) if match.start() == 0 else (start, end - cut)
    return start, end


def _whole(text: str, guess: Hit) -> tuple[int, int]:
    """The span that may widen another: without the small words at its ends either."""
    start, end = _bare(text, guess)
    if led := _LED_IN.match(text, start, end):
        start = led.end()
    if stop := _STOP.search(text, start, end):
        end = stop.start()
    if tail := _TAIL.search(text, start, end):
        end = tail.start()
    return start, end


def _telling(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words can tell anything: of the case, not of research or of people in general."""
    said = text[start:end]
    if _PART.match(text, start - 1) or _PART.match(text, end):
        return False
    if not _LETTERS.search(said) or context.cited(text, start) or context.general(text, start, end):
        return False
    if name in ("OCCUPATION", "EVENT_DETAIL") and _of_staff(text, start, end):
        return False
    if (name == "EVENT_DETAIL" or (name == "OCCUPATION" and " " not in said)) and happening.everyday(said.lower()):
        return False
    if name == "AGE" and (_OF_SERVICE.search(text, max(0, start - 60), start) or _INTERVAL.match(text, end)):
        return False
    return not (name == "HEALTH_CONDITION" and _minor().search(said.lower()))


def _of_case(text: str, start: int, end: int) -> bool:
    """Whether the sentence, or the line around it, speaks of somebody of the case."""
    return context.said_of_family(text, start, end) or happening.told_of_kin(text, *context.line(text, start))


def _of_staff(text: str, start: int, end: int) -> bool:
    """Whether it stands in a list of those who took part, or is told of an author of the review."""
    left, right = context.sentence(text, start, end)
    low, high = max(left, start - 90), min(right, end + 90)
    if _AUTHOR.search(text, low, start):
        return True
    return len(_STAFF.findall(text, low, high)) > 1 and not told.kin_named(text, low, high)


@cache
def _minor() -> re.Pattern[str]:
    """What half of all families have: low mood, a cold, injuries."""
    listed = lexicon.grouped(phrase.lower() for phrase in lexicon.phrases("conditions", "excluded"))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])")
