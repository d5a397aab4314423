"""A Document in, single names out that a passage on naming holds out, or that its title does: they may be labels.

Reports say in endless ways that a name is not the child's own. Where a passage is about what people are called here, a
name that stands in it alone is doubtful: a person decides, and nothing is let through for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck.labels import ways, wording
from pubcheck.model import Document, Surface

_UNSEEN = frozenset({Surface.METADATA, Surface.FILENAME, Surface.COMMENT, Surface.REVISION, Surface.HIDDEN})
_OPENING = 0.4  # of the blocks: notes on names stand early, notes to the printer late
_FIRST = 8  # blocks among which the title is
# A paragraph with such words is about what people are called in the report.
_NAMING = re.compile(
    r"\b(?:ask\w*|wish\w*|want\w*|like[ds]?|chose|prefer\w*|agreed|hoped)\b[^.;\n]{0,40}\bto be (?:called|known"
    r"|named|remembered|(?=[A-Z]))|\bwhat (?:he|she|they|we) (?:\w+ ){1,3}to be called\b|\b[Pp]seudonyms?\b"
    r"|\b(?:put|write|use|say|choose)\b[^.;\n]{0,30}\b(?:instead|for (?:him|her|them|the \w+))\b"
    r"|\b(?:anonymised|named after|(?:is|are|was|were) not (?:what|who)|n['’]t what (?:anyone|anybody|he|she|they))\b"
    r"|\b(?:appears?|stands?|is used|are used) (?:here|below|in (?:these|this|the)|for the)\b"
    r"|n['’]t (?:(?:his|her|their|the|real|own|a) ){1,2}names?\b|\b[Nn]ames? (?:is|are|was|were) used\b"
    r"|\b(?:chose|picked|settled on|suggested|came up with|asked (?:us|that we)|(?:asked|told us) to (?:put|write)"
    r"|lets? us|gave us|(?:we|I) (?:could|should|might|may) (?:call|say|put)|decided on|opted for|would be)\b"
    r"(?: (?:him|her|them|the|name|use|call|put|write|say|to)\b){0,3} (?=[A-Z])"
    r"|[A-Z]\w+['’]?,? (?:(?:is|was|were|are) )?(?:chosen|picked|suggested|(?:his|her|their) (?:own )?(?:idea|choice"
    r"|suggestion))\b|\((?:we|I|he|she|they|names?|the name)\b[^()\n]{0,30}\b(?:chose|chosen|picked|liked?)\b"
    r"|\b(?:appears?|(?:is|are|be) shown|(?:is|are|be) known to (?:the )?readers?) as ['\"‘“]?(?=[A-Z])"
    r"|\b[Nn]o(?:-one|body| one) in (?:the|this) family (?:is|has|bears)\b[^.;\n]{0,20}\b(?:called|names?)\b"
    r"|\bnot so called\b|\bhere means\b|\b[Aa]t (?:his|her|their) own wish\b[^.;\n]{0,30}\b(?:called|known|named)\b"
    r"|\b(?:replaces|[Ii]nstead of|[Ii]n place of) (?:his|her|their|the \w+['’]s) names?\b"
    r"|\bno letters? (?:or|nor|and) (?:numbers?|initials?)\b|\bname on the (?:cover|front)\b|\b[Tt]erms used:"
    r"|\basked (?:us|that we|for the name)\b|\b(?:chose|chosen) to be ['\"‘“]?(?=[A-Z])|\bwritten of as\b"
    r"|\b(?:in|for) (?:this|these (?:pages|purposes)|what (?:you read|follows)|it)[,.;]"
    r"|\b[Ii]n (?:this (?:document|paper|text|account)|these pages|it|what follows),? (?:he|she|they|the \w+"
    r"|[A-Z]\w+)"
    r" (?:is|are|will be)\b"
)
_NAME = re.compile(
    r"(?<![\w'’.-])(?<!\b[A-Z]\. )(?P<name>[^\W\d_a-z][^\W\d_]{1,20})(?=['’]s\b|[^\w'’-]|\Z)(?! [A-Z][a-z])"
)
_FULL_BEFORE = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\.?|\d) \Z")
_RUN_IN = re.compile(r"[\W\d]*(?:[Aa] )?(?:[Nn]ote|[Ww]ord|[Nn]aming|[Nn]ames)\b[^.:\n]{0,40}[.:]")


def names(document: Document) -> frozenset[str]:
    """Their words in small letters. In a title only where some passage is about names."""
    last = max(_FIRST, int(len(document.blocks) * _OPENING))
    found: set[str] = set()
    about = False
    for block in document.blocks[:last]:
        if block.surface in _UNSEEN or "\t" in block.text:
            continue
        told = [match for match in wording.SENTENCE.finditer(block.text) if match.group().strip()]
        naming = [bool(ways.CHANGED.search(match.group()) or _NAMING.search(match.group())) for match in told]
        heading = _RUN_IN.match(block.text) is not None
        for number, match in enumerate(told):
            near = heading or any(naming[max(0, number - 1) : number + 3])
            if near and not ways.REALLY.search(match.group()):
                found.update(_single(match.group()))
        about = about or any(naming)
    if about:
        for block in document.blocks[:_FIRST]:
            if block.surface not in _UNSEEN and len(block.text) < 90 and block.text.strip()[-1:] not in ".;,":
                found.update(_single(block.text))
    return frozenset(found)


def _single(sentence: str) -> Iterator[str]:
    """The words with a capital that stand alone, with no name and no number before or after them."""
    for match in _NAME.finditer(sentence):
        if not _FULL_BEFORE.search(sentence, max(0, match.start() - 24), match.start()):
            yield match.group("name").lower()
