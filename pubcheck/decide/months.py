"""A month of a Document in, whether it is the month in which the harm was done, or came to light, out."""

from __future__ import annotations

import re

from pubcheck.decide import days_told, month_forms, of_case
from pubcheck.decide.reading import Reading
from pubcheck.model import Mention

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)\d{1,2}[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)(\d\d)(?!\d)|'(\d\d)(?!\d)")
_REACH = 200
_EDGE = re.compile(r"[.!?][\"')\]]* +(?=[\"'(\[]*[A-Z0-9])|[\n\t]")
_HURT = r"(?:hurt|injur\w+|wound\w+|burn(?:ed|t|s)|scald\w*|harm(?:ed)?|assault\w*|beaten|ill|unwell)"
_DONE = (
    r"fire|blaze|assault|attack|fall|crash|collision|accident|stabbing|shooting|drowning|death|killing|murder"
    r"|overdose"
    r"|injur(?:y|ies)|incident|explosion|poisoning|birth in secret|abduction|rape|fight|collapse|suicide|hanging"
    r"|electrocution|disappearance|harm"
)
# Wherever it stands, this is the harm: nobody writes so of a move, a referral or a clinic.
_GRAVE = re.compile(
    r"\b(?:di(?:ed|es)|dead|death(?! (?:overview|review|certificate))|killed|murder\w*|manslaughter|drown(?:ed|s"
    r"|ing)|stabb(?:ed|ing)|(?<!head )shot"
    r"|strangl\w+|suffocat\w+|smother\w*|shaken|poisoned|electrocuted|mauled|starved|collaps(?:ed?|ing)|hanged"
    r"|hanging"
    r"|unresponsive|unconscious|lifeless|cold in (?:his|her|the) (?:cot|bed)"
    r"|(?:not|stopped|was n't|wasn't|isn't) (?:been )?breathing|cardiac arrest|resuscitat\w+|life support|in a coma"
    r"|intensive care|paralysed|brain injur(?:y|ies)"
    rf"|(?:seriously|severely|badly|critically|fatally|gravely|terribly|very) {_HURT}"
    r"|(?:serious|severe|critical|grave|fatal|terrible|life-threatening|life-changing|catastrophic|significant"
    r"|non-accidental) (?:\w+ )?(?:injur\w+|harm|burns|wounds?|assault|neglect|head injury)"
    r"|(?:struck|hit|run over|knocked down) by an? (?:\w+ )?(?:train|car|van|lorry|bus|tram|vehicle|motorbike"
    r"|motorcycle|tanker|tractor|taxi)"
    r"|(?:took|taken|taking|swallowed) an overdose|pulled (?:out )?(?:from|of)|set (?:alight|on fire)|house fire"
    r"|life-threatening|took (?:his|her|their) own (?:life|lives)|suicide"
    r"|(?:fell|fallen|jumped|thrown|threw \w+) (?:\w+ )?(?:from|off|out of|down|into|through) (?:an? "
    r"|the )?(?:\w+ ){0,3}?"
    r"(?:windows?|balcony|roof|cliffs?|bridge|floor|storey|building|car park|pier|tower|quarry|platform|wall"
    r"|scaffold\w*"
    r"|canal|river|lake|pond|sea|harbour|pool|stairwell|ledge|weir|lock|shaft|mine|tree)"
    rf"|the (?:\w+ )?(?:{_DONE}) (?:was|were|took place|happened|occurred|came|itself)(?! (?:discussed|considered"
    rf"|raised"
    r"|referred|reviewed|looked|reported|due|not)))\b",
    re.IGNORECASE,
)
# Told of much in a history; of the harm where the reason for the review is told, or where the body shows it.
_MAYBE = re.compile(
    r"\b(?:admitted|admission|(?:brought|taken|rushed|flown|airlifted|carried|came|conveyed|transferred|presented"
    r"|driven)"
    r" (?:in |there |back )?(?:to|into|at|by) (?:an? |the |his |her )?(?:\w+ ){0,3}?(?:hospital|a&e"
    r"|emergency department|ambulance"
    r"|accident and emergency|ed|casualty|children's ward|air ambulance)|ambulance|paramedics?|999|emergency services"
    r"|police (?:were|was) called|found(?! (?:that|to be|out|no)\b)|discovered(?! that)|came upon|came to light|hurt"
    r"|injured|wounded|burn(?:ed|t|s)|scald\w*"
    r"|fell|attack(?:ed)?|assault(?:ed)?|abus(?:ed?|ing)|rap(?:ed?|ing)|beaten|harmed|bitten|crash(?:ed)?"
    r"|arrest(?:ed)?"
    r"|charged with|disclos\w+|told (?:\w+ ){1,6}what|went missing|missing|ran away|disappeared|vanished"
    r"|abducted|removed|taken into (?:care|police protection)|police protection|abandoned|left alone|locked in"
    r"|gave birth"
    r"|born at home|overdose|cut (?:his|her|their) wrists?|self-harm\w*|swallowed|fractures?|bruis\w+|bleed(?:ing)?"
    r"|weigh(?:ed|ing)|starving|malnourished|emaciated|concealed|hidden|rescued|notified)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:fractur\w+|broken (?:arm|leg|bones?|ribs?|skull|thigh|wrist|collarbone)|bruis\w+|bleed(?:s|ing)?|burn(?:s"
    r"|ed|t)"
    r"|scald\w*|swollen|swelling|weigh(?:ed|ing) (?:only |just )?\d|pressure sores|starv\w+|malnourish\w+|emaciat\w+"
    r"|dehydrat\w+|hypotherm\w+"
    r"|wounds?|bite marks?|injur(?:y|ies)|skull|haemorrhag\w+|haematoma|ligature|unable to (?:stand|walk|speak|move)"
    r"|limp|floppy|seizure|ketoacidosis|septic|sepsis|stab|knife|gun|poison\w*|methadone)\b",
    re.IGNORECASE,
)
# A step of the case or of the review: then the month is that step's, whatever the step was about.
_STEP = re.compile(
    r"\b(?:referr\w+|review(?:ed|s|ing)?|panel|published|convict\w+|sentenc\w+|pleaded|trial|inquest|coroner|hearing"
    r"|funeral|training|course|policy|guidance|report(?:ed|s)?(?! (?:missing|to have))|audit\w*|conference|plan(?:s"
    r"|ned)?"
    r"|clinic|appointment|interviewed|charged|commission\w+|notif\w+|recommend\w+|act|inspect\w+|learning|workshop"
    r"|period|covers?|covered|scope|(?:between|from|by) (?:early |late |mid-?)?(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)\w*|follow(?:ing|ed)|after|since|before|until|anniversary|history of)\b",
    re.IGNORECASE,
)
_STEP_ONLY = re.compile(
    r"\b(?:convict\w+|sentenc\w+|pleaded|trial|inquest|coroner|hearing|funeral|memorial|published|commission\w+"
    r"|panel met"
    r"|workshop|training|inspect\w+|audit\w*|anniversary|guidance|policy|out of date|periods? (?:examined|considered"
    r"|reviewed|under|covered|looked|of review)|acts?|regulations"
    r"|practice review|rapid review)\b",
    re.IGNORECASE,
)
# Another's death is not the harm that the review is about.
_OTHERS = re.compile(
    r"\b(?:(?:great-?)?(?:grand|step)[- ]?\w+|uncle|aunt(?:ie|y)?|nan|nana|gran|granny|cousin|neighbour|friend|dog"
    r"|cat"
    r"|(?:his|her|their|own|the|mother's|father's) (?:own )?(?:mother|father|mum|dad|husband|wife|partner|brother"
    r"|sister))"
    r"(?:'s)?(?: \([^)]*\))? (?:had |has |also |then |suddenly |was )?(?:died|dies|death|killed|murdered|collapsed"
    r"|injured"
    r"|hurt|wounded|arrested|fell|shot|stabbed|became|suicide|overdose)\b|\bdeath of (?:his|her|their|mother's"
    r"|father's|the"
    r" (?:maternal|paternal))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"[\W\d]*(?:(?:section|part|chapter) \w+[.:,]? *)?(?:why (?:this|there|a|the|we|did|was|is|these)"
    r"|what happened|the (?:incident|event|death|story|harm|day|night|fire|injur)|"
    r"reasons? for|circumstances|background|introduction|summary"
    r"|executive summary"
    r"|the reason|about (?:this|the) (?:review|child|case|family)|minute 1|1[.: ]|key facts|case summary|overview"
    r"|what (?:is|was) this|the case|how it came|what led|brief (?:summary|outline)|context)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    rf"{_STEP_ONLY.pattern}|\b(?:decided|agreed|resolved|recommended|chose|asked|met)\b", re.IGNORECASE
)
# "Commissioned because she was hurt in", "agreed to review how it came that": what the step is about is no step.
_ABOUT = re.compile(
    r"\b(?:because|after|when|where|who|whose|that|as|since|following|into the (?:death|circumstances)"
    r"|(?:the|a|serious|non-accidental) (?:death|injur(?:y|ies)|harm|incident|attack|assault|fire|drowning|stabbing)"
    r"|of (?:an?|the) (?:\w+ ){0,3}?(?:child|baby|infant|boy|girl|son|daughter|young person|teenager|toddler))\b",
    re.IGNORECASE,
)
# "The period ends in November 2022, when he was hurt": the month is that of both.
_WHEN_HURT = re.compile(
    r",? (?:when|the (?:month|week|year) (?:in which|that|when)|in which) (?:the |both )?(?:\w+ ){1,2}?(?:was |were "
    r"|had been )?(?:\w+ly )?"
    rf"(?:{_HURT}|died|killed|stabbed|shot|found(?! (?:that|to be|out|no|a (?:home|place|job)))|collapsed|rushed|pulled"
    r"|drowned|fell|attacked|poisoned|suffocated)\b"
    r"|,? when [^.;,\n]{2,40}? (?:saw|noticed|heard) [^.;,\n]{0,20}\b(?:burns?|bruis\w+|injur\w+|marks?|wounds?"
    r"|screams?)\b"
)
# "In January 2024 an engineer could not get in": somebody whom nobody expected is who brings harm to light.
_CAME_BY = re.compile(
    r",? (?:an?|two|three|four|some|the) (?!(?:health|social|school|family|support|outreach|community|early|strategy"
    r"|core|initial|child|further|second|third|new|midwife|midwives|referral|meeting|review|plan|place|conference|gp"
    r"|letter|report|case|duty|multi|joint|single|pre|request|change|number|decision|local"
    r"|national|council|trust|partnership|court|judge)\b)(?:[a-z-]+ ){0,6}?(?:found|saw|heard|noticed|came|called|rang"
    r"|could|broke|pulled|went|opened|discovered|forced|was (?:called|found|found to|pulled|taken|brought)|were"
    r" (?:called|found|pulled|taken|brought))\b"
)
_TOLD = re.compile(
    r"\b(?:he|she|his|her|they|child(?:ren)?|baby|infant|boy|girl|twins?|son|daughter|teenager|young (?:person|man"
    r"|woman)|toddler|siblings?|brothers?|sisters?)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\W*(?:(?:when|date|month)(?: (?:and (?:time|place)|of (?:the )?(?:incident|death|event|harm|injur\w+"
    r"|fire|attack|collapse)|(?:did )?(?:it|this) happen(?:ed)?|it was))?|(?:incident|death)(?: date)?)\W*",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\bwhat happened\b|\bnature of (?:the )?(?:incident|harm|injur\w+)\b|\boutcome\b", re.IGNORECASE)
_SHORT = 90
_OPENING = 0.2  # the share of a document in which the reason for the review is told


def month_of(date: str) -> tuple[int, str] | None:
    """The month and the last two digits of the year of a date as written; None where either is missing."""
    if match := _NUMERIC.search(date):
        return int(match.group(1)), match.group(2)[-2:]
    month, year = _MONTH.search(date), _YEAR.search(date)
    if month and year:
        return _MONTHS[month.group(1).lower()], year.group(1) or year.group(2)
    return None


def of_harm(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence of a month tells the harm that the review is about: by grave words wherever it stands; by
    lesser ones where the reason for the review is told. Bounded, so linear over a document's months."""
    if month_forms.of_work(mention):
        return False
    why = _tells_why(mention, reading)
    if month_forms.opens_line(mention) and _GRAVE.search(mention.block.text, mention.end, mention.end + _SHORT):
        return True
    if mention.text.endswith("in question") or _when_hurt(mention) or month_forms.told(mention, reading, why=why):
        return True
    before = month_forms.told_before(mention)
    if before and _OTHERS.search(before) is None and (_GRAVE.search(before) or (why and _MAYBE.search(before))):
        return True
    words = _clause(mention)
    if _STEP_ONLY.search(words) or _OTHERS.search(words):
        return False
    if _GRAVE.search(words):
        return True
    if reading.cell(mention) is not None or _STEP.search(words):
        return False
    if _MAYBE.search(words) and (_BODY.search(words) or why):
        return True
    came = _CAME_BY.match(mention.block.text, mention.end, mention.end + _SHORT)
    return came is not None and why


def of_cause(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence tells a step of the review and, where the mention stands, the grave harm that led to it."""
    if _when_hurt(mention) or month_forms.told(mention, reading, why=_tells_why(mention, reading)):
        return True
    words, told = _clause(mention), _sentence(mention)
    before = told[: max(told.find(mention.text), 0)]
    last = of_case.clause(before)  # "a review about a girl who took her own life in"
    return (words != told and mention.text in words and _harmed(words)) or (last != before and _harmed(last))


def _when_hurt(mention: Mention) -> bool:
    return _WHEN_HURT.match(mention.block.text, mention.end, mention.end + _SHORT) is not None


def when_it_was(mention: Mention, reading: Reading) -> bool:
    """Whether it is the whole of a cell that says when the harm was, in a table that says beside it what happened."""
    cell, index = reading.cell(mention), mention.block.index
    if cell is None or cell.text.strip() != mention.text or _WHEN.fullmatch(cell.label) is None:
        return False
    beside = "\n".join(reading.texts[max(0, index - 2) : index + 3])
    return _GRAVE.search(beside) is not None or _WHAT.search(beside) is not None


def _harmed(words: str) -> bool:
    return _GRAVE.search(words) is not None and _STEP_ONLY.search(words) is None and _OTHERS.search(words) is None


def may_be_of_harm(mention: Mention, reading: Reading) -> bool:
    """Whether a month is told of the case where the reason for the review is told: that of the harm in a document that
    says of no month that it is."""
    words = _clause(mention)
    told = _TOLD.search(words) is not None and _STEP.search(words) is None and _STEP_ONLY.search(words) is None
    return told and reading.cell(mention) is None and _OTHERS.search(words) is None and _tells_why(mention, reading)


def of_another(mention: Mention) -> bool:
    """Whether the sentence of a date tells the death of a relative or a friend, and of nobody else."""
    tied = days_told.COUNTED.search(mention.block.text, mention.end, mention.end + _SHORT)
    return tied is None and _OTHERS.search(_sentence(mention)) is not None


def _clause(mention: Mention) -> str:
    """The sentence around a mention. Where it begins with a step of the review: the step, or what the step is about,
    whichever holds the mention."""
    words = _sentence(mention)
    at = max(words.find(mention.text), 0)
    step = _DECIDED.search(words, 0, at)
    about = _ABOUT.search(words, step.end()) if step else None
    if about is None:
        return words
    return words[about.start() :] if about.start() < at else words[: about.start()]


def of_step(mention: Mention) -> bool:
    """Whether the month is that of a step of the review, and the harm is only what the step is about."""
    words = _clause(mention)
    return words != _sentence(mention) and _GRAVE.search(words) is None


def _sentence(mention: Mention) -> str:
    """The sentence, cell or line around a mention."""
    text = mention.block.text
    low, high = max(0, mention.start - _REACH), min(len(text), mention.end + _REACH)
    left = low
    for match in _EDGE.finditer(text, low, mention.start):
        left = match.end()
    right = _EDGE.search(text, mention.end, high)
    return text[left : right.start() if right else high]


def _tells_why(mention: Mention, reading: Reading) -> bool:
    """Whether the reason for the review is told here: in the first part of the document, or under such a heading."""
    index = mention.block.index
    if index <= max(reading.opening, int(len(reading.texts) * _OPENING)):
        return True
    for above in reading.texts[max(0, index - 6) : index][::-1]:
        if len(above) < _SHORT and above[-1:] not in ".,;":
            return _REASON.match(above) is not None
    return False
