"""A report's text in, the labels it declares out; clusters in, the words that stand for each out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pubcheck.model import Document, Identifier, Mention, Surface

_QUOTE = r"['\"‘’“”]"
_NAME = r"(?:(?:Baby|Child|Little) )?[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_CODE = (
    r"(?:Child|Children|Baby|Infant|Sibling|Sib|Adult|Young Person|Family|Subject|Person|Boy|Girl|Twin|Brother|Sister|Parent|Carer|Mother|Father"
    r"|Professional|Practitioner|Worker|Social Worker|Partner|Uncle|Aunt|Cousin|Friend|Neighbour|Address|School|Hospital|Nursery|Town|Area"
    r"|Male|Female|Half[- ][Ss]ibling|(?:Maternal|Paternal) \w+|Foster [Cc]arer)s?(?: [A-Z]{1,2}\d?| \d{1,2}| One| Two| Three)?"
)
# What is said of a label: each gives one in the group `label`, or a list of them in `labels`.
_REAL = r"(?:real|actual|true|birth|given|legal|own|correct)"
_NOT = rf"(?:not|never|isn't|isn’t) (?:(?:his|her|their|the \w+['’]s|[A-Z]\w+['’]s|a) )?(?:{_REAL} )?names?"
_SAYS = (
    r"(?:will be (?:referred to|known|called|named|described)|(?:is|are|was|were|be|been|being) (?:referred to|known|called|named|described)"
    r"|(?:shall|will|[wW]e|I) (?:be )?(?:call(?:ing)?|refer(?:ring)? to)(?: (?:him|her|them|the \w+|this \w+))?|referred to(?: here| throughout| in this (?:report|review|document|briefing))?"
    r"|given the (?:name|pseudonym|label)s?|uses? the (?:name|pseudonym|label)s?|(?:has|have) (?:asked|chosen) to be (?:called|known)|chose the (?:name|pseudonym)"
    r"|(?:the )?pseudonyms?|(?:whom|who) (?:we|this (?:report|review)) (?:will |shall )?calls?)"
)
_DECLARED = (
    re.compile(rf"\b(?P<label>{_NAME}|{_CODE})\b ?[(,–-]+ ?{_NOT}"),
    re.compile(rf"\b(?P<label>{_NAME}|{_CODE}) is {_NOT}"),
    re.compile(rf"\b(?P<label>{_NAME}|{_CODE}) is (?:a |the )?(?:pseudonym|fictitious|an invented|an assumed|the name (?:that )?\w+ chose)"),
    re.compile(rf"{_QUOTE}?(?P<label>{_NAME}){_QUOTE}? ?\((?:a )?(?:pseudonym|name changed|not \w+ {_REAL} name|names? (?:has|have) been changed)\)"),
    re.compile(rf"{_SAYS}(?: (?:here|throughout|below|in this (?:report|review|document|briefing)))?(?: only)?(?: as| by the name(?: of)?| of|:)?"
               rf"(?: the)? (?P<labels>(?:{_QUOTE}?(?:{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?){_QUOTE}?(?: ?\([^()]{{0,40}}\))?(?:, and |, | and | or )?)+)"),
    re.compile(rf"(?P<labels>(?:{_QUOTE}?(?:{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?){_QUOTE}?(?:, and |, | and )?)+),? (?:is|are) (?:a )?pseudonyms?\b"),
    re.compile(rf"(?:referred to|known|called)\b.*?\b(?:her|his|their|the|and) (?:\w+ )?\w+ as {_QUOTE}?(?P<label>{_CODE}|{_NAME})"),
)  # fmt: skip
_LISTED = re.compile(rf"{_QUOTE}?(?P<label>{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?)(?![^\W_])")
# A name is a label only where the sentence speaks of this report; "is known as Baz at school" declares nothing.
_OF_REPORT = re.compile(
    r"\b(?:report|review|briefing|document|summary|pseudonym|anonym\w+|confidential\w*|identit\w+|protect|purposes|throughout|hereafter"
    r"|will be (?:referred|known|called|named)|referred to|real names?|not (?:his|her|their|the \w+.s) (?:real )?names?|chose|chosen)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s)[^.!?\n]*)*")
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
    """Every label that the report declares: "referred to as Child T", "Noor is not the child's name". In order."""
    found: dict[tuple[int, int], Declared] = {}
    for block in document.blocks:
        if block.surface in _UNSEEN:
            continue
        for sentence in _SENTENCE.finditer(block.text):
            if not _OF_REPORT.search(sentence.group()):
                continue
            for start, end in _labels(sentence.group()):
                start, end = sentence.start() + start, sentence.start() + end
                found.setdefault((block.index, start), Declared(block.text[start:end], block.index, start, end))
    return tuple(found[place] for place in sorted(found))


def names(labels: Iterable[Declared]) -> frozenset[str]:
    """The declared labels that look like a person's name ("Sam"), in lower case: those that could be mistaken for one."""
    return frozenset(label.label.lower() for label in labels if not CODE.fullmatch(label.label))


def _labels(sentence: str) -> Iterator[tuple[int, int]]:
    for pattern in _DECLARED:
        for match in pattern.finditer(sentence):
            if "label" in pattern.groupindex:
                yield match.span("label")
            else:
                for item in _LISTED.finditer(match.group("labels")):
                    at = match.start("labels")
                    yield at + item.start("label"), at + item.end("label")


def replacements(
    document: Document, mentions: Sequence[Mention], clusters: Sequence[str], identifiers: Mapping[str, Identifier]
) -> list[str]:
    """For each mention the words to propose: the case key's own, or the policy's with the number of the cluster."""
    out: list[str] = []
    for mention, cluster in zip(mentions, clusters, strict=True):
        if mention.given:
            out.append(mention.given)
            continue
        policy = identifiers.get(mention.kind)
        template = policy.replacement if policy else "[removed]"
        out.append(template.replace("{n}", cluster.rpartition("-")[2] or "1"))
    return out
