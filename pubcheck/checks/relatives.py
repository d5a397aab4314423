"""Passages in, the words that stand for a relative out: labels ("Ms A (mother)"), and given names beside the word for
what somebody is to the child.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pubcheck.checks.kin import RELATED
from pubcheck.checks.names import COMMON, GIVEN, TITLES, ordinary
from pubcheck.checks.passages import Passage

KIN = "mother|father|grandmother|grandfather|stepfather|stepmother|partner|aunt|uncle|sister|brother|carer"
NAMED = r"(?:(?:Ms|Mr|Mrs|Miss)\.? [A-Z][\w’'-]{0,20}|[A-Z]{1,3}\d?|(?:Adult|Parent|Person) [A-Z0-9]{1,2})"
BEFORE = re.compile(rf"\b(?P<name>{NAMED}) ?(?:\(|= ?|: )(?:[a-zA-Z’']+ ){{0,3}}(?P<kin>(?i:{KIN}))\b(?!['’]s)")
SAID = r",? (?:is |was |will be |to be )?(?:called|known as|referred to as|named|as|\()"
AFTER = re.compile(rf"\b(?P<kin>(?i:{KIN})){SAID}\s?[\"“‘']?(?P<name>{NAMED})\b")
# What the two hold besides the name, in small letters: sooner looked for, and most lines do not have it.
ENTERED = re.compile(rf"[(=:] ?(?:[a-z’']+ ){{0,3}}(?:{KIN})\b")
TOLD = re.compile(rf"(?:{KIN}){SAID}")

# "Their parents are Hazel and Ash", "his mother, Hazel,": a given name beside the word for what one is to the child.
BESIDE = re.compile(
    r"[HhTtc](?<!\w[HhTtc])(?:(?<=[Hh])(?:is|er)|(?<=[Tt])he(?:ir)?|(?<=c)hild['’]s) "
    rf"(?P<kin>(?i:{KIN}|mum|dad|parents|grandparents|carers))\b"
    rf"(?: with whom \w+ (?:lives?|lived))?"
    rf"(?:,? (?:is|are|was|were|whom we call|(?:is |are )?(?:called|known as|named))|,| \(|(?<!s))\s?[\"“‘']?"
    rf"(?P<name>{GIVEN})(?: and (?P<second>{GIVEN}))?"
    r"(?=[,.;)\"”’']| (?:was|is|had|has|who|and|told|said|met|spoke|in|as|are|will|did|came|works|lives|here)\b)"
)
# "his parents Ms L and Mr L", "her mother, Ms B"
TITLED_KIN = re.compile(
    rf"\b(?P<kin>(?i:{KIN}|mum|dad|parents|grandparents|couple)),? (?:is |are |called |here )?"
    r"(?P<name>(?:Ms|Mr|Mrs|Miss)\.? [A-Z]\w{0,20})(?:,? and (?P<second>(?:Ms|Mr|Mrs|Miss)\.? [A-Z]\w{0,20}))?"
)
MANNERED = re.compile(r"M(?<!\wM)(?:s|r|rs|iss)\.? [A-Z]")
# "his parents as MN and FN": the first letter of each says which
CODED_PARENTS = re.compile(r"\bparents (?:as |are |called |named )?(?P<mother>M[A-Z]\d?) and (?P<father>F[A-Z]\d?)\b")
MALE, FEMALE = "he|his|him|himself", "she|her|herself"
SEXED = f"{MALE}|{FEMALE}"
PEOPLES = re.compile(
    r"(?:ish|ian|ean|ese|ani|shi|ali|[gms]han|eli|aqi|man|lim|nch|utch|elsh|zech|ikh|ewish|Roma|Thai)$"
)
SHORT = frozenset("a i ni nhs gp sw hv iro dv da cp dob id uk tv ed re ms dr dc pc dci di".split())  # no person


def relatives(items: Sequence[Passage]) -> dict[str, str]:
    """What the text says stands for a relative: "Ms A (mother)" gives "ms a" -> "mother". Only labels and names with a
    title, so that no ordinary word comes to mean one."""
    found: dict[str, str] = {}
    for item in items:
        text = item.text
        low = text.lower()
        before = BEFORE.finditer(text) if ENTERED.search(low) else ()
        called = " (" in low or " as " in low or "called" in low or "named" in low
        for match in (*before, *(AFTER.finditer(text) if called and TOLD.search(low) else ())):
            name = match["name"]
            if name.lower() not in SHORT and name.lower() not in RELATED:
                found.setdefault(name.lower().replace(".", ""), match["kin"].lower())
        if "parents " in text and (coded := CODED_PARENTS.search(text)):
            found.setdefault(coded["mother"].lower(), "mother")
            found.setdefault(coded["father"].lower(), "father")
        for match in TITLED_KIN.finditer(text) if MANNERED.search(text) else ():
            for name in (match["name"], match["second"]):
                if name:
                    kin = {"Mr": "father", "Mrs": "mother", "Ms": "mother"}.get(name[:3].strip(" ."), "parent")
                    named = match["kin"].lower()
                    kin = kin if named in {"parents", "couple"} else named
                    found.setdefault(name.lower().replace(".", ""), kin)
    for name, kin in named_kin("\n".join(item.text for item in items)).items():
        found.setdefault(name.lower(), kin)
    return found


@lru_cache(maxsize=2)
def named_kin(text: str) -> Mapping[str, str]:
    """Given names that stand beside the word for a relative, with that word. No nationality, no word that the text
    also has in small letters."""
    found: dict[str, str] = {}
    for match in BESIDE.finditer(text):
        for name in (match["name"], match["second"]):
            if name and name not in COMMON | TITLES and not PEOPLES.search(name):
                found.setdefault(name, match["kin"].lower())
    named = {name: kin for name, kin in found.items() if name.lower() not in RELATED and not ordinary(name, text)}
    return {name: _parent(name, text) if kin == "parents" else kin for name, kin in named.items()}


def _parent(name: str, text: str) -> str:
    """Which parent somebody is of whom it is only said that the two are the parents: as told of with "he" or "she"."""
    told = Counter(found[1].lower() for found in re.finditer(rf"\b{name}\b(?:['’]s)?[^.]{{0,120}}?\b({SEXED})\b", text))
    his, hers = (sum(told[word] for word in words.split("|")) for words in (MALE, FEMALE))
    return "parents" if his == hers else "father" if his > hers else "mother"
