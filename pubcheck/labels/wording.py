"""The words in which reports speak of what they call people, as pieces of patterns; no function.

A name is learnt where two things meet: a cue that names here are not people's own, or that the report itself calls
somebody so, and a slot, a place in the sentence where what somebody is called stands."""

from __future__ import annotations

import re

QUOTE = r"['\"‘’“”]"
# No possessive: "Corey's tree" is about something else.
WORD = r"(?<![^\W_])[^\W\d_a-z][^\W\d_]{1,30}(?:(?:-|['’](?!s\b))[^\W\d_]{1,30}){0,3}"
_BABY = r"(?:Baby|Child|Little|Aunt(?:ie|y)?|Uncle|Nana?|Granny|Gran|Grand(?:ma|pa|ad)) "
NAME = rf"(?:{_BABY})?{WORD}"
CODES = (
    r"(?:(?:Child|Children|Baby|Infant|Sibling|Sib|Adult|Young Person|Family|Subject|Person|Boy|Girl|Twin|Brother"
    r"|Sister|Parent|Carer|Mother"
    r"|Father|Professional|Practitioner|Worker|Social Worker|Partner|Uncle|Aunt|Cousin|Friend|Neighbour|Address"
    r"|School|Hospital|Nursery|Town"
    r"|Area|Male|Female|Half[- ][Ss]ibling|Young Woman|Young Man|(?:Maternal|Paternal) \w+|Foster [Cc]arer)s?"
    r"(?:(?: [A-Z]{1,2}\d?| \d{1,2}| One| Two| Three)(?![^\W_]))?|(?:Mrs?|Ms|Miss|Dr|Family) [A-Z]{1,2}(?![a-z]))"
)
TITLE = r"(?:Mrs?|Ms|Miss|Dr|Sgt|P\.?C|D[CSI]|Nurse|Pastor|Rev|Coach|Canon|Imam)\.?"
LISTED = re.compile(rf"{QUOTE}?(?P<label>{_BABY}{WORD}|{CODES}|{NAME}|[A-Z]{{1,3}}\d?)(?![^\W_])")
CODE = re.compile(rf"(?:{CODES}|[A-Z]{{1,2}}\d{{1,2}}|[A-Z]{{1,3}})")
REAL = r"(?:real|actual|true|birth|given|legal|own|correct|proper)"
PAPER = r"(?:report|review|briefing|document|summary|account|pages?|papers?|story|text|chapter|overview|publication)"
# This report's, and none of another body's: "in this report", never "in this report from the school".
_ITS = (
    r"(?:this|these|the|our|my) (?:(?:published|present|learning|whole|short) "
    rf"|rest of (?:this|the) )?{PAPER}\b(?! (?:of|from|by) (?:the|his|her|their)\b)"
)
STRONG = (
    rf"(?:(?:[Ii]n|[Tt]hroughout|[Ff]or(?: the)? purposes? of|[Ff]or) {_ITS}|for publication|in print"
    rf"|[Ii]n what (?:follows|you (?:are"
    r" about to )?read)|[Ii]n the published version|[Ff]or th(?:ese|is) purposes?"
    r"|[Ff]or the purposes? of (?:the )?re(?:view|port)"
    r"|[Tt]hroughout,|[Hh]ere(?:after|in(?:after)?)|[Hh]enceforth)"
)
WEAK = r"(?:here|below|throughout|Here|Below|Throughout)"
HERE = rf"(?:{STRONG}|{WEAK})"
ROLE = (
    r"(?:(?:grand|step|half|foster|god|great)[- ]?)?(?:mothers?|fathers?|mum|mam|dad|parents?|brothers?|sisters?"
    r"|siblings?|sons?|daughters?|child|children|baby|babies|boys?|girls?|twins?|infant|toddler|teenager|lads?|aunt"
    r"|uncle"
    r"|cousins?|niece|nephew|husband|wife|partner|boyfriend|girlfriend|friends?|carers?|nan|gran|man|woman|men|women"
    r"|person|people|subject|neighbour|lodger|family|families|households?|eldest|oldest|elder|older|youngest|younger"
    r"|middle|first|second|third|fourth|next|one|other|last|nurse|worker|midwife|teacher|officers?|childminder"
    r"|visitor"
    r"|doctor|consultant|tutor|coach|solicitor|adults?|victim|perpetrator|tenant|landlord|patient|pupil|student)"
)
WE = (
    r"(?:[Ww]e|I|[Uu]s|(?:[Tt]he|[Tt]his|[Oo]ur) (?:report|review(?:ers?)?|panel|authors?|summary|briefing"
    r"|partnership"
    r"|document|account)|[Aa]uthors?|[Rr]eviewers?)"
)
WILL = (
    r"(?:['’](?:ll|ve|re)| will| shall| have| has| are| am| going| to| also| simply| just| had| agreed| decided"
    r"| could| can| may"
    r"| might| should| would| chosen){0,4}"
)
# Whoever it is that is called so: "her", "the boy who was hurt", "their elder son".
WHOM = (
    r"(?:him|her|them|it|each|(?:the|his|her|their|this|that|our|my|one|two|three|four|[^\W\d_]+['’]s)"
    r" [a-z][^.,;:()\n@]{0,50}?)"
)
MADE = (
    r"(?:chang(?:ed|ing)|alter(?:ed|ing)|invent(?:ed|ing)|made[- ]up|ma[dk]e (?:it |them |one )?up|fictitious"
    r"|fictional"
    r"|choos\w+|chose|chosen|choice|pick(?:ed)?|drew|drawn|took|taken|borrow(?:ed)?|lent|swapped|replaced?"
    r"|substitut\w+"
    r"|suggest(?:ed|ion)|settled(?: on)?|selected|assumed|assigned|allocated|proposed|came up with|different|other"
    r"|new"
    r"|another|disguised?|anonymised|come from|came from|instead|idea|request|(?:are|is|been|were|was) used"
    r"|pseudonyms?)"
)
NO_LABEL = frozenset(
    "the this that in it he she they we and for as by a an not his her their all who which with as is are was"
    " dr mr mrs ms miss pc dc ds di sgt nurse prof professor rev sir lady lord you yours your every everyone one let"
    " names name here both none some each pseudonyms pseudonym to throughout its our my these those there then when"
    " if"
    " key so but no other others what how why where also neither because however since although while after before"
    " children parents professionals staff practitioners report review family nobody readers reader people on at"
    " from of"
    " two three four dear please note signed mum dad mam subject child mother father yes instead where anonymisation"
    " i us me anonymised named called known mrs january february march october november december september august"
    " july him them whom whose whatever nothing never only just simply".split()
)
SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?![)\"'’”\]]*(?:\s|\Z))[^.!?\n]*)*")
