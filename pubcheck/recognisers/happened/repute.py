"""A text in, what neighbours and papers call the case and what somebody asks to leave out for that out.

No recogniser of its own: events.py gives what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.happened import happening

_NP = happening.NOUNS
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
    rf"|our )?(?P<what>(?!{_COMMON} )(?:(?!{_COMMON} )[A-Za-z][a-z'-]+ ){{1,3}}{_PEOPLE}"
    rf"|(?:{_PEOPLE}|child) (?:at|in|on|from|by|under|behind|with) (?:the|an?) [a-z][a-z' -]{{2,30}})(?P=q)(?!\w)"
)
_MAN = AtWords(
    rf"\bthe (?P<what>(?:{lexicon.alternatives('events', 'what a man goes by')})[ -](?:man|men|lady|woman|lad|boy"
    rf"|girl|family|people|brothers"
    r"|sisters))(?![\w-])"
)
# Somebody asks that it be left out, for it tells who they are.
_HIDE = AtWords(
    r"\b(?:(?:asks?|asked|wants?|wanted|would like|begs?|begged|please)[^.]{0,20}\b(?:that|for"
    r"|of)?[^.]{0,60} not (?:be |to be )(?:mentioned|used|said|published|shown"
    r"|printed)|do(?:n't| not) (?:mention|describe|publish|show|print)|(?:will|would|could|can) (?:be recognised"
    r"|identify (?:him|her|them|the family)"
    r"|give (?:it|them|him|her) away|date the case|be traced)|giveaway|gives? (?:it|them|him|her) away|recognisable"
    r"|people will guess|put two and two)\b"
)
_ITEM = re.compile(
    rf"(?<![\w'-])(?:the|an?|his|her|their|that|those|our) (?P<what>{_NP}(?: (?:of|on|in|at|with|behind|under|by"
    rf"|laid on|left on|tied to|outside) (?:the"
    rf" |an? |his |her )?{_NP})?)(?=[.,;:)\n\t?]|\Z| (?:is|was|are|were|has|had|and|not|out|will|would|be|from|that"
    rf"|which|to|or|because|as|if|please)\b)"
)
_ABOUT = AtWords(
    rf"\b(?:piece|story|article|feature|headline|item|rumours?|gossip|question|photographs?|photo|picture|clip"
    rf"|footage|post|page|poem|song|film)"
    rf"(?: (?:was|is|were|ran|appeared|the week after|that week|last week|in the \w+|online))*,? (?:about|on|of|with"
    rf"|showing) (?:the|an?|his|her|their) "
    rf"(?P<what>{_NP}(?: (?:of|on|in|at|with|by) (?:the |an? )?{_NP})?)"
)
_PRESS = re.compile(
    r"\b(?:papers?|newspapers?|echo|argus|gazette|herald|press|news|facebook|online|journalists?|reporters?|radio"
    r"|posted|website|magazine|tabloids?"
    r"|television|cutting|social media|instagram|tiktok|mercury|chronicle|post|advertiser|courier|telegraph)\b"
)
_OF_A_REPORT = re.compile(
    r"\b(?:names?|surnames?|initials|dates?|address(?:es)?|paragraphs?|paras?|pages?|lines?|words?|footnotes?"
    r"|sections?|appendix|annex|drafts?|versions?"
    r"|reports?|reviews?|reviewers?|author|tables?|sentences?|titles?|headings?|file|paths?|document|comments?|logos?"
    r"|number|reference|quotes?|quotation"
    r"|bit|part|point|thing|things|case|cases|family|families|child|children|school|mother|father|panel|partnership"
    r"|chair|recommendations?|findings?"
    r"|years?|months?|weeks?|days?|ages?|gender|ethnicity|area|town|village|estate|street|council|term|terms|time|way"
    r"|risk|answer|question|matter"
    r"|templates?|records?|forms?|boxes|box|system|letters?|emails?|minutes?|note|notes|plan|service|services|team"
    r"|practice|public|press|website"
    r"|reader|readers|media|law|court|judge|order|process|data|list|figures?|detail|details|information|hospital|ward"
    r"|surgery|nursery|college"
    r"|house|home|suburb|printer|internet|learning|road|place|region|county|city|country|district|locality"
    r"|neighbours?|job|work|employer|firm|trade"
    r"|photo|photograph|picture|job titles?"
    r"|language|nationality|religion|faith|diagnosis|condition|siblings?|sister|brother|parents?|aunt|uncle"
    r"|grandmother|grandfather|cousin|baby|boy"
    r"|girl|staff|nurse|teacher|doctor|worker|officer|social worker|police|inquest|coroner|trial|sentence|verdict"
    r"|inquiry|event|meeting)\Z"
)


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """The span of each, and why."""
    lowered = context.lower(text)
    for match in _CALLED.finditer(lowered):
        if not context.general(text, *match.span()) and not context.cited(text, match.start()):
            yield *match.span("what"), "what they are called"
    for match in _MAN.finditer(lowered):
        yield *match.span("what"), "what they are called"
    for hide in _HIDE.finditer(lowered):
        left, right = context.sentence(text, *hide.span())
        for match in _ITEM.finditer(lowered, left, right):
            if (
                _tells(match.group("what"))
                and lowered[match.start("what") : match.end("what")] == text[slice(*match.span("what"))]
            ):
                yield *match.span("what"), "what somebody wants left out"
    for match in _ABOUT.finditer(lowered):
        if _PRESS.search(lowered, *context.sentence(text, *match.span())) and _tells(match.group("what")):
            yield *match.span("what"), "what the papers told"


def _tells(what: str) -> bool:
    """Whether it is a thing of the case, not a part of the report or what every review tells of."""
    head = what.split(" of ")[0].split()[-1]
    return _OF_A_REPORT.search(head) is None and not happening.usual(what)
