"""Passages in, the words that stand for the child out: labels ("Child T"), declared pseudonyms, the name told most
often.

So that "Jay said" reads as "the child said" to every rule, whatever the child is called in this review. A guess, used
for nothing but the reading of cue words: it is never shown and decides nothing about identification.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from pubcheck.checks.kin import RELATED
from pubcheck.checks.names import CAP, COMMON, GIVEN, TITLES, ordinary, places
from pubcheck.checks.passages import Passage
from pubcheck.checks.relatives import named_kin

LABEL = re.compile(r"\b(?:Child|Baby|Young Person|YP|Boy|Girl|Infant|Sibling|Subject)[ -]?(?:[A-Z]{1,2}|\d{1,2})\b")
DECLARED = re.compile(
    r"(?:called|known as|referred to as|named?|pseudonym|we call(?: (?:him|her|them|this \w+))?|chose|chosen"
    r"|call(?:ed)? (?:him|her|them))"
    r"[^.]{0,60}?[ \"“'‘](?P<name>[A-Z][a-zéèàçñöüøåı’'-]{1,15})\b"
)
NAMING = re.compile(
    rf"(?P<name>{CAP}[a-zéèàçñöüøåı]{{1,15}})(?:,| \(|['’]?s?)? ?(?:is|isn['’]t|is not|was|not|a) [^.]{{0,25}}\bname\b"
)
AGED = r"(?: \(|, )(?:aged? |now |who (?:is|was) )?(?:1[0-8]|[0-9])(?=[),; ](?! (?:%|per)))"
STARTS = rf"{CAP}[a-zéèàçñöüøåı]{{2,15}}"
KIDS = "child|baby|boy|girl|twin|son|daughter|brother|sister|elder|eldest|younger|youngest|middle"
# "Rowan is the elder and Bryn the younger"; "the brothers are called Rowan and Bryn"
ONE_OF = rf"(?:,| is| was)? (?:the|a|her|his|their) (?:\w+ )?(?:{KIDS})\b"
CALLED = re.compile(
    rf"\b(?:{KIDS}|children|twins|boys|girls|brothers|sisters|young people)\b(?:,? (?:here|whom we call|we call"
    rf"|(?:is|are|were|will be) (?:here |to be )?(?:called|named|known (?:here )?as|referred to as)))"
    rf" [\"“‘']?(?P<name>{GIVEN})(?:,? (?:and )?(?P<second>{GIVEN}))?(?:,? and (?P<third>{GIVEN}))?\b"
)
# "Opal and Jasper are names picked by their grandmother"; "Babies L and M"; "Child Q23 (Q)"
ARE_NAMES = re.compile(
    rf"(?P<name>{STARTS})(?:, (?P<second>{GIVEN}))? and (?P<third>{GIVEN}) are (?:\w+ ){{0,3}}(?:names?|pseudonyms?)\b"
)
PLURAL_LABEL = re.compile(
    r"[BbTtCcSsGg](?:(?<=[Bb])(?:abies|rothers|oys)|(?<=[Tt])wins|(?<=[Cc])hildren|(?<=[Ss])i(?:sters|blings)"
    r"|(?<=[Gg])irls),? "
    r"(?P<name>[A-Z]\d?)(?:, (?P<second>[A-Z]\d?))? and (?P<third>[A-Z]\d?)\b"
)
AND_LETTER = re.compile(r" and [A-Z]\d?\b")
ROW = 24  # letters at most from where a plural label begins to the " and " before its last
SHORTER = re.compile(
    r"(?:Child|Baby|Girl|Boy|Infant|Young Person) [A-Z]{1,2}\d{0,2} \([\"“‘']?(?P<name>[A-Z]\d?)[\"”’']?\)"
)
# "each chose one: Tariq, Ellie, Marcus and Blue"
SEVERAL = re.compile(
    r"\b(?:names?|called|known as|chose|chosen|pseudonyms?)\b[^.]{0,40}?[:;,]? ?"
    rf"(?P<names>{GIVEN}(?:, {GIVEN})*,? and {GIVEN})\b"
)
NUMBER = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
GROWN = rf" (?:is|was) (?:\d|1[0-7]|{NUMBER.replace(' ', '|')})(?:,| when| and| at| years)"
TOLD_OF = re.compile(rf"(?P<name>{CAP}(?:[a-zéèàçñöüøåı]{{2,15}}(?=[ ,])(?={AGED}|{ONE_OF}|{GROWN})|(?={AGED})))")
NAME = re.compile(
    rf"(?P<name>{CAP}(?<![A-Z][a-z] [A-Z])(?<!\w\w\w\. [A-Z])[a-zéèàçñöüøåı-]{{1,15}})"
    r"(?=(?:['’]s)?(?: [a-z(]|[,.;:)]| [–-]))"
)
DOES = "was|had|has|is|said|told|did|would|could|went|wanted|asked|lived|liked|loved|moved|came|who"
ACTING = re.compile(rf"(?P<name>{CAP}(?<!(?:Mr|Ms|Dr) [A-Z])(?<!Mrs [A-Z])[a-zéèàçñöüøåı-]{{2,15}}) (?:{DOES})\b")
LETTERED = re.compile(
    r"\b(?:child|girl|boy|baby|subject|infant|son|daughter|twin|teenager"
    r"|young (?:woman|man|person))\b[^.]{0,60}?\b(?:called|known as|referred to as|named)"
    r" [\"“‘']?(?P<name>[A-Z]{1,2})\b"
)
# "Q7 is nine", "K2, a boy of four", and the R of "Child R" where it stands alone.
CODED = re.compile(
    r"\b(?P<name>[A-Z]\d)(?:, (?:aged? \w+|(?:a|an|the|who) [^.,]{0,25}?\b(?:boy|girl|child|baby|son|daughter|twin)\b)"
    r"| (?:is|was) (?:a |an |the )?(?:[\w-]+ ){0,2}(?:boy|girl|child|baby|son|daughter|twin|year))"
    r"|\b(?:called|known as|referred to as) [\"“‘']?(?P<other>[A-Z]\d)\b"
)
LONE = re.compile(r"(?:Child|Baby|Young Person|YP|Boy|Girl|Infant|Subject) (?P<name>[A-Z]{1,2}\d?)\b")
BY_ITSELF = re.compile(r"(?P<name>[A-Z](?<![\w.-][A-Z])[A-Z]?\d?)(?:['’]s)? (?=[a-z]{2})")
OFTEN_ALONE = 3
HEADED = re.compile(
    r"\W*(?:\d+(?:\.\d+)*\.? )?(?:About|Meet(?:ing)?|Getting to know|Knowing"
    r"|Introducing|Remembering|Who (?:is|was)|This is|Life for|A day for)"
    r" (?P<name>[A-Z][a-zéèàçñöüøåı]{1,15})\W*$"
    r"|\W*(?:\d+(?:\.\d+)*\.? )?Who (?P<who>[A-Z][a-zéèàçñöüøåı]{1,15}) (?:is|was)\W*$"
    r"|\W*(?P<self>[A-Z][a-zéèàçñöüøåı]{1,15})(?: (?:himself|herself|themselves)\b| in (?:his|her|their) own words"
    r"|['’]s (?:story|voice|world|life|week|days?|account|words|own|view|views|experience|time)\b)"
)
HEAD, HEAD_SIGNS = 6, 120
MOST = 3
ACTS = 4
SAYS_NAME = ("Name", "name", "Call", "call", "known", "refer", "seudonym", "chose", " here ")
LETTER_DIGIT = re.compile(rf"{CAP}\d\b")
OWNS = re.compile(r"['’]s [a-z]")
BY = re.compile(r"\b(?:author|reviewers?|by|chair|scrutineer|prepared|written|partnership|board)\b", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:review|child|baby|briefing|summary|lcspr|scr|respect|regarding|infant)\b", re.IGNORECASE)
OFTEN = 6


def children(items: Sequence[Passage]) -> frozenset[str]:
    """The single words, in small letters, that stand for a child of this review."""
    text = "\n".join(item.text for item in items)
    told = Counter(found["name"] for found in NAME.finditer(text) if found["name"] not in COMMON)
    headed = (
        HEADED.match(item.text)
        for item in items
        if item.end - item.start <= HEAD_SIGNS and len(item.text.split()) <= HEAD
    )
    names_headed = {found["name"] or found["who"] or found["self"] for found in headed if found}
    # Most lines name nobody; what names somebody says so.
    naming = "\n".join(item.text for item in items if any(map(item.text.__contains__, SAYS_NAME)))
    marked = {found["name"] for pattern in (DECLARED, NAMING) for found in pattern.finditer(naming)}
    marked |= {found["name"] for found in TOLD_OF.finditer(text)}
    several = (*CALLED.finditer(naming), *ARE_NAMES.finditer(naming))
    marked |= {name for found in several for name in found.groups() if name} | _titled(items)
    marked |= {name for found in SEVERAL.finditer(naming) for name in re.findall(GIVEN, found["names"])}
    marked -= set(named_kin(text))
    names = names_headed - COMMON
    names |= {name for name in marked - COMMON - TITLES if len(list(islice(places(name, text), 2))) > 1}
    several = (*_in_a_row(text), *SHORTER.finditer(text))
    names |= {name for found in several for name in found.groups() if name and name not in {"A", "I"}}
    names |= {found["name"] for found in LETTERED.finditer(naming) if found["name"] not in {"A", "I"}}
    names |= {
        name
        for found in CODED.finditer(text if LETTER_DIGIT.search(text) else "")
        if (name := found["name"] or found["other"])
    }
    lone = {found["name"] for found in LONE.finditer(text)} - {"A", "I"}
    names |= {name for name, count in _alone(text).items() if count >= OFTEN_ALONE and name in lone} if lone else set()
    often = (name for name, count in told.most_common(8) if count >= OFTEN and not ordinary(name, text))
    acting = Counter(found["name"] for found in ACTING.finditer(text) if found["name"] not in COMMON)
    # Somebody of that name acts or owns something: no "Update", "Director" or "Midwifery" does.
    names.update(islice((name for name in often if acting[name] + _owning(name, text) > 1), 1))
    names |= {name for name, count in acting.most_common(MOST) if count >= ACTS and not ordinary(name, text)}
    return frozenset(name.lower() for name in names if name.lower() not in RELATED and not ordinary(name, text))


def _in_a_row(text: str) -> Iterator[re.Match[str]]:
    """ "Babies L and M", looked for from the last letter back."""
    for found in AND_LETTER.finditer(text):
        label = PLURAL_LABEL.search(text, max(0, found.start() - ROW), found.end())
        if label:
            yield label


def _owning(name: str, text: str) -> int:
    """How often something of somebody's of that name is told of: "Sam's view"."""
    return sum(1 for at in places(name, text) if OWNS.match(text, at + len(name)))


def _alone(text: str) -> Counter[str]:
    """How often each letter, as in a label, stands by itself: "R would like", "R's words", not "Section R says"."""
    return Counter(
        found["name"]
        for found in BY_ITSELF.finditer(text)
        if not (before := _before(text, found.start())).istitle() or before.endswith(".")
    )


def _before(text: str, at: int) -> str:
    """The word that a space parts from that place."""
    said = text[max(0, at - 40) : at - 1] if text[at - 1 : at] == " " else ""
    return said.split()[-1] if said and not said[-1].isspace() else ""


def _titled(items: Sequence[Passage]) -> set[str]:
    """Capital words of title lines that name the case ("... Review: Wren and Robin"), not those that name its
    authors.
    """
    lines = [item.text for item in items[:6] if len(item.text.split()) <= 16 and not BY.search(item.text)]
    found = {
        word for line in lines if ABOUT.search(line) for word in re.findall(r"\b[A-Z][a-zéèàçñöüøåı]{2,15}\b", line)
    }
    return {word for word in found if word not in COMMON and not ABOUT.search(word)}
