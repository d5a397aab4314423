"""Passages in, the words that stand for the child or a relative out: labels ("Child T", "Ms A (mother)"), declared
pseudonyms, the name told most often.

So that "Jay said" reads as "the child said" to every rule, whatever the child is called in this review. A guess, used
for nothing but the reading of cue words: it is never shown and decides nothing about identification.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from pubcheck.checks.kin import RELATED
from pubcheck.checks.passages import Passage

LABEL = re.compile(r"\b(?:Child|Baby|Young Person|YP|Boy|Girl|Infant|Sibling|Subject)[ -]?(?:[A-Z]{1,2}|\d{1,2})\b")
DECLARED = re.compile(
    r"(?:called|known as|referred to as|named?|pseudonym|we call(?: (?:him|her|them|this \w+))?|chose|chosen"
    r"|call(?:ed)? (?:him|her|them))"
    r"[^.]{0,60}?[ \"“'‘](?P<name>[A-Z][a-zéèàçñöüøåı’'-]{1,15})\b"
)
# The word boundary is asked after the capital: the engine then goes from capital to capital.
CAP = r"[A-Z](?<!\w[A-Z])"
NAMING = re.compile(
    rf"(?P<name>{CAP}[a-zéèàçñöüøåı]{{1,15}})(?:,| \(|['’]?s?)? ?(?:is|isn['’]t|is not|was|not|a) [^.]{{0,25}}\bname\b"
)
AGED = r"(?: \(|, )(?:aged? |now |who (?:is|was) )?(?:1[0-8]|[0-9])(?=[),; ](?! (?:%|per)))"
GIVEN = r"[A-Z][a-zéèàçñöüøåı]{2,15}"
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
TOLD_OF = re.compile(rf"(?P<name>{CAP}(?:[a-zéèàçñöüøåı]{{2,15}}(?={AGED}|{ONE_OF}|{GROWN})|(?={AGED})))")
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
TITLES = frozenset({"Mr", "Ms", "Mrs", "Miss", "Dr", "Sir", "Dame", "Rev"})
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
SAYS_NAME = re.compile(r"Name|name|Call|call|known|refer|seudonym|chose| here ")
LETTER_DIGIT = re.compile(rf"{CAP}\d\b")
OWNING = re.compile(rf"({CAP}[^\W\d_]+)['’]s [a-z]")
LOWER = re.compile(r"[a-zéèàçñöüøåı]{2,16}")
COMMON = frozenset(
    "Mother Father Mum Dad Parents Grandmother Grandfather Partnership Council Police School Hospital Trust Board "
    "Panel Executive Health Social Care Children Child Baby Family Review Reviewer Reviewers January February "
    "March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday English British Scottish Welsh Irish England Scotland Wales London Section Appendix "
    "Working Act Education Service Services Nurse Doctor Officer Team Home Office Government National Covid "
    "Christmas Easter Year Early Help Learning Practice Safeguarding Local Partner Stepfather Midwife Visitor "
    "Muslim Christian Catholic Sikh Hindu Jewish Roma African Asian European Indian Polish Romanian Vietnamese "
    "Chinese Turkish Nigerian Somali Facebook Google If Feb Jan Mar Apr Aug Sept Oct Nov Dec St Business Unit Partners "
    "Chronology Overview Integrated Inspector Constable Sergeant What How Why Who When Where Which Gran Nan Granny "
    "Grandma Grandad Sister Brother Aunt Uncle Auntie Caribbean Minute Director GP He She They It We You His Her "
    "Their Its Our This That These Those There Here Infant Toddler Teenager Report Update Court Authority Rapid "
    "Summary Briefing Draft Version Note Notes Page Table Figure Theme Finding Recommendation Recommendations Action "
    "Actions Agency Agencies Case Cases Record Records Trust Ward Unit Street Road Lane Town City County Borough "
    "District Region University College Academy Nursery Church Mosque Temple Hall House Centre Library Harbour".split()
)  # fmt: skip
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
    naming = "\n".join(item.text for item in items if SAYS_NAME.search(item.text))
    marked = {found["name"] for pattern in (DECLARED, NAMING) for found in pattern.finditer(naming)}
    marked |= {found["name"] for found in TOLD_OF.finditer(text)}
    several = (*CALLED.finditer(naming), *ARE_NAMES.finditer(naming))
    marked |= {name for found in several for name in found.groups() if name} | _titled(items)
    marked |= {name for found in SEVERAL.finditer(naming) for name in re.findall(GIVEN, found["names"])}
    marked -= set(_named_kin(text))
    names = names_headed - COMMON
    names |= {name for name in marked - COMMON - TITLES if len(list(islice(_places(name, text), 2))) > 1}
    labels = (*(PLURAL_LABEL.finditer(text) if AND_LETTER.search(text) else ()), *SHORTER.finditer(text))
    names |= {name for found in labels for name in found.groups() if name and name not in {"A", "I"}}
    names |= {found["name"] for found in LETTERED.finditer(naming) if found["name"] not in {"A", "I"}}
    names |= {
        name
        for found in CODED.finditer(text if LETTER_DIGIT.search(text) else "")
        if (name := found["name"] or found["other"])
    }
    lone = {found["name"] for found in LONE.finditer(text)} - {"A", "I"}
    names |= {name for name, count in _alone(text).items() if count >= OFTEN_ALONE and name in lone} if lone else set()
    often = (name for name, count in told.most_common(8) if count >= OFTEN and not _ordinary(name, text))
    acting = Counter(found["name"] for found in ACTING.finditer(text) if found["name"] not in COMMON)
    # Somebody of that name acts or owns something: no "Update", "Director" or "Midwifery" does.
    owning = Counter(OWNING.findall(text))
    names |= {name for name in (next((name for name in often if acting[name] + owning[name] > 1), None),) if name}
    names |= {name for name, count in acting.most_common(MOST) if count >= ACTS and not _ordinary(name, text)}
    return frozenset(name.lower() for name in names if name.lower() not in RELATED and not _ordinary(name, text))


def _ordinary(name: str, text: str) -> bool:
    """Whether the text has the name in small letters too, as a word."""
    word = name.lower()
    if not LOWER.fullmatch(word):
        return False
    return next(_places(word, text), -1) >= 0


def _places(word: str, text: str) -> Iterator[int]:
    """Where the text has the word, and no longer one."""
    at = text.find(word)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            yield at
        at = text.find(word, at + 1)


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


KIN = "mother|father|grandmother|grandfather|stepfather|stepmother|partner|aunt|uncle|sister|brother|carer"
KIN_WORDS = ("mother", "father", "partner", "aunt", "uncle", "sister", "brother", "carer")
NAMED = r"(?:(?:Ms|Mr|Mrs|Miss)\.? [A-Z][\w’'-]{0,20}|[A-Z]{1,3}\d?|(?:Adult|Parent|Person) [A-Z0-9]{1,2})"
BEFORE = re.compile(rf"\b(?P<name>{NAMED}) ?(?:\(|= ?|: )(?:[a-zA-Z’']+ ){{0,3}}(?P<kin>(?i:{KIN}))\b(?!['’]s)")
ENTERED = re.compile(r"[(=:]")
SAYS_WHO = re.compile(r" \(| as |called|named")
AFTER = re.compile(
    rf"\b(?P<kin>(?i:{KIN})),? (?:is |was |will be |to be )?(?:called|known as|referred to as|named|as|\()\s?"
    rf"[\"“‘']?(?P<name>{NAMED})\b"
)


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
        related = any(kin in low for kin in KIN_WORDS)
        before = BEFORE.finditer(text) if related and ENTERED.search(text) else ()
        for match in (*before, *(AFTER.finditer(text) if related and SAYS_WHO.search(text) else ())):
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
    for name, kin in _named_kin("\n".join(item.text for item in items)).items():
        found.setdefault(name.lower(), kin)
    return found


@lru_cache(maxsize=2)
def _named_kin(text: str) -> Mapping[str, str]:
    """Given names that stand beside the word for a relative, with that word. No nationality, no word that the text
    also has in small letters."""
    found: dict[str, str] = {}
    for match in BESIDE.finditer(text):
        for name in (match["name"], match["second"]):
            if name and name not in COMMON | TITLES and not PEOPLES.search(name):
                found.setdefault(name, match["kin"].lower())
    named = {name: kin for name, kin in found.items() if name.lower() not in RELATED and not _ordinary(name, text)}
    return {name: _parent(name, text) if kin == "parents" else kin for name, kin in named.items()}


def _parent(name: str, text: str) -> str:
    """Which parent somebody is of whom it is only said that the two are the parents: as told of with "he" or "she"."""
    told = Counter(found[1].lower() for found in re.finditer(rf"\b{name}\b(?:['’]s)?[^.]{{0,120}}?\b({SEXED})\b", text))
    his, hers = (sum(told[word] for word in words.split("|")) for words in (MALE, FEMALE))
    return "parents" if his == hers else "father" if his > hers else "mother"


def _titled(items: Sequence[Passage]) -> set[str]:
    """Capital words of title lines that name the case ("... Review: Wren and Robin"), not those that name its
    authors.
    """
    lines = [item.text for item in items[:6] if len(item.text.split()) <= 16 and not BY.search(item.text)]
    found = {
        word for line in lines if ABOUT.search(line) for word in re.findall(r"\b[A-Z][a-zéèàçñöüøåı]{2,15}\b", line)
    }
    return {word for word in found if word not in COMMON and not ABOUT.search(word)}
