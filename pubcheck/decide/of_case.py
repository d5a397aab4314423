"""Words around a mention in, whether they tell of somebody of the case out: asked before a name may stay."""

from __future__ import annotations

import re

# One sign stands for each of these in the patterns below, and in what they read.
_KIN, _WORKER = "\ue011", "\ue012"
_KIN_WORDS = re.compile(
    r"\b(?:(?:(?:great-?)?grand|step|half|foster|god)[- ]?)?(?:(?:ex-)?partner|ex|husband|wife|boyfriend|girlfriend"
    r"|fianc[eé]e?|mother|father|mum|mam|mummy|dad|daddy|ma|pa|parents?|brothers?|sisters?|siblings?|twins?|sons?"
    r"|daughters?|uncle|aunt(?:ie|y)?|cousins?|nieces?|nephews?|nan|nana|gran|granny|lodger|neighbours?"
    r"|(?:family|best|school) friend|bab(?:y|ies)|boys?|girls?|teenager|toddler|infant)\b",
    re.IGNORECASE,
)
_WORKER_WORDS = re.compile(
    r"\b(?:(?:social|family|support|key|outreach|youth|duty|case|nursery|contact|link|care|housing)[- ]?workers?"
    r"|health visitors?|(?:school|community|staff|practice|district|named|nursery|family|night|ward) nurses?|nurses?"
    r"|midwi(?:fe|ves)|teachers?|head(?:teacher| teacher)|tutors?|SENCO|DSL|SW|HV|GP|foster carers?|carers?"
    r"|childminders?|solicitors?|advocates?|guardians?|landlord|coach|paramedics?|registrar|paediatrician"
    r"|(?:police )?officers?|constable|sergeant|detective|independent visitor|personal adviser)\b",
    re.IGNORECASE,
)
_THE = r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Aa]n?|\w+['’]s|\ue011['’]s)"
# "His mother, Jade", "the duty social worker was Jade".
_BEFORE = re.compile(
    rf"(?:{_KIN}|\b{_THE} (?:[\w-]+ ){{0,2}}?{_WORKER})(?:,| \(|:|,? (?:is|was|are|were|named|called))? ?\Z",
    re.IGNORECASE,
)
# "Jade, his mother", "Jade (the duty social worker)", "Jade's bedroom".
_AFTER = re.compile(
    rf"(?:,| \(| [-–—]|,? (?:is|was)|,? who (?:is|was)) ?(?:(?:then|now|also) )?(?:{_THE} (?:[\w'’-]+ ){{0,2}}?{_KIN}"
    rf"|(?:the|his|her|their|my|our|\w+['’]s|{_KIN}['’]s) (?:[\w'’-]+ ){{0,2}}?{_WORKER})"
    rf"|['’]s? (?:[\w-]+ )?(?:{_KIN}|{_WORKER}|(?:home|house|flat|room|bedroom|school|class|bed|cot|phone"
    rf"|birthday|funeral"
    r"|death|body|injur\w+|bruis\w+|voice|life|story|placement|bag|clothes|toys?|family|behaviour|attendance)\b)",
    re.IGNORECASE,
)
# "Mrs X", "PC X", "Nurse X": whoever works or lives there, and nobody who writes or whom everybody knows.
_AT_WORK = re.compile(
    r"\b(?:Dr|Doctor|P\.?C|D[CS]|DCI|DI|PCSO|WPC|Sgt|Sergeant|Constable|Inspector|Supt|Superintendent|Insp|Officer"
    r"|Nurse|Sister|Matron|Midwife|Visitor|Worker|Teacher|Head(?:teacher)?|Carer|Manager|Consultant|Mr|Mrs|Ms|Miss"
    r"|Mx|SW|HV|GP|Auntie?|Uncle|Nan|Gran|Father|Brother|Pastor|Imam|Rev|Revd|Cllr|Councillor)\.?"
    r"(?: [A-Z][\w.'’-]*){0,2} \Z"
)
# What somebody of the case does, and no author, body or area.
_ACTS = re.compile(
    r"(?:'s?)?,? (?:(?:then|also|never|had|has|would|did not|who) )?(?:saw|rang|told|weighed|visited|came|went|took"
    r"|heard|examined|drove|hit|lived?|lives|slept|cried|moved|left|stayed|drank|taught|had the|gave (?:him|her|them"
    r"|the baby)|(?:was|is|were|are) (?:in|at|with|seen|aged|born|\w+ (?:years?|months?|weeks?) old|scared|tired|hungry"
    r"|arrested|placed|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|asked (?:for|to|him|her)|said"
    r"|says|wanted|felt|loves?d?|liked|aged)\b"
)
_SENTENCE = re.compile(r"(?<=[a-z\d)\]'\"][.!?]) |\n")
_TOLD = re.compile(
    r"\b(?:he|she|him|his|hers?|(?:the|his|her|their) (?:child(?:ren)?|famil(?:y|ies)))\b",
    re.IGNORECASE,
)
# One person of the case, and no kind of people that a plan or a study is about.
_ONE = re.compile(
    r"\b(?:he|she|him|his|hers?|aged|born|(?:(?:grand|step)-?)?(?:mother|father|mum|dad)|(?:half-)?(?:sister|brother)"
    r"|aunt(?:ie|y)?|uncle|nan|gran|partner|boyfriend|girlfriend|husband|wife|baby)\b",
    re.IGNORECASE,
)

_EDGE = re.compile(
    r"\b(?:that|who|whom|whose|which|when|because|where|while|although|but|after|before|since|until|as"
    r"|and(?= (?:on|by|from)"
    r"\b))\b|[;:\n\t]"
)

_BESIDE = 80  # characters in which what stands right beside a name is told
_MET = (" saw ", " told ", " met ", " rang ", " visited ", " weighed ", " asked ", " took ", " called ")
_AT = (" at home", " at school", " at the ", " in the ", " with ", ".", ",", " that ", " and ")


def beside(before: str, after: str) -> bool:
    """Whether the words right beside a name make it a relative's, a friend's or that of a worker on the case."""
    return _BEFORE.search(_signed(before[-_BESIDE:])) is not None or _AFTER.match(_signed(after[:_BESIDE])) is not None


def told(words: str) -> bool:
    """Whether some words tell of a child, a relative, or a he or she."""
    return _KIN_WORDS.search(words) is not None or _TOLD.search(words) is not None


def one(words: str) -> bool:
    """Whether some words tell of one person of a family."""
    return _ONE.search(words) is not None


def somebody(words: str) -> bool:
    """Whether some words name a relative, a friend or a worker, or a child's own."""
    return _KIN_WORDS.search(words) is not None or _WORKER_WORDS.search(words) is not None


def at_work(before: str) -> bool:
    """Whether a title stands before a name that only somebody at work, or one's neighbour, has."""
    return _AT_WORK.search(before) is not None


def acts(after: str) -> bool:
    """Whether the words behind a name tell what somebody of the case does or is."""
    return _ACTS.match(after) is not None


def met(before: str, after: str) -> bool:
    """Whether a name stands as whom a worker or a relative met or told, and where."""
    return before.endswith(_MET) and after.startswith(_AT) and somebody(before)


def sentence(before: str, after: str) -> str:
    """The words around a place, as far as the sentence goes that it stands in."""
    return _SENTENCE.split(before)[-1] + " " + _SENTENCE.split(after)[0]


def clause(before: str) -> str:
    """The last clause of some words: what stands behind the last "that", "who", "when", "because"."""
    return _EDGE.split(before)[-1]


def _signed(words: str) -> str:
    return _WORKER_WORDS.sub(_WORKER, _KIN_WORDS.sub(_KIN, words))
