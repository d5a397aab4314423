"""A report's text in, the labels that it declares out: "referred to as Child T", "Noor is not the child's name"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pubcheck import heads
from pubcheck.model import Document, Surface
from pubcheck.tables import cells

_QUOTE = r"['\"‘’“”]"
_NAME = (
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
_LABEL = rf"(?:{_QUOTE}?(?:{_CODE}|{_NAME}|[A-Z]{{1,3}}\d?){_QUOTE}?)"
_LABELS = rf"(?:{_LABEL}(?: ?\([^()]{{0,40}}\))?(?:, and |, | and | or )?)+"
_REAL = r"(?:real|actual|true|birth|given|legal|own|correct)"
_NOT = rf"(?:not|never|(?:is|was)n['’]t) (?:(?:his|her|their|the \w+['’]s|[A-Z]\w+['’]s|a) )?(?:{_REAL} )?names?"
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
        rf"\b(?P<label>{_NAME}|{_CODE}){_QUOTE}? (?:(?:is|was) )?{_NOT}",
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
_OF_REPORT = heads.compile(
    r"\b(?:report|reviewers?|review|briefing|document|summary|pseudonym|anonym\w+|confidential\w*|identit\w+|protect"
    r"|purposes|throughout|hereafter|name used|name by which|names are"
    r"|will be (?:referred|known|called|named)|referred to|(?:real|actual|true) names?|(?:not|isn.t) (?:his|her|their"
    r"|the \w+.s|a) (?:real )?names?|chose|chosen|invented"
    r"|name changed|[wW]e are calling|[wW]e call|[wW]e shall call|asked to be called)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?![)\"'’”\]]*(?:\s|\Z))[^.!?\n]*)*")
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
    rf"|grandfather|aunt|uncle) (?P<label>{_LABEL}))|^ ?(?:[\d.]+ )?(?P<labels>{_LABELS}) (?:is|are|means?"
    r"|stands? for)\b"
)
# A sentence that says so much of names in this report makes labels of all names that stand in it where a label would.
_STRONG = heads.compile(
    rf"\b[Pp]seudonyms?\b|\b{_NOT}\b|\b(?:not|n['’]t) (?:the name|what (?:he|she|they))\b(?! on| in| by)"
    r"|\bnames?\b[^.;]{0,60}\b(?:changed|invented|made[- ]up|fictitious|chosen|chose|picked|settled|selected|altered"
    r"|suggested|assumed|borrowed|(?:sister|brother|mother|father|famil\w+|own)(?:['’]s)? (?:choice|choosing))\b"
    r"|\b(?:changed|invented|made[- ]up|fictitious|chose|chosen|picked|selected|suggested) (?:the |a |that |this "
    r"|their |his |her )?(?:\w+ )?names?\b"
    r"|\b(?:chose|chosen|picked|settled on) (?:it|them|[^.;]{3,60} for (?:him|her|them)sel(?:f|ves)\b)"
    r"|\b(?:us(?:es|ed?|ing)|giv(?:es|en|ing)|by) (?:here )?the names?\b|\b[Tt]he names? [^.;]{2,60} (?:is|are) used\b"
    r"|\b(?:hereafter|henceforth|hereinafter|anonymised as)\b|\b(?:[Ww]e|I|report|review)(?:['’]ll| shall| will| have"
    r"|['’]ve| are| am)? (?:call(?:ed|ing|s)?|refer(?:red|ring|s)? to|writ(?:e|ten) of)\b"
    r"|\b(?:[Ii]n|[Tt]hroughout|[Ff]or(?: the purposes? of)?) (?:this|the) (?:report|review"
    r"|briefing|document|summary)\b"
    r"[^.;]{0,40}\b(?:is|are|was|were|be|as|him|her|them|names?|named)\b|\b[Tt]hroughout,|\b(?:is|are|was|were|be|as|him|her|them)\b"
    r"[^.;]{0,40}\b(?:in|throughout) (?:this|the) (?:report|review|briefing|document|summary)\b"
)
# "None of these names is real": what the sentences before it call people are labels.
_WE = r"(?:[Ww]e|us|I|(?:the )?panel|(?:the )?reviewers?|(?:the )?authors?)"
_MORE = heads.compile(
    rf"\bnames?\b[^.;]{{0,60}}\b{_WE}\b|\b{_WE}\b[^.;]{{0,40}}\bnames?\b"
    rf"|\b{_WE}\b[^.;]{{0,30}}\b(?:call(?:ed|ing)?|refer(?:red)?|anonymis\w+)\b|\bother names\b"
    rf"|\b{_WE} (?:will |shall |have )?use[sd]? {_QUOTE}?(?=[A-Z])"
    r"|\bnot (?:his|her|their) own\b|\b(?:by|under) (?:that|this|the) name here\b"
    r"|\b(?:[Pp]rotect\w*|[Kk]eep)\b[^.;]{0,30}\b(?:identit\w+|privacy|anonym\w+|confidential\w*)"
)
# "Her name at school is Wren": what others call somebody declares nothing.
_OTHERS = re.compile(
    r"\bat (?:school|home|college|work|nursery|birth)\b|\bused by (?:his|her|their|the)\b|\bstreet name\b"
    r"|\b(?:write|put|set|take|note) (?:it |this )?down that\b"
    r"|\b(?:to|by|among) (?:his|her|their) (?:friends|peers|classmates|mates)\b"
    r"|\bon (?:[A-Z]\w+|social media|the street)\b"
)
_BACK = re.compile(
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
_STANDS = re.compile(
    rf"(?:^[\W\d]*|\b(?:is|are|was|were|be|become[sn]?|as|call(?:s|ed|ing)?|(?:him|her|them|it)(?= {_QUOTE}?[A-Z])"
    rf"|named|names?|[Pp]seudonyms?|of|to|use[sd]?|using|chose|chosen|picked|suggested|wanted|hereafter|henceforth|hereinafter"
    rf"|simply|just|and|or|[Nn]ames|{_KIN}):? |[,:;(–-] ?){_QUOTE}?(?P<label>{_CODE}|{_NAME})(?![\w]|['’-]\w\w| [A-Z])"
)
_OPENS = frozenset(
    "names name here both none all some each pseudonyms to throughout its our your my these those there then when if"
    " so but no not other others what how why where also neither because however since although while after before"
    " children parents professionals staff practitioners report review family".split()
)
# 'Learning summary: "Tamsyn"', or the name alone in quotation marks under the title.
_TITLE = re.compile(
    r"(?:.{0,90}\b(?:[Rr]eview|REVIEW|[Ss]ummary|SUMMARY|[Bb]riefing|[Rr]eport|REPORT|[A-Z]?L?CSPR|SCR)\b"
    rf"[^:–—-]{{0,40}}[:–—-] ?)?(?P<labels>{_QUOTE}{_NAME}(?:{_QUOTE}?(?:, | and | & ){_QUOTE}?{_NAME})*{_QUOTE})\W*"
)
_OPENING = 8  # blocks among which the title is
# After these words a name that is a heading, or stands alone in a row's first cell, is a label.
_ALL_NAMES = heads.compile(
    r"\b(?:[Aa]ll(?: of)?(?: the)?|[Tt]he|[Tt]heir|[Tt]he children['’]s) names\b[^.;]{0,60}\b(?:pseudonyms?|changed"
    r"|invented|made[- ]up|fictitious|not (?:their|the) (?:real|own)|not real)\b"
    r"|\b[Pp]seudonyms (?:are|have been) used\b"
)
_ALONE = re.compile(rf"[\W\d]*(?:(?:Child|Case|Young person|Story|Family) \w{{1,5}}[:,–-] ?)?(?P<label>{_NAME})\W*")
# After a sentence that declares labels: "Their parents are Hazel and Ash. The eldest is Robin."
_GOES_ON = re.compile(
    r"\b(?:[Tt]hey|[Tt]heir|[Hh]is|[Hh]er|[Tt]he (?:eldest|elder|oldest|older|youngest|younger|middle|other|child"
    r"|boy|girl|baby|mother|father|parents?|brothers?|sisters?|twins?|family|adults?|aunt|uncle|grand\w+)(?: one"
    rf"| child| boy| girl)?)\b[^.;]{{0,40}}\b(?:is|are)\b|^\W*{_NAME} (?:is|are) (?:the|a|an|his|her|their|\d)\b"
)
_CHOSEN = re.compile(r"\b(?:chose|chosen|picked|called|known as|named)\b")
_RUN_IN = re.compile(
    r"[\W\d]*(?:(?:a )?(?:note|word) on (?:the )?names(?: used)?|names(?: used)?(?: in this (?:report|review))?"
    r"|naming|anonymity|pseudonyms|confidentiality|identit(?:y|ies)|terminology)[*_]*[.:][*_]* ",
    re.IGNORECASE,
)
_TRUE = re.compile(rf"\b{_REAL} names?\b")
_NOT_TRUE = re.compile(
    rf"\b(?:not|n['’]t|never)\b[^.;]{{0,30}}\b{_REAL} names?\b"
    r"|\b(?:chose|chosen|choosing|picked|selected|suggested) (?:his|her|their) own names?\b"
    rf"|\b{_REAL} names? (?:is|are|was|were|has|have|will)(?: been| be)? ?(?:not|n['’]t|never)\b"
)
_NO_LABEL = frozenset(
    "the this that in it he she they we and for as by a an not his her their all who which with as is are was"
    " dr mr mrs ms miss pc dc ds di prof professor rev sir lady lord".split()
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
        run_in = _RUN_IN.match(block.text)
        for start, end in _places(block.text, run_in.end() if run_in else 0, about or run_in is not None):
            longest = found.get((block.index, start))
            if longest is None or longest.end < end:  # "Baby Isaac", not "Baby"
                found[block.index, start] = Declared(block.text[start:end], block.index, start, end)
    for index, start, end in (*_titled(document), *_alone(document)):
        found.setdefault((index, start), Declared(document.blocks[index].text[start:end], index, start, end))
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


def _titled(document: Document) -> Iterator[tuple[int, int, int]]:
    """A name in quotation marks in the report's title: a name that stands for another."""
    for block in document.blocks[:_OPENING]:
        match = _TITLE.fullmatch(block.text.strip()) if block.surface not in _UNSEEN else None
        if match:
            at = block.text.index(match.group()) + match.start("labels")
            for item in _LISTED.finditer(match.group("labels")):
                yield block.index, at + item.start("label"), at + item.end("label")


