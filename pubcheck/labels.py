"""A report's text in, the labels that it declares out: "referred to as Child T", "Noor is not the child's name"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pubcheck.model import Document, Surface
from pubcheck.tables import cells

_QUOTE = r"['\"‘’“”]"
_NAME = r"(?:(?:Baby|Child|Little) )?[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_CODE = (
    r"(?:(?:Child|Children|Baby|Infant|Sibling|Sib|Adult|Young Person|Family|Subject|Person|Boy|Girl|Twin|Brother"
    r"|Sister|Parent|Carer|Mother"
    r"|Father|Professional|Practitioner|Worker|Social Worker|Partner|Uncle|Aunt|Cousin|Friend|Neighbour|Address"
    r"|School|Hospital|Nursery|Town"
    r"|Area|Male|Female|Half[- ][Ss]ibling|Young Woman|Young Man|(?:Maternal|Paternal) \w+|Foster [Cc]arer)s?"
    r"(?: [A-Z]{1,2}\d?| \d{1,2}| One| Two| Three)?|(?:Mrs?|Ms|Miss|Dr|Family) [A-Z]{1,2}(?![a-z]))"
)
_LABEL = rf"(?:{_QUOTE}?(?:{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?){_QUOTE}?)"
_LABELS = rf"(?:{_LABEL}(?: ?\([^()]{{0,40}}\))?(?:, and |, | and | or )?)+"
_REAL = r"(?:real|actual|true|birth|given|legal|own|correct)"
_NOT = rf"(?:not|never|isn't|isn’t) (?:(?:his|her|their|the \w+['’]s|[A-Z]\w+['’]s|a) )?(?:{_REAL} )?names?"
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
_DECLARED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<label>{_NAME}|{_CODE})\b{_QUOTE}? ?[(,–-]+ ?{_NOT}",
        rf"\b(?P<label>{_NAME}|{_CODE}){_QUOTE}? (?:is|was) {_NOT}",
        rf"\b(?P<label>{_NAME}|{_CODE}){_QUOTE}? (?:is|was) (?:a |an |the )?(?:pseudonym|fictitious|invented|assumed"
        rf"|made-up|name by which|(?:\w+ )?name (?:that )?(?:\w+ )?(?:\w+ )?{_USED})",
        rf"\b(?P<label>{_NAME}){_QUOTE}? ?\((?:a )?(?:pseudonym|name changed|not \w+ {_REAL} name|names? (?:has|have)"
        rf" been changed)\)",
        rf"\b(?P<label>{_NAME}){_QUOTE}? (?:should|would|will|shall|was to|is to) be (?:the|a|his|her|their) (?:name"
        rf"|pseudonym)",
        rf"\b[Tt]he (?:name|pseudonym)s? (?P<labels>{_LABELS}) ?(?:(?:is|are|was|were|has|have|for)\b|been {_USED})",
        rf"{_SAYS}{_HERE}(?: as| by the names?(?: of)?| of|:)?{_HERE}(?: the)? (?P<labels>{_LABELS})",
        rf"(?P<labels>{_LABELS}),? (?:is|are) (?:a )?pseudonyms?\b",
        rf"(?:referred to|known|called)\b.*?\b(?:her|his|their|the|and) (?:\w+ )?\w+ as (?P<label>{_LABEL})",
        rf"(?:mother|father|parents?|sibl\w+|brother|sister|aunt|uncle|family)(?:,? and \w+)* (?:would|will|should"
        rf"|shall) be (?P<labels>{_LABELS})",
    )
)
_LISTED = re.compile(rf"{_QUOTE}?(?P<label>{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?)(?![^\W_])")
# A name is a label only where the sentence speaks of this report: "she is known as Baz at school" declares nothing.
_OF_REPORT = re.compile(
    r"\b(?:report|reviewers?|review|briefing|document|summary|pseudonym|anonym\w+|confidential\w*|identit\w+|protect"
    r"|purposes|throughout|hereafter|name used|name by which|names are"
    r"|will be (?:referred|known|called|named)|referred to|(?:real|actual|true) names?|(?:not|isn.t) (?:his|her|their"
    r"|the \w+.s|a) (?:real )?names?|chose|chosen|invented"
    r"|name changed|[wW]e are calling|[wW]e call|[wW]e shall call|asked to be called)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s)[^.!?\n]*)*")
_HEAD = re.compile(
    r"\W*(?:(?:to be )?(?:referred to|known|called|described|named)(?: (?:here|throughout|in (?:this|the) (?:report"
    r"|review|briefing)))?(?: as)?(?: in (?:this|the) (?:report|review|briefing))?"
    r"|in (?:this|the) (?:report|review|document|briefing)|names? (?:used|in (?:this|the) (?:report|review))(?: in"
    r" (?:this|the) (?:report|review))?|pseudonyms?(?: used)?|labels?|terms? used|identifiers? used|anonymised"
    r" (?:name|as)|code|how (?:he|she|they) (?:is|are) (?:named|called))\W*",
    re.IGNORECASE,
)
# Under such a heading a plain "their mother is Hannah" declares a label.
_ABOUT_NAMES = re.compile(
    r"[\W\d]*(?:anonym\w+(?: and \w+)?|confidential\w*|(?:a note on )?(?:the )?names?(?: used)?(?: in this (?:report"
    r"|review))?|naming|pseudonyms|terminology|terms used|key to names|who(?:m)? we mean"
    r"|(?:the )?(?:people|family|characters) in this (?:report|review)|identit\w+|how (?:people|the family) are"
    r" (?:named|described)|protecting identit\w+|language and names|names and terms)\W*",
    re.IGNORECASE,
)
_EQUATED = re.compile(
    rf"(?:\b(?:is|are|was|were|as|called|becomes|husband|wife|partner|mother|father|brother|sister|grandmother"
    rf"|grandfather|aunt|uncle) (?P<label>{_LABEL}))|^ ?(?:[\d.]+ )?(?P<labels>{_LABELS}) ?(?:is|are)\b"
)
_TRUE = re.compile(rf"\b{_REAL} names?\b")
_NO_LABEL = frozenset(
    "the this that in it he she they we and for as by a an not his her their all who which with as is are was".split()
)
CODE = re.compile(rf"(?:{_CODE}|[A-Z]{{1,2}}\d{{1,2}}|[A-Z]{{1,3}})")
_UNSEEN = frozenset({Surface.METADATA, Surface.FILENAME, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN})


@dataclass(frozen=True, slots=True)
class Declared:
    """A label that the report says it uses, where it says so."""

    label: str = field(repr=False)
    block: int
    start: int
    end: int


def declared(document: Document) -> tuple[Declared, ...]:
    """Every label that the report declares, in order; never by a comment, or another thing that no reader sees."""
    found: dict[tuple[int, int], Declared] = {}
    about = False
    for block in document.blocks:
        if block.surface in _UNSEEN:
            continue
        if len(block.text) < 60 and block.text.strip()[-1:] not in ".;,":
            about = bool(_ABOUT_NAMES.fullmatch(block.text))
        for sentence in _SENTENCE.finditer(block.text):
            if about and not _TRUE.search(sentence.group()):
                places = [*_labels(sentence.group()), *_equated(sentence.group())]
            elif _OF_REPORT.search(sentence.group()):
                places = [*_labels(sentence.group())]
            else:
                continue
            for start, end in places:
                start, end = sentence.start() + start, sentence.start() + end
                found.setdefault((block.index, start), Declared(block.text[start:end], block.index, start, end))
    for index, row in cells(document).items():
        for cell in row:
            if _HEAD.fullmatch(cell.head):
                for item in _LISTED.finditer(cell.text):
                    start, end = cell.start + item.start("label"), cell.start + item.end("label")
                    found.setdefault((index, start), Declared(cell.block.text[start:end], index, start, end))
    return tuple(found[place] for place in sorted(found))


def names(declared: Iterable[Declared]) -> frozenset[str]:
    """The labels that look like a person's name ("Sam"), in lower case: those that could be mistaken for one. With the
    bare name of "Baby Sam"."""
    labels = {one.label for one in declared if not CODE.fullmatch(one.label)}
    bare = {label.split(" ", 1)[1] for label in labels if " " in label}
    return frozenset(label.lower().removesuffix("'s").removesuffix("’s") for label in labels | bare)


def _labels(sentence: str) -> Iterator[tuple[int, int]]:
    for pattern in _DECLARED:
        for match in pattern.finditer(sentence):
            group = "label" if "label" in pattern.groupindex else "labels"
            for item in _LISTED.finditer(match.group(group)):
                if item.group("label").lower() not in _NO_LABEL:
                    yield match.start(group) + item.start("label"), match.start(group) + item.end("label")


def _equated(sentence: str) -> Iterator[tuple[int, int]]:
    for match in _EQUATED.finditer(sentence):
        group = "label" if match.group("label") else "labels"
        for item in _LISTED.finditer(match.group(group)):
            if item.group("label").lower() not in _NO_LABEL:
                yield match.start(group) + item.start("label"), match.start(group) + item.end("label")
