"""How reports say that they use a label, as patterns: "referred to as Child T", "Noor is not the child's name"."""

from __future__ import annotations

import re

from pubcheck import heads

_QUOTE = r"['\"‘’“”]"
NAME = (
    r"(?:(?:Baby|Child|Little|Aunt(?:ie|y)?|Uncle|Nana?|Granny|Gran|Grand(?:ma|pa|ad)) )?"
    r"(?<![^\W_])[^\W\d_a-z][^\W\d_]{1,30}(?:[-'’][^\W\d_]{1,30}){0,3}"
)
_CODE = (
    r"(?:(?:Child|Children|Baby|Infant|Sibling|Sib|Adult|Young Person|Family|Subject|Person|Boy|Girl|Twin|Brother"
    r"|Sister|Parent|Carer|Mother"
    r"|Father|Professional|Practitioner|Worker|Social Worker|Partner|Uncle|Aunt|Cousin|Friend|Neighbour|Address"
    r"|School|Hospital|Nursery|Town"
    r"|Area|Male|Female|Half[- ][Ss]ibling|Young Woman|Young Man|(?:Maternal|Paternal) \w+|Foster [Cc]arer)s?"
    r"(?:(?: [A-Z]{1,2}\d?| \d{1,2}| One| Two| Three)(?![^\W_]))?|(?:Mrs?|Ms|Miss|Dr|Family) [A-Z]{1,2}(?![a-z]))"
)
_LABEL = rf"(?:{_QUOTE}?(?:{_CODE}|{NAME}|[A-Z]{{1,3}}\d?){_QUOTE}?)"
LABELS = rf"(?:{_LABEL}(?: ?\([^()]{{0,40}}\))?(?:, and |, | and | or )?)+"
REAL = r"(?:real|actual|true|birth|given|legal|own|correct)"
_NOT = rf"(?:not|never|(?:is|was)n['’]t) (?:(?:his|her|their|the \w+['’]s|[A-Z]\w+['’]s|a) )?(?:{REAL} )?names?"
_HERE = (
    r"(?: (?:here|throughout|below|only|in(?: the rest of)? (?:this|the) (?:report|review|document|briefing|summary)))*"
)
_SAYS = (
    r"(?:(?:will|shall|should|would|is|are|was|were|be|been|being|to be)(?: be)? (?:referred to|known|called|named"
    r"|described|given the names?)"
    r"|(?:[wW]e|I|report|review|briefing|whom) (?:\w+ ){0,3}?(?:call(?:s|ed|ing)?|refer(?:s|red|ring)? to)(?: (?:him"
    r"|her|them|the \w+|this \w+))?"
    r"|referred to|given the (?:name|pseudonym|label)s?|us(?:es|ed|ing) the (?:name|pseudonym|label)s?|asked to be"
    r" (?:called|known)"
    r"|(?:chose|chosen|picked|asked for|suggested) the (?:name|pseudonym)s?|pseudonyms?)"
)
_USED = r"(?:used|chosen|invented|made up|picked|given|selected|changed)"
# Each gives one label in `label`, or a list of them in `labels`.
DECLARED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<label>{NAME}|{_CODE})\b{_QUOTE}? ?[(,–-]+ ?{_NOT}",
        rf"\b[Nn]ot (?:his|her|their|the \w+['’]s) {REAL} names?: ?(?P<labels>{LABELS})",
        rf"\b(?P<label>{NAME}|{_CODE}){_QUOTE}? (?:(?:is|was) )?{_NOT}",
        rf"\b(?P<label>{NAME}|{_CODE}){_QUOTE}? (?:is|was) (?:a |an |the )?(?:pseudonym|fictitious|invented|assumed"
        rf"|made-up|name by which|(?:\w+ )?name (?:that )?(?:\w+ )?(?:\w+ )?{_USED})",
        rf"\b(?P<label>{NAME}){_QUOTE}? ?\((?:a )?(?:pseudonym|name changed|not \w+ {REAL} name|names? (?:has|have)"
        rf" been changed)\)",
        rf"\b(?P<label>{NAME}){_QUOTE}? (?:should|would|will|shall|was to|is to) be (?:the|a|his|her|their) (?:name"
        rf"|pseudonym)",
        rf"\b[Tt]he (?:name|pseudonym)s? (?P<labels>{LABELS}) ?(?:(?:is|are|was|were|has|have|for)\b|been {_USED})",
        rf"{_SAYS}{_HERE}(?: as| by the names?(?: of)?| of|:)?{_HERE}(?: the)? (?P<labels>{LABELS})",
        rf"(?P<labels>{LABELS}),? (?:is|are) (?:a )?pseudonyms?\b",
        rf"\b[Nn]ames? [^.;]{{0,40}}(?:{_USED}|made-up|fictitious|pseudonyms),? (?:including|such as)"
        rf" (?P<labels>{LABELS})",
        rf"(?:referred to|known|called)\b.*?\b(?:her|his|their|the|and) (?:\w+ )?\w+ as (?P<label>{_LABEL})",
        rf"(?:mother|father|parents?|sibl\w+|brother|sister|aunt|uncle|family)(?:,? and \w+)* (?:would|will|should"
        rf"|shall) be (?P<labels>{LABELS})",
    )
)
LISTED = re.compile(rf"{_QUOTE}?(?P<label>{_CODE}|{NAME}|[A-Z]{{1,3}}\d?)(?![^\W_])")
# "We call it Denny's tree", "he is called Dom by his friends": nothing that the report calls anybody.
OF_OTHERS = re.compile(
    r"(?:(?<=['’]s)|['’]s) (?!real|true|own|first|names?\b|identit|is\b)[a-z]"
    r"|['’\"]? by (?:people|every\w+|those|friends|family|others?|his|her|their|the|most|some)\b(?! (?:review|report"
    r"|panel))"
)
# A name is a label only where the sentence speaks of this report: "she is known as Baz at school" declares nothing.
OF_REPORT = heads.compile(
    r"\b(?:report|reviewers?|review|briefing|document|summary|pseudonym|anonym\w+|confidential\w*|identit\w+|protect"
    r"|purposes|throughout|hereafter|name used|name by which|names are"
    r"|will be (?:referred|known|called|named)|referred to|(?:real|actual|true) names?|(?:not|isn.t) (?:his|her|their"
    r"|the \w+.s|a) (?:real )?names?|chose|chosen|invented"
    r"|name changed|[wW]e are calling|[wW]e call|[wW]e shall call|asked to be called)\b"
)
SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?![)\"'’”\]]*(?:\s|\Z))[^.!?\n]*)*")
HEAD = re.compile(
    r"\W*(?:(?:to be )?(?:referred to|known|called|described|named)(?: (?:here|throughout|in (?:this|the) (?:report"
    r"|review|briefing)))?(?: as)?(?: in (?:this|the) (?:report|review|briefing))?"
    r"|in (?:this|the) (?:report|review|document|briefing)|names? (?:used|in (?:this|the) (?:report|review))(?: in"
    r" (?:this|the) (?:report|review))?|pseudonyms?(?: used)?|labels?|terms? used|identifiers? used|anonymised"
    r" (?:name|as)|code|how (?:he|she|they) (?:is|are) (?:named|called))\W*",
    re.IGNORECASE,
)
# Under such a heading a plain "their mother is Hannah" declares a label.
ABOUT_NAMES = re.compile(
    r"[\W\d]*(?:anonym\w+(?: and \w+)?|confidential\w*|(?:a note on )?(?:the )?names?(?: used)?(?: in this (?:report"
    r"|review))?|naming|pseudonyms|terminology|terms used|key to names|who(?:m)? we mean"
    r"|(?:the )?(?:people|family|characters) in this (?:report|review)|how (?:people|the family) are"
    r" (?:named|described)|protecting identit\w+|language and names|names and terms)\W*",
    re.IGNORECASE,
)
EQUATED = re.compile(
    rf"(?:\b(?:is|are|was|were|as|called|becomes|husband|wife|partner|mother|father|brother|sister|grandmother"
    rf"|grandfather|aunt|uncle) (?P<label>{_LABEL}))|^ ?(?:[\d.]+ )?(?P<labels>{LABELS}) (?:(?:is|are|means?"
    r"|stands? for)\b|[=–—-] )"
)
_WE = r"(?:[Ww]e|us|I|(?:the )?panel|(?:the )?reviewers?|(?:the )?authors?)"
# A sentence that says so much of names in this report makes labels of all names that stand in it where a label would.
STRONG = heads.compile(
    rf"\b[Pp]seudonyms?\b|\b{_NOT}\b|\b(?:not|n['’]t) (?:the name|what (?:he|she|they))\b(?! on| in| by)"
    r"|\b[Nn]ames?\b[^.;]{0,60}\b(?:changed|invented|made[- ]up|fictitious|chosen|chose|picked|settled|selected|altered"
    r"|suggested|assumed|borrowed|(?:sister|brother|mother|father|famil\w+|own)(?:['’]s)? (?:choice|choosing))\b"
    r"|\b(?:changed|invented|made[- ]up|fictitious|chose|chosen|picked|selected|suggested) (?:the |a |that |this "
    r"|their |his |her )?(?:\w+ )?names?\b"
    r"|\b(?:chose|chosen|picked|settled on) (?:it|them|[^.;]{3,60} for (?:him|her|them)sel(?:f|ves)\b)"
    r"|\b(?:us(?:es|ed?|ing)|giv(?:es|en|ing)|by) (?:here )?the names?\b|\b[Tt]he names? [^.;]{2,60} (?:is|are) used\b"
    r"|\b(?:hereafter|henceforth|hereinafter|anonymised as)\b|\b(?:[Ww]e|I|report|review)(?:['’]ll| shall| will| have"
    r"|['’]ve| are| am)? (?:call(?:ed|ing|s)?|refer(?:red|ring|s)? to|writ(?:e|ten) of)\b"
    r"|\b(?:[Ii]n|[Tt]hroughout|[Ff]or(?: the purposes? of)?) (?:this|the) (?:report|review"
    r"|briefing|document|summary)\b"
    r"[^.;]{0,40}\b(?:is|are|was|were|be|as|him|her|them|names?|named)\b|\b[Tt]hroughout,|\b(?:is|are|was|were|be|as"
    r"|him|her|them)\b"
    r"[^.;]{0,40}\b(?:in|throughout) (?:this|the) (?:report|review|briefing|document|summary)\b"
    r"|^\W*(?:[Ii]n what follows|[Bb]elow|[Hh]ere|[Ff]or (?:ease|clarity|simplicity|brevity)(?: of reading)?),?"
    r" [^.;]{0,40}"
    rf"\b(?:is|are) (?={_QUOTE}?[A-Z])|\bnames? here\b|\b[Nn]o real names?\b"
    rf"|\b(?:[Ii]nstead|[Ii]n place) of (?:his|her|their) {REAL} names?\b"
    r"|\b(?:called|known as|named)\b[^.;]{0,40}\b(?:here|below|throughout|in what follows)\b"
    rf"|\b{_WE} (?:\w+ ){{0,2}}(?:agreed|decided|chose|settled)\b[^.;]{{0,60}}\b(?:called|known as|named)\b"
)
# "None of these names is real": what the sentences before it call people are labels.
MORE = heads.compile(
    rf"\bnames?\b[^.;]{{0,60}}\b{_WE}\b|\b{_WE}\b[^.;]{{0,40}}\bnames?\b"
    rf"|\b{_WE}\b[^.;]{{0,30}}\b(?:call(?:ed|ing)?|refer(?:red)?|anonymis\w+)\b|\bother names\b"
    rf"|\b{_WE} (?:will |shall |have )?use[sd]? {_QUOTE}?(?=[A-Z])"
    r"|\bnot (?:his|her|their) own\b|\b(?:by|under) (?:that|this|the) name here\b"
    r"|\b(?:[Pp]rotect\w*|[Kk]eep)\b[^.;]{0,30}\b(?:identit\w+|privacy|anonym\w+|confidential\w*)"
)
# "Her name at school is Wren": what others call somebody declares nothing.
OTHERS = re.compile(
    r"\bat (?:school|home|college|work|nursery|birth)\b|\bused by (?:his|her|their|the)\b|\bstreet name\b"
    r"|\b(?:write|put|set|take|note) (?:it |this )?down that\b"
    r"|\b(?:to|by|among) (?:his|her|their) (?:friends|peers|classmates|mates)\b"
    r"|\bon (?:[A-Z]\w+|social media|the street)\b"
)
BACK = re.compile(
    r"\W*(?:(?:[Tt]h(?:os|es|)e|[Bb]oth|[Aa]ll(?: of)?(?: the(?:se)?)?|[Nn]one of (?:the(?:se)?)|[Nn]either)"
    r"(?: \w+){0,2} names?\b.*(?:n['’]t|\bnot|theirs|real|made[- ]up|invented|changed|pseudonym|fictitious|chos"
    r"|pick|own)"
    r"|[Nn]ot (?:his|her|their)(?: own| real)? names?\b"
    r"|.{0,60}\b(?:chose|picked|suggested|asked for) (?:it|th(?:at|is|e|ese|ose) names?|them)\b)"
)
_KIN = (
    r"(?:mother|father|brother|sister|husband|wife|partner|son|daughter|aunt|uncle|cousin|stepfather|stepmother"
    r"|grand\w+|twins?|boys?|girls?|child|children|baby|babies|siblings?|brothers|sisters|family|parents"
    r"|(?:young )?(?:person|people|man|men|woman|women))"
)
STANDS = re.compile(
    rf"(?:^[\W\d]*|\b(?:is|are|was|were|be|become[sn]?|as|call(?:s|ed|ing)?|(?:him|her|them|it)(?= {_QUOTE}?[A-Z])"
    rf"|named|names?|[Pp]seudonyms?|of|to|use[sd]?|using|chose|chosen|picked|suggested|wanted|hereafter|henceforth|hereinafter"
    rf"|simply|just|and|or|[Nn]ames|{_KIN}):? "
    # No dash between the halves of a surname.
    rf"|(?:[,:;(]|(?<!\w)[–-]|[–-](?= )) ?){_QUOTE}?(?P<label>{_CODE}|{NAME})(?![\w]|['’-]\w\w| [A-Z])"
)
OPENS = frozenset(
    "names name here both none all some each pseudonyms to throughout its our your my these those there then when if"
    " so but no not other others what how why where also neither because however since although while after before"
    " children parents professionals staff practitioners report review family".split()
)
# 'Learning summary: "Tamsyn"', or the name alone in quotation marks under the title.
TITLE = re.compile(
    r"(?:.{0,90}\b(?:[Rr]eview|REVIEW|[Ss]ummary|SUMMARY|[Bb]riefing|[Rr]eport|REPORT|[A-Z]?L?CSPR|SCR)\b"
    rf"[^:–—-]{{0,40}}[:–—-] ?)?(?P<labels>{_QUOTE}{NAME}(?:{_QUOTE}?(?:, | and | & ){_QUOTE}?{NAME})*{_QUOTE})\W*"
)
# After these words a name that is a heading, or stands alone in a row's first cell, is a label.
ALL_NAMES = heads.compile(
    r"\b(?:[Aa]ll(?: of)?(?: the)?|[Tt]he|[Tt]heir|[Tt]he children['’]s) names\b[^.;]{0,60}\b(?:pseudonyms?|changed"
    r"|invented|made[- ]up|fictitious|not (?:their|the) (?:real|own)|not real)\b"
    r"|\b[Pp]seudonyms (?:are|have been) used\b"
)
ALONE = re.compile(rf"[\W\d]*(?:(?:Child|Case|Young person|Story|Family) \w{{1,5}}[:,–-] ?)?(?P<label>{NAME})\W*")
# After a sentence that declares labels: "Their parents are Hazel and Ash. The eldest is Robin."
GOES_ON = re.compile(
    r"\b(?:[Tt]hey|[Tt]heir|[Hh]is|[Hh]er|[Tt]he (?:eldest|elder|oldest|older|youngest|younger|middle|other|child"
    r"|children|siblings?|boy|girl|baby|mother|father|parents?|brothers?|sisters?|twins?|family|adults?|aunt|uncle"
    r"|grand\w+)"
    rf"(?: one| child| boy| girl)?)\b[^.;]{{0,40}}\b(?:is|are)\b|^\W*{NAME} (?:is|are) (?:the|a|an|his|her|their|\d)\b"
)
CHOSEN = re.compile(r"\b(?:chose|chosen|picked|called|known as|named)\b")
RUN_IN = re.compile(
    r"[\W\d]*(?:(?:a )?(?:note|word) on (?:the )?names(?: used)?|names(?: used)?(?: in this (?:report|review))?"
    r"|(?:anonymised|changed|invented|fictional|made-up) names|naming|anonymity|pseudonyms|confidentiality"
    r"|protecting identit(?:y|ies)|terminology|key to (?:the )?names|who(?:['’]s| is) who"
    rf"|key(?=: (?-i:{NAME}) ?(?:[=–—-]|is (?:the|an?|his|her)\b)))[*_]*[.:][*_]* ",
    re.IGNORECASE,
)
TRUE = re.compile(rf"\b{REAL} names?\b")
NOT_TRUE = re.compile(
    rf"\b(?:[Nn]ot?|n['’]t|never|[Ii]nstead of|in place of)\b[^.;]{{0,30}}\b{REAL} names?\b"
    r"|\b(?:chose|chosen|choosing|picked|selected|suggested) (?:his|her|their) own names?\b"
    rf"|\b{REAL} names? (?:is|are|was|were|has|have|will)(?: been| be)? ?(?:not|n['’]t|never)\b"
)
NO_LABEL = frozenset(
    "the this that in it he she they we and for as by a an not his her their all who which with as is are was"
    " dr mr mrs ms miss pc dc ds di prof professor rev sir lady lord".split()
)
CODE = re.compile(rf"(?:{_CODE}|[A-Z]{{1,2}}\d{{1,2}}|[A-Z]{{1,3}})")
