"""Words of a document in, words that are safe to show out. The only place where a report gets its quotations from.

A detector misses things, so masking does not trust it alone: besides every mention, each word with a figure in it and
each capitalised word that is not in SAFE is masked too. What is masked shows its kind at most, never its length.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pubcheck.model import Block, Decision, Severity, Verdict

MASK = "•••"

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|_+|[^\w\s]|\s+")
_AROUND = 70
_SENTENCE = 260

# Capitalised words that name nobody: grammar, and the words of the field.
SAFE = frozenset(
    """
    a about after again agencies all also although an and another any appendix are as at background be because
    before both but by chronology conclusion conclusions contents could despite did do does during each every
    executive family father findings first following for from given good had has have he her his how however i
    if in introduction involvement is it its key later learning line local many methodology mother my neither
    no none nor not of on one only or our out overview parents period practice practitioners purpose
    recommendation recommendations report review second section several she should since so some such summary
    terms that the their them then there these they third this those though through to two under until views
    was we were what when where whether which while who why will with within without would you your child
    children sibling siblings baby adult young person people carer carers grandmother grandfather aunt uncle
    brother sister mum dad partner stepfather stepmother maternal paternal safeguarding partnership
    partnerships board panel group chair author reviewer independent lead business manager unit police officer
    council authority health hospital ward school nursery college surgery service services social care worker
    workers visitor visitors midwife nurse doctor teacher education youth housing probation ambulance court
    community team teams agency trust act working together england english wales british national department
    lcspr lscpr lscp scp mash lado gp hv sw cin cpp eha idva marac cafcass nhs camhs nspcc icb send ehcp timeframe
    timescale scope author's reference framework analysis action actions plan outcome owner date rapid serious
    case guidance methodologies appraisal perspective contribution contributions event events
    """.split()
)
# Further words that file and folder names are made of. There every other word is masked, for names stand in lower case.
FILED = SAFE | frozenset(
    """
    accessible agenda agreed amended annex annexes annual appendices approval approved archive archived assurance
    attachment bad body briefing bulletin bundle change changed changes check checked checklist clean collated comment
    commented comments compare consultation content copies copy corrected covering current data date dated december
    deep delivery doc docs document documents docx draft drafts easy edit edited edits email embargoed evidence example
    examples external extract feedback figures file files final finished form format four front full further good
    govern guide held here house inbox index initial input internal january july february march september october
    november issue issued language large latest launch legal letter letters main manual marked material materials md
    meeting minute minutes more named needs new next notes note now number old online open original other out output
    outputs outcomes page pages paper papers pdf pending plain policy poster preface presentation previous print
    process progress project proof proofread public publication publications publish published pubcheck quality quick
    raw read readme ready received record records redacted redaction references register reply reporting repository
    request response responses restricted results returned reviewed reviewer reviews revised revision rules sample
    samples scan scanned scans sent seven shared short sign signed signoff site slide slides small source sources
    standard statement statutory step submission submitted summaries table tables template templates test tests text
    alttext covered embedded field filename footer header hidden image images link links metadata picture pictures pdf
    properties textbox
    third tracked tracker translation txt update updated upload v version versions watermarked web website welsh word
    words work workflow year zip
    """.split()
)
_ROLE = frozenset(
    "child sibling baby adult person young school hospital address worker practice nursery appendix".split()
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden in one block, from its beginning on, so that a few words of a long one are quoted without a walk
    over all of it. `ends` holds the furthest end up to each, which never falls."""

    decisions: Sequence[Decision]
    starts: Sequence[int]
    ends: Sequence[int]

    def within(self, start: int, end: int) -> Sequence[Decision]:
        """Those that reach into the words from start to end, and maybe some before them."""
        return self.decisions[bisect_right(self.ends, start) : bisect_left(self.starts, end)]


def hidden(decisions: Iterable[Decision]) -> Hidden:
    """What is hidden of these, which are of one block."""
    order = sorted(filter(_hides, decisions), key=lambda d: (d.mention.start, -d.mention.end))
    ends = tuple(itertools.accumulate((d.mention.end for d in order), max))
    return Hidden(tuple(order), tuple(d.mention.start for d in order), ends)


def by_block(decisions: Iterable[Decision]) -> Mapping[int, Hidden]:
    """What is hidden in each block, by its index: made once for a report."""
    found: dict[int, list[Decision]] = {}
    for decision in decisions:
        found.setdefault(decision.mention.block.index, []).append(decision)
    return {index: hidden(near) for index, near in found.items()}


