"""A text in, what neighbours and papers call the case or its people out: "the eel man".

No recogniser of its own: events.py gives what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords

_PEOPLE = (
    r"(?:boys?|girls?|bab(?:y|ies)|twins?|triplets|lads?|lass|kids?|mums?|mam|dads?|mothers?|fathers?"
    r"|man|men|woman|women|lady|ladies"
    r"|famil(?:y|ies)|brothers?|sisters?|couple|house|street|flat|pupils?|schoolgirl|schoolboy|teen|teenager|tot"
    r"|toddler|tragedy|horror"
    r"|killing|death|fire|gang|angel|prince|princess)"
)
_COMMON = (
    r"(?:the|that|our|anxious|neurotic|fussy|pushy|demanding|hostile|aggressive|angry|model|supportive|extended"
    r"|caring|loving|devoted|articulate"
    r"|middle|host|respectable|ordinary|nuclear|professional|hard-to-reach|toxic|presenting|back|front|index|subject"
    r"|learning|good|bad|naughty|little|big|poor|lovely|quiet|nice|young|my|your|our|hidden|invisible|whole|looked"
    r"|vulnerable|single|working|difficult"
    r"|problem|typical|normal|average|unborn|other|another|every|each|white|black|brown|asian|happy|sad|strong|clever"
    r"|bright|easy|hard|older|younger"
    r"|new|old|same|no|any|this|that|these|those|his|her|their|and|or|for|with|about|of|to|is|was|i|we|you|he|she"
    r"|they|it|not|all|both|two|three"
    r"|best|better|real|proper|safe|unsafe|missing|absent|step|foster|birth|single-parent|protective|resilient|busy"
    r"|private|close|think|troubled"
    r"|chaotic|complex|gifted|perfect|miracle|silly|cheeky|medical|lost|forgotten|wrong|right|in|on|at|a|if|when|who"
    r"|what|where|just|only|one|an"
    r"|be|been|being|are|were|has|have|had|as|from|by|said|says|says|told|very|so|too)"
)
_CALLED = re.compile(
    rf"(?P<q>[\"'])(?<!\w.)(?:the |that "
    rf"|our |[^\"'\n]{{2,40}} and the )?(?P<what>(?!{_COMMON} )(?:(?!{_COMMON} )[A-Za-z][a-z'-]+ ){{1,3}}{_PEOPLE}"
    rf"|(?:{_PEOPLE}|child) (?:at|in|on|from|by|under|behind|with) (?:the|an?) [a-z][a-z' -]{{2,30}})(?P=q)(?!\w)"
)
# "Known locally as the goat people", "the papers called him the boy in the bell tower"
_DUBBED = AtWords(
    r"\b(?:nicknamed|dubbed|known (?:locally|to everyone|to all|in the [a-z]+|on the [a-z]+|round about|there) as"
    r"|christened"
    r"|(?:papers?|press|neighbours?|echo|gazette|argus|herald|children|pupils|people|village|town|everyone|they|mail"
    r"|post)"
    r" (?:all )?(?:called|call|calls) (?:him|her|them|it|the (?:boy|girl|child|family|house|baby|mother|father)))"
    r" (?:him |her |them |it )?['\"]?(?P<what>(?!(?:by|in|at|out|when|and|for|on|to|every|again|the next|after"
    r"|as) )(?:the |our |an? )?"
    r"[a-z'-]+(?: (?!and\b|but\b|who\b|which\b|because\b|when\b|after\b)[a-z'-]+){1,6})"
)
_MAN = AtWords(
    rf"\bthe (?P<what>(?:{lexicon.alternatives('events', 'what a man goes by')})[ -](?:man|men|lady|woman|lad|boy"
    rf"|girl|family|people|brothers"
    r"|sisters))(?![\w-])"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why."""
    lowered = context.lower(text)
    for match in _CALLED.finditer(lowered):
        if not context.general(text, *match.span()) and not context.cited(text, match.start()):
            yield *match.span("what"), "what they are called"
    for match in _DUBBED.finditer(lowered):
        if not context.general(text, *match.span()) and not context.cited(text, match.start()):
            yield *match.span("what"), "what they are called"
    for match in _MAN.finditer(lowered):
        yield *match.span("what"), "what they are called"
