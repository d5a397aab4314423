"""Passages in, the words that stand for the child or a relative out: labels ("Child T", "Ms A (mother)"), declared
pseudonyms, the name told most often.

So that "Jay said" reads as "the child said" to every rule, whatever the child is called in this review. A guess, used
for nothing but the reading of cue words: it is never shown and decides nothing about identification.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pubcheck.checks.passages import Passage

LABEL = re.compile(r"\b(?:Child|Baby|Young Person|YP|Boy|Girl|Infant|Sibling|Subject)[ -]?(?:[A-Z]{1,2}|\d{1,2})\b")
DECLARED = re.compile(
    r"(?:called|known as|referred to as|named?|pseudonym|we call(?: (?:him|her|them|this \w+))?|chose|chosen"
    r"|call(?:ed)? (?:him|her|them))"
    r"[^.]{0,60}?[ \"“'‘](?P<name>[A-Z][a-zéèàçñöüøåı’'-]{1,15})\b"
)
NAMING = re.compile(
    r"\b(?P<name>[A-Z][a-zéèàçñöüøåı]{1,15})(?:,| \(|['’]?s?)? ?(?:is|isn['’]t|is not|was|not|a) [^.]{0,25}\bname\b"
)
AGED = re.compile(
    r"\b(?P<name>[A-Z][a-zéèàçñöüøåı]{2,15})(?: \(|, )(?:aged? |now |who (?:is|was) )?(?:1[0-8]|[0-9])"
    r"(?=[),; ](?! (?:%|per)))"
)
NAME = re.compile(
    r"(?<![A-Z][a-z] )(?<!\w{3}\. )\b(?P<name>[A-Z][a-zéèàçñöüøåı-]{1,15})(?=(?:['’]s)?(?: [a-z(]|[,.;:)]| [–-]))"
)
ACTING = re.compile(
    r"(?<!(?:Mr|Ms|Dr) )(?<!Mrs )\b(?P<name>[A-Z][a-zéèàçñöüøåı-]{2,15}) (?:was|had|has|is|said|told|did|would|could"
    r"|went|wanted|asked|lived|liked|loved|moved|came|who)\b"
)
LETTERED = re.compile(
    r"\b(?:child|girl|boy|baby|subject|infant|son|daughter)\b[^.]{0,60}?\b(?:called|known as|referred to as|named)"
    r" [\"“‘']?(?P<name>[A-Z]{1,2})\b"
)
TITLES = frozenset({"Mr", "Ms", "Mrs", "Miss", "Dr", "Sir", "Dame", "Rev"})
HEADED = re.compile(
    r"\W*(?:\d+(?:\.\d+)*\.? )?(?:About|Meet(?:ing)?|Introducing|Remembering|Who (?:is|was)|This is|Life for|A day for)"
    r" (?P<name>[A-Z][a-zéèàçñöüøåı]{1,15})\W*$"
)
HEAD = 6
MOST = 3
ACTS = 4
LOWER = re.compile(r"\b[a-zéèàçñöüøåı]{2,16}\b")
COMMON = frozenset(
    "Mother Father Mum Dad Parents Grandmother Grandfather Partnership Council Police School Hospital Trust Board "
    "Panel Executive Health Social Care Children Child Baby Family Review Reviewer Reviewers January February "
    "March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday English British Scottish Welsh Irish England Scotland Wales London Section Appendix "
    "Working Act Education Service Services Nurse Doctor Officer Team Home Office Government National Covid "
    "Christmas Easter Year Early Help Learning Practice Safeguarding Local Partner Stepfather Midwife Visitor "
    "Muslim Christian Catholic Sikh Hindu Jewish Roma African Asian European Indian Polish Romanian Vietnamese "
    "Chinese Turkish Nigerian Somali Facebook Google".split()
)  # fmt: skip
BY = re.compile(r"\b(?:author|reviewers?|by|chair|scrutineer|prepared|written|partnership|board)\b", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:review|child|baby|briefing|summary|lcspr|scr|respect|regarding|infant)\b", re.IGNORECASE)
OFTEN = 6


def children(items: Sequence[Passage]) -> frozenset[str]:
    """The single words, in small letters, that stand for a child of this review."""
    text = "\n".join(item.text for item in items)
    told = Counter(found["name"] for found in NAME.finditer(text) if found["name"] not in COMMON)
    ordinary = set(LOWER.findall(text))
    headed = (HEADED.match(item.text) for item in items if len(item.text.split()) <= HEAD)
    names_headed = {found["name"] for found in headed if found}
    marked = {found["name"] for pattern in (DECLARED, NAMING, AGED) for found in pattern.finditer(text)} | _titled(
        items
    )
    names = names_headed - COMMON
    names |= {name for name in marked - COMMON - TITLES if len(re.findall(rf"\b{re.escape(name)}\b", text)) > 1}
    names |= {found["name"] for found in LETTERED.finditer(text) if found["name"] not in {"A", "I"}}
    plain = [(name, count) for name, count in told.most_common(8) if name.lower() not in ordinary]
    if plain and plain[0][1] >= OFTEN:
        names.add(plain[0][0])
    acting = Counter(found["name"] for found in ACTING.finditer(text) if found["name"] not in COMMON)
    names |= {name for name, count in acting.most_common(MOST) if count >= ACTS and name.lower() not in ordinary}
    return frozenset(name.lower() for name in names if name.lower() not in ordinary)


KIN = "mother|father|grandmother|grandfather|stepfather|stepmother|partner|aunt|uncle|sister|brother|carer"
NAMED = r"(?:(?:Ms|Mr|Mrs|Miss)\.? [A-Z][\w’'-]{0,20}|[A-Z]{1,3}\d?|(?:Adult|Parent|Person) [A-Z0-9]{1,2})"
BEFORE = re.compile(rf"\b(?P<name>{NAMED}) ?(?:\(|= ?|: )(?:[a-zA-Z’']+ ){{0,3}}(?P<kin>(?i:{KIN}))\b(?!['’]s)")
AFTER = re.compile(
    rf"\b(?P<kin>(?i:{KIN})),? (?:is |was |will be |to be )?(?:called|known as|referred to as|named|as|\()\s?"
    rf"[\"“‘']?(?P<name>{NAMED})\b"
)


SHORT = frozenset("a i ni nhs gp sw hv iro dv da cp dob id uk tv ed re ms dr dc pc dci di".split())  # no person


def relatives(items: Sequence[Passage]) -> dict[str, str]:
    """What the text says stands for a relative: "Ms A (mother)" gives "ms a" -> "mother". Only labels and names with a
    title, so that no ordinary word comes to mean one."""
    found: dict[str, str] = {}
    for item in items:
        for match in (*BEFORE.finditer(item.text), *AFTER.finditer(item.text)):
            name = match["name"]
            if name.lower() not in SHORT:
                found.setdefault(name.lower().replace(".", ""), match["kin"].lower())
    return found


def _titled(items: Sequence[Passage]) -> set[str]:
    """Capital words of title lines that name the case ("... Review: Wren and Robin"), not those that name its
    authors.
    """
    lines = [item.text for item in items[:6] if len(item.text.split()) <= 16 and not BY.search(item.text)]
    found = {
        word for line in lines if ABOUT.search(line) for word in re.findall(r"\b[A-Z][a-zéèàçñöüøåı]{2,15}\b", line)
    }
    return {word for word in found if word not in COMMON and not ABOUT.search(word)}
