"""A text in, the names of files out that hold somebody's name or number. No recogniser; references.py gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.words import ordinary

_FILE_END = (
    r"\.(?i:docx?|docm|dotx|xls[xmb]?|pdf|pptx?|vsdx?|msg|eml|oft|jpe?g|png|gif|tiff?|bmp|heic|mp[34]|m4[av]|3gp|avi"
    r"|mov|wav|csv|zip|7z|rar|od[ts]|rtf|txt|pages|mpp|ics)(?!\w|\.\w)"
)
ENDS_FILE = re.compile(_FILE_END)
_FILE = re.compile(
    rf"(?<![\w/])(?P<name>[A-Za-z0-9][^\n\t\x00|\"<>*,;:()\[\]/\\]{{0,90}}?(?:"
    rf" ?\(\d{{1,2}}\))?){_FILE_END}"
)
# "'DX_exec summary_v3' and so on": in quotation marks, with a low line in it, and the end of its kind left out.
_QUOTED = re.compile(r"[\"'](?P<name>(?=[A-Za-z0-9 -]{1,30}_)[A-Za-z0-9][\w -]{3,60})[\"']")
_SAID = re.compile(
    r"\b(?:is|are|was|called|named|titled|entitled|file|files|attached|attachment|see|saved as|saved to|open|opened|"
    r"sent|the|to|and|in|of|with)[: ] ?"
)
_LINK = re.compile(r"(?:https?:|www\.)[^\n\t\x00]*\Z|%\Z")
_FILE_WORDS = frozenset(
    "a an and the of for to on in with v final draft combined chronology report review rapid practice case "
    "learning lcspr scr cspr rr action plan template appendix annex agenda minutes notes genogram timeline form"
    " guidance policy summary briefing minute seven safeguarding child children partnership panel meeting version "
    "copy signed terms reference tor statement letter email photo image scan screenshot document data analysis"
    " executive full table log record single agency multi audit tool checklist leaflet poster slides presentation "
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october"
    " november december new old master amended comments tracked clean published publication reviewer author "
    "working together".split()
)


def find(text: str) -> Iterator[Hit]:
    """Each that tells of one case: not those of general words alone, nor what a link ends in. Linear."""
    for match in _named_files(text):
        start = match.start()
        before = text[max(0, start - 200) : start]
        if _LINK.search(before) or (context.cited(text, start) and "http" in before):
            continue
        said = context.last(_SAID, text, start, match.end("name"))
        if said is not None and (". " in match.group("name") or match.group("name").count(" ") > 3):
            start = said.end()
        name = text[start : match.end("name")]
        words = re.findall(r"[A-Za-z]+|\d+", name)
        telling = [
            word
            for word in words
            if (word.isdigit() and len(word) >= 6) or (word[0].isupper() and word.lower() not in _FILE_WORDS)
        ]
        if not telling and re.search(r"[_-]", name) and " " not in name:
            telling = [
                word for word in words if len(word) > 2 and word.lower() not in _FILE_WORDS and not ordinary(word)
            ]
        if telling and not (name.count(" ") > 8 and name[0].islower()):
            yield Hit("case-ref", start, match.end(), 0.8, ("file name", "a name or number in it"))
    for match in _QUOTED.finditer(text) if "_" in text else ():
        words = [word for word in re.findall(r"[A-Za-z]+|\d+", match.group("name")) if word.lower() not in _FILE_WORDS]
        if any(word[0].isupper() or len(word) > 5 for word in words if not ordinary(word) or word.isupper()):
            yield Hit("case-ref", *match.span("name"), 0.75, ("file name", "a name or number in it"))


def _named_files(text: str) -> Iterator[re.Match[str]]:
    """Each file by its name. The end of one is rare, and is looked for first; its name is then looked for before it."""
    done = 0
    for end in ENDS_FILE.finditer(text):
        if end.start() >= done and (file := _FILE.search(text, max(done, end.start() - 91), end.end() + 2)):
            yield file
            done = file.end()
