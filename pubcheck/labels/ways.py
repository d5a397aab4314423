"""How a sentence ties a name to this report, as patterns; no function. "@" stands for a list of names."""

from __future__ import annotations

import re

from pubcheck import heads
from pubcheck.labels import slots, wording

_HERE, _ROLE, _WE, _WILL, _WHOM = wording.HERE, wording.ROLE, wording.WE, wording.WILL, wording.WHOM
_MADE, _REAL, _Q = wording.MADE, wording.REAL, wording.QUOTE
_FALSE = (
    r"(?:changed|altered|invented|made[- ]up|fictitious|fictional|chosen|borrowed|agreed|disguised|substitut\w+"
    r"|anonymised)"
)
_POSS = r"(?:his|her|their|its|the|my|our|an?|any|[^\W\d_]+['’]s|@['’]s)"
# What comes after a name that somebody is called, and no more of a sentence of which it is the subject.
_E = (
    r"(?!['’]s)(?=(?:[.,;:!?)\]*'’\"”]|\Z| ?[–—-] | \(|,? (?:here|in|for|and|or|but|throughout|because|since|so|as"
    r"|who|which|while"
    r"|whose|instead|from|below|with|at (?:his|her|their|the)|a|his|her|their|the|after|on (?:his|her|their|our))\b))"
)
_AS = (
    r"(?:as |by (?:the )?names?(?: of)? |by |simply |just |only |the names?(?: of)? |of |to be |to |throughout"
    r" |always )*"
)
_A_NAME = (
    rf"(?:(?:not|never|n['’]t)(?: also)?(?: {_POSS}(?: \w+['’]s)?)? (?:{_REAL} )?names?\b(?! (?:on|in|that the|but) )"
    rf"|(?:an? |the )?(?:\w+ )?(?:pseudonyms?|pseud\b|stand-ins?|name changed|names? (?:has|have) been changed)"
    rf"|(?:an?|the) {_FALSE} names?\b(?! on )"
    r"|(?:an?|the) (?:names?|word)\b[^.)]{0,70}\b(?:choice|choosing|chose it|chosen)\b"
    rf"|(?:an?|the) names? (?:by which|that|which|on which|{_WE}|given|{_MADE}|of|his|her|their)\b[^.;)]{{0,60}}"
    rf"\b(?:{_MADE}|settled|agreed|used?|give[ns]?|gave|called|call|asked|here|in th[ie]s\w*|for this)\b"
    r"|(?:so|thus) (?:named|called)\b(?! (?:after|by|for))"
    r"|(?:not|n['’]t|never) what [^.;,]{0,30}\bcalls? (?:him|her|them)\b"
    r"|(?:not|n['’]t|never) (?:the name (?!on|at|in)|what (?:he|she|they|the \w+) (?:is|are|was|were) called"
    r"|the one that)(?! on| in| by)"
    r"|(?:not|n['’]t) (?:so|really) called\b)"
)
_SAYS = (
    r"(?:call(?:s|ed|ing)?|nam(?:es?|ed|ing)|refer(?:s|red|ring)? to|wr(?:ites?|ote|itten) (?:of|about)|th(?:inks?"
    r"|ought) of"
    r"|describe[sd]?|introduce[sd]?|rename[sd]?|sp(?:eaks?|oke) of|anonymise[sd]?)"
)
_IS_CALLED = (
    r"(?:call(?:s|ed|ing)|known|named|renamed|referred to|described|anonymised|appear(?:s|ed|ing)?|shown|stands?"
    r"|stood|goes|go"
    r"|introduced|identified|written (?:of|about)|give[ns] the (?:names?|pseudonyms?|labels?))"
)

_LONGEST = 7_000  # characters of a pattern


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """The patterns, joined to a few. Those that begin with the sign of a name are not joined to the others: the same
    name is before one cue and behind another."""
    joined: list[str] = []
    for sign in (True, False):
        part: list[str] = []
        for pattern in (pattern for pattern in patterns if pattern.startswith("@") is sign):
            if sum(map(len, part)) + len(pattern) > _LONGEST:
                joined.append("|".join(part))
                part = []
            part.append(pattern)
        joined += ["|".join(part)] if part else []
    return tuple(re.compile(pattern.replace("@", slots.SIGN)) for pattern in joined)


