"""A text in, the named lasting or grave diagnoses of the people of the case out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit, context, lexicon

KINDS = ("health-condition",)

_ALL = lexicon.phrases("conditions", "conditions")
_CAPITALS = tuple(phrase for phrase in _ALL if phrase.isupper())
_EXCLUDED = frozenset(phrase.lower() for phrase in lexicon.phrases("conditions", "excluded"))
_NAMED = re.compile(
    rf"(?<![\w-])(?:{lexicon.grouped([phrase.lower() for phrase in _ALL if not phrase.isupper()])})(?![\w]"
    rf"|-(?:friendly|aware))",
)
_SHORT = re.compile(rf"(?<![\w-])(?:{'|'.join(_CAPITALS)})(?![\w-])")
# A condition by the way it is named: after its discoverer or with the word for what it is.
_GRAMMAR = re.compile(
    r"\b(?P<of>(?:[A-Z][\w'-]{1,30}(?: |-))?(?:[A-Z][\w-]{1,30}'s?s? |[a-z]{1,30}(?:ic|al|ous|ive|ary|ile|oid|ed)"
    r" ){1,2})?(?P<kind>syndrome|disease|dystrophy|palsy|sclerosis|fibrosis|leukodystrophy|ataxia|\w{4,}aemia"
    r"|\w{4,}uria|\w{3,}plegia|\w{4,}opathy|\w{4,}blastoma|\w{4,}sarcoma)(?! (?:control|prevention|burden))\b"
)
_MINOR = re.compile(
    r"\A(?:anaemia|septicaemia|bacteraemia|hypoglycaemia|hyperglycaemia|ischaemia|hypoxaemia|haematuria|dysuria"
    r"|tachycardia|polyuria|homeopathy|osteopathy|proteinuria|bilirubinaemia|toxaemia|iron deficiency anaemia)\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:awareness|training|pathway|guideline|guidance|nurses?|team|service|services|clinics?"
    r"|charity|UK|Society|Trust|policy|workers?|screening|programme|leaflets?|toolkit|strategy|lead|register"
    r"|diagnosis rates?|support group|association|helpline|research|Foundation|Act)\b"
)
_GRADE = re.compile(
    r"\b(?:(?:severe|profound|classical|congenital|quadriplegic|spastic|diabetic|chronic|acute"
    r"|paranoid|refractory|non-verbal|terminal|treatment-resistant|stage \w+|atypical|bilateral|unilateral|juvenile"
    r"|infantile|early onset|rare form of|type (?:1|2|one|two)) )+\Z",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"\b(?:has|had|have|having|born with|diagnos\w+ (?:with|of|as)|followed up for|treated for|suffer\w+ (?:from"
    r"|with)|admitted (?:to hospital )?with|died (?:of|from)"
    r"|living with|lives with|complications of|history of|known to have|medication for|because of (?:his|her|their)"
    r"|health:)(?: an?| the| severe)? (?:\w+(?:, | and | ))?\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:pupils|children|people|person|someone|anyone|teenagers|patients|families|young people)"
    r" (?:\w+ ){0,3}(?:with|who have|living with) \Z",
    re.IGNORECASE,
)
_OF = re.compile(r"\A(?: (?:major|minor|type [\dIVAB]+|\(type [\dIVAB]+\)))")


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Conditions said of the family; not those of a service, a guideline or of children in general."""
    done = 0
    named = {match.span() for match in _NAMED.finditer(context.lower(text))}
    named |= {match.span() for match in _SHORT.finditer(text)}
    spans = sorted(named | set(_by_grammar(text)), key=lambda span: (span[0], -span[1]))
    for start, end in spans:
        if start < done or text[start:end].lower() in _EXCLUDED or _ABOUT.match(text, end + 1):
            continue
        if context.cited(text, start) or not _theirs(text, start, end):
            continue
        grade = _GRADE.search(text[max(0, start - 40) : start])
        if grade and start - len(grade.group()) >= done:
            start -= len(grade.group())
        if more := _OF.match(text[end : end + 12]):
            end += more.end()
        done = end
        yield Hit("health-condition", start, end, 0.75, ("health condition", "said of the family"))


def _theirs(text: str, start: int, end: int) -> bool:
    """Whether a condition is somebody's of the case: by who is spoken of, or by words of having or treating it."""
    if context.said_of_family(text, start, end):
        return not _OTHERS.search(text, max(0, start - 40), start)
    return bool(_HAVING.search(text[max(0, start - 50) : start])) and not context.general(text, start, end)


def _by_grammar(text: str) -> Iterator[tuple[int, int]]:
    for match in _GRAMMAR.finditer(text):
        bare = match.group("kind").lower() in ("syndrome", "disease")
        if (bare and not match.group("of")) or _MINOR.match(match.group("kind")):
            continue
        yield match.span()
