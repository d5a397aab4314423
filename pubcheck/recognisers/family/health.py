"""A text in, the named lasting or grave diagnoses of the people of the case out.

Three ways to see one: it is on a list; it is built as the names of diagnoses are ("Sturm-Ostrow syndrome", anything in
-opathy); or it stands where a diagnosis is told ("diagnosed with", "a rare genetic condition").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.family import ailments, lesser
from pubcheck.recognisers.grammar import context, lexicon, phrases, tables
from pubcheck.recognisers.grammar.at_words import AtWords

KINDS = ("health-condition",)

_ALL = lexicon.phrases("conditions", "conditions")
_CAPITALS = tuple(phrase for phrase in _ALL if phrase.isupper())
_EXCLUDED = frozenset(phrase.lower() for phrase in lexicon.phrases("conditions", "excluded"))
# Many have it, and reviews speak of it in general: there it must be somebody's of the case.
_COMMON = frozenset(phrase.lower() for phrase in lexicon.phrases("conditions", "common"))
_NAMED = phrases.Phrases(
    {"named": [phrase.lower() for phrase in _ALL if not phrase.isupper()]}, {}, r"(?![\w]|-(?:friendly|aware))"
)
_SHORT = AtWords(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _CAPITALS))})(?![\w-])")
_ORGAN = (
    r"heart|cardiac|kidney|renal|liver|hepatic|lung|respiratory|bowel|intestinal|brain|eye|muscle|bone|blood|thyroid"
    r"|pituitary|adrenal|pancreatic|immune|bone marrow|stem cell|organ|corneal|spinal|motor|storage|cell|body|joint"
    r"|skin|breast|throat|stomach|ovarian|prostate|hormone|[a-z]+ase"
)
_RARE = (
    r"rare|genetic|metabolic|congenital|degenerative|progressive|life-limiting|life-threatening|inherited|hereditary"
    r"|neuro[a-z]+|mitochondrial|chromosom[a-z]+|autoimmune|terminal|incurable|lifelong|life-long|psychotic|clotting"
    r"|bleeding"
)
_QUALITY = rf"(?:[A-Z][\w-]*(?:['’]s|s['’])?|{_ORGAN}|{_RARE}|[a-z]+(?:ic|al|ous|ive|ary|ile|oid|ar|ian))"
_NONE = r"(?:The|This|That|These|His|Her|Their|An?|No|Any|Such|Other|Another|Mental|Physical|Social|Serious)\b"
_HEAD = AtWords(
    r"\b(?:(?P<any>syndrome|disease|dystrophy|palsy|sclerosis|fibrosis|leukodystrophy|ataxia|atresia|malformation"
    r"|dysplasia|stenosis|carcinoma|tumour|neuropathy|psychosis|dementia|epilepsy|cancer|degeneration"
    r"|haemorrhage|embolism|aneurysm|agenesis|hypoplasia|aplasia)"
    r"|(?P<organ>failure|transplant|deficiency|defect|insufficiency)"
    r"|(?P<sense>impairment|loss)"
    r"|(?P<mind>disorder)"
    r"|(?P<vague>condition|illness))s?(?![\w-])(?! (?:control|prevention|burden))"
)
_BEFORE = {
    "any": re.compile(rf"\b(?!{_NONE})(?:(?:{_QUALITY}|[a-z]{{3,}}(?:ity|tion|osis|emia|oedema|asis))[ -]){{1,3}}\Z"),
    "organ": re.compile(
        rf"\b(?!{_NONE}|[Ii]ron|[Vv]itamin)(?:{_QUALITY}[ -])?(?:{_ORGAN}|[A-Z]\w*\d\w*|growth hormone) \Z"
    ),
    "sense": re.compile(r"\b(?:visual|vision|sight|hearing|sensory|sensorineural(?: hearing)?|cognitive) \Z"),
    "mind": re.compile(
        rf"\b(?:(?:{_RARE}|{_ORGAN}|bipolar|affective|dissociative|dissociative identity|delusional|schizoaffective"
        r"|personality|eating|panic|tic|growth|movement|seizure|language|developmental language|stress|spectrum"
        r"|anxiety"
        r"|obsessive[ -]compulsive|processing|attention deficit hyperactivity|coordination|[a-z]*depressive"
        rf"|chromosome|depersonalisation)[ -]){{1,3}}\Z"
    ),
    "vague": re.compile(rf"\b(?:{_RARE}|heart|kidney|liver|lung|muscle|brain|blood|bone)(?: [a-z]+)? \Z"),
}
# Endings of which doctors make names; words of daily use and lesser ills that end so are excluded by the list.
_ENDING = re.compile(
    r"(?:itis|osis|aemia|uria|plegia|paresis|opathy|blastoma|sarcoma|carcinoma|phoma|lanoma|eloma|glioma|phrenia"
    r"|lexia|praxia|cephaly|plasia|philia|dactyly|trophy|kinesia|cytopenia|megaly|sthenia|ectasia|iectasis"
    r"|chromatosis)(?![a-z])"
)
# What is minor in most is grave where somebody died of it or nearly did; then it is told wherever it stands.
_GRAVE = AtWords(
    r"\b(?:died|dies|death|dead|killed|resuscitat\w+|intensive care|life-threatening"
    r"|fatal)\b[^.\n\t]{0,80}?\b(?:attack of|from|of|with|an?|by|acute)"
    r" (?:an? |acute |severe )*(?P<what>asthma|pneumonia|sepsis|eczema|measles|influenza)(?=[ .,;]|\Z)"
    r"|\b(?:life-threatening|near-fatal|brittle|fatal|ventilated for) (?P<more>asthma|eczema|bronchiolitis|pneumonia"
    r"|sepsis|measles|influenza)\b"
)
_BOUND = re.compile(r"[\w-]{2,40}\Z")
_ADJECTIVE = re.compile(
    r"\b(?:group [a-z] |type [a-z\d] )?(?:[a-z]+(?:ic|al|ous|ive|oid|ar)|acute|chronic|juvenile|infantile|beta"
    r"|rheumatoid) \Z"
)
_TOLD = AtWords(
    r"\b(?:diagnos(?:ed|is|es) (?:(?:as having|with|of|as) )+|a condition (?:called|known as) )"
    r"(?:an? |the |severe |mild |moderate |both )*(?P<what>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,4})"
)
_STOP = re.compile(
    r" (?:and|but|or|in|at|on|by|when|who|which|that|as|is|was|were|had|has|have|having|since|after|before|while|for"
    r"|from|aged|soon|shortly|following|because|though|although|during|she|he|they|it|his|her|their|so|until|with|to"
    r"|later|early|the|an?|just|only|a|this|last|some|several|two|three|by|would|did|not)\b.*",
    re.DOTALL,
)
_LABEL = re.compile(
    r"\b(?:diagnos[ie]s|(?:health|medical) (?:condition|need|history|issue)s?|conditions?|disabilit(?:y|ies)"
    r"|disability"
    r"|health)\b(?! (?:visitor|setting|service|visiting))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:awareness|training|pathway|guideline|guidance|nurses?|team|service|services|clinics?"
    r"|charity|UK|Society|Trust|policy|workers?|screening|programme|leaflets?|toolkit|strategy|lead|register"
    r"|diagnosis rates?|support group|association|helpline|research|Foundation|Act)\b"
)
_GRADE = re.compile(
    r"\b(?:(?:[a-z]+-(?:dependent|resistant|induced|onset|linked)|mild|moderate|borderline|severe|profound|classical|congenital|quadriplegic"
    r"|spastic|diabetic|chronic|acute"
    r"|paranoid|refractory|non-verbal|terminal|treatment-resistant|stage \w+|atypical|bilateral|unilateral|juvenile"
    r"|infantile|early onset|rare form of|type (?:1|2|one|two)) )+\Z",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"\b(?:is|was|are|were|being|profoundly|severely|registered"
    r"|has|had|have|having|born with|diagnos\w+ (?:with|of|as)|followed up for|treated for|suffer\w* (?:from"
    r"|with)|admitted (?:to hospital )?with|died (?:of|from)"
    r"|living with|lives with|complications of|history of|known to have|medication for|uses?|wears?|wearing|needs?"
    r"|relies on|depends on|carries|carry|takes|taking|fed (?:by|through|with)|because of (?:his|her|their)"
    r"|health:)(?: an?| the| severe)? (?:\w+(?:, | and | ))?\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:pupils|children|people|person|someone|anyone|teenagers|patients|families|young people)"
    r" (?:\w+ ){0,3}(?:with|who have|living with) \Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\A(?: (?:on|in) (?:one|both|the (?:left|right)|(?:his|her) (?:left|right)) (?:sides?|ears?|eyes?|arms?|legs?"
    r"|hips?"
    r"|kidneys?)"
    r"| (?:major|minor|type [\dIVAB]+|\(type [\dIVAB]+\)))"
)


_POSITIVE = AtWords(r"\bpositive\b")
_TESTED = re.compile(
    r"\b(?:[A-Za-z]{3,}(?: cell| trait| [A-E])? (?:screen|screening|antibod(?:y|ies)|antigen|carrier)(?: test)?"
    r"(?: was| came back)? |(?:[Hh]ep(?:atitis)?(?:\.? [A-E])?|HIV|HBsAg|TB)[ -])\Z"
)
_BODILY = AtWords(
    r"\b(?P<what>(?:severely |badly )?allergic to [a-z]+(?: [a-z]+)?|born (?:with|without) (?:his|her|an?|no|one|two"
    r"|only one|extra|part of)"
    r" [a-z]+(?: [a-z]+){0,3}|lost (?:all )?(?:his|her) (?:hair|sight|hearing|voice|speech|memory)"
    r"|transplant list|waiting list for (?:an? )?(?:kidney|liver|heart|lung|bone marrow"
    r"|transplant)[a-z ]{0,12})(?=[.,;:)]|\Z| (?:and|at|in|since"
    r"|when|but|outside|missing|from|after|before|on|is|was)\b)"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Conditions said of the family; not those of a service, a guideline or of children in general."""
    sure = set(_told(text))
    spans = {match.span() for match in _NAMED.finditer(context.lower(text))}
    spans |= {match.span("what") for match in _BODILY.finditer(text)}
    for match in _POSITIVE.finditer(text):
        if tested := _TESTED.search(text, max(0, match.start() - 48), match.start()):
            spans.add((tested.start(), match.end()))
    spans |= set(ailments.found(text))
    theirs = set(lesser.found(text))
    spans |= theirs
    spans |= {match.span() for match in _SHORT.finditer(text)} | set(_by_grammar(text)) | sure
    grave = {(match.group("what") or match.group("more")).lower() for match in _GRAVE.finditer(text)}
    if grave:
        again = rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(grave)))})(?![\w-])"
        spans |= {match.span() for match in re.finditer(again, context.lower(text))}
    done = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        words = text[start:end].lower()
        if (
            start < done
            or (words in _EXCLUDED and words not in grave and (start, end) not in theirs)
            or _ABOUT.match(text, end + 1)
            or context.cited(text, start)
        ):
            continue
        if not _theirs(text, start, end, common=words.removesuffix("s") in _COMMON and (start, end) not in sure):
            continue
        grade = _GRADE.search(text[max(0, start - 40) : start])
        if grade and start - len(grade.group()) >= done:
            start -= len(grade.group())
        if more := _OF.match(text[end : end + 32]):
            end += more.end()
        done = end
        yield Hit("health-condition", start, end, 0.75, ("health condition", "said of the family"))