# Each stands for itself.
ALONE = _compiled(
    rf"@(?:['’]s \w+(?: \w+)?(?= ?[(,]))?\*?,? ?[(,–—-]{{0,2}} ?(?:(?:which|that|this|it|these|those|he"
    rf"|she) )?(?:(?:is|are|was|were)(?: "
    rf"|(?=n['’]t)))?(?:also |only |just )?{_A_NAME}",
    r"@['’]s (?:real|actual|true) name (?:is|will be|was|has) (?:not (?:used|given|told)|known to the|withheld"
    r"|kept|held|been)",
    rf"\b(?:will|shall) be (?:known as|referred to as|anonymised as) @{_E}",
    r"\b(?:referred to (?:\w+ ){0,3}(?:as|by the names?(?: of)?) (?:the )?|to whom we refer as "
    r"|[Aa]nonymised (?:here )?(?:as:? )?|(?:has|have) been renamed (?:as )?)@(?! (?:on|at|by|when|after))",
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Oo]ur|[Tt]heir) (?:[a-z]+ )?{_ROLE}) (?:will|shall) be @{_E}",
    r"\b(?:called|named|known as) @,? (?:so that|so as to|in order|to protect|to keep)\b",
    r"\b(?:[Rr]eport|[Rr]eview) is (?:named|called|known as) @",
    r"\b(?:hereafter|henceforth|hereinafter)(?: called| known as| referred to as)?,? @",
    rf"\b{_WE}{_WILL} (?!nam){_SAYS} {_WHOM} {_AS}@{_E}",
    rf"\b(?:(?:[Ww]e|I)(?: will| shall|['’]ll| are going to)|{_ROLE} (?:that |who |whom )?(?:we|I)"
    rf"|(?:to )?whom (?:we|I)(?: will| shall|['’]ll)?)(?: are)? (?:call(?:ing)?|name|know as|refer(?: to)? as"
    rf"|write of as) @{_E}",
    rf"\b{_WE}{_WILL} know {_WHOM} as @{_E}",
    rf"(?:\b[Ll]et (?:us|me) (?:call|name|say)|\ACall|\b[Tt]hink of|\b[Tt]o write of) {_WHOM} (?:as )?@{_E}",
    r"@,? ?\(?(?:as|for so|is what|which is what|is how) (?:we|I|the panel|this re\w+)(?:['’](?:ll|ve|re)| shall"
    r"| will| have| are| agreed| decided)* (?:to )?(?:call(?:ed|ing)?|knows?|named?|refer)",
    r"@,? ?\(?(?:as|for so) (?:he|she|they|it|the \w+)(?:['’]ll| shall| will) (?:be|appear)",
    rf"\b{_WE}{_WILL} (?:gave|give[ns]?|chose|picked|agreed|suggested|adopted|uses?)(?: {_WHOM})? (?:the|an?"
    rf"|that) (?:\w+ )?(?:names?|pseudonyms?)(?: of)?,? @",
    r"\bnames?\b[^.;:]{0,60}\bmean(?:s|ing)\b[^.;:]{0,50}: @",
    r"\b[Nn](?:obody|o one|o-one|one of (?:them|the \w+))\b[^.;@]{0,30}\b(?:is|are|was|bears|has) (?:called |named "
    r"|the name )?@",
    rf"\b(?:[Nn]ot|n['’]t) {_POSS} (?:{_REAL} )?names?[:,] @",
    rf"@ (?:stands? (?:in )?for|means|is used (?:for|of)) (?:the|his|her|their|an?) (?:[\w-]+ ){{0,2}}{_ROLE}\b",
    rf"\b(?:[Pp]seudonyms?|[Aa]greed names?|[Nn]ames? for publication|[Pp]ublished (?:names?|as)|[Cc]ode ?names?"
    rf"|[Nn]ames? (?:that )?we use"
    rf"|[Nn]ames? (?:in use|used)|[Aa]nonymised names?|[Nn]ames? of (?:the )?\w+ \((?:anonymised|changed)\))(?: here"
    rf"| below| chosen| in this \w+| for (?:him|her|this \w+))?(?: is| are|:|,)? ?@{_E}",
    rf"\b[Nn]ames? {_HERE}:? @",
    rf"\b[Tt]he names? @,? (?:(?:is|are|was|were|has|have|had) (?:been )?(?:{_MADE}|used|given|agreed|adopted|not)"
    rf"|(?:has|have|bears?) no (?:link|connection|relation)|protects?)\b",
    r"\b(?:be|is|are) written (?:about|of) as @",
    r"@ (?:is|are) used to protect\b",
    rf"(?:\A\W*[Tt]hroughout|\b(?i:{_HERE})),? (?:the|his|her|their) (?:[\w-]+ ){{0,3}}?{_ROLE} (?:is|are|will be) "
    rf"(?:called |known as |named )?@{_E}",
    rf"(?:\A\W*[Tt]hroughout|\b(?i:{_HERE})),? (?:he|she|they) (?:is|are|will be) (?:called |known as |named )@{_E}",
    rf"\b(?:is|are|be) {_HERE} (?:called|known as|named) (?:the )?@",
    rf"\b(?:is|are|be) (?:called|known as|named) (?:the )?@,? {_HERE}\b(?! by\b)",
    rf"\b{_ROLE}s?, here @(?=,)",
    r"@ (?:is|are) (?:the )?names? (?:that )?(?:he|she|they) (?:chose|picked) (?:for )?(?:him|her|them)sel",
    rf"\b[Nn]ames?, @, (?:is|are|were|has been|have been) {_FALSE}\b",
    r"\b[Uu]s(?:e|es|ed|ing) @ as (?:the|his|her|their) (?:\w+['’]s )?(?:names?|pseudonyms?)\b",
)
# What is as often said of the case: "the baby will be called Oscar", "asked us to thank Sally".
LIKELY = _compiled(
    r"\b[Ff]or @,? (?:please )?read (?:the|his|her|their)\b",
    rf"\b{_WE}{_WILL} nam(?:es?|ed|ing) {_WHOM} {_AS}@{_E}",
    rf"\b(?:will|shall) be (?:called|named) @{_E}",
    r"\b(?:been|is|are|was|were) (?:given|lent|assigned|allocated) the (?:names?|pseudonyms?)(?: of)? @",
    rf"\b{_WE}{_WILL} (?:us(?:e|es|ed|ing)|say|put|write|settled on|keeps? to)(?: {_WHOM})?(?: the (?:names?"
    rf"|pseudonyms?)(?: of)?)? @{_E}",
    r"\b(?:agreed|decided|settled|resolved)\b[^.;@]{0,40}\b(?:would|will|should|shall) be (?:called |known as "
    r"|named )?@",
    r"\b[Bb]y @,? (?:we|I|the \w+) (?:shall )?means?\b",
    r"\basked us (?:to|that (?:we|he|she|they)) (?:[^.;@]{0,30} )?@",
    rf"\b(?:asked|told|wanted|wished|begged) (?:us|me|the (?:panel|reviewers?|authors?)) to (?:write|say|put|use"
    rf"|call(?: {_WHOM})?|name(?: {_WHOM})?) @",
    rf"\b(?:[Tt]o|[Ff]or) (?:(?:preserve|protect|keep|secure)\w* )?[^.;]{{0,30}}(?:anonym|identit|privacy|confiden"
    rf"|clarity|simplicity|brevity|ease of reading)\w*,? [^.;]{{0,40}}(?:\b(?:is|are|be)(?: called| known as"
    rf"| named)? @{_E}|@ (?:is|are) used\b)",
    r"@ (?:is|are) (?:what|who|how) (?:you|readers)(?:['’]ll| will) (?:read|see|meet|find)",
    r"@['’]s name,?(?: [^.;]{0,50})? (?:(?:has|have|was|were|is|been|be) (?:been )?(?:changed|altered|invented"
    r"|disguised)|is not (?:the one|used|his|her))",
)
# In a clause that speaks of this report: "in this report she is Anna".
IN_REPORT = _compiled(
    rf"\b(?:is|are|was|were|be|being|become[sn]?)(?: {_HERE})?,? @{_E}",
    rf"\b{_IS_CALLED}(?: {_HERE})?:? {_AS}(?:the )?@",
    rf"@, (?:the|his|her|their) (?:[\w-]+ ){{0,3}}?{_ROLE} {_HERE}",
    rf"[(,] ?@(?:,| is)? {_HERE}",
    r"\A\W*@[^.;]{0,20},? as (?:the |his |her |their )?[a-z ]{2,30} (?:is|are|will be|appears?)\b",
    r"\b(?:asked|wished|wanted|chose|agreed|wish(?:es)?)\b[^.;@]{0,40}\bto be (?:called |known as |named "
    r"|written (?:of|about) as )?@",
    r"\b(?:asked|wished|wanted|chose|agreed|suggested)\b[^.;@]{0,40}\b(?:is|be) (?:called|known as|named) @",
    r"\bhere,? (?:called |named |known as )?@(?=[,.;)]| (?:was|were|is|are)\b)",
)
_NAMES = r"\b[Nn]ames?\b"
# Names here are not people's own: what a sentence that says so calls people, and those after it, are labels.
CHANGED = heads.compile(
    rf"\b[Pp]seudonyms?\b|{_NAMES}[^.;]{{0,80}}\b(?:{_MADE}|(?:not|never) (?:real|theirs|their own|used|given|shown)"
    rf"|belongs? to no|of (?:a |two |three |\w+ )?(?:saints|birds|rivers|flowers|trees))\b"
    rf"|{_NAMES}[^.;]{{0,40}}\b(?:here|in this (?:report|review)|(?:that |which )?(?:we|I) (?:have |had )?(?:gave"
    rf"|give[ns]?|use[sd]?))\b"
    rf"|\b(?:{_MADE}|[Ww]e (?:wanted|needed|looked for)|[Ww]ished for)(?: for (?:him|her|them))?(?: (?:the|an?|that"
    rf"|this|these|those|their|his|her"
    rf"|two|three|four|all|of|everybody|everyone|each|\w+ own))*"
    rf"(?: \w+)? {_NAMES}|\b(?:[Nn]o|[Nn]obody['’]s|[Nn]one of (?:the|these|those)|[Nn]ot one of the"
    rf"|[Nn]either) (?:\w+ )?{_NAMES}|\b[Nn]o(?:body|[- ]one)\b[^.;]{{0,40}}\b(?:bears|has|is called"
    rf"|answers to)\b[^.;]{{0,20}}{_NAMES}"
    rf"|\b(?:are|were|been) (?:each )?named after (?:[a-z]+ )?(?!his|this)[a-z]+s\b|\b(?:chose|chosen|picked|drew"
    rf"|took) (?:theirs|(?:what|how) (?:he|she"
    rf"|they)\b[^.;]{{0,20}}\bcalled)"
    rf"|\b(?:chose|chosen|picked|settled on)\b[^.;]{{3,60}} for (?:him|her|them)sel(?:f|ves)\b"
    rf"|\b(?:names? (?:it|he|she) (?:was|were) given|n['’]t find (?:those|these|that) names?)\b"
    rf"|\bhow (?:he|she|they) (?:appears?|stands?) (?:here|in|below)|\b(?:that is how|so) (?:he|she|they) (?:is|are"
    rf"|stands?|appears?) (?:in|here|below)\b"
    rf"|\b[Rr]eaders? (?:will )?(?:meet|read of|find)\b|\bwhat you (?:will|['’]ll|are about to) read\b"
    rf"|\b[Yy]ou(?:['’]ll| will) (?:read of|meet)\b"
)
# By somebody of the case, for himself, or on a paper: not by the report.
OWN_DOING = re.compile(
    r"\b(?:told|said|gave|claimed|thought)\b[^.;]{0,40}\b(?:his|her|their) names? (?:was|is|were)\b|"
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?!(?:We|The|This)\b){wording.WORD}|mother|father|who) (?:(?:has|had|have|then"
    rf"|later|since) )?(?:changed|took|taken|adopted|used|gave|uses|using)"
    r" (?:his|her|their|the|a) (?:sur|last |first |own )?names?\b(?! of| for him| for her| for th)"
    r"|\bdeed poll\b|\bmaiden\b|\b(?:in|under) (?:the|a|an?other|his|her) (?:\w+ )?names?(?: of)? [A-Z]"
    r"|\bnames? (?:given|on|at) (?:at|to|the|a)\b(?! (?:front|cover|title))|\bgives the names?\b"
    r"|(?<![Ww]e )(?<!I )(?<!panel )(?<!report )(?<!review )(?<!author )(?<!reviewer )\bgave (?:\w+ ){1,3}(?:the|a"
    r"|his|her) names?\b"
    r"|\bname of (?:his|her|their|the|an?) (?:social worker|worker|nurse|friend|teacher|doctor|partner|baby|father"
    r"|mother)\b"
)
# Another's paper or mouth: "in the police report", "at school", "to his friends".
OTHERS = re.compile(
    r"\b(?:letter|note|form|log|file|record|card|poster|certificate|e-?mail|caption|photo\w*|label|list)s?"
    r" (?:names?|gives?|shows?) [A-Z]"
    r"|\b(?:choose|pick|find|use|need|want)s? (?:another|a (?:new|different|better)|some other) (?:name|pseudonym)|"
    r"\b(?:at|in|on) (?:school|home|college|work|nursery|birth|court)\b|\bused by (?:his|her|their|the)\b"
    r"|\bstreet name\b|\bnick-?name (?:is|was)\b"
    r"|\b(?:write|put|set|take|note) (?:it |this )?down that\b|\b(?:[Aa]lso|[Ff]ormerly|[Oo]therwise"
    r"|[Pp]reviously) (?:known|called)\b|\b[Aa]liases\b"
    r"|\b(?:[Cc]alled|[Kk]nown|[Nn]amed)(?: \w+)? (?:to|by|among) (?:his|her|their|the|most|every\w*|some|people"
    r"|others?)\b(?! (?:panel|reviewers?|readers?))"
    r"|\b(?:to|by|among) (?:his|her|their) (?:friends|peers|classmates|mates)\b|\b(?:by|to) everyone\b"
    r"|\bon (?:(?:the|his|her|their|a) (?:birth|passport|genogram|tenancy|roll|register|form|log|system|certificate"
    r"|referral|police|medical|school)|(?<!settled on )(?<!agreed on )(?<!decided on )[A-Z]\w+|social media"
    r"|the street)\b"
    r"|(?:\w['’]s|\b(?:police|school|court|agency|IMR|care|medical|expert|hospital|inspection|nursery|probation"
    r"|clinic)) (?:report|review|records?|notes?|log|file|return|letters?|judgments?|statement|IMR)\b(?! (?:has"
    r"|have) been)"
    r"|\b(?:IMR|[Jj]udgments?|Echo|[Pp]ress|[Mm]edia|[Nn]ewspapers?|[Rr]ecords?|[Cc]ourt|[Pp]assport|[Cc]ertificate"
    r"|[Tt]eachers|[Ss]taff"
    r"|[Ff]riends|[Nn]eighbours|[Ff]amily|[Mm]other|[Ff]ather|[Mm]idwife|[Hh]ospital|[Pp]olice|GP)(?: (?:has|have"
    r"|had|always|all|often))? (?:calls?|called|named?|names|gives?|refers?) (?:to )?(?:him|her|them|it|the)\b"
    r"|\b(?:says|shows?|still has|still says)(?: that)? [^.;,]{0,20}[A-Z]\w+\W*\Z|\b(?:[Ff]ile name"
    r"|slide \d|[Pp]lease (?:change|replace|delete)|[Rr]eplace|[Dd]elete)\b"
    r"|\b(?:under|by|in) (?:his|her|their) (?:own|real|former) name\b"
)
# Whom a family called so: it may have told the report's name, or somebody's own.
GIVEN = re.compile(
    r"\bnames? (?:that |which )?(?:his|her|their) (?:own )?[a-z]+ (?:chose|gave|picked|liked)(?! (?:us|for (?:this|the)"
    r" re|here|in (?:this|the) re))|\bonly because\b|\bnames?\b[^.;]{0,20}\bbut (?:his|her|their|that)\b"
)
REALLY = re.compile(
    r"\b(?:that is|i\.e\.),? [A-Z]|\b(?:real|actual|true|birth|given|legal|correct|proper) names?\b|\bis really [A-Z]"
)
NOT_REALLY = re.compile(
    rf"\b(?:[Nn]ot?|never|[Ii]nstead of|in place of|[Nn]either|[Nn]one of)\b[^.;]{{0,40}}\b{_REAL} names?\b"
    rf"|n['’]t\b[^.;]{{0,40}}\b{_REAL} names?\b"
    rf"|\b{_REAL} names? (?:is|are|was|were|has|have|had|will)(?: been| be)? ?(?:not|n['’]t|never|changed|withheld"
    rf"|known to|kept|altered|held|replaced)\b"
)
# "Those aren't their names": what the sentence before calls people.
BACK = re.compile(
    r"\W*(?:(?:[Tt]h(?:os|es|)e|[Bb]oth|[Aa]ll(?: of)?(?: the(?:se)?)?|[Nn]one of (?:the(?:se)?)"
    r"|[Nn]ot? one(?: of the(?:se)?)?|[Nn]either)"
    r"(?: (?:two|three|four|five|other|first|last|\w+['’]s))? names?(?: (?:here|used|below|above"
    r"|in this \w+))? (?:(?:is|are|was|were|has been|have been|ha[sd]|were all|are all)(?: |(?=n['’]t)))?"
    r"(?:n['’]t|not|theirs|real|made[- ]up|invented|changed|pseudonym|fictitious|chos|pick|own|his own|her own"
    r"|their own|belongs?|settled)"
    r"|(?:[Nn]one|[Nn]either|[Nn]ot one) of (?:them|these|those|the (?:two|three|four))\b[^.;]{0,20}\b(?:real|true"
    r"|own|actual|names?)\b"
    r"|[Aa]ll (?:are|of these are|names are|these are) (?:pseudonyms|invented|made[- ]up|changed)"
    r"|[Nn]ot (?:his|her|their)(?: own| real)? names?\b|(?:[Yy]ou|[Rr]eaders) (?:won['’]t|will not"
    r"|cannot) find (?:those|these|that) names?"
    r"|(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is| was)? ?(?:not|n['’]t) (?:what (?:is|he|she|they)|(?:his|her"
    r"|their) (?:real |own )?names?)"
    rf"|(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is| was) (?:an? (?:{_MADE} )?name (?:that )?(?:I|we|the)|how (?:he|she"
    rf"|they) appears?)"
    r"|.{0,60}\b(?:chose|picked|suggested|asked for|wanted) (?:it|th(?:at|is|e|ese|ose) names?|them)\b"
    r"|[Ww]e(?:['’]ve| have) (?:done so|agreed|kept (?:to )?it))"
)
_OWN = r"(?:his|her|their|the|an?|my|one|two|three|some)"
# Where what somebody is called stands in a sentence on names.
LOOSE = _compiled(
    r"\b(?:is|are|was|were|be|become[sn]?|as|call(?:s|ed|ing)?|named|renamed|[Nn]ames?|[Pp]seudonyms?|names? of"
    r"|th(?:at|ose) of|use[sd]?|using|chose"
    rf"|chosen|picked|drew|took|suggested|wanted|meet|about|read of|simply|just|including|such as|(?<=changed )to"
    rf"|(?:him|her|them|it)|{_OWN}(?: [a-z-]+){{1,2}}(?: and [a-z ]{{1,20}})?)[,:]? (?:the )?@",
    r"(?:(?<=[:;(,]) |(?<=[(:])|(?<!\w)[–—-] ?|\A[\W\d]*|(?<=, )(?:and |or )?|(?<=\band )|(?<=\bor ))(?:the )?@",
)
_IS = r"(?:is|are|being|be|as|becomes?|called|named|known as|will be|shall be)"
# After it: who is who, in no more than the words for a family.
ROLES = _compiled(
    rf"\b(?:[a-z]{{3,}}|[Hh]e|[Ss]he|[Tt]hey|[Tt]hese)\b[^.;:]{{0,60}}?\b{_IS} (?:simply |just |now )?@{_E}",
    rf"@,? (?:(?:is|are|was|were) )?(?:\((?=\d|{_OWN} )|(?:the|an?|his|her|their) (?:[\w-]+ ){{0,3}}?(?=[a-z]{{3}})"
    rf"|for (?:the|his|her|their) |\d|aged \d|[=:–—-] ?(?:the |an? |his |her |their )?(?=[a-z]{{3}}))",
    r"\A\W*(?:the|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,3}?[a-z]{3,}(?: one)?(?:, | \(|: )@",
    rf"\b(?:chose|picked|drew|took|wanted to be|wished to be|chose to be|comes|would (?:only )?be) @{_E}",
    r"\A\W*@ (?:was|is) (?:what|the one|chosen|picked|suggested)\b",
    r"\A\W*(?:the|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) [a-z-]{3,} [^.;:@]{0,50}?, @(?=[.;]|\Z)"
    r"|\A\W*[A-Z][a-z]+ ?[=:] ?@|\b[Ss]o there (?:is|are) @|\A\W*[Ss]o @ (?:it"
    r"|he|she|they) (?:is|are)\b",
)
# The next of a row, whose verb was said before: "the eldest is Blenny, the middle one Goby".
GAPPED = re.compile(
    r"(?:[)'\"’”])?(?: [^.;:,@]{0,40}?)?(?:,|;|,? and|,? while) (?:for )?(?:the|his|her|their|its|our"
    r"|of the) (?:[\w-]+ ){0,5}?(?:as |be |to be |by |that of |those of |is |are )?@(?=[.,;:)]|\Z| and | \()"
    r"|(?: [^.;:@]{0,70}?)?(?:,| and|,? and|;) @ for (?:the|his|her|their|hers|theirs|an?)\b".replace("@", slots.SIGN)
)
# Who said something, and is called so by nobody: "her aunt Corey chose", "picked by Corey".
AGENT = re.compile(
    r"\b(?:by|from|with|to|told|asked|met|thanks?|Dear|saw"
    r"|(?<!name )(?<!names )(?<!that )(?<!those )(?<!pseudonym )of)(?: (?:his|her|their|the|an?|its)(?: [a-z-]+)?"
    r"| (?:mum|mam|dad|mother|father|nan|gran|staff))? ?\Z"
)
NO_AGENT = re.compile(
    r"\b(?:refer\w* to|known by|referred to by|names? (?:of|by)|goes? by|spoke of|read of|read about|changed to"
    r"|write of|writ\w+ of|think of|thought of|named|asked us to \w+|told us to \w+) ?\Z"
)
ACTS = re.compile(
    r",?(?: (?:who|had|has))? (?:chose|chosen|picked|suggested|asked|said|told|spoke|helped|gave|wanted)\b(?! (?:his"
    r"|her|their) own)(?! (?:it|to be|for) )"
)
