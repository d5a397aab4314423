"""A text in, named police operations out; national schemes are marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar.at_words import AtWords

KINDS = ("operation",)

_OPERATION = re.compile(
    r"\b(?:Operation|OPERATION|OP"
    r"|Op\.?)[ ](?P<q>['\"]?)(?P<name>[A-Z][\w'-]+(?:[ ](?![A-Z]+\b(?<=[A-Z]{2}))[A-Z][a-z]+)?)(?P=q)"
)
# "Police operation name: SANDERLING", "incident room name LAPWING".
_CALLED = AtWords(
    r"\b(?i:operation|op\.?|incident room|enquiry|investigation)(?:al)? (?:code ?|was |is )?(?:name[ds]?|called"
    r"|known as)(?: is| was|:)?"
    r" ['\"]?(?P<name>[A-Z][A-Za-z'-]{3,}(?: [A-Z][a-z]+)?)(?![\w-])"
)
_NATIONAL = frozenset(
    "encompass endeavour innerste makesafe soteria sceptre hydrant yewtree stovewood signature limelight aidant "
    "bluestone vigilant".split()
)
_NOT_A_NAME = frozenset(
    "of the theatre theatres manual manager managers managing director directors plan plans order group team "
    "centre center room support officer commander guidance procedure procedures policy policies board and in for "
    "is was service services protocol"
    " framework model on at to lead leads coordinator co-ordinator notification notifications notice notices key adult"
    " adults scheme schemes"
    " alert alerts call calls report reports referral referrals message messages form forms".split()
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each with the word "Operation"; schemes that every force runs are marked allowed."""
    for match in _CALLED.finditer(text):
        if match.group("name").lower() not in _NATIONAL:
            yield Hit("operation", *match.span("name"), 0.9, ("police operation", "named before it"))
    for match in _OPERATION.finditer(text):
        name = match.group("name")
        first, _, rest = name.partition(" ")
        if first.lower() in _NOT_A_NAME or (first.isupper() and match.group().startswith("OP ") and len(first) < 4):
            continue
        end = match.end("name")
        if rest and ((rest.lower() in _NOT_A_NAME and rest != "Room") or text[end : end + 1] == "'"):
            end = match.start("name") + len(first)
        end -= 2 * text[match.start() : end].endswith("'s")
        national = text[match.start("name") : end].lower() in _NATIONAL  # "Operation Vigilant Harbour" is a force's own
        words = ("allowed: a national scheme",) if national else ("its name follows the word",)
        yield Hit("operation", match.start(), end, 0.6 if national else 0.95, ("police operation", *words))
