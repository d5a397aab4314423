"""A Reading in, what is somebody's own words out: between quotation marks, or set apart on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pubcheck.checks.passages import Passage
from pubcheck.checks.reading import Hit, Reading

CURLED = (("‘", "’"), ("“", "”"))
OPEN_STRAIGHT = re.compile(r"(?<!\w)'(?=\w)")
CLOSE_STRAIGHT = re.compile(r"(?<=[\w.,!?])'(?!\w)")
# A paragraph in the first person that what comes before leads to: set apart on the page instead of quoted.
SELF = re.compile(r"\b(?:I|me|my|mine)\b")
LEADS = re.compile(
    r":\W*$|\b(?:said|says|wrote|written|words|lines|statement|letter|page"
    r"|told (?:me|us)|asked that|read over)\b[^.]*\.\W*$",
    re.IGNORECASE,
)
WORDS_OF = re.compile(r"\b(?:words|says?|said|wrote|told us|voice|account)\b", re.IGNORECASE)
WRITER = re.compile(
    r"\b(?:review\w*|report|agenc\w+|partnership|practitioners|panel|recommend\w*"
    r"|I (?:met|asked|spoke|interviewed|read))\b",
    re.IGNORECASE,
)
# Words between quotation marks, of several sentences if need be; an apostrophe inside a word is no mark.
INSIDE = r"(?=\S)(?:[^'’\n]|(?<=\w)['’](?=\w)){20,500}(?<!\s)['’](?!\w)"
SPOKEN = re.compile(
    r"\"[^\"]{12,700}\"|“[^”]{12,700}”"
    rf"|'(?<!\w'){INSIDE}|‘(?<!\w‘){INSIDE}"
)
SPEAKING = frozenset({"child", "family"})


def marked(text: str) -> bool:
    """Whether it holds a quotation mark or an apostrophe: soon asked, and most texts hold none."""
    return "'" in text or '"' in text or "‘" in text or "“" in text


def quoted(reading: Reading, hit: Hit) -> bool:
    """Whether the words stand between quotation marks."""
    text = hit.sentence.block.text
    start, end = reading.words.span(hit.first)[0], reading.words.span(hit.last)[1]
    before, after = text[max(0, start - 80) : start + 1], text[end - 1 : end + 80]
    if len(OPEN_STRAIGHT.findall(before)) > len(CLOSE_STRAIGHT.findall(before)) and CLOSE_STRAIGHT.search(after):
        return True
    if before.count('"') % 2 and '"' in after:
        return True
    return any(before.rfind(mark) > before.rfind(close) and close in after for mark, close in CURLED)


def spoken(reading: Reading) -> Mapping[int, str]:
    """The sentences that hold words between quotation marks, or stand whole between them, each with those words."""
    return reading.remember(("spoken",), lambda: _spoken(reading))


def _spoken(reading: Reading) -> dict[int, str]:
    found: dict[int, str] = {}
    for passage in reading.passages:
        text = passage.block.text
        for match in SPOKEN.finditer(text, passage.start, passage.end) if marked(passage.text) else ():
            for one in reading.of_passage(passage.index):
                if one.start < match.end() and one.end > match.start():
                    words = text[max(one.start, match.start()) : min(one.end, match.end())]
                    found[one.index] = f"{found.get(one.index, '')} {words}"
        if passage.index and passage.cell is None and not passage.level and _set_apart(reading, passage):
            found.update({one.index: one.text for one in reading.of_passage(passage.index) if not one.heading})
    return found


def _set_apart(reading: Reading, passage: Passage) -> bool:
    """Whether the whole paragraph is somebody's own words, told by the first person and by what leads to it."""
    text = passage.text
    if (" I " not in text and not text.startswith("I ")) or len(SELF.findall(text)) < 2 or WRITER.search(passage.text):
        return False
    section = reading.sections[reading.section_of[passage.index]]
    before = reading.passages[passage.index - 1]
    return bool(LEADS.search(before.text)) or bool(section.own & SPEAKING and WORDS_OF.search(section.title))