# "The autism", said of somebody; "Epilepsy." at the head of a paragraph on the child's.
_POINTED = re.compile(r"(?:\b(?:the|this|that|his|her|their)|'s)(?: [a-z]+)? \Z|\n[ *#]*(?:\d+(?:\.\d+)*[.)]? )?\Z")
_ADJECTIVES = re.compile(r"(?:deaf|blind|disabled|autistic|epileptic|diabetic|[a-z]+ disabled)", re.IGNORECASE)


def _theirs(text: str, start: int, end: int, *, common: bool) -> bool:
    """Whether a condition is somebody's of the case. A rare one is, unless it is spoken of in general."""
    if context.general(text, start, end) or _OTHERS.search(text, max(0, start - 40), start):
        return False
    if not common or context.said_of_family(text, start, end):
        return True
    if _LABEL.search(f"{context.label(text, start)} {tables.column(text, start) or ''} {tables.row(text, start)}"):
        return True
    pointed = _POINTED.search(text, max(0, start - 40), start)
    if (
        pointed is not None
        and not _ADJECTIVES.fullmatch(text, start, end)
        and ("\n" not in pointed.group() or text[end : end + 2] in (". ", ": "))
    ):
        return True
    return _HAVING.search(text[max(0, start - 50) : start]) is not None