def quote(block: Block, start: int, end: int, near: Hidden, *, show_values: bool = False) -> str:
    """The words from start to end, masked; with `show_values`, as they stand."""
    text = block.text[start:end]
    if show_values:
        return printable(" ".join(text.split()))
    out: list[str] = []
    at = start
    for decision in near.within(start, end):
        left, right = max(decision.mention.start, start), min(decision.mention.end, end)
        if left >= right or right <= at:
            continue
        out.append(_masked(block.text[at : max(left, at)]))
        if left >= at:  # where two overlap, the kind of the first, or of the longer, stands for both
            out.append(f"[{decision.mention.kind.replace('-', ' ')}]")
        at = right
    out.append(_masked(block.text[at:end]))
    words = re.sub(rf"{MASK}(?:\s*{MASK})+", MASK, "".join(out))
    return printable(" ".join(words.split()))


class Context(NamedTuple):
    """A few words before a mention, the mention (its kind in capitals, so that it stands out), a few words after."""

    before: str
    itself: str
    after: str

    def __str__(self) -> str:
        return "".join(self)


def context(decision: Decision, near: Hidden, *, show_values: bool = False) -> Context:
    """One mention with a few words around it."""
    mention = decision.mention
    text = mention.block.text
    start, end = _widen(text, mention.start - _AROUND, mention.end + _AROUND)
    before = quote(mention.block, start, mention.start, near, show_values=show_values)
    after = quote(mention.block, mention.end, end, near, show_values=show_values)
    itself = printable(" ".join(mention.text.split())) if show_values else f"[{mention.kind.replace('-', ' ').upper()}]"
    return Context(
        ("… " if start else "") + before + (" " if text[start : mention.start][-1:].isspace() else ""),
        itself,
        (" " if text[mention.end : end][:1].isspace() else "") + after + (" …" if end < len(text) else ""),
    )


def sentence(block: Block, start: int, end: int, near: Hidden, *, show_values: bool = False) -> str:
    """A piece of evidence, cut to a length that is read at a glance."""
    cut = min(end, start + _SENTENCE)
    if cut < end:
        _, cut = _widen(block.text, start, cut)
    words = quote(block, start, min(cut, end), near, show_values=show_values)
    return words + (" …" if cut < end else "")


def spoken(text: str, decisions: Iterable[Decision]) -> str:
    """What a person wrote, a reason or a name, without what was found in the document: people forget themselves."""
    values = sorted({d.mention.text for d in decisions if _hides(d) and d.mention.text.strip()}, key=len, reverse=True)
    pattern = "|".join(re.escape(value) for value in values)
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", MASK, text, flags=re.IGNORECASE) if text and values else text


def name(filename: str, decisions: Iterable[Decision], *, show_values: bool = False) -> str:
    """A file's name, or its path with "/", with what identifies in it masked; the suffix stays. A word stays only where
    it is one that files are commonly named by: what nobody found in the text may stand here in lower case."""
    if show_values:
        return printable(filename)
    stem, dot, suffix = filename.rpartition(".")
    if not dot:
        stem, suffix = filename, ""
    values = sorted({d.mention.text for d in decisions if _hides(d) and d.mention.text}, key=lambda v: (-len(v), v))
    for value in values:
        stem = re.sub(re.escape(value), MASK, stem, flags=re.IGNORECASE)
    known = suffix.isascii() and suffix.isalnum() and len(suffix) <= 5
    parts = (_masked(part, names=True) for part in printable(stem).split("/"))
    return "/".join(parts) + (f".{suffix.lower()}" if known else "")


def printable(text: str) -> str:
    """Without the characters that no report can hold or that would turn its lines round: control characters, broken
    bytes, marks of direction."""
    return text if text.isprintable() else "".join(character for character in text if character.isprintable())


def _hides(decision: Decision) -> bool:
    """A kept, allowed mention may be read by all; whatever else was found is hidden."""
    return decision.verdict is not Verdict.KEEP or decision.severity is not Severity.ALLOW


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """The same span, moved out to the next spaces, so that no word is cut."""
    start, end = max(0, start), min(len(text), end)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _masked(text: str, *, names: bool = False) -> str:
    """Every word that might name somebody becomes the mask; runs of masks become one."""
    out: list[str] = []
    previous = ""
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.isspace() or not token[0].isalnum():
            out.append(token)
            continue
        harmless = not _telling(token) if names else _harmless(token, previous)
        out.append(token if harmless else MASK)
        previous = token.casefold()
    return re.sub(rf"{MASK}(?:[\s,.'’-]*{MASK})+", MASK, "".join(out))


def _telling(token: str) -> bool:
    """Whether a word of a file's name might name somebody. A letter, a small number, a version, a year do not."""
    plain = token.casefold().replace("’", "'").removesuffix("'s")
    parts = [part for part in re.split(r"['-]", plain) if not re.fullmatch(r"[a-z]|v?\d{1,2}|20\d\d", part)]
    return not all(part in FILED for part in parts)


def _harmless(token: str, previous: str) -> bool:
    if any(character.isdigit() for character in token):
        return len(token) <= 2 and token.isdigit()
    if not any(character.isupper() for character in token):
        return True
    plain = token.casefold().replace("’", "'").removesuffix("'s")
    return plain in SAFE or (len(token) == 1 and previous in _ROLE)