def _alone(document: Document) -> Iterator[tuple[int, int, int]]:
    """Where the report says that all its names are pseudonyms: those that are headings or the first cells of rows."""
    if not any(_ALL_NAMES.search(block.text) for block in document.blocks if block.surface not in _UNSEEN):
        return
    rows = cells(document)
    firsts = (
        (cell.block, cell.start, cell.text) for row in rows.values() for cell in row if cell.head and not cell.label
    )
    heads = ((block, 0, block.text) for block in document.blocks if block.index not in rows)
    for block, start, text in (*firsts, *heads):
        match = _ALONE.fullmatch(text) if len(text) < 40 and block.surface not in _UNSEEN else None
        if match and match.group("label").lower() not in _NO_LABEL | _OPENS:
            yield block.index, start + match.start("label"), start + match.end("label")


def _places(text: str, begin: int, about: bool) -> Iterator[tuple[int, int]]:
    """The spans of the labels in one block; `about`: it stands under a heading about names."""
    earlier: list[tuple[int, str]] = []
    goes_on = False
    for match in _SENTENCE.finditer(text, begin):
        sentence, at = match.group(), match.start()
        if not sentence.strip():
            continue
        places = []
        true = _TRUE.search(sentence)
        if about and not true:
            places = [*_labels(sentence), *_equated(sentence), *_standing(sentence)]
        elif _OF_REPORT.search(sentence):
            places = [*_labels(sentence)]
        strong = (bool(_STRONG.search(sentence) or _MORE.search(sentence)) and not _OTHERS.search(sentence)) or (
            goes_on and bool(_CHOSEN.search(sentence) or _GOES_ON.search(sentence))
        )
        strong = strong and (not true or bool(_NOT_TRUE.search(sentence)))
        goes_on = goes_on or strong
        if strong:
            places += _standing(sentence)
        yield from ((at + start, at + end) for start, end in places)
        if _BACK.match(sentence):
            for before, told in earlier[-2:]:
                yield from ((before + start, before + end) for start, end in _standing(told))
        earlier.append((at, sentence))


def _standing(sentence: str) -> Iterator[tuple[int, int]]:
    """The words of a sentence that stand where a label would."""
    for match in _STANDS.finditer(sentence):
        if match.group("label").lower() not in _NO_LABEL | _OPENS:
            yield match.span("label")


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