def _by_grammar(text: str) -> Iterator[tuple[int, int]]:
    """Names built of a head and what stands before it, and single words by their ending."""
    for match in _HEAD.finditer(text):
        low = max(0, match.start() - 48)
        before = _BEFORE[match.lastgroup or "any"].search(text[low : match.start()])
        if before:
            yield low + before.start(), match.end()
    lowered = context.lower(text)
    for match in _ENDING.finditer(lowered):
        low = max(0, match.end() - 40)
        word = _BOUND.search(lowered, low, match.end())
        if word is None or match.start() - word.start() < 3 or word.group().removeprefix("-") in _EXCLUDED:
            continue
        start = word.start()
        if more := _ADJECTIVE.search(lowered, max(0, start - 24), start):
            start = more.start()
        yield start, match.end()


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Whatever somebody is said to be diagnosed with, but for what is too slight to tell anything."""
    for match in _TOLD.finditer(text):
        words = _STOP.sub("", f"{match.group('what')} ")
        words = words.strip()
        if words and _EXCLUDED.isdisjoint({words.lower(), words.lower().split()[-1]}) and _fit(words):
            yield match.start("what"), match.start("what") + len(words)


def _fit(words: str) -> bool:
    """Whether it reads as the name of a condition: no bare grammar, no plural noun of things that happen."""
    return len(words) > 3 and not re.fullmatch(r"(?:\w+ed|\w+ly|\w+ing|no \w+|any \w+)", words)
