"""Ways of saying what a report calls somebody that need nothing else in the sentence, as patterns; no function."""

from __future__ import annotations

import re

from pubcheck.labels import wording

_NAME, _LABELS, _REAL = wording.NAME, wording.LABELS, wording.REAL
_IN_REPORT = (
    r"(?:for (?:the purposes? of )?this (?:report|review|briefing|summary)|for the purposes? of the (?:report|review)"
    r"|in (?:this|these) (?:report|review|briefing|summary|document|account|pages))"
)
_HERE = (
    r"(?:here|throughout|below|in what follows|for (?:the purposes? of )?this (?:report|review|briefing|summary)"
    r"|for the purposes? of the (?:report|review)"
    r"|in th(?:is|e|ese) (?:report|review|briefing|summary|document|account|story|paper|pages))"
)
_NAMES = rf"{_NAME}(?: and {_NAME})?"
# "The childminder is called Mrs Finch in this report"; but "referred to Dr Finch" says that somebody was sent there.
_TITLED = rf"(?P<label>(?:Mrs?|Ms|Miss|Dr|Nurse|Pastor) (?:and (?:Mrs?|Ms|Dr) )?{_NAME})"
PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Nn]ames? (?:in use|(?:that )?we use|used)(?: here| below)?:? (?P<label>(?:Baby|Little|Young) {_NAME})",
        rf"\b[Nn]ames? (?:in use|(?:that )?we use|used)(?: here| below)?:? (?P<labels>{_LABELS})",
        rf"\b(?:called|known as|named|is|are) {_TITLED},? {_IN_REPORT}",
        rf"\b(?:is|are|be) (?:referred to as|given the names?(?: of)?) {_TITLED}",
        rf"\b(?:will|shall) be (?:called|known as|named) {_TITLED}",
        rf"\b(?:[Ww]e have|[Tt]his re(?:port|view)(?: has)?) (?:calls?|called|named?|names)"
        rf" (?:the |her |his |their )?\w+ {_TITLED}(?=[.,;]|\Z| {_HERE})",
        rf"[(,] ?{_TITLED} {_IN_REPORT}",
        rf"\b[Ff]or the purposes? of (?:this|the) (?:report|review|briefing|summary),? [^.]{{0,40}}"
        rf" (?:is|are) {_TITLED}",
        rf"\b[Tt]he names? (?P<labels>{_LABELS}) (?:is|are) not (?:(?:his|her|their|the \w+['’]s) own|{_REAL})\b",
        rf"\b{_REAL} names? (?:is|are|was|were) (?:not|never) (?:used|given|told)[^.]{{0,40}}\b(?:chose|picked"
        rf"|chosen was"
        rf"|is called) (?P<label>{_NAME})",
        rf"\b(?:known|called|named|referred to) {_HERE}(?: as)? (?P<labels>{_LABELS})",
        rf"\bhere (?:called|named|known as|referred to as) (?P<labels>{_LABELS})",
        rf", here (?P<labels>{_LABELS})(?=[,.;)]| (?:was|were|is|are)\b)",
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he )?(?:child|boy|girl|baby|mother|father|twins|brother"
        rf"|sister)) (?:will|shall|is"
        rf" to|are to) be (?P<labels>{_LABELS})(?= {_HERE}|[.,;]|\Z)",
        rf"\bcalled (?P<labels>{_LABELS}) {_HERE}",
        rf"[,(] ?(?P<label>{_NAME}) in th(?:is|e) (?:report|review|briefing|summary)\b",
        rf"\b[Uu]s(?:e|ed|ing) (?P<labels>{_LABELS}) as (?:the|a|his|her|their) (?:\w+['’]s )?(?:name|pseudonym)s?\b",
        rf"\b(?:wish(?:ed|es)?|wanted|asked|agreed|chose) to be (?:known|called|named)(?: as)? (?P<labels>{_LABELS})"
        r"(?: in print| for this| for the re)",
        rf"\b[Ww]e(?: shall| will| have|['’]ll|['’]ve)? (?:say|name[d]? (?:him|her|them|the \w+)|write of (?:him"
        rf"|her|them) as)"
        rf" (?P<labels>{_LABELS})",
        rf"\b(?:to )?write of (?:him|her|them) as (?P<labels>{_LABELS})",
        rf"\b[Tt]he (?:review|report|panel|authors?|reviewers?) (?:has |have )?(?:named|calls?|called"
        rf"|names?) (?:the \w+|him|her"
        rf"|them) (?P<labels>{_LABELS})",
        rf"\b(?:privacy|anonymity|confidentiality)\b[^.]{{0,20}} (?:the \w+|he|she|they) (?:is|are"
        rf"|will be) (?P<labels>{_LABELS})",
        rf"\b(?:[Nn]ame for publication|[Aa]greed (?:name|pseudonym)|[Pp]ublished (?:name|as)"
        rf"|[Cc]ode ?names?)s?:? (?P<labels>{_LABELS})",
        rf"\b(?:[Hh]e|[Ss]he) is (?P<labels>{_LABELS}) here\b",
        rf"\b[Ii]n these pages (?:he|she|they|the \w+) (?:is|are) (?P<labels>{_LABELS})",
        rf"(?P<label>{_NAME}) is not what (?:he|she|they) (?:is|are|was|were) called\b",
        rf"^\W*Call (?:him|her|them) (?P<labels>{_LABELS})(?=[.,;]|\Z)",
        rf"(?P<label>{_NAME}),? \(?(?:pseud\b|(?:which|that) (?:is|was) not (?:his|her|their"
        rf"|the \w+['’]s) (?:real |own |actual |true |given )?name)",
        rf"(?P<label>{_NAME})['’]s (?:real|actual|true) name (?:is|will be) (?:not|known to|withheld|kept|held)\b",
        rf"\b{_REAL} names? of (?P<labels>{_NAMES}) (?:is|are|was|were|has|have|will) (?:not|known|withheld|kept"
        rf"|held)",
        rf"\b[Ff]or (?:ease|clarity|simplicity|brevity|privacy|anonymity)\b[^.]{{0,30}}\b(?:is|are|be)"
        rf" (?:called|known as|named) (?P<labels>{_NAMES})",
        rf"\b(?:preserve|protect|keep|secure)\w* [^.]{{0,30}}(?:anonym|identit|privacy"
        rf"|confiden)\w*,? (?P<labels>{_NAMES})"
        rf" (?:is|are) used\b",
        rf"(?P<label>{_NAME}): this is the name (?:that )?(?:is|will be|we) use",
        rf"\b[Tt]he names? (?P<labels>{_NAMES}) (?:has|have|had|bears?|is|are) (?:no|of no|without) "
        rf"(?:link|connection|relation|bearing)",
        rf"^\W*[Nn]ot (?:his|her|their) (?:own |real )?names?: (?P<labels>{_NAMES})",
        rf"\b(?:[Hh]e|[Ss]he|[Tt]he (?:boy|girl|child|baby|mother|father|adults?)) (?:is|are) (?P<labels>{_NAMES})"
        rf" {_IN_REPORT}",
        rf"(?P<label>{_NAME}) is an? (?:invented|made-up|borrowed|chosen|substitute) name\b",
    )
)
# A sentence without such a word has none of them.
MAY = re.compile(
    r"\b(?:names?|called|calls?|Call|say|write of|referred to as|pseud"
    r"|privacy|anonymity"
    r"|confidentiality|publication|published"
    r"|codenames?|these"
    r" pages|known|named|here|us(?:e|ed|ing)|(?:will|shall|is to|are to) be"
    r"|for the purposes?|in th(?:is|e|ese) (?:report|review|briefing|summary|account|story|paper|pages))\b"
)
# Under a heading about names each line that begins so declares one: "Tansie: the child, 9", "Tansie | Subject child".
ABOUT = re.compile(
    r"[\W\d]*(?:who(?:['’]s| is) who|cast(?: list)?|list of pseudonyms|anonymi[sz]ation|pseudonyms(?: used)?"
    r"|names used in this (?:report|review))\W*",
    re.IGNORECASE,
)
ENTRY = re.compile(
    rf"\W*(?P<label>{_NAME})(?::|\t| ?[=–-]|,| \() ?(?:the |an? |his |her |their )?(?i:subject|child|mother"
    rf"|father|brother"
    r"|sister|sibling|half|step|twin|grand|aunt|uncle|partner|baby|boy|girl|eldest|youngest|parent|carer)"
)
# The label of a row, as the head of a column: "Pseudonym | Barney", "Child's name in this review | Barney".
ROW = re.compile(
    r"\W*(?:pseudonyms?(?: used)?|(?:(?:the )?(?:child|boy|girl|baby"
    r"|subject)(?:['’]s)? )?names? (?:used )?in (?:this|the)"
    r" (?:report|review|briefing|summary)|known (?:here )?as in this (?:report|review)|called in this (?:report"
    r"|review))\W*",
    re.IGNORECASE,
)
# "All names have been changed": what people are then called all through is no name of theirs.
ALL_CHANGED = re.compile(
    r"\b(?:(?:[Aa]ll|[Ee]very|[Aa]ny|[Tt]he)(?: of)?(?: the| their)? names?(?: in this \w+| used(?: here)?"
    r"| given(?: here)?)?"
    r"|^\W*Names) (?:is|are|has|have|were)(?: all)? (?:been )?(?:changed|altered|made[- ]up|invented|fictitious"
    r"|pseudonyms|replaced|not (?:real|the real ones|(?:their|the \w+['’]s) own))\b"
)
